#include "mix-funding-outcome-private.h"
#include "mix-option-finding.h"

#include "mix-config.h"
#include "mix-plan-entries.h"
#include "mix-plan-options.h"

#include <glib/gi18n-lib.h>

#define PENCE_A_POUND 100
#define MINUTES_AN_HOUR 60
#define DAYS_A_WEEK 7

/* Days to the start of one vacancy in every run, with the same luck and notice given on the conditional offer. */
static guint16 *
run_earlier (const MixPlanOutlook *outlook, guint number)
{
  guint n = outlook->picture->vacancies->len;
  g_autofree MixHiringVacancy *list = g_new (MixHiringVacancy, n);
  MixHiringRecord *records[MIX_FORECAST_N_BANDS] = { NULL };
  g_autoptr (MixHiringForecast) forecast = NULL;
  guint16 *starts;

  for (guint i = 0; i < n; i++)
    {
      const MixForecastVacancy *vacancy = g_ptr_array_index (outlook->picture->vacancies, i);

      if (records[vacancy->bands] == NULL)
        records[vacancy->bands]
            = mix_forecast_picture_make_record (outlook->picture, vacancy->bands, MIX_FORECAST_EVERY_VISIT);
      list[i] = vacancy->hiring;
      list[i].record = records[vacancy->bands];
    }
  list[number].notice_from_conditional = TRUE;
  forecast = mix_hiring_forecast_begin (list, n, outlook->picture->settings.interviews_a_week, outlook->n_runs,
                                        outlook->seed);
  mix_hiring_forecast_add_runs (forecast, outlook->n_runs);
  starts = g_memdup2 (mix_hiring_forecast_get_starts (forecast, number), outlook->n_runs * sizeof *starts);
  for (guint i = 0; i < MIX_FORECAST_N_BANDS; i++)
    g_clear_pointer (&records[i], mix_hiring_record_free);
  return starts;
}

/* What a vacant post that the scheme pays for draws; NULL where it draws nothing. */
static const MixFundingVacancy *
find_drawing (const MixPlanOutlook *outlook, const MixForecastVacancy *vacancy)
{
  for (guint i = 0; i < outlook->outcome->vacancies->len; i++)
    {
      const MixFundingVacancy *drawing = &g_array_index (outlook->outcome->vacancies, MixFundingVacancy, i);

      if (drawing->vacancy == vacancy)
        return drawing;
    }
  return NULL;
}

/* What is drawn more by starting earlier, run by run. */
static void
add_gains (MixOptionFinding *self, MixOption *option, const MixForecastVacancy *vacancy)
{
  const MixFundingVacancy *usual = find_drawing (self->outlook, vacancy);
  MixFundingVacancy earlier;

  if (usual == NULL)
    return;
  earlier = *usual;
  earlier.starts = option->work->starts;
  option->work->known = usual->known;
  option->work->gains = g_new (gint64, self->outlook->n_runs);
  for (guint run = 0; run < self->outlook->n_runs; run++)
    option->work->gains[run] = _mix_funding_outcome_find_drawn (self->outlook->outcome, &earlier, run, 0)
                               - _mix_funding_outcome_find_drawn (self->outlook->outcome, usual, run, 0);
}

static void
find_earlier_start (MixOptionFinding *self, guint number)
{
  const MixForecastVacancy *vacancy = g_ptr_array_index (self->outlook->picture->vacancies, number);
  MixOption *option;

  if (vacancy->hiring.notice_from_conditional || vacancy->hiring.stage >= MIX_HIRING_UNCONDITIONAL_OFFER)
    return;
  option = _mix_option_finding_add (self, MIX_OPTION_EARLIER_START, vacancy->id, NULL);
  option->from = self->outlook->as_at;
  /* Translators: a vacancy. */
  option->title = g_strdup_printf (_ ("%s: have notice given on the conditional offer"), vacancy->title);
  option->reason = g_strdup (_ ("Notice and checks then run side by side. Whoever gives notice before the checks are "
                                "clear takes a risk: agree it with them."));
  option->work->vacancy = (int) number;
  option->work->group = number;
  option->work->starts = run_earlier (self->outlook, number);
  add_gains (self, option, vacancy);
}

