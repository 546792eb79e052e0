#include "mix-year-ring-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-draw.h"

#define LEAST_EM 17
#define USUAL_EM 19

/* Large text makes it no wider than a narrow window, in pixels. */
#define MOST_LEAST 290

/*
 * A financial year as a ring that begins at the top with April: each month as its money stands, at the very end what
 * lapses, and the present day as a hand. Its middle is free for words.
 */
G_DEFINE_FINAL_TYPE (MixYearRing, mix_year_ring, GTK_TYPE_WIDGET)

/* The first day of a month, by its number from April. */
MixDate
_mix_year_ring_get_month (MixYearRing *self, guint month)
{
  return mix_date_add_months (mix_financial_year_get_first_day (self->financial_year), (int) month);
}

static char *
dup_label (MixYearRing *self)
{
  g_autofree char *year = mix_financial_year_format (self->financial_year);
  g_autoptr (GString) words = g_string_new (year);

  for (guint i = 0; i < MIX_YEAR_RING_MONTHS; i++)
    {
      g_autofree char *month = mix_date_format_month (_mix_year_ring_get_month (self, i));

      g_string_append_printf (words, "%s %s: %s", i > 0 ? ";" : ".", month, self->months[i].words);
    }
  if (self->lapse_words != NULL)
    g_string_append_printf (words, ". %s", self->lapse_words);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
update (MixYearRing *self)
{
  g_autofree char *label = self->months[0].words != NULL ? dup_label (self) : g_strdup (_ ("Not known"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
mix_year_ring_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  float em = mix_draw_get_em (widget);

  *minimum = MIN ((int) (em * LEAST_EM), MOST_LEAST);
  *natural = (int) (em * USUAL_EM);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    *natural = CLAMP (for_size, *minimum, *natural);
}

/* As high as wide. */
static GtkSizeRequestMode
mix_year_ring_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
clear_months (MixYearRing *self)
{
  for (guint i = 0; i < MIX_YEAR_RING_MONTHS; i++)
    g_free ((char *) self->months[i].words);
}

static void
mix_year_ring_finalize (GObject *object)
{
  MixYearRing *self = MIX_YEAR_RING (object);

  clear_months (self);
  g_free (self->lapse_words);
  G_OBJECT_CLASS (mix_year_ring_parent_class)->finalize (object);
}

static void
mix_year_ring_class_init (MixYearRingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_year_ring_finalize;
  widget_class->snapshot = _mix_year_ring_snapshot;
  widget_class->measure = mix_year_ring_measure;
  widget_class->get_request_mode = mix_year_ring_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "mixyearring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mix_year_ring_init (MixYearRing *self)
{
  self->today = MIX_DATE_NONE;
  update (self);
}

/**
 * mix_year_ring_new:
 *
 * Returns: (transfer floating): a ring without a year
 */
GtkWidget *
mix_year_ring_new (void)
{
  return g_object_new (MIX_TYPE_YEAR_RING, NULL);
}

/**
 * mix_year_ring_set_year:
 * @self: a ring
 * @financial_year: 2026 for 2026/27
 * @months: (array fixed-size=12): from April, copied
 * @today: the present day; it has no hand where it is not in the year
 */
void
mix_year_ring_set_year (MixYearRing *self, int financial_year, const MixYearMonth *months, MixDate today)
{
  g_return_if_fail (MIX_IS_YEAR_RING (self) && months != NULL);

  clear_months (self);
  for (guint i = 0; i < MIX_YEAR_RING_MONTHS; i++)
    self->months[i] = (MixYearMonth) { months[i].kind, g_strdup (months[i].words) };
  self->financial_year = financial_year;
  self->today = today;
  update (self);
}

/**
 * mix_year_ring_set_lapse:
 * @self: a ring
 * @share: of the year's money that will be lost, from 0 to 1
 * @words: (nullable): the same in words
 */
void
mix_year_ring_set_lapse (MixYearRing *self, double share, const char *words)
{
  g_return_if_fail (MIX_IS_YEAR_RING (self) && share >= 0 && share <= 1);

  self->lapse_share = share;
  g_set_str (&self->lapse_words, words);
  update (self);
}

/**
 * mix_year_ring_is_cramped:
 * @self: a ring
 *
 * Returns: whether, at its least, its middle is too small for words in the text's size
 */
gboolean
mix_year_ring_is_cramped (MixYearRing *self)
{
  return mix_draw_get_em (GTK_WIDGET (self)) * LEAST_EM > MOST_LEAST;
}

/**
 * mix_year_ring_create_table:
 * @self: a ring
 *
 * Returns: (transfer full): how each month stands
 */
MixChartTable *
mix_year_ring_create_table (MixYearRing *self)
{
  MixChartTable *table;

  g_return_val_if_fail (MIX_IS_YEAR_RING (self), NULL);
  table = mix_chart_table_new (_ ("The Year"));
  mix_chart_table_add_column (table, _ ("Month"), FALSE);
  mix_chart_table_add_column (table, _ ("Money"), FALSE);
  mix_chart_table_add_column (table, _ ("In words"), FALSE);
  for (guint i = 0; i < MIX_YEAR_RING_MONTHS && self->months[0].words != NULL; i++)
    {
      g_autofree char *month = mix_date_format_month (_mix_year_ring_get_month (self, i));

      mix_chart_table_begin_row (table);
      mix_chart_table_add_text (table, month);
      mix_chart_table_add_text (table, mix_money_kind_get_name (self->months[i].kind));
      mix_chart_table_add_text (table, self->months[i].words);
    }
  return table;
}
