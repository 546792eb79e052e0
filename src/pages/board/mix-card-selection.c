#include "mix-card-selection.h"

/*
 * The cards that are selected, on the whole board and in the order in which they were chosen. Cards are known by their
 * keys, which stay the same from one plan to the next. "changed" follows every change.
 */
struct _MixCardSelection
{
  GObject parent_instance;

  GPtrArray *keys;
  GHashTable *set; /* of the same keys, not owned */
  gboolean gathering;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (MixCardSelection, mix_card_selection, G_TYPE_OBJECT)

static void
mix_card_selection_finalize (GObject *object)
{
  MixCardSelection *self = MIX_CARD_SELECTION (object);

  g_hash_table_unref (self->set);
  g_ptr_array_unref (self->keys);
  G_OBJECT_CLASS (mix_card_selection_parent_class)->finalize (object);
}

static void
mix_card_selection_class_init (MixCardSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_card_selection_finalize;
  changed_signal
      = g_signal_new ("changed", MIX_TYPE_CARD_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_card_selection_init (MixCardSelection *self)
{
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->set = g_hash_table_new (g_str_hash, g_str_equal);
}

static gboolean
take (MixCardSelection *self, const char *key)
{
  char *copy;

  if (g_hash_table_contains (self->set, key))
    return FALSE;
  copy = g_strdup (key);
  g_ptr_array_add (self->keys, copy);
  g_hash_table_add (self->set, copy);
  return TRUE;
}

static gboolean
drop (MixCardSelection *self, const char *key)
{
  guint position;

  if (!g_hash_table_remove (self->set, key))
    return FALSE;
  if (g_ptr_array_find_with_equal_func (self->keys, key, g_str_equal, &position))
    g_ptr_array_remove_index (self->keys, position);
  return TRUE;
}

static void
tell (MixCardSelection *self)
{
  if (self->keys->len == 0)
    self->gathering = FALSE;
  g_signal_emit (self, changed_signal, 0);
}

/**
 * mix_card_selection_new:
 *
 * Returns: (transfer full): a selection of nothing
 */
MixCardSelection *
mix_card_selection_new (void)
{
  return g_object_new (MIX_TYPE_CARD_SELECTION, NULL);
}

/**
 * mix_card_selection_has:
 * @self: a selection
 * @key: a card's key
 *
 * Returns: whether the card is selected
 */
gboolean
mix_card_selection_has (MixCardSelection *self, const char *key)
{
  return g_hash_table_contains (self->set, key);
}

/**
 * mix_card_selection_get_n:
 * @self: a selection
 *
 * Returns: how many cards are selected
 */
guint
mix_card_selection_get_n (MixCardSelection *self)
{
  return self->keys->len;
}

/**
 * mix_card_selection_get_last:
 * @self: a selection
 *
 * Returns: (transfer none) (nullable): key of the card that was selected last; %NULL where none is
 */
const char *
mix_card_selection_get_last (MixCardSelection *self)
{
  return self->keys->len > 0 ? g_ptr_array_index (self->keys, self->keys->len - 1) : NULL;
}

/**
 * mix_card_selection_list:
 * @self: a selection
 * @board: (nullable): the board
 *
 * Returns: (transfer full) (element-type MixCard): the selected cards that are on the board
 */
GPtrArray *
mix_card_selection_list (MixCardSelection *self, MixBoard *board)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; board != NULL && i < self->keys->len; i++)
    {
      MixCard *card = mix_board_find_card (board, g_ptr_array_index (self->keys, i));

      if (card != NULL)
        g_ptr_array_add (cards, g_object_ref (card));
    }
  return cards;
}

/**
 * mix_card_selection_choose:
 * @self: a selection
 * @key: (nullable): key of the only card to select, or %NULL for none
 */
void
mix_card_selection_choose (MixCardSelection *self, const char *key)
{
  const char *const keys[] = { key, NULL };

  mix_card_selection_choose_many (self, keys);
}

static gboolean
has_just (MixCardSelection *self, const char *const *keys)
{
  guint n = g_strv_length ((char **) keys);

  if (n != self->keys->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_hash_table_contains (self->set, keys[i]))
      return FALSE;
  return TRUE;
}

/**
 * mix_card_selection_choose_many:
 * @self: a selection
 * @keys: (array zero-terminated=1): keys of the cards to select, and no others
 */
void
mix_card_selection_choose_many (MixCardSelection *self, const char *const *keys)
{
  g_auto (GStrv) copies = NULL;

  if (has_just (self, keys))
    return;
  copies = g_strdupv ((char **) keys);
  g_hash_table_remove_all (self->set);
  g_ptr_array_set_size (self->keys, 0);
  for (guint i = 0; copies[i] != NULL; i++)
    take (self, copies[i]);
  tell (self);
}

/**
 * mix_card_selection_add:
 * @self: a selection
 * @keys: (array zero-terminated=1): keys of cards to select beside the others
 */
void
mix_card_selection_add (MixCardSelection *self, const char *const *keys)
{
  gboolean any = FALSE;

  for (guint i = 0; keys[i] != NULL; i++)
    any = take (self, keys[i]) || any;
  if (any)
    tell (self);
}

/**
 * mix_card_selection_remove:
 * @self: a selection
 * @keys: (array zero-terminated=1): keys of cards that are no longer selected
 */
void
mix_card_selection_remove (MixCardSelection *self, const char *const *keys)
{
  gboolean any = FALSE;

  for (guint i = 0; keys[i] != NULL; i++)
    any = drop (self, keys[i]) || any;
  if (any)
    tell (self);
}

/**
 * mix_card_selection_keep:
 * @self: a selection
 * @board: the board as it has become
 *
 * Takes cards out of the selection that the board does not have.
 */
void
mix_card_selection_keep (MixCardSelection *self, MixBoard *board)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->keys->len; i++)
    if (mix_board_find_card (board, g_ptr_array_index (self->keys, i)) == NULL)
      g_ptr_array_add (gone, g_strdup (g_ptr_array_index (self->keys, i)));
  g_ptr_array_add (gone, NULL);
  mix_card_selection_remove (self, (const char *const *) gone->pdata);
}

/**
 * mix_card_selection_is_gathering:
 * @self: a selection
 *
 * Returns: whether cards are being gathered with Space: then arrows move the keyboard and leave the selection alone
 */
gboolean
mix_card_selection_is_gathering (MixCardSelection *self)
{
  return self->gathering;
}

/**
 * mix_card_selection_set_gathering:
 * @self: a selection
 * @gathering: whether cards are being gathered with Space
 */
void
mix_card_selection_set_gathering (MixCardSelection *self, gboolean gathering)
{
  self->gathering = gathering;
}
