#include "following-compare.h"

#include "mix-plan-entries.h"
#include "mix-row-type.h"

/* That a picture, a board and a view that were followed from change to change say the same as fresh ones, in all. */

typedef gboolean (*EqualFunc) (gpointer a, gpointer b);

#define EQUAL(function) ((EqualFunc) (void (*) (void)) (function))

static void
compare_lists (const char *what, GPtrArray *a, GPtrArray *b, EqualFunc equal)
{
  if (a->len != b->len)
    g_error ("%s: %u, not %u", what, a->len, b->len);
  for (guint i = 0; i < a->len; i++)
    if (!equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      g_error ("%s: the one at %u differs", what, i);
}

static void
compare_rows (const char *what, GPtrArray *a, GPtrArray *b, const MixRowType *type)
{
  if (a->len != b->len)
    g_error ("%s: %u, not %u", what, a->len, b->len);
  for (guint i = 0; i < a->len; i++)
    if (!mix_row_equal (type, g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      g_error ("%s: the one at %u differs", what, i);
}

static void
compare_row (const char *what, const MixRowType *type, gconstpointer a, gconstpointer b)
{
  if ((a == NULL) != (b == NULL) || (a != NULL && !mix_row_equal (type, a, b)))
    g_error ("%s differs", what);
}

static void
compare_entries (MixPlan *a, MixPlan *b)
{
  compare_rows ("allocation", mix_plan_get_allocations (a), mix_plan_get_allocations (b), &mix_row_type_allocation);
  compare_rows ("fit override", mix_plan_get_fit_overrides (a), mix_plan_get_fit_overrides (b),
                &mix_row_type_fit_override);
  compare_rows ("demand override", mix_plan_get_demand_overrides (a), mix_plan_get_demand_overrides (b),
                &mix_row_type_demand_override);
  compare_rows ("cohort", mix_plan_get_cohorts (a), mix_plan_get_cohorts (b), &mix_row_type_cohort);
  compare_rows ("tally", mix_plan_get_tallies (a), mix_plan_get_tallies (b), &mix_row_type_tally);
  compare_rows ("session place", mix_plan_get_session_places (a), mix_plan_get_session_places (b),
                &mix_row_type_session_place);
  compare_rows ("pin", mix_plan_get_pins (a), mix_plan_get_pins (b), &mix_row_type_pin);
  compare_rows ("saved view", mix_plan_get_saved_views (a), mix_plan_get_saved_views (b), &mix_row_type_saved_view);
  compare_rows ("post", mix_plan_get_posts (a), mix_plan_get_posts (b), &mix_row_type_post);
  compare_rows ("employment model", mix_plan_get_employment_models (a), mix_plan_get_employment_models (b),
                &mix_row_type_employment_model);
}

static void
compare_holding_demand (MixPlan *a, MixPlan *b, const char *place_id)
{
  GPtrArray *lines = mix_plan_get_service_lines (b);

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line_id = mix_service_line_get_id (g_ptr_array_index (lines, i));

      compare_row ("demand override that holds", &mix_row_type_demand_override,
                   mix_plan_find_demand_override (a, place_id, line_id),
                   mix_plan_find_demand_override (b, place_id, line_id));
      compare_row ("tally that holds", &mix_row_type_tally, mix_plan_find_tally (a, line_id),
                   mix_plan_find_tally (b, line_id));
    }
}

/* A thing is found by its id and code, as the very object that stands in the list. */
static void
compare_places (MixPlan *a, MixPlan *b)
{
  GPtrArray *practices = mix_plan_get_practices (a);
  GPtrArray *networks = mix_plan_get_networks (a);

  compare_lists ("network", networks, mix_plan_get_networks (b), EQUAL (mix_network_equal));
  compare_lists ("practice", practices, mix_plan_get_practices (b), EQUAL (mix_practice_equal));
  for (guint i = 0; i < networks->len; i++)
    {
      MixNetwork *network = g_ptr_array_index (networks, i);

      g_assert_true (mix_plan_find_network (a, mix_network_get_id (network)) == network);
      g_assert_true (mix_plan_find_network (a, mix_network_get_row (network)->code) == network);
      compare_holding_demand (a, b, mix_network_get_id (network));
    }
  for (guint i = 0; i < practices->len; i++)
    {
      MixPractice *practice = g_ptr_array_index (practices, i);
      MixNetwork *network = mix_practice_get_network (practice);

      g_assert_true (mix_plan_find_practice (a, mix_practice_get_id (practice)) == practice);
      g_assert_true (mix_plan_find_practice (a, mix_practice_get_code (practice)) == practice);
      g_assert_true (mix_plan_find_network (a, mix_network_get_id (network)) == network);
      compare_holding_demand (a, b, mix_practice_get_id (practice));
    }
}

static void
compare_people (MixPlan *a, MixPlan *b)
{
  GPtrArray *people = mix_plan_get_people (a);

  compare_lists ("person", people, mix_plan_get_people (b), EQUAL (mix_person_equal));
  for (guint i = 0; i < people->len; i++)
    {
      MixPerson *person = g_ptr_array_index (people, i);

      g_assert_true (mix_plan_find_person (a, mix_person_get_id (person)) == person);
      compare_rows ("leave", mix_person_get_leave (person),
                    mix_person_get_leave (g_ptr_array_index (mix_plan_get_people (b), i)), &mix_row_type_leave);
    }
}

static void
compare_work (MixPlan *a, MixPlan *b)
{
  GPtrArray *lines = mix_plan_get_service_lines (a);
  GPtrArray *assignments = mix_plan_get_assignments (a);

  compare_lists ("service line", lines, mix_plan_get_service_lines (b), EQUAL (mix_service_line_equal));
  compare_lists ("assignment", assignments, mix_plan_get_assignments (b), EQUAL (mix_assignment_equal));
  compare_lists ("other assignment", mix_plan_get_other_assignments (a), mix_plan_get_other_assignments (b),
                 EQUAL (mix_assignment_equal));
  for (guint i = 0; i < lines->len; i++)
    {
      MixServiceLine *line = g_ptr_array_index (lines, i);

      g_assert_true (mix_plan_find_service_line (a, mix_service_line_get_id (line)) == line);
      g_assert_true (mix_plan_find_service_line (a, mix_service_line_get_row (line)->code) == line);
    }
  for (guint i = 0; i < assignments->len; i++)
    {
      const char *id = mix_assignment_get_id (g_ptr_array_index (assignments, i));

      g_assert_true (mix_plan_find_assignment (a, id) == g_ptr_array_index (assignments, i));
      compare_row ("fit override that holds", &mix_row_type_fit_override, mix_plan_find_fit_override (a, id),
                   mix_plan_find_fit_override (b, id));
    }
}

void
following_compare_plans (MixPlan *followed, MixPlan *fresh)
{
  g_assert_true (mix_row_equal (&mix_row_type_plan, mix_plan_get_row (followed), mix_plan_get_row (fresh)));
  g_assert_cmpint (mix_plan_get_as_at (followed), ==, mix_plan_get_as_at (fresh));
  g_assert_cmpstr (mix_plan_get_setting (followed, "capacity.leave_days"), ==,
                   mix_plan_get_setting (fresh, "capacity.leave_days"));
  g_assert_cmpstr (mix_plan_get_setting (followed, "capacity.travel_minutes"), ==,
                   mix_plan_get_setting (fresh, "capacity.travel_minutes"));
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("00000000-0000-7000-8100-%012u", i);

      compare_row ("source", &mix_row_type_source, mix_plan_find_source (followed, id),
                   mix_plan_find_source (fresh, id));
    }
  compare_places (followed, fresh);
  compare_people (followed, fresh);
  compare_work (followed, fresh);
  compare_entries (followed, fresh);
}

static const char *
get_network_id (MixNetwork *network)
{
  return network != NULL ? mix_network_get_id (network) : NULL;
}

static void
compare_sheets (const MixCapacitySheet *a, const MixCapacitySheet *b)
{
  g_assert_cmpint (a->known, ==, b->known);
  g_assert_cmpuint (a->n_lines, ==, b->n_lines);
  g_assert_cmpint (a->net_minutes, ==, b->net_minutes);
  for (guint i = 0; i < a->n_lines; i++)
    {
      g_assert_cmpint (a->lines[i].kind, ==, b->lines[i].kind);
      g_assert_cmpint (a->lines[i].minutes, ==, b->lines[i].minutes);
      g_assert_cmpint (a->lines[i].grade, ==, b->lines[i].grade);
    }
}

static void
compare_person_work (MixTeamLoad *a, MixTeamLoad *b, guint position)
{
  guint n_work, n_other;
  const MixPersonWork *work = mix_team_load_get_work (a, position, &n_work);
  const MixPersonWork *other = mix_team_load_get_work (b, position, &n_other);

  g_assert_cmpuint (n_work, ==, n_other);
  for (guint i = 0; i < n_work; i++)
    {
      g_assert_true (mix_assignment_equal (work[i].assignment, other[i].assignment));
      g_assert_true (mix_service_line_equal (work[i].line, other[i].line));
      g_assert_true (mix_fit_equal (work[i].fit, other[i].fit));
    }
}

static void
compare_person_loads (MixBoard *a, MixBoard *b, guint position)
{
  const MixPersonLoad *load = mix_team_load_get_person (mix_board_get_load (a), position);
  const MixPersonLoad *other = mix_team_load_get_person (mix_board_get_load (b), position);
  GPtrArray *practices = mix_plan_get_practices (mix_board_get_plan (b));

  g_assert_true (load->person == g_ptr_array_index (mix_plan_get_people (mix_board_get_plan (a)), position));
  g_assert_true (load->network == NULL
                 || load->network == mix_plan_find_network (mix_board_get_plan (a), get_network_id (load->network)));
  g_assert_cmpstr (mix_person_get_id (load->person), ==, mix_person_get_id (other->person));
  g_assert_cmpstr (get_network_id (load->network), ==, get_network_id (other->network));
  g_assert_cmpmem (load->used, sizeof load->used, other->used, sizeof other->used);
  g_assert_cmpuint (load->n_sites, ==, other->n_sites);
  g_assert_cmpint (load->support_minutes, ==, other->support_minutes);
  compare_sheets (&load->sheet, &other->sheet);
  compare_person_work (mix_board_get_load (a), mix_board_get_load (b), position);
  compare_lists ("card of a person", mix_board_get_cards_of_person (a, position),
                 mix_board_get_cards_of_person (b, position), EQUAL (mix_card_equal));
  for (guint i = 0; i < practices->len; i++)
    {
      const char *id = mix_practice_get_id (g_ptr_array_index (practices, i));

      g_assert_cmpint (mix_team_load_works_at (mix_board_get_load (a), mix_person_get_id (load->person), id), ==,
                       mix_team_load_works_at (mix_board_get_load (b), mix_person_get_id (load->person), id));
    }
}

static void
compare_loads (MixBoard *a, MixBoard *b)
{
  guint n_people = mix_team_load_get_n_people (mix_board_get_load (a));
  GPtrArray *assignments = mix_plan_get_assignments (mix_board_get_plan (a));

  g_assert_cmpuint (n_people, ==, mix_team_load_get_n_people (mix_board_get_load (b)));
  g_assert_cmpint (mix_team_load_get_travel_minutes (mix_board_get_load (a)), ==,
                   mix_team_load_get_travel_minutes (mix_board_get_load (b)));
  for (guint i = 0; i < n_people; i++)
    compare_person_loads (a, b, i);
  for (guint i = 0; i < assignments->len; i++)
    g_assert_true (mix_fit_equal (mix_team_load_get_fit (mix_board_get_load (a), i),
                                  mix_team_load_get_fit (mix_board_get_load (b), i)));
}

static void
compare_demand (MixBoard *a, MixBoard *b, const char *place_id)
{
  GPtrArray *lines = mix_plan_get_service_lines (mix_board_get_plan (b));

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line_id = mix_service_line_get_id (g_ptr_array_index (lines, i));
      const MixPlaceDemand *demand = mix_board_find_demand (a, place_id, line_id);
      const MixPlaceDemand *other = mix_board_find_demand (b, place_id, line_id);

      g_assert_cmpint (mix_board_get_assigned (a, place_id, line_id), ==,
                       mix_board_get_assigned (b, place_id, line_id));
      g_assert_cmpint (demand == NULL, ==, other == NULL);
      if (demand == NULL)
        continue;
      g_assert_true (demand->line == mix_plan_find_service_line (mix_board_get_plan (a), line_id));
      g_assert_cmpstr (demand->place_id, ==, other->place_id);
      g_assert_cmpint (demand->demand.minutes, ==, other->demand.minutes);
      g_assert_cmpint (demand->demand.basis, ==, other->demand.basis);
      g_assert_cmpint (demand->demand.missing, ==, other->demand.missing);
    }
}

