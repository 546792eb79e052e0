#pragma once

#include "mix-data-table.h"
#include "mix-employment-study.h"

G_BEGIN_DECLS

/**
 * MixEmploymentDifferenceKind:
 * @MIX_EMPLOYMENT_DIFFERENCE_ANSWER: who leads, and how often each comes first
 * @MIX_EMPLOYMENT_DIFFERENCE_MONEY: cost and net
 * @MIX_EMPLOYMENT_DIFFERENCE_WEIGHT: what criteria count
 * @MIX_EMPLOYMENT_DIFFERENCE_SCORE: scores
 * @MIX_EMPLOYMENT_DIFFERENCE_FIGURE: parameters of money
 *
 * In what two comparisons differ.
 */
typedef enum
{
  MIX_EMPLOYMENT_DIFFERENCE_ANSWER,
  MIX_EMPLOYMENT_DIFFERENCE_MONEY,
  MIX_EMPLOYMENT_DIFFERENCE_WEIGHT,
  MIX_EMPLOYMENT_DIFFERENCE_SCORE,
  MIX_EMPLOYMENT_DIFFERENCE_FIGURE,
} MixEmploymentDifferenceKind;

/**
 * MixEmploymentDifference:
 * @kind: in what
 * @name: of what: "Federation: cost a year"
 * @one: (nullable): in the one comparison; %NULL: it is not in it
 * @other: (nullable): in the other
 */
typedef struct
{
  MixEmploymentDifferenceKind kind;
  char *name;
  char *one;
  char *other;
} MixEmploymentDifference;

GArray *mix_employment_study_list_differences (const MixEmploymentStudy *one,
                                               const MixEmploymentStudy *other) G_GNUC_WARN_UNUSED_RESULT;
MixDataTable *mix_employment_differences_table (const MixEmploymentStudy *one,
                                                const MixEmploymentStudy *other) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_employment_difference_kind_get_name (MixEmploymentDifferenceKind kind);
const char *mix_employment_difference_kind_get_title (MixEmploymentDifferenceKind kind);

G_END_DECLS
