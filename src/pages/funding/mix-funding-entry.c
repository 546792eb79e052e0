#include "mix-funding-entry.h"

#include "mix-config.h"
#include "mix-date.h"
#include "mix-item-choice.h"

#include <glib/gi18n-lib.h>

/* What the forms about money have in common. */

/**
 * mix_funding_entry_get_money:
 * @row: an entry of an amount
 * @pence: (out): the amount
 *
 * Returns: whether an amount is there; it is marked where what is there is none
 */
gboolean
mix_funding_entry_get_money (AdwEntryRow *row, MixPence *pence)
{
  g_autofree char *text = mix_funding_entry_dup_text (row);
  gboolean is_right = text != NULL && mix_money_parse (text, pence);

  mix_funding_entry_mark (row, text == NULL || is_right);
  return is_right;
}

/**
 * mix_funding_entry_set_money:
 * @row: an entry of an amount
 * @pence: the amount
 */
void
mix_funding_entry_set_money (AdwEntryRow *row, MixPence pence)
{
  MixPence size = ABS (pence);
  g_autofree char *text
      = g_strdup_printf ("%s%" G_GINT64_FORMAT ".%02d", pence < 0 ? "-" : "", size / 100, (int) (size % 100));

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/**
 * mix_funding_entry_dup_text:
 * @row: an entry
 *
 * Returns: (transfer full) (nullable): what is there without blanks around it; %NULL for nothing
 */
char *
mix_funding_entry_dup_text (AdwEntryRow *row)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

/**
 * mix_funding_entry_mark:
 * @row: an entry
 * @is_right: whether what is there can be used
 */
void
mix_funding_entry_mark (AdwEntryRow *row, gboolean is_right)
{
  if (is_right)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               is_right ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static char *
dup_network_name (gpointer item)
{
  return g_strdup (MIX_IS_NETWORK (item) ? mix_network_get_name (item) : _ ("All networks"));
}

/**
 * mix_funding_entry_fill_networks:
 * @row: a choice
 * @plan: a plan
 * @with_all: whether all networks together can be chosen
 * @network_id: (nullable): the one that is chosen first
 */
void
mix_funding_entry_fill_networks (AdwComboRow *row, MixPlan *plan, gboolean with_all, const char *network_id)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  MixNetwork *network = network_id != NULL ? mix_plan_find_network (plan, network_id) : NULL;

  if (with_all)
    g_ptr_array_add (all, g_object_new (G_TYPE_OBJECT, NULL));
  mix_item_choice_fill (row, all, mix_plan_get_networks (plan), G_CALLBACK (dup_network_name));
  if (network != NULL)
    mix_item_choice_select (row, network);
}

/**
 * mix_funding_entry_get_network:
 * @row: a choice of networks
 *
 * Returns: (transfer none) (nullable): the id of the chosen one; %NULL for all
 */
const char *
mix_funding_entry_get_network (AdwComboRow *row)
{
  gpointer item = adw_combo_row_get_selected_item (row);

  return MIX_IS_NETWORK (item) ? mix_network_get_id (item) : NULL;
}

/**
 * mix_funding_entry_fill_months:
 * @row: a choice
 * @financial_year: 2026 for 2026/27
 * @month: from 0 for April: the one that is chosen first
 */
void
mix_funding_entry_fill_months (AdwComboRow *row, int financial_year, guint month)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int i = 0; i < 12; i++)
    {
      g_autofree char *name
          = mix_date_format_month (mix_date_add_months (mix_financial_year_get_first_day (financial_year), i));

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, month);
}

/**
 * mix_funding_entry_fill_names:
 * @row: a choice
 * @names: (array zero-terminated=1): what can be chosen
 */
void
mix_funding_entry_fill_names (AdwComboRow *row, const char *const *names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}
