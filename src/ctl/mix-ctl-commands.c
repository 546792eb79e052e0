#include "mix-ctl-commands.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#define CHANGE_KEY { "change", N_ ("what the history calls the change; null where nothing differed") }

/* The JSON keys of a command that makes a change, and of one that makes something new. */
const MixCtlKey mix_ctl_change_keys[] = { CHANGE_KEY, { NULL } };
const MixCtlKey mix_ctl_new_keys[] = { { "id", N_ ("the id of what was made") }, CHANGE_KEY, { NULL } };

/* In the order in which help lists them. */
static const MixCtlCommand *const commands[] = {
  &mix_command_new,
  &mix_command_import,
  &mix_command_people_import,
  &mix_command_allocation_import,
  &mix_command_plans,
  &mix_command_plan_set,
  &mix_command_sample,
  &mix_command_show_practices,
  &mix_command_show_networks,
  &mix_command_show_people,
  &mix_command_show_competences,
  &mix_command_show_supervision,
  &mix_command_show_service_lines,
  &mix_command_show_assignments,
  &mix_command_show_board,
  &mix_command_show_heat_map,
  &mix_command_show_allocations,
  &mix_command_show_leave,
  &mix_command_show_cohorts,
  &mix_command_show_tallies,
  &mix_command_show_overrides,
  &mix_command_show_demand_overrides,
  &mix_command_show_pins,
  &mix_command_show_sessions,
  &mix_command_show_views,
  &mix_command_show_settings,
  &mix_command_show_sources,
  &mix_command_show_week,
  &mix_command_network_add,
  &mix_command_practice_add,
  &mix_command_practice_move,
  &mix_command_driver_set,
  &mix_command_driver_forget,
  &mix_command_person_add,
  &mix_command_person_set,
  &mix_command_person_leave,
  &mix_command_person_remove,
  &mix_command_competence_set,
  &mix_command_supervise,
  &mix_command_unsupervise,
  &mix_command_supervision_set,
  &mix_command_leave_add,
  &mix_command_leave_set,
  &mix_command_leave_remove,
  &mix_command_pattern,
  &mix_command_desk,
  &mix_command_session_set,
  &mix_command_session_remove,
  &mix_command_assign,
  &mix_command_move,
  &mix_command_assignment_set,
  &mix_command_assignment_split,
  &mix_command_assignment_join,
  &mix_command_assignment_duplicate,
  &mix_command_assignment_end,
  &mix_command_assignment_status,
  &mix_command_unassign,
  &mix_command_override,
  &mix_command_override_remove,
  &mix_command_pin_add,
  &mix_command_pin_card,
  &mix_command_pin_place,
  &mix_command_pin_remove,
  &mix_command_pin_release,
  &mix_command_cohort_add,
  &mix_command_cohort_set,
  &mix_command_cohort_remove,
  &mix_command_tally_add,
  &mix_command_tally_remove,
  &mix_command_line_add,
  &mix_command_line_copy,
  &mix_command_line_set,
  &mix_command_line_remove,
  &mix_command_weight,
  &mix_command_setting_set,
  &mix_command_setting_reset,
  &mix_command_view_save,
  &mix_command_view_remove,
  &mix_command_session_move,
  &mix_command_scenario_new,
  &mix_command_scenario_list,
  &mix_command_scenario_compare,
  &mix_command_scenario_changes,
  &mix_command_scenario_take,
  &mix_command_scenario_remove,
  &mix_command_print,
  &mix_command_report,
  &mix_command_deploy,
  &mix_command_deploy_modes,
  &mix_command_deploy_moves,
  &mix_command_deploy_wishes,
  &mix_command_deploy_alternatives,
  &mix_command_deploy_desk,
  &mix_command_compare,
  &mix_command_compare_difference,
  &mix_command_cost,
  &mix_command_funding,
  &mix_command_vacancy_clock,
  &mix_command_outlook,
  &mix_command_options,
  &mix_command_claim_list,
  &mix_command_claim_set,
  &mix_command_claim_make,
  &mix_command_claim_again,
  &mix_command_claim_pay,
  &mix_command_claim_remove,
  &mix_command_claim_timetable,
  &mix_command_entitlement_set,
  &mix_command_entitlement_reset,
  &mix_command_other_role_list,
  &mix_command_other_role_add,
  &mix_command_other_role_set,
  &mix_command_other_role_month,
  &mix_command_other_role_remove,
  &mix_command_top_up_set,
  &mix_command_top_up_reset,
  &mix_command_switch,
  &mix_command_check,
  &mix_command_fit,
  &mix_command_candidates,
  &mix_command_cover,
  &mix_command_demand,
  &mix_command_capacity,
  &mix_command_balance,
  &mix_command_fairness,
  &mix_command_staffing,
  &mix_command_forecast,
  &mix_command_advertise_by,
  &mix_command_models_list,
  &mix_command_models_show,
  &mix_command_models_set,
  &mix_command_models_accept,
  &mix_command_models_reset,
  &mix_command_models_on,
  &mix_command_models_off,
  &mix_command_models_add,
  &mix_command_models_copy,
  &mix_command_models_rename,
  &mix_command_models_remove,
  &mix_command_post_list,
  &mix_command_post_add,
  &mix_command_post_set,
  &mix_command_post_place,
  &mix_command_post_fill,
  &mix_command_post_close,
  &mix_command_post_remove,
  &mix_command_vacancy_list,
  &mix_command_vacancy_add,
  &mix_command_vacancy_set,
  &mix_command_vacancy_stage,
  &mix_command_vacancy_close,
  &mix_command_vacancy_remove,
  &mix_command_vacancy_criterion,
  &mix_command_vacancy_agree,
  &mix_command_vacancy_panel,
  &mix_command_vacancy_task,
  &mix_command_vacancy_document,
  &mix_command_vacancy_fill,
  &mix_command_stage_template_list,
  &mix_command_stage_template_copy,
  &mix_command_stage_template_set,
  &mix_command_stage_template_task,
  &mix_command_stage_template_reset,
  &mix_command_candidate_list,
  &mix_command_candidate_add,
  &mix_command_candidate_import,
  &mix_command_candidate_set,
  &mix_command_candidate_move,
  &mix_command_candidate_end,
  &mix_command_candidate_interview,
  &mix_command_candidate_wrote,
  &mix_command_candidate_score,
  &mix_command_candidate_offer,
  &mix_command_candidate_answer,
  &mix_command_candidate_check,
  &mix_command_candidate_notice,
  &mix_command_candidate_note,
  &mix_command_candidate_start,
  &mix_command_candidate_export,
  &mix_command_candidate_erase,
  &mix_command_calendar,
  &mix_command_equality,
  &mix_command_equality_set,
  &mix_command_pipeline,
  &mix_command_funnel,
  &mix_command_due,
  &mix_command_comparison_list,
  &mix_command_comparison_show,
  &mix_command_comparison_save,
  &mix_command_comparison_set,
  &mix_command_comparison_duplicate,
  &mix_command_comparison_remove,
  &mix_command_comparison_option_add,
  &mix_command_comparison_option_move,
  &mix_command_comparison_option_remove,
  &mix_command_comparison_posts,
  &mix_command_comparison_criterion_add,
  &mix_command_comparison_criterion_set,
  &mix_command_comparison_criterion_remove,
  &mix_command_comparison_score,
  &mix_command_comparison_swing,
  &mix_command_history,
  &mix_command_undo,
  &mix_command_redo,
  &mix_command_copy,
  &mix_command_open_copy,
  &mix_command_verify,
  &mix_command_backups,
  &mix_command_recover,
  &mix_command_packs,
  &mix_command_packs_add,
  &mix_command_packs_remove,
  &mix_command_batch,
  &mix_command_build_england,
  &mix_command_help,
  &mix_command_version,
  &mix_command_manual,
  NULL,
};

