#include "mix-balance-bar.h"

#include "mix-draw.h"
#include "mix-pattern.h"
#include "mix-style.h"

#define RADIUS 3.0f
#define BAND_HEIGHT 2.0f
#define BAND_GAP 2.0f

/* How work is shared between the network's priorities and the practices', with the band it should stay in below it. */
struct _MixBalanceBar
{
  GtkWidget parent_instance;

  guint network_percent;
  guint band_low;
  guint band_high;
};

G_DEFINE_FINAL_TYPE (MixBalanceBar, mix_balance_bar, GTK_TYPE_WIDGET)

static void
append_part (GtkSnapshot *snapshot, float x, float width, float height, MixPattern pattern, MixColour colour)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (x, 0, width, height);
  GskRoundedRect shape;

  if (width <= 0)
    return;
  gsk_rounded_rect_init_from_rect (&shape, &area, MIN (RADIUS, width / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  mix_pattern_append (snapshot, pattern, &area, MIX_PATTERN_SPACING_IN_BAR, mix_style_get_colour (colour),
                      mix_style_get_colour (MIX_COLOUR_PATTERN_LINE));
  gtk_snapshot_pop (snapshot);
}

static void
mix_balance_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixBalanceBar *self = MIX_BALANCE_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget) - BAND_HEIGHT - BAND_GAP;
  float network = width * (float) self->network_percent / 100;
  float low = width * (float) self->band_low / 100;
  float high = width * (float) self->band_high / 100;

  mix_draw_mirror (snapshot, widget);
  append_part (snapshot, 0, network - 1, height, MIX_PATTERN_SOLID, MIX_COLOUR_NETWORK);
  append_part (snapshot, network + 1, width - network - 1, height, MIX_PATTERN_BACK_DIAGONAL, MIX_COLOUR_PRACTICE);
  gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_LIMIT),
                             &GRAPHENE_RECT_INIT (low, height + BAND_GAP, high - low, BAND_HEIGHT));
}

static void
mix_balance_bar_class_init (MixBalanceBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = mix_balance_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mixbalancebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
mix_balance_bar_init (MixBalanceBar *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100.0, -1);
}

/**
 * mix_balance_bar_set_network_percent:
 * @self: a bar
 * @percent: the network's share, 0 to 100
 */
void
mix_balance_bar_set_network_percent (MixBalanceBar *self, guint percent)
{
  g_return_if_fail (MIX_IS_BALANCE_BAR (self) && percent <= 100);

  self->network_percent = percent;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) percent, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mix_balance_bar_set_band:
 * @self: a bar
 * @low: least share of the network that is meant, in percent
 * @high: largest share that is meant
 */
void
mix_balance_bar_set_band (MixBalanceBar *self, guint low, guint high)
{
  g_return_if_fail (MIX_IS_BALANCE_BAR (self) && low <= high && high <= 100);

  self->band_low = low;
  self->band_high = high;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
