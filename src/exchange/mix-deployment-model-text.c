#include "mix-deployment-model-text.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-deployment-text.h"
#include "mix-error.h"

/* Some programs read no longer lines. */
#define TERMS_A_LINE 5

/* Names that no program takes for a number or a word of the format. */
static const char *const column_names[] = {
  [MIX_DEPLOYMENT_COLUMN_ONE] = "one",
  [MIX_DEPLOYMENT_COLUMN_ON_SITE] = "onsite",
  [MIX_DEPLOYMENT_COLUMN_REMOTE] = "remote",
  [MIX_DEPLOYMENT_COLUMN_KEPT] = "kept",
  [MIX_DEPLOYMENT_COLUMN_SESSIONS] = "sessions",
  [MIX_DEPLOYMENT_COLUMN_SITE] = "site",
  [MIX_DEPLOYMENT_COLUMN_REMOTE_SESSIONS] = "remotesessions",
  [MIX_DEPLOYMENT_COLUMN_UNDONE] = "undone",
  [MIX_DEPLOYMENT_COLUMN_UNFAIR] = "unfair",
  [MIX_DEPLOYMENT_COLUMN_BELOW] = "below",
  [MIX_DEPLOYMENT_COLUMN_ABOVE] = "above",
};

static const char *const row_names[] = {
  [MIX_DEPLOYMENT_ROW_DEMAND] = "demand",
  [MIX_DEPLOYMENT_ROW_CAPACITY] = "capacity",
  [MIX_DEPLOYMENT_ROW_ON_SITE] = "minutesonsite",
  [MIX_DEPLOYMENT_ROW_REMOTE] = "minutesremote",
  [MIX_DEPLOYMENT_ROW_SESSIONS] = "pattern",
  [MIX_DEPLOYMENT_ROW_SITES] = "mostsites",
  [MIX_DEPLOYMENT_ROW_MOST] = "mostsessions",
  [MIX_DEPLOYMENT_ROW_LEAST] = "leastsessions",
  [MIX_DEPLOYMENT_ROW_LINK] = "link",
  [MIX_DEPLOYMENT_ROW_DESKS] = "desks",
  [MIX_DEPLOYMENT_ROW_SUPERVISION] = "supervision",
  [MIX_DEPLOYMENT_ROW_KEPT] = "keepable",
  [MIX_DEPLOYMENT_ROW_PIN] = "pin",
  [MIX_DEPLOYMENT_ROW_FAIR] = "fair",
  [MIX_DEPLOYMENT_ROW_BAND_LOW] = "bandlow",
  [MIX_DEPLOYMENT_ROW_BAND_HIGH] = "bandhigh",
};

static void
add_name (GString *text, const char *name, const int *index, int n_indices)
{
  g_string_append (text, name);
  for (int i = 0; i < n_indices; i++)
    g_string_append_printf (text, "_%d", index[i]);
}

static const MixDeploymentColumn *
get_column (const MixDeploymentModel *model, guint position)
{
  return &g_array_index (model->columns, MixDeploymentColumn, position);
}

static void
add_column_name (GString *text, const MixDeploymentModel *model, guint position)
{
  const MixDeploymentColumn *column = get_column (model, position);

  add_name (text, column_names[column->kind], column->index, column->n_indices);
}

static void
add_row_name (GString *text, const MixDeploymentRow *row)
{
  add_name (text, row_names[row->kind], row->index, row->n_indices);
}

static void
print_lp_term (GString *text, const MixDeploymentModel *model, guint column, gint64 factor, guint *n_terms)
{
  if (*n_terms > 0 && *n_terms % TERMS_A_LINE == 0)
    g_string_append (text, "\n ");
  (*n_terms)++;
  g_string_append_printf (text, " %c ", factor < 0 ? '-' : '+');
  if (ABS (factor) != 1)
    g_string_append_printf (text, "%" G_GINT64_FORMAT " ", ABS (factor));
  add_column_name (text, model, column);
}

