#include "mix-week-grid-private.h"

#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-draw.h"
#include "mix-pattern.h"
#include "mix-style.h"

#define BLOCK_INSET 3.0f
#define SMALL_SCALE 0.8f
#define BOX_WIDTH 0.46f
#define BOX_HEIGHT 0.85f
#define BOX_GAP 2.0f

/* More boxes than this are words alone. */
#define MOST_BOXES 5

/* The part of each colour that a fill takes, in which text stays readable. */
#define TINT 0.17f
#define FAINT 0.35f

GdkRGBA
_mix_week_grid_fade (const GdkRGBA *colour, float alpha)
{
  GdkRGBA faded = *colour;

  faded.alpha *= alpha;
  return faded;
}

GdkRGBA
_mix_week_grid_get_foreground (MixWeekGrid *self)
{
  GdkRGBA colour;

  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  return colour;
}

static void
scale_layout (PangoLayout *layout, float scale)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new ((double) scale));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* A text that fits a width: on one line, else on two in small type, else with an ellipsis. Kept for the next frame. */
PangoLayout *
_mix_week_grid_get_layout (MixWeekGrid *self, const char *text, float width, float scale)
{
  g_autofree char *key = g_strdup_printf ("%d %d %s", (int) width, (int) (scale * 100), text);
  PangoLayout *layout = g_hash_table_lookup (self->layouts, key);
  int natural;

  if (layout != NULL)
    return layout;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  scale_layout (layout, scale);
  pango_layout_get_pixel_size (layout, &natural, NULL);
  if ((float) natural > width)
    {
      scale_layout (layout, MIN (scale, SMALL_SCALE));
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      pango_layout_set_height (layout, -2);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);
  return layout;
}

