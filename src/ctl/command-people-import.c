#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-table-import.h"
#include "mix-error.h"
#include "mix-people-import.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption people_options[] = {
  { "dry-run", NULL, N_ ("only show what would be changed") },
  { "from", N_ ("DATE"), N_ ("the day from which the table holds; without it, the planning date") },
  { NULL },
};

static const MixCtlOption allocation_options[] = {
  { "dry-run", NULL, N_ ("only show what would be changed") },
  { "from", N_ ("DATE"), N_ ("the day from which the table holds; without it, the planning date") },
  { "unit", N_ ("UNIT"), N_ ("what bare numbers count: sessions, hours or minutes; without it, a guess") },
  { NULL },
};

static const struct
{
  const char *name;
  MixAllocationUnit unit;
} units[] = {
  { "sessions", MIX_ALLOCATION_SESSIONS },
  { "hours", MIX_ALLOCATION_HOURS },
  { "minutes", MIX_ALLOCATION_MINUTES },
};

static gboolean
choose_unit (MixCtl *self, MixPeopleImport *import, GError **error)
{
  const char *name = mix_ctl_get (self, "unit");

  if (name == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].name, name))
      {
        mix_people_import_set_unit (import, units[i].unit);
        return TRUE;
      }
  mix_set_error (error, MIX_ERROR_USAGE, name, _ ("--unit “%s” is not one of sessions, hours and minutes."), name);
  return FALSE;
}

static gboolean
import_table (MixCtl *self, MixPeopleImportKind kind, GError **error)
{
  gboolean dry_run = mix_ctl_has (self, "dry-run");
  MixStore *store = mix_ctl_open_plan (self, dry_run ? MIX_STORE_READ_ONLY : MIX_STORE_DEFAULT, error);
  g_autoptr (MixPlan) plan = store != NULL ? mix_ctl_load_plan (self, error) : NULL;
  g_autoptr (MixSheet) sheet = plan != NULL ? mix_ctl_read_sheet (self, error) : NULL;
  g_autoptr (MixPeopleImport) import = sheet != NULL ? mix_people_import_new (plan, sheet, kind) : NULL;
  MixDate from = MIX_DATE_NONE;

  if (import == NULL || !mix_ctl_get_date (self, "from", &from, error))
    return FALSE;
  if (from != MIX_DATE_NONE)
    mix_people_import_set_from_date (import, from);
  if ((kind == MIX_PEOPLE_IMPORT_ALLOCATION && !choose_unit (self, import, error))
      || !mix_ctl_check_any_row_taken (MIX_TABLE_IMPORT (import), mix_ctl_get_arguments (self)[0], error))
    return FALSE;
  if (!dry_run && !mix_table_import_apply (MIX_TABLE_IMPORT (import), store, error))
    return FALSE;
  mix_ctl_report_table_import (self, MIX_TABLE_IMPORT (import));
  return mix_ctl_report_import (self, error);
}

static gboolean
import_people (MixCtl *self, GError **error)
{
  return import_table (self, MIX_PEOPLE_IMPORT_PEOPLE, error);
}

static gboolean
import_allocation (MixCtl *self, GError **error)
{
  return import_table (self, MIX_PEOPLE_IMPORT_ALLOCATION, error);
}

const MixCtlCommand mix_command_people_import = {
  .name = "people import",
  .summary = N_ ("take people from a table: CSV, tab-separated text or XLSX, with a row a person"),
  .run = import_people,
  .options = people_options,
  .keys = mix_ctl_table_import_keys,
  .arguments = N_ ("FILE"),
  .least_arguments = 1,
  .most_arguments = 1,
};

const MixCtlCommand mix_command_allocation_import = {
  .name = "allocation import",
  .summary = N_ ("take who spends how much time where from a table, by rows or people by practices"),
  .run = import_allocation,
  .options = allocation_options,
  .keys = mix_ctl_table_import_keys,
  .arguments = N_ ("FILE"),
  .least_arguments = 1,
  .most_arguments = 1,
};
