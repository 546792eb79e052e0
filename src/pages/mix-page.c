#include "mix-page.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

/*
 * A page of the window: the widget itself is the content; the parts that the window shows elsewhere are properties,
 * which a template fills in like any other:
 *
 *   <template class="MixTeamPage" parent="MixPage">
 *     <property name="title" translatable="yes">Team</property>
 *     <property name="header-start"><object class="GtkButton">…</object></property>
 *     <property name="inspector"><object class="MixTeamInspector" id="inspector"/></property>
 *     <property name="child">…</property>
 *
 * title-widget    stands in the header instead of title and subtitle, such as the board's choice of views
 * header-start    after Undo and Redo, such as Add Person; hide what is wide while "narrow" is set
 * header-end      before the search button
 * filter-bar      below the header; must get down to 360 px (an AdwWrapBox, or parts hidden while "narrow")
 * inspector       explains the selected thing: 280 to 330 px wide at the side, a sheet from below where narrow
 * narrow          the window is narrower than 600sp
 * shown           this is the page on screen; one that is not shown does not follow the plan until it is
 * editable        the plan may be changed
 *
 * The parts do not lie inside the page, so what they do are actions of the group that mix_page_add_actions() fills;
 * the window offers it as "page." to everything on screen while the page is shown. Editing actions are off while the
 * plan is read-only.
 */
typedef struct
{
  MixDocument *document;
  char *title;
  char *subtitle;
  GtkWidget *title_widget;
  GtkWidget *header_start;
  GtkWidget *header_end;
  GtkWidget *filter_bar;
  GtkWidget *inspector;
  char *inspector_title;
  char *inspector_summary;
  GSimpleActionGroup *actions;
  GPtrArray *editing_actions; /* of names */
  gboolean narrow;
  gboolean shown;
  gboolean editable;
  gboolean stale; /* the plan changed since plan_changed was called */
} MixPagePrivate;

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_TITLE_WIDGET,
  PROP_HEADER_START,
  PROP_HEADER_END,
  PROP_FILTER_BAR,
  PROP_INSPECTOR,
  PROP_INSPECTOR_TITLE,
  PROP_INSPECTOR_SUMMARY,
  PROP_NARROW,
  PROP_SHOWN,
  PROP_EDITABLE,
  N_PROPS,
};

enum
{
  SAID,
  INSPECTOR_WANTED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MixPage, mix_page, ADW_TYPE_BIN)

static MixPagePrivate *
get_private (MixPage *self)
{
  return mix_page_get_instance_private (self);
}

static void
show_plan_if_stale (MixPage *self)
{
  MixPagePrivate *private = get_private (self);
  MixPlan *plan = mix_page_get_plan (self);

  if (!private->stale || !private->shown || plan == NULL)
    return;
  private->stale = FALSE;
  if (MIX_PAGE_GET_CLASS (self)->plan_changed != NULL)
    MIX_PAGE_GET_CLASS (self)->plan_changed (self, plan);
}

static void
enable_editing_actions (MixPage *self)
{
  MixPagePrivate *private = get_private (self);

  for (guint i = 0; i < private->editing_actions->len; i++)
    {
      const char *name = g_ptr_array_index (private->editing_actions, i);
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (private->actions), name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), private->editable);
    }
}

static void
follow_writable (MixPage *self)
{
  MixPagePrivate *private = get_private (self);
  gboolean editable = private->document != NULL && mix_document_is_writable (private->document);

  if (private->editable == editable)
    return;
  private->editable = editable;
  enable_editing_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITABLE]);
}