static void
compare_counts (MixBoard *a, MixBoard *b, const char *network_id)
{
  MixBoardCounts counts = mix_board_count (a, network_id);
  MixBoardCounts other = mix_board_count (b, network_id);
  g_autoptr (GArray) unknown = mix_board_get_unknown (a, network_id, NULL);
  g_autoptr (GArray) other_unknown = mix_board_get_unknown (b, network_id, NULL);
  GPtrArray *people = mix_plan_get_people (mix_board_get_plan (a));

  g_assert_cmpmem (counts.n_cards, sizeof counts.n_cards, other.n_cards, sizeof other.n_cards);
  g_assert_cmpmem (counts.minutes, sizeof counts.minutes, other.minutes, sizeof other.minutes);
  g_assert_cmpuint (counts.n_over, ==, other.n_over);
  g_assert_cmpint (counts.over_minutes, ==, other.over_minutes);
  g_assert_cmpuint (counts.n_nobody, ==, other.n_nobody);
  g_assert_cmpint (counts.nobody_minutes, ==, other.nobody_minutes);
  g_assert_cmpuint (counts.n_not_known, ==, other.n_not_known);
  g_assert_cmpuint (unknown->len, ==, other_unknown->len);
  for (guint i = 0; i < people->len; i++)
    {
      MixPerson *person = g_ptr_array_index (people, i);
      MixPerson *same = mix_plan_find_person (mix_board_get_plan (b), mix_person_get_id (person));

      g_assert_cmpint (mix_board_person_is_in_network (a, person, network_id), ==,
                       mix_board_person_is_in_network (b, same, network_id));
    }
}

