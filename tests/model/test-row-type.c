#include "mix-row-type.h"

#include <string.h>

/* What the compiler leaves out between fields is less than the widest field. */
#define WIDEST_FIELD 8

/* A field that a type forgot would be a gap that is too wide. */
static void
test_every_field_is_named (void)
{
  static const MixRowType *const TYPES[] = { &mix_row_type_plan,
                                             &mix_row_type_source,
                                             &mix_row_type_organisation,
                                             &mix_row_type_membership,
                                             &mix_row_type_figure,
                                             &mix_row_type_person,
                                             &mix_row_type_person_fact,
                                             &mix_row_type_competence,
                                             &mix_row_type_supervision,
                                             &mix_row_type_service_line,
                                             &mix_row_type_assignment,
                                             &mix_row_type_allocation,
                                             &mix_row_type_fit_override,
                                             &mix_row_type_demand_override,
                                             &mix_row_type_cohort,
                                             &mix_row_type_tally,
                                             &mix_row_type_leave,
                                             &mix_row_type_session_place,
                                             &mix_row_type_pin,
                                             &mix_row_type_saved_view,
                                             &mix_row_type_post,
                                             &mix_row_type_post_place,
                                             &mix_row_type_employment_model,
                                             &mix_row_type_employment_figure,
                                             &mix_row_type_comparison,
                                             &mix_row_type_comparison_option,
                                             &mix_row_type_criterion,
                                             &mix_row_type_score,
                                             &mix_row_type_swing,
                                             &mix_row_type_comparison_post,
                                             &mix_row_type_vacancy,
                                             &mix_row_type_stage_visit,
                                             &mix_row_type_vacancy_task,
                                             &mix_row_type_vacancy_criterion,
                                             &mix_row_type_panel_member,
                                             &mix_row_type_stage_template,
                                             &mix_row_type_task_template,
                                             &mix_row_type_candidate,
                                             &mix_row_type_candidate_check,
                                             &mix_row_type_candidate_offer,
                                             &mix_row_type_candidate_score,
                                             &mix_row_type_candidate_answer,
                                             &mix_row_type_candidate_note,
                                             &mix_row_type_funnel_count,
                                             &mix_row_type_equality_count,
                                             &mix_row_type_claim,
                                             &mix_row_type_entitlement,
                                             &mix_row_type_other_role,
                                             &mix_row_type_other_role_month,
                                             &mix_row_type_top_up_payer };

  for (gsize i = 0; i < G_N_ELEMENTS (TYPES); i++)
    g_assert_cmpuint (mix_row_type_get_widest_gap (TYPES[i]), <, WIDEST_FIELD);
}

static void
fill_in (MixAssignmentRow *row, int garbage)
{
  memset (row, garbage, sizeof *row);
  row->id = "a";
  row->person_id = "b";
  row->organisation_id = "c";
  row->service_line_id = "d";
  row->minutes = 225;
  row->from_date = mix_date_new (2026, 6, 1);
  row->until = MIX_DATE_NONE;
  row->status = "agreed";
}

/* The bytes between fields may hold anything. */
static void
test_equal_looks_at_fields_alone (void)
{
  MixAssignmentRow first, second;

  fill_in (&first, 0x00);
  fill_in (&second, 0xff);
  g_assert_true (mix_row_equal (&mix_row_type_assignment, &first, &second));
  second.minutes++;
  g_assert_false (mix_row_equal (&mix_row_type_assignment, &first, &second));
  second.minutes--;
  second.status = "paused";
  g_assert_false (mix_row_equal (&mix_row_type_assignment, &first, &second));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-type/every-field-is-named", test_every_field_is_named);
  g_test_add_func ("/row-type/equal-looks-at-fields-alone", test_equal_looks_at_fields_alone);
  return g_test_run ();
}
