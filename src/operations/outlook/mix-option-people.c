#include "mix-option-finding.h"

#include "mix-competence-list.h"
#include "mix-config.h"
#include "mix-plan-entries.h"
#include "mix-plan-options.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* Whoever has less time than this is not worth training for it. */
#define LEAST_FREE_MINUTES 60

static guint
find_job (const MixFunding *funding, const char *person_id)
{
  for (guint i = 0; i < mix_funding_get_n_jobs (funding); i++)
    {
      if (g_strcmp0 (mix_funding_get_job (funding, i)->person_id, person_id) == 0)
        return i;
    }
  return MIX_FUNDING_NO_JOB;
}

/* What somebody who works more has for work that nobody does, once their own is done. */
static int
find_more_capacity (MixOptionFinding *self, const MixPersonLoad *load, MixRole role, int before, int after)
{
  int more = _mix_outlook_scene_find_more (self->outlook->scene, role, before, after);
  int free;

  return mix_person_load_get_free (load, &free) && free < 0 ? MAX (more + free, 0) : more;
}

/* In runs in which they leave, what they come to do ends with that. */
static void
add_leaving (MixOptionFinding *self, MixOption *option, const MixPersonLoad *load)
{
  const guint16 *leaves = mix_forecast_find_leaves (self->outlook->forecast, mix_person_get_id (load->person));
  MixOutlookWorker *worker = &option->work->worker;

  if (leaves != NULL)
    worker->ends = _mix_outlook_scene_end_by (self->outlook->scene, leaves, self->outlook->n_runs, worker->ends_in);
}

/* What more hours draw and cost ends with whoever leaves, run by run. Runs in which they leave on the same day are
 * alike. */
static void
add_gains_until_leaving (MixOptionFinding *self, MixOption *option, guint job, const MixPersonLoad *load)
{
  const MixPlanOutlook *outlook = self->outlook;
  const guint16 *leaves = mix_forecast_find_leaves (outlook->forecast, mix_person_get_id (load->person));
  guint n_days = _mix_option_count_days (outlook);
  g_autofree MixOptionMoney *by_day = leaves != NULL ? g_new0 (MixOptionMoney, n_days + 1) : NULL;
  gint64 top_up = 0;

  if (leaves == NULL)
    return;
  for (guint day = 0; day <= n_days; day++)
    by_day[day] = _mix_option_find_more_hours (outlook->funding, job, option->minutes, option->from, option->until,
                                               outlook->as_at + (int) day - 1);
  option->work->gains = g_new (gint64, outlook->n_runs);
  for (guint run = 0; run < outlook->n_runs; run++)
    {
      const MixOptionMoney *money = &by_day[MIN (leaves[run], n_days)];

      option->work->gains[run] = money->claims;
      top_up += money->cost - money->claims;
    }
  option->work->top_up = top_up / outlook->n_runs;
}

static void
add_more_hours (MixOptionFinding *self, const MixPersonLoad *load, guint job, int before, MixRole role)
{
  const MixPlanOutlook *outlook = self->outlook;
  MixOption *option = _mix_option_finding_add (self, MIX_OPTION_MORE_HOURS, mix_person_get_id (load->person), NULL);
  g_autofree char *hours = NULL, *from = NULL;
  MixOptionMoney money;

  option->minutes = MIN (before + MIX_OPTION_DAY_MINUTES, MIX_OPTION_FULL_MINUTES);
  option->from = _mix_option_find_next_month (outlook->as_at);
  option->until = outlook->year_end;
  hours = mix_text_format_hours (option->minutes - before);
  from = mix_date_format_short (option->from);
  /* Translators: somebody, hours, and a day. */
  option->title = g_strdup_printf (_ ("%s: %s hours a week more from %s to 31 March"),
                                   mix_person_get_row (load->person)->name, hours, from);
  money = _mix_option_find_more_hours (outlook->funding, job, option->minutes, option->from, option->until,
                                       outlook->year_end);
  option->reason = g_strdup (
      !money.known                ? _ ("What it costs is not known: enter their band, or the maximum of their role.")
      : money.cost > money.claims ? _ ("It costs more than can be claimed: practices pay the rest. Ask them first.")
                                  : _ ("All of it can be claimed. Ask them first: nobody has to work more."));
  option->work->gain = money.claims;
  option->work->top_up = money.cost - money.claims;
  option->work->known = money.known;
  option->work->has_worker = TRUE;
  option->work->worker = (MixOutlookWorker) { .work = (option->minutes - before) * 100 / MIX_OPTION_FULL_MINUTES,
                                              .minutes = find_more_capacity (self, load, role, before, option->minutes),
                                              .network = _mix_option_find_place (self->network),
                                              .starts_in = option->from - outlook->as_at,
                                              .ends_in = option->until + 1 - outlook->as_at,
                                              .may = _mix_outlook_scene_find_lines (outlook->scene, load->person) };
  add_leaving (self, option, load);
  add_gains_until_leaving (self, option, job, load);
}

