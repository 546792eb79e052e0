#include "mix-scenario-change.h"

/* A row in which a scenario differs from the plan. */
struct _MixScenarioChange
{
  GObject parent_instance;

  char *row_id;
  char *words;
  guint n_needed;
};

G_DEFINE_FINAL_TYPE (MixScenarioChange, mix_scenario_change, G_TYPE_OBJECT)

static void
mix_scenario_change_finalize (GObject *object)
{
  MixScenarioChange *self = MIX_SCENARIO_CHANGE (object);

  g_free (self->row_id);
  g_free (self->words);
  G_OBJECT_CLASS (mix_scenario_change_parent_class)->finalize (object);
}

static void
mix_scenario_change_class_init (MixScenarioChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_scenario_change_finalize;
}

static void
mix_scenario_change_init (MixScenarioChange *self)
{
}

/**
 * mix_scenario_change_new:
 * @row_id: of the row
 * @words: what became of it
 * @n_needed: how many others go with it where it is taken over
 *
 * Returns: (transfer full): a row in which a scenario differs from the plan
 */
MixScenarioChange *
mix_scenario_change_new (const char *row_id, const char *words, guint n_needed)
{
  MixScenarioChange *self = g_object_new (MIX_TYPE_SCENARIO_CHANGE, NULL);

  self->row_id = g_strdup (row_id);
  self->words = g_strdup (words);
  self->n_needed = n_needed;
  return self;
}

/**
 * mix_scenario_change_get_row_id:
 * @self: a change
 *
 * Returns: (transfer none): the id of the row
 */
const char *
mix_scenario_change_get_row_id (MixScenarioChange *self)
{
  return self->row_id;
}

/**
 * mix_scenario_change_get_words:
 * @self: a change
 *
 * Returns: (transfer none): what became of the row
 */
const char *
mix_scenario_change_get_words (MixScenarioChange *self)
{
  return self->words;
}

/**
 * mix_scenario_change_get_n_needed:
 * @self: a change
 *
 * Returns: how many others go with it where it is taken over
 */
guint
mix_scenario_change_get_n_needed (MixScenarioChange *self)
{
  return self->n_needed;
}
