#pragma once

#include "mix-ctl.h"

G_BEGIN_DECLS

/* Each is defined in the command-*.c file of its subject. */
extern const MixCtlCommand mix_command_allocation_import;
extern const MixCtlCommand mix_command_assign;
extern const MixCtlCommand mix_command_assignment_duplicate;
extern const MixCtlCommand mix_command_assignment_end;
extern const MixCtlCommand mix_command_assignment_join;
extern const MixCtlCommand mix_command_assignment_set;
extern const MixCtlCommand mix_command_assignment_split;
extern const MixCtlCommand mix_command_assignment_status;
extern const MixCtlCommand mix_command_backups;
extern const MixCtlCommand mix_command_batch;
extern const MixCtlCommand mix_command_build_england;
extern const MixCtlCommand mix_command_candidates;
extern const MixCtlCommand mix_command_check;
extern const MixCtlCommand mix_command_cohort_add;
extern const MixCtlCommand mix_command_cohort_remove;
extern const MixCtlCommand mix_command_cohort_set;
extern const MixCtlCommand mix_command_competence_set;
extern const MixCtlCommand mix_command_copy;
extern const MixCtlCommand mix_command_cover;
extern const MixCtlCommand mix_command_demand;
extern const MixCtlCommand mix_command_deploy;
extern const MixCtlCommand mix_command_deploy_alternatives;
extern const MixCtlCommand mix_command_deploy_modes;
extern const MixCtlCommand mix_command_deploy_wishes;
extern const MixCtlCommand mix_command_deploy_moves;
extern const MixCtlCommand mix_command_capacity;
extern const MixCtlCommand mix_command_balance;
extern const MixCtlCommand mix_command_fairness;
extern const MixCtlCommand mix_command_staffing;
extern const MixCtlCommand mix_command_desk;
extern const MixCtlCommand mix_command_driver_forget;
extern const MixCtlCommand mix_command_driver_set;
extern const MixCtlCommand mix_command_fit;
extern const MixCtlCommand mix_command_help;
extern const MixCtlCommand mix_command_history;
extern const MixCtlCommand mix_command_import;
extern const MixCtlCommand mix_command_leave_add;
extern const MixCtlCommand mix_command_leave_remove;
extern const MixCtlCommand mix_command_leave_set;
extern const MixCtlCommand mix_command_line_add;
extern const MixCtlCommand mix_command_line_copy;
extern const MixCtlCommand mix_command_line_set;
extern const MixCtlCommand mix_command_line_remove;
extern const MixCtlCommand mix_command_manual;
extern const MixCtlCommand mix_command_move;
extern const MixCtlCommand mix_command_network_add;
extern const MixCtlCommand mix_command_new;
extern const MixCtlCommand mix_command_open_copy;
extern const MixCtlCommand mix_command_override;
extern const MixCtlCommand mix_command_override_remove;
extern const MixCtlCommand mix_command_packs;
extern const MixCtlCommand mix_command_packs_add;
extern const MixCtlCommand mix_command_packs_remove;
extern const MixCtlCommand mix_command_pattern;
extern const MixCtlCommand mix_command_people_import;
extern const MixCtlCommand mix_command_person_add;
extern const MixCtlCommand mix_command_person_leave;
extern const MixCtlCommand mix_command_person_remove;
extern const MixCtlCommand mix_command_person_set;
extern const MixCtlCommand mix_command_pin_add;
extern const MixCtlCommand mix_command_pin_card;
extern const MixCtlCommand mix_command_pin_place;
extern const MixCtlCommand mix_command_pin_release;
extern const MixCtlCommand mix_command_pin_remove;
extern const MixCtlCommand mix_command_plan_set;
extern const MixCtlCommand mix_command_plans;
extern const MixCtlCommand mix_command_practice_add;
extern const MixCtlCommand mix_command_practice_move;
extern const MixCtlCommand mix_command_print;
extern const MixCtlCommand mix_command_recover;
extern const MixCtlCommand mix_command_redo;
extern const MixCtlCommand mix_command_sample;
extern const MixCtlCommand mix_command_session_move;
extern const MixCtlCommand mix_command_session_remove;
extern const MixCtlCommand mix_command_session_set;
extern const MixCtlCommand mix_command_setting_reset;
extern const MixCtlCommand mix_command_setting_set;
extern const MixCtlCommand mix_command_show_allocations;
extern const MixCtlCommand mix_command_show_assignments;
extern const MixCtlCommand mix_command_show_board;
extern const MixCtlCommand mix_command_show_heat_map;
extern const MixCtlCommand mix_command_show_cohorts;
extern const MixCtlCommand mix_command_show_competences;
extern const MixCtlCommand mix_command_show_demand_overrides;
extern const MixCtlCommand mix_command_show_leave;
extern const MixCtlCommand mix_command_show_networks;
extern const MixCtlCommand mix_command_show_overrides;
extern const MixCtlCommand mix_command_show_people;
extern const MixCtlCommand mix_command_show_pins;
extern const MixCtlCommand mix_command_show_practices;
extern const MixCtlCommand mix_command_show_service_lines;
extern const MixCtlCommand mix_command_show_sessions;
extern const MixCtlCommand mix_command_show_settings;
extern const MixCtlCommand mix_command_show_sources;
extern const MixCtlCommand mix_command_show_supervision;
extern const MixCtlCommand mix_command_show_tallies;
extern const MixCtlCommand mix_command_show_views;
extern const MixCtlCommand mix_command_show_week;
extern const MixCtlCommand mix_command_supervise;
extern const MixCtlCommand mix_command_supervision_set;
extern const MixCtlCommand mix_command_tally_add;
extern const MixCtlCommand mix_command_tally_remove;
extern const MixCtlCommand mix_command_unassign;
extern const MixCtlCommand mix_command_undo;
extern const MixCtlCommand mix_command_unsupervise;
extern const MixCtlCommand mix_command_verify;
extern const MixCtlCommand mix_command_version;
extern const MixCtlCommand mix_command_view_remove;
extern const MixCtlCommand mix_command_view_save;
extern const MixCtlCommand mix_command_weight;

/* What many commands print. */
extern const MixCtlKey mix_ctl_change_keys[];
extern const MixCtlKey mix_ctl_new_keys[];
gboolean mix_ctl_report_new (MixCtl *self, const char *id, GError **error);

/* Shared by the imports. */
gboolean mix_ctl_report_import (MixCtl *self, GError **error);

G_END_DECLS