static void
find_more_hours (MixOptionFinding *self, const MixPersonLoad *load)
{
  const MixPersonRow *row = mix_person_get_row (load->person);
  guint job = find_job (self->outlook->funding, row->id);
  MixRole role;
  int minutes;

  if (job == MIX_FUNDING_NO_JOB || !mix_funding_get_job (self->outlook->funding, job)->is_reimbursed
      || row->start_date > self->outlook->as_at
      || (row->leaving_date != MIX_DATE_NONE && row->leaving_date <= self->outlook->year_end)
      || !mix_person_get_contracted_minutes (load->person, &minutes) || minutes >= MIX_OPTION_FULL_MINUTES
      || !mix_role_parse (mix_person_get_fact (load->person, MIX_FACT_ROLE), &role)
      || _mix_option_find_next_month (self->outlook->as_at) > self->outlook->year_end)
    return;
  add_more_hours (self, load, job, minutes, role);
}

/* Lines that somebody could do once they are signed off for what those need, and cannot do safely before. */
static gboolean *
find_lines_after_training (MixOptionFinding *self, MixPerson *person, const char *competence, const gboolean *before)
{
  const MixOutlookScene *scene = self->outlook->scene;
  gboolean *may = g_new0 (gboolean, scene->lines->len);

  g_ptr_array_add (scene->owned, may);
  for (guint i = 0; i < scene->lines->len; i++)
    {
      MixFitLine line;
      MixFitPerson trained;

      if (before[i] || g_strcmp0 (mix_service_line_get_row (scene->lines->pdata[i])->competence, competence) != 0)
        continue;
      mix_plan_fit_get_line (scene->lines->pdata[i], &line);
      mix_plan_fit_get_person (person, competence, &trained);
      trained.competence = MIX_COMPETENCE_SIGNED_OFF;
      trained.competence_from = self->outlook->as_at;
      trained.competence_until = MIX_DATE_NONE;
      may[i] = mix_fit_work_out (&line, &trained, self->outlook->as_at).grade == MIX_FIT_FITS;
    }
  return may;
}

/* Minutes a week of the network’s lines that nobody does today. */
static gint64
sum_open (MixOptionFinding *self, const gboolean *may)
{
  const MixOutlookScene *scene = self->outlook->scene;
  gint64 sum = 0;

  for (guint i = 0; i < scene->units->len; i++)
    {
      const MixOutlookUnit *unit = &g_array_index (scene->units, MixOutlookUnit, i);
      const char *place = scene->place_ids->pdata[unit->place];
      const char *line = mix_service_line_get_id (scene->lines->pdata[unit->line]);

      if (unit->network == self->network && may[unit->line])
        sum += MAX (unit->wanted - mix_board_get_assigned (scene->board, place, line), 0);
    }
  return sum;
}

/* The competence that most work waits for which somebody has time for. */
static const char *
find_best_training (MixOptionFinding *self, const MixPersonLoad *load, const gboolean **may, int *minutes)
{
  const gboolean *before = _mix_outlook_scene_find_lines (self->outlook->scene, load->person);
  const char *best = NULL;
  int free;

  *minutes = LEAST_FREE_MINUTES - 1;
  if (!mix_person_load_get_free (load, &free) || free < LEAST_FREE_MINUTES)
    return NULL;
  for (guint i = 0; i < mix_competence_list_get_n (); i++)
    {
      const char *code = mix_competence_list_get_code (i);
      const gboolean *after = find_lines_after_training (self, load->person, code, before);
      int used = (int) MIN (sum_open (self, after), free);

      if (used <= *minutes)
        continue;
      *minutes = used;
      *may = after;
      best = code;
    }
  return best;
}

static void
find_training (MixOptionFinding *self, const MixPersonLoad *load)
{
  int days = _mix_option_finding_get_setting (self, MIX_OPTION_OUTLOOK_TRAINING_DAYS);
  g_autofree char *from = NULL;
  const gboolean *may;
  const char *code;
  MixOption *option;
  int minutes, free = 0;

  code = find_best_training (self, load, &may, &minutes);
  if (code == NULL || self->outlook->as_at + days > self->outlook->year_end)
    return;
  option = _mix_option_finding_add (self, MIX_OPTION_TRAINING, mix_person_get_id (load->person), code);
  option->competence = g_strdup (code);
  option->from = self->outlook->as_at + days;
  option->minutes = minutes;
  from = mix_date_format_short (option->from);
  /* Translators: somebody, and a competence. */
  option->title = g_strdup_printf (_ ("%s: train for %s"), mix_person_get_row (load->person)->name,
                                   mix_competence_list_get_name (code));
  /* Translators: a day. */
  option->reason = g_strdup_printf (_ ("They have time that no work takes. Counted from a sign-off on %s."), from);
  mix_person_load_get_free (load, &free);
  option->work->has_worker = TRUE;
  option->work->worker = (MixOutlookWorker) { .minutes = free,
                                              .is_again = TRUE,
                                              .network = _mix_option_find_place (self->network),
                                              .starts_in = days,
                                              .ends_in = MIX_OUTLOOK_STAYS,
                                              .may = may };
  add_leaving (self, option, load);
}

/* Whoever comes to have other hours or skills anyway has plans made for them: their time is not given twice. */
void
_mix_option_finding_add_for_people (MixOptionFinding *self)
{
  MixTeamLoad *team = mix_board_get_load (self->outlook->scene->board);

  for (guint i = 0; i < mix_team_load_get_n_people (team); i++)
    {
      const MixPersonLoad *load = mix_team_load_get_person (team, i);

      if (load->network == NULL || self->outlook->scene->networks->pdata[self->network] != load->network
          || g_hash_table_contains (self->outlook->scene->changing, mix_person_get_id (load->person)))
        continue;
      find_more_hours (self, load);
      find_training (self, load);
    }
}
