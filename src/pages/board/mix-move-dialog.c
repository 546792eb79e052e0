#include "mix-move-dialog.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-card-face.h"
#include "mix-card-words.h"
#include "mix-drop-verdict.h"
#include "mix-fit-mark.h"
#include "mix-row-search.h"

#define MINUTES_AN_HOUR 60.0
#define LEAST_HOURS 0.1

/*
 * Everybody who could have one or more cards, best first, each with the verdict that a drop would get: the keyboard's
 * way to move them. To split a card it also asks how many hours to give away, and offers to leave them to nobody. The
 * signal "chosen" tells the person's id, empty for nobody, and the minutes a week: of a split, or else no limit.
 */
struct _MixMoveDialog
{
  AdwDialog parent_instance;

  GtkSearchEntry *search;
  AdwPreferencesGroup *hours_group;
  AdwSpinRow *hours;
  GtkListBox *list;

  MixBoard *board;
  GPtrArray *cards;
  gboolean split;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (MixMoveDialog, mix_move_dialog, ADW_TYPE_DIALOG)

static int
get_minutes (MixMoveDialog *self)
{
  return self->split ? (int) lround (adw_spin_row_get_value (self->hours) * MINUTES_AN_HOUR) : G_MAXINT;
}

static void
row_activated_cb (MixMoveDialog *self, GtkListBoxRow *row)
{
  g_autofree char *person_id = g_strdup (g_object_get_data (G_OBJECT (row), "person-id"));
  int minutes = get_minutes (self);

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, chosen_signal, 0, person_id, minutes);
  g_object_unref (self);
}

typedef struct
{
  MixPerson *person;
  MixDropVerdict verdict;
} Choice;

static void
clear_choice (gpointer data)
{
  mix_drop_verdict_clear (&((Choice *) data)->verdict);
}

/* How to choose between fits for a new person: the best one first, work beneath somebody before work above them. */
static int
get_rank (const Choice *choice)
{
  static const int ranks[MIX_N_FIT_GRADES] = {
    [MIX_FIT_FITS] = 0,
    [MIX_FIT_UNDER_USED] = 2,
    [MIX_FIT_STRETCHED] = 4,
    [MIX_FIT_BLOCKED] = 6,
  };

  return ranks[choice->verdict.grade] + choice->verdict.over;
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  return get_rank (a) - get_rank (b);
}

/* What is judged: the cards, or the part that is given away. */
static GPtrArray *
list_moved (MixMoveDialog *self)
{
  MixCard *whole = g_ptr_array_index (self->cards, 0);
  GPtrArray *part;

  if (!self->split)
    return g_ptr_array_ref (self->cards);
  part = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (part, mix_card_new_nobody (mix_board_get_plan (self->board), mix_card_get_line (whole),
                                              mix_card_get_practice (whole), mix_card_get_network (whole),
                                              get_minutes (self)));
  return part;
}

/* The best one for the first card comes first: the order of its candidates; then what all cards together mean. */
static GArray *
list_choices (MixMoveDialog *self)
{
  g_autoptr (GPtrArray) moved = list_moved (self);
  g_autoptr (GArray) candidates = mix_candidates_list (self->board, g_ptr_array_index (moved, 0));
  MixPerson *present = mix_card_get_person (g_ptr_array_index (self->cards, 0));
  GArray *choices = g_array_new (FALSE, TRUE, sizeof (Choice));

  g_array_set_clear_func (choices, clear_choice);
  for (guint i = 0; i < candidates->len; i++)
    {
      MixPerson *person = g_array_index (candidates, MixCandidate, i).person;
      g_autoptr (MixBoardLane) lane = mix_board_lane_new (MIX_LANE_PERSON, mix_person_get_id (person));
      Choice choice = { .person = person };

      if ((!self->split || person != present) && mix_drop_verdict_work_out (self->board, lane, moved, &choice.verdict))
        g_array_append_val (choices, choice);
    }
  if (self->cards->len > 1)
    g_array_sort (choices, compare_choices);
  return choices;
}

static GtkWidget *
make_row (const char *name, const char *detail, MixMark mark, const char *person_id)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *label = g_strdup_printf ("%s. %s. %s", name, mix_mark_get_word (mark), detail);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mix_fit_mark_new (mark, mark != MIX_MARK_NOBODY));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "mix-dense-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  mix_row_search_set_name (GTK_LIST_BOX_ROW (row), name);
  g_object_set_data_full (G_OBJECT (row), "person-id", g_strdup (person_id), g_free);
  return row;
}

