#include "mix-board-matrix-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-plan-fairness.h"
#include "mix-plan-options.h"
#include "mix-round.h"
#include "mix-text.h"

/* Fairness is in thousandths of a minute. */
#define THOUSANDTHS 1000

/* The id of the card on one side, or NULL where it is on none. */
static const char *
get_id (MixMatrixAxis axis, MixCard *card)
{
  MixPerson *person = mix_card_get_person (card);

  switch (axis)
    {
    case MIX_MATRIX_PEOPLE:
      return person != NULL ? mix_person_get_id (person) : NULL;
    case MIX_MATRIX_PRACTICES:
      return mix_card_get_place_id (card);
    case MIX_MATRIX_LINES:
    default:
      return mix_service_line_get_id (mix_card_get_line (card));
    }
}

/* Position of a card's row or column. */
gboolean
_mix_board_matrix_find (MixBoardMatrix *self, guint side, MixCard *card, guint *position)
{
  const char *id = get_id (self->sides[side].axis, card);
  gpointer found;

  if (id == NULL || !g_hash_table_lookup_extended (self->sides[side].positions, id, NULL, &found))
    return FALSE;
  *position = GPOINTER_TO_UINT (found);
  return TRUE;
}

static void
add_head (MixMatrixSide *side, const char *id, const char *title, char *subtitle, const MixPersonLoad *load)
{
  MixMatrixHead head = {
    .id = id,
    .title = title,
    .subtitle = subtitle,
    .load = load,
    .patients = -1,
    .per_thousand = -1,
    .level = MIX_MATRIX_MIDDLE,
  };

  g_hash_table_insert (side->positions, (gpointer) id, GUINT_TO_POINTER (side->heads->len));
  g_array_append_val (side->heads, head);
}

static char *
dup_band (MixPerson *person)
{
  const char *band = mix_person_get_fact (person, MIX_FACT_BAND);

  /* Translators: a pay band, such as "8a". */
  return band != NULL ? g_strdup_printf (_ ("Band %s"), band) : NULL;
}

/* A person without a card is shown where nothing is looked for: they have room. */
static void
add_people (MixBoardMatrix *self, MixMatrixSide *side, MixBoardView *view, GHashTable *used)
{
  MixTeamLoad *load = mix_board_get_load (self->board);

  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    {
      const MixPersonLoad *person = mix_team_load_get_person (load, i);
      const char *id = mix_person_get_id (person->person);

      if (!mix_board_person_is_in_network (self->board, person->person, mix_board_view_get_network (view))
          || (mix_board_view_is_narrowed (view) && !g_hash_table_contains (used, id))
          || (mix_board_view_get_filter (view) == MIX_BOARD_FILTER_OVER && !mix_person_load_is_over (person)))
        continue;
      add_head (side, id, mix_person_get_name (person->person), dup_band (person->person), person);
    }
}

static void
add_practice (MixMatrixSide *side, MixPractice *practice)
{
  gint64 patients;

  add_head (side, mix_practice_get_id (practice), mix_practice_get_short_name (practice), NULL, NULL);
  if (mix_figures_get_value (mix_practice_get_figures (practice), MIX_FIGURE_PATIENTS, &patients))
    {
      MixMatrixHead *head = &g_array_index (side->heads, MixMatrixHead, side->heads->len - 1);

      head->patients = patients;
      head->subtitle = mix_text_format_thousands (patients);
    }
}

