#include "mix-week-deed.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-half-day.h"
#include "mix-people-private.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-week-places-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAYS_A_WEEK 7

typedef struct
{
  const MixWeekRota *rota;
  const MixWeekMove *move;
  MixDate from;
  MixDate until; /* MIX_DATE_NONE: every week from here */
} Deed;

static MixSession
get_letter (MixWhere where)
{
  switch (where)
    {
    case MIX_WHERE_ON_SITE:
      return MIX_SESSION_ON_SITE;
    case MIX_WHERE_REMOTE:
      return MIX_SESSION_REMOTE;
    case MIX_WHERE_STUDY:
      return MIX_SESSION_STUDY;
    case MIX_WHERE_ELSEWHERE:
      return MIX_SESSION_ELSEWHERE;
    case MIX_WHERE_NOT_KNOWN:
    case MIX_WHERE_OFF:
    case MIX_WHERE_LEAVE:
    case MIX_WHERE_BANK_HOLIDAY:
    default:
      return MIX_SESSION_OFF;
    }
}

static gboolean
put_pattern (MixStore *store, const Deed *deed, const char *pattern, MixDate from, GError **error)
{
  const char *facts[] = { MIX_FACT_PATTERN, pattern, NULL };

  return _mix_people_put_facts (store, deed->move->person_id, facts, from, error);
}

/* The letters of the two half-days; where it is for one week, the pattern of the week after it begins again there. */
static gboolean
change_pattern (MixStore *store, const Deed *deed, GError **error)
{
  const MixWeekMove *move = deed->move;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *changed = NULL;

  if (!mix_store_read_fact (store, move->person_id, MIX_FACT_PATTERN, deed->from, &before, error)
      || !mix_store_read_fact (store, move->person_id, MIX_FACT_PATTERN, deed->from + DAYS_A_WEEK, &after, error))
    return FALSE;
  if (!mix_pattern_is_valid (before))
    return TRUE;
  changed = g_strdup (before);
  changed[move->session] = before[move->to_session];
  changed[move->to_session] = (char) get_letter (move->where);
  if (g_str_equal (changed, before))
    return TRUE;
  return put_pattern (store, deed, changed, deed->from, error)
         && (deed->until == MIX_DATE_NONE || after == NULL
             || put_pattern (store, deed, after, deed->from + DAYS_A_WEEK, error));
}

static gboolean
set_place (MixStore *store, const Deed *deed, guint session, const char *place_id, GError **error)
{
  return _mix_week_put_place (store, deed->move->person_id, session, place_id, deed->from, deed->until, error);
}

/* The half-day goes where it is wanted, and what was there comes back in exchange. */
static gboolean
do_move (MixStore *store, gpointer data, GError **error)
{
  const Deed *deed = data;
  const MixWeekMove *move = deed->move;
  const MixRotaSession *other = &mix_week_rota_find_person (deed->rota, move->person_id)->sessions[move->to_session];

  if (!change_pattern (store, deed, error))
    return FALSE;
  if (move->session != move->to_session && other->usual == MIX_WHERE_ON_SITE && other->place_id != NULL
      && !set_place (store, deed, move->session, other->place_id, error))
    return FALSE;
  return move->where != MIX_WHERE_ON_SITE || move->place_id == NULL
         || set_place (store, deed, move->to_session, move->place_id, error);
}

static char *
name_deed (const Deed *deed)
{
  g_autofree char *words = mix_week_move_dup_words (deed->rota, deed->move);
  g_autofree char *day = _mix_deed_dup_date (deed->from);

  if (deed->until == MIX_DATE_NONE)
    return g_strdup_printf (C_ ("change", "%s, every week from %s"), words, day);
  return g_strdup_printf (C_ ("change", "%s, in the week of %s"), words, day);
}

/**
 * mix_week_deed_move:
 * @store: an open plan
 * @rota: the week as it is
 * @move: what is to change in it
 * @every_week: whether it holds in every week from this one on; else in this week only
 *
 * Moves half a day of somebody to another place or another half-day, as one named change: the places of sessions of
 * those days, and the working pattern where its letters change. What was said of other days stays.
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED where somebody is away then. A clash is no reason to refuse
 */
gboolean
mix_week_deed_move (MixStore *store, MixWeekRota *rota, const MixWeekMove *move, gboolean every_week, GError **error)
{
  Deed deed = { rota, move, mix_week_rota_get_monday (rota), MIX_DATE_NONE };
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;
  MixWeekVerdict verdict = mix_week_move_judge (rota, move, &words);

  if (verdict == MIX_WEEK_VERDICT_IMPOSSIBLE)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, move->person_id, "%s", words);
      return FALSE;
    }
  if (!every_week)
    deed.until = deed.from + DAYS_A_WEEK - 1;
  name = name_deed (&deed);
  return mix_store_change (store, name, do_move, &deed, error);
}
