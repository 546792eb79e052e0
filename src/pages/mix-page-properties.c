#include "mix-page-private.h"

/* The parts of a page that the window shows elsewhere. */

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
  PROP_STATE,
  PROP_NARROW,
  PROP_SHOWN,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

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
mix_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixPagePrivate *private = _mix_page_get_private (MIX_PAGE (object));

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
    case PROP_STATE:
      g_value_set_string (value, private->state);
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
  MixPagePrivate *private = _mix_page_get_private (self);

  switch (property_id)
    {
    case PROP_DOCUMENT:
      _mix_page_set_document (self, g_value_get_object (value));
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
    case PROP_STATE:
      mix_page_set_state (self, g_value_get_string (value));
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

/* Adds the properties of every page. */
void
_mix_page_install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags read_flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_page_get_property;
  object_class->set_property = mix_page_set_property;
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
  props[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  props[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE, flags);
  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE, read_flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

/**
 * mix_page_set_title:
 * @self: a page
 * @title: (nullable): what stands in the header
 */
void
mix_page_set_title (MixPage *self, const char *title)
{
  set_words (self, &_mix_page_get_private (self)->title, title, PROP_TITLE);
}

/**
 * mix_page_set_subtitle:
 * @self: a page
 * @subtitle: (nullable): the line under the title: what the page adds up to
 */
void
mix_page_set_subtitle (MixPage *self, const char *subtitle)
{
  set_words (self, &_mix_page_get_private (self)->subtitle, subtitle, PROP_SUBTITLE);
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
  MixPagePrivate *private = _mix_page_get_private (self);

  set_words (self, &private->inspector_title, title, PROP_INSPECTOR_TITLE);
  set_words (self, &private->inspector_summary, summary, PROP_INSPECTOR_SUMMARY);
}

/**
 * mix_page_get_state:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): how the page was set when the plan was open last, in words of its own
 */
const char *
mix_page_get_state (MixPage *self)
{
  return _mix_page_get_private (self)->state;
}

/**
 * mix_page_set_state:
 * @self: a page
 * @state: (nullable): how the page is set, in words of its own; the window keeps it
 */
void
mix_page_set_state (MixPage *self, const char *state)
{
  set_words (self, &_mix_page_get_private (self)->state, state, PROP_STATE);
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
  return _mix_page_get_private (self)->narrow;
}

/**
 * mix_page_set_narrow:
 * @self: a page
 * @narrow: whether the window is narrower than 600sp
 */
void
mix_page_set_narrow (MixPage *self, gboolean narrow)
{
  MixPagePrivate *private = _mix_page_get_private (self);

  if (private->narrow == narrow)
    return;
  private->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}
