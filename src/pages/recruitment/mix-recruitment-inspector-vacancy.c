#include "mix-recruitment-inspector-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* What the inspector says of a vacancy. */

static GtkWidget *
make_task_row (const MixVacancyTaskRow *task, gboolean editable)
{
  gboolean done = task->done_on != MIX_DATE_NONE;
  MixDate date = done ? task->done_on : task->due_on;
  g_autofree char *day = date != MIX_DATE_NONE ? mix_date_format_short (date) : NULL;
  g_autofree char *when = day == NULL ? NULL : g_strdup_printf (done ? _ ("done on %s") : _ ("by %s"), day);
  g_autofree char *detail = task->owner != NULL && when != NULL ? g_strdup_printf ("%s · %s", when, task->owner)
                                                                : g_strdup (when != NULL ? when : task->owner);
  MixTurn turn = MIX_TURN_US;
  GtkWidget *row;

  mix_turn_parse (task->turn, &turn, NULL);
  row = _mix_recruitment_inspector_new_turn_row (done ? "mix-fit-fits-symbolic" : "mix-deadline-symbolic",
                                                 done ? "mix-fits" : "mix-secondary", task->title,
                                                 done ? MIX_TURN_NOBODY : turn, detail);
  if (editable && !done)
    mix_inspector_row_set_action (row, "page.task-done", g_variant_new_string (task->id), "object-select-symbolic");
  return row;
}

/* What is to be done in the stage that it is in. */
void
_mix_recruitment_inspector_add_tasks (GtkBox *content, const MixVacancy *vacancy, gboolean editable)
{
  const char *stage = mix_recruitment_stage_get_code (vacancy->stage);
  const char *conditions = mix_recruitment_stage_get_conditions (vacancy->stage);
  GtkWidget *list = mix_inspector_new_list (_ ("Tasks"));
  guint n = 0;

  for (guint i = 0; i < vacancy->tasks->len; i++)
    {
      const MixVacancyTaskRow *task = vacancy->tasks->pdata[i];

      if (!g_str_equal (task->stage, stage))
        continue;
      gtk_list_box_append (GTK_LIST_BOX (list), make_task_row (task, editable));
      n++;
    }
  g_object_ref_sink (list);
  if (n > 0)
    {
      gtk_box_append (content, mix_inspector_new_heading (_ ("Tasks of this stage"), NULL));
      gtk_box_append (content, list);
    }
  g_object_unref (list);
  if (conditions != NULL && *conditions != '\0' && editable)
    gtk_box_append (content, mix_inspector_new_button (_ ("What Must Be True to Move On"), "page.conditions", NULL));
}

/* What candidates are judged by, and by whom. */
void
_mix_recruitment_inspector_add_criteria (GtkBox *content, const MixVacancy *vacancy)
{
  GtkWidget *list = mix_inspector_new_list (_ ("Criteria"));
  MixDate frozen = vacancy->row->criteria_frozen_on;
  MixDate agreed = vacancy->row->criteria_agreed_on;
  g_autofree char *day = mix_date_format_short (frozen != MIX_DATE_NONE ? frozen : agreed);
  g_autofree char *state = frozen != MIX_DATE_NONE   ? g_strdup_printf (_ ("frozen on %s"), day)
                           : agreed != MIX_DATE_NONE ? g_strdup_printf (_ ("agreed on %s"), day)
                                                     : g_strdup (_ ("not agreed yet"));

  for (guint i = 0; i < vacancy->criteria->len; i++)
    {
      const MixVacancyCriterionRow *criterion = vacancy->criteria->pdata[i];
      gboolean must = g_str_equal (criterion->need, "must");

      gtk_list_box_append (GTK_LIST_BOX (list),
                           mix_inspector_new_figure (criterion->name, must ? _ ("must") : _ ("nice to have"), 0, NULL));
    }
  for (guint i = 0; i < vacancy->panel->len; i++)
    {
      const MixPanelMemberRow *member = vacancy->panel->pdata[i];

      gtk_list_box_append (GTK_LIST_BOX (list), mix_inspector_new_figure (member->name, _ ("on the panel"), 0, NULL));
    }
  gtk_box_append (content, mix_inspector_new_heading (_ ("Criteria"), state));
  gtk_box_append (content, list);
}

static const char *
get_state_words (const MixVacancyCandidate *candidate)
{
  const char *outcome = candidate->row->outcome;

  if (candidate->is_in || outcome == NULL)
    return mix_recruitment_stage_get_name (candidate->stage);
  if (g_str_equal (outcome, "withdrawn"))
    return _ ("Withdrew");
  if (g_str_equal (outcome, "started"))
    return _ ("Started");
  return g_str_equal (outcome, "declined") ? _ ("Declined the offer") : _ ("Not selected");
}

/* Everybody who is in or was. */
void
_mix_recruitment_inspector_add_candidates (GtkBox *content, const MixVacancy *vacancy)
{
  GtkWidget *list;
  g_autofree char *count = NULL;

  if (vacancy->candidates->len == 0)
    return;
  list = mix_inspector_new_list (_ ("Candidates"));
  for (guint i = 0; i < vacancy->candidates->len; i++)
    {
      const MixVacancyCandidate *candidate = vacancy->candidates->pdata[i];
      GtkWidget *row = mix_inspector_new_row (NULL, NULL, candidate->label, get_state_words (candidate));
      g_autofree char *key = mix_vacancy_candidate_dup_key (candidate);

      mix_inspector_row_set_action (row, "page.show", g_variant_new_string (key), "go-next-symbolic");
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  count = g_strdup_printf ("%u", vacancy->candidates->len);
  gtk_box_append (content, mix_inspector_new_heading (_ ("Candidates"), count));
  gtk_box_append (content, list);
}

/* When it was wanted and what is fixed. */
void
_mix_recruitment_inspector_add_vacancy_dates (GtkBox *content, const MixVacancy *vacancy)
{
  GtkWidget *list = mix_inspector_new_list (_ ("Dates"));
  g_autofree char *start = mix_hiring_dup_start_words (&vacancy->start);

  if (vacancy->post != NULL)
    _mix_recruitment_inspector_add_date (list, _ ("Wanted from"), vacancy->post->wanted_from);
  _mix_recruitment_inspector_add_date (list, _ ("Opened"), vacancy->row->opened_on);
  _mix_recruitment_inspector_add_date (list, _ ("Advert closes"), vacancy->row->closing_on);
  _mix_recruitment_inspector_add_date (list, _ ("Interviews"), vacancy->row->interview_on);
  gtk_list_box_append (GTK_LIST_BOX (list),
                       mix_inspector_new_figure (_ ("Likely start"), start != NULL ? start : _ ("Not known"),
                                                 start != NULL ? 0 : '?', NULL));
  gtk_box_append (content, mix_inspector_new_heading (_ ("Dates"), NULL));
  gtk_box_append (content, list);
}
