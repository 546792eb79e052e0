#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-funding.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption options[] = {
  { "year", N_ ("YEAR"), N_ ("financial year, such as 2026/27; without it, that of the planning date") },
  { NULL },
};

static const MixCtlKey keys[] = {
  { "as_at", N_ ("the day that counts as today") },
  { "rates_held", N_ ("whether no rate of the year is known, so that the last known ones stand for them") },
  { "vacancies[].post_id", N_ ("id of the post; those that lose most by 31 March come first") },
  { "vacancies[].post", N_ ("its name") },
  { "vacancies[].wanted_from", N_ ("since when it is wanted; null where nobody says") },
  { "vacancies[].lost_so_far", N_ ("what a person in it would have drawn until today, pence") },
  { "vacancies[].lost_so_far_known", N_ ("whether all is known; if not, at least this") },
  { "vacancies[].lost_by_31_march", N_ ("the same until 31 March, if nobody comes before, pence") },
  { "vacancies[].lost_by_31_march_known", N_ ("whether all is known; if not, at least this") },
  { NULL },
};

typedef struct
{
  const MixFundingJob *job;
  MixLedgerAmount so_far;
  MixLedgerAmount by_then;
} Vacancy;

static int
compare_vacancies (gconstpointer a, gconstpointer b)
{
  const Vacancy *one = a, *other = b;

  if (one->by_then.pence != other->by_then.pence)
    return one->by_then.pence > other->by_then.pence ? -1 : 1;
  return g_strcmp0 (one->job->title, other->job->title);
}

/* Vacant posts that the scheme pays for. */
static GArray *
list_vacancies (const MixFunding *funding, MixDate today, MixDate year_end)
{
  GArray *vacancies = g_array_new (FALSE, FALSE, sizeof (Vacancy));

  for (guint i = 0; i < mix_funding_get_n_jobs (funding); i++)
    {
      Vacancy vacancy = { .job = mix_funding_get_job (funding, i) };

      if (vacancy.job->person != NULL || !vacancy.job->is_reimbursed)
        continue;
      vacancy.so_far = mix_funding_find_lost (funding, i, today);
      vacancy.by_then = mix_funding_find_lost (funding, i, year_end);
      g_array_append_val (vacancies, vacancy);
    }
  g_array_sort (vacancies, compare_vacancies);
  return vacancies;
}

static void
add_vacancy (MixCtl *self, const Vacancy *vacancy)
{
  g_autofree char *so_far = mix_ctl_dup_amount (vacancy->so_far, FALSE);
  g_autofree char *by_then = mix_ctl_dup_amount (vacancy->by_then, FALSE);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "post_id", vacancy->job->id);
  mix_ctl_add_text (self, "post", vacancy->job->title);
  mix_ctl_add_date (self, "wanted_from", vacancy->job->wanted_from);
  mix_ctl_add_amount (self, "lost_so_far", "lost_so_far_known", vacancy->so_far);
  mix_ctl_add_amount (self, "lost_by_31_march", "lost_by_31_march_known", vacancy->by_then);
  json_builder_end_object (mix_ctl_get_json (self));
  mix_ctl_print (self, _ ("%s: %s lost so far, %s by 31 March\n"), vacancy->job->title, so_far, by_then);
}

static gboolean
show_clock (MixCtl *self, GError **error)
{
  int financial_year;
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (MixFunding) funding = mix_ctl_load_funding (self, &financial_year, &plan, error);
  g_autoptr (GArray) vacancies = NULL;
  JsonBuilder *json = mix_ctl_get_json (self);

  if (funding == NULL)
    return FALSE;
  vacancies
      = list_vacancies (funding, mix_plan_get_as_at (plan), mix_financial_year_get_first_day (financial_year + 1));
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (plan));
  mix_ctl_add_held_rates (self, funding);
  json_builder_set_member_name (json, "vacancies");
  json_builder_begin_array (json);
  for (guint i = 0; i < vacancies->len; i++)
    add_vacancy (self, &g_array_index (vacancies, Vacancy, i));
  json_builder_end_array (json);
  return TRUE;
}

const MixCtlCommand mix_command_vacancy_clock = {
  .name = "vacancy-clock",
  .summary = N_ ("say what vacant posts have lost so far, and will have lost by 31 March"),
  .run = show_clock,
  .options = options,
  .keys = keys,
};
