#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-private.h"
#include "mix-ctl-recruitment.h"
#include "mix-due-list.h"
#include "mix-funnel.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption pipeline_options[] = {
  { "table", NULL, N_ ("as a table, one row each, not by stage") },
  { NULL },
};

static const MixCtlOption funnel_options[] = {
  { "vacancy", N_ ("VACANCY"), N_ ("of which vacancy; without it, of all") },
  { "since", N_ ("DATE"), N_ ("of vacancies opened from that day on") },
  { NULL },
};

/* Columns of the pipeline that its lanes show. */
enum
{
  PHASE = 0,
  SUBJECT = 2,
  PLACE = 4,
  TURN = 7,
  NEXT = 8,
};

static const MixDataColumn pipeline_columns[] = {
  { "phase", NULL, N_ ("Lane"), MIX_CELL_TEXT, NULL },
  { "stage", NULL, N_ ("Stage"), MIX_CELL_TEXT, NULL },
  { "subject", NULL, N_ ("Who or what"), MIX_CELL_TEXT, NULL },
  { "post", NULL, N_ ("Post"), MIX_CELL_TEXT, NULL },
  { "place", NULL, N_ ("Place"), MIX_CELL_TEXT, NULL },
  { "days_in_stage", NULL, N_ ("Days"), MIX_CELL_COUNT, NULL },
  { "usual_days", NULL, N_ ("Usual"), MIX_CELL_COUNT, NULL },
  { "turn", NULL, N_ ("Whose turn"), MIX_CELL_TEXT, NULL },
  { "next", NULL, N_ ("Next"), MIX_CELL_TEXT, NULL },
  { "due", NULL, N_ ("Due"), MIX_CELL_DATE, NULL },
  { "start_early", NULL, N_ ("Earliest"), MIX_CELL_DATE, NULL },
  { "start_late", NULL, N_ ("Latest"), MIX_CELL_DATE, NULL },
};

static const MixCtlKey pipeline_keys[] = {
  { "pipeline[].phase", N_ ("the lane it is in") },
  { "pipeline[].stage", N_ ("code of the stage") },
  { "pipeline[].subject", N_ ("the candidate’s letter or name, or the post of a vacancy without candidates") },
  { "pipeline[].post", N_ ("name of the post") },
  { "pipeline[].place", N_ ("short name of the practice or network") },
  { "pipeline[].days_in_stage", N_ ("days in the stage") },
  { "pipeline[].usual_days", N_ ("days that half of such stays are below; null where that is not known") },
  { "pipeline[].turn", N_ ("who must act next: us, candidate, others or nobody") },
  { "pipeline[].next", N_ ("what is to be done next") },
  { "pipeline[].due", N_ ("by when; null where no day is set") },
  { "pipeline[].start_early", N_ ("first likely day of a start; null where that is not known") },
  { "pipeline[].start_late", N_ ("last likely day of a start") },
  { NULL },
};

static const MixDataColumn funnel_columns[] = {
  { "step", NULL, N_ ("Step"), MIX_CELL_TEXT, NULL },
  { "people", NULL, N_ ("People"), MIX_CELL_COUNT, NULL },
  { "rate", NULL, N_ ("Per cent of the step before"), MIX_CELL_COUNT, NULL },
};

static const MixCtlKey funnel_keys[] = {
  { "funnel[].step", N_ ("applied, shortlisted, offered, accepted or started") },
  { "funnel[].people", N_ ("who came so far, those erased since included") },
  { "funnel[].rate", N_ ("per cent of the step before; null where that has fewer than five people") },
  { NULL },
};

