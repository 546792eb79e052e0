#include "mix-expected.h"

#include "mix-config.h"
#include "mix-plan-forecast.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static void
free_person (gpointer data)
{
  MixExpectedPerson *person = data;

  g_free (person->vacancy_id);
  g_free (person->name);
  g_free (person->network_id);
  g_free (person);
}

static char *
dup_network_id (MixRecruitment *recruitment, const MixVacancy *vacancy)
{
  const char *place = vacancy->post != NULL ? vacancy->post->organisation_id : NULL;
  MixPractice *practice = place != NULL ? mix_plan_find_practice (mix_recruitment_get_plan (recruitment), place) : NULL;
  MixNetwork *network = practice != NULL ? mix_practice_get_network (practice) : NULL;

  if (practice == NULL)
    return g_strdup (place);
  return network != NULL ? g_strdup (mix_network_get_id (network)) : NULL;
}

static MixExpectedPerson *
make_person (MixRecruitment *recruitment, const MixVacancy *vacancy, const MixForecastStart *start)
{
  MixExpectedPerson *person = g_new0 (MixExpectedPerson, 1);

  person->vacancy_id = g_strdup (start->vacancy->id);
  person->name = g_strdup (start->vacancy->title);
  person->network_id = dup_network_id (recruitment, vacancy);
  person->minutes = vacancy->post != NULL ? vacancy->post->minutes : 0;
  person->is_agreed = vacancy->start.is_agreed;
  person->p10 = person->is_agreed ? vacancy->start.early : start->p10;
  person->p50 = person->is_agreed ? vacancy->start.likely : start->p50;
  person->p90 = person->is_agreed ? vacancy->start.late : start->p90;
  return person;
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  const MixExpectedPerson *first = *(gpointer *) a, *second = *(gpointer *) b;

  if (first->p50 != second->p50)
    return first->p50 < second->p50 ? -1 : 1;
  return g_strcmp0 (first->vacancy_id, second->vacancy_id);
}

/**
 * mix_expected_people_new:
 * @recruitment: a plan’s vacancies
 * @forecast: (nullable): when they are filled; %NULL where nobody is being looked for
 *
 * Their days are those of the forecast, but for a first day that is agreed.
 *
 * Returns: (transfer full) (element-type MixExpectedPerson): who is expected, by their likely day
 */
GPtrArray *
mix_expected_people_new (MixRecruitment *recruitment, const MixForecast *forecast)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (free_person);

  for (guint i = 0; forecast != NULL && i < forecast->starts->len; i++)
    {
      const MixForecastStart *start = g_ptr_array_index (forecast->starts, i);
      const MixVacancy *vacancy = mix_recruitment_find_vacancy (recruitment, start->vacancy->id);

      if (vacancy != NULL)
        g_ptr_array_add (people, make_person (recruitment, vacancy, start));
    }
  g_ptr_array_sort (people, compare_people);
  return people;
}

/**
 * mix_expected_people_load:
 * @recruitment: a plan’s vacancies, with the data packs
 *
 * Runs the forecast as the plan says; safe on any thread that has @recruitment to itself.
 *
 * Returns: (transfer full) (element-type MixExpectedPerson): who is expected, by their likely day
 */
GPtrArray *
mix_expected_people_load (MixRecruitment *recruitment)
{
  g_autoptr (MixForecastPicture) picture = mix_forecast_picture_new (recruitment);
  g_autoptr (MixForecast) forecast = NULL;
  MixForecastAsk ask = { .until = MIX_DATE_NONE };

  if (picture->vacancies->len > 0)
    forecast = mix_forecast_new (picture, &ask, NULL, NULL);
  return mix_expected_people_new (recruitment, forecast);
}

static gboolean
is_same_person (const MixExpectedPerson *first, const MixExpectedPerson *second)
{
  return g_str_equal (first->vacancy_id, second->vacancy_id) && g_str_equal (first->name, second->name)
         && g_strcmp0 (first->network_id, second->network_id) == 0 && first->minutes == second->minutes
         && first->p10 == second->p10 && first->p50 == second->p50 && first->p90 == second->p90;
}

/**
 * mix_expected_people_equal:
 * @people: (nullable) (element-type MixExpectedPerson): who is expected
 * @others: (nullable) (element-type MixExpectedPerson): who is expected by another forecast
 *
 * Returns: whether both say the same
 */
gboolean
mix_expected_people_equal (GPtrArray *people, GPtrArray *others)
{
  guint n_people = people != NULL ? people->len : 0;
  gboolean equal = n_people == (others != NULL ? others->len : 0);

  for (guint i = 0; equal && i < n_people; i++)
    equal = is_same_person (people->pdata[i], others->pdata[i]);
  return equal;
}

static void
tell_vacancy (MixVacancy *vacancy, const MixExpectedPerson *person)
{
  MixVacancyCandidate *furthest = NULL;

  for (guint i = 0; i < vacancy->candidates->len; i++)
    {
      MixVacancyCandidate *candidate = g_ptr_array_index (vacancy->candidates, i);

      if (candidate->is_in && candidate->stage >= MIX_STAGE_OFFER
          && (furthest == NULL || candidate->stage > furthest->stage))
        furthest = candidate;
    }
  vacancy->start = (MixStartRange) { person->p10, person->p50, person->p90, person->is_agreed };
  if (furthest != NULL)
    furthest->start = vacancy->start;
}

/**
 * mix_expected_people_tell:
 * @people: (element-type MixExpectedPerson): who is expected
 * @recruitment: a picture of the same plan, which nothing else looks at meanwhile
 *
 * Puts the days of the forecast in place of the usual ones: of each vacancy, and of whoever fills it, if that is known.
 */
void
mix_expected_people_tell (GPtrArray *people, MixRecruitment *recruitment)
{
  for (guint i = 0; i < people->len; i++)
    {
      const MixExpectedPerson *person = g_ptr_array_index (people, i);
      MixVacancy *vacancy = mix_recruitment_find_vacancy (recruitment, person->vacancy_id);

      if (vacancy != NULL && vacancy->is_open && vacancy->row->person_id == NULL && !vacancy->start.is_agreed)
        tell_vacancy (vacancy, person);
    }
}

/* "expected 8 Feb (22 Jan – 14 Apr)", or the day that is agreed. */
static char *
dup_days (const MixExpectedPerson *person)
{
  g_autofree char *first = mix_date_format_short (person->p10);
  g_autofree char *likely = mix_date_format_short (person->p50);
  g_autofree char *last = mix_date_format_short (person->p90);

  if (person->p10 == person->p90)
    /* Translators: %s is a colleague’s first day at work. */
    return g_strdup_printf (_ ("expected %s"), likely);
  /* Translators: the likely first day, and the days that 8 in 10 runs of a forecast lie between. */
  return g_strdup_printf (_ ("expected %s (%s – %s)"), likely, first, last);
}

/**
 * mix_expected_person_dup_words:
 * @person: somebody who is expected
 *
 * Returns: (transfer full): when, and for how many hours: "expected 8 Feb (22 Jan – 14 Apr) · 30 h"
 */
char *
mix_expected_person_dup_words (const MixExpectedPerson *person)
{
  g_autofree char *days = dup_days (person);
  g_autofree char *hours = NULL;

  if (person->minutes <= 0)
    return g_steal_pointer (&days);
  hours = mix_text_format_hours (person->minutes);
  /* Translators: when somebody is expected, and hours a week. */
  return g_strdup_printf (_ ("%s · %s h"), days, hours);
}
