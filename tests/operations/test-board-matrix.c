#include "board-fixture.h"
#include "mix-board-matrix.h"

static MixBoardView *
make_view (MixPlan *plan)
{
  MixBoardView *view = mix_board_view_new ();

  mix_board_view_set_plan (view, plan);
  return view;
}

static guint
find_head (MixBoardMatrix *matrix, gboolean rows, const char *id)
{
  guint n = rows ? mix_board_matrix_get_n_rows (matrix) : mix_board_matrix_get_n_columns (matrix);

  for (guint i = 0; i < n; i++)
    if (g_str_equal ((rows ? mix_board_matrix_get_row (matrix, i) : mix_board_matrix_get_column (matrix, i))->id, id))
      return i;
  g_error ("%s is not in the matrix", id);
}

static const MixMatrixCell *
find_cell (MixBoardMatrix *matrix, const char *row, const char *column)
{
  return mix_board_matrix_get_cell (matrix, find_head (matrix, TRUE, row), find_head (matrix, FALSE, column));
}

static void
test_people_by_practices (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (MixBoardView) view = make_view (plan);
  g_autoptr (MixBoardMatrix) matrix = mix_board_matrix_new (view, MIX_MATRIX_PEOPLE, MIX_MATRIX_PRACTICES);
  const MixMatrixCell *cell = find_cell (matrix, "clinical", "p1");
  g_autoptr (GPtrArray) cards = NULL;

  g_assert_cmpuint (mix_board_matrix_get_n_rows (matrix), ==, 5);
  g_assert_cmpint (cell->minutes, ==, 122);
  g_assert_cmpuint (cell->n_cards, ==, 2);
  g_assert_cmpint (cell->worst, ==, MIX_FIT_BLOCKED);
  g_assert_true (cell->home);
  cell = find_cell (matrix, "technician", "p3");
  g_assert_cmpint (cell->minutes, ==, 0);
  g_assert_cmpuint (cell->n_cards, ==, 1);
  g_assert_cmpuint (find_cell (matrix, "unknown", "p1")->n_cards, ==, 0);
  g_assert_cmpint (find_cell (matrix, "pathway", "p2")->minutes, ==, mix_board_matrix_get_largest (matrix));
  cards = mix_board_matrix_list_cards (matrix, find_head (matrix, TRUE, "clinical"), find_head (matrix, FALSE, "p1"));
  g_assert_cmpuint (cards->len, ==, 2);
  g_assert_cmpstr (mix_card_get_key (g_ptr_array_index (cards, 0)), ==, "a-blocked");
}

/* Every total is the sum of its cells; what nobody does is only below the columns. */
static void
test_totals (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (MixBoardView) view = make_view (plan);
  g_autoptr (MixBoardMatrix) matrix = mix_board_matrix_new (view, MIX_MATRIX_PEOPLE, MIX_MATRIX_LINES);
  gint64 minutes = 0, nobody = 0;

  for (guint column = 0; column < mix_board_matrix_get_n_columns (matrix); column++)
    {
      const MixMatrixHead *head = mix_board_matrix_get_column (matrix, column);
      gint64 sum = 0;

      for (guint row = 0; row < mix_board_matrix_get_n_rows (matrix); row++)
        sum += mix_board_matrix_get_cell (matrix, row, column)->minutes;
      g_assert_cmpint (head->minutes, ==, sum);
      minutes += head->minutes;
      nobody += head->nobody;
    }
  g_assert_cmpint (mix_board_matrix_get_total (matrix)->minutes, ==, minutes);
  g_assert_cmpint (mix_board_matrix_get_total (matrix)->nobody, ==, nobody);
  g_assert_cmpint (nobody, ==, mix_board_view_get_counts (view)->nobody_minutes);
}

