#include "mix-recruitment-page-private.h"

#include "mix-config.h"
#include "mix-scores.h"
#include "mix-stage-condition.h"
#include "mix-stage-dialog.h"
#include "mix-stage-template.h"
#include "mix-vacancies.h"
#include "mix-vacancy-candidates.h"

#include <glib/gi18n-lib.h>

/* Moving on and back: by dragging, by key, and from a list. All of them judge and move by the same functions. */

typedef struct
{
  char *id;
  char *anyway; /* why it goes on though something is missing, or NULL */
  MixRecruitmentStage stage;
} Move;

static void
free_move (gpointer data)
{
  Move *move = data;

  g_free (move->id);
  g_free (move->anyway);
  g_free (move);
}

static gboolean
move_vacancy (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Move *move = data;

  return mix_vacancies_move (store, move->id, move->stage, MIX_DATE_NONE, move->anyway, error);
}

static gboolean
move_candidate (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Move *move = data;

  return mix_vacancy_candidates_move (store, move->id, move->stage, MIX_DATE_NONE, error);
}

static MixHiringLine *
find_line (MixRecruitmentPage *self, const char *key)
{
  for (guint i = 0; key != NULL && self->lines != NULL && i < self->lines->len; i++)
    if (g_str_equal (mix_hiring_line_get_key (self->lines->pdata[i]), key))
      return self->lines->pdata[i];
  return NULL;
}

/* The stage of a lane that a vacancy comes to first, by the template of its role. */
static gboolean
find_first_stage (MixRecruitmentPage *self,
                  const MixVacancy *vacancy,
                  MixRecruitmentPhase phase,
                  MixRecruitmentStage *stage)
{
  MixPlan *plan = mix_recruitment_get_plan (self->recruitment);

  for (*stage = 0; *stage < MIX_N_RECRUITMENT_STAGES; (*stage)++)
    if (mix_recruitment_stage_get_phase (*stage) == phase && mix_stage_template_is_used (plan, vacancy->role, *stage))
      return TRUE;
  return FALSE;
}

/* A candidate is in a stage of the lane as soon as what leads there is done. */
static MixRecruitmentStage
get_candidate_stage (MixRecruitmentPhase phase)
{
  static const MixRecruitmentStage stages[MIX_N_RECRUITMENT_PHASES] = {
    [MIX_PHASE_PREPARE] = MIX_STAGE_SHORTLIST,   [MIX_PHASE_ADVERT] = MIX_STAGE_SHORTLIST,
    [MIX_PHASE_SELECT] = MIX_STAGE_INTERVIEW,    [MIX_PHASE_OFFER_AND_CHECKS] = MIX_STAGE_OFFER,
    [MIX_PHASE_NOTICE] = MIX_STAGE_NOTICE,       [MIX_PHASE_START] = MIX_STAGE_START,
    [MIX_PHASE_INDUCTION] = MIX_STAGE_INDUCTION,
  };

  return stages[phase];
}

static char *
judge_vacancy (MixRecruitmentPage *self, const MixVacancy *vacancy, MixRecruitmentPhase phase, gboolean *allowed)
{
  MixRecruitmentStage stage;
  g_autoptr (GError) error = NULL;

  if (!find_first_stage (self, vacancy, phase, &stage))
    return g_strdup (_ ("Posts like this do not go through it."));
  *allowed = stage < vacancy->stage || mix_stage_conditions_check (self->recruitment, vacancy, &error);
  if (!*allowed)
    return g_strdup (error->message);
  return g_strdup_printf (stage < vacancy->stage ? _ ("Back to %s") : _ ("On to %s"),
                          mix_recruitment_stage_get_name (stage));
}

static char *
judge_candidate (const MixVacancyCandidate *candidate, MixRecruitmentPhase phase, gboolean *allowed)
{
  MixRecruitmentStage stage = get_candidate_stage (phase);

  *allowed = TRUE;
  if (stage == MIX_STAGE_INTERVIEW)
    {
      *allowed = candidate->is_named || mix_scores_are_complete (candidate, MIX_ROUND_SHORTLIST);
      return g_strdup (*allowed ? _ ("Invite to an interview") : _ ("All of the panel score first."));
    }
  if (stage == MIX_STAGE_OFFER)
    return g_strdup (_ ("Offer them the post"));
  if (stage == MIX_STAGE_START || stage == MIX_STAGE_INDUCTION)
    {
      *allowed = candidate->stage == MIX_STAGE_NOTICE;
      return g_strdup (*allowed ? _ ("They start work") : _ ("Only after the unconditional offer and notice."));
    }
  if (stage == MIX_STAGE_NOTICE)
    {
      *allowed = candidate->stage == MIX_STAGE_UNCONDITIONAL_OFFER;
      return g_strdup (*allowed ? _ ("They give notice") : _ ("Only after the unconditional offer."));
    }
  *allowed = stage <= candidate->stage;
  return g_strdup (_ ("Back to the shortlist"));
}

