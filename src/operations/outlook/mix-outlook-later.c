#include "mix-outlook-later.h"

#include "mix-store-read.h"

/* Days that are looked at: each is a picture of the whole plan. */
#define MOST_DAYS 12

#define USUAL_MONTHS 12

/* Facts that decide what somebody has time for and may do. */
static gboolean
is_about_work (const char *fact)
{
  static const char *const facts[]
      = { MIX_FACT_ROLE,    MIX_FACT_CONTRACTED_MINUTES, MIX_FACT_PATTERN,      MIX_FACT_PRESCRIBER,
          MIX_FACT_PATHWAY, MIX_FACT_REGISTRATION,       MIX_FACT_OTHER_DUTIES, NULL };

  return g_strv_contains (facts, fact);
}

/* Whoever has yet to start is known by what holds on their first day. */
static gboolean
is_at_work (MixPlan *plan, const char *person_id)
{
  MixPerson *person = mix_plan_find_person (plan, person_id);

  return person != NULL && mix_person_get_row (person)->start_date <= mix_plan_get_as_at (plan);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const MixDate *one = a, *other = b;

  return (*one > *other) - (*one < *other);
}

static void
add_day (GArray *days, MixPlan *plan, MixDate day, MixDate until)
{
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, MixDate, i) == day)
      return;
  if (day > mix_plan_get_as_at (plan) && day <= until)
    g_array_append_val (days, day);
}

static GArray *
list_days (MixPlan *plan, GPtrArray *facts, GPtrArray *competences, MixDate until)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (MixDate));

  for (guint i = 0; i < facts->len; i++)
    {
      const MixPersonFactRow *row = facts->pdata[i];

      if (is_about_work (row->fact) && is_at_work (plan, row->person_id))
        add_day (days, plan, row->from_date, until);
    }
  for (guint i = 0; i < competences->len; i++)
    {
      const MixCompetenceRow *row = competences->pdata[i];

      if (is_at_work (plan, row->person_id))
        add_day (days, plan, row->from_date, until);
    }
  g_array_sort (days, compare_days);
  g_array_set_size (days, MIN (days->len, MOST_DAYS));
  return days;
}

/**
 * mix_outlook_later_load:
 * @store: an open plan
 * @plan: its picture
 * @until: the last day that is looked at, or %MIX_DATE_NONE for a year
 * @error: return location for an error
 *
 * Finds the days on which hours or skills of somebody at work are to change, the first twelve of them.
 *
 * Returns: (transfer full) (element-type MixPlan) (nullable): pictures of the plan on those days, in their order
 */
GPtrArray *
mix_outlook_later_load (MixStore *store, MixPlan *plan, MixDate until, GError **error)
{
  g_autoptr (GPtrArray) facts = mix_store_read_facts (store, error);
  g_autoptr (GPtrArray) competences = facts != NULL ? mix_store_read_competences (store, error) : NULL;
  g_autoptr (GPtrArray) later = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) days = NULL;

  if (competences == NULL)
    return NULL;
  if (until == MIX_DATE_NONE)
    until = mix_date_add_months (mix_plan_get_as_at (plan), USUAL_MONTHS);
  days = list_days (plan, facts, competences, until);
  for (guint i = 0; i < days->len; i++)
    {
      MixPlan *picture = mix_store_load (store, g_array_index (days, MixDate, i), NULL, error);

      if (picture == NULL)
        return NULL;
      g_ptr_array_add (later, picture);
    }
  return g_steal_pointer (&later);
}
