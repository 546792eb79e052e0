#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-funding.h"
#include "mix-deploy-job.h"
#include "mix-error.h"
#include "mix-output.h"
#include "mix-paper-lists.h"
#include "mix-paper-print.h"
#include "mix-xlsx-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_STEPS 1000000

static const MixCtlOption options[] = {
  { "to", N_ ("FILE"), N_ ("the file to write; its end says what: .pdf or .xlsx, of a list .csv or .xlsx"),
    MIX_CTL_REQUIRED },
  { "pcn", N_ ("CODE"), N_ ("only what concerns this network; without it, all of them") },
  { "what", N_ ("WHAT"), N_ ("paper, or one list: claims (of each person and month) or workforce; without it, paper") },
  { "year", N_ ("YEAR"), N_ ("of claims: the financial year, such as 2026/27; without it, that of the planning date") },
  { "deploy", N_ ("STEPS"), N_ ("of a paper: also propose a deployment in so many steps, and say its bound") },
  { NULL },
};

static const MixCtlKey keys[] = {
  { "file", N_ ("the file that was written") },
  { "rows", N_ ("of a list: how many rows it has") },
  { "title", N_ ("what the paper is called") },
  { "subtitle", N_ ("what it is about, and of which day") },
  { "as_at", N_ ("the day that counts as today") },
  { "sections[].id",
    N_ ("a section: summary, findings, capacity, funding, vacancy_clock, recruitment, employment, …") },
  { "sections[].heading", N_ ("what stands over it") },
  { "sections[].texts[]", N_ ("its sentences and notes, in order") },
  { "sections[].tables[].name", N_ ("a table of it; a sheet of the workbook each") },
  { "sections[].tables[].heading", N_ ("what stands over it") },
  { "sections[].tables[].columns[].key", N_ ("a column of it") },
  { "sections[].tables[].columns[].title", N_ ("what people see above it") },
  { "sections[].tables[].rows[][]", N_ ("the cells of a row: money in pence, hours in minutes, shares from 0 to 1, "
                                        "days as dates; null where not known") },
  { "sections[].tables[].shown[][]", N_ ("the same cells as the paper shows them: “at least £1,234”") },
  { NULL },
};

static void
begin_array (JsonBuilder *json, const char *key)
{
  json_builder_set_member_name (json, key);
  json_builder_begin_array (json);
}

