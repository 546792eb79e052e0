#include "mix-week-grid-private.h"

#include <math.h>

#include "mix-draw.h"

/* How large everything is and where it is drawn. */

/* Lengths in em, so that they grow with the text. */
#define HEAD_HEIGHT 3.4f
#define LINE_HEIGHT 2.6f
#define DESKS_HEIGHT 1.85f
#define HEADING_HEIGHT 2.3f
#define LEAST_NAME_WIDTH 5.5f
#define MOST_NAME_WIDTH 13.5f
#define LEAST_SESSION_WIDTH 3.8f
#define MOST_LEAST_SESSION_WIDTH 6.5f
#define NAME_PADDING 21.0f
#define BLOCK_PADDING 12.0f
#define SMALL_SCALE 0.8f

/* The names never take more of the width than this. */
#define MOST_NAME_SHARE 0.36f

const MixWeekLine *
_mix_week_grid_get_line (MixWeekGrid *self, guint line)
{
  if (self->table == NULL || line >= mix_week_table_get_n_lines (self->table))
    return NULL;
  return mix_week_table_get_line (self->table, line);
}

static float
measure_text (MixWeekGrid *self, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return (float) width;
}

static float
measure_words (MixWeekGrid *self, char **words, guint n)
{
  g_autofree char *text = NULL;
  g_autofree char **some = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    some[i] = words[i];
  text = g_strjoinv (" ", some);
  return measure_text (self, text) * SMALL_SCALE;
}

/* What a block needs on two lines of small type, broken where that is least. */
static float
measure_two_lines (MixWeekGrid *self, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = g_strv_length (words);
  float least = measure_words (self, words, n);

  for (guint i = 1; i < n; i++)
    least = MIN (least, MAX (measure_words (self, words, i), measure_words (self, words + i, n - i)));
  return least;
}

static float
get_line_height (MixWeekGrid *self, const MixWeekLine *line)
{
  switch (line->kind)
    {
    case MIX_WEEK_LINE_HEADING:
      return roundf (HEADING_HEIGHT * self->em);
    case MIX_WEEK_LINE_DESKS:
      return roundf (DESKS_HEIGHT * self->em);
    case MIX_WEEK_LINE_BLOCKS:
    default:
      return roundf (LINE_HEIGHT * self->em);
    }
}

static void
measure_blocks (MixWeekGrid *self, const MixWeekLine *line, GHashTable *seen)
{
  for (guint i = 0; i < MIX_WEEK_N_SESSIONS; i++)
    {
      const MixWeekBlock *block = line->blocks[i];

      if (block == NULL || block->text == NULL || !g_hash_table_add (seen, (gpointer) block->text))
        continue;
      self->least_session_width
          = MAX (self->least_session_width, measure_two_lines (self, block->text) + BLOCK_PADDING);
    }
}

/* Works out the sizes that depend on the table and the font. */
void
_mix_week_grid_measure_table (MixWeekGrid *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n_lines = self->table != NULL ? mix_week_table_get_n_lines (self->table) : 0;
  float top = 0;

  g_hash_table_remove_all (self->layouts);
  g_array_set_size (self->tops, 0);
  self->em = mix_draw_get_em (GTK_WIDGET (self));
  self->head_height = roundf (HEAD_HEIGHT * self->em);
  self->least_session_width = LEAST_SESSION_WIDTH * self->em;
  self->widest_title = 0;
  for (guint i = 0; i < n_lines; i++)
    {
      const MixWeekLine *line = mix_week_table_get_line (self->table, i);

      g_array_append_val (self->tops, top);
      top += get_line_height (self, line);
      if (line->first && line->title != NULL)
        self->widest_title
            = MAX (self->widest_title, measure_text (self, line->title)
                                           + (line->detail != NULL ? measure_text (self, line->detail) + self->em : 0));
      measure_blocks (self, line, seen);
    }
  g_array_append_val (self->tops, top);
  self->least_session_width = roundf (MIN (self->least_session_width, MOST_LEAST_SESSION_WIDTH * self->em));
}

void
_mix_week_grid_choose_name_width (MixWeekGrid *self, int width)
{
  float wanted = CLAMP (self->widest_title + NAME_PADDING, LEAST_NAME_WIDTH * self->em, MOST_NAME_WIDTH * self->em);

  self->name_width = roundf (MIN (wanted, MAX (MOST_NAME_SHARE * (float) width, LEAST_NAME_WIDTH * self->em)));
}

float
_mix_week_grid_get_session_width (MixWeekGrid *self)
{
  float room = (float) gtk_widget_get_width (GTK_WIDGET (self)) - self->name_width;

  if (self->one_day)
    return MAX (1.0f, floorf (room / MIX_WEEK_GRID_SESSIONS_A_DAY));
  return MAX (self->least_session_width, room / MIX_WEEK_N_SESSIONS);
}

