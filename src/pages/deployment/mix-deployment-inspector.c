#include "mix-deployment-inspector.h"

#include "mix-card-face.h"
#include "mix-config.h"
#include "mix-diff-list.h"
#include "mix-diff-row.h"
#include "mix-fit-mark.h"
#include "mix-fit-words.h"
#include "mix-inspector-parts.h"
#include "mix-pill.h"
#include "mix-side-mark.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/*
 * Explains a proposal: what stays undone and why, and what could be done about it; or one change of it. Below, always
 * the one deed that the page is for.
 */
struct _MixDeploymentInspector
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *content;
  GtkBox *actions;
  GtkButton *accept_button;

  GtkBox *sections[MIX_DEPLOYMENT_N_SECTIONS]; /* of a proposal; NULL while something else is shown */
};

G_DEFINE_FINAL_TYPE (MixDeploymentInspector, mix_deployment_inspector, ADW_TYPE_BIN)

static void
remove_children (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
clear (MixDeploymentInspector *self)
{
  memset (self->sections, 0, sizeof self->sections);
  remove_children (self->content);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static gboolean
does (GtkWidget *widget, const char *action, GVariant *target)
{
  GVariant *own = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)) : NULL;

  return own != NULL && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0
         && g_variant_equal (own, target);
}

/* What the button with the focus does, if it is one of the content; there is only one for each deed with its target. */
static void
remember_focus (MixDeploymentInspector *self, char **action, GVariant **target)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!GTK_IS_BUTTON (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->content))
      || gtk_actionable_get_action_target_value (GTK_ACTIONABLE (focus)) == NULL)
    return;
  *action = g_strdup (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)));
  *target = g_variant_ref (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (focus)));
}

static void
give_focus_back (MixDeploymentInspector *self, const char *action, GVariant *target)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->content));

  while (child != NULL && !does (child, action, target))
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    gtk_widget_grab_focus (child);
}

static void
add_label (MixDeploymentInspector *self, const char *text, const char *style_class, const char *other_class)
{
  gtk_box_append (self->content, mix_inspector_new_label (text, style_class, other_class, NULL));
}

static void
add_link (MixDeploymentInspector *self, const char *label, const char *action, const char *target)
{
  GtkWidget *button = mix_inspector_new_button (label, action, target);

  gtk_widget_add_css_class (button, "mix-link");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (self->content, button);
}

static char *
dup_where (MixDeployChange *change)
{
  MixPerson *person = mix_deploy_change_get_person (change);
  MixPerson *from = mix_deploy_change_get_from_person (change);

  if (from != NULL)
    return g_strdup_printf ("%s · %s → %s", mix_deploy_change_get_place (change), mix_person_get_name (from),
                            mix_person_get_name (person));
  return g_strdup_printf ("%s · %s", mix_deploy_change_get_place (change), mix_person_get_name (person));
}

static void
add_pills (MixDeploymentInspector *self, MixDeployChange *change)
{
  GtkWidget *pills = adw_wrap_box_new ();
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  MixSide side_mark = (MixSide) mix_deploy_change_get_side (change);
  MixDeployChangeKind kind = mix_deploy_change_get_kind (change);
  g_autofree char *hours = mix_deploy_change_dup_amount (change);
  /* Translators: "3.5 h", or hours before and after. */
  g_autofree char *words = g_strdup_printf (_ ("%s a week"), hours);

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (pills), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (pills), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (pills), mix_pill_new (mix_deploy_change_kind_get_words (kind),
                                                           mix_deploy_change_kind_get_icon_name (kind)));
  adw_wrap_box_append (ADW_WRAP_BOX (pills), mix_pill_new (words, NULL));
  gtk_box_append (GTK_BOX (side), mix_side_mark_new (side_mark));
  gtk_box_append (GTK_BOX (side), mix_inspector_new_label (mix_side_get_word (side_mark), "mix-dense", NULL));
  adw_wrap_box_append (ADW_WRAP_BOX (pills), side);
  gtk_box_append (self->content, pills);
}

