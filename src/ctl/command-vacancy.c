#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-employment.h"
#include "mix-ctl-recruitment.h"
#include "mix-stage-condition.h"
#include "mix-vacancies.h"

#include <glib/gi18n-lib.h>

/* What “vacancy add” and “vacancy set” both take. */
static const MixCtlOption both_options[] = {
  { "lead", N_ ("NAME"), N_ ("who takes care of it") },
  { "notice-from", N_ ("OFFER"), N_ ("after which offer notice is given: conditional or unconditional") },
  { "notice-days", N_ ("DAYS"), N_ ("usual notice of such people by their contract; without it, by the post’s band") },
  { "closing", N_ ("DATE"), N_ ("last day for applications") },
  { "interviews", N_ ("DATE"), N_ ("the day of interviews") },
  { "names", NULL, N_ ("show candidates’ names from the beginning, not letters") },
  { NULL },
};

static const MixCtlOption add_options[] = {
  { "post", N_ ("POST"), N_ ("of which post: an id, or a name that only one post has"), MIX_CTL_REQUIRED },
  { "on", N_ ("DATE"), N_ ("the day it is opened; without it, the planning date") },
  { NULL },
};

static const MixCtlOption set_options[] = { MIX_CTL_VACANCY_OPTION, { NULL } };

static const MixCtlOption stage_options[] = {
  MIX_CTL_VACANCY_OPTION,
  { "to", N_ ("STAGE"),
    N_ ("approval, job_description, advert, shortlist, interview, offer, checks, unconditional_offer, notice, start, "
        "induction, pathway or first_sign_offs"),
    MIX_CTL_REQUIRED },
  { "on", N_ ("DATE"), N_ ("the day; without it, the planning date") },
  { "anyway", N_ ("WORDS"), N_ ("why it goes on though not everything is so that its stage asks for") },
  { NULL },
};

static const MixCtlOption close_options[] = {
  MIX_CTL_VACANCY_OPTION,
  { "reason", N_ ("WORDS"), N_ ("why nobody is wanted any more; not for one that is filled") },
  { "on", N_ ("DATE"), N_ ("the day; without it, the planning date") },
  { NULL },
};

static const MixDataColumn columns[] = {
  { "id", NULL, N_ ("Id"), MIX_CELL_TEXT, NULL },
  { "post", NULL, N_ ("Post"), MIX_CELL_TEXT, NULL },
  { "place", NULL, N_ ("Place"), MIX_CELL_TEXT, NULL },
  { "minutes", NULL, N_ ("Hours"), MIX_CELL_MINUTES, NULL },
  { "stage", NULL, N_ ("Stage"), MIX_CELL_TEXT, NULL },
  { "stage_from", NULL, N_ ("Since"), MIX_CELL_DATE, NULL },
  { "days_in_stage", NULL, N_ ("Days"), MIX_CELL_COUNT, NULL },
  { "usual_days", NULL, N_ ("Usual"), MIX_CELL_COUNT, NULL },
  { "candidates", NULL, N_ ("Candidates"), MIX_CELL_COUNT, NULL },
  { "turn", NULL, N_ ("Whose turn"), MIX_CELL_TEXT, NULL },
  { "next", NULL, N_ ("Next"), MIX_CELL_TEXT, NULL },
  { "due", NULL, N_ ("Due"), MIX_CELL_DATE, NULL },
  { "start_early", NULL, N_ ("Earliest"), MIX_CELL_DATE, NULL },
  { "start_likely", NULL, N_ ("Likely"), MIX_CELL_DATE, NULL },
  { "start_late", NULL, N_ ("Latest"), MIX_CELL_DATE, NULL },
  { "opened_on", NULL, N_ ("Opened"), MIX_CELL_DATE, NULL },
  { "closed_on", NULL, N_ ("Closed"), MIX_CELL_DATE, NULL },
  { "outcome", NULL, N_ ("Outcome"), MIX_CELL_TEXT, NULL },
};

