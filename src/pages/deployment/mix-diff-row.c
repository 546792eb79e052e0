#include "mix-diff-row.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-face.h"
#include "mix-fit-mark.h"
#include "mix-side-mark.h"
#include "mix-text.h"

/* Columns that stand below each other in all rows. */
#define WORK_WIDTH_CHARS 22
#define HOURS_WIDTH_CHARS 9

/* One line of the list of changes: the head of a group, or a change. */
struct _MixDiffRow
{
  GtkWidget parent_instance;

  MixDeployChange *change; /* NULL for the head of a group */
  gboolean showing;        /* the check box follows us, not the user */

  GtkWidget *group_box;
  GtkButton *expander;
  GtkLabel *group_name;
  GtkLabel *group_words;
  GtkButton *accept_button;
  GtkImage *group_pin;

  GtkWidget *change_box;
  GtkCheckButton *check;
  GtkImage *kind_mark;
  GtkLabel *kind_word;
  GtkBox *words;
  GtkLabel *work;
  GtkLabel *from;
  GtkImage *arrow;
  GtkLabel *to;
  GtkLabel *origin;
  GtkBox *amount;
  GtkLabel *hours;
  MixSideMark *side;
  MixFitMark *fit;
  GtkImage *pin;
};

enum
{
  EXPANDER_PRESSED,
  CHECK_TOGGLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixDiffRow, mix_diff_row, GTK_TYPE_WIDGET)

static const struct
{
  const char *icon_name;
  const char *style_class;
} kinds[] = {
  [MIX_DEPLOY_NEW] = { "mix-new-symbolic", "mix-fits" },
  [MIX_DEPLOY_MOVED] = { "mix-moved-symbolic", "mix-network" },
  [MIX_DEPLOY_CHANGED] = { "mix-changed-symbolic", "mix-practice" },
  [MIX_DEPLOY_ENDED] = { "mix-ended-symbolic", "mix-secondary" },
};

/**
 * mix_deploy_change_kind_get_icon_name:
 * @kind: how work changes
 *
 * Returns: (transfer none): its shape
 */
const char *
mix_deploy_change_kind_get_icon_name (MixDeployChangeKind kind)
{
  return kinds[kind].icon_name;
}

static void
expander_clicked_cb (MixDiffRow *self)
{
  g_signal_emit (self, signals[EXPANDER_PRESSED], 0);
}

static void
check_toggled_cb (MixDiffRow *self)
{
  if (!self->showing && self->change != NULL)
    g_signal_emit (self, signals[CHECK_TOGGLED], 0, gtk_check_button_get_active (self->check));
}

static void
use_style_class (GtkWidget *widget, const char *style_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_widget_remove_css_class (widget, kinds[i].style_class);
  gtk_widget_add_css_class (widget, style_class);
}

static void
show_kind (MixDiffRow *self, MixDeployChangeKind kind)
{
  gtk_image_set_from_icon_name (self->kind_mark, kinds[kind].icon_name);
  use_style_class (GTK_WIDGET (self->kind_mark), kinds[kind].style_class);
  gtk_label_set_label (self->kind_word, mix_deploy_change_kind_get_words (kind));
}

/* In the group of a practice, from whom to whom; in that of a person, where, and from whom. */
static void
show_people (MixDiffRow *self, MixDeployChange *change, gboolean by_person)
{
  MixPerson *person = mix_deploy_change_get_person (change);
  MixPerson *from = mix_deploy_change_get_from_person (change);
  gboolean moved = mix_deploy_change_get_kind (change) == MIX_DEPLOY_MOVED;
  /* Translators: who had the work, after the practice where it is. */
  g_autofree char *origin = moved ? g_strdup_printf (_ ("from %s"), mix_person_get_name (from)) : NULL;

  gtk_label_set_label (self->to, by_person ? mix_deploy_change_get_place (change) : mix_person_get_name (person));
  gtk_label_set_label (self->origin, origin != NULL ? origin : "");
  gtk_widget_set_visible (GTK_WIDGET (self->origin), by_person && moved);
  gtk_label_set_label (self->from, !by_person && moved ? mix_person_get_name (from) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->from), !by_person && moved);
  gtk_widget_set_visible (GTK_WIDGET (self->arrow), !by_person && moved);
}

