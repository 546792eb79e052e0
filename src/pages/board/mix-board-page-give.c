#include "mix-board-deed.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-deeds.h"
#include "mix-card-words.h"
#include "mix-deed-dialog.h"
#include "mix-drop-verdict.h"
#include "mix-move-dialog.h"
#include "mix-text.h"

/* Who gets cards, and where they are put: by a drop, by M, by keys, and from the inspector. */

static gboolean
give_work (MixStore *store, MixBoardDeed *deed, GError **error)
{
  g_autoptr (GArray) works = g_array_new (FALSE, TRUE, sizeof (MixCardWork));
  MixFitOverrideDraft decision = { NULL, deed->decided_by, deed->reason, MIX_DATE_NONE, deed->day };

  for (guint i = 0; i < deed->cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (deed->cards, i);
      MixCardWork work = {
        .assignment_id = mix_card_is_nobody (card) ? NULL : mix_card_get_key (card),
        .new_id = g_ptr_array_index (deed->new_ids, i),
        .place_id = mix_card_get_place_id (card),
        .line_id = mix_service_line_get_id (mix_card_get_line (card)),
        .minutes = deed->minutes > 0           ? deed->minutes
                   : mix_card_is_nobody (card) ? mix_card_get_minutes (card)
                                               : 0,
        .blocked = g_array_index (deed->blocked, gboolean, i),
      };

      g_array_append_val (works, work);
    }
  return mix_card_deeds_give (store, (const MixCardWork *) works->data, works->len, deed->person_id,
                              deed->decided_by != NULL ? &decision : NULL, error);
}

/* In the hours that there are with the change made. */
static char *
say_given (MixBoardDeed *deed, gboolean spoken)
{
  MixTeamLoad *load = mix_board_get_load (mix_board_view_get_board (deed->page->view));

  return mix_cards_dup_moved (deed->cards, deed->grade, mix_team_load_find_person (load, deed->person_id), spoken);
}

static gboolean
unassign_work (MixStore *store, MixBoardDeed *deed, GError **error)
{
  return mix_card_deeds_unassign (store, _mix_board_deed_get_ids (deed), error);
}

static gboolean
release_work (MixStore *store, MixBoardDeed *deed, GError **error)
{
  return mix_card_deeds_release (store, _mix_board_deed_get_ids (deed)[0], deed->minutes, error);
}

static gboolean
place_work (MixStore *store, MixBoardDeed *deed, GError **error)
{
  return mix_card_deeds_set_place (store, _mix_board_deed_get_ids (deed), deed->target, error);
}

static gboolean
line_work (MixStore *store, MixBoardDeed *deed, GError **error)
{
  return mix_card_deeds_set_line (store, _mix_board_deed_get_ids (deed), deed->target, error);
}

static MixBoardDeed *
make_gift (MixBoardPage *self, GPtrArray *cards, const MixDropVerdict *verdict, const char *person_id, int minutes)
{
  MixBoardDeed *deed = _mix_board_deed_new (self, cards);

  deed->work = give_work;
  deed->say = say_given;
  deed->grade = verdict->grade;
  deed->person_id = g_strdup (person_id);
  if (cards->len == 1 && minutes < mix_card_get_minutes (g_ptr_array_index (cards, 0)))
    deed->minutes = minutes;
  return deed;
}

/* Unsafe work is never given silently: somebody has to decide it, say why, and until when. */
static void
ask_before_blocked (MixBoardPage *self, MixBoardDeed *deed, const MixDropVerdict *verdict)
{
  MixBoard *board = mix_board_view_get_board (self->view);
  const MixPersonLoad *load = mix_team_load_find_person (mix_board_get_load (board), deed->person_id);
  g_autofree char *work = mix_cards_dup_work (deed->cards);
  g_autofree char *reason = mix_drop_verdict_dup_reason (verdict);
  /* Translators: a person, a piece of work, a reason such as "No sign-off for anticoagulation". */
  g_autofree char *words = g_strdup_printf (_ ("%s, %s: %s. It stays marked as blocked until that is put right."),
                                            mix_person_get_name (verdict->person), work, reason);

  for (guint i = 0; i < deed->cards->len; i++)
    g_array_index (deed->blocked, gboolean, i)
        = mix_candidates_judge (board, g_ptr_array_index (deed->cards, i), load).fit.grade == MIX_FIT_BLOCKED;
  adw_dialog_present (mix_deed_dialog_new (deed, MIX_DEED_ASKS_DECISION, words), GTK_WIDGET (self));
}

