#include "mix-stage-lane-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-folded-lane.h"

enum
{
  ITEM_SELECTED,
  ITEM_ACTIVATED,
  MENU_WANTED,
  UNFOLD_WANTED,
  ITEM_LIFTED,
  ITEM_PUT_DOWN,
  ITEM_DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixStageLane, mix_stage_lane, GTK_TYPE_WIDGET)

static void
unfold_cb (MixStageLane *self)
{
  g_signal_emit (self, signals[UNFOLD_WANTED], 0, TRUE);
}

static void
fold_cb (MixStageLane *self)
{
  g_signal_emit (self, signals[UNFOLD_WANTED], 0, FALSE);
}

static char *
dup_count_words (MixStageLane *self)
{
  guint n = mix_stage_lane_get_n_items (self);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u card", "%u cards", n), n);
}

/* The narrow strip has its words from the start, so it is made anew when they change. */
static void
show_folded (MixStageLane *self)
{
  g_autofree char *words = dup_count_words (self);

  g_clear_pointer (&self->folded, gtk_widget_unparent);
  self->folded = mix_folded_lane_new (MIX_FOLDED_LANE_CLOSED, self->title != NULL ? self->title : "", words);
  gtk_widget_set_size_request (self->folded, MIX_FOLDED_LANE_WIDTH, -1);
  gtk_widget_set_vexpand (self->folded, TRUE);
  g_signal_connect_object (self->folded, "clicked", G_CALLBACK (unfold_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->folded, GTK_WIDGET (self));
}

/* Says how many cards there are, and that there is none. */
void
_mix_stage_lane_show_count (MixStageLane *self)
{
  guint n = mix_stage_lane_get_n_items (self);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *words = dup_count_words (self);
  g_autofree char *name = g_strdup_printf ("%s, %s", self->title != NULL ? self->title : "", words);

  gtk_label_set_label (self->count, number);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n == 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (self->folded != NULL)
    show_folded (self);
}

static void
show_usual (MixStageLane *self)
{
  g_autofree char *words = NULL;

  if (self->position_words != NULL && self->usual != NULL)
    words = g_strdup_printf ("%s · %s", self->position_words, self->usual);
  else
    words = g_strdup (self->position_words != NULL ? self->position_words : self->usual);
  /* Empty it is as high as in other stages, so that their cards begin alike. */
  gtk_label_set_label (self->usual_label, words != NULL ? words : " ");
}

static void
mix_stage_lane_dispose (GObject *object)
{
  MixStageLane *self = MIX_STAGE_LANE (object);
  GtkWidget *child;

  g_clear_pointer (&self->folded, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_STAGE_LANE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_object (&self->lifted);
  g_clear_weak_pointer (&self->ghost);
  G_OBJECT_CLASS (mix_stage_lane_parent_class)->dispose (object);
}

static void
mix_stage_lane_finalize (GObject *object)
{
  MixStageLane *self = MIX_STAGE_LANE (object);

  g_free (self->key);
  g_free (self->title);
  g_free (self->usual);
  g_free (self->position_words);
  G_OBJECT_CLASS (mix_stage_lane_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, guint n_types, GType first, GType second, GType third)
{
  return g_signal_new (name, MIX_TYPE_STAGE_LANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n_types, first,
                       second, third);
}

static void
add_signals (void)
{
  signals[ITEM_SELECTED] = add_signal ("item-selected", 1, G_TYPE_STRING, 0, 0);
  signals[ITEM_ACTIVATED] = add_signal ("item-activated", 1, G_TYPE_STRING, 0, 0);
  signals[MENU_WANTED] = add_signal ("menu-wanted", 3, G_TYPE_STRING, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[UNFOLD_WANTED] = add_signal ("unfold-wanted", 1, G_TYPE_BOOLEAN, 0, 0);
  signals[ITEM_LIFTED] = add_signal ("item-lifted", 1, G_TYPE_STRING, 0, 0);
  signals[ITEM_PUT_DOWN] = add_signal ("item-put-down", 0, 0, 0, 0);
  signals[ITEM_DROPPED] = add_signal ("item-dropped", 1, G_TYPE_STRING, 0, 0);
}

static void
mix_stage_lane_class_init (MixStageLaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mix_stage_lane_dispose;
  object_class->finalize = mix_stage_lane_finalize;
  add_signals ();
  gtk_widget_class_set_css_name (widget_class, "mixlane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/widgets/mix-stage-lane.ui");
  gtk_widget_class_bind_template_child (widget_class, MixStageLane, open);
  gtk_widget_class_bind_template_child (widget_class, MixStageLane, previous_button);
  gtk_widget_class_bind_template_child (widget_class, MixStageLane, next_button);
  gtk_widget_class_bind_template_child (widget_class, MixStageLane, fold_button);
  gtk_widget_class_bind_template_child (widget_class, MixStageLane, title_label);
  gtk_widget_class_bind_template_child (widget_class, MixStageLane, count);
  gtk_widget_class_bind_template_child (widget_class, MixStageLane, usual_label);
  gtk_widget_class_bind_template_child (widget_class, MixStageLane, verdict);
  gtk_widget_class_bind_template_child (widget_class, MixStageLane, empty);
  gtk_widget_class_bind_template_child (widget_class, MixStageLane, list);
  gtk_widget_class_bind_template_callback (widget_class, fold_cb);
  _mix_stage_lane_bind_list (widget_class);
}

static void
mix_stage_lane_init (MixStageLane *self)
{
  self->items = g_list_store_new (MIX_TYPE_HIRING_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  _mix_stage_lane_add_list (self);
  _mix_stage_lane_add_drag_and_drop (self);
}

/**
 * mix_stage_lane_new:
 * @key: what the stage is called in files
 *
 * Returns: (transfer floating): a lane without a head or cards
 */
GtkWidget *
mix_stage_lane_new (const char *key)
{
  MixStageLane *self = g_object_new (MIX_TYPE_STAGE_LANE, NULL);

  self->key = g_strdup (key);
  return GTK_WIDGET (self);
}

/**
 * mix_stage_lane_get_key:
 * @self: a lane
 *
 * Returns: (transfer none): what the stage is called in files
 */
const char *
mix_stage_lane_get_key (MixStageLane *self)
{
  return self->key;
}

/**
 * mix_stage_lane_set_head:
 * @self: a lane
 * @head: what stands above its cards; its key is left alone
 */
void
mix_stage_lane_set_head (MixStageLane *self, const MixStageHead *head)
{
  g_set_str (&self->title, head->title);
  g_set_str (&self->usual, head->usual);
  gtk_label_set_label (self->title_label, self->title);
  show_usual (self);
  _mix_stage_lane_show_count (self);
}

/**
 * mix_stage_lane_is_folded:
 * @self: a lane
 *
 * Returns: whether only its name is shown
 */
gboolean
mix_stage_lane_is_folded (MixStageLane *self)
{
  return self->folded != NULL;
}

/**
 * mix_stage_lane_set_folded:
 * @self: a lane
 * @folded: whether only its name is shown
 */
void
mix_stage_lane_set_folded (MixStageLane *self, gboolean folded)
{
  if (folded == (self->folded != NULL))
    return;
  if (folded)
    show_folded (self);
  else
    g_clear_pointer (&self->folded, gtk_widget_unparent);
  gtk_widget_set_visible (self->open, !folded);
  gtk_widget_set_hexpand (GTK_WIDGET (self), !folded);
}

/**
 * mix_stage_lane_set_alone:
 * @self: a lane
 * @position_words: (nullable): "2 of 7" where it is the only lane on screen, with buttons to the ones before and after
 */
void
mix_stage_lane_set_alone (MixStageLane *self, const char *position_words)
{
  gboolean alone = position_words != NULL;

  g_set_str (&self->position_words, position_words);
  gtk_widget_set_visible (GTK_WIDGET (self->previous_button), alone);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), alone);
  gtk_widget_set_visible (GTK_WIDGET (self->fold_button), !alone);
  gtk_label_set_xalign (self->title_label, alone ? 0.5f : 0);
  gtk_label_set_xalign (self->usual_label, alone ? 0.5f : 0);
  if (alone)
    gtk_widget_add_css_class (GTK_WIDGET (self), "alone");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "alone");
  show_usual (self);
}

/**
 * mix_stage_lane_set_editable:
 * @self: a lane
 * @editable: whether cards may be moved
 */
void
mix_stage_lane_set_editable (MixStageLane *self, gboolean editable)
{
  self->editable = editable;
}

/**
 * mix_stage_lane_show_verdict:
 * @self: a lane
 * @allowed: whether the card in the hand may be put here
 * @words: (nullable): what that would mean, or why not; %NULL when nothing is in the hand
 *
 * Says what a drop here would do, before the drop.
 */
void
mix_stage_lane_show_verdict (MixStageLane *self, gboolean allowed, const char *words)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "fits");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "stretched");
  gtk_label_set_label (self->verdict, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), words != NULL);
  if (words != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), allowed ? "fits" : "stretched");
}
