#include "mix-deploy-explain.h"

/* Explanations as skillmixctl prints them. */

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_reason (JsonBuilder *builder, const MixDeployReasonWords *reason)
{
  json_builder_begin_object (builder);
  add_text (builder, "code", reason->code);
  add_text (builder, "title", reason->title);
  add_text (builder, "service_line_id", reason->line_id);
  add_text (builder, "place_id", reason->place_id);
  add_number (builder, "places", reason->n_places);
  add_number (builder, "undone_minutes", reason->minutes);
  add_number (builder, "undone_weighted_minutes", reason->weighted);
  add_text (builder, "reason", reason->reason);
  add_text (builder, "advice", reason->advice);
  add_text (builder, "action", mix_deploy_action_get_name (reason->action));
  add_text (builder, "person_id", reason->person_id);
  add_text (builder, "relieved_service_line_id", reason->relieved_line_id);
  add_text (builder, "relieved_place_id", reason->relieved_place_id);
  add_number (builder, "relieved_minutes", reason->relieved_minutes);
  add_number (builder, "way_minutes", reason->way_minutes);
  json_builder_end_object (builder);
}

static void
add_training (JsonBuilder *builder, const MixDeployTrainingWords *training)
{
  json_builder_begin_object (builder);
  add_text (builder, "title", training->title);
  add_text (builder, "person_id", training->person_id);
  add_text (builder, "competence", training->competence);
  add_text (builder, "service_line_id", training->line_id);
  add_number (builder, "estimate_minutes", training->estimate_minutes);
  json_builder_set_member_name (builder, "exact_minutes");
  if (training->exact_minutes >= 0)
    json_builder_add_int_value (builder, training->exact_minutes);
  else
    json_builder_add_null_value (builder);
  if (training->exact_minutes >= 0)
    add_number (builder, "less_undone_minutes", training->undone_minutes);
  add_text (builder, "words", training->words);
  json_builder_end_object (builder);
}

static void
add_worth (JsonBuilder *builder, const MixDeployWorthWords *worth)
{
  json_builder_begin_object (builder);
  add_text (builder, "thing", mix_deploy_thing_get_name (worth->thing));
  add_text (builder, worth->thing == MIX_DEPLOYMENT_DESK ? "place_id" : "person_id", worth->id);
  add_number (builder, "minutes", worth->minutes);
  add_text (builder, "words", worth->words);
  json_builder_end_object (builder);
}

/**
 * mix_deploy_explanations_add_json:
 * @self: explanations
 * @builder: a builder inside an object
 *
 * Adds the members "explanations", "train_next" and "worth": arrays. Minutes of training and worth are of average work.
 */
void
mix_deploy_explanations_add_json (const MixDeployExplanations *self, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "explanations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->reasons->len; i++)
    add_reason (builder, g_ptr_array_index (self->reasons, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "train_next");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->train_next->len; i++)
    add_training (builder, g_ptr_array_index (self->train_next, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "worth");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->worth->len; i++)
    add_worth (builder, g_ptr_array_index (self->worth, i));
  json_builder_end_array (builder);
}