double
_mix_week_grid_get_scroll (MixWeekGrid *self, GtkOrientation orientation)
{
  return self->adjustments[orientation] != NULL ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

/* Where @n half-days of a line are drawn, in the coordinates of the widget. */
void
_mix_week_grid_get_cell_area (MixWeekGrid *self, guint line, guint session, guint n, graphene_rect_t *area)
{
  float width = _mix_week_grid_get_session_width (self);
  float top = g_array_index (self->tops, float, line);
  float bottom = g_array_index (self->tops, float, line + 1);
  float x = self->name_width + (float) session * width
            - (float) _mix_week_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  float y = self->head_height + top - (float) _mix_week_grid_get_scroll (self, GTK_ORIENTATION_VERTICAL);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = (float) gtk_widget_get_width (GTK_WIDGET (self)) - x - (float) n * width;
  graphene_rect_init (area, x, y, (float) n * width, bottom - top);
}

/* The half-day at a point of the widget; FALSE over the heads and beside the rows. */
gboolean
_mix_week_grid_find_cell (MixWeekGrid *self, double x, double y, MixWeekGridCellPosition *cell)
{
  float width = _mix_week_grid_get_session_width (self);
  double across = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
                      ? (double) gtk_widget_get_width (GTK_WIDGET (self)) - x
                      : x;
  double down = y - (double) self->head_height + _mix_week_grid_get_scroll (self, GTK_ORIENTATION_VERTICAL);
  guint line = 0;

  if (self->table == NULL || across < (double) self->name_width || y < (double) self->head_height
      || down >= (double) g_array_index (self->tops, float, self->tops->len - 1))
    return FALSE;
  across += _mix_week_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL) - (double) self->name_width;
  while (line + 2 < self->tops->len && (double) g_array_index (self->tops, float, line + 1) <= down)
    line++;
  cell->line = line;
  cell->session = (guint) CLAMP (across / (double) width, 0, MIX_WEEK_N_SESSIONS - 1);
  return across < (double) (width * MIX_WEEK_N_SESSIONS)
         && mix_week_table_get_line (self->table, line)->kind != MIX_WEEK_LINE_HEADING;
}

void
_mix_week_grid_get_spot (MixWeekGrid *self, const MixWeekGridCellPosition *cell, MixWeekSpot *spot)
{
  const MixWeekLine *line = _mix_week_grid_get_line (self, cell->line);
  const MixWeekBlock *block = line != NULL ? line->blocks[cell->session] : NULL;

  *spot = (MixWeekSpot) { line != NULL ? line->key : NULL, block != NULL ? block->key : NULL, cell->session };
}

static void
configure (GtkAdjustment *adjustment, double upper, double page)
{
  if (adjustment == NULL)
    return;
  gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), 0, MAX (upper, page), page * 0.1,
                            page * 0.9, page);
}

void
_mix_week_grid_update_adjustments (MixWeekGrid *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL],
             (double) (_mix_week_grid_get_session_width (self) * MIX_WEEK_N_SESSIONS),
             MAX (1.0, (double) ((float) width - self->name_width)));
  configure (self->adjustments[GTK_ORIENTATION_VERTICAL],
             (double) g_array_index (self->tops, float, self->tops->len - 1),
             MAX (1.0, (double) ((float) height - self->head_height)));
}

static double
bring_into (double value, double page, double from, double until)
{
  if (from < value)
    return from;
  return until > value + page ? until - page : value;
}

/* Scrolls no further than needed to show a half-day. */
void
_mix_week_grid_reveal (MixWeekGrid *self, guint line, guint session)
{
  GtkAdjustment *across = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *down = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double width = (double) _mix_week_grid_get_session_width (self);

  if (line + 1 >= self->tops->len)
    return;
  if (across != NULL && self->one_day)
    gtk_adjustment_set_value (across, session / MIX_WEEK_GRID_SESSIONS_A_DAY * MIX_WEEK_GRID_SESSIONS_A_DAY * width);
  else if (across != NULL)
    gtk_adjustment_set_value (across,
                              bring_into (gtk_adjustment_get_value (across), gtk_adjustment_get_page_size (across),
                                          session * width, (session + 1) * width));
  if (down != NULL)
    gtk_adjustment_set_value (down, bring_into (gtk_adjustment_get_value (down), gtk_adjustment_get_page_size (down),
                                                (double) g_array_index (self->tops, float, line),
                                                (double) g_array_index (self->tops, float, line + 1)));
}

void
_mix_week_grid_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  MixWeekGrid *self = MIX_WEEK_GRID (widget);
  float session = self->least_session_width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (2 * LEAST_NAME_WIDTH * self->em);
      *natural = (int) (self->widest_title + NAME_PADDING + MIX_WEEK_N_SESSIONS * session);
    }
  else
    {
      *minimum = (int) (self->head_height + 2 * LINE_HEIGHT * self->em);
      *natural = (int) (self->head_height + g_array_index (self->tops, float, self->tops->len - 1));
    }
}
