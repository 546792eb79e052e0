#include "mix-tornado.h"

#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-draw.h"
#include "mix-pattern.h"

#define SMALL 0.82
#define DENSE 0.93
#define ROW_EM 2.55f
#define ROOMY_ROW_EM 3.65f
#define RANGE_EM 1.15f
#define BAR_EM 0.85f
#define AXIS_EM 1.5f
#define MARGIN_EM 1.0f
#define LEAST_WIDTH_EM 14
#define USUAL_WIDTH_EM 20
#define MARK_WIDTH 2.0f
#define MOST_TICKS 5
#define LABEL_GAP 6.0f

/*
 * What each unknown does to a share when it goes from the low to the high end of its range: bars about the share at
 * likely figures, the longest first as they are given. What is below the share is hatched.
 */
struct _MixTornado
{
  GtkWidget parent_instance;

  char *subject;
  double centre;
  GArray *rows; /* of MixTornadoRow with texts of its own */
};

typedef struct
{
  float em;
  float row; /* height of a row */
  float left;
  float width;
  double from;
  double until;
  double step;
  gboolean mirrored;
} Frame;

G_DEFINE_FINAL_TYPE (MixTornado, mix_tornado, GTK_TYPE_WIDGET)

static const MixTornadoRow *
get_row (MixTornado *self, guint position)
{
  return &g_array_index (self->rows, MixTornadoRow, position);
}

/* "How often Federation comes first: 46%. Weight of control, 10% to 35%: 61% to 28%." */
static char *
describe (MixTornado *self)
{
  GString *words = g_string_new (NULL);

  /* Translators: what is counted, and how often. */
  g_string_append_printf (words, _ ("%s: %.0f%%."), self->subject != NULL ? self->subject : "", self->centre * 100);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const MixTornadoRow *row = get_row (self, i);

      /* Translators: what is not known, its range, and the shares at both ends. */
      g_string_append_printf (words, _ (" %s, %s: %.0f%% to %.0f%%."), row->label, row->range, row->low * 100,
                              row->high * 100);
    }
  return g_string_free (words, FALSE);
}

static double
choose_step (double width)
{
  static const double STEPS[] = { 0.01, 0.02, 0.05, 0.1, 0.2, 0.25 };

  for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
    if (width / STEPS[i] <= MOST_TICKS)
      return STEPS[i];
  return 0.25;
}

static PangoLayout *
create_layout (MixTornado *self, const char *text, double scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static int
measure_text (MixTornado *self, const char *text, double scale)
{
  g_autoptr (PangoLayout) layout = create_layout (self, text, scale);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Where a label and its range do not fit into one line, each has one in every row. */
static float
get_row_height (MixTornado *self, int width)
{
  float em = mix_draw_get_em (GTK_WIDGET (self));

  for (guint i = 0; i < self->rows->len; i++)
    if (measure_text (self, get_row (self, i)->label, DENSE) + measure_text (self, get_row (self, i)->range, SMALL)
            + (int) LABEL_GAP
        > width)
      return em * ROOMY_ROW_EM;
  return em * ROW_EM;
}

static Frame
make_frame (MixTornado *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  Frame frame = { .em = mix_draw_get_em (widget), .from = self->centre, .until = self->centre };

  frame.row = get_row_height (self, gtk_widget_get_width (widget));

  for (guint i = 0; i < self->rows->len; i++)
    {
      frame.from = MIN (frame.from, MIN (get_row (self, i)->low, get_row (self, i)->high));
      frame.until = MAX (frame.until, MAX (get_row (self, i)->low, get_row (self, i)->high));
    }
  frame.step = choose_step (MAX (frame.until - frame.from, 0.02));
  frame.from = MAX (floor (frame.from / frame.step + 1e-9) * frame.step, 0);
  frame.until = MIN (MAX (ceil (frame.until / frame.step - 1e-9) * frame.step, frame.from + frame.step), 1);
  /* A share that nothing moves from 100% still has an axis. */
  if (frame.until - frame.from < frame.step / 2)
    frame.from = MAX (frame.until - frame.step, 0);
  frame.left = frame.em * MARGIN_EM;
  frame.width = (float) gtk_widget_get_width (widget) - 2 * frame.left;
  frame.mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  return frame;
}

static float
get_x (const Frame *frame, double share)
{
  float along = frame->width * (float) ((share - frame->from) / (frame->until - frame->from));

  return frame->mirrored ? frame->left + frame->width - along : frame->left + along;
}

static void
draw_axis (MixTornado *self, GtkSnapshot *snapshot, const Frame *frame)
{
  float below = frame->row * (float) self->rows->len;

  for (double share = frame->from; share <= frame->until + frame->step / 100; share += frame->step)
    {
      /* Translators: per cent on an axis. */
      g_autofree char *text = g_strdup_printf (_ ("%.0f%%"), share * 100);
      g_autoptr (PangoLayout) layout = create_layout (self, text, SMALL);
      float x = get_x (frame, share);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_TRACK),
                                 &GRAPHENE_RECT_INIT (x, 0, 1, below));
      mix_draw_layout (snapshot, layout,
                       CLAMP (x - (float) width / 2, 0, (float) (gtk_widget_get_width (GTK_WIDGET (self)) - width)),
                       below + 2, mix_style_get_colour (MIX_COLOUR_SECONDARY));
    }
}

