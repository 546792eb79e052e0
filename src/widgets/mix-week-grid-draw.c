#include "mix-week-grid-private.h"

#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-draw.h"
#include "mix-pattern.h"
#include "mix-style.h"

#define BLOCK_INSET 3.0f
#define RADIUS 7.0f
#define SMALL_SCALE 0.8f
#define NAME_GAP 9.0f
#define TEXT_GAP 6.0f
#define CHIP_PADDING 9.0f
#define BOX_WIDTH 0.46f
#define BOX_HEIGHT 0.85f
#define BOX_GAP 2.0f

/* More boxes than this are words alone. */
#define MOST_BOXES 5

/* The part of each colour that a fill takes, in which text stays readable. */
#define TINT 0.17f
#define FAINT 0.35f

static GdkRGBA
fade (const GdkRGBA *colour, float alpha)
{
  GdkRGBA faded = *colour;

  faded.alpha *= alpha;
  return faded;
}

static GdkRGBA
get_foreground (MixWeekGrid *self)
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
static void
draw_text (GtkSnapshot *snapshot, PangoLayout *layout, const graphene_rect_t *area, float align, const GdkRGBA *colour)
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
  gsk_rounded_rect_init_from_rect (&shape, &inner, RADIUS);
  gsk_path_builder_add_rounded_rect (builder, &shape);
  path = gsk_path_builder_to_path (builder);
  gsk_stroke_set_dash (stroke, (const float[]){ 4, 3 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

static void
fill (GtkSnapshot *snapshot, const graphene_rect_t *box, MixPattern pattern, const GdkRGBA *ground, const GdkRGBA *line)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, box, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  mix_pattern_append (snapshot, pattern, box, MIX_PATTERN_SPACING, ground, line);
  gtk_snapshot_pop (snapshot);
}

static void
draw_ground (GtkSnapshot *snapshot, const MixWeekBlock *block, const graphene_rect_t *box)
{
  const GdkRGBA *grey = mix_style_get_colour (MIX_COLOUR_SECONDARY);
  const GdkRGBA *bad = mix_style_get_colour (MIX_COLOUR_BLOCKED_FILL);
  GdkRGBA place = fade (mix_style_get_colour (MIX_COLOUR_SERIES_1), TINT);
  GdkRGBA study = fade (mix_style_get_colour (MIX_COLOUR_UNDER_FILL), TINT);
  GdkRGBA dots = fade (mix_style_get_colour (MIX_COLOUR_UNDER_FILL), 0.8f);
  GdkRGBA clash = fade (bad, TINT);
  GdkRGBA hatch = fade (bad, 0.45f);
  GdkRGBA faint = fade (grey, FAINT);

  if (block->clash)
    {
      fill (snapshot, box, MIX_PATTERN_DIAGONAL, &clash, &hatch);
      mix_draw_outline (snapshot, box, RADIUS, 2, bad);
      return;
    }
  switch (block->kind)
    {
    case MIX_WEEK_BLOCK_PLACE:
      fill (snapshot, box, MIX_PATTERN_SOLID, &place, NULL);
      break;
    case MIX_WEEK_BLOCK_REMOTE:
      draw_dashes (snapshot, box, grey);
      break;
    case MIX_WEEK_BLOCK_STUDY:
      fill (snapshot, box, MIX_PATTERN_DOTS, &study, &dots);
      break;
    case MIX_WEEK_BLOCK_LEAVE:
      fill (snapshot, box, MIX_PATTERN_SOLID, mix_style_get_colour (MIX_COLOUR_TRACK), NULL);
      break;
    case MIX_WEEK_BLOCK_ELSEWHERE:
      mix_draw_outline (snapshot, box, RADIUS, 1, &faint);
      break;
    case MIX_WEEK_BLOCK_OFF:
      faint = fade (grey, 0.16f);
      fill (snapshot, box, MIX_PATTERN_DIAGONAL, NULL, &faint);
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

static GdkRGBA
get_accent (void)
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
  GdkRGBA foreground = get_foreground (self);
  PangoLayout *layout;
  graphene_rect_t box;
  gboolean quiet = block->kind != MIX_WEEK_BLOCK_PLACE && !block->clash;

  graphene_rect_inset_r (area, BLOCK_INSET, BLOCK_INSET, &box);
  draw_ground (snapshot, block, &box);
  if (block->selected)
    {
      GdkRGBA accent = get_accent ();

      mix_draw_outline (snapshot, &box, RADIUS, 2.5f, &accent);
    }
  if (block->text == NULL || block->kind == MIX_WEEK_BLOCK_OFF)
    return;
  layout = _mix_week_grid_get_layout (self, block->text, box.size.width - TEXT_GAP, 0.93f);
  if (block->clash || block->kind == MIX_WEEK_BLOCK_STUDY)
    draw_plate (snapshot, layout, &box);
  draw_text (snapshot, layout, &box, 0.5f, quiet ? mix_style_get_colour (MIX_COLOUR_SECONDARY) : &foreground);
}

static void
draw_blocks (MixWeekGrid *self, GtkSnapshot *snapshot, const MixWeekLine *line, guint position)
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
      float x
          = mirrored ? area->origin.x + area->size.width - TEXT_GAP - shift - width : area->origin.x + TEXT_GAP + shift;
      graphene_rect_t box
          = GRAPHENE_RECT_INIT (x, roundf (area->origin.y + (area->size.height - height) / 2), width, height);

      draw_box (snapshot, &box, i < desks->used, i >= desks->limit);
    }
}

