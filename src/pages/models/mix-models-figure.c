#include "mix-models-figure.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-employment-words.h"
#include "mix-money.h"
#include "mix-rank-bar.h"

/* The one figure of a column, above the rows: what it costs, or how often it comes first. */
struct _MixModelsFigure
{
  GtkBox parent_instance;

  GtkWidget *label;
  GtkWidget *detail;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (MixModelsFigure, mix_models_figure, GTK_TYPE_BOX)

static void
mix_models_figure_class_init (MixModelsFigureClass *klass)
{
}

static GtkWidget *
add_label (MixModelsFigure *self, const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, style_class);
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (GTK_BOX (self), label);
  return label;
}

static void
mix_models_figure_init (MixModelsFigure *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 2);
  self->label = add_label (self, "mix-models-sum");
  self->bar = mix_rank_bar_new ();
  gtk_widget_set_halign (self->bar, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_box_append (GTK_BOX (self), self->bar);
  self->detail = add_label (self, "mix-small");
  gtk_widget_add_css_class (self->detail, "numeric");
}

/**
 * mix_models_figure_new:
 *
 * Returns: (transfer floating): a figure that says nothing yet
 */
GtkWidget *
mix_models_figure_new (void)
{
  return g_object_new (MIX_TYPE_MODELS_FIGURE, NULL);
}

static void
show_words (GtkWidget *label, const char *words)
{
  gtk_label_set_label (GTK_LABEL (label), words != NULL ? words : "");
  gtk_widget_set_visible (label, words != NULL);
}

static void
show_detail (MixModelsFigure *self, const char *words, gboolean known)
{
  show_words (self->detail, words);
  gtk_widget_remove_css_class (self->detail, known ? "mix-not-known" : "mix-secondary");
  gtk_widget_add_css_class (self->detail, known ? "mix-secondary" : "mix-not-known");
}

/**
 * mix_models_figure_show_money:
 * @self: a figure
 * @money: what a column costs a year
 */
void
mix_models_figure_show_money (MixModelsFigure *self, const MixEmploymentMoney *money)
{
  g_autofree char *likely = mix_money_format_short (money->likely);
  g_autofree char *low = mix_money_format_short (money->low);
  g_autofree char *high = mix_money_format_short (money->high);
  /* Translators: an amount of money that has a part which is not known. */
  g_autofree char *sum = money->known ? g_strdup (likely) : g_strdup_printf (_ ("at least %s"), likely);
  /* Translators: two amounts of money. */
  g_autofree char *range = g_strdup_printf (_ ("%s to %s"), low, high);

  g_return_if_fail (MIX_IS_MODELS_FIGURE (self));
  show_words (self->label, sum);
  show_detail (self, money->known ? range : _ ("Not all known"), money->known);
}

/**
 * mix_models_figure_show_ranks:
 * @self: a figure
 * @subject: what the column is of
 * @column: its shares of ranks
 * @n_ranked: how many columns are ranked
 */
void
mix_models_figure_show_ranks (MixModelsFigure *self,
                              const char *subject,
                              const MixEmploymentColumn *column,
                              guint n_ranked)
{
  g_autofree char *share = column->ranked ? mix_employment_dup_share (column->rank_shares[0]) : NULL;

  g_return_if_fail (MIX_IS_MODELS_FIGURE (self));
  show_words (self->label, share);
  show_detail (self, column->ranked ? NULL : _ ("Not ranked: its money is not known"), FALSE);
  gtk_widget_set_visible (self->bar, column->ranked);
  if (column->ranked)
    mix_rank_bar_set_shares (MIX_RANK_BAR (self->bar), subject, column->rank_shares, n_ranked);
}
