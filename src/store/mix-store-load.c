#include "mix-store-private.h"

#include "mix-config.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-table.h"

#include <glib/gi18n-lib.h>

/*
 * Builds the picture of a plan on one day, in one read transaction.
 *
 * Which dated row holds on the day: of memberships, the one that began last among those that run; of figures, the last
 * from on or before the day, and where a kind has none, its earliest one (list sizes of July are still the best
 * that is known in May; the figure says from when it is); of a person's facts and competences, the last from on or
 * before the day, or, for somebody yet to start, the day they start. What was entered about work comes whole where
 * there is little of it; the plan itself says which row holds (mix-plan-entries.c).
 */
typedef struct
{
  MixStore *store;
  MixPlan *plan;
  MixDate as_at;
  GCancellable *cancellable; /* nullable */
  MixPlanEntryKind entry;    /* the kind of the rows being read */
  GHashTable *figures;       /* organisation id → MixFigures */
  GHashTable *memberships;   /* practice id → GPtrArray of MixMembershipRow */
} Loader;

static void
free_membership (gpointer row)
{
  mix_row_free (&mix_row_type_membership, row);
}

static void
copy_plan_row_cb (gconstpointer row, gpointer data)
{
  MixPlanRow **copy = data;

  *copy = mix_row_copy (&mix_row_type_plan, row);
}

/* Before its first change, and when that is undone, a plan has no row of its own. */
static MixPlanRow *
read_plan_row (MixStore *store, GError **error)
{
  MixPlanRow empty
      = { .id = "", .name = _ ("Empty plan"), .created_on = MIX_DATE_NONE, .planning_date = MIX_DATE_NONE };
  MixPlanRow *row = NULL;

  if (!mix_table_for_each (store, &mix_table_plan, "LIMIT 1", NULL, copy_plan_row_cb, &row, error))
    return NULL;
  return row != NULL ? row : mix_row_copy (&mix_row_type_plan, &empty);
}

static void
add_setting_cb (gconstpointer data, gpointer user_data)
{
  const MixSettingRow *row = data;
  Loader *loader = user_data;

  mix_plan_add_setting (loader->plan, row->key, row->value);
}

static void
add_source_cb (gconstpointer row, gpointer user_data)
{
  Loader *loader = user_data;

  mix_plan_add_source (loader->plan, row);
}

static MixFigures *
ensure_figures (Loader *loader, const char *organisation_id)
{
  MixFigures *figures = g_hash_table_lookup (loader->figures, organisation_id);

  if (figures == NULL)
    {
      figures = mix_figures_new ();
      g_hash_table_insert (loader->figures, g_strdup (organisation_id), figures);
    }
  return figures;
}

/* Figures of a kind come oldest first, so a later one that holds takes the place of the one before. */
static void
add_figure_cb (gconstpointer data, gpointer user_data)
{
  const MixFigureRow *row = data;
  Loader *loader = user_data;
  MixFigures *figures = ensure_figures (loader, row->organisation_id);

  if (row->from_date <= loader->as_at || mix_figures_find (figures, row->kind) == NULL)
    mix_figures_set (figures, row);
}

static GPtrArray *
ensure_memberships (Loader *loader, const char *practice_id)
{
  GPtrArray *memberships = g_hash_table_lookup (loader->memberships, practice_id);

  if (memberships == NULL)
    {
      memberships = g_ptr_array_new_with_free_func (free_membership);
      g_hash_table_insert (loader->memberships, g_strdup (practice_id), memberships);
    }
  return memberships;
}

static void
add_membership_cb (gconstpointer data, gpointer user_data)
{
  const MixMembershipRow *row = data;

  g_ptr_array_add (ensure_memberships (user_data, row->practice_id), mix_row_copy (&mix_row_type_membership, row));
}

static void
add_network_cb (gconstpointer data, gpointer user_data)
{
  const MixOrganisationRow *row = data;
  Loader *loader = user_data;
  g_autoptr (MixNetwork) network = mix_network_new (row, ensure_figures (loader, row->id));

  mix_plan_add_network (loader->plan, network);
}

static MixNetwork *
find_network_of (Loader *loader, GPtrArray *memberships)
{
  for (guint i = memberships->len; i > 0; i--)
    {
      const MixMembershipRow *row = g_ptr_array_index (memberships, i - 1);

      if (mix_date_in_range (loader->as_at, row->start_date, row->end_date))
        return mix_plan_find_network (loader->plan, row->network_id);
    }
  return NULL;
}

static void
add_practice_cb (gconstpointer data, gpointer user_data)
{
  const MixOrganisationRow *row = data;
  Loader *loader = user_data;
  GPtrArray *memberships = ensure_memberships (loader, row->id);
  MixNetwork *network = find_network_of (loader, memberships);
  g_autoptr (MixPractice) practice = NULL;

  if (network == NULL)
    return;
  practice = mix_practice_new (row, ensure_figures (loader, row->id), network, memberships);
  mix_plan_add_practice (loader->plan, practice);
}

