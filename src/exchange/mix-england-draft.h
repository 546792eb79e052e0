#pragma once

#include "mix-england-inputs.h"
#include "mix-england-private.h"

G_BEGIN_DECLS

/* What the builder gathers and the writer writes. All texts lie in the draft's chunk; numbers not known are
 * MIX_ENGLAND_UNKNOWN. */

typedef struct
{
  const char *network; /* code */
  MixDate start;
  MixDate end;
} DraftMembership;

typedef struct
{
  const char *code;
  const char *name;
  const char *region_code;
  const char *region_name;
} DraftIcb;

typedef struct
{
  const char *code;
  const char *name;
  const char *icb;
  const char *former_name;
} DraftSubIcb;

typedef struct
{
  const char *code;
  const char *name;
  GPtrArray *former_names;
  gboolean has_staff_return;
  gint64 fte_billionths[MIX_ENGLAND_N_STAFF_ROLES];
  GHashTable *people[MIX_ENGLAND_N_STAFF_ROLES]; /* identifiers */
} DraftNetwork;

typedef struct
{
  const char *code;
  const char *name;
  GPtrArray *former_names;
  const char *postcode;
  const char *town;
  const char *supplier;
  const char *sub_icb;
  const char *network; /* in the mapping; NULL: in none */
  gint64 weighted_ratio_millionths;
  gint64 patients;
  gint64 ages[MIX_ENGLAND_N_AGES];
  gint64 registers[MIX_ENGLAND_MAX_REGISTERS]; /* in the order of the draft's registers */
  GArray *memberships;                         /* DraftMembership */
} DraftPractice;

typedef struct
{
  const char *kind; /* as in MixEnglandSource */
  char grade;
  const MixEnglandInput *input;
} DraftSource;

typedef struct
{
  GStringChunk *texts;
  MixDate as_at;
  GArray *sources;            /* DraftSource */
  GHashTable *icbs;           /* code → DraftIcb */
  GHashTable *sub_icbs;       /* code → DraftSubIcb */
  GHashTable *networks;       /* code → DraftNetwork */
  GHashTable *practices;      /* code → DraftPractice */
  GHashTable *other_networks; /* code → name: those of memberships only */
  GPtrArray *registers;       /* codes */
} MixEnglandDraft;

void _mix_england_draft_init (MixEnglandDraft *draft);
void _mix_england_draft_clear (MixEnglandDraft *draft);
void _mix_england_draft_settle_memberships (MixEnglandDraft *draft);
GString *_mix_england_draft_write (MixEnglandDraft *draft) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
