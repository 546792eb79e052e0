#include "mix-deploy-picture-private.h"

#include "mix-config.h"
#include "mix-deploy-settings.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

/*
 * A plan as a deployment problem, and back. What operations work out of a plan is taken as it is: demand, fit, capacity
 * sheets, fair shares, the band. Only what is known goes in.
 */

static gint64
make_key (int person, int place, int line)
{
  return ((gint64) person << 42) | ((gint64) place << 21) | line;
}

static void
clear_outside (gpointer data)
{
  MixDeployOutside *outside = data;

  g_hash_table_unref (outside->places);
}

static MixDeployPicture *
begin_picture (MixPlan *plan, MixTeamLoad *load, const MixDeployOptions *options)
{
  MixDeployPicture *self = g_new0 (MixDeployPicture, 1);

  g_atomic_ref_count_init (&self->references);
  self->plan = g_object_ref (plan);
  self->load = load != NULL ? mix_team_load_ref (load) : mix_team_load_new (plan);
  self->mode = options->mode;
  self->most_moves = options->most_moves;
  self->people = g_ptr_array_new ();
  self->places = g_ptr_array_new ();
  self->lines = g_ptr_array_new ();
  self->assignments = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->outside = g_ptr_array_new ();
  return self;
}

static void
begin_draft (MixDeployDraft *draft)
{
  draft->place_index = g_hash_table_new (g_str_hash, g_str_equal);
  draft->person_index = g_hash_table_new (g_str_hash, g_str_equal);
  draft->cell_index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  draft->never = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  draft->cells = g_array_new (FALSE, FALSE, sizeof (MixDeployCell));
  draft->positions = g_array_new (FALSE, FALSE, sizeof (guint));
  draft->outside = g_array_new (FALSE, FALSE, sizeof (MixDeployOutside));
  g_array_set_clear_func (draft->outside, clear_outside);
  draft->variants = g_array_new (FALSE, FALSE, sizeof (MixDeployVariant));
  draft->inside = g_ptr_array_new ();
}

static void
end_draft (MixDeployDraft *draft)
{
  g_hash_table_unref (draft->place_index);
  g_hash_table_unref (draft->person_index);
  g_hash_table_unref (draft->cell_index);
  g_hash_table_unref (draft->never);
  g_array_unref (draft->cells);
  g_array_unref (draft->positions);
  g_array_unref (draft->outside);
  g_array_unref (draft->variants);
  g_ptr_array_unref (draft->inside);
  g_free (draft->pinned_sites);
}

static void
list_places (MixDeployDraft *draft)
{
  GPtrArray *practices = mix_plan_get_practices (draft->picture->plan);
  GPtrArray *networks = mix_plan_get_networks (draft->picture->plan);
  GPtrArray *places = draft->picture->places;

  for (guint i = 0; i < practices->len; i++)
    g_ptr_array_add (places, (gpointer) mix_practice_get_id (practices->pdata[i]));
  for (guint i = 0; i < networks->len; i++)
    g_ptr_array_add (places, (gpointer) mix_network_get_id (networks->pdata[i]));
  for (guint i = 0; i < places->len; i++)
    g_hash_table_insert (draft->place_index, places->pdata[i], GUINT_TO_POINTER (i + 1));
}

static void
fill_problem (MixDeployDraft *draft)
{
  MixDeployPicture *picture = draft->picture;

  picture->problem = mix_deployment_new ((int) picture->people->len, (int) picture->places->len,
                                         (int) picture->lines->len, (int) mix_plan_get_networks (picture->plan)->len);
  mix_deploy_settings_fill (picture->plan, picture->problem);
  _mix_deploy_draft_fill_lines (draft);
  _mix_deploy_draft_fill_reach (draft);
  _mix_deploy_draft_fill_today (draft);
  _mix_deploy_draft_fill_wishes (draft);
  _mix_deploy_draft_fill_people (draft);
  _mix_deploy_draft_fill_places (draft);
}

