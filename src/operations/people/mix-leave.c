#include "mix-leave.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

/* What a day has. */
#define MOST_MINUTES_A_DAY (24 * 60)

static const struct
{
  const char *kind;
  const char *words;
} kinds[] = {
  { "annual", NC_ ("leave", "Annual leave") }, { "sick", NC_ ("leave", "Sick leave") },
  { "study", NC_ ("leave", "Study leave") },   { "parental", NC_ ("leave", "Parental leave") },
  { "other", NC_ ("leave", "Other leave") },
};

/**
 * mix_leave_kinds:
 *
 * The kinds of leave, as they are written in a plan; ended by %NULL.
 */
const char *const mix_leave_kinds[] = { "annual", "sick", "study", "parental", "other", NULL };

/**
 * mix_leave_get_words:
 * @kind: a kind of leave
 *
 * Returns: (transfer none): what people call it: "Annual leave"
 */
const char *
mix_leave_get_words (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kind, kinds[i].kind) == 0)
      return g_dpgettext2 (NULL, "leave", kinds[i].words);
  return _ ("Leave");
}

static gboolean
check_minutes (const MixLeaveRow *row, GError **error)
{
  gint64 most = (gint64) (row->until - row->from_date + 1) * MOST_MINUTES_A_DAY;

  if (row->minutes <= most)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, row->person_id,
                 _ ("Its days do not have %d minutes. Give fewer, or leave the minutes out for whole days."),
                 row->minutes);
  return FALSE;
}

/* Nobody is away twice: what was counted twice would take too much from a week. */
static gboolean
check_overlap (MixStore *store, const MixLeaveRow *row, const char *person, GError **error)
{
  g_autoptr (GPtrArray) leave = mix_store_read_leave_of (store, row->person_id, error);

  for (guint i = 0; leave != NULL && i < leave->len; i++)
    {
      const MixLeaveRow *other = leave->pdata[i];
      g_autofree char *first = NULL, *last = NULL;

      if (other->from_date > row->until || other->until < row->from_date || g_str_equal (other->id, row->id))
        continue;
      first = _mix_deed_dup_date (other->from_date);
      last = _mix_deed_dup_date (other->until);
      mix_set_error (error, MIX_ERROR_REFUSED, person,
                     _ ("%s is away already from %s to %s. Change that leave, or choose other days."), person, first,
                     last);
      return FALSE;
    }
  return leave != NULL;
}

static char *
name_change (const char *person, const MixLeaveRow *row)
{
  g_autofree char *first = _mix_deed_dup_date (row->from_date), *last = _mix_deed_dup_date (row->until);

  if (row->from_date == row->until)
    return g_strdup_printf (C_ ("change", "%s of %s on %s"), mix_leave_get_words (row->kind), person, first);
  return g_strdup_printf (C_ ("change", "%s of %s from %s to %s"), mix_leave_get_words (row->kind), person, first,
                          last);
}

static gboolean
put_leave (MixStore *store, const char *id, const MixLeaveDraft *draft, GError **error)
{
  g_autoptr (MixPersonRow) person = mix_store_read_person (store, draft->person_id, error);
  g_autofree char *name = NULL;
  MixLeaveRow row = { .id = id,
                      .person_id = draft->person_id,
                      .kind = draft->kind,
                      .from_date = draft->from_date,
                      .until = draft->until,
                      .minutes = draft->minutes > 0 ? draft->minutes : -1 };

  if (person == NULL || !_mix_deed_check_listed (row.kind, mix_leave_kinds, _ ("a kind of leave"), error)
      || !_mix_deed_choose_date (store, &row.from_date, error))
    return FALSE;
  if (row.until == MIX_DATE_NONE)
    row.until = row.from_date;
  if (!_mix_deed_check_dates (row.from_date, row.until, person->name, error) || !check_minutes (&row, error)
      || !check_overlap (store, &row, person->name, error))
    return FALSE;
  name = name_change (person->name, &row);
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_leave, &row, error);
}

/**
 * mix_leave_add:
 * @store: an open plan
 * @draft: who is away, and when
 *
 * Returns: (transfer full) (nullable): the leave's id; %NULL with %MIX_ERROR_REFUSED where they are away already or
 *   something else is not right
 */
char *
mix_leave_add (MixStore *store, const MixLeaveDraft *draft, GError **error)
{
  g_autofree char *id = mix_id_new ();

  return put_leave (store, id, draft, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * mix_leave_change:
 * @store: an open plan
 * @leave_id: which
 * @draft: all that is to be so from here on
 *
 * Returns: whether the change was made
 */
gboolean
mix_leave_change (MixStore *store, const char *leave_id, const MixLeaveDraft *draft, GError **error)
{
  g_autoptr (MixLeaveRow) row = mix_store_read_leave (store, leave_id, error);

  return row != NULL && put_leave (store, row->id, draft, error);
}

/**
 * mix_leave_remove:
 * @store: an open plan
 * @leave_id: which
 *
 * Returns: whether the change was made
 */
gboolean
mix_leave_remove (MixStore *store, const char *leave_id, GError **error)
{
  g_autoptr (MixLeaveRow) row = mix_store_read_leave (store, leave_id, error);
  g_autoptr (MixPersonRow) person = row != NULL ? mix_store_read_person (store, row->person_id, error) : NULL;
  g_autofree char *date = NULL, *name = NULL;

  if (person == NULL)
    return FALSE;
  date = _mix_deed_dup_date (row->from_date);
  name = g_strdup_printf (C_ ("change", "%s does not take leave from %s"), person->name, date);
  return _mix_deed_remove (store, name, mix_store_remove_leave, leave_id, error);
}
