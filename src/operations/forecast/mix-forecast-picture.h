#pragma once

#include "mix-date.h"
#include "mix-forecast-settings.h"
#include "mix-hiring-advert.h"
#include "mix-hiring-team.h"

G_BEGIN_DECLS

/**
 * MixForecastBands:
 *
 * Bands whose notice is alike.
 */
typedef enum
{
  MIX_FORECAST_BANDS_2_TO_4,
  MIX_FORECAST_BANDS_5_AND_6,
  MIX_FORECAST_BANDS_7_AND_8,
} MixForecastBands;

#define MIX_FORECAST_N_BANDS (MIX_FORECAST_BANDS_7_AND_8 + 1)

/**
 * MixForecastVacancy:
 * @id: the vacancy’s id
 * @post_id: its post’s
 * @title: what it is called: “Pharmacist, Washington”
 * @stage: code of the stage it stands in
 * @stage_name: the stage in the user’s language
 * @bands: of its post
 * @wanted_on: the day it was wanted from, or %MIX_DATE_NONE
 * @hiring: how it stands, without its record
 *
 * A vacancy that somebody is being looked for.
 */
typedef struct
{
  char *id;
  char *post_id;
  char *title;
  const char *stage;
  char *stage_name;
  MixForecastBands bands;
  MixDate wanted_on;
  MixHiringVacancy hiring;
} MixForecastVacancy;

/**
 * MixForecastVisit:
 * @vacancy: the number of the vacancy it was of, open or closed; visits of one stand together
 * @bands: of its post
 * @visit: the stay
 *
 * A stay of the plan’s own record.
 */
typedef struct
{
  guint vacancy;
  MixForecastBands bands;
  MixHiringVisit visit;
} MixForecastVisit;

/**
 * MixForecastHire:
 * @vacancy: the number of the vacancy, as visits have it
 * @title: what it is called
 * @bands: of its post
 * @notice_from_conditional: whether notice was given on the conditional offer
 * @advertised_on: the first day of its first advert
 * @started_on: the first day at work
 *
 * Somebody who was found.
 */
typedef struct
{
  guint vacancy;
  char *title;
  MixForecastBands bands;
  gboolean notice_from_conditional;
  MixDate advertised_on;
  MixDate started_on;
} MixForecastHire;

/**
 * MixForecastStep:
 * @from: a day
 * @work: what is wanted from then on, in hundredths of a whole-time equivalent
 */
typedef struct
{
  MixDate from;
  int work;
} MixForecastStep;

/**
 * MixForecastPicture:
 * @as_at: the present day
 * @vacancies: (element-type MixForecastVacancy): open ones
 * @visits: (element-type MixForecastVisit): the plan’s own record, of open and closed vacancies
 * @hires: (element-type MixForecastHire): who was found
 * @members: (element-type MixHiringMember): who is at work
 * @member_ids: (element-type utf8): the person behind each
 * @wanted: (element-type MixForecastStep): how much work is wanted, by day
 * @references: what is known of each stage from elsewhere, for each kind of bands
 * @grades: of those, 'A' to 'C', or 0 where nothing is known
 * @settings: what the plan says besides
 *
 * Everything that a forecast is made of, as values, so that it can be made off the main thread.
 */
typedef struct
{
  MixDate as_at;
  GPtrArray *vacancies;
  GArray *visits;
  GPtrArray *hires;
  GArray *members;
  GPtrArray *member_ids;
  GArray *wanted;
  MixHiringReference references[MIX_FORECAST_N_BANDS][MIX_HIRING_N_STAGES];
  char grades[MIX_HIRING_N_STAGES];
  MixForecastSettings settings;
} MixForecastPicture;

/**
 * MIX_FORECAST_EVERY_VISIT:
 *
 * Of mix_forecast_picture_make_record(): leave nothing out.
 */
#define MIX_FORECAST_EVERY_VISIT G_MAXUINT

MixForecastPicture *mix_forecast_picture_new_empty (MixDate as_at) G_GNUC_WARN_UNUSED_RESULT;
void mix_forecast_picture_free (MixForecastPicture *self);
MixForecastVacancy *mix_forecast_picture_add_vacancy (MixForecastPicture *self, const char *id, const char *title);
MixForecastHire *mix_forecast_picture_add_hire (MixForecastPicture *self, guint vacancy, const char *title);
const MixForecastVacancy *mix_forecast_picture_find_vacancy (const MixForecastPicture *self, const char *id);
MixHiringRecord *mix_forecast_picture_make_record (const MixForecastPicture *self,
                                                   MixForecastBands bands,
                                                   guint without_vacancy) G_GNUC_WARN_UNUSED_RESULT;
MixForecastBands mix_forecast_bands_of (const char *band);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixForecastPicture, mix_forecast_picture_free)

G_END_DECLS
