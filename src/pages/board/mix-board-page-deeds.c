#include "mix-board-page-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-assignments.h"
#include "mix-card-words.h"
#include "mix-fit-words.h"
#include "mix-id.h"
#include "mix-move-dialog.h"
#include "mix-work-dialog.h"

/* One change of who has what: what the worker thread needs, and what to say and show when it is done. */
typedef struct
{
  MixBoardPage *page;
  char *assignment_id; /* the one there is; NULL where nobody has the work */
  char *new_id;        /* of the one that is made; NULL where none is */
  char *person_id;     /* who gets it; NULL to give it back */
  char *place_id;
  char *line_id;
  int minutes;
  gboolean part;
  MixCard *card;     /* as it was before */
  MixFitGrade grade; /* how it suits whoever gets it */
  char *key;         /* of the card to go to */
  gboolean focus;    /* the keyboard was on the card */
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_object_unref (deed->page);
  g_free (deed->assignment_id);
  g_free (deed->new_id);
  g_free (deed->person_id);
  g_free (deed->place_id);
  g_free (deed->line_id);
  g_object_unref (deed->card);
  g_free (deed->key);
  g_free (deed);
}

static gboolean
add_assignment (MixStore *store, Deed *deed, GError **error)
{
  MixAssignmentDraft draft = {
    .id = deed->new_id,
    .person_id = deed->person_id,
    .organisation = deed->place_id,
    .service_line = deed->line_id,
    .minutes = deed->minutes,
    .from_date = MIX_DATE_NONE,
    .until = MIX_DATE_NONE,
  };
  g_autofree char *id = mix_assignments_add (store, &draft, error);

  return id != NULL;
}

static gboolean
do_deed (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;

  if (deed->assignment_id == NULL)
    return add_assignment (store, deed, error);
  if (deed->person_id == NULL)
    return mix_assignments_remove (store, deed->assignment_id, error);
  if (deed->part)
    return mix_assignments_split (store, deed->assignment_id, deed->person_id, deed->minutes, error);
  return mix_assignments_move (store, deed->assignment_id, deed->person_id, error);
}

/* In the hours that there are with the change made. */
static char *
dup_words (MixBoardPage *self, Deed *deed)
{
  MixTeamLoad *load = mix_board_get_load (mix_board_view_get_board (self->view));
  const MixPersonLoad *person = mix_team_load_find_person (load, deed->person_id);

  return person != NULL ? mix_card_dup_moved (deed->card, deed->grade, person) : mix_card_dup_unassigned (deed->card);
}

/* By now the page shows the plan as it has become. */
static void
deed_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixBoardPage) self = MIX_BOARD_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  Deed *deed = mix_document_run_finish (MIX_DOCUMENT (source), result, &error);
  g_autofree char *words = NULL;

  if (deed == NULL)
    {
      mix_page_say_error (MIX_PAGE (self), error);
      return;
    }
  if (!_mix_board_page_show_card (self, deed->key, deed->focus))
    _mix_board_page_select_card (self, NULL);
  words = dup_words (self, deed);
  mix_page_say (MIX_PAGE (self), words, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
run_deed (MixBoardPage *self, Deed *deed)
{
  mix_document_run_async (mix_page_get_document (MIX_PAGE (self)), do_deed, deed, free_deed, NULL, deed_done_cb,
                          g_object_ref (self));
}

static Deed *
make_deed (MixBoardPage *self, MixCard *card)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->page = g_object_ref (self);
  deed->card = g_object_ref (card);
  if (!mix_card_is_nobody (card))
    deed->assignment_id = g_strdup (mix_card_get_key (card));
  deed->place_id = g_strdup (mix_card_get_place_id (card));
  deed->line_id = g_strdup (mix_service_line_get_id (mix_card_get_line (card)));
  deed->minutes = mix_card_get_minutes (card);
  deed->focus = mix_lane_strip_get_focused (self->strip) != NULL || self->held != NULL;
  return deed;
}

static MixCandidate
judge (MixBoardPage *self, MixCard *card, const char *person_id)
{
  MixBoard *board = mix_board_view_get_board (self->view);

  return mix_candidates_judge (board, card, mix_team_load_find_person (mix_board_get_load (board), person_id));
}

static void
give_now (MixBoardPage *self, MixCard *card, const char *person_id, int minutes)
{
  Deed *deed = make_deed (self, card);

  deed->grade = judge (self, card, person_id).fit.grade;
  deed->person_id = g_strdup (person_id);
  deed->minutes = minutes;
  deed->part = minutes < mix_card_get_minutes (card);
  if (deed->assignment_id == NULL)
    deed->new_id = mix_id_new ();
  deed->key = g_strdup (deed->new_id != NULL ? deed->new_id : deed->assignment_id);
  run_deed (self, deed);
}

typedef struct
{
  MixBoardPage *page;
  MixCard *card;
  char *person_id;
  int minutes;
} Question;

static void
blocked_answered_cb (AdwAlertDialog *dialog, const char *response, Question *question)
{
  if (g_str_equal (response, "give"))
    give_now (question->page, question->card, question->person_id, question->minutes);
  g_object_unref (question->page);
  g_object_unref (question->card);
  g_free (question->person_id);
  g_free (question);
}

