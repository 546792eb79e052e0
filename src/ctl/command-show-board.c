#include "mix-board-state.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-error.h"
#include "mix-plan-entries.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* What is chosen of the cards is the same for both commands, and the same as on screen. */
#define VIEW_OPTIONS                                                                                                   \
  { "view", N_ ("NAME"), N_ ("as it was saved under this name; what else is given comes on top") },                    \
      { "network", N_ ("CODE"), N_ ("only this network, or work for one of these"), MIX_CTL_REPEATED },                \
      { "finding", N_ ("FINDING"), N_ ("only blocked, stretched, under-used, or people who are over") },               \
      { "text", N_ ("WORDS"), N_ ("only cards whose work, place or person holds these words") },                       \
      { "fit", N_ ("FIT"), N_ ("only blocked, stretched, under_used, fits or nobody"), MIX_CTL_REPEATED },             \
      { "risk", N_ ("RISK"), N_ ("only high, medium or low"), MIX_CTL_REPEATED },                                      \
      { "side", N_ ("SIDE"), N_ ("only what is for the network, practice, or both"), MIX_CTL_REPEATED },               \
      { "status", N_ ("STATUS"), N_ ("only proposed, agreed, active, paused or nobody"), MIX_CTL_REPEATED },

static const MixCtlOption board_options[] = {
  { "by", N_ ("KIND"), N_ ("what lanes are: person (the default), practice, service_line or status") },
  VIEW_OPTIONS{ NULL },
};

static const MixCtlOption heat_map_options[] = {
  { "rows", N_ ("KIND"), N_ ("people (the default) or practices") },
  { "columns", N_ ("KIND"), N_ ("practices (the default) or lines") },
  VIEW_OPTIONS{ NULL },
};

static const MixCtlKey board_keys[] = {
  { "as_at", N_ ("the day whose picture this is") },
  { "by", N_ ("what lanes are") },
  { "cards", N_ ("how many cards there are in the network") },
  { "shown", N_ ("how many of them are shown") },
  { "lanes[].key", N_ ("id of the person, practice, network or service line, or the status; nobody: work of nobody") },
  { "lanes[].title", N_ ("its name") },
  { "lanes[].net_minutes", N_ ("minutes a week that a person has, or that are needed; null where not known") },
  { "lanes[].used_minutes", N_ ("minutes a week that are used, or that somebody does: all, whatever is shown") },
  { "lanes[].over", N_ ("whether a person has more work than time") },
  { "lanes[].cards[].key", N_ ("id of the assignment, or place and line of work that nobody has") },
  { "lanes[].cards[].service_line", N_ ("what: its short name") },
  { "lanes[].cards[].place", N_ ("where: the short name") },
  { "lanes[].cards[].person", N_ ("who; null where nobody") },
  { "lanes[].cards[].minutes", N_ ("minutes a week") },
  { "lanes[].cards[].fit", N_ ("blocked, stretched, under_used, fits or nobody") },
  { "lanes[].cards[].side", N_ ("whose priority it is: network, practice or both") },
  { "lanes[].cards[].status", N_ ("proposed, agreed, active, paused or nobody") },
  { NULL },
};

static const MixCtlKey heat_map_keys[] = {
  { "as_at", N_ ("the day whose picture this is") },
  { "rows[].id", N_ ("of the person, practice or network") },
  { "rows[].name", N_ ("its name") },
  { "rows[].minutes", N_ ("minutes a week in all its cells") },
  { "rows[].nobody_minutes", N_ ("minutes a week needed there that nobody does; 0 for people") },
  { "rows[].net_minutes", N_ ("minutes a week that a person has; null where not known, and for practices") },
  { "columns[].id", N_ ("of the practice, network or service line") },
  { "columns[].name", N_ ("its name") },
  { "columns[].minutes", N_ ("minutes a week that somebody does") },
  { "columns[].nobody_minutes", N_ ("minutes a week that nobody does") },
  { "columns[].patients", N_ ("of a practice; null where not known, and for lines") },
  { "columns[].minutes_per_1000",
    N_ ("minutes a week for 1,000 patients as `fairness` has them; null where not known or filtered") },
  { "columns[].level", N_ ("how that compares to all: low, middle or high") },
  { "cells[].row", N_ ("id of its row; a cell without a card is left out") },
  { "cells[].column", N_ ("id of its column") },
  { "cells[].minutes", N_ ("minutes a week that people do") },
  { "cells[].nobody_minutes", N_ ("minutes a week that nobody does; 0 for people") },
  { "cells[].cards", N_ ("how many cards that is") },
  { "cells[].worst_fit", N_ ("the worst fit among them") },
  { "cells[].home", N_ ("whether it is the person’s home practice") },
  { NULL },
};

