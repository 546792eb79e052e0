#include "mix-lane-view.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-capacity-bar.h"
#include "mix-card-face.h"
#include "mix-card-words.h"
#include "mix-fit-mark.h"

/* A list makes widgets for up to two hundred rows before it knows its height; the first frame needs a screenful. */
#define FIRST_FRAME_CARDS 24
#define GROW_MILLISECONDS 400

/*
 * A lane on screen: its head, and its cards from
 *
 *   GtkSingleSelection → GtkSliceListModel (whole after the first frame) → the lane's GListStore of MixCard
 *
 * Signals: "card-selected" and "card-opened" (MixCard), "menu-wanted" (MixCard, x and y in the lane), "head-clicked",
 * "card-lifted" (MixCard) and "card-put-down" around a drag from here, "card-hovers" (gboolean) and "card-dropped"
 * (MixCard, gboolean: only a part of it) for one that comes here.
 */
struct _MixLaneView
{
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkButton *previous_button;
  GtkButton *next_button;
  GtkMenuButton *menu_button;
  GtkLabel *title;
  GtkLabel *subtitle;
  MixCapacityBar *bar;
  GtkLabel *used;
  GtkImage *over_mark;
  GtkLabel *free_label;
  GtkWidget *verdict;
  MixFitMark *verdict_mark;
  GtkLabel *verdict_words;
  GtkLabel *empty;
  GtkListView *list;
  GtkWidget *add_button;

  MixBoardLane *lane;
  GtkSingleSelection *selection;
  GtkSliceListModel *slice;
  MixCard *lifted;  /* the card of this lane that is dragged, or NULL */
  GtkWidget *ghost; /* what shows it, weak */
  char *selected_key;
  char *position_words; /* where it is shown alone: "4 of 12" */
  const char *verdict_class;
  guint grow_id;
  gboolean editable;
  gboolean restoring; /* the selection follows the board, not the user */
};

enum
{
  CARD_SELECTED,
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

static const char *const verdict_classes[] = {
  [MIX_FIT_BLOCKED] = "blocked",
  [MIX_FIT_STRETCHED] = "stretched",
  [MIX_FIT_UNDER_USED] = "under-used",
  [MIX_FIT_FITS] = "fits",
};

static MixLaneKind
get_kind (MixLaneView *self)
{
  return self->lane != NULL ? mix_board_lane_get_kind (self->lane) : MIX_LANE_NOBODY;
}

/* The number that a line of words begins with stands out. */
static void
show_number (GtkLabel *label, const char *words)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *end = words != NULL ? strchr (words, ' ') : NULL;

  if (end != NULL && g_ascii_isdigit (*words))
    {
      PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD);

      weight->end_index = (guint) (end - words);
      pango_attr_list_insert (attributes, weight);
    }
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_label_set_attributes (label, attributes);
}

static void
show_bar (MixLaneView *self)
{
  mix_capacity_bar_set_net (self->bar, mix_board_lane_get_net (self->lane));
  for (MixFitGrade grade = MIX_FIT_BLOCKED; grade <= MIX_FIT_FITS; grade++)
    mix_capacity_bar_set_used (self->bar, mix_fit_grade_get_mark (grade), mix_board_lane_get_used (self->lane, grade));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mix_board_lane_get_title (self->lane), -1);
}

static void
show_subtitle (MixLaneView *self)
{
  g_autofree char *words = NULL;

  if (self->position_words != NULL)
    words = g_strdup_printf ("%s · %s", mix_board_lane_get_subtitle (self->lane), self->position_words);
  gtk_label_set_label (self->subtitle, words != NULL ? words : mix_board_lane_get_subtitle (self->lane));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->subtitle), mix_board_lane_get_subtitle (self->lane));
}

