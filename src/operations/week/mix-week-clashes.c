#include "mix-week-clashes.h"

#include "mix-config.h"
#include "mix-half-day.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static gboolean
has_desk (const MixWeekRota *rota, const char *place_id, guint session)
{
  const MixRotaPlace *place = mix_week_rota_find_place (rota, place_id);

  return place != NULL && place->used[session] < place->desks;
}

static void
add_way (MixWeekClash *clash, const MixWeekMove *move)
{
  if (clash->n_ways < MIX_WEEK_MOST_WAYS)
    clash->ways[clash->n_ways++] = *move;
}

/* Enough work that can be done from anywhere is left for at least half of one more remote session. */
static gboolean
could_work_remotely (const MixRotaPerson *person)
{
  int sessions = (int) mix_rota_person_count (person, MIX_WHERE_REMOTE);

  return 2 * person->remote_minutes >= (2 * sessions + 1) * MIX_MINUTES_A_SESSION;
}

/* The practice that most of somebody's work lacks time at, with a desk free in the session. */
static const char *
find_other_place (const MixWeekRota *rota, const MixRotaPerson *person, guint session)
{
  guint n;
  const MixRotaWork *work = mix_week_rota_get_work (rota, mix_person_get_id (person->person), &n);
  const char *best = NULL;
  int most = 0;

  for (guint i = 0; i < n; i++)
    {
      int lacking = work[i].minutes
                    - (int) mix_rota_person_count_sessions_at (person, work[i].place_id) * MIX_MINUTES_A_SESSION;

      if (lacking > most && !mix_rota_person_is_there (person, session, work[i].place_id)
          && has_desk (rota, work[i].place_id, session))
        {
          best = work[i].place_id;
          most = lacking;
        }
    }
  return best;
}

/* Another on-site half-day of theirs that can change places with this one, both finding a desk. */
static int
find_exchange (const MixWeekRota *rota, const MixRotaPerson *person, guint session)
{
  const char *here = person->sessions[session].place_id;

  for (guint i = 0; i < MIX_PATTERN_N_SESSIONS; i++)
    {
      const MixRotaSession *other = &person->sessions[i];

      if (other->where == MIX_WHERE_ON_SITE && g_strcmp0 (other->place_id, here) != 0 && has_desk (rota, here, i)
          && has_desk (rota, other->place_id, session))
        return (int) i;
    }
  return -1;
}

static void
add_ways_for_desks (const MixWeekRota *rota, MixWeekClash *clash)
{
  for (guint way = 0; way < 3; way++)
    for (guint i = 0; i < mix_week_rota_get_n_people (rota); i++)
      {
        const MixRotaPerson *person = mix_week_rota_get_person (rota, i);
        MixWeekMove move;
        int exchange;

        if (!person->takes_desk || !mix_rota_person_is_there (person, clash->session, clash->place_id)
            || !mix_week_move_begin (rota, mix_person_get_id (person->person), clash->session, &move))
          continue;
        if (way == 0 && could_work_remotely (person))
          {
            move.where = MIX_WHERE_REMOTE;
            move.place_id = NULL;
            clash->n_remote++;
            add_way (clash, &move);
          }
        if (way == 1 && (move.place_id = find_other_place (rota, person, clash->session)) != NULL)
          add_way (clash, &move);
        if (way == 2 && (exchange = find_exchange (rota, person, clash->session)) >= 0)
          {
            move.to_session = (guint) exchange;
            add_way (clash, &move);
          }
      }
}

static void
find_short_desks (const MixWeekRota *rota, GArray *clashes)
{
  for (guint i = 0; i < mix_week_rota_get_n_places (rota); i++)
    {
      const MixRotaPlace *place = mix_week_rota_get_place (rota, i);

      for (guint n = 0; n < MIX_PATTERN_N_SESSIONS; n++)
        {
          MixWeekClash clash
              = { MIX_WEEK_CLASH_DESKS, .place_id = mix_practice_get_id (place->practice), .session = n };

          if (place->used[n] <= place->desks)
            continue;
          clash.number = place->used[n] - place->desks;
          clash.n_people = place->used[n];
          add_ways_for_desks (rota, &clash);
          g_array_append_val (clashes, clash);
        }
    }
}

