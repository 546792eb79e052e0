#include "mix-outlook-scene.h"

#include "mix-plan-demand.h"
#include "mix-plan-entries.h"
#include "mix-post-list.h"

/* A line without a weight of its own: a minute undone counts as one. */
#define PLAIN_WEIGHT 100

void
_mix_outlook_scene_free (MixOutlookScene *self)
{
  g_object_unref (self->board);
  g_ptr_array_unref (self->networks);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->place_ids);
  g_array_unref (self->units);
  g_array_unref (self->workers);
  g_hash_table_unref (self->changing);
  g_hash_table_unref (self->unit_numbers);
  g_hash_table_unref (self->line_numbers);
  g_ptr_array_unref (self->owned);
  g_free (self);
}

guint
_mix_outlook_scene_find_network (const MixOutlookScene *self, const char *organisation_id)
{
  MixPlan *plan = mix_board_get_plan (self->board);
  MixPractice *practice = organisation_id != NULL ? mix_plan_find_practice (plan, organisation_id) : NULL;
  MixNetwork *network = practice != NULL          ? mix_practice_get_network (practice)
                        : organisation_id != NULL ? mix_plan_find_network (plan, organisation_id)
                                                  : NULL;
  guint number;

  return network != NULL && g_ptr_array_find (self->networks, network, &number) ? number : MIX_OUTLOOK_NO_NETWORK;
}

static guint
find_network (const MixOutlookScene *self, MixNetwork *network)
{
  guint number;

  return network != NULL && g_ptr_array_find (self->networks, network, &number) ? number : MIX_OUTLOOK_NO_NETWORK;
}

/* Work as it comes to be sorted. */
typedef struct
{
  MixOutlookUnit unit;
  gint64 undone; /* weighted */
  gint64 wanted; /* weighted */
  char *key;
} Ranked;

static void
clear_ranked (gpointer data)
{
  g_free (((Ranked *) data)->key);
}

/* What hurts most while undone comes first, as on the board; then what would hurt most. */
static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *one = a, *other = b;

  if (one->undone != other->undone)
    return one->undone > other->undone ? -1 : 1;
  if (one->wanted != other->wanted)
    return one->wanted > other->wanted ? -1 : 1;
  return strcmp (one->key, other->key);
}

static void
add_ranked (MixOutlookScene *self, GArray *all, const MixPlaceDemand *demand, guint place)
{
  const char *line_id = mix_service_line_get_id (demand->line);
  int weight = mix_service_line_get_row (demand->line)->undone_weight;
  int given = mix_board_get_assigned (self->board, demand->place_id, line_id);
  Ranked ranked = { .unit = { .place = place, .network = find_network (self, demand->network), .given = given } };

  if (demand->demand.basis == MIX_DEMAND_BASIS_NOT_KNOWN)
    {
      self->n_not_known++;
      return;
    }
  ranked.unit.wanted = (int) CLAMP (demand->demand.minutes, 0, G_MAXINT);
  ranked.unit.line = GPOINTER_TO_UINT (g_hash_table_lookup (self->line_numbers, line_id)) - 1;
  weight = weight >= 0 ? weight : PLAIN_WEIGHT;
  ranked.undone = MAX (ranked.unit.wanted - (gint64) given, 0) * weight;
  ranked.wanted = (gint64) ranked.unit.wanted * weight;
  ranked.key = g_strdup_printf ("%s/%s", demand->place_id, line_id);
  g_array_append_val (all, ranked);
}

static void
add_units (MixOutlookScene *self)
{
  g_autoptr (GArray) demands = mix_plan_demand_work_out (mix_board_get_plan (self->board));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Ranked));
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  g_array_set_clear_func (all, clear_ranked);
  for (guint i = 0; i < self->place_ids->len; i++)
    g_hash_table_insert (places, self->place_ids->pdata[i], GUINT_TO_POINTER (i));
  for (guint i = 0; i < demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (demands, MixPlaceDemand, i);

      add_ranked (self, all, demand, GPOINTER_TO_UINT (g_hash_table_lookup (places, demand->place_id)));
    }
  g_array_sort (all, compare_ranked);
  for (guint i = 0; i < all->len; i++)
    {
      Ranked *ranked = &g_array_index (all, Ranked, i);

      g_array_append_val (self->units, ranked->unit);
      g_hash_table_insert (self->unit_numbers, g_steal_pointer (&ranked->key), GUINT_TO_POINTER (i + 1));
    }
}