static void
add_places (MixBoardMatrix *self, MixMatrixSide *side, MixBoardView *view, GHashTable *used)
{
  MixPlan *plan = mix_board_get_plan (self->board);
  GPtrArray *practices = mix_plan_get_practices (plan);
  GPtrArray *networks = mix_plan_get_networks (plan);
  const char *wanted = mix_board_view_get_network (view);

  for (guint i = 0; i < practices->len; i++)
    {
      MixPractice *practice = g_ptr_array_index (practices, i);
      MixNetwork *network = mix_practice_get_network (practice);

      if ((wanted == NULL || (network != NULL && g_str_equal (mix_network_get_id (network), wanted)))
          && (!mix_board_view_is_narrowed (view) || g_hash_table_contains (used, mix_practice_get_id (practice))))
        add_practice (side, practice);
    }
  for (guint i = 0; i < networks->len; i++)
    {
      MixNetwork *network = g_ptr_array_index (networks, i);

      if (g_hash_table_contains (used, mix_network_get_id (network)))
        add_head (side, mix_network_get_id (network), mix_network_get_name (network), g_strdup (_ ("Network")), NULL);
    }
}

static void
add_lines (MixBoardMatrix *self, MixMatrixSide *side, GHashTable *used)
{
  GPtrArray *lines = mix_plan_get_service_lines (mix_board_get_plan (self->board));

  for (guint i = 0; i < lines->len; i++)
    {
      MixServiceLine *line = g_ptr_array_index (lines, i);
      const char *id = mix_service_line_get_id (line);

      if (g_hash_table_contains (used, id))
        add_head (side, id, mix_service_line_get_row (line)->short_name, NULL, NULL);
    }
}

static void
add_heads (MixBoardMatrix *self, guint side_number, MixBoardView *view)
{
  MixMatrixSide *side = &self->sides[side_number];
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->cards->len; i++)
    {
      const char *id = get_id (side->axis, g_ptr_array_index (self->cards, i));

      if (id != NULL)
        g_hash_table_add (used, (gpointer) id);
    }
  switch (side->axis)
    {
    case MIX_MATRIX_PEOPLE:
      add_people (self, side, view, used);
      break;
    case MIX_MATRIX_PRACTICES:
      add_places (self, side, view, used);
      break;
    case MIX_MATRIX_LINES:
      add_lines (self, side, used);
      break;
    }
}

/* What nobody has is left out where some fit is looked for: it has none. */
static void
choose_cards (MixBoardMatrix *self, MixBoardView *view)
{
  GPtrArray *lists[] = { mix_board_get_cards (self->board), mix_board_get_nobody (self->board) };
  gboolean nobody_too = mix_board_view_get_filter (view) > MIX_BOARD_FILTER_UNDER_USED;

  for (guint list = 0; list < (nobody_too ? 2 : 1); list++)
    for (guint i = 0; i < lists[list]->len; i++)
      {
        MixCard *card = g_ptr_array_index (lists[list], i);

        if (mix_card_is_in_network (card, mix_board_view_get_network (view)) && mix_board_view_shows (view, card))
          g_ptr_array_add (self->cards, g_object_ref (card));
      }
}

static void
count_head (MixMatrixHead *head, MixCard *card)
{
  if (mix_card_is_nobody (card))
    head->nobody += mix_card_get_minutes (card);
  else if (mix_card_counts (card))
    head->minutes += mix_card_get_minutes (card);
}

static void
count_cell (MixBoardMatrix *self, MixMatrixCell *cell, MixCard *card)
{
  cell->n_cards++;
  if (mix_card_is_nobody (card))
    {
      cell->nobody += mix_card_get_minutes (card);
      return;
    }
  cell->worst = MIN (cell->worst, mix_card_get_fit (card)->grade);
  if (mix_card_counts (card))
    cell->minutes += mix_card_get_minutes (card);
  self->largest = MAX (self->largest, cell->minutes);
}

/* Work that nobody has is in no row of people, but in the total of its column. */
static void
count_card (MixBoardMatrix *self, MixCard *card)
{
  guint row = 0, column = 0;
  gboolean has_row = _mix_board_matrix_find (self, MIX_MATRIX_ROWS, card, &row);
  gboolean has_column = _mix_board_matrix_find (self, MIX_MATRIX_COLUMNS, card, &column);

  if (!has_column || (!has_row && !mix_card_is_nobody (card)))
    return;
  count_head (&g_array_index (self->sides[MIX_MATRIX_COLUMNS].heads, MixMatrixHead, column), card);
  count_head (&self->total, card);
  if (!has_row)
    return;
  count_head (&g_array_index (self->sides[MIX_MATRIX_ROWS].heads, MixMatrixHead, row), card);
  count_cell (self, &self->cells[(gsize) row * mix_board_matrix_get_n_columns (self) + column], card);
}

