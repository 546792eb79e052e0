#pragma once

#include "mix-practice-table.h"

G_BEGIN_DECLS

/*
 * The practices of a plan as a table. From the source to what is seen:
 *
 *   store      GListStore of MixPracticeItem, brought up to date in place
 *   filtered   those of one network, or those that match the words
 *   sorted     by the column the user chose, inside sections of one network each
 *   selection  none or one
 */
struct _MixPracticeTable
{
  GtkWidget parent_instance;

  GListStore *store;
  GtkFilter *filter;
  GtkSortListModel *sorted;
  GtkSorter *by_network;
  GtkSingleSelection *selection;
  GHashTable *columns; /* of GtkColumnViewColumn by id */
  char *network_id;    /* NULL: all */
  char *folded_words;
  gint64 most_patients;
  gboolean narrow;

  GtkWidget *scrolled;
  GtkColumnView *view;
};

void _mix_practice_table_add_columns (MixPracticeTable *self);
gboolean _mix_practice_table_wants_column (MixPracticeTable *self, const MixPracticeColumn *column);

G_END_DECLS
