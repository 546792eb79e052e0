#pragma once

#include <gtk/gtk.h>

#include "mix-list.h"

G_BEGIN_DECLS

#define MIX_TYPE_ITEM_TABLE (mix_item_table_get_type ())
G_DECLARE_DERIVABLE_TYPE (MixItemTable, mix_item_table, MIX, ITEM_TABLE, GtkWidget)

/**
 * MixItemTableClass:
 * @get_key: what makes an item the same as before: its id
 * @equal: whether nothing differs between two items with the same key
 * @is_wanted: whether the filters leave an item
 * @is_called: whether an id or code is the item's
 *
 * What a table knows of its items.
 */
struct _MixItemTableClass
{
  GtkWidgetClass parent_class;

  MixListKeyFunc get_key;
  MixListEqualFunc equal;
  gboolean (*is_wanted) (MixItemTable *self, gpointer item);
  gboolean (*is_called) (gpointer item, const char *id_or_code);
};

void mix_item_table_set_up (MixItemTable *self, GType item_type, GtkSorter *sections, const char *name);
void mix_item_table_set_most_height (MixItemTable *self, int pixels);
GtkColumnView *mix_item_table_get_view (MixItemTable *self);
void mix_item_table_set_sections (MixItemTable *self, GtkSorter *sections);
void mix_item_table_set_items (MixItemTable *self, GPtrArray *items);
void mix_item_table_filter_again (MixItemTable *self);
gboolean mix_item_table_select (MixItemTable *self, const char *id_or_code);
gpointer mix_item_table_get_selected (MixItemTable *self);
GListModel *mix_item_table_get_shown (MixItemTable *self);
void mix_item_table_focus (MixItemTable *self);

G_END_DECLS