static gboolean
refuse (const char *option, const char *value, GError **error)
{
  /* Translators: a value, an option of skillmixctl. */
  mix_set_error (error, MIX_ERROR_USAGE, value, _ ("“%s” is no value for --%s. `help` lists them."), value, option);
  return FALSE;
}

static gboolean
read_saved_view (MixCtl *self, MixPlan *plan, MixBoardState *state, MixBoardView *view, GError **error)
{
  const char *name = mix_ctl_get (self, "view");
  GPtrArray *views = mix_plan_get_saved_views (plan);

  for (guint i = 0; name != NULL && i < views->len; i++)
    {
      const MixSavedViewRow *row = g_ptr_array_index (views, i);

      if (g_str_equal (row->page, "board") && g_str_equal (row->name, name))
        return mix_board_state_from_json (state, view, row->state, error);
    }
  if (name == NULL)
    return TRUE;
  mix_set_error (error, MIX_ERROR_NOT_FOUND, name,
                 _ ("The board has no view “%s”. `show views` lists those there are."), name);
  return FALSE;
}

/* One network is shown alone, as on screen; several are chosen of all that there are. */
static gboolean
read_networks (MixCtl *self, MixPlan *plan, MixBoardView *view, GError **error)
{
  const char *const *codes = mix_ctl_get_all (self, "network");

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      MixNetwork *network = mix_plan_find_network (plan, codes[i]);

      if (network == NULL)
        {
          mix_set_error (error, MIX_ERROR_NOT_FOUND, codes[i],
                         _ ("The plan has no network %s. `show networks` lists those there are."), codes[i]);
          return FALSE;
        }
      if (g_strv_length ((char **) codes) == 1)
        mix_board_view_set_network (view, mix_network_get_id (network));
      else
        mix_board_view_choose (view, MIX_CARD_FACET_NETWORK, mix_network_get_id (network), TRUE);
    }
  return TRUE;
}

static gboolean
read_facets (MixCtl *self, MixBoardView *view, GError **error)
{
  static const MixCardFacet facets[]
      = { MIX_CARD_FACET_FIT, MIX_CARD_FACET_RISK, MIX_CARD_FACET_SIDE, MIX_CARD_FACET_STATUS };

  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    {
      const char *option = mix_card_facet_get_name (facets[i]);
      const char *const *values = mix_ctl_get_all (self, option);

      for (guint j = 0; values != NULL && values[j] != NULL; j++)
        {
          if (!mix_card_facet_has_choice (facets[i], values[j]))
            return refuse (option, values[j], error);
          mix_board_view_choose (view, facets[i], values[j], TRUE);
        }
    }
  return TRUE;
}

static gboolean
read_choices (MixCtl *self, MixPlan *plan, MixBoardState *state, MixBoardView *view, GError **error)
{
  const char *finding = mix_ctl_get (self, "finding");
  MixBoardFilter filter;

  if (!read_saved_view (self, plan, state, view, error) || !read_networks (self, plan, view, error)
      || !read_facets (self, view, error))
    return FALSE;
  if (finding != NULL && !mix_board_filter_parse (finding, &filter))
    return refuse ("finding", finding, error);
  if (finding != NULL)
    mix_board_view_set_filter (view, filter);
  if (mix_ctl_has (self, "text"))
    mix_board_view_set_search (view, mix_ctl_get (self, "text"));
  return TRUE;
}

static void
add_card (MixCtl *self, MixCard *card)
{
  JsonBuilder *json = mix_ctl_get_json (self);
  MixPerson *person = mix_card_get_person (card);

  json_builder_begin_object (json);
  mix_ctl_add_text (self, "key", mix_card_get_key (card));
  mix_ctl_add_text (self, "service_line", mix_card_get_title (card));
  mix_ctl_add_text (self, "place", mix_card_get_place (card));
  mix_ctl_add_text (self, "person", person != NULL ? mix_person_get_name (person) : NULL);
  mix_ctl_add_number (self, "minutes", mix_card_get_minutes (card));
  mix_ctl_add_text (self, "fit", mix_card_facet_get_choice (MIX_CARD_FACET_FIT, card));
  mix_ctl_add_text (self, "side", mix_card_facet_get_choice (MIX_CARD_FACET_SIDE, card));
  mix_ctl_add_text (self, "status", mix_card_facet_get_choice (MIX_CARD_FACET_STATUS, card));
  json_builder_end_object (json);
}