static void
print_lp_rows (GString *text, const MixDeploymentModel *model)
{
  static const char *const senses[] = { "<=", ">=", "=" };

  for (guint i = 0; i < model->rows->len; i++)
    {
      const MixDeploymentRow *row = &g_array_index (model->rows, MixDeploymentRow, i);
      guint n_terms = 0;

      g_string_append_c (text, ' ');
      add_row_name (text, row);
      g_string_append_c (text, ':');
      for (guint k = row->first; k < row->first + row->n_terms; k++)
        {
          const MixDeploymentTerm *term = &g_array_index (model->terms, MixDeploymentTerm, k);

          print_lp_term (text, model, term->column, term->factor, &n_terms);
        }
      g_string_append_printf (text, " %s %" G_GINT64_FORMAT "\n", senses[row->sense], row->limit);
    }
}

/* Lower bounds are 0 unless said otherwise. */
static void
print_lp_bounds (GString *text, const MixDeploymentModel *model)
{
  for (guint i = 0; i < model->columns->len; i++)
    {
      const MixDeploymentColumn *column = get_column (model, i);

      if (column->most < 0)
        continue;
      g_string_append_c (text, ' ');
      add_column_name (text, model, i);
      g_string_append_printf (text, " %s %d\n", column->kind == MIX_DEPLOYMENT_COLUMN_ONE ? "=" : "<=", column->most);
    }
}

/**
 * mix_deployment_model_text_print_lp:
 * @model: a model
 *
 * Returns: (transfer full): it in the LP format that HiGHS, CBC and GLPK read
 */
char *
mix_deployment_model_text_print_lp (const MixDeploymentModel *model)
{
  GString *text = g_string_new ("\\ A Skillmix deployment; cost in 1/100 weighted minute.\nMinimize\n cost:");
  guint n_terms = 0;

  for (guint i = 0; i < model->columns->len; i++)
    if (get_column (model, i)->cost != 0)
      print_lp_term (text, model, i, get_column (model, i)->cost, &n_terms);
  if (n_terms == 0)
    print_lp_term (text, model, 0, 0, &n_terms);
  g_string_append (text, "\nSubject To\n");
  print_lp_rows (text, model);
  g_string_append (text, "Bounds\n");
  print_lp_bounds (text, model);
  g_string_append (text, "General\n");
  for (guint i = 0; i < model->columns->len; i++)
    if (get_column (model, i)->whole)
      {
        g_string_append_c (text, ' ');
        add_column_name (text, model, i);
        g_string_append_c (text, '\n');
      }
  g_string_append (text, "End\n");
  return g_string_free (text, FALSE);
}

typedef struct
{
  guint row;
  gint64 factor;
} Entry;

/* MPS goes by column, the model by row: entries of each column, one column after the other, from @starts on. */
static GArray *
turn_terms (const MixDeploymentModel *model, guint *starts)
{
  GArray *entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), model->terms->len);
  g_autofree guint *next = g_new0 (guint, model->columns->len + 1);

  g_array_set_size (entries, model->terms->len);
  for (guint k = 0; k < model->terms->len; k++)
    next[g_array_index (model->terms, MixDeploymentTerm, k).column + 1]++;
  for (guint i = 0; i < model->columns->len; i++)
    next[i + 1] += next[i];
  for (guint i = 0; i <= model->columns->len; i++)
    starts[i] = next[i];
  for (guint i = 0; i < model->rows->len; i++)
    {
      const MixDeploymentRow *row = &g_array_index (model->rows, MixDeploymentRow, i);

      for (guint k = row->first; k < row->first + row->n_terms; k++)
        {
          const MixDeploymentTerm *term = &g_array_index (model->terms, MixDeploymentTerm, k);

          g_array_index (entries, Entry, next[term->column]++) = (Entry) { i, term->factor };
        }
    }
  return entries;
}

static void
print_mps_entry (GString *text, const MixDeploymentModel *model, guint column, const char *row, gint64 factor)
{
  g_string_append (text, "    ");
  add_column_name (text, model, column);
  g_string_append_printf (text, " %s %" G_GINT64_FORMAT "\n", row, factor);
}

