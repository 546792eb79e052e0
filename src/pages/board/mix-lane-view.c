#include "mix-lane-view-private.h"

enum
{
  CARD_OPENED,
  MENU_WANTED,
  HEAD_CLICKED,
  CARD_LIFTED,
  CARD_PUT_DOWN,
  CARD_HOVERS,
  CARD_DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixLaneView, mix_lane_view, GTK_TYPE_WIDGET)

static void
head_pressed_cb (MixLaneView *self)
{
  g_signal_emit (self, signals[HEAD_CLICKED], 0);
}

static void
mix_lane_view_dispose (GObject *object)
{
  MixLaneView *self = MIX_LANE_VIEW (object);
  GtkWidget *child;

  mix_lane_view_set_lane (self, NULL);
  g_clear_handle_id (&self->grow_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_LANE_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->cards);
  g_clear_object (&self->selection);
  g_clear_object (&self->slice);
  g_clear_object (&self->lifted);
  g_clear_weak_pointer (&self->ghost);
  G_OBJECT_CLASS (mix_lane_view_parent_class)->dispose (object);
}

static void
mix_lane_view_finalize (GObject *object)
{
  MixLaneView *self = MIX_LANE_VIEW (object);

  g_free (self->position_words);
  G_OBJECT_CLASS (mix_lane_view_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, guint n_types, GType first, GType second, GType third)
{
  return g_signal_new (name, MIX_TYPE_LANE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n_types, first,
                       second, third);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, title);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, bar);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, used);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, over_mark);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, free_label);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, empty);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, list);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, add_button);
}

static void
mix_lane_view_class_init (MixLaneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mix_lane_view_dispose;
  object_class->finalize = mix_lane_view_finalize;

  signals[CARD_OPENED] = add_signal ("card-opened", 1, MIX_TYPE_CARD, 0, 0);
  signals[MENU_WANTED] = add_signal ("menu-wanted", 3, MIX_TYPE_CARD, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[HEAD_CLICKED] = add_signal ("head-clicked", 0, 0, 0, 0);
  signals[CARD_LIFTED] = add_signal ("card-lifted", 1, MIX_TYPE_CARD, 0, 0);
  signals[CARD_PUT_DOWN] = add_signal ("card-put-down", 0, 0, 0, 0);
  signals[CARD_HOVERS] = add_signal ("card-hovers", 1, G_TYPE_BOOLEAN, 0, 0);
  signals[CARD_DROPPED] = add_signal ("card-dropped", 2, MIX_TYPE_CARD, G_TYPE_BOOLEAN, 0);

  g_type_ensure (MIX_TYPE_CAPACITY_BAR);
  gtk_widget_class_set_css_name (widget_class, "mixlane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/board/mix-lane-view.ui");
  bind_children (widget_class);
  _mix_lane_view_bind_cards (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, head_pressed_cb);
}

static void
mix_lane_view_init (MixLaneView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, _mix_lane_view_make_menu_cb, self, NULL);
  self->slice = gtk_slice_list_model_new (NULL, 0, 0);
  self->cards = mix_lane_selection_new (G_LIST_MODEL (self->slice));
  _mix_lane_view_watch_scrolling (self);
  _mix_lane_view_add_drag_and_drop (self);
}

/**
 * mix_lane_view_new:
 *
 * Returns: (transfer floating): a lane that shows nothing yet
 */
GtkWidget *
mix_lane_view_new (void)
{
  return g_object_new (MIX_TYPE_LANE_VIEW, NULL);
}

/**
 * mix_lane_view_get_lane:
 * @self: a lane on screen
 *
 * Returns: (transfer none) (nullable): what it shows
 */
MixBoardLane *
mix_lane_view_get_lane (MixLaneView *self)
{
  return self->lane;
}

/* The rows are kept and take the cards of the new lane. The list goes to its top first: it knows where that is. */
static void
exchange_cards (MixLaneView *self)
{
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), 0);
  _mix_lane_view_begin_cards (self);
  gtk_slice_list_model_set_model (self->slice, mix_board_lane_get_cards (self->lane));
}

/* A row that keeps its card is not bound again, but what it says depends on the kind of lane: all rows are made anew.
 */
static void
begin_anew (MixLaneView *self)
{
  gtk_list_view_set_model (self->list, NULL);
  exchange_cards (self);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->cards));
}

/**
 * mix_lane_view_set_lane:
 * @self: a lane on screen
 * @lane: (nullable): what to show
 */
void
mix_lane_view_set_lane (MixLaneView *self, MixBoardLane *lane)
{
  gboolean same_kind
      = self->lane != NULL && lane != NULL && mix_board_lane_get_kind (self->lane) == mix_board_lane_get_kind (lane);

  if (self->lane == lane)
    return;
  if (self->lane != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->lane, self);
      g_signal_handlers_disconnect_by_data (mix_board_lane_get_cards (self->lane), self);
    }
  g_set_object (&self->lane, lane);
  if (lane == NULL)
    {
      gtk_list_view_set_model (self->list, NULL);
      return;
    }
  g_signal_connect_swapped (lane, "changed", G_CALLBACK (_mix_lane_view_show_head), self);
  g_signal_connect_data (mix_board_lane_get_cards (lane), "items-changed", G_CALLBACK (_mix_lane_view_cards_changed_cb),
                         self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  if (_mix_lane_view_get_kind (self) == MIX_LANE_NOBODY)
    gtk_widget_add_css_class (GTK_WIDGET (self), "nobody");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "nobody");
  if (same_kind)
    exchange_cards (self);
  else
    begin_anew (self);
  _mix_lane_view_show_head (self);
  _mix_lane_view_cards_changed_cb (self);
}

/**
 * mix_lane_view_set_editable:
 * @self: a lane on screen
 * @editable: whether cards may be moved
 */
void
mix_lane_view_set_editable (MixLaneView *self, gboolean editable)
{
  if (self->editable == editable)
    return;
  self->editable = editable;
  if (self->lane == NULL)
    return;
  _mix_lane_view_show_head (self);
  _mix_lane_view_show_count (self);
}

/**
 * mix_lane_view_set_alone:
 * @self: a lane on screen
 * @position_words: (nullable): "4 of 12" where it is the only lane on screen, with buttons to the ones before and after
 */
void
mix_lane_view_set_alone (MixLaneView *self, const char *position_words)
{
  gboolean alone = position_words != NULL;

  if (!g_set_str (&self->position_words, position_words))
    return;
  _mix_lane_view_show_neighbour_buttons (self, alone);
  gtk_label_set_xalign (self->title, alone ? 0.5f : 0);
  gtk_label_set_xalign (self->subtitle, alone ? 0.5f : 0);
  if (alone)
    gtk_widget_add_css_class (GTK_WIDGET (self), "alone");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "alone");
  if (self->lane != NULL)
    _mix_lane_view_show_subtitle (self);
}

/**
 * mix_lane_view_get_list:
 * @self: a lane on screen
 *
 * Returns: (transfer none): its list of cards
 */
GtkWidget *
mix_lane_view_get_list (MixLaneView *self)
{
  return GTK_WIDGET (self->list);
}