/* What a card shows is of the board's own plan. */
static void
check_cards (MixBoard *board, GPtrArray *cards)
{
  MixPlan *plan = mix_board_get_plan (board);

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);
      MixPerson *person = mix_card_get_person (card);

      g_assert_true (mix_board_find_card (board, mix_card_get_key (card)) == card);
      g_assert_true (person == NULL || mix_plan_find_person (plan, mix_person_get_id (person)) == person);
      g_assert_true (mix_plan_find_service_line (plan, mix_service_line_get_id (mix_card_get_line (card)))
                     == mix_card_get_line (card));
      g_assert_true (mix_card_get_practice (card) == NULL
                     || mix_plan_find_practice (plan, mix_card_get_place_id (card)) == mix_card_get_practice (card));
      g_assert_true (mix_card_get_assignment (card) == mix_plan_find_assignment (plan, mix_card_get_key (card)));
    }
}

void
following_compare_boards (MixBoard *followed, MixBoard *fresh)
{
  MixPlan *plan = mix_board_get_plan (fresh);
  GPtrArray *practices = mix_plan_get_practices (plan);
  GPtrArray *networks = mix_plan_get_networks (plan);

  compare_loads (followed, fresh);
  compare_lists ("card", mix_board_get_cards (followed), mix_board_get_cards (fresh), EQUAL (mix_card_equal));
  compare_lists ("card of nobody", mix_board_get_nobody (followed), mix_board_get_nobody (fresh),
                 EQUAL (mix_card_equal));
  check_cards (followed, mix_board_get_cards (followed));
  check_cards (followed, mix_board_get_nobody (followed));
  for (guint i = 0; i < practices->len; i++)
    compare_demand (followed, fresh, mix_practice_get_id (g_ptr_array_index (practices, i)));
  for (guint i = 0; i < networks->len; i++)
    {
      compare_demand (followed, fresh, mix_network_get_id (g_ptr_array_index (networks, i)));
      compare_counts (followed, fresh, mix_network_get_id (g_ptr_array_index (networks, i)));
    }
  compare_counts (followed, fresh, NULL);
}

