#include "mix-pill.h"

/* A small capsule with one fact about the thing beside it: "3.5 h a week", "Sample" (with the style class "accent"). */
struct _MixPill
{
  GtkWidget parent_instance;

  GtkImage *image;
  GtkLabel *text;

  char *icon_name;
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_ICON_NAME,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixPill, mix_pill, GTK_TYPE_WIDGET)

static void
mix_pill_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixPill *self = MIX_PILL (object);

  switch (property_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, mix_pill_get_label (self));
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_pill_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixPill *self = MIX_PILL (object);

  switch (property_id)
    {
    case PROP_LABEL:
      mix_pill_set_label (self, g_value_get_string (value));
      break;
    case PROP_ICON_NAME:
      mix_pill_set_icon_name (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_pill_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_PILL);
  G_OBJECT_CLASS (mix_pill_parent_class)->dispose (object);
}

static void
mix_pill_finalize (GObject *object)
{
  g_free (MIX_PILL (object)->icon_name);
  G_OBJECT_CLASS (mix_pill_parent_class)->finalize (object);
}

static void
mix_pill_class_init (MixPillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_pill_get_property;
  object_class->set_property = mix_pill_set_property;
  object_class->dispose = mix_pill_dispose;
  object_class->finalize = mix_pill_finalize;

  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  props[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/widgets/mix-pill.ui");
  gtk_widget_class_bind_template_child (widget_class, MixPill, image);
  gtk_widget_class_bind_template_child (widget_class, MixPill, text);
}

static void
mix_pill_init (MixPill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_pill_new:
 * @label: the fact
 * @icon_name: (nullable): an icon before it
 *
 * Returns: (transfer floating): a pill
 */
GtkWidget *
mix_pill_new (const char *label, const char *icon_name)
{
  return g_object_new (MIX_TYPE_PILL, "label", label, "icon-name", icon_name, NULL);
}

/**
 * mix_pill_get_label:
 * @self: a pill
 *
 * Returns: (transfer none): the fact
 */
const char *
mix_pill_get_label (MixPill *self)
{
  g_return_val_if_fail (MIX_IS_PILL (self), NULL);
  return gtk_label_get_label (self->text);
}

/**
 * mix_pill_set_label:
 * @self: a pill
 * @label: (nullable): the fact
 */
void
mix_pill_set_label (MixPill *self, const char *label)
{
  g_return_if_fail (MIX_IS_PILL (self));

  label = label != NULL ? label : "";
  if (g_str_equal (gtk_label_get_label (self->text), label))
    return;
  gtk_label_set_label (self->text, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LABEL]);
}

/**
 * mix_pill_get_icon_name:
 * @self: a pill
 *
 * Returns: (transfer none) (nullable): its icon
 */
const char *
mix_pill_get_icon_name (MixPill *self)
{
  g_return_val_if_fail (MIX_IS_PILL (self), NULL);
  return self->icon_name;
}

/**
 * mix_pill_set_icon_name:
 * @self: a pill
 * @icon_name: (nullable): an icon to stand before the fact
 */
void
mix_pill_set_icon_name (MixPill *self, const char *icon_name)
{
  g_return_if_fail (MIX_IS_PILL (self));

  if (!g_set_str (&self->icon_name, icon_name))
    return;
  gtk_image_set_from_icon_name (self->image, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->image), icon_name != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ICON_NAME]);
}
