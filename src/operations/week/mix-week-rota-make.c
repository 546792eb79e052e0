#include "mix-week-rota-private.h"

#include "mix-capacity.h"
#include "mix-plan-entries.h"
#include "mix-team-load.h"

/* Works out who is where from the plan: their patterns, the places of their sessions, bank holidays and leave. */

static void
clear_notes (gpointer data)
{
  g_array_unref (((MixRotaNotes *) data)->work);
}

static gboolean
is_doctor (MixPerson *person)
{
  return g_strcmp0 (mix_person_get_fact (person, MIX_FACT_ROLE), mix_role_get_code (MIX_ROLE_GP)) == 0;
}

/* A doctor without a working pattern supervises and has no other place in a plan. */
static gboolean
belongs_on_rota (MixPerson *person)
{
  return mix_person_get_fact (person, MIX_FACT_PATTERN) != NULL || !is_doctor (person);
}

static void
add_people (MixWeekRota *self)
{
  GPtrArray *people = mix_plan_get_people (self->plan);

  for (guint i = 0; i < people->len; i++)
    {
      MixRotaPerson person = { .person = g_ptr_array_index (people, i) };
      MixRotaNotes notes = { g_array_new (FALSE, FALSE, sizeof (MixRotaWork)), NULL };

      person.takes_desk = !is_doctor (person.person);
      if (!belongs_on_rota (person.person))
        {
          clear_notes (&notes);
          continue;
        }
      g_array_append_val (self->people, person);
      g_array_append_val (self->notes, notes);
      g_hash_table_insert (self->person_index, (gpointer) mix_person_get_id (person.person),
                           GUINT_TO_POINTER (self->people->len));
    }
}

static void
add_places (MixWeekRota *self)
{
  GPtrArray *practices = mix_plan_get_practices (self->plan);

  for (guint i = 0; i < practices->len; i++)
    {
      MixRotaPlace place = { .practice = g_ptr_array_index (practices, i), .desks = MIX_DESKS_DEFAULT };
      gint64 desks;

      if (mix_figures_get_value (mix_practice_get_figures (place.practice), MIX_FIGURE_DESKS, &desks))
        {
          place.desks = (guint) CLAMP (desks, 0, G_MAXINT16);
          place.desks_entered = TRUE;
        }
      g_array_append_val (self->places, place);
      g_hash_table_insert (self->place_index, (gpointer) mix_practice_get_id (place.practice),
                           GUINT_TO_POINTER (self->places->len));
    }
}

static void
add_on_site_work (MixRotaNotes *notes, const char *place_id, int minutes)
{
  MixRotaWork work = { place_id, minutes };

  for (guint i = 0; i < notes->work->len; i++)
    if (g_str_equal (g_array_index (notes->work, MixRotaWork, i).place_id, place_id))
      {
        g_array_index (notes->work, MixRotaWork, i).minutes += minutes;
        return;
      }
  g_array_append_val (notes->work, work);
}

/* Work of a line that is not wholly remote is done on site; work of a network has no site. */
static void
add_work (MixWeekRota *self)
{
  GPtrArray *assignments = mix_plan_get_assignments (self->plan);

  for (guint i = 0; i < assignments->len; i++)
    {
      MixAssignment *assignment = g_ptr_array_index (assignments, i);
      const MixAssignmentRow *row = mix_assignment_get_row (assignment);
      MixServiceLine *line = mix_plan_find_service_line (self->plan, row->service_line_id);
      MixRotaNotes *notes;
      MixRotaPerson *person = _mix_week_rota_find_person (self, row->person_id, &notes);

      if (person == NULL || line == NULL || !mix_assignment_counts (assignment))
        continue;
      if (_mix_week_rota_find_place (self, row->organisation_id) == NULL
          || g_str_equal (mix_service_line_get_row (line)->remote, "yes"))
        person->remote_minutes += row->minutes;
      else
        add_on_site_work (notes, row->organisation_id, row->minutes);
    }
}

