#include "mix-scenario-column.h"

#include "mix-config.h"
#include "mix-scenario-item.h"
#include "mix-scenario-table.h"
#include "mix-text-column.h"

#include <glib/gi18n-lib.h>

/* Columns of what is side by side: a figure, and below it how it differs from the plan's. */

#define NAME_WIDTH 170

static GtkWidget *
add_label (GtkWidget *box, gboolean numeric)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), numeric ? 1 : 0);
  if (numeric)
    gtk_widget_add_css_class (label, "numeric");
  else
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
    }
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean numeric = GPOINTER_TO_UINT (column) != MIX_SCENARIO_NAME;
  GtkWidget *difference;

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  add_label (box, numeric);
  difference = add_label (box, numeric);
  gtk_widget_add_css_class (difference, "caption-heading");
  gtk_column_view_cell_set_child (cell, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer column)
{
  GtkWidget *box = gtk_column_view_cell_get_child (cell);
  GtkWidget *figure = gtk_widget_get_first_child (box);
  GtkWidget *below = gtk_widget_get_last_child (box);
  MixScenarioItem *item = gtk_column_view_cell_get_item (cell);
  g_autofree char *shown = mix_scenario_item_dup_shown (item, GPOINTER_TO_UINT (column));
  g_autofree char *difference = mix_scenario_item_dup_difference (item, GPOINTER_TO_UINT (column));
  g_autofree char *words = mix_scenario_item_dup_words (item, GPOINTER_TO_UINT (column));

  gtk_label_set_label (GTK_LABEL (figure), shown != NULL ? shown : _ ("Not known"));
  if (shown == NULL)
    gtk_widget_add_css_class (figure, "mix-not-known");
  else
    gtk_widget_remove_css_class (figure, "mix-not-known");
  gtk_label_set_label (GTK_LABEL (below), difference);
  gtk_widget_set_visible (below, difference != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (figure), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * mix_scenario_column_new:
 * @title: its heading
 * @column: one of #MixScenarioColumn
 *
 * Returns: (transfer full): a column for #MixScenarioItem
 */
GtkColumnViewColumn *
mix_scenario_column_new (const char *title, guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (column));
  view_column = gtk_column_view_column_new (title, factory);
  if (column != MIX_SCENARIO_NAME)
    {
      mix_text_column_mark_numeric (view_column);
      return view_column;
    }
  gtk_column_view_column_set_expand (view_column, TRUE);
  gtk_column_view_column_set_fixed_width (view_column, NAME_WIDTH);
  return view_column;
}
