#include "mix-fit-mark.h"

/* The mark of a fit: its shape in its colour and, where there is room, its word. */
struct _MixFitMark
{
  GtkWidget parent_instance;

  GtkImage *image;
  GtkLabel *label;

  MixMark mark;
  gboolean show_word;
};

enum
{
  PROP_0,
  PROP_MARK,
  PROP_SHOW_WORD,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixFitMark, mix_fit_mark, GTK_TYPE_WIDGET)

static void
show_mark (MixFitMark *self)
{
  const char *word = mix_mark_get_word (self->mark);

  gtk_image_set_from_icon_name (self->image, mix_mark_get_icon_name (self->mark));
  gtk_label_set_label (self->label, word);
  gtk_widget_add_css_class (GTK_WIDGET (self), mix_style_get_colour_class (mix_mark_get_colour (self->mark)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
}

static void
mix_fit_mark_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixFitMark *self = MIX_FIT_MARK (object);

  switch (property_id)
    {
    case PROP_MARK:
      g_value_set_enum (value, self->mark);
      break;
    case PROP_SHOW_WORD:
      g_value_set_boolean (value, self->show_word);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_fit_mark_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixFitMark *self = MIX_FIT_MARK (object);

  switch (property_id)
    {
    case PROP_MARK:
      mix_fit_mark_set_mark (self, g_value_get_enum (value));
      break;
    case PROP_SHOW_WORD:
      mix_fit_mark_set_show_word (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_fit_mark_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_FIT_MARK);
  G_OBJECT_CLASS (mix_fit_mark_parent_class)->dispose (object);
}

static void
mix_fit_mark_class_init (MixFitMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_fit_mark_get_property;
  object_class->set_property = mix_fit_mark_set_property;
  object_class->dispose = mix_fit_mark_dispose;

  props[PROP_MARK] = g_param_spec_enum ("mark", NULL, NULL, MIX_TYPE_MARK, MIX_MARK_FITS, flags);
  props[PROP_SHOW_WORD] = g_param_spec_boolean ("show-word", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/widgets/mix-fit-mark.ui");
  gtk_widget_class_bind_template_child (widget_class, MixFitMark, image);
  gtk_widget_class_bind_template_child (widget_class, MixFitMark, label);
}

static void
mix_fit_mark_init (MixFitMark *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->mark = MIX_MARK_FITS;
  show_mark (self);
}

/**
 * mix_fit_mark_new:
 * @mark: what to show
 * @show_word: whether with its word
 *
 * Returns: (transfer floating): a mark
 */
GtkWidget *
mix_fit_mark_new (MixMark mark, gboolean show_word)
{
  return g_object_new (MIX_TYPE_FIT_MARK, "mark", mark, "show-word", show_word, NULL);
}

/**
 * mix_fit_mark_set_mark:
 * @self: a mark
 * @mark: what to show
 */
void
mix_fit_mark_set_mark (MixFitMark *self, MixMark mark)
{
  g_return_if_fail (MIX_IS_FIT_MARK (self));

  if (self->mark == mark)
    return;
  gtk_widget_remove_css_class (GTK_WIDGET (self), mix_style_get_colour_class (mix_mark_get_colour (self->mark)));
  self->mark = mark;
  show_mark (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MARK]);
}

/**
 * mix_fit_mark_set_show_word:
 * @self: a mark
 * @show_word: whether its word stands beside it
 */
void
mix_fit_mark_set_show_word (MixFitMark *self, gboolean show_word)
{
  g_return_if_fail (MIX_IS_FIT_MARK (self));

  show_word = !!show_word;
  if (self->show_word == show_word)
    return;
  self->show_word = show_word;
  gtk_widget_set_visible (GTK_WIDGET (self->label), show_word);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_WORD]);
}
