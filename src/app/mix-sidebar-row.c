#include "mix-sidebar-row.h"

#include "mix-config.h"
#include "mix-tooltip.h"

#include <glib/gi18n-lib.h>

/* A page in the sidebar: its icon, its name and what it counts. */
struct _MixSidebarRow
{
  GtkListBoxRow parent_instance;

  const MixPageKind *kind;
  const char *count_class; /* the style class that the count bears, or NULL */

  GtkImage *icon;
  GtkLabel *title;
  GtkWidget *count_box; /* NULL until there is something to count */
  GtkImage *count_icon;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (MixSidebarRow, mix_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
make_count (MixSidebarRow *self)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *number = gtk_label_new (NULL);

  self->count_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  gtk_widget_set_valign (self->count_box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->count_box, "mix-pill");
  self->count_icon = GTK_IMAGE (icon);
  gtk_image_set_pixel_size (self->count_icon, 12);
  self->count = GTK_LABEL (number);
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (self->count_box), icon);
  gtk_box_append (GTK_BOX (self->count_box), number);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self))), self->count_box);
}

static void
set_count_class (MixSidebarRow *self, const char *style_class)
{
  if (self->count_class != NULL)
    gtk_widget_remove_css_class (self->count_box, self->count_class);
  self->count_class = style_class;
  if (style_class != NULL)
    gtk_widget_add_css_class (self->count_box, style_class);
}

static void
say_count (MixSidebarRow *self, const char *words)
{
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  if (self->count_box != NULL)
    mix_tooltip_set_words (self->count_box, words);
}

static void
show_count (MixSidebarRow *self, const MixPageCount *count)
{
  g_autofree char *number = g_strdup_printf ("%u", count->number);

  gtk_label_set_label (self->count, number);
  gtk_image_set_from_icon_name (self->count_icon, count->icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->count_icon), count->icon_name != NULL);
  gtk_widget_set_visible (self->count_box, count->number > 0);
  set_count_class (self, count->style_class);
}

static void
mix_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_SIDEBAR_ROW);
  G_OBJECT_CLASS (mix_sidebar_row_parent_class)->dispose (object);
}

static void
mix_sidebar_row_class_init (MixSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_sidebar_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/app/mix-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MixSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, MixSidebarRow, title);
}

static void
mix_sidebar_row_init (MixSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_sidebar_row_new:
 * @kind: the page it leads to
 *
 * Returns: (transfer floating): a row of the sidebar
 */
GtkWidget *
mix_sidebar_row_new (const MixPageKind *kind)
{
  MixSidebarRow *self = g_object_new (MIX_TYPE_SIDEBAR_ROW, NULL);

  self->kind = kind;
  gtk_image_set_from_icon_name (self->icon, kind->icon_name);
  gtk_label_set_label (self->title, _ (kind->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (kind->title), -1);
  return GTK_WIDGET (self);
}

/**
 * mix_sidebar_row_get_kind:
 * @self: a row
 *
 * Returns: (transfer none): the page it leads to
 */
const MixPageKind *
mix_sidebar_row_get_kind (MixSidebarRow *self)
{
  return self->kind;
}

/**
 * mix_sidebar_row_set_board:
 * @self: a row
 * @board: the board whose things are counted beside the page's name
 */
void
mix_sidebar_row_set_board (MixSidebarRow *self, MixBoard *board)
{
  MixPageCount count = { 0 };
  g_autofree char *words = NULL;

  if (self->kind->count != NULL)
    self->kind->count (board, &count);
  words = g_steal_pointer (&count.words);
  if (self->count_box == NULL && count.number > 0)
    make_count (self);
  if (self->count_box != NULL)
    show_count (self, &count);
  say_count (self, count.number > 0 ? words : NULL);
}