/* p1 has 212 minutes for 10,000 patients, p2 3,060 for 5,000: the mean is 218 for 1,000. */
static void
test_hours_per_thousand (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (MixBoardView) view = make_view (plan);
  g_autoptr (MixBoardMatrix) matrix = mix_board_matrix_new (view, MIX_MATRIX_PEOPLE, MIX_MATRIX_PRACTICES);
  const MixMatrixHead *first = mix_board_matrix_get_column (matrix, find_head (matrix, FALSE, "p1"));
  const MixMatrixHead *second = mix_board_matrix_get_column (matrix, find_head (matrix, FALSE, "p2"));
  const MixMatrixHead *third = mix_board_matrix_get_column (matrix, find_head (matrix, FALSE, "p3"));

  g_assert_cmpint (first->per_thousand, ==, 21);
  g_assert_cmpint (first->level, ==, MIX_MATRIX_LOW);
  g_assert_cmpint (second->per_thousand, ==, 612);
  g_assert_cmpint (second->level, ==, MIX_MATRIX_HIGH);
  g_assert_cmpint (third->per_thousand, ==, -1);
  g_assert_cmpint (third->level, ==, MIX_MATRIX_MIDDLE);
  g_assert_cmpint (mix_board_matrix_get_total (matrix)->per_thousand, ==, 218);
}

static void
test_filters (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (MixBoardView) view = make_view (plan);
  g_autoptr (MixBoardMatrix) blocked = NULL;
  g_autoptr (MixBoardMatrix) smr = NULL;
  g_autoptr (MixBoardMatrix) second = NULL;

  mix_board_view_set_filter (view, MIX_BOARD_FILTER_BLOCKED);
  blocked = mix_board_matrix_new (view, MIX_MATRIX_PEOPLE, MIX_MATRIX_PRACTICES);
  g_assert_cmpuint (mix_board_matrix_get_n_rows (blocked), ==, 1);
  g_assert_cmpuint (mix_board_matrix_get_n_columns (blocked), ==, 1);
  mix_board_view_clear (view);
  mix_board_view_choose (view, MIX_CARD_FACET_LINE, "smr", TRUE);
  smr = mix_board_matrix_new (view, MIX_MATRIX_PRACTICES, MIX_MATRIX_LINES);
  g_assert_cmpuint (mix_board_matrix_get_n_columns (smr), ==, 1);
  g_assert_cmpint (find_cell (smr, "p1", "smr")->minutes, ==, 90);
  g_assert_cmpint (find_cell (smr, "p1", "smr")->nobody, >, 0);
  mix_board_view_clear (view);
  mix_board_view_set_network (view, "n2");
  second = mix_board_matrix_new (view, MIX_MATRIX_PRACTICES, MIX_MATRIX_LINES);
  for (guint i = 0; i < mix_board_matrix_get_n_rows (second); i++)
    g_assert_cmpstr (mix_board_matrix_get_row (second, i)->id, !=, "p1");
}

/* 200 people, 140 practices and 10,000 assignments: far below what a frame may take is asked of every matrix. */
static void
test_speed (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_large_plan (200, 140, 60, 10000);
  g_autoptr (MixBoardView) view = make_view (plan);
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < 5; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (MixBoardMatrix) matrix = mix_board_matrix_new (view, MIX_MATRIX_PEOPLE, MIX_MATRIX_PRACTICES);

      g_assert_cmpuint (mix_board_matrix_get_n_rows (matrix) * mix_board_matrix_get_n_columns (matrix), >=, 28000);
      best = MIN (best, g_get_monotonic_time () - start);
    }
  g_test_minimized_result ((double) best, "%ld µs for a matrix of 200 people by 140 practices", (long) best);
  g_assert_cmpint (best, <, 200000);
}

static void
test_table (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (MixBoardView) view = make_view (plan);
  g_autoptr (MixBoardMatrix) matrix = mix_board_matrix_new (view, MIX_MATRIX_PEOPLE, MIX_MATRIX_PRACTICES);
  g_autoptr (MixDataTable) table = mix_board_matrix_create_table (matrix);

  g_assert_cmpuint (mix_data_table_get_n_rows (table), ==, mix_board_matrix_get_n_rows (matrix) + 2);
  g_assert_cmpuint (mix_data_table_get_n_columns (table), ==, mix_board_matrix_get_n_columns (matrix) + 4);
  g_assert_cmpint (mix_data_table_get_number (table, find_head (matrix, TRUE, "clinical"), 2), ==, 122);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board-matrix/people-by-practices", test_people_by_practices);
  g_test_add_func ("/board-matrix/totals", test_totals);
  g_test_add_func ("/board-matrix/hours-per-thousand", test_hours_per_thousand);
  g_test_add_func ("/board-matrix/filters", test_filters);
  g_test_add_func ("/board-matrix/speed", test_speed);
  g_test_add_func ("/board-matrix/table", test_table);
  return g_test_run ();
}