/* A layout may be wider than its ink where it is broken into lines; it is placed by its ink. */
void
_mix_week_grid_draw_text (
    GtkSnapshot *snapshot, PangoLayout *layout, const graphene_rect_t *area, float align, const GdkRGBA *colour)
{
  PangoRectangle extents;
  float x, y;

  if (pango_layout_get_line_count (layout) > 1)
    pango_layout_set_alignment (layout, align < 0.25f ? PANGO_ALIGN_LEFT : PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  x = area->origin.x + (area->size.width - (float) extents.width) * align - (float) extents.x;
  y = area->origin.y + (area->size.height - (float) extents.height) / 2;
  mix_draw_layout (snapshot, layout, roundf (x), roundf (y), colour);
}

static void
draw_dashes (GtkSnapshot *snapshot, const graphene_rect_t *box, const GdkRGBA *colour)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.2f);
  g_autoptr (GskPath) path = NULL;
  graphene_rect_t inner;
  GskRoundedRect shape;

  graphene_rect_inset_r (box, 0.6f, 0.6f, &inner);
  gsk_rounded_rect_init_from_rect (&shape, &inner, MIX_WEEK_GRID_RADIUS);
  gsk_path_builder_add_rounded_rect (builder, &shape);
  path = gsk_path_builder_to_path (builder);
  gsk_stroke_set_dash (stroke, (const float[]) { 4, 3 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

void
_mix_week_grid_fill (
    GtkSnapshot *snapshot, const graphene_rect_t *box, MixPattern pattern, const GdkRGBA *ground, const GdkRGBA *line)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, box, MIX_WEEK_GRID_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  mix_pattern_append (snapshot, pattern, box, MIX_PATTERN_SPACING, ground, line);
  gtk_snapshot_pop (snapshot);
}

static void
draw_ground (GtkSnapshot *snapshot, const MixWeekBlock *block, const graphene_rect_t *box)
{
  const GdkRGBA *grey = mix_style_get_colour (MIX_COLOUR_SECONDARY);
  const GdkRGBA *bad = mix_style_get_colour (MIX_COLOUR_BLOCKED_FILL);
  GdkRGBA place = _mix_week_grid_fade (mix_style_get_colour (MIX_COLOUR_SERIES_1), TINT);
  GdkRGBA study = _mix_week_grid_fade (mix_style_get_colour (MIX_COLOUR_UNDER_FILL), TINT);
  GdkRGBA dots = _mix_week_grid_fade (mix_style_get_colour (MIX_COLOUR_UNDER_FILL), 0.8f);
  GdkRGBA clash = _mix_week_grid_fade (bad, TINT);
  GdkRGBA hatch = _mix_week_grid_fade (bad, 0.45f);
  GdkRGBA faint = _mix_week_grid_fade (grey, FAINT);

  if (block->clash)
    {
      _mix_week_grid_fill (snapshot, box, MIX_PATTERN_DIAGONAL, &clash, &hatch);
      mix_draw_outline (snapshot, box, MIX_WEEK_GRID_RADIUS, 2, bad);
      return;
    }
  switch (block->kind)
    {
    case MIX_WEEK_BLOCK_PLACE:
      _mix_week_grid_fill (snapshot, box, MIX_PATTERN_SOLID, &place, NULL);
      break;
    case MIX_WEEK_BLOCK_REMOTE:
      draw_dashes (snapshot, box, grey);
      break;
    case MIX_WEEK_BLOCK_STUDY:
      _mix_week_grid_fill (snapshot, box, MIX_PATTERN_DOTS, &study, &dots);
      break;
    case MIX_WEEK_BLOCK_LEAVE:
      _mix_week_grid_fill (snapshot, box, MIX_PATTERN_SOLID, mix_style_get_colour (MIX_COLOUR_TRACK), NULL);
      break;
    case MIX_WEEK_BLOCK_ELSEWHERE:
      mix_draw_outline (snapshot, box, MIX_WEEK_GRID_RADIUS, 1, &faint);
      break;
    case MIX_WEEK_BLOCK_OFF:
      faint = _mix_week_grid_fade (grey, 0.16f);
      _mix_week_grid_fill (snapshot, box, MIX_PATTERN_DIAGONAL, NULL, &faint);
      break;
    case MIX_WEEK_BLOCK_NOT_KNOWN:
    default:
      break;
    }
}

/* Text over a pattern stands on a plate. */
static void
draw_plate (GtkSnapshot *snapshot, PangoLayout *layout, const graphene_rect_t *box)
{
  PangoRectangle extents;
  graphene_rect_t plate;
  GskRoundedRect shape;

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  graphene_rect_init (&plate, box->origin.x + (box->size.width - (float) extents.width) / 2 - 4,
                      box->origin.y + (box->size.height - (float) extents.height) / 2 - 1, (float) extents.width + 8,
                      (float) extents.height + 2);
  graphene_rect_intersection (&plate, box, &plate);
  gsk_rounded_rect_init_from_rect (&shape, &plate, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_CARD), &plate);
  gtk_snapshot_pop (snapshot);
}

GdkRGBA
_mix_week_grid_get_accent (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GdkRGBA accent;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (manager),
                                       adw_style_manager_get_dark (manager), &accent);
  return accent;
}

static void
draw_block (MixWeekGrid *self, GtkSnapshot *snapshot, const MixWeekBlock *block, const graphene_rect_t *area)
{
  GdkRGBA foreground = _mix_week_grid_get_foreground (self);
  PangoLayout *layout;
  graphene_rect_t box;
  gboolean quiet = block->kind != MIX_WEEK_BLOCK_PLACE && !block->clash;

  graphene_rect_inset_r (area, BLOCK_INSET, BLOCK_INSET, &box);
  draw_ground (snapshot, block, &box);
  if (block->selected)
    {
      GdkRGBA accent = _mix_week_grid_get_accent ();

      mix_draw_outline (snapshot, &box, MIX_WEEK_GRID_RADIUS, 2.5f, &accent);
    }
  if (block->text == NULL || block->kind == MIX_WEEK_BLOCK_OFF)
    return;
  layout = _mix_week_grid_get_layout (self, block->text, box.size.width - MIX_WEEK_GRID_TEXT_GAP, 0.93f);
  if (block->clash || block->kind == MIX_WEEK_BLOCK_STUDY)
    draw_plate (snapshot, layout, &box);
  _mix_week_grid_draw_text (snapshot, layout, &box, 0.5f,
                            quiet ? mix_style_get_colour (MIX_COLOUR_SECONDARY) : &foreground);
}