static const MixCtlKey keys[] = {
  { "vacancies[].id", N_ ("the vacancy’s id") },
  { "vacancies[].post", N_ ("name of its post") },
  { "vacancies[].place", N_ ("short name of the practice or network that the post belongs to") },
  { "vacancies[].minutes", N_ ("minutes a week of the post") },
  { "vacancies[].stage", N_ ("code of the stage it is in") },
  { "vacancies[].stage_from", N_ ("first day in that stage") },
  { "vacancies[].days_in_stage", N_ ("days since then") },
  { "vacancies[].usual_days", N_ ("days that half of such stays are below; null where that is not known") },
  { "vacancies[].candidates", N_ ("candidates who are in") },
  { "vacancies[].turn", N_ ("who must act next: us, candidate, others or nobody") },
  { "vacancies[].next", N_ ("what is to be done next") },
  { "vacancies[].due", N_ ("by when; null where no day is set") },
  { "vacancies[].start_early", N_ ("first likely day of a start, by usual days; null where that is not known") },
  { "vacancies[].start_likely", N_ ("typical day of a start") },
  { "vacancies[].start_late", N_ ("last likely day of a start") },
  { "vacancies[].opened_on", N_ ("the day it was opened") },
  { "vacancies[].closed_on", N_ ("the day it was closed; null while it is open") },
  { "vacancies[].outcome", N_ ("filled or cancelled; null while it is open") },
  { NULL },
};

static int
count_in (const MixVacancy *vacancy)
{
  int n_in = 0;

  for (guint i = 0; i < vacancy->candidates->len; i++)
    n_in += ((const MixVacancyCandidate *) vacancy->candidates->pdata[i])->is_in ? 1 : 0;
  return n_in;
}

static void
add_known (MixDataTable *table, int number)
{
  if (number >= 0)
    mix_data_table_add_number (table, number);
  else
    mix_data_table_add_unknown (table);
}

static void
add_vacancy (MixDataTable *table, const MixVacancy *vacancy)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, vacancy->row->id);
  mix_data_table_add_text (table, vacancy->title);
  mix_data_table_add_text (table, vacancy->place);
  add_known (table, vacancy->post != NULL ? vacancy->post->minutes : -1);
  mix_data_table_add_text (table, mix_recruitment_stage_get_code (vacancy->stage));
  mix_data_table_add_date (table, vacancy->stage_from);
  mix_data_table_add_number (table, vacancy->days_in_stage);
  add_known (table, vacancy->usual.p50);
  mix_data_table_add_number (table, count_in (vacancy));
  mix_data_table_add_text (table, mix_turn_get_code (vacancy->next.turn));
  mix_data_table_add_text (table, vacancy->next.words);
  mix_data_table_add_date (table, vacancy->next.due);
  mix_data_table_add_date (table, vacancy->start.early);
  mix_data_table_add_date (table, vacancy->start.likely);
  mix_data_table_add_date (table, vacancy->start.late);
  mix_data_table_add_date (table, vacancy->row->opened_on);
  mix_data_table_add_date (table, vacancy->row->closed_on);
  mix_data_table_add_text (table, vacancy->row->outcome);
}

static gboolean
list_vacancies (MixCtl *self, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_ctl_load_recruitment (self, error);
  g_autoptr (MixDataTable) table = mix_data_table_new ("vacancies");
  GPtrArray *vacancies;

  if (recruitment == NULL)
    return FALSE;
  mix_ctl_add_columns (table, columns, G_N_ELEMENTS (columns));
  vacancies = mix_recruitment_get_vacancies (recruitment);
  for (guint i = 0; i < vacancies->len; i++)
    add_vacancy (table, vacancies->pdata[i]);
  mix_ctl_print_table (self, table);
  return TRUE;
}

