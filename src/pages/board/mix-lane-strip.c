#include "mix-lane-strip.h"

#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "mix-fit-words.h"
#include "mix-folded-lane.h"

#define LEAST_LANE_WIDTH 228
#define MOST_LANE_WIDTH 280
#define GAP 8
#define MARGIN 10
#define EDGE_WIDTH 48
#define EDGE_STEP_MILLISECONDS 450

/*
 * The lanes side by side. That of nobody stands first and does not scroll away; of the others as many whole ones are
 * shown as fit, and buttons say how many there are on either side. Only lanes that are seen have widgets: they are kept
 * and given another lane when the strip scrolls. In a narrow window one lane is seen alone.
 *
 * Signals: "lane-made" (MixLaneView, once for each), "card-dropped" (MixBoardLane, MixCard, gboolean: a part of it).
 */
struct _MixLaneStrip
{
  GtkWidget parent_instance;

  MixBoardView *view;
  MixLaneView *nobody;
  GPtrArray *pool;   /* of MixLaneView, those not needed hidden */
  GPtrArray *slots;  /* of GtkWidget: what is seen after the lane of nobody, from the start; not owned */
  GPtrArray *folded; /* of MixFoldedLane, while a card is in the hand */
  GtkWidget *before_button;
  GtkWidget *after_button;
  GtkWidget *no_people; /* what to do where there is nobody; NULL where there is somebody */
  char *selected_key;
  MixBoard *verdict_board; /* while a card is in the hand, with it */
  MixCard *verdict_card;
  guint first;      /* position of the first lane seen */
  guint end;        /* position after the last one */
  int chosen_width; /* what the lanes were chosen for; 0 when they have to be chosen anew */
  guint alone;      /* where narrow: 0 is the lane of nobody, then the lanes */
  double scrolled;
  guint edge_id;
  int edge_step;
  gboolean narrow;
  gboolean editable;
};

enum
{
  LANE_MADE,
  CARD_DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixLaneStrip, mix_lane_strip, GTK_TYPE_WIDGET)

static guint
count_lanes (MixLaneStrip *self)
{
  return self->view != NULL ? g_list_model_get_n_items (mix_board_view_get_lanes (self->view)) : 0;
}

/* Not owned: the view keeps it. */
static MixBoardLane *
get_lane (MixLaneStrip *self, guint position)
{
  g_autoptr (MixBoardLane) lane = g_list_model_get_item (mix_board_view_get_lanes (self->view), position);

  return lane;
}

static gboolean
find_position (MixLaneStrip *self, MixBoardLane *lane, guint *position)
{
  return g_list_store_find (G_LIST_STORE (mix_board_view_get_lanes (self->view)), lane, position);
}

static void
lane_dropped_cb (MixLaneView *lane_view, MixCard *card, gboolean part, MixLaneStrip *self)
{
  g_signal_emit (self, signals[CARD_DROPPED], 0, mix_lane_view_get_lane (lane_view), card, part);
}

static void
lane_hovered_cb (MixLaneView *lane_view, gboolean hovers, MixLaneStrip *self)
{
  mix_lane_view_set_target (lane_view, hovers);
}

static MixLaneView *
make_lane_view (MixLaneStrip *self)
{
  GtkWidget *lane_view = mix_lane_view_new ();

  mix_lane_view_set_editable (MIX_LANE_VIEW (lane_view), self->editable);
  g_signal_connect (lane_view, "card-dropped", G_CALLBACK (lane_dropped_cb), self);
  g_signal_connect (lane_view, "card-hovers", G_CALLBACK (lane_hovered_cb), self);
  gtk_widget_insert_before (lane_view, GTK_WIDGET (self), self->before_button);
  g_signal_emit (self, signals[LANE_MADE], 0, lane_view);
  return MIX_LANE_VIEW (lane_view);
}

static gboolean
is_wanted (MixLaneStrip *self, MixBoardLane *lane)
{
  guint position;

  return lane != NULL && find_position (self, lane, &position) && position >= self->first && position < self->end;
}

