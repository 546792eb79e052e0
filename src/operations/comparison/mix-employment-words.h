#pragma once

#include "mix-employment-study.h"

G_BEGIN_DECLS

char *mix_employment_dup_number (double value, int decimals) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_dup_bare_value (const char *unit, double value) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_dup_value (const char *unit, double value) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_dup_share (double share) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_dup_money (const MixEmploymentMoney *money) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_dup_small_money (const MixEmploymentMoney *money) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_dup_money_range (const MixEmploymentMoney *money) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_weight_dup_name (const MixEmploymentPicture *picture, guint criterion) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_criterion_dup_name_inside (const MixEmploymentPicture *picture,
                                                guint criterion) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_employment_input_get_owner (const MixEmploymentPicture *picture, guint input);
char *mix_employment_input_dup_name_inside (const MixEmploymentPicture *picture, guint input) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_input_dup_name (const MixEmploymentPicture *picture, guint input) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_dup_range (const MixEmploymentPicture *picture,
                                MixEmploymentFlipKind kind,
                                guint input,
                                double low,
                                double high) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_input_dup_value (const MixEmploymentPicture *picture, guint input) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_employment_picture_list_assumptions (const MixEmploymentPicture *picture) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_picture_dup_subtitle (const MixEmploymentPicture *picture) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_study_dup_disagreement (const MixEmploymentStudy *study) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_worth_dup_words (const MixEmploymentWorth *worth) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_employment_flip_kind_get_name (MixEmploymentFlipKind kind);
const char *mix_employment_stack_get_title (MixEmploymentStack stack);
const char *mix_employment_group_get_title (MixEmploymentGroup group);

G_END_DECLS
