#include "mix-panel-score-dialog.h"

#include "mix-config.h"
#include "mix-scores.h"
#include "mix-vacancy-candidates.h"

#include <glib/gi18n-lib.h>

/* One member of the panel scores a candidate by the criteria, or all of them together. The candidate is called as
 * everywhere: by letter while names are hidden. */
struct _MixPanelScoreDialog
{
  MixFormDialog parent_instance;

  char *candidate_id;
  char *label;
  const char *round;
  GPtrArray *member_ids; /* of the choice; NULL: all together */
  GPtrArray *criterion_ids;
  GPtrArray *rows; /* of AdwSpinRow, one for each criterion; the group owns them */

  AdwPreferencesGroup *group;
  AdwComboRow *member_row;
  AdwPreferencesGroup *criteria_group;
};

G_DEFINE_FINAL_TYPE (MixPanelScoreDialog, mix_panel_score_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  char *candidate_id;
  char *member_id; /* NULL: what the panel agreed together */
  const char *round;
  GArray *points; /* of int, in the order of the criteria */
  GPtrArray *criterion_ids;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->candidate_id);
  g_free (deed->member_id);
  g_array_unref (deed->points);
  g_ptr_array_unref (deed->criterion_ids);
  g_free (deed);
}

static gboolean
put_scores (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;

  for (guint i = 0; i < deed->points->len; i++)
    if (!mix_vacancy_candidates_score (store, deed->candidate_id, deed->round, deed->criterion_ids->pdata[i],
                                       deed->member_id, g_array_index (deed->points, int, i), error))
      return FALSE;
  return TRUE;
}

static const char *
get_member_id (MixPanelScoreDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->member_row);

  return selected < self->member_ids->len ? self->member_ids->pdata[selected] : NULL;
}

static void
mix_panel_score_dialog_save (MixFormDialog *form)
{
  MixPanelScoreDialog *self = MIX_PANEL_SCORE_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);
  g_autofree char *words = g_strdup_printf (_ ("%s: scored"), self->label);

  deed->candidate_id = g_strdup (self->candidate_id);
  deed->member_id = g_strdup (get_member_id (self));
  deed->round = self->round;
  deed->criterion_ids = g_ptr_array_ref (self->criterion_ids);
  deed->points = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < self->rows->len; i++)
    {
      int points = (int) adw_spin_row_get_value (self->rows->pdata[i]);

      g_array_append_val (deed->points, points);
    }
  mix_form_dialog_run (form, put_scores, deed, free_deed, words);
}

static void
check_cb (MixPanelScoreDialog *self)
{
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), self->rows->len > 0);
}

static const char *
find_answer (const MixVacancyCandidate *candidate, const char *criterion_id)
{
  for (guint i = 0; i < candidate->answers->len; i++)
    {
      const MixCandidateAnswerRow *answer = candidate->answers->pdata[i];

      if (g_str_equal (answer->criterion_id, criterion_id))
        return answer->words;
    }
  return NULL;
}

/* A criterion with what the candidate wrote about it, and the points. */
static void
add_criterion (MixPanelScoreDialog *self, const MixVacancyCandidate *candidate, const MixVacancyCriterionRow *criterion)
{
  GtkWidget *row = adw_spin_row_new_with_range (0, MIX_MOST_POINTS, 1);
  const char *answer = find_answer (candidate, criterion->id);
  const char *need = g_str_equal (criterion->need, "must") ? _ ("Must") : _ ("Nice to have");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), criterion->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), answer != NULL ? answer : need);
  adw_preferences_group_add (self->criteria_group, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->criterion_ids, g_strdup (criterion->id));
}

/* Who has not scored yet comes first; then all together. */
static guint
find_next_member (MixPanelScoreDialog *self, const MixVacancyCandidate *candidate)
{
  for (guint i = 0; i < self->member_ids->len; i++)
    {
      const char *member_id = self->member_ids->pdata[i];
      g_autoptr (MixScoreSheet) sheet = mix_score_sheet_new (candidate, self->round, member_id);

      if (member_id == NULL || sheet->own->len < candidate->vacancy->criteria->len)
        return i;
    }
  return 0;
}

/* Members first; what they agree together once all have scored. */
static void
fill_members (MixPanelScoreDialog *self, const MixVacancyCandidate *candidate)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *panel = candidate->vacancy->panel;

  for (guint i = 0; i < panel->len; i++)
    {
      const MixPanelMemberRow *member = panel->pdata[i];

      gtk_string_list_append (names, member->name);
      g_ptr_array_add (self->member_ids, g_strdup (member->id));
    }
  if (panel->len == 0 || mix_scores_are_complete (candidate, self->round))
    {
      gtk_string_list_append (names, _ ("All together"));
      g_ptr_array_add (self->member_ids, NULL);
    }
  adw_combo_row_set_model (self->member_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->member_row, find_next_member (self, candidate));
}

static void
mix_panel_score_dialog_finalize (GObject *object)
{
  MixPanelScoreDialog *self = MIX_PANEL_SCORE_DIALOG (object);

  g_free (self->candidate_id);
  g_free (self->label);
  g_ptr_array_unref (self->member_ids);
  g_ptr_array_unref (self->criterion_ids);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (mix_panel_score_dialog_parent_class)->finalize (object);
}

static void
mix_panel_score_dialog_class_init (MixPanelScoreDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_panel_score_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_panel_score_dialog_save;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/skillmix/Skillmix/pages/recruitment/mix-panel-score-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixPanelScoreDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixPanelScoreDialog, member_row);
  gtk_widget_class_bind_template_child (widget_class, MixPanelScoreDialog, criteria_group);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_panel_score_dialog_init (MixPanelScoreDialog *self)
{
  self->member_ids = g_ptr_array_new_with_free_func (g_free);
  self->criterion_ids = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_panel_score_dialog_new:
 * @page: the page that shows it, with an open plan
 * @candidate: whose, with a vacancy
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_panel_score_dialog_new (MixPage *page, const MixVacancyCandidate *candidate)
{
  MixPanelScoreDialog *self = g_object_new (MIX_TYPE_PANEL_SCORE_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  mix_form_dialog_set_for_good (MIX_FORM_DIALOG (self), TRUE);
  self->candidate_id = g_strdup (candidate->row->id);
  self->label = g_strdup (candidate->label);
  self->round = candidate->stage >= MIX_STAGE_INTERVIEW ? MIX_ROUND_INTERVIEW : MIX_ROUND_SHORTLIST;
  adw_preferences_group_set_title (self->group, candidate->label);
  fill_members (self, candidate);
  for (guint i = 0; i < candidate->vacancy->criteria->len; i++)
    add_criterion (self, candidate, candidate->vacancy->criteria->pdata[i]);
  check_cb (self);
  return ADW_DIALOG (self);
}
