#include "mix-board-inspector-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-face.h"
#include "mix-card-words.h"
#include "mix-fit-words.h"
#include "mix-text.h"

/* How many of a kind are listed; the board shows all of them at a press of the finding. */
#define MOST_BLOCKED 8
#define MOST_OTHERS 3
#define MOST_UNKNOWN 5

static GtkWidget *
make_more (guint n)
{
  g_autofree char *words
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more on the board", "and %u more on the board", n), n);

  return _mix_inspector_row (NULL, NULL, words, NULL);
}

/* The one person to whom it can sensibly go, or NULL where there are none or several. */
static const MixCandidate *
find_only_fix (GArray *candidates)
{
  const MixCandidate *only = NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      const MixCandidate *candidate = &g_array_index (candidates, MixCandidate, i);

      if (!mix_candidate_is_sensible (candidate))
        continue;
      if (only != NULL)
        return NULL;
      only = candidate;
    }
  return only;
}

static void
add_fix (GtkWidget *buttons, MixBoard *board, MixCard *card)
{
  g_autoptr (GArray) candidates = mix_candidates_list (board, card);
  const MixCandidate *only = find_only_fix (candidates);
  g_autofree char *label = NULL;
  GtkWidget *button;

  if (only == NULL)
    return;
  /* Translators: %s is a person. */
  label = g_strdup_printf (_ ("Move to %s"), mix_person_get_name (only->person));
  button = gtk_button_new_with_label (label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.give-card");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", mix_card_get_key (card),
                                    mix_person_get_id (only->person));
  gtk_widget_add_css_class (button, "mix-link");
  gtk_box_append (GTK_BOX (buttons), button);
}

static GtkWidget *
make_finding (MixMark mark, const char *title, const char *sentence, GtkWidget *buttons)
{
  GtkWidget *row = _mix_inspector_row (mix_mark_get_icon_name (mark),
                                       mix_style_get_colour_class (mix_mark_get_colour (mark)), title, sentence);
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  gtk_box_append (GTK_BOX (gtk_widget_get_last_child (box)), buttons);
  return row;
}

static GtkWidget *
make_buttons (const char *action, const char *target, const char *subject)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *show = _mix_inspector_button (_ ("Show"), action, target);
  /* Translators: %s is a piece of work or a person. */
  g_autofree char *name = g_strdup_printf (_ ("Show %s on the board"), subject);

  gtk_widget_add_css_class (show, "mix-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (show), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (buttons), show);
  return buttons;
}

static GtkWidget *
make_card_finding (MixBoard *board, MixCard *card)
{
  const MixFit *fit = mix_card_get_fit (card);
  MixPerson *person = mix_card_get_person (card);
  g_autofree char *work = mix_card_dup_work (card);
  g_autofree char *hours = mix_card_dup_hours (card);
  g_autofree char *reason = mix_fit_reason_dup_words (&fit->reasons[0], person, mix_card_get_line (card));
  /* Translators: a person, a reason, a number of hours a week. */
  g_autofree char *sentence = g_strdup_printf (_ ("%s. %s. %s h a week."), mix_person_get_name (person), reason, hours);
  GtkWidget *buttons = make_buttons ("page.show-card", mix_card_get_key (card), work);

  if (fit->grade == MIX_FIT_BLOCKED)
    add_fix (buttons, board, card);
  return make_finding (mix_fit_grade_get_mark (fit->grade), work, sentence, buttons);
}

static void
add_cards (GtkBox *content, MixBoardView *view, MixFitGrade grade, guint most)
{
  MixBoard *board = mix_board_view_get_board (view);
  GPtrArray *cards = mix_board_get_cards (board);
  const char *word = mix_mark_get_word (mix_fit_grade_get_mark (grade));
  GtkWidget *list = NULL;
  guint n = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);

      if (mix_card_get_fit (card)->grade != grade || !mix_card_counts (card)
          || !mix_card_is_in_network (card, mix_board_view_get_network (view)))
        continue;
      if (list == NULL)
        list = _mix_inspector_list (word);
      if (++n <= most)
        gtk_list_box_append (GTK_LIST_BOX (list), make_card_finding (board, card));
    }
  if (n == 0)
    return;
  if (n > most)
    gtk_list_box_append (GTK_LIST_BOX (list), make_more (n - most));
  {
    g_autofree char *count = g_strdup_printf ("%u", n);

    gtk_box_append (content, _mix_inspector_heading (word, count));
    gtk_box_append (content, list);
  }
}

static GtkWidget *
make_over_finding (const MixPersonLoad *load)
{
  const char *name = mix_person_get_name (load->person);
  g_autofree char *used = mix_person_load_dup_used (load);
  g_autofree char *percent = mix_person_load_dup_free (load);
  g_autofree char *sentence = g_strdup_printf ("%s · %s", used, percent);

  return make_finding (MIX_MARK_OVER, name, sentence,
                       make_buttons ("page.show-lane", mix_person_get_id (load->person), name));
}

