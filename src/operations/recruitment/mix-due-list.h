#pragma once

#include "mix-recruitment.h"

G_BEGIN_DECLS

/**
 * MixDueKind:
 * @MIX_DUE_OVERDUE: a task whose day is past
 * @MIX_DUE_EXPIRING: an offer that expires within a week, or has
 * @MIX_DUE_TO_CHASE: a check to ask after
 * @MIX_DUE_SOON: a task, an interview or a start within a week
 * @MIX_DUE_TO_ERASE: a candidate whose data may not be kept longer
 */
typedef enum
{
  MIX_DUE_OVERDUE,
  MIX_DUE_EXPIRING,
  MIX_DUE_TO_CHASE,
  MIX_DUE_SOON,
  MIX_DUE_TO_ERASE,
} MixDueKind;

/**
 * MixDueItem:
 * @kind: what kind of thing it is
 * @words: what is to be done
 * @subject: (nullable): about whom or what: a label, a vacancy's title and place
 * @turn: whose turn it is
 * @date: the day it is or was due
 * @vacancy_id: (nullable): of which vacancy
 * @candidate_id: (nullable): of which candidate
 * @task_id: (nullable): of which task
 *
 * Something to be done today or soon.
 */
typedef struct
{
  MixDueKind kind;
  char *words;
  char *subject;
  MixTurn turn;
  MixDate date;
  const char *vacancy_id;
  const char *candidate_id;
  const char *task_id;
} MixDueItem;

GArray *mix_due_list_new (MixRecruitment *recruitment) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_due_kind_get_code (MixDueKind kind);

G_END_DECLS
