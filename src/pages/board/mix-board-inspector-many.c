#include "mix-board-inspector-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-face.h"
#include "mix-card-words.h"

/* What is listed of them; the board shows the others. */
#define MOST_CARDS 12

/* How many there are of each fit. */
static void
add_fits (GtkBox *content, GPtrArray *cards)
{
  GtkWidget *list = mix_inspector_new_list (_ ("How they fit"));
  guint n_fits[MIX_N_FIT_GRADES] = { 0 };
  guint n_nobody = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);

      if (mix_card_is_nobody (card))
        n_nobody++;
      else
        n_fits[mix_card_get_fit (card)->grade]++;
    }
  for (guint i = 0; i < MIX_N_FIT_GRADES + 1; i++)
    {
      MixMark mark = i < MIX_N_FIT_GRADES ? mix_fit_grade_get_mark ((MixFitGrade) i) : MIX_MARK_NOBODY;
      g_autofree char *count = mix_cards_dup_count (i < MIX_N_FIT_GRADES ? n_fits[i] : n_nobody);

      if ((i < MIX_N_FIT_GRADES ? n_fits[i] : n_nobody) > 0)
        gtk_list_box_append (GTK_LIST_BOX (list),
                             mix_inspector_new_row (mix_mark_get_icon_name (mark),
                                                    mix_style_get_colour_class (mix_mark_get_colour (mark)),
                                                    mix_mark_get_word (mark), count));
    }
  gtk_box_append (content, list);
}

static void
add_list (GtkBox *content, GPtrArray *cards)
{
  GtkWidget *list = mix_inspector_new_list (_ ("Selected"));

  for (guint i = 0; i < MIN (cards->len, MOST_CARDS); i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);
      MixPerson *person = mix_card_get_person (card);
      g_autofree char *work = mix_card_dup_work (card);
      g_autofree char *hours = mix_card_dup_hours (card);
      /* Translators: hours a week, and who has the work. */
      g_autofree char *detail
          = g_strdup_printf (_ ("%s h · %s"), hours, person != NULL ? mix_person_get_name (person) : _ ("Nobody yet"));
      GtkWidget *row = mix_inspector_new_row (NULL, NULL, work, detail);

      mix_inspector_row_set_action (row, "page.show-card", g_variant_new_string (mix_card_get_key (card)),
                                    "go-next-symbolic");
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  if (cards->len > MOST_CARDS)
    {
      g_autofree char *more
          = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", cards->len - MOST_CARDS),
                             cards->len - MOST_CARDS);

      gtk_list_box_append (GTK_LIST_BOX (list), mix_inspector_new_row (NULL, NULL, more, NULL));
    }
  gtk_box_append (content, mix_inspector_new_heading (_ ("Selected"), NULL));
  gtk_box_append (content, list);
}

/* Several cards: how many, how much, how they fit, and which. */
void
_mix_inspector_add_many (GtkBox *content, GPtrArray *cards)
{
  g_autofree char *count = mix_cards_dup_count (cards->len);
  g_autofree char *hours = mix_cards_dup_hours (cards);

  gtk_box_append (content, mix_inspector_new_label (count, "title-4", NULL));
  gtk_box_append (content, mix_inspector_new_label (hours, "mix-secondary", "mix-dense", "numeric", NULL));
  add_fits (content, cards);
  add_list (content, cards);
}

static gboolean
are_same_work (GPtrArray *cards)
{
  MixCard *first = g_ptr_array_index (cards, 0);

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);

      if (mix_card_is_nobody (card) || mix_card_get_person (card) != mix_card_get_person (first)
          || mix_card_get_line (card) != mix_card_get_line (first)
          || !g_str_equal (mix_card_get_place_id (card), mix_card_get_place_id (first)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_any_assigned (GPtrArray *cards)
{
  for (guint i = 0; i < cards->len; i++)
    if (!mix_card_is_nobody (g_ptr_array_index (cards, i)))
      return TRUE;
  return FALSE;
}

/* What can be done to all of them. */
void
_mix_inspector_add_many_actions (MixInspector *self, GPtrArray *cards)
{
  mix_inspector_add_action (self, _ ("Move All to…"), "page.move", NULL, TRUE);
  if (are_same_work (cards))
    mix_inspector_add_action (self, _ ("Join to One Card"), "page.join", NULL, FALSE);
  if (!is_any_assigned (cards))
    return;
  mix_inspector_add_action (self, _ ("Pause or Resume"), "page.pause", NULL, FALSE);
  mix_inspector_add_action (self, _ ("Give Back to Nobody"), "page.unassign", NULL, FALSE);
}
