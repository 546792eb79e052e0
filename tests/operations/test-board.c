#include "board-fixture.h"
#include "mix-board.h"
#include "mix-candidates.h"
#include "mix-card-words.h"

static MixBoard *
make_board (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();

  return mix_board_new (plan);
}

static void
test_fits (void)
{
  static const struct
  {
    const char *key;
    MixFitGrade grade;
    MixFitCode code;
  } cases[] = {
    { "a-blocked", MIX_FIT_BLOCKED, MIX_FIT_CODE_NO_COMPETENCE },
    { "a-stretched", MIX_FIT_STRETCHED, MIX_FIT_CODE_PRESCRIBER_ON_PATHWAY },
    { "a-under", MIX_FIT_UNDER_USED, MIX_FIT_CODE_SKILL_UNDER_USED },
    { "a-fits", MIX_FIT_FITS, MIX_FIT_CODE_ROLE_HIGH_ENOUGH },
  };
  g_autoptr (MixBoard) board = make_board ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MixFit *fit = mix_card_get_fit (mix_board_find_card (board, cases[i].key));

      g_assert_cmpint (fit->grade, ==, cases[i].grade);
      g_assert_cmpint (fit->reasons[0].code, ==, cases[i].code);
    }
}

static int
weigh (MixCard *card)
{
  return mix_card_get_minutes (card) * mix_service_line_get_row (mix_card_get_line (card))->undone_weight;
}

/* 10,000 patients × 0.02 a year × 45 min ÷ 52 = 173 min; 90 of them are done. */
static void
test_what_nobody_does (void)
{
  g_autoptr (MixBoard) board = make_board ();
  GPtrArray *nobody = mix_board_get_nobody (board);
  MixCard *card = mix_board_find_card (board, "p1/smr");

  g_assert_nonnull (card);
  g_assert_true (mix_card_is_nobody (card));
  g_assert_cmpint (mix_card_get_minutes (card), ==, 173 - 90);
  g_assert_cmpint (mix_board_get_assigned (board, "p1", "smr"), ==, 90);
  g_assert_null (mix_board_find_card (board, "p3/smr"));
  g_assert_null (mix_board_find_card (board, "p1/items"));
  g_assert_nonnull (mix_board_find_card (board, "n1/claims"));
  g_assert_cmpuint (nobody->len, >, 5);
  for (guint i = 1; i < nobody->len; i++)
    g_assert_cmpint (weigh (g_ptr_array_index (nobody, i - 1)), >=, weigh (g_ptr_array_index (nobody, i)));
}

/* A paused assignment takes nobody's time and does nothing. */
static void
test_paused_does_not_count (void)
{
  g_autoptr (MixBoard) board = make_board ();
  const MixPersonLoad *load = mix_team_load_find_person (mix_board_get_load (board), "technician");

  g_assert_cmpint (mix_person_load_get_used (load), ==, 0);
  g_assert_nonnull (mix_board_find_card (board, "a-paused"));
  g_assert_cmpint (mix_board_get_assigned (board, "p3", "repeat"), ==, 0);
}

static void
test_counts (void)
{
  g_autoptr (MixBoard) board = make_board ();
  MixBoardCounts all = mix_board_count (board, NULL);
  MixBoardCounts second = mix_board_count (board, "n2");

  g_assert_cmpuint (all.n_cards[MIX_FIT_BLOCKED], ==, 1);
  g_assert_cmpuint (all.n_cards[MIX_FIT_STRETCHED], ==, 2);
  g_assert_cmpuint (all.n_cards[MIX_FIT_UNDER_USED], ==, 1);
  g_assert_cmpuint (all.n_cards[MIX_FIT_FITS], ==, 1);
  g_assert_cmpuint (all.n_over, ==, 1);
  g_assert_cmpuint (second.n_cards[MIX_FIT_BLOCKED], ==, 0);
  g_assert_cmpuint (second.n_over, ==, 0);
  /* "items" at three practices, and all five patient lines at the practice without a figure, "items" among them */
  g_assert_cmpuint (all.n_not_known, ==, 3 + 4);
  g_assert_cmpuint (second.n_not_known, ==, 5);
}

static void
test_unknown_is_listed (void)
{
  g_autoptr (MixBoard) board = make_board ();
  g_autoptr (GArray) unknown = mix_board_get_unknown (board, NULL, NULL);
  guint n_places = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < unknown->len; i++)
    {
      const MixUnknownDemand *row = &g_array_index (unknown, MixUnknownDemand, i);
      g_autofree char *words = mix_demand_missing_dup_words (row->missing);

      n_places += row->n_places;
      g_assert_cmpstr (words, !=, "");
      if (g_str_equal (mix_service_line_get_id (row->line), "items"))
        {
          found = TRUE;
          g_assert_cmpuint (row->n_places, ==, 3);
          g_assert_cmpstr (words, ==, "how many there are, how often");
        }
    }
  g_assert_true (found);
  g_assert_cmpuint (n_places, ==, 7);
}

