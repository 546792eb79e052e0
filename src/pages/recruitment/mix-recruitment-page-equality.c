#include "mix-recruitment-page-private.h"

#include "mix-chart-table-dialog.h"
#include "mix-config.h"
#include "mix-equality-dialog.h"
#include "mix-equality.h"

#include <glib/gi18n-lib.h>

/* The totals of equality monitoring. They are entered as totals: nothing joins them to a candidate. */

static void
add_row (MixChartTable *table, const MixEqualityRow *row)
{
  /* Translators: a ratio, and the interval that it lies in. */
  g_autofree char *ratio
      = row->has_ratio ? g_strdup_printf (_ ("%.2f (%.2f to %.2f)"), row->ratio, row->low, row->high) : NULL;

  mix_chart_table_begin_row (table);
  mix_chart_table_add_text (table, row->characteristic);
  mix_chart_table_add_text (table, row->group);
  for (guint step = 0; step < G_N_ELEMENTS (row->people); step++)
    {
      g_autofree char *people = row->people[step] >= 0 ? g_strdup_printf ("%d", row->people[step])
                                                       : g_strdup_printf (_ ("fewer than %d, or hides such a number"),
                                                                          MIX_EQUALITY_LEAST_PEOPLE);

      mix_chart_table_add_text (table, people);
    }
  mix_chart_table_add_text (table, ratio != NULL ? ratio : _ ("Not known"));
}

static void
show_equality_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixRecruitmentPage *self = user_data;
  g_autoptr (GArray) report = mix_equality_report (mix_page_get_plan (MIX_PAGE (self)));
  g_autoptr (MixChartTable) table = mix_chart_table_new (_ ("Equality Totals"));

  if (report->len == 0)
    {
      mix_page_say (MIX_PAGE (self), _ ("No totals yet. Enter some first."), FALSE);
      return;
    }
  mix_chart_table_add_column (table, _ ("Characteristic"), FALSE);
  mix_chart_table_add_column (table, _ ("Group"), FALSE);
  mix_chart_table_add_column (table, _ ("Applied"), TRUE);
  mix_chart_table_add_column (table, _ ("Shortlisted"), TRUE);
  mix_chart_table_add_column (table, _ ("Appointed"), TRUE);
  mix_chart_table_add_column (table, _ ("Share appointed, over the highest share"), TRUE);
  for (guint i = 0; i < report->len; i++)
    add_row (table, &g_array_index (report, MixEqualityRow, i));
  adw_dialog_present (mix_chart_table_dialog_new (table), GTK_WIDGET (self));
}

static void
enter_equality_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (mix_equality_dialog_new (user_data), GTK_WIDGET (user_data));
}

/* Adds the actions that show the totals and take more of them. */
void
_mix_recruitment_page_add_equality (MixRecruitmentPage *self)
{
  static const GActionEntry ENTRIES[] = { { .name = "show-equality", .activate = show_equality_cb } };

  static const GActionEntry EDITING_ENTRIES[] = { { .name = "enter-equality", .activate = enter_equality_cb } };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  mix_page_add_editing_actions (MIX_PAGE (self), EDITING_ENTRIES, G_N_ELEMENTS (EDITING_ENTRIES));
}
