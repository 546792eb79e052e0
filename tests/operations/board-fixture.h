#pragma once

#include "mix-plan.h"

G_BEGIN_DECLS

/* The day of every fixture: a Monday. */
#define FIXTURE_DATE (mix_date_new (2026, 11, 23))

MixPlan *board_fixture_new_plan (void);
MixPlan *board_fixture_new_plan_without_work (void);
MixPlan *board_fixture_new_large_plan (guint n_people, guint n_practices, guint n_lines, guint n_assignments);
void board_fixture_add_assignment (MixPlan *plan,
                                   const char *id,
                                   const char *person_id,
                                   const char *place_id,
                                   const char *line_id,
                                   int minutes,
                                   const char *status);

G_END_DECLS
