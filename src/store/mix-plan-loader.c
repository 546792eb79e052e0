#include "mix-plan-loader.h"

#include "mix-plan-entries.h"
#include "mix-row-type.h"

/*
 * Builds the picture of a plan on one day.
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

/* The condition of its step leaves those that run on the day and those within a year of it. */
static void
add_assignment_cb (gconstpointer data, gpointer user_data)
{
  const MixAssignmentRow *row = data;
  Loader *loader = user_data;
  g_autoptr (MixAssignment) assignment = mix_assignment_new (row);

  if (mix_date_in_range (loader->as_at, row->from_date, row->until))
    mix_plan_add_assignment (loader->plan, assignment);
  else
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
#define WITHIN_A_YEAR "from_date <= date (?1, '+364 days') AND (until IS NULL OR until >= date (?1, '-1 year'))"

/* In this order, since each step finds what it belongs to among those before it. ?1 is the day. */
static const struct
{
  MixPlanParts part;
  const MixTable *table;
  const char *rest;
  MixTableRowFunc add;
  MixPlanEntryKind entry; /* of add_entry_cb () */
} steps[] = {
  { MIX_PLAN_PART_SETTINGS, &mix_table_setting, "", add_setting_cb, 0 },
  { MIX_PLAN_PART_SOURCES, &mix_table_source, "", add_source_cb, 0 },
  { MIX_PLAN_PART_PLACES, &mix_table_figure, "ORDER BY organisation_id, kind, from_date", add_figure_cb, 0 },
  { MIX_PLAN_PART_PLACES, &mix_table_membership, "ORDER BY practice_id, start_date", add_membership_cb, 0 },
  { MIX_PLAN_PART_PLACES, &mix_table_organisation, "WHERE kind = 'network' AND in_plan ORDER BY name, code",
    add_network_cb, 0 },
  { MIX_PLAN_PART_PLACES, &mix_table_organisation, "WHERE kind = 'practice' ORDER BY code", add_practice_cb, 0 },
  { MIX_PLAN_PART_PEOPLE, &mix_table_person,
    "WHERE leaving_date IS NULL OR leaving_date >= ?1 ORDER BY name COLLATE NOCASE, id", add_person_cb, 0 },
  { MIX_PLAN_PART_PEOPLE, &mix_table_person_fact, "ORDER BY person_id, fact, from_date", add_fact_cb, 0 },
  { MIX_PLAN_PART_PEOPLE, &mix_table_competence, "ORDER BY person_id, code, from_date DESC", add_competence_cb, 0 },
  /* By the alphabet, clinical supervision is before the other kinds: whose stretched work takes time is the first. */
  { MIX_PLAN_PART_PEOPLE, &mix_table_supervision, "WHERE " RUNS_ON_THE_DAY " ORDER BY kind, from_date, id",
    add_supervision_cb, 0 },
  { MIX_PLAN_PART_PEOPLE, &mix_table_leave, "ORDER BY from_date, id", add_leave_cb, 0 },
  { MIX_PLAN_PART_SERVICE_LINES, &mix_table_service_line, "ORDER BY code", add_service_line_cb, 0 },
  { MIX_PLAN_PART_ASSIGNMENTS, &mix_table_assignment, "WHERE " WITHIN_A_YEAR " ORDER BY id", add_assignment_cb, 0 },
  { MIX_PLAN_PART_ALLOCATIONS, &mix_table_allocation, "WHERE " RUNS_ON_THE_DAY " ORDER BY id", add_entry_cb,
    MIX_PLAN_ALLOCATION },
  { MIX_PLAN_PART_FIT_OVERRIDES, &mix_table_fit_override, "ORDER BY from_date, id", add_entry_cb,
    MIX_PLAN_FIT_OVERRIDE },
  { MIX_PLAN_PART_DEMAND, &mix_table_demand_override, "ORDER BY from_date, id", add_entry_cb,
    MIX_PLAN_DEMAND_OVERRIDE },
  { MIX_PLAN_PART_DEMAND, &mix_table_cohort, "ORDER BY deadline, id", add_entry_cb, MIX_PLAN_COHORT },
  { MIX_PLAN_PART_DEMAND, &mix_table_tally, "ORDER BY from_date, id", add_entry_cb, MIX_PLAN_TALLY },
  { MIX_PLAN_PART_ENTRIES, &mix_table_session_place, "ORDER BY from_date, id", add_entry_cb, MIX_PLAN_SESSION_PLACE },
  { MIX_PLAN_PART_ENTRIES, &mix_table_pin, "WHERE " NOT_OVER " ORDER BY from_date, id", add_entry_cb, MIX_PLAN_PIN },
  { MIX_PLAN_PART_ENTRIES, &mix_table_saved_view, "ORDER BY page, name", add_entry_cb, MIX_PLAN_SAVED_VIEW },
  { MIX_PLAN_PART_POSTS, &mix_table_post, "ORDER BY name COLLATE NOCASE, id", add_entry_cb, MIX_PLAN_POST },
  { MIX_PLAN_PART_POSTS, &mix_table_post_place, "ORDER BY post_id, id", add_entry_cb, MIX_PLAN_POST_PLACE },
  { MIX_PLAN_PART_MODELS, &mix_table_employment_model, "ORDER BY code", add_entry_cb, MIX_PLAN_EMPLOYMENT_MODEL },
  { MIX_PLAN_PART_MODELS, &mix_table_employment_figure, "ORDER BY model, parameter", add_entry_cb,
    MIX_PLAN_EMPLOYMENT_FIGURE },
  { MIX_PLAN_PART_MODELS, &mix_table_comparison, "ORDER BY name COLLATE NOCASE, id", add_entry_cb,
    MIX_PLAN_COMPARISON },
  { MIX_PLAN_PART_MODELS, &mix_table_comparison_option, "ORDER BY comparison_id, position, id", add_entry_cb,
    MIX_PLAN_COMPARISON_OPTION },
  { MIX_PLAN_PART_MODELS, &mix_table_criterion, "ORDER BY comparison_id, position, id", add_entry_cb,
    MIX_PLAN_CRITERION },
  { MIX_PLAN_PART_MODELS, &mix_table_score, "ORDER BY criterion_id, option_id", add_entry_cb, MIX_PLAN_SCORE },
  { MIX_PLAN_PART_MODELS, &mix_table_swing, "ORDER BY weighed_by COLLATE NOCASE, weighed_by, criterion_id",
    add_entry_cb, MIX_PLAN_SWING },
  { MIX_PLAN_PART_MODELS, &mix_table_comparison_post, "ORDER BY comparison_id, id", add_entry_cb,
    MIX_PLAN_COMPARISON_POST },
  { MIX_PLAN_PART_RECRUITMENT, &mix_table_vacancy, "ORDER BY opened_on, id", add_entry_cb, MIX_PLAN_VACANCY },
  { MIX_PLAN_PART_RECRUITMENT, &mix_table_stage_visit, "ORDER BY from_date, id", add_entry_cb, MIX_PLAN_STAGE_VISIT },
  { MIX_PLAN_PART_RECRUITMENT, &mix_table_vacancy_task, "ORDER BY position, id", add_entry_cb, MIX_PLAN_VACANCY_TASK },
  { MIX_PLAN_PART_RECRUITMENT, &mix_table_vacancy_criterion, "ORDER BY position, id", add_entry_cb,
    MIX_PLAN_VACANCY_CRITERION },
  { MIX_PLAN_PART_RECRUITMENT, &mix_table_panel_member, "ORDER BY name, id", add_entry_cb, MIX_PLAN_PANEL_MEMBER },
  { MIX_PLAN_PART_RECRUITMENT, &mix_table_stage_template, "ORDER BY role, stage", add_entry_cb,
    MIX_PLAN_STAGE_TEMPLATE },
  { MIX_PLAN_PART_RECRUITMENT, &mix_table_task_template, "ORDER BY position, id", add_entry_cb,
    MIX_PLAN_TASK_TEMPLATE },
  { MIX_PLAN_PART_CANDIDATES, &mix_table_candidate, "ORDER BY letter, id", add_entry_cb, MIX_PLAN_CANDIDATE },
  { MIX_PLAN_PART_CANDIDATES, &mix_table_candidate_check, "ORDER BY kind, id", add_entry_cb, MIX_PLAN_CANDIDATE_CHECK },
  { MIX_PLAN_PART_CANDIDATES, &mix_table_candidate_offer, "ORDER BY made_on, id", add_entry_cb,
    MIX_PLAN_CANDIDATE_OFFER },
  { MIX_PLAN_PART_CANDIDATES, &mix_table_candidate_score, "ORDER BY id", add_entry_cb, MIX_PLAN_CANDIDATE_SCORE },
  { MIX_PLAN_PART_CANDIDATES, &mix_table_candidate_answer, "ORDER BY id", add_entry_cb, MIX_PLAN_CANDIDATE_ANSWER },
  { MIX_PLAN_PART_CANDIDATES, &mix_table_candidate_note, "ORDER BY written_on, id", add_entry_cb,
    MIX_PLAN_CANDIDATE_NOTE },
  { MIX_PLAN_PART_CANDIDATES, &mix_table_funnel_count, "ORDER BY id", add_entry_cb, MIX_PLAN_FUNNEL_COUNT },
  { MIX_PLAN_PART_CANDIDATES, &mix_table_equality_count, "ORDER BY year, characteristic, people_group, id",
    add_entry_cb, MIX_PLAN_EQUALITY_COUNT },
  { MIX_PLAN_PART_FUNDING, &mix_table_claim, "ORDER BY month, claimed_on, id", add_entry_cb, MIX_PLAN_CLAIM },
  { MIX_PLAN_PART_FUNDING, &mix_table_entitlement, "ORDER BY network_id, year", add_entry_cb, MIX_PLAN_ENTITLEMENT },
  { MIX_PLAN_PART_FUNDING, &mix_table_other_role, "ORDER BY network_id, name, id", add_entry_cb, MIX_PLAN_OTHER_ROLE },
  { MIX_PLAN_PART_FUNDING, &mix_table_other_role_month, "ORDER BY role_id, month", add_entry_cb,
    MIX_PLAN_OTHER_ROLE_MONTH },
  { MIX_PLAN_PART_FUNDING, &mix_table_top_up_payer, "ORDER BY network_id, person_id, id", add_entry_cb,
    MIX_PLAN_TOP_UP_PAYER },
};

static gboolean
run_steps (Loader *loader, MixPlanParts parts, GError **error)
{
  g_autofree char *date = mix_date_format_iso (loader->as_at);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      loader->entry = steps[i].entry;
      if ((steps[i].part & parts) == 0)
        continue;
      if (mix_database_is_stopped (loader->cancellable, loader->store->path, error)
          || !mix_table_for_each (loader->store, steps[i].table, steps[i].rest, date, steps[i].add, loader, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
reread_assignment (Loader *loader, const char *id, const char *date, GError **error)
{
  mix_plan_forget_assignment (loader->plan, id);
  return mix_table_find (loader->store, &mix_table_assignment, id, WITHIN_A_YEAR, date, add_assignment_cb, loader,
                         error);
}

static gboolean
reread_assignments (Loader *loader, GHashTable *ids, GError **error)
{
  g_autofree char *date = mix_date_format_iso (loader->as_at);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!reread_assignment (loader, id, date, error))
      return FALSE;
  return TRUE;
}

static void
begin (Loader *loader)
{
  loader->figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) mix_figures_unref);
  loader->memberships = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static MixPlan *
end (Loader *loader, gboolean done)
{
  g_hash_table_unref (loader->figures);
  g_hash_table_unref (loader->memberships);
  if (!done)
    g_clear_object (&loader->plan);
  return loader->plan;
}

/*
 * _mix_plan_load:
 * @store: a store in a transaction
 * @row: the plan's own row
 * @as_at: the day
 *
 * Returns: (transfer full) (nullable): the picture
 */
MixPlan *
_mix_plan_load (MixStore *store, const MixPlanRow *row, MixDate as_at, GCancellable *cancellable, GError **error)
{
  Loader loader = { .store = store, .as_at = as_at, .cancellable = cancellable, .plan = mix_plan_new (row, as_at) };

  begin (&loader);
  return end (&loader, run_steps (&loader, MIX_PLAN_ALL_PARTS, error));
}

static MixPlanParts
find_parts (GHashTable *tables)
{
  MixPlanParts parts = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_hash_table_contains (tables, steps[i].table->name))
      parts |= steps[i].part;
  return parts;
}

/*
 * _mix_plan_load_after:
 * @store: a store in a transaction
 * @row: the plan's own row
 * @before: a picture of the same day
 * @touched: what was written since then
 *
 * Reads the tables that were written anew, of assignments only the rows, and shares everything else.
 *
 * Returns: (transfer full) (nullable): the picture
 */
MixPlan *
_mix_plan_load_after (MixStore *store,
                      const MixPlanRow *row,
                      MixPlan *before,
                      const MixStoreTouched *touched,
                      GCancellable *cancellable,
                      GError **error)
{
  Loader loader = { .store = store, .as_at = mix_plan_get_as_at (before), .cancellable = cancellable };
  MixPlanParts parts = find_parts (touched->tables) & ~MIX_PLAN_PART_ASSIGNMENTS;
  gboolean done;

  loader.plan = mix_plan_new_after (before, row, parts);
  begin (&loader);
  done = run_steps (&loader, parts, error) && reread_assignments (&loader, touched->assignments, error);
  mix_plan_end_after (loader.plan);
  return end (&loader, done);
}
