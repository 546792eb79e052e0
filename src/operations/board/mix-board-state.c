#include "mix-board-state.h"

#include <json-glib/json-glib.h>

#include "mix-board-view-private.h"
#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

/*
 * How the board is shown, as JSON: a named view of the plan, and what a window remembers of a plan.
 *
 *   { "view": "lanes", "by": "person", "rows": "people", "columns": "practices", "network": ID or absent,
 *     "finding": "blocked" or absent, "text": "…" or absent, "filters": { "fit": ["blocked", …], … },
 *     "grouped": true, "folded": [KEY, …], "order": { "person": [KEY, …], … } }
 *
 * The last three are the layout, which named views leave as it is. What is missing or unknown stays as the program has
 * it at first.
 */

static const char *const screen_names[] = {
  [MIX_BOARD_SCREEN_LANES] = "lanes",
  [MIX_BOARD_SCREEN_HEAT_MAP] = "heat-map",
  [MIX_BOARD_SCREEN_WEEK] = "week",
};

static const char *const kind_names[] = {
  [MIX_LANE_NOBODY] = "nobody",     [MIX_LANE_PERSON] = "person", [MIX_LANE_PRACTICE] = "practice",
  [MIX_LANE_LINE] = "service_line", [MIX_LANE_STATUS] = "status",
};

static const char *const filter_names[] = {
  [MIX_BOARD_FILTER_BLOCKED] = "blocked",       [MIX_BOARD_FILTER_STRETCHED] = "stretched",
  [MIX_BOARD_FILTER_UNDER_USED] = "under-used", [MIX_BOARD_FILTER_OVER] = "over",
  [MIX_BOARD_FILTER_NOBODY] = "nobody",
};

static gboolean
parse_name (const char *const *names, guint n_names, const char *name, guint *position)
{
  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i], name) == 0)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * mix_board_screen_get_name:
 * @screen: a picture of the cards
 *
 * Returns: its name in files and for actions
 */
const char *
mix_board_screen_get_name (MixBoardScreen screen)
{
  return screen_names[screen];
}

/**
 * mix_board_screen_parse:
 * @name: (nullable): a name
 * @screen: (out): what it stands for
 *
 * Returns: whether it is a name of mix_board_screen_get_name()
 */
gboolean
mix_board_screen_parse (const char *name, MixBoardScreen *screen)
{
  guint position;

  if (!parse_name (screen_names, G_N_ELEMENTS (screen_names), name, &position))
    return FALSE;
  *screen = (MixBoardScreen) position;
  return TRUE;
}

/**
 * mix_lane_kind_get_name:
 * @kind: what lanes are: people, practices, service lines or statuses
 *
 * Returns: its name in files and for `skillmixctl`
 */
const char *
mix_lane_kind_get_name (MixLaneKind kind)
{
  return kind_names[kind];
}

/**
 * mix_lane_kind_parse:
 * @name: (nullable): a name
 * @kind: (out): what it stands for
 *
 * Returns: whether it is a name of mix_lane_kind_get_name() for lanes that cards are grouped into
 */
gboolean
mix_lane_kind_parse (const char *name, MixLaneKind *kind)
{
  guint position;

  if (!parse_name (kind_names, G_N_ELEMENTS (kind_names), name, &position) || position == MIX_LANE_NOBODY)
    return FALSE;
  *kind = (MixLaneKind) position;
  return TRUE;
}

/**
 * mix_board_filter_get_name:
 * @filter: a finding
 *
 * Returns: (nullable): its name in files and links; %NULL for none
 */
const char *
mix_board_filter_get_name (MixBoardFilter filter)
{
  return filter < MIX_BOARD_FILTER_NONE ? filter_names[filter] : NULL;
}

/**
 * mix_board_filter_parse:
 * @name: (nullable): a name
 * @filter: (out): what it stands for
 *
 * Returns: whether it is a name of mix_board_filter_get_name()
 */
gboolean
mix_board_filter_parse (const char *name, MixBoardFilter *filter)
{
  guint position;

  if (!parse_name (filter_names, G_N_ELEMENTS (filter_names), name, &position))
    return FALSE;
  *filter = (MixBoardFilter) position;
  return TRUE;
}

static void
add_text (JsonBuilder *json, const char *key, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (json, key);
  json_builder_add_string_value (json, text);
}

static void
add_list (JsonBuilder *json, const char *key, GPtrArray *words)
{
  if (words == NULL || words->len == 0)
    return;
  json_builder_set_member_name (json, key);
  json_builder_begin_array (json);
  for (guint i = 0; i < words->len; i++)
    json_builder_add_string_value (json, g_ptr_array_index (words, i));
  json_builder_end_array (json);
}

static void
add_filters (JsonBuilder *json, const MixCardFilter *filter)
{
  json_builder_set_member_name (json, "filters");
  json_builder_begin_object (json);
  for (MixCardFacet facet = 0; facet < MIX_N_CARD_FACETS; facet++)
    {
      g_autoptr (GPtrArray) choices = mix_card_filter_list (filter, facet);

      add_list (json, mix_card_facet_get_name (facet), choices);
    }
  json_builder_end_object (json);
}

