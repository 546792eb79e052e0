#pragma once

#include "mix-week-rota.h"

G_BEGIN_DECLS

/**
 * MixWeekMove:
 * @person_id: whose half-day moves
 * @session: which: 0 for Monday morning to 9 for Friday afternoon
 * @to_session: where in the week it goes; what is there comes back in exchange
 * @where: what it becomes: on site, remote or study
 * @place_id: (nullable): the practice, if on site
 *
 * A change to somebody's week.
 */
typedef struct
{
  const char *person_id;
  guint session;
  guint to_session;
  MixWhere where;
  const char *place_id;
} MixWeekMove;

/**
 * MixWeekVerdict:
 * @MIX_WEEK_VERDICT_FINE: nothing stands against it
 * @MIX_WEEK_VERDICT_CLASH: it can be done and leaves a clash
 * @MIX_WEEK_VERDICT_IMPOSSIBLE: it cannot be done
 * @MIX_WEEK_VERDICT_NOTHING: it would change nothing
 *
 * What comes of a move.
 */
typedef enum
{
  MIX_WEEK_VERDICT_FINE,
  MIX_WEEK_VERDICT_CLASH,
  MIX_WEEK_VERDICT_IMPOSSIBLE,
  MIX_WEEK_VERDICT_NOTHING,
} MixWeekVerdict;

gboolean mix_week_move_begin (const MixWeekRota *rota, const char *person_id, guint session, MixWeekMove *move);
MixWeekVerdict mix_week_move_judge (const MixWeekRota *rota, const MixWeekMove *move, char **words);
char *mix_week_move_dup_words (const MixWeekRota *rota, const MixWeekMove *move) G_GNUC_WARN_UNUSED_RESULT;

const char *mix_where_get_code (MixWhere where);
const char *mix_where_get_word (MixWhere where);
char *mix_rota_session_dup_text (const MixWeekRota *rota, const MixRotaSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
