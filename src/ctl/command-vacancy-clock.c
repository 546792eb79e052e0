#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-funding.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption options[] = { MIX_CTL_YEAR_OPTIONS, { NULL } };

static const MixCtlKey keys[] = {
  { "as_at", N_ ("the day that counts as today") },
  { "runs", N_ ("runs of the forecast") },
  { "rates_held", N_ ("whether no rate of the year is known, so that the last known ones stand for them") },
  { "vacancies[].post_id", N_ ("id of the post; those that are expected to lose most come first") },
  { "vacancies[].post", N_ ("its name") },
  { "vacancies[].vacancy_id", N_ ("its vacancy; null where nobody is being looked for") },
  { "vacancies[].stage", N_ ("code of the stage it stands in; null where nobody is being looked for") },
  { "vacancies[].wanted_from", N_ ("since when it is wanted; null where nobody says") },
  { "vacancies[].lost_so_far", N_ ("what a person in it would have drawn until today, pence") },
  { "vacancies[].lost_so_far_known", N_ ("whether all is known; if not, at least this") },
  { "vacancies[].loss_low", N_ ("what one run in ten loses less than by 31 March, pence") },
  { "vacancies[].loss_expected", N_ ("the mean of the runs, pence") },
  { "vacancies[].loss_high", N_ ("what nine runs in ten lose less than, pence") },
  { "vacancies[].loss_known", N_ ("whether all is known; if not, at least this") },
  { "vacancies[].lost_by_31_march", N_ ("the same if nobody comes before, pence") },
  { "vacancies[].lost_by_31_march_known", N_ ("whether all is known; if not, at least this") },
  { NULL },
};

static void
print_loss (MixCtl *self, const MixFundingJob *job, const MixVacancyLoss *loss)
{
  g_autofree char *so_far = mix_ctl_dup_amount (loss->so_far, FALSE);
  g_autofree char *nobody = mix_ctl_dup_amount (loss->if_nobody, FALSE);
  g_autofree char *expected
      = mix_ctl_dup_amount ((MixLedgerAmount) { loss->by_year_end.expected, loss->by_year_end.known }, FALSE);
  g_autofree char *low = mix_money_format_pounds (loss->by_year_end.low);
  g_autofree char *high = mix_money_format_pounds (loss->by_year_end.high);

  if (loss->vacancy == NULL)
    mix_ctl_print (self, _ ("%s: %s lost so far, %s by 31 March; nobody is being looked for\n"), job->title, so_far,
                   nobody);
  else if (loss->by_year_end.low == loss->by_year_end.high)
    mix_ctl_print (self, _ ("%s: %s lost so far, %s by 31 March (%s if nobody comes)\n"), job->title, so_far, expected,
                   nobody);
  else
    mix_ctl_print (self,
                   _ ("%s: %s lost so far, %s by 31 March (8 in 10 runs between %s and %s; %s if nobody comes)\n"),
                   job->title, so_far, expected, low, high, nobody);
}

static void
add_loss (MixCtl *self, const MixFunding *funding, const MixVacancyLoss *loss)
{
  const MixFundingJob *job = mix_funding_get_job (funding, loss->job);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "post_id", job->id);
  mix_ctl_add_text (self, "post", job->title);
  mix_ctl_add_text (self, "vacancy_id", loss->vacancy != NULL ? loss->vacancy->id : NULL);
  mix_ctl_add_text (self, "stage", loss->vacancy != NULL ? loss->vacancy->stage : NULL);
  mix_ctl_add_date (self, "wanted_from", job->wanted_from);
  mix_ctl_add_amount (self, "lost_so_far", "lost_so_far_known", loss->so_far);
  mix_ctl_add_funding_range (self, "loss", loss->by_year_end);
  mix_ctl_add_amount (self, "lost_by_31_march", "lost_by_31_march_known", loss->if_nobody);
  json_builder_end_object (mix_ctl_get_json (self));
  print_loss (self, job, loss);
}

static gboolean
show_clock (MixCtl *self, GError **error)
{
  g_auto (MixCtlYear) year = { 0 };
  g_autoptr (GArray) clock = NULL;
  JsonBuilder *json = mix_ctl_get_json (self);

  if (!mix_ctl_load_year (self, &year, error))
    return FALSE;
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (year.plan));
  mix_ctl_add_number (self, "runs", mix_funding_outcome_get_n_runs (year.outcome));
  mix_ctl_add_held_rates (self, year.funding);
  clock = mix_funding_outcome_list_clock (year.outcome);
  json_builder_set_member_name (json, "vacancies");
  json_builder_begin_array (json);
  for (guint i = 0; i < clock->len; i++)
    add_loss (self, year.funding, &g_array_index (clock, MixVacancyLoss, i));
  json_builder_end_array (json);
  return TRUE;
}

const MixCtlCommand mix_command_vacancy_clock = {
  .name = "vacancy-clock",
  .summary = N_ ("say what vacant posts have lost so far, and are likely to lose by 31 March"),
  .run = show_clock,
  .options = options,
  .keys = keys,
};
