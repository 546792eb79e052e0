#pragma once

#include "mix-difference.h"

G_BEGIN_DECLS

struct _MixDifference
{
  void *bytes; /* the changeset, SQLite's */
  int n_bytes;
  GArray *changes;     /* of MixRowChange, in the order of the changeset */
  GHashTable *columns; /* table → its columns' names */
};

G_END_DECLS
