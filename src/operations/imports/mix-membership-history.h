#pragma once

#include <glib.h>

#include "mix-date.h"

G_BEGIN_DECLS

/**
 * MixMembershipSpan:
 * @network: the network's code; borrowed
 * @start: first day
 * @end: last day, or %MIX_DATE_NONE
 * @row: the row of the file that says so
 *
 * A practice's time in a network.
 */
typedef struct
{
  const char *network;
  MixDate start;
  MixDate end;
  guint row;
} MixMembershipSpan;

GArray *mix_membership_history_resolve (GArray *spans) G_GNUC_WARN_UNUSED_RESULT;
const MixMembershipSpan *mix_membership_history_find (GArray *history, MixDate day);
void mix_membership_history_cut (GArray *history, MixDate first_day);

G_END_DECLS
