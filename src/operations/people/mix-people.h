#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixPersonDraft:
 * @id: (nullable): an id from mix_id_new(), or %NULL to have one made
 * @name: what the team calls them
 * @start_date: first day, or %MIX_DATE_NONE for the planning date
 * @facts: (nullable): pairs of a fact's name (mix-person.h) and its value, ended by %NULL; an empty value is left out
 *
 * Somebody to add to the team.
 */
typedef struct
{
  const char *id;
  const char *name;
  MixDate start_date;
  const char *const *facts;
} MixPersonDraft;

/**
 * MixPersonUpdate:
 * @name: (nullable): what the team calls them from here on
 * @facts: (nullable): pairs of a fact's name and its value, ended by %NULL; an empty value says that it is not known
 * @from_date: the day the facts hold from, or %MIX_DATE_NONE for the planning date
 * @part_pay_until: the last day on which they get only a part of their pay, or %MIX_DATE_NONE until further notice
 *
 * What to change about somebody, as one change.
 */
typedef struct
{
  const char *name;
  const char *const *facts;
  MixDate from_date;
  MixDate part_pay_until;
} MixPersonUpdate;

char *mix_people_add (MixStore *store, const MixPersonDraft *draft, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_people_update (MixStore *store, const char *person_id, const MixPersonUpdate *update, GError **error);
gboolean mix_people_set_name (MixStore *store, const char *person_id, const char *name, GError **error);
gboolean mix_people_set_facts (
    MixStore *store, const char *person_id, const char *const *facts, MixDate from_date, GError **error);
gboolean mix_people_set_leaving_date (MixStore *store, const char *person_id, MixDate leaving_date, GError **error);
gboolean mix_people_remove (MixStore *store, const char *person_id, GError **error);
gboolean mix_people_check_fact (const char *fact, const char *value, GError **error);

/**
 * MixCompetenceDraft:
 *
 * What to record of a competence: by whom (a person of the plan by id, or a name), from when, until when.
 */
typedef struct
{
  const char *code;
  const char *level;
  MixDate from_date;
  MixDate until;
  const char *signed_off_by_id;
  const char *signed_off_by;
} MixCompetenceDraft;

gboolean
mix_people_set_competence (MixStore *store, const char *person_id, const MixCompetenceDraft *draft, GError **error);
/**
 * MixSupervisionDraft:
 * @person_id: who is supervised
 * @supervisor_id: by whom
 * @kind: clinical, educational or prescribing
 * @from_date: first day, or %MIX_DATE_NONE for the planning date
 * @until: last day, or %MIX_DATE_NONE
 * @minutes_a_month: that the supervisor gives and the person receives, or 0 for our default
 * @every_weeks: they meet at least once in so many weeks, or 0 where it is not said
 */
typedef struct
{
  const char *person_id;
  const char *supervisor_id;
  const char *kind;
  MixDate from_date;
  MixDate until;
  int minutes_a_month;
  int every_weeks;
} MixSupervisionDraft;

gboolean mix_people_supervise (MixStore *store, const MixSupervisionDraft *draft, GError **error);
gboolean mix_people_change_supervision (
    MixStore *store, const char *supervision_id, int minutes_a_month, int every_weeks, MixDate until, GError **error);
gboolean mix_people_end_supervision (MixStore *store, const char *supervision_id, GError **error);

G_END_DECLS
