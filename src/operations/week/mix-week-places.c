#include "mix-week-places-private.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

/* Where a session of somebody is, from a day until a day; MIX_DATE_NONE: without end. */
typedef struct
{
  MixDate from;
  MixDate until;
} Days;

static gboolean
put_place (MixStore *store, const MixSessionPlaceRow *base, MixDate from, MixDate until, GError **error)
{
  g_autofree char *first = mix_date_format_iso (from);
  g_autofree char *last = until != MIX_DATE_NONE ? mix_date_format_iso (until) : g_strdup ("");
  const char session[] = { (char) ('0' + base->session), '\0' };
  g_autofree char *id = _mix_deed_make_id ("session_place", base->person_id, session, first, last, NULL);
  MixSessionPlaceRow row = *base;

  row.id = id;
  row.from_date = from;
  row.until = until;
  return mix_store_put_session_place (store, &row, error);
}

static gboolean
ends_before (MixDate until, MixDate date)
{
  return until != MIX_DATE_NONE && (date == MIX_DATE_NONE || until < date);
}

/* Takes the days out of what was said before; what is left of it before and after stays. */
static gboolean
cut_out (MixStore *store, const Days *days, const MixSessionPlaceRow *row, GError **error)
{
  if (ends_before (row->until, days->from) || (days->until != MIX_DATE_NONE && row->from_date > days->until))
    return TRUE;
  if (!mix_store_remove_session_place (store, row->id, error))
    return FALSE;
  if (row->from_date < days->from && !put_place (store, row, row->from_date, days->from - 1, error))
    return FALSE;
  return !ends_before (days->until, row->until) || put_place (store, row, days->until + 1, row->until, error);
}

/*
 * _mix_week_put_place:
 * @session: 0 to 9, Monday morning first
 * @place_id: id of a practice
 * @from: first day
 * @until: last day, or %MIX_DATE_NONE
 *
 * Says inside a change where a session is in these days. What was said of other days stays.
 */
gboolean
_mix_week_put_place (MixStore *store,
                     const char *person_id,
                     guint session,
                     const char *place_id,
                     MixDate from,
                     MixDate until,
                     GError **error)
{
  g_autoptr (GPtrArray) rows = mix_store_read_session_places_of (store, person_id, error);
  MixSessionPlaceRow wanted = { .person_id = person_id, .organisation_id = place_id, .session = (int) session };
  Days days = { from, until };

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const MixSessionPlaceRow *row = g_ptr_array_index (rows, i);

      if (row->session == (int) session && !cut_out (store, &days, row, error))
        return FALSE;
    }
  return rows != NULL && put_place (store, &wanted, from, until, error);
}
