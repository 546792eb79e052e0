#include "mix-drop-verdict.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-words.h"
#include "mix-fit-words.h"
#include "mix-plan-fit.h"
#include "mix-text.h"

/*
 * In the lane of a person cards are given to them; in that of a place they are done there instead, in that of a line
 * the time is spent on it instead, in that of a status they get it. Work that nobody has can only be given to a person.
 */

static gboolean
is_own_place (MixBoardLane *lane, MixCard *card)
{
  return g_str_equal (mix_board_lane_get_key (lane), mix_card_get_place_id (card));
}

static gboolean
would_change (MixBoardLane *lane, MixCard *card)
{
  const char *key = mix_board_lane_get_key (lane);

  switch (mix_board_lane_get_kind (lane))
    {
    case MIX_LANE_PERSON:
      return mix_card_get_person (card) == NULL || !g_str_equal (mix_person_get_id (mix_card_get_person (card)), key);
    case MIX_LANE_PRACTICE:
      return !mix_card_is_nobody (card) && !is_own_place (lane, card);
    case MIX_LANE_LINE:
      return !mix_card_is_nobody (card) && !g_str_equal (mix_service_line_get_id (mix_card_get_line (card)), key);
    case MIX_LANE_STATUS:
      return !mix_card_is_nobody (card) && g_strcmp0 (mix_card_get_status (card), key) != 0;
    case MIX_LANE_NOBODY:
      return !mix_card_is_nobody (card);
    default:
      return FALSE;
    }
}

/**
 * mix_drop_list_cards:
 * @lane: a lane
 * @cards: (element-type MixCard): cards in the hand
 *
 * Returns: (transfer full) (element-type MixCard): those of them that would change if they were put into the lane
 */
GPtrArray *
mix_drop_list_cards (MixBoardLane *lane, GPtrArray *cards)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cards->len; i++)
    if (would_change (lane, g_ptr_array_index (cards, i)))
      g_ptr_array_add (changed, g_object_ref (g_ptr_array_index (cards, i)));
  return changed;
}

static void
take_fit (MixDropVerdict *verdict, MixCard *card, MixPerson *person, const MixFit *fit)
{
  verdict->n_cards++;
  verdict->n_blocked += fit->grade == MIX_FIT_BLOCKED;
  verdict->minutes += mix_card_get_minutes (card);
  if (verdict->worst != NULL && fit->grade >= verdict->grade)
    return;
  verdict->worst = card;
  verdict->person = person;
  verdict->fit = *fit;
  verdict->grade = fit->grade;
}

static int
count_new_sites (MixBoard *board, const char *person_id, GPtrArray *cards)
{
  g_autoptr (GHashTable) sites = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);

      if (mix_card_needs_site (card)
          && !mix_team_load_goes_to (mix_board_get_load (board), person_id, mix_card_get_place_id (card)))
        g_hash_table_add (sites, (gpointer) mix_card_get_place_id (card));
    }
  return (int) g_hash_table_size (sites);
}

static char *
dup_sites (int n_sites)
{
  if (n_sites == 0)
    return NULL;
  if (n_sites == 1)
    return g_strdup (_ ("adds a site"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "adds %d site", "adds %d sites", (gulong) n_sites), n_sites);
}

/* Hours with the cards, what is too much of them, and further sites. */
static void
say_hours (MixDropVerdict *verdict, MixBoard *board, const MixPersonLoad *load, int n_sites)
{
  int travel = mix_team_load_get_travel_minutes (mix_board_get_load (board));
  int net = load->sheet.net_minutes - travel * (load->n_sites > 0 ? n_sites : MAX (n_sites - 1, 0));
  g_autofree char *hours = mix_person_load_dup_after (load, verdict->minutes, net, &verdict->over);
  g_autofree char *sites = dup_sites (n_sites);

  verdict->words = sites != NULL ? g_strdup_printf ("%s · %s", hours, sites) : g_strdup (hours);
}

static gboolean
judge_person (MixBoard *board, MixBoardLane *lane, GPtrArray *cards, MixDropVerdict *verdict)
{
  const char *person_id = mix_board_lane_get_key (lane);
  const MixPersonLoad *load = mix_team_load_find_person (mix_board_get_load (board), person_id);

  if (load == NULL)
    return FALSE;
  for (guint i = 0; i < cards->len; i++)
    {
      MixCandidate candidate = mix_candidates_judge (board, g_ptr_array_index (cards, i), load);

      take_fit (verdict, g_ptr_array_index (cards, i), load->person, &candidate.fit);
    }
  verdict->needs_override = verdict->n_blocked > 0;
  say_hours (verdict, board, load, count_new_sites (board, person_id, cards));
  return TRUE;
}