/* Gives cards, or some minutes of the only one, to a person; asks who decided it where one would be blocked. */
void
_mix_board_page_give (MixBoardPage *self, GPtrArray *cards, const char *person_id, int minutes)
{
  MixBoard *board = mix_board_view_get_board (self->view);
  g_autoptr (MixBoardLane) lane = mix_board_lane_new (MIX_LANE_PERSON, person_id);
  g_autoptr (GPtrArray) changed = mix_drop_list_cards (lane, cards);
  g_auto (MixDropVerdict) verdict = { 0 };
  MixBoardDeed *deed;

  if (!mix_drop_verdict_work_out (board, lane, changed, &verdict))
    return;
  deed = make_gift (self, changed, &verdict, person_id, minutes);
  if (verdict.needs_override)
    ask_before_blocked (self, deed, &verdict);
  else
    _mix_board_deed_run (deed);
}

static char *
say_unassigned (MixBoardDeed *deed, gboolean spoken)
{
  return mix_cards_dup_unassigned (deed->cards);
}

/* Gives cards back to nobody. */
void
_mix_board_page_unassign (MixBoardPage *self, GPtrArray *cards)
{
  g_autoptr (GPtrArray) changed = mix_drop_list_cards (mix_board_view_get_nobody (self->view), cards);
  MixBoardDeed *deed;

  if (changed->len == 0)
    return;
  deed = _mix_board_deed_new (self, changed);
  deed->work = unassign_work;
  deed->say = say_unassigned;
  g_ptr_array_set_size (deed->keys, 0);
  for (guint i = 0; i < changed->len; i++)
    {
      MixCard *card = g_ptr_array_index (changed, i);

      g_ptr_array_add (deed->keys, g_strconcat (mix_card_get_place_id (card), "/",
                                                mix_service_line_get_id (mix_card_get_line (card)), NULL));
    }
  _mix_board_deed_run (deed);
}

/* Some of a card's minutes stay, the others are nobody's. */
static void
release (MixBoardPage *self, MixCard *card, int minutes)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  g_autofree char *work = mix_card_dup_work (card);
  g_autofree char *hours = mix_text_format_hours (minutes);
  MixBoardDeed *deed;

  g_ptr_array_add (cards, card);
  deed = _mix_board_deed_new (self, cards);
  deed->work = release_work;
  deed->minutes = minutes;
  /* Translators: a piece of work, a number of hours. */
  deed->done_words = g_strdup_printf (_ ("%s, split. Nobody has %s h of it."), work, hours);
  _mix_board_deed_run (deed);
}

static void
chosen_cb (MixMoveDialog *dialog, const char *person_id, int minutes, MixBoardPage *self)
{
  MixBoard *board = mix_board_view_get_board (self->view);
  GPtrArray *keys = g_object_get_data (G_OBJECT (dialog), "keys");
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < keys->len; i++)
    {
      MixCard *card = mix_board_find_card (board, g_ptr_array_index (keys, i));

      if (card != NULL)
        g_ptr_array_add (cards, g_object_ref (card));
    }
  if (cards->len == 0)
    return;
  if (*person_id == '\0')
    release (self, g_ptr_array_index (cards, 0), minutes);
  else
    _mix_board_page_give (self, cards, person_id, minutes);
}