static void
show_fit (MixDiffRow *self, MixDeployChange *change)
{
  const MixFit *fit = mix_deploy_change_get_fit (change);
  gboolean shown = fit != NULL && mix_deploy_change_get_kind (change) != MIX_DEPLOY_ENDED;

  if (shown)
    mix_fit_mark_set_mark (self->fit, mix_fit_grade_get_mark (fit->grade));
  gtk_widget_set_opacity (GTK_WIDGET (self->fit), shown ? 1 : 0);
}

static void
set_box (MixDiffRow *self, gboolean group)
{
  gtk_widget_set_visible (self->group_box, group);
  gtk_widget_set_visible (self->change_box, !group);
  if (group)
    gtk_widget_add_css_class (GTK_WIDGET (self), "group");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "group");
}

/* Asked for only when it is wanted: setting one on each row has the pointer looked for, over and over. */
static gboolean
mix_diff_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  MixDiffRow *self = MIX_DIFF_ROW (widget);
  GtkWidget *at = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);

  if (self->change != NULL && mix_deploy_change_get_state (self->change) == MIX_DEPLOY_STALE)
    gtk_tooltip_set_text (tooltip, _ ("This work was changed since. Propose again."));
  else if (at == GTK_WIDGET (self->work) && self->change != NULL)
    gtk_tooltip_set_text (tooltip, mix_service_line_get_row (mix_deploy_change_get_line (self->change))->name);
  else if (at == GTK_WIDGET (self->kind_mark))
    gtk_tooltip_set_text (tooltip, gtk_label_get_label (self->kind_word));
  else if (GTK_IS_LABEL (at))
    gtk_tooltip_set_text (tooltip, gtk_label_get_label (GTK_LABEL (at)));
  else
    return FALSE;
  return TRUE;
}

static void
mix_diff_row_dispose (GObject *object)
{
  MixDiffRow *self = MIX_DIFF_ROW (object);

  g_clear_object (&self->change);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_DIFF_ROW);
  G_OBJECT_CLASS (mix_diff_row_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, group_box);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, expander);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, group_name);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, group_words);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, accept_button);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, group_pin);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, change_box);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, check);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, kind_mark);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, kind_word);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, words);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, work);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, from);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, to);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, origin);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, amount);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, hours);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, side);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, fit);
  gtk_widget_class_bind_template_child (widget_class, MixDiffRow, pin);
  gtk_widget_class_bind_template_callback (widget_class, expander_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
}

static void
mix_diff_row_class_init (MixDiffRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_diff_row_dispose;
  widget_class->query_tooltip = mix_diff_row_query_tooltip;
  signals[EXPANDER_PRESSED]
      = g_signal_new ("expander-pressed", MIX_TYPE_DIFF_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHECK_TOGGLED] = g_signal_new ("check-toggled", MIX_TYPE_DIFF_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  g_type_ensure (MIX_TYPE_FIT_MARK);
  g_type_ensure (MIX_TYPE_SIDE_MARK);
  gtk_widget_class_set_css_name (widget_class, "mixdiffrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/deployment/mix-diff-row.ui");
  bind_children (widget_class);
}

static void
mix_diff_row_init (MixDiffRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * mix_diff_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
mix_diff_row_new (void)
{
  return g_object_new (MIX_TYPE_DIFF_ROW, NULL);
}

/**
 * mix_diff_row_show_group:
 * @self: a row
 * @group: the group to show
 * @n_chosen: how many of its changes are checked
 * @expanded: whether they are shown below it
 */
void
mix_diff_row_show_group (MixDiffRow *self, MixDiffGroup *group, guint n_chosen, gboolean expanded)
{
  gboolean is_person = mix_diff_group_is_person (group);
  g_autofree char *words = mix_diff_group_dup_words (group);
  g_autofree char *label = g_strdup_printf (_ ("Accept %u"), n_chosen);
  /* Translators: how many, and a practice or a person. */
  g_autofree char *spoken
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Accept %u change, %s", "Accept %u changes, %s", n_chosen),
                         n_chosen, mix_diff_group_get_name (group));
  g_autofree char *folding
      = g_strdup_printf (expanded ? _ ("Fold %s") : _ ("Unfold %s"), mix_diff_group_get_name (group));

  g_clear_object (&self->change);
  set_box (self, TRUE);
  gtk_label_set_label (self->group_name, mix_diff_group_get_name (group));
  gtk_label_set_label (self->group_words, words);
  gtk_button_set_label (self->accept_button, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->accept_button), "s", mix_diff_group_get_id (group));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->accept_button),
                                  is_person ? "page.accept-person" : "page.accept-place");
  gtk_widget_set_visible (GTK_WIDGET (self->accept_button), n_chosen > 0);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->accept_button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->accept_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_button_set_icon_name (self->expander, expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, folding, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}

