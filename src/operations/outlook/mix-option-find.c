#include "mix-funding-outcome-private.h"
#include "mix-options-private.h"

#include "mix-competence-list.h"
#include "mix-config.h"
#include "mix-plan-entries.h"
#include "mix-plan-options.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define DAY_MINUTES 450
#define FULL_MINUTES 2250
#define TECHNICIAN_BAND "5"
#define PENCE_A_POUND 100
#define MINUTES_AN_HOUR 60
#define DAYS_A_WEEK 7

/* Whoever has less time than this is not worth training for it. */
#define LEAST_FREE_MINUTES 60

/* What is looked for in a network. */
typedef struct
{
  const MixPlanOutlook *outlook;
  guint network;
  GPtrArray *options;
} Finding;

/* NULL: all of them. */
static MixNetwork *
get_network (const Finding *self)
{
  return self->network != MIX_FUNDING_ALL_NETWORKS ? mix_funding_get_network (self->outlook->funding, self->network)
                                                   : NULL;
}

static MixOption *
add_option (Finding *self, MixOptionKind kind, const char *subject_id, const char *more)
{
  MixOption *option = g_new0 (MixOption, 1);
  MixNetwork *network = get_network (self);

  option->kind = kind;
  option->id = g_strconcat (mix_option_kind_get_name (kind), ":",
                            subject_id != NULL ? subject_id : mix_network_get_id (network), more != NULL ? ":" : NULL,
                            more, NULL);
  option->is_allowed = TRUE;
  option->network = self->network;
  option->network_name = g_strdup (network != NULL ? mix_network_get_name (network) : _ ("All networks"));
  option->subject_id = g_strdup (subject_id);
  option->until = MIX_DATE_NONE;
  option->work = g_new0 (MixOptionWork, 1);
  option->work->known = TRUE;
  option->work->vacancy = -1;
  option->work->group = self->outlook->picture->vacancies->len + self->options->len;
  g_ptr_array_add (self->options, option);
  return option;
}

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

static MixDate
find_next_month (MixDate day)
{
  int of_month;

  mix_date_split (day, NULL, NULL, &of_month);
  return mix_date_add_months (day - of_month + 1, 1);
}