static void
add_places (MixOutlookScene *self, MixPlan *plan)
{
  GPtrArray *practices = mix_plan_get_practices (plan), *lines = mix_plan_get_service_lines (plan);

  for (guint i = 0; i < practices->len; i++)
    g_ptr_array_add (self->place_ids, (gpointer) mix_practice_get_id (practices->pdata[i]));
  for (guint i = 0; i < self->networks->len; i++)
    g_ptr_array_add (self->place_ids, (gpointer) mix_network_get_id (self->networks->pdata[i]));
  for (guint i = 0; i < lines->len; i++)
    g_hash_table_insert (self->line_numbers, (gpointer) mix_service_line_get_id (lines->pdata[i]),
                         GUINT_TO_POINTER (i + 1));
}

gpointer
_mix_outlook_scene_own (MixOutlookScene *self, gpointer memory)
{
  g_ptr_array_add (self->owned, memory);
  return memory;
}

/* What somebody does, taken from what is done whatever comes. */
static void
add_duties (MixOutlookScene *self, MixOutlookWorker *worker, const char *person_id)
{
  GPtrArray *cards;
  MixOutlookDuty *duties;
  guint position;

  if (!mix_team_load_find_position (mix_board_get_load (self->board), person_id, &position))
    return;
  cards = mix_board_get_cards_of_person (self->board, position);
  worker->duties = duties = _mix_outlook_scene_own (self, g_new (MixOutlookDuty, cards->len));
  for (guint i = 0; i < cards->len; i++)
    {
      g_autofree char *key = g_strdup_printf ("%s/%s", mix_card_get_place_id (cards->pdata[i]),
                                              mix_service_line_get_id (mix_card_get_line (cards->pdata[i])));
      guint unit = GPOINTER_TO_UINT (g_hash_table_lookup (self->unit_numbers, key));
      int minutes = mix_card_get_minutes (cards->pdata[i]);

      if (unit == 0 || !mix_card_counts (cards->pdata[i]))
        continue;
      g_array_index (self->units, MixOutlookUnit, unit - 1).given -= minutes;
      duties[worker->n_duties++] = (MixOutlookDuty) { unit - 1, minutes };
    }
}

static void
add_member (MixOutlookScene *self, const MixForecastPicture *picture, const MixForecast *forecast, guint number)
{
  const MixHiringMember *member = &g_array_index (picture->members, MixHiringMember, number);
  const char *id = g_ptr_array_index (picture->member_ids, number);
  const MixPersonLoad *load = mix_team_load_find_person (mix_board_get_load (self->board), id);
  MixOutlookWorker worker = { .work = member->work, .starts_in = member->starts_in, .ends_in = member->leaves_in };

  worker.network = find_network (self, load != NULL ? load->network : NULL);
  worker.minutes = load != NULL && load->sheet.known ? MAX (load->sheet.net_minutes, 0) : 0;
  if (member->starts_in > 0 && load != NULL)
    worker.may = _mix_outlook_scene_find_lines (self, load->person);
  if (picture->settings.leavers_a_year > 0)
    worker.ends = mix_hiring_team_get_leaves (mix_forecast_get_team (forecast), number);
  add_duties (self, &worker, id);
  g_array_append_val (self->workers, worker);
}

