#include "mix-window-private.h"

#include "mix-config.h"
#include "mix-history-dialog.h"
#include "mix-find-dialog.h"
#include "mix-grade-chip.h"
#include "mix-page-kind.h"

#include <glib/gi18n-lib.h>

static void
set_enabled (MixWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixWindow *self = user_data;
  const char *page, *item;

  g_variant_get (parameter, "(&s&s)", &page, &item);
  mix_plan_view_show_page (self->plan_view, page, item);
}

static void
show_number_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixWindow *self = user_data;
  guint position = (guint) g_variant_get_int32 (parameter) - 1;

  if (position < mix_page_kind_get_n ())
    mix_plan_view_show_page (self->plan_view, mix_page_kind_get_nth (position)->name, NULL);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_plan_view_undo (MIX_WINDOW (user_data)->plan_view);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_plan_view_redo (MIX_WINDOW (user_data)->plan_view);
}

static void
inspector_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixPlanView *view = MIX_WINDOW (user_data)->plan_view;

  mix_plan_view_show_inspector (view, !mix_plan_view_is_inspector_shown (view));
}

static void
search_page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_page_focus_search (mix_plan_view_get_page (MIX_WINDOW (user_data)->plan_view));
}

static void
filters_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_plan_view_focus_filters (MIX_WINDOW (user_data)->plan_view);
}

static MixGradeChip *
find_chip (GtkWidget *root)
{
  MixGradeChip *chip = MIX_IS_GRADE_CHIP (root) ? MIX_GRADE_CHIP (root) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); chip == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    chip = find_chip (child);
  return chip;
}

/* The chip in the row that has the focus. */
static void
source_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (user_data));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  MixGradeChip *chip = row != NULL ? find_chip (row) : NULL;

  if (chip != NULL)
    mix_grade_chip_open (chip);
  else
    gtk_widget_error_bell (GTK_WIDGET (user_data));
}

static void
welcome_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_window_show_welcome (user_data);
}

static void
new_plan_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_window_begin_plan (user_data);
}

static void
open_plan_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_window_open_plan (user_data, g_variant_get_string (parameter, NULL), NULL);
}

static void
open_sample_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_window_open_sample (user_data, NULL);
}

static void
open_copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_window_open_copy (user_data);
}

static void
save_copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_window_save_copy (user_data, TRUE);
}

static void
save_copy_to_share_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_window_save_copy (user_data, FALSE);
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_window_rename (user_data);
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixDocument *document = _mix_window_get_document (user_data);

  adw_dialog_present (mix_find_dialog_new (mix_document_get_plan (document)), user_data);
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_window_import (user_data);
}

static void
history_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (mix_history_dialog_new (_mix_window_get_document (user_data)), user_data);
}

static void
scenarios_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_window_show_scenarios (user_data);
}

static void
new_scenario_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_window_new_scenario (user_data);
}

static void
save_table_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_window_save_table (user_data);
}

static void
copy_table_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_window_copy_table (user_data);
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_window_print (user_data);
}

static void
board_paper_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_window_show_paper_dialog (user_data);
}

static void
claims_file_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_window_save_claims (user_data);
}

static void
workforce_list_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_window_save_workforce (user_data);
}

/**
 * _mix_window_init_actions:
 * @self: a window that is being made
 *
 * Adds the actions "win.".
 */
void
_mix_window_init_actions (MixWindow *self)
{
  static const GActionEntry ENTRIES[] = {
    { "show", show_cb, "(ss)" },
    { "show-number", show_number_cb, "i" },
    { "undo", undo_cb },
    { "redo", redo_cb },
    { "inspector", inspector_cb },
    { "find", find_cb },
    { "search-page", search_page_cb },
    { "filters", filters_cb },
    { "source", source_cb },
    { "welcome", welcome_cb },
    { "new-plan", new_plan_cb },
    { "open-plan", open_plan_cb, "s" },
    { "open-sample", open_sample_cb },
    { "open-copy", open_copy_cb },
    { "save-copy", save_copy_cb },
    { "save-copy-to-share", save_copy_to_share_cb },
    { "rename", rename_cb },
    { "import", import_cb },
    { "history", history_cb },
    { "scenarios", scenarios_cb },
    { "new-scenario", new_scenario_cb },
    { "save-table", save_table_cb },
    { "copy-table", copy_table_cb },
    { "print", print_cb },
    { "board-paper", board_paper_cb },
    { "claims-file", claims_file_cb },
    { "workforce-list", workforce_list_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), ENTRIES, G_N_ELEMENTS (ENTRIES), self);
  _mix_window_update_actions (self);
}

/**
 * _mix_window_update_actions:
 * @self: a window
 *
 * Turns each action on or off by the plan that is open and the page that is shown.
 */
void
_mix_window_update_actions (MixWindow *self)
{
  static const char *const OF_PLAN[]
      = { "find",        "show",        "show-number",        "import",  "history",   "inspector",
          "filters",     "save-copy",   "save-copy-to-share", "welcome", "scenarios", "new-scenario",
          "board-paper", "claims-file", "workforce-list" };
  MixDocument *document = _mix_window_get_document (self);
  MixPage *page = self->plan_view != NULL ? mix_plan_view_get_page (self->plan_view) : NULL;
  gboolean writable = document != NULL && mix_document_is_writable (document);
  gboolean has_table = page != NULL && mix_page_has_table (page);

  for (gsize i = 0; i < G_N_ELEMENTS (OF_PLAN); i++)
    set_enabled (self, OF_PLAN[i], document != NULL);
  set_enabled (self, "rename", writable);
  set_enabled (self, "undo", writable && mix_document_get_undo_name (document) != NULL);
  set_enabled (self, "redo", writable && mix_document_get_redo_name (document) != NULL);
  set_enabled (self, "search-page", page != NULL && MIX_PAGE_GET_CLASS (page)->focus_search != NULL);
  set_enabled (self, "save-table", has_table);
  set_enabled (self, "copy-table", has_table);
  set_enabled (self, "print", has_table);
}