/* The lane keeps the widget it has; another one takes what no lane wants that will be seen. */
static MixLaneView *
take_lane_view (MixLaneStrip *self, MixBoardLane *lane, GPtrArray *free_views)
{
  MixLaneView *lane_view = NULL;

  for (guint i = 0; i < free_views->len && lane_view == NULL; i++)
    if (mix_lane_view_get_lane (g_ptr_array_index (free_views, i)) == lane)
      lane_view = g_ptr_array_steal_index (free_views, i);
  for (guint i = 0; i < free_views->len && lane_view == NULL; i++)
    if (!is_wanted (self, mix_lane_view_get_lane (g_ptr_array_index (free_views, i))))
      lane_view = g_ptr_array_steal_index (free_views, i);
  if (lane_view == NULL)
    {
      lane_view = make_lane_view (self);
      g_ptr_array_add (self->pool, lane_view);
    }
  mix_lane_view_set_lane (lane_view, lane);
  mix_lane_view_set_selected (lane_view, self->selected_key);
  gtk_widget_set_child_visible (GTK_WIDGET (lane_view), TRUE);
  return lane_view;
}

/* What the card in the hand would mean in a lane; FALSE where it can't be given to that lane. */
static gboolean
judge (MixLaneStrip *self, MixBoardLane *lane, MixCandidate *candidate)
{
  MixPerson *person = mix_board_lane_get_person (lane);
  const MixPersonLoad *load;

  if (self->verdict_card == NULL || person == NULL || person == mix_card_get_person (self->verdict_card))
    return FALSE;
  load = mix_team_load_find_person (mix_board_get_load (self->verdict_board), mix_person_get_id (person));
  if (load == NULL)
    return FALSE;
  *candidate = mix_candidates_judge (self->verdict_board, self->verdict_card, load);
  return TRUE;
}

static GdkDragAction
folded_entered_cb (GtkDropTarget *target, double x, double y, GtkWidget *folded)
{
  gtk_widget_add_css_class (folded, "target");
  return GDK_ACTION_MOVE;
}

static void
folded_left_cb (GtkWidget *folded)
{
  gtk_widget_remove_css_class (folded, "target");
}

static gboolean
folded_dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, MixLaneStrip *self)
{
  GtkWidget *folded = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  MixBoardLane *lane = g_object_get_data (G_OBJECT (folded), "lane");

  g_signal_emit (self, signals[CARD_DROPPED], 0, lane, g_value_get_object (value), FALSE);
  return TRUE;
}

static GtkWidget *
make_folded (MixLaneStrip *self, MixBoardLane *lane, const MixCandidate *candidate)
{
  g_autofree char *reason = mix_fit_reason_dup_words (&candidate->fit.reasons[0], candidate->person,
                                                      mix_card_get_line (self->verdict_card));
  GtkWidget *folded = mix_folded_lane_new (mix_board_lane_get_title (lane), reason);
  GtkDropTarget *target = gtk_drop_target_new (MIX_TYPE_CARD, GDK_ACTION_MOVE | GDK_ACTION_COPY);

  g_object_set_data_full (G_OBJECT (folded), "lane", g_object_ref (lane), g_object_unref);
  g_signal_connect (target, "enter", G_CALLBACK (folded_entered_cb), folded);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (folded_left_cb), folded);
  g_signal_connect (target, "drop", G_CALLBACK (folded_dropped_cb), self);
  gtk_widget_add_controller (folded, GTK_EVENT_CONTROLLER (target));
  gtk_widget_insert_before (folded, GTK_WIDGET (self), self->before_button);
  g_ptr_array_add (self->folded, folded);
  return folded;
}

static void
remove_folded (MixLaneStrip *self)
{
  for (guint i = 0; i < self->folded->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->folded, i));
  g_ptr_array_set_size (self->folded, 0);
}

static void
add_slot (MixLaneStrip *self, MixBoardLane *lane, GPtrArray *free_views)
{
  MixCandidate candidate;
  gboolean judged = judge (self, lane, &candidate);
  MixLaneView *lane_view;

  if (judged && candidate.fit.grade == MIX_FIT_BLOCKED)
    {
      g_ptr_array_add (self->slots, make_folded (self, lane, &candidate));
      return;
    }
  lane_view = take_lane_view (self, lane, free_views);
  mix_lane_view_show_verdict (lane_view, judged ? &candidate : NULL, self->verdict_card);
  mix_lane_view_set_alone (lane_view, NULL);
  g_ptr_array_add (self->slots, lane_view);
}

