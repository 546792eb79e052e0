#include "mix-practices-page-private.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* What a page says of the practices that it shows: in its head, below its table and in the inspector. */

/* Id of the network that is shown, or NULL for all. */
const char *
_mix_practices_page_get_network_id (MixPracticesPage *self)
{
  guint position = gtk_drop_down_get_selected (self->network);

  return position < self->network_ids->len ? g_ptr_array_index (self->network_ids, position) : NULL;
}

static GPtrArray *
list_shown_practices (MixPracticesPage *self)
{
  GListModel *shown = mix_item_table_get_shown (MIX_ITEM_TABLE (self->table));
  guint n = g_list_model_get_n_items (shown);
  GPtrArray *practices = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MixPracticeItem) item = g_list_model_get_item (shown, i);

      g_ptr_array_add (practices, mix_practice_item_get_practice (item));
    }
  return practices;
}

static void
show_group_in_inspector (MixPracticesPage *self)
{
  MixPlan *plan = mix_page_get_plan (MIX_PAGE (self));
  g_autoptr (GPtrArray) practices = list_shown_practices (self);
  const char *title = _mix_practices_page_get_network_id (self) != NULL
                          ? gtk_string_list_get_string (self->network_names, gtk_drop_down_get_selected (self->network))
                          : mix_plan_get_name (plan);

  mix_practice_inspector_show_group (self->inspector, plan, title, practices);
  mix_page_set_inspector_words (MIX_PAGE (self), NULL, NULL);
}

/* Tells of the practice that is selected, or else of all that are shown. */
void
_mix_practices_page_show_in_inspector (MixPracticesPage *self)
{
  MixPlan *plan = mix_page_get_plan (MIX_PAGE (self));
  MixPracticeItem *item = mix_item_table_get_selected (MIX_ITEM_TABLE (self->table));
  MixPractice *practice;
  g_autofree char *name = NULL;

  if (plan == NULL)
    return;
  if (item == NULL)
    {
      show_group_in_inspector (self);
      return;
    }
  practice = mix_practice_item_get_practice (item);
  name = mix_text_title_case (mix_practice_get_name (practice));
  mix_practice_inspector_show_practice (self->inspector,
                                        mix_document_get_board (mix_page_get_document (MIX_PAGE (self))), practice);
  mix_page_set_inspector_words (MIX_PAGE (self), name, mix_practice_item_get_network_name (item));
}

/* Says how many practices the filters leave. */
void
_mix_practices_page_show_found (MixPracticesPage *self)
{
  MixPlan *plan = mix_page_get_plan (MIX_PAGE (self));
  guint n_all = mix_plan_get_practices (plan)->len;
  guint n = g_list_model_get_n_items (mix_item_table_get_shown (MIX_ITEM_TABLE (self->table)));
  guint n_networks = self->network_ids->len > 0 ? self->network_ids->len - 1 : 0;
  g_autofree char *networks = g_strdup_printf (ngettext ("%u network", "%u networks", n_networks), n_networks);
  g_autofree char *words = NULL;

  if (n < n_all)
    words = g_strdup_printf (ngettext ("%u of %u practice", "%u of %u practices", n_all), n, n_all);
  else
    /* Translators: "38 practices in 6 networks"; the second part is translated on its own */
    words = g_strdup_printf (ngettext ("%u practice in %s", "%u practices in %s", n_all), n_all, networks);
  gtk_label_set_label (self->found, words);
  if (n == 0 && n_all > 0)
    {
      g_autofree char *none
          = g_strdup_printf (ngettext ("0 of %u practice matches", "0 of %u practices match", n_all), n_all);

      adw_status_page_set_title (self->no_match, none);
    }
  gtk_stack_set_visible_child_name (self->stack, n_all == 0 ? "empty" : n == 0 ? "no-match" : "table");
}

/* Says how many practices the plan has, and how many patients. */
void
_mix_practices_page_show_subtitle (MixPracticesPage *self, MixPlan *plan)
{
  GPtrArray *practices = mix_plan_get_practices (plan);
  g_autofree char *patients = NULL;
  g_autofree char *words = NULL;
  gint64 sum = 0;

  for (guint i = 0; i < practices->len; i++)
    {
      gint64 value = 0;

      mix_figures_get_value (mix_practice_get_figures (practices->pdata[i]), MIX_FIGURE_PATIENTS, &value);
      sum += value;
    }
  patients = mix_text_format_thousands (sum);
  words = g_strdup_printf (ngettext ("%u practice · %s patients", "%u practices · %s patients", practices->len),
                           practices->len, patients);
  mix_page_set_subtitle (MIX_PAGE (self), words);
}

static int
compare_network_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (mix_network_get_name ((gpointer) a), mix_network_get_name ((gpointer) b));
}

/* Networks that practices of the plan are in on the day that is shown. */
static GPtrArray *
list_networks (MixPlan *plan)
{
  GPtrArray *practices = mix_plan_get_practices (plan);
  GPtrArray *networks = g_ptr_array_new ();

  for (guint i = 0; i < practices->len; i++)
    {
      MixNetwork *network = mix_practice_get_network (practices->pdata[i]);

      if (network != NULL && !g_ptr_array_find (networks, network, NULL))
        g_ptr_array_add (networks, network);
    }
  g_ptr_array_sort_values (networks, compare_network_names);
  return networks;
}

/* The choice stays where it was if its network is still there. */
void
_mix_practices_page_show_networks (MixPracticesPage *self, MixPlan *plan)
{
  g_autoptr (GPtrArray) networks = list_networks (plan);
  g_autofree char *chosen_id = g_strdup (_mix_practices_page_get_network_id (self));
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;
  guint chosen = 0;

  g_ptr_array_set_size (self->network_ids, 0);
  g_ptr_array_add (self->network_ids, NULL);
  g_strv_builder_add (names, _ ("All networks"));
  for (guint i = 0; i < networks->len; i++)
    {
      const char *id = mix_network_get_id (networks->pdata[i]);

      g_strv_builder_take (names, mix_text_title_case (mix_network_get_name (networks->pdata[i])));
      g_ptr_array_add (self->network_ids, g_strdup (id));
      if (g_strcmp0 (id, chosen_id) == 0)
        chosen = i + 1;
    }
  strings = g_strv_builder_end (names);
  gtk_string_list_splice (self->network_names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->network_names)),
                          (const char *const *) strings);
  gtk_drop_down_set_selected (self->network, chosen);
}

/* Says which day the plan is looked at. */
void
_mix_practices_page_show_date (MixPracticesPage *self, MixPlan *plan)
{
  g_autofree char *date = mix_date_format_full (mix_plan_get_as_at (plan));
  g_autofree char *words = g_strdup_printf (_ ("As at %s"), date);

  gtk_menu_button_set_label (self->date_button, mix_page_is_narrow (MIX_PAGE (self)) ? date : words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->date_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* A narrow window has a line for the search only while it is used. */
void
_mix_practices_page_show_search (MixPracticesPage *self)
{
  gboolean searching = *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self->search), searching || !mix_page_is_narrow (MIX_PAGE (self)));
}
