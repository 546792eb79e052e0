#include "mix-load-cell.h"

#include "mix-capacity-bar.h"
#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* How much of somebody's net week is used: a bar, and the same in figures. */
struct _MixLoadCell
{
  GtkBox parent_instance;

  MixCapacityBar *bar;
  GtkLabel *label;
};

/* Which segment of the bar shows work of a grade. */
static const MixMark marks[MIX_N_FIT_GRADES] = {
  [MIX_FIT_BLOCKED] = MIX_MARK_BLOCKED,
  [MIX_FIT_STRETCHED] = MIX_MARK_STRETCHED,
  [MIX_FIT_UNDER_USED] = MIX_MARK_UNDER_USED,
  [MIX_FIT_FITS] = MIX_MARK_FITS,
};

G_DEFINE_FINAL_TYPE (MixLoadCell, mix_load_cell, GTK_TYPE_BOX)

static void
mix_load_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_LOAD_CELL);
  G_OBJECT_CLASS (mix_load_cell_parent_class)->dispose (object);
}

static void
mix_load_cell_class_init (MixLoadCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_load_cell_dispose;

  g_type_ensure (MIX_TYPE_CAPACITY_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/team/mix-load-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, MixLoadCell, bar);
  gtk_widget_class_bind_template_child (widget_class, MixLoadCell, label);
}

static void
mix_load_cell_init (MixLoadCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_load_cell_new:
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
mix_load_cell_new (void)
{
  return g_object_new (MIX_TYPE_LOAD_CELL, NULL);
}

static void
show_words (MixLoadCell *self, const MixPersonLoad *load)
{
  g_autofree char *used = mix_text_format_hours (mix_person_load_get_used (load));
  g_autofree char *net = mix_text_format_hours (load->sheet.net_minutes);
  g_autofree char *words = NULL;

  /* Translators: hours used of hours there are */
  words = load->sheet.known ? g_strdup_printf (_ ("%s of %s"), used, net) : g_strdup_printf (_ ("%s of ?"), used);
  gtk_label_set_label (self->label, words);
  if (mix_person_load_is_over (load))
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "mix-over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "mix-over");
}

/**
 * mix_load_cell_set_load:
 * @self: a cell
 * @load: (nullable): what somebody has and uses
 */
void
mix_load_cell_set_load (MixLoadCell *self, const MixPersonLoad *load)
{
  gtk_widget_set_visible (GTK_WIDGET (self->bar), load != NULL);
  if (load == NULL)
    {
      gtk_label_set_label (self->label, _ ("Not known"));
      return;
    }
  mix_capacity_bar_set_net (self->bar, load->sheet.known ? load->sheet.net_minutes : MIX_CAPACITY_BAR_NOT_KNOWN);
  for (guint grade = 0; grade < MIX_N_FIT_GRADES; grade++)
    mix_capacity_bar_set_used (self->bar, marks[grade], load->used[grade]);
  show_words (self, load);
}