static void
append_lane_item (MixLaneView *self, GMenu *menu, const char *label, const char *action, const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", mix_board_lane_get_key (self->lane));
  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

/* The menu names its lane; it is made when it is opened. */
static void
make_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  MixLaneView *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();

  append_lane_item (self, menu, _ ("Add Work…"), "page.add-work", "n");
  append_lane_item (self, menu, _ ("Explain Hours"), "page.explain-lane", NULL);
  if (get_kind (self) == MIX_LANE_PERSON)
    append_lane_item (self, menu, _ ("Show in Team"), "page.open-lane", NULL);
  else if (get_kind (self) == MIX_LANE_PRACTICE)
    append_lane_item (self, menu, _ ("Show in Practices"), "page.open-lane", NULL);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
name_parts (MixLaneView *self)
{
  const char *title = mix_board_lane_get_title (self->lane);
  /* Translators: %s is a person, a practice, or "Nobody yet". */
  g_autofree char *menu_name = g_strdup_printf (_ ("Menu of %s"), title);
  g_autofree char *add_name = g_strdup_printf (_ ("Add work for %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu_name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, add_name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "s", mix_board_lane_get_key (self->lane));
}

static void
show_head (MixLaneView *self)
{
  gboolean nobody = get_kind (self) == MIX_LANE_NOBODY;
  gboolean over = mix_board_lane_is_over (self->lane);

  gtk_label_set_label (self->title, mix_board_lane_get_title (self->lane));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), mix_board_lane_get_title (self->lane));
  show_subtitle (self);
  show_number (self->used, mix_board_lane_get_used_words (self->lane));
  gtk_label_set_label (self->free_label, mix_board_lane_get_free_words (self->lane) != NULL
                                             ? mix_board_lane_get_free_words (self->lane)
                                             : "");
  gtk_widget_set_visible (GTK_WIDGET (self->over_mark), over);
  gtk_widget_set_css_classes (GTK_WIDGET (self->free_label),
                              (const char *[]) { "numeric", over ? "mix-over" : "mix-secondary", NULL });
  gtk_widget_set_visible (self->add_button, self->editable && !nobody);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !nobody);
  if (!nobody)
    show_bar (self);
  name_parts (self);
}

static void
show_count (MixLaneView *self)
{
  guint n = g_list_model_get_n_items (mix_board_lane_get_cards (self->lane));
  g_autofree char *name = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u card", "%s, %u cards", n),
                                           mix_board_lane_get_title (self->lane), n);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n == 0);
  gtk_label_set_label (self->empty, get_kind (self) == MIX_LANE_PERSON && self->editable
                                        ? _ ("Nothing yet. Drop work here or press N.")
                                        : _ ("Nothing here."));
}

