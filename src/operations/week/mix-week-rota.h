#pragma once

#include "mix-pattern.h"
#include "mix-plan.h"

G_BEGIN_DECLS

/* Desks of a practice where nobody entered how many there are. */
#define MIX_DESKS_DEFAULT 2

/**
 * MixWhere:
 * @MIX_WHERE_NOT_KNOWN: the working pattern is not known
 * @MIX_WHERE_OFF: not working, or not in the team on that day
 * @MIX_WHERE_ON_SITE: at a practice
 * @MIX_WHERE_REMOTE: working, at no practice
 * @MIX_WHERE_STUDY: protected study time
 * @MIX_WHERE_ELSEWHERE: with another employer
 * @MIX_WHERE_LEAVE: away by dated leave
 * @MIX_WHERE_BANK_HOLIDAY: away on a bank holiday
 *
 * Where somebody is for half a day.
 */
typedef enum
{
  MIX_WHERE_NOT_KNOWN,
  MIX_WHERE_OFF,
  MIX_WHERE_ON_SITE,
  MIX_WHERE_REMOTE,
  MIX_WHERE_STUDY,
  MIX_WHERE_ELSEWHERE,
  MIX_WHERE_LEAVE,
  MIX_WHERE_BANK_HOLIDAY,
} MixWhere;

/**
 * MixRotaSession:
 * @where: where they are
 * @usual: where they would be without leave and bank holidays
 * @place_id: (nullable): the practice, where @usual is on site and one is known
 * @other_place_id: (nullable): a second practice where the plan also has them then
 *
 * Half a day of somebody.
 */
typedef struct
{
  MixWhere where;
  MixWhere usual;
  const char *place_id;
  const char *other_place_id;
} MixRotaSession;

/**
 * MixRotaPerson:
 * @person: somebody of the plan
 * @sessions: Monday morning first
 * @remote_minutes: minutes a week of their work that can be done from anywhere
 * @takes_desk: whether they need one of a practice's desks; a doctor has a room
 *
 * The week of one person.
 */
typedef struct
{
  MixPerson *person;
  MixRotaSession sessions[MIX_PATTERN_N_SESSIONS];
  int remote_minutes;
  gboolean takes_desk;
} MixRotaPerson;

/**
 * MixRotaPlace:
 * @practice: a practice of the plan
 * @desks: how many there are
 * @desks_entered: whether somebody said so; our default otherwise
 * @used: how many people are there who take a desk, by session
 *
 * The week of one practice.
 */
typedef struct
{
  MixPractice *practice;
  guint desks;
  gboolean desks_entered;
  guint used[MIX_PATTERN_N_SESSIONS];
} MixRotaPlace;

/**
 * MixRotaWork:
 * @place_id: a practice
 * @minutes: minutes a week of somebody's work there that must be done on site
 *
 * What ties somebody to a practice.
 */
typedef struct
{
  const char *place_id;
  int minutes;
} MixRotaWork;

/**
 * MixWeekRota:
 *
 * Who is where in each half-day of one week, and how many desks are used. Worked out once, never changed, reference
 * counted.
 */
typedef struct _MixWeekRota MixWeekRota;

MixDate mix_week_rota_choose_picture_date (MixDate as_at, MixDate day);
MixWeekRota *mix_week_rota_new (MixPlan *plan, MixDate day) G_GNUC_WARN_UNUSED_RESULT;
MixWeekRota *mix_week_rota_ref (MixWeekRota *self);
void mix_week_rota_unref (MixWeekRota *self);

MixPlan *mix_week_rota_get_plan (const MixWeekRota *self);
MixDate mix_week_rota_get_monday (const MixWeekRota *self);
MixDate mix_week_rota_get_date (const MixWeekRota *self, guint session);
guint mix_week_rota_get_n_people (const MixWeekRota *self);
const MixRotaPerson *mix_week_rota_get_person (const MixWeekRota *self, guint position);
const MixRotaPerson *mix_week_rota_find_person (const MixWeekRota *self, const char *person_id);
guint mix_week_rota_get_n_places (const MixWeekRota *self);
const MixRotaPlace *mix_week_rota_get_place (const MixWeekRota *self, guint position);
const MixRotaPlace *mix_week_rota_find_place (const MixWeekRota *self, const char *place_id);
const MixRotaWork *mix_week_rota_get_work (const MixWeekRota *self, const char *person_id, guint *n_places);

gboolean mix_rota_person_is_there (const MixRotaPerson *person, guint session, const char *place_id);
guint mix_rota_person_count_sessions_at (const MixRotaPerson *person, const char *place_id);
guint mix_rota_person_count (const MixRotaPerson *person, MixWhere where);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixWeekRota, mix_week_rota_unref)

G_END_DECLS
