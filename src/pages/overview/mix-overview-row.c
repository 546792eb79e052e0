#include "mix-overview-row.h"

#include "mix-balance-bar.h"
#include "mix-bar.h"
#include "mix-config.h"
#include "mix-fit-mark.h"
#include "mix-funding-words.h"
#include "mix-overview-words.h"
#include "mix-range-bar.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* One network of the overview: the plan's numbers for it, each with a bar that can be compared down the list. */
struct _MixOverviewRow
{
  GtkListBoxRow parent_instance;

  MixNetwork *network;
  char *wte; /* in post */
  GtkLabel *name_label;
  GtkLabel *patients_label;
  GtkWidget *unsafe_mark;
  GtkLabel *unsafe_label;
  GtkLabel *nobody_label;
  GtkLabel *nobody_percent_label;
  MixBar *nobody_bar;
  GtkLabel *wte_label;
  MixBar *wte_bar;
  GtkLabel *network_share_label;
  GtkLabel *practice_share_label;
  MixBalanceBar *balance_bar;
  MixBar *coming_bar;
  GtkLabel *lapse_label;
  MixRangeBar *lapse_bar;
  GtkLabel *overdue_label;
};

G_DEFINE_FINAL_TYPE (MixOverviewRow, mix_overview_row, GTK_TYPE_LIST_BOX_ROW)

static void
mix_overview_row_dispose (GObject *object)
{
  MixOverviewRow *self = MIX_OVERVIEW_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_OVERVIEW_ROW);
  g_clear_object (&self->network);
  g_clear_pointer (&self->wte, g_free);
  G_OBJECT_CLASS (mix_overview_row_parent_class)->dispose (object);
}

static void
mix_overview_row_class_init (MixOverviewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_overview_row_dispose;

  g_type_ensure (MIX_TYPE_BALANCE_BAR);
  g_type_ensure (MIX_TYPE_BAR);
  g_type_ensure (MIX_TYPE_FIT_MARK);
  g_type_ensure (MIX_TYPE_RANGE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/overview/mix-overview-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, patients_label);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, unsafe_mark);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, unsafe_label);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, nobody_label);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, nobody_percent_label);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, nobody_bar);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, wte_label);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, wte_bar);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, network_share_label);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, practice_share_label);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, balance_bar);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, coming_bar);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, lapse_label);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, lapse_bar);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewRow, overdue_label);
}

static void
mix_overview_row_init (MixOverviewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mix_bar_set_pattern (self->nobody_bar, MIX_PATTERN_DIAGONAL);
  mix_bar_set_pattern (self->coming_bar, MIX_PATTERN_DOTS);
  gtk_widget_set_visible (GTK_WIDGET (self->coming_bar), FALSE);
}

static void
show_patients (MixOverviewRow *self, const MixOverviewFigures *figures)
{
  g_autofree char *patients = mix_text_format_thousands (figures->patients);
  g_autofree char *words
      = g_strdup_printf (ngettext ("%u practice · %s patients", "%u practices · %s patients", figures->n_practices),
                         figures->n_practices, patients);

  gtk_label_set_label (self->patients_label, words);
}

static void
show_unsafe (MixOverviewRow *self, const MixOverviewFigures *figures)
{
  g_autofree char *number = g_strdup_printf ("%u", figures->n_unsafe);
  gboolean any = figures->n_unsafe > 0;

  gtk_widget_set_visible (self->unsafe_mark, any);
  gtk_label_set_label (self->unsafe_label, any ? number : _ ("none"));
  gtk_widget_set_css_classes (GTK_WIDGET (self->unsafe_label),
                              (const char *[]) { any ? "mix-blocked" : "mix-secondary", "numeric", NULL });
}

