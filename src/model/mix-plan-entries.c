#include "mix-plan-private.h"

#include "mix-id.h"
#include "mix-row-type.h"

static guint
hash_fit_override (gconstpointer row)
{
  return mix_id_hash (((const MixFitOverrideRow *) row)->assignment_id);
}

static gboolean
fit_overrides_match (gconstpointer a, gconstpointer b)
{
  return g_str_equal (((const MixFitOverrideRow *) a)->assignment_id, ((const MixFitOverrideRow *) b)->assignment_id);
}

static guint
hash_demand_override (gconstpointer data)
{
  const MixDemandOverrideRow *row = data;

  return mix_id_hash (row->organisation_id) * 31 + mix_id_hash (row->service_line_id);
}

static gboolean
demand_overrides_match (gconstpointer a, gconstpointer b)
{
  const MixDemandOverrideRow *one = a, *other = b;

  return g_str_equal (one->organisation_id, other->organisation_id)
         && g_str_equal (one->service_line_id, other->service_line_id);
}

static guint
hash_cohort (gconstpointer data)
{
  const MixCohortRow *row = data;

  return mix_id_hash (row->organisation_id) * 31 + mix_id_hash (row->service_line_id);
}

static gboolean
cohorts_match (gconstpointer a, gconstpointer b)
{
  const MixCohortRow *one = a, *other = b;

  return g_str_equal (one->organisation_id, other->organisation_id)
         && g_str_equal (one->service_line_id, other->service_line_id);
}

static guint
hash_tally (gconstpointer row)
{
  return mix_id_hash (((const MixTallyRow *) row)->service_line_id);
}

static gboolean
tallies_match (gconstpointer a, gconstpointer b)
{
  return g_str_equal (((const MixTallyRow *) a)->service_line_id, ((const MixTallyRow *) b)->service_line_id);
}

/* Of a kind with @hash, one row holds on the plan's day of those that match: the last that begins on or before it; of
 * cohorts, which come by deadline, the first whose deadline is not past. */
