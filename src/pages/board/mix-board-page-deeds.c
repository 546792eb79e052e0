#include "mix-board-deed.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-assignments.h"
#include "mix-card-deeds.h"
#include "mix-card-words.h"
#include "mix-cover-dialog.h"
#include "mix-deed-dialog.h"
#include "mix-work-dialog.h"

/* What is done to cards beside giving them to somebody. */

static gboolean
status_work (MixStore *store, MixBoardDeed *deed, GError **error)
{
  return mix_card_deeds_set_status (store, _mix_board_deed_get_ids (deed), deed->target, error);
}

static gboolean
duplicate_work (MixStore *store, MixBoardDeed *deed, GError **error)
{
  return mix_card_deeds_duplicate (store, _mix_board_deed_get_ids (deed)[0], g_ptr_array_index (deed->new_ids, 0),
                                   error);
}

static gboolean
join_work (MixStore *store, MixBoardDeed *deed, GError **error)
{
  return mix_card_deeds_join (store, _mix_board_deed_get_ids (deed), error);
}

/* Of the cards, those that somebody has. */
static GPtrArray *
list_assigned (GPtrArray *cards)
{
  GPtrArray *assigned = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cards->len; i++)
    if (!mix_card_is_nobody (g_ptr_array_index (cards, i)))
      g_ptr_array_add (assigned, g_object_ref (g_ptr_array_index (cards, i)));
  return assigned;
}

/* NULL where nobody has any of them. */
static MixBoardDeed *
make_deed (MixBoardPage *self, GPtrArray *cards)
{
  g_autoptr (GPtrArray) assigned = list_assigned (cards);

  if (assigned->len > 0)
    return _mix_board_deed_new (self, assigned);
  gtk_widget_error_bell (GTK_WIDGET (self));
  return NULL;
}

static MixBoardDeed *
make_deed_of_selected (MixBoardPage *self)
{
  g_autoptr (GPtrArray) cards = _mix_board_page_list_selected (self);

  return make_deed (self, cards);
}

/* Makes cards proposed, agreed, active or paused. */
void
_mix_board_page_set_status (MixBoardPage *self, GPtrArray *cards, const char *status)
{
  MixBoardDeed *deed = make_deed (self, cards);
  g_autofree char *work = deed != NULL ? mix_cards_dup_work (deed->cards) : NULL;

  if (deed == NULL)
    return;
  deed->work = status_work;
  deed->target = g_strdup (status);
  /* Translators: a piece of work, and a status such as "Paused". */
  deed->done_words = g_strdup_printf (_ ("%s, set to %s."), work, mix_card_status_get_words (status));
  _mix_board_deed_run (deed);
}

static void
status_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) cards = _mix_board_page_list_selected (user_data);

  _mix_board_page_set_status (user_data, cards, g_variant_get_string (parameter, NULL));
}

static gboolean
are_all_paused (GPtrArray *cards)
{
  for (guint i = 0; i < cards->len; i++)
    if (g_strcmp0 (mix_card_get_status (g_ptr_array_index (cards, i)), "paused") != 0)
      return FALSE;
  return TRUE;
}

static void
pause_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) cards = _mix_board_page_list_selected (user_data);
  g_autoptr (GPtrArray) assigned = list_assigned (cards);

  _mix_board_page_set_status (user_data, assigned, are_all_paused (assigned) ? "active" : "paused");
}

static gboolean
end_work (MixStore *store, MixBoardDeed *deed, GError **error)
{
  return mix_card_deeds_end (store, _mix_board_deed_get_ids (deed), deed->day, error);
}

static gboolean
hours_work (MixStore *store, MixBoardDeed *deed, GError **error)
{
  return mix_assignments_set_minutes (store, _mix_board_deed_get_ids (deed)[0], deed->minutes, error);
}

static gboolean
keep_work (MixStore *store, MixBoardDeed *deed, GError **error)
{
  MixFitOverrideDraft decision = { NULL, deed->decided_by, deed->reason, MIX_DATE_NONE, deed->day };

  return mix_card_deeds_keep (store, _mix_board_deed_get_ids (deed), &decision, error);
}

static void
end_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  MixBoardDeed *deed = make_deed_of_selected (self);
  g_autofree char *work = NULL;
  g_autofree char *words = NULL;

  if (deed == NULL)
    return;
  work = mix_cards_dup_work (deed->cards);
  /* Translators: %s is a piece of work. */
  words = g_strdup_printf (_ ("%s. From the day after, what is needed of it shows as nobody’s."), work);
  deed->work = end_work;
  adw_dialog_present (mix_deed_dialog_new (deed, MIX_DEED_ASKS_DAY, words), GTK_WIDGET (self));
}

static void
set_hours_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  MixBoardDeed *deed = _mix_board_page_get_card (self) != NULL ? make_deed_of_selected (self) : NULL;
  g_autofree char *work = deed != NULL ? mix_cards_dup_work (deed->cards) : NULL;

  if (deed == NULL)
    return;
  deed->work = hours_work;
  adw_dialog_present (mix_deed_dialog_new (deed, MIX_DEED_ASKS_HOURS, work), GTK_WIDGET (self));
}