static void
add_reasons (MixDeploymentInspector *self, MixDeployChange *change, const MixFit *fit)
{
  MixPerson *person = mix_deploy_change_get_person (change);
  MixServiceLine *line = mix_deploy_change_get_line (change);
  GtkWidget *list = mix_inspector_new_list (_ ("Reasons"));

  for (guint i = 0; i < fit->n_reasons; i++)
    {
      const MixFitReason *reason = &fit->reasons[i];
      MixFitGrade grade = reason->effect == MIX_FIT_EFFECT_BLOCKED      ? MIX_FIT_BLOCKED
                          : reason->effect == MIX_FIT_EFFECT_STRETCHED  ? MIX_FIT_STRETCHED
                          : reason->effect == MIX_FIT_EFFECT_UNDER_USED ? MIX_FIT_UNDER_USED
                                                                        : MIX_FIT_FITS;
      MixMark mark = mix_fit_grade_get_mark (grade);
      g_autofree char *words = mix_fit_reason_dup_words (reason, person, line);
      g_autofree char *remedy = mix_fit_reason_dup_remedy (reason, person, line);

      gtk_list_box_append (
          GTK_LIST_BOX (list),
          mix_inspector_new_row (grade == MIX_FIT_FITS ? "object-select-symbolic" : mix_mark_get_icon_name (mark),
                                 mix_style_get_colour_class (mix_mark_get_colour (mark)), words, remedy));
    }
  gtk_box_append (self->content, list);
}

static void
add_fit (MixDeploymentInspector *self, MixDeployChange *change)
{
  const MixFit *fit = mix_deploy_change_get_fit (change);
  GtkWidget *verdict;

  if (fit == NULL || mix_deploy_change_get_kind (change) == MIX_DEPLOY_ENDED)
    return;
  verdict = mix_fit_mark_new (mix_fit_grade_get_mark (fit->grade), TRUE);
  gtk_widget_add_css_class (verdict, "mix-mark-large");
  gtk_widget_set_halign (verdict, GTK_ALIGN_START);
  gtk_box_append (self->content, verdict);
  add_label (self, mix_fit_get_verdict (fit), NULL, NULL);
  add_reasons (self, change, fit);
}

static void
add_pin (MixDeploymentInspector *self,
         GPtrArray *pins,
         MixDeployPinKind kind,
         const char *pinned_id,
         const char *name,
         const char *action,
         const char *target)
{
  gboolean pinned = mix_deploy_pins_have (pins, kind, pinned_id);
  /* Translators: a piece of work, a person or a place. */
  g_autofree char *keep = g_strdup_printf (_ ("Pin %s"), name);
  g_autofree char *let_go = g_strdup_printf (_ ("Unpin %s"), name);

  add_link (self, pinned ? let_go : keep, action, target);
}

static void
add_pins (MixDeploymentInspector *self, MixDeployChange *change, GPtrArray *pins)
{
  MixPerson *person = mix_deploy_change_get_person (change);
  MixPerson *from = mix_deploy_change_get_from_person (change);

  gtk_box_append (self->content, mix_inspector_new_heading (_ ("Leave as It Is Today"), NULL));
  add_label (self, _ ("The next proposal does not touch what is pinned."), "mix-detail", "mix-secondary");
  if (mix_deploy_change_get_kind (change) != MIX_DEPLOY_NEW)
    add_pin (self, pins, MIX_DEPLOY_PIN_CARD, mix_deploy_change_get_assignment_id (change), _ ("This Card"),
             "page.pin-card", mix_deploy_change_get_id (change));
  if (from != NULL)
    add_pin (self, pins, MIX_DEPLOY_PIN_PERSON, mix_person_get_id (from), mix_person_get_name (from), "page.pin-person",
             mix_person_get_id (from));
  add_pin (self, pins, MIX_DEPLOY_PIN_PERSON, mix_person_get_id (person), mix_person_get_name (person),
           "page.pin-person", mix_person_get_id (person));
  add_pin (self, pins, MIX_DEPLOY_PIN_PRACTICE, mix_deploy_change_get_place_id (change),
           mix_deploy_change_get_place (change), "page.pin-place", mix_deploy_change_get_place_id (change));
}

static void
mix_deployment_inspector_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_DEPLOYMENT_INSPECTOR);
  G_OBJECT_CLASS (mix_deployment_inspector_parent_class)->dispose (object);
}

static void
mix_deployment_inspector_class_init (MixDeploymentInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_deployment_inspector_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/skillmix/Skillmix/pages/deployment/mix-deployment-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentInspector, scroller);
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentInspector, content);
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentInspector, actions);
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentInspector, accept_button);
}