static void
print_card (MixCtl *self, MixCard *card)
{
  g_autofree char *hours = mix_text_format_hours (mix_card_get_minutes (card));

  /* Translators: a card below its lane: work, place, hours, fit. */
  mix_ctl_print (self, _ ("  %s, %s, %s h, %s\n"), mix_card_get_title (card), mix_card_get_place (card), hours,
                 mix_card_facet_get_words (MIX_CARD_FACET_FIT, card));
}

static void
add_lane (MixCtl *self, MixBoardLane *lane)
{
  JsonBuilder *json = mix_ctl_get_json (self);
  GListModel *cards = mix_board_lane_get_cards (lane);
  gboolean nobody = mix_board_lane_get_kind (lane) == MIX_LANE_NOBODY;
  gint64 used = 0;

  for (MixFitGrade grade = MIX_FIT_BLOCKED; grade <= MIX_FIT_FITS; grade++)
    used += mix_board_lane_get_used (lane, grade);
  json_builder_begin_object (json);
  mix_ctl_add_text (self, "key", mix_board_lane_get_key (lane));
  mix_ctl_add_text (self, "title", mix_board_lane_get_title (lane));
  mix_ctl_add_known (self, "net_minutes", !nobody && mix_board_lane_get_net (lane) >= 0, mix_board_lane_get_net (lane));
  mix_ctl_add_number (self, "used_minutes", used);
  mix_ctl_add_truth (self, "over", mix_board_lane_is_over (lane));
  json_builder_set_member_name (json, "cards");
  json_builder_begin_array (json);
  mix_ctl_print (self, "%s · %s\n", mix_board_lane_get_title (lane), mix_board_lane_get_used_words (lane));
  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MixCard) card = g_list_model_get_item (cards, i);

      add_card (self, card);
      print_card (self, card);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_lanes (MixCtl *self, MixBoardView *view)
{
  JsonBuilder *json = mix_ctl_get_json (self);
  GListModel *lanes = mix_board_view_get_lanes (view);

  json_builder_set_member_name (json, "lanes");
  json_builder_begin_array (json);
  add_lane (self, mix_board_view_get_nobody (view));
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (MixBoardLane) lane = g_list_model_get_item (lanes, i);

      add_lane (self, lane);
    }
  json_builder_end_array (json);
}

static gboolean
show_board (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixBoardView) view = mix_board_view_new ();
  MixBoardState state = { MIX_BOARD_SCREEN_LANES, MIX_MATRIX_PEOPLE, MIX_MATRIX_PRACTICES };
  const char *by = mix_ctl_get (self, "by");
  MixLaneKind kind;

  if (plan == NULL)
    return FALSE;
  mix_board_view_set_plan (view, plan);
  if (!read_choices (self, plan, &state, view, error))
    return FALSE;
  if (by != NULL && !mix_lane_kind_parse (by, &kind))
    return refuse ("by", by, error);
  if (by != NULL)
    mix_board_view_set_kind (view, kind);
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (plan));
  mix_ctl_add_text (self, "by", mix_lane_kind_get_name (mix_board_view_get_kind (view)));
  mix_ctl_add_number (self, "cards", mix_board_view_get_n_cards (view));
  mix_ctl_add_number (self, "shown", mix_board_view_get_n_shown (view));
  add_lanes (self, view);
  return TRUE;
}

static gboolean
read_axis (MixCtl *self, const char *option, MixMatrixAxis *axis, GError **error)
{
  const char *name = mix_ctl_get (self, option);

  return name == NULL || mix_matrix_axis_parse (name, axis) || refuse (option, name, error);
}

