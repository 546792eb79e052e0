#include "mix-hiring-card.h"

#include "mix-days-bar.h"

/* The card of a vacancy or of a candidate: who, what post, how long in the stage, whose turn it is, and the likely
 * start. */
struct _MixHiringCard
{
  GtkWidget parent_instance;

  MixHiringItem *item;

  GtkLabel *title;
  GtkLabel *wte;
  GtkLabel *post;
  MixDaysBar *days_bar;
  GtkLabel *days;
  GtkWidget *turn_box;
  MixTurnPill *turn;
  GtkLabel *task;
  GtkWidget *due_box;
  GtkLabel *due;
  GtkWidget *start_box;
  GtkLabel *start;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixHiringCard, mix_hiring_card, GTK_TYPE_WIDGET)

static void
set_class (GtkWidget *widget, const char *style_class, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, style_class);
  else
    gtk_widget_remove_css_class (widget, style_class);
}

static void
show_text (GtkLabel *label, GtkWidget *box, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (box, text != NULL);
}

static void
show_days (MixHiringCard *self, const MixHiringFace *face)
{
  g_autofree char *words = NULL;

  mix_days_bar_set_days (self->days_bar, face->days);
  mix_days_bar_set_usual (self->days_bar, face->usual_days);
  words = mix_days_bar_dup_words (self->days_bar);
  gtk_label_set_label (self->days, words);
  set_class (GTK_WIDGET (self->days), "mix-stretched", mix_days_bar_is_late (self->days_bar));
  set_class (GTK_WIDGET (self->days), "mix-strong", mix_days_bar_is_late (self->days_bar));
  set_class (GTK_WIDGET (self->days), "mix-secondary", !mix_days_bar_is_late (self->days_bar));
}

static void
show_face (MixHiringCard *self, const MixHiringFace *face)
{
  gtk_label_set_label (self->title, face->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), face->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->post), face->post);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->task), face->task);
  show_text (self->wte, GTK_WIDGET (self->wte), face->wte);
  show_text (self->post, GTK_WIDGET (self->post), face->post);
  show_days (self, face);
  mix_turn_pill_set_kind (self->turn, face->turn);
  gtk_label_set_label (self->task, face->task != NULL ? face->task : "");
  gtk_widget_set_visible (self->turn_box, face->turn != MIX_TURN_PILL_NONE);
  show_text (self->due, self->due_box, face->due);
  set_class (self->due_box, "mix-blocked", face->is_overdue);
  set_class (self->due_box, "mix-strong", face->is_overdue);
  set_class (self->due_box, "mix-secondary", !face->is_overdue);
  show_text (self->start, self->start_box, face->start);
}

static void
mix_hiring_card_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_ITEM)
    g_value_set_object (value, MIX_HIRING_CARD (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_hiring_card_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_ITEM)
    mix_hiring_card_set_item (MIX_HIRING_CARD (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_hiring_card_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_HIRING_CARD);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&MIX_HIRING_CARD (object)->item);
  G_OBJECT_CLASS (mix_hiring_card_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixHiringCard, title);
  gtk_widget_class_bind_template_child (widget_class, MixHiringCard, wte);
  gtk_widget_class_bind_template_child (widget_class, MixHiringCard, post);
  gtk_widget_class_bind_template_child (widget_class, MixHiringCard, days_bar);
  gtk_widget_class_bind_template_child (widget_class, MixHiringCard, days);
  gtk_widget_class_bind_template_child (widget_class, MixHiringCard, turn_box);
  gtk_widget_class_bind_template_child (widget_class, MixHiringCard, turn);
  gtk_widget_class_bind_template_child (widget_class, MixHiringCard, task);
  gtk_widget_class_bind_template_child (widget_class, MixHiringCard, due_box);
  gtk_widget_class_bind_template_child (widget_class, MixHiringCard, due);
  gtk_widget_class_bind_template_child (widget_class, MixHiringCard, start_box);
  gtk_widget_class_bind_template_child (widget_class, MixHiringCard, start);
}

static void
mix_hiring_card_class_init (MixHiringCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_hiring_card_get_property;
  object_class->set_property = mix_hiring_card_set_property;
  object_class->dispose = mix_hiring_card_dispose;

  props[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, MIX_TYPE_HIRING_ITEM, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (MIX_TYPE_DAYS_BAR);
  g_type_ensure (MIX_TYPE_TURN_PILL);
  /* The name of the cards of work: both look alike. */
  gtk_widget_class_set_css_name (widget_class, "mixcard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/widgets/mix-hiring-card.ui");
  bind_children (widget_class);
}

static void
mix_hiring_card_init (MixHiringCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_hiring_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
mix_hiring_card_new (void)
{
  return g_object_new (MIX_TYPE_HIRING_CARD, NULL);
}

/**
 * mix_hiring_card_get_item:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): what it shows
 */
MixHiringItem *
mix_hiring_card_get_item (MixHiringCard *self)
{
  g_return_val_if_fail (MIX_IS_HIRING_CARD (self), NULL);
  return self->item;
}

/**
 * mix_hiring_card_set_item:
 * @self: a card
 * @item: (nullable): what to show
 */
void
mix_hiring_card_set_item (MixHiringCard *self, MixHiringItem *item)
{
  g_return_if_fail (MIX_IS_HIRING_CARD (self));

  if (!g_set_object (&self->item, item))
    return;
  if (item != NULL)
    show_face (self, mix_hiring_item_get_face (item));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ITEM]);
}
