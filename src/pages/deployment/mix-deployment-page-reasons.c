#include "mix-deployment-page-private.h"

#include "mix-config.h"
#include "mix-deploy-moves.h"
#include "mix-inspector-parts.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* What the inspector says of a proposal as a whole, and of whoever could do otherwise. */

#define MOST_REASONS 12
#define MOST_TRAININGS 5
#define MOST_WORTHS 6
#define MOST_ALTERNATIVES 5

static void
add_secondary (GtkBox *box, const char *text)
{
  gtk_box_append (box, mix_inspector_new_label (text, "mix-detail", "mix-secondary", NULL));
}

static void
add_working (GtkBox *content, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), adw_spinner_new ());
  gtk_box_append (GTK_BOX (box), mix_inspector_new_label (text, "mix-detail", "mix-secondary", NULL));
  gtk_box_append (content, box);
}

static void
add_more (GtkBox *content, guint n_shown, guint n)
{
  g_autofree char *words = NULL;

  if (n <= n_shown)
    return;
  words = g_strdup_printf (ngettext ("and %u more", "and %u more", n - n_shown), n - n_shown);
  add_secondary (content, words);
}

/* What a reason offers to do. */
static const char *
get_action_label (const MixDeployReasonWords *reason)
{
  return reason->action != MIX_DEPLOY_ACTION_NONE ? mix_deploy_action_get_label (reason->action) : NULL;
}

static GtkWidget *
make_reason (const MixDeployReasonWords *reason, guint position)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = mix_inspector_new_label (reason->title, "mix-dense", "mix-strong", NULL);
  g_autofree char *hours = mix_text_format_hours (reason->minutes);
  g_autofree char *words = g_strdup_printf (_ ("%s h"), hours);
  GtkWidget *figure = mix_inspector_new_label (words, "mix-dense", "mix-strong", "numeric", NULL);
  g_autofree char *name = g_strdup_printf ("%s, %s. %s", reason->title, words, reason->reason);
  g_autofree char *target = g_strdup_printf ("%u", position);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_label_set_wrap (GTK_LABEL (figure), FALSE);
  gtk_box_append (GTK_BOX (head), figure);
  gtk_box_append (GTK_BOX (box), head);
  add_secondary (GTK_BOX (box), reason->reason);
  if (reason->advice != NULL)
    add_secondary (GTK_BOX (box), reason->advice);
  if (get_action_label (reason) != NULL)
    {
      GtkWidget *button = gtk_button_new_with_label (get_action_label (reason));

      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.reason");
      gtk_widget_add_css_class (button, "mix-link");
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
add_reasons (MixDeploymentPage *self, GtkBox *content)
{
  GPtrArray *reasons = self->explanations != NULL ? self->explanations->reasons : NULL;
  GtkWidget *list;

  if (reasons == NULL && self->explaining != NULL)
    add_working (content, _ ("Looking for what stands in the way"));
  if (reasons == NULL || reasons->len == 0)
    return;
  add_secondary (content, _ ("What stands in the way, biggest first"));
  list = mix_inspector_new_list (_ ("What stands in the way"));
  for (guint i = 0; i < MIN (reasons->len, MOST_REASONS); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_reason (reasons->pdata[i], i));
  gtk_box_append (content, list);
  add_more (content, MOST_REASONS, reasons->len);
}

static void
add_conflicts (MixDeploymentPage *self, GtkBox *content)
{
  if (self->conflicts == NULL || self->conflicts->len == 0)
    return;
  gtk_box_append (content, mix_inspector_new_heading (_ ("Wishes that cannot all hold"), NULL));
  for (guint i = 0; i < self->conflicts->len; i++)
    gtk_box_append (content, mix_inspector_new_label (self->conflicts->pdata[i], "mix-dense", NULL));
}

static void
slider_moved_cb (GtkRange *slider, MixDeploymentPage *self)
{
  GtkLabel *label = g_object_get_data (G_OBJECT (slider), "label");
  GtkWidget *button = g_object_get_data (G_OBJECT (slider), "button");
  guint position = (guint) CLAMP (gtk_range_get_value (slider) + 0.5, 0, self->points->len - 1);
  const MixDeploymentMovesPoint *point = self->points->pdata[position];
  g_autofree char *words = mix_deploy_moves_point_dup_words (point, self->points->pdata[0]);

  gtk_label_set_label (label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (slider), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (gint32) position);
}

static void
add_fewer_changes (MixDeploymentPage *self, GtkBox *content)
{
  GtkWidget *slider, *label, *button;

  if (self->points == NULL && self->explaining != NULL && self->explanations != NULL)
    {
      gtk_box_append (content, mix_inspector_new_heading (_ ("Fewer changes"), NULL));
      add_working (content, _ ("Finding the best few changes"));
    }
  if (self->points == NULL || self->points->len < 2)
    return;
  slider = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, self->points->len - 1, 1);
  label = mix_inspector_new_label ("", "mix-dense", NULL);
  button = gtk_button_new_with_label (_ ("Propose So Few"));
  gtk_box_append (content, mix_inspector_new_heading (_ ("Fewer changes"), NULL));
  gtk_box_append (content, label);
  gtk_scale_set_draw_value (GTK_SCALE (slider), FALSE);
  gtk_range_set_round_digits (GTK_RANGE (slider), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (slider), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Most changes"), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.point");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (slider), "button", button);
  g_object_set_data (G_OBJECT (slider), "label", label);
  g_signal_connect_object (slider, "value-changed", G_CALLBACK (slider_moved_cb), self, 0);
  gtk_range_set_value (GTK_RANGE (slider), self->point < self->points->len ? self->point : self->points->len - 1);
  slider_moved_cb (GTK_RANGE (slider), self);
  gtk_box_append (content, slider);
  gtk_box_append (content, button);
}