/* The practice where most of somebody's work is, remote or not; the first of several alike. */
static void
find_busiest (MixWeekRota *self)
{
  GPtrArray *assignments = mix_plan_get_assignments (self->plan);
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) best = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < assignments->len; i++)
    {
      MixAssignment *assignment = g_ptr_array_index (assignments, i);
      const MixAssignmentRow *row = mix_assignment_get_row (assignment);
      char *key = g_strconcat (row->person_id, " ", row->organisation_id, NULL);
      int sum = GPOINTER_TO_INT (g_hash_table_lookup (sums, key)) + row->minutes;
      MixRotaNotes *notes;

      if (_mix_week_rota_find_person (self, row->person_id, &notes) == NULL
          || _mix_week_rota_find_place (self, row->organisation_id) == NULL || !mix_assignment_counts (assignment))
        {
          g_free (key);
          continue;
        }
      g_hash_table_insert (sums, key, GINT_TO_POINTER (sum));
      if (sum > GPOINTER_TO_INT (g_hash_table_lookup (best, notes)))
        {
          g_hash_table_insert (best, notes, GINT_TO_POINTER (sum));
          notes->busiest = row->organisation_id;
        }
    }
}

static MixWhere
read_pattern (const char *pattern, guint session)
{
  switch (mix_pattern_get_session (pattern, (int) session / 2 + 1, session % 2 == 1))
    {
    case MIX_SESSION_ON_SITE:
      return MIX_WHERE_ON_SITE;
    case MIX_SESSION_REMOTE:
      return MIX_WHERE_REMOTE;
    case MIX_SESSION_STUDY:
      return MIX_WHERE_STUDY;
    case MIX_SESSION_ELSEWHERE:
      return MIX_WHERE_ELSEWHERE;
    case MIX_SESSION_OFF:
    default:
      return MIX_WHERE_OFF;
    }
}

static gboolean
takes_our_time (MixWhere where)
{
  return where == MIX_WHERE_ON_SITE || where == MIX_WHERE_REMOTE || where == MIX_WHERE_STUDY;
}

static void
fill_pattern (MixWeekRota *self, MixRotaPerson *person, MixRotaNotes *notes)
{
  const MixPersonRow *row = mix_person_get_row (person->person);
  const char *pattern = mix_person_get_fact (person->person, MIX_FACT_PATTERN);
  const char *home = mix_person_get_fact (person->person, MIX_FACT_HOME_PRACTICE);

  if (_mix_week_rota_find_place (self, home) == NULL)
    home = notes->busiest;
  for (guint i = 0; i < MIX_PATTERN_N_SESSIONS; i++)
    {
      MixRotaSession *session = &person->sessions[i];

      session->usual = MIX_WHERE_OFF;
      if (mix_date_in_range (mix_week_rota_get_date (self, i), row->start_date, row->leaving_date))
        session->usual = mix_pattern_is_valid (pattern) ? read_pattern (pattern, i) : MIX_WHERE_NOT_KNOWN;
      session->where = session->usual;
      session->place_id = session->usual == MIX_WHERE_ON_SITE ? home : NULL;
    }
}

/* A place with a last day beside another one that holds is no rule and its exception: somebody is sent to both. */
static void
find_other_place (MixRotaSession *session, const MixSessionPlaceRow *holding, const MixSessionPlaceRow *row)
{
  if (row != holding && row->until != MIX_DATE_NONE && holding->until != MIX_DATE_NONE
      && !g_str_equal (row->organisation_id, holding->organisation_id))
    session->other_place_id = row->organisation_id;
}

static void
place_sessions (MixWeekRota *self)
{
  GPtrArray *rows = mix_plan_get_session_places (self->plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixSessionPlaceRow *row = g_ptr_array_index (rows, i);
      MixDate date = mix_week_rota_get_date (self, (guint) row->session);
      MixRotaPerson *person = _mix_week_rota_find_person (self, row->person_id, NULL);
      MixRotaSession *session = person != NULL ? &person->sessions[row->session] : NULL;
      const MixSessionPlaceRow *holding;

      if (session == NULL || session->usual != MIX_WHERE_ON_SITE
          || _mix_week_rota_find_place (self, row->organisation_id) == NULL
          || !mix_date_in_range (date, row->from_date, row->until))
        continue;
      holding = mix_plan_find_session_place (self->plan, row->person_id, row->session, date);
      if (_mix_week_rota_find_place (self, holding->organisation_id) != NULL)
        session->place_id = holding->organisation_id;
      find_other_place (session, holding, row);
    }
}

static void
take_off_bank_holidays (MixWeekRota *self)
{
  const char *worked = mix_plan_get_setting (self->plan, MIX_SETTING_CAPACITY_PREFIX "count_bank_holidays");

  if (g_strcmp0 (worked, "0") == 0)
    return;
  for (guint i = 0; i < self->people->len; i++)
    for (guint n = 0; n < MIX_PATTERN_N_SESSIONS; n++)
      {
        MixRotaSession *session = &g_array_index (self->people, MixRotaPerson, i).sessions[n];

        if (takes_our_time (session->usual) && mix_date_is_bank_holiday (mix_week_rota_get_date (self, n)))
          session->where = MIX_WHERE_BANK_HOLIDAY;
      }
}

