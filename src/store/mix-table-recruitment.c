#include "mix-table.h"

const MixTable mix_table_vacancy = {
  "vacancy",
  sizeof (MixVacancyRow),
  { MIX_COLUMN (MixVacancyRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixVacancyRow, post_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixVacancyRow, lead, MIX_COLUMN_TEXT), MIX_COLUMN (MixVacancyRow, notice_from, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixVacancyRow, outcome, MIX_COLUMN_TEXT), MIX_COLUMN (MixVacancyRow, reason, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixVacancyRow, person_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixVacancyRow, opened_on, MIX_COLUMN_START), MIX_COLUMN (MixVacancyRow, closing_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixVacancyRow, interview_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixVacancyRow, criteria_agreed_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixVacancyRow, criteria_frozen_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixVacancyRow, start_on, MIX_COLUMN_DATE), MIX_COLUMN (MixVacancyRow, closed_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixVacancyRow, usual_notice_days, MIX_COLUMN_KNOWN_INT),
    MIX_COLUMN (MixVacancyRow, anonymous, MIX_COLUMN_BOOLEAN) },
};

const MixTable mix_table_stage_visit = {
  "stage_visit",
  sizeof (MixStageVisitRow),
  { MIX_COLUMN (MixStageVisitRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixStageVisitRow, vacancy_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixStageVisitRow, stage, MIX_COLUMN_TEXT), MIX_COLUMN (MixStageVisitRow, outcome, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixStageVisitRow, from_date, MIX_COLUMN_START), MIX_COLUMN (MixStageVisitRow, until, MIX_COLUMN_DATE) },
};

const MixTable mix_table_vacancy_task = {
  "vacancy_task",
  sizeof (MixVacancyTaskRow),
  { MIX_COLUMN (MixVacancyTaskRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixVacancyTaskRow, vacancy_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixVacancyTaskRow, stage, MIX_COLUMN_TEXT), MIX_COLUMN (MixVacancyTaskRow, title, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixVacancyTaskRow, owner, MIX_COLUMN_TEXT), MIX_COLUMN (MixVacancyTaskRow, turn, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixVacancyTaskRow, due_on, MIX_COLUMN_DATE), MIX_COLUMN (MixVacancyTaskRow, done_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixVacancyTaskRow, position, MIX_COLUMN_INT) },
};

const MixTable mix_table_vacancy_criterion = {
  "vacancy_criterion",
  sizeof (MixVacancyCriterionRow),
  { MIX_COLUMN (MixVacancyCriterionRow, id, MIX_COLUMN_ID),
    MIX_COLUMN (MixVacancyCriterionRow, vacancy_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixVacancyCriterionRow, name, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixVacancyCriterionRow, need, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixVacancyCriterionRow, position, MIX_COLUMN_INT) },
};

const MixTable mix_table_panel_member = {
  "panel_member",
  sizeof (MixPanelMemberRow),
  { MIX_COLUMN (MixPanelMemberRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixPanelMemberRow, vacancy_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixPanelMemberRow, name, MIX_COLUMN_TEXT) },
};

const MixTable mix_table_stage_template = {
  "stage_template",
  sizeof (MixStageTemplateRow),
  { MIX_COLUMN (MixStageTemplateRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixStageTemplateRow, role, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixStageTemplateRow, stage, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixStageTemplateRow, conditions, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixStageTemplateRow, used, MIX_COLUMN_BOOLEAN) },
};

const MixTable mix_table_task_template = {
  "task_template",
  sizeof (MixTaskTemplateRow),
  { MIX_COLUMN (MixTaskTemplateRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixTaskTemplateRow, role, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixTaskTemplateRow, stage, MIX_COLUMN_TEXT), MIX_COLUMN (MixTaskTemplateRow, title, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixTaskTemplateRow, owner, MIX_COLUMN_TEXT), MIX_COLUMN (MixTaskTemplateRow, turn, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixTaskTemplateRow, days, MIX_COLUMN_INT), MIX_COLUMN (MixTaskTemplateRow, position, MIX_COLUMN_INT) },
};
