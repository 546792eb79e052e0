#include "mix-board-data.h"
#include "mix-board-matrix.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-employment-plan.h"
#include "mix-employment-tables.h"
#include "mix-error.h"
#include "mix-plan-tables.h"
#include "mix-table-print.h"
#include "mix-week-data.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption options[] = {
  { "what", N_ ("VIEW"), N_ ("what: week, board, heat-map, people, practices or comparison"), MIX_CTL_REQUIRED },
  { "to", N_ ("FILE"), N_ ("the PDF file to write"), MIX_CTL_REQUIRED },
  { "week", N_ ("DATE"), N_ ("of a week: a day of it; without it, the week of the day that is shown") },
  { "by", N_ ("WHAT"), N_ ("of a week: what the rows are: person or practice; without it, person") },
  { "comparison", N_ ("NAME"), N_ ("of a comparison: which, by name or id; without it, the plan’s first") },
  { NULL },
};

static const MixCtlKey keys[] = {
  { "file", N_ ("the file that was written") },
  { "rows", N_ ("how many rows it has") },
  { NULL },
};

static MixDataTable *
make_board (MixPlan *plan, gboolean heat_map)
{
  g_autoptr (MixBoardView) view = mix_board_view_new ();
  g_autoptr (MixBoardMatrix) matrix = NULL;

  mix_board_view_set_plan (view, plan);
  if (!heat_map)
    return mix_board_data_new (view);
  matrix = mix_board_matrix_new (view, MIX_MATRIX_PEOPLE, MIX_MATRIX_PRACTICES);
  return mix_board_matrix_create_table (matrix);
}

static MixDataTable *
make_week (MixCtl *self, MixPlan *plan)
{
  g_autoptr (MixWeekRota) rota = mix_week_rota_new (plan, mix_plan_get_as_at (plan));
  gboolean by_practice = g_strcmp0 (mix_ctl_get (self, "by"), "practice") == 0;

  return mix_week_data_new (rota, by_practice ? MIX_WEEK_BY_PRACTICE : MIX_WEEK_BY_PERSON, NULL, NULL);
}

/* What stands over the table where it has no heading of its own comes with it. */
static MixDataTable *
make_table (MixCtl *self, MixPlan *plan, const char **title, GError **error)
{
  const char *what = mix_ctl_get (self, "what");

  *title = _ ("Week rota");
  if (g_str_equal (what, "week"))
    return make_week (self, plan);
  *title = g_str_equal (what, "board") ? _ ("Board") : _ ("Heat map");
  if (g_str_equal (what, "board") || g_str_equal (what, "heat-map"))
    return make_board (plan, g_str_equal (what, "heat-map"));
  *title = g_str_equal (what, "people") ? _ ("Team") : _ ("Practices");
  if (g_str_equal (what, "people") || g_str_equal (what, "practices"))
    return mix_plan_table_fill (g_str_equal (what, "people") ? MIX_PLAN_TABLE_PEOPLE : MIX_PLAN_TABLE_PRACTICES, plan);
  mix_set_error (error, MIX_ERROR_USAGE, what,
                 _ ("“%s” cannot be printed. Choose one of: week, board, heat-map, people, practices, comparison."),
                 what);
  return NULL;
}

/* The picture of the day wanted, or of the week that `--week` names. */
static MixPlan *
load_plan (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  MixDate week, wanted;

  if (plan == NULL || !mix_ctl_get_date (self, "week", &week, error))
    return NULL;
  wanted = week != MIX_DATE_NONE ? mix_week_rota_choose_picture_date (mix_plan_get_as_at (plan), week)
                                 : mix_plan_get_as_at (plan);
  if (wanted == mix_plan_get_as_at (plan))
    return g_steal_pointer (&plan);
  return mix_store_load (mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error), wanted, NULL, error);
}

static MixTablePrint *
make_comparison (MixCtl *self, MixPlan *plan, guint *n_rows, GError **error)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  MixEmploymentRequest request = MIX_EMPLOYMENT_DEFAULT_REQUEST;
  g_autoptr (MixEmploymentPicture) picture = NULL;
  g_autoptr (MixEmploymentStudy) study = NULL;

  request.comparison = mix_ctl_get (self, "comparison");
  picture = mix_employment_picture_new_for_plan (plan, packs, &request, error);
  if (picture == NULL)
    return NULL;
  study = mix_employment_study_new (picture, MIX_EMPLOYMENT_ALL_DRAWS, 1, NULL, NULL);
  *n_rows = study->rows->len;
  return mix_employment_tables_print (study, plan);
}

static MixTablePrint *
make_pages (MixCtl *self, MixPlan *plan, guint *n_rows, GError **error)
{
  const char *title = NULL;
  g_autoptr (MixDataTable) table = NULL;

  if (g_str_equal (mix_ctl_get (self, "what"), "comparison"))
    return make_comparison (self, plan, n_rows, error);
  table = make_table (self, plan, &title, error);
  *n_rows = table != NULL ? mix_data_table_get_n_rows (table) : 0;
  return table != NULL ? mix_table_print_new (table, title, plan) : NULL;
}

static gboolean
print (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = load_plan (self, error);
  guint n_rows = 0;
  g_autoptr (MixTablePrint) pages = plan != NULL ? make_pages (self, plan, &n_rows, error) : NULL;

  if (pages == NULL || !mix_table_print_save_pdf (pages, mix_ctl_get (self, "to"), error))
    return FALSE;
  mix_ctl_add_text (self, "file", mix_ctl_get (self, "to"));
  mix_ctl_add_number (self, "rows", n_rows);
  return TRUE;
}

const MixCtlCommand mix_command_print = {
  .name = "print",
  .summary = N_ ("print a view of the plan to a PDF file"),
  .run = print,
  .options = options,
  .keys = keys,
};
