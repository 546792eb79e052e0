#include "mix-plan-entries.h"
#include "mix-team-load.h"

#include <stdlib.h>

typedef struct
{
  GHashTable *minutes_by_place; /* organisation id → minutes a week, of practices and networks */
  guint n_supervised;
  guint n_supervised_on_pathway;
} Notes;

struct _MixTeamLoad
{
  gatomicrefcount references;
  MixPlan *plan;
  GHashTable *positions; /* person id → position + 1 */
  GArray *people;        /* of MixPersonLoad, in the plan's order */
  Notes *notes;          /* beside people */
  MixFit *fits;          /* beside the plan's assignments */
  int travel_minutes;
};

static MixPersonLoad *
find_load (const MixTeamLoad *self, const char *person_id, Notes **notes)
{
  guint position = person_id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, person_id)) : 0;

  if (position == 0)
    return NULL;
  if (notes != NULL)
    *notes = &self->notes[position - 1];
  return &g_array_index (self->people, MixPersonLoad, position - 1);
}

static void
add_people (MixTeamLoad *self)
{
  GPtrArray *people = mix_plan_get_people (self->plan);

  self->people = g_array_sized_new (FALSE, TRUE, sizeof (MixPersonLoad), people->len);
  self->notes = g_new0 (Notes, people->len);
  for (guint i = 0; i < people->len; i++)
    {
      MixPersonLoad load = { .person = g_ptr_array_index (people, i) };

      g_array_append_val (self->people, load);
      self->notes[i].minutes_by_place = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (self->positions, (gpointer) mix_person_get_id (load.person), GUINT_TO_POINTER (i + 1));
    }
}

static void
add_place (Notes *notes, const char *organisation_id, int minutes)
{
  int before = GPOINTER_TO_INT (g_hash_table_lookup (notes->minutes_by_place, organisation_id));

  g_hash_table_insert (notes->minutes_by_place, (gpointer) organisation_id, GINT_TO_POINTER (before + minutes));
}

/* Stretched work takes time from the first of those who supervise whoever does it. */
static void
add_support (MixTeamLoad *self, MixPerson *person, int minutes)
{
  MixPersonLoad *supervisor;

  if (minutes == 0 || mix_person_get_n_supervisions (person) == 0)
    return;
  supervisor = find_load (self, mix_person_get_supervision (person, 0)->supervisor_id, NULL);
  if (supervisor != NULL)
    supervisor->support_minutes += minutes;
}

static void
add_assignments (MixTeamLoad *self)
{
  GPtrArray *assignments = mix_plan_get_assignments (self->plan);

  self->fits = g_new0 (MixFit, assignments->len);
  for (guint i = 0; i < assignments->len; i++)
    {
      MixAssignment *assignment = g_ptr_array_index (assignments, i);
      const MixAssignmentRow *row = mix_assignment_get_row (assignment);
      MixServiceLine *line = mix_plan_find_service_line (self->plan, row->service_line_id);
      Notes *notes;
      MixPersonLoad *load = find_load (self, row->person_id, &notes);

      if (load == NULL || line == NULL)
        continue;
      self->fits[i] = mix_plan_fit_work_out (self->plan, load->person, line);
      if (!mix_assignment_counts (assignment))
        continue;
      load->used[self->fits[i].grade] += row->minutes;
      add_place (notes, row->organisation_id, row->minutes);
      add_support (self, load->person, (int) mix_fit_get_supervision_minutes (self->fits[i].grade, row->minutes));
    }
}

static void
add_allocations (MixTeamLoad *self)
{
  GPtrArray *allocations = mix_plan_get_allocations (self->plan);

  for (guint i = 0; i < allocations->len; i++)
    {
      const MixAllocationRow *row = g_ptr_array_index (allocations, i);
      Notes *notes;

      if (find_load (self, row->person_id, &notes) != NULL)
        add_place (notes, row->organisation_id, row->minutes);
    }
}

static gboolean
is_on_pathway (MixPerson *person)
{
  return g_strcmp0 (mix_person_get_fact (person, MIX_FACT_PATHWAY), "on_pathway") == 0;
}

static gboolean
is_named_before (MixPerson *person, guint position)
{
  const char *supervisor_id = mix_person_get_supervision (person, position)->supervisor_id;

  for (guint i = 0; i < position; i++)
    if (g_str_equal (mix_person_get_supervision (person, i)->supervisor_id, supervisor_id))
      return TRUE;
  return FALSE;
}

