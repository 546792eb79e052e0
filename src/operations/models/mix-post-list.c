#include "mix-post-list.h"

#include "mix-plan-entries.h"
#include "mix-plan-options.h"
#include "mix-role.h"
#include "mix-row-type.h"

/* By the setting's value. Our default is the first, since most practices are outside London and its fringe. */
static const char *const areas[] = { "national", "fringe", "outer_london", "inner_london" };

static void
post_free (MixPost *self)
{
  mix_row_free (&mix_row_type_post, self->row);
  g_free (self);
}

static gboolean
is_reimbursed (const MixPostRow *row)
{
  MixRole role;

  return g_strcmp0 (row->funding, "scheme") == 0 && mix_role_parse (row->role, &role)
         && mix_role_get_reimbursement_line (role) != NULL;
}

static void
add_post (GPtrArray *posts, MixPlan *plan, const MixPostRow *row, MixPerson *person, gboolean is_implied)
{
  MixPost *post = g_new0 (MixPost, 1);
  int usual = CLAMP (mix_plan_options_get (plan, MIX_SETTING_AREA), 0, (int) G_N_ELEMENTS (areas) - 1);

  post->row = mix_row_copy (&mix_row_type_post, row);
  post->area = post->row->area != NULL ? post->row->area : areas[usual];
  post->person = person;
  post->is_implied = is_implied;
  post->is_reimbursed = is_reimbursed (post->row);
  g_ptr_array_add (posts, post);
}

/* Of the home practice's network; a plan of one network has no other. */
static const char *
find_network_id (MixPlan *plan, MixPerson *person)
{
  const char *home = mix_person_get_fact (person, MIX_FACT_HOME_PRACTICE);
  MixPractice *practice = home != NULL ? mix_plan_find_practice (plan, home) : NULL;
  GPtrArray *networks = mix_plan_get_networks (plan);

  if (practice != NULL)
    return mix_network_get_id (mix_practice_get_network (practice));
  return networks->len == 1 ? mix_network_get_id (networks->pdata[0]) : NULL;
}

static const char *
choose_funding (const char *code)
{
  MixRole role;

  return mix_role_parse (code, &role) && mix_role_get_reimbursement_line (role) != NULL ? "scheme" : "practices";
}

static void
add_implied_post (GPtrArray *posts, MixPlan *plan, MixPerson *person)
{
  const MixPersonRow *who = mix_person_get_row (person);
  MixPostRow row = { .id = who->id,
                     .name = who->name,
                     .role = mix_person_get_fact (person, MIX_FACT_ROLE),
                     .band = mix_person_get_fact (person, MIX_FACT_BAND),
                     .pay_point = mix_person_get_fact (person, MIX_FACT_PAY_POINT),
                     .organisation_id = find_network_id (plan, person),
                     .wanted_from = who->start_date,
                     .closed_on = who->leaving_date != MIX_DATE_NONE ? who->leaving_date + 1 : MIX_DATE_NONE };

  row.funding = choose_funding (row.role);
  if (!mix_person_get_contracted_minutes (person, &row.minutes))
    row.minutes = 0;
  add_post (posts, plan, &row, person, TRUE);
}

/* Whoever only supervises, such as a GP, holds no post of the team. */
static gboolean
is_of_the_team (MixPerson *person)
{
  MixRole role;

  return !mix_role_parse (mix_person_get_fact (person, MIX_FACT_ROLE), &role) || !mix_role_only_supervises (role);
}

/**
 * mix_post_list_new:
 * @plan: a picture of a plan
 *
 * Returns: (transfer full) (element-type MixPost): every funded position that is not closed on the plan's day: the
 * posts by name, then everybody of the team whom no post names, as a filled post of their own. It is valid as long as
 * @plan
 */
GPtrArray *
mix_post_list_new (MixPlan *plan)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) post_free);
  GPtrArray *rows = mix_plan_get_posts (plan), *people = mix_plan_get_people (plan);
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);
  MixDate day = mix_plan_get_as_at (plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixPostRow *row = rows->pdata[i];
      MixPerson *person = row->person_id != NULL ? mix_plan_find_person (plan, row->person_id) : NULL;

      if (row->closed_on != MIX_DATE_NONE && row->closed_on <= day)
        continue;
      g_hash_table_add (named, person);
      add_post (list, plan, row, person, FALSE);
    }
  for (guint i = 0; i < people->len; i++)
    if (!g_hash_table_contains (named, people->pdata[i]) && is_of_the_team (people->pdata[i]))
      add_implied_post (list, plan, people->pdata[i]);
  return list;
}

/**
 * mix_post_list_find:
 * @posts: (element-type MixPost): of mix_post_list_new()
 * @id: (nullable): a post's id, or a person's where there is no row
 *
 * Returns: (transfer none) (nullable): the post
 */
const MixPost *
mix_post_list_find (GPtrArray *posts, const char *id)
{
  for (guint i = 0; i < posts->len; i++)
    if (g_strcmp0 (((const MixPost *) posts->pdata[i])->row->id, id) == 0)
      return posts->pdata[i];
  return NULL;
}

/**
 * mix_post_list_get_places:
 * @plan: a picture of a plan
 * @post_id: a post
 *
 * Returns: (transfer container) (element-type MixPostPlaceRow): where it works; nothing where that is not said
 */
GPtrArray *
mix_post_list_get_places (MixPlan *plan, const char *post_id)
{
  GPtrArray *places = g_ptr_array_new (), *rows = mix_plan_get_post_places (plan);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const MixPostPlaceRow *) rows->pdata[i])->post_id, post_id))
      g_ptr_array_add (places, rows->pdata[i]);
  return places;
}

/**
 * mix_post_takes_published_only:
 * @plan: a picture of a plan
 *
 * Returns: whether the plan takes published reimbursement maxima only, and counts computed ones as not known
 */
gboolean
mix_post_takes_published_only (MixPlan *plan)
{
  return mix_plan_options_get (plan, MIX_SETTING_PUBLISHED_ONLY) != 0;
}