static void
draw_desks (MixWeekGrid *self, GtkSnapshot *snapshot, const MixWeekLine *line, guint position)
{
  GdkRGBA foreground = get_foreground (self);

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
      draw_boxes (self, snapshot, desks, &area, area.size.width - (float) extents.width - 2.5f * TEXT_GAP);
      if (over)
        colour = mix_style_get_colour (MIX_COLOUR_BLOCKED);
      else if (desks->used == 0)
        colour = mix_style_get_colour (MIX_COLOUR_SECONDARY);
      graphene_rect_inset_r (&area, TEXT_GAP + 1, 0, &area);
      draw_text (snapshot, layout, &area, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 0 : 1,
                 colour);
    }
}

static void
find_visible_lines (MixWeekGrid *self, guint *first, guint *last)
{
  float top = (float) _mix_week_grid_get_scroll (self, GTK_ORIENTATION_VERTICAL);
  float bottom = top + (float) gtk_widget_get_height (GTK_WIDGET (self)) - self->head_height;
  guint n = mix_week_table_get_n_lines (self->table);

  for (*first = 0; *first < n && g_array_index (self->tops, float, *first + 1) <= top; (*first)++)
    ;
  for (*last = *first; *last < n && g_array_index (self->tops, float, *last) < bottom; (*last)++)
    ;
}

static void
draw_day_lines (MixWeekGrid *self, GtkSnapshot *snapshot, float top, float bottom)
{
  GdkRGBA colour = fade (mix_style_get_colour (MIX_COLOUR_SECONDARY), FAINT);
  float session = _mix_week_grid_get_session_width (self);
  float scroll = (float) _mix_week_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint day = 0; day <= MIX_WEEK_N_DAYS; day++)
    {
      float x = self->name_width + (float) (2 * day) * session - scroll;

      if (x >= self->name_width)
        gtk_snapshot_append_color (snapshot, &colour,
                                   &GRAPHENE_RECT_INIT (roundf (mirrored ? width - x : x), top, 1, bottom - top));
    }
}

/* Rows of several lines are told apart by a rule. */
static void
draw_rule (MixWeekGrid *self, GtkSnapshot *snapshot, guint position, float width)
{
  const MixWeekLine *before = position > 0 ? mix_week_table_get_line (self->table, position - 1) : NULL;
  const MixWeekLine *line = mix_week_table_get_line (self->table, position);
  GdkRGBA colour = fade (mix_style_get_colour (MIX_COLOUR_SECONDARY), 0.2f);
  graphene_rect_t area;

  if (before == NULL || !line->first || before->first || line->kind == MIX_WEEK_LINE_HEADING)
    return;
  _mix_week_grid_get_cell_area (self, position, 0, 1, &area);
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (0, roundf (area.origin.y), width, 1));
}

