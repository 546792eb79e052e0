#include "mix-plan-view-private.h"

/* The parts of the page that is shown, put where they stand by bindings whose source is that page. */

static gboolean
choose_title_widget (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  MixPlanView *self = user_data;
  GtkWidget *widget = g_value_get_object (from);

  g_value_set_object (to, widget != NULL ? widget : self->window_title);
  return TRUE;
}

static gboolean
is_set (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  if (G_VALUE_HOLDS_OBJECT (from))
    g_value_set_boolean (to, g_value_get_object (from) != NULL);
  else
    g_value_set_boolean (to, g_value_get_string (from) != NULL);
  return TRUE;
}

static void
bind_if_set (MixPlanView *self, const char *property, gpointer target, const char *target_property)
{
  g_binding_group_bind_full (self->bindings, property, target, target_property, G_BINDING_SYNC_CREATE, is_set, NULL,
                             NULL, NULL);
}

static void
bind (MixPlanView *self, const char *property, gpointer target, const char *target_property)
{
  g_binding_group_bind (self->bindings, property, target, target_property, G_BINDING_SYNC_CREATE);
}

static gboolean
keep_part (GBinding *binding, const GValue *from, GValue *to, gpointer stack)
{
  GtkWidget *part = g_value_get_object (from);

  if (part == NULL)
    return FALSE;
  if (gtk_widget_get_parent (part) == NULL)
    gtk_stack_add_child (stack, part);
  g_value_set_object (to, part);
  return TRUE;
}

/*
 * Parts stay where they are while other pages are shown: GTK warns of rows and drop-downs that come back to a window.
 * A stack is shown before it is filled: a child of what is hidden does not make GTK measure its parent anew.
 */
static void
bind_part (MixPlanView *self, const char *property, GtkStack *stack)
{
  bind_if_set (self, property, stack, "visible");
  g_binding_group_bind_full (self->bindings, property, stack, "visible-child", G_BINDING_SYNC_CREATE, keep_part, NULL,
                             stack, NULL);
}

/* Binds the view to whatever page will be shown. */
void
_mix_plan_view_init_parts (MixPlanView *self)
{
  self->bindings = g_binding_group_new ();
  g_binding_group_bind_full (self->bindings, "title-widget", self->header, "title-widget", G_BINDING_SYNC_CREATE,
                             choose_title_widget, NULL, self, NULL);
  bind (self, "title", self->content_page, "title");
  bind (self, "title", self->window_title, "title");
  bind (self, "subtitle", self->window_title, "subtitle");
  bind_part (self, "filter-bar", self->filter_bar);
  bind_part (self, "header-start", self->header_start);
  bind_part (self, "header-end", self->header_end);
  bind_part (self, "inspector", self->inspector);
  bind (self, "inspector-title", self->sheet_title, "label");
  bind (self, "inspector-summary", self->sheet_summary, "label");
  bind_if_set (self, "inspector-title", self->inspector_sheet, "reveal-bottom-bar");
}
