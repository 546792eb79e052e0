#include "mix-board-view-private.h"

/* The lanes that the cards make. */

typedef struct
{
  MixBoardView *view;
  GHashTable *cards; /* key → GPtrArray of MixCard */
  GHashTable *sums;  /* key → MixLaneSums */
  GPtrArray *none;   /* the cards of a lane without any */
  GPtrArray *lanes;  /* what is made */
} Filling;

/* The lane of that key: the one there was, or another. */
MixBoardLane *
_mix_board_view_make_lane (MixBoardView *self, MixLaneKind kind, const char *key)
{
  MixBoardLane *lane = g_hash_table_lookup (self->known, key);

  if (lane != NULL && mix_board_lane_get_kind (lane) == kind)
    return lane;
  lane = mix_board_lane_new (kind, key);
  g_hash_table_replace (self->known, (gpointer) mix_board_lane_get_key (lane), lane);
  return lane;
}

static void
add_people (Filling *filling)
{
  MixBoardView *self = filling->view;
  MixTeamLoad *load = mix_board_get_load (self->board);

  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    {
      const MixPersonLoad *person = mix_team_load_get_person (load, i);
      const char *key = mix_person_get_id (person->person);
      GPtrArray *cards = g_hash_table_lookup (filling->cards, key);
      MixBoardLane *lane;

      if (!mix_board_person_is_in_network (self->board, person->person, self->network_id)
          || (cards == NULL && _mix_board_view_is_narrowed (self))
          || (self->filter == MIX_BOARD_FILTER_OVER && !mix_person_load_is_over (person)))
        continue;
      lane = _mix_board_view_make_lane (self, MIX_LANE_PERSON, key);
      mix_board_lane_show_person (lane, person, cards != NULL ? cards : filling->none);
      mix_board_lane_set_network (lane, person->network);
      g_ptr_array_add (filling->lanes, lane);
    }
}

/* A lane that is no person's; NULL where it has no card and is not to be shown without. */
static MixBoardLane *
add_lane (Filling *filling, const char *key, gboolean empty_too, const MixLaneSums **sums, GPtrArray **cards)
{
  static const MixLaneSums nothing = { 0 };
  MixBoardView *self = filling->view;
  MixBoardLane *lane;

  *cards = g_hash_table_lookup (filling->cards, key);
  *sums = g_hash_table_lookup (filling->sums, key);
  if (*cards == NULL && (_mix_board_view_is_narrowed (self) || (!empty_too && *sums == NULL)))
    return NULL;
  if (*cards == NULL)
    *cards = filling->none;
  if (*sums == NULL)
    *sums = &nothing;
  lane = _mix_board_view_make_lane (self, self->kind, key);
  g_ptr_array_add (filling->lanes, lane);
  return lane;
}

static void
add_place (Filling *filling, MixPractice *practice, MixNetwork *network)
{
  const char *key = practice != NULL ? mix_practice_get_id (practice) : mix_network_get_id (network);
  const char *wanted = filling->view->network_id;
  const MixLaneSums *sums;
  GPtrArray *cards;
  MixBoardLane *lane;

  if (wanted != NULL && (network == NULL || !g_str_equal (mix_network_get_id (network), wanted)))
    return;
  lane = add_lane (filling, key, TRUE, &sums, &cards);
  if (lane == NULL)
    return;
  mix_board_lane_show_place (lane, practice, network, sums->used, sums->nobody, cards);
  mix_board_lane_set_network (lane, network);
}

static void
add_places (Filling *filling)
{
  MixPlan *plan = mix_board_get_plan (filling->view->board);
  GPtrArray *practices = mix_plan_get_practices (plan);
  GPtrArray *networks = mix_plan_get_networks (plan);

  for (guint i = 0; i < practices->len; i++)
    {
      MixPractice *practice = g_ptr_array_index (practices, i);

      add_place (filling, practice, mix_practice_get_network (practice));
    }
  for (guint i = 0; i < networks->len; i++)
    add_place (filling, NULL, g_ptr_array_index (networks, i));
}

static void
add_lines (Filling *filling)
{
  GPtrArray *lines = mix_plan_get_service_lines (mix_board_get_plan (filling->view->board));

  for (guint i = 0; i < lines->len; i++)
    {
      MixServiceLine *line = g_ptr_array_index (lines, i);
      const MixLaneSums *sums;
      GPtrArray *cards;
      MixBoardLane *lane = add_lane (filling, mix_service_line_get_id (line), FALSE, &sums, &cards);

      if (lane != NULL)
        mix_board_lane_show_line (lane, line, sums->used, sums->nobody, cards);
    }
}

static void
add_statuses (Filling *filling)
{
  static const char *const statuses[] = { "proposed", "agreed", "active", "paused" };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      const MixLaneSums *sums;
      GPtrArray *cards;
      MixBoardLane *lane = add_lane (filling, statuses[i], TRUE, &sums, &cards);

      if (lane != NULL)
        mix_board_lane_show_status (lane, sums->used, cards);
    }
}

/* The lanes beside that of nobody, as the plan has them. */
GPtrArray *
_mix_board_view_fill_lanes (MixBoardView *self)
{
  g_autoptr (GHashTable) cards = _mix_board_view_sort_cards (self);
  g_autoptr (GHashTable) sums = _mix_board_view_sum_cards (self);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  Filling filling = { self, cards, sums, none, g_ptr_array_new () };

  switch (self->kind)
    {
    case MIX_LANE_PRACTICE:
      add_places (&filling);
      break;
    case MIX_LANE_LINE:
      add_lines (&filling);
      break;
    case MIX_LANE_STATUS:
      add_statuses (&filling);
      break;
    default:
      add_people (&filling);
    }
  return filling.lanes;
}
