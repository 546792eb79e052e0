#include "mix-start-timeline-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-draw.h"

#define LEAST_WIDTH_EM 20
#define MOST_LEAST_WIDTH 290 /* so that it gets into a narrow window with large text */
#define USUAL_WIDTH_EM 44
#define AXIS_EM 1.8f

/*
 * When things are likely to start: a row each with a pill from the first to the last day that eight in ten runs lie
 * between, a dot at the likely day, a diamond at the wanted day, and words at the end.
 */
G_DEFINE_FINAL_TYPE (MixStartTimeline, mix_start_timeline, GTK_TYPE_WIDGET)

const MixStartRow *
_mix_start_timeline_get_row (MixStartTimeline *self, guint position)
{
  return &g_array_index (self->rows, MixStartRow, position);
}

/**
 * mix_start_timeline_dup_row_words:
 * @self: a timeline
 * @position: a row
 *
 * Returns: (transfer full): the row as a sentence: "Pharmacist, Washington: likely 11 Jan 2027, 8 in 10 runs between 8
 * Jan 2027 and 27 Jan 2027; late. Wanted 1 Nov 2026."
 */
char *
mix_start_timeline_dup_row_words (MixStartTimeline *self, guint position)
{
  const MixStartRow *row;
  g_autofree char *first = NULL, *likely = NULL, *last = NULL, *wanted = NULL, *words = NULL;

  g_return_val_if_fail (MIX_IS_START_TIMELINE (self) && position < self->rows->len, NULL);
  row = _mix_start_timeline_get_row (self, position);
  first = mix_date_format_short_year (row->first);
  likely = mix_date_format_short_year (row->likely);
  last = mix_date_format_short_year (row->last);
  wanted = mix_date_format_short_year (row->wanted);
  /* Translators: what starts, the likely day, between which days it lies eight times in ten, and how it looks. */
  words = g_strdup_printf (_ ("%s: likely %s, 8 in 10 runs between %s and %s; %s."), row->title, likely, first, last,
                           row->words);
  if (row->wanted == MIX_DATE_NONE)
    return g_steal_pointer (&words);
  /* Translators: a sentence, and the wanted day. */
  return g_strdup_printf (_ ("%s Wanted %s."), words, wanted);
}

static void
update (MixStartTimeline *self)
{
  GString *label = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *words = mix_start_timeline_dup_row_words (self, i);

      g_string_append_printf (label, "%s%s", i > 0 ? " " : "", words);
    }
  if (self->rows->len == 0)
    g_string_append (label, _ ("Nobody is being looked for"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str, -1);
  g_string_free (label, TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
query_tooltip_cb (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip, gpointer data)
{
  MixStartTimeline *self = MIX_START_TIMELINE (widget);
  int position = by_keyboard ? -1 : mix_start_timeline_get_row_at (self, y);
  g_autofree char *words = NULL;

  if (position < 0)
    return FALSE;
  words = mix_start_timeline_dup_row_words (self, (guint) position);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
mix_start_timeline_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  float em = mix_draw_get_em (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      float rows = (float) MIX_START_TIMELINE (widget)->rows->len;

      *minimum = *natural = (int) ceilf (em * (MIX_START_TIMELINE_ROW_EM * rows + AXIS_EM));
    }
  else
    {
      *minimum = MIN ((int) (em * LEAST_WIDTH_EM), MOST_LEAST_WIDTH);
      *natural = (int) (em * USUAL_WIDTH_EM);
    }
}

static void
mix_start_timeline_finalize (GObject *object)
{
  g_array_unref (MIX_START_TIMELINE (object)->rows);
  G_OBJECT_CLASS (mix_start_timeline_parent_class)->finalize (object);
}

static void
mix_start_timeline_class_init (MixStartTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_start_timeline_finalize;
  widget_class->snapshot = _mix_start_timeline_snapshot;
  widget_class->measure = mix_start_timeline_measure;
  gtk_widget_class_set_css_name (widget_class, "mixstarttimeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
clear_row (gpointer data)
{
  MixStartRow *row = data;

  g_free ((char *) row->title);
  g_free ((char *) row->detail);
  g_free ((char *) row->words);
}

static void
mix_start_timeline_init (MixStartTimeline *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (MixStartRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->today = MIX_DATE_NONE;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  update (self);
}

/**
 * mix_start_timeline_new:
 *
 * Returns: (transfer floating): a timeline without rows
 */
GtkWidget *
mix_start_timeline_new (void)
{
  return g_object_new (MIX_TYPE_START_TIMELINE, NULL);
}

/**
 * mix_start_timeline_set_rows:
 * @self: a timeline
 * @rows: (array length=n_rows): from the top, copied
 * @n_rows: how many
 * @today: the present day
 */
void
mix_start_timeline_set_rows (MixStartTimeline *self, const MixStartRow *rows, guint n_rows, MixDate today)
{
  g_return_if_fail (MIX_IS_START_TIMELINE (self));

  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      MixStartRow row = rows[i];

      row.title = g_strdup (rows[i].title);
      row.detail = g_strdup (rows[i].detail);
      row.words = g_strdup (rows[i].words);
      g_array_append_val (self->rows, row);
    }
  self->today = today;
  update (self);
}

/**
 * mix_start_timeline_get_n_rows:
 * @self: a timeline
 *
 * Returns: how many rows it has
 */
guint
mix_start_timeline_get_n_rows (MixStartTimeline *self)
{
  g_return_val_if_fail (MIX_IS_START_TIMELINE (self), 0);
  return self->rows->len;
}

/**
 * mix_start_timeline_get_row_at:
 * @self: a timeline
 * @y: from its upper edge
 *
 * Returns: the row there, or -1
 */
int
mix_start_timeline_get_row_at (MixStartTimeline *self, double y)
{
  int position;

  g_return_val_if_fail (MIX_IS_START_TIMELINE (self), -1);
  position = (int) floor (y / (mix_draw_get_em (GTK_WIDGET (self)) * MIX_START_TIMELINE_ROW_EM));
  return position >= 0 && position < (int) self->rows->len ? position : -1;
}

static void
add_date (MixChartTable *table, MixDate date)
{
  g_autofree char *text = mix_date_format_short_year (date);

  mix_chart_table_add_text (table, text);
}

/**
 * mix_start_timeline_create_table:
 * @self: a timeline
 *
 * Returns: (transfer full): its dates and words, a row a start
 */
MixChartTable *
mix_start_timeline_create_table (MixStartTimeline *self)
{
  MixChartTable *table;

  g_return_val_if_fail (MIX_IS_START_TIMELINE (self), NULL);
  table = mix_chart_table_new (_ ("Start Dates"));
  mix_chart_table_add_column (table, _ ("Vacancy"), FALSE);
  mix_chart_table_add_column (table, _ ("Where it stands"), FALSE);
  mix_chart_table_add_column (table, _ ("8 in 10 runs from"), TRUE);
  mix_chart_table_add_column (table, _ ("Likely"), TRUE);
  mix_chart_table_add_column (table, _ ("Until"), TRUE);
  mix_chart_table_add_column (table, _ ("Wanted"), TRUE);
  mix_chart_table_add_column (table, _ ("In words"), FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const MixStartRow *row = _mix_start_timeline_get_row (self, i);

      mix_chart_table_begin_row (table);
      mix_chart_table_add_text (table, row->title);
      mix_chart_table_add_text (table, row->detail);
      add_date (table, row->first);
      add_date (table, row->likely);
      add_date (table, row->last);
      add_date (table, row->wanted);
      mix_chart_table_add_text (table, row->words);
    }
  return table;
}