static void
mark_homes (MixBoardMatrix *self)
{
  guint n_columns = mix_board_matrix_get_n_columns (self);

  if (self->sides[MIX_MATRIX_ROWS].axis != MIX_MATRIX_PEOPLE
      || self->sides[MIX_MATRIX_COLUMNS].axis != MIX_MATRIX_PRACTICES)
    return;
  for (guint row = 0; row < mix_board_matrix_get_n_rows (self); row++)
    {
      const MixMatrixHead *head = mix_board_matrix_get_row (self, row);
      const char *home = mix_person_get_fact (head->load->person, MIX_FACT_HOME_PRACTICE);
      gpointer column;

      if (home != NULL && g_hash_table_lookup_extended (self->sides[MIX_MATRIX_COLUMNS].positions, home, NULL, &column))
        self->cells[(gsize) row * n_columns + GPOINTER_TO_UINT (column)].home = TRUE;
    }
}

static MixMatrixLevel
get_level (const MixFairShare *share, const MixFairness *fairness, gint64 percent)
{
  if (share->is_short)
    return MIX_MATRIX_LOW;
  return share->minutes_per_1000 * 100 > fairness->all * (200 - percent) ? MIX_MATRIX_HIGH : MIX_MATRIX_MIDDLE;
}

/* Hours for 1,000 patients, as the command `fairness` has them; of some of the cards alone they would say nothing. */
static void
compare_practices (MixBoardMatrix *self, MixMatrixSide *side, MixBoardView *view)
{
  MixPlan *plan = mix_board_get_plan (self->board);
  gint64 percent = mix_plan_options_get (plan, MIX_OPTION_FAIRNESS_SHORTFALL);
  g_autoptr (GArray) shares = NULL;
  MixFairness fairness;

  if (mix_board_view_is_narrowed (view))
    return;
  shares = mix_plan_fairness_work_out (plan, mix_board_view_get_network (view), &fairness);
  for (guint i = 0; i < shares->len; i++)
    {
      const MixPlanFairShare *found = &g_array_index (shares, MixPlanFairShare, i);
      gpointer position;
      MixMatrixHead *head;

      if (!found->share.known
          || !g_hash_table_lookup_extended (side->positions, mix_practice_get_id (found->practice), NULL, &position))
        continue;
      head = &g_array_index (side->heads, MixMatrixHead, GPOINTER_TO_UINT (position));
      head->per_thousand = mix_round_half_up (found->share.minutes_per_1000, THOUSANDTHS);
      head->level = get_level (&found->share, &fairness, percent);
    }
  if (fairness.n_known > 0)
    self->total.per_thousand = mix_round_half_up (fairness.all, THOUSANDTHS);
}

/* Counts what the view shows. */
void
_mix_board_matrix_fill (MixBoardMatrix *self, MixBoardView *view)
{
  gsize n_cells;

  choose_cards (self, view);
  add_heads (self, MIX_MATRIX_ROWS, view);
  add_heads (self, MIX_MATRIX_COLUMNS, view);
  n_cells = (gsize) mix_board_matrix_get_n_rows (self) * mix_board_matrix_get_n_columns (self);
  self->cells = g_new0 (MixMatrixCell, MAX (n_cells, 1));
  for (gsize i = 0; i < n_cells; i++)
    self->cells[i].worst = MIX_FIT_FITS;
  self->total.patients = self->total.per_thousand = -1;
  for (guint i = 0; i < self->cards->len; i++)
    count_card (self, g_ptr_array_index (self->cards, i));
  mark_homes (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    if (self->sides[i].axis == MIX_MATRIX_PRACTICES)
      compare_practices (self, &self->sides[i], view);
}