static void
draw_part (GtkSnapshot *snapshot, const Frame *frame, double from, double until, float y, gboolean below)
{
  float start = MIN (get_x (frame, from), get_x (frame, until));
  graphene_rect_t area
      = GRAPHENE_RECT_INIT (start, y, fabsf (get_x (frame, until) - get_x (frame, from)), frame->em * BAR_EM);

  if (until <= from)
    return;
  mix_pattern_append (snapshot, below ? MIX_PATTERN_DIAGONAL : MIX_PATTERN_SOLID, &area, MIX_PATTERN_SPACING_IN_BAR,
                      mix_style_get_colour (below ? MIX_COLOUR_SERIES_5 : MIX_COLOUR_SERIES_1),
                      mix_style_get_colour (MIX_COLOUR_PATTERN_LINE));
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    mix_draw_outline (snapshot, &area, 0, 2, mix_style_get_colour (MIX_COLOUR_LIMIT));
}

/* The label at the start, and the range at the end, or below it where all rows are roomy. */
static void
draw_texts (MixTornado *self, GtkSnapshot *snapshot, const Frame *frame, const MixTornadoRow *row, float y)
{
  g_autoptr (PangoLayout) range = create_layout (self, row->range, SMALL);
  g_autoptr (PangoLayout) label = create_layout (self, row->label, DENSE);
  gboolean roomy = frame->row > frame->em * ROW_EM;
  int whole = gtk_widget_get_width (GTK_WIDGET (self));
  int range_width = measure_text (self, row->range, SMALL);
  int label_width = roomy ? whole : whole - range_width - (int) LABEL_GAP;
  GdkRGBA colour;

  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  pango_layout_set_width (label, MAX (label_width, 0) * PANGO_SCALE);
  pango_layout_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  mix_draw_layout (snapshot, label, frame->mirrored ? (float) (whole - label_width) : 0, y, &colour);
  mix_draw_layout (snapshot, range, frame->mirrored == roomy ? (float) (whole - range_width) : 0,
                   roomy ? y + frame->em * RANGE_EM : y + 1, mix_style_get_colour (MIX_COLOUR_SECONDARY));
}

static void
mix_tornado_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixTornado *self = MIX_TORNADO (widget);
  Frame frame = make_frame (self);

  if (self->rows->len == 0 || frame.width <= 0)
    return;
  draw_axis (self, snapshot, &frame);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const MixTornadoRow *row = get_row (self, i);
      float y = frame.row * (float) i;
      float bar_y = y + frame.row - frame.em * (BAR_EM + 0.2f);
      double low = MIN (row->low, row->high);
      double high = MAX (row->low, row->high);

      draw_texts (self, snapshot, &frame, row, y);
      draw_part (snapshot, &frame, low, MIN (high, self->centre), bar_y, TRUE);
      draw_part (snapshot, &frame, MAX (low, self->centre), high, bar_y, FALSE);
      gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_LIMIT),
                                 &GRAPHENE_RECT_INIT (get_x (&frame, self->centre) - MARK_WIDTH / 2, bar_y - 2,
                                                      MARK_WIDTH, frame.em * BAR_EM + 4));
    }
}