static void
show_nobody (MixOverviewRow *self, const MixOverviewFigures *figures)
{
  g_autofree char *hours = mix_overview_format_hours (figures->nobody_minutes);
  g_autofree char *share = NULL;
  guint percent = 0;
  gboolean known = mix_overview_get_nobody_percent (figures, &percent);

  share = known ? g_strdup_printf ("%u%%", percent) : g_strdup (_ ("Not known"));
  gtk_label_set_label (self->nobody_label, known ? hours : "");
  gtk_label_set_label (self->nobody_percent_label, share);
  gtk_widget_set_visible (GTK_WIDGET (self->nobody_bar), known);
  mix_bar_set_maximum (self->nobody_bar, 100);
  mix_bar_set_value (self->nobody_bar, percent);
}

static void
show_wte (MixOverviewRow *self, const MixOverviewFigures *figures, gint64 most_minutes)
{
  g_autofree char *wte = mix_overview_format_wte (figures);
  g_autofree char *words = figures->n_coming > 0 ? g_strdup_printf (_ ("%s WTE, %u to start"), wte, figures->n_coming)
                                                 : g_strdup_printf (_ ("%s WTE"), wte);

  gtk_label_set_label (self->wte_label, words);
  g_set_str (&self->wte, wte);
  mix_bar_set_maximum (self->wte_bar, (double) MAX (most_minutes, 1));
  mix_bar_set_value (self->wte_bar, (double) figures->contracted_minutes);
}

static void
show_balance (MixOverviewRow *self, const MixOverviewFigures *figures)
{
  guint percent = 0;
  gboolean known = mix_overview_get_network_percent (figures, &percent);
  g_autofree char *network = known ? g_strdup_printf (_ ("N %u%%"), percent) : g_strdup (_ ("Nothing assigned"));
  g_autofree char *practice = known ? g_strdup_printf (_ ("P %u%%"), 100 - percent) : g_strdup ("");

  gtk_label_set_label (self->network_share_label, network);
  gtk_label_set_label (self->practice_share_label, practice);
  gtk_widget_set_css_classes (GTK_WIDGET (self->network_share_label),
                              (const char *[]) { known ? "mix-network" : "mix-secondary", "numeric", NULL });
  gtk_widget_set_visible (GTK_WIDGET (self->balance_bar), known);
  mix_balance_bar_set_network_percent (self->balance_bar, percent);
}

/* Read out as one sentence; the labels alone do not say what their numbers are. */
static void
say_row (MixOverviewRow *self)
{
  /* Translators: a network, its size; how much work is unsafe; hours and share of the work that nobody does; people;
   * share of the work for the network and for the practices; money that lapses; actions that are overdue */
  g_autofree char *words = g_strdup_printf (
      _ ("%s, %s. Unsafe: %s. Nobody yet: %s %s. %s. %s %s. Lapses: %s. Overdue: %s"),
      gtk_label_get_label (self->name_label), gtk_label_get_label (self->patients_label),
      gtk_label_get_label (self->unsafe_label), gtk_label_get_label (self->nobody_label),
      gtk_label_get_label (self->nobody_percent_label), gtk_label_get_label (self->wte_label),
      gtk_label_get_label (self->network_share_label), gtk_label_get_label (self->practice_share_label),
      gtk_label_get_label (self->lapse_label), gtk_label_get_label (self->overdue_label));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * mix_overview_row_new:
 * @network: the network it is for
 *
 * Returns: (transfer floating): a row without figures
 */
GtkWidget *
mix_overview_row_new (MixNetwork *network)
{
  MixOverviewRow *self = g_object_new (MIX_TYPE_OVERVIEW_ROW, NULL);

  self->network = g_object_ref (network);
  gtk_label_set_label (self->name_label, mix_network_get_name (network));
  return GTK_WIDGET (self);
}

/**
 * mix_overview_row_get_network:
 * @self: a row
 *
 * Returns: (transfer none): its network
 */
MixNetwork *
mix_overview_row_get_network (MixOverviewRow *self)
{
  return self->network;
}

/**
 * mix_overview_row_set_band:
 * @self: a row
 * @low: the least share of network work that is meant, in percent
 * @high: the most
 */
void
mix_overview_row_set_band (MixOverviewRow *self, int low, int high)
{
  mix_balance_bar_set_band (self->balance_bar, low, high);
}

/**
 * mix_overview_row_set_figures:
 * @self: a row
 * @figures: what the network comes to
 * @most_minutes: the most contracted minutes of any network: the full length of the WTE bar
 */
void
mix_overview_row_set_figures (MixOverviewRow *self, const MixOverviewFigures *figures, gint64 most_minutes)
{
  show_patients (self, figures);
  show_unsafe (self, figures);
  show_nobody (self, figures);
  show_wte (self, figures, most_minutes);
  show_balance (self, figures);
  say_row (self);
}

static void
show_coming (MixOverviewRow *self, const MixOverviewAhead *ahead)
{
  double present = mix_bar_get_value (self->wte_bar);
  g_autofree char *wte = mix_overview_format_work (ahead->work_coming);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->coming_bar), ahead->work_coming > 0);
  if (ahead->work_coming == 0)
    return;
  mix_bar_set_maximum (self->coming_bar, mix_bar_get_maximum (self->wte_bar));
  mix_bar_set_start (self->coming_bar, present);
  mix_bar_set_value (self->coming_bar, (double) ahead->work_coming * MIX_MINUTES_A_WTE / 100);
  /* Translators: whole-time equivalents in post, and how many are expected by the end of the year. */
  words = g_strdup_printf (_ ("%s, %s coming"), self->wte, wte);
  gtk_label_set_label (self->wte_label, words);
}

