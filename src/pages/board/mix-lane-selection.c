#include "mix-lane-selection.h"

/*
 * The cards of one lane, as a list shows them, and which of them the board has selected. Choosing a card alone takes
 * the selection from every other lane.
 */
struct _MixLaneSelection
{
  GObject parent_instance;

  GListModel *cards;
  MixCardSelection *selection;
};

static GType
mix_lane_selection_get_item_type (GListModel *model)
{
  return MIX_TYPE_CARD;
}

static guint
mix_lane_selection_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (MIX_LANE_SELECTION (model)->cards);
}

static gpointer
mix_lane_selection_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (MIX_LANE_SELECTION (model)->cards, position);
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = mix_lane_selection_get_item_type;
  iface->get_n_items = mix_lane_selection_get_n_items;
  iface->get_item = mix_lane_selection_get_item;
}

static gboolean
mix_lane_selection_is_selected (GtkSelectionModel *model, guint position)
{
  MixLaneSelection *self = MIX_LANE_SELECTION (model);
  g_autoptr (MixCard) card = g_list_model_get_item (self->cards, position);

  return card != NULL && self->selection != NULL && mix_card_selection_has (self->selection, mix_card_get_key (card));
}

static GtkBitset *
mix_lane_selection_get_selection_in_range (GtkSelectionModel *model, guint position, guint n)
{
  GtkBitset *set = gtk_bitset_new_empty ();
  guint end = MIN (position + n, g_list_model_get_n_items (G_LIST_MODEL (model)));

  for (guint i = position; i < end; i++)
    if (mix_lane_selection_is_selected (model, i))
      gtk_bitset_add (set, i);
  return set;
}

/* The keys stay those of the cards. */
static const char **
list_keys (MixLaneSelection *self, guint position, guint n)
{
  guint end = MIN (position + n, g_list_model_get_n_items (self->cards));
  GPtrArray *keys = g_ptr_array_new ();

  for (guint i = position; i < end; i++)
    {
      g_autoptr (MixCard) card = g_list_model_get_item (self->cards, i);

      g_ptr_array_add (keys, (gpointer) mix_card_get_key (card));
    }
  g_ptr_array_add (keys, NULL);
  return (const char **) g_ptr_array_free (keys, FALSE);
}

static gboolean
mix_lane_selection_select_range (GtkSelectionModel *model, guint position, guint n, gboolean unselect_rest)
{
  MixLaneSelection *self = MIX_LANE_SELECTION (model);
  g_autofree const char **keys = list_keys (self, position, n);

  if (unselect_rest && !mix_card_selection_is_gathering (self->selection))
    mix_card_selection_choose_many (self->selection, keys);
  else
    mix_card_selection_add (self->selection, keys);
  return TRUE;
}

/* What is gathered stays while the keyboard goes from card to card. */
static gboolean
mix_lane_selection_select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  if (unselect_rest && mix_card_selection_is_gathering (MIX_LANE_SELECTION (model)->selection))
    return FALSE;
  return mix_lane_selection_select_range (model, position, 1, unselect_rest);
}

static gboolean
mix_lane_selection_unselect_range (GtkSelectionModel *model, guint position, guint n)
{
  MixLaneSelection *self = MIX_LANE_SELECTION (model);
  g_autofree const char **keys = list_keys (self, position, n);

  mix_card_selection_remove (self->selection, keys);
  return TRUE;
}

static gboolean
mix_lane_selection_unselect_item (GtkSelectionModel *model, guint position)
{
  return mix_lane_selection_unselect_range (model, position, 1);
}

static gboolean
mix_lane_selection_select_all (GtkSelectionModel *model)
{
  return mix_lane_selection_select_range (model, 0, G_MAXINT, TRUE);
}

static gboolean
mix_lane_selection_unselect_all (GtkSelectionModel *model)
{
  mix_card_selection_choose (MIX_LANE_SELECTION (model)->selection, NULL);
  return TRUE;
}

static void
init_selection_model (GtkSelectionModelInterface *iface)
{
  iface->is_selected = mix_lane_selection_is_selected;
  iface->get_selection_in_range = mix_lane_selection_get_selection_in_range;
  iface->select_item = mix_lane_selection_select_item;
  iface->unselect_item = mix_lane_selection_unselect_item;
  iface->select_range = mix_lane_selection_select_range;
  iface->unselect_range = mix_lane_selection_unselect_range;
  iface->select_all = mix_lane_selection_select_all;
  iface->unselect_all = mix_lane_selection_unselect_all;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MixLaneSelection,
                               mix_lane_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, init_selection_model))

static void
mix_lane_selection_dispose (GObject *object)
{
  MixLaneSelection *self = MIX_LANE_SELECTION (object);

  if (self->cards != NULL)
    g_signal_handlers_disconnect_by_data (self->cards, self);
  g_clear_object (&self->cards);
  mix_lane_selection_set_selection (self, NULL);
  G_OBJECT_CLASS (mix_lane_selection_parent_class)->dispose (object);
}

static void
mix_lane_selection_class_init (MixLaneSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mix_lane_selection_dispose;
}

static void
mix_lane_selection_init (MixLaneSelection *self)
{
}

static void
items_changed_cb (MixLaneSelection *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
selection_changed_cb (MixLaneSelection *self)
{
  guint n = self->cards != NULL ? g_list_model_get_n_items (self->cards) : 0;

  if (n > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n);
}

/**
 * mix_lane_selection_new:
 * @cards: the lane's cards
 *
 * Returns: (transfer full): the cards with their selection, once it is told the board's
 */
MixLaneSelection *
mix_lane_selection_new (GListModel *cards)
{
  MixLaneSelection *self = g_object_new (MIX_TYPE_LANE_SELECTION, NULL);

  self->cards = g_object_ref (cards);
  g_signal_connect_swapped (cards, "items-changed", G_CALLBACK (items_changed_cb), self);
  return self;
}

/**
 * mix_lane_selection_set_selection:
 * @self: the cards of a lane
 * @selection: (nullable): the board's selection
 */
void
mix_lane_selection_set_selection (MixLaneSelection *self, MixCardSelection *selection)
{
  if (self->selection == selection)
    return;
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_swapped (selection, "changed", G_CALLBACK (selection_changed_cb), self);
  selection_changed_cb (self);
}
