#include "mix-service-lines.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-plan-ids.h"
#include "mix-role.h"
#include "mix-row-type.h"
#include "mix-service-line.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

#define OWN_GRADE 'U'
#define UNKNOWN_GRADE '?'

/* A plan's own lines are called L01 and so on; those of the catalogue begin with a T. */
#define MOST_OWN_LINES 999

static char *
make_code (MixStore *store, GError **error)
{
  for (guint i = 1; i <= MOST_OWN_LINES; i++)
    {
      g_autofree char *code = g_strdup_printf ("L%02u", i);
      g_autoptr (GError) failure = NULL;
      g_autoptr (MixServiceLineRow) taken = mix_store_read_service_line (store, code, &failure);

      if (taken != NULL)
        continue;
      if (g_error_matches (failure, MIX_ERROR, MIX_ERROR_NOT_FOUND))
        return g_steal_pointer (&code);
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("This plan has %d lines of its own. Change one of those."),
                 MOST_OWN_LINES);
  return NULL;
}

static int
choose_level (const MixServiceLineRow *line)
{
  MixRole role;

  if (line->level > 0 || !mix_role_parse (line->min_role, &role))
    return line->level;
  return mix_role_get_level (role);
}

static gboolean
put_line (MixStore *store, const char *name, const MixServiceLineRow *line, GError **error)
{
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_service_line, line, error);
}

/**
 * mix_service_lines_add:
 * @store: an open plan
 * @line: the work; where it has no code one is made, and its id follows from the code
 *
 * Adds a line of the plan's own. What is known of it is the user's own figure.
 *
 * Returns: (transfer full) (nullable): its code; %NULL with %MIX_ERROR_REFUSED where something is not right
 */
char *
mix_service_lines_add (MixStore *store, const MixServiceLineRow *line, GError **error)
{
  g_autofree char *code = line->code != NULL ? g_strdup (line->code) : make_code (store, error);
  g_autofree char *id = code != NULL ? mix_plan_id_of_service_line (code) : NULL;
  g_autofree char *name = NULL;
  MixServiceLineRow row = *line;

  if (code == NULL)
    return NULL;
  row.id = id;
  row.code = code;
  row.kind = "demand";
  row.level = choose_level (&row);
  row.minutes_grade = row.minutes_millis >= 0 ? OWN_GRADE : UNKNOWN_GRADE;
  row.rate_grade = row.rate_micros >= 0 ? OWN_GRADE : UNKNOWN_GRADE;
  row.enabled = row.own = TRUE;
  row.source_id = NULL;
  if (!mix_service_line_check (&row, error))
    return NULL;
  name = g_strdup_printf (C_ ("change", "Add %s to the work"), row.short_name);
  return put_line (store, name, &row, error) ? g_steal_pointer (&code) : NULL;
}

/**
 * mix_service_lines_copy:
 * @store: an open plan
 * @service_line: which: id or code
 * @name: what the copy is called
 *
 * Adds a line that is like another one but for its name. Figures keep their grade and source.
 *
 * Returns: (transfer full) (nullable): the copy's code
 */
char *
mix_service_lines_copy (MixStore *store, const char *service_line, const char *name, GError **error)
{
  g_autoptr (MixServiceLineRow) line = mix_store_read_service_line (store, service_line, error);
  g_autofree char *code = NULL, *id = NULL, *short_name = NULL, *change_name = NULL;
  MixServiceLineRow row;

  if (line == NULL || !_mix_deed_check_is_demand (line, error)
      || !_mix_deed_check_text (name, line->code, _ ("The name"), error) || (code = make_code (store, error)) == NULL)
    return NULL;
  id = mix_plan_id_of_service_line (code);
  short_name = mix_service_line_shorten (name);
  row = *line;
  row.id = id;
  row.code = code;
  row.name = name;
  row.short_name = short_name;
  row.own = TRUE;
  if (!mix_service_line_check (&row, error))
    return NULL;
  change_name = g_strdup_printf (C_ ("change", "Copy %s as %s"), line->short_name, short_name);
  return put_line (store, change_name, &row, error) ? g_steal_pointer (&code) : NULL;
}

/**
 * mix_service_lines_change:
 * @store: an open plan
 * @service_line: which: id or code
 * @line: all that is to be so from here on, but for its id, code, kind, grades and source, which follow
 *
 * Figures that differ become the user's own.
 *
 * Returns: whether the change was made
 */
