#pragma once

#include "mix-date.h"

G_BEGIN_DECLS

char *mix_plan_id_of_organisation (const char *code) G_GNUC_WARN_UNUSED_RESULT;
char *mix_plan_id_of_membership (const char *practice_code, MixDate start_date) G_GNUC_WARN_UNUSED_RESULT;
char *mix_plan_id_of_figure (const char *code, const char *kind, MixDate from_date) G_GNUC_WARN_UNUSED_RESULT;
char *mix_plan_id_of_source (const char *title, MixDate as_at) G_GNUC_WARN_UNUSED_RESULT;
char *mix_plan_id_of_service_line (const char *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
