#include "mix-week-data.h"

#include "mix-config.h"
#include "mix-half-day.h"
#include "mix-week-move.h"

#include <glib/gi18n-lib.h>

static void
add_column (MixDataTable *table, const char *key, const char *title, MixCellType type)
{
  MixDataColumn column = { key, NULL, title, type, NULL };

  mix_data_table_add_column (table, &column);
}

static void
set_heading (MixDataTable *table, const MixWeekRota *rota)
{
  MixDate monday = mix_week_rota_get_monday (rota);
  g_autofree char *range = mix_date_format_range (monday, monday + 4);
  g_autofree char *heading = g_strdup_printf (_ ("Week rota, %s"), range);

  mix_data_table_set_heading (table, heading);
}

static MixDataTable *
make_table (MixWeekBy by)
{
  MixDataTable *table = mix_data_table_new (by == MIX_WEEK_BY_PERSON ? "people" : "practices");

  if (by == MIX_WEEK_BY_PERSON)
    add_column (table, "name", _ ("Person"), MIX_CELL_TEXT);
  else
    {
      add_column (table, "code", _ ("Code"), MIX_CELL_TEXT);
      add_column (table, "name", _ ("Practice"), MIX_CELL_TEXT);
      add_column (table, "desks", _ ("Desks"), MIX_CELL_COUNT);
    }
  for (guint i = 0; i < MIX_N_HALF_DAYS; i++)
    {
      MixDataColumn column = { mix_half_day_get_code (i), by == MIX_WEEK_BY_PERSON ? "sessions" : "people",
                               mix_half_day_get_short_name (i), MIX_CELL_TEXT, NULL };

      mix_data_table_add_column (table, &column);
    }
  return table;
}

static void
add_person (MixDataTable *table, const MixWeekRota *rota, const MixRotaPerson *person)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_person_get_name (person->person));
  for (guint i = 0; i < MIX_PATTERN_N_SESSIONS; i++)
    {
      g_autofree char *text = mix_rota_session_dup_text (rota, &person->sessions[i]);

      mix_data_table_add_text (table, person->sessions[i].where == MIX_WHERE_OFF ? "" : text);
    }
}

/* Where there are too few desks, that is said behind the names. */
static char *
list_people (const MixWeekRota *rota, const MixRotaPlace *place, guint session)
{
  GString *names = g_string_new (NULL);
  const char *place_id = mix_practice_get_id (place->practice);

  for (guint i = 0; i < mix_week_rota_get_n_people (rota); i++)
    {
      const MixRotaPerson *person = mix_week_rota_get_person (rota, i);

      if (mix_rota_person_is_there (person, session, place_id))
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", mix_person_get_name (person->person));
    }
  if (place->used[session] > place->desks)
    g_string_append_printf (names, _ (" (%u of %u desks)"), place->used[session], place->desks);
  return g_string_free_and_steal (names);
}

static void
add_place (MixDataTable *table, const MixWeekRota *rota, const MixRotaPlace *place)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_practice_get_code (place->practice));
  mix_data_table_add_text (table, mix_practice_get_short_name (place->practice));
  mix_data_table_add_number (table, place->desks);
  for (guint i = 0; i < MIX_PATTERN_N_SESSIONS; i++)
    {
      g_autofree char *names = list_people (rota, place, i);

      mix_data_table_add_text (table, names);
    }
}

/**
 * mix_week_data_new:
 * @rota: a week
 * @by: what the rows are
 * @shows: (nullable): which rows; all where there is none
 * @data: given to @shows
 *
 * Returns: (transfer full): the week as a table to copy, save and print
 */
MixDataTable *
mix_week_data_new (const MixWeekRota *rota, MixWeekBy by, MixWeekShows shows, gpointer data)
{
  MixDataTable *table = make_table (by);

  set_heading (table, rota);
  for (guint i = 0; by == MIX_WEEK_BY_PERSON && i < mix_week_rota_get_n_people (rota); i++)
    if (shows == NULL || shows (mix_week_rota_get_person (rota, i)->person, NULL, data))
      add_person (table, rota, mix_week_rota_get_person (rota, i));
  for (guint i = 0; by == MIX_WEEK_BY_PRACTICE && i < mix_week_rota_get_n_places (rota); i++)
    if (shows == NULL || shows (NULL, mix_week_rota_get_place (rota, i)->practice, data))
      add_place (table, rota, mix_week_rota_get_place (rota, i));
  return table;
}
