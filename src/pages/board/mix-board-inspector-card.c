#include "mix-board-inspector-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-face.h"
#include "mix-card-words.h"
#include "mix-fit-mark.h"
#include "mix-fit-words.h"
#include "mix-pill.h"
#include "mix-side-mark.h"
#include "mix-text.h"

#define N_CANDIDATES 4

static const struct
{
  const char *icon_name;
  const char *colour_class;
} effects[] = {
  [MIX_FIT_EFFECT_BLOCKED] = { "mix-fit-blocked-symbolic", "mix-blocked" },
  [MIX_FIT_EFFECT_STRETCHED] = { "mix-fit-stretched-symbolic", "mix-stretched" },
  [MIX_FIT_EFFECT_UNDER_USED] = { "mix-fit-under-symbolic", "mix-under" },
  [MIX_FIT_EFFECT_NOTE] = { "dialog-information-symbolic", "mix-secondary" },
  [MIX_FIT_EFFECT_PASSED] = { "object-select-symbolic", "mix-fits" },
};

static void
add_subject (GtkBox *content, MixCard *card)
{
  MixPerson *person = mix_card_get_person (card);
  g_autofree char *where = g_strdup_printf ("%s · %s", mix_card_get_place (card),
                                            person != NULL ? mix_person_get_name (person) : _ ("Nobody yet"));
  GtkWidget *title = mix_inspector_new_label (mix_card_get_title (card), "title-4", NULL);

  gtk_widget_set_tooltip_text (title, mix_service_line_get_row (mix_card_get_line (card))->name);
  gtk_box_append (content, title);
  gtk_box_append (content, mix_inspector_new_label (where, "mix-secondary", "mix-dense", NULL));
}

static void
add_deadline_pill (AdwWrapBox *pills, MixCard *card)
{
  g_autofree char *day = mix_date_format_short (mix_card_get_deadline (card));
  g_autofree char *words = NULL;

  if (mix_card_get_deadline (card) == MIX_DATE_NONE)
    return;
  /* Translators: %s is a day, such as "31 Mar". */
  words = g_strdup_printf (_ ("Due %s"), day);
  adw_wrap_box_append (pills, mix_pill_new (words, "mix-deadline-symbolic"));
}

static void
add_pills (GtkBox *content, MixCard *card)
{
  GtkWidget *pills = adw_wrap_box_new ();
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  g_autofree char *hours = mix_card_dup_hours (card);
  g_autofree char *words = g_strdup_printf (_ ("%s h a week"), hours);

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (pills), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (pills), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (pills), mix_pill_new (words, NULL));
  if (mix_card_is_high_risk (card))
    adw_wrap_box_append (ADW_WRAP_BOX (pills), mix_pill_new (_ ("High-risk"), "mix-high-risk-symbolic"));
  if (g_strcmp0 (mix_card_get_status (card), "proposed") == 0)
    adw_wrap_box_append (ADW_WRAP_BOX (pills), mix_pill_new (_ ("Proposed"), NULL));
  if (g_strcmp0 (mix_card_get_status (card), "paused") == 0)
    adw_wrap_box_append (ADW_WRAP_BOX (pills), mix_pill_new (_ ("Paused"), NULL));
  add_deadline_pill (ADW_WRAP_BOX (pills), card);
  gtk_box_append (GTK_BOX (side), mix_side_mark_new (mix_card_get_side_mark (card)));
  gtk_box_append (GTK_BOX (side),
                  mix_inspector_new_label (mix_side_get_word (mix_card_get_side_mark (card)), "mix-dense", NULL));
  adw_wrap_box_append (ADW_WRAP_BOX (pills), side);
  gtk_box_append (content, pills);
}

static void
add_verdict (GtkBox *content, MixCard *card)
{
  const MixFit *fit = mix_card_get_fit (card);
  MixMark mark = mix_card_is_nobody (card) ? MIX_MARK_NOBODY : mix_fit_grade_get_mark (fit->grade);
  GtkWidget *verdict = mix_fit_mark_new (mark, TRUE);

  gtk_widget_add_css_class (verdict, "mix-mark-large");
  gtk_widget_set_halign (verdict, GTK_ALIGN_START);
  gtk_box_append (content, verdict);
  gtk_box_append (content,
                  mix_inspector_new_label (mix_card_is_nobody (card) ? _ ("This work is needed, and nobody has it.")
                                                                     : mix_fit_get_verdict (fit),
                                           NULL, NULL));
}

/* Who decided that blocked work is kept. */
static void
add_decision (GtkListBox *list, MixCard *card)
{
  const MixFitOverrideRow *row = mix_card_get_override (card);
  g_autofree char *day = row != NULL ? mix_date_format_long_year (row->until) : NULL;
  g_autofree char *words = NULL;

  if (row == NULL)
    return;
  /* Translators: who decided it, and a day. */
  words = g_strdup_printf (_ ("Kept by decision of %s until %s"), row->decided_by, day);
  gtk_list_box_append (list, mix_inspector_new_row ("mix-pen-symbolic", "mix-blocked", words, row->reason));
}

