#include "mix-models-grid-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-employment-words.h"
#include "mix-models-figure.h"
#include "mix-models-head.h"
#include "mix-series-key.h"
#include "mix-text.h"

/* Heads, sums, stacks and ranks: what stands above the rows. */

/* Which series of charts each part looks like: tax is money that is lost. */
static const guint looks[MIX_EMPLOYMENT_N_STACKS] = {
  [MIX_EMPLOYMENT_STACK_PAY] = 0,         [MIX_EMPLOYMENT_STACK_FEE] = 1,   [MIX_EMPLOYMENT_STACK_VAT] = 4,
  [MIX_EMPLOYMENT_STACK_SUPERVISION] = 2, [MIX_EMPLOYMENT_STACK_COVER] = 5, [MIX_EMPLOYMENT_STACK_LIABILITY] = 3,
};

/* The head of the option that stands at the column or after it; NULL where it has none. */
static GtkWidget *
find_head (MixModelsGrid *self, guint column, const char *option_id)
{
  GtkWidget *head;

  while ((head = mix_column_row_get_cell (self->heads, column++)) != NULL)
    if (g_str_equal (mix_models_head_get_option_id (MIX_MODELS_HEAD (head)), option_id))
      return head;
  return NULL;
}

/* The heads stay in sight while the rest scrolls. One whose option stays, stays, so that its menu does. */
void
_mix_models_grid_show_heads (MixModelsGrid *self)
{
  guint n = _mix_models_grid_get_n_shown (self);

  mix_column_row_set_head_width (self->heads, _mix_models_grid_get_head_width (self));
  for (guint i = 0; i < n; i++)
    {
      const MixEmploymentOption *option = _mix_models_grid_get_option (self, self->first + i);
      GtkWidget *head = find_head (self, i, option->id);

      if (head == NULL)
        head = mix_models_head_new (option->id);
      mix_column_row_place_cell (self->heads, head, i);
      mix_models_head_show (MIX_MODELS_HEAD (head), option->name, option->detail);
    }
  mix_column_row_truncate (self->heads, n);
}

static MixModelsFigure *
get_figure (MixColumnRow *row, guint column)
{
  GtkWidget *figure = mix_column_row_get_cell (row, column);

  if (figure == NULL)
    {
      figure = mix_models_figure_new ();
      mix_column_row_add_cell (row, figure);
    }
  return MIX_MODELS_FIGURE (figure);
}

static void
show_sums (MixModelsGrid *self)
{
  guint n = _mix_models_grid_get_n_shown (self);

  mix_column_row_set_head_width (self->sums, _mix_models_grid_get_head_width (self));
  for (guint i = 0; i < n; i++)
    mix_models_figure_show_money (get_figure (self->sums, i),
                                  &mix_employment_study_get_column (self->study, self->first + i)->cost);
  mix_column_row_truncate (self->sums, n);
}

static void
fill_column (MixModelsGrid *self, guint option, MixCostColumn *shown)
{
  const MixEmploymentColumn *column = mix_employment_study_get_column (self->study, option);

  *shown = (MixCostColumn) { .title = _mix_models_grid_get_option (self, option)->name,
                             .low = column->cost.low,
                             .likely = column->cost.likely,
                             .high = column->cost.high,
                             .mark = column->claim.likely > 0 ? column->claim.likely : -1,
                             .at_least = !column->cost.known };
  for (guint i = 0; i < MIX_EMPLOYMENT_N_STACKS; i++)
    shown->parts[i] = MAX (column->stacks[i].likely, 0);
}

static void
show_stacks (MixModelsGrid *self)
{
  guint n = _mix_models_grid_get_n_shown (self);
  g_autofree MixCostColumn *columns = g_new0 (MixCostColumn, n);

  for (guint i = 0; i < n; i++)
    fill_column (self, self->first + i, &columns[i]);
  mix_cost_stack_set_head_width (self->stack, _mix_models_grid_get_head_width (self));
  mix_cost_stack_set_columns (self->stack, columns, n);
}

static void
show_ranks (MixModelsGrid *self)
{
  guint n = _mix_models_grid_get_n_shown (self);
  g_autofree char *draws = mix_text_format_thousands ((gint64) self->study->n_draws);
  /* Translators: a number of ranks, and a large number of draws. */
  g_autofree char *detail = g_strdup_printf (_ ("ranks 1 to %u in %s draws"), self->study->n_ranked, draws);

  mix_column_row_set_head_width (self->ranks, _mix_models_grid_get_head_width (self));
  gtk_label_set_label (self->ranks_label, detail);
  for (guint i = 0; i < n; i++)
    mix_models_figure_show_ranks (
        get_figure (self->ranks, i), _mix_models_grid_get_option (self, self->first + i)->name,
        mix_employment_study_get_column (self->study, self->first + i), self->study->n_ranked);
  mix_column_row_truncate (self->ranks, n);
}

/* Sums, stacks and ranks as the study has them. */
void
_mix_models_grid_show_charts (MixModelsGrid *self)
{
  show_sums (self);
  show_stacks (self);
  show_ranks (self);
}

/* What the parts of the stacks are; the same for all comparisons. */
static void
add_legend (MixModelsGrid *self)
{
  const char *names[MIX_EMPLOYMENT_N_STACKS + 1] = { NULL };

  for (guint i = 0; i < MIX_EMPLOYMENT_N_STACKS; i++)
    {
      names[i] = mix_employment_stack_get_title (i);
      adw_wrap_box_append (self->legend, mix_series_key_new (looks[i], names[i], NULL));
    }
  mix_cost_stack_set_series (self->stack, names, looks);
  mix_cost_stack_set_mark_name (self->stack, _ ("Reimbursed"));
}

/* What stands in the grid before there is a study. */
void
_mix_models_grid_add_charts (MixModelsGrid *self)
{
  _mix_models_grid_add_head (self->sums, _ ("Cost a year"), _ ("likely range"));
  self->ranks_label = _mix_models_grid_add_head (self->ranks, _ ("Comes first"), "");
  add_legend (self);
}
