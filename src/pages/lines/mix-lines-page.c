#include "mix-lines-page.h"

#include "mix-cohort-dialog.h"
#include "mix-config.h"
#include "mix-line-dialog.h"
#include "mix-line-inspector.h"
#include "mix-line-table.h"
#include "mix-place-demand-dialog.h"
#include "mix-plan-entries.h"
#include "mix-service-lines.h"
#include "mix-tallies.h"
#include "mix-tally-dialog.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* The kinds of work of the plan: how much of each there is, what it asks, and what was entered about it. */
struct _MixLinesPage
{
  MixPage parent_instance;

  MixLineTable *table;
  MixLineInspector *inspector;
  GtkStack *stack;
  AdwStatusPage *no_match;
  GtkDropDown *show;
  GtkSearchEntry *search;
  GtkLabel *found;
};

G_DEFINE_FINAL_TYPE (MixLinesPage, mix_lines_page, MIX_TYPE_PAGE)

static MixServiceLine *
get_line (MixLinesPage *self)
{
  MixLineItem *item = mix_item_table_get_selected (MIX_ITEM_TABLE (self->table));

  return item != NULL ? mix_line_item_get_line (item) : NULL;
}

static void
show_in_inspector (MixLinesPage *self)
{
  MixPlan *plan = mix_page_get_plan (MIX_PAGE (self));
  MixServiceLine *line = get_line (self);

  if (plan == NULL)
    return;
  if (line == NULL)
    {
      mix_line_inspector_show_all (self->inspector, plan);
      mix_page_set_inspector_words (MIX_PAGE (self), NULL, NULL);
      return;
    }
  mix_line_inspector_show_line (self->inspector, plan, line, mix_page_is_editable (MIX_PAGE (self)));
  mix_page_set_inspector_words (MIX_PAGE (self), mix_service_line_get_row (line)->short_name, NULL);
}

static void
show_found (MixLinesPage *self)
{
  guint n = g_list_model_get_n_items (mix_item_table_get_shown (MIX_ITEM_TABLE (self->table)));
  g_autofree char *words = g_strdup_printf (ngettext ("%u kind of work", "%u kinds of work", n), n);

  gtk_label_set_label (self->found, words);
  if (n == 0)
    adw_status_page_set_title (self->no_match, gtk_drop_down_get_selected (self->show) == MIX_LINE_TABLE_SHOW_NOT_KNOWN
                                                   ? _ ("All work is known")
                                                   : _ ("No work matches"));
  gtk_stack_set_visible_child_name (self->stack, n == 0 ? "no-match" : "table");
}

static void
show_subtitle (MixLinesPage *self, GPtrArray *items)
{
  gint64 minutes = 0;
  guint n_not_known = 0;
  g_autofree char *hours = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      minutes += mix_line_item_get_demand (items->pdata[i])->minutes;
      n_not_known += mix_line_item_is_not_known (items->pdata[i]);
    }
  hours = mix_text_format_hours (minutes);
  words = n_not_known > 0 ? g_strdup_printf (_ ("At least %s h a week · %u not known"), hours, n_not_known)
                          : g_strdup_printf (_ ("%s h a week"), hours);
  mix_page_set_subtitle (MIX_PAGE (self), words);
}

static void
mix_lines_page_plan_changed (MixPage *page, MixPlan *plan)
{
  MixLinesPage *self = MIX_LINES_PAGE (page);
  g_autoptr (GPtrArray) items = mix_line_items_new (plan);

  mix_item_table_set_items (MIX_ITEM_TABLE (self->table), items);
  show_subtitle (self, items);
  show_found (self);
  show_in_inspector (self);
}

static void
filter_changed_cb (MixLinesPage *self)
{
  mix_line_table_set_filter (self->table, gtk_drop_down_get_selected (self->show),
                             gtk_editable_get_text (GTK_EDITABLE (self->search)));
  show_found (self);
  show_in_inspector (self);
}

static void
clear_filters (MixLinesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->show, MIX_LINE_TABLE_SHOW_ALL);
  filter_changed_cb (self);
}

static void
search_stopped_cb (MixLinesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  mix_item_table_focus (MIX_ITEM_TABLE (self->table));
}

static void
row_activated_cb (MixLinesPage *self)
{
  mix_page_open_inspector (MIX_PAGE (self));
}

static void
narrow_cb (MixLinesPage *self)
{
  mix_line_table_set_narrow (self->table, mix_page_is_narrow (MIX_PAGE (self)));
}

static void
present (MixLinesPage *self, AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
clear_filters_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  clear_filters (user_data);
}

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_page_show_item (user_data, g_variant_get_string (parameter, NULL));
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present (user_data, mix_line_dialog_new (user_data, NULL));
}

static void
change_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixServiceLine *line = get_line (user_data);

  if (line != NULL)
    present (user_data, mix_line_dialog_new (user_data, line));
}

static gboolean
copy_line (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  char **id_and_name = data;
  g_autofree char *code = mix_service_lines_copy (store, id_and_name[0], id_and_name[1], error);

  return code != NULL;
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixServiceLine *line = get_line (user_data);
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (line == NULL)
    return;
  /* Translators: a copy of a kind of work */
  name = g_strdup_printf (_ ("Copy of %s"), mix_service_line_get_row (line)->short_name);
  words = g_strdup_printf (_ ("%s is there"), name);
  mix_page_run (user_data, copy_line, g_strdupv ((char *[]) { (char *) mix_service_line_get_id (line), name, NULL }),
                (GDestroyNotify) g_strfreev, words);
}