static GtkWidget *
make_choice_row (const Choice *choice)
{
  g_autofree char *reason = choice->verdict.needs_override ? mix_drop_verdict_dup_reason (&choice->verdict) : NULL;

  return make_row (mix_person_get_name (choice->person), reason != NULL ? reason : choice->verdict.words,
                   mix_fit_grade_get_mark (choice->verdict.grade), mix_person_get_id (choice->person));
}

/* A part may be left to nobody, where somebody has the work: offered before those who would be blocked. */
static void
fill (MixMoveDialog *self)
{
  g_autoptr (GArray) choices = list_choices (self);
  gboolean offer_nobody = self->split && !mix_card_is_nobody (g_ptr_array_index (self->cards, 0));

  for (guint i = 0; i <= choices->len; i++)
    {
      const Choice *choice = i < choices->len ? &g_array_index (choices, Choice, i) : NULL;

      if (offer_nobody && (choice == NULL || choice->verdict.needs_override))
        {
          gtk_list_box_append (self->list,
                               make_row (_ ("Nobody yet"), _ ("The rest stays where it is"), MIX_MARK_NOBODY, ""));
          offer_nobody = FALSE;
        }
      if (choice != NULL)
        gtk_list_box_append (self->list, make_choice_row (choice));
    }
}

/* Fewer hours may fit into somebody's week. */
static void
hours_changed_cb (MixMoveDialog *self)
{
  if (!self->split)
    return;
  gtk_list_box_remove_all (self->list);
  fill (self);
}

static void
set_up_hours (MixMoveDialog *self)
{
  double hours = mix_card_get_minutes (g_ptr_array_index (self->cards, 0)) / MINUTES_AN_HOUR;

  adw_spin_row_set_range (self->hours, LEAST_HOURS, MAX (hours - LEAST_HOURS, LEAST_HOURS));
  adw_spin_row_set_value (self->hours, round (hours * 5) / 10);
  gtk_widget_set_visible (GTK_WIDGET (self->hours_group), self->split);
  g_signal_connect_object (self->hours, "notify::value", G_CALLBACK (hours_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
set_up_title (MixMoveDialog *self)
{
  g_autofree char *work = mix_cards_dup_work (self->cards);
  /* Translators: %s is a piece of work and its place. */
  gboolean nobody = self->cards->len == 1 && mix_card_is_nobody (g_ptr_array_index (self->cards, 0));
  g_autofree char *title = g_strdup_printf (self->split ? _ ("Split %s")
                                            : nobody    ? _ ("Give %s")
                                                        : _ ("Move %s"),
                                            work);

  adw_dialog_set_title (ADW_DIALOG (self), title);
}

static void
mix_move_dialog_dispose (GObject *object)
{
  MixMoveDialog *self = MIX_MOVE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_MOVE_DIALOG);
  g_clear_object (&self->board);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  G_OBJECT_CLASS (mix_move_dialog_parent_class)->dispose (object);
}

static void
mix_move_dialog_class_init (MixMoveDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mix_move_dialog_dispose;
  chosen_signal = g_signal_new ("chosen", MIX_TYPE_MOVE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/board/mix-move-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixMoveDialog, search);
  gtk_widget_class_bind_template_child (widget_class, MixMoveDialog, hours_group);
  gtk_widget_class_bind_template_child (widget_class, MixMoveDialog, hours);
  gtk_widget_class_bind_template_child (widget_class, MixMoveDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mix_move_dialog_init (MixMoveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_move_dialog_new:
 * @board: the board
 * @cards: (element-type MixCard): the cards to move
 * @split: whether to give away only a part of the only one
 *
 * Returns: (transfer floating): the dialogue
 */
AdwDialog *
mix_move_dialog_new (MixBoard *board, GPtrArray *cards, gboolean split)
{
  MixMoveDialog *self = g_object_new (MIX_TYPE_MOVE_DIALOG, NULL);

  self->board = g_object_ref (board);
  self->cards = g_ptr_array_ref (cards);
  self->split = split;
  set_up_title (self);
  mix_row_search_set_up (self->search, self->list);
  set_up_hours (self);
  fill (self);
  return ADW_DIALOG (self);
}
