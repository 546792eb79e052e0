#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-find.h"
#include "mix-plan-staffing.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How many people of each role the work asks for. */

#define MICROS 1e6

static const MixCtlOption options[] = {
  { "network", N_ ("CODE"), N_ ("only the work and the people of this network") },
  { NULL },
};

static const MixDataColumn columns[] = {
  { "role", NULL, N_ ("Role"), MIX_CELL_TEXT, NULL },
  { "required_wte", NULL, N_ ("Needed WTE"), MIX_CELL_HUNDREDTHS, NULL },
  { "existing_wte", NULL, N_ ("In post WTE"), MIX_CELL_HUNDREDTHS, NULL },
  { "gap_wte", NULL, N_ ("More or fewer"), MIX_CELL_HUNDREDTHS, NULL },
  { "ratio", NULL, N_ ("Ratio"), MIX_CELL_HUNDREDTHS, NULL },
  { "services_wte", NULL, N_ ("For services"), MIX_CELL_HUNDREDTHS, NULL },
  { "category_factor", NULL, N_ ("Category factor"), MIX_CELL_HUNDREDTHS, NULL },
  { "individual_wte", NULL, N_ ("Individual"), MIX_CELL_HUNDREDTHS, NULL },
  { "demands_not_known", NULL, N_ ("Not known"), MIX_CELL_COUNT, NULL },
  { "people_without_hours", NULL, N_ ("Without hours"), MIX_CELL_COUNT, NULL },
};

static const MixCtlKey keys[] = {
  { "as_at", N_ ("the day that was looked at") },
  { "staffing[].role", N_ ("a role; work counts for the least role that may do it") },
  { "staffing[].required_wte",
    N_ ("whole-time equivalents that the work asks for: services × category factor + individual; at least, where "
        "demand is not known; null where allowances leave no time") },
  { "staffing[].existing_wte", N_ ("whole-time equivalents in post") },
  { "staffing[].gap_wte", N_ ("in post less needed: below zero is a shortage") },
  { "staffing[].ratio", N_ ("in post ÷ needed: below 1 is pressure of work; null where none is needed") },
  { "staffing[].services_wte", N_ ("for the services alone") },
  { "staffing[].category_factor", N_ ("what time that everybody in the role spends otherwise multiplies them by") },
  { "staffing[].individual_wte", N_ ("for time that the people in post each spend otherwise") },
  { "staffing[].demands_not_known", N_ ("demands that are not in it, because nobody knows how much they are") },
  { "staffing[].people_without_hours", N_ ("people in the role whose hours nobody knows") },
  { NULL },
};

static void
add_number (MixDataTable *table, gboolean known, double number)
{
  if (!known)
    mix_data_table_add_unknown (table);
  else if (isfinite (number))
    mix_data_table_add_number (table, llround (number * MICROS));
  else
    mix_data_table_add_nothing (table);
}

static void
add_role (MixDataTable *table, const MixRoleStaffing *row)
{
  gboolean known = row->wisn.known;

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_role_get_code (row->role));
  add_number (table, known, row->wisn.required_staff);
  add_number (table, TRUE, row->existing);
  add_number (table, known, known ? mix_wisn_get_gap (&row->wisn, row->existing) : 0);
  add_number (table, known, known ? mix_wisn_get_ratio (&row->wisn, row->existing) : 0);
  add_number (table, known, row->wisn.service_staff);
  add_number (table, known, row->wisn.category_factor);
  add_number (table, known, row->wisn.individual_staff);
  mix_data_table_add_number (table, row->n_not_known);
  mix_data_table_add_number (table, row->n_hours_not_known);
}

static gboolean
show_staffing (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixDataTable) table = mix_data_table_new ("staffing");
  g_autoptr (MixTeamLoad) load = NULL;
  g_autoptr (GArray) rows = NULL;
  MixNetwork *network = NULL;

  if (plan == NULL || !mix_ctl_find_network (self, plan, &network, error))
    return FALSE;
  load = mix_team_load_new (plan);
  rows = mix_plan_staffing_work_out (plan, load, network != NULL ? mix_network_get_id (network) : NULL);
  mix_ctl_add_columns (table, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < rows->len; i++)
    add_role (table, &g_array_index (rows, MixRoleStaffing, i));
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (plan));
  mix_ctl_print_table (self, table);
  return TRUE;
}

const MixCtlCommand mix_command_staffing = {
  .name = "staffing",
  .summary = N_ ("say how many people of each role the work asks for"),
  .options = options,
  .keys = keys,
  .run = show_staffing,
};
