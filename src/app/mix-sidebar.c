#include "mix-sidebar.h"

#include "mix-config.h"
#include "mix-plan-switcher.h"
#include "mix-sidebar-row.h"

#include <glib/gi18n-lib.h>

/* Writing is usually over before anybody could read that it goes on. */
#define SAVING_SHOWN_AFTER_MS 300

/* The list of pages with what they count, the plan's name above it, and below it whether all is saved. */
struct _MixSidebar
{
  AdwBin parent_instance;

  MixDocument *document;
  MixPlan *plan; /* the last one shown */
  guint saving_id;

  MixPlanSwitcher *switcher;
  GMenuModel *main_menu;
  GtkMenuButton *menu_button;
  GtkListBox *pages;
  GtkStack *saved_mark;
  GtkLabel *saved_words;
  GtkLabel *saved_time;
};

enum
{
  PAGE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixSidebar, mix_sidebar, ADW_TYPE_BIN)

static void
add_section_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const MixPageKind *kind = mix_sidebar_row_get_kind (MIX_SIDEBAR_ROW (row));
  GtkWidget *heading;

  if (kind->section == NULL || gtk_list_box_row_get_header (row) != NULL)
    return;
  heading = gtk_label_new (_ (kind->section));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "mix-sidebar-heading");
  gtk_list_box_row_set_header (row, heading);
}

static void
show_saved (MixSidebar *self)
{
  gboolean writable = mix_document_is_writable (self->document);

  gtk_stack_set_visible_child_name (self->saved_mark, "saved");
  gtk_widget_set_visible (GTK_WIDGET (self->saved_mark), writable);
  gtk_label_set_label (self->saved_words, writable ? _ ("All changes saved") : _ ("Read-only for now"));
}

static void
show_saved_time (MixSidebar *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");

  gtk_label_set_label (self->saved_time, time);
}

static gboolean
show_saving_cb (gpointer data)
{
  MixSidebar *self = data;

  self->saving_id = 0;
  gtk_stack_set_visible_child_name (self->saved_mark, "saving");
  gtk_label_set_label (self->saved_words, _ ("Working…"));
  return G_SOURCE_REMOVE;
}

static void
busy_notified_cb (MixSidebar *self)
{
  g_clear_handle_id (&self->saving_id, g_source_remove);
  if (mix_document_is_busy (self->document) && mix_document_is_writable (self->document))
    self->saving_id = g_timeout_add (SAVING_SHOWN_AFTER_MS, show_saving_cb, self);
  else
    show_saved (self);
}

static void
plan_notified_cb (MixSidebar *self)
{
  MixPlan *plan = mix_document_get_plan (self->document);

  if (self->plan != NULL && mix_plan_get_as_at (self->plan) == mix_plan_get_as_at (plan))
    show_saved_time (self);
  g_set_object (&self->plan, plan);
  for (int i = 0; gtk_list_box_get_row_at_index (self->pages, i) != NULL; i++)
    mix_sidebar_row_set_board (MIX_SIDEBAR_ROW (gtk_list_box_get_row_at_index (self->pages, i)),
                               mix_document_get_board (self->document));
}

static void
row_activated_cb (MixSidebar *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[PAGE_ACTIVATED], 0, mix_sidebar_row_get_kind (MIX_SIDEBAR_ROW (row))->name);
}

static void
mix_sidebar_dispose (GObject *object)
{
  MixSidebar *self = MIX_SIDEBAR (object);

  g_clear_handle_id (&self->saving_id, g_source_remove);
  g_clear_object (&self->document);
  g_clear_object (&self->plan);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_SIDEBAR);
  G_OBJECT_CLASS (mix_sidebar_parent_class)->dispose (object);
}

static void
mix_sidebar_class_init (MixSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_sidebar_dispose;
  signals[PAGE_ACTIVATED] = g_signal_new ("page-activated", MIX_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (MIX_TYPE_PLAN_SWITCHER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/app/mix-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, MixSidebar, switcher);
  gtk_widget_class_bind_template_child (widget_class, MixSidebar, main_menu);
  gtk_widget_class_bind_template_child (widget_class, MixSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MixSidebar, pages);
  gtk_widget_class_bind_template_child (widget_class, MixSidebar, saved_mark);
  gtk_widget_class_bind_template_child (widget_class, MixSidebar, saved_words);
  gtk_widget_class_bind_template_child (widget_class, MixSidebar, saved_time);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

/* A menu is a hundred widgets: it is made when it is first opened. */
static void
make_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  MixSidebar *self = user_data;

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->main_menu);
}

static void
mix_sidebar_init (MixSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu_cb, self, NULL);
  for (guint i = 0; i < mix_page_kind_get_n (); i++)
    gtk_list_box_append (self->pages, mix_sidebar_row_new (mix_page_kind_get_nth (i)));
  gtk_list_box_set_header_func (self->pages, add_section_heading, NULL, NULL);
}

/**
 * mix_sidebar_set_document:
 * @self: a sidebar without a document
 * @document: the open plan
 */
void
mix_sidebar_set_document (MixSidebar *self, MixDocument *document)
{
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  mix_plan_switcher_set_document (self->switcher, document);
  g_signal_connect_object (document, "notify::plan", G_CALLBACK (plan_notified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::busy", G_CALLBACK (busy_notified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::writable", G_CALLBACK (busy_notified_cb), self, G_CONNECT_SWAPPED);
  plan_notified_cb (self);
  show_saved (self);
}

/**
 * mix_sidebar_select:
 * @self: a sidebar
 * @page: name of the page that is shown
 */
void
mix_sidebar_select (MixSidebar *self, const char *page)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->pages, i)) != NULL; i++)
    if (g_str_equal (mix_sidebar_row_get_kind (MIX_SIDEBAR_ROW (row))->name, page))
      gtk_list_box_select_row (self->pages, row);
}
