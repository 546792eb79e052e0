#pragma once

#include "mix-recruitment-stage.h"
#include "mix-store.h"

G_BEGIN_DECLS

/* By what a vacancy's candidates are judged, and by whom; and what is to be done for it. */
char *mix_vacancy_criteria_add (MixStore *store,
                                const char *vacancy_id,
                                const char *name,
                                gboolean is_must,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_vacancy_criteria_remove (MixStore *store, const char *criterion_id, GError **error);
gboolean mix_vacancy_criteria_agree (MixStore *store, const char *vacancy_id, MixDate date, GError **error);

char *mix_vacancy_panel_add (MixStore *store, const char *vacancy_id, const char *name, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_vacancy_panel_remove (MixStore *store, const char *member_id, GError **error);

/**
 * MixVacancyTaskDraft:
 * @title: what is to be done
 * @owner: (nullable): who does it
 * @turn: whose turn it is
 * @due_on: by when, or %MIX_DATE_NONE
 */
typedef struct
{
  const char *title;
  const char *owner;
  MixTurn turn;
  MixDate due_on;
} MixVacancyTaskDraft;

char *mix_vacancy_tasks_add (MixStore *store, const char *vacancy_id, const MixVacancyTaskDraft *draft, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_vacancy_tasks_finish (MixStore *store, const char *task_id, MixDate date, GError **error);
gboolean mix_vacancy_tasks_remove (MixStore *store, const char *task_id, GError **error);

G_END_DECLS
