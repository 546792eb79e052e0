#include "board-fixture.h"
#include "mix-finding-fix.h"
#include "mix-findings.h"

static guint
count_severity (MixFindings *findings, MixSeverity severity)
{
  GPtrArray *all = mix_findings_get_all (findings);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    n += mix_finding_get_severity (all->pdata[i]) == severity;
  return n;
}

static void
assert_same_as_board (MixBoard *board, const char *network_id)
{
  g_autoptr (MixFindings) findings = mix_findings_new (board, network_id, NULL);
  MixBoardCounts counts = mix_board_count (board, network_id);
  g_autoptr (GArray) unknown = mix_board_get_unknown (board, network_id, NULL);

  g_assert_cmpuint (mix_findings_count_group (findings, MIX_FINDING_GROUP_BLOCKED), ==,
                    counts.n_cards[MIX_FIT_BLOCKED]);
  g_assert_cmpuint (mix_findings_count (findings, MIX_FINDING_STRETCHED), ==, counts.n_cards[MIX_FIT_STRETCHED]);
  g_assert_cmpuint (mix_findings_count (findings, MIX_FINDING_UNDER_USED), ==, counts.n_cards[MIX_FIT_UNDER_USED]);
  g_assert_cmpuint (mix_findings_count (findings, MIX_FINDING_OVERLOAD_PERSON), ==, counts.n_over);
  g_assert_cmpuint (mix_findings_count (findings, MIX_FINDING_NOBODY), ==, counts.n_nobody);
  g_assert_cmpint (mix_findings_get_minutes (findings, MIX_FINDING_NOBODY), ==, counts.nobody_minutes);
  g_assert_cmpint (mix_findings_get_minutes (findings, MIX_FINDING_OVERLOAD_PERSON), ==, counts.over_minutes);
  g_assert_cmpint (mix_findings_get_group_minutes (findings, MIX_FINDING_GROUP_BLOCKED), ==,
                   counts.minutes[MIX_FIT_BLOCKED]);
  g_assert_cmpuint (mix_findings_count (findings, MIX_FINDING_NOT_KNOWN), >=, unknown->len);
}

/* The list is what the strip counts, for the whole plan and for each network. */
static void
test_counts (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (MixBoard) board = mix_board_new (plan);
  g_autoptr (MixPlan) large = board_fixture_new_large_plan (60, 38, 40, 600);
  g_autoptr (MixBoard) large_board = mix_board_new (large);

  assert_same_as_board (board, NULL);
  assert_same_as_board (board, "n1");
  assert_same_as_board (board, "n2");
  assert_same_as_board (large_board, NULL);
}

/* The worst comes first, whatever found it. */
static void
test_order (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (MixBoard) board = mix_board_new (plan);
  g_autoptr (MixFindings) findings = mix_findings_new (board, NULL, NULL);
  GPtrArray *all = mix_findings_get_all (findings);

  g_assert_cmpuint (count_severity (findings, MIX_SEVERITY_UNSAFE), >, 0);
  for (guint i = 1; i < all->len; i++)
    {
      g_assert_cmpint (mix_finding_get_severity (all->pdata[i - 1]), <=, mix_finding_get_severity (all->pdata[i]));
      if (mix_finding_get_severity (all->pdata[i - 1]) == mix_finding_get_severity (all->pdata[i]))
        g_assert_cmpint (mix_finding_get_code (all->pdata[i - 1]), <=, mix_finding_get_code (all->pdata[i]));
    }
  g_assert_true (mix_findings_are_unsafe (findings));
}

static MixFinding *
find_card (MixFindings *findings, const char *key)
{
  GPtrArray *all = mix_findings_get_all (findings);

  for (guint i = 0; i < all->len; i++)
    if (mix_finding_get_card (all->pdata[i]) != NULL
        && g_str_equal (mix_card_get_key (mix_finding_get_card (all->pdata[i])), key))
      return all->pdata[i];
  return NULL;
}

