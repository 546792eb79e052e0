#include "mix-person-cell.h"

#include "mix-config.h"
#include "mix-person-words.h"

/* Somebody's name, and below it the one thing to know about them. */
struct _MixPersonCell
{
  GtkBox parent_instance;

  GtkLabel *name_label;
  GtkLabel *status_label;
};

G_DEFINE_FINAL_TYPE (MixPersonCell, mix_person_cell, GTK_TYPE_BOX)

static void
mix_person_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_PERSON_CELL);
  G_OBJECT_CLASS (mix_person_cell_parent_class)->dispose (object);
}

static void
mix_person_cell_class_init (MixPersonCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_person_cell_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/team/mix-person-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, MixPersonCell, name_label);
  gtk_widget_class_bind_template_child (widget_class, MixPersonCell, status_label);
}

static void
mix_person_cell_init (MixPersonCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_person_cell_new:
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
mix_person_cell_new (void)
{
  return g_object_new (MIX_TYPE_PERSON_CELL, NULL);
}

/**
 * mix_person_cell_set_person:
 * @self: a cell
 * @person: whom it shows
 * @as_at: the day that is shown
 */
void
mix_person_cell_set_person (MixPersonCell *self, MixPerson *person, MixDate as_at)
{
  g_autofree char *status = mix_person_dup_status_words (person, as_at);

  gtk_label_set_label (self->name_label, mix_person_get_name (person));
  gtk_label_set_label (self->status_label, status);
}
