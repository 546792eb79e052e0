#include "mix-lane-strip-private.h"

#include "mix-folded-lane.h"

/* What shows each lane: a widget kept and given another lane, or a folded lane. */

static void
lane_dropped_cb (MixLaneView *lane_view, MixCard *card, gboolean part, MixLaneStrip *self)
{
  g_signal_emit_by_name (self, "card-dropped", mix_lane_view_get_lane (lane_view), card, part);
}

static void
lane_hovered_cb (MixLaneView *lane_view, gboolean hovers, MixLaneStrip *self)
{
  mix_lane_view_set_target (lane_view, hovers);
}

/* Makes a widget for a lane, and tells the page of it. */
MixLaneView *
_mix_lane_strip_make_lane_view (MixLaneStrip *self)
{
  GtkWidget *lane_view = mix_lane_view_new ();

  mix_lane_view_set_selection (MIX_LANE_VIEW (lane_view), self->selection);
  mix_lane_view_set_editable (MIX_LANE_VIEW (lane_view), self->editable);
  g_signal_connect (lane_view, "card-dropped", G_CALLBACK (lane_dropped_cb), self);
  g_signal_connect (lane_view, "card-hovers", G_CALLBACK (lane_hovered_cb), self);
  gtk_widget_insert_before (lane_view, GTK_WIDGET (self), self->before_button);
  g_signal_emit_by_name (self, "lane-made", lane_view);
  return MIX_LANE_VIEW (lane_view);
}

static gboolean
is_wanted (MixLaneStrip *self, MixBoardLane *lane)
{
  guint position;

  return lane != NULL && _mix_lane_strip_find_position (self, lane, &position) && position >= self->first
         && position < self->end;
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
      lane_view = _mix_lane_strip_make_lane_view (self);
      g_ptr_array_add (self->pool, lane_view);
    }
  mix_lane_view_set_lane (lane_view, lane);
  gtk_widget_set_child_visible (GTK_WIDGET (lane_view), TRUE);
  return lane_view;
}

/* What the cards in the hand would mean in a lane; NULL where there is nothing to say. */
const MixDropVerdict *
_mix_lane_strip_judge (MixLaneStrip *self, MixBoardLane *lane)
{
  MixDropVerdict *verdict;

  if (self->verdict_cards == NULL)
    return NULL;
  verdict = g_hash_table_lookup (self->verdicts, lane);
  if (verdict == NULL)
    {
      verdict = g_new0 (MixDropVerdict, 1);
      if (!mix_drop_verdict_work_out (self->verdict_board, lane, self->verdict_cards, verdict))
        *verdict = (MixDropVerdict) { 0 };
      g_hash_table_insert (self->verdicts, lane, verdict);
    }
  return verdict->n_cards > 0 ? verdict : NULL;
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

  g_signal_emit_by_name (self, "card-dropped", lane, g_value_get_object (value), FALSE);
  return TRUE;
}

/* What the strip does with a click waits until the widget, which goes then, is done with it. */
static gboolean
unfold_cb (gpointer data)
{
  GtkWidget *folded = data;
  MixLaneStrip *self = MIX_LANE_STRIP (gtk_widget_get_parent (folded));
  MixBoardLane *lane = g_object_get_data (G_OBJECT (folded), "lane");

  if (self != NULL && self->view != NULL)
    mix_board_view_set_folded (self->view, mix_board_lane_get_key (lane), !mix_board_lane_is_folded (lane));
  return G_SOURCE_REMOVE;
}

static void
folded_clicked_cb (GtkWidget *folded)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, unfold_cb, g_object_ref (folded), g_object_unref);
}

static void
expected_clicked_cb (GtkWidget *folded)
{
  MixBoardLane *lane = g_object_get_data (G_OBJECT (folded), "lane");

  gtk_widget_activate_action (folded, "page.show-expected", "s", mix_board_lane_get_key (lane));
}

/* Whether a lane is shown by its name alone, whatever is in the hand. */
gboolean
_mix_lane_strip_is_closed (MixLaneStrip *self, MixBoardLane *lane)
{
  switch (mix_board_lane_get_kind (lane))
    {
    case MIX_LANE_GROUP:
      return TRUE;
    case MIX_LANE_EXPECTED:
      return !self->narrow;
    default:
      return mix_board_lane_is_folded (lane) && !self->narrow;
    }
}

