#pragma once

#include "mix-practice-table.h"

G_BEGIN_DECLS

/* The practices of a plan as a table: those of one network, or those that match the words. */
struct _MixPracticeTable
{
  MixItemTable parent_instance;

  GtkSorter *by_network;
  GHashTable *columns; /* of GtkColumnViewColumn by id */
  char *network_id;    /* NULL: all */
  char *folded_words;
  gint64 most_patients;
  gboolean narrow;
};

void _mix_practice_table_add_columns (MixPracticeTable *self);
gboolean _mix_practice_table_wants_column (MixPracticeTable *self, const MixPracticeColumn *column);

G_END_DECLS