static void
mix_deployment_inspector_init (MixDeploymentInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_deployment_inspector_show_nothing:
 * @self: the inspector
 *
 * Says what the page is for while there is no proposal.
 */
void
mix_deployment_inspector_show_nothing (MixDeploymentInspector *self)
{
  clear (self);
  add_label (self, _ ("No proposal yet"), "title-4", NULL);
  add_label (
      self,
      _ ("A proposal says who could go where and do what, how far it is at most from the best possible plan, and "
         "why the rest stays undone. Nothing changes until you accept it."),
      "mix-secondary", "mix-dense");
  mix_deployment_inspector_set_accept (self, 0, 0);
}

/**
 * mix_deployment_inspector_begin_proposal:
 * @self: the inspector
 * @proposal: a proposal
 *
 * Shows how much stays undone; what follows is put into mix_deployment_inspector_clear_section().
 */
void
mix_deployment_inspector_begin_proposal (MixDeploymentInspector *self, MixDeployProposal *proposal)
{
  gint64 minutes = mix_deploy_proposal_get_after (proposal)->nobody_minutes;
  g_autofree char *hours = mix_text_format_hours (minutes);
  g_autofree char *title = minutes > 0 ? g_strdup_printf (_ ("%s h still undone"), hours) : NULL;

  clear (self);
  add_label (self, title != NULL ? title : _ ("Nothing stays undone"), "title-4", NULL);
  for (guint i = 0; i < MIX_DEPLOYMENT_N_SECTIONS; i++)
    {
      self->sections[i] = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, gtk_box_get_spacing (self->content)));
      gtk_box_append (self->content, GTK_WIDGET (self->sections[i]));
    }
}

/**
 * mix_deployment_inspector_clear_section:
 * @self: the inspector
 * @section: which part
 *
 * Empties one part; what stands in the others, and the place where the user is, stays as it is.
 *
 * Returns: (transfer none) (nullable): where the part is put, or %NULL while no proposal is shown as a whole
 */
GtkBox *
mix_deployment_inspector_clear_section (MixDeploymentInspector *self, MixDeploymentSection section)
{
  if (self->sections[section] != NULL)
    remove_children (self->sections[section]);
  return self->sections[section];
}

/**
 * mix_deployment_inspector_show_change:
 * @self: the inspector
 * @proposal: a proposal
 * @change: a change of it
 * @pins: (element-type MixDeployPin): what the next proposal leaves as it is
 *
 * A button that was just pressed keeps the focus.
 */
void
mix_deployment_inspector_show_change (MixDeploymentInspector *self,
                                      MixDeployProposal *proposal,
                                      MixDeployChange *change,
                                      GPtrArray *pins)
{
  const MixServiceLineRow *line = mix_service_line_get_row (mix_deploy_change_get_line (change));
  g_autofree char *where = dup_where (change);
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  remember_focus (self, &action, &target);
  clear (self);
  add_label (self, line->name, "title-4", NULL);
  add_label (self, where, "mix-secondary", "mix-dense");
  add_pills (self, change);
  add_fit (self, change);
  add_link (self, _ ("Accept This Change"), "page.accept-card", mix_deploy_change_get_id (change));
  add_link (self, _ ("Show on the Board"), "page.show-on-board", mix_deploy_change_get_id (change));
  add_pins (self, change, pins);
  if (action != NULL)
    give_focus_back (self, action, target);
}

/**
 * mix_deployment_inspector_get_content:
 * @self: the inspector
 *
 * Returns: (transfer none): where sections are added
 */
GtkBox *
mix_deployment_inspector_get_content (MixDeploymentInspector *self)
{
  return self->content;
}

/**
 * mix_deployment_inspector_set_accept:
 * @self: the inspector
 * @n_chosen: how many changes are checked
 * @n_all: how many can be made
 *
 * Names the deed at the bottom in full.
 */
void
mix_deployment_inspector_set_accept (MixDeploymentInspector *self, guint n_chosen, guint n_all)
{
  g_autofree char *chosen = mix_text_format_thousands (n_chosen);
  g_autofree char *all = mix_text_format_thousands (n_all);
  g_autofree char *label = n_chosen == n_all ? g_strdup_printf (_ ("Accept All %s"), all)
                                             : g_strdup_printf (_ ("Accept %s of %s"), chosen, all);

  gtk_widget_set_visible (GTK_WIDGET (self->actions), n_all > 0);
  gtk_button_set_label (self->accept_button, label);
}