static int
get_width_of (MixLaneStrip *self, MixBoardLane *lane)
{
  MixCandidate candidate;

  return judge (self, lane, &candidate) && candidate.fit.grade == MIX_FIT_BLOCKED ? MIX_FOLDED_LANE_WIDTH + GAP
                                                                                  : LEAST_LANE_WIDTH + GAP;
}

/* Whole lanes from the end of the list: the last position from which the strip is still full. */
static guint
get_last_first (MixLaneStrip *self, int room)
{
  guint first = count_lanes (self);

  while (first > 0 && (room -= get_width_of (self, get_lane (self, first - 1))) >= 0)
    first--;
  return MIN (first, count_lanes (self) > 0 ? count_lanes (self) - 1 : 0);
}

static void
choose_side_by_side (MixLaneStrip *self, int width, GPtrArray *free_views)
{
  int room = width - 2 * MARGIN - LEAST_LANE_WIDTH;
  guint n_lanes = count_lanes (self);

  gtk_widget_set_child_visible (GTK_WIDGET (self->nobody), TRUE);
  mix_lane_view_set_alone (self->nobody, NULL);
  self->first = MIN (self->first, get_last_first (self, room));
  for (self->end = self->first; self->end < n_lanes; self->end++)
    {
      int lane_width = get_width_of (self, get_lane (self, self->end));

      if (self->end > self->first && room < lane_width)
        break;
      room -= lane_width;
    }
  for (guint i = self->first; i < self->end; i++)
    add_slot (self, get_lane (self, i), free_views);
}

static void
choose_alone (MixLaneStrip *self, GPtrArray *free_views)
{
  guint n = count_lanes (self) + 1;
  g_autofree char *words = NULL;
  MixLaneView *lane_view = self->nobody;

  self->alone = MIN (self->alone, n - 1);
  gtk_widget_set_child_visible (GTK_WIDGET (self->nobody), self->alone == 0);
  self->first = self->alone > 0 ? self->alone - 1 : 0;
  self->end = self->first + (self->alone > 0);
  if (self->alone > 0)
    {
      add_slot (self, get_lane (self, self->alone - 1), free_views);
      if (!MIX_IS_LANE_VIEW (g_ptr_array_index (self->slots, 0)))
        return;
      lane_view = g_ptr_array_index (self->slots, 0);
    }
  /* Translators: which lane this is, of how many. */
  words = g_strdup_printf (_ ("%u of %u"), self->alone + 1, n);
  mix_lane_view_set_alone (lane_view, words);
}

static void
set_pill_label (GtkWidget *pill, const char *label)
{
  gtk_label_set_label (GTK_LABEL (g_object_get_data (G_OBJECT (pill), "label")), label);
}

static void
show_pills (MixLaneStrip *self)
{
  gboolean hidden = self->narrow || self->verdict_card != NULL;
  guint n_before = hidden ? 0 : self->first;
  guint n_after = hidden ? 0 : count_lanes (self) - MIN (count_lanes (self), self->end);
  gboolean people = self->view == NULL || mix_board_view_get_kind (self->view) == MIX_LANE_PERSON;
  g_autofree char *before
      = g_strdup_printf (people ? g_dngettext (GETTEXT_PACKAGE, "%u person before", "%u people before", n_before)
                                : g_dngettext (GETTEXT_PACKAGE, "%u place before", "%u places before", n_before),
                         n_before);
  g_autofree char *after
      = g_strdup_printf (people ? g_dngettext (GETTEXT_PACKAGE, "%u more person", "%u more people", n_after)
                                : g_dngettext (GETTEXT_PACKAGE, "%u more place", "%u more places", n_after),
                         n_after);
  g_autofree char *number = g_strdup_printf ("%u", n_before);

  set_pill_label (self->before_button, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->before_button), GTK_ACCESSIBLE_PROPERTY_LABEL, before, -1);
  gtk_widget_set_tooltip_text (self->before_button, before);
  set_pill_label (self->after_button, after);
  gtk_widget_set_child_visible (self->before_button, n_before > 0);
  gtk_widget_set_child_visible (self->after_button, n_after > 0);
}