static guint
find_card (MixLaneView *self, const char *key)
{
  GListModel *cards = G_LIST_MODEL (self->slice);
  guint n = g_list_model_get_n_items (cards);

  for (guint i = 0; key != NULL && i < n; i++)
    {
      g_autoptr (MixCard) card = g_list_model_get_item (cards, i);

      if (g_str_equal (mix_card_get_key (card), key))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
selected_cb (MixLaneView *self)
{
  MixCard *card = mix_lane_view_get_selected (self);

  if (self->restoring || card == NULL || g_strcmp0 (mix_card_get_key (card), self->selected_key) == 0)
    return;
  g_set_str (&self->selected_key, mix_card_get_key (card));
  g_signal_emit (self, signals[CARD_SELECTED], 0, card);
}

static void
restore_selection (MixLaneView *self)
{
  self->restoring = TRUE;
  gtk_single_selection_set_selected (self->selection, find_card (self, self->selected_key));
  self->restoring = FALSE;
}

static void
cards_changed_cb (MixLaneView *self)
{
  restore_selection (self);
  show_count (self);
}

static gboolean
grow_cb (gpointer data)
{
  MixLaneView *self = data;

  self->grow_id = 0;
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  restore_selection (self);
  return G_SOURCE_REMOVE;
}

static void
first_frame_cb (MixLaneView *self)
{
  if (self->grow_id == 0 && gtk_slice_list_model_get_size (self->slice) != G_MAXUINT)
    self->grow_id = g_timeout_add (GROW_MILLISECONDS, grow_cb, self);
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, mix_task_card_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, MixLaneView *self)
{
  MixCard *card = gtk_list_item_get_item (item);
  g_autofree char *sentence = mix_card_dup_sentence (card);

  mix_card_face_show (MIX_TASK_CARD (gtk_list_item_get_child (item)), card, get_kind (self));
  gtk_list_item_set_accessible_label (item, sentence);
}

static void
activated_cb (MixLaneView *self, guint position)
{
  g_autoptr (MixCard) card = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  g_signal_emit (self, signals[CARD_OPENED], 0, card);
}

static GtkWidget *
get_widget_at (MixLaneView *self, double x, double y)
{
  return gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);
}

static MixCard *
get_card_at (MixLaneView *self, double x, double y)
{
  return mix_card_face_get_card (get_widget_at (self, x, y));
}

static void
list_pressed_cb (MixLaneView *self, int n_presses, double x, double y)
{
  MixCard *card = get_card_at (self, x, y);
  graphene_point_t point;

  if (card == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (self->list), GTK_WIDGET (self),
                                    &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  g_signal_emit (self, signals[MENU_WANTED], 0, card, (double) point.x, (double) point.y);
}

static void
head_pressed_cb (MixLaneView *self)
{
  g_signal_emit (self, signals[HEAD_CLICKED], 0);
}

/* What stays in the lane while the card is in the hand. */
static void
set_ghost (MixLaneView *self, GtkWidget *widget)
{
  if (self->ghost != NULL)
    gtk_widget_remove_css_class (self->ghost, "ghost");
  g_set_weak_pointer (&self->ghost, widget);
  if (widget != NULL)
    gtk_widget_add_css_class (widget, "ghost");
}

static GdkContentProvider *
drag_prepared_cb (GtkDragSource *source, double x, double y, MixLaneView *self)
{
  MixCard *card = self->editable ? get_card_at (self, x, y) : NULL;

  g_set_object (&self->lifted, card);
  set_ghost (self, NULL);
  g_set_weak_pointer (&self->ghost, card != NULL ? get_widget_at (self, x, y) : NULL);
  return card != NULL ? gdk_content_provider_new_typed (MIX_TYPE_CARD, card) : NULL;
}

/* The card in the hand: a copy of it, a little turned, with room around it for its shadow; plain where the desktop
 * can't show what is behind a window. */
static GtkWidget *
make_held_card (MixLaneView *self, MixCard *card)
{
  GtkWidget *table;
  GtkWidget *held = mix_task_card_new ();
  g_autoptr (GskTransform) turn = NULL;

  mix_card_face_show (MIX_TASK_CARD (held), card, get_kind (self));
  gtk_widget_add_css_class (held, "held");
  gtk_widget_set_size_request (held, gtk_widget_get_width (GTK_WIDGET (self)) - 28, -1);
  if (!gdk_display_is_composited (gtk_widget_get_display (GTK_WIDGET (self))))
    {
      gtk_widget_add_css_class (held, "plain");
      return held;
    }
  table = gtk_fixed_new ();
  gtk_fixed_put (GTK_FIXED (table), held, 0, 0);
  turn = gsk_transform_rotate (gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (14, 12)), 2);
  gtk_fixed_set_child_transform (GTK_FIXED (table), held, turn);
  return table;
}

static void
drag_begun_cb (GtkDragSource *source, GdkDrag *drag, MixLaneView *self)
{
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), make_held_card (self, self->lifted));
  gdk_drag_set_hotspot (drag, 40, 30);
  set_ghost (self, self->ghost);
  g_signal_emit (self, signals[CARD_LIFTED], 0, self->lifted);
}

static void
drag_ended_cb (MixLaneView *self)
{
  g_clear_object (&self->lifted);
  set_ghost (self, NULL);
  g_signal_emit (self, signals[CARD_PUT_DOWN], 0);
}

static GdkDragAction
drop_entered_cb (MixLaneView *self)
{
  g_signal_emit (self, signals[CARD_HOVERS], 0, TRUE);
  return self->editable ? GDK_ACTION_MOVE : 0;
}

static void
drop_left_cb (MixLaneView *self)
{
  g_signal_emit (self, signals[CARD_HOVERS], 0, FALSE);
}

static gboolean
is_control_down (GtkDropTarget *target)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  GdkSeat *seat = gdk_display_get_default_seat (
      gtk_widget_get_display (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target))));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  return drop != NULL && keyboard != NULL && (gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK) != 0;
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, MixLaneView *self)
{
  if (!self->editable)
    return FALSE;
  g_signal_emit (self, signals[CARD_HOVERS], 0, FALSE);
  g_signal_emit (self, signals[CARD_DROPPED], 0, g_value_get_object (value), is_control_down (target));
  return TRUE;
}

