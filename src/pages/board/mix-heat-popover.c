#include "mix-heat-popover.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-face.h"
#include "mix-card-words.h"

#define WIDTH 260
#define MOST_HEIGHT 380

/* The cards of one cell of the heat map. Signal: "card-chosen" (MixCard). */
struct _MixHeatPopover
{
  GtkPopover parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkListBox *list;
};

static guint card_chosen_signal;

G_DEFINE_FINAL_TYPE (MixHeatPopover, mix_heat_popover, GTK_TYPE_POPOVER)

static void
row_activated_cb (MixHeatPopover *self, GtkListBoxRow *row)
{
  g_autoptr (MixCard) card = g_object_ref (mix_card_face_get_card (gtk_list_box_row_get_child (row)));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, card_chosen_signal, 0, card);
}

static void
mix_heat_popover_class_init (MixHeatPopoverClass *klass)
{
  card_chosen_signal = g_signal_new ("card-chosen", MIX_TYPE_HEAT_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, MIX_TYPE_CARD);
}

static GtkLabel *
add_label (GtkWidget *box, const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_set_margin_start (label, 8);
  gtk_widget_add_css_class (label, style_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
mix_heat_popover_init (MixHeatPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->title = add_label (box, "heading");
  self->subtitle = add_label (box, "mix-secondary");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "mix-cell-cards");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/**
 * mix_heat_popover_new:
 *
 * Returns: (transfer floating): a popover without cards
 */
GtkWidget *
mix_heat_popover_new (void)
{
  return g_object_new (MIX_TYPE_HEAT_POPOVER, NULL);
}

static void
add_card (MixHeatPopover *self, MixCard *card, MixLaneKind kind)
{
  GtkWidget *face = mix_task_card_new ();
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *sentence = mix_card_dup_sentence (card);

  mix_card_face_show (MIX_TASK_CARD (face), card, kind);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), face);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_list_box_append (self->list, row);
}

/**
 * mix_heat_popover_show:
 * @self: a popover that points to the cell
 * @matrix: the hours
 * @row: position of the cell's row
 * @column: position of its column
 *
 * Lists the cards of a cell and pops up.
 */
void
mix_heat_popover_show (MixHeatPopover *self, MixBoardMatrix *matrix, guint row, guint column)
{
  g_autoptr (GPtrArray) cards = mix_board_matrix_list_cards (matrix, row, column);
  gboolean people = mix_board_matrix_get_row_axis (matrix) == MIX_MATRIX_PEOPLE;
  g_autofree char *subtitle = NULL;

  gtk_label_set_label (self->title, mix_board_matrix_get_row (matrix, row)->title);
  subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s · %u card", "%s · %u cards", cards->len),
                              mix_board_matrix_get_column (matrix, column)->title, cards->len);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < cards->len; i++)
    add_card (self, g_ptr_array_index (cards, i), people ? MIX_LANE_PERSON : MIX_LANE_PRACTICE);
  gtk_popover_popup (GTK_POPOVER (self));
}
