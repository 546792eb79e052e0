#pragma once

#include "mix-hiring-record.h"

G_BEGIN_DECLS

/**
 * MIX_HIRING_MOST_DAYS:
 *
 * Days that a forecast looks ahead; what comes later is counted with the last.
 */
#define MIX_HIRING_MOST_DAYS 2048

/**
 * MixHiringVacancy:
 * @record: what is thought of the stages for its role
 * @stage: where it stands
 * @days_so_far: in that stage; for one that is still to begin less than zero: days until then
 * @notice_days: the candidate's own notice, or less than zero where it is not known
 * @notice_from_conditional: whether notice is given on the conditional offer, beside the checks, rather than after them
 * @work: what it brings, in hundredths of a whole-time equivalent
 * @ends_in: days until the stage ends where the day is set, as that of an advert or an agreed start; 0 where it is not
 *
 * A vacancy as it stands.
 */
typedef struct
{
  const MixHiringRecord *record;
  MixHiringStage stage;
  double days_so_far;
  double notice_days;
  gboolean notice_from_conditional;
  int work;
  int ends_in;
} MixHiringVacancy;

/**
 * MixHiringForecast:
 *
 * When vacancies will have been filled, over many runs.
 */
typedef struct _MixHiringForecast MixHiringForecast;

MixHiringForecast *mix_hiring_forecast_begin (const MixHiringVacancy *vacancies,
                                              guint n_vacancies,
                                              guint interviews_a_week,
                                              guint n_runs,
                                              guint64 seed) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_hiring_forecast_add_runs (MixHiringForecast *self, guint n_runs);
MixHiringForecast *mix_hiring_forecast_new (const MixHiringVacancy *vacancies,
                                            guint n_vacancies,
                                            guint n_runs,
                                            guint64 seed) G_GNUC_WARN_UNUSED_RESULT;
void mix_hiring_forecast_free (MixHiringForecast *self);
int mix_hiring_forecast_get_quantile (const MixHiringForecast *self, guint vacancy, double share);
double mix_hiring_forecast_get_chance (const MixHiringForecast *self, guint vacancy, int days);
double mix_hiring_forecast_get_score (const MixHiringForecast *self, guint vacancy, int days);
guint mix_hiring_forecast_get_n_vacancies (const MixHiringForecast *self);
guint mix_hiring_forecast_get_n_runs (const MixHiringForecast *self);
int mix_hiring_forecast_get_work (const MixHiringForecast *self, guint vacancy);
const guint16 *mix_hiring_forecast_get_starts (const MixHiringForecast *self, guint vacancy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixHiringForecast, mix_hiring_forecast_free)

G_END_DECLS
