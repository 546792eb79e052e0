#pragma once

#include "mix-england.h"
#include "mix-text-match.h"

G_BEGIN_DECLS

/**
 * MixEnglandMatch:
 * @MIX_ENGLAND_MATCH_CODE: the code of the network
 * @MIX_ENGLAND_MATCH_NAME: its name
 * @MIX_ENGLAND_MATCH_FORMER_NAME: a name it had
 * @MIX_ENGLAND_MATCH_PRACTICE_CODE: the code of a practice
 * @MIX_ENGLAND_MATCH_PRACTICE: the name of a practice
 * @MIX_ENGLAND_MATCH_FORMER_PRACTICE: a name a practice had
 * @MIX_ENGLAND_MATCH_POSTCODE: the postcode of a practice, or its beginning
 * @MIX_ENGLAND_MATCH_TOWN: a town where many of its practices are
 * @MIX_ENGLAND_MATCH_SUB_ICB: the code, name or former name of its sub-ICB location
 * @MIX_ENGLAND_MATCH_SEVERAL: several of these together
 * @MIX_ENGLAND_MATCH_ICB: the code or name of its integrated care board
 * @MIX_ENGLAND_MATCH_FAR_TOWN: a town where few of its practices are
 *
 * What the words that were typed are found in, best first.
 */
typedef enum
{
  MIX_ENGLAND_MATCH_CODE,
  MIX_ENGLAND_MATCH_NAME,
  MIX_ENGLAND_MATCH_FORMER_NAME,
  MIX_ENGLAND_MATCH_PRACTICE_CODE,
  MIX_ENGLAND_MATCH_PRACTICE,
  MIX_ENGLAND_MATCH_FORMER_PRACTICE,
  MIX_ENGLAND_MATCH_POSTCODE,
  MIX_ENGLAND_MATCH_TOWN,
  MIX_ENGLAND_MATCH_SUB_ICB,
  MIX_ENGLAND_MATCH_SEVERAL,
  MIX_ENGLAND_MATCH_ICB,
  MIX_ENGLAND_MATCH_FAR_TOWN,
} MixEnglandMatch;

/**
 * MixEnglandHit:
 * @network: (nullable): the network found; %NULL for a practice that is in none
 * @practice: (nullable): the practice it was found by; %NULL when it was not by one
 * @match: what the words were found in
 * @title: the name as it is shown
 * @title_ranges: (element-type MixTextRange): the parts of @title that were typed
 * @reason: (nullable): why it was found, in words, when @title does not tell
 * @reason_ranges: (nullable) (element-type MixTextRange): the parts of @reason that were typed
 */
typedef struct
{
  const MixEnglandNetwork *network;
  const MixEnglandPractice *practice;
  MixEnglandMatch match;
  char *title;
  GArray *title_ranges;
  char *reason;
  GArray *reason_ranges;
} MixEnglandHit;

/**
 * MixEnglandGroup:
 * @icb: (nullable): the integrated care board, or
 * @sub_icb: (nullable): the sub-ICB location
 * @name: its name in short, such as "Sunderland"
 * @networks: (element-type MixEnglandNetwork): its networks
 * @n_practices: practices of it that are in a network
 * @patients: their registered patients
 *
 * Networks that can be taken together.
 */
typedef struct
{
  const MixEnglandIcb *icb;
  const MixEnglandSubIcb *sub_icb;
  char *name;
  GPtrArray *networks;
  guint n_practices;
  gint64 patients;
} MixEnglandGroup;

/**
 * MixEnglandResult:
 * @hits: (element-type MixEnglandHit): networks, best first, at most as many as asked for
 * @n_networks: all that were found
 * @n_by_name: how many of them by their own code or name
 * @loose_practices: (element-type MixEnglandHit): practices in no network that were found by their name, code or town
 * @groups: (element-type MixEnglandGroup): boards and locations that were found, best first
 */
typedef struct
{
  GPtrArray *hits;
  guint n_networks;
  guint n_by_name;
  GPtrArray *loose_practices;
  GPtrArray *groups;
} MixEnglandResult;

#define MIX_TYPE_ENGLAND_SEARCH (mix_england_search_get_type ())
G_DECLARE_FINAL_TYPE (MixEnglandSearch, mix_england_search, MIX, ENGLAND_SEARCH, GObject)

MixEnglandSearch *mix_england_search_new (MixEngland *england) G_GNUC_WARN_UNUSED_RESULT;
MixEnglandResult *
mix_england_search_find (MixEnglandSearch *self, const char *text, guint max_hits) G_GNUC_WARN_UNUSED_RESULT;
void mix_england_result_free (MixEnglandResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixEnglandResult, mix_england_result_free)

G_END_DECLS