static MixRecruitmentPhase
parse_phase (MixRecruitmentPage *self, const char *key)
{
  MixRecruitmentPhase phase = 0;

  while (phase < MIX_N_RECRUITMENT_PHASES - 1 && !g_str_equal (_mix_recruitment_page_get_phase_key (phase), key))
    phase++;
  return phase;
}

static char *
judge (const char *item, const char *stage, gboolean *allowed, gpointer data)
{
  MixRecruitmentPage *self = data;
  MixHiringLine *line = find_line (self, item);
  MixRecruitmentPhase phase = parse_phase (self, stage);

  *allowed = FALSE;
  if (line == NULL || mix_hiring_line_get_phase (line) == phase)
    return NULL;
  if (mix_hiring_line_get_candidate (line) != NULL)
    return judge_candidate (mix_hiring_line_get_candidate (line), phase, allowed);
  return judge_vacancy (self, mix_hiring_line_get_vacancy (line), phase, allowed);
}

static void
run_vacancy_move (MixRecruitmentPage *self, const MixVacancy *vacancy, MixRecruitmentStage stage, const char *anyway)
{
  Move *move = g_new0 (Move, 1);
  /* Translators: what moved, and the stage it is in from here on. */
  g_autofree char *words
      = g_strdup_printf (_ ("%s moved to %s"), vacancy->title, mix_recruitment_stage_get_name (stage));

  move->id = g_strdup (vacancy->row->id);
  move->anyway = g_strdup (anyway);
  move->stage = stage;
  _mix_recruitment_page_run (self, move_vacancy, move, free_move, words, TRUE);
}

static void
run_candidate_move (MixRecruitmentPage *self, const MixVacancyCandidate *candidate, MixRecruitmentStage stage)
{
  Move *move = g_new0 (Move, 1);
  g_autofree char *words
      = g_strdup_printf (_ ("%s moved to %s"), candidate->label, mix_recruitment_stage_get_name (stage));

  move->id = g_strdup (candidate->row->id);
  move->stage = stage;
  _mix_recruitment_page_run (self, move_candidate, move, free_move, words, FALSE);
}

typedef struct
{
  MixRecruitmentPage *page;
  char *vacancy_id;
  MixRecruitmentStage stage;
  GtkEditable *reason;
} Anyway;

static void
anyway_answered_cb (AdwAlertDialog *dialog, const char *response, Anyway *anyway)
{
  MixVacancy *vacancy = mix_recruitment_find_vacancy (anyway->page->recruitment, anyway->vacancy_id);

  if (g_str_equal (response, "move") && vacancy != NULL)
    run_vacancy_move (anyway->page, vacancy, anyway->stage, gtk_editable_get_text (anyway->reason));
}

static void
free_anyway (gpointer data, GClosure *closure)
{
  Anyway *anyway = data;

  g_object_unref (anyway->page);
  g_free (anyway->vacancy_id);
  g_free (anyway);
}

static char *
dup_conditions (MixRecruitmentPage *self, const MixVacancy *vacancy)
{
  g_autoptr (GArray) conditions = mix_stage_conditions_list (self->recruitment, vacancy);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < conditions->len; i++)
    {
      const MixStageCondition *condition = &g_array_index (conditions, MixStageCondition, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "\n" : "", condition->holds ? "✓" : "○", condition->words);
    }
  return g_string_free (text, FALSE);
}

/* What is missing, and the way to go on all the same, with a reason that the history keeps. */
static void
ask_anyway (MixRecruitmentPage *self, const MixVacancy *vacancy, MixRecruitmentStage stage)
{
  Anyway *anyway = g_new0 (Anyway, 1);
  g_autofree char *body = dup_conditions (self, vacancy);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Not Everything Is Ready"), body);
  GtkWidget *list = mix_inspector_new_list (_ ("Reason"));
  GtkWidget *reason = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (reason), _ ("Why it moves on anyway"));
  gtk_list_box_append (GTK_LIST_BOX (list), reason);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), list);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"), "move", _ ("_Move Anyway"), NULL);
  adw_dialog_set_focus (dialog, reason);
  anyway->page = g_object_ref (self);
  anyway->vacancy_id = g_strdup (vacancy->row->id);
  anyway->stage = stage;
  anyway->reason = GTK_EDITABLE (reason);
  g_signal_connect_data (dialog, "response", G_CALLBACK (anyway_answered_cb), anyway, free_anyway, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
move_to_stage (MixRecruitmentPage *self, const MixVacancy *vacancy, MixRecruitmentStage stage)
{
  if (stage < vacancy->stage || mix_stage_conditions_check (self->recruitment, vacancy, NULL))
    run_vacancy_move (self, vacancy, stage, NULL);
  else
    ask_anyway (self, vacancy, stage);
}

/* What has a form of its own opens it. */
static void
move_candidate_to (MixRecruitmentPage *self, const MixVacancyCandidate *candidate, MixRecruitmentStage stage)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (stage > candidate->stage && (stage == MIX_STAGE_OFFER || stage == MIX_STAGE_UNCONDITIONAL_OFFER))
    gtk_widget_activate_action (widget, "page.offer", NULL);
  else if (stage == MIX_STAGE_CHECKS && candidate->stage == MIX_STAGE_OFFER)
    gtk_widget_activate_action (widget, "page.offer", NULL);
  else if (stage == MIX_STAGE_START || stage == MIX_STAGE_INDUCTION)
    gtk_widget_activate_action (widget, "page.start", NULL);
  else
    run_candidate_move (self, candidate, stage);
}