static void
add_rows (MixCtl *self, MixBoardMatrix *matrix)
{
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_set_member_name (json, "rows");
  json_builder_begin_array (json);
  for (guint i = 0; i < mix_board_matrix_get_n_rows (matrix); i++)
    {
      const MixMatrixHead *head = mix_board_matrix_get_row (matrix, i);
      gboolean known = head->load != NULL && head->load->sheet.known;

      json_builder_begin_object (json);
      mix_ctl_add_text (self, "id", head->id);
      mix_ctl_add_text (self, "name", head->title);
      mix_ctl_add_number (self, "minutes", head->minutes);
      mix_ctl_add_number (self, "nobody_minutes", head->nobody);
      mix_ctl_add_known (self, "net_minutes", known, known ? MAX (head->load->sheet.net_minutes, 0) : 0);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_columns (MixCtl *self, MixBoardMatrix *matrix)
{
  static const char *const levels[] = { "low", "middle", "high" };
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_set_member_name (json, "columns");
  json_builder_begin_array (json);
  for (guint i = 0; i < mix_board_matrix_get_n_columns (matrix); i++)
    {
      const MixMatrixHead *head = mix_board_matrix_get_column (matrix, i);

      json_builder_begin_object (json);
      mix_ctl_add_text (self, "id", head->id);
      mix_ctl_add_text (self, "name", head->title);
      mix_ctl_add_number (self, "minutes", head->minutes);
      mix_ctl_add_number (self, "nobody_minutes", head->nobody);
      mix_ctl_add_known (self, "patients", head->patients >= 0, head->patients);
      mix_ctl_add_known (self, "minutes_per_1000", head->per_thousand >= 0, head->per_thousand);
      mix_ctl_add_text (self, "level", levels[head->level]);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_cell (MixCtl *self, MixBoardMatrix *matrix, guint row, guint column)
{
  const MixMatrixCell *cell = mix_board_matrix_get_cell (matrix, row, column);

  if (cell->n_cards == 0)
    return;
  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "row", mix_board_matrix_get_row (matrix, row)->id);
  mix_ctl_add_text (self, "column", mix_board_matrix_get_column (matrix, column)->id);
  mix_ctl_add_number (self, "minutes", cell->minutes);
  mix_ctl_add_number (self, "nobody_minutes", cell->nobody);
  mix_ctl_add_number (self, "cards", cell->n_cards);
  mix_ctl_add_text (self, "worst_fit", mix_fit_grade_get_name (cell->worst));
  mix_ctl_add_truth (self, "home", cell->home);
  json_builder_end_object (mix_ctl_get_json (self));
}

static void
add_cells (MixCtl *self, MixBoardMatrix *matrix)
{
  json_builder_set_member_name (mix_ctl_get_json (self), "cells");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint row = 0; row < mix_board_matrix_get_n_rows (matrix); row++)
    for (guint column = 0; column < mix_board_matrix_get_n_columns (matrix); column++)
      add_cell (self, matrix, row, column);
  json_builder_end_array (mix_ctl_get_json (self));
}

static gboolean
show_heat_map (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixBoardView) view = mix_board_view_new ();
  g_autoptr (MixBoardMatrix) matrix = NULL;
  g_autoptr (MixDataTable) table = NULL;
  g_autofree char *text = NULL;
  MixBoardState state = { MIX_BOARD_SCREEN_HEAT_MAP, MIX_MATRIX_PEOPLE, MIX_MATRIX_PRACTICES };

  if (plan == NULL)
    return FALSE;
  mix_board_view_set_plan (view, plan);
  if (!read_choices (self, plan, &state, view, error) || !read_axis (self, "rows", &state.rows, error)
      || !read_axis (self, "columns", &state.columns, error))
    return FALSE;
  if (!mix_board_matrix_is_possible (state.rows, state.columns))
    return refuse ("columns", mix_matrix_axis_get_name (state.columns), error);
  matrix = mix_board_matrix_new (view, state.rows, state.columns);
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (plan));
  add_rows (self, matrix);
  add_columns (self, matrix);
  add_cells (self, matrix);
  table = mix_board_matrix_create_table (matrix);
  text = mix_data_table_to_text (table);
  mix_ctl_print (self, "%s", text);
  return TRUE;
}

const MixCtlCommand mix_command_show_board = {
  .name = "show board",
  .summary = N_ ("show the board’s lanes and cards, filtered as on screen"),
  .run = show_board,
  .options = board_options,
  .keys = board_keys,
};

const MixCtlCommand mix_command_show_heat_map = {
  .name = "show heat-map",
  .summary = N_ ("show the board as hours of people or practices by practice or service line"),
  .run = show_heat_map,
  .options = heat_map_options,
  .keys = heat_map_keys,
};
