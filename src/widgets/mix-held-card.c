#include "mix-held-card.h"

/* Where the pointer holds a card. */
#define HOLD_X 40
#define HOLD_Y 30

/* How far a card is turned in the hand, and the room around it for its shadow. */
#define TURN_DEGREES 2
#define SHADOW_X 14
#define SHADOW_Y 12

/* Below the card, how many others come along. */
static GtkWidget *
add_count (GtkWidget *card, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "mix-hint");
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/**
 * mix_held_card_new:
 * @card: (transfer floating): a copy of the card
 * @width: how wide it is in its lane, in pixels
 * @count_words: (nullable): said below it, where others come along
 *
 * A card in the hand: a little turned, with room around it for its shadow; plain where the desktop can't show what is
 * behind a window.
 *
 * Returns: (transfer floating): what to carry
 */
GtkWidget *
mix_held_card_new (GtkWidget *card, int width, const char *count_words)
{
  GtkWidget *held = card;
  GtkWidget *table;
  g_autoptr (GskTransform) turn = NULL;

  gtk_widget_add_css_class (card, "held");
  gtk_widget_set_size_request (card, width, -1);
  if (!gdk_display_is_composited (gtk_widget_get_display (card)))
    gtk_widget_add_css_class (card, "plain");
  if (count_words != NULL)
    held = add_count (card, count_words);
  if (gtk_widget_has_css_class (card, "plain"))
    return held;
  table = gtk_fixed_new ();
  gtk_fixed_put (GTK_FIXED (table), held, 0, 0);
  turn = gsk_transform_rotate (gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (SHADOW_X, SHADOW_Y)), TURN_DEGREES);
  gtk_fixed_set_child_transform (GTK_FIXED (table), held, turn);
  return table;
}

/**
 * mix_held_card_take:
 * @card: (transfer floating): a copy of the card
 * @width: how wide it is in its lane, in pixels
 * @count_words: (nullable): said below it, where others come along
 * @drag: the drag that begins
 *
 * Puts a card into the hand.
 */
void
mix_held_card_take (GtkWidget *card, int width, const char *count_words, GdkDrag *drag)
{
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)),
                           mix_held_card_new (card, width, count_words));
  gdk_drag_set_hotspot (drag, HOLD_X, HOLD_Y);
}
