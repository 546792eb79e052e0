#include "mix-week-view-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* The rows of the week: who of the board's filters, where, and what clashes. */

static void
gather_shown (MixWeekView *self, GPtrArray *cards)
{
  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);
      MixPerson *person = mix_card_get_person (card);

      if (!mix_board_view_shows (self->view, card))
        continue;
      if (person != NULL)
        g_hash_table_add (self->shown_people, g_strdup (mix_person_get_id (person)));
      g_hash_table_add (self->shown_places, g_strdup (mix_card_get_place_id (card)));
    }
}

/* Where the board is narrowed to some cards, only their people and places are shown. */
void
_mix_week_view_find_shown (MixWeekView *self)
{
  MixBoard *board = mix_board_view_get_board (self->view);

  g_clear_pointer (&self->shown_people, g_hash_table_unref);
  g_clear_pointer (&self->shown_places, g_hash_table_unref);
  if (!mix_board_view_is_narrowed (self->view))
    return;
  self->shown_people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->shown_places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gather_shown (self, mix_board_get_cards (board));
  gather_shown (self, mix_board_get_nobody (board));
}

/* Somebody who is not in the board's picture, since they begin later, belongs where their home is. */
static gboolean
is_person_in_network (MixWeekView *self, MixPerson *person, const char *network_id)
{
  MixBoard *board = mix_board_view_get_board (self->view);
  MixPerson *known = mix_plan_find_person (mix_board_get_plan (board), mix_person_get_id (person));
  const char *home = mix_person_get_fact (person, MIX_FACT_HOME_PRACTICE);
  MixPractice *practice;

  if (known != NULL || network_id == NULL)
    return known == NULL || mix_board_person_is_in_network (board, known, network_id);
  practice = mix_plan_find_practice (mix_board_get_plan (board), home);
  return practice != NULL && mix_practice_get_network (practice) != NULL
         && g_str_equal (mix_network_get_id (mix_practice_get_network (practice)), network_id);
}

/* Whether a row is to be seen: a MixWeekShows. */
gboolean
_mix_week_view_shows (MixPerson *person, MixPractice *practice, gpointer data)
{
  MixWeekView *self = data;
  const char *network_id = mix_board_view_get_network (self->view);
  MixNetwork *network = practice != NULL ? mix_practice_get_network (practice) : NULL;

  if (person != NULL)
    return is_person_in_network (self, person, network_id)
           && (self->shown_people == NULL || g_hash_table_contains (self->shown_people, mix_person_get_id (person)));
  return (network_id == NULL || (network != NULL && g_str_equal (mix_network_get_id (network), network_id)))
         && (self->shown_places == NULL || g_hash_table_contains (self->shown_places, mix_practice_get_id (practice)));
}

static gboolean
shows_clash (MixWeekView *self, const MixWeekClash *clash)
{
  const MixRotaPerson *person = mix_week_rota_find_person (self->rota, clash->person_id);
  const MixRotaPlace *place = mix_week_rota_find_place (self->rota, clash->place_id);

  if (person != NULL)
    return _mix_week_view_shows (person->person, NULL, self);
  return place != NULL && _mix_week_view_shows (NULL, place->practice, self);
}

/* The clashes of the rows that are shown, worst first. */
GArray *
_mix_week_view_list_clashes (MixWeekView *self)
{
  GArray *clashes = mix_week_clashes_find (self->rota);

  for (guint i = clashes->len; i > 0; i--)
    if (!shows_clash (self, &g_array_index (clashes, MixWeekClash, i - 1)))
      g_array_remove_index (clashes, i - 1);
  return clashes;
}

static const MixWeekClash *
find_clash (MixWeekView *self, const MixRotaPerson *person, guint session)
{
  for (guint i = 0; i < self->clashes->len; i++)
    if (mix_week_clash_is_at (&g_array_index (self->clashes, MixWeekClash, i), person, session))
      return &g_array_index (self->clashes, MixWeekClash, i);
  return NULL;
}

static MixWeekBlockKind
get_block_kind (MixWhere where)
{
  switch (where)
    {
    case MIX_WHERE_ON_SITE:
      return MIX_WEEK_BLOCK_PLACE;
    case MIX_WHERE_REMOTE:
      return MIX_WEEK_BLOCK_REMOTE;
    case MIX_WHERE_STUDY:
      return MIX_WEEK_BLOCK_STUDY;
    case MIX_WHERE_LEAVE:
    case MIX_WHERE_BANK_HOLIDAY:
      return MIX_WEEK_BLOCK_LEAVE;
    case MIX_WHERE_ELSEWHERE:
      return MIX_WEEK_BLOCK_ELSEWHERE;
    case MIX_WHERE_OFF:
      return MIX_WEEK_BLOCK_OFF;
    case MIX_WHERE_NOT_KNOWN:
    default:
      return MIX_WEEK_BLOCK_NOT_KNOWN;
    }
}

