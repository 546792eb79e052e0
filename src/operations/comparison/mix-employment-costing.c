#include "mix-employment-costing-private.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

#define MONTHS_A_YEAR 12

/* Posts of a plan as the cost engine asks for them. */

/**
 * mix_employment_costing_ref:
 *
 * Returns: (transfer full): @self
 */
MixEmploymentCosting *
mix_employment_costing_ref (MixEmploymentCosting *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * mix_employment_costing_unref:
 *
 * Frees it with the last reference.
 */
void
mix_employment_costing_unref (MixEmploymentCosting *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->posts, g_ptr_array_unref);
  g_clear_pointer (&self->seats, g_array_unref);
  g_clear_pointer (&self->series, g_ptr_array_unref);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->rates);
  g_clear_object (&self->plan);
  g_free (self);
}

/* A figure that stays the same; a kept series. */
const MixRateSeries *
_mix_employment_costing_take_rate (
    MixEmploymentCosting *self, gboolean known, gint64 millionths, MixDate from, MixDate until)
{
  MixRateSeries *series = mix_rate_series_new ();

  mix_rate_series_add (series, &(MixRate) { .from = from,
                                            .until = until,
                                            .revised_on = MIX_DATE_NONE,
                                            .known = known,
                                            .millionths = known ? millionths : 0 });
  g_ptr_array_add (self->series, series);
  return series;
}

/* By id, or by what it is called. */
static gboolean
is_named (const MixPost *post, const char *const *names)
{
  return g_strv_contains (names, post->row->id)
         || (post->row->name != NULL && g_strv_contains (names, post->row->name));
}

static gboolean
check_names (GPtrArray *all, const char *const *names, GError **error)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      const char *const one[] = { names[i], NULL };
      gboolean found = FALSE;

      for (guint j = 0; j < all->len && !found; j++)
        found = is_named (all->pdata[j], one);
      if (!found)
        {
          mix_set_error (error, MIX_ERROR_NOT_FOUND, names[i], _ ("There is no post “%s” in this plan."), names[i]);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
choose_posts (MixEmploymentCosting *self, const char *const *names, GError **error)
{
  gboolean all = names == NULL || names[0] == NULL;

  self->posts = mix_post_list_new (self->plan);
  if (!check_names (self->posts, names, error))
    return FALSE;
  for (guint i = self->posts->len; i > 0 && !all; i--)
    if (!is_named (self->posts->pdata[i - 1], names))
      g_ptr_array_remove_index (self->posts, i - 1);
  if (self->posts->len > 0)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("There are no posts to cost. Add people or posts, then compare."));
  return FALSE;
}

/* The one that all filled posts name; %NULL where they differ or say nothing. */
static const char *
find_model_before (MixEmploymentCosting *self)
{
  const char *model = NULL;

  for (guint i = 0; i < self->posts->len; i++)
    {
      const MixPost *post = self->posts->pdata[i];

      if (post->person == NULL || post->is_implied)
        continue;
      if (post->row->model == NULL || (model != NULL && !g_str_equal (model, post->row->model)))
        return NULL;
      model = post->row->model;
    }
  return model != NULL && mix_employment_catalogue_find_model (self->catalogue, model) != NULL ? model : NULL;
}

static gboolean
read_packs (MixEmploymentCosting *self, MixPackSet *packs, GError **error)
{
  MixRateFlags flags = MIX_RATE_HOLD_LAST;
  g_autoptr (MixEmploymentPack) pack = mix_employment_pack_new (packs, error);

  if (pack == NULL)
    return FALSE;
  if (mix_post_takes_published_only (self->plan))
    flags |= MIX_RATE_PUBLISHED_ONLY;
  self->catalogue = mix_employment_catalogue_new (self->plan, pack);
  self->rates = mix_rate_pack_new (packs, flags, error);
  return self->rates != NULL && _mix_employment_costing_set_facts (self, packs, error);
}

/**
 * mix_employment_costing_new:
 * @plan: a picture of a plan
 * @packs: the data packs
 * @posts: (nullable): ids or names of the posts that are costed; %NULL for all
 * @from: first day of the first month
 * @n_years: how many years
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the posts, ready to be costed; %NULL where a post is not there or a pack can't
 * be read
 */
