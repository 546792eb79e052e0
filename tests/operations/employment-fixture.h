#pragma once

#include "mix-employment-picture.h"

G_BEGIN_DECLS

/* Numbers of what employment_fixture_new() puts into its picture. */
enum
{
  OPTION_PRACTICE,
  OPTION_LEAD,
  OPTION_FEDERATION,
  OPTION_PROVIDER,
};

enum
{
  CRITERION_MONEY,
  CRITERION_CONTROL,
  CRITERION_LIABILITY,
  CRITERION_SUPPORT,
  CRITERION_SPEED,
};

MixEmploymentPicture *employment_fixture_new (void) G_GNUC_WARN_UNUSED_RESULT;
MixEmploymentPicture *employment_fixture_new_wide (guint n_options, guint n_criteria) G_GNUC_WARN_UNUSED_RESULT;
guint employment_fixture_add_money (
    MixEmploymentPicture *picture, guint option, const char *parameter, const char *unit, MixSpread spread);
guint employment_fixture_add_score (MixEmploymentPicture *picture, guint option, guint criterion, MixSpread spread);
void employment_fixture_add_known (MixEmploymentPicture *picture, guint option, guint line, double pence);

G_END_DECLS
