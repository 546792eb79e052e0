#include "mix-cover.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-id.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

/* What one piece of work becomes: the time before the absence, the absence, the time after it. */
static gboolean
put_parts (MixCover *self, const MixCoverItem *item, MixStore *store, GError **error)
{
  const MixAssignmentRow *row = mix_assignment_get_row (mix_card_get_assignment (item->card));
  MixDate from = mix_cover_get_from (self);
  MixDate until = mix_cover_get_until (self);
  gboolean has_before = row->from_date < from;
  gboolean has_after = until != MIX_DATE_NONE && (row->until == MIX_DATE_NONE || row->until > until);
  g_autofree char *cover_id = mix_id_new ();
  g_autofree char *after_id = mix_id_new ();
  MixAssignmentRow before = *row;
  MixAssignmentRow cover = *row;
  MixAssignmentRow after = *row;

  before.until = from - 1;
  after.id = after_id;
  after.from_date = until + 1;
  cover.person_id = mix_person_get_id (item->chosen->person);
  cover.id = has_before ? cover_id : row->id;
  cover.from_date = MAX (row->from_date, from);
  if (has_after)
    cover.until = until;
  return (!has_before || mix_store_put_assignment (store, &before, error))
         && mix_store_put_assignment (store, &cover, error)
         && (!has_after || mix_store_put_assignment (store, &after, error));
}

static gboolean
put_covered (MixStore *store, gpointer data, GError **error)
{
  MixCover *self = data;

  for (guint i = 0; i < mix_cover_get_n_items (self); i++)
    {
      const MixCoverItem *item = mix_cover_get_item (self, i);

      if (item->chosen != NULL && !put_parts (self, item, store, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * mix_cover_apply:
 * @self: a cover
 * @store: the open plan it was worked out of
 *
 * Gives each piece of work that is covered to who takes it, for the time of the absence, as one named change. What is
 * not covered stays.
 *
 * Returns: whether the change was made
 */
gboolean
mix_cover_apply (MixCover *self, MixStore *store, GError **error)
{
  const char *name = mix_person_get_name (mix_cover_get_person (self));
  g_autofree char *first = _mix_deed_dup_date (mix_cover_get_from (self));
  g_autofree char *last
      = mix_cover_get_until (self) != MIX_DATE_NONE ? _mix_deed_dup_date (mix_cover_get_until (self)) : NULL;
  g_autofree char *words = NULL;

  if (last != NULL)
    words = g_strdup_printf (C_ ("change", "Cover %s, from %s until %s"), name, first, last);
  else
    words = g_strdup_printf (C_ ("change", "Cover %s, from %s on"), name, first);
  return mix_cover_get_n_covered (self) == 0 || mix_store_change (store, words, put_covered, self, error);
}
