#include "mix-team-load-private.h"

#include "mix-id.h"

/*
 * _mix_person_record_new:
 * @person: somebody
 * @before: (nullable): what they had in the plan before
 *
 * Returns: (transfer full): a record with the work they had, to be brought up to date
 */
MixPersonRecord *
_mix_person_record_new (MixPerson *person, const MixPersonRecord *before)
{
  MixPersonRecord *self = g_new0 (MixPersonRecord, 1);

  g_atomic_ref_count_init (&self->references);
  self->load.person = person;
  self->work = before != NULL ? g_array_copy (before->work) : g_array_new (FALSE, FALSE, sizeof (MixPersonWork));
  self->allocations = before != NULL ? g_ptr_array_ref (before->allocations) : g_ptr_array_new ();
  self->fits = g_hash_table_new_full (NULL, NULL, NULL, g_atomic_rc_box_release);
  self->minutes_by_place = g_hash_table_new (mix_id_hash, g_str_equal);
  self->sites = g_hash_table_new (mix_id_hash, g_str_equal);
  return self;
}

MixPersonRecord *
_mix_person_record_ref (MixPersonRecord *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
_mix_person_record_unref (gpointer data)
{
  MixPersonRecord *self = data;

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->work);
  g_ptr_array_unref (self->allocations);
  g_hash_table_unref (self->fits);
  g_hash_table_unref (self->minutes_by_place);
  g_hash_table_unref (self->sites);
  g_free (self);
}

static MixPersonWork *
get_work (MixPersonRecord *self, guint position)
{
  return &g_array_index (self->work, MixPersonWork, position);
}

void
_mix_person_record_remove (MixPersonRecord *self, MixAssignment *assignment)
{
  for (guint i = 0; i < self->work->len; i++)
    if (get_work (self, i)->assignment == assignment)
      {
        g_array_remove_index (self->work, i);
        return;
      }
}

/* They come in the order of their ids from the plan, so most belong at the end. */
void
_mix_person_record_add (MixPersonRecord *self, MixAssignment *assignment, MixServiceLine *line)
{
  const char *id = mix_assignment_get_id (assignment);
  guint position = self->work->len;
  MixPersonWork work = { assignment, line, NULL };

  while (position > 0 && strcmp (mix_assignment_get_id (get_work (self, position - 1)->assignment), id) > 0)
    position--;
  g_array_insert_val (self->work, position, work);
}

static void
add_place (MixPersonRecord *self, const char *organisation_id, int minutes)
{
  int before = GPOINTER_TO_INT (g_hash_table_lookup (self->minutes_by_place, organisation_id));

  g_hash_table_insert (self->minutes_by_place, (gpointer) organisation_id, GINT_TO_POINTER (before + minutes));
}

static MixFit *
ensure_fit (MixPersonRecord *self, MixPlan *plan, MixServiceLine *line)
{
  MixFit *fit = g_hash_table_lookup (self->fits, line);

  if (fit == NULL)
    {
      fit = g_atomic_rc_box_new (MixFit);
      *fit = mix_plan_fit_work_out (plan, self->load.person, line);
      g_hash_table_insert (self->fits, line, fit);
    }
  return fit;
}

/*
 * _mix_person_record_add_up:
 * @self: a record that has all its work
 * @plan: the plan
 *
 * Works out how each piece of work suits the person, and what it adds up to.
 */
void
_mix_person_record_add_up (MixPersonRecord *self, MixPlan *plan)
{
  for (guint i = 0; i < self->work->len; i++)
    {
      MixPersonWork *work = get_work (self, i);
      const MixAssignmentRow *row = mix_assignment_get_row (work->assignment);

      work->fit = ensure_fit (self, plan, work->line);
      if (!mix_assignment_counts (work->assignment))
        continue;
      self->load.used[work->fit->grade] += row->minutes;
      add_place (self, row->organisation_id, row->minutes);
      if (mix_service_line_needs_site (work->line))
        g_hash_table_add (self->sites, (gpointer) row->organisation_id);
      self->support_minutes += (int) mix_fit_get_supervision_minutes (work->fit->grade, row->minutes);
    }
  for (guint i = 0; i < self->allocations->len; i++)
    {
      const MixAllocationRow *row = g_ptr_array_index (self->allocations, i);

      add_place (self, row->organisation_id, row->minutes);
      g_hash_table_add (self->sites, (gpointer) row->organisation_id);
    }
}

gboolean
_mix_person_is_on_pathway (MixPerson *person)
{
  return g_strcmp0 (mix_person_get_fact (person, MIX_FACT_PATHWAY), "on_pathway") == 0;
}

