#pragma once

#include <gio/gio.h>

#include "mix-assignment.h"
#include "mix-network.h"
#include "mix-person.h"
#include "mix-practice.h"
#include "mix-service-line.h"

G_BEGIN_DECLS

#define MIX_TYPE_PLAN (mix_plan_get_type ())
G_DECLARE_FINAL_TYPE (MixPlan, mix_plan, MIX, PLAN, GObject)

MixPlan *mix_plan_new (const MixPlanRow *row, MixDate as_at) G_GNUC_WARN_UNUSED_RESULT;
void mix_plan_add_setting (MixPlan *self, const char *key, const char *value);
void mix_plan_add_source (MixPlan *self, const MixSourceRow *row);
void mix_plan_add_network (MixPlan *self, MixNetwork *network);
void mix_plan_add_practice (MixPlan *self, MixPractice *practice);
void mix_plan_add_person (MixPlan *self, MixPerson *person);
void mix_plan_add_service_line (MixPlan *self, MixServiceLine *line);
void mix_plan_add_assignment (MixPlan *self, MixAssignment *assignment);
void mix_plan_add_other_assignment (MixPlan *self, MixAssignment *assignment);

const MixPlanRow *mix_plan_get_row (MixPlan *self);
const char *mix_plan_get_name (MixPlan *self);
MixDate mix_plan_get_as_at (MixPlan *self);
const char *mix_plan_get_setting (MixPlan *self, const char *key);
const MixSourceRow *mix_plan_find_source (MixPlan *self, const char *id);

GPtrArray *mix_plan_get_networks (MixPlan *self);
GPtrArray *mix_plan_get_practices (MixPlan *self);
GPtrArray *mix_plan_get_people (MixPlan *self);
GPtrArray *mix_plan_get_service_lines (MixPlan *self);
GPtrArray *mix_plan_get_assignments (MixPlan *self);
GPtrArray *mix_plan_get_other_assignments (MixPlan *self);

MixNetwork *mix_plan_find_network (MixPlan *self, const char *id_or_code);
MixPractice *mix_plan_find_practice (MixPlan *self, const char *id_or_code);
MixPerson *mix_plan_find_person (MixPlan *self, const char *id);
MixServiceLine *mix_plan_find_service_line (MixPlan *self, const char *id_or_code);
MixAssignment *mix_plan_find_assignment (MixPlan *self, const char *id);

G_END_DECLS