static const MixDataColumn due_columns[] = {
  { "kind", NULL, N_ ("Kind"), MIX_CELL_TEXT, NULL },
  { "date", NULL, N_ ("Day"), MIX_CELL_DATE, NULL },
  { "turn", NULL, N_ ("Whose turn"), MIX_CELL_TEXT, NULL },
  { "words", NULL, N_ ("What"), MIX_CELL_TEXT, NULL },
  { "subject", NULL, N_ ("About"), MIX_CELL_TEXT, NULL },
  { "vacancy_id", NULL, N_ ("Vacancy"), MIX_CELL_TEXT, NULL },
  { "candidate_id", NULL, N_ ("Candidate"), MIX_CELL_TEXT, NULL },
};

static const MixCtlKey due_keys[] = {
  { "due[].kind", N_ ("overdue, expiring, to_chase, soon or to_erase") },
  { "due[].date", N_ ("the day it is or was due") },
  { "due[].turn", N_ ("who must act: us, candidate or others") },
  { "due[].words", N_ ("what is to be done") },
  { "due[].subject", N_ ("about whom or what; a candidate’s letter until the shortlist is scored") },
  { "due[].vacancy_id", N_ ("of which vacancy") },
  { "due[].candidate_id", N_ ("of which candidate; null where it is about the vacancy") },
  { NULL },
};

static void
add_known (MixDataTable *table, int number)
{
  if (number >= 0)
    mix_data_table_add_number (table, number);
  else
    mix_data_table_add_unknown (table);
}

static void
add_row (MixDataTable *table,
         MixRecruitmentStage stage,
         const char *subject,
         const MixVacancy *vacancy,
         int days,
         const MixUsualDays *usual,
         const MixNextAction *next,
         const MixStartRange *start)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_recruitment_phase_get_name (mix_recruitment_stage_get_phase (stage)));
  mix_data_table_add_text (table, mix_recruitment_stage_get_code (stage));
  mix_data_table_add_text (table, subject);
  mix_data_table_add_text (table, vacancy->title);
  mix_data_table_add_text (table, vacancy->place);
  mix_data_table_add_number (table, days);
  add_known (table, usual->p50);
  mix_data_table_add_text (table, mix_turn_get_code (next->turn));
  mix_data_table_add_text (table, next->words);
  mix_data_table_add_date (table, next->due);
  mix_data_table_add_date (table, start->early);
  mix_data_table_add_date (table, start->late);
}

/* Candidates of the stage; the vacancy itself where it stands there and nobody does. */
static void
add_stage (MixDataTable *table, const MixVacancy *vacancy, MixRecruitmentStage stage)
{
  gboolean has_candidate = FALSE;

  for (guint i = 0; i < vacancy->candidates->len; i++)
    {
      const MixVacancyCandidate *candidate = g_ptr_array_index (vacancy->candidates, i);

      if (!candidate->is_in || candidate->stage != stage || stage == MIX_STAGE_ADVERT)
        continue;
      add_row (table, stage, candidate->label, vacancy, candidate->days_in_stage, &candidate->usual, &candidate->next,
               &candidate->start);
      has_candidate = TRUE;
    }
  if (vacancy->stage == stage && !has_candidate)
    add_row (table, stage, vacancy->title, vacancy, vacancy->days_in_stage, &vacancy->usual, &vacancy->next,
             &vacancy->start);
}

static MixDataTable *
make_pipeline (MixRecruitment *recruitment)
{
  MixDataTable *table = mix_data_table_new ("pipeline");
  GPtrArray *vacancies = mix_recruitment_get_vacancies (recruitment);

  mix_ctl_add_columns (table, pipeline_columns, G_N_ELEMENTS (pipeline_columns));
  for (guint stage = 0; stage < MIX_N_RECRUITMENT_STAGES; stage++)
    for (guint i = 0; i < vacancies->len; i++)
      if (((const MixVacancy *) vacancies->pdata[i])->is_open)
        add_stage (table, vacancies->pdata[i], stage);
  return table;
}

static const char *
get_cell (MixDataTable *table, guint row, guint column)
{
  const char *text = mix_data_table_get_text (table, row, column);

  return text != NULL ? text : "";
}

