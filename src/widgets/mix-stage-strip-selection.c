#include "mix-stage-strip-private.h"

/* The selected card, and the way of the keyboard from card to card. */

static void
show_alone (MixStageStrip *self, guint position)
{
  self->alone = position;
  if (self->narrow)
    _mix_stage_strip_show_lanes (self);
}

/* One lane at most has a selected card. */
void
_mix_stage_strip_unselect_others (MixStageStrip *self, MixStageLane *kept)
{
  self->choosing = TRUE;
  for (guint i = 0; i < self->lanes->len; i++)
    if (_mix_stage_strip_get_nth (self, i) != kept)
      mix_stage_lane_select (_mix_stage_strip_get_nth (self, i), NULL);
  self->choosing = FALSE;
}

/**
 * mix_stage_strip_get_selected:
 * @self: a strip
 *
 * Returns: (transfer none) (nullable): key of the selected card
 */
const char *
mix_stage_strip_get_selected (MixStageStrip *self)
{
  return self->selected;
}

/**
 * mix_stage_strip_select:
 * @self: a strip
 * @key: (nullable): key of a card
 * @focus: whether it gets the keyboard, too
 *
 * Returns: whether it is in one of the stages; nothing is selected otherwise
 */
gboolean
mix_stage_strip_select (MixStageStrip *self, const char *key, gboolean focus)
{
  guint lane, position;
  gboolean found = _mix_stage_strip_find_item (self, key, &lane, &position);
  MixStageLane *chosen = found ? _mix_stage_strip_get_nth (self, lane) : NULL;

  _mix_stage_strip_unselect_others (self, chosen);
  if (found)
    {
      show_alone (self, lane);
      mix_stage_lane_set_folded (chosen, FALSE);
      mix_stage_lane_select (chosen, key);
      if (focus)
        mix_stage_lane_focus_position (chosen, position);
    }
  _mix_stage_strip_set_selected (self, found ? key : NULL);
  return found;
}

/**
 * mix_stage_strip_find_stage:
 * @self: a strip
 * @key: (nullable): key of a card
 *
 * Returns: (transfer none) (nullable): key of the stage that it is in
 */
const char *
mix_stage_strip_find_stage (MixStageStrip *self, const char *key)
{
  guint lane, position;

  return _mix_stage_strip_find_item (self, key, &lane, &position)
             ? mix_stage_lane_get_key (_mix_stage_strip_get_nth (self, lane))
             : NULL;
}

/**
 * mix_stage_strip_get_neighbour:
 * @self: a strip
 * @stage: key of a stage
 * @step: 1 for the one after it, -1 for the one before
 *
 * Returns: (transfer none) (nullable): key of that stage; %NULL past the ends
 */
const char *
mix_stage_strip_get_neighbour (MixStageStrip *self, const char *stage, int step)
{
  guint position;

  if (!_mix_stage_strip_find_lane (self, stage, &position) || (int) position + step < 0
      || (int) position + step >= (int) self->lanes->len)
    return NULL;
  return mix_stage_lane_get_key (_mix_stage_strip_get_nth (self, (guint) ((int) position + step)));
}

/* Where the keyboard is, or which stage is seen alone. */
static gboolean
find_present (MixStageStrip *self, guint *lane, guint *position)
{
  for (*lane = 0; *lane < self->lanes->len; (*lane)++)
    if (mix_stage_lane_has_focus (_mix_stage_strip_get_nth (self, *lane), position))
      return TRUE;
  *lane = self->alone;
  *position = 0;
  return self->narrow;
}

/**
 * mix_stage_strip_go:
 * @self: a strip
 * @step: 1 for the stages after the one with the keyboard, -1 for those before
 *
 * Puts the keyboard on a card of the next stage that has any. Where one stage is seen alone, shows the next.
 *
 * Returns: whether there was one to leave
 */
gboolean
mix_stage_strip_go (MixStageStrip *self, int step)
{
  guint present, position;

  if (!find_present (self, &present, &position))
    return FALSE;
  for (int i = (int) present + step; i >= 0 && i < (int) self->lanes->len; i += step)
    {
      MixStageLane *lane = _mix_stage_strip_get_nth (self, (guint) i);

      if (!self->narrow && mix_stage_lane_get_n_items (lane) == 0)
        continue;
      show_alone (self, (guint) i);
      mix_stage_lane_set_folded (lane, FALSE);
      mix_stage_lane_focus_position (lane, position);
      return TRUE;
    }
  gtk_widget_error_bell (GTK_WIDGET (self));
  return TRUE;
}

/**
 * mix_stage_strip_focus:
 * @self: a strip
 *
 * Puts the keyboard on the selected card, or else on the first one.
 *
 * Returns: whether there is a card
 */
gboolean
mix_stage_strip_focus (MixStageStrip *self)
{
  guint lane, position;

  if (_mix_stage_strip_find_item (self, self->selected, &lane, &position))
    return mix_stage_lane_focus_position (_mix_stage_strip_get_nth (self, lane), position);
  for (guint i = 0; i < self->lanes->len; i++)
    {
      MixStageLane *first = _mix_stage_strip_get_nth (self, i);

      if (mix_stage_lane_get_n_items (first) == 0 || mix_stage_lane_is_folded (first))
        continue;
      show_alone (self, i);
      return mix_stage_lane_focus_position (first, 0);
    }
  return FALSE;
}

/* A list takes Left and Right for itself, so they are taken before it, where a card has the keyboard. */
static gboolean
sideways_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return mix_stage_strip_go (MIX_STAGE_STRIP (widget), g_variant_get_int32 (arguments));
}

static void
add_shortcut (GtkEventController *controller, guint keyval, GdkModifierType modifiers, int step)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers),
                                            gtk_callback_action_new (sideways_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (step));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/* Adds the keys that go from lane to lane. */
void
_mix_stage_strip_add_keys (MixStageStrip *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_shortcut (controller, GDK_KEY_Left, 0, -1);
  add_shortcut (controller, GDK_KEY_Right, 0, 1);
  add_shortcut (controller, GDK_KEY_Left, GDK_CONTROL_MASK, -1);
  add_shortcut (controller, GDK_KEY_Right, GDK_CONTROL_MASK, 1);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