static void
show_lapse (MixOverviewRow *self, const MixOverviewAhead *ahead, MixPence most)
{
  MixRange range = { 0, (double) MAX (most, 1), (double) ahead->lapse.low, (double) ahead->lapse.expected,
                     (double) ahead->lapse.high };
  g_autofree char *amount
      = mix_funding_dup_amount ((MixLedgerAmount) { ahead->lapse.expected, ahead->lapse.known }, TRUE);
  g_autofree char *likely = mix_funding_dup_range (&ahead->lapse);
  /* Translators: between which amounts of money something is likely to be. */
  g_autofree char *words = likely != NULL ? g_strdup_printf (_ ("Likely %s"), likely) : g_strdup (amount);
  gboolean any = ahead->lapse_is_known && ahead->lapse.expected > 0;

  gtk_label_set_label (self->lapse_label, any ? amount : ahead->lapse_is_known ? _ ("none") : _ ("Not known"));
  gtk_widget_set_css_classes (GTK_WIDGET (self->lapse_label),
                              (const char *[]) { "numeric", any ? "mix-strong" : "mix-secondary", NULL });
  gtk_widget_set_visible (GTK_WIDGET (self->lapse_bar), any);
  mix_range_bar_set_range (self->lapse_bar, amount, any ? &range : NULL);
  mix_range_bar_set_money (self->lapse_bar, words);
}

/**
 * mix_overview_row_set_ahead:
 * @self: a row with figures
 * @ahead: what lies ahead of the network
 * @most_lapse: the most that lapses in any network: the end of the scale of money
 */
void
mix_overview_row_set_ahead (MixOverviewRow *self, const MixOverviewAhead *ahead, MixPence most_lapse)
{
  g_autofree char *overdue = g_strdup_printf ("%u", ahead->n_overdue);
  gboolean any = ahead->n_overdue > 0;

  show_coming (self, ahead);
  show_lapse (self, ahead, most_lapse);
  gtk_label_set_label (self->overdue_label, any ? overdue : _ ("none"));
  gtk_widget_set_css_classes (GTK_WIDGET (self->overdue_label),
                              (const char *[]) { "numeric", any ? "mix-strong" : "mix-secondary", NULL });
  say_row (self);
}
