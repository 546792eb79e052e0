#include "mix-overview.h"

#include "mix-plan-demand.h"
#include "mix-plan-fairness.h"

static gboolean
is_wanted (MixNetwork *network, const char *network_id)
{
  return network_id == NULL || (network != NULL && g_str_equal (mix_network_get_id (network), network_id));
}

static void
add_findings (MixOverviewFigures *figures, MixBoard *board, const char *network_id)
{
  MixBoardCounts counts = mix_board_count (board, network_id);
  g_autoptr (GArray) unknown = mix_board_get_unknown (board, network_id, NULL);

  figures->n_unsafe = counts.n_cards[MIX_FIT_BLOCKED];
  figures->unsafe_minutes = counts.minutes[MIX_FIT_BLOCKED];
  figures->n_over = counts.n_over;
  figures->n_under_used = counts.n_cards[MIX_FIT_UNDER_USED];
  figures->under_used_minutes = counts.minutes[MIX_FIT_UNDER_USED];
  figures->nobody_minutes = counts.nobody_minutes;
  figures->n_lines_not_known = unknown->len;
}

/* Short compared with all practices of the plan, whichever network they are of. */
static void
add_shares (MixOverviewFigures *figures, MixBoard *board, const char *network_id)
{
  MixFairness fairness;
  g_autoptr (GArray) shares = mix_plan_fairness_work_out (mix_board_get_plan (board), NULL, &fairness);

  for (guint i = 0; i < shares->len; i++)
    {
      const MixPlanFairShare *fair = &g_array_index (shares, MixPlanFairShare, i);

      figures->n_short += fair->share.known && fair->share.is_short
                          && is_wanted (mix_practice_get_network (fair->practice), network_id);
    }
}

static void
add_demand (MixOverviewFigures *figures, MixBoard *board, const char *network_id)
{
  g_autoptr (GArray) demands = mix_plan_demand_work_out (mix_board_get_plan (board));
  MixDemandTotal total = { 0 };

  for (guint i = 0; i < demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (demands, MixPlaceDemand, i);

      if (is_wanted (demand->network, network_id))
        mix_demand_total_add (&total, &demand->demand);
    }
  figures->needed_minutes = total.minutes;
}

static void
add_people (MixOverviewFigures *figures, MixBoard *board, const char *network_id)
{
  MixTeamLoad *load = mix_board_get_load (board);
  MixDate as_at = mix_plan_get_as_at (mix_board_get_plan (board));

  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    {
      const MixPersonLoad *person = mix_team_load_get_person (load, i);
      int minutes;

      if (!is_wanted (person->network, network_id))
        continue;
      if (mix_person_get_row (person->person)->start_date > as_at)
        figures->n_coming++;
      else if (mix_person_get_contracted_minutes (person->person, &minutes))
        figures->contracted_minutes += minutes;
      else
        figures->n_hours_not_known++;
      figures->n_people += mix_person_get_row (person->person)->start_date <= as_at;
    }
}

static void
add_sides (MixOverviewFigures *figures, MixBoard *board, const char *network_id)
{
  GPtrArray *cards = mix_board_get_cards (board);
  gint64 both_minutes = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);

      if (!mix_card_counts (card) || !is_wanted (mix_card_get_network (card), network_id))
        continue;
      if (mix_card_get_side (card) == MIX_CARD_SIDE_NETWORK)
        figures->network_minutes += mix_card_get_minutes (card);
      else if (mix_card_get_side (card) == MIX_CARD_SIDE_PRACTICE)
        figures->practice_minutes += mix_card_get_minutes (card);
      else
        both_minutes += mix_card_get_minutes (card);
    }
  figures->network_minutes += both_minutes - both_minutes / 2;
  figures->practice_minutes += both_minutes / 2;
}

static void
add_practices (MixOverviewFigures *figures, MixBoard *board, const char *network_id)
{
  GPtrArray *practices = mix_plan_get_practices (mix_board_get_plan (board));

  for (guint i = 0; i < practices->len; i++)
    {
      MixPractice *practice = g_ptr_array_index (practices, i);
      gint64 patients;

      if (!is_wanted (mix_practice_get_network (practice), network_id))
        continue;
      figures->n_practices++;
      if (mix_figures_get_value (mix_practice_get_figures (practice), MIX_FIGURE_PATIENTS, &patients))
        figures->patients += patients;
      else
        figures->n_lists_not_known++;
    }
}

/**
 * mix_overview_work_out:
 * @board: the board of a plan
 * @network_id: (nullable): one of its networks, or %NULL for all of it
 *
 * Returns: what it comes to on the plan's day
 */
MixOverviewFigures
mix_overview_work_out (MixBoard *board, const char *network_id)
{
  MixOverviewFigures figures = { 0 };

  add_findings (&figures, board, network_id);
  add_shares (&figures, board, network_id);
  add_demand (&figures, board, network_id);
  add_people (&figures, board, network_id);
  add_sides (&figures, board, network_id);
  add_practices (&figures, board, network_id);
  return figures;
}

static gboolean
get_percent (gint64 part, gint64 whole, guint *percent)
{
  if (whole <= 0)
    return FALSE;
  *percent = (guint) ((part * 100 + whole / 2) / whole);
  return TRUE;
}

/**
 * mix_overview_get_network_percent:
 * @figures: what a network comes to
 * @percent: (out): the share of assigned work that is for the network, to the whole percent
 *
 * Returns: whether anything is assigned
 */
gboolean
mix_overview_get_network_percent (const MixOverviewFigures *figures, guint *percent)
{
  return get_percent (figures->network_minutes, figures->network_minutes + figures->practice_minutes, percent);
}

/**
 * mix_overview_get_nobody_percent:
 * @figures: what a network comes to
 * @percent: (out): the share of the known demand that nobody does, to the whole percent
 *
 * Returns: whether any demand is known
 */
gboolean
mix_overview_get_nobody_percent (const MixOverviewFigures *figures, guint *percent)
{
  return get_percent (figures->nobody_minutes, figures->needed_minutes, percent);
}
