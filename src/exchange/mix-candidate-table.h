#pragma once

#include "mix-date.h"
#include "mix-record-table.h"

G_BEGIN_DECLS

/**
 * MixCandidateColumn:
 *
 * What a column of a table of candidates holds. What follows the last is the answer to a criterion.
 */
typedef enum
{
  MIX_CANDIDATE_IGNORED,
  MIX_CANDIDATE_NAME,
  MIX_CANDIDATE_FIRST_NAME,
  MIX_CANDIDATE_LAST_NAME,
  MIX_CANDIDATE_EMAIL,
  MIX_CANDIDATE_TELEPHONE,
  MIX_CANDIDATE_HEARD,
  MIX_CANDIDATE_PRESCRIBER,
  MIX_CANDIDATE_APPLIED_ON,
  MIX_CANDIDATE_NOTICE,
  MIX_CANDIDATE_HOURS,
  MIX_CANDIDATE_WTE,
  MIX_CANDIDATE_N_COLUMNS,
} MixCandidateColumn;

const char *mix_candidate_column_get_title (MixCandidateColumn column);
void mix_candidate_guess_columns (MixSheet *sheet, const char *const *criteria, int *columns);

/**
 * MixCandidateRecord:
 * @row: row number in the table, from 1
 * @name: never empty
 * @email: (nullable): where to write to
 * @telephone: (nullable): where to call
 * @heard: (nullable): where they heard of the post
 * @prescriber: (nullable): `yes`, `on_course` or `none`
 * @applied_on: the day, or %MIX_DATE_NONE
 * @notice_days: their own notice, or -1
 * @minutes: a week that they want, or -1
 * @answers: (element-type utf8): by criterion, %NULL where there is none
 *
 * A candidate as a table gives them. What a cell got wrong is left open, with an error.
 */
typedef struct
{
  guint row;
  char *name;
  char *email;
  char *telephone;
  char *heard;
  char *prescriber;
  MixDate applied_on;
  int notice_days;
  gint64 minutes;
  GPtrArray *answers;
} MixCandidateRecord;

void mix_candidate_record_free (MixCandidateRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixCandidateRecord, mix_candidate_record_free)

MixRecordTable *mix_candidate_table_new (MixSheet *sheet, const char *const *criteria) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
