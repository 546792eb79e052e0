#include "mix-list.h"

#include "mix-id.h"

static gboolean
is_same (GListStore *list, guint position, gpointer item)
{
  g_autoptr (GObject) present = g_list_model_get_item (G_LIST_MODEL (list), position);

  return present == item;
}

/* Of a part of the list, by key. */
static GHashTable *
index_items (GListStore *list, guint start, guint end, MixListKeyFunc get_key)
{
  GHashTable *index = g_hash_table_new_full (mix_id_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = start; i < end; i++)
    {
      gpointer item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_hash_table_replace (index, (gpointer) get_key (item), item);
    }
  return index;
}

/* Those that are the same in every respect are kept as they are. */
static GPtrArray *
choose_items (GHashTable *known, gpointer *items, guint n_items, MixListKeyFunc get_key, MixListEqualFunc equal)
{
  GPtrArray *chosen = g_ptr_array_new_full (n_items, g_object_unref);

  for (guint i = 0; i < n_items; i++)
    {
      gpointer before = g_hash_table_size (known) > 0 ? g_hash_table_lookup (known, get_key (items[i])) : NULL;

      g_ptr_array_add (chosen, g_object_ref (before != NULL && equal (before, items[i]) ? before : items[i]));
    }
  return chosen;
}

/* How many items at the start, and of the others at the end, are the same objects. */
static void
count_same (GListStore *list, GPtrArray *items, guint *head, guint *tail)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint most = MIN (n, items->len);

  for (*head = 0; *head < most && is_same (list, *head, g_ptr_array_index (items, *head)); (*head)++)
    ;
  for (*tail = 0;
       *tail < most - *head && is_same (list, n - 1 - *tail, g_ptr_array_index (items, items->len - 1 - *tail));
       (*tail)++)
    ;
}

static void
splice (GListStore *list, GPtrArray *items)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint head, tail;

  count_same (list, items, &head, &tail);
  if (head + tail < n || n < items->len)
    g_list_store_splice (list, head, n - head - tail, items->pdata + head, items->len - head - tail);
}

/**
 * mix_list_sync:
 * @list: what a view shows
 * @items: what it should show, in that order; no two with the same key
 * @get_key: gives an item's key
 * @equal: compares two items with the same key
 *
 * Brings a list up to date with one splice over the part that differs. Items in which nothing changed stay the same
 * objects, so that a view keeps its place, its selection and its focus. Items that are the same objects already cost
 * next to nothing.
 */
void
mix_list_sync (GListStore *list, GPtrArray *items, MixListKeyFunc get_key, MixListEqualFunc equal)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autoptr (GHashTable) known = NULL;
  g_autoptr (GPtrArray) middle = NULL;
  g_autoptr (GPtrArray) chosen = NULL;
  guint head, tail;

  if (n == 0 && items->len > 0)
    {
      g_list_store_splice (list, 0, 0, items->pdata, items->len);
      return;
    }
  count_same (list, items, &head, &tail);
  if (head + tail == n && n == items->len)
    return;
  known = index_items (list, head, n - tail, get_key);
  middle = choose_items (known, items->pdata + head, items->len - head - tail, get_key, equal);
  chosen = g_ptr_array_new_full (items->len, NULL);
  for (guint i = 0; i < items->len; i++)
    {
      gboolean same = i < head || i >= items->len - tail;

      g_ptr_array_add (chosen, same ? g_ptr_array_index (items, i) : g_ptr_array_index (middle, i - head));
    }
  splice (list, chosen);
}
