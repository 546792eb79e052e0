#include "mix-people-import-private.h"

#include "mix-assignments.h"
#include "mix-config.h"
#include "mix-id.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-store-rows.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/*
 * The table is what people's weeks look like from a day on. Time without a service line is the present allocation:
 * where a person spends it. Time with one is an assignment. For each person in the table, time at a practice that the
 * table knows, but not for this person, ends.
 */

/* Time of one person at one place for one thing, added up over the table. */
typedef struct
{
  MixPerson *person;
  gpointer place;
  MixServiceLine *line; /* nullable */
  gint64 minutes;
  MixDate from;
  MixDate until;
  guint column;
  MixTableImportRow *row;
} Time;

typedef enum
{
  DEED_PUT_ALLOCATION,
  DEED_REMOVE_ALLOCATION,
  DEED_ADD_ASSIGNMENT,
  DEED_SET_MINUTES,
} DeedKind;

typedef struct
{
  DeedKind kind;
  char *id;
  const char *person_id; /* of the plan, as are the next two */
  const char *organisation_id;
  const char *service_line_id;
  int minutes;
  MixDate from;
  MixDate until;
} Deed;

#define MOST_MINUTES 10080

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->id);
  g_free (deed);
}

static const MixOrganisationRow *
get_place_row (gpointer place)
{
  return MIX_IS_PRACTICE (place) ? mix_practice_get_row (place) : mix_network_get_row (place);
}

static Time *
find_time (GArray *times, MixPerson *person, gpointer place, MixServiceLine *line)
{
  for (guint i = 0; i < times->len; i++)
    {
      Time *time = &g_array_index (times, Time, i);

      if (time->person == person && time->place == place && time->line == line)
        return time;
    }
  return NULL;
}

static void
take_record (MixPeopleImport *self, GArray *times, const MixAllocationRecord *record)
{
  gboolean is_new;
  MixTableImportRow *row = mix_table_import_ensure_row (MIX_TABLE_IMPORT (self), record->row, record->person, &is_new);
  MixPerson *person = _mix_people_import_find_person (self, row, record->column, record->person);
  gpointer place = _mix_people_import_find_place (self, row, record->column, record->practice);
  MixServiceLine *line = record->service_line != NULL
                             ? _mix_people_import_find_line (self, row, record->column, record->service_line)
                             : NULL;
  Time time = { person, place, line, record->minutes, record->from, record->until, record->column, row };
  Time *known;

  if (is_new)
    mix_table_import_row_set_outcome (row, MIX_TABLE_IMPORT_REFUSED);
  if (person == NULL || place == NULL || (line == NULL && record->service_line != NULL))
    return;
  if (mix_table_import_row_get_outcome (row) == MIX_TABLE_IMPORT_REFUSED)
    mix_table_import_row_set_outcome (row, MIX_TABLE_IMPORT_UNCHANGED);
  known = find_time (times, person, place, line);
  if (known != NULL)
    known->minutes += record->minutes;
  else
    g_array_append_val (times, time);
}

static Deed *
add_deed (MixPeopleImport *self, DeedKind kind, const char *id, const Time *time)
{
  Deed *deed = g_new0 (Deed, 1);

  *deed = (Deed) {
    .kind = kind,
    .id = g_strdup (id),
    .person_id = mix_person_get_id (time->person),
    .organisation_id = get_place_row (time->place)->id,
    .service_line_id = time->line != NULL ? mix_service_line_get_row (time->line)->id : NULL,
    .minutes = (int) time->minutes,
    .from = time->from != MIX_DATE_NONE ? time->from : self->from_date,
    .until = time->until,
  };
  g_ptr_array_add (self->deeds, deed);
  return deed;
}

static void
raise_outcome (MixTableImportRow *row, MixTableImportOutcome outcome)
{
  MixTableImportOutcome known = mix_table_import_row_get_outcome (row);

  if (known == MIX_TABLE_IMPORT_UNCHANGED || (known == MIX_TABLE_IMPORT_ADDED && outcome != known))
    mix_table_import_row_set_outcome (row, outcome);
}