static void
find_two_places (const MixWeekRota *rota, const MixRotaPerson *person, GArray *clashes)
{
  for (guint n = 0; n < MIX_PATTERN_N_SESSIONS; n++)
    {
      const MixRotaSession *session = &person->sessions[n];
      MixWeekClash clash = { MIX_WEEK_CLASH_TWO_PLACES,
                             session->place_id,
                             session->other_place_id,
                             mix_person_get_id (person->person),
                             NULL,
                             n };
      MixWeekMove move = { clash.person_id, n, n, MIX_WHERE_ON_SITE, session->place_id };

      if (session->where != MIX_WHERE_ON_SITE || session->other_place_id == NULL)
        continue;
      add_way (&clash, &move);
      move.place_id = session->other_place_id;
      add_way (&clash, &move);
      g_array_append_val (clashes, clash);
    }
}

static gboolean
is_working (const MixRotaPerson *person, guint session)
{
  return person->sessions[session].where == MIX_WHERE_ON_SITE || person->sessions[session].where == MIX_WHERE_REMOTE;
}

/* A supervisor is there where both work in one half-day at least, wherever they are: remote supervision counts. */
static gboolean
meet (const MixRotaPerson *person, const MixRotaPerson *supervisor, gboolean *works)
{
  *works = FALSE;
  for (guint n = 0; n < MIX_PATTERN_N_SESSIONS; n++)
    {
      *works |= is_working (person, n);
      if (is_working (person, n) && is_working (supervisor, n))
        return TRUE;
    }
  return FALSE;
}

static void
find_absent_supervisors (const MixWeekRota *rota, const MixRotaPerson *person, GArray *clashes)
{
  for (guint i = 0; i < mix_person_get_n_supervisions (person->person); i++)
    {
      const MixSupervisionRow *row = mix_person_get_supervision (person->person, i);
      const MixRotaPerson *supervisor = mix_week_rota_find_person (rota, row->supervisor_id);
      MixWeekClash clash = { MIX_WEEK_CLASH_SUPERVISOR, .person_id = mix_person_get_id (person->person) };
      gboolean works;

      if (supervisor == NULL || mix_rota_person_count (supervisor, MIX_WHERE_NOT_KNOWN) > 0
          || meet (person, supervisor, &works) || !works)
        continue;
      clash.supervisor_id = mix_person_get_id (supervisor->person);
      g_array_append_val (clashes, clash);
    }
}

/* The half-day that somebody can best spare for another practice: where they have most time beyond their work. */
static gboolean
find_spare_session (const MixWeekRota *rota, const MixRotaPerson *person, const char *place_id, guint *session)
{
  guint n;
  const MixRotaWork *work = mix_week_rota_get_work (rota, mix_person_get_id (person->person), &n);
  int most = G_MININT;

  for (guint i = 0; i < MIX_PATTERN_N_SESSIONS; i++)
    {
      const char *here = person->sessions[i].place_id;
      int spare;

      if (person->sessions[i].where != MIX_WHERE_ON_SITE || !has_desk (rota, place_id, i))
        continue;
      spare = (int) mix_rota_person_count_sessions_at (person, here) * MIX_MINUTES_A_SESSION;
      for (guint k = 0; k < n; k++)
        if (g_strcmp0 (work[k].place_id, here) == 0)
          spare -= work[k].minutes;
      if (spare <= most)
        continue;
      most = spare;
      *session = i;
    }
  return most > G_MININT;
}

/* Only where the person is on site at all in that week: who is away does no work anywhere. */
static void
find_homeless_work (const MixWeekRota *rota, const MixRotaPerson *person, GArray *clashes)
{
  guint n;
  const MixRotaWork *work = mix_week_rota_get_work (rota, mix_person_get_id (person->person), &n);

  if (mix_rota_person_count (person, MIX_WHERE_ON_SITE) == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      MixWeekClash clash = { MIX_WEEK_CLASH_WORK, .place_id = work[i].place_id,
                             .person_id = mix_person_get_id (person->person), .number = (guint) work[i].minutes };
      MixWeekMove move = { clash.person_id, 0, 0, MIX_WHERE_ON_SITE, clash.place_id };

      if (mix_rota_person_count_sessions_at (person, work[i].place_id) > 0)
        continue;
      if (find_spare_session (rota, person, work[i].place_id, &move.session))
        {
          move.to_session = move.session;
          add_way (&clash, &move);
        }
      g_array_append_val (clashes, clash);
    }
}

