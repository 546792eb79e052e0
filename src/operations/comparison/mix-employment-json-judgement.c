#include "mix-employment-json-private.h"

/* Scores, weights and ranks. */

static void
add_score (JsonBuilder *builder, const MixEmploymentPicture *picture, const MixEmploymentInput *input)
{
  const MixSpread *spread = &input->spread;
  gboolean is_fixed = spread->kind == MIX_SPREAD_FIXED;

  json_builder_begin_object (builder);
  _mix_employment_json_add_option (builder, picture, input->option);
  _mix_employment_json_add_criterion (builder, picture, input->criterion);
  _mix_employment_json_add_truth (builder, "known", input->known);
  _mix_employment_json_add_real (builder, "low", is_fixed ? spread->likely : spread->low);
  _mix_employment_json_add_real (builder, "likely", mix_spread_get_likely (spread));
  _mix_employment_json_add_real (builder, "high", is_fixed ? spread->likely : spread->high);
  _mix_employment_json_add_text (builder, "reason", input->source);
  json_builder_end_object (builder);
}

static void
add_scores (JsonBuilder *builder, const MixEmploymentPicture *picture)
{
  _mix_employment_json_begin_array (builder, "scores");
  for (guint i = 0; i < picture->inputs->len; i++)
    if (mix_employment_picture_get_input (picture, i)->criterion != MIX_EMPLOYMENT_NOTHING)
      add_score (builder, picture, mix_employment_picture_get_input (picture, i));
  json_builder_end_array (builder);
}

static void
add_weights (JsonBuilder *builder, const MixEmploymentStudy *study)
{
  _mix_employment_json_begin_array (builder, "weights");
  for (guint c = 0; c < study->picture->criteria->len; c++)
    {
      json_builder_begin_object (builder);
      _mix_employment_json_add_criterion (builder, study->picture, c);
      _mix_employment_json_add_real (builder, "low", study->weights_low[c]);
      _mix_employment_json_add_real (builder, "likely", study->weights[c]);
      _mix_employment_json_add_real (builder, "high", study->weights_high[c]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_rank_share (JsonBuilder *builder, const MixEmploymentStudy *study, guint option, guint rank)
{
  json_builder_begin_object (builder);
  _mix_employment_json_add_option (builder, study->picture, option);
  _mix_employment_json_add_number (builder, "rank", rank + 1);
  _mix_employment_json_add_real (builder, "share", study->columns[option].rank_shares[rank]);
  json_builder_end_object (builder);
}

static void
add_win (JsonBuilder *builder, const MixEmploymentStudy *study, guint option, guint other)
{
  json_builder_begin_object (builder);
  _mix_employment_json_add_option (builder, study->picture, option);
  _mix_employment_json_add_text (builder, "against", mix_employment_picture_get_option (study->picture, other)->id);
  _mix_employment_json_add_real (builder, "share", study->columns[option].wins[other]);
  json_builder_end_object (builder);
}

static void
add_ranks (JsonBuilder *builder, const MixEmploymentStudy *study)
{
  _mix_employment_json_begin_array (builder, "rank_shares");
  for (guint o = 0; o < study->n_columns; o++)
    for (guint rank = 0; study->columns[o].rank_shares != NULL && rank < study->n_ranked; rank++)
      add_rank_share (builder, study, o, rank);
  json_builder_end_array (builder);
  _mix_employment_json_begin_array (builder, "wins");
  for (guint o = 0; o < study->n_columns; o++)
    for (guint other = 0; study->columns[o].wins != NULL && other < study->n_columns; other++)
      if (other != o && study->columns[other].ranked)
        add_win (builder, study, o, other);
  json_builder_end_array (builder);
}

static void
add_value (JsonBuilder *builder, const MixEmploymentStudy *study, guint option)
{
  const MixEmploymentColumn *column = &study->columns[option];

  json_builder_begin_object (builder);
  _mix_employment_json_add_option (builder, study->picture, option);
  _mix_employment_json_add_real (builder, "likely", column->likely_worth);
  _mix_employment_json_add_real (builder, "mean", column->worth);
  _mix_employment_json_add_real (builder, "regret", column->regret);
  _mix_employment_json_begin_array (builder, "central_weights");
  for (guint c = 0; c < study->picture->criteria->len; c++)
    {
      json_builder_begin_object (builder);
      _mix_employment_json_add_criterion (builder, study->picture, c);
      _mix_employment_json_add_real (builder, "weight", column->central_weights[c]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_person_weights (JsonBuilder *builder, const MixEmploymentStudy *study, const MixEmploymentOpinion *opinion)
{
  _mix_employment_json_begin_array (builder, "weights");
  for (guint c = 0; c < study->picture->criteria->len; c++)
    {
      json_builder_begin_object (builder);
      _mix_employment_json_add_criterion (builder, study->picture, c);
      _mix_employment_json_add_real (builder, "weight", opinion->weights[c]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_opinion (JsonBuilder *builder, const MixEmploymentStudy *study, const MixEmploymentOpinion *opinion)
{
  const MixEmploymentPicture *picture = study->picture;

  json_builder_begin_object (builder);
  _mix_employment_json_add_text (builder, "person", mix_employment_picture_get_person (picture, opinion->person)->name);
  _mix_employment_json_add_text (builder, "leader", mix_employment_picture_get_option (picture, opinion->leader)->id);
  add_person_weights (builder, study, opinion);
  _mix_employment_json_begin_array (builder, "first_shares");
  for (guint o = 0; o < study->n_columns; o++)
    if (study->columns[o].ranked)
      {
        json_builder_begin_object (builder);
        _mix_employment_json_add_option (builder, picture, o);
        _mix_employment_json_add_real (builder, "share", opinion->first_shares[o]);
        json_builder_end_object (builder);
      }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

void
_mix_employment_json_add_judgement (JsonBuilder *builder, const MixEmploymentStudy *study)
{
  add_scores (builder, study->picture);
  add_weights (builder, study);
  add_ranks (builder, study);
  _mix_employment_json_begin_array (builder, "values");
  for (guint o = 0; o < study->n_columns; o++)
    if (study->columns[o].rank_shares != NULL)
      add_value (builder, study, o);
  json_builder_end_array (builder);
  _mix_employment_json_begin_array (builder, "people");
  for (guint i = 0; i < study->opinions->len; i++)
    add_opinion (builder, study, &g_array_index (study->opinions, MixEmploymentOpinion, i));
  json_builder_end_array (builder);
}
