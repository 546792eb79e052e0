#include "mix-deployment-page-private.h"

#include "mix-config.h"
#include "mix-deploy-moves.h"
#include "mix-deploy-wishes.h"
#include "mix-inspector-parts.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/*
 * What explains a proposal: why work stays undone, wishes that clash, fewer changes, whom to train, what an hour is
 * worth. All of it is found beside the main thread, one after the other, and shown as it comes.
 */

/* Trainings whose worth is found exactly: it takes longest, so it comes last. */
#define N_SOLVED_ANEW 5

#define MOST_REASONS 12
#define MOST_TRAININGS 5
#define MOST_WORTHS 6

/* What is being found out about which proposal. */
typedef struct
{
  MixDeploymentPage *page;
  MixDeployProposal *proposal;
  GCancellable *cancellable;
} Question;

static Question *
ask (MixDeploymentPage *self)
{
  Question *question = g_new0 (Question, 1);

  question->page = g_object_ref (self);
  question->proposal = g_object_ref (self->explained);
  question->cancellable = g_object_ref (self->explaining);
  return question;
}

static void
free_question (Question *question)
{
  g_object_unref (question->page);
  g_object_unref (question->proposal);
  g_object_unref (question->cancellable);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, free_question)

/* Whether anybody still wants to know. */
static gboolean
is_wanted (const Question *question)
{
  return question->page->explaining == question->cancellable;
}

static void
show_if_proposal (MixDeploymentPage *self)
{
  if (mix_diff_list_get_selected_change (self->list) == NULL)
    _mix_deployment_page_show_inspector (self);
}

static void
solved_anew_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  MixDeployExplanations *explanations = mix_deploy_explain_finish (result, NULL);

  if (!is_wanted (question))
    {
      g_clear_pointer (&explanations, mix_deploy_explanations_free);
      return;
    }
  g_clear_object (&question->page->explaining);
  if (explanations != NULL)
    {
      g_clear_pointer (&question->page->explanations, mix_deploy_explanations_free);
      question->page->explanations = explanations;
    }
  show_if_proposal (question->page);
}

static void
solve_anew (MixDeploymentPage *self)
{
  mix_deploy_explain_async (mix_deploy_proposal_get_picture (self->explained),
                            mix_deploy_proposal_get_result (self->explained), N_SOLVED_ANEW, self->explaining,
                            solved_anew_cb, ask (self));
}

static void
conflicts_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  GPtrArray *conflicts = mix_deploy_list_conflicts_finish (result, NULL);

  if (!is_wanted (question))
    {
      g_clear_pointer (&conflicts, g_ptr_array_unref);
      return;
    }
  question->page->conflicts = conflicts;
  show_if_proposal (question->page);
  solve_anew (question->page);
}

static void
find_conflicts (MixDeploymentPage *self)
{
  mix_deploy_list_conflicts_async (mix_deploy_proposal_get_picture (self->explained), self->explaining,
                                   conflicts_found_cb, ask (self));
}

static void
moves_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  GPtrArray *points = mix_deploy_find_moves_finish (result, NULL);

  if (!is_wanted (question))
    {
      g_clear_pointer (&points, g_ptr_array_unref);
      return;
    }
  question->page->points = points;
  show_if_proposal (question->page);
  find_conflicts (question->page);
}

static void
find_moves (MixDeploymentPage *self)
{
  mix_deploy_find_moves_async (mix_deploy_proposal_get_picture (self->explained),
                               mix_deploy_proposal_get_result (self->explained)->answer, 1, self->explaining,
                               moves_found_cb, ask (self));
}

static void
explained_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  MixDeployExplanations *explanations = mix_deploy_explain_finish (result, NULL);

  if (!is_wanted (question))
    {
      g_clear_pointer (&explanations, mix_deploy_explanations_free);
      return;
    }
  question->page->explanations = explanations;
  show_if_proposal (question->page);
  find_moves (question->page);
}

/* Nobody explains any more, and what was found is forgotten. */
void
_mix_deployment_page_stop_explaining (MixDeploymentPage *self)
{
  if (self->explaining != NULL)
    g_cancellable_cancel (self->explaining);
  g_clear_object (&self->explaining);
  g_clear_object (&self->explained);
  g_clear_pointer (&self->explanations, mix_deploy_explanations_free);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
}

