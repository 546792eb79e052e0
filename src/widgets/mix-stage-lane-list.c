#include "mix-stage-lane-private.h"

#include "mix-hiring-card.h"

/* The cards of a stage: which is selected, and which has the keyboard. */

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, mix_hiring_card_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  MixHiringItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *sentence = mix_hiring_item_dup_sentence (item);

  mix_hiring_card_set_item (MIX_HIRING_CARD (gtk_list_item_get_child (list_item)), item);
  gtk_list_item_set_accessible_label (list_item, sentence);
}

static MixHiringItem *
get_nth (MixStageLane *self, guint position)
{
  g_autoptr (MixHiringItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item;
}

static void
activated_cb (MixStageLane *self, guint position)
{
  g_signal_emit_by_name (self, "item-activated", mix_hiring_item_get_key (get_nth (self, position)));
}

static void
selected_cb (MixStageLane *self)
{
  const char *key = mix_stage_lane_get_selected (self);

  if (!self->filling && key != NULL)
    g_signal_emit_by_name (self, "item-selected", key);
}

static MixHiringCard *
find_card (GtkWidget *widget)
{
  /* A row of the list has the card as its only child. */
  if (widget != NULL && gtk_widget_get_first_child (widget) != NULL
      && MIX_IS_HIRING_CARD (gtk_widget_get_first_child (widget)))
    return MIX_HIRING_CARD (gtk_widget_get_first_child (widget));
  while (widget != NULL && !MIX_IS_HIRING_CARD (widget))
    widget = gtk_widget_get_parent (widget);
  return widget != NULL ? MIX_HIRING_CARD (widget) : NULL;
}

/* The item whose card is at a place of the list, and that card. */
MixHiringItem *
_mix_stage_lane_get_item_at (MixStageLane *self, double x, double y, GtkWidget **widget)
{
  MixHiringCard *card = find_card (gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT));

  *widget = GTK_WIDGET (card);
  return card != NULL ? mix_hiring_card_get_item (card) : NULL;
}

static void
menu_pressed_cb (MixStageLane *self, int n_presses, double x, double y)
{
  GtkWidget *card;
  MixHiringItem *item = _mix_stage_lane_get_item_at (self, x, y, &card);
  graphene_point_t point;

  if (item == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (self->list), GTK_WIDGET (self),
                                    &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  mix_stage_lane_select (self, mix_hiring_item_get_key (item));
  g_signal_emit_by_name (self, "menu-wanted", mix_hiring_item_get_key (item), (double) point.x, (double) point.y);
}

/* Gives the list its model. */
void
_mix_stage_lane_add_list (MixStageLane *self)
{
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->items));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

/* Binds what the list in the template calls. */
void
_mix_stage_lane_bind_list (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
}

static gboolean
has_same_keys (MixStageLane *self, GPtrArray *items)
{
  if (items->len != mix_stage_lane_get_n_items (self))
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    if (!g_str_equal (mix_hiring_item_get_key (get_nth (self, i)), mix_hiring_item_get_key (items->pdata[i])))
      return FALSE;
  return TRUE;
}

/* Cards that say the same as before stay, with the keyboard where it is. */
static void
exchange_changed (MixStageLane *self, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (!mix_hiring_item_equal (get_nth (self, i), items->pdata[i]))
      g_list_store_splice (self->items, i, 1, &items->pdata[i], 1);
}

/**
 * mix_stage_lane_set_items:
 * @self: a lane
 * @items: (element-type MixHiringItem): its cards, from the top
 *
 * The selected card stays selected if it is still here.
 */
void
mix_stage_lane_set_items (MixStageLane *self, GPtrArray *items)
{
  g_autofree char *selected = g_strdup (mix_stage_lane_get_selected (self));

  self->filling = TRUE;
  if (has_same_keys (self, items))
    exchange_changed (self, items);
  else
    g_list_store_splice (self->items, 0, mix_stage_lane_get_n_items (self), items->pdata, items->len);
  if (g_strcmp0 (selected, mix_stage_lane_get_selected (self)) != 0)
    mix_stage_lane_select (self, selected);
  self->filling = FALSE;
  _mix_stage_lane_show_count (self);
}

/**
 * mix_stage_lane_get_n_items:
 * @self: a lane
 *
 * Returns: how many cards it has
 */
guint
mix_stage_lane_get_n_items (MixStageLane *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

/**
 * mix_stage_lane_find:
 * @self: a lane
 * @key: (nullable): key of an item
 * @position: (out): its position
 *
 * Returns: whether it is here
 */
gboolean
mix_stage_lane_find (MixStageLane *self, const char *key, guint *position)
{
  guint n = mix_stage_lane_get_n_items (self);

  for (*position = 0; key != NULL && *position < n; (*position)++)
    if (g_str_equal (mix_hiring_item_get_key (get_nth (self, *position)), key))
      return TRUE;
  return FALSE;
}

/**
 * mix_stage_lane_get_selected:
 * @self: a lane
 *
 * Returns: (transfer none) (nullable): key of the selected item
 */
const char *
mix_stage_lane_get_selected (MixStageLane *self)
{
  MixHiringItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? mix_hiring_item_get_key (item) : NULL;
}

/**
 * mix_stage_lane_select:
 * @self: a lane
 * @key: (nullable): key of an item; of one that is not here, nothing is selected
 *
 * Returns: whether it is here
 */
gboolean
mix_stage_lane_select (MixStageLane *self, const char *key)
{
  guint position;
  gboolean found = mix_stage_lane_find (self, key, &position);

  gtk_single_selection_set_selected (self->selection, found ? position : GTK_INVALID_LIST_POSITION);
  return found;
}

/**
 * mix_stage_lane_has_focus:
 * @self: a lane
 * @position: (out): of the card that has the keyboard
 *
 * Returns: whether one has
 */
gboolean
mix_stage_lane_has_focus (MixStageLane *self, guint *position)
{
  MixHiringCard *card = find_card (gtk_widget_get_focus_child (GTK_WIDGET (self->list)));
  MixHiringItem *item = card != NULL ? mix_hiring_card_get_item (card) : NULL;

  *position = 0;
  return item != NULL && mix_stage_lane_find (self, mix_hiring_item_get_key (item), position);
}

/**
 * mix_stage_lane_focus_position:
 * @self: a lane
 * @position: of a card; the last one is taken where there are fewer
 *
 * Returns: whether the keyboard is on a card of the lane; an empty lane has none
 */
gboolean
mix_stage_lane_focus_position (MixStageLane *self, guint position)
{
  guint n = mix_stage_lane_get_n_items (self);

  if (n == 0)
    return FALSE;
  gtk_list_view_scroll_to (self->list, MIN (position, n - 1), GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  /* A list that does not have the keyboard only remembers where it would be. */
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}