static void
add_layout (JsonBuilder *json, MixBoardView *view)
{
  g_autoptr (GPtrArray) folded = mix_board_view_list_folded (view);

  json_builder_set_member_name (json, "grouped");
  json_builder_add_boolean_value (json, mix_board_view_get_grouped (view));
  add_list (json, "folded", folded);
  json_builder_set_member_name (json, "order");
  json_builder_begin_object (json);
  for (MixLaneKind kind = MIX_LANE_PERSON; kind < MIX_N_LANE_KINDS; kind++)
    add_list (json, kind_names[kind], mix_board_view_get_order (view, kind));
  json_builder_end_object (json);
}

/**
 * mix_board_state_to_json:
 * @state: how the board is shown
 * @view: its view
 * @layout_too: whether to keep the order of lanes, which are folded, and whether they stand under their networks
 *
 * Returns: (transfer full): all that in JSON
 */
char *
mix_board_state_to_json (const MixBoardState *state, MixBoardView *view, gboolean layout_too)
{
  g_autoptr (JsonBuilder) json = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  const MixCardFilter *filter = mix_board_view_get_card_filter (view);

  json_builder_begin_object (json);
  add_text (json, "view", screen_names[state->screen]);
  add_text (json, "by", kind_names[mix_board_view_get_kind (view)]);
  add_text (json, "rows", mix_matrix_axis_get_name (state->rows));
  add_text (json, "columns", mix_matrix_axis_get_name (state->columns));
  add_text (json, "network", mix_board_view_get_network (view));
  add_text (json, "finding", mix_board_filter_get_name (mix_board_view_get_filter (view)));
  add_text (json, "text", mix_card_filter_get_text (filter));
  add_filters (json, filter);
  if (layout_too)
    add_layout (json, view);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  return json_to_string (root, FALSE);
}

static const char *
get_text (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static JsonObject *
get_object (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* The words of a list; NULL where there is none. */
static GPtrArray *
list_words (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  GPtrArray *words = array != NULL ? g_ptr_array_new () : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (element) && json_node_get_value_type (element) == G_TYPE_STRING)
        g_ptr_array_add (words, (gpointer) json_node_get_string (element));
    }
  return words;
}

static void
read_filters (MixBoardView *view, JsonObject *object)
{
  JsonObject *filters = get_object (object, "filters");

  mix_card_filter_clear (view->card_filter);
  mix_card_filter_set_text (view->card_filter, get_text (object, "text"));
  for (MixCardFacet facet = 0; filters != NULL && facet < MIX_N_CARD_FACETS; facet++)
    {
      g_autoptr (GPtrArray) choices = list_words (filters, mix_card_facet_get_name (facet));

      for (guint i = 0; choices != NULL && i < choices->len; i++)
        mix_card_filter_set (view->card_filter, facet, g_ptr_array_index (choices, i), TRUE);
    }
}

static void
read_layout (MixBoardView *view, JsonObject *object)
{
  JsonNode *grouped = json_object_get_member (object, "grouped");
  JsonObject *order = get_object (object, "order");
  g_autoptr (GPtrArray) folded = list_words (object, "folded");

  if (grouped == NULL)
    return;
  view->grouped = JSON_NODE_HOLDS_VALUE (grouped) && json_node_get_boolean (grouped);
  g_hash_table_remove_all (view->folded);
  for (guint i = 0; folded != NULL && i < folded->len; i++)
    g_hash_table_add (view->folded, g_strdup (g_ptr_array_index (folded, i)));
  for (MixLaneKind kind = MIX_LANE_PERSON; order != NULL && kind < MIX_N_LANE_KINDS; kind++)
    {
      g_autoptr (GPtrArray) keys = list_words (order, kind_names[kind]);

      if (keys != NULL)
        mix_board_view_set_order (view, kind, keys);
    }
}

static void
read_state (MixBoardState *state, MixBoardView *view, JsonObject *object)
{
  MixMatrixAxis rows, columns;

  mix_board_screen_parse (get_text (object, "view"), &state->screen);
  if (get_text (object, "rows") != NULL && get_text (object, "columns") != NULL
      && mix_matrix_axis_parse (get_text (object, "rows"), &rows)
      && mix_matrix_axis_parse (get_text (object, "columns"), &columns) && mix_board_matrix_is_possible (rows, columns))
    {
      state->rows = rows;
      state->columns = columns;
    }
  mix_lane_kind_parse (get_text (object, "by"), &view->kind);
  g_set_str (&view->network_id, get_text (object, "network"));
  if (!mix_board_filter_parse (get_text (object, "finding"), &view->filter))
    view->filter = MIX_BOARD_FILTER_NONE;
  read_filters (view, object);
  read_layout (view, object);
}

/**
 * mix_board_state_from_json:
 * @state: (inout): how the board is shown
 * @view: its view
 * @json: what mix_board_state_to_json() made
 * @error: (out): set on failure
 *
 * Shows the board like that. The layout stays where @json has none; a network that is not in the plan counts as none.
 *
 * Returns: %FALSE where @json is no such thing: nothing changes then
 */
gboolean
mix_board_state_from_json (MixBoardState *state, MixBoardView *view, const char *json, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, "view", _ ("The view can't be read. Remove it and save it again."));
      return FALSE;
    }
  read_state (state, view, json_node_get_object (root));
  if (view->board != NULL && view->network_id != NULL
      && mix_plan_find_network (mix_board_get_plan (view->board), view->network_id) == NULL)
    g_clear_pointer (&view->network_id, g_free);
  _mix_board_view_refresh (view);
  return TRUE;
}