static MixNetwork *
get_network_of (MixPlan *plan, const char *organisation_id)
{
  MixPractice *practice = mix_plan_find_practice (plan, organisation_id);

  return practice != NULL ? mix_practice_get_network (practice) : mix_plan_find_network (plan, organisation_id);
}

/* Of places with as many minutes the one whose id comes first, so that the same plan always gives the same answer. */
static MixNetwork *
choose_network (MixPersonRecord *self, MixPlan *plan)
{
  MixNetwork *home = get_network_of (plan, mix_person_get_fact (self->load.person, MIX_FACT_HOME_PRACTICE));
  const char *most = NULL;
  GHashTableIter iter;
  gpointer id, minutes;
  int most_minutes = 0;

  if (home != NULL)
    return home;
  g_hash_table_iter_init (&iter, self->minutes_by_place);
  while (g_hash_table_iter_next (&iter, &id, &minutes))
    if (GPOINTER_TO_INT (minutes) > most_minutes
        || (GPOINTER_TO_INT (minutes) == most_minutes && most != NULL && strcmp (id, most) < 0))
      {
        most_minutes = GPOINTER_TO_INT (minutes);
        most = id;
      }
  return get_network_of (plan, most);
}

/* Work that can be done from anywhere takes nobody to a practice. */
static guint
count_sites (MixPersonRecord *self, MixPlan *plan)
{
  GHashTableIter iter;
  gpointer id;
  guint n_sites = 0;

  g_hash_table_iter_init (&iter, self->sites);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    n_sites += mix_plan_find_practice (plan, id) != NULL;
  return n_sites;
}

static int
get_other_duties (MixPerson *person)
{
  const char *text = mix_person_get_fact (person, MIX_FACT_OTHER_DUTIES);
  guint64 minutes;

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &minutes, NULL) ? (int) minutes : 0;
}

/*
 * _mix_person_record_work_out:
 * @self: a record that is added up, and knows whom the person supervises
 * @plan: the plan
 * @settings: the plan's figures of capacity
 *
 * Works out how the person's contracted minutes become minutes for work.
 */
void
_mix_person_record_work_out (MixPersonRecord *self, MixPlan *plan, const MixCapacitySettings *settings)
{
  MixPerson *person = self->load.person;
  MixCapacityPerson capacity = {
    .role = MIX_ROLE_ADMIN,
    .contracted_minutes = -1,
    .service_from = mix_person_get_row (person)->start_date,
    .on_pathway = _mix_person_is_on_pathway (person),
    .n_sites = count_sites (self, plan),
    .n_supervised = self->n_supervised,
    .n_supervised_on_pathway = self->n_supervised_on_pathway,
    .support_minutes = self->load.support_minutes,
    .other_duties_minutes = get_other_duties (person),
    .entered_received = _mix_person_get_supervision_minutes (person, NULL),
    .entered_given = self->entered_given,
  };

  mix_role_parse (mix_person_get_fact (person, MIX_FACT_ROLE), &capacity.role);
  mix_person_get_contracted_minutes (person, &capacity.contracted_minutes);
  self->load.n_sites = capacity.n_sites;
  self->load.network = choose_network (self, plan);
  self->load.sheet = mix_capacity_work_out (settings, &capacity, mix_plan_get_as_at (plan));
}

/*
 * _mix_person_get_supervision_minutes:
 * @supervisor_id: (nullable): of whom, or %NULL for all
 *
 * Returns: minutes a month of supervision that were entered for the person; 0 for none
 */
int
_mix_person_get_supervision_minutes (MixPerson *person, const char *supervisor_id)
{
  int minutes = 0;

  for (guint i = 0; i < mix_person_get_n_supervisions (person); i++)
    {
      const MixSupervisionRow *row = mix_person_get_supervision (person, i);

      if (row->minutes_a_month > 0 && (supervisor_id == NULL || g_str_equal (row->supervisor_id, supervisor_id)))
        minutes += row->minutes_a_month;
    }
  return minutes;
}

/**
 * mix_team_load_get_settings:
 * @plan: a plan
 *
 * Returns: the figures that its capacity is worked out with: ours, but for those it changed
 */
MixCapacitySettings
mix_team_load_get_settings (MixPlan *plan)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  const char *key;

  for (guint i = 0; (key = mix_capacity_settings_get_nth_key (i)) != NULL; i++)
    {
      g_autofree char *name = g_strconcat (MIX_SETTING_CAPACITY_PREFIX, key, NULL);
      const char *value = mix_plan_get_setting (plan, name);
      gint64 number;

      if (value != NULL && g_ascii_string_to_signed (value, 10, 0, G_MAXINT, &number, NULL))
        mix_capacity_settings_set (&settings, key, (int) number);
    }
  return settings;
}
