#include "mix-employment-json-private.h"

#include "mix-employment-words.h"

/* What would change the answer, what matters, and what is worth finding out. */

/* Whose it is, and which. */
static void
add_subject (
    JsonBuilder *builder, const MixEmploymentPicture *picture, MixEmploymentFlipKind kind, guint criterion, guint input)
{
  const MixEmploymentInput *of
      = kind != MIX_EMPLOYMENT_FLIP_WEIGHT ? mix_employment_picture_get_input (picture, input) : NULL;

  _mix_employment_json_add_text (builder, "kind", mix_employment_flip_kind_get_name (kind));
  _mix_employment_json_add_criterion (builder, picture, criterion);
  _mix_employment_json_add_text (builder, "input", of != NULL ? of->id : NULL);
  _mix_employment_json_add_text (builder, "unit", of != NULL ? of->unit : NULL);
}

static void
add_flip (JsonBuilder *builder, const MixEmploymentStudy *study, const MixEmploymentFlip *flip)
{
  json_builder_begin_object (builder);
  add_subject (builder, study->picture, flip->kind, flip->criterion, flip->input);
  _mix_employment_json_add_real (builder, "likely", flip->likely);
  _mix_employment_json_add_text (builder, "direction", flip->above ? "above" : "below");
  _mix_employment_json_add_real (builder, "at", flip->at);
  _mix_employment_json_add_text (builder, "leader",
                                 mix_employment_picture_get_option (study->picture, flip->leader)->id);
  _mix_employment_json_add_truth (builder, "within", flip->within);
  json_builder_end_object (builder);
}

static void
add_flips (JsonBuilder *builder, const MixEmploymentStudy *study)
{
  _mix_employment_json_add_text (builder, "leader",
                                 study->leader != MIX_EMPLOYMENT_NOTHING
                                     ? mix_employment_picture_get_option (study->picture, study->leader)->id
                                     : NULL);
  _mix_employment_json_begin_array (builder, "flips");
  for (guint i = 0; i < study->flips->len; i++)
    add_flip (builder, study, &g_array_index (study->flips, MixEmploymentFlip, i));
  json_builder_end_array (builder);
  _mix_employment_json_begin_array (builder, "sentences");
  for (guint i = 0; i < study->sentences->len; i++)
    {
      const MixEmploymentSentence *sentence = &g_array_index (study->sentences, MixEmploymentSentence, i);

      json_builder_begin_object (builder);
      _mix_employment_json_add_option (builder, study->picture, sentence->option);
      _mix_employment_json_add_text (builder, "text", sentence->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_bar (JsonBuilder *builder, const MixEmploymentStudy *study, const MixEmploymentBar *bar)
{
  json_builder_begin_object (builder);
  add_subject (builder, study->picture, bar->kind, bar->criterion, bar->input);
  _mix_employment_json_add_text (builder, "name", bar->name);
  _mix_employment_json_add_real (builder, "low", bar->low);
  _mix_employment_json_add_real (builder, "high", bar->high);
  _mix_employment_json_add_real (builder, "share_low", bar->share_low);
  _mix_employment_json_add_real (builder, "share_high", bar->share_high);
  json_builder_end_object (builder);
}

static void
add_pence (JsonBuilder *builder, gboolean known, MixPence pence)
{
  json_builder_set_member_name (builder, "pence");
  if (known)
    json_builder_add_int_value (builder, pence);
  else
    json_builder_add_null_value (builder);
}

static void
add_one_worth (JsonBuilder *builder, const MixEmploymentStudy *study, const MixEmploymentWorth *worth)
{
  json_builder_begin_object (builder);
  _mix_employment_json_add_text (builder, "input", mix_employment_picture_get_input (study->picture, worth->input)->id);
  _mix_employment_json_add_text (builder, "name", worth->name);
  _mix_employment_json_add_text (builder, "advice", worth->advice);
  _mix_employment_json_add_real (builder, "points", worth->points);
  add_pence (builder, worth->pounds, worth->pence);
  _mix_employment_json_add_real (builder, "variance_share", worth->variance_share);
  json_builder_end_object (builder);
}

static void
add_worth (JsonBuilder *builder, const MixEmploymentStudy *study)
{
  json_builder_set_member_name (builder, "evpi");
  json_builder_begin_object (builder);
  _mix_employment_json_add_real (builder, "points", study->worth_of_all_points);
  add_pence (builder, study->pounds_known, study->worth_of_all);
  _mix_employment_json_begin_array (builder, "each");
  for (guint i = 0; i < study->worth->len; i++)
    add_one_worth (builder, study, &g_array_index (study->worth, MixEmploymentWorth, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_gap (JsonBuilder *builder, const MixEmploymentPicture *picture, const MixEmploymentGap *gap)
{
  json_builder_begin_object (builder);
  _mix_employment_json_add_option (builder, picture, gap->option);
  _mix_employment_json_add_criterion (builder, picture, gap->criterion);
  _mix_employment_json_add_text (builder, "parameter", gap->parameter);
  _mix_employment_json_add_text (builder, "name", gap->name);
  _mix_employment_json_add_text (builder, "advice", gap->advice);
  _mix_employment_json_add_truth (builder, "stops_ranking", gap->stops_ranking);
  json_builder_end_object (builder);
}

void
_mix_employment_json_add_answers (JsonBuilder *builder, const MixEmploymentStudy *study)
{
  add_flips (builder, study);
  _mix_employment_json_begin_array (builder, "sensitivities");
  for (guint i = 0; i < study->bars->len; i++)
    add_bar (builder, study, &g_array_index (study->bars, MixEmploymentBar, i));
  json_builder_end_array (builder);
  add_worth (builder, study);
  _mix_employment_json_begin_array (builder, "unknowns");
  for (guint i = 0; i < study->picture->gaps->len; i++)
    add_gap (builder, study->picture, &g_array_index (study->picture->gaps, MixEmploymentGap, i));
  json_builder_end_array (builder);
}
