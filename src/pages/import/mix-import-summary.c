#include "mix-import-summary.h"

#include "mix-config.h"
#include "mix-pill.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/**
 * mix_import_summary_show_files:
 * @box: where the files are named
 * @import: what is previewed
 *
 * Names each file by what it holds and of which day it is.
 */
void
mix_import_summary_show_files (AdwWrapBox *box, MixImport *import)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);
  for (guint i = 0; i < mix_import_get_n_files (import); i++)
    {
      const MixImportFile *file = mix_import_get_file (import, i);
      g_autofree char *date = mix_date_format_full (file->as_at);
      g_autofree char *label = file->as_at != MIX_DATE_NONE
                                   ? g_strdup_printf (_ ("%s, %s"), mix_nhs_kind_get_title (file->kind), date)
                                   : g_strdup (mix_nhs_kind_get_title (file->kind));
      GtkWidget *pill = mix_pill_new (label, "mix-source-symbolic");

      gtk_widget_set_tooltip_text (pill, file->name);
      adw_wrap_box_append (box, pill);
    }
}

/**
 * mix_import_summary_dup_words:
 * @import: what is previewed
 *
 * Returns: (transfer full): what it comes to: "12 changes in one step, which Undo takes back. Already so: 340."
 */
char *
mix_import_summary_dup_words (MixImport *import)
{
  guint n_changes = mix_import_count (import, MIX_IMPORT_ADDED) + mix_import_count (import, MIX_IMPORT_CHANGED);
  guint n_unchanged = mix_import_count_unchanged (import);
  g_autofree char *unchanged = mix_text_format_thousands (n_unchanged);

  if (mix_import_is_empty (import) && n_unchanged > 0)
    return g_strdup_printf (_ ("The plan has all of this already: %s figures and memberships."), unchanged);
  if (mix_import_is_empty (import))
    return g_strdup (_ ("Nothing in these files is about this plan."));
  return g_strdup_printf (ngettext ("%u change in one step, which Undo takes back. Already so: %s.",
                                    "%u changes in one step, which Undo takes back. Already so: %s.", n_changes),
                          n_changes, unchanged);
}