/* @before: minutes, or 0; @time->minutes 0 where it ends */
static void
describe_time (const Time *time, gint64 before)
{
  const char *place = get_place_row (time->place)->short_name;
  const char *line = time->line != NULL ? mix_service_line_get_row (time->line)->short_name : NULL;
  g_autofree char *where = line != NULL ? g_strdup_printf ("%s, %s", line, place) : g_strdup (place);
  g_autofree char *old_hours = mix_text_format_hours (before);
  g_autofree char *hours = mix_text_format_hours (time->minutes);
  g_autofree char *words = NULL;

  if (before == 0)
    words = g_strdup_printf (_ ("%s: %s"), where, hours);
  else if (time->minutes == 0)
    words = g_strdup_printf (_ ("%s: %s → ends"), where, old_hours);
  else
    words = g_strdup_printf (_ ("%s: %s → %s"), where, old_hours, hours);
  mix_table_import_row_add_words (time->row, words);
  raise_outcome (time->row, before == 0 ? MIX_TABLE_IMPORT_ADDED : MIX_TABLE_IMPORT_CHANGED);
}

static const MixAllocationRow *
find_allocation (MixPeopleImport *self, MixPerson *person, gpointer place)
{
  GPtrArray *allocations = mix_plan_get_allocations (self->plan);

  for (guint i = 0; i < allocations->len; i++)
    {
      const MixAllocationRow *row = allocations->pdata[i];

      if (g_str_equal (row->person_id, mix_person_get_id (person))
          && g_str_equal (row->organisation_id, get_place_row (place)->id))
        return row;
    }
  return NULL;
}

static const MixAssignmentRow *
find_assignment (MixPeopleImport *self, const Time *time)
{
  GPtrArray *assignments = mix_plan_get_assignments (self->plan);

  for (guint i = 0; i < assignments->len; i++)
    {
      const MixAssignmentRow *row = mix_assignment_get_row (assignments->pdata[i]);

      if (g_str_equal (row->person_id, mix_person_get_id (time->person))
          && g_str_equal (row->organisation_id, get_place_row (time->place)->id)
          && g_str_equal (row->service_line_id, mix_service_line_get_row (time->line)->id))
        return row;
    }
  return NULL;
}

/* What the plan has until the day before, and what it has from then on, are two rows. */
static void
end_allocation (MixPeopleImport *self, const MixAllocationRow *known, const Time *time)
{
  MixDate from = time->from != MIX_DATE_NONE ? time->from : self->from_date;
  Deed *deed;

  if (known->from_date >= from)
    {
      add_deed (self, DEED_REMOVE_ALLOCATION, known->id, time);
      return;
    }
  deed = add_deed (self, DEED_PUT_ALLOCATION, known->id, time);
  deed->minutes = known->minutes;
  deed->from = known->from_date;
  deed->until = from - 1;
}

static void
compare_allocation (MixPeopleImport *self, const Time *time)
{
  const MixAllocationRow *known = find_allocation (self, time->person, time->place);
  g_autofree char *id = mix_id_new ();

  if (known != NULL && known->minutes == time->minutes && (time->until == MIX_DATE_NONE || time->until == known->until))
    return;
  describe_time (time, known != NULL ? known->minutes : 0);
  if (known != NULL)
    end_allocation (self, known, time);
  add_deed (self, DEED_PUT_ALLOCATION, id, time);
}

static void
compare_assignment (MixPeopleImport *self, const Time *time)
{
  const MixAssignmentRow *known = find_assignment (self, time);

  if (known != NULL && known->minutes == time->minutes)
    return;
  describe_time (time, known != NULL ? known->minutes : 0);
  add_deed (self, known != NULL ? DEED_SET_MINUTES : DEED_ADD_ASSIGNMENT, known != NULL ? known->id : NULL, time);
}