static gboolean
check_size (const MixDeployPicture *self, GError **error)
{
  if (self->people->len > 0 && self->lines->len > 0)
    return TRUE;
  if (self->people->len == 0)
    mix_set_error (error, MIX_ERROR_REFUSED, "people",
                   _ ("Nobody in this plan is in post with known hours. Enter somebody’s contracted hours first."));
  else
    mix_set_error (error, MIX_ERROR_REFUSED, "demand",
                   _ ("Nothing is known to be needed in this plan. Enter what work grows with first."));
  return FALSE;
}

/**
 * mix_deploy_picture_new:
 * @plan: a plan
 * @load: (nullable): of the plan, where it is there already
 * @options: way to deploy, and pins beside those of the plan
 *
 * Poses the plan's day as a deployment problem. Work of which nobody knows how much is needed, of people whose hours
 * are not known, and that a decision keeps though it is blocked stays as it is: it takes its time from people and,
 * where that is known, from what is needed. On any thread.
 *
 * Returns: (transfer full) (nullable): the problem, with the way back to the plan; %NULL with %MIX_ERROR_REFUSED where
 *   there is nobody or nothing to deploy
 */
MixDeployPicture *
mix_deploy_picture_new (MixPlan *plan, MixTeamLoad *load, const MixDeployOptions *options, GError **error)
{
  g_autoptr (MixDeployPicture) self = begin_picture (plan, load, options);
  MixDeployDraft draft = { .picture = self, .options = options };
  gboolean whole;

  begin_draft (&draft);
  list_places (&draft);
  _mix_deploy_draft_list_people (&draft);
  _mix_deploy_draft_list_cells (&draft);
  _mix_deploy_draft_list_work (&draft);
  _mix_deploy_draft_list_lines (&draft);
  whole = check_size (self, error);
  if (whole)
    {
      fill_problem (&draft);
      whole = mix_deployment_finish (self->problem, error);
    }
  end_draft (&draft);
  return whole ? g_steal_pointer (&self) : NULL;
}

/**
 * mix_deploy_picture_ref:
 * @self: a picture
 *
 * Returns: (transfer full): @self
 */
MixDeployPicture *
mix_deploy_picture_ref (MixDeployPicture *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * mix_deploy_picture_unref:
 * @self: (transfer full): a picture
 */
void
mix_deploy_picture_unref (MixDeployPicture *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->problem, mix_deployment_free);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->outside);
  g_hash_table_unref (self->assignments);
  mix_team_load_unref (self->load);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * mix_deploy_picture_get_person:
 * @self: a picture
 * @person: number of a person
 *
 * Returns: (transfer none): who that is
 */
MixPerson *
mix_deploy_picture_get_person (const MixDeployPicture *self, int person)
{
  return g_ptr_array_index (self->people, person);
}

/**
 * mix_deploy_picture_get_place_id:
 * @self: a picture
 * @place: number of a place
 *
 * Returns: the id of the practice, or of the network
 */
const char *
mix_deploy_picture_get_place_id (const MixDeployPicture *self, int place)
{
  return g_ptr_array_index (self->places, place);
}

/**
 * mix_deploy_picture_get_practice:
 * @self: a picture
 * @place: number of a place
 *
 * Returns: (transfer none) (nullable): the practice; %NULL for a network's own work
 */
MixPractice *
mix_deploy_picture_get_practice (const MixDeployPicture *self, int place)
{
  return mix_plan_find_practice (self->plan, g_ptr_array_index (self->places, place));
}

/**
 * mix_deploy_picture_get_place_name:
 * @self: a picture
 * @place: number of a place
 *
 * Returns: what it is called: of a practice the short name
 */
const char *
mix_deploy_picture_get_place_name (const MixDeployPicture *self, int place)
{
  MixPractice *practice = mix_deploy_picture_get_practice (self, place);

  if (practice != NULL)
    return mix_practice_get_short_name (practice);
  return mix_network_get_name (mix_plan_find_network (self->plan, g_ptr_array_index (self->places, place)));
}

