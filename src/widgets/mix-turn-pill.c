#include "mix-turn-pill.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *word;
  const char *style_class;
} looks[MIX_N_TURN_PILL_KINDS] = {
  [MIX_TURN_PILL_NONE] = { NULL, NULL },
  [MIX_TURN_PILL_US] = { N_ ("Us"), "us" },
  [MIX_TURN_PILL_CANDIDATE] = { N_ ("Candidate"), "candidate" },
  [MIX_TURN_PILL_OTHERS] = { N_ ("Others"), "others" },
};

/* Whose turn it is, by word and by the kind of its edge. */
struct _MixTurnPill
{
  GtkWidget parent_instance;

  MixTurnPillKind kind;
  GtkWidget *label;
};

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixTurnPill, mix_turn_pill, GTK_TYPE_WIDGET)

G_DEFINE_ENUM_TYPE (MixTurnPillKind,
                    mix_turn_pill_kind,
                    G_DEFINE_ENUM_VALUE (MIX_TURN_PILL_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (MIX_TURN_PILL_US, "us"),
                    G_DEFINE_ENUM_VALUE (MIX_TURN_PILL_CANDIDATE, "candidate"),
                    G_DEFINE_ENUM_VALUE (MIX_TURN_PILL_OTHERS, "others"))

static void
mix_turn_pill_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_KIND)
    g_value_set_enum (value, MIX_TURN_PILL (object)->kind);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_turn_pill_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_KIND)
    mix_turn_pill_set_kind (MIX_TURN_PILL (object), g_value_get_enum (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_turn_pill_dispose (GObject *object)
{
  g_clear_pointer (&MIX_TURN_PILL (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (mix_turn_pill_parent_class)->dispose (object);
}

static void
mix_turn_pill_class_init (MixTurnPillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_turn_pill_get_property;
  object_class->set_property = mix_turn_pill_set_property;
  object_class->dispose = mix_turn_pill_dispose;

  props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, MIX_TYPE_TURN_PILL_KIND, MIX_TURN_PILL_NONE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "mixturnpill");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mix_turn_pill_init (MixTurnPill *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * mix_turn_pill_kind_get_word:
 * @kind: whose turn
 *
 * Returns: (transfer none) (nullable): its word; %NULL for nobody's
 */
const char *
mix_turn_pill_kind_get_word (MixTurnPillKind kind)
{
  g_return_val_if_fail ((guint) kind < MIX_N_TURN_PILL_KINDS, NULL);
  return looks[kind].word != NULL ? _ (looks[kind].word) : NULL;
}

/**
 * mix_turn_pill_new:
 * @kind: whose turn it is
 *
 * Returns: (transfer floating): a pill
 */
GtkWidget *
mix_turn_pill_new (MixTurnPillKind kind)
{
  return g_object_new (MIX_TYPE_TURN_PILL, "kind", kind, NULL);
}

/**
 * mix_turn_pill_set_kind:
 * @self: a pill
 * @kind: whose turn it is
 */
void
mix_turn_pill_set_kind (MixTurnPill *self, MixTurnPillKind kind)
{
  const char *word = mix_turn_pill_kind_get_word (kind);

  g_return_if_fail (MIX_IS_TURN_PILL (self));

  if (self->kind == kind)
    return;
  if (looks[self->kind].style_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), looks[self->kind].style_class);
  self->kind = kind;
  if (looks[kind].style_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), looks[kind].style_class);
  gtk_label_set_label (GTK_LABEL (self->label), word);
  gtk_widget_set_visible (GTK_WIDGET (self), word != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KIND]);
}