/* Decides which lanes are seen, and has a widget show each. */
static void
choose_lanes (MixLaneStrip *self, int width)
{
  g_autoptr (GPtrArray) free_views = g_ptr_array_copy (self->pool, NULL, NULL);

  if (self->view == NULL)
    return;
  g_ptr_array_set_size (self->slots, 0);
  remove_folded (self);
  if (self->narrow)
    choose_alone (self, free_views);
  else
    choose_side_by_side (self, width, free_views);
  for (guint i = 0; i < free_views->len; i++)
    {
      gtk_widget_set_child_visible (g_ptr_array_index (free_views, i), FALSE);
      mix_lane_view_set_lane (g_ptr_array_index (free_views, i), NULL);
    }
  show_pills (self);
  self->chosen_width = width;
}

static void
choose_now (MixLaneStrip *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  self->chosen_width = 0;
  if (width > 0)
    choose_lanes (self, width);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static int
get_lane_width (MixLaneStrip *self, int width)
{
  int folded = (int) self->folded->len;
  int n_lanes = (int) self->slots->len - folded + 1;
  int room = width - 2 * MARGIN - folded * (MIX_FOLDED_LANE_WIDTH + GAP) - (n_lanes - 1) * GAP;

  return MIN (room / n_lanes, MAX (MOST_LANE_WIDTH, LEAST_LANE_WIDTH));
}

static void
allocate_child (MixLaneStrip *self, GtkWidget *child, int x, int y, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { mirrored ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x, y, width, height };
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  place.width = MAX (place.width, least);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, &least, NULL, NULL, NULL);
  place.height = MAX (place.height, least);
  gtk_widget_size_allocate (child, &place, -1);
}

static void
allocate_pill (MixLaneStrip *self, GtkWidget *pill, gboolean at_end, int width, int height)
{
  int pill_width, pill_height, nobody_end;

  if (!gtk_widget_get_child_visible (pill))
    return;
  gtk_widget_measure (pill, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &pill_width, NULL, NULL);
  gtk_widget_measure (pill, GTK_ORIENTATION_VERTICAL, -1, NULL, &pill_height, NULL, NULL);
  nobody_end = MARGIN + get_lane_width (self, width) + GAP;
  allocate_child (self, pill, at_end ? width - MARGIN - pill_width - 12 : nobody_end + 12, height - pill_height - 22,
                  pill_width, pill_height);
}

static void
mix_lane_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MixLaneStrip *self = MIX_LANE_STRIP (widget);
  int lane_height = height - MARGIN;
  int x = MARGIN;
  int lane_width;

  if (self->chosen_width != width)
    choose_lanes (self, width);
  lane_width = self->narrow ? width - 2 * MARGIN : get_lane_width (self, width);
  if (gtk_widget_get_child_visible (GTK_WIDGET (self->nobody)))
    {
      allocate_child (self, GTK_WIDGET (self->nobody), x, 0, lane_width, lane_height);
      x += lane_width + GAP;
    }
  for (guint i = 0; i < self->slots->len; i++)
    {
      GtkWidget *slot = g_ptr_array_index (self->slots, i);
      int slot_width = MIX_IS_LANE_VIEW (slot) ? lane_width : MIX_FOLDED_LANE_WIDTH;

      allocate_child (self, slot, x, 0, slot_width, lane_height);
      x += slot_width + GAP;
    }
  if (self->no_people != NULL)
    allocate_child (self, self->no_people, x, 0, MAX (width - x - MARGIN, 0), lane_height);
  allocate_pill (self, self->before_button, FALSE, width, height);
  allocate_pill (self, self->after_button, TRUE, width, height);
}

static void
mix_lane_strip_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_LANE_WIDTH + 2 * MARGIN : 200;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 3 * LEAST_LANE_WIDTH : 480;
}

static gboolean
scrolled_cb (MixLaneStrip *self, double dx, double dy)
{
  self->scrolled += dx;
  if (ABS (self->scrolled) < 1)
    return FALSE;
  mix_lane_strip_scroll (self, self->scrolled > 0 ? 1 : -1);
  self->scrolled = 0;
  return TRUE;
}

static void
swiped_cb (MixLaneStrip *self, double velocity_x, double velocity_y)
{
  if (ABS (velocity_x) > 2 * ABS (velocity_y) && ABS (velocity_x) > 300)
    mix_lane_strip_scroll (self, velocity_x < 0 ? 1 : -1);
}

static void
before_clicked_cb (MixLaneStrip *self)
{
  mix_lane_strip_scroll (self, -(int) MAX (self->end - self->first, 1));
}