/* Whoever supervises a person in two ways meets them once for both. */
static void
add_supervisions (MixTeamLoad *self, MixPerson *person)
{
  for (guint i = 0; i < mix_person_get_n_supervisions (person); i++)
    {
      Notes *notes;

      if (is_named_before (person, i)
          || find_load (self, mix_person_get_supervision (person, i)->supervisor_id, &notes) == NULL)
        continue;
      if (is_on_pathway (person))
        notes->n_supervised_on_pathway++;
      else
        notes->n_supervised++;
    }
}

static MixNetwork *
get_network_of (MixPlan *plan, const char *organisation_id)
{
  MixPractice *practice = mix_plan_find_practice (plan, organisation_id);

  return practice != NULL ? mix_practice_get_network (practice) : mix_plan_find_network (plan, organisation_id);
}

static MixNetwork *
choose_network (MixTeamLoad *self, MixPerson *person, Notes *notes)
{
  MixNetwork *home = get_network_of (self->plan, mix_person_get_fact (person, MIX_FACT_HOME_PRACTICE));
  MixNetwork *most = NULL;
  GHashTableIter iter;
  gpointer id, minutes;
  int most_minutes = 0;

  if (home != NULL)
    return home;
  g_hash_table_iter_init (&iter, notes->minutes_by_place);
  while (g_hash_table_iter_next (&iter, &id, &minutes))
    if (GPOINTER_TO_INT (minutes) > most_minutes)
      {
        most_minutes = GPOINTER_TO_INT (minutes);
        most = get_network_of (self->plan, id);
      }
  return most;
}

static guint
count_sites (MixTeamLoad *self, Notes *notes)
{
  GHashTableIter iter;
  gpointer id;
  guint n_sites = 0;

  g_hash_table_iter_init (&iter, notes->minutes_by_place);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    n_sites += mix_plan_find_practice (self->plan, id) != NULL;
  return n_sites;
}

static MixCapacitySettings
read_settings (MixPlan *plan)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  const char *key;

  for (guint i = 0; (key = mix_capacity_settings_get_nth_key (i)) != NULL; i++)
    {
      g_autofree char *name = g_strconcat (MIX_SETTING_CAPACITY_PREFIX, key, NULL);
      const char *value = mix_plan_get_setting (plan, name);

      if (value != NULL)
        mix_capacity_settings_set (&settings, key, atoi (value));
    }
  return settings;
}

static void
work_out_sheet (MixTeamLoad *self, MixPersonLoad *load, Notes *notes, const MixCapacitySettings *settings)
{
  MixCapacityPerson person = {
    .role = MIX_ROLE_ADMIN,
    .contracted_minutes = -1,
    .service_from = mix_person_get_row (load->person)->start_date,
    .on_pathway = is_on_pathway (load->person),
    .n_sites = count_sites (self, notes),
    .n_supervised = notes->n_supervised,
    .n_supervised_on_pathway = notes->n_supervised_on_pathway,
    .support_minutes = load->support_minutes,
  };

  mix_role_parse (mix_person_get_fact (load->person, MIX_FACT_ROLE), &person.role);
  mix_person_get_contracted_minutes (load->person, &person.contracted_minutes);
  load->n_sites = person.n_sites;
  load->network = choose_network (self, load->person, notes);
  load->sheet = mix_capacity_work_out (settings, &person, mix_plan_get_as_at (self->plan));
}

/**
 * mix_assignment_counts:
 * @assignment: an assignment
 *
 * Returns: whether it takes time: paused and ended ones do not
 */
gboolean
mix_assignment_counts (MixAssignment *assignment)
{
  const char *status = mix_assignment_get_row (assignment)->status;

  return !g_str_equal (status, "paused") && !g_str_equal (status, "ended");
}

/**
 * mix_team_load_new:
 * @plan: a plan
 *
 * Works out what everybody has and uses on the plan's day. On any thread.
 *
 * Returns: (transfer full): the load
 */