static void
keep_folded (MixLaneStrip *self, MixBoardLane *lane, GtkWidget *folded)
{
  g_object_set_data_full (G_OBJECT (folded), "lane", g_object_ref (lane), g_object_unref);
  gtk_widget_insert_before (folded, GTK_WIDGET (self), self->before_button);
  g_ptr_array_add (self->folded, folded);
  g_ptr_array_add (self->slots, folded);
}

static void
add_drop_target (MixLaneStrip *self, GtkWidget *folded)
{
  GtkDropTarget *target = gtk_drop_target_new (MIX_TYPE_CARD, GDK_ACTION_MOVE | GDK_ACTION_COPY);

  g_signal_connect (target, "enter", G_CALLBACK (folded_entered_cb), folded);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (folded_left_cb), folded);
  g_signal_connect (target, "drop", G_CALLBACK (folded_dropped_cb), self);
  gtk_widget_add_controller (folded, GTK_EVENT_CONTROLLER (target));
}

static void
add_blocked (MixLaneStrip *self, MixBoardLane *lane, const MixDropVerdict *verdict)
{
  g_autofree char *reason = mix_drop_verdict_dup_reason (verdict);
  GtkWidget *folded = mix_folded_lane_new (MIX_FOLDED_LANE_BLOCKED, mix_board_lane_get_title (lane), reason);

  add_drop_target (self, folded);
  keep_folded (self, lane, folded);
}

/* Whoever is expected has a lane with a way to their vacancy, and none for cards. */
static void
add_expected (MixLaneStrip *self, MixBoardLane *lane)
{
  GtkWidget *folded = mix_folded_lane_new (MIX_FOLDED_LANE_EXPECTED, mix_board_lane_get_title (lane),
                                           mix_board_lane_get_subtitle (lane));

  g_signal_connect (folded, "clicked", G_CALLBACK (expected_clicked_cb), NULL);
  keep_folded (self, lane, folded);
}

static void
add_closed (MixLaneStrip *self, MixBoardLane *lane)
{
  gboolean group = mix_board_lane_get_kind (lane) == MIX_LANE_GROUP;
  MixFoldedLaneKind kind = !group                            ? MIX_FOLDED_LANE_CLOSED
                           : mix_board_lane_is_folded (lane) ? MIX_FOLDED_LANE_CLOSED_GROUP
                                                             : MIX_FOLDED_LANE_GROUP;
  GtkWidget *folded
      = mix_folded_lane_new (kind, mix_board_lane_get_title (lane),
                             group ? mix_board_lane_get_subtitle (lane) : mix_board_lane_get_used_words (lane));

  g_signal_connect (folded, "clicked", G_CALLBACK (folded_clicked_cb), NULL);
  if (!group)
    add_drop_target (self, folded);
  keep_folded (self, lane, folded);
}

/* Takes away the lanes that are folded. */
void
_mix_lane_strip_remove_folded (MixLaneStrip *self)
{
  for (guint i = 0; i < self->folded->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->folded, i));
  g_ptr_array_set_size (self->folded, 0);
}

/* Adds what shows a lane after what is seen before it. */
void
_mix_lane_strip_add_slot (MixLaneStrip *self, MixBoardLane *lane, GPtrArray *free_views)
{
  const MixDropVerdict *verdict = _mix_lane_strip_judge (self, lane);
  MixLaneView *lane_view;

  if (verdict != NULL && verdict->needs_override)
    {
      add_blocked (self, lane, verdict);
      return;
    }
  if (mix_board_lane_get_kind (lane) == MIX_LANE_EXPECTED && !self->narrow)
    {
      add_expected (self, lane);
      return;
    }
  if (_mix_lane_strip_is_closed (self, lane))
    {
      add_closed (self, lane);
      return;
    }
  lane_view = take_lane_view (self, lane, free_views);
  mix_lane_view_show_verdict (lane_view, verdict);
  mix_lane_view_set_alone (lane_view, NULL);
  g_ptr_array_add (self->slots, lane_view);
}
