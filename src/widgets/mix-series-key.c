#include "mix-series-key.h"

#include "mix-bar.h"

#define SWATCH_SIZE 10
#define SPACING 5

/**
 * mix_series_key_new:
 * @position: of the series in its chart, from 0
 * @name: what it is called
 * @text: (nullable): a figure behind the name
 *
 * Returns: (transfer floating): an entry of a chart's legend: colour and pattern of the series, and its name
 */
GtkWidget *
mix_series_key_new (guint position, const char *name, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *swatch = mix_bar_new ();
  GtkWidget *label = gtk_label_new (name);

  mix_bar_set_value (MIX_BAR (swatch), 1);
  mix_bar_set_series (MIX_BAR (swatch), position + 1);
  mix_bar_set_pattern (MIX_BAR (swatch), mix_pattern_of_series (position));
  gtk_widget_set_size_request (swatch, SWATCH_SIZE, SWATCH_SIZE);
  gtk_widget_add_css_class (label, "mix-secondary");
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), label);
  if (text != NULL)
    {
      GtkWidget *figure = gtk_label_new (text);

      gtk_widget_add_css_class (figure, "numeric");
      gtk_box_append (GTK_BOX (box), figure);
    }
  return box;
}
