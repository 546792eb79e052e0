#include "mix-employment-json-private.h"

#include <math.h>

/* A study for other programs: money in whole pence, what is not known as null. */

void
_mix_employment_json_add_text (JsonBuilder *builder, const char *key, const char *text)
{
  json_builder_set_member_name (builder, key);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
_mix_employment_json_add_number (JsonBuilder *builder, const char *key, gint64 number)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, number);
}

/* Null for no number. */
void
_mix_employment_json_add_real (JsonBuilder *builder, const char *key, double value)
{
  json_builder_set_member_name (builder, key);
  if (isfinite (value))
    json_builder_add_double_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
_mix_employment_json_add_truth (JsonBuilder *builder, const char *key, gboolean value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_boolean_value (builder, value);
}

void
_mix_employment_json_begin_array (JsonBuilder *builder, const char *key)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
}

void
_mix_employment_json_add_option (JsonBuilder *builder, const MixEmploymentPicture *picture, guint option)
{
  _mix_employment_json_add_text (
      builder, "option",
      option != MIX_EMPLOYMENT_NOTHING ? mix_employment_picture_get_option (picture, option)->id : NULL);
}

void
_mix_employment_json_add_criterion (JsonBuilder *builder, const MixEmploymentPicture *picture, guint criterion)
{
  _mix_employment_json_add_text (
      builder, "criterion",
      criterion != MIX_EMPLOYMENT_NOTHING ? mix_employment_picture_get_criterion (picture, criterion)->id : NULL);
}

static void
add_comparison (JsonBuilder *builder, const MixEmploymentStudy *study)
{
  const MixEmploymentPicture *picture = study->picture;
  g_autofree char *from = mix_date_format_iso (picture->from);

  _mix_employment_json_add_text (builder, "comparison", picture->name);
  _mix_employment_json_add_text (builder, "from", from);
  _mix_employment_json_add_number (builder, "years", picture->n_years);
  _mix_employment_json_add_number (builder, "posts", picture->n_posts);
  _mix_employment_json_add_number (builder, "minutes_a_week", picture->minutes_a_week);
  json_builder_set_member_name (builder, "patients");
  if (picture->patients >= 0)
    json_builder_add_int_value (builder, picture->patients);
  else
    json_builder_add_null_value (builder);
  _mix_employment_json_add_text (builder, "split", picture->split);
  _mix_employment_json_add_number (builder, "draws", (gint64) study->n_draws);
  _mix_employment_json_add_number (builder, "seed", (gint64) study->seed);
}

/**
 * mix_employment_study_add_json:
 * @self: a study
 * @builder: stands inside an object
 *
 * Adds all of the study; the manual of `skillmixctl compare` says what the keys mean.
 */
void
mix_employment_study_add_json (const MixEmploymentStudy *self, JsonBuilder *builder)
{
  add_comparison (builder, self);
  _mix_employment_json_add_money (builder, self);
  _mix_employment_json_add_judgement (builder, self);
  _mix_employment_json_add_answers (builder, self);
}