/* The row in which somebody stands when rows are practices. */
static const char *
get_row_key (const MixRotaSession *session)
{
  switch (session->where)
    {
    case MIX_WHERE_ON_SITE:
      return session->place_id != NULL ? session->place_id : "";
    case MIX_WHERE_REMOTE:
      return MIX_WEEK_ROW_REMOTE;
    case MIX_WHERE_STUDY:
      return MIX_WEEK_ROW_STUDY;
    case MIX_WHERE_LEAVE:
    case MIX_WHERE_BANK_HOLIDAY:
      return MIX_WEEK_ROW_AWAY;
    case MIX_WHERE_OFF:
    case MIX_WHERE_ELSEWHERE:
    case MIX_WHERE_NOT_KNOWN:
    default:
      return "";
    }
}

static gboolean
is_selected (GHashTable *selected, MixPerson *person, const MixRotaSession *session)
{
  g_autofree char *key
      = g_strconcat (mix_person_get_id (person), " ", session->place_id != NULL ? session->place_id : "", NULL);

  return session->where == MIX_WHERE_ON_SITE && g_hash_table_contains (selected, key);
}

/* "person place" of each selected card. */
static GHashTable *
list_selected (MixWeekView *self)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) cards = self->selection != NULL
                                    ? mix_card_selection_list (self->selection, mix_board_view_get_board (self->view))
                                    : NULL;

  for (guint i = 0; cards != NULL && i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);

      if (mix_card_get_person (card) != NULL)
        g_hash_table_add (keys, g_strconcat (mix_person_get_id (mix_card_get_person (card)), " ",
                                             mix_card_get_place_id (card), NULL));
    }
  return keys;
}

static void
add_session (MixWeekView *self,
             MixWeekTable *table,
             const MixRotaPerson *person,
             guint n,
             gboolean by_person,
             GHashTable *selected)
{
  const MixRotaSession *session = &person->sessions[n];
  const MixWeekClash *clash = find_clash (self, person, n);
  g_autofree char *where = mix_rota_session_dup_text (self->rota, session);
  const char *text = by_person ? where : mix_person_get_name (person->person);
  g_autofree char *wrong = clash != NULL ? mix_week_clash_dup_text (self->rota, clash) : NULL;
  g_autofree char *words = wrong != NULL ? g_strdup_printf ("%s. %s", text, wrong) : NULL;
  MixWeekBlock block = { .kind = get_block_kind (session->where),
                         .key = by_person ? get_row_key (session) : mix_person_get_id (person->person),
                         .text = text,
                         .words = words,
                         .clash = clash != NULL,
                         .movable = session->where == MIX_WHERE_ON_SITE || session->where == MIX_WHERE_REMOTE
                                    || session->where == MIX_WHERE_STUDY,
                         .selected = is_selected (selected, person->person, session) };

  mix_week_table_add_block (table, n, &block);
}

static void
add_person (MixWeekView *self, MixWeekTable *table, const MixRotaPerson *person, GHashTable *selected)
{
  mix_week_table_add_row (table, mix_person_get_id (person->person), mix_person_get_name (person->person), NULL);
  for (guint i = 0; i < MIX_WEEK_N_SESSIONS; i++)
    add_session (self, table, person, i, TRUE, selected);
}

static void
add_desks (MixWeekTable *table, const MixRotaPlace *place)
{
  MixWeekDesks desks[MIX_WEEK_N_SESSIONS];

  for (guint i = 0; i < MIX_WEEK_N_SESSIONS; i++)
    desks[i] = (MixWeekDesks) { place->used[i], place->desks };
  mix_week_table_add_desks (table, desks);
}

static void
add_place_row (MixWeekTable *table, const MixRotaPlace *place)
{
  g_autofree char *desks = g_strdup_printf (place->desks_entered ? "%u" : "%u?", place->desks);

  mix_week_table_add_row (table, mix_practice_get_id (place->practice), mix_practice_get_short_name (place->practice),
                          desks);
}

