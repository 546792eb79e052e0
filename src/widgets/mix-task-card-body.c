#include "mix-task-card-private.h"

#include "mix-kept.h"

/*
 * What a card's lines stand on. While nothing happens to a card, its body looks like that of all others of its width
 * and mark, and is drawn once for them; the style sheet draws the body of one that is pointed at, selected, proposed or
 * in the hand, and has none for the others.
 */

#define RADIUS 8.0f
#define ROOM 1.0f /* for the outline and the shadow */
#define EDGE_WIDTH 6.0f

/* Without gaps between the fields. */
typedef struct
{
  GdkRGBA fill, outline, shade;
  GdkRGBA edge, line;
  MixPattern pattern;
  gboolean edge_at_end;
} Body;

G_STATIC_ASSERT (sizeof (Body) == 5 * sizeof (GdkRGBA) + sizeof (MixPattern) + sizeof (gboolean));

/* Whether the style sheet has no body for it: the same conditions as there. */
static gboolean
is_at_rest (MixTaskCard *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  return self->face.style != MIX_CARD_PROPOSED && row != NULL && g_str_equal (gtk_widget_get_css_name (row), "row")
         && (gtk_widget_get_state_flags (row) & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_SELECTED)) == 0
         && !gtk_widget_has_css_class (row, "ghost") && !gtk_widget_has_css_class (GTK_WIDGET (self), "ghost");
}

static gboolean
has_edge (MixTaskCard *self)
{
  return self->face.mark < MIX_MARK_FITS;
}

static Body
describe (MixTaskCard *self)
{
  Body body = {
    .fill = *mix_style_get_colour (MIX_COLOUR_CARD),
    .outline = *mix_style_get_colour (MIX_COLOUR_CARD_BORDER),
    .shade = *mix_style_get_colour (MIX_COLOUR_CARD_SHADE),
    .pattern = MIX_PATTERN_SOLID,
  };

  if (!has_edge (self))
    return body;
  body.edge = *mix_style_get_colour (mix_mark_get_fill (self->face.mark));
  body.line = *mix_style_get_colour (MIX_COLOUR_PATTERN_LINE);
  body.pattern = mix_mark_get_pattern (self->face.mark);
  body.edge_at_end = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  return body;
}

/* Along the side, within the round corners. */
static void
draw_edge (GtkSnapshot *snapshot, const Body *body, float width, float height)
{
  GskRoundedRect card;
  float x = body->edge_at_end ? width - EDGE_WIDTH : 0;

  gsk_rounded_rect_init_from_rect (&card, &GRAPHENE_RECT_INIT (0, 0, width, height), RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &card);
  mix_pattern_append (snapshot, body->pattern, &GRAPHENE_RECT_INIT (x, 0, EDGE_WIDTH, height),
                      MIX_PATTERN_SPACING_IN_BAR, &body->edge, &body->line);
  gtk_snapshot_pop (snapshot);
}

static void
draw_body (GtkSnapshot *snapshot, GtkWidget *widget, const graphene_rect_t *area, gconstpointer data)
{
  const Body *body = data;
  graphene_rect_t inside = GRAPHENE_RECT_INIT (0, 0, area->size.width - 2 * ROOM, area->size.height - 2 * ROOM);
  GskRoundedRect card;

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (ROOM, ROOM));
  gsk_rounded_rect_init_from_rect (&card, &inside, RADIUS);
  gtk_snapshot_append_outset_shadow (snapshot, &card, &body->shade, 0, 1, 0, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &card, &body->outline, 0, 0, 1, 0);
  gtk_snapshot_push_rounded_clip (snapshot, &card);
  gtk_snapshot_append_color (snapshot, &body->fill, &inside);
  gtk_snapshot_pop (snapshot);
  if (body->edge.alpha > 0)
    draw_edge (snapshot, body, inside.size.width, inside.size.height);
}

/* Draws what the lines stand on, as far as the style sheet does not. */
void
_mix_task_card_draw_body (MixTaskCard *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  Body body = describe (self);

  if (is_at_rest (self))
    mix_kept_append (snapshot, widget, &GRAPHENE_RECT_INIT (-ROOM, -ROOM, width + 2 * ROOM, height + 2 * ROOM),
                     draw_body, &body, sizeof body);
  else if (has_edge (self))
    draw_edge (snapshot, &body, width, height);
}