gboolean
mix_service_lines_change (MixStore *store, const char *service_line, const MixServiceLineRow *line, GError **error)
{
  g_autoptr (MixServiceLineRow) known = mix_store_read_service_line (store, service_line, error);
  g_autofree char *name = NULL;
  MixServiceLineRow row = *line;

  if (known == NULL)
    return FALSE;
  row.id = known->id;
  row.code = known->code;
  row.kind = known->kind;
  row.source_id = known->source_id;
  row.level = choose_level (&row);
  row.minutes_grade = known->minutes_grade;
  row.rate_grade = known->rate_grade;
  if (row.minutes_millis != known->minutes_millis)
    row.minutes_grade = row.minutes_millis >= 0 ? OWN_GRADE : UNKNOWN_GRADE;
  if (row.rate_micros != known->rate_micros)
    row.rate_grade = row.rate_micros >= 0 ? OWN_GRADE : UNKNOWN_GRADE;
  row.own = known->own || !mix_row_equal (&mix_row_type_service_line, known, &row);
  if (!mix_service_line_check (&row, error))
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Change the work %s"), row.short_name);
  return put_line (store, name, &row, error);
}

/**
 * mix_service_lines_set_enabled:
 * @store: an open plan
 * @service_line: which: id or code
 * @enabled: whether anybody wants it
 *
 * Returns: whether the change was made
 */
gboolean
mix_service_lines_set_enabled (MixStore *store, const char *service_line, gboolean enabled, GError **error)
{
  g_autoptr (MixServiceLineRow) line = mix_store_read_service_line (store, service_line, error);
  g_autofree char *name = NULL;

  if (line == NULL || !_mix_deed_check_is_demand (line, error))
    return FALSE;
  line->enabled = enabled;
  name = g_strdup_printf (enabled ? C_ ("change", "Switch %s on") : C_ ("change", "Switch %s off"), line->short_name);
  return put_line (store, name, line, error);
}

/**
 * mix_service_lines_set_weight:
 * @store: an open plan
 * @service_line: which: id or code
 * @weight: of a minute that is not done, in hundredths of a weighted minute; below 0 for none
 *
 * Returns: whether the change was made
 */
gboolean
mix_service_lines_set_weight (MixStore *store, const char *service_line, int weight, GError **error)
{
  g_autoptr (MixServiceLineRow) line = mix_store_read_service_line (store, service_line, error);
  g_autofree char *name = NULL;

  if (line == NULL || !_mix_deed_check_is_demand (line, error))
    return FALSE;
  line->own = line->own || line->undone_weight != weight;
  line->undone_weight = MAX (weight, -1);
  if (!mix_service_line_check (line, error))
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Change the weight of %s"), line->short_name);
  return put_line (store, name, line, error);
}

/**
 * mix_service_lines_remove:
 * @store: an open plan
 * @service_line: which of the plan's own: id or code
 *
 * Takes a line out of the plan as if it had never been in it.
 *
 * Returns: whether the change was made; %FALSE with %MIX_ERROR_REFUSED for a line of the catalogue, and where work, a
 *   count, a cohort, an entered demand or a wish of any day stands on it
 */
gboolean
mix_service_lines_remove (MixStore *store, const char *service_line, GError **error)
{
  g_autoptr (MixServiceLineRow) line = mix_store_read_service_line (store, service_line, error);
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = NULL;

  if (line == NULL)
    return FALSE;
  if (!mix_service_line_code_is_own (line->code))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, line->code,
                     _ ("%s belongs to the catalogue and cannot be removed. Switch it off instead."), line->short_name);
      return FALSE;
    }
  name = g_strdup_printf (C_ ("change", "Remove %s from the work"), line->short_name);
  if (_mix_deed_remove (store, name, mix_store_remove_service_line, line->id, &failure))
    return TRUE;
  if (g_error_matches (failure, MIX_ERROR, MIX_ERROR_REFUSED))
    mix_set_error (
        error, MIX_ERROR_REFUSED, line->code,
        _ ("Somebody has, had or will have %s, or a count, cohort, entered demand or wish is about it. Remove "
           "those first, or switch it off."),
        line->short_name);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