/*
 * Leave of whole days takes every session; leave of some minutes takes the afternoon first, and a session only where at
 * least half of it is taken.
 */
static void
take_off_leave_on_day (MixRotaPerson *person, guint day, int minutes)
{
  for (guint half = 0; half < 2; half++)
    {
      MixRotaSession *session = &person->sessions[2 * day + 1 - half];

      if (!takes_our_time (session->usual))
        continue;
      if (minutes >= 0 && minutes < MIX_MINUTES_A_SESSION / 2)
        return;
      if (session->where != MIX_WHERE_BANK_HOLIDAY)
        session->where = MIX_WHERE_LEAVE;
      if (minutes >= 0)
        minutes = MAX (minutes - MIX_MINUTES_A_SESSION, 0);
    }
}

static void
take_off_leave (MixWeekRota *self, MixRotaPerson *person)
{
  GPtrArray *leave = mix_person_get_leave (person->person);

  for (guint i = 0; i < leave->len; i++)
    {
      const MixLeaveRow *row = g_ptr_array_index (leave, i);

      for (guint day = 0; day < MIX_PATTERN_N_SESSIONS / 2; day++)
        if (mix_date_in_range (mix_week_rota_get_date (self, 2 * day), row->from_date, row->until))
          take_off_leave_on_day (person, day, row->minutes);
    }
}

static void
count_desks (MixWeekRota *self)
{
  for (guint i = 0; i < self->people->len; i++)
    for (guint n = 0; n < MIX_PATTERN_N_SESSIONS; n++)
      {
        const MixRotaPerson *person = &g_array_index (self->people, MixRotaPerson, i);
        const MixRotaSession *session = &person->sessions[n];
        MixRotaPlace *place
            = session->where == MIX_WHERE_ON_SITE ? _mix_week_rota_find_place (self, session->place_id) : NULL;

        if (place != NULL && person->takes_desk)
          place->used[n]++;
      }
}

/**
 * mix_week_rota_choose_picture_date:
 * @as_at: the day whose picture of the plan is there
 * @day: a day of the week wanted
 *
 * Facts about people, desks and work are those of one day of the week: the picture's own where it is in that week, else
 * the Monday. Leave, bank holidays and the places of sessions are looked up day by day.
 *
 * Returns: the day whose picture the rota of that week is made from
 */
MixDate
mix_week_rota_choose_picture_date (MixDate as_at, MixDate day)
{
  MixDate monday = mix_date_get_week_start (day);

  return mix_date_get_week_start (as_at) == monday ? as_at : monday;
}

/**
 * mix_week_rota_new:
 * @plan: a picture of the day that mix_week_rota_choose_picture_date() gives
 * @day: a day of the week wanted
 *
 * An on-site session is at the practice of its `session_place` row, else at the home practice, else at the practice of
 * most assigned minutes.
 *
 * Returns: (transfer full): who is where
 */
MixWeekRota *
mix_week_rota_new (MixPlan *plan, MixDate day)
{
  MixWeekRota *self = g_new0 (MixWeekRota, 1);

  g_atomic_ref_count_init (&self->references);
  self->plan = g_object_ref (plan);
  self->monday = mix_date_get_week_start (day);
  self->people = g_array_new (FALSE, FALSE, sizeof (MixRotaPerson));
  self->notes = g_array_new (FALSE, FALSE, sizeof (MixRotaNotes));
  self->places = g_array_new (FALSE, FALSE, sizeof (MixRotaPlace));
  self->person_index = g_hash_table_new (g_str_hash, g_str_equal);
  self->place_index = g_hash_table_new (g_str_hash, g_str_equal);
  g_array_set_clear_func (self->notes, clear_notes);
  add_people (self);
  add_places (self);
  add_work (self);
  find_busiest (self);
  for (guint i = 0; i < self->people->len; i++)
    fill_pattern (self, &g_array_index (self->people, MixRotaPerson, i), &g_array_index (self->notes, MixRotaNotes, i));
  place_sessions (self);
  take_off_bank_holidays (self);
  for (guint i = 0; i < self->people->len; i++)
    take_off_leave (self, &g_array_index (self->people, MixRotaPerson, i));
  count_desks (self);
  return self;
}
