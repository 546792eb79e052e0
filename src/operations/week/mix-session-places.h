#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixSessionPlaceDraft:
 * @person_id: who
 * @session: 0 to 9, Monday morning first
 * @organisation: where: id or code of a practice
 * @from_date: first day, or %MIX_DATE_NONE for the planning date
 * @until: last day, or %MIX_DATE_NONE where it does not end; with one it stands over what holds without one
 */
typedef struct
{
  const char *person_id;
  int session;
  const char *organisation;
  MixDate from_date;
  MixDate until;
} MixSessionPlaceDraft;

gboolean mix_session_places_set (MixStore *store, const MixSessionPlaceDraft *draft, GError **error);
gboolean mix_session_places_remove (MixStore *store, const char *place_id, GError **error);

G_END_DECLS
