#include "mix-week-move.h"

#include "mix-config.h"
#include "mix-half-day.h"

#include <glib/gi18n-lib.h>

static gboolean
can_move (MixWhere where)
{
  return where == MIX_WHERE_ON_SITE || where == MIX_WHERE_REMOTE || where == MIX_WHERE_STUDY;
}

/**
 * mix_week_move_begin:
 * @rota: a rota
 * @person_id: somebody on it
 * @session: the half-day to move
 * @move: (out): a move that changes nothing; set what is to change
 *
 * Returns: whether they work or study then, so that it can move
 */
gboolean
mix_week_move_begin (const MixWeekRota *rota, const char *person_id, guint session, MixWeekMove *move)
{
  const MixRotaPerson *person = mix_week_rota_find_person (rota, person_id);

  g_return_val_if_fail (session < MIX_PATTERN_N_SESSIONS, FALSE);
  if (person == NULL || !can_move (person->sessions[session].where))
    return FALSE;
  *move = (MixWeekMove) { mix_person_get_id (person->person), session, session, person->sessions[session].where,
                          person->sessions[session].place_id };
  return TRUE;
}

static char *
say_away (const MixWeekRota *rota, const MixRotaPerson *person, guint session)
{
  const MixPersonRow *row = mix_person_get_row (person->person);
  const char *name = mix_half_day_get_name (session);

  if (!mix_date_in_range (mix_week_rota_get_date (rota, session), row->start_date, row->leaving_date))
    return g_strdup_printf (_ ("%s is not in the team on that day."), row->name);
  switch (person->sessions[session].where)
    {
    case MIX_WHERE_LEAVE:
      return g_strdup_printf (_ ("%s is on leave on %s."), row->name, name);
    case MIX_WHERE_BANK_HOLIDAY:
      return g_strdup_printf (_ ("%s is a bank holiday."), name);
    case MIX_WHERE_ELSEWHERE:
      return g_strdup_printf (_ ("%s works elsewhere on %s."), row->name, name);
    case MIX_WHERE_NOT_KNOWN:
      return g_strdup_printf (_ ("Nobody entered when %s works. Enter the working pattern first."), row->name);
    case MIX_WHERE_OFF:
    case MIX_WHERE_ON_SITE:
    case MIX_WHERE_REMOTE:
    case MIX_WHERE_STUDY:
    default:
      return NULL;
    }
}

static gboolean
changes_nothing (const MixRotaPerson *person, const MixWeekMove *move)
{
  const MixRotaSession *from = &person->sessions[move->session];
  const MixRotaSession *to = &person->sessions[move->to_session];

  return to->where == move->where && g_strcmp0 (to->place_id, move->place_id) == 0
         && (move->session == move->to_session
             || (from->where == to->where && g_strcmp0 (from->place_id, to->place_id) == 0));
}

/* Somebody who comes takes a desk, unless they are there already or need none. */
static guint
count_used (const MixRotaPlace *place, const MixRotaPerson *person, guint session)
{
  gboolean there = mix_rota_person_is_there (person, session, mix_practice_get_id (place->practice));

  return place->used[session] + (there || !person->takes_desk ? 0 : 1);
}

static char *
say_desks (const MixRotaPlace *place, const MixRotaPerson *person, guint session, gboolean *short_of_desks)
{
  guint used = count_used (place, person, session);
  const char *name = mix_practice_get_short_name (place->practice);

  *short_of_desks = used > place->desks;
  if (*short_of_desks)
    return g_strdup_printf (_ ("No desk left at %s on %s: %u of %u."), name, mix_half_day_get_name (session), used,
                            place->desks);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u of %u desk used at %s.", "%u of %u desks used at %s.", place->desks), used,
      place->desks, name);
}

/* What was in the half-day that the move takes comes back; only a desk can be in its way. */
static char *
judge_exchange (const MixWeekRota *rota, const MixRotaPerson *person, const MixWeekMove *move, gboolean *clash)
{
  const MixRotaSession *other = &person->sessions[move->to_session];
  const MixRotaPlace *place;

  if (move->session == move->to_session || other->where != MIX_WHERE_ON_SITE)
    return NULL;
  place = mix_week_rota_find_place (rota, other->place_id);
  return place != NULL ? say_desks (place, person, move->session, clash) : NULL;
}

static MixWeekVerdict
judge_place (const MixWeekRota *rota, const MixRotaPerson *person, const MixWeekMove *move, char **words)
{
  const MixRotaPlace *place = move->where == MIX_WHERE_ON_SITE ? mix_week_rota_find_place (rota, move->place_id) : NULL;
  gboolean short_here = FALSE, short_there = FALSE;
  g_autofree char *here = place != NULL ? say_desks (place, person, move->to_session, &short_here) : NULL;
  g_autofree char *there = judge_exchange (rota, person, move, &short_there);

  if (short_here)
    *words = g_steal_pointer (&here);
  else if (short_there)
    *words = g_steal_pointer (&there);
  else
    *words = here != NULL ? g_steal_pointer (&here) : g_strdup (_ ("Takes no desk."));
  return short_here || short_there ? MIX_WEEK_VERDICT_CLASH : MIX_WEEK_VERDICT_FINE;
}

/**
 * mix_week_move_judge:
 * @rota: a rota
 * @move: a move of somebody on it
 * @words: (out) (transfer full): one sentence that says why
 *
 * Says before it happens what comes of a move: whether a desk is free, or somebody is away.
 *
 * Returns: the verdict
 */
MixWeekVerdict
mix_week_move_judge (const MixWeekRota *rota, const MixWeekMove *move, char **words)
{
  const MixRotaPerson *person = mix_week_rota_find_person (rota, move->person_id);

  *words = NULL;
  if (person == NULL || !can_move (person->sessions[move->session].where))
    {
      *words = person != NULL ? say_away (rota, person, move->session) : NULL;
      if (*words == NULL)
        *words = g_strdup (_ ("There is no session to move."));
      return MIX_WEEK_VERDICT_IMPOSSIBLE;
    }
  if (changes_nothing (person, move))
    {
      *words = g_strdup (_ ("It is there already."));
      return MIX_WEEK_VERDICT_NOTHING;
    }
  if ((*words = say_away (rota, person, move->to_session)) != NULL)
    return MIX_WEEK_VERDICT_IMPOSSIBLE;
  return judge_place (rota, person, move, words);
}

/**
 * mix_week_move_dup_words:
 * @rota: a rota
 * @move: a move of somebody on it
 *
 * Returns: (transfer full): what would be so after it: "Pharmacist 11 works remotely on Tuesday afternoon"
 */
char *
mix_week_move_dup_words (const MixWeekRota *rota, const MixWeekMove *move)
{
  const MixRotaPerson *person = mix_week_rota_find_person (rota, move->person_id);
  const MixRotaPlace *place = mix_week_rota_find_place (rota, move->place_id);
  const char *name = person != NULL ? mix_person_get_name (person->person) : "";
  const char *to = mix_half_day_get_name (move->to_session);
  const char *from = mix_half_day_get_name (move->session);
  g_autofree char *what = NULL;

  if (move->where == MIX_WHERE_ON_SITE && place != NULL)
    what = g_strdup_printf (_ ("%s at %s on %s"), name, mix_practice_get_short_name (place->practice), to);
  else if (move->where == MIX_WHERE_STUDY)
    what = g_strdup_printf (_ ("%s studies on %s"), name, to);
  else
    what = g_strdup_printf (_ ("%s works remotely on %s"), name, to);
  return move->session == move->to_session ? g_steal_pointer (&what)
                                           : g_strdup_printf (_ ("%s, not on %s"), what, from);
}
