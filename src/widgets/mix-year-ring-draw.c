#include "mix-year-ring-private.h"

#include <math.h>

#include "mix-draw.h"
#include "mix-style.h"

#define LABEL_EM 2.1f
#define BREADTH 0.2f
#define GAP_DEGREES 1.6f
#define LEAST_LAPSE_DEGREES 3.0f
#define HAND_WIDTH 2.5f
#define HAND_BEYOND 5.0f
#define STEP_DEGREES 3.0f
#define SMALL 0.87

/* Where the ring lies. Degrees run from the top, with the clock. */
typedef struct
{
  float x;
  float y;
  float outer;
  float inner;
} Ring;

static Ring
make_ring (GtkWidget *widget)
{
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  float outer = MIN (width, height) / 2 - mix_draw_get_em (widget) * LABEL_EM;

  return (Ring) { width / 2, height / 2, MAX (outer, 0), MAX (outer, 0) * (1 - BREADTH) };
}

static graphene_point_t
get_point (const Ring *ring, float radius, float degrees)
{
  float angle = degrees * (float) G_PI / 180;

  return GRAPHENE_POINT_INIT (ring->x + radius * sinf (angle), ring->y - radius * cosf (angle));
}

static void
add_arc (GskPathBuilder *builder, const Ring *ring, float radius, float from, float until)
{
  int steps = (int) ceilf (fabsf (until - from) / STEP_DEGREES);

  for (int i = 0; i <= steps; i++)
    {
      graphene_point_t point = get_point (ring, radius, from + (until - from) * (float) i / (float) steps);

      gsk_path_builder_line_to (builder, point.x, point.y);
    }
}

static GskPath *
create_piece (const Ring *ring, float from, float until)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  graphene_point_t start = get_point (ring, ring->outer, from);

  gsk_path_builder_move_to (builder, start.x, start.y);
  add_arc (builder, ring, ring->outer, from, until);
  add_arc (builder, ring, ring->inner, until, from);
  gsk_path_builder_close (builder);
  return gsk_path_builder_free_to_path (builder);
}

static void
draw_piece (GtkSnapshot *snapshot, const Ring *ring, float from, float until, MixMoneyKind kind)
{
  g_autoptr (GskPath) path = create_piece (ring, from, until);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.2f);
  graphene_rect_t around
      = GRAPHENE_RECT_INIT (ring->x - ring->outer, ring->y - ring->outer, 2 * ring->outer, 2 * ring->outer);

  gtk_snapshot_push_fill (snapshot, path, GSK_FILL_RULE_WINDING);
  mix_money_look_fill (snapshot, kind, &around);
  gtk_snapshot_pop (snapshot);
  if (!mix_money_look_is_dashed (kind))
    return;
  gsk_stroke_set_dash (stroke, (float[2]) { 3, 3 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, mix_money_look_get_line (kind));
}

static void
draw_months (MixYearRing *self, GtkSnapshot *snapshot, const Ring *ring)
{
  float each = 360.0f / MIX_YEAR_RING_MONTHS;
  float lapse = self->lapse_share > 0 ? MAX ((float) self->lapse_share * 360, LEAST_LAPSE_DEGREES) : 0;
  float end = 360 - lapse;

  for (guint i = 0; i < MIX_YEAR_RING_MONTHS; i++)
    {
      float from = each * (float) i + GAP_DEGREES / 2;
      float until = MIN (each * (float) (i + 1), end) - GAP_DEGREES / 2;

      if (until > from)
        draw_piece (snapshot, ring, from, until, self->months[i].kind);
    }
  if (lapse > 0)
    draw_piece (snapshot, ring, end, 360 - GAP_DEGREES / 2, MIX_MONEY_LAPSES);
}

/* Each month takes a twelfth, however many days it has. */
static float
find_degrees (MixYearRing *self)
{
  for (guint i = 0; i < MIX_YEAR_RING_MONTHS; i++)
    {
      MixDate first = _mix_year_ring_get_month (self, i), next = _mix_year_ring_get_month (self, i + 1);

      if (self->today >= first && self->today < next)
        return ((float) i + (float) (self->today - first) / (float) (next - first)) * 360 / MIX_YEAR_RING_MONTHS;
    }
  return -1;
}

static void
draw_hand (MixYearRing *self, GtkSnapshot *snapshot, const Ring *ring)
{
  float degrees = self->today != MIX_DATE_NONE ? find_degrees (self) : -1;
  graphene_point_t from = get_point (ring, ring->inner - HAND_BEYOND, degrees);
  graphene_point_t until = get_point (ring, ring->outer + HAND_BEYOND, degrees);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (HAND_WIDTH);
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, from.x, from.y);
  gsk_path_builder_line_to (builder, until.x, until.y);
  path = gsk_path_builder_free_to_path (builder);
  if (degrees >= 0)
    gtk_snapshot_append_stroke (snapshot, path, stroke, mix_style_get_colour (MIX_COLOUR_LIMIT));
}

/* The whole ring is mirrored from right to left, its text is not. */
static void
draw_label (MixYearRing *self, GtkSnapshot *snapshot, const Ring *ring, guint month)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *name = mix_date_format_month_name (_mix_year_ring_get_month (self, month));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, name);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  float radius = ring->outer + mix_draw_get_em (widget) * LABEL_EM * 0.6f;
  graphene_point_t middle = get_point (ring, radius, ((float) month + 0.5f) * 360 / MIX_YEAR_RING_MONTHS);
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    middle.x = (float) gtk_widget_get_width (widget) - middle.x;
  mix_draw_layout (snapshot, layout, middle.x - (float) width / 2, middle.y - (float) height / 2,
                   mix_style_get_colour (MIX_COLOUR_SECONDARY));
}

/* Draws the ring. */
void
_mix_year_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixYearRing *self = MIX_YEAR_RING (widget);
  Ring ring = make_ring (widget);

  if (self->months[0].words == NULL || ring.inner <= HAND_BEYOND)
    return;
  gtk_snapshot_save (snapshot);
  mix_draw_mirror (snapshot, widget);
  draw_months (self, snapshot, &ring);
  draw_hand (self, snapshot, &ring);
  gtk_snapshot_restore (snapshot);
  for (guint i = 0; i < MIX_YEAR_RING_MONTHS; i++)
    draw_label (self, snapshot, &ring, i);
}
