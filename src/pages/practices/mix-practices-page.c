#include "mix-practices-page-private.h"

#include "mix-calendar.h"
#include "mix-config.h"
#include "mix-figure-dialog.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (MixPracticesPage, mix_practices_page, MIX_TYPE_PAGE)

static void
mix_practices_page_plan_changed (MixPage *page, MixPlan *plan)
{
  MixPracticesPage *self = MIX_PRACTICES_PAGE (page);
  g_autoptr (GPtrArray) items = mix_practice_items_new (plan);

  _mix_practices_page_show_networks (self, plan);
  mix_practice_table_set_items (self->table, items);
  _mix_practices_page_show_subtitle (self, plan);
  _mix_practices_page_show_date (self, plan);
  _mix_practices_page_show_found (self);
  _mix_practices_page_show_in_inspector (self);
}

static void
filter_changed_cb (MixPracticesPage *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (mix_page_get_plan (MIX_PAGE (self)) == NULL)
    return;
  mix_practice_table_set_filter (self->table, _mix_practices_page_get_network_id (self), words);
  _mix_practices_page_show_found (self);
  _mix_practices_page_show_in_inspector (self);
}

static void
clear_filters (MixPracticesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->network, 0);
  filter_changed_cb (self);
}

static void
grouped_cb (MixPracticesPage *self)
{
  mix_practice_table_set_grouped (self->table, gtk_toggle_button_get_active (self->grouped));
}

static void
search_stopped_cb (MixPracticesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  _mix_practices_page_show_search (self);
  mix_item_table_focus (MIX_ITEM_TABLE (self->table));
}

static void
row_activated_cb (MixPracticesPage *self)
{
  mix_page_open_inspector (MIX_PAGE (self));
}

static void
narrow_cb (MixPracticesPage *self)
{
  mix_practice_table_set_narrow (self->table, mix_page_is_narrow (MIX_PAGE (self)));
  _mix_practices_page_show_search (self);
  if (mix_page_get_plan (MIX_PAGE (self)) != NULL)
    _mix_practices_page_show_date (self, mix_page_get_plan (MIX_PAGE (self)));
}

static void
day_selected_cb (MixPracticesPage *self)
{
  MixDate date = mix_calendar_get_day (self->calendar);
  MixPlan *plan = mix_page_get_plan (MIX_PAGE (self));

  if (plan != NULL && mix_plan_get_as_at (plan) != date)
    mix_document_set_as_at (mix_page_get_document (MIX_PAGE (self)), date);
}

/* The calendar opens on the day that is shown. */
static void
calendar_shown_cb (MixPracticesPage *self)
{
  mix_calendar_set_day (self->calendar, mix_plan_get_as_at (mix_page_get_plan (MIX_PAGE (self))));
}

static void
planning_date_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_document_set_as_at (mix_page_get_document (user_data), MIX_DATE_NONE);
}

static void
set_figure_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixPracticesPage *self = user_data;
  MixPracticeItem *item = mix_item_table_get_selected (MIX_ITEM_TABLE (self->table));

  if (item != NULL)
    adw_dialog_present (mix_figure_dialog_new (MIX_PAGE (self), mix_practice_item_get_practice (item),
                                               g_variant_get_string (parameter, NULL)),
                        GTK_WIDGET (self));
}

static void
clear_filters_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  clear_filters (user_data);
}

static void
column_toggled_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  MixPracticesPage *self = user_data;

  g_simple_action_set_state (action, state);
  mix_practice_table_show_column (self->table, g_action_get_name (G_ACTION (action)) + strlen ("column-"),
                                  g_variant_get_boolean (state));
}

static void
add_column_actions (MixPracticesPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < mix_practice_column_get_n (); i++)
    {
      const MixPracticeColumn *column = mix_practice_column_get_nth (i);
      g_autofree char *name = g_strconcat ("column-", column->id, NULL);
      g_autofree char *detailed = g_strconcat ("page.", name, NULL);
      GActionEntry entry
          = { .name = name, .state = column->shown ? "true" : "false", .change_state = column_toggled_cb };

      mix_page_add_actions (MIX_PAGE (self), &entry, 1);
      g_menu_append (menu, _ (column->name), detailed);
    }
  gtk_menu_button_set_menu_model (self->columns_button, G_MENU_MODEL (menu));
}