static void
move_to_phase (MixRecruitmentPage *self, const char *key, MixRecruitmentPhase phase)
{
  MixHiringLine *line = find_line (self, key);
  MixRecruitmentStage stage;

  if (line == NULL || mix_hiring_line_get_phase (line) == phase)
    return;
  _mix_recruitment_page_select (self, key, FALSE);
  if (mix_hiring_line_get_candidate (line) != NULL)
    move_candidate_to (self, mix_hiring_line_get_candidate (line), get_candidate_stage (phase));
  else if (find_first_stage (self, mix_hiring_line_get_vacancy (line), phase, &stage))
    move_to_stage (self, mix_hiring_line_get_vacancy (line), stage);
}

static void
dropped_cb (MixRecruitmentPage *self, const char *key, const char *stage)
{
  move_to_phase (self, key, parse_phase (self, stage));
}

/* The stage after or before the present one that the role's template has. */
static gboolean
find_neighbour (MixRecruitmentPage *self, const MixVacancy *vacancy, int step, MixRecruitmentStage *stage)
{
  MixPlan *plan = mix_recruitment_get_plan (self->recruitment);

  for (int i = (int) vacancy->stage + step; i >= 0 && i < MIX_N_RECRUITMENT_STAGES; i += step)
    if (mix_stage_template_is_used (plan, vacancy->role, (MixRecruitmentStage) i))
      {
        *stage = (MixRecruitmentStage) i;
        return TRUE;
      }
  return FALSE;
}

static void
move_by (MixRecruitmentPage *self, int step)
{
  MixVacancyCandidate *candidate = _mix_recruitment_page_get_candidate (self);
  MixVacancy *vacancy = _mix_recruitment_page_get_vacancy (self);
  MixRecruitmentStage stage;

  if (candidate != NULL && candidate->is_in)
    {
      stage = MAX (candidate->stage, MIX_STAGE_SHORTLIST);
      if ((int) stage + step >= MIX_STAGE_SHORTLIST)
        move_candidate_to (self, candidate, (MixRecruitmentStage) ((int) stage + step));
    }
  else if (vacancy != NULL && find_neighbour (self, vacancy, step, &stage))
    move_to_stage (self, vacancy, stage);
}

static void
move_next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  move_by (user_data, 1);
}

static void
move_previous_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  move_by (user_data, -1);
}

static void
stage_chosen_cb (MixRecruitmentPage *self, const char *stage)
{
  if (self->selected != NULL)
    {
      g_autofree char *key = g_strdup (self->selected);

      move_to_phase (self, key, parse_phase (self, stage));
    }
}

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixRecruitmentPage *self = user_data;
  MixHiringLine *line = find_line (self, self->selected);
  AdwDialog *dialog;
  g_autofree char *title = NULL;

  if (line == NULL)
    return;
  title = g_strdup_printf (_ ("Move %s"), mix_hiring_item_get_face (mix_hiring_line_get_item (line))->title);
  dialog = mix_stage_dialog_new (title);
  for (MixRecruitmentPhase phase = 0; phase < MIX_N_RECRUITMENT_PHASES; phase++)
    {
      gboolean allowed;
      const char *key = _mix_recruitment_page_get_phase_key (phase);
      g_autofree char *words = judge (self->selected, key, &allowed, self);

      if (words != NULL)
        mix_stage_dialog_add (MIX_STAGE_DIALOG (dialog), key, mix_recruitment_phase_get_name (phase), allowed, words);
    }
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (stage_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
conditions_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixRecruitmentPage *self = user_data;
  MixVacancy *vacancy = _mix_recruitment_page_get_vacancy (self);
  g_autofree char *body = vacancy != NULL ? dup_conditions (self, vacancy) : NULL;
  AdwDialog *dialog;

  if (vacancy == NULL)
    return;
  dialog = adw_alert_dialog_new (_ ("What Must Be True to Move On"), body);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Adds what moves cards. */
void
_mix_recruitment_page_add_moves (MixRecruitmentPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "conditions", .activate = conditions_cb },
  };
  static const GActionEntry EDITING_ENTRIES[] = {
    { .name = "move", .activate = move_cb },
    { .name = "move-next", .activate = move_next_cb },
    { .name = "move-previous", .activate = move_previous_cb },
  };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  mix_page_add_editing_actions (MIX_PAGE (self), EDITING_ENTRIES, G_N_ELEMENTS (EDITING_ENTRIES));
  mix_stage_strip_set_judge (self->strip, judge, self);
  g_signal_connect_object (self->strip, "item-dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
}