static void
add_person_cb (gconstpointer row, gpointer user_data)
{
  Loader *loader = user_data;
  g_autoptr (MixPerson) person = mix_person_new (row);

  mix_plan_add_person (loader->plan, person);
}

static gboolean
holds_for (Loader *loader, MixPerson *person, MixDate from_date)
{
  return from_date <= MAX (loader->as_at, mix_person_get_row (person)->start_date);
}

static void
add_fact_cb (gconstpointer data, gpointer user_data)
{
  const MixPersonFactRow *row = data;
  Loader *loader = user_data;
  MixPerson *person = mix_plan_find_person (loader->plan, row->person_id);

  if (person != NULL && holds_for (loader, person, row->from_date))
    mix_person_set_fact (person, row);
}

/* Records of a competence come newest first. */
static void
add_competence_cb (gconstpointer data, gpointer user_data)
{
  const MixCompetenceRow *row = data;
  Loader *loader = user_data;
  MixPerson *person = mix_plan_find_person (loader->plan, row->person_id);

  if (person != NULL && holds_for (loader, person, row->from_date)
      && mix_person_find_competence (person, row->code) == NULL)
    mix_person_add_competence (person, row);
}

static void
add_supervision_cb (gconstpointer data, gpointer user_data)
{
  const MixSupervisionRow *row = data;
  Loader *loader = user_data;
  MixPerson *person = mix_plan_find_person (loader->plan, row->person_id);

  if (person != NULL)
    mix_person_add_supervision (person, row);
}

static void
add_service_line_cb (gconstpointer row, gpointer user_data)
{
  Loader *loader = user_data;
  g_autoptr (MixServiceLine) line = mix_service_line_new (row);

  mix_plan_add_service_line (loader->plan, line);
}

static void
add_assignment_cb (gconstpointer row, gpointer user_data)
{
  Loader *loader = user_data;
  g_autoptr (MixAssignment) assignment = mix_assignment_new (row);

  mix_plan_add_assignment (loader->plan, assignment);
}

static void
add_other_assignment_cb (gconstpointer row, gpointer user_data)
{
  Loader *loader = user_data;
  g_autoptr (MixAssignment) assignment = mix_assignment_new (row);

  mix_plan_add_other_assignment (loader->plan, assignment);
}

static void
add_leave_cb (gconstpointer data, gpointer user_data)
{
  const MixLeaveRow *row = data;
  Loader *loader = user_data;
  MixPerson *person = mix_plan_find_person (loader->plan, row->person_id);

  if (person != NULL)
    mix_person_add_leave (person, row);
}

static void
add_entry_cb (gconstpointer row, gpointer user_data)
{
  Loader *loader = user_data;

  mix_plan_add_entry (loader->plan, loader->entry, row);
}

#define NOT_OVER "(until IS NULL OR until >= ?1)"
#define RUNS_ON_THE_DAY "from_date <= ?1 AND " NOT_OVER

/* In this order, since each step finds what it belongs to among those before it. ?1 is the day. */
static const struct
{
  const MixTable *table;
  const char *rest;
  MixTableRowFunc add;
  MixPlanEntryKind entry; /* of add_entry_cb () */
} steps[] = {
  { &mix_table_setting, "", add_setting_cb, 0 },
  { &mix_table_source, "", add_source_cb, 0 },
  { &mix_table_figure, "ORDER BY organisation_id, kind, from_date", add_figure_cb, 0 },
  { &mix_table_membership, "ORDER BY practice_id, start_date", add_membership_cb, 0 },
  { &mix_table_organisation, "WHERE kind = 'network' AND in_plan ORDER BY name, code", add_network_cb, 0 },
  { &mix_table_organisation, "WHERE kind = 'practice' ORDER BY code", add_practice_cb, 0 },
  { &mix_table_person, "WHERE leaving_date IS NULL OR leaving_date >= ?1 ORDER BY name COLLATE NOCASE, id",
    add_person_cb, 0 },
  { &mix_table_person_fact, "ORDER BY person_id, fact, from_date", add_fact_cb, 0 },
  { &mix_table_competence, "ORDER BY person_id, code, from_date DESC", add_competence_cb, 0 },
  { &mix_table_supervision, "WHERE " RUNS_ON_THE_DAY " ORDER BY id", add_supervision_cb, 0 },
  { &mix_table_leave, "ORDER BY from_date, id", add_leave_cb, 0 },
  { &mix_table_service_line, "ORDER BY code", add_service_line_cb, 0 },
  { &mix_table_assignment, "WHERE " RUNS_ON_THE_DAY " ORDER BY id", add_assignment_cb, 0 },
  { &mix_table_assignment,
    "WHERE (from_date > ?1 AND from_date <= date (?1, '+364 days'))"
    " OR (until < ?1 AND until >= date (?1, '-1 year')) ORDER BY id",
    add_other_assignment_cb, 0 },
  { &mix_table_allocation, "WHERE " RUNS_ON_THE_DAY " ORDER BY id", add_entry_cb, MIX_PLAN_ALLOCATION },
  { &mix_table_fit_override, "ORDER BY from_date, id", add_entry_cb, MIX_PLAN_FIT_OVERRIDE },
  { &mix_table_demand_override, "ORDER BY from_date, id", add_entry_cb, MIX_PLAN_DEMAND_OVERRIDE },
  { &mix_table_cohort, "ORDER BY deadline, id", add_entry_cb, MIX_PLAN_COHORT },
  { &mix_table_tally, "ORDER BY from_date, id", add_entry_cb, MIX_PLAN_TALLY },
  { &mix_table_session_place, "ORDER BY from_date, id", add_entry_cb, MIX_PLAN_SESSION_PLACE },
  { &mix_table_pin, "WHERE " NOT_OVER " ORDER BY from_date, id", add_entry_cb, MIX_PLAN_PIN },
  { &mix_table_saved_view, "ORDER BY page, name", add_entry_cb, MIX_PLAN_SAVED_VIEW },
};