/**
 * mix_week_clashes_find:
 * @rota: a rota
 *
 * Returns: (transfer full) (element-type MixWeekClash): its clashes, worst first; their ids are the rota's
 */
GArray *
mix_week_clashes_find (const MixWeekRota *rota)
{
  static void (*const find[]) (const MixWeekRota *, const MixRotaPerson *, GArray *)
      = { find_two_places, find_absent_supervisors, find_homeless_work };
  GArray *clashes = g_array_new (FALSE, TRUE, sizeof (MixWeekClash));

  find_short_desks (rota, clashes);
  for (guint i = 0; i < G_N_ELEMENTS (find); i++)
    for (guint n = 0; n < mix_week_rota_get_n_people (rota); n++)
      find[i](rota, mix_week_rota_get_person (rota, n), clashes);
  return clashes;
}

/**
 * mix_week_clash_get_code:
 * @clash: a clash
 *
 * Returns: (transfer none): its code in files: "desks", "two_places", "supervisor" or "work"
 */
const char *
mix_week_clash_get_code (const MixWeekClash *clash)
{
  static const char *const codes[] = { "desks", "two_places", "supervisor", "work" };

  return codes[clash->kind];
}

static const char *
get_person_name (const MixWeekRota *rota, const char *person_id)
{
  return mix_person_get_name (mix_week_rota_find_person (rota, person_id)->person);
}

static const char *
get_place_name (const MixWeekRota *rota, const char *place_id)
{
  return mix_practice_get_short_name (mix_week_rota_find_place (rota, place_id)->practice);
}

/**
 * mix_week_clash_dup_text:
 * @rota: a rota
 * @clash: a clash of it
 *
 * Returns: (transfer full): what is wrong, as a sentence: "Villette is 1 desk short on Tuesday afternoon."
 */
char *
mix_week_clash_dup_text (const MixWeekRota *rota, const MixWeekClash *clash)
{
  g_autofree char *hours = NULL;

  switch (clash->kind)
    {
    case MIX_WEEK_CLASH_DESKS:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%s is %u desk short on %s.", "%s is %u desks short on %s.", clash->number),
          get_place_name (rota, clash->place_id), clash->number, mix_half_day_get_name (clash->session));
    case MIX_WEEK_CLASH_TWO_PLACES:
      return g_strdup_printf (_ ("%s is planned at %s and at %s on %s."), get_person_name (rota, clash->person_id),
                              get_place_name (rota, clash->place_id), get_place_name (rota, clash->other_place_id),
                              mix_half_day_get_name (clash->session));
    case MIX_WEEK_CLASH_SUPERVISOR:
      return g_strdup_printf (_ ("%s works this week, and %s, who supervises, in none of the same half-days."),
                              get_person_name (rota, clash->person_id), get_person_name (rota, clash->supervisor_id));
    case MIX_WEEK_CLASH_WORK:
    default:
      hours = mix_text_format_hours (clash->number);
      return g_strdup_printf (_ ("%s has %s h of work at %s and no half-day there."),
                              get_person_name (rota, clash->person_id), hours, get_place_name (rota, clash->place_id));
    }
}

/**
 * mix_week_clash_dup_hint:
 * @clash: a clash
 *
 * Returns: (transfer full) (nullable): what could help, as a sentence: "2 of the 3 could work remotely."
 */
char *
mix_week_clash_dup_hint (const MixWeekClash *clash)
{
  if (clash->kind != MIX_WEEK_CLASH_DESKS || clash->n_remote == 0)
    return NULL;
  return g_strdup_printf (_ ("%u of the %u could work remotely."), clash->n_remote, clash->n_people);
}

/**
 * mix_week_clash_is_at:
 * @clash: a clash
 * @person: somebody's week
 * @session: half a day
 *
 * Returns: whether that half-day of theirs is part of the clash
 */
gboolean
mix_week_clash_is_at (const MixWeekClash *clash, const MixRotaPerson *person, guint session)
{
  if (clash->kind == MIX_WEEK_CLASH_DESKS)
    return clash->session == session && person->takes_desk
           && mix_rota_person_is_there (person, session, clash->place_id);
  return clash->kind == MIX_WEEK_CLASH_TWO_PLACES && clash->session == session
         && g_strcmp0 (clash->person_id, mix_person_get_id (person->person)) == 0;
}
