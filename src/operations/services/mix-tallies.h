#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixTallyDraft:
 * @organisation: where it was counted: id or code of a practice or network
 * @service_line: what: id or code
 * @items: how many were counted, 0 or more
 * @weeks: over how many weeks, 1 or more
 * @from_date: first day of the count, or %MIX_DATE_NONE for the planning date
 * @counted_by: who counted, in words
 *
 * A count of a line whose rate nobody knows.
 */
typedef struct
{
  const char *organisation;
  const char *service_line;
  int items;
  int weeks;
  MixDate from_date;
  const char *counted_by;
} MixTallyDraft;

char *mix_tallies_add (MixStore *store, const MixTallyDraft *draft, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_tallies_remove (MixStore *store, const char *tally_id, GError **error);

G_END_DECLS
