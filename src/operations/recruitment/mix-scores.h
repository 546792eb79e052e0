#pragma once

#include "mix-recruitment.h"

G_BEGIN_DECLS

/* The rounds in which candidates are scored. */
#define MIX_ROUND_SHORTLIST "shortlist"
#define MIX_ROUND_INTERVIEW "interview"

/* Points that a criterion may have. */
#define MIX_MOST_POINTS 4

/**
 * MixScoreSheet:
 * @n_members: how many are on the panel
 * @n_done: how many of them have scored every criterion
 * @is_complete: whether all have, so that scores may be shown
 * @own: (element-type MixCandidateScoreRow): the scores of the member who asks
 * @apart: (nullable) (element-type MixCandidateScoreRow): everybody's own scores; %NULL until @is_complete
 * @together: (element-type MixCandidateScoreRow): what the panel agreed
 *
 * The scores of one candidate in one round, as far as somebody may see them: each member scores apart, and sees the
 * others' scores only once all are in.
 */
typedef struct
{
  guint n_members;
  guint n_done;
  gboolean is_complete;
  GPtrArray *own;
  GPtrArray *apart;
  GPtrArray *together;
} MixScoreSheet;

gboolean mix_scores_are_complete (const MixVacancyCandidate *candidate, const char *round);
gboolean mix_scores_are_agreed (const MixVacancyCandidate *candidate, const char *round);
gboolean mix_scores_were_given (const MixVacancy *vacancy);
MixScoreSheet *mix_score_sheet_new (const MixVacancyCandidate *candidate,
                                    const char *round,
                                    const char *member_id) G_GNUC_WARN_UNUSED_RESULT;
void mix_score_sheet_free (MixScoreSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixScoreSheet, mix_score_sheet_free)

G_END_DECLS
