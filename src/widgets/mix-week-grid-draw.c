#include "mix-week-grid-private.h"

#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-draw.h"
#include "mix-pattern.h"
#include "mix-style.h"

/* The whole grid: what scrolls, the heads that stand, and the block in the hand. */

#define NAME_GAP 9.0f
#define CHIP_PADDING 9.0f

/* How strong the lines between days are. */
#define FAINT 0.35f

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
  GdkRGBA colour = _mix_week_grid_fade (mix_style_get_colour (MIX_COLOUR_SECONDARY), FAINT);
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
  GdkRGBA colour = _mix_week_grid_fade (mix_style_get_colour (MIX_COLOUR_SECONDARY), 0.2f);
  graphene_rect_t area;

  if (before == NULL || !line->first || before->first || line->kind == MIX_WEEK_LINE_HEADING)
    return;
  _mix_week_grid_get_cell_area (self, position, 0, 1, &area);
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (0, roundf (area.origin.y), width, 1));
}

static void
draw_cursor (MixWeekGrid *self, GtkSnapshot *snapshot)
{
  GdkRGBA accent = _mix_week_grid_get_accent ();
  graphene_rect_t area;

  if (_mix_week_grid_get_line (self, self->cursor_line) == NULL || !gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    return;
  _mix_week_grid_get_cell_area (self, self->cursor_line, self->cursor_session, 1, &area);
  graphene_rect_inset_r (&area, 1, 1, &area);
  mix_draw_outline (snapshot, &area, MIX_WEEK_GRID_RADIUS + 2, 2, &accent);
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
      GdkRGBA faint = _mix_week_grid_fade (colour, 0.35f);

      _mix_week_grid_fill (snapshot, &area, MIX_PATTERN_CROSS_HATCH, NULL, &faint);
    }
  mix_draw_outline (snapshot, &area, MIX_WEEK_GRID_RADIUS, 2, colour);
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
  gsk_rounded_rect_init_from_rect (&shape, &chip, MIX_WEEK_GRID_RADIUS);
  gtk_snapshot_append_outset_shadow (snapshot, &shape, &(GdkRGBA) { 0, 0, 0, 0.35f }, 0, 2, 0, 8);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_CARD), &chip);
  gtk_snapshot_pop (snapshot);
  mix_draw_outline (snapshot, &chip, MIX_WEEK_GRID_RADIUS, 1, colour);
  _mix_week_grid_draw_text (snapshot, layout, &chip, 0.5f, colour);
}

static void
draw_hand (MixWeekGrid *self, GtkSnapshot *snapshot)
{
  const MixWeekLine *line = _mix_week_grid_get_line (self, self->held.line);
  const MixWeekBlock *block = line != NULL ? line->blocks[self->held.session] : NULL;
  GdkRGBA foreground = _mix_week_grid_get_foreground (self);
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
  GdkRGBA foreground = _mix_week_grid_get_foreground (self);
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
      _mix_week_grid_draw_text (snapshot, layout, &area, mirrored ? 0 : 1, mix_style_get_colour (MIX_COLOUR_SECONDARY));
      room -= (float) extents.width + MIX_WEEK_GRID_TEXT_GAP;
    }
  if (line->title == NULL || !line->first)
    return;
  layout = _mix_week_grid_get_layout (self, line->title, room, 0.96f);
  _mix_week_grid_draw_text (snapshot, layout, &area, mirrored ? 1 : 0, &foreground);
}

static void
draw_heading (MixWeekGrid *self, GtkSnapshot *snapshot, const MixWeekLine *line, guint position)
{
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  <span size='small'>%s</span>", line->title,
                                                     line->detail != NULL ? line->detail : "");
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  GdkRGBA foreground = _mix_week_grid_get_foreground (self);
  graphene_rect_t area;

  pango_layout_set_markup (layout, markup, -1);
  pango_layout_set_width (layout, (int) ((width - 2 * NAME_GAP) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  _mix_week_grid_get_cell_area (self, position, 0, 1, &area);
  graphene_rect_init (&area, NAME_GAP, area.origin.y, width - 2 * NAME_GAP, area.size.height);
  _mix_week_grid_draw_text (snapshot, layout, &area,
                            gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 1 : 0, &foreground);
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
  GdkRGBA foreground = _mix_week_grid_get_foreground (self);
  graphene_rect_t area;

  pango_layout_set_markup (layout, markup, -1);
  _mix_week_grid_get_cell_area (self, 0, 2 * day, 2, &area);
  area.origin.y = 0;
  area.size.height = self->head_height * 0.55f;
  _mix_week_grid_draw_text (snapshot, layout, &area, 0.5f, &foreground);
  for (guint half = 0; half < 2; half++)
    {
      _mix_week_grid_get_cell_area (self, 0, 2 * day + half, 1, &area);
      area.origin.y = self->head_height * 0.52f;
      area.size.height = self->head_height * 0.44f;
      _mix_week_grid_draw_text (snapshot, _mix_week_grid_get_layout (self, halves[half], area.size.width, 0.86f), &area,
                                0.5f, mix_style_get_colour (MIX_COLOUR_SECONDARY));
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
        _mix_week_grid_draw_blocks (self, snapshot, line, i);
      else if (line->kind == MIX_WEEK_LINE_DESKS)
        _mix_week_grid_draw_desks (self, snapshot, line, i);
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