/* Finds the reasons for the proposal, beside the main thread. */
void
_mix_deployment_page_explain (MixDeploymentPage *self)
{
  _mix_deployment_page_stop_explaining (self);
  self->explained = g_object_ref (self->proposal);
  self->explaining = g_cancellable_new ();
  mix_deploy_explain_async (mix_deploy_proposal_get_picture (self->explained),
                            mix_deploy_proposal_get_result (self->explained), 0, self->explaining, explained_cb,
                            ask (self));
  show_if_proposal (self);
}

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
  if (reason->action == MIX_DEPLOY_ACTION_TRY_DESK)
    return _ ("Show the Practice");
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
  gtk_box_append (content, mix_inspector_new_heading (_ ("Wishes That Cannot All Hold"), NULL));
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
      gtk_box_append (content, mix_inspector_new_heading (_ ("Fewer Changes"), NULL));
      add_working (content, _ ("Finding the best few changes"));
    }
  if (self->points == NULL || self->points->len < 2)
    return;
  slider = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, self->points->len - 1, 1);
  label = mix_inspector_new_label ("", "mix-dense", NULL);
  button = gtk_button_new_with_label (_ ("Propose So Few"));
  gtk_box_append (content, mix_inspector_new_heading (_ ("Fewer Changes"), NULL));
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
  gtk_box_append (content, mix_inspector_new_heading (_ ("Train Next"), NULL));
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
  gtk_box_append (content, mix_inspector_new_heading (_ ("What One More Hour Is Worth"), NULL));
  for (guint i = 0; i < MIN (worths->len, MOST_WORTHS); i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         mix_inspector_new_row (NULL, NULL, ((MixDeployWorthWords *) worths->pdata[i])->words, NULL));
  gtk_box_append (content, list);
}

/* Adds all that is known about the proposal. */
void
_mix_deployment_page_add_sections (MixDeploymentPage *self, GtkBox *content)
{
  add_reasons (self, content);
  add_conflicts (self, content);
  add_fewer_changes (self, content);
  add_trainings (self, content);
  add_worths (self, content);
}

static void
reason_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixDeploymentPage *self = user_data;
  guint position = (guint) atoi (g_variant_get_string (parameter, NULL));
  const MixDeployReasonWords *reason;

  if (self->explanations == NULL || position >= self->explanations->reasons->len)
    return;
  reason = self->explanations->reasons->pdata[position];
  if (reason->action == MIX_DEPLOY_ACTION_TRY_DESK && reason->place_id != NULL)
    mix_page_go_to (MIX_PAGE (self), "practices", reason->place_id);
  else if (reason->action == MIX_DEPLOY_ACTION_SHOW_SWAP && reason->person_id != NULL)
    mix_page_go_to (MIX_PAGE (self), "board", reason->person_id);
  else if (reason->person_id != NULL)
    mix_page_go_to (MIX_PAGE (self), "team", reason->person_id);
  else
    mix_page_go_to (MIX_PAGE (self), "work", reason->line_id);
}

static void
show_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_page_go_to (user_data, "team", g_variant_get_string (parameter, NULL));
}

/* The proposal at a point of the curve: its bound is that of the whole search. */
static void
point_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixDeploymentPage *self = user_data;
  guint position = (guint) g_variant_get_int32 (parameter);
  const MixDeploymentResult *whole;
  const MixDeploymentMovesPoint *point;
  MixDeploymentResult *result;
  g_autoptr (MixDeployProposal) proposal = NULL;

  if (self->points == NULL || position >= self->points->len || self->explained == NULL)
    return;
  whole = mix_deploy_proposal_get_result (self->explained);
  point = self->points->pdata[position];
  result = g_memdup2 (whole, sizeof *whole);
  result->answer = mix_deployment_answer_copy (point->answer);
  result->prices = whole->prices != NULL ? mix_deployment_prices_copy (whole->prices) : NULL;
  result->cost = point->cost;
  proposal = position == self->points->len - 1
                 ? g_object_ref (self->explained)
                 : mix_deploy_proposal_new (mix_deploy_proposal_get_picture (self->explained), result);
  if (position == self->points->len - 1)
    mix_deployment_result_free (result);
  self->point = position;
  _mix_deployment_page_take_proposal (self, proposal);
}

/* Adds what is done about reasons. */
void
_mix_deployment_page_add_explaining (MixDeploymentPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "reason", .activate = reason_cb, .parameter_type = "s" },
    { .name = "show-person", .activate = show_person_cb, .parameter_type = "s" },
    { .name = "point", .activate = point_cb, .parameter_type = "i" },
  };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
}
