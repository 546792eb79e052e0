#pragma once

#include "mix-funding.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixTopUpWay:
 * @MIX_TOP_UP_PRACTICE: one practice: the one that is named, else the home practice
 * @MIX_TOP_UP_NETWORK: the network
 * @MIX_TOP_UP_PATIENTS: all practices of the network, by their patients
 *
 * Who pays what somebody costs above what is reimbursed.
 */
typedef enum
{
  MIX_TOP_UP_PRACTICE,
  MIX_TOP_UP_NETWORK,
  MIX_TOP_UP_PATIENTS,
} MixTopUpWay;

#define MIX_N_TOP_UP_WAYS (MIX_TOP_UP_PATIENTS + 1)

/**
 * MixTopUpShare:
 * @network: its number in the ledger
 * @organisation_id: (nullable): the practice, or the network, that pays; %NULL: nobody says who
 * @name: its name
 * @amount: pence of the year; where the cost is not known, at least this
 *
 * What a practice or a network pays above what is reimbursed.
 */
typedef struct
{
  guint network;
  char *organisation_id;
  char *name;
  MixLedgerAmount amount;
} MixTopUpShare;

const char *mix_top_up_way_get_words (MixTopUpWay way);
gboolean mix_top_up_way_parse (const char *name, MixTopUpWay *way);

GPtrArray *mix_top_up_list_shares (const MixFunding *funding) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_top_up_set_payer (MixStore *store,
                               const char *network,
                               const char *person_id,
                               MixTopUpWay way,
                               const char *organisation,
                               GError **error);
gboolean mix_top_up_reset_payer (MixStore *store, const char *network, const char *person_id, GError **error);

G_END_DECLS