void
_mix_week_grid_draw_blocks (MixWeekGrid *self, GtkSnapshot *snapshot, const MixWeekLine *line, guint position)
{
  for (guint i = 0; i < MIX_WEEK_N_SESSIONS; i++)
    {
      const MixWeekBlock *block = line->blocks[i];
      gboolean joined = line->joined[i / 2];
      gboolean held = self->dragging && self->held.line == position && self->held.session / 2 == i / 2
                      && (joined || self->held.session == i);
      graphene_rect_t area;

      if (block == NULL || (joined && i % 2 == 1))
        continue;
      _mix_week_grid_get_cell_area (self, position, i, joined ? 2 : 1, &area);
      if (held)
        gtk_snapshot_push_opacity (snapshot, 0.45);
      draw_block (self, snapshot, block, &area);
      if (held)
        gtk_snapshot_pop (snapshot);
    }
}

static void
draw_box (GtkSnapshot *snapshot, const graphene_rect_t *box, gboolean used, gboolean over)
{
  const GdkRGBA *bad = mix_style_get_colour (MIX_COLOUR_BLOCKED_FILL);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, box, 2);
  if (over)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &shape);
      mix_pattern_append (snapshot, MIX_PATTERN_DIAGONAL, box, 3, NULL, bad);
      gtk_snapshot_pop (snapshot);
      mix_draw_outline (snapshot, box, 2, 1, bad);
    }
  else if (used)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &shape);
      gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_SERIES_1), box);
      gtk_snapshot_pop (snapshot);
    }
  else
    mix_draw_outline (snapshot, box, 2, 1, mix_style_get_colour (MIX_COLOUR_SECONDARY));
}

/* Boxes before the words where there is room for both. */
static void
draw_boxes (
    MixWeekGrid *self, GtkSnapshot *snapshot, const MixWeekDesks *desks, const graphene_rect_t *area, float room)
{
  guint n = MAX (desks->used, desks->limit);
  float width = roundf (BOX_WIDTH * self->em);
  float height = roundf (BOX_HEIGHT * self->em);
  float all = (float) n * (width + BOX_GAP);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (desks->limit == MIX_WEEK_NO_LIMIT || n > MOST_BOXES || all > room)
    return;
  for (guint i = 0; i < n; i++)
    {
      float shift = (float) i * (width + BOX_GAP);
      float x = mirrored ? area->origin.x + area->size.width - MIX_WEEK_GRID_TEXT_GAP - shift - width
                         : area->origin.x + MIX_WEEK_GRID_TEXT_GAP + shift;
      graphene_rect_t box
          = GRAPHENE_RECT_INIT (x, roundf (area->origin.y + (area->size.height - height) / 2), width, height);

      draw_box (snapshot, &box, i < desks->used, i >= desks->limit);
    }
}

void
_mix_week_grid_draw_desks (MixWeekGrid *self, GtkSnapshot *snapshot, const MixWeekLine *line, guint position)
{
  GdkRGBA foreground = _mix_week_grid_get_foreground (self);

  for (guint i = 0; i < MIX_WEEK_N_SESSIONS; i++)
    {
      const MixWeekDesks *desks = &line->desks[i];
      gboolean over = desks->limit != MIX_WEEK_NO_LIMIT && desks->used > desks->limit;
      const GdkRGBA *colour = &foreground;
      g_autofree char *words = mix_week_desks_dup_words (desks);
      graphene_rect_t area;
      PangoRectangle extents;
      PangoLayout *layout;

      if (desks->limit == MIX_WEEK_NO_LIMIT && desks->used == 0)
        continue;
      _mix_week_grid_get_cell_area (self, position, i, 1, &area);
      layout = _mix_week_grid_get_layout (self, words, area.size.width, 0.86f);
      pango_layout_get_pixel_extents (layout, NULL, &extents);
      draw_boxes (self, snapshot, desks, &area,
                  area.size.width - (float) extents.width - 2.5f * MIX_WEEK_GRID_TEXT_GAP);
      if (over)
        colour = mix_style_get_colour (MIX_COLOUR_BLOCKED);
      else if (desks->used == 0)
        colour = mix_style_get_colour (MIX_COLOUR_SECONDARY);
      graphene_rect_inset_r (&area, MIX_WEEK_GRID_TEXT_GAP + 1, 0, &area);
      _mix_week_grid_draw_text (snapshot, layout, &area,
                                gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 0 : 1, colour);
    }
}