static void
draw_cursor (MixWeekGrid *self, GtkSnapshot *snapshot)
{
  GdkRGBA accent = get_accent ();
  graphene_rect_t area;

  if (_mix_week_grid_get_line (self, self->cursor_line) == NULL || !gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    return;
  _mix_week_grid_get_cell_area (self, self->cursor_line, self->cursor_session, 1, &area);
  graphene_rect_inset_r (&area, 1, 1, &area);
  mix_draw_outline (snapshot, &area, RADIUS + 2, 2, &accent);
}

static const GdkRGBA *
get_drop_colour (MixWeekDrop drop)
{
  if (drop == MIX_WEEK_DROP_FINE)
    return mix_style_get_colour (MIX_COLOUR_FITS);
  return mix_style_get_colour (drop == MIX_WEEK_DROP_NOTHING ? MIX_COLOUR_SECONDARY : MIX_COLOUR_BLOCKED);
}

static void
draw_target (MixWeekGrid *self, GtkSnapshot *snapshot)
{
  const GdkRGBA *colour = get_drop_colour (self->drop);
  graphene_rect_t area;

  if (!self->dragging || !self->over)
    return;
  _mix_week_grid_get_cell_area (self, self->target.line, self->target.session, 1, &area);
  graphene_rect_inset_r (&area, 2, 2, &area);
  if (self->drop == MIX_WEEK_DROP_REFUSED)
    {
      GdkRGBA faint = fade (colour, 0.35f);

      fill (snapshot, &area, MIX_PATTERN_CROSS_HATCH, NULL, &faint);
    }
  mix_draw_outline (snapshot, &area, RADIUS, 2, colour);
}

/* A text on a plate of its own, kept inside the widget. */
static void
draw_chip (MixWeekGrid *self, GtkSnapshot *snapshot, const char *text, float x, float y, const GdkRGBA *colour)
{
  float room = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * CHIP_PADDING;
  PangoLayout *layout = _mix_week_grid_get_layout (self, text, room, 0.93f);
  PangoRectangle extents;
  graphene_rect_t chip;
  GskRoundedRect shape;

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  graphene_rect_init (&chip, 0, 0, (float) extents.width + 2 * CHIP_PADDING, (float) extents.height + CHIP_PADDING);
  chip.origin.x = CLAMP (x - chip.size.width / 2, 0, room + 2 * CHIP_PADDING - chip.size.width);
  chip.origin.y = MIN (y, (float) gtk_widget_get_height (GTK_WIDGET (self)) - chip.size.height);
  gsk_rounded_rect_init_from_rect (&shape, &chip, RADIUS);
  gtk_snapshot_append_outset_shadow (snapshot, &shape, &(GdkRGBA){ 0, 0, 0, 0.35f }, 0, 2, 0, 8);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_CARD), &chip);
  gtk_snapshot_pop (snapshot);
  mix_draw_outline (snapshot, &chip, RADIUS, 1, colour);
  draw_text (snapshot, layout, &chip, 0.5f, colour);
}

static void
draw_hand (MixWeekGrid *self, GtkSnapshot *snapshot)
{
  const MixWeekLine *line = _mix_week_grid_get_line (self, self->held.line);
  const MixWeekBlock *block = line != NULL ? line->blocks[self->held.session] : NULL;
  GdkRGBA foreground = get_foreground (self);
  float x = (float) self->pointer_x;
  float y = (float) self->pointer_y;

  if (!self->dragging || block == NULL)
    return;
  draw_chip (self, snapshot, block->text, x, y - 1.6f * self->em, &foreground);
  if (self->over && self->drop_words != NULL)
    draw_chip (self, snapshot, self->drop_words, x, y + 1.2f * self->em, get_drop_colour (self->drop));
}

static void
draw_name (MixWeekGrid *self, GtkSnapshot *snapshot, const MixWeekLine *line, guint position)
{
  GdkRGBA foreground = get_foreground (self);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float room = self->name_width - 2 * NAME_GAP;
  graphene_rect_t area;
  PangoLayout *layout;

  _mix_week_grid_get_cell_area (self, position, 0, 1, &area);
  graphene_rect_init (&area, mirrored ? width - self->name_width + NAME_GAP : NAME_GAP, area.origin.y, room,
                      area.size.height);
  if (line->detail != NULL)
    {
      PangoRectangle extents;

      layout = _mix_week_grid_get_layout (self, line->detail, room, 0.93f);
      pango_layout_get_pixel_extents (layout, NULL, &extents);
      draw_text (snapshot, layout, &area, mirrored ? 0 : 1, mix_style_get_colour (MIX_COLOUR_SECONDARY));
      room -= (float) extents.width + TEXT_GAP;
    }
  if (line->title == NULL || !line->first)
    return;
  layout = _mix_week_grid_get_layout (self, line->title, room, 0.96f);
  draw_text (snapshot, layout, &area, mirrored ? 1 : 0, &foreground);
}

