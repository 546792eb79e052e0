#pragma once

#include "mix-difference.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixScenario:
 * @name: what it is called
 * @path: the plan that it is
 *
 * A what-if branch of a plan: a plan of its own, kept beside it, that began as a copy.
 */
typedef struct
{
  char *name;
  char *path;
} MixScenario;

/**
 * MixScenarioFunc:
 *
 * Changes a scenario that was made, with deeds of this layer. %FALSE: there will be no scenario.
 */
typedef gboolean (*MixScenarioFunc) (MixStore *scenario, gpointer data, GError **error);

void mix_scenario_free (MixScenario *self);

GPtrArray *mix_scenario_list (const char *plan_path) G_GNUC_WARN_UNUSED_RESULT;
MixScenario *mix_scenario_find (const char *plan_path, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixScenario *mix_scenario_new (MixStore *store, const char *name, GCancellable *cancellable, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
MixScenario *mix_scenario_new_with (MixStore *store,
                                    const char *name,
                                    MixScenarioFunc func,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *mix_scenario_dup_free_name (const char *plan_path, const char *wanted) G_GNUC_WARN_UNUSED_RESULT;
char *mix_scenario_dup_plan_path (const char *path, char **name) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_scenario_remove (const char *plan_path, const char *name, GError **error);
MixDifference *
mix_scenario_compare (const MixScenario *self, const char *plan_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_scenario_take (const MixScenario *self, MixStore *store, const char *const *row_ids, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixScenario, mix_scenario_free)

G_END_DECLS