static gboolean
run_steps (Loader *loader, GError **error)
{
  g_autofree char *date = mix_date_format_iso (loader->as_at);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      loader->entry = steps[i].entry;
      if (mix_database_is_stopped (loader->cancellable, loader->store->path, error)
          || !mix_table_for_each (loader->store, steps[i].table, steps[i].rest, date, steps[i].add, loader, error))
        return FALSE;
    }
  return TRUE;
}

static MixPlan *
read_plan (MixStore *self, MixDate as_at, GCancellable *cancellable, GError **error)
{
  Loader loader = { .store = self, .as_at = as_at, .cancellable = cancellable };
  MixPlanRow *row = read_plan_row (self, error);

  if (row == NULL)
    return NULL;
  if (as_at == MIX_DATE_NONE)
    loader.as_at = row->planning_date != MIX_DATE_NONE ? row->planning_date : mix_date_today ();

  loader.plan = mix_plan_new (row, loader.as_at);
  loader.figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) mix_figures_unref);
  loader.memberships = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  if (!run_steps (&loader, error))
    g_clear_object (&loader.plan);

  g_hash_table_unref (loader.figures);
  g_hash_table_unref (loader.memberships);
  mix_row_free (&mix_row_type_plan, row);
  return loader.plan;
}

/* Inside a change, its own transaction is the one to read in. */
static MixPlan *
read_in_transaction (MixStore *self, MixDate as_at, GCancellable *cancellable, GError **error)
{
  g_autoptr (MixPlan) plan = NULL;
  gint64 data_version;

  if (self->changing)
    return read_plan (self, as_at, cancellable, error);
  if (!_mix_store_execute (self, "BEGIN", error))
    return NULL;

  plan = read_plan (self, as_at, cancellable, error);
  if (plan != NULL
      && !(_mix_store_check_version (self, error)
           && _mix_store_query_integer (self, "PRAGMA data_version", &data_version, error)
           && _mix_store_refresh_undo_names (self, error)))
    g_clear_object (&plan);
  mix_database_set_cancellable (self->db, NULL);
  _mix_store_execute (self, "COMMIT", NULL);
  if (plan != NULL)
    self->data_version = data_version;
  return g_steal_pointer (&plan);
}

/**
 * mix_store_load:
 * @self: a store
 * @as_at: the day whose picture is wanted, or %MIX_DATE_NONE for the plan's own planning date, which is today where
 *   it fixes none
 * @cancellable: (nullable): stops the reading
 *
 * Reads the plan as it holds on a day. Of assignments and allocations those that run on the day come, whatever their
 * status; of people all who have not left; of practices those that are in a network of the plan on the day.
 * See the top of this file for which dated row holds.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL on an error, %MIX_ERROR_CANCELLED among them
 */
MixPlan *
mix_store_load (MixStore *self, MixDate as_at, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = NULL;
  MixPlan *plan;

  g_return_val_if_fail (MIX_IS_STORE (self), NULL);

  locker = g_rec_mutex_locker_new (&self->lock);
  if (!_mix_store_is_open (self, error))
    return NULL;
  mix_database_set_cancellable (self->db, cancellable);
  plan = read_in_transaction (self, as_at, cancellable, error);
  mix_database_set_cancellable (self->db, NULL);
  return plan;
}

/**
 * mix_store_has_news:
 * @self: a store
 *
 * A cheap look, for a screen that only reads a plan which another program holds.
 *
 * Returns: whether somebody else has written the plan since mix_store_load()
 */
gboolean
mix_store_has_news (MixStore *self)
{
  g_autoptr (GRecMutexLocker) locker = NULL;
  gint64 data_version;

  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);

  locker = g_rec_mutex_locker_new (&self->lock);
  return self->db != NULL && _mix_store_query_integer (self, "PRAGMA data_version", &data_version, NULL)
         && data_version != self->data_version;
}
