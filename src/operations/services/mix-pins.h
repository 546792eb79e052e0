#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixPinDraft:
 * @person_id: who
 * @organisation: (nullable): where: id or code; %NULL for any place
 * @service_line: (nullable): what: id or code; %NULL for any work. Without either, all their work is kept
 * @kind: keep, or never
 * @reason: why
 * @from_date: first day, or %MIX_DATE_NONE for the planning date
 * @until: last day, or %MIX_DATE_NONE
 *
 * A wish that a person keeps, or never gets, some work or place.
 */
typedef struct
{
  const char *person_id;
  const char *organisation;
  const char *service_line;
  const char *kind;
  const char *reason;
  MixDate from_date;
  MixDate until;
} MixPinDraft;

char *mix_pins_add (MixStore *store, const MixPinDraft *draft, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_pins_remove (MixStore *store, const char *pin_id, GError **error);

char *mix_pins_add_card (MixStore *store, const char *assignment_id, const char *reason, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_pins_add_place (MixStore *store, const char *organisation, const char *reason, GError **error);
gboolean mix_pins_remove_place (MixStore *store, const char *organisation, GError **error);

G_END_DECLS