static void
compare_time (MixPeopleImport *self, const Time *time)
{
  if (time->minutes > MOST_MINUTES)
    {
      mix_table_import_row_refuse (time->row, time->column, _ ("This is more time than a week has."));
      return;
    }
  if (time->line != NULL)
    compare_assignment (self, time);
  else
    compare_allocation (self, time);
}

static const Time *
find_time_of_person (GArray *times, const char *person_id)
{
  for (guint i = 0; i < times->len; i++)
    {
      const Time *time = &g_array_index (times, Time, i);

      if (time->line == NULL && g_str_equal (mix_person_get_id (time->person), person_id))
        return time;
    }
  return NULL;
}

static gpointer
find_place_of_table (GArray *times, const char *organisation_id)
{
  for (guint i = 0; i < times->len; i++)
    {
      const Time *time = &g_array_index (times, Time, i);

      if (time->line == NULL && g_str_equal (get_place_row (time->place)->id, organisation_id))
        return time->place;
    }
  return NULL;
}

/* The plan has time of somebody in the table, at a place in the table, that the table does not have. */
static void
end_others (MixPeopleImport *self, GArray *times)
{
  GPtrArray *allocations = mix_plan_get_allocations (self->plan);

  for (guint i = 0; i < allocations->len; i++)
    {
      const MixAllocationRow *known = allocations->pdata[i];
      const Time *of_person = find_time_of_person (times, known->person_id);
      gpointer place = find_place_of_table (times, known->organisation_id);
      Time ended;

      if (of_person == NULL || place == NULL || find_time (times, of_person->person, place, NULL) != NULL)
        continue;
      ended = *of_person;
      ended.place = place;
      ended.minutes = 0;
      describe_time (&ended, known->minutes);
      end_allocation (self, known, &ended);
    }
}

/*
 * _mix_people_import_compare_allocation:
 *
 * Compares the times of the table with those of the plan.
 */
void
_mix_people_import_compare_allocation (MixPeopleImport *self)
{
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_cell_error_free);
  g_autoptr (GPtrArray) records = mix_allocation_table_read (self->allocation, errors);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (Time));

  self->deeds = g_ptr_array_new_with_free_func (free_deed);
  for (guint i = 0; i < records->len; i++)
    take_record (self, times, records->pdata[i]);
  for (guint i = 0; i < times->len; i++)
    compare_time (self, &g_array_index (times, Time, i));
  end_others (self, times);
  mix_table_import_take_errors (MIX_TABLE_IMPORT (self), errors);
}

static gboolean
add_assignment (MixStore *store, const Deed *deed, GError **error)
{
  MixAssignmentDraft draft = { .person_id = deed->person_id,
                               .organisation = deed->organisation_id,
                               .service_line = deed->service_line_id,
                               .minutes = deed->minutes,
                               .from_date = deed->from,
                               .until = deed->until };
  g_autofree char *id = mix_assignments_add (store, &draft, error);

  return id != NULL;
}

static gboolean
write_deed (MixStore *store, const Deed *deed, GError **error)
{
  MixAllocationRow row = { deed->id, deed->person_id, deed->organisation_id, deed->minutes, deed->from, deed->until };

  switch (deed->kind)
    {
    case DEED_PUT_ALLOCATION:
      return mix_store_put_allocation (store, &row, error);
    case DEED_REMOVE_ALLOCATION:
      return mix_store_remove_allocation (store, deed->id, error);
    case DEED_ADD_ASSIGNMENT:
      return add_assignment (store, deed, error);
    case DEED_SET_MINUTES:
      return mix_assignments_set_minutes (store, deed->id, deed->minutes, error);
    default:
      g_assert_not_reached ();
    }
}

/*
 * _mix_people_import_write_allocation:
 *
 * Writes the times inside a change.
 */
gboolean
_mix_people_import_write_allocation (MixPeopleImport *self, MixStore *store, GError **error)
{
  for (guint i = 0; i < self->deeds->len; i++)
    if (!write_deed (store, self->deeds->pdata[i], error))
      return FALSE;
  return TRUE;
}
