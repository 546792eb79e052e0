#include "mix-plan-figures-dialog.h"

#include "mix-config.h"
#include "mix-plan-options.h"
#include "mix-team-load.h"

#include <glib/gi18n-lib.h>

/* Every figure of ours that a plan may change: those of the capacity sheet, and the limits. */
struct _MixPlanFiguresDialog
{
  MixFormDialog parent_instance;

  AdwPreferencesGroup *capacity_group;
  AdwPreferencesGroup *limit_group;
  GArray *options; /* of MixPlanOption */
  GPtrArray *rows; /* of AdwSpinRow or AdwSwitchRow, beside the options */
};

typedef struct
{
  GStrv keys;
  GArray *values; /* of MixPlanOptionValue; keys are of @keys */
} Deed;

G_DEFINE_FINAL_TYPE (MixPlanFiguresDialog, mix_plan_figures_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_strfreev (deed->keys);
  g_array_unref (deed->values);
  g_free (deed);
}

static gboolean
do_deed (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;

  return mix_plan_options_set_many (store, (const MixPlanOptionValue *) (gpointer) deed->values->data,
                                    deed->values->len, error);
}

static const MixPlanOption *
get_option (MixPlanFiguresDialog *self, guint position)
{
  return &g_array_index (self->options, MixPlanOption, position);
}

static gboolean
is_switch (const MixPlanOption *option)
{
  return option->least == 0 && option->most == 1;
}

static int
get_entered (MixPlanFiguresDialog *self, guint position)
{
  GtkWidget *row = g_ptr_array_index (self->rows, position);

  if (ADW_IS_SWITCH_ROW (row))
    return adw_switch_row_get_active (ADW_SWITCH_ROW (row));
  return (int) adw_spin_row_get_value (ADW_SPIN_ROW (row));
}

static void
set_entered (GtkWidget *row, int value)
{
  if (ADW_IS_SWITCH_ROW (row))
    adw_switch_row_set_active (ADW_SWITCH_ROW (row), value != 0);
  else
    adw_spin_row_set_value (ADW_SPIN_ROW (row), value);
}

static gboolean
is_changed (MixPlanFiguresDialog *self, guint position)
{
  MixPlan *plan = mix_form_dialog_get_plan (MIX_FORM_DIALOG (self));

  return get_entered (self, position) != mix_plan_options_get (plan, get_option (self, position)->key);
}

/* What it is now is said in words, too: ours, with grade and source, or the plan's own beside ours. */
static void
describe (MixPlanFiguresDialog *self, guint position)
{
  const MixPlanOption *option = get_option (self, position);
  AdwActionRow *row = g_ptr_array_index (self->rows, position);
  g_autofree char *words = NULL;

  if (get_entered (self, position) == option->usual)
    /* Translators: where a figure is from; its grade, a letter. */
    words = g_strdup_printf (_ ("%s. Grade %c"), option->source, option->grade);
  else if (is_switch (option))
    words = g_strdup (_ ("Your own figure"));
  else
    /* Translators: our default. */
    words = g_strdup_printf (_ ("Your own figure; ours is %d"), option->usual);
  adw_action_row_set_subtitle (row, words);
}

static void
check (MixPlanFiguresDialog *self)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *button = g_object_get_data (G_OBJECT (g_ptr_array_index (self->rows, i)), "reset-button");

      changed = changed || is_changed (self, i);
      gtk_widget_set_visible (button, get_entered (self, i) != get_option (self, i)->usual);
      describe (self, i);
    }
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), changed);
}

static void
entered_cb (MixPlanFiguresDialog *self)
{
  if (self->rows->len == self->options->len)
    check (self);
}

static void
reset_clicked_cb (GtkButton *button, MixPlanFiguresDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_object_get_data (G_OBJECT (g_ptr_array_index (self->rows, i)), "reset-button") == button)
      set_entered (g_ptr_array_index (self->rows, i), get_option (self, i)->usual);
}

static void
add_reset_button (MixPlanFiguresDialog *self, GtkWidget *row, const MixPlanOption *option)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  g_autofree char *words = g_strdup_printf (_ ("Use Our Default for “%s”"), option->title);

  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (reset_clicked_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), "reset-button", button);
}

static void
add_row (MixPlanFiguresDialog *self, const MixPlanOption *option, int value)
{
  gboolean capacity = g_str_has_prefix (option->key, MIX_SETTING_CAPACITY_PREFIX);
  GtkWidget *row
      = is_switch (option) ? adw_switch_row_new () : adw_spin_row_new_with_range (option->least, option->most, 1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), option->title);
  gtk_widget_set_name (row, option->key);
  set_entered (row, value);
  add_reset_button (self, row, option);
  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (row, is_switch (option) ? "notify::active" : "notify::value", G_CALLBACK (entered_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (capacity ? self->capacity_group : self->limit_group, row);
}

static void
mix_plan_figures_dialog_save (MixFormDialog *form)
{
  MixPlanFiguresDialog *self = MIX_PLAN_FIGURES_DIALOG (form);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  Deed *deed = g_new0 (Deed, 1);

  deed->values = g_array_new (FALSE, FALSE, sizeof (MixPlanOptionValue));
  for (guint i = 0; i < self->rows->len; i++)
    if (is_changed (self, i))
      {
        MixPlanOptionValue value = { .value = get_entered (self, i) };

        g_strv_builder_add (keys, get_option (self, i)->key);
        g_array_append_val (deed->values, value);
      }
  deed->keys = g_strv_builder_end (keys);
  for (guint i = 0; i < deed->values->len; i++)
    g_array_index (deed->values, MixPlanOptionValue, i).key = deed->keys[i];
  mix_form_dialog_run (form, do_deed, deed, free_deed, _ ("Figures changed."));
}

static void
mix_plan_figures_dialog_dispose (GObject *object)
{
  MixPlanFiguresDialog *self = MIX_PLAN_FIGURES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_PLAN_FIGURES_DIALOG);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->options, g_array_unref);
  G_OBJECT_CLASS (mix_plan_figures_dialog_parent_class)->dispose (object);
}

static void
mix_plan_figures_dialog_class_init (MixPlanFiguresDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_plan_figures_dialog_dispose;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_plan_figures_dialog_save;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/team/mix-plan-figures-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixPlanFiguresDialog, capacity_group);
  gtk_widget_class_bind_template_child (widget_class, MixPlanFiguresDialog, limit_group);
}

static void
mix_plan_figures_dialog_init (MixPlanFiguresDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->options = mix_plan_options_list ();
  self->rows = g_ptr_array_new ();
}

/**
 * mix_plan_figures_dialog_new:
 * @page: the page that shows it, with an open plan
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_plan_figures_dialog_new (MixPage *page)
{
  MixPlanFiguresDialog *self = g_object_new (MIX_TYPE_PLAN_FIGURES_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  for (guint i = 0; i < self->options->len; i++)
    add_row (self, get_option (self, i), mix_plan_options_get (mix_page_get_plan (page), get_option (self, i)->key));
  check (self);
  return ADW_DIALOG (self);
}