static const struct
{
  const MixRowType *type;
  GDestroyNotify free;
  GHashFunc hash;
  GEqualFunc match;
  gsize from_date;
} kinds[MIX_N_PLAN_ENTRIES] = {
  [MIX_PLAN_ALLOCATION] = { &mix_row_type_allocation, (GDestroyNotify) mix_free_allocation_row, NULL, NULL, 0 },
  [MIX_PLAN_FIT_OVERRIDE] = { &mix_row_type_fit_override, (GDestroyNotify) mix_free_fit_override_row, hash_fit_override,
                              fit_overrides_match, G_STRUCT_OFFSET (MixFitOverrideRow, from_date) },
  [MIX_PLAN_DEMAND_OVERRIDE]
  = { &mix_row_type_demand_override, (GDestroyNotify) mix_free_demand_override_row, hash_demand_override,
      demand_overrides_match, G_STRUCT_OFFSET (MixDemandOverrideRow, from_date) },
  [MIX_PLAN_COHORT] = { &mix_row_type_cohort, (GDestroyNotify) mix_free_cohort_row, hash_cohort, cohorts_match,
                        G_STRUCT_OFFSET (MixCohortRow, from_date) },
  [MIX_PLAN_TALLY] = { &mix_row_type_tally, (GDestroyNotify) mix_free_tally_row, hash_tally, tallies_match,
                       G_STRUCT_OFFSET (MixTallyRow, from_date) },
  [MIX_PLAN_SESSION_PLACE]
  = { &mix_row_type_session_place, (GDestroyNotify) mix_free_session_place_row, NULL, NULL, 0 },
  [MIX_PLAN_PIN] = { &mix_row_type_pin, (GDestroyNotify) mix_free_pin_row, NULL, NULL, 0 },
  [MIX_PLAN_SAVED_VIEW] = { &mix_row_type_saved_view, (GDestroyNotify) mix_free_saved_view_row, NULL, NULL, 0 },
  [MIX_PLAN_POST] = { &mix_row_type_post, (GDestroyNotify) mix_free_post_row, NULL, NULL, 0 },
  [MIX_PLAN_POST_PLACE] = { &mix_row_type_post_place, (GDestroyNotify) mix_free_post_place_row, NULL, NULL, 0 },
  [MIX_PLAN_EMPLOYMENT_MODEL]
  = { &mix_row_type_employment_model, (GDestroyNotify) mix_free_employment_model_row, NULL, NULL, 0 },
  [MIX_PLAN_EMPLOYMENT_FIGURE]
  = { &mix_row_type_employment_figure, (GDestroyNotify) mix_free_employment_figure_row, NULL, NULL, 0 },
  [MIX_PLAN_COMPARISON] = { &mix_row_type_comparison, (GDestroyNotify) mix_free_comparison_row, NULL, NULL, 0 },
  [MIX_PLAN_COMPARISON_OPTION]
  = { &mix_row_type_comparison_option, (GDestroyNotify) mix_free_comparison_option_row, NULL, NULL, 0 },
  [MIX_PLAN_CRITERION] = { &mix_row_type_criterion, (GDestroyNotify) mix_free_criterion_row, NULL, NULL, 0 },
  [MIX_PLAN_SCORE] = { &mix_row_type_score, (GDestroyNotify) mix_free_score_row, NULL, NULL, 0 },
  [MIX_PLAN_SWING] = { &mix_row_type_swing, (GDestroyNotify) mix_free_swing_row, NULL, NULL, 0 },
  [MIX_PLAN_COMPARISON_POST]
  = { &mix_row_type_comparison_post, (GDestroyNotify) mix_free_comparison_post_row, NULL, NULL, 0 },
  [MIX_PLAN_VACANCY] = { &mix_row_type_vacancy, (GDestroyNotify) mix_free_vacancy_row, NULL, NULL, 0 },
  [MIX_PLAN_STAGE_VISIT] = { &mix_row_type_stage_visit, (GDestroyNotify) mix_free_stage_visit_row, NULL, NULL, 0 },
  [MIX_PLAN_VACANCY_TASK] = { &mix_row_type_vacancy_task, (GDestroyNotify) mix_free_vacancy_task_row, NULL, NULL, 0 },
  [MIX_PLAN_VACANCY_CRITERION]
  = { &mix_row_type_vacancy_criterion, (GDestroyNotify) mix_free_vacancy_criterion_row, NULL, NULL, 0 },
  [MIX_PLAN_PANEL_MEMBER] = { &mix_row_type_panel_member, (GDestroyNotify) mix_free_panel_member_row, NULL, NULL, 0 },
  [MIX_PLAN_STAGE_TEMPLATE]
  = { &mix_row_type_stage_template, (GDestroyNotify) mix_free_stage_template_row, NULL, NULL, 0 },
  [MIX_PLAN_TASK_TEMPLATE]
  = { &mix_row_type_task_template, (GDestroyNotify) mix_free_task_template_row, NULL, NULL, 0 },
  [MIX_PLAN_CANDIDATE] = { &mix_row_type_candidate, (GDestroyNotify) mix_free_candidate_row, NULL, NULL, 0 },
  [MIX_PLAN_CANDIDATE_CHECK]
  = { &mix_row_type_candidate_check, (GDestroyNotify) mix_free_candidate_check_row, NULL, NULL, 0 },
  [MIX_PLAN_CANDIDATE_OFFER]
  = { &mix_row_type_candidate_offer, (GDestroyNotify) mix_free_candidate_offer_row, NULL, NULL, 0 },
  [MIX_PLAN_CANDIDATE_SCORE]
  = { &mix_row_type_candidate_score, (GDestroyNotify) mix_free_candidate_score_row, NULL, NULL, 0 },
  [MIX_PLAN_CANDIDATE_ANSWER]
  = { &mix_row_type_candidate_answer, (GDestroyNotify) mix_free_candidate_answer_row, NULL, NULL, 0 },
  [MIX_PLAN_CANDIDATE_NOTE]
  = { &mix_row_type_candidate_note, (GDestroyNotify) mix_free_candidate_note_row, NULL, NULL, 0 },
  [MIX_PLAN_FUNNEL_COUNT] = { &mix_row_type_funnel_count, (GDestroyNotify) mix_free_funnel_count_row, NULL, NULL, 0 },
  [MIX_PLAN_EQUALITY_COUNT]
  = { &mix_row_type_equality_count, (GDestroyNotify) mix_free_equality_count_row, NULL, NULL, 0 },
  [MIX_PLAN_CLAIM] = { &mix_row_type_claim, (GDestroyNotify) mix_free_claim_row, NULL, NULL, 0 },
  [MIX_PLAN_ENTITLEMENT] = { &mix_row_type_entitlement, (GDestroyNotify) mix_free_entitlement_row, NULL, NULL, 0 },
  [MIX_PLAN_OTHER_ROLE] = { &mix_row_type_other_role, (GDestroyNotify) mix_free_other_role_row, NULL, NULL, 0 },
  [MIX_PLAN_OTHER_ROLE_MONTH]
  = { &mix_row_type_other_role_month, (GDestroyNotify) mix_free_other_role_month_row, NULL, NULL, 0 },
  [MIX_PLAN_TOP_UP_PAYER] = { &mix_row_type_top_up_payer, (GDestroyNotify) mix_free_top_up_payer_row, NULL, NULL, 0 },
};

