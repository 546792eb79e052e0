#include "mix-list.h"

/* The items of @list that stay, by key; those that are the same in every respect are kept as they are. */
static GHashTable *
index_items (GListStore *list, MixListKeyFunc get_key)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n; i++)
    {
      gpointer item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_hash_table_replace (index, (gpointer) get_key (item), item);
    }
  return index;
}

static GPtrArray *
choose_items (GListStore *list, GPtrArray *items, MixListKeyFunc get_key, MixListEqualFunc equal)
{
  g_autoptr (GHashTable) known = index_items (list, get_key);
  GPtrArray *chosen = g_ptr_array_new_full (items->len, g_object_unref);

  for (guint i = 0; i < items->len; i++)
    {
      gpointer item = g_ptr_array_index (items, i);
      gpointer before = g_hash_table_lookup (known, get_key (item));

      g_ptr_array_add (chosen, g_object_ref (before != NULL && equal (before, item) ? before : item));
    }
  return chosen;
}

static gboolean
is_same (GListStore *list, guint position, gpointer item)
{
  g_autoptr (GObject) present = g_list_model_get_item (G_LIST_MODEL (list), position);

  return present == item;
}

/**
 * mix_list_sync:
 * @list: what a view shows
 * @items: what it should show, in that order; no two with the same key
 * @get_key: gives an item's key
 * @equal: compares two items with the same key
 *
 * Brings a list up to date with one splice over the part that differs. Items in which nothing changed stay the same
 * objects, so that a view keeps its place, its selection and its focus.
 */
void
mix_list_sync (GListStore *list, GPtrArray *items, MixListKeyFunc get_key, MixListEqualFunc equal)
{
  g_autoptr (GPtrArray) chosen = choose_items (list, items, get_key, equal);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint head = 0;
  guint tail = 0;

  while (head < n && head < chosen->len && is_same (list, head, g_ptr_array_index (chosen, head)))
    head++;
  while (tail < n - head && tail < chosen->len - head
         && is_same (list, n - 1 - tail, g_ptr_array_index (chosen, chosen->len - 1 - tail)))
    tail++;
  if (head + tail == n && n == chosen->len)
    return;
  g_list_store_splice (list, head, n - head - tail, chosen->pdata + head, chosen->len - head - tail);
}
