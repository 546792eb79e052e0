#include "mix-models-grid-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-employment-words.h"
#include "mix-models-head.h"
#include "mix-rank-bar.h"
#include "mix-series-key.h"
#include "mix-text.h"

/* Heads, sums, stacks and ranks: what stands above the rows. */

/* Which series of charts each part looks like: tax is money that is lost. */
static const guint looks[MIX_EMPLOYMENT_N_STACKS] = {
  [MIX_EMPLOYMENT_STACK_PAY] = 0,         [MIX_EMPLOYMENT_STACK_FEE] = 1,   [MIX_EMPLOYMENT_STACK_VAT] = 4,
  [MIX_EMPLOYMENT_STACK_SUPERVISION] = 2, [MIX_EMPLOYMENT_STACK_COVER] = 5, [MIX_EMPLOYMENT_STACK_LIABILITY] = 3,
};

static GtkWidget *
make_label (const char *text, const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, style_class);
  return label;
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* The heads stay in sight while the rest scrolls. */
void
_mix_models_grid_show_heads (MixModelsGrid *self)
{
  mix_column_row_clear (self->heads);
  mix_column_row_set_head_width (self->heads, _mix_models_grid_get_head_width (self));
  for (guint i = 0; i < _mix_models_grid_get_n_shown (self); i++)
    {
      const MixEmploymentOption *option = _mix_models_grid_get_option (self, self->first + i);

      mix_column_row_add_cell (self->heads, mix_models_head_new (option->id, option->name, option->detail));
    }
}

static GtkWidget *
make_sum (const MixEmploymentMoney *money)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *likely = mix_money_format_short (money->likely);
  g_autofree char *low = mix_money_format_short (money->low);
  g_autofree char *high = mix_money_format_short (money->high);
  /* Translators: an amount of money that has a part which is not known. */
  g_autofree char *sum = money->known ? g_strdup (likely) : g_strdup_printf (_ ("at least %s"), likely);
  /* Translators: two amounts of money. */
  g_autofree char *range = g_strdup_printf (_ ("%s to %s"), low, high);
  GtkWidget *detail = make_label (money->known ? range : _ ("Not all known"), "mix-small");

  gtk_widget_add_css_class (detail, money->known ? "mix-secondary" : "mix-not-known");
  gtk_widget_add_css_class (detail, "numeric");
  gtk_box_append (GTK_BOX (box), make_label (sum, "mix-models-sum"));
  gtk_box_append (GTK_BOX (box), detail);
  return box;
}

static void
show_sums (MixModelsGrid *self)
{
  GtkWidget *row = _mix_models_grid_new_row (self, _ ("Cost a year"), _ ("likely range"));

  clear_box (self->sums);
  for (guint i = 0; i < _mix_models_grid_get_n_shown (self); i++)
    mix_column_row_add_cell (MIX_COLUMN_ROW (row),
                             make_sum (&mix_employment_study_get_column (self->study, self->first + i)->cost));
  gtk_box_append (self->sums, row);
}

static void
fill_column (MixModelsGrid *self, guint option, MixCostColumn *shown)
{
  const MixEmploymentColumn *column = mix_employment_study_get_column (self->study, option);

  *shown = (MixCostColumn){ .title = _mix_models_grid_get_option (self, option)->name,
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

static GtkWidget *
make_rank (MixModelsGrid *self, guint option)
{
  const MixEmploymentColumn *column = mix_employment_study_get_column (self->study, option);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *bar = mix_rank_bar_new ();
  g_autofree char *share = NULL;

  if (!column->ranked)
    {
      g_object_unref (g_object_ref_sink (bar));
      gtk_box_append (GTK_BOX (box), make_label (_ ("Not ranked: its money is not known"), "mix-not-known"));
      return box;
    }
  share = mix_employment_dup_share (column->rank_shares[0]);
  mix_rank_bar_set_shares (MIX_RANK_BAR (bar), _mix_models_grid_get_option (self, option)->name, column->rank_shares,
                           self->study->n_ranked);
  gtk_widget_set_halign (bar, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), make_label (share, "mix-models-sum"));
  gtk_box_append (GTK_BOX (box), bar);
  return box;
}

static void
show_ranks (MixModelsGrid *self)
{
  g_autofree char *draws = mix_text_format_thousands ((gint64) self->study->n_draws);
  /* Translators: a number of ranks, and a large number of draws. */
  g_autofree char *detail = g_strdup_printf (_ ("ranks 1 to %u in %s draws"), self->study->n_ranked, draws);
  GtkWidget *row = _mix_models_grid_new_row (self, _ ("Comes first"), detail);

  clear_box (self->ranks);
  for (guint i = 0; i < _mix_models_grid_get_n_shown (self); i++)
    mix_column_row_add_cell (MIX_COLUMN_ROW (row), make_rank (self, self->first + i));
  gtk_box_append (self->ranks, row);
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
void
_mix_models_grid_add_legend (MixModelsGrid *self)
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