static void
set_widget (MixPage *self, GtkWidget **field, const GValue *value, GParamSpec *pspec)
{
  GtkWidget *widget = g_value_get_object (value);

  if (*field == widget)
    return;
  g_clear_object (field);
  *field = widget != NULL ? g_object_ref_sink (widget) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_words (MixPage *self, char **field, const char *words, guint property)
{
  if (g_set_str (field, words))
    g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
plan_notified_cb (MixPage *self)
{
  get_private (self)->stale = TRUE;
  show_plan_if_stale (self);
}

static void
set_document (MixPage *self, MixDocument *document)
{
  MixPagePrivate *private = get_private (self);

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
mix_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixPagePrivate *private = get_private (MIX_PAGE (object));

  switch (property_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, private->document);
      break;
    case PROP_TITLE:
      g_value_set_string (value, private->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, private->subtitle);
      break;
    case PROP_TITLE_WIDGET:
      g_value_set_object (value, private->title_widget);
      break;
    case PROP_HEADER_START:
      g_value_set_object (value, private->header_start);
      break;
    case PROP_HEADER_END:
      g_value_set_object (value, private->header_end);
      break;
    case PROP_FILTER_BAR:
      g_value_set_object (value, private->filter_bar);
      break;
    case PROP_INSPECTOR:
      g_value_set_object (value, private->inspector);
      break;
    case PROP_INSPECTOR_TITLE:
      g_value_set_string (value, private->inspector_title);
      break;
    case PROP_INSPECTOR_SUMMARY:
      g_value_set_string (value, private->inspector_summary);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, private->narrow);
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, private->shown);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, private->editable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_page_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixPage *self = MIX_PAGE (object);
  MixPagePrivate *private = get_private (self);

  switch (property_id)
    {
    case PROP_DOCUMENT:
      set_document (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
      mix_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      mix_page_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_TITLE_WIDGET:
      set_widget (self, &private->title_widget, value, pspec);
      break;
    case PROP_HEADER_START:
      set_widget (self, &private->header_start, value, pspec);
      break;
    case PROP_HEADER_END:
      set_widget (self, &private->header_end, value, pspec);
      break;
    case PROP_FILTER_BAR:
      set_widget (self, &private->filter_bar, value, pspec);
      break;
    case PROP_INSPECTOR:
      set_widget (self, &private->inspector, value, pspec);
      break;
    case PROP_NARROW:
      mix_page_set_narrow (self, g_value_get_boolean (value));
      break;
    case PROP_SHOWN:
      mix_page_set_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_page_dispose (GObject *object)
{
  MixPagePrivate *private = get_private (MIX_PAGE (object));

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
  MixPagePrivate *private = get_private (MIX_PAGE (object));

  g_free (private->title);
  g_free (private->subtitle);
  g_free (private->inspector_title);
  g_free (private->inspector_summary);
  g_ptr_array_unref (private->editing_actions);
  g_object_unref (private->actions);
  G_OBJECT_CLASS (mix_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags read_flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, MIX_TYPE_DOCUMENT, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  props[PROP_TITLE_WIDGET] = g_param_spec_object ("title-widget", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_HEADER_START] = g_param_spec_object ("header-start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_HEADER_END] = g_param_spec_object ("header-end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_FILTER_BAR] = g_param_spec_object ("filter-bar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_INSPECTOR] = g_param_spec_object ("inspector", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_INSPECTOR_TITLE] = g_param_spec_string ("inspector-title", NULL, NULL, NULL, read_flags);
  props[PROP_INSPECTOR_SUMMARY] = g_param_spec_string ("inspector-summary", NULL, NULL, NULL, read_flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  props[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE, flags);
  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE, read_flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
mix_page_class_init (MixPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mix_page_get_property;
  object_class->set_property = mix_page_set_property;
  object_class->dispose = mix_page_dispose;
  object_class->finalize = mix_page_finalize;
  install_properties (object_class);

  /* What the window shows as a toast: words, and whether the toast offers Undo. */
  signals[SAID] = g_signal_new ("said", MIX_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[INSPECTOR_WANTED]
      = g_signal_new ("inspector-wanted", MIX_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_page_init (MixPage *self)
{
  MixPagePrivate *private = get_private (self);

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
  return get_private (self)->document;
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
  MixPagePrivate *private = get_private (self);

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
  return get_private (self)->editable;
}

/**
 * mix_page_set_title:
 * @self: a page
 * @title: (nullable): what stands in the header
 */
void
mix_page_set_title (MixPage *self, const char *title)
{
  set_words (self, &get_private (self)->title, title, PROP_TITLE);
}

/**
 * mix_page_set_subtitle:
 * @self: a page
 * @subtitle: (nullable): the line under the title: what the page adds up to
 */
void
mix_page_set_subtitle (MixPage *self, const char *subtitle)
{
  set_words (self, &get_private (self)->subtitle, subtitle, PROP_SUBTITLE);
}

/**
 * mix_page_set_inspector_words:
 * @self: a page
 * @title: (nullable): the subject; %NULL where nothing is selected: the bar below a narrow window is hidden then
 * @summary: (nullable): its verdict in one line
 *
 * What the closed sheet of a narrow window says of the inspector.
 */
void
mix_page_set_inspector_words (MixPage *self, const char *title, const char *summary)
{
  MixPagePrivate *private = get_private (self);

  set_words (self, &private->inspector_title, title, PROP_INSPECTOR_TITLE);
  set_words (self, &private->inspector_summary, summary, PROP_INSPECTOR_SUMMARY);
}

/**
 * mix_page_open_inspector:
 * @self: a page
 *
 * Asks the window to show the inspector, also where it is folded away (Enter on a card).
 */
void
mix_page_open_inspector (MixPage *self)
{
  g_signal_emit (self, signals[INSPECTOR_WANTED], 0);
}

/**
 * mix_page_is_narrow:
 * @self: a page
 *
 * Returns: whether the window is narrower than 600sp
 */
gboolean
mix_page_is_narrow (MixPage *self)
{
  return get_private (self)->narrow;
}

/**
 * mix_page_set_narrow:
 * @self: a page
 * @narrow: whether the window is narrower than 600sp
 */
void
mix_page_set_narrow (MixPage *self, gboolean narrow)
{
  MixPagePrivate *private = get_private (self);

  if (private->narrow == narrow)
    return;
  private->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
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
  return get_private (self)->shown;
}

/**
 * mix_page_set_shown:
 * @self: a page
 * @shown: whether it is the page on screen; a page that is not shown does not follow the plan until it is
 */
void
mix_page_set_shown (MixPage *self, gboolean shown)
{
  MixPagePrivate *private = get_private (self);

  if (private->shown == shown)
    return;
  private->shown = shown;
  show_plan_if_stale (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWN]);
}

/**
 * mix_page_get_actions:
 * @self: a page
 *
 * Returns: (transfer none): the actions that are "page." while it is shown
 */
GActionGroup *
mix_page_get_actions (MixPage *self)
{
  return G_ACTION_GROUP (get_private (self)->actions);
}

/**
 * mix_page_add_actions:
 * @self: a page
 * @entries: (array length=n_entries): actions; their functions get the page as user data
 * @n_entries: how many
 *
 * Adds actions that only look. In menus and shortcuts they are "page.NAME".
 */
void
mix_page_add_actions (MixPage *self, const GActionEntry *entries, gsize n_entries)
{
  g_action_map_add_action_entries (G_ACTION_MAP (get_private (self)->actions), entries, (int) n_entries, self);
}

/**
 * mix_page_add_editing_actions:
 * @self: a page
 * @entries: (array length=n_entries): actions; their functions get the page as user data
 * @n_entries: how many
 *
 * Adds actions that change the plan: they are off while it is read-only.
 */
void
mix_page_add_editing_actions (MixPage *self, const GActionEntry *entries, gsize n_entries)
{
  MixPagePrivate *private = get_private (self);

  mix_page_add_actions (self, entries, n_entries);
  for (gsize i = 0; i < n_entries; i++)
    g_ptr_array_add (private->editing_actions, g_strdup (entries[i].name));
  enable_editing_actions (self);
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

typedef struct
{
  MixPage *page;
  char *done_words;
} Deed;

static void
deed_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Deed *deed = user_data;
  g_autoptr (GError) error = NULL;

  if (mix_document_run_finish (MIX_DOCUMENT (source), result, &error) == NULL)
    mix_page_say_error (deed->page, error);
  else if (deed->done_words != NULL)
    mix_page_say (deed->page, deed->done_words, TRUE);
  g_object_unref (deed->page);
  g_free (deed->done_words);
  g_free (deed);
}

/**
 * mix_page_run:
 * @self: a page with a document
 * @func: the deed, on the worker thread
 * @data: for @func
 * @destroy: (nullable): frees @data
 * @done_words: (nullable): said in a toast with Undo once it is done
 *
 * Changes the plan. What goes wrong is said in a dialogue; the page follows by its plan_changed.
 */
void
mix_page_run (MixPage *self, MixDocumentFunc func, gpointer data, GDestroyNotify destroy, const char *done_words)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->page = g_object_ref (self);
  deed->done_words = g_strdup (done_words);
  mix_document_run_async (get_private (self)->document, func, data, destroy, NULL, deed_done_cb, deed);
}

/**
 * mix_page_say:
 * @self: a page
 * @words: what was done
 * @can_undo: whether the toast offers to take it back
 */
void
mix_page_say (MixPage *self, const char *words, gboolean can_undo)
{
  g_signal_emit (self, signals[SAID], 0, words, can_undo);
}

/**
 * mix_page_say_error:
 * @self: a page
 * @error: what went wrong
 *
 * Says it in a dialogue. Where the field or row at fault is on screen, say it there instead. A stop by the user is not
 * said at all.
 */
void
mix_page_say_error (MixPage *self, const GError *error)
{
  AdwDialog *dialog;

  if (g_error_matches (error, MIX_ERROR, MIX_ERROR_CANCELLED)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  dialog = adw_alert_dialog_new (_ ("The Plan Was Not Changed"), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/**
 * mix_page_go_to:
 * @self: a page
 * @page: name of another page: "board", "team", …
 * @item: (nullable): what to show there, as for mix_page_show_item()
 */
void
mix_page_go_to (MixPage *self, const char *page, const char *item)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show", "(ss)", page, item != NULL ? item : "");
}
