#include "mix-plan-settings.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

static gboolean
put_plan (MixStore *store, gpointer data, GError **error)
{
  return mix_store_put_plan (store, data, error);
}

/**
 * mix_plan_rename:
 * @store: an open plan
 * @name: what it is called from here on
 *
 * Returns: whether the change was made
 */
gboolean
mix_plan_rename (MixStore *store, const char *name, GError **error)
{
  g_autoptr (MixPlanRow) row = mix_store_read_plan_row (store, error);
  g_autofree char *change_name = NULL;
  MixPlanRow renamed;

  if (row == NULL || !_mix_deed_check_text (name, NULL, _ ("The name of the plan"), error))
    return FALSE;
  renamed = *row;
  renamed.name = name;
  change_name = g_strdup_printf (C_ ("change", "Call the plan %s"), name);
  return mix_store_change (store, change_name, put_plan, &renamed, error);
}

/**
 * mix_plan_set_planning_date:
 * @store: an open plan
 * @planning_date: the day it is about, or %MIX_DATE_NONE for today, whichever day that is
 *
 * Returns: whether the change was made
 */
gboolean
mix_plan_set_planning_date (MixStore *store, MixDate planning_date, GError **error)
{
  g_autoptr (MixPlanRow) row = mix_store_read_plan_row (store, error);
  g_autofree char *day = _mix_deed_dup_date (planning_date);
  g_autofree char *name = NULL;

  if (row == NULL)
    return FALSE;
  row->planning_date = planning_date;
  if (planning_date == MIX_DATE_NONE)
    name = g_strdup (C_ ("change", "Plan for today"));
  else
    name = g_strdup_printf (C_ ("change", "Plan for %s"), day);
  return mix_store_change (store, name, put_plan, row, error);
}