static void
compare_lanes (MixBoardLane *a, MixBoardLane *b)
{
  GListModel *cards = mix_board_lane_get_cards (a);
  GListModel *others = mix_board_lane_get_cards (b);

  g_assert_cmpstr (mix_board_lane_get_key (a), ==, mix_board_lane_get_key (b));
  g_assert_cmpstr (mix_board_lane_get_title (a), ==, mix_board_lane_get_title (b));
  g_assert_cmpstr (mix_board_lane_get_subtitle (a), ==, mix_board_lane_get_subtitle (b));
  g_assert_cmpstr (mix_board_lane_get_used_words (a), ==, mix_board_lane_get_used_words (b));
  g_assert_cmpstr (mix_board_lane_get_free_words (a), ==, mix_board_lane_get_free_words (b));
  g_assert_cmpint (mix_board_lane_get_net (a), ==, mix_board_lane_get_net (b));
  g_assert_cmpint (mix_board_lane_is_over (a), ==, mix_board_lane_is_over (b));
  g_assert_cmpuint (g_list_model_get_n_items (cards), ==, g_list_model_get_n_items (others));
  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MixCard) card = g_list_model_get_item (cards, i);
      g_autoptr (MixCard) other = g_list_model_get_item (others, i);

      g_assert_true (mix_card_equal (card, other));
    }
}

void
following_compare_views (MixBoardView *followed, MixBoardView *fresh)
{
  GListModel *lanes = mix_board_view_get_lanes (followed);
  GListModel *others = mix_board_view_get_lanes (fresh);

  g_assert_cmpuint (mix_board_view_get_n_cards (followed), ==, mix_board_view_get_n_cards (fresh));
  g_assert_cmpuint (mix_board_view_get_n_shown (followed), ==, mix_board_view_get_n_shown (fresh));
  g_assert_cmpuint (g_list_model_get_n_items (lanes), ==, g_list_model_get_n_items (others));
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (MixBoardLane) lane = g_list_model_get_item (lanes, i);
      g_autoptr (MixBoardLane) other = g_list_model_get_item (others, i);

      compare_lanes (lane, other);
    }
  compare_lanes (mix_board_view_get_nobody (followed), mix_board_view_get_nobody (fresh));
}