static void
draw_heading (MixWeekGrid *self, GtkSnapshot *snapshot, const MixWeekLine *line, guint position)
{
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  <span size='small'>%s</span>", line->title,
                                                     line->detail != NULL ? line->detail : "");
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  GdkRGBA foreground = get_foreground (self);
  graphene_rect_t area;

  pango_layout_set_markup (layout, markup, -1);
  pango_layout_set_width (layout, (int) ((width - 2 * NAME_GAP) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  _mix_week_grid_get_cell_area (self, position, 0, 1, &area);
  graphene_rect_init (&area, NAME_GAP, area.origin.y, width - 2 * NAME_GAP, area.size.height);
  draw_text (snapshot, layout, &area, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 1 : 0,
             &foreground);
}

static void
draw_day (MixWeekGrid *self, GtkSnapshot *snapshot, guint day)
{
  gboolean today;
  const char *title = mix_week_table_get_day (self->table, day, &today);
  const char *halves[] = { C_ ("half a day", "am"), C_ ("half a day", "pm") };
  g_autofree char *markup
      = g_markup_printf_escaped (today ? "<b><u>%s</u></b>" : "<b>%s</b>", title != NULL ? title : "");
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  GdkRGBA foreground = get_foreground (self);
  graphene_rect_t area;

  pango_layout_set_markup (layout, markup, -1);
  _mix_week_grid_get_cell_area (self, 0, 2 * day, 2, &area);
  area.origin.y = 0;
  area.size.height = self->head_height * 0.55f;
  draw_text (snapshot, layout, &area, 0.5f, &foreground);
  for (guint half = 0; half < 2; half++)
    {
      _mix_week_grid_get_cell_area (self, 0, 2 * day + half, 1, &area);
      area.origin.y = self->head_height * 0.52f;
      area.size.height = self->head_height * 0.44f;
      draw_text (snapshot, _mix_week_grid_get_layout (self, halves[half], area.size.width, 0.86f), &area, 0.5f,
                 mix_style_get_colour (MIX_COLOUR_SECONDARY));
    }
}

/* What scrolls both ways, cut off at the heads. */
static void
draw_body (MixWeekGrid *self, GtkSnapshot *snapshot, guint first, guint last, const graphene_rect_t *body)
{
  gtk_snapshot_push_clip (snapshot, body);
  draw_day_lines (self, snapshot, body->origin.y, body->origin.y + body->size.height);
  for (guint i = first; i < last; i++)
    {
      const MixWeekLine *line = mix_week_table_get_line (self->table, i);

      if (line->kind == MIX_WEEK_LINE_BLOCKS)
        draw_blocks (self, snapshot, line, i);
      else if (line->kind == MIX_WEEK_LINE_DESKS)
        draw_desks (self, snapshot, line, i);
    }
  draw_target (self, snapshot);
  draw_cursor (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
draw_names (MixWeekGrid *self, GtkSnapshot *snapshot, guint first, guint last, float width, float height)
{
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, self->head_height, width, height - self->head_height));
  for (guint i = first; i < last; i++)
    {
      const MixWeekLine *line = mix_week_table_get_line (self->table, i);

      draw_rule (self, snapshot, i, width);
      if (line->kind == MIX_WEEK_LINE_HEADING)
        draw_heading (self, snapshot, line, i);
      else
        draw_name (self, snapshot, line, i);
    }
  gtk_snapshot_pop (snapshot);
}

/* Only what is to be seen is drawn: the week of a large team scrolls as fast as that of a small one. */
void
_mix_week_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixWeekGrid *self = MIX_WEEK_GRID (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? 0 : self->name_width;
  guint first, last;

  if (self->table == NULL || mix_week_table_get_n_lines (self->table) == 0)
    return;
  find_visible_lines (self, &first, &last);
  draw_body (self, snapshot, first, last,
             &GRAPHENE_RECT_INIT (left, self->head_height, width - self->name_width, height - self->head_height));
  draw_names (self, snapshot, first, last, width, height);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (left, 0, width - self->name_width, self->head_height));
  for (guint day = 0; day < MIX_WEEK_N_DAYS; day++)
    draw_day (self, snapshot, day);
  gtk_snapshot_pop (snapshot);
  draw_hand (self, snapshot);
}