static void
mix_tornado_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  MixTornado *self = MIX_TORNADO (widget);
  float em = mix_draw_get_em (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) ceilf (get_row_height (self, for_size >= 0 ? for_size : (int) (em * USUAL_WIDTH_EM))
                                           * (float) self->rows->len
                                       + em * AXIS_EM);
  else
    {
      *minimum = (int) (em * LEAST_WIDTH_EM);
      *natural = (int) (em * USUAL_WIDTH_EM);
    }
}

static GtkSizeRequestMode
mix_tornado_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mix_tornado_finalize (GObject *object)
{
  MixTornado *self = MIX_TORNADO (object);

  g_free (self->subject);
  g_array_unref (self->rows);
  G_OBJECT_CLASS (mix_tornado_parent_class)->finalize (object);
}

static void
mix_tornado_class_init (MixTornadoClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_tornado_finalize;
  widget_class->snapshot = mix_tornado_snapshot;
  widget_class->measure = mix_tornado_measure;
  widget_class->get_request_mode = mix_tornado_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "mixtornado");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
clear_row (gpointer data)
{
  MixTornadoRow *row = data;

  g_free ((char *) row->label);
  g_free ((char *) row->range);
}

static void
mix_tornado_init (MixTornado *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (MixTornadoRow));
  g_array_set_clear_func (self->rows, clear_row);
}

/**
 * mix_tornado_new:
 *
 * Returns: (transfer floating): a chart without bars
 */
GtkWidget *
mix_tornado_new (void)
{
  return g_object_new (MIX_TYPE_TORNADO, NULL);
}

/**
 * mix_tornado_set_rows:
 * @self: a chart
 * @subject: which share it is about: "How often Federation comes first"
 * @centre: the share as it is, from 0 to 1
 * @rows: (array length=n_rows): the bars from the top, copied
 * @n_rows: how many
 */
void
mix_tornado_set_rows (MixTornado *self, const char *subject, double centre, const MixTornadoRow *rows, guint n_rows)
{
  g_autofree char *words = NULL;

  g_return_if_fail (MIX_IS_TORNADO (self));

  g_set_str (&self->subject, subject);
  self->centre = centre;
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      MixTornadoRow row = { g_strdup (rows[i].label), g_strdup (rows[i].range), rows[i].low, rows[i].high };

      g_array_append_val (self->rows, row);
    }
  words = describe (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * mix_tornado_get_n_rows:
 * @self: a chart
 *
 * Returns: how many bars it has
 */
guint
mix_tornado_get_n_rows (MixTornado *self)
{
  g_return_val_if_fail (MIX_IS_TORNADO (self), 0);
  return self->rows->len;
}

static void
add_share (MixChartTable *table, double share)
{
  g_autofree char *text = g_strdup_printf (_ ("%.0f%%"), share * 100);

  mix_chart_table_add_text (table, text);
}

/**
 * mix_tornado_create_table:
 * @self: a chart
 *
 * Returns: (transfer full): its numbers, a row a bar
 */
MixChartTable *
mix_tornado_create_table (MixTornado *self)
{
  MixChartTable *table = mix_chart_table_new (self->subject != NULL ? self->subject : _ ("What Matters Most"));

  mix_chart_table_add_column (table, _ ("What is not known"), FALSE);
  mix_chart_table_add_column (table, _ ("Range"), TRUE);
  mix_chart_table_add_column (table, _ ("At its low end"), TRUE);
  mix_chart_table_add_column (table, _ ("As likely"), TRUE);
  mix_chart_table_add_column (table, _ ("At its high end"), TRUE);
  for (guint i = 0; i < self->rows->len; i++)
    {
      mix_chart_table_begin_row (table);
      mix_chart_table_add_text (table, get_row (self, i)->label);
      mix_chart_table_add_text (table, get_row (self, i)->range);
      add_share (table, get_row (self, i)->low);
      add_share (table, self->centre);
      add_share (table, get_row (self, i)->high);
    }
  return table;
}