static void
add_drag_and_drop (MixLaneView *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (MIX_TYPE_CARD, GDK_ACTION_MOVE | GDK_ACTION_COPY);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepared_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (source, "drag-end", G_CALLBACK (drag_ended_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "enter", G_CALLBACK (drop_entered_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (drop_left_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
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

  g_free (self->selected_key);
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
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, head);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, previous_button);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, next_button);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, title);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, bar);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, used);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, over_mark);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, free_label);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, verdict);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, verdict_mark);
  gtk_widget_class_bind_template_child (widget_class, MixLaneView, verdict_words);
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

  signals[CARD_SELECTED] = add_signal ("card-selected", 1, MIX_TYPE_CARD, 0, 0);
  signals[CARD_OPENED] = add_signal ("card-opened", 1, MIX_TYPE_CARD, 0, 0);
  signals[MENU_WANTED] = add_signal ("menu-wanted", 3, MIX_TYPE_CARD, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[HEAD_CLICKED] = add_signal ("head-clicked", 0, 0, 0, 0);
  signals[CARD_LIFTED] = add_signal ("card-lifted", 1, MIX_TYPE_CARD, 0, 0);
  signals[CARD_PUT_DOWN] = add_signal ("card-put-down", 0, 0, 0, 0);
  signals[CARD_HOVERS] = add_signal ("card-hovers", 1, G_TYPE_BOOLEAN, 0, 0);
  signals[CARD_DROPPED] = add_signal ("card-dropped", 2, MIX_TYPE_CARD, G_TYPE_BOOLEAN, 0);

  g_type_ensure (MIX_TYPE_CAPACITY_BAR);
  g_type_ensure (MIX_TYPE_FIT_MARK);
  gtk_widget_class_set_css_name (widget_class, "mixlane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/board/mix-lane-view.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, head_pressed_cb);
}

static void
mix_lane_view_init (MixLaneView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu_cb, self, NULL);
  self->slice = gtk_slice_list_model_new (NULL, 0, FIRST_FRAME_CARDS);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->slice)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self);
  g_signal_connect (self, "map", G_CALLBACK (first_frame_cb), NULL);
  add_drag_and_drop (self);
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

/**
 * mix_lane_view_set_lane:
 * @self: a lane on screen
 * @lane: (nullable): what to show
 */
void
mix_lane_view_set_lane (MixLaneView *self, MixBoardLane *lane)
{
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
  g_signal_connect_swapped (lane, "changed", G_CALLBACK (show_head), self);
  g_signal_connect_data (mix_board_lane_get_cards (lane), "items-changed", G_CALLBACK (cards_changed_cb), self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  if (get_kind (self) == MIX_LANE_NOBODY)
    gtk_widget_add_css_class (GTK_WIDGET (self), "nobody");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "nobody");
  /* A row that keeps its card is not bound again, but what it says depends on the lane. */
  gtk_list_view_set_model (self->list, NULL);
  gtk_slice_list_model_set_model (self->slice, mix_board_lane_get_cards (lane));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  show_head (self);
  cards_changed_cb (self);
}

/**
 * mix_lane_view_set_selected:
 * @self: a lane on screen
 * @key: (nullable): key of the card to select, in this lane or another one
 *
 * Selects a card of the board. No signal says so.
 */
void
mix_lane_view_set_selected (MixLaneView *self, const char *key)
{
  g_set_str (&self->selected_key, key);
  restore_selection (self);
}

/**
 * mix_lane_view_get_selected:
 * @self: a lane on screen
 *
 * Returns: (transfer none) (nullable): the selected card, if it is in this lane
 */
