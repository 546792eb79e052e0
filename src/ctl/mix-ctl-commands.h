#pragma once

#include "mix-ctl.h"

G_BEGIN_DECLS

/* Each is defined in the command-*.c file of its subject. */
extern const MixCtlCommand mix_command_allocation_import;
extern const MixCtlCommand mix_command_assign;
extern const MixCtlCommand mix_command_assignment_set;
extern const MixCtlCommand mix_command_assignment_split;
extern const MixCtlCommand mix_command_backups;
extern const MixCtlCommand mix_command_batch;
extern const MixCtlCommand mix_command_build_england;
extern const MixCtlCommand mix_command_candidates;
extern const MixCtlCommand mix_command_check;
extern const MixCtlCommand mix_command_competence_set;
extern const MixCtlCommand mix_command_copy;
extern const MixCtlCommand mix_command_demand;
extern const MixCtlCommand mix_command_driver_forget;
extern const MixCtlCommand mix_command_driver_set;
extern const MixCtlCommand mix_command_fit;
extern const MixCtlCommand mix_command_help;
extern const MixCtlCommand mix_command_history;
extern const MixCtlCommand mix_command_import;
extern const MixCtlCommand mix_command_manual;
extern const MixCtlCommand mix_command_move;
extern const MixCtlCommand mix_command_network_add;
extern const MixCtlCommand mix_command_new;
extern const MixCtlCommand mix_command_open_copy;
extern const MixCtlCommand mix_command_packs;
extern const MixCtlCommand mix_command_packs_add;
extern const MixCtlCommand mix_command_packs_remove;
extern const MixCtlCommand mix_command_people_import;
extern const MixCtlCommand mix_command_person_add;
extern const MixCtlCommand mix_command_person_leave;
extern const MixCtlCommand mix_command_person_remove;
extern const MixCtlCommand mix_command_person_set;
extern const MixCtlCommand mix_command_plan_set;
extern const MixCtlCommand mix_command_plans;
extern const MixCtlCommand mix_command_practice_add;
extern const MixCtlCommand mix_command_practice_move;
extern const MixCtlCommand mix_command_recover;
extern const MixCtlCommand mix_command_redo;
extern const MixCtlCommand mix_command_sample;
extern const MixCtlCommand mix_command_show_allocations;
extern const MixCtlCommand mix_command_show_assignments;
extern const MixCtlCommand mix_command_show_competences;
extern const MixCtlCommand mix_command_show_networks;
extern const MixCtlCommand mix_command_show_people;
extern const MixCtlCommand mix_command_show_practices;
extern const MixCtlCommand mix_command_show_service_lines;
extern const MixCtlCommand mix_command_show_sources;
extern const MixCtlCommand mix_command_show_supervision;
extern const MixCtlCommand mix_command_supervise;
extern const MixCtlCommand mix_command_unassign;
extern const MixCtlCommand mix_command_undo;
extern const MixCtlCommand mix_command_unsupervise;
extern const MixCtlCommand mix_command_verify;
extern const MixCtlCommand mix_command_version;

/* Shared by the imports. */
gboolean mix_ctl_report_import (MixCtl *self, GError **error);

G_END_DECLS
