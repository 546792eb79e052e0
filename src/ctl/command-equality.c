#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-equality.h"

#include <glib/gi18n-lib.h>

#define MOST_PEOPLE 100000

static const MixCtlOption set_options[] = {
  { "characteristic", N_ ("WORDS"), N_ ("such as ethnicity"), MIX_CTL_REQUIRED },
  { "group", N_ ("WORDS"), N_ ("such as Asian or Asian British"), MIX_CTL_REQUIRED },
  { "year", N_ ("YEAR"), N_ ("of which year the totals are"), MIX_CTL_REQUIRED },
  { "applied", N_ ("PEOPLE"), N_ ("how many applied"), MIX_CTL_REQUIRED },
  { "shortlisted", N_ ("PEOPLE"), N_ ("how many were shortlisted"), MIX_CTL_REQUIRED },
  { "appointed", N_ ("PEOPLE"), N_ ("how many were appointed"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixDataColumn columns[] = {
  { "characteristic", NULL, N_ ("Characteristic"), MIX_CELL_TEXT, NULL },
  { "group", NULL, N_ ("Group"), MIX_CELL_TEXT, NULL },
  { "applied", NULL, N_ ("Applied"), MIX_CELL_COUNT, NULL },
  { "shortlisted", NULL, N_ ("Shortlisted"), MIX_CELL_COUNT, NULL },
  { "appointed", NULL, N_ ("Appointed"), MIX_CELL_COUNT, NULL },
  { "ratio", NULL, N_ ("Ratio"), MIX_CELL_HUNDREDTHS, NULL },
  { "ratio_low", NULL, N_ ("From"), MIX_CELL_HUNDREDTHS, NULL },
  { "ratio_high", NULL, N_ ("To"), MIX_CELL_HUNDREDTHS, NULL },
};

static const MixCtlKey keys[] = {
  { "equality[].characteristic", N_ ("such as ethnicity") },
  { "equality[].group", N_ ("the group") },
  { "equality[].applied", N_ ("how many applied; null where that is fewer than five, or would tell such a number") },
  { "equality[].shortlisted", N_ ("how many were shortlisted; null likewise") },
  { "equality[].appointed", N_ ("how many were appointed; null likewise") },
  { "equality[].ratio",
    N_ ("adverse-impact ratio: share of applicants appointed, over the highest share of a group; null "
        "where a number behind it is suppressed") },
  { "equality[].ratio_low", N_ ("of its 95% interval") },
  { "equality[].ratio_high", N_ ("of its 95% interval") },
  { NULL },
};

static void
add_known (MixDataTable *table, gboolean known, gint64 number)
{
  if (known)
    mix_data_table_add_number (table, number);
  else
    mix_data_table_add_unknown (table);
}

static void
add_row (MixDataTable *table, const MixEqualityRow *row)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, row->characteristic);
  mix_data_table_add_text (table, row->group);
  for (guint step = 0; step < G_N_ELEMENTS (row->people); step++)
    add_known (table, row->people[step] >= 0, row->people[step]);
  add_known (table, row->has_ratio, (gint64) (row->ratio * 1e6));
  add_known (table, row->has_ratio, (gint64) (row->low * 1e6));
  add_known (table, row->has_ratio, (gint64) (row->high * 1e6));
}

static gboolean
show_equality (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (GArray) report = plan != NULL ? mix_equality_report (plan) : NULL;
  g_autoptr (MixDataTable) table = mix_data_table_new ("equality");

  if (report == NULL)
    return FALSE;
  mix_ctl_add_columns (table, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < report->len; i++)
    add_row (table, &g_array_index (report, MixEqualityRow, i));
  mix_ctl_print_table (self, table);
  return TRUE;
}

static gboolean
set_equality (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  MixEqualityCount count
      = { .characteristic = mix_ctl_get (self, "characteristic"), .group = mix_ctl_get (self, "group") };

  return store != NULL && mix_ctl_get_whole (self, "year", 9999, &count.year, error)
         && mix_ctl_get_whole (self, "applied", MOST_PEOPLE, &count.applied, error)
         && mix_ctl_get_whole (self, "shortlisted", MOST_PEOPLE, &count.shortlisted, error)
         && mix_ctl_get_whole (self, "appointed", MOST_PEOPLE, &count.appointed, error)
         && mix_equality_set (store, &count, error) && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_equality = {
  .name = "equality list",
  .summary = N_ ("say how far groups of people came in recruitment, as totals without small numbers"),
  .run = show_equality,
  .keys = keys,
};

const MixCtlCommand mix_command_equality_set = {
  .name = "equality set",
  .summary = N_ ("enter totals of a group in a year; nothing joins them to a candidate"),
  .run = set_equality,
  .options = set_options,
  .keys = mix_ctl_change_keys,
};