/**
 * mix_ctl_report_new:
 * @self: a command that made something
 * @id: (nullable): its id; %NULL where it was refused
 *
 * Prints the id and what the history calls the change, as mix_ctl_new_keys says.
 *
 * Returns: whether it was made
 */
gboolean
mix_ctl_report_new (MixCtl *self, const char *id, GError **error)
{
  if (id == NULL)
    return FALSE;
  mix_ctl_add_text (self, "id", id);
  mix_ctl_print (self, "%s\n", id);
  return mix_ctl_report_change (self, error);
}

/**
 * mix_ctl_get_commands:
 *
 * Returns: (transfer none): every command, ended by %NULL
 */
const MixCtlCommand *const *
mix_ctl_get_commands (void)
{
  return commands;
}

/**
 * mix_ctl_find_command:
 * @name: words with a space between them
 *
 * Returns: (transfer none) (nullable): the command of that name
 */
const MixCtlCommand *
mix_ctl_find_command (const char *name)
{
  for (guint i = 0; commands[i] != NULL; i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

/**
 * mix_ctl_has_commands_below:
 * @name: words with a space between them
 *
 * Returns: whether a command's name begins with these words and goes on
 */
gboolean
mix_ctl_has_commands_below (const char *name)
{
  g_autofree char *beginning = g_strconcat (name, " ", NULL);

  for (guint i = 0; commands[i] != NULL; i++)
    if (g_str_has_prefix (commands[i]->name, beginning))
      return TRUE;
  return FALSE;
}