/* Practices pay for a locum by the hour, until somebody starts. */
static void
add_locum_money (MixOptionFinding *self, MixOption *option, const MixFundingVacancy *drawing)
{
  const MixPlanOutlook *outlook = self->outlook;
  guint n_days = _mix_option_count_days (outlook);
  gint64 hour = (gint64) _mix_option_finding_get_setting (self, MIX_OPTION_OUTLOOK_LOCUM_HOUR) * PENCE_A_POUND;
  gint64 day = hour * option->minutes / MINUTES_AN_HOUR / DAYS_A_WEEK, sum = 0;
  const MixPence *drawn = option->is_allowed && drawing != NULL ? drawing->years : NULL;
  int first = option->work->worker.starts_in;

  option->work->known = drawn == NULL || drawing->known;
  option->work->gains = g_new0 (gint64, outlook->n_runs);
  for (guint run = 0; run < outlook->n_runs; run++)
    {
      int last = MIN (option->work->worker.ends[run], (int) n_days);
      gint64 cost = day * MAX (last - first, 0), most;

      most = drawn != NULL && last > first ? drawn[MIN (first, (int) n_days)] - drawn[last] : 0;
      option->work->gains[run] = MIN (cost, most);
      sum += cost - option->work->gains[run];
    }
  option->work->top_up = sum / outlook->n_runs;
}

static void
find_locum (MixOptionFinding *self, guint number)
{
  const MixForecastVacancy *vacancy = g_ptr_array_index (self->outlook->picture->vacancies, number);
  const MixPostRow *post = _mix_outlook_find_post (self->outlook->plan, vacancy->post_id);
  const MixForecastStart *start = g_ptr_array_index (self->outlook->forecast->starts, number);
  MixDate from = self->outlook->as_at + _mix_option_finding_get_setting (self, MIX_OPTION_OUTLOOK_LOCUM_DAYS);
  MixRole role;
  MixOption *option;

  if (post == NULL || !mix_role_parse (post->role, &role) || role < MIX_ROLE_CLINICAL_PHARMACIST || start->p50 <= from)
    return;
  option = _mix_option_finding_add (self, MIX_OPTION_LOCUM, vacancy->id, NULL);
  option->is_allowed = _mix_option_finding_get_setting (self, MIX_OPTION_OUTLOOK_LOCUM_ALLOWED) != 0;
  option->minutes = post->minutes;
  option->from = from;
  option->until = start->p50 - 1;
  /* Translators: a vacancy. */
  option->title = g_strdup_printf (_ ("%s: a locum until somebody starts"), vacancy->title);
  option->reason = g_strdup (
      option->is_allowed ? _ ("The plan says that a locum can be claimed, up to the maximum of the post.")
                         : _ ("Not claimable unless the commissioner agrees: then say so in the plan’s figures. "
                              "Practices would pay it all."));
  option->work->group = number;
  option->work->has_worker = TRUE;
  option->work->worker
      = (MixOutlookWorker) { .minutes = post->minutes,
                             .network = _mix_option_find_place (self->network),
                             .starts_in = option->from - self->outlook->as_at,
                             .ends
                             = mix_hiring_forecast_get_starts (mix_forecast_get_runs (self->outlook->forecast), number),
                             .may = _mix_outlook_scene_find_newcomer_lines (self->outlook->scene, role) };
  add_locum_money (self, option, find_drawing (self->outlook, vacancy));
}

void
_mix_option_finding_add_for_vacancies (MixOptionFinding *self)
{
  guint n_members = self->outlook->picture->members->len;

  for (guint i = 0; i < self->outlook->picture->vacancies->len; i++)
    {
      const MixOutlookWorker *worker = &g_array_index (self->outlook->scene->workers, MixOutlookWorker, n_members + i);

      if (worker->network != _mix_option_find_place (self->network))
        continue;
      find_earlier_start (self, i);
      find_locum (self, i);
    }
}
