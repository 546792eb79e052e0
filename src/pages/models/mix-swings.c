#include "mix-swings.h"

#include "mix-comparisons.h"
#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST 100
#define USUAL 50
#define USUALLY_UNSURE 10

/**
 * mix_swings_of_free:
 * @data: a #MixSwingsOf
 */
void
mix_swings_of_free (gpointer data)
{
  MixSwingsOf *self = data;

  g_free (self->name);
  g_free (self->points);
  g_free (self);
}

/**
 * mix_swings_of_new:
 * @name: whose
 * @n_criteria: criteria
 *
 * Returns: (transfer full): swings that are all worth the same, for a list of mix_swings_list()
 */
MixSwingsOf *
mix_swings_of_new (const char *name, guint n_criteria)
{
  MixSwingsOf *self = g_new0 (MixSwingsOf, 1);

  self->name = g_strdup (name);
  self->points = g_new (double, n_criteria);
  for (guint i = 0; i < n_criteria; i++)
    self->points[i] = USUAL;
  self->unsure = USUALLY_UNSURE;
  return self;
}

static MixSwingsOf *
read_swings (MixPlan *plan, const char *name, GPtrArray *criteria)
{
  MixSwingsOf *self = mix_swings_of_new (name, criteria->len);

  for (guint i = 0; i < criteria->len; i++)
    {
      const MixCriterionRow *criterion = criteria->pdata[i];
      const MixSwingRow *row = mix_comparison_find_swing (plan, criterion->id, name);

      if (row == NULL)
        continue;
      self->points[i] = row->likely;
      self->unsure = MAX (row->high - row->likely, row->likely - row->low);
    }
  return self;
}

/**
 * mix_swings_list:
 * @plan: a plan
 * @comparison_id: a comparison
 * @criteria: (element-type MixCriterionRow): its criteria
 *
 * Returns: (transfer full) (element-type MixSwingsOf): what each person says who said anything
 */
GPtrArray *
mix_swings_list (MixPlan *plan, const char *comparison_id, GPtrArray *criteria)
{
  g_autoptr (GPtrArray) names = mix_comparison_list_people (plan, comparison_id);
  GPtrArray *people = g_ptr_array_new_with_free_func (mix_swings_of_free);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (people, read_swings (plan, names->pdata[i], criteria));
  return people;
}

static double
find_most (const MixSwingsOf *self, guint n_criteria)
{
  double most = 0;

  for (guint i = 0; i < n_criteria; i++)
    most = MAX (most, self->points[i]);
  return most;
}

/**
 * mix_swings_of_add_rows:
 * @self: what somebody says
 * @criteria: (element-type MixCriterionRow): of what
 * @rows: (element-type MixSwingRow): where rows of it are added, whose texts are those of @self and @criteria
 *
 * The swing that is worth most becomes 100; only the proportions count.
 */
void
mix_swings_of_add_rows (const MixSwingsOf *self, GPtrArray *criteria, GArray *rows)
{
  double most = find_most (self, criteria->len);
  double scale = most > 0 ? MOST / most : 1;

  for (guint i = 0; i < criteria->len; i++)
    {
      const MixCriterionRow *criterion = criteria->pdata[i];
      int likely = (int) lround (self->points[i] * scale);
      MixSwingRow row = { .criterion_id = criterion->id,
                          .weighed_by = self->name,
                          .low = MAX (likely - self->unsure, 0),
                          .likely = likely,
                          .high = MIN (likely + self->unsure, MOST) };

      g_array_append_val (rows, row);
    }
}

/**
 * mix_swings_dup_others:
 * @people: (element-type MixSwingsOf): everybody
 * @self: one of them
 * @criterion: which
 *
 * Returns: (transfer full) (nullable): what the others say: "Dr Patel 80, Sam 35"; %NULL where there is nobody else
 */
char *
mix_swings_dup_others (GPtrArray *people, const MixSwingsOf *self, guint criterion)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const MixSwingsOf *other = people->pdata[i];

      if (other == self)
        continue;
      g_string_append_printf (words, "%s%s %.0f", words->len > 0 ? ", " : "", other->name, other->points[criterion]);
    }
  return words->len > 0 ? g_strdup (words->str) : NULL;
}