/* Takes what was given; the rest stays as it is in @draft. */
static gboolean
read_draft (MixCtl *self, MixVacancyDraft *draft, GError **error)
{
  if (mix_ctl_has (self, "lead"))
    draft->lead = mix_ctl_get (self, "lead");
  if (mix_ctl_has (self, "notice-from"))
    draft->notice_from = mix_ctl_get (self, "notice-from");
  if (mix_ctl_has (self, "names"))
    draft->shows_names = TRUE;
  return (!mix_ctl_has (self, "notice-days")
          || mix_ctl_get_days (self, "notice-days", &draft->usual_notice_days, error))
         && (!mix_ctl_has (self, "closing") || mix_ctl_get_date (self, "closing", &draft->closing_on, error))
         && (!mix_ctl_has (self, "interviews") || mix_ctl_get_date (self, "interviews", &draft->interview_on, error));
}

static gboolean
add_a_vacancy (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *post = store != NULL ? mix_ctl_find_post (self, error) : NULL;
  MixVacancyDraft draft
      = { .post_id = post, .closing_on = MIX_DATE_NONE, .interview_on = MIX_DATE_NONE, .usual_notice_days = -1 };
  g_autofree char *id = NULL;

  if (post == NULL || !mix_ctl_get_date (self, "on", &draft.opened_on, error) || !read_draft (self, &draft, error))
    return FALSE;
  id = mix_vacancies_open (store, &draft, error);
  return mix_ctl_report_new (self, id, error);
}

static gboolean
set_vacancy (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixRecruitment) recruitment = store != NULL ? mix_ctl_load_recruitment_names (self, error) : NULL;
  MixVacancy *vacancy = recruitment != NULL ? mix_ctl_find_vacancy (self, recruitment, error) : NULL;
  MixVacancyDraft draft = { NULL };

  if (vacancy == NULL)
    return FALSE;
  draft.lead = vacancy->row->lead;
  draft.closing_on = vacancy->row->closing_on;
  draft.interview_on = vacancy->row->interview_on;
  draft.usual_notice_days = vacancy->row->usual_notice_days;
  draft.shows_names = !vacancy->row->anonymous;
  return read_draft (self, &draft, error) && mix_vacancies_set (store, vacancy->row->id, &draft, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
move_vacancy (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_dup_vacancy_id (self, error) : NULL;
  MixRecruitmentStage stage;
  MixDate date;

  return id != NULL && mix_ctl_find_stage (self, "to", &stage, error) && mix_ctl_get_date (self, "on", &date, error)
         && mix_vacancies_move (store, id, stage, date, mix_ctl_get (self, "anyway"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
close_vacancy (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_dup_vacancy_id (self, error) : NULL;
  MixDate date;

  return id != NULL && mix_ctl_get_date (self, "on", &date, error)
         && mix_vacancies_close (store, id, mix_ctl_get (self, "reason"), date, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
remove_vacancy (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_dup_vacancy_id (self, error) : NULL;

  return id != NULL && mix_vacancies_remove (store, id, error) && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_vacancy_list = {
  .name = "vacancy list",
  .summary = N_ ("list vacancies, open ones first, with their stage and what is to be done next"),
  .run = list_vacancies,
  .keys = keys,
};

const MixCtlCommand mix_command_vacancy_add = {
  .name = "vacancy add",
  .summary = N_ ("open a vacancy of a post, and print its id"),
  .run = add_a_vacancy,
  .options = add_options,
  .more_options = both_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_vacancy_set = {
  .name = "vacancy set",
  .summary = N_ ("change a vacancy"),
  .run = set_vacancy,
  .options = set_options,
  .more_options = both_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_vacancy_stage = {
  .name = "vacancy stage",
  .summary = N_ ("move a vacancy on, or back"),
  .run = move_vacancy,
  .options = stage_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_vacancy_close = {
  .name = "vacancy close",
  .summary = N_ ("close a vacancy that is filled, or in which nobody is wanted any more"),
  .run = close_vacancy,
  .options = close_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_vacancy_remove = {
  .name = "vacancy remove",
  .summary = N_ ("take out a vacancy without candidates that was opened by mistake"),
  .run = remove_vacancy,
  .options = set_options,
  .keys = mix_ctl_change_keys,
};
