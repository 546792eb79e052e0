#pragma once

#include "ctl-fixture.h"

G_BEGIN_DECLS

/* Each adds the tests of its file; test-ctl.c calls them before it looks for commands that no test has run. */
void ctl_add_board_tests (void);
void ctl_add_capacity_tests (void);
void ctl_add_compare_tests (void);
void ctl_add_funding_tests (void);
void ctl_add_deploy_tests (void);
void ctl_add_entry_tests (void);
void ctl_add_findings_tests (void);
void ctl_add_forecast_tests (void);
void ctl_add_imports_tests (void);
void ctl_add_models_tests (void);
void ctl_add_outlook_tests (void);
void ctl_add_people_tests (void);
void ctl_add_plans_tests (void);
void ctl_add_recruitment_data_tests (void);
void ctl_add_recruitment_tests (void);
void ctl_add_report_tests (void);
void ctl_add_scenarios_tests (void);
void ctl_add_week_tests (void);

G_END_DECLS
