#include "mix-comparisons.h"

#include "mix-config.h"
#include "mix-employment-models.h"
#include "mix-error.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

static gboolean
find_position (GPtrArray *options, const char *option_id, guint *position)
{
  for (guint i = 0; i < options->len; i++)
    if (g_str_equal (((const MixComparisonOptionRow *) options->pdata[i])->id, option_id))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/* Nothing is written of those that stay where they were. */
static gboolean
put_order (MixStore *store, gpointer data, GError **error)
{
  GPtrArray *options = data;

  for (guint i = 0; i < options->len; i++)
    {
      MixComparisonOptionRow row = *(const MixComparisonOptionRow *) options->pdata[i];

      row.position = (int) i;
      if (!mix_store_put_comparison_option (store, &row, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * mix_comparisons_move_option:
 * @store: an open plan
 * @option_id: which
 * @by: how many places further on; below zero for further to the front; it stops at the ends
 * @error: return location for an error
 *
 * Options stand in the order in which their columns are shown.
 *
 * Returns: whether the change was made
 */
gboolean
mix_comparisons_move_option (MixStore *store, const char *option_id, int by, GError **error)
{
  g_autoptr (MixComparisonOptionRow) option = mix_store_read_comparison_option (store, option_id, error);
  g_autoptr (MixPlan) plan = option != NULL ? mix_store_load (store, MIX_DATE_NONE, NULL, error) : NULL;
  g_autoptr (GPtrArray) options = plan != NULL ? mix_comparison_list_options (plan, option->comparison_id) : NULL;
  g_autofree char *model = NULL, *name = NULL;
  gpointer moved;
  guint from;

  if (options == NULL || !find_position (options, option_id, &from))
    return FALSE;
  moved = g_ptr_array_steal_index (options, from);
  g_ptr_array_insert (options, CLAMP ((int) from + by, 0, (int) options->len), moved);
  model = mix_employment_models_dup_short_name (store, option->model);
  name = g_strdup_printf (C_ ("change", "Move the column %s"), model);
  return mix_store_change (store, name, put_order, options, error);
}