static void
add_over (GtkBox *content, MixBoardView *view)
{
  MixBoard *board = mix_board_view_get_board (view);
  MixTeamLoad *load = mix_board_get_load (board);
  guint n_over = mix_board_view_get_counts (view)->n_over;
  GtkWidget *list;
  guint n = 0;

  if (n_over == 0)
    return;
  list = _mix_inspector_list (mix_mark_get_word (MIX_MARK_OVER));
  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    {
      const MixPersonLoad *person = mix_team_load_get_person (load, i);

      if (mix_person_load_is_over (person)
          && mix_board_person_is_in_network (board, person->person, mix_board_view_get_network (view))
          && ++n <= MOST_OTHERS)
        gtk_list_box_append (GTK_LIST_BOX (list), make_over_finding (person));
    }
  if (n > MOST_OTHERS)
    gtk_list_box_append (GTK_LIST_BOX (list), make_more (n - MOST_OTHERS));
  {
    g_autofree char *count = g_strdup_printf ("%u", n_over);

    gtk_box_append (content, _mix_inspector_heading (mix_mark_get_word (MIX_MARK_OVER), count));
    gtk_box_append (content, list);
  }
}

static void
add_title (GtkBox *content, MixBoardView *view)
{
  const MixBoardCounts *counts = mix_board_view_get_counts (view);
  guint n = counts->n_cards[MIX_FIT_BLOCKED] + counts->n_cards[MIX_FIT_STRETCHED] + counts->n_cards[MIX_FIT_UNDER_USED]
            + counts->n_over;
  MixNetwork *network
      = mix_plan_find_network (mix_board_get_plan (mix_board_view_get_board (view)), mix_board_view_get_network (view));
  g_autofree char *title = n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u finding", "%u findings", n), n)
                                 : g_strdup (_ ("Nothing is wrong"));
  g_autofree char *detail = NULL;

  gtk_box_append (content, _mix_inspector_label (title, "title-4", NULL));
  if (network != NULL)
    /* Translators: %s is a network. */
    detail = g_strdup_printf (n > 0 ? _ ("In %s, unsafe first") : _ ("In %s"), mix_network_get_name (network));
  else
    detail = g_strdup (n > 0 ? _ ("In all networks, unsafe first") : _ ("In all networks"));
  gtk_box_append (content, _mix_inspector_label (detail, "mix-secondary", "mix-dense", NULL));
}

static GtkWidget *
make_unknown (const MixUnknownDemand *unknown)
{
  g_autofree char *missing = mix_demand_missing_dup_words (unknown->missing);
  g_autofree char *places = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "at %u place", "at %u places", unknown->n_places), unknown->n_places);
  /* Translators: what is not known, and at how many places. */
  g_autofree char *detail = g_strdup_printf (_ ("Not known: %s · %s"), missing, places);

  return _mix_inspector_row ("mix-unknown-symbolic", "mix-secondary",
                             mix_service_line_get_row (unknown->line)->short_name, detail);
}

/* Work of which nobody knows how much there is: listed, and never counted as none. */
void
_mix_inspector_add_unknown (GtkBox *content, MixBoard *board, const char *network_id)
{
  g_autoptr (GArray) unknown = mix_board_get_unknown (board, network_id);
  g_autofree char *count = NULL;
  GtkWidget *list;

  if (unknown->len == 0)
    return;
  list = _mix_inspector_list (_ ("Not known"));
  for (guint i = 0; i < MIN (unknown->len, MOST_UNKNOWN); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_unknown (&g_array_index (unknown, MixUnknownDemand, i)));
  if (unknown->len > MOST_UNKNOWN)
    {
      g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more kind of work",
                                                            "and %u more kinds of work", unknown->len - MOST_UNKNOWN),
                                               unknown->len - MOST_UNKNOWN);

      gtk_list_box_append (GTK_LIST_BOX (list), _mix_inspector_row (NULL, NULL, more, NULL));
    }
  count = g_strdup_printf ("%u", unknown->len);
  gtk_box_append (content, _mix_inspector_heading (_ ("How much is not known"), count));
  gtk_box_append (content, list);
}

/* What the board finds, unsafe first, with a way to it, and a way out where there is exactly one. */
void
_mix_inspector_add_findings (GtkBox *content, MixBoardView *view)
{
  add_title (content, view);
  add_cards (content, view, MIX_FIT_BLOCKED, MOST_BLOCKED);
  add_over (content, view);
  add_cards (content, view, MIX_FIT_STRETCHED, MOST_OTHERS);
  add_cards (content, view, MIX_FIT_UNDER_USED, MOST_OTHERS);
  _mix_inspector_add_unknown (content, mix_board_view_get_board (view), mix_board_view_get_network (view));
}