/* Asks who gets cards; to split the only one, also how many hours. */
void
_mix_board_page_open_move (MixBoardPage *self, GPtrArray *cards, gboolean split)
{
  AdwDialog *dialog;
  GPtrArray *keys;

  if (cards->len == 0 || (split && cards->len > 1))
    return;
  dialog = mix_move_dialog_new (mix_board_view_get_board (self->view), cards, split);
  keys = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < cards->len; i++)
    g_ptr_array_add (keys, g_strdup (mix_card_get_key (g_ptr_array_index (cards, i))));
  g_object_set_data_full (G_OBJECT (dialog), "keys", keys, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Work that is put at another place, or time that is spent on another line. */
static void
put_into (MixBoardPage *self, MixBoardLane *lane, GPtrArray *cards)
{
  g_autoptr (GPtrArray) changed = mix_drop_list_cards (lane, cards);
  gboolean place = mix_board_lane_get_kind (lane) == MIX_LANE_PRACTICE;
  g_autofree char *work = mix_cards_dup_work (changed);
  MixBoardDeed *deed;

  if (changed->len == 0)
    {
      mix_page_say (MIX_PAGE (self), _ ("Nobody has this work yet. Press M to choose a person."), FALSE);
      return;
    }
  deed = _mix_board_deed_new (self, changed);
  deed->work = place ? place_work : line_work;
  deed->target = g_strdup (mix_board_lane_get_key (lane));
  /* Translators: a piece of work, and a place or other work. */
  deed->done_words = g_strdup_printf (place ? _ ("%s, moved to %s.") : _ ("%s, changed to %s."), work,
                                      mix_board_lane_get_title (lane));
  _mix_board_deed_run (deed);
}

/* What the drop takes: all that is in the hand, or the card alone where it comes from elsewhere. */
static GPtrArray *
list_dropped (MixBoardPage *self, MixCard *card)
{
  GPtrArray *cards;

  if (self->held != NULL && g_ptr_array_find_with_equal_func (self->held, card, NULL, NULL))
    return g_ptr_array_ref (self->held);
  cards = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (cards, g_object_ref (card));
  return cards;
}

/* Puts cards into a lane, as its kind asks for. */
static void
put (MixBoardPage *self, MixBoardLane *lane, GPtrArray *cards)
{
  switch (mix_board_lane_get_kind (lane))
    {
    case MIX_LANE_PERSON:
      _mix_board_page_give (self, cards, mix_board_lane_get_key (lane), G_MAXINT);
      break;
    case MIX_LANE_NOBODY:
      _mix_board_page_unassign (self, cards);
      break;
    case MIX_LANE_STATUS:
      _mix_board_page_set_status (self, cards, mix_board_lane_get_key (lane));
      break;
    case MIX_LANE_PRACTICE:
    case MIX_LANE_LINE:
      put_into (self, lane, cards);
      break;
    default:
      break;
    }
}

/* A card was dropped on a lane: whole, or with Ctrl only a part of it. */
void
_mix_board_page_drop (MixBoardPage *self, MixBoardLane *lane, MixCard *card, gboolean part)
{
  g_autoptr (GPtrArray) cards = list_dropped (self, card);

  if (part && cards->len == 1 && mix_board_lane_get_kind (lane) == MIX_LANE_PERSON)
    _mix_board_page_open_move (self, cards, TRUE);
  else
    put (self, lane, cards);
}

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) cards = _mix_board_page_list_selected (user_data);

  _mix_board_page_open_move (user_data, cards, FALSE);
}

static void
split_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) cards = _mix_board_page_list_selected (user_data);

  _mix_board_page_open_move (user_data, cards, TRUE);
}

static void
unassign_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) cards = _mix_board_page_list_selected (user_data);

  _mix_board_page_unassign (user_data, cards);
}

static void
give_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) cards = _mix_board_page_list_selected (user_data);

  _mix_board_page_give (user_data, cards, g_variant_get_string (parameter, NULL), G_MAXINT);
}

static void
give_card_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  const char *key, *person_id;
  MixCard *card;

  g_variant_get (parameter, "(&s&s)", &key, &person_id);
  card = mix_board_find_card (mix_board_view_get_board (self->view), key);
  if (card == NULL)
    return;
  g_ptr_array_add (cards, card);
  _mix_board_page_give (self, cards, person_id, G_MAXINT);
}

/* The next lane on that side that takes work. */
static MixBoardLane *
find_next_lane (MixBoardPage *self, MixBoardLane *lane, int step)
{
  do
    lane = mix_lane_strip_get_neighbour (self->strip, lane, step);
  while (lane != NULL && mix_board_lane_get_kind (lane) == MIX_LANE_EXPECTED);
  return lane;
}

/* The next lane on that side in which what is selected may be; all of it goes along. */
static void
move_by (MixBoardPage *self, int step)
{
  g_autoptr (GPtrArray) cards = _mix_board_page_list_selected (self);
  MixBoardLane *lane = cards->len > 0
                           ? mix_board_view_find_lane_of_card (self->view, g_ptr_array_index (cards, cards->len - 1))
                           : NULL;
  MixBoardLane *next = lane != NULL ? find_next_lane (self, lane, step) : NULL;

  if (next != NULL)
    put (self, next, cards);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
move_next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  move_by (user_data, 1);
}

static void
move_previous_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  move_by (user_data, -1);
}

/* Adds the actions that give cards to people. */
void
_mix_board_page_add_giving (MixBoardPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "move", .activate = move_cb },
    { .name = "split", .activate = split_cb },
    { .name = "unassign", .activate = unassign_cb },
    { .name = "give", .activate = give_cb, .parameter_type = "s" },
    { .name = "give-card", .activate = give_card_cb, .parameter_type = "(ss)" },
    { .name = "move-next", .activate = move_next_cb },
    { .name = "move-previous", .activate = move_previous_cb },
  };

  mix_page_add_editing_actions (MIX_PAGE (self), entries, G_N_ELEMENTS (entries));
}
