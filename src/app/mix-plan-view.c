#include "mix-plan-view-private.h"

#include "mix-config.h"
#include "mix-page-kind.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_PAGE_NAME,
  PROP_INSPECTOR_SHOWN,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];
static guint page_made_signal;

G_DEFINE_FINAL_TYPE (MixPlanView, mix_plan_view, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
has_inspector (MixPlanView *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->inspector));
}

/* On a wide window as the user left it; on one where it would cover the page, only when asked for. */
static void
fold_inspector (MixPlanView *self)
{
  gboolean shown
      = has_inspector (self) && self->inspector_wanted && !adw_overlay_split_view_get_collapsed (self->inspector_view);

  adw_overlay_split_view_set_show_sidebar (self->inspector_view, shown);
  gtk_widget_set_visible (self->inspector_button, has_inspector (self) && !self->narrow);
}

static MixPage *
make_page (MixPlanView *self, const MixPageKind *kind)
{
  GtkWidget *page = g_object_new (kind->get_type (), "document", self->document, "narrow", self->narrow, NULL);

  g_object_bind_property (self, "narrow", page, "narrow", G_BINDING_DEFAULT);
  gtk_stack_add_named (self->page_stack, page, kind->name);
  g_signal_emit (self, page_made_signal, 0, page, kind->name);
  return MIX_PAGE (page);
}

static void
switch_to (MixPlanView *self, MixPage *page, const char *name)
{
  if (self->page == page)
    return;
  if (self->page != NULL)
    mix_page_set_shown (self->page, FALSE);
  self->page = page;
  mix_page_set_shown (page, TRUE);
  adw_bottom_sheet_set_open (self->inspector_sheet, FALSE);
  g_binding_group_set_source (self->bindings, page);
  g_signal_group_set_target (self->signals, page);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", mix_page_get_actions (page));
  gtk_stack_set_visible_child (self->page_stack, GTK_WIDGET (page));
  gtk_widget_set_visible (self->search_button, MIX_PAGE_GET_CLASS (page)->focus_search != NULL);
  mix_sidebar_select (self->sidebar, name);
  fold_inspector (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE_NAME]);
}

static void
page_said_cb (MixPage *page, const char *words, gboolean can_undo, MixPlanView *self)
{
  mix_plan_view_say (self, words, can_undo);
}

static void
inspector_wanted_cb (MixPage *page, MixPlanView *self)
{
  mix_plan_view_show_inspector (self, TRUE);
}

static void
page_activated_cb (MixPlanView *self, const char *name)
{
  mix_plan_view_show_page (self, name, NULL);
}

static void
inspector_shown_cb (MixPlanView *self)
{
  if (!adw_overlay_split_view_get_collapsed (self->inspector_view) && has_inspector (self))
    self->inspector_wanted = adw_overlay_split_view_get_show_sidebar (self->inspector_view);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_INSPECTOR_SHOWN]);
}

/* The split view shows its sidebar by itself when it is widened; whether it may is for us to say. */
static void
inspector_collapsed_cb (MixPlanView *self)
{
  fold_inspector (self);
}

static gboolean
key_pressed_cb (MixPlanView *self, guint keyval)
{
  return keyval == GDK_KEY_Escape && self->page != NULL && mix_page_dismiss (self->page);
}

static void
mix_plan_view_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixPlanView *self = MIX_PLAN_VIEW (object);

  switch (property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_PAGE_NAME:
      g_value_set_string (value, mix_plan_view_get_page_name (self));
      break;
    case PROP_INSPECTOR_SHOWN:
      g_value_set_boolean (value, self->inspector_wanted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_narrow (MixPlanView *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  fold_inspector (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
mix_plan_view_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixPlanView *self = MIX_PLAN_VIEW (object);

  switch (property_id)
    {
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    case PROP_INSPECTOR_SHOWN:
      self->inspector_wanted = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_plan_view_dispose (GObject *object)
{
  MixPlanView *self = MIX_PLAN_VIEW (object);

  if (self->bindings != NULL)
    g_binding_group_set_source (self->bindings, NULL);
  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  self->page = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_PLAN_VIEW);
  g_clear_object (&self->window_title);
  if (self->document != NULL)
    mix_document_close (self->document);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (mix_plan_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, split_view);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, content_page);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, header);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, undo_button);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, redo_button);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, search_button);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, inspector_button);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, header_start);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, header_end);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, banners);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, inspector_view);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, inspector_sheet);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, sheet_title);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, sheet_summary);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, page_stack);
  gtk_widget_class_bind_template_child (widget_class, MixPlanView, inspector);
}

