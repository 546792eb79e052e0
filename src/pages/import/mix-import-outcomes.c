#include "mix-import-outcomes.h"

#include "mix-config.h"
#include "mix-import-row.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define ALL "all"

/* Where there is no room for words the mark stands for them. */
static void
add_toggle (
    AdwToggleGroup *group, const char *name, const char *title, const char *icon_name, guint count, gboolean narrow)
{
  g_autoptr (AdwToggle) toggle = adw_toggle_new ();
  g_autofree char *number = mix_text_format_thousands (count);
  g_autofree char *label = g_strdup_printf ("%s %s", title, number);

  adw_toggle_set_name (toggle, name);
  adw_toggle_set_label (toggle, narrow && icon_name != NULL ? number : label);
  if (narrow)
    adw_toggle_set_icon_name (toggle, icon_name);
  adw_toggle_set_tooltip (toggle, label);
  adw_toggle_group_add (group, g_steal_pointer (&toggle));
}

/**
 * mix_import_outcomes_show:
 * @group: toggles that choose which lines are shown
 * @import: what is previewed
 * @narrow: whether there is no room for words
 *
 * Counts what becomes of the lines: a toggle for all, and one for each outcome that there is. The choice stays where it
 * can.
 */
void
mix_import_outcomes_show (AdwToggleGroup *group, MixImport *import, gboolean narrow)
{
  g_autofree char *active = g_strdup (adw_toggle_group_get_active_name (group));
  guint n = g_list_model_get_n_items (mix_import_get_entries (import));

  adw_toggle_group_remove_all (group);
  add_toggle (group, ALL, _ ("All"), NULL, n, narrow);
  for (guint i = 0; i < MIX_IMPORT_N_OUTCOMES; i++)
    {
      MixImportOutcome outcome = (MixImportOutcome) i;
      guint count = mix_import_count (import, outcome);

      if (count > 0)
        add_toggle (group, mix_import_outcome_get_key (outcome), mix_import_outcome_get_title (outcome),
                    mix_import_row_get_icon_name (outcome), count, narrow);
    }
  if (active == NULL || adw_toggle_group_get_toggle_by_name (group, active) == NULL)
    g_set_str (&active, ALL);
  adw_toggle_group_set_active_name (group, active);
}

/**
 * mix_import_outcomes_choose_all:
 * @group: toggles that choose which lines are shown
 *
 * Lets all lines be shown.
 */
void
mix_import_outcomes_choose_all (AdwToggleGroup *group)
{
  adw_toggle_group_set_active_name (group, ALL);
}

/**
 * mix_import_outcomes_want:
 * @group: toggles that choose which lines are shown
 * @entry: a line of the import
 *
 * Returns: whether it is to be shown
 */
gboolean
mix_import_outcomes_want (AdwToggleGroup *group, MixImportEntry *entry)
{
  const char *wanted = adw_toggle_group_get_active_name (group);

  return wanted == NULL || g_str_equal (wanted, ALL)
         || g_str_equal (wanted, mix_import_outcome_get_key (mix_import_entry_get_outcome (entry)));
}
