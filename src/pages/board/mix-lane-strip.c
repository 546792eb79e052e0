#include "mix-lane-strip-private.h"

#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

enum
{
  LANE_MADE,
  CARD_DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixLaneStrip, mix_lane_strip, GTK_TYPE_WIDGET)

/* How many lanes there are beside that of nobody. */
guint
_mix_lane_strip_count_lanes (MixLaneStrip *self)
{
  return self->view != NULL ? g_list_model_get_n_items (mix_board_view_get_lanes (self->view)) : 0;
}

/* Not owned: the view keeps it. */
MixBoardLane *
_mix_lane_strip_get_lane (MixLaneStrip *self, guint position)
{
  g_autoptr (MixBoardLane) lane = g_list_model_get_item (mix_board_view_get_lanes (self->view), position);

  return lane;
}

/* Where a lane stands among those beside that of nobody. */
gboolean
_mix_lane_strip_find_position (MixLaneStrip *self, MixBoardLane *lane, guint *position)
{
  return g_list_store_find (G_LIST_STORE (mix_board_view_get_lanes (self->view)), lane, position);
}

static void
mix_lane_strip_dispose (GObject *object)
{
  MixLaneStrip *self = MIX_LANE_STRIP (object);
  GtkWidget *child;

  _mix_lane_strip_stop_edge (self);
  mix_lane_strip_set_view (self, NULL);
  g_ptr_array_set_size (self->pool, 0);
  g_ptr_array_set_size (self->slots, 0);
  g_ptr_array_set_size (self->folded, 0);
  self->no_people = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->verdict_board);
  g_clear_pointer (&self->verdict_cards, g_ptr_array_unref);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (mix_lane_strip_parent_class)->dispose (object);
}

static void
mix_lane_strip_finalize (GObject *object)
{
  MixLaneStrip *self = MIX_LANE_STRIP (object);

  g_ptr_array_unref (self->pool);
  g_ptr_array_unref (self->slots);
  g_ptr_array_unref (self->folded);
  g_hash_table_unref (self->verdicts);
  G_OBJECT_CLASS (mix_lane_strip_parent_class)->finalize (object);
}

static void
mix_lane_strip_class_init (MixLaneStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mix_lane_strip_dispose;
  object_class->finalize = mix_lane_strip_finalize;
  widget_class->size_allocate = _mix_lane_strip_size_allocate;
  widget_class->measure = _mix_lane_strip_measure;

  signals[LANE_MADE] = g_signal_new ("lane-made", MIX_TYPE_LANE_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, MIX_TYPE_LANE_VIEW);
  signals[CARD_DROPPED] = g_signal_new ("card-dropped", MIX_TYPE_LANE_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 3, MIX_TYPE_BOARD_LANE, MIX_TYPE_CARD, G_TYPE_BOOLEAN);
  gtk_widget_class_set_css_name (widget_class, "mixlanestrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
free_verdict (gpointer verdict)
{
  mix_drop_verdict_clear (verdict);
  g_free (verdict);
}

static void
mix_lane_strip_init (MixLaneStrip *self)
{
  self->pool = g_ptr_array_new ();
  self->slots = g_ptr_array_new ();
  self->folded = g_ptr_array_new ();
  self->verdicts = g_hash_table_new_full (NULL, NULL, NULL, free_verdict);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Lanes"), -1);
  _mix_lane_strip_add_pills (self);
  _mix_lane_strip_add_controllers (self);
}

static void
lanes_changed_cb (MixLaneStrip *self)
{
  _mix_lane_strip_choose_now (self);
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
    {
      g_signal_handlers_disconnect_by_data (mix_board_view_get_lanes (self->view), self);
      g_signal_handlers_disconnect_by_data (self->view, self);
    }
  g_set_object (&self->view, view);
  if (view == NULL)
    return;
  if (self->nobody == NULL)
    {
      self->nobody = _mix_lane_strip_make_lane_view (self);
      gtk_widget_insert_after (GTK_WIDGET (self->nobody), GTK_WIDGET (self), NULL);
    }
  mix_lane_view_set_lane (self->nobody, mix_board_view_get_nobody (view));
  g_signal_connect_swapped (mix_board_view_get_lanes (view), "items-changed", G_CALLBACK (lanes_changed_cb), self);
  g_signal_connect_swapped (view, "folded", G_CALLBACK (lanes_changed_cb), self);
  _mix_lane_strip_choose_now (self);
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
  _mix_lane_strip_choose_now (self);
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
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("No people yet"));
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
 * mix_lane_strip_set_selection:
 * @self: the strip, before it has lanes
 * @selection: the selected cards of the whole board
 */
void
mix_lane_strip_set_selection (MixLaneStrip *self, MixCardSelection *selection)
{
  g_set_object (&self->selection, selection);
}

static void
forget_verdicts (MixLaneStrip *self)
{
  g_clear_object (&self->verdict_board);
  g_clear_pointer (&self->verdict_cards, g_ptr_array_unref);
  g_hash_table_remove_all (self->verdicts);
}

/**
 * mix_lane_strip_show_verdicts:
 * @self: the strip
 * @board: the board
 * @cards: (element-type MixCard): the cards in the hand
 *
 * Says in every lane what it would mean to drop the cards there. Lanes where one would be blocked fold.
 */
void
mix_lane_strip_show_verdicts (MixLaneStrip *self, MixBoard *board, GPtrArray *cards)
{
  forget_verdicts (self);
  self->verdict_board = g_object_ref (board);
  self->verdict_cards = g_ptr_array_ref (cards);
  _mix_lane_strip_choose_now (self);
}

/**
 * mix_lane_strip_clear_verdicts:
 * @self: the strip
 *
 * The hand is empty.
 */
void
mix_lane_strip_clear_verdicts (MixLaneStrip *self)
{
  _mix_lane_strip_stop_edge (self);
  forget_verdicts (self);
  _mix_lane_strip_choose_now (self);
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
