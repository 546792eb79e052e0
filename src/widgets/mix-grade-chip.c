#include "mix-grade-chip.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/*
 * Says where a figure is from: A, B, C, a question mark for one not known, or a pen for the user's own. A click opens
 * its source. The signal "use-ours" asks to put the user's figure aside; it is offered where there is one of ours.
 */
struct _MixGradeChip
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkLabel *letter;
  GtkImage *pen;
  GtkPopover *popover;
  GtkLabel *words;
  GtkLabel *source_label;
  GtkLabel *our_value_label;
  GtkButton *use_ours;

  char grade; /* 'A', 'B', 'C', 'U' (the user's own), '?' */
  char *subject;
  char *source;
  char *our_value;
};

enum
{
  PROP_0,
  PROP_GRADE,
  PROP_SUBJECT,
  PROP_SOURCE,
  PROP_OUR_VALUE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];
static guint use_ours_signal;

G_DEFINE_FINAL_TYPE (MixGradeChip, mix_grade_chip, GTK_TYPE_WIDGET)

/**
 * mix_grade_get_words:
 * @grade: 'A', 'B', 'C', 'U' for the user's own, or '?'
 *
 * Returns: (transfer none): what the grade means
 */
const char *
mix_grade_get_words (char grade)
{
  switch (grade)
    {
    case 'A':
      return _ ("Grade A: from a primary source");
    case 'B':
      return _ ("Grade B: from a secondary source");
    case 'C':
      return _ ("Grade C: computed or unchecked, our default");
    case 'U':
      return _ ("Entered in this plan");
    default:
      return _ ("Not known");
    }
}

static void
show_grade (MixGradeChip *self)
{
  gboolean own = self->grade == 'U';
  g_autofree char *name = NULL;

  gtk_label_set_label (self->letter, (char[2]) { self->grade, '\0' });
  gtk_widget_set_visible (GTK_WIDGET (self->letter), !own);
  gtk_widget_set_visible (GTK_WIDGET (self->pen), own);
  if (own)
    gtk_widget_add_css_class (GTK_WIDGET (self), "own");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "own");
  name = self->subject != NULL ? g_strdup_printf ("%s: %s", self->subject, mix_grade_get_words (self->grade))
                               : g_strdup (mix_grade_get_words (self->grade));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_label_set_label (self->words, mix_grade_get_words (self->grade));
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_our_value (MixGradeChip *self)
{
  /* Translators: %s is a figure that comes with the program. */
  g_autofree char *text = self->our_value != NULL ? g_strdup_printf (_ ("Our value: %s"), self->our_value) : NULL;

  show_text (self->our_value_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->use_ours), self->our_value != NULL);
}

