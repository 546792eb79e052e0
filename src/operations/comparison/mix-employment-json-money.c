#include "mix-employment-json-private.h"

/* At least this much where not all is known. */
static void
add_range (JsonBuilder *builder, const char *key, const MixEmploymentMoney *money)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  _mix_employment_json_add_truth (builder, "known", money->known);
  _mix_employment_json_add_number (builder, "low", money->low);
  _mix_employment_json_add_number (builder, "likely", money->likely);
  _mix_employment_json_add_number (builder, "high", money->high);
  json_builder_end_object (builder);
}

static void
add_column (JsonBuilder *builder, const MixEmploymentStudy *study, guint option)
{
  const MixEmploymentColumn *column = mix_employment_study_get_column (study, option);

  json_builder_begin_object (builder);
  _mix_employment_json_add_option (builder, study->picture, option);
  _mix_employment_json_add_text (builder, "name", mix_employment_picture_get_option (study->picture, option)->name);
  _mix_employment_json_add_truth (builder, "ranked", column->ranked);
  add_range (builder, "cost", &column->cost);
  add_range (builder, "claims", &column->claim);
  add_range (builder, "net", &column->net);
  add_range (builder, "net_discounted", &column->net_discounted);
  add_range (builder, "per_patient", &column->per_patient);
  add_range (builder, "per_wte", &column->per_wte);
  json_builder_end_object (builder);
}

static void
add_amount (
    JsonBuilder *builder, const MixEmploymentPicture *picture, guint option, guint year, guint line, gint64 pence)
{
  json_builder_begin_object (builder);
  _mix_employment_json_add_option (builder, picture, option);
  _mix_employment_json_add_number (builder, "year", year + 1);
  _mix_employment_json_add_text (builder, "line", mix_employment_picture_get_line (picture, line)->id);
  _mix_employment_json_add_number (builder, "pence", pence);
  _mix_employment_json_add_truth (builder, "known", mix_employment_picture_is_known (picture, option, year, line));
  json_builder_end_object (builder);
}

static void
add_amounts (JsonBuilder *builder, const MixEmploymentPicture *picture)
{
  g_autofree MixPence *amounts = mix_employment_picture_dup_amounts (picture);
  gsize place = 0;

  _mix_employment_json_begin_array (builder, "money");
  for (guint option = 0; option < picture->options->len; option++)
    for (guint year = 0; year < picture->n_years; year++)
      for (guint line = 0; line < picture->lines->len; line++)
        add_amount (builder, picture, option, year, line, amounts[place++]);
  json_builder_end_array (builder);
}

static void
add_practice (JsonBuilder *builder, const MixEmploymentPicture *picture, const MixEmploymentPracticeShare *share)
{
  for (guint option = 0; option < picture->options->len; option++)
    {
      json_builder_begin_object (builder);
      _mix_employment_json_add_text (builder, "practice_id", share->practice_id);
      _mix_employment_json_add_text (builder, "practice", share->name);
      _mix_employment_json_add_option (builder, picture, option);
      json_builder_set_member_name (builder, "net");
      if (share->known[option])
        json_builder_add_int_value (builder, share->pence[option]);
      else
        json_builder_add_null_value (builder);
      json_builder_end_object (builder);
    }
}

void
_mix_employment_json_add_money (JsonBuilder *builder, const MixEmploymentStudy *study)
{
  _mix_employment_json_begin_array (builder, "options");
  for (guint option = 0; option < study->n_columns; option++)
    add_column (builder, study, option);
  json_builder_end_array (builder);
  add_amounts (builder, study->picture);
  _mix_employment_json_begin_array (builder, "practices");
  for (guint i = 0; i < study->picture->shares->len; i++)
    add_practice (builder, study->picture, &g_array_index (study->picture->shares, MixEmploymentPracticeShare, i));
  json_builder_end_array (builder);
}