/* What somebody who comes has for work in a week: nothing is known of them but their role and hours. */
int
_mix_outlook_scene_find_capacity (const MixOutlookScene *self, MixRole role, int minutes, guint n_sites)
{
  MixPlan *plan = mix_board_get_plan (self->board);
  MixCapacitySettings settings = mix_team_load_get_settings (plan);
  MixCapacityPerson person
      = { .role = role, .contracted_minutes = minutes, .service_from = MIX_DATE_NONE, .n_sites = MAX (n_sites, 1) };
  MixCapacitySheet sheet = mix_capacity_work_out (&settings, &person, mix_plan_get_as_at (plan));

  return MAX (sheet.net_minutes, 0);
}

static gboolean
is_good (MixFitGrade grade)
{
  return grade == MIX_FIT_FITS || grade == MIX_FIT_STRETCHED;
}

/* Lines that suit somebody of a role who is registered and has a supervisor, but neither prescribes nor was signed off
 * for anything. Work beneath them is none that they come for. */
const gboolean *
_mix_outlook_scene_find_newcomer_lines (MixOutlookScene *self, MixRole role)
{
  gboolean *may = _mix_outlook_scene_own (self, g_new0 (gboolean, self->lines->len));
  MixFitPerson person = { .role = role,
                          .registration = MIX_REGISTRATION_CURRENT,
                          .competence_from = MIX_DATE_NONE,
                          .competence_until = MIX_DATE_NONE,
                          .has_supervisor = TRUE };

  for (guint i = 0; i < self->lines->len; i++)
    {
      MixFitLine line;

      mix_plan_fit_get_line (self->lines->pdata[i], &line);
      may[i] = is_good (mix_fit_work_out (&line, &person, mix_plan_get_as_at (mix_board_get_plan (self->board))).grade);
    }
  return may;
}

/* Lines that suit somebody of the team so many days from today, by what is known of them in their picture. */
gboolean *
_mix_outlook_scene_list_lines_on (const MixOutlookScene *self, MixPerson *person, int days)
{
  gboolean *may = g_new0 (gboolean, self->lines->len);
  MixDate day = mix_plan_get_as_at (mix_board_get_plan (self->board)) + days;

  for (guint i = 0; i < self->lines->len; i++)
    may[i] = is_good (mix_plan_fit_work_out_on (person, self->lines->pdata[i], day).grade);
  return may;
}

/* Lines that suit somebody of the team as they are. */
const gboolean *
_mix_outlook_scene_find_lines (MixOutlookScene *self, MixPerson *person)
{
  return _mix_outlook_scene_own (self, _mix_outlook_scene_list_lines_on (self, person, 0));
}

/* What somebody has more for work in a week who is contracted for more. */
int
_mix_outlook_scene_find_more (const MixOutlookScene *self, MixRole role, int before, int after)
{
  return _mix_outlook_scene_find_capacity (self, role, after, 1)
         - _mix_outlook_scene_find_capacity (self, role, before, 1);
}

/* Days until somebody who may leave is gone, by a day at the latest, in each run. */
const guint16 *
_mix_outlook_scene_end_by (MixOutlookScene *self, const guint16 *leaves, guint n_runs, int ends_in)
{
  guint16 *ends = _mix_outlook_scene_own (self, g_new (guint16, n_runs));

  for (guint run = 0; run < n_runs; run++)
    ends[run] = (guint16) MIN (leaves[run], ends_in);
  return ends;
}

/* The last day of whoever starts, in each run. */
static const guint16 *
find_ends (MixOutlookScene *self, const MixForecast *forecast, guint vacancy)
{
  const guint16 *starts = mix_hiring_forecast_get_starts (mix_forecast_get_runs (forecast), vacancy);
  const guint16 *stays = mix_hiring_team_get_stays (mix_forecast_get_team (forecast), vacancy);
  guint16 *ends = stays != NULL ? _mix_outlook_scene_own (self, g_new (guint16, forecast->n_runs)) : NULL;

  for (guint run = 0; ends != NULL && run < forecast->n_runs; run++)
    ends[run] = (guint16) (starts[run] + stays[run]);
  return ends;
}