MixEmploymentCosting *
mix_employment_costing_new (
    MixPlan *plan, MixPackSet *packs, const char *const *posts, MixDate from, guint n_years, GError **error)
{
  g_autoptr (MixEmploymentCosting) self = g_new0 (MixEmploymentCosting, 1);

  g_atomic_ref_count_init (&self->references);
  self->plan = g_object_ref (plan);
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_rate_series_free);
  self->seats = g_array_new (FALSE, TRUE, sizeof (MixEmploymentPost));
  if (!read_packs (self, packs, error) || !choose_posts (self, posts, error))
    return NULL;
  self->problem.first_month = from;
  self->problem.n_months = n_years * MONTHS_A_YEAR;
  self->problem.as_known_on = MIX_DATE_NONE;
  for (guint i = 0; i < self->posts->len; i++)
    _mix_employment_costing_add_seat (self, self->posts->pdata[i]);
  self->problem.posts = (const MixEmploymentPost *) (gpointer) self->seats->data;
  self->problem.n_posts = self->seats->len;
  self->problem.facts = &self->facts;
  self->before = find_model_before (self);
  return g_steal_pointer (&self);
}

/**
 * mix_employment_costing_cost:
 * @self: posts
 * @model: code of a model
 * @later_model: (nullable): code of one that follows it
 * @later_from: its first day
 *
 * Returns: (transfer full): what the posts cost under it
 */
MixEmploymentCost *
mix_employment_costing_cost (const MixEmploymentCosting *self,
                             const char *model,
                             const char *later_model,
                             MixDate later_from)
{
  MixEmploymentTerms before, first, later;
  MixEmploymentCourse course = { .phases = { { &first, self->problem.first_month }, { &later, later_from } },
                                 .n_phases = later_model != NULL ? 2 : 1,
                                 .decided_on = MIX_DATE_NONE };

  mix_employment_catalogue_get_terms (self->catalogue, model, &first);
  if (later_model != NULL)
    mix_employment_catalogue_get_terms (self->catalogue, later_model, &later);
  if (self->before != NULL)
    {
      mix_employment_catalogue_get_terms (self->catalogue, self->before, &before);
      course.before = &before;
    }
  return mix_employment_cost_new (&self->problem, &course);
}

/**
 * mix_employment_costing_cost_switch:
 * @self: posts; the first month is that of the change
 * @from_model: code of the model that is left
 * @to_model: code of the model that follows it
 * @decided_on: the day on which notice is given, or %MIX_DATE_NONE: in good time
 *
 * Returns: (transfer full): what the posts cost from the change on, with the cost of the change
 */
MixEmploymentCost *
mix_employment_costing_cost_switch (const MixEmploymentCosting *self,
                                    const char *from_model,
                                    const char *to_model,
                                    MixDate decided_on)
{
  MixEmploymentTerms before, after;
  MixEmploymentCourse course = {
    .before = &before, .phases = { { &after, self->problem.first_month } }, .n_phases = 1, .decided_on = decided_on
  };

  mix_employment_catalogue_get_terms (self->catalogue, from_model, &before);
  mix_employment_catalogue_get_terms (self->catalogue, to_model, &after);
  return mix_employment_cost_new (&self->problem, &course);
}

/**
 * mix_employment_get_first_of_month:
 *
 * Returns: the first day of the month of the day
 */
MixDate
mix_employment_get_first_of_month (MixDate day)
{
  int year, month;

  mix_date_split (day, &year, &month, NULL);
  return mix_date_new (year, month, 1);
}

/**
 * mix_employment_costing_get_minutes:
 *
 * Returns: contracted minutes a week of all posts; of those that are known
 */
gint64
mix_employment_costing_get_minutes (const MixEmploymentCosting *self)
{
  gint64 minutes = 0;

  for (guint i = 0; i < self->posts->len; i++)
    minutes += ((const MixPost *) self->posts->pdata[i])->row->minutes;
  return minutes;
}