/* Lane by lane, a line each. */
static void
print_lanes (MixCtl *self, MixDataTable *table)
{
  const char *lane = "";

  for (guint row = 0; row < mix_data_table_get_n_rows (table); row++)
    {
      if (!g_str_equal (lane, get_cell (table, row, PHASE)))
        mix_ctl_print (self, "%s\n", lane = get_cell (table, row, PHASE));
      mix_ctl_print (self, "  %s · %s · %s: %s\n", get_cell (table, row, SUBJECT), get_cell (table, row, PLACE),
                     get_cell (table, row, TURN), get_cell (table, row, NEXT));
    }
}

static gboolean
show_pipeline (MixCtl *self, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_ctl_load_recruitment (self, error);
  g_autoptr (MixDataTable) table = recruitment != NULL ? make_pipeline (recruitment) : NULL;

  if (table == NULL)
    return FALSE;
  if (mix_ctl_has (self, "table") || self->json)
    mix_ctl_print_table (self, table);
  else
    print_lanes (self, table);
  return TRUE;
}

static gboolean
show_funnel (MixCtl *self, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_ctl_load_recruitment (self, error);
  g_autoptr (MixDataTable) table = mix_data_table_new ("funnel");
  MixVacancy *vacancy = NULL;
  g_autoptr (GArray) funnel = NULL;
  MixDate since;

  if (recruitment == NULL || !mix_ctl_get_date (self, "since", &since, error)
      || (mix_ctl_has (self, "vacancy") && (vacancy = mix_ctl_find_vacancy (self, recruitment, error)) == NULL))
    return FALSE;
  mix_ctl_add_columns (table, funnel_columns, G_N_ELEMENTS (funnel_columns));
  funnel = mix_funnel_new (recruitment, vacancy != NULL ? vacancy->row->id : NULL, since);
  for (guint i = 0; i < funnel->len; i++)
    {
      const MixFunnelStep *step = &g_array_index (funnel, MixFunnelStep, i);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, step->code);
      mix_data_table_add_number (table, step->people);
      add_known (table, step->has_rate ? step->rate : -1);
    }
  mix_ctl_print_table (self, table);
  return TRUE;
}

static gboolean
show_due (MixCtl *self, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_ctl_load_recruitment (self, error);
  g_autoptr (MixDataTable) table = mix_data_table_new ("due");
  g_autoptr (GArray) items = recruitment != NULL ? mix_due_list_new (recruitment) : NULL;

  if (items == NULL)
    return FALSE;
  mix_ctl_add_columns (table, due_columns, G_N_ELEMENTS (due_columns));
  for (guint i = 0; i < items->len; i++)
    {
      const MixDueItem *item = &g_array_index (items, MixDueItem, i);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, mix_due_kind_get_code (item->kind));
      mix_data_table_add_date (table, item->date);
      mix_data_table_add_text (table, mix_turn_get_code (item->turn));
      mix_data_table_add_text (table, item->words);
      mix_data_table_add_text (table, item->subject);
      mix_data_table_add_text (table, item->vacancy_id);
      mix_data_table_add_text (table, item->candidate_id);
    }
  mix_ctl_print_table (self, table);
  return TRUE;
}

const MixCtlCommand mix_command_pipeline = {
  .name = "pipeline",
  .summary = N_ ("show open vacancies and their candidates by stage"),
  .run = show_pipeline,
  .options = pipeline_options,
  .keys = pipeline_keys,
};

const MixCtlCommand mix_command_funnel = {
  .name = "funnel",
  .summary = N_ ("say how many candidates came how far"),
  .run = show_funnel,
  .options = funnel_options,
  .keys = funnel_keys,
};

const MixCtlCommand mix_command_due = {
  .name = "due",
  .summary = N_ ("list what is overdue, expires, is to be chased, is due soon and is to be erased"),
  .run = show_due,
  .keys = due_keys,
};