static guint
count_days (const MixPlanOutlook *outlook)
{
  return (guint) (outlook->year_end - outlook->as_at + 1);
}

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
add_gains (Finding *self, MixOption *option, const MixForecastVacancy *vacancy)
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
find_earlier_start (Finding *self, guint number)
{
  const MixForecastVacancy *vacancy = g_ptr_array_index (self->outlook->picture->vacancies, number);
  MixOption *option;

  if (vacancy->hiring.notice_from_conditional || vacancy->hiring.stage >= MIX_HIRING_UNCONDITIONAL_OFFER)
    return;
  option = add_option (self, MIX_OPTION_EARLIER_START, vacancy->id, NULL);
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

static int
get_setting (const Finding *self, const char *key)
{
  return mix_plan_options_get (self->outlook->plan, key);
}

/* Practices pay for a locum by the hour, until somebody starts. */
static void
add_locum_money (Finding *self, MixOption *option, const MixFundingVacancy *drawing)
{
  const MixPlanOutlook *outlook = self->outlook;
  guint n_days = count_days (outlook);
  gint64 hour = (gint64) get_setting (self, MIX_OPTION_OUTLOOK_LOCUM_HOUR) * PENCE_A_POUND;
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

static const MixPostRow *
find_post (MixPlan *plan, const char *id)
{
  GPtrArray *posts = mix_plan_get_posts (plan);

  for (guint i = 0; i < posts->len; i++)
    if (g_strcmp0 (((const MixPostRow *) posts->pdata[i])->id, id) == 0)
      return posts->pdata[i];
  return NULL;
}

static void
find_locum (Finding *self, guint number)
{
  const MixForecastVacancy *vacancy = g_ptr_array_index (self->outlook->picture->vacancies, number);
  const MixPostRow *post = find_post (self->outlook->plan, vacancy->post_id);
  const MixForecastStart *start = g_ptr_array_index (self->outlook->forecast->starts, number);
  MixDate from = self->outlook->as_at + get_setting (self, MIX_OPTION_OUTLOOK_LOCUM_DAYS);
  MixRole role;
  MixOption *option;

  if (post == NULL || !mix_role_parse (post->role, &role) || role < MIX_ROLE_CLINICAL_PHARMACIST || start->p50 <= from)
    return;
  option = add_option (self, MIX_OPTION_LOCUM, vacancy->id, NULL);
  option->is_allowed = get_setting (self, MIX_OPTION_OUTLOOK_LOCUM_ALLOWED) != 0;
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

static void
find_for_vacancies (Finding *self)
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

/* What somebody who works more has for work that nobody does, once their own is done. */
static int
find_more_capacity (Finding *self, const MixPersonLoad *load, MixRole role, int before, int after)
{
  int more = _mix_outlook_scene_find_more (self->outlook->scene, role, before, after);
  int free;

  return mix_person_load_get_free (load, &free) && free < 0 ? MAX (more + free, 0) : more;
}

/* In runs in which they leave, what they come to do ends with that. */
static void
add_leaving (Finding *self, MixOption *option, const MixPersonLoad *load)
{
  const guint16 *leaves = mix_forecast_find_leaves (self->outlook->forecast, mix_person_get_id (load->person));
  MixOutlookWorker *worker = &option->work->worker;

  if (leaves != NULL)
    worker->ends = _mix_outlook_scene_end_by (self->outlook->scene, leaves, self->outlook->n_runs, worker->ends_in);
}

/* What more hours draw and cost ends with whoever leaves, run by run. Runs in which they leave on the same day are
 * alike. */
static void
add_gains_until_leaving (Finding *self, MixOption *option, guint job, const MixPersonLoad *load)
{
  const MixPlanOutlook *outlook = self->outlook;
  const guint16 *leaves = mix_forecast_find_leaves (outlook->forecast, mix_person_get_id (load->person));
  guint n_days = count_days (outlook);
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
add_more_hours (Finding *self, const MixPersonLoad *load, guint job, int before, MixRole role)
{
  const MixPlanOutlook *outlook = self->outlook;
  MixOption *option = add_option (self, MIX_OPTION_MORE_HOURS, mix_person_get_id (load->person), NULL);
  g_autofree char *hours = NULL, *from = NULL;
  MixOptionMoney money;

  option->minutes = MIN (before + DAY_MINUTES, FULL_MINUTES);
  option->from = find_next_month (outlook->as_at);
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
  option->work->worker = (MixOutlookWorker) { .work = (option->minutes - before) * 100 / FULL_MINUTES,
                                              .minutes = find_more_capacity (self, load, role, before, option->minutes),
                                              .network = _mix_option_find_place (self->network),
                                              .starts_in = option->from - outlook->as_at,
                                              .ends_in = option->until + 1 - outlook->as_at,
                                              .may = _mix_outlook_scene_find_lines (outlook->scene, load->person) };
  add_leaving (self, option, load);
  add_gains_until_leaving (self, option, job, load);
}

static void
find_more_hours (Finding *self, const MixPersonLoad *load)
{
  const MixPersonRow *row = mix_person_get_row (load->person);
  guint job = find_job (self->outlook->funding, row->id);
  MixRole role;
  int minutes;

  if (job == MIX_FUNDING_NO_JOB || !mix_funding_get_job (self->outlook->funding, job)->is_reimbursed
      || row->start_date > self->outlook->as_at
      || (row->leaving_date != MIX_DATE_NONE && row->leaving_date <= self->outlook->year_end)
      || !mix_person_get_contracted_minutes (load->person, &minutes) || minutes >= FULL_MINUTES
      || !mix_role_parse (mix_person_get_fact (load->person, MIX_FACT_ROLE), &role)
      || find_next_month (self->outlook->as_at) > self->outlook->year_end)
    return;
  add_more_hours (self, load, job, minutes, role);
}

static const char *
find_area (Finding *self)
{
  static const char *const areas[] = { "national", "fringe", "outer_london", "inner_london" };

  return areas[CLAMP (get_setting (self, MIX_SETTING_AREA), 0, 3)];
}

/* From January, or from the next month where that is past. */
static MixDate
find_technician_start (const MixPlanOutlook *outlook)
{
  int year;
  MixDate january;

  mix_date_split (outlook->year_end, &year, NULL, NULL);
  january = mix_date_new (year, 1, 1);
  return january > outlook->as_at ? january : find_next_month (outlook->as_at);
}

static void
find_technician (Finding *self)
{
  const MixPlanOutlook *outlook = self->outlook;
  MixDate from = find_technician_start (outlook);
  g_autofree char *month = NULL;
  MixOptionMoney money;
  MixOption *option;

  if (from > outlook->year_end)
    return;
  option = add_option (self, MIX_OPTION_TECHNICIAN, NULL, NULL);
  month = mix_date_format_short (from);
  option->from = from;
  option->minutes = FULL_MINUTES;
  option->title = g_strdup_printf (_ ("A technician, full time, from %s"), month);
  option->reason = g_strdup (_ ("An advert takes longer than that: from a provider, the bank, or on secondment. Next "
                                "year’s money has to pay for them, too, or they come until 31 March."));
  money = _mix_option_find_new_person (outlook->funding, MIX_ROLE_PHARMACY_TECHNICIAN, TECHNICIAN_BAND,
                                       find_area (self), FULL_MINUTES, from);
  option->work->gain = money.claims;
  option->work->top_up = money.cost - money.claims;
  option->work->known = money.known;
  option->work->has_worker = TRUE;
  option->work->worker = (MixOutlookWorker) {
    .work = 100,
    .minutes = _mix_outlook_scene_find_capacity (outlook->scene, MIX_ROLE_PHARMACY_TECHNICIAN, FULL_MINUTES, 1),
    .network = _mix_option_find_place (self->network),
    .starts_in = from - outlook->as_at,
    .ends_in = MIX_OUTLOOK_STAYS,
    .may = _mix_outlook_scene_find_newcomer_lines (outlook->scene, MIX_ROLE_PHARMACY_TECHNICIAN),
  };
}

/* Lines that somebody could do once they are signed off for what those need, and cannot do safely before. */
static gboolean *
find_lines_after_training (Finding *self, MixPerson *person, const char *competence, const gboolean *before)
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
sum_open (Finding *self, const gboolean *may)
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
find_best_training (Finding *self, const MixPersonLoad *load, const gboolean **may, int *minutes)
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
find_training (Finding *self, const MixPersonLoad *load)
{
  int days = get_setting (self, MIX_OPTION_OUTLOOK_TRAINING_DAYS);
  g_autofree char *from = NULL;
  const gboolean *may;
  const char *code;
  MixOption *option;
  int minutes, free = 0;

  code = find_best_training (self, load, &may, &minutes);
  if (code == NULL || self->outlook->as_at + days > self->outlook->year_end)
    return;
  option = add_option (self, MIX_OPTION_TRAINING, mix_person_get_id (load->person), code);
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
static void
find_for_people (Finding *self)
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

void
_mix_options_find_in_network (const MixPlanOutlook *outlook, guint network, GPtrArray *options)
{
  Finding finding = { outlook, network, options };

  find_for_vacancies (&finding);
  if (network == MIX_FUNDING_ALL_NETWORKS)
    return;
  find_for_people (&finding);
  find_technician (&finding);
}