/**
 * mix_diff_row_show_change:
 * @self: a row
 * @change: the change to show
 * @by_person: whether it is in the group of a person
 * @chosen: whether it is checked
 */
void
mix_diff_row_show_change (MixDiffRow *self, MixDeployChange *change, gboolean by_person, gboolean chosen)
{
  const MixServiceLineRow *line = mix_service_line_get_row (mix_deploy_change_get_line (change));
  gboolean open = mix_deploy_change_get_state (change) == MIX_DEPLOY_OPEN;
  g_autofree char *hours = mix_deploy_change_dup_amount (change);
  g_autofree char *words = mix_deploy_change_dup_words (change);

  g_set_object (&self->change, change);
  set_box (self, FALSE);
  show_kind (self, mix_deploy_change_get_kind (change));
  gtk_label_set_label (self->work, line->short_name);
  show_people (self, change, by_person);
  gtk_label_set_label (self->hours, hours);
  mix_side_mark_set_side (self->side, (MixSide) mix_deploy_change_get_side (change));
  show_fit (self, change);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), open);
  gtk_widget_set_opacity (self->change_box, open ? 1 : 0.6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  mix_diff_row_set_chosen (self, chosen && open);
}

/**
 * mix_diff_row_set_chosen:
 * @self: a row with a change
 * @chosen: whether its check box is on
 */
void
mix_diff_row_set_chosen (MixDiffRow *self, gboolean chosen)
{
  self->showing = TRUE;
  gtk_check_button_set_active (self->check, chosen);
  self->showing = FALSE;
}

/**
 * mix_diff_row_set_pinned:
 * @self: a row
 * @pinned: whether the next proposal leaves it as it is
 */
void
mix_diff_row_set_pinned (MixDiffRow *self, gboolean pinned)
{
  gtk_widget_set_visible (GTK_WIDGET (self->pin), pinned);
  gtk_widget_set_visible (GTK_WIDGET (self->group_pin), pinned);
}

/**
 * mix_diff_row_set_narrow:
 * @self: a row
 * @narrow: whether its parts stand below each other
 */
void
mix_diff_row_set_narrow (MixDiffRow *self, gboolean narrow)
{
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->words), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->amount), orientation);
  gtk_label_set_width_chars (self->work, narrow ? -1 : WORK_WIDTH_CHARS);
  gtk_label_set_wrap (self->work, narrow);
  gtk_label_set_lines (self->work, narrow ? 2 : -1);
  gtk_label_set_width_chars (self->hours, narrow ? -1 : HOURS_WIDTH_CHARS);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_word), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->group_words), !narrow);
}

/**
 * mix_diff_row_get_change:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the change that it shows
 */
MixDeployChange *
mix_diff_row_get_change (MixDiffRow *self)
{
  return self->change;
}
