#include "mix-money-fan.h"

#include "mix-chart-table-dialog.h"
#include "mix-config.h"
#include "mix-drop-down.h"
#include "mix-fan-chart.h"
#include "mix-money.h"

#include <glib/gi18n-lib.h>

/* What is shown: in the order of the drop-down. */
typedef enum
{
  SHOWS_LOST,
  SHOWS_CLAIMED,
} Shown;

/* A year's money by month as it may turn out, as a fan: what can no longer be claimed, or what will have been. */
struct _MixMoneyFan
{
  AdwBin parent_instance;

  GArray *points; /* nullable: of MixFundingPoint */
  MixDate today;

  GtkDropDown *choice;
  MixFanChart *chart;
  GtkLabel *reading;
};

G_DEFINE_FINAL_TYPE (MixMoneyFan, mix_money_fan, ADW_TYPE_BIN)

/* The drop-down has not yet chosen anything while the template is made. */
static Shown
get_shown (const MixMoneyFan *self)
{
  return gtk_drop_down_get_selected (self->choice) == SHOWS_CLAIMED ? SHOWS_CLAIMED : SHOWS_LOST;
}

/* The fan is of likely runs; what lapses, elsewhere, is their mean: so that one is said, too. */
static char *
dup_mean_words (const MixMoneyFan *self, guint position)
{
  const MixFundingPoint *point = &g_array_index (self->points, MixFundingPoint, position);
  gboolean claimed = get_shown (self) == SHOWS_CLAIMED;
  MixPence mean = claimed ? point->claimed_expected : point->lost_expected;
  g_autofree char *pounds = mix_money_format_pounds (mean);

  if (mean == (claimed ? point->claimed.p50 : point->lost.p50))
    return NULL;
  /* Translators: pounds, the mean of all runs. */
  return g_strdup_printf (_ ("On average it is %s."), pounds);
}

static void
show_reading (MixMoneyFan *self)
{
  int reading = mix_fan_chart_get_reading (self->chart);
  g_autofree char *likely = mix_fan_chart_dup_reading_words (self->chart);
  g_autofree char *mean = reading >= 0 && self->points != NULL ? dup_mean_words (self, (guint) reading) : NULL;
  g_autofree char *words = mean != NULL ? g_strdup_printf ("%s %s", likely, mean) : g_strdup (likely);

  gtk_label_set_label (self->reading, words);
}

static MixFanPoint
make_point (const MixFundingPoint *point, Shown shown)
{
  const MixOutlookFan *fan = shown == SHOWS_CLAIMED ? &point->claimed : &point->lost;

  return (MixFanPoint) { point->date, fan->p10, fan->p25, fan->p50, fan->p75, fan->p90 };
}

static const char *
get_subject (const MixMoneyFan *self, Shown shown)
{
  const MixFundingPoint *last = &g_array_index (self->points, MixFundingPoint, self->points->len - 1);

  if (shown == SHOWS_CLAIMED)
    return last->known ? _ ("Claimed for the year so far") : _ ("Claimed for the year so far, at least");
  return last->known ? _ ("Can no longer be claimed") : _ ("Can no longer be claimed, at most");
}

/* 31 March is read, unless another day was chosen. */
static void
show_chart (MixMoneyFan *self)
{
  Shown shown = get_shown (self);
  int reading = mix_fan_chart_get_reading (self->chart);
  g_autofree MixFanPoint *points = NULL;

  if (self->points == NULL)
    return;
  points = g_new (MixFanPoint, self->points->len);
  for (guint i = 0; i < self->points->len; i++)
    points[i] = make_point (&g_array_index (self->points, MixFundingPoint, i), shown);
  mix_fan_chart_set_money (self->chart, TRUE);
  mix_fan_chart_set_points (self->chart, get_subject (self, shown), points, self->points->len, NULL, 0, self->today);
  mix_fan_chart_set_reading (self->chart, reading >= 0 ? reading : (int) self->points->len - 1);
  show_reading (self);
}

static void
show_table_cb (MixMoneyFan *self)
{
  g_autoptr (MixChartTable) table = mix_fan_chart_create_table (self->chart);

  adw_dialog_present (mix_chart_table_dialog_new (table), GTK_WIDGET (self));
}

static void
mix_money_fan_dispose (GObject *object)
{
  MixMoneyFan *self = MIX_MONEY_FAN (object);

  g_clear_pointer (&self->points, g_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_MONEY_FAN);
  G_OBJECT_CLASS (mix_money_fan_parent_class)->dispose (object);
}

static void
mix_money_fan_class_init (MixMoneyFanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_money_fan_dispose;
  g_type_ensure (MIX_TYPE_FAN_CHART);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/forecast/mix-money-fan.ui");
  gtk_widget_class_bind_template_child (widget_class, MixMoneyFan, choice);
  gtk_widget_class_bind_template_child (widget_class, MixMoneyFan, chart);
  gtk_widget_class_bind_template_child (widget_class, MixMoneyFan, reading);
  gtk_widget_class_bind_template_callback (widget_class, show_chart);
  gtk_widget_class_bind_template_callback (widget_class, show_reading);
  gtk_widget_class_bind_template_callback (widget_class, show_table_cb);
}

static void
mix_money_fan_init (MixMoneyFan *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mix_drop_down_let_shrink (self->choice);
}

/**
 * mix_money_fan_show:
 * @self: a fan
 * @outcome: the money of a year
 * @network: its number in the ledger, or %MIX_FUNDING_ALL_NETWORKS
 * @today: the present day
 *
 * Shows a year's money by month.
 */
void
mix_money_fan_show (MixMoneyFan *self, const MixFundingOutcome *outcome, guint network, MixDate today)
{
  g_return_if_fail (MIX_IS_MONEY_FAN (self));

  g_clear_pointer (&self->points, g_array_unref);
  self->points = mix_funding_outcome_list_points (outcome, network);
  self->today = today;
  show_chart (self);
}
