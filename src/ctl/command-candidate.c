#include "mix-candidate-list.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-recruitment.h"
#include "mix-table-file.h"
#include "mix-vacancy-candidates.h"

#include <glib/gi18n-lib.h>

/* What “candidate add” and “candidate set” both take. */
static const MixCtlOption both_options[] = {
  { "email", N_ ("ADDRESS"), N_ ("where to write to") },
  { "telephone", N_ ("NUMBER"), N_ ("where to call") },
  { "heard", N_ ("WORDS"), N_ ("where they heard of the post") },
  { "prescriber", N_ ("WORD"), N_ ("none, on_course or yes") },
  { "applied", N_ ("DATE"), N_ ("the day they applied; without it, the planning date") },
  { "notice-days", N_ ("DAYS"), N_ ("their own notice") },
  { "hours", N_ ("HOURS"), N_ ("hours a week that they want; without it, those of the post") },
  { NULL },
};

static const MixCtlOption add_options[] = {
  MIX_CTL_VACANCY_OPTION,
  { "name", N_ ("NAME"), N_ ("who; nobody sees it before the shortlist is scored"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption set_options[] = {
  MIX_CTL_CANDIDATE_OPTIONS,
  { "name", N_ ("NAME"), N_ ("who") },
  { NULL },
};

static const MixCtlOption move_options[] = {
  MIX_CTL_CANDIDATE_OPTIONS,
  { "to", N_ ("STAGE"), N_ ("interview, or back to shortlist; other stages follow from what is done"),
    MIX_CTL_REQUIRED },
  { "on", N_ ("DATE"), N_ ("the day; without it, the planning date") },
  { NULL },
};

static const MixCtlOption end_options[] = {
  MIX_CTL_CANDIDATE_OPTIONS,
  { "outcome", N_ ("WORD"), N_ ("withdrawn, not_selected or declined"), MIX_CTL_REQUIRED },
  { "reason", N_ ("CODE"),
    N_ ("of who withdrew or declined: other_job, stays, pay, hours, place, role, took_too_long, personal, not_said") },
  { "on", N_ ("DATE"), N_ ("the day; without it, the planning date") },
  { NULL },
};

static const MixCtlOption list_options[] = {
  { "vacancy", N_ ("VACANCY"), N_ ("of which vacancy; without it, of all") },
  { "to", N_ ("FILE"),
    N_ ("write them into this file as well, which may exist: a workbook where it ends in .xlsx, else CSV; who they are "
        "is left out while they are letters") },
  { NULL },
};

static const MixDataColumn columns[] = {
  { "id", NULL, N_ ("Id"), MIX_CELL_TEXT, NULL },
  { "letter", NULL, N_ ("Letter"), MIX_CELL_TEXT, NULL },
  { "label", NULL, N_ ("Candidate"), MIX_CELL_TEXT, NULL },
  { "post", NULL, N_ ("Post"), MIX_CELL_TEXT, NULL },
  { "stage", NULL, N_ ("Stage"), MIX_CELL_TEXT, NULL },
  { "days_in_stage", NULL, N_ ("Days"), MIX_CELL_COUNT, NULL },
  { "turn", NULL, N_ ("Whose turn"), MIX_CELL_TEXT, NULL },
  { "next", NULL, N_ ("Next"), MIX_CELL_TEXT, NULL },
  { "due", NULL, N_ ("Due"), MIX_CELL_DATE, NULL },
  { "start_early", NULL, N_ ("Earliest"), MIX_CELL_DATE, NULL },
  { "start_likely", NULL, N_ ("Likely"), MIX_CELL_DATE, NULL },
  { "start_late", NULL, N_ ("Latest"), MIX_CELL_DATE, NULL },
  { "outcome", NULL, N_ ("Outcome"), MIX_CELL_TEXT, NULL },
  { "keep_until", NULL, N_ ("Keep until"), MIX_CELL_DATE, NULL },
};

static const MixCtlKey keys[] = {
  { "file", N_ ("the file that was written, with --to") },
  { "candidates[].id", N_ ("the candidate’s id") },
  { "candidates[].letter", N_ ("their letter") },
  { "candidates[].label", N_ ("what they are called: their letter, or their name once the shortlist is scored") },
  { "candidates[].post", N_ ("name of the post; null where the vacancy was undone") },
  { "candidates[].stage", N_ ("code of the stage they are in") },
  { "candidates[].days_in_stage", N_ ("days in it") },
  { "candidates[].turn", N_ ("who must act next: us, candidate, others or nobody") },
  { "candidates[].next", N_ ("what is to be done next") },
  { "candidates[].due", N_ ("by when; null where no day is set") },
  { "candidates[].start_early", N_ ("first likely day of their start; null where that is not known") },
  { "candidates[].start_likely", N_ ("typical day of their start") },
  { "candidates[].start_late", N_ ("last likely day of their start") },
  { "candidates[].outcome", N_ ("withdrawn, not_selected, declined or started; null while they are in") },
  { "candidates[].keep_until", N_ ("last day their data may be kept; null while they are in") },
  { NULL },
};

static void
add_candidate (MixDataTable *table, const MixVacancyCandidate *candidate)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, candidate->row->id);
  mix_data_table_add_text (table, candidate->row->letter);
  mix_data_table_add_text (table, candidate->label);
  mix_data_table_add_text (table, candidate->vacancy != NULL ? candidate->vacancy->title : NULL);
  mix_data_table_add_text (table, mix_recruitment_stage_get_code (candidate->stage));
  mix_data_table_add_number (table, candidate->days_in_stage);
  mix_data_table_add_text (table, mix_turn_get_code (candidate->next.turn));
  mix_data_table_add_text (table, candidate->next.words);
  mix_data_table_add_date (table, candidate->next.due);
  mix_data_table_add_date (table, candidate->start.early);
  mix_data_table_add_date (table, candidate->start.likely);
  mix_data_table_add_date (table, candidate->start.late);
  mix_data_table_add_text (table, candidate->row->outcome);
  mix_data_table_add_date (table, candidate->keep_until);
}

static gboolean
save_list (MixCtl *self, MixRecruitment *recruitment, const MixVacancy *vacancy, GError **error)
{
  g_autoptr (MixDataTable) table = mix_candidate_list_create_table (recruitment, vacancy);
  const char *path = mix_ctl_get (self, "to");
  MixDate as_at = mix_plan_get_as_at (mix_recruitment_get_plan (recruitment));

  if (!mix_table_file_save (table, as_at, path, error))
    return FALSE;
  mix_ctl_add_text (self, "file", path);
  mix_ctl_print (self, _ ("Written to %s.\n"), path);
  return TRUE;
}

static gboolean
list_candidates (MixCtl *self, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_ctl_load_recruitment (self, error);
  g_autoptr (MixDataTable) table = mix_data_table_new ("candidates");
  MixVacancy *vacancy = NULL;
  GPtrArray *candidates;

  if (recruitment == NULL
      || (mix_ctl_has (self, "vacancy") && (vacancy = mix_ctl_find_vacancy (self, recruitment, error)) == NULL))
    return FALSE;
  mix_ctl_add_columns (table, columns, G_N_ELEMENTS (columns));
  candidates = vacancy != NULL ? vacancy->candidates : mix_recruitment_get_candidates (recruitment);
  for (guint i = 0; i < candidates->len; i++)
    add_candidate (table, candidates->pdata[i]);
  mix_ctl_print_table (self, table);
  return !mix_ctl_has (self, "to") || save_list (self, recruitment, vacancy, error);
}

/* Takes what was given; the rest stays as it is in @draft. */
static gboolean
read_draft (MixCtl *self, MixCandidateDraft *draft, GError **error)
{
  const struct
  {
    const char *option;
    const char **text;
  } texts[] = { { "name", &draft->name },
                { "email", &draft->email },
                { "telephone", &draft->telephone },
                { "heard", &draft->source },
                { "prescriber", &draft->prescriber } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (mix_ctl_has (self, texts[i].option))
      *texts[i].text = mix_ctl_get (self, texts[i].option);
  return mix_ctl_get_date (self, "applied", &draft->applied_on, error)
         && (!mix_ctl_has (self, "notice-days") || mix_ctl_get_days (self, "notice-days", &draft->notice_days, error))
         && (!mix_ctl_has (self, "hours") || mix_ctl_get_hours (self, "hours", &draft->contracted_minutes, error));
}

static gboolean
add_a_candidate (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *vacancy = store != NULL ? mix_ctl_dup_vacancy_id (self, error) : NULL;
  MixCandidateDraft draft = { .notice_days = -1, .contracted_minutes = -1 };
  g_autofree char *id = NULL;

  if (vacancy == NULL || !read_draft (self, &draft, error))
    return FALSE;
  id = mix_vacancy_candidates_add (store, vacancy, &draft, error);
  return mix_ctl_report_new (self, id, error);
}

static gboolean
set_candidate (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixRecruitment) recruitment = store != NULL ? mix_ctl_load_recruitment_names (self, error) : NULL;
  MixVacancyCandidate *candidate = recruitment != NULL ? mix_ctl_find_candidate (self, recruitment, error) : NULL;
  MixCandidateDraft draft;

  if (candidate == NULL)
    return FALSE;
  draft = (MixCandidateDraft) { .name = candidate->row->name,
                                .email = candidate->row->email,
                                .telephone = candidate->row->telephone,
                                .source = candidate->row->source,
                                .prescriber = candidate->row->prescriber,
                                .notice_days = candidate->row->notice_days,
                                .contracted_minutes = candidate->row->contracted_minutes };
  return read_draft (self, &draft, error) && mix_vacancy_candidates_set (store, candidate->row->id, &draft, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
move_candidate (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_dup_candidate_id (self, error) : NULL;
  MixRecruitmentStage stage;
  MixDate date;

  return id != NULL && mix_ctl_find_stage (self, "to", &stage, error) && mix_ctl_get_date (self, "on", &date, error)
         && mix_vacancy_candidates_move (store, id, stage, date, error) && mix_ctl_report_change (self, error);
}

static gboolean
end_candidate (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_dup_candidate_id (self, error) : NULL;
  MixDate date;

  return id != NULL && mix_ctl_get_date (self, "on", &date, error)
         && mix_vacancy_candidates_end (store, id, mix_ctl_get (self, "outcome"), mix_ctl_get (self, "reason"), date,
                                        error)
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_candidate_list = {
  .name = "candidate list",
  .summary = N_ ("list candidates, as letters until their shortlist is scored"),
  .run = list_candidates,
  .options = list_options,
  .keys = keys,
};

const MixCtlCommand mix_command_candidate_add = {
  .name = "candidate add",
  .summary = N_ ("add a candidate, apart from the history, and print their id"),
  .run = add_a_candidate,
  .options = add_options,
  .more_options = both_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_candidate_set = {
  .name = "candidate set",
  .summary = N_ ("change what is known of a candidate"),
  .run = set_candidate,
  .options = set_options,
  .more_options = both_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_candidate_move = {
  .name = "candidate move",
  .summary = N_ ("ask a candidate to an interview, or take that back"),
  .run = move_candidate,
  .options = move_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_candidate_end = {
  .name = "candidate end",
  .summary = N_ ("say that somebody is no candidate any more, and why"),
  .run = end_candidate,
  .options = end_options,
  .keys = mix_ctl_change_keys,
};