static void
set_text (MixGradeChip *self, char **field, const char *text, guint property)
{
  if (!g_set_str (field, text))
    return;
  if (property == PROP_SOURCE)
    show_text (self->source_label, self->source);
  else if (property == PROP_OUR_VALUE)
    show_our_value (self);
  else
    show_grade (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
use_ours_clicked_cb (MixGradeChip *self)
{
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, use_ours_signal, 0);
}

static void
mix_grade_chip_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixGradeChip *self = MIX_GRADE_CHIP (object);

  switch (property_id)
    {
    case PROP_GRADE:
      g_value_set_schar (value, self->grade);
      break;
    case PROP_SUBJECT:
      g_value_set_string (value, self->subject);
      break;
    case PROP_SOURCE:
      g_value_set_string (value, self->source);
      break;
    case PROP_OUR_VALUE:
      g_value_set_string (value, self->our_value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_grade_chip_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixGradeChip *self = MIX_GRADE_CHIP (object);

  switch (property_id)
    {
    case PROP_GRADE:
      mix_grade_chip_set_grade (self, g_value_get_schar (value));
      break;
    case PROP_SUBJECT:
      mix_grade_chip_set_subject (self, g_value_get_string (value));
      break;
    case PROP_SOURCE:
      mix_grade_chip_set_source (self, g_value_get_string (value));
      break;
    case PROP_OUR_VALUE:
      mix_grade_chip_set_our_value (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_grade_chip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_GRADE_CHIP);
  G_OBJECT_CLASS (mix_grade_chip_parent_class)->dispose (object);
}

static void
mix_grade_chip_finalize (GObject *object)
{
  MixGradeChip *self = MIX_GRADE_CHIP (object);

  g_free (self->subject);
  g_free (self->source);
  g_free (self->our_value);
  G_OBJECT_CLASS (mix_grade_chip_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_GRADE] = g_param_spec_char ("grade", NULL, NULL, '?', 'U', '?', flags);
  props[PROP_SUBJECT] = g_param_spec_string ("subject", NULL, NULL, NULL, flags);
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);
  props[PROP_OUR_VALUE] = g_param_spec_string ("our-value", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
mix_grade_chip_class_init (MixGradeChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mix_grade_chip_get_property;
  object_class->set_property = mix_grade_chip_set_property;
  object_class->dispose = mix_grade_chip_dispose;
  object_class->finalize = mix_grade_chip_finalize;
  install_properties (object_class);
  use_ours_signal
      = g_signal_new ("use-ours", MIX_TYPE_GRADE_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/widgets/mix-grade-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, MixGradeChip, button);
  gtk_widget_class_bind_template_child (widget_class, MixGradeChip, letter);
  gtk_widget_class_bind_template_child (widget_class, MixGradeChip, pen);
  gtk_widget_class_bind_template_child (widget_class, MixGradeChip, popover);
  gtk_widget_class_bind_template_child (widget_class, MixGradeChip, words);
  gtk_widget_class_bind_template_child (widget_class, MixGradeChip, source_label);
  gtk_widget_class_bind_template_child (widget_class, MixGradeChip, our_value_label);
  gtk_widget_class_bind_template_child (widget_class, MixGradeChip, use_ours);
  gtk_widget_class_bind_template_callback (widget_class, use_ours_clicked_cb);
}

static void
mix_grade_chip_init (MixGradeChip *self)
{
  self->grade = '?';
  gtk_widget_init_template (GTK_WIDGET (self));
  show_grade (self);
}

/**
 * mix_grade_chip_new:
 * @grade: 'A', 'B', 'C', 'U' for the user's own, or '?'
 * @source: (nullable): title and date of the source
 *
 * Returns: (transfer floating): a chip
 */
GtkWidget *
mix_grade_chip_new (char grade, const char *source)
{
  return g_object_new (MIX_TYPE_GRADE_CHIP, "grade", grade, "source", source, NULL);
}

/**
 * mix_grade_chip_set_grade:
 * @self: a chip
 * @grade: 'A', 'B', 'C', 'U' for the user's own, or '?'
 */
void
mix_grade_chip_set_grade (MixGradeChip *self, char grade)
{
  g_return_if_fail (MIX_IS_GRADE_CHIP (self));

  if (self->grade == grade)
    return;
  self->grade = grade;
  show_grade (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GRADE]);
}

/**
 * mix_grade_chip_set_subject:
 * @self: a chip
 * @subject: (nullable): which figure it is about, for screen readers: "Sickness allowance"
 */
void
mix_grade_chip_set_subject (MixGradeChip *self, const char *subject)
{
  g_return_if_fail (MIX_IS_GRADE_CHIP (self));
  set_text (self, &self->subject, subject, PROP_SUBJECT);
}

/**
 * mix_grade_chip_set_source:
 * @self: a chip
 * @source: (nullable): title and date of the source
 */
void
mix_grade_chip_set_source (MixGradeChip *self, const char *source)
{
  g_return_if_fail (MIX_IS_GRADE_CHIP (self));
  set_text (self, &self->source, source, PROP_SOURCE);
}

/**
 * mix_grade_chip_set_our_value:
 * @self: a chip
 * @our_value: (nullable): the program's own figure where the user has put one in its place; offers to go back to it
 */
void
mix_grade_chip_set_our_value (MixGradeChip *self, const char *our_value)
{
  g_return_if_fail (MIX_IS_GRADE_CHIP (self));
  set_text (self, &self->our_value, our_value, PROP_OUR_VALUE);
}

/**
 * mix_grade_chip_open:
 * @self: a chip
 *
 * Says where the figure is from, as a press does.
 */
void
mix_grade_chip_open (MixGradeChip *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