static void
mix_plan_view_class_init (MixPlanViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_plan_view_get_property;
  object_class->set_property = mix_plan_view_set_property;
  object_class->dispose = mix_plan_view_dispose;

  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  props[PROP_PAGE_NAME] = g_param_spec_string ("page-name", NULL, NULL, NULL, flags & ~G_PARAM_WRITABLE);
  props[PROP_INSPECTOR_SHOWN] = g_param_spec_boolean ("inspector-shown", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /* Once for each page, before it is shown: the page, and its name. */
  page_made_signal = g_signal_new ("page-made", MIX_TYPE_PLAN_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   2, MIX_TYPE_PAGE, G_TYPE_STRING);

  g_type_ensure (MIX_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/app/mix-plan-view.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, inspector_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, inspector_collapsed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
mix_plan_view_init (MixPlanView *self)
{
  g_autoptr (GSimpleActionGroup) no_actions = g_simple_action_group_new ();

  /* What is in the view finds a page's actions only if the view takes part in that search from the start. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (no_actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->inspector_wanted = TRUE;
  self->window_title = g_object_ref_sink (adw_window_title_new ("", ""));
  _mix_plan_view_init_parts (self);
  self->signals = g_signal_group_new (MIX_TYPE_PAGE);
  g_signal_group_connect (self->signals, "said", G_CALLBACK (page_said_cb), self);
  g_signal_group_connect (self->signals, "inspector-wanted", G_CALLBACK (inspector_wanted_cb), self);
  _mix_plan_view_show_undo_names (self);
}

/**
 * mix_plan_view_new:
 *
 * Returns: (transfer floating): the view of a plan that is still to come
 */
MixPlanView *
mix_plan_view_new (void)
{
  return g_object_new (MIX_TYPE_PLAN_VIEW, NULL);
}

/**
 * mix_plan_view_show_page:
 * @self: a view with a document
 * @name: the page's name; an unknown one shows the first page
 * @item: (nullable): what to show on it
 */
void
mix_plan_view_show_page (MixPlanView *self, const char *name, const char *item)
{
  const MixPageKind *kind = mix_page_kind_find (name);
  GtkWidget *page;

  g_return_if_fail (self->document != NULL);

  if (kind == NULL)
    kind = mix_page_kind_get_nth (0);
  page = gtk_stack_get_child_by_name (self->page_stack, kind->name);
  switch_to (self, page != NULL ? MIX_PAGE (page) : make_page (self, kind), kind->name);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  if (item != NULL && *item != '\0')
    mix_page_show_item (self->page, item);
}

/**
 * mix_plan_view_get_page:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the page that is shown
 */
MixPage *
mix_plan_view_get_page (MixPlanView *self)
{
  return self->page;
}

/**
 * mix_plan_view_find_page:
 * @self: a view
 * @name: a page's name
 *
 * Returns: (transfer none) (nullable): the page, shown or not; %NULL where it was never shown
 */
MixPage *
mix_plan_view_find_page (MixPlanView *self, const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->page_stack, name);

  return page != NULL ? MIX_PAGE (page) : NULL;
}

/**
 * mix_plan_view_get_page_name:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the name of the page that is shown
 */
const char *
mix_plan_view_get_page_name (MixPlanView *self)
{
  return gtk_stack_get_visible_child_name (self->page_stack);
}

/**
 * mix_plan_view_focus_filters:
 * @self: a view
 *
 * Opens the filters of the page, or puts the keyboard into its bar of filters.
 */
void
mix_plan_view_focus_filters (MixPlanView *self)
{
  if (self->page == NULL || !mix_page_open_filters (self->page))
    gtk_widget_child_focus (GTK_WIDGET (self->filter_bar), GTK_DIR_TAB_FORWARD);
}

/**
 * mix_plan_view_say:
 * @self: a view
 * @words: what was done
 * @can_undo: whether the toast has an Undo button
 *
 * Shows a toast in place of the one before.
 */
void
mix_plan_view_say (MixPlanView *self, const char *words, gboolean can_undo)
{
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_use_markup (toast, FALSE);
  if (can_undo)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  adw_toast_overlay_dismiss_all (self->toast_overlay);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/**
 * mix_plan_view_is_inspector_shown:
 * @self: a view
 *
 * Returns: whether the inspector is on screen
 */
gboolean
mix_plan_view_is_inspector_shown (MixPlanView *self)
{
  if (self->narrow)
    return adw_bottom_sheet_get_open (self->inspector_sheet);
  return adw_overlay_split_view_get_show_sidebar (self->inspector_view);
}

/**
 * mix_plan_view_show_inspector:
 * @self: a view
 * @shown: whether the inspector shall be on screen; pages without one show none
 */
void
mix_plan_view_show_inspector (MixPlanView *self, gboolean shown)
{
  shown = shown && has_inspector (self);
  if (self->narrow)
    adw_bottom_sheet_set_open (self->inspector_sheet, shown);
  else
    adw_overlay_split_view_set_show_sidebar (self->inspector_view, shown);
}
