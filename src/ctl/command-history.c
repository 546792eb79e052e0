#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption history_options[] = {
  { "limit", N_ ("NUMBER"), N_ ("how many changes, the newest first; without it, all of them") },
  { NULL },
};

static const MixCtlKey step_keys[] = {
  { "changes", N_ ("how many changes were taken back or brought again") },
  { "undo", N_ ("what undo would take back next; null where there is nothing") },
  { "redo", N_ ("what redo would bring again next; null where there is nothing") },
  { NULL },
};

static gboolean
show_history (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error);
  g_autoptr (MixDataTable) table = NULL;
  int limit = 0;

  if (store == NULL || !mix_ctl_get_whole (self, "limit", G_MAXINT, &limit, error))
    return FALSE;
  table = mix_plan_table_read (MIX_PLAN_TABLE_HISTORY, store, MIX_DATE_NONE, (guint) limit, NULL, error);
  if (table == NULL)
    return FALSE;
  mix_ctl_print_table (self, table);
  return TRUE;
}

static gboolean
get_n_changes (MixCtl *self, guint *n_changes, GError **error)
{
  const char *text = mix_ctl_get_arguments (self)[0];
  guint64 number = 1;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &number, NULL))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("“%s” is not a number of changes. Write 1 or more."), text);
      return FALSE;
    }
  *n_changes = (guint) number;
  return TRUE;
}

static gboolean
step (MixCtl *self, gboolean (*func) (MixStore *store, guint n_changes, GError **error), GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *undo_name = NULL;
  g_autofree char *redo_name = NULL;
  guint n_changes;

  if (store == NULL || !get_n_changes (self, &n_changes, error) || !func (store, n_changes, error))
    return FALSE;
  mix_ctl_add_number (self, "changes", n_changes);
  undo_name = mix_store_dup_undo_name (store);
  redo_name = mix_store_dup_redo_name (store);
  mix_ctl_add_text (self, "undo", undo_name);
  mix_ctl_add_text (self, "redo", redo_name);
  return TRUE;
}

static gboolean
undo (MixCtl *self, GError **error)
{
  return step (self, mix_store_undo, error);
}

static gboolean
redo (MixCtl *self, GError **error)
{
  return step (self, mix_store_redo, error);
}

const MixCtlCommand mix_command_history = {
  .name = "history",
  .summary = N_ ("list what was done to the plan, the newest first"),
  .run = show_history,
  .options = history_options,
  .shows_table = TRUE,
  .table = MIX_PLAN_TABLE_HISTORY,
};

const MixCtlCommand mix_command_undo = {
  .name = "undo",
  .summary = N_ ("take back the last change, or the last NUMBER of them"),
  .run = undo,
  .keys = step_keys,
  .arguments = N_ ("[NUMBER]"),
  .most_arguments = 1,
  .not_in_batch = TRUE,
};

const MixCtlCommand mix_command_redo = {
  .name = "redo",
  .summary = N_ ("bring back the change that was undone last, or the last NUMBER of them"),
  .run = redo,
  .keys = step_keys,
  .arguments = N_ ("[NUMBER]"),
  .most_arguments = 1,
  .not_in_batch = TRUE,
};