static void
add_reasons (GtkBox *content, MixBoard *board, MixCard *card)
{
  const MixFit *fit = mix_card_get_fit (card);
  MixPerson *person = mix_card_get_person (card);
  const MixPersonLoad *load;
  GtkWidget *list;

  if (person == NULL)
    return;
  list = mix_inspector_new_list (_ ("Reasons"));
  add_decision (GTK_LIST_BOX (list), card);
  for (guint i = 0; i < fit->n_reasons; i++)
    {
      const MixFitReason *reason = &fit->reasons[i];
      g_autofree char *words = mix_fit_reason_dup_words (reason, person, mix_card_get_line (card));
      g_autofree char *remedy = mix_fit_reason_dup_remedy (reason, person, mix_card_get_line (card));

      gtk_list_box_append (GTK_LIST_BOX (list),
                           mix_inspector_new_row (effects[reason->effect].icon_name,
                                                  effects[reason->effect].colour_class, words, remedy));
    }
  load = mix_team_load_find_person (mix_board_get_load (board), mix_person_get_id (person));
  if (load != NULL)
    {
      g_autofree char *used = mix_person_load_dup_used (load);
      g_autofree char *free_words = mix_person_load_dup_free (load);
      gboolean over = mix_person_load_is_over (load);

      gtk_list_box_append (GTK_LIST_BOX (list),
                           mix_inspector_new_row (over ? "mix-over-symbolic" : "object-select-symbolic",
                                                  over ? "mix-over" : "mix-fits", used, free_words));
    }
  gtk_box_append (content, list);
}

static GtkWidget *
make_candidate (const MixCandidate *candidate, MixBoard *board, MixCard *card, gboolean editable)
{
  MixMark mark = mix_fit_grade_get_mark (candidate->fit.grade);
  g_autofree char *detail = mix_candidate_dup_detail (candidate);
  g_autofree char *price = mix_candidate_dup_price (candidate, board, card);
  g_autofree char *words = price != NULL ? g_strdup_printf ("%s · %s · %s", mix_mark_get_word (mark), detail, price)
                                         : g_strdup_printf ("%s · %s", mix_mark_get_word (mark), detail);
  GtkWidget *row
      = mix_inspector_new_row (mix_mark_get_icon_name (mark), mix_style_get_colour_class (mix_mark_get_colour (mark)),
                               mix_person_get_name (candidate->person), words);

  if (editable)
    {
      /* Translators: %s is a person. */
      g_autofree char *tooltip = g_strdup_printf (_ ("Give to %s"), mix_person_get_name (candidate->person));

      mix_inspector_row_set_action (row, "page.give", g_variant_new_string (mix_person_get_id (candidate->person)),
                                    "go-next-symbolic");
      gtk_widget_set_tooltip_text (row, tooltip);
    }
  return row;
}

static guint
count_fitting (GArray *candidates)
{
  guint n = 0;

  for (guint i = 0; i < candidates->len; i++)
    n += g_array_index (candidates, MixCandidate, i).fit.grade == MIX_FIT_FITS;
  return n;
}

static void
add_candidates (GtkBox *content, MixBoard *board, MixCard *card, GArray *candidates, gboolean editable)
{
  guint n_fit = count_fitting (candidates);
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u fits", "%u fit", n_fit), n_fit);
  const char *heading = mix_card_is_nobody (card) ? _ ("Who could") : _ ("Who else could");
  GtkWidget *list = mix_inspector_new_list (heading);
  guint n = 0;

  for (guint i = 0; i < candidates->len && n < N_CANDIDATES; i++)
    {
      const MixCandidate *candidate = &g_array_index (candidates, MixCandidate, i);

      if (candidate->fit.grade == MIX_FIT_BLOCKED)
        break;
      gtk_list_box_append (GTK_LIST_BOX (list), make_candidate (candidate, board, card, editable));
      n++;
    }
  if (n == 0)
    gtk_list_box_append (GTK_LIST_BOX (list), mix_inspector_new_row (NULL, NULL, _ ("Nobody"),
                                                                     _ ("It would be blocked for everyone else.")));
  gtk_box_append (content, mix_inspector_new_heading (heading, count));
  gtk_box_append (content, list);
}

/* A piece of work: what, verdict, reasons, who else, and the figures behind it. */
void
_mix_inspector_add_card (GtkBox *content, MixBoard *board, MixCard *card, gboolean editable)
{
  g_autoptr (GArray) candidates = mix_candidates_list (board, card);

  add_subject (content, card);
  add_pills (content, card);
  add_verdict (content, card);
  add_reasons (content, board, card);
  add_candidates (content, board, card, candidates, editable);
  _mix_inspector_add_demand (content, board, card);
}