static void
after_clicked_cb (MixLaneStrip *self)
{
  mix_lane_strip_scroll (self, (int) MAX (self->end - self->first, 1));
}

static gboolean
edge_step_cb (gpointer data)
{
  MixLaneStrip *self = data;

  mix_lane_strip_scroll (self, self->edge_step);
  return G_SOURCE_CONTINUE;
}

/* A card held near an edge brings the lanes beyond it. */
static void
drag_moved_cb (MixLaneStrip *self, double x, double y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int step = x > width - EDGE_WIDTH ? 1 : x < EDGE_WIDTH ? -1 : 0;

  if (step == self->edge_step)
    return;
  g_clear_handle_id (&self->edge_id, g_source_remove);
  self->edge_step = step;
  if (step != 0)
    self->edge_id = g_timeout_add (EDGE_STEP_MILLISECONDS, edge_step_cb, self);
}

static void
drag_left_cb (MixLaneStrip *self)
{
  g_clear_handle_id (&self->edge_id, g_source_remove);
  self->edge_step = 0;
}

/* The arrow stands on the side that it points to. */
static GtkWidget *
make_pill (MixLaneStrip *self, const char *icon_name, gboolean at_end, GCallback callback)
{
  GtkWidget *pill = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  gtk_box_append (GTK_BOX (box), at_end ? label : icon);
  gtk_box_append (GTK_BOX (box), at_end ? icon : label);
  gtk_button_set_child (GTK_BUTTON (pill), box);
  g_object_set_data (G_OBJECT (pill), "label", label);
  gtk_widget_add_css_class (pill, "mix-lane-pill");
  g_signal_connect_swapped (pill, "clicked", callback, self);
  gtk_widget_set_parent (pill, GTK_WIDGET (self));
  gtk_widget_set_child_visible (pill, FALSE);
  return pill;
}