/* Unsafe work is never given silently. */
static void
ask_before_blocked (MixBoardPage *self, MixCard *card, const MixCandidate *candidate, int minutes)
{
  Question *question = g_new0 (Question, 1);
  g_autofree char *work = mix_card_dup_work (card);
  g_autofree char *reason
      = mix_fit_reason_dup_words (&candidate->fit.reasons[0], candidate->person, mix_card_get_line (card));
  /* Translators: a person, a piece of work, a reason such as "No sign-off for anticoagulation". */
  g_autofree char *body = g_strdup_printf (_ ("%s, %s: %s. It stays marked as blocked until that is put right."),
                                           mix_person_get_name (candidate->person), work, reason);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Give Blocked Work?"), body);

  *question = (Question) { g_object_ref (self), g_object_ref (card), g_strdup (mix_person_get_id (candidate->person)),
                           minutes };
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "give", _ ("_Give Anyway"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (blocked_answered_cb), question);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Gives a card, or some minutes of it, to a person; asks first where it would be blocked. */
void
_mix_board_page_give (MixBoardPage *self, MixCard *card, const char *person_id, int minutes)
{
  MixBoard *board = mix_board_view_get_board (self->view);
  MixPerson *present = mix_card_get_person (card);
  MixCandidate candidate;

  if (mix_team_load_find_person (mix_board_get_load (board), person_id) == NULL
      || (present != NULL && g_str_equal (mix_person_get_id (present), person_id)))
    return;
  candidate = judge (self, card, person_id);
  if (candidate.fit.grade == MIX_FIT_BLOCKED)
    ask_before_blocked (self, card, &candidate, minutes);
  else
    give_now (self, card, person_id, minutes);
}

static void
unassign (MixBoardPage *self, MixCard *card)
{
  Deed *deed;

  if (mix_card_is_nobody (card))
    return;
  deed = make_deed (self, card);
  deed->key = g_strconcat (deed->place_id, "/", deed->line_id, NULL);
  run_deed (self, deed);
}

static void
chosen_cb (MixMoveDialog *dialog, const char *person_id, int minutes, MixBoardPage *self)
{
  MixCard *card
      = mix_board_find_card (mix_board_view_get_board (self->view), g_object_get_data (G_OBJECT (dialog), "key"));

  if (card != NULL)
    _mix_board_page_give (self, card, person_id, MIN (minutes, mix_card_get_minutes (card)));
}

static void
open_move_dialog (MixBoardPage *self, MixCard *card, gboolean split)
{
  AdwDialog *dialog = mix_move_dialog_new (mix_board_view_get_board (self->view), card, split);

  g_object_set_data_full (G_OBJECT (dialog), "key", g_strdup (mix_card_get_key (card)), g_free);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Why a card can't go to a lane that is no person's. */
static void
refuse_drop (MixBoardPage *self, MixLaneKind kind)
{
  const char *reason = kind == MIX_LANE_LINE     ? _ ("Work stays what it is. Press M to choose a person.")
                       : kind == MIX_LANE_STATUS ? _ ("Work keeps its status. Press M to choose a person.")
                                                 : _ ("Work stays at its place. Press M to choose a person.");

  mix_page_say (MIX_PAGE (self), reason, FALSE);
}

/* A card was dropped on a lane: whole, or with Ctrl only a part of it. */
void
_mix_board_page_drop (MixBoardPage *self, MixBoardLane *lane, MixCard *card, gboolean part)
{
  MixPerson *person = mix_board_lane_get_person (lane);

  if (person != NULL && part)
    open_move_dialog (self, card, TRUE);
  else if (person != NULL)
    _mix_board_page_give (self, card, mix_person_get_id (person), mix_card_get_minutes (card));
  else if (mix_board_lane_get_kind (lane) == MIX_LANE_NOBODY)
    unassign (self, card);
  else if (mix_board_view_find_lane_of_card (self->view, card) != lane)
    refuse_drop (self, mix_board_lane_get_kind (lane));
}

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixCard *card = _mix_board_page_get_card (user_data);

  if (card != NULL)
    open_move_dialog (user_data, card, FALSE);
}

static void
split_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixCard *card = _mix_board_page_get_card (user_data);

  if (card != NULL)
    open_move_dialog (user_data, card, TRUE);
}

static void
unassign_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixCard *card = _mix_board_page_get_card (user_data);

  if (card != NULL)
    unassign (user_data, card);
}

static void
give_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixCard *card = _mix_board_page_get_card (user_data);

  if (card != NULL)
    _mix_board_page_give (user_data, card, g_variant_get_string (parameter, NULL), mix_card_get_minutes (card));
}

static void
give_card_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;
  const char *key, *person_id;
  MixCard *card;

  g_variant_get (parameter, "(&s&s)", &key, &person_id);
  card = mix_board_find_card (mix_board_view_get_board (self->view), key);
  if (card != NULL)
    _mix_board_page_give (self, card, person_id, mix_card_get_minutes (card));
}

/* The next lane of a person on that side in which the card may be. */
static void
move_by (MixBoardPage *self, int step)
{
  MixCard *card = _mix_board_page_get_card (self);
  MixBoardLane *lane = card != NULL ? mix_board_view_find_lane_of_card (self->view, card) : NULL;
  MixBoardLane *next = lane != NULL ? mix_lane_strip_get_neighbour (self->strip, lane, step) : NULL;

  if (next != NULL)
    _mix_board_page_drop (self, next, card, FALSE);
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

/* Adds the actions that change the plan. */
void
_mix_board_page_add_deeds (MixBoardPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "move", .activate = move_cb },
    { .name = "split", .activate = split_cb },
    { .name = "unassign", .activate = unassign_cb },
    { .name = "give", .activate = give_cb, .parameter_type = "s" },
    { .name = "give-card", .activate = give_card_cb, .parameter_type = "(ss)" },
    { .name = "move-next", .activate = move_next_cb },
    { .name = "move-previous", .activate = move_previous_cb },
    { .name = "add-work", .activate = add_work_cb, .parameter_type = "s" },
  };

  mix_page_add_editing_actions (MIX_PAGE (self), entries, G_N_ELEMENTS (entries));
}
