#include "mix-week-move.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *code;
  const char *word;
} wheres[] = {
  [MIX_WHERE_NOT_KNOWN] = { "not_known", N_ ("Not known") },
  [MIX_WHERE_OFF] = { "off", N_ ("Off") },
  [MIX_WHERE_ON_SITE] = { "on_site", N_ ("On site") },
  [MIX_WHERE_REMOTE] = { "remote", N_ ("Remote") },
  [MIX_WHERE_STUDY] = { "study", N_ ("Study") },
  [MIX_WHERE_ELSEWHERE] = { "elsewhere", N_ ("Elsewhere") },
  [MIX_WHERE_LEAVE] = { "leave", N_ ("Leave") },
  [MIX_WHERE_BANK_HOLIDAY] = { "bank_holiday", N_ ("Bank holiday") },
};

/**
 * mix_where_get_code:
 * @where: where somebody is
 *
 * Returns: (transfer none): "on_site"
 */
const char *
mix_where_get_code (MixWhere where)
{
  return wheres[where].code;
}

/**
 * mix_where_get_word:
 * @where: where somebody is
 *
 * Returns: (transfer none): "On site"
 */
const char *
mix_where_get_word (MixWhere where)
{
  return _ (wheres[where].word);
}

/**
 * mix_rota_session_dup_text:
 * @rota: a rota
 * @session: half a day of somebody on it
 *
 * Returns: (transfer full): the practice by its short name, or what else they do: "Remote"
 */
char *
mix_rota_session_dup_text (const MixWeekRota *rota, const MixRotaSession *session)
{
  const MixRotaPlace *place
      = session->where == MIX_WHERE_ON_SITE ? mix_week_rota_find_place (rota, session->place_id) : NULL;

  if (place != NULL)
    return g_strdup (mix_practice_get_short_name (place->practice));
  return g_strdup (session->where == MIX_WHERE_ON_SITE ? _ ("No practice") : mix_where_get_word (session->where));
}