MixTeamLoad *
mix_team_load_new (MixPlan *plan)
{
  MixTeamLoad *self = g_new0 (MixTeamLoad, 1);
  MixCapacitySettings settings = read_settings (plan);

  g_atomic_ref_count_init (&self->references);
  self->plan = g_object_ref (plan);
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);
  self->travel_minutes = settings.travel_minutes;
  add_people (self);
  add_assignments (self);
  add_allocations (self);
  for (guint i = 0; i < self->people->len; i++)
    add_supervisions (self, g_array_index (self->people, MixPersonLoad, i).person);
  for (guint i = 0; i < self->people->len; i++)
    work_out_sheet (self, &g_array_index (self->people, MixPersonLoad, i), &self->notes[i], &settings);
  return self;
}

/**
 * mix_team_load_ref:
 * @self: a load
 *
 * Returns: (transfer full): @self
 */
MixTeamLoad *
mix_team_load_ref (MixTeamLoad *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * mix_team_load_unref:
 * @self: (transfer full): a load
 */
void
mix_team_load_unref (MixTeamLoad *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  for (guint i = 0; i < self->people->len; i++)
    g_hash_table_unref (self->notes[i].minutes_by_place);
  g_free (self->notes);
  g_free (self->fits);
  g_array_unref (self->people);
  g_hash_table_unref (self->positions);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * mix_team_load_get_n_people:
 * @self: a load
 *
 * Returns: how many people the plan has
 */
guint
mix_team_load_get_n_people (const MixTeamLoad *self)
{
  return self->people->len;
}

/**
 * mix_team_load_get_person:
 * @self: a load
 * @position: of a person in the plan's list
 *
 * Returns: (transfer none): what they have and use
 */
const MixPersonLoad *
mix_team_load_get_person (const MixTeamLoad *self, guint position)
{
  g_return_val_if_fail (position < self->people->len, NULL);
  return &g_array_index (self->people, MixPersonLoad, position);
}

/**
 * mix_team_load_find_person:
 * @self: a load
 * @person_id: (nullable): somebody's id
 *
 * Returns: (transfer none) (nullable): what they have and use
 */
const MixPersonLoad *
mix_team_load_find_person (const MixTeamLoad *self, const char *person_id)
{
  return find_load (self, person_id, NULL);
}

/**
 * mix_team_load_get_fit:
 * @self: a load
 * @assignment_position: of an assignment in the plan's list
 *
 * Returns: (transfer none): how it suits whoever has it; without reasons where person or line are gone
 */
const MixFit *
mix_team_load_get_fit (const MixTeamLoad *self, guint assignment_position)
{
  return &self->fits[assignment_position];
}

/**
 * mix_team_load_get_travel_minutes:
 * @self: a load
 *
 * Returns: minutes a week that each site beyond the first takes
 */
int
mix_team_load_get_travel_minutes (const MixTeamLoad *self)
{
  return self->travel_minutes;
}

/**
 * mix_team_load_works_at:
 * @self: a load
 * @person_id: somebody's id
 * @organisation_id: a practice or network
 *
 * Returns: whether they have work, or are, there
 */
gboolean
mix_team_load_works_at (const MixTeamLoad *self, const char *person_id, const char *organisation_id)
{
  Notes *notes;

  return find_load (self, person_id, &notes) != NULL
         && g_hash_table_contains (notes->minutes_by_place, organisation_id);
}

/**
 * mix_person_load_get_used:
 * @load: what somebody has and uses
 *
 * Returns: minutes a week of all their work
 */
int
mix_person_load_get_used (const MixPersonLoad *load)
{
  int used = 0;

  for (guint i = 0; i < MIX_N_FIT_GRADES; i++)
    used += load->used[i];
  return used;
}

/**
 * mix_person_load_get_free:
 * @load: what somebody has and uses
 * @minutes: (out): minutes a week left, below zero where there is too much
 *
 * Returns: whether their hours are known
 */
gboolean
mix_person_load_get_free (const MixPersonLoad *load, int *minutes)
{
  if (!load->sheet.known)
    return FALSE;
  *minutes = load->sheet.net_minutes - mix_person_load_get_used (load);
  return TRUE;
}

/**
 * mix_person_load_is_over:
 * @load: what somebody has and uses
 *
 * Returns: whether their work is known to take more than they have
 */
gboolean
mix_person_load_is_over (const MixPersonLoad *load)
{
  int minutes;

  return mix_person_load_get_free (load, &minutes) && minutes < 0;
}