MixCard *
mix_lane_view_get_selected (MixLaneView *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * mix_lane_view_focus_position:
 * @self: a lane on screen
 * @position: of a card; the last one is taken where there are fewer
 *
 * Returns: whether the keyboard is on a card from here on; an empty lane has none
 */
gboolean
mix_lane_view_focus_position (MixLaneView *self, guint position)
{
  guint n;

  if (self->lane == NULL)
    return FALSE;
  if (self->grow_id != 0)
    {
      g_source_remove (self->grow_id);
      grow_cb (self);
    }
  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  if (n == 0)
    return gtk_widget_grab_focus (self->add_button);
  gtk_list_view_scroll_to (self->list, MIN (position, n - 1), GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  return TRUE;
}

/**
 * mix_lane_view_focus_card:
 * @self: a lane on screen
 * @key: key of a card
 *
 * Returns: whether the card is here, selected, and has the keyboard
 */
gboolean
mix_lane_view_focus_card (MixLaneView *self, const char *key)
{
  guint position;

  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  position = find_card (self, key);
  return position != GTK_INVALID_LIST_POSITION && mix_lane_view_focus_position (self, position);
}

/**
 * mix_lane_view_show_card:
 * @self: a lane on screen
 * @key: key of a card
 *
 * Scrolls to a card. The keyboard stays where it is.
 */
void
mix_lane_view_show_card (MixLaneView *self, const char *key)
{
  guint position;

  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  position = find_card (self, key);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}

/**
 * mix_lane_view_get_focus_position:
 * @self: a lane on screen
 * @position: (out): of the card that has the keyboard
 *
 * Returns: whether one has
 */
gboolean
mix_lane_view_get_focus_position (MixLaneView *self, guint *position)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  MixCard *card = mix_card_face_get_card (row);

  if (card == NULL)
    return FALSE;
  *position = find_card (self, mix_card_get_key (card));
  return *position != GTK_INVALID_LIST_POSITION;
}

/**
 * mix_lane_view_show_verdict:
 * @self: a lane on screen
 * @candidate: (nullable): what it would mean for its person to have the card; %NULL where nobody would
 * @card: the card in the hand
 *
 * Says what a drop here would do, before the drop.
 */
void
mix_lane_view_show_verdict (MixLaneView *self, const MixCandidate *candidate, MixCard *card)
{
  g_autofree char *words = NULL;

  mix_lane_view_clear_verdict (self);
  if (candidate == NULL)
    return;
  words = mix_candidate_dup_after (candidate, card);
  self->verdict_class = verdict_classes[candidate->fit.grade];
  gtk_widget_add_css_class (GTK_WIDGET (self), self->verdict_class);
  mix_fit_mark_set_mark (self->verdict_mark, mix_fit_grade_get_mark (candidate->fit.grade));
  gtk_label_set_label (self->verdict_words, words);
  gtk_widget_set_css_classes (
      GTK_WIDGET (self->verdict_words),
      (const char *[]) { candidate->short_minutes > 0 ? "mix-over" : "mix-secondary", "mix-dense", NULL });
  gtk_widget_set_visible (self->verdict, TRUE);
  mix_capacity_bar_set_ghost (self->bar, mix_card_get_minutes (card));
}

/**
 * mix_lane_view_clear_verdict:
 * @self: a lane on screen
 *
 * Takes back what mix_lane_view_show_verdict() showed.
 */
void
mix_lane_view_clear_verdict (MixLaneView *self)
{
  if (self->verdict_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->verdict_class);
  self->verdict_class = NULL;
  gtk_widget_set_visible (self->verdict, FALSE);
  mix_capacity_bar_set_ghost (self->bar, 0);
  mix_lane_view_set_target (self, FALSE);
}

/**
 * mix_lane_view_set_target:
 * @self: a lane on screen
 * @target: whether a card would be dropped here
 */
void
mix_lane_view_set_target (MixLaneView *self, gboolean target)
{
  if (target)
    gtk_widget_add_css_class (GTK_WIDGET (self), "target");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "target");
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
  show_head (self);
  show_count (self);
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
  gtk_widget_set_visible (GTK_WIDGET (self->previous_button), alone);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), alone);
  gtk_label_set_xalign (self->title, alone ? 0.5f : 0);
  gtk_label_set_xalign (self->subtitle, alone ? 0.5f : 0);
  if (alone)
    gtk_widget_add_css_class (GTK_WIDGET (self), "alone");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "alone");
  if (self->lane != NULL)
    show_subtitle (self);
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