static void
mix_practices_page_show_item (MixPage *page, const char *item)
{
  MixPracticesPage *self = MIX_PRACTICES_PAGE (page);

  for (guint i = 1; i < self->network_ids->len; i++)
    if (g_str_equal (g_ptr_array_index (self->network_ids, i), item))
      {
        gtk_drop_down_set_selected (self->network, i);
        return;
      }
  if (!mix_item_table_select (MIX_ITEM_TABLE (self->table), item))
    {
      clear_filters (self);
      mix_item_table_select (MIX_ITEM_TABLE (self->table), item);
    }
}

static gboolean
mix_practices_page_focus_search (MixPage *page)
{
  GtkWidget *search = GTK_WIDGET (MIX_PRACTICES_PAGE (page)->search);

  gtk_widget_set_visible (search, TRUE);
  return gtk_widget_grab_focus (search);
}

static MixDataTable *
mix_practices_page_create_table (MixPage *page)
{
  return mix_practice_table_create_data (MIX_PRACTICES_PAGE (page)->table);
}

static gboolean
mix_practices_page_dismiss (MixPage *page)
{
  MixPracticesPage *self = MIX_PRACTICES_PAGE (page);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0')
    return FALSE;
  search_stopped_cb (self);
  return TRUE;
}

static void
mix_practices_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (mix_practices_page_parent_class)->dispose (object);
}

static void
mix_practices_page_finalize (GObject *object)
{
  g_ptr_array_unref (MIX_PRACTICES_PAGE (object)->network_ids);
  G_OBJECT_CLASS (mix_practices_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixPracticesPage, table);
  gtk_widget_class_bind_template_child (widget_class, MixPracticesPage, inspector);
  gtk_widget_class_bind_template_child (widget_class, MixPracticesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MixPracticesPage, no_match);
  gtk_widget_class_bind_template_child (widget_class, MixPracticesPage, network);
  gtk_widget_class_bind_template_child (widget_class, MixPracticesPage, network_names);
  gtk_widget_class_bind_template_child (widget_class, MixPracticesPage, columns_button);
  gtk_widget_class_bind_template_child (widget_class, MixPracticesPage, grouped);
  gtk_widget_class_bind_template_child (widget_class, MixPracticesPage, search);
  gtk_widget_class_bind_template_child (widget_class, MixPracticesPage, date_button);
  gtk_widget_class_bind_template_child (widget_class, MixPracticesPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, MixPracticesPage, found);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, grouped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_shown_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "show_in_inspector",
                                                G_CALLBACK (_mix_practices_page_show_in_inspector));
}

static void
mix_practices_page_class_init (MixPracticesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MixPageClass *page_class = MIX_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_practices_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_practices_page_finalize;
  page_class->plan_changed = mix_practices_page_plan_changed;
  page_class->show_item = mix_practices_page_show_item;
  page_class->focus_search = mix_practices_page_focus_search;
  page_class->create_table = mix_practices_page_create_table;
  page_class->dismiss = mix_practices_page_dismiss;

  g_type_ensure (MIX_TYPE_PRACTICE_TABLE);
  g_type_ensure (MIX_TYPE_PRACTICE_INSPECTOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/practices/mix-practices-page.ui");
  bind_children (widget_class);
}

static void
mix_practices_page_init (MixPracticesPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { "planning-date", planning_date_cb },
    { "clear-filters", clear_filters_cb },
  };
  static const GActionEntry EDITING_ENTRIES[] = {
    { "set-figure", set_figure_cb, "s" },
  };

  self->network_ids = g_ptr_array_new_null_terminated (8, g_free, FALSE);
  gtk_widget_init_template (GTK_WIDGET (self));
  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  mix_page_add_editing_actions (MIX_PAGE (self), EDITING_ENTRIES, G_N_ELEMENTS (EDITING_ENTRIES));
  add_column_actions (self);
}