/* Every finding says what it is about, and in words. */
static void
test_subjects (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (MixBoard) board = mix_board_new (plan);
  g_autoptr (MixFindings) findings = mix_findings_new (board, NULL, NULL);
  MixFinding *blocked = find_card (findings, "a-blocked");
  GPtrArray *all = mix_findings_get_all (findings);

  g_assert_nonnull (blocked);
  g_assert_cmpint (mix_finding_get_code (blocked), ==, MIX_FINDING_UNSAFE_WORK);
  g_assert_cmpuint (mix_finding_get_people (blocked)->len, ==, 1);
  g_assert_cmpuint (mix_finding_get_place_ids (blocked)->len, ==, 1);
  g_assert_cmpuint (mix_finding_get_lines (blocked)->len, ==, 1);
  g_assert_cmpuint (mix_finding_get_assignment_ids (blocked)->len, ==, 1);
  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *title = mix_finding_dup_title (all->pdata[i]);
      g_autofree char *text = mix_finding_dup_text (all->pdata[i]);

      g_assert_cmpuint (g_utf8_strlen (title, -1), >, 0);
      g_assert_cmpuint (g_utf8_strlen (text, -1), >, 0);
      g_assert_cmpuint (mix_finding_get_people (all->pdata[i])->len + mix_finding_get_place_ids (all->pdata[i])->len
                            + mix_finding_get_lines (all->pdata[i])->len,
                        >, 0);
    }
}

static guint
count_sensible (MixBoard *board, MixCard *card)
{
  g_autoptr (GArray) candidates = mix_candidates_list (board, card);
  guint n = 0;

  for (guint i = 0; i < candidates->len; i++)
    n += mix_candidate_is_sensible (&g_array_index (candidates, MixCandidate, i));
  return n;
}

/* A fix is offered where one person alone could sensibly have the work, and not where two could. */
static void
test_fix (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (MixBoard) board = mix_board_new (plan);
  g_autoptr (MixFindings) findings = mix_findings_new (board, NULL, NULL);
  GPtrArray *all = mix_findings_get_all (findings);

  for (guint i = 0; i < all->len; i++)
    {
      MixCard *card = mix_finding_get_card (all->pdata[i]);
      MixFindingFix fix;

      if (mix_finding_find_fix (all->pdata[i], board, &fix))
        g_assert_cmpuint (count_sensible (board, fix.card), ==, 1);
      else if (card != NULL && mix_finding_get_code (all->pdata[i]) != MIX_FINDING_STRETCHED)
        g_assert_cmpuint (count_sensible (board, card), !=, 1);
    }
}

/* How many moves of one piece of their work to one person would leave somebody with enough time. */
static guint
count_reliefs (MixBoard *board, MixPerson *person)
{
  const MixPersonLoad *load = mix_team_load_find_person (mix_board_get_load (board), mix_person_get_id (person));
  GPtrArray *cards = mix_board_get_cards (board);
  guint n = 0;
  int free_minutes;

  g_assert_true (mix_person_load_get_free (load, &free_minutes));
  for (guint i = 0; i < cards->len; i++)
    if (mix_card_get_person (cards->pdata[i]) == person && mix_card_counts (cards->pdata[i])
        && mix_card_get_minutes (cards->pdata[i]) + free_minutes >= 0)
      n += count_sensible (board, cards->pdata[i]);
  return n;
}

/* Somebody with too much work is put right by one move, where there is just one that does it. */
static void
test_relief (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_large_plan (60, 38, 40, 1500);
  g_autoptr (MixBoard) board = mix_board_new (plan);
  g_autoptr (MixFindings) findings = mix_findings_new (board, NULL, NULL);
  GPtrArray *all = mix_findings_get_all (findings);
  guint n_over = 0;

  for (guint i = 0; i < all->len; i++)
    {
      MixFindingFix fix;
      gboolean found;

      if (mix_finding_get_code (all->pdata[i]) != MIX_FINDING_OVERLOAD_PERSON)
        continue;
      found = mix_finding_find_fix (all->pdata[i], board, &fix);
      g_assert_cmpuint (count_reliefs (board, mix_finding_get_people (all->pdata[i])->pdata[0]) == 1, ==, found);
      n_over++;
    }
  g_assert_cmpuint (n_over, >, 0);
}

/* A list of a plan of 50,000 pieces of work is made off the main thread; it takes no longer than reading the plan does.
 */
static void
test_large (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_large_plan (300, 140, 50, 50000);
  g_autoptr (MixBoard) board = mix_board_new (plan);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (MixFindings) findings = mix_findings_new (board, NULL, NULL);
  double milliseconds = (double) (g_get_monotonic_time () - begin) / 1000;

  g_test_message ("%u findings of 50,000 pieces of work in %.1f ms", mix_findings_get_all (findings)->len,
                  milliseconds);
  g_assert_cmpfloat (milliseconds, <, 20000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/findings/counts", test_counts);
  g_test_add_func ("/findings/order", test_order);
  g_test_add_func ("/findings/subjects", test_subjects);
  g_test_add_func ("/findings/fix", test_fix);
  g_test_add_func ("/findings/relief", test_relief);
  g_test_add_func ("/findings/large", test_large);
  return g_test_run ();
}