static void
add_controllers (MixLaneStrip *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_HORIZONTAL);
  GtkGesture *swipe = gtk_gesture_swipe_new ();
  GtkEventController *motion = gtk_drop_controller_motion_new ();

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  g_signal_connect_swapped (swipe, "swipe", G_CALLBACK (swiped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (swipe));
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (drag_moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (drag_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (drag_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
mix_lane_strip_dispose (GObject *object)
{
  MixLaneStrip *self = MIX_LANE_STRIP (object);
  GtkWidget *child;

  drag_left_cb (self);
  mix_lane_strip_set_view (self, NULL);
  g_ptr_array_set_size (self->pool, 0);
  g_ptr_array_set_size (self->slots, 0);
  g_ptr_array_set_size (self->folded, 0);
  self->no_people = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->verdict_board);
  g_clear_object (&self->verdict_card);
  G_OBJECT_CLASS (mix_lane_strip_parent_class)->dispose (object);
}

static void
mix_lane_strip_finalize (GObject *object)
{
  MixLaneStrip *self = MIX_LANE_STRIP (object);

  g_ptr_array_unref (self->pool);
  g_ptr_array_unref (self->slots);
  g_ptr_array_unref (self->folded);
  g_free (self->selected_key);
  G_OBJECT_CLASS (mix_lane_strip_parent_class)->finalize (object);
}

static void
mix_lane_strip_class_init (MixLaneStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mix_lane_strip_dispose;
  object_class->finalize = mix_lane_strip_finalize;
  widget_class->size_allocate = mix_lane_strip_size_allocate;
  widget_class->measure = mix_lane_strip_measure;

  signals[LANE_MADE] = g_signal_new ("lane-made", MIX_TYPE_LANE_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, MIX_TYPE_LANE_VIEW);
  signals[CARD_DROPPED] = g_signal_new ("card-dropped", MIX_TYPE_LANE_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 3, MIX_TYPE_BOARD_LANE, MIX_TYPE_CARD, G_TYPE_BOOLEAN);
  gtk_widget_class_set_css_name (widget_class, "mixlanestrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mix_lane_strip_init (MixLaneStrip *self)
{
  self->pool = g_ptr_array_new ();
  self->slots = g_ptr_array_new ();
  self->folded = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Lanes"), -1);
  self->before_button = make_pill (self, "go-previous-symbolic", FALSE, G_CALLBACK (before_clicked_cb));
  self->after_button = make_pill (self, "go-next-symbolic", TRUE, G_CALLBACK (after_clicked_cb));
  add_controllers (self);
}

static void
lanes_changed_cb (MixLaneStrip *self)
{
  choose_now (self);
}

/**
 * mix_lane_strip_set_view:
 * @self: the strip
 * @view: (nullable): the lanes to show
 */
void
mix_lane_strip_set_view (MixLaneStrip *self, MixBoardView *view)
{
  if (self->view == view)
    return;
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (mix_board_view_get_lanes (self->view), self);
  g_set_object (&self->view, view);
  if (view == NULL)
    return;
  if (self->nobody == NULL)
    {
      self->nobody = make_lane_view (self);
      gtk_widget_insert_after (GTK_WIDGET (self->nobody), GTK_WIDGET (self), NULL);
    }
  mix_lane_view_set_lane (self->nobody, mix_board_view_get_nobody (view));
  g_signal_connect_swapped (mix_board_view_get_lanes (view), "items-changed", G_CALLBACK (lanes_changed_cb), self);
  choose_now (self);
}

/**
 * mix_lane_strip_set_narrow:
 * @self: the strip
 * @narrow: whether to show one lane alone
 */
void
mix_lane_strip_set_narrow (MixLaneStrip *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  if (narrow)
    self->alone = self->first + 1;
  else
    self->first = self->alone > 0 ? self->alone - 1 : 0;
  choose_now (self);
}

/**
 * mix_lane_strip_set_editable:
 * @self: the strip
 * @editable: whether cards may be moved
 */
void
mix_lane_strip_set_editable (MixLaneStrip *self, gboolean editable)
{
  self->editable = editable;
  if (self->nobody != NULL)
    mix_lane_view_set_editable (self->nobody, editable);
  for (guint i = 0; i < self->pool->len; i++)
    mix_lane_view_set_editable (g_ptr_array_index (self->pool, i), editable);
}

static GtkWidget *
make_no_people (void)
{
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Add People"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "system-users-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("No People Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _ ("Each person of the team has a lane here, to give work to."));
  gtk_widget_add_css_class (status, "compact");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.add-people");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  adw_status_page_set_child (ADW_STATUS_PAGE (status), button);
  return status;
}

/**
 * mix_lane_strip_set_empty:
 * @self: the strip
 * @empty: whether the plan has no people: says what to do beside the lane of nobody
 */
void
mix_lane_strip_set_empty (MixLaneStrip *self, gboolean empty)
{
  if ((self->no_people != NULL) == empty)
    return;
  if (empty)
    {
      self->no_people = make_no_people ();
      gtk_widget_insert_before (self->no_people, GTK_WIDGET (self), self->before_button);
    }
  else
    g_clear_pointer (&self->no_people, gtk_widget_unparent);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * mix_lane_strip_set_selected:
 * @self: the strip
 * @key: (nullable): key of the selected card: there is one on the whole board
 */
void
mix_lane_strip_set_selected (MixLaneStrip *self, const char *key)
{
  g_set_str (&self->selected_key, key);
  if (self->nobody != NULL)
    mix_lane_view_set_selected (self->nobody, key);
  for (guint i = 0; i < self->pool->len; i++)
    mix_lane_view_set_selected (g_ptr_array_index (self->pool, i), key);
}

/**
 * mix_lane_strip_scroll:
 * @self: the strip
 * @n_lanes: by how many lanes; below zero towards the start
 */
void
mix_lane_strip_scroll (MixLaneStrip *self, int n_lanes)
{
  guint *position = self->narrow ? &self->alone : &self->first;
  int wanted = (int) *position + n_lanes;

  *position = (guint) CLAMP (wanted, 0, (int) count_lanes (self));
  choose_now (self);
}

/**
 * mix_lane_strip_find:
 * @self: the strip
 * @lane: (nullable): a lane
 *
 * Returns: (transfer none) (nullable): what shows it, if it is seen
 */
MixLaneView *
mix_lane_strip_find (MixLaneStrip *self, MixBoardLane *lane)
{
  if (lane == NULL || self->view == NULL)
    return NULL;
  if (lane == mix_board_view_get_nobody (self->view))
    return gtk_widget_get_child_visible (GTK_WIDGET (self->nobody)) ? self->nobody : NULL;
  for (guint i = 0; i < self->slots->len; i++)
    {
      GtkWidget *slot = g_ptr_array_index (self->slots, i);

      if (MIX_IS_LANE_VIEW (slot) && mix_lane_view_get_lane (MIX_LANE_VIEW (slot)) == lane)
        return MIX_LANE_VIEW (slot);
    }
  return NULL;
}

/**
 * mix_lane_strip_reveal:
 * @self: the strip
 * @lane: (nullable): a lane
 *
 * Scrolls until the lane is seen.
 *
 * Returns: (transfer none) (nullable): what shows it; %NULL where it is not on the board
 */
MixLaneView *
mix_lane_strip_reveal (MixLaneStrip *self, MixBoardLane *lane)
{
  MixLaneView *lane_view = mix_lane_strip_find (self, lane);
  guint position = 0;

  if (lane_view != NULL || lane == NULL || self->view == NULL)
    return lane_view;
  if (lane == mix_board_view_get_nobody (self->view))
    self->alone = 0;
  else if (!find_position (self, lane, &position))
    return NULL;
  else if (self->narrow)
    self->alone = position + 1;
  else
    self->first = position < self->end ? position : position + 1 - MAX (self->end - self->first, 1);
  choose_now (self);
  return mix_lane_strip_find (self, lane);
}

/**
 * mix_lane_strip_get_focused:
 * @self: the strip
 *
 * Returns: (transfer none) (nullable): the lane that has the keyboard
 */
MixLaneView *
mix_lane_strip_get_focused (MixLaneStrip *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child != NULL && MIX_IS_LANE_VIEW (child) ? MIX_LANE_VIEW (child) : NULL;
}

/**
 * mix_lane_strip_get_shown:
 * @self: the strip
 *
 * Returns: (transfer none) (nullable): the lane shown alone, or the first of those side by side
 */
MixBoardLane *
mix_lane_strip_get_shown (MixLaneStrip *self)
{
  if (self->view == NULL)
    return NULL;
  if ((self->narrow && self->alone == 0) || count_lanes (self) == 0)
    return mix_board_view_get_nobody (self->view);
  return get_lane (self, self->narrow ? self->alone - 1 : self->first);
}

/**
 * mix_lane_strip_get_neighbour:
 * @self: the strip
 * @lane: a lane
 * @step: 1 for the lane after it, -1 for the one before
 *
 * Returns: (transfer none) (nullable): that lane; the lane of nobody stands before all others
 */
MixBoardLane *
mix_lane_strip_get_neighbour (MixLaneStrip *self, MixBoardLane *lane, int step)
{
  MixBoardLane *nobody = mix_board_view_get_nobody (self->view);
  guint position;
  int wanted;

  if (lane == nobody)
    wanted = step > 0 ? 0 : -2;
  else if (find_position (self, lane, &position))
    wanted = (int) position + step;
  else
    return NULL;
  if (wanted == -1)
    return nobody;
  return wanted >= 0 && wanted < (int) count_lanes (self) ? get_lane (self, (guint) wanted) : NULL;
}

/**
 * mix_lane_strip_show_verdicts:
 * @self: the strip
 * @board: the board
 * @card: the card in the hand
 *
 * Says in every lane what it would mean to drop the card there. Lanes where it would be blocked fold.
 */
void
mix_lane_strip_show_verdicts (MixLaneStrip *self, MixBoard *board, MixCard *card)
{
  g_set_object (&self->verdict_board, board);
  g_set_object (&self->verdict_card, card);
  choose_now (self);
}

/**
 * mix_lane_strip_clear_verdicts:
 * @self: the strip
 *
 * The card is no longer in the hand.
 */
void
mix_lane_strip_clear_verdicts (MixLaneStrip *self)
{
  drag_left_cb (self);
  g_clear_object (&self->verdict_board);
  g_clear_object (&self->verdict_card);
  choose_now (self);
}

/**
 * mix_lane_strip_get_n_views:
 * @self: the strip
 *
 * Returns: how many lanes have widgets
 */
guint
mix_lane_strip_get_n_views (MixLaneStrip *self)
{
  guint n = self->nobody != NULL;

  for (guint i = 0; i < self->pool->len; i++)
    n += mix_lane_view_get_lane (g_ptr_array_index (self->pool, i)) != NULL;
  return n;
}