static void
add_columns (MixCtl *self, MixDataTable *table)
{
  JsonBuilder *json = mix_ctl_get_json (self);

  begin_array (json, "columns");
  for (guint column = 0; column < mix_data_table_get_n_columns (table); column++)
    {
      json_builder_begin_object (json);
      mix_ctl_add_text (self, "key", mix_data_table_get_column (table, column)->key);
      mix_ctl_add_text (self, "title", mix_data_table_get_column (table, column)->title);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_shown (JsonBuilder *json, MixDataTable *table)
{
  begin_array (json, "shown");
  for (guint row = 0; row < mix_data_table_get_n_rows (table); row++)
    {
      json_builder_begin_array (json);
      for (guint column = 0; column < mix_data_table_get_n_columns (table); column++)
        {
          g_autofree char *shown = mix_data_table_dup_shown (table, row, column);

          json_builder_add_string_value (json, shown);
        }
      json_builder_end_array (json);
    }
  json_builder_end_array (json);
}

static void
add_table (MixCtl *self, MixDataTable *table)
{
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_begin_object (json);
  mix_ctl_add_text (self, "name", mix_data_table_get_name (table));
  mix_ctl_add_text (self, "heading", mix_data_table_get_heading (table));
  add_columns (self, table);
  begin_array (json, "rows");
  for (guint row = 0; row < mix_data_table_get_n_rows (table); row++)
    mix_ctl_add_cells (self, table, row);
  json_builder_end_array (json);
  add_shown (json, table);
  json_builder_end_object (json);
}

static void
add_section (MixCtl *self, const MixPaperSection *section)
{
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_begin_object (json);
  mix_ctl_add_text (self, "id", section->id);
  mix_ctl_add_text (self, "heading", section->heading);
  begin_array (json, "texts");
  for (guint i = 0; i < section->parts->len; i++)
    {
      const MixPaperPart *part = section->parts->pdata[i];

      if (part->kind == MIX_PAPER_PARAGRAPH || part->kind == MIX_PAPER_NOTE)
        json_builder_add_string_value (json, part->text);
    }
  json_builder_end_array (json);
  begin_array (json, "tables");
  for (guint i = 0; i < section->parts->len; i++)
    {
      const MixPaperPart *part = section->parts->pdata[i];

      if (part->kind == MIX_PAPER_TABLE)
        add_table (self, part->table);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_paper (MixCtl *self, const MixPaper *paper)
{
  mix_ctl_add_text (self, "title", paper->title);
  mix_ctl_add_text (self, "subtitle", paper->subtitle);
  mix_ctl_add_date (self, "as_at", paper->as_at);
  begin_array (mix_ctl_get_json (self), "sections");
  for (guint i = 0; i < paper->sections->len; i++)
    add_section (self, paper->sections->pdata[i]);
  json_builder_end_array (mix_ctl_get_json (self));
}

static gboolean
ends_in (const char *path, const char *end)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  return g_str_has_suffix (folded, end);
}

static GBytes *
make_file (MixPaperPrint *pages, const char *to, GError **error)
{
  if (ends_in (to, ".pdf"))
    return mix_paper_print_make_pdf (pages);
  if (ends_in (to, ".xlsx"))
    return mix_paper_make_workbook (mix_paper_print_get_paper (pages), error);
  mix_set_error (error, MIX_ERROR_USAGE, to, _ ("“%s” ends neither in .pdf nor in .xlsx."), to);
  return NULL;
}

static gboolean
save (MixCtl *self, GBytes *bytes, GError **error)
{
  const char *to = mix_ctl_get (self, "to");

  if (bytes == NULL || !mix_output_save (to, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
    return FALSE;
  mix_ctl_add_text (self, "file", to);
  mix_ctl_print (self, _ ("Written to %s.\n"), to);
  return TRUE;
}

/* A proposal for the deployment, where one was asked for. */
static gboolean
propose (MixCtl *self, MixPlan *plan, MixDeploySummary **summary, GError **error)
{
  g_autoptr (MixDeployOptions) wanted = mix_deploy_options_new ();
  g_autoptr (MixDeployProposal) proposal = NULL;
  int steps = 0;

  if (!mix_ctl_get_whole (self, "deploy", MOST_STEPS, &steps, error))
    return FALSE;
  wanted->iterations = steps;
  if (steps > 0)
    proposal = mix_deploy_run (plan, wanted, NULL, NULL, NULL, error);
  if (proposal != NULL)
    *summary = mix_deploy_summary_new (proposal);
  return steps == 0 || proposal != NULL;
}

static gboolean
report_paper (MixCtl *self, MixPlan *plan, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error);
  g_autoptr (MixDeploySummary) proposal = NULL;
  g_autoptr (MixPaperPrint) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  MixPaper *paper = NULL;

  if (store != NULL && propose (self, plan, &proposal, error))
    paper = mix_paper_new (store, plan, mix_ctl_get (self, "pcn"), proposal, error);
  if (paper == NULL)
    return FALSE;
  pages = mix_paper_print_new (paper);
  bytes = make_file (pages, mix_ctl_get (self, "to"), error);
  if (!save (self, bytes, error))
    return FALSE;
  add_paper (self, paper);
  return TRUE;
}

static GBytes *
make_list_file (MixDataTable *table, MixPlan *plan, const char *to, GError **error)
{
  g_autoptr (MixXlsxWriter) writer = NULL;

  if (ends_in (to, ".csv"))
    {
      char *csv = mix_data_table_to_csv (table);

      return g_bytes_new_take (csv, strlen (csv));
    }
  if (ends_in (to, ".xlsx"))
    {
      writer = mix_xlsx_writer_new (mix_data_table_get_name (table), mix_plan_get_as_at (plan));
      mix_xlsx_writer_add_table (writer, mix_data_table_get_name (table), table);
      return mix_xlsx_writer_finish (writer, error);
    }
  mix_set_error (error, MIX_ERROR_USAGE, to, _ ("“%s” ends neither in .csv nor in .xlsx."), to);
  return NULL;
}

static gboolean
report_list (MixCtl *self, MixPlan *plan, MixDataTable *table, GError **error)
{
  g_autoptr (GBytes) bytes = make_list_file (table, plan, mix_ctl_get (self, "to"), error);

  if (!save (self, bytes, error))
    return FALSE;
  mix_ctl_add_number (self, "rows", mix_data_table_get_n_rows (table));
  return TRUE;
}

static gboolean
check_network (MixCtl *self, MixPlan *plan, GError **error)
{
  const char *code = mix_ctl_get (self, "pcn");

  if (code == NULL || mix_plan_find_network (plan, code) != NULL)
    return TRUE;
  mix_set_error (error, MIX_ERROR_NOT_FOUND, code, _ ("There is no network “%s” in this plan."), code);
  return FALSE;
}

static gboolean
report_claims (MixCtl *self, GError **error)
{
  int financial_year;
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (MixFunding) funding = mix_ctl_load_funding (self, &financial_year, &plan, error);
  g_autoptr (MixDataTable) table = NULL;

  if (funding == NULL || !check_network (self, plan, error))
    return FALSE;
  table = mix_claims_list_new (funding, mix_ctl_get (self, "pcn"));
  return report_list (self, plan, table, error);
}

static gboolean
report_workforce (MixCtl *self, MixPlan *plan, GError **error)
{
  g_autoptr (MixDataTable) table = NULL;

  if (!check_network (self, plan, error))
    return FALSE;
  table = mix_workforce_list_new (plan, mix_ctl_get (self, "pcn"));
  return report_list (self, plan, table, error);
}

static gboolean
report (MixCtl *self, GError **error)
{
  const char *what = mix_ctl_has (self, "what") ? mix_ctl_get (self, "what") : "paper";
  g_autoptr (MixPlan) plan = NULL;

  if (g_str_equal (what, "claims"))
    return report_claims (self, error);
  if (g_str_equal (what, "paper") && ends_in (mix_ctl_get (self, "to"), ".pdf"))
    mix_paper_print_find_fonts ();
  plan = mix_ctl_load_plan (self, error);
  if (plan == NULL)
    return FALSE;
  if (g_str_equal (what, "paper"))
    return report_paper (self, plan, error);
  if (g_str_equal (what, "workforce"))
    return report_workforce (self, plan, error);
  mix_set_error (error, MIX_ERROR_USAGE, what, _ ("“%s” is no report. Choose one of: paper, claims, workforce."), what);
  return FALSE;
}

const MixCtlCommand mix_command_report = {
  .name = "report",
  .summary = N_ ("make the board paper: a PDF, or a workbook with the same numbers; or a list for others"),
  .run = report,
  .options = options,
  .keys = keys,
};
