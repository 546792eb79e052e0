#include "mix-forecast-picture.h"

#include <stdlib.h>

/**
 * mix_forecast_bands_of:
 * @band: (nullable): a band, as "8a"
 *
 * Returns: which bands have notice like it; where it is not known, those of pharmacists
 */
MixForecastBands
mix_forecast_bands_of (const char *band)
{
  int number = band != NULL ? atoi (band) : 0;

  if (number >= 2 && number <= 4)
    return MIX_FORECAST_BANDS_2_TO_4;
  return number == 5 || number == 6 ? MIX_FORECAST_BANDS_5_AND_6 : MIX_FORECAST_BANDS_7_AND_8;
}

static void
free_vacancy (gpointer data)
{
  MixForecastVacancy *vacancy = data;

  g_free (vacancy->id);
  g_free (vacancy->post_id);
  g_free (vacancy->title);
  g_free (vacancy->stage_name);
  g_free (vacancy);
}

static void
free_hire (gpointer data)
{
  MixForecastHire *hire = data;

  g_free (hire->title);
  g_free (hire);
}

/**
 * mix_forecast_picture_new_empty:
 * @as_at: the present day
 *
 * Returns: (transfer full): a picture without vacancies, people, record and reference, to be filled
 */
MixForecastPicture *
mix_forecast_picture_new_empty (MixDate as_at)
{
  MixForecastPicture *self = g_new0 (MixForecastPicture, 1);

  self->as_at = as_at;
  self->vacancies = g_ptr_array_new_with_free_func (free_vacancy);
  self->visits = g_array_new (FALSE, FALSE, sizeof (MixForecastVisit));
  self->hires = g_ptr_array_new_with_free_func (free_hire);
  self->members = g_array_new (FALSE, FALSE, sizeof (MixHiringMember));
  self->member_ids = g_ptr_array_new_with_free_func (g_free);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (MixForecastStep));
  return self;
}

/**
 * mix_forecast_picture_free:
 *
 * Frees it.
 */
void
mix_forecast_picture_free (MixForecastPicture *self)
{
  g_ptr_array_unref (self->vacancies);
  g_array_unref (self->visits);
  g_ptr_array_unref (self->hires);
  g_array_unref (self->members);
  g_ptr_array_unref (self->member_ids);
  g_array_unref (self->wanted);
  g_free (self);
}

/**
 * mix_forecast_picture_add_vacancy:
 * @id: its id
 * @title: what it is called
 *
 * Returns: (transfer none): a new vacancy at its advert, to be filled
 */
MixForecastVacancy *
mix_forecast_picture_add_vacancy (MixForecastPicture *self, const char *id, const char *title)
{
  MixForecastVacancy *vacancy = g_new0 (MixForecastVacancy, 1);

  vacancy->id = g_strdup (id);
  vacancy->title = g_strdup (title);
  vacancy->stage = "advert";
  vacancy->wanted_on = MIX_DATE_NONE;
  vacancy->bands = MIX_FORECAST_BANDS_7_AND_8;
  vacancy->hiring.stage = MIX_HIRING_ADVERT;
  vacancy->hiring.notice_days = -1;
  g_ptr_array_add (self->vacancies, vacancy);
  return vacancy;
}

/**
 * mix_forecast_picture_add_hire:
 * @vacancy: the number of its vacancy, as visits have it
 * @title: what it is called
 *
 * Returns: (transfer none): somebody who was found, to be filled
 */
MixForecastHire *
mix_forecast_picture_add_hire (MixForecastPicture *self, guint vacancy, const char *title)
{
  MixForecastHire *hire = g_new0 (MixForecastHire, 1);

  hire->vacancy = vacancy;
  hire->title = g_strdup (title);
  hire->bands = MIX_FORECAST_BANDS_7_AND_8;
  g_ptr_array_add (self->hires, hire);
  return hire;
}

/**
 * mix_forecast_picture_find_vacancy:
 * @id: a vacancy’s id, or its post’s
 *
 * Returns: (transfer none) (nullable): the vacancy
 */
const MixForecastVacancy *
mix_forecast_picture_find_vacancy (const MixForecastPicture *self, const char *id)
{
  for (guint i = 0; i < self->vacancies->len; i++)
    {
      const MixForecastVacancy *vacancy = g_ptr_array_index (self->vacancies, i);

      if (g_strcmp0 (vacancy->id, id) == 0 || g_strcmp0 (vacancy->post_id, id) == 0)
        return vacancy;
    }
  return NULL;
}

/**
 * mix_forecast_picture_make_record:
 * @bands: of the post that is asked for
 * @without_vacancy: the number of a vacancy whose visits are left out, or %MIX_FORECAST_EVERY_VISIT
 *
 * Stays of all posts count, but notice only of those with bands like it.
 *
 * Returns: (transfer full): what the plan’s own record and the reference say together
 */
MixHiringRecord *
mix_forecast_picture_make_record (const MixForecastPicture *self, MixForecastBands bands, guint without_vacancy)
{
  g_autoptr (GArray) visits = g_array_new (FALSE, FALSE, sizeof (MixHiringVisit));

  for (guint i = 0; i < self->visits->len; i++)
    {
      const MixForecastVisit *own = &g_array_index (self->visits, MixForecastVisit, i);

      if (own->vacancy != without_vacancy && (own->visit.stage != MIX_HIRING_NOTICE || own->bands == bands))
        g_array_append_val (visits, own->visit);
    }
  return mix_hiring_record_new (self->references[bands], (const MixHiringVisit *) (const void *) visits->data,
                                visits->len, self->settings.reference_hires);
}