/* At one practice each line that is not known stands for that practice alone. */
static void
test_unknown_of_a_place (void)
{
  g_autoptr (MixBoard) board = make_board ();
  g_autoptr (GArray) unknown = mix_board_get_unknown (board, NULL, "p1");
  g_autoptr (GArray) nowhere = mix_board_get_unknown (board, NULL, "gone");

  g_assert_cmpuint (unknown->len, ==, 1);
  g_assert_cmpuint (g_array_index (unknown, MixUnknownDemand, 0).n_places, ==, 1);
  g_assert_cmpuint (nowhere->len, ==, 0);
}

static void
test_candidates (void)
{
  g_autoptr (MixBoard) board = make_board ();
  g_autoptr (GArray) candidates = mix_candidates_list (board, mix_board_find_card (board, "a-blocked"));
  const MixCandidate *best = &g_array_index (candidates, MixCandidate, 0);

  g_assert_cmpuint (candidates->len, ==, 4);
  g_assert_cmpstr (mix_person_get_id (best->person), ==, "advanced");
  g_assert_true (mix_candidate_is_sensible (best));
  g_assert_true (best->works_there);
  g_assert_false (best->adds_site);
  for (guint i = 1; i < candidates->len; i++)
    g_assert_cmpint (g_array_index (candidates, MixCandidate, i).fit.grade, ==, MIX_FIT_BLOCKED);
}

/* Whoever has too much already has no time for more; it is not sensible to give it to them. */
static void
test_candidate_without_time (void)
{
  g_autoptr (MixBoard) board = make_board ();
  MixCard *card = mix_board_find_card (board, "p2/smr");
  MixCandidate candidate
      = mix_candidates_judge (board, card, mix_team_load_find_person (mix_board_get_load (board), "pathway"));

  g_assert_cmpint (candidate.free_minutes, <, 0);
  g_assert_cmpint (candidate.short_minutes, ==, mix_card_get_minutes (card));
  g_assert_false (mix_candidate_is_sensible (&candidate));
}

static void
test_capacity_of_supervisor (void)
{
  g_autoptr (MixBoard) board = make_board ();
  const MixPersonLoad *load = mix_team_load_find_person (mix_board_get_load (board), "advanced");

  /* a fifth of the 60 and 3,000 stretched minutes */
  g_assert_cmpint (load->support_minutes, ==, 612);
  g_assert_nonnull (mix_capacity_sheet_find (&load->sheet, MIX_CAPACITY_SUPERVISION_GIVEN));
  g_assert_false (mix_team_load_find_person (mix_board_get_load (board), "unknown")->sheet.known);
}

static void
test_words (void)
{
  g_autoptr (MixBoard) board = make_board ();
  MixCard *blocked = mix_board_find_card (board, "a-blocked");
  MixCard *nobody = mix_board_find_card (board, "p1/smr");
  MixCandidate to
      = mix_candidates_judge (board, nobody, mix_team_load_find_person (mix_board_get_load (board), "advanced"));
  g_autofree char *sentence = mix_card_dup_sentence (blocked);
  g_autofree char *nobody_sentence = mix_card_dup_sentence (nobody);
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  g_autofree char *moved = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *role = mix_person_load_dup_role (to.load);

  g_assert_cmpstr (sentence, ==,
                   "warfarin, p1, 0.0 hours a week, network and practice, high-risk. "
                   "Blocked: No sign-off for anticoagulation.");
  g_assert_cmpstr (nobody_sentence, ==, "smr, p1, 1.4 hours a week, network. Nobody yet.");
  g_ptr_array_add (cards, nobody);
  moved = mix_cards_dup_moved (cards, to.fit.grade, to.load, FALSE);
  spoken = mix_cards_dup_moved (cards, to.fit.grade, to.load, TRUE);
  g_assert_true (g_str_has_prefix (moved, "smr, p1, moved to advanced. Fits. "));
  g_assert_true (g_str_has_suffix (moved, " h used."));
  g_assert_true (g_str_has_suffix (spoken, " hours used."));
  g_assert_cmpstr (role, ==, "Advanced pharmacist · 8a · 1.0 WTE");
}

static void
test_speed (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_large_plan (60, 38, 60, 500);
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < 5; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (MixBoard) board = mix_board_new (plan);

      best = MIN (best, g_get_monotonic_time () - start);
      g_assert_cmpuint (mix_board_get_cards (board)->len, ==, 500);
    }
  g_test_minimized_result ((double) best / 1000, "60 people, 38 practices, 60 lines, 500 assignments: %.1f ms",
                           (double) best / 1000);
  /* Ten times what a plain build takes: room for sanitizers and a busy machine. */
  g_assert_cmpint (best, <, 100000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board/fits", test_fits);
  g_test_add_func ("/board/nobody", test_what_nobody_does);
  g_test_add_func ("/board/paused", test_paused_does_not_count);
  g_test_add_func ("/board/counts", test_counts);
  g_test_add_func ("/board/unknown", test_unknown_is_listed);
  g_test_add_func ("/board/unknown-of-a-place", test_unknown_of_a_place);
  g_test_add_func ("/board/candidates", test_candidates);
  g_test_add_func ("/board/candidates/no-time", test_candidate_without_time);
  g_test_add_func ("/board/supervisor", test_capacity_of_supervisor);
  g_test_add_func ("/board/words", test_words);
  g_test_add_func ("/board/speed", test_speed);
  return g_test_run ();
}
