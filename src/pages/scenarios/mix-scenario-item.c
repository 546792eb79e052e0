#include "mix-scenario-item.h"

#include "mix-config.h"
#include "mix-scenario-table.h"

#include <glib/gi18n-lib.h>

/* A plan or a scenario of it, as a row of what is side by side. */
struct _MixScenarioItem
{
  GObject parent_instance;

  char *name;
  char *path;
  MixDataTable *table; /* shared by all of them */
  guint row;
};

G_DEFINE_FINAL_TYPE (MixScenarioItem, mix_scenario_item, G_TYPE_OBJECT)

static void
mix_scenario_item_finalize (GObject *object)
{
  MixScenarioItem *self = MIX_SCENARIO_ITEM (object);

  g_free (self->name);
  g_free (self->path);
  g_clear_object (&self->table);
  G_OBJECT_CLASS (mix_scenario_item_parent_class)->finalize (object);
}

static void
mix_scenario_item_class_init (MixScenarioItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_scenario_item_finalize;
}

static void
mix_scenario_item_init (MixScenarioItem *self)
{
}

/**
 * mix_scenario_item_new:
 * @name: what the plan or scenario is called
 * @path: its file
 * @table: a table of mix_scenario_table_load()
 * @row: its row there; 0 is the plan's
 *
 * Returns: (transfer full): it
 */
MixScenarioItem *
mix_scenario_item_new (const char *name, const char *path, MixDataTable *table, guint row)
{
  MixScenarioItem *self = g_object_new (MIX_TYPE_SCENARIO_ITEM, NULL);

  self->name = g_strdup (name);
  self->path = g_strdup (path);
  self->table = g_object_ref (table);
  self->row = row;
  return self;
}

/**
 * mix_scenario_item_is_plan:
 * @self: a plan or scenario
 *
 * Returns: whether it is the plan itself
 */
gboolean
mix_scenario_item_is_plan (MixScenarioItem *self)
{
  return self->row == 0;
}

/**
 * mix_scenario_item_get_name:
 * @self: a plan or scenario
 *
 * Returns: (transfer none): what it is called
 */
const char *
mix_scenario_item_get_name (MixScenarioItem *self)
{
  return self->name;
}

/**
 * mix_scenario_item_get_path:
 * @self: a plan or scenario
 *
 * Returns: (transfer none): its file
 */
const char *
mix_scenario_item_get_path (MixScenarioItem *self)
{
  return self->path;
}

/**
 * mix_scenario_item_dup_shown:
 * @self: a plan or scenario
 * @column: one of #MixScenarioColumn
 *
 * Returns: (transfer full) (nullable): the figure as people see it; %NULL: not known
 */
char *
mix_scenario_item_dup_shown (MixScenarioItem *self, guint column)
{
  if (!mix_data_table_is_known (self->table, self->row, column))
    return NULL;
  return mix_data_table_dup_shown (self->table, self->row, column);
}

/**
 * mix_scenario_item_dup_difference:
 * @self: a plan or scenario
 * @column: one of #MixScenarioColumn
 *
 * Returns: (transfer full) (nullable): how it differs from the plan's: "+1.0"; %NULL where it does not
 */
char *
mix_scenario_item_dup_difference (MixScenarioItem *self, guint column)
{
  return mix_scenario_table_dup_difference (self->table, self->row, column);
}

/**
 * mix_scenario_item_dup_words:
 * @self: a plan or scenario
 * @column: one of #MixScenarioColumn
 *
 * Returns: (transfer full): the cell as a sentence
 */
char *
mix_scenario_item_dup_words (MixScenarioItem *self, guint column)
{
  const char *title = mix_data_table_get_column (self->table, column)->title;
  g_autofree char *shown = mix_scenario_item_dup_shown (self, column);
  g_autofree char *difference = mix_scenario_item_dup_difference (self, column);

  if (shown == NULL)
    return g_strdup_printf (_ ("%s: not known"), title);
  if (difference == NULL)
    return g_strdup_printf ("%s: %s", title, shown);
  /* Translators: a figure of a scenario: its title, what it is, and how much more or less than in the plan. */
  return g_strdup_printf (_ ("%s: %s, %s against the plan"), title, shown, difference);
}
