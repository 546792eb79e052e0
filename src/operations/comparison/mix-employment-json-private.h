#pragma once

#include "mix-employment-json.h"

G_BEGIN_DECLS

void _mix_employment_json_add_text (JsonBuilder *builder, const char *key, const char *text);
void _mix_employment_json_add_number (JsonBuilder *builder, const char *key, gint64 number);
void _mix_employment_json_add_real (JsonBuilder *builder, const char *key, double value);
void _mix_employment_json_add_truth (JsonBuilder *builder, const char *key, gboolean value);
void _mix_employment_json_begin_array (JsonBuilder *builder, const char *key);
void _mix_employment_json_add_option (JsonBuilder *builder, const MixEmploymentPicture *picture, guint option);
void _mix_employment_json_add_criterion (JsonBuilder *builder, const MixEmploymentPicture *picture, guint criterion);

void _mix_employment_json_add_money (JsonBuilder *builder, const MixEmploymentStudy *study);
void _mix_employment_json_add_judgement (JsonBuilder *builder, const MixEmploymentStudy *study);
void _mix_employment_json_add_answers (JsonBuilder *builder, const MixEmploymentStudy *study);

G_END_DECLS
