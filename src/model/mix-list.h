#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MixListKeyFunc:
 *
 * Returns: (transfer none): what makes an item the same thing as before, such as its id
 */
typedef const char *(*MixListKeyFunc) (gpointer item);

/**
 * MixListEqualFunc:
 *
 * Returns: whether nothing differs between two items with the same key
 */
typedef gboolean (*MixListEqualFunc) (gpointer a, gpointer b);

void mix_list_sync (GListStore *list, GPtrArray *items, MixListKeyFunc get_key, MixListEqualFunc equal);

G_END_DECLS
