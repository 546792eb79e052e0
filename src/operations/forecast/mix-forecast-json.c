#include "mix-forecast-json.h"

#include <math.h>

#include "mix-forecast-words.h"

static void
add_text (JsonBuilder *builder, const char *key, const char *text)
{
  json_builder_set_member_name (builder, key);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_date (JsonBuilder *builder, const char *key, MixDate date)
{
  g_autofree char *text = date != MIX_DATE_NONE ? mix_date_format_iso (date) : NULL;

  add_text (builder, key, text);
}

static void
add_number (JsonBuilder *builder, const char *key, gint64 number)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, number);
}

/* To @digits behind the point, so that the same forecast has the same bytes. */
static void
add_fraction (JsonBuilder *builder, const char *key, double number, double scale)
{
  json_builder_set_member_name (builder, key);
  if (isnan (number))
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, round (number * scale) / scale);
}

static void
add_start (JsonBuilder *builder, const MixForecastStart *start)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", start->vacancy->id);
  add_text (builder, "post_id", start->vacancy->post_id);
  add_text (builder, "title", start->vacancy->title);
  add_text (builder, "stage", start->vacancy->stage);
  add_fraction (builder, "wte", start->vacancy->hiring.work / 100.0, 100);
  add_date (builder, "p10", start->p10);
  add_date (builder, "p50", start->p50);
  add_date (builder, "p90", start->p90);
  add_date (builder, "wanted_from", start->vacancy->wanted_on);
  add_fraction (builder, "on_time", start->chance, 10000);
  add_text (builder, "words", start->words);
  json_builder_end_object (builder);
}

static void
add_point (JsonBuilder *builder, const MixForecastPoint *point)
{
  json_builder_begin_object (builder);
  add_date (builder, "date", point->date);
  add_fraction (builder, "p10", point->p10 / 100.0, 100);
  add_fraction (builder, "p25", point->p25 / 100.0, 100);
  add_fraction (builder, "p50", point->p50 / 100.0, 100);
  add_fraction (builder, "p75", point->p75 / 100.0, 100);
  add_fraction (builder, "p90", point->p90 / 100.0, 100);
  add_fraction (builder, "wanted", point->wanted >= 0 ? point->wanted / 100.0 : NAN, 100);
  add_fraction (builder, "wanted_chance", point->chance, 10000);
  json_builder_end_object (builder);
}

static void
add_steps (JsonBuilder *builder, const GArray *steps)
{
  json_builder_set_member_name (builder, "waiting");
  json_builder_begin_array (builder);
  for (guint i = 0; i < steps->len; i++)
    {
      const MixSurvivalStep *step = &g_array_index (steps, MixSurvivalStep, i);

      json_builder_begin_object (builder);
      add_fraction (builder, "days", step->days, 1);
      add_number (builder, "n_waiting", step->n_waiting);
      add_fraction (builder, "share", step->share_waiting, 10000);
      add_fraction (builder, "lower", step->lower, 10000);
      add_fraction (builder, "upper", step->upper, 10000);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_stage (JsonBuilder *builder, const MixForecastStage *stage)
{
  const char grade[] = { stage->grade, '\0' };

  json_builder_begin_object (builder);
  add_text (builder, "name", stage->name);
  add_fraction (builder, "reference_p10", stage->reference.p10, 1);
  add_fraction (builder, "reference_p50", stage->reference.p50, 1);
  add_fraction (builder, "reference_p90", stage->reference.p90, 1);
  add_text (builder, "reference_grade", stage->grade != 0 ? grade : NULL);
  add_number (builder, "own", stage->n_own);
  add_fraction (builder, "own_weight", stage->own_weight, 10000);
  add_fraction (builder, "typical_days", stage->typical_days, 10);
  add_fraction (builder, "exit_share", stage->exit_share, 10000);
  add_text (builder, "words", stage->words);
  add_steps (builder, stage->steps);
  json_builder_end_object (builder);
}

static void
add_past (JsonBuilder *builder, const MixForecastPast *past)
{
  json_builder_begin_object (builder);
  add_text (builder, "title", past->title);
  add_date (builder, "p10", past->p10);
  add_date (builder, "p90", past->p90);
  add_date (builder, "started", past->started_on);
  json_builder_set_member_name (builder, "inside");
  json_builder_add_boolean_value (builder, past->is_inside);
  json_builder_end_object (builder);
}

static void
begin_list (JsonBuilder *builder, const char *key)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
}

static void
add_record (const MixForecast *self, JsonBuilder *builder)
{
  g_autofree char *words = mix_forecast_dup_record_words (self);

  json_builder_set_member_name (builder, "own_record");
  json_builder_begin_object (builder);
  add_number (builder, "inside", self->n_inside);
  add_number (builder, "of", self->pasts->len);
  add_text (builder, "words", words);
  begin_list (builder, "starts");
  for (guint i = 0; i < self->pasts->len; i++)
    add_past (builder, &g_array_index (self->pasts, MixForecastPast, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * mix_forecast_add_json:
 * @self: a forecast
 * @builder: within an object
 *
 * Adds its members.
 */
void
mix_forecast_add_json (const MixForecast *self, JsonBuilder *builder)
{
  add_date (builder, "as_at", self->as_at);
  add_number (builder, "runs", self->n_runs);
  add_number (builder, "seed", (gint64) self->seed);
  begin_list (builder, "vacancies");
  for (guint i = 0; i < self->starts->len; i++)
    add_start (builder, g_ptr_array_index (self->starts, i));
  json_builder_end_array (builder);
  begin_list (builder, "team_wte");
  for (guint i = 0; i < self->points->len; i++)
    add_point (builder, &g_array_index (self->points, MixForecastPoint, i));
  json_builder_end_array (builder);
  begin_list (builder, "stages");
  for (guint i = 0; i < self->stages->len; i++)
    add_stage (builder, g_ptr_array_index (self->stages, i));
  json_builder_end_array (builder);
  add_record (self, builder);
}

/**
 * mix_forecast_reach_add_json:
 * @self: what it would take
 * @builder: within an object
 *
 * Adds a member "reach".
 */
void
mix_forecast_reach_add_json (const MixForecastReach *self, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "reach");
  json_builder_begin_object (builder);
  add_number (builder, "people", self->people);
  add_date (builder, "by", self->by);
  add_number (builder, "people_now", self->n_now);
  add_number (builder, "vacancies", self->n_vacancies);
  add_number (builder, "more_adverts", self->more_adverts);
  begin_list (builder, "ways");
  for (guint i = 0; i < self->ways->len; i++)
    {
      const MixForecastWay *way = g_ptr_array_index (self->ways, i);

      json_builder_begin_object (builder);
      add_text (builder, "words", way->words);
      add_fraction (builder, "chance", way->chance, 10000);
      add_date (builder, "reached_on", way->reached_on);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}
