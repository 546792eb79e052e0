#include "mix-table-import-outcomes.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#define ALL "all"

static guint
count_all (MixTableImport *import)
{
  guint n = 0;

  for (int outcome = 0; outcome < MIX_TABLE_IMPORT_N_OUTCOMES; outcome++)
    n += mix_table_import_count (import, (MixTableImportOutcome) outcome);
  return n;
}

static void
add_toggle (AdwToggleGroup *group, const char *name, const char *title, guint count)
{
  g_autoptr (AdwToggle) toggle = adw_toggle_new ();
  /* Translators: what becomes of rows, and how many of them: "Added 12" */
  g_autofree char *label = g_strdup_printf (_ ("%s %u"), title, count);

  adw_toggle_set_name (toggle, name);
  adw_toggle_set_label (toggle, label);
  adw_toggle_group_add (group, g_steal_pointer (&toggle));
}

/**
 * mix_table_import_outcomes_show:
 * @group: toggles that choose which rows are shown
 * @import: what is previewed
 *
 * Counts what becomes of the rows: a toggle for all, and one for each outcome that there is. The choice stays where it
 * can.
 */
void
mix_table_import_outcomes_show (AdwToggleGroup *group, MixTableImport *import)
{
  g_autofree char *active = g_strdup (adw_toggle_group_get_active_name (group));

  adw_toggle_group_remove_all (group);
  add_toggle (group, ALL, _ ("All"), count_all (import));
  for (int i = 0; i < MIX_TABLE_IMPORT_N_OUTCOMES; i++)
    {
      MixTableImportOutcome outcome = (MixTableImportOutcome) i;
      guint count = mix_table_import_count (import, outcome);

      if (count > 0)
        add_toggle (group, mix_table_import_outcome_get_key (outcome), mix_table_import_outcome_get_title (outcome),
                    count);
    }
  if (active == NULL || adw_toggle_group_get_toggle_by_name (group, active) == NULL)
    g_set_str (&active, ALL);
  adw_toggle_group_set_active_name (group, active);
}

/**
 * mix_table_import_outcomes_want:
 * @group: toggles that choose which rows are shown
 * @line: a line of the table
 *
 * Returns: whether it is to be shown; the line of what the columns mean always is
 */
gboolean
mix_table_import_outcomes_want (AdwToggleGroup *group, MixTableLine *line)
{
  const char *wanted = adw_toggle_group_get_active_name (group);
  MixTableImportRow *row = mix_table_line_get_row (line);

  if (wanted == NULL || g_str_equal (wanted, ALL) || mix_table_line_is_for_meanings (line))
    return TRUE;
  return row != NULL && g_str_equal (mix_table_import_outcome_get_key (mix_table_import_row_get_outcome (row)), wanted);
}
