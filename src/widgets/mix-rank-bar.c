#include "mix-rank-bar.h"

#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "mix-draw.h"
#include "mix-pattern.h"
#include "mix-style.h"

#define HEIGHT_EM 1.15f
#define LEAST_WIDTH_EM 4
#define USUAL_WIDTH_EM 8.5f
#define BETWEEN 1.0f
#define NUMBER_SCALE 0.82
#define LIGHTEST 0.26f

/* How often something comes first, second, and so on: parts of one bar, the first darkest, each with its number. */
struct _MixRankBar
{
  GtkWidget parent_instance;

  GArray *shares; /* of double */
};

G_DEFINE_FINAL_TYPE (MixRankBar, mix_rank_bar, GTK_TYPE_WIDGET)

static char *
describe (MixRankBar *self, const char *subject)
{
  GString *words = g_string_new (subject);

  for (guint rank = 0; rank < self->shares->len; rank++)
    {
      double percent = g_array_index (self->shares, double, rank) * 100;

      g_string_append (words, rank == 0 ? " " : ", ");
      if (rank == 0)
        /* Translators: follows the name of an employment model: "Federation comes first in 46%" */
        g_string_append_printf (words, _ ("comes first in %.0f%%"), percent);
      else
        /* Translators: a rank, and how often: "rank 2 in 31%" */
        g_string_append_printf (words, _ ("rank %u in %.0f%%"), rank + 1, percent);
    }
  return g_string_free (words, FALSE);
}

/* The first rank has the full colour, the others less and less of it. */
static GdkRGBA
choose_fill (MixRankBar *self, guint rank)
{
  GdkRGBA colour = *mix_style_get_colour (MIX_COLOUR_SERIES_1);
  float share = self->shares->len > 1 ? (float) rank / (float) (self->shares->len - 1) : 0;

  if (rank > 0)
    colour.alpha = 0.62f + (LIGHTEST - 0.62f) * share;
  if (rank > 0 && adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    colour.alpha = 0;
  return colour;
}

static void
draw_number (GtkWidget *widget, GtkSnapshot *snapshot, guint rank, float x, float width, float height)
{
  g_autofree char *text = g_strdup_printf ("%u", rank + 1);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA colour;
  int text_width, text_height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (NUMBER_SCALE));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  if ((float) text_width + 4 > width)
    return;
  gtk_widget_get_color (widget, &colour);
  mix_draw_layout (snapshot, layout, x + (width - (float) text_width) / 2, (height - (float) text_height) / 2,
                   rank == 0 ? mix_style_get_colour (MIX_COLOUR_ON_NETWORK) : &colour);
}

/* The last rank is hatched at its edge: it is told from the others where tints may not be seen. */
static void
draw_rank (MixRankBar *self, GtkSnapshot *snapshot, guint rank, const graphene_rect_t *area)
{
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  gboolean last = rank > 0 && rank == self->shares->len - 1;
  GdkRGBA fill = choose_fill (self, rank);
  GdkRGBA line = *mix_style_get_colour (MIX_COLOUR_SERIES_1);

  line.alpha = contrast ? 1 : 0.45f;
  mix_pattern_append (snapshot, last ? MIX_PATTERN_DIAGONAL : MIX_PATTERN_SOLID, area, MIX_PATTERN_SPACING_IN_BAR,
                      &fill, &line);
  if (contrast)
    mix_draw_outline (snapshot, area, 0, 2, mix_style_get_colour (MIX_COLOUR_LIMIT));
}

static void
mix_rank_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixRankBar *self = MIX_RANK_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float along = 0;

  for (guint rank = 0; rank < self->shares->len; rank++)
    {
      float part = (float) g_array_index (self->shares, double, rank) * width;
      float x = mirrored ? width - along - part : along;

      along += part;
      if (part < 0.5f)
        continue;
      draw_rank (self, snapshot, rank, &GRAPHENE_RECT_INIT (x, 0, MAX (part - BETWEEN, 0.5f), height));
      draw_number (widget, snapshot, rank, x, part, height);
    }
}

static void
mix_rank_bar_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  float em = mix_draw_get_em (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) (em * HEIGHT_EM);
  else
    {
      *minimum = (int) (em * LEAST_WIDTH_EM);
      *natural = (int) (em * USUAL_WIDTH_EM);
    }
}

static void
mix_rank_bar_finalize (GObject *object)
{
  g_array_unref (MIX_RANK_BAR (object)->shares);
  G_OBJECT_CLASS (mix_rank_bar_parent_class)->finalize (object);
}

static void
mix_rank_bar_class_init (MixRankBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_rank_bar_finalize;
  widget_class->snapshot = mix_rank_bar_snapshot;
  widget_class->measure = mix_rank_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "mixrankbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mix_rank_bar_init (MixRankBar *self)
{
  self->shares = g_array_new (FALSE, FALSE, sizeof (double));
}

/**
 * mix_rank_bar_new:
 *
 * Returns: (transfer floating): a bar without ranks
 */
GtkWidget *
mix_rank_bar_new (void)
{
  return g_object_new (MIX_TYPE_RANK_BAR, NULL);
}

/**
 * mix_rank_bar_set_shares:
 * @self: a bar
 * @subject: what comes in at these ranks, for screen readers
 * @shares: (array length=n_ranks): how often it comes first, second and so on; from 0 to 1, together 1
 * @n_ranks: how many
 */
void
mix_rank_bar_set_shares (MixRankBar *self, const char *subject, const double *shares, guint n_ranks)
{
  g_autofree char *words = NULL;

  g_return_if_fail (MIX_IS_RANK_BAR (self));

  g_array_set_size (self->shares, 0);
  if (n_ranks > 0)
    g_array_append_vals (self->shares, shares, n_ranks);
  words = describe (self, subject);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), n_ranks > 0 ? words : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mix_rank_bar_get_n_ranks:
 * @self: a bar
 *
 * Returns: how many ranks there are
 */
guint
mix_rank_bar_get_n_ranks (MixRankBar *self)
{
  g_return_val_if_fail (MIX_IS_RANK_BAR (self), 0);
  return self->shares->len;
}

/**
 * mix_rank_bar_get_share:
 * @self: a bar
 * @rank: from 0
 *
 * Returns: how often it comes in at the rank, from 0 to 1
 */
double
mix_rank_bar_get_share (MixRankBar *self, guint rank)
{
  g_return_val_if_fail (MIX_IS_RANK_BAR (self) && rank < self->shares->len, 0);
  return g_array_index (self->shares, double, rank);
}