/**
 * mix_deploy_picture_get_line:
 * @self: a picture
 * @line: number of a line
 *
 * Returns: (transfer none): the service line
 */
MixServiceLine *
mix_deploy_picture_get_line (const MixDeployPicture *self, int line)
{
  return g_ptr_array_index (self->lines, line);
}

/**
 * mix_deploy_picture_find_person:
 * @self: a picture
 * @person_id: somebody
 *
 * Returns: their number, or −1 where they are not in the problem
 */
int
mix_deploy_picture_find_person (const MixDeployPicture *self, const char *person_id)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_strcmp0 (mix_person_get_id (g_ptr_array_index (self->people, i)), person_id) == 0)
      return (int) i;
  return -1;
}

/**
 * mix_deploy_picture_find_place:
 * @self: a picture
 * @place_id: a practice or network
 *
 * Returns: its number, or −1
 */
int
mix_deploy_picture_find_place (const MixDeployPicture *self, const char *place_id)
{
  for (guint i = 0; i < self->places->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->places, i), place_id) == 0)
      return (int) i;
  return -1;
}

/**
 * mix_deploy_picture_find_line:
 * @self: a picture
 * @line_id: a service line
 * @place: number of the place where it is wanted
 *
 * Returns: the number that the line has there, or −1 where it is not wanted there
 */
int
mix_deploy_picture_find_line (const MixDeployPicture *self, const char *line_id, int place)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (g_strcmp0 (mix_service_line_get_id (g_ptr_array_index (self->lines, i)), line_id) == 0
        && mix_deployment_get_demand (self->problem, place, (int) i) > 0)
      return (int) i;
  return -1;
}

/*
 * _mix_deploy_picture_add_assignment:
 * @assignment: what is behind the person's work in the line at the place
 */
void
_mix_deploy_picture_add_assignment (MixDeployPicture *self, const MixDeploymentWork *work, MixAssignment *assignment)
{
  gint64 key = make_key (work->person, work->practice, work->line);
  GPtrArray *list = g_hash_table_lookup (self->assignments, &key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->assignments, g_memdup2 (&key, sizeof key), list);
    }
  g_ptr_array_add (list, assignment);
}

/**
 * mix_deploy_picture_get_assignments:
 * @self: a picture
 * @person: number of a person
 * @place: number of a place
 * @line: number of a line
 *
 * Returns: (transfer none) (nullable) (element-type MixAssignment): what they do of it there today, by id
 */
const GPtrArray *
mix_deploy_picture_get_assignments (const MixDeployPicture *self, int person, int place, int line)
{
  gint64 key = make_key (person, place, line);

  return g_hash_table_lookup (self->assignments, &key);
}

/**
 * mix_deploy_picture_get_today:
 * @self: a picture
 * @person: number of a person
 * @place: number of a place
 * @line: number of a line
 *
 * Returns: minutes a week that they do of it there today, beyond what is needed, too
 */
int
mix_deploy_picture_get_today (const MixDeployPicture *self, int person, int place, int line)
{
  const GPtrArray *assignments = mix_deploy_picture_get_assignments (self, person, place, line);
  int minutes = 0;

  for (guint i = 0; assignments != NULL && i < assignments->len; i++)
    minutes += mix_assignment_get_row (g_ptr_array_index (assignments, i))->minutes;
  return minutes;
}

/**
 * mix_deploy_picture_split_key:
 * @key: a key of the picture's assignments
 * @person: (out): number of a person
 * @place: (out): number of a place
 * @line: (out): number of a line
 *
 * Says what a key of @assignments is about.
 */
void
mix_deploy_picture_split_key (gint64 key, int *person, int *place, int *line)
{
  const gint64 mask = (1 << 21) - 1;

  *person = (int) (key >> 42);
  *place = (int) ((key >> 21) & mask);
  *line = (int) (key & mask);
}