/*
 * _mix_plan_init_entries:
 * @self: a plan being made
 */
void
_mix_plan_init_entries (MixPlan *self)
{
  for (guint i = 0; i < MIX_N_PLAN_ENTRIES; i++)
    {
      self->entries[i] = g_ptr_array_new_with_free_func (kinds[i].free);
      if (kinds[i].hash != NULL)
        self->holding[i] = g_hash_table_new (kinds[i].hash, kinds[i].match);
    }
}

/*
 * _mix_plan_free_entries:
 * @self: a plan being freed
 */
void
_mix_plan_free_entries (MixPlan *self)
{
  for (guint i = 0; i < MIX_N_PLAN_ENTRIES; i++)
    {
      g_clear_pointer (&self->holding[i], g_hash_table_unref);
      g_ptr_array_unref (self->entries[i]);
    }
}

static gboolean
holds (MixPlan *self, MixPlanEntryKind kind, gconstpointer row)
{
  if (self->holding[kind] == NULL || G_STRUCT_MEMBER (MixDate, row, kinds[kind].from_date) > self->as_at)
    return FALSE;
  return kind != MIX_PLAN_COHORT
         || (((const MixCohortRow *) row)->deadline >= self->as_at
             && !g_hash_table_contains (self->holding[kind], row));
}

/*
 * _mix_plan_share_entries:
 * @self: a plan being loaded
 * @before: a picture of the same day before it
 * @kind: a kind of rows that did not change
 */
void
_mix_plan_share_entries (MixPlan *self, MixPlan *before, MixPlanEntryKind kind)
{
  g_ptr_array_unref (self->entries[kind]);
  self->entries[kind] = g_ptr_array_ref (before->entries[kind]);
  g_clear_pointer (&self->holding[kind], g_hash_table_unref);
  if (before->holding[kind] != NULL)
    self->holding[kind] = g_hash_table_ref (before->holding[kind]);
}

/**
 * mix_plan_add_entry:
 * @self: a plan being loaded
 * @kind: which kind of row
 * @row: a row of that kind, after those that begin before it; copied
 */
void
mix_plan_add_entry (MixPlan *self, MixPlanEntryKind kind, gconstpointer row)
{
  gpointer copy = mix_row_copy (kinds[kind].type, row);

  g_ptr_array_add (self->entries[kind], copy);
  if (holds (self, kind, copy))
    g_hash_table_replace (self->holding[kind], copy, copy);
}

/**
 * mix_plan_get_entries:
 * @self: a plan
 * @kind: a kind of rows
 *
 * Returns: (transfer none): its rows of that kind; those of recruitment are all that there are, in the order in which
 *   they come
 */
GPtrArray *
mix_plan_get_entries (MixPlan *self, MixPlanEntryKind kind)
{
  return self->entries[kind];
}

/**
 * mix_plan_get_allocations:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixAllocationRow): who is where on its day
 */
GPtrArray *
mix_plan_get_allocations (MixPlan *self)
{
  return self->entries[MIX_PLAN_ALLOCATION];
}

/**
 * mix_plan_get_fit_overrides:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixFitOverrideRow): every override of a fit, whenever it holds, by its first
 *   day
 */
GPtrArray *
mix_plan_get_fit_overrides (MixPlan *self)
{
  return self->entries[MIX_PLAN_FIT_OVERRIDE];
}

/**
 * mix_plan_get_demand_overrides:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixDemandOverrideRow): every override of a demand, whenever it holds, by its
 *   first day
 */
GPtrArray *
mix_plan_get_demand_overrides (MixPlan *self)
{
  return self->entries[MIX_PLAN_DEMAND_OVERRIDE];
}

/**
 * mix_plan_get_cohorts:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixCohortRow): every cohort, those that are over included, by deadline
 */
GPtrArray *
mix_plan_get_cohorts (MixPlan *self)
{
  return self->entries[MIX_PLAN_COHORT];
}

/**
 * mix_plan_get_tallies:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixTallyRow): every tally, by its first day
 */
GPtrArray *
mix_plan_get_tallies (MixPlan *self)
{
  return self->entries[MIX_PLAN_TALLY];
}

