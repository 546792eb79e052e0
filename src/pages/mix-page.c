#include "mix-page-private.h"

enum
{
  SAID,
  INSPECTOR_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MixPage, mix_page, ADW_TYPE_BIN)

/* What all pages have. */
MixPagePrivate *
_mix_page_get_private (MixPage *self)
{
  return mix_page_get_instance_private (self);
}

static void
show_plan_if_stale (MixPage *self)
{
  MixPagePrivate *private = _mix_page_get_private (self);
  MixPlan *plan = mix_page_get_plan (self);

  if (!private->stale || !private->shown || plan == NULL)
    return;
  private->stale = FALSE;
  if (MIX_PAGE_GET_CLASS (self)->plan_changed != NULL)
    MIX_PAGE_GET_CLASS (self)->plan_changed (self, plan);
}

static void
follow_writable (MixPage *self)
{
  MixPagePrivate *private = _mix_page_get_private (self);
  gboolean editable = private->document != NULL && mix_document_is_writable (private->document);

  if (private->editable == editable)
    return;
  private->editable = editable;
  _mix_page_enable_editing_actions (self);
  g_object_notify (G_OBJECT (self), "editable");
}

static void
plan_notified_cb (MixPage *self)
{
  _mix_page_get_private (self)->stale = TRUE;
  show_plan_if_stale (self);
}

/* Follows a plan, and whether it may be changed. */
void
_mix_page_set_document (MixPage *self, MixDocument *document)
{
  MixPagePrivate *private = _mix_page_get_private (self);

  if (!g_set_object (&private->document, document))
    return;
  private->stale = TRUE;
  if (document != NULL)
    {
      g_signal_connect_object (document, "notify::plan", G_CALLBACK (plan_notified_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "notify::writable", G_CALLBACK (follow_writable), self, G_CONNECT_SWAPPED);
    }
  follow_writable (self);
}

static void
mix_page_dispose (GObject *object)
{
  MixPagePrivate *private = _mix_page_get_private (MIX_PAGE (object));

  g_clear_object (&private->title_widget);
  g_clear_object (&private->header_start);
  g_clear_object (&private->header_end);
  g_clear_object (&private->filter_bar);
  g_clear_object (&private->inspector);
  g_clear_object (&private->document);
  G_OBJECT_CLASS (mix_page_parent_class)->dispose (object);
}

static void
mix_page_finalize (GObject *object)
{
  MixPagePrivate *private = _mix_page_get_private (MIX_PAGE (object));

  g_free (private->title);
  g_free (private->subtitle);
  g_free (private->inspector_title);
  g_free (private->inspector_summary);
  g_free (private->state);
  g_ptr_array_unref (private->editing_actions);
  g_object_unref (private->actions);
  G_OBJECT_CLASS (mix_page_parent_class)->finalize (object);
}

static void
mix_page_class_init (MixPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mix_page_dispose;
  object_class->finalize = mix_page_finalize;
  _mix_page_install_properties (object_class);

  /* What the window shows as a toast: words, and whether the toast offers Undo. */
  signals[SAID] = g_signal_new ("said", MIX_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[INSPECTOR_WANTED]
      = g_signal_new ("inspector-wanted", MIX_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_page_init (MixPage *self)
{
  MixPagePrivate *private = _mix_page_get_private (self);

  private->actions = g_simple_action_group_new ();
  private->editing_actions = g_ptr_array_new_with_free_func (g_free);
}

/**
 * mix_page_get_document:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the open plan
 */
MixDocument *
mix_page_get_document (MixPage *self)
{
  return _mix_page_get_private (self)->document;
}

/**
 * mix_page_get_plan:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the picture of the open plan that holds
 */
MixPlan *
mix_page_get_plan (MixPage *self)
{
  MixPagePrivate *private = _mix_page_get_private (self);

  return private->document != NULL ? mix_document_get_plan (private->document) : NULL;
}

/**
 * mix_page_is_editable:
 * @self: a page
 *
 * Returns: whether the plan may be changed; property "editable" follows it
 */
gboolean
mix_page_is_editable (MixPage *self)
{
  return _mix_page_get_private (self)->editable;
}

/**
 * mix_page_is_shown:
 * @self: a page
 *
 * Returns: whether it is the page on screen
 */
gboolean
mix_page_is_shown (MixPage *self)
{
  return _mix_page_get_private (self)->shown;
}

/**
 * mix_page_set_shown:
 * @self: a page
 * @shown: whether it is the page on screen; a page that is not shown does not follow the plan until it is
 */
void
mix_page_set_shown (MixPage *self, gboolean shown)
{
  MixPagePrivate *private = _mix_page_get_private (self);

  if (private->shown == shown)
    return;
  private->shown = shown;
  show_plan_if_stale (self);
  g_object_notify (G_OBJECT (self), "shown");
}

/**
 * mix_page_show_item:
 * @self: a page
 * @item: id or code of a thing on the page, or a word of the page's own
 */
void
mix_page_show_item (MixPage *self, const char *item)
{
  if (MIX_PAGE_GET_CLASS (self)->show_item != NULL)
    MIX_PAGE_GET_CLASS (self)->show_item (self, item);
}

/**
 * mix_page_focus_search:
 * @self: a page
 *
 * Returns: whether the page has a search of its own, which has the keyboard from here on
 */
gboolean
mix_page_focus_search (MixPage *self)
{
  MixPageClass *klass = MIX_PAGE_GET_CLASS (self);

  return klass->focus_search != NULL && klass->focus_search (self);
}

/**
 * mix_page_open_filters:
 * @self: a page
 *
 * Returns: whether the page has filters to open, which have the keyboard from here on
 */
gboolean
mix_page_open_filters (MixPage *self)
{
  MixPageClass *klass = MIX_PAGE_GET_CLASS (self);

  return klass->open_filters != NULL && klass->open_filters (self);
}

/**
 * mix_page_has_table:
 * @self: a page
 *
 * Returns: whether it has a table that can be saved and copied
 */
gboolean
mix_page_has_table (MixPage *self)
{
  return MIX_PAGE_GET_CLASS (self)->create_table != NULL;
}

/**
 * mix_page_create_table:
 * @self: a page that has a table
 *
 * Returns: (transfer full): the page's table as it is filtered and sorted
 */
MixDataTable *
mix_page_create_table (MixPage *self)
{
  g_return_val_if_fail (mix_page_has_table (self), NULL);
  return MIX_PAGE_GET_CLASS (self)->create_table (self);
}

/**
 * mix_page_create_print:
 * @self: a page that has a table
 *
 * Returns: (transfer full): what is printed of the page: its table under its title, where it has nothing of its own
 */
MixTablePrint *
mix_page_create_print (MixPage *self)
{
  MixPageClass *klass = MIX_PAGE_GET_CLASS (self);
  MixTablePrint *print = klass->create_print != NULL ? klass->create_print (self) : NULL;
  g_autoptr (MixDataTable) table = NULL;

  if (print != NULL)
    return print;
  table = mix_page_create_table (self);
  return mix_table_print_new (table, _mix_page_get_private (self)->title, mix_page_get_plan (self));
}

/**
 * mix_page_dismiss:
 * @self: a page
 *
 * Returns: whether Escape gave something up
 */
gboolean
mix_page_dismiss (MixPage *self)
{
  MixPageClass *klass = MIX_PAGE_GET_CLASS (self);

  return klass->dismiss != NULL && klass->dismiss (self);
}