/* Whoever has the work keeps it, and may have to travel further. */
static gboolean
judge_place (MixBoard *board, MixBoardLane *lane, GPtrArray *cards, MixDropVerdict *verdict)
{
  const char *place_id = mix_board_lane_get_key (lane);
  gboolean is_practice = mix_plan_find_practice (mix_board_get_plan (board), place_id) != NULL;
  int n_sites = 0;
  g_autofree char *sites = NULL;

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);
      MixPerson *person = mix_card_get_person (card);

      take_fit (verdict, card, person, mix_card_get_fit (card));
      n_sites += is_practice && mix_service_line_needs_site (mix_card_get_line (card))
                 && !mix_team_load_goes_to (mix_board_get_load (board), mix_person_get_id (person), place_id);
    }
  sites = dup_sites (n_sites);
  verdict->words
      = sites != NULL ? g_strdup_printf (_ ("Done here instead · %s"), sites) : g_strdup (_ ("Done here instead"));
  return TRUE;
}

static gboolean
judge_line (MixBoard *board, MixBoardLane *lane, GPtrArray *cards, MixDropVerdict *verdict)
{
  MixPlan *plan = mix_board_get_plan (board);
  MixServiceLine *line = mix_plan_find_service_line (plan, mix_board_lane_get_key (lane));

  if (line == NULL)
    return FALSE;
  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);
      MixFit fit = mix_plan_fit_work_out (plan, mix_card_get_person (card), line);

      take_fit (verdict, card, mix_card_get_person (card), &fit);
    }
  verdict->needs_override = verdict->n_blocked > 0;
  verdict->words = g_strdup (_ ("This work instead"));
  return TRUE;
}

static gboolean
judge_status (MixBoardLane *lane, GPtrArray *cards, MixDropVerdict *verdict)
{
  gboolean pauses = g_str_equal (mix_board_lane_get_key (lane), "paused");

  for (guint i = 0; i < cards->len; i++)
    take_fit (verdict, g_ptr_array_index (cards, i), mix_card_get_person (g_ptr_array_index (cards, i)),
              mix_card_get_fit (g_ptr_array_index (cards, i)));
  verdict->words = g_strdup (pauses ? _ ("Takes no time while it is paused") : _ ("Its hours count"));
  return TRUE;
}

static gboolean
judge (MixBoard *board, MixBoardLane *lane, GPtrArray *cards, MixDropVerdict *verdict)
{
  switch (mix_board_lane_get_kind (lane))
    {
    case MIX_LANE_PERSON:
      return judge_person (board, lane, cards, verdict);
    case MIX_LANE_PRACTICE:
      return judge_place (board, lane, cards, verdict);
    case MIX_LANE_LINE:
      return judge_line (board, lane, cards, verdict);
    case MIX_LANE_STATUS:
      return judge_status (lane, cards, verdict);
    default:
      return FALSE;
    }
}

/**
 * mix_drop_verdict_work_out:
 * @board: a board
 * @lane: where cards would be put
 * @cards: (element-type MixCard): the cards in the hand
 * @verdict: (out caller-allocates): what it would mean; cleared with mix_drop_verdict_clear()
 *
 * Returns: whether there is a verdict: not where nothing would change, nor for the lane of nobody
 */
gboolean
mix_drop_verdict_work_out (MixBoard *board, MixBoardLane *lane, GPtrArray *cards, MixDropVerdict *verdict)
{
  g_autoptr (GPtrArray) changed = mix_drop_list_cards (lane, cards);

  *verdict = (MixDropVerdict) { .grade = MIX_FIT_FITS };
  return changed->len > 0 && judge (board, lane, changed, verdict);
}

/**
 * mix_drop_verdict_dup_reason:
 * @verdict: a verdict
 *
 * Returns: (transfer full): what decided the worst fit: "No sign-off for anticoagulation", and how many cards are
 *   blocked where there are several
 */
char *
mix_drop_verdict_dup_reason (const MixDropVerdict *verdict)
{
  g_autofree char *reason = NULL;

  if (verdict->fit.n_reasons == 0)
    return g_strdup (mix_fit_grade_get_words (verdict->grade));
  reason = mix_fit_reason_dup_words (&verdict->fit.reasons[0], verdict->person, mix_card_get_line (verdict->worst));
  if (verdict->n_blocked == 0 || verdict->n_cards == 1)
    return g_steal_pointer (&reason);
  /* Translators: how many of how many cards, and the reason for the first of them. */
  return g_strdup_printf (_ ("%u of %u blocked: %s"), verdict->n_blocked, verdict->n_cards, reason);
}

/**
 * mix_drop_verdict_clear:
 * @verdict: a verdict
 *
 * Frees what it holds.
 */
void
mix_drop_verdict_clear (MixDropVerdict *verdict)
{
  g_clear_pointer (&verdict->words, g_free);
}