static GPtrArray *
list_blocked (GPtrArray *cards)
{
  GPtrArray *blocked = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cards->len; i++)
    if (mix_card_get_fit (g_ptr_array_index (cards, i))->grade == MIX_FIT_BLOCKED)
      g_ptr_array_add (blocked, g_object_ref (g_ptr_array_index (cards, i)));
  return blocked;
}

/* Only blocked work needs somebody's decision. */
static void
override_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  g_autoptr (GPtrArray) cards = _mix_board_page_list_selected (self);
  g_autoptr (GPtrArray) blocked = list_blocked (cards);
  MixBoardDeed *deed;
  g_autofree char *words = NULL;

  if (blocked->len == 0)
    {
      if (cards->len > 0)
        mix_page_say (MIX_PAGE (self), _ ("Only blocked work needs a decision to keep it."), FALSE);
      return;
    }
  deed = _mix_board_deed_new (self, blocked);
  deed->work = keep_work;
  if (blocked->len == 1)
    words = mix_card_dup_sentence (g_ptr_array_index (blocked, 0));
  else
    words = mix_cards_dup_work (blocked);
  adw_dialog_present (mix_deed_dialog_new (deed, MIX_DEED_ASKS_DECISION, words), GTK_WIDGET (self));
}

static void
duplicate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  MixCard *card = _mix_board_page_get_card (self);
  MixBoardDeed *deed = card != NULL ? make_deed_of_selected (self) : NULL;
  g_autofree char *work = NULL;

  if (deed == NULL)
    return;
  work = mix_card_dup_work (card);
  deed->work = duplicate_work;
  deed->done_words = g_strdup_printf (_ ("%s, duplicated."), work);
  g_ptr_array_set_size (deed->keys, 0);
  g_ptr_array_add (deed->keys, g_strdup (g_ptr_array_index (deed->new_ids, 0)));
  _mix_board_deed_run (deed);
}

static void
join_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardDeed *deed = make_deed_of_selected (user_data);
  g_autofree char *work = NULL;
  g_autofree char *hours = NULL;

  if (deed == NULL)
    return;
  work = mix_card_dup_work (g_ptr_array_index (deed->cards, 0));
  hours = mix_cards_dup_hours (deed->cards);
  deed->work = join_work;
  /* Translators: a piece of work, "5.5 h a week". */
  deed->done_words = g_strdup_printf (_ ("%s, joined to one card of %s."), work, hours);
  _mix_board_deed_run (deed);
}

/* The lane is named, or it is the one that has the keyboard. */
static void
add_work_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  const char *key = g_variant_get_string (parameter, NULL);
  MixLaneView *focused = mix_lane_strip_get_focused (self->strip);
  MixBoardLane *lane = *key != '\0'      ? mix_board_view_find_lane (self->view, key)
                       : focused != NULL ? mix_lane_view_get_lane (focused)
                                         : NULL;

  if (mix_board_view_get_board (self->view) != NULL)
    adw_dialog_present (mix_work_dialog_new (MIX_PAGE (self), self->view, lane), GTK_WIDGET (self));
}

/* Whose absence: the lane's that is named, or whoever has the selected card, or the lane that has the keyboard. */
static MixPerson *
find_absent (MixBoardPage *self, const char *key)
{
  MixPlan *plan = mix_board_get_plan (mix_board_view_get_board (self->view));
  MixCard *card = _mix_board_page_get_card (self);
  MixLaneView *focused = mix_lane_strip_get_focused (self->strip);

  if (*key != '\0')
    return mix_plan_find_person (plan, key);
  if (card != NULL && mix_card_get_person (card) != NULL)
    return mix_card_get_person (card);
  if (self->selected_lane_key != NULL && mix_plan_find_person (plan, self->selected_lane_key) != NULL)
    return mix_plan_find_person (plan, self->selected_lane_key);
  return focused != NULL ? mix_board_lane_get_person (mix_lane_view_get_lane (focused)) : NULL;
}

static void
cover_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  MixBoard *board = mix_board_view_get_board (self->view);
  MixPerson *person = board != NULL ? find_absent (self, g_variant_get_string (parameter, NULL)) : NULL;

  if (person != NULL)
    adw_dialog_present (mix_cover_dialog_new (MIX_PAGE (self), board, person), GTK_WIDGET (self));
}

/* Adds the actions that change cards where they are. */
void
_mix_board_page_add_deeds (MixBoardPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "add-work", .activate = add_work_cb, .parameter_type = "s" },
    { .name = "cover", .activate = cover_cb, .parameter_type = "s" },
    { .name = "duplicate", .activate = duplicate_cb },
    { .name = "end", .activate = end_cb },
    { .name = "join", .activate = join_cb },
    { .name = "override", .activate = override_cb },
    { .name = "pause", .activate = pause_cb },
    { .name = "set-hours", .activate = set_hours_cb },
    { .name = "set-status", .activate = status_cb, .parameter_type = "s" },
  };

  mix_page_add_editing_actions (MIX_PAGE (self), entries, G_N_ELEMENTS (entries));
}