static void
add_trainings (MixDeploymentPage *self, GtkBox *content)
{
  GPtrArray *trainings = self->explanations != NULL ? self->explanations->train_next : NULL;
  GtkWidget *list;

  if (trainings == NULL || trainings->len == 0)
    return;
  list = mix_inspector_new_list (_ ("Train next"));
  gtk_box_append (content, mix_inspector_new_heading (_ ("Train next"), NULL));
  for (guint i = 0; i < MIN (trainings->len, MOST_TRAININGS); i++)
    {
      const MixDeployTrainingWords *training = trainings->pdata[i];
      GtkWidget *row = mix_inspector_new_row (NULL, NULL, training->title, training->words);

      mix_inspector_row_set_action (row, "page.show-person", g_variant_new_string (training->person_id),
                                    "go-next-symbolic");
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_box_append (content, list);
}

static void
add_worths (MixDeploymentPage *self, GtkBox *content)
{
  GPtrArray *worths = self->explanations != NULL ? self->explanations->worth : NULL;
  GtkWidget *list;

  if (worths == NULL || worths->len == 0)
    return;
  list = mix_inspector_new_list (_ ("What one more hour is worth"));
  gtk_box_append (content, mix_inspector_new_heading (_ ("What one more hour is worth"), NULL));
  for (guint i = 0; i < MIN (worths->len, MOST_WORTHS); i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         mix_inspector_new_row (NULL, NULL, ((MixDeployWorthWords *) worths->pdata[i])->words, NULL));
  gtk_box_append (content, list);
}

/* Whether the plan has a week, and what other plans could not have in any. */
static void
add_week (MixDeploymentPage *self, GtkBox *content)
{
  GPtrArray *clashes = mix_deploy_proposal_get_clashes (self->proposal);
  gboolean has_week = mix_deploy_proposal_get_week (self->proposal) != NULL;

  if (!has_week && clashes->len == 0)
    return;
  gtk_box_append (content, mix_inspector_new_heading (_ ("The week"), NULL));
  gtk_box_append (
      content, mix_inspector_new_label (has_week ? _ ("Every session has its half-day, and a desk where it needs one.")
                                                 : _ ("These sessions cannot all be laid into a week. Accept, and "
                                                      "put them right in the week of the board."),
                                        "mix-dense", NULL));
  if (has_week && clashes->len > 0)
    add_secondary (content, _ ("For that, plans were left out which no week could hold:"));
  for (guint i = 0; i < clashes->len; i++)
    add_secondary (content, clashes->pdata[i]);
}

/* Adds who could do the work of a change instead, and what that would cost. */
void
_mix_deployment_page_add_alternatives (MixDeploymentPage *self, MixDeployChange *change, GtkBox *content)
{
  const MixDeployTriple *to = mix_deploy_change_get_to (change);
  g_autoptr (GPtrArray) all = NULL;
  GtkWidget *list;

  if (to == NULL)
    return;
  all = mix_deploy_explain_alternatives (
      mix_deploy_proposal_get_picture (self->proposal), mix_deploy_proposal_get_result (self->proposal),
      mix_person_get_id (mix_deploy_change_get_person (change)), mix_deploy_change_get_place_id (change),
      mix_service_line_get_id (mix_deploy_change_get_line (change)));
  if (all == NULL || all->len == 0)
    return;
  list = mix_inspector_new_list (_ ("Who else could do it"));
  gtk_box_append (content, mix_inspector_new_heading (_ ("Who else could do it"), NULL));
  for (guint i = 0; i < MIN (all->len, MOST_ALTERNATIVES); i++)
    gtk_list_box_append (
        GTK_LIST_BOX (list),
        mix_inspector_new_row (NULL, NULL, ((MixDeployAlternativeWords *) all->pdata[i])->words, NULL));
  gtk_box_append (content, list);
}

/* Shows what is known of one part by now. */
void
_mix_deployment_page_show_section (MixDeploymentPage *self, MixDeploymentSection section)
{
  static void (*const ADD[]) (MixDeploymentPage *, GtkBox *) = {
    [MIX_DEPLOYMENT_SECTION_REASONS] = add_reasons,     [MIX_DEPLOYMENT_SECTION_CONFLICTS] = add_conflicts,
    [MIX_DEPLOYMENT_SECTION_WEEK] = add_week,           [MIX_DEPLOYMENT_SECTION_FEWER_CHANGES] = add_fewer_changes,
    [MIX_DEPLOYMENT_SECTION_TRAININGS] = add_trainings, [MIX_DEPLOYMENT_SECTION_WORTHS] = add_worths,
  };
  GtkBox *box = mix_deployment_inspector_clear_section (self->inspector, section);

  if (box == NULL)
    return;
  ADD[section](self, box);
  gtk_widget_set_visible (GTK_WIDGET (box), gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL);
}

/* Shows all that is known about the proposal by now. */
void
_mix_deployment_page_show_sections (MixDeploymentPage *self)
{
  for (guint i = 0; i < MIX_DEPLOYMENT_N_SECTIONS; i++)
    _mix_deployment_page_show_section (self, i);
}
