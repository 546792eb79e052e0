#include "mix-network-result-row.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* A network that was found, and whether it goes into the plan. */
struct _MixNetworkResultRow
{
  GtkWidget parent_instance;

  MixNetworkChoice *choice;
  MixNetworkResult *result; /* NULL while the row is not used */

  GtkCheckButton *check;
  GtkLabel *title;
  GtkLabel *reason;
  GtkLabel *size;
  GtkLabel *patients;
};

G_DEFINE_FINAL_TYPE (MixNetworkResultRow, mix_network_result_row, GTK_TYPE_WIDGET)

static void
show_chosen (MixNetworkResultRow *self)
{
  gboolean chosen;

  if (self->result == NULL)
    return;
  chosen = mix_network_choice_has_network (self->choice, mix_network_result_get_network (self->result));
  gtk_check_button_set_active (self->check, chosen);
  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
}

static void
toggled_cb (MixNetworkResultRow *self)
{
  if (self->result != NULL)
    mix_network_choice_set_network (self->choice, mix_network_result_get_network (self->result),
                                    gtk_check_button_get_active (self->check));
}

static void
mix_network_result_row_dispose (GObject *object)
{
  MixNetworkResultRow *self = MIX_NETWORK_RESULT_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->result);
  g_clear_object (&self->choice);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_NETWORK_RESULT_ROW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (mix_network_result_row_parent_class)->dispose (object);
}

static void
mix_network_result_row_class_init (MixNetworkResultRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_network_result_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/new-plan/mix-network-result-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MixNetworkResultRow, check);
  gtk_widget_class_bind_template_child (widget_class, MixNetworkResultRow, title);
  gtk_widget_class_bind_template_child (widget_class, MixNetworkResultRow, reason);
  gtk_widget_class_bind_template_child (widget_class, MixNetworkResultRow, size);
  gtk_widget_class_bind_template_child (widget_class, MixNetworkResultRow, patients);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_set_css_name (widget_class, "mixnetworkrow");
}

static void
mix_network_result_row_init (MixNetworkResultRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
say_result (MixNetworkResultRow *self, const char *code)
{
  const char *title = mix_network_result_get_title (self->result);
  const char *size = mix_network_result_get_size (self->result);
  const char *patients = mix_network_result_get_patients (self->result);
  g_autofree char *words = g_strjoin (", ", title, code, size, patients, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * mix_network_result_row_new:
 * @choice: what ticking the row changes
 *
 * Returns: (transfer floating): an empty row of the list of results
 */
GtkWidget *
mix_network_result_row_new (MixNetworkChoice *choice)
{
  MixNetworkResultRow *self = g_object_new (MIX_TYPE_NETWORK_RESULT_ROW, NULL);

  self->choice = g_object_ref (choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * mix_network_result_row_set_result:
 * @self: a row
 * @result: (nullable): what it shows
 */
void
mix_network_result_row_set_result (MixNetworkResultRow *self, MixNetworkResult *result)
{
  const char *code;

  g_clear_object (&self->result);
  if (result == NULL)
    return;
  code = mix_network_result_get_network (result)->code;
  gtk_label_set_markup (self->title, mix_network_result_get_title_markup (result));
  gtk_label_set_markup (self->reason, mix_network_result_get_reason_markup (result));
  gtk_label_set_label (self->size, mix_network_result_get_size (result));
  gtk_label_set_label (self->patients, mix_network_result_get_patients (result));
  self->result = g_object_ref (result);
  show_chosen (self);
  say_result (self, code);
}