static void
add_remote_desks (MixWeekView *self, MixWeekTable *table)
{
  MixWeekDesks desks[MIX_WEEK_N_SESSIONS];

  for (guint n = 0; n < MIX_WEEK_N_SESSIONS; n++)
    {
      desks[n] = (MixWeekDesks) { 0, MIX_WEEK_NO_LIMIT };
      for (guint i = 0; i < mix_week_rota_get_n_people (self->rota); i++)
        {
          const MixRotaPerson *person = mix_week_rota_get_person (self->rota, i);

          if (person->sessions[n].where == MIX_WHERE_REMOTE && _mix_week_view_shows (person->person, NULL, self))
            desks[n].used++;
        }
    }
  mix_week_table_add_row (table, MIX_WEEK_ROW_REMOTE, mix_where_get_word (MIX_WHERE_REMOTE), NULL);
  mix_week_table_add_desks (table, desks);
}

static void
fill_by_person (MixWeekView *self, MixWeekTable *table, GHashTable *selected)
{
  for (guint i = 0; i < mix_week_rota_get_n_people (self->rota); i++)
    if (_mix_week_view_shows (mix_week_rota_get_person (self->rota, i)->person, NULL, self))
      add_person (self, table, mix_week_rota_get_person (self->rota, i), selected);
  mix_week_table_add_heading (table, _ ("Desks"), _ ("used of there, each half-day"));
  for (guint i = 0; i < mix_week_rota_get_n_places (self->rota); i++)
    {
      const MixRotaPlace *place = mix_week_rota_get_place (self->rota, i);

      if (!_mix_week_view_shows (NULL, place->practice, self))
        continue;
      add_place_row (table, place);
      add_desks (table, place);
    }
  add_remote_desks (self, table);
}

static guint
add_people_of_row (MixWeekView *self, MixWeekTable *table, const char *key, GHashTable *selected)
{
  guint n_added = 0;

  for (guint n = 0; n < MIX_WEEK_N_SESSIONS; n++)
    for (guint i = 0; i < mix_week_rota_get_n_people (self->rota); i++)
      {
        const MixRotaPerson *person = mix_week_rota_get_person (self->rota, i);
        gboolean no_practice = g_str_equal (key, MIX_WEEK_ROW_REMOTE) || g_str_equal (key, MIX_WEEK_ROW_STUDY)
                               || g_str_equal (key, MIX_WEEK_ROW_AWAY);

        if (!g_str_equal (get_row_key (&person->sessions[n]), key)
            || (no_practice && !_mix_week_view_shows (person->person, NULL, self)))
          continue;
        add_session (self, table, person, n, FALSE, selected);
        n_added++;
      }
  return n_added;
}

static void
fill_by_practice (MixWeekView *self, MixWeekTable *table, GHashTable *selected)
{
  for (guint i = 0; i < mix_week_rota_get_n_places (self->rota); i++)
    {
      const MixRotaPlace *place = mix_week_rota_get_place (self->rota, i);

      if (!_mix_week_view_shows (NULL, place->practice, self))
        continue;
      add_place_row (table, place);
      add_people_of_row (self, table, mix_practice_get_id (place->practice), selected);
      add_desks (table, place);
    }
  mix_week_table_add_row (table, MIX_WEEK_ROW_REMOTE, mix_where_get_word (MIX_WHERE_REMOTE), NULL);
  add_people_of_row (self, table, MIX_WEEK_ROW_REMOTE, selected);
  mix_week_table_add_row (table, MIX_WEEK_ROW_STUDY, mix_where_get_word (MIX_WHERE_STUDY), NULL);
  add_people_of_row (self, table, MIX_WEEK_ROW_STUDY, selected);
  mix_week_table_add_row (table, MIX_WEEK_ROW_AWAY, _ ("Away"), NULL);
  add_people_of_row (self, table, MIX_WEEK_ROW_AWAY, selected);
}

static void
set_days (MixWeekView *self, MixWeekTable *table)
{
  MixDate today = mix_plan_get_as_at (mix_board_get_plan (mix_board_view_get_board (self->view)));

  for (guint day = 0; day < MIX_WEEK_N_DAYS; day++)
    {
      MixDate date = mix_week_rota_get_date (self->rota, 2 * day);
      g_autofree char *title = mix_date_format_weekday (date);

      mix_week_table_set_day (table, day, title, date == today);
    }
}

/* What the grid shows. */
MixWeekTable *
_mix_week_view_make_table (MixWeekView *self)
{
  MixWeekTable *table = mix_week_table_new ();
  g_autoptr (GHashTable) selected = list_selected (self);

  set_days (self, table);
  if (mix_week_view_get_by (self) == MIX_WEEK_BY_PERSON)
    fill_by_person (self, table, selected);
  else
    fill_by_practice (self, table, selected);
  return table;
}