static void
print_mps_columns (GString *text, const MixDeploymentModel *model)
{
  g_autofree guint *starts = g_new (guint, model->columns->len + 1);
  g_autoptr (GArray) entries = turn_terms (model, starts);
  g_autoptr (GString) name = g_string_new (NULL);
  gboolean whole = FALSE;

  for (guint i = 0; i < model->columns->len; i++)
    {
      const MixDeploymentColumn *column = get_column (model, i);

      if (column->whole != whole)
        g_string_append_printf (text, "    marker 'MARKER' '%s'\n", whole ? "INTEND" : "INTORG");
      whole = column->whole;
      print_mps_entry (text, model, i, "cost", column->cost);
      for (guint k = starts[i]; k < starts[i + 1]; k++)
        {
          const Entry *entry = &g_array_index (entries, Entry, k);

          g_string_truncate (name, 0);
          add_row_name (name, &g_array_index (model->rows, MixDeploymentRow, entry->row));
          print_mps_entry (text, model, i, name->str, entry->factor);
        }
    }
  if (whole)
    g_string_append (text, "    marker 'MARKER' 'INTEND'\n");
}

static void
print_mps_limits (GString *text, const MixDeploymentModel *model)
{
  g_string_append (text, "RHS\n");
  for (guint i = 0; i < model->rows->len; i++)
    {
      const MixDeploymentRow *row = &g_array_index (model->rows, MixDeploymentRow, i);

      if (row->limit == 0)
        continue;
      g_string_append (text, "    limit ");
      add_row_name (text, row);
      g_string_append_printf (text, " %" G_GINT64_FORMAT "\n", row->limit);
    }
  g_string_append (text, "BOUNDS\n");
  for (guint i = 0; i < model->columns->len; i++)
    {
      const MixDeploymentColumn *column = get_column (model, i);

      if (column->most < 0)
        continue;
      g_string_append_printf (text, " %s bound ", column->kind == MIX_DEPLOYMENT_COLUMN_ONE ? "FX" : "UP");
      add_column_name (text, model, i);
      g_string_append_printf (text, " %d\n", column->most);
    }
}

/**
 * mix_deployment_model_text_print_mps:
 * @model: a model
 *
 * Returns: (transfer full): it in free MPS format
 */
char *
mix_deployment_model_text_print_mps (const MixDeploymentModel *model)
{
  static const char senses[] = "LGE";
  GString *text = g_string_new ("NAME deployment\nROWS\n N cost\n");

  for (guint i = 0; i < model->rows->len; i++)
    {
      const MixDeploymentRow *row = &g_array_index (model->rows, MixDeploymentRow, i);

      g_string_append_printf (text, " %c ", senses[row->sense]);
      add_row_name (text, row);
      g_string_append_c (text, '\n');
    }
  g_string_append (text, "COLUMNS\n");
  print_mps_columns (text, model);
  print_mps_limits (text, model);
  g_string_append (text, "ENDATA\n");
  return g_string_free (text, FALSE);
}

/**
 * mix_deployment_model_text_check_path:
 * @path: a file
 * @error: return location for an error
 *
 * Returns: whether its name ends in .lp or .mps; else %MIX_ERROR_USAGE
 */
gboolean
mix_deployment_model_text_check_path (const char *path, GError **error)
{
  if (g_str_has_suffix (path, ".lp") || g_str_has_suffix (path, ".mps"))
    return TRUE;
  mix_set_error (error, MIX_ERROR_USAGE, path, _ ("%s: A model's file name must end in .lp or .mps."), path);
  return FALSE;
}

/**
 * mix_deployment_model_text_save:
 * @path: a file whose name ends in .lp or .mps
 * @problem: a finished problem
 * @with_links: as in mix_deployment_model_new()
 * @error: return location for an error
 *
 * Writes the compact model of a deployment problem for other programs.
 *
 * Returns: whether it was written
 */
gboolean
mix_deployment_model_text_save (const char *path, const MixDeployment *problem, gboolean with_links, GError **error)
{
  g_autoptr (MixDeploymentModel) model = NULL;
  g_autofree char *text = NULL;

  if (!mix_deployment_model_text_check_path (path, error))
    return FALSE;
  model = mix_deployment_model_new (problem, with_links);
  text = g_str_has_suffix (path, ".lp") ? mix_deployment_model_text_print_lp (model)
                                        : mix_deployment_model_text_print_mps (model);
  return mix_deployment_text_save (path, text, error);
}
