#include "mix-loose-practice-row.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* A practice that is in no network, found by a search: ticking it takes it by itself. */
struct _MixLoosePracticeRow
{
  AdwActionRow parent_instance;

  MixNetworkChoice *choice;
  const MixEnglandPractice *practice; /* of the table, which the choice keeps */
  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (MixLoosePracticeRow, mix_loose_practice_row, ADW_TYPE_ACTION_ROW)

static void
show_chosen (MixLoosePracticeRow *self)
{
  gtk_check_button_set_active (self->check, mix_network_choice_has_practice (self->choice, self->practice));
}

static void
toggled_cb (MixLoosePracticeRow *self)
{
  mix_network_choice_set_practice (self->choice, self->practice, gtk_check_button_get_active (self->check));
}

static void
mix_loose_practice_row_dispose (GObject *object)
{
  g_clear_object (&MIX_LOOSE_PRACTICE_ROW (object)->choice);
  G_OBJECT_CLASS (mix_loose_practice_row_parent_class)->dispose (object);
}

static void
mix_loose_practice_row_class_init (MixLoosePracticeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mix_loose_practice_row_dispose;
}

static void
mix_loose_practice_row_init (MixLoosePracticeRow *self)
{
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
}

static void
show_practice (MixLoosePracticeRow *self)
{
  g_autofree char *name = mix_text_title_case (self->practice->name);
  g_autofree char *patients = mix_text_format_thousands (self->practice->patients);
  g_autofree char *words = g_strdup_printf (_ ("%s · in no network · %s patients"), self->practice->code, patients);
  g_autofree char *label = g_strjoin (", ", name, words, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * mix_loose_practice_row_new:
 * @choice: what ticking the row changes
 * @practice: a practice of its table that is in no network
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
mix_loose_practice_row_new (MixNetworkChoice *choice, const MixEnglandPractice *practice)
{
  MixLoosePracticeRow *self = g_object_new (MIX_TYPE_LOOSE_PRACTICE_ROW, NULL);

  self->choice = g_object_ref (choice);
  self->practice = practice;
  show_practice (self);
  show_chosen (self);
  g_signal_connect_object (choice, "changed", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