static guint
find_network_of_post (const MixOutlookScene *self, const MixPostRow *post)
{
  g_autoptr (GPtrArray) places = mix_post_list_get_places (mix_board_get_plan (self->board), post->id);
  guint network = _mix_outlook_scene_find_network (self, post->organisation_id);

  if (network == MIX_OUTLOOK_NO_NETWORK && places->len > 0)
    network = _mix_outlook_scene_find_network (self, ((const MixPostPlaceRow *) places->pdata[0])->organisation_id);
  return network;
}

/* A post of the plan, vacant or not. */
const MixPostRow *
_mix_outlook_find_post (MixPlan *plan, const char *id)
{
  GPtrArray *posts = mix_plan_get_posts (plan);

  for (guint i = 0; i < posts->len; i++)
    if (g_strcmp0 (((const MixPostRow *) posts->pdata[i])->id, id) == 0)
      return posts->pdata[i];
  return NULL;
}

static void
add_vacancy (MixOutlookScene *self, const MixForecastPicture *picture, const MixForecast *forecast, guint number)
{
  MixPlan *plan = mix_board_get_plan (self->board);
  const MixForecastVacancy *vacancy = g_ptr_array_index (picture->vacancies, number);
  const MixPostRow *post = _mix_outlook_find_post (plan, vacancy->post_id);
  MixOutlookWorker worker
      = { .work = vacancy->hiring.work, .network = MIX_OUTLOOK_NO_NETWORK, .ends_in = MIX_OUTLOOK_STAYS };
  MixRole role;

  worker.starts = mix_hiring_forecast_get_starts (mix_forecast_get_runs (forecast), number);
  worker.ends = find_ends (self, forecast, number);
  if (post != NULL && mix_role_parse (post->role, &role))
    {
      g_autoptr (GPtrArray) places = mix_post_list_get_places (plan, post->id);

      worker.network = find_network_of_post (self, post);
      worker.minutes = _mix_outlook_scene_find_capacity (self, role, post->minutes, places->len);
      worker.may = _mix_outlook_scene_find_newcomer_lines (self, role);
    }
  g_array_append_val (self->workers, worker);
}

MixOutlookScene *
_mix_outlook_scene_new (MixPlan *plan, const MixForecastPicture *picture, const MixForecast *forecast, GPtrArray *later)
{
  MixOutlookScene *self = g_new0 (MixOutlookScene, 1);

  self->board = mix_board_new (plan);
  self->networks = g_ptr_array_ref (mix_plan_get_networks (plan));
  self->lines = g_ptr_array_ref (mix_plan_get_service_lines (plan));
  self->place_ids = g_ptr_array_new ();
  self->units = g_array_new (FALSE, FALSE, sizeof (MixOutlookUnit));
  self->workers = g_array_new (FALSE, FALSE, sizeof (MixOutlookWorker));
  self->changing = g_hash_table_new (g_str_hash, g_str_equal);
  self->unit_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->line_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->owned = g_ptr_array_new_with_free_func (g_free);
  add_places (self, plan);
  add_units (self);
  for (guint i = 0; i < picture->members->len; i++)
    add_member (self, picture, forecast, i);
  for (guint i = 0; i < picture->vacancies->len; i++)
    add_vacancy (self, picture, forecast, i);
  if (later != NULL)
    _mix_outlook_scene_add_later (self, picture, forecast, later);
  return self;
}

MixOutlookProblem
_mix_outlook_scene_pose (const MixOutlookScene *self, const int *days, guint n_days, guint n_runs)
{
  return (MixOutlookProblem) { .days = days,
                               .n_days = n_days,
                               .n_runs = n_runs,
                               .workers = (const MixOutlookWorker *) (gconstpointer) self->workers->data,
                               .n_workers = self->workers->len,
                               .units = (const MixOutlookUnit *) (gconstpointer) self->units->data,
                               .n_units = self->units->len,
                               .n_lines = self->lines->len,
                               .n_places = self->place_ids->len,
                               .n_networks = self->networks->len };
}