static gboolean
switch_line_on (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_service_lines_set_enabled (store, data, TRUE, error);
}

static gboolean
switch_line_off (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_service_lines_set_enabled (store, data, FALSE, error);
}

static void
switch_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixServiceLine *line = get_line (user_data);
  const MixServiceLineRow *row;
  g_autofree char *words = NULL;

  if (line == NULL)
    return;
  row = mix_service_line_get_row (line);
  words = g_strdup_printf (row->enabled ? _ ("%s is switched off") : _ ("%s is switched on"), row->short_name);
  mix_page_run (user_data, row->enabled ? switch_line_off : switch_line_on, g_strdup (row->id), g_free, words);
}

static gboolean
remove_line (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_service_lines_remove (store, data, error);
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixServiceLine *line = get_line (user_data);
  g_autofree char *words = NULL;

  if (line == NULL || !mix_service_line_is_own (line))
    return;
  /* Translators: %s is a kind of work. */
  words = g_strdup_printf (_ ("%s is removed"), mix_service_line_get_row (line)->short_name);
  mix_page_run (user_data, remove_line, g_strdup (mix_service_line_get_id (line)), g_free, words);
}

static void
tally_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixServiceLine *line = get_line (user_data);

  if (line != NULL)
    present (user_data, mix_tally_dialog_new (user_data, line));
}

static gboolean
remove_tally (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_tallies_remove (store, data, error);
}

static void
remove_tally_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_page_run (user_data, remove_tally, g_variant_dup_string (parameter, NULL), g_free, _ ("The count is out"));
}

static void
add_cohort_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixServiceLine *line = get_line (user_data);

  if (line != NULL)
    present (user_data, mix_cohort_dialog_new (user_data, line, NULL));
}

static void
cohort_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GPtrArray *cohorts = mix_plan_get_cohorts (mix_page_get_plan (user_data));
  MixServiceLine *line = get_line (user_data);

  for (guint i = 0; line != NULL && i < cohorts->len; i++)
    {
      const MixCohortRow *row = cohorts->pdata[i];

      if (g_str_equal (row->id, g_variant_get_string (parameter, NULL)))
        present (user_data, mix_cohort_dialog_new (user_data, line, row));
    }
}

static void
override_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixPlan *plan = mix_page_get_plan (user_data);
  MixServiceLine *line = get_line (user_data);
  MixPlaceDemand demand;

  if (line != NULL
      && mix_plan_demand_work_out_place (plan, g_variant_get_string (parameter, NULL), mix_service_line_get_id (line),
                                         &demand))
    present (user_data, mix_place_demand_dialog_new (user_data, &demand));
}

static void
mix_lines_page_show_item (MixPage *page, const char *item)
{
  MixLinesPage *self = MIX_LINES_PAGE (page);

  if (g_str_equal (item, "not-known"))
    {
      gtk_drop_down_set_selected (self->show, MIX_LINE_TABLE_SHOW_NOT_KNOWN);
      return;
    }
  if (!mix_item_table_select (MIX_ITEM_TABLE (self->table), item))
    {
      clear_filters (self);
      mix_item_table_select (MIX_ITEM_TABLE (self->table), item);
    }
}

static gboolean
mix_lines_page_focus_search (MixPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MIX_LINES_PAGE (page)->search));
}

static MixDataTable *
mix_lines_page_create_table (MixPage *page)
{
  return mix_line_table_create_data (MIX_LINES_PAGE (page)->table);
}

static gboolean
mix_lines_page_dismiss (MixPage *page)
{
  MixLinesPage *self = MIX_LINES_PAGE (page);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0')
    return FALSE;
  search_stopped_cb (self);
  return TRUE;
}

static void
mix_lines_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (mix_lines_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixLinesPage, table);
  gtk_widget_class_bind_template_child (widget_class, MixLinesPage, inspector);
  gtk_widget_class_bind_template_child (widget_class, MixLinesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MixLinesPage, no_match);
  gtk_widget_class_bind_template_child (widget_class, MixLinesPage, show);
  gtk_widget_class_bind_template_child (widget_class, MixLinesPage, search);
  gtk_widget_class_bind_template_child (widget_class, MixLinesPage, found);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_in_inspector);
}

static void
mix_lines_page_class_init (MixLinesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MixPageClass *page_class = MIX_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_lines_page_dispose;
  page_class->plan_changed = mix_lines_page_plan_changed;
  page_class->show_item = mix_lines_page_show_item;
  page_class->focus_search = mix_lines_page_focus_search;
  page_class->create_table = mix_lines_page_create_table;
  page_class->dismiss = mix_lines_page_dismiss;

  g_type_ensure (MIX_TYPE_LINE_TABLE);
  g_type_ensure (MIX_TYPE_LINE_INSPECTOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/lines/mix-lines-page.ui");
  bind_children (widget_class);
}

static void
mix_lines_page_init (MixLinesPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { "clear-filters", clear_filters_cb },
    { "show", show_cb, "s" },
  };
  static const GActionEntry EDITING_ENTRIES[] = {
    { "add", add_cb },
    { "change", change_cb },
    { "copy", copy_cb },
    { "switch", switch_cb },
    { "remove", remove_cb },
    { "tally", tally_cb },
    { "remove-tally", remove_tally_cb, "s" },
    { "add-cohort", add_cohort_cb },
    { "cohort", cohort_cb, "s" },
    { "override", override_cb, "s" },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  mix_page_add_editing_actions (MIX_PAGE (self), EDITING_ENTRIES, G_N_ELEMENTS (EDITING_ENTRIES));
}