/**
 * mix_plan_get_session_places:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixSessionPlaceRow): where people are in sessions, on whatever day, by their
 *   first day; mix_plan_find_session_place() says which one holds
 */
GPtrArray *
mix_plan_get_session_places (MixPlan *self)
{
  return self->entries[MIX_PLAN_SESSION_PLACE];
}

/**
 * mix_plan_get_pins:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixPinRow): the pins that are not over on its day
 */
GPtrArray *
mix_plan_get_pins (MixPlan *self)
{
  return self->entries[MIX_PLAN_PIN];
}

/**
 * mix_plan_get_saved_views:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixSavedViewRow): the saved views of all pages, by page and name
 */
GPtrArray *
mix_plan_get_saved_views (MixPlan *self)
{
  return self->entries[MIX_PLAN_SAVED_VIEW];
}

/**
 * mix_plan_find_fit_override:
 * @self: a plan
 * @assignment_id: an assignment
 *
 * Returns: (transfer none) (nullable): the last override of its fit that begins on or before the plan's day. It is in
 *   force up to its until; after that it has expired
 */
const MixFitOverrideRow *
mix_plan_find_fit_override (MixPlan *self, const char *assignment_id)
{
  MixFitOverrideRow key = { .assignment_id = assignment_id };

  return g_hash_table_lookup (self->holding[MIX_PLAN_FIT_OVERRIDE], &key);
}

/**
 * mix_plan_find_demand_override:
 * @self: a plan
 * @organisation_id: a practice or network
 * @service_line_id: a line
 *
 * Returns: (transfer none) (nullable): what was entered for that line there, in force on the plan's day
 */
const MixDemandOverrideRow *
mix_plan_find_demand_override (MixPlan *self, const char *organisation_id, const char *service_line_id)
{
  MixDemandOverrideRow key = { .organisation_id = organisation_id, .service_line_id = service_line_id };
  const MixDemandOverrideRow *row = g_hash_table_lookup (self->holding[MIX_PLAN_DEMAND_OVERRIDE], &key);

  return row != NULL && row->minutes >= 0 ? row : NULL;
}

/**
 * mix_plan_find_tally:
 * @self: a plan
 * @service_line_id: a line
 *
 * Returns: (transfer none) (nullable): its newest tally on the plan's day
 */
const MixTallyRow *
mix_plan_find_tally (MixPlan *self, const char *service_line_id)
{
  MixTallyRow key = { .service_line_id = service_line_id };

  return g_hash_table_lookup (self->holding[MIX_PLAN_TALLY], &key);
}

/* Of two that hold, the later one wins, and of two from the same day the one that ends sooner: a place for a week. */
static gboolean
wins_over (const MixSessionPlaceRow *row, const MixSessionPlaceRow *other)
{
  if (other == NULL || row->from_date != other->from_date)
    return other == NULL || row->from_date > other->from_date;
  return row->until != MIX_DATE_NONE && (other->until == MIX_DATE_NONE || row->until < other->until);
}

/**
 * mix_plan_find_session_place:
 * @self: a plan
 * @person_id: somebody
 * @session: 0 to 9, Monday morning first
 * @date: any day
 *
 * Returns: (transfer none) (nullable): where they are in that session in the week of that day, or %NULL for their home
 *   practice
 */
const MixSessionPlaceRow *
mix_plan_find_session_place (MixPlan *self, const char *person_id, int session, MixDate date)
{
  GPtrArray *places = self->entries[MIX_PLAN_SESSION_PLACE];
  const MixSessionPlaceRow *found = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const MixSessionPlaceRow *row = places->pdata[i];

      if (row->session == session && mix_date_in_range (date, row->from_date, row->until) && wins_over (row, found)
          && g_str_equal (row->person_id, person_id))
        found = row;
    }
  return found;
}

/**
 * mix_plan_find_cohort:
 * @self: a plan
 * @organisation_id: a practice or network
 * @service_line_id: a line
 *
 * Returns: (transfer none) (nullable): of the cohorts of that line there that run on the plan's day, the one with the
 *   earliest deadline
 */
const MixCohortRow *
mix_plan_find_cohort (MixPlan *self, const char *organisation_id, const char *service_line_id)
{
  MixCohortRow key = { .organisation_id = organisation_id, .service_line_id = service_line_id };

  /* Every card of a board asks, and most plans have none. */
  if (g_hash_table_size (self->holding[MIX_PLAN_COHORT]) == 0)
    return NULL;
  return g_hash_table_lookup (self->holding[MIX_PLAN_COHORT], &key);
}
