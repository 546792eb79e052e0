#include "mix-config.h"
#include "mix-options-private.h"
#include "mix-people.h"
#include "mix-person.h"
#include "mix-posts.h"
#include "mix-recruitment.h"
#include "mix-store-read.h"
#include "mix-vacancies.h"

#include <glib/gi18n-lib.h>

static gboolean
apply_earlier_start (const MixOption *self, MixStore *store, MixPlan *plan, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  const MixVacancy *vacancy = recruitment != NULL ? mix_recruitment_find_vacancy (recruitment, self->subject_id) : NULL;
  MixVacancyDraft draft = { .notice_from = "conditional" };

  if (recruitment == NULL)
    return FALSE;
  if (vacancy != NULL)
    {
      draft.lead = vacancy->row->lead;
      draft.opened_on = vacancy->row->opened_on;
      draft.closing_on = vacancy->row->closing_on;
      draft.interview_on = vacancy->row->interview_on;
      draft.usual_notice_days = vacancy->row->usual_notice_days;
      draft.shows_names = !vacancy->row->anonymous;
    }
  return mix_vacancies_set (store, self->subject_id, &draft, error);
}

static gboolean
set_minutes (MixStore *store, const char *person_id, int minutes, MixDate from, GError **error)
{
  g_autofree char *value = g_strdup_printf ("%d", minutes);
  const char *const facts[] = { MIX_FACT_CONTRACTED_MINUTES, value, NULL };

  return mix_people_set_facts (store, person_id, facts, from, error);
}

static gboolean
apply_more_hours (const MixOption *self, MixStore *store, MixPlan *plan, GError **error)
{
  MixPerson *person = mix_plan_find_person (plan, self->subject_id);
  int before = self->minutes;

  if (person != NULL)
    mix_person_get_contracted_minutes (person, &before);
  return set_minutes (store, self->subject_id, self->minutes, self->from, error)
         && set_minutes (store, self->subject_id, before, self->until + 1, error);
}

/* Any practice of the network: it says in which one somebody is. */
static const char *
find_practice (const MixOption *self, MixPlan *plan)
{
  GPtrArray *practices = mix_plan_get_practices (plan);

  for (guint i = 0; i < practices->len; i++)
    {
      MixNetwork *network = mix_practice_get_network (practices->pdata[i]);

      if (network != NULL && g_strcmp0 (mix_network_get_name (network), self->network_name) == 0)
        return mix_practice_get_id (practices->pdata[i]);
    }
  return "";
}

static char *
add_person (const MixOption *self,
            MixStore *store,
            MixPlan *plan,
            const char *name,
            const char *role,
            const char *band,
            GError **error)
{
  g_autofree char *minutes = g_strdup_printf ("%d", self->minutes);
  const char *const facts[] = { MIX_FACT_ROLE,
                                role,
                                MIX_FACT_BAND,
                                band,
                                MIX_FACT_PAY_POINT,
                                "entry",
                                MIX_FACT_REGISTRATION,
                                "current",
                                MIX_FACT_HOME_PRACTICE,
                                find_practice (self, plan),
                                MIX_FACT_CONTRACTED_MINUTES,
                                minutes,
                                NULL };
  MixPersonDraft draft = { .name = name, .start_date = self->from, .facts = facts };

  return mix_people_add (store, &draft, error);
}

static gboolean
apply_technician (const MixOption *self, MixStore *store, MixPlan *plan, GError **error)
{
  g_autofree char *name = g_strdup_printf (_ ("Technician for %s"), self->network_name);
  g_autofree char *id = add_person (self, store, plan, name, "pharmacy_technician", "5", error);

  return id != NULL;
}

/* A post of its own says who pays. */
static gboolean
give_post (const MixOption *self,
           MixStore *store,
           const MixPostRow *post,
           const char *name,
           const char *person_id,
           GError **error)
{
  MixPostDraft draft = { .name = name,
                         .role = post->role,
                         .band = post->band,
                         .organisation = post->organisation_id,
                         .funding = self->is_allowed ? "scheme" : "practices",
                         .minutes = self->minutes,
                         .wanted_from = self->from };
  g_autofree char *id = mix_posts_add (store, &draft, error);

  return id != NULL && mix_posts_fill (store, id, person_id, error);
}

static gboolean
apply_locum (const MixOption *self, MixStore *store, MixPlan *plan, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  const MixVacancy *vacancy = recruitment != NULL ? mix_recruitment_find_vacancy (recruitment, self->subject_id) : NULL;
  const MixPostRow *post = vacancy != NULL ? vacancy->post : NULL;
  g_autofree char *name = NULL, *id = NULL;

  if (post == NULL)
    return recruitment != NULL;
  name = g_strdup_printf (_ ("Locum for %s"), post->name);
  id = add_person (self, store, plan, name, post->role, post->band, error);
  return id != NULL && give_post (self, store, post, name, id, error)
         && (self->until == MIX_DATE_NONE || mix_people_set_leaving_date (store, id, self->until, error));
}

static gboolean
apply_training (const MixOption *self, MixStore *store, MixPlan *plan, GError **error)
{
  MixCompetenceDraft draft = { .code = self->competence,
                               .level = "signed_off",
                               .from_date = self->from,
                               .until = MIX_DATE_NONE,
                               /* Translators: who signs a competence off, where that is only expected. */
                               .signed_off_by = _ ("Expected") };

  return mix_people_set_competence (store, self->subject_id, &draft, error);
}

/**
 * mix_option_apply:
 * @self: an option
 * @store: the plan that it was found in, or a scenario of it
 * @error: return location for an error
 *
 * Makes the changes that the option stands for. What is only expected is entered as if it came so: somebody new as a
 * person with a first day, a locum with a last day, too.
 *
 * Returns: whether they were made
 */
gboolean
mix_option_apply (const MixOption *self, MixStore *store, GError **error)
{
  static gboolean (*const deeds[MIX_N_OPTION_KINDS]) (const MixOption *, MixStore *, MixPlan *, GError **) = {
    [MIX_OPTION_EARLIER_START] = apply_earlier_start, [MIX_OPTION_MORE_HOURS] = apply_more_hours,
    [MIX_OPTION_TECHNICIAN] = apply_technician,       [MIX_OPTION_LOCUM] = apply_locum,
    [MIX_OPTION_TRAINING] = apply_training,
  };
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, error);

  return plan != NULL && deeds[self->kind](self, store, plan, error);
}
