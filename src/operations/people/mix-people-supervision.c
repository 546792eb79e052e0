#include "mix-people.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

/* A working week of supervision a month is more than anybody has. */
#define MOST_MINUTES_A_MONTH 2250

#define MOST_WEEKS 52

static const char *const supervision_kinds[] = { "clinical", "educational", "prescribing", NULL };

static gboolean
check_supervision (MixPersonRow *person, MixPersonRow *supervisor, const char *kind, GError **error)
{
  if (g_str_equal (person->id, supervisor->id))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, person->id,
                     _ ("%s cannot be their own supervisor. Choose somebody else."), person->name);
      return FALSE;
    }
  return _mix_deed_check_listed (kind, supervision_kinds, _ ("a kind of supervision"), error);
}

static gboolean
check_time (const char *person, int minutes_a_month, int every_weeks, GError **error)
{
  if (minutes_a_month < 0 || minutes_a_month > MOST_MINUTES_A_MONTH)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, person,
                     _ ("%d minutes of supervision a month are not possible. Give 1 to %d, or none for our default."),
                     minutes_a_month, MOST_MINUTES_A_MONTH);
      return FALSE;
    }
  if (every_weeks >= 0 && every_weeks <= MOST_WEEKS)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, person,
                 _ ("“Once in %d weeks” is not how often people meet. Give 1 to %d weeks."), every_weeks, MOST_WEEKS);
  return FALSE;
}

/**
 * mix_people_supervise:
 * @store: an open plan
 * @draft: who supervises whom
 *
 * Records a supervision. What was recorded of the same people, kind and first day is replaced.
 *
 * Returns: whether the change was made
 */
gboolean
mix_people_supervise (MixStore *store, const MixSupervisionDraft *draft, GError **error)
{
  g_autoptr (MixPersonRow) person = mix_store_read_person (store, draft->person_id, error);
  g_autoptr (MixPersonRow) supervisor
      = person != NULL ? mix_store_read_person (store, draft->supervisor_id, error) : NULL;
  g_autofree char *date = NULL, *id = NULL, *name = NULL;
  MixSupervisionRow row = { .person_id = draft->person_id,
                            .supervisor_id = draft->supervisor_id,
                            .kind = draft->kind,
                            .from_date = draft->from_date,
                            .until = draft->until,
                            .minutes_a_month = draft->minutes_a_month > 0 ? draft->minutes_a_month : -1,
                            .every_weeks = draft->every_weeks > 0 ? draft->every_weeks : -1 };

  if (supervisor == NULL || !check_supervision (person, supervisor, row.kind, error)
      || !check_time (person->id, draft->minutes_a_month, draft->every_weeks, error)
      || !_mix_deed_choose_date (store, &row.from_date, error)
      || !_mix_deed_check_dates (row.from_date, row.until, row.person_id, error))
    return FALSE;
  date = mix_date_format_iso (row.from_date);
  row.id = id = _mix_deed_make_id ("supervision", person->id, supervisor->id, row.kind, date, NULL);
  name = g_strdup_printf (C_ ("change", "%s supervises %s"), supervisor->name, person->name);
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_supervision, &row, error);
}

/**
 * mix_people_change_supervision:
 * @store: an open plan
 * @supervision_id: which
 * @minutes_a_month: that the supervisor gives and the person receives, or 0 for our default
 * @every_weeks: they meet at least once in so many weeks, or 0 where it is not said
 * @until: last day, or %MIX_DATE_NONE
 *
 * Returns: whether the change was made
 */
gboolean
mix_people_change_supervision (
    MixStore *store, const char *supervision_id, int minutes_a_month, int every_weeks, MixDate until, GError **error)
{
  g_autoptr (MixSupervisionRow) row = mix_store_read_supervision (store, supervision_id, error);
  g_autoptr (MixPersonRow) person = row != NULL ? mix_store_read_person (store, row->person_id, error) : NULL;
  g_autofree char *name = NULL;

  if (person == NULL || !check_time (person->id, minutes_a_month, every_weeks, error)
      || !_mix_deed_check_dates (row->from_date, until, row->person_id, error))
    return FALSE;
  row->minutes_a_month = minutes_a_month > 0 ? minutes_a_month : -1;
  row->every_weeks = every_weeks > 0 ? every_weeks : -1;
  row->until = until;
  name = g_strdup_printf (C_ ("change", "Change the supervision of %s"), person->name);
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_supervision, row, error);
}

/**
 * mix_people_end_supervision:
 * @store: an open plan
 * @supervision_id: which
 *
 * Takes a supervision out of the plan.
 *
 * Returns: whether the change was made
 */
gboolean
mix_people_end_supervision (MixStore *store, const char *supervision_id, GError **error)
{
  g_autoptr (MixSupervisionRow) row = mix_store_read_supervision (store, supervision_id, error);
  g_autoptr (MixPersonRow) person = row != NULL ? mix_store_read_person (store, row->person_id, error) : NULL;
  g_autoptr (MixPersonRow) supervisor
      = person != NULL ? mix_store_read_person (store, row->supervisor_id, error) : NULL;
  g_autofree char *name = NULL;

  if (supervisor == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "%s supervises %s no longer"), supervisor->name, person->name);
  return _mix_deed_remove (store, name, mix_store_remove_supervision, supervision_id, error);
}
