#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixOrganisationDraft:
 * @code: its code: capital letters and digits
 * @name: what it is called
 * @short_name: (nullable): the same in at most 14 characters; %NULL to have it shortened
 * @postcode: (nullable): where it is
 * @supplier: (nullable): whose clinical system it has
 * @sub_icb_code, @sub_icb_name, @icb_code, @icb_name: (nullable): the boards above it
 * @network: (nullable): of a practice: the network it is in, by id or code
 * @from_date: of a practice: its first day there, or %MIX_DATE_NONE for the planning date
 *
 * A practice or network to enter by hand.
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *short_name;
  const char *postcode;
  const char *supplier;
  const char *sub_icb_code, *sub_icb_name;
  const char *icb_code, *icb_name;
  const char *network;
  MixDate from_date;
} MixOrganisationDraft;

/**
 * MixFigureDraft:
 * @organisation: whose: id or code
 * @kind: a kind of mix-figure.h, or the driver of a service line that is counted by one
 * @value: in the unit of the kind, not negative
 * @from_date: the day it holds from, or %MIX_DATE_NONE for the planning date
 * @source: (nullable): where the user has it from, in words
 *
 * A figure of the user's own.
 */
typedef struct
{
  const char *organisation;
  const char *kind;
  gint64 value;
  MixDate from_date;
  const char *source;
} MixFigureDraft;

gboolean mix_organisations_add_network (MixStore *store, const MixOrganisationDraft *draft, GError **error);
gboolean mix_organisations_add_practice (MixStore *store, const MixOrganisationDraft *draft, GError **error);
gboolean mix_organisations_move_practice (
    MixStore *store, const char *practice, const char *network, MixDate from_date, GError **error);
gboolean mix_organisations_set_figure (MixStore *store, const MixFigureDraft *draft, GError **error);
gboolean mix_organisations_forget_figure (
    MixStore *store, const char *organisation, const char *kind, MixDate from_date, GError **error);

G_END_DECLS
