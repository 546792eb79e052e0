#include "mix-options-dialog.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/*
 * A form with a row for each of some of the plan's options, where our defaults can be replaced. What is entered in a
 * row is said in words below it.
 */
typedef struct
{
  GArray *options; /* of MixPlanOption */
  GPtrArray *rows; /* of AdwSwitchRow or AdwSpinRow; their data "option" is of @options */
} MixOptionsDialogPrivate;

typedef struct
{
  GStrv keys;
  GArray *values; /* of MixPlanOptionValue; keys are of @keys */
} Deed;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MixOptionsDialog, mix_options_dialog, MIX_TYPE_FORM_DIALOG)

static MixOptionsDialogPrivate *
get_private (MixOptionsDialog *self)
{
  return mix_options_dialog_get_instance_private (self);
}

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
get_option (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "option");
}

static gboolean
is_switch (const MixPlanOption *option)
{
  return option->least == 0 && option->most == 1;
}

static int
get_entered (GtkWidget *row)
{
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

static int
get_stored (MixOptionsDialog *self, const MixPlanOption *option)
{
  return mix_plan_options_get (mix_form_dialog_get_plan (MIX_FORM_DIALOG (self)), option->key);
}

static gboolean
is_changed (MixOptionsDialog *self, GtkWidget *row)
{
  return get_entered (row) != get_stored (self, get_option (row));
}

static void
describe (MixOptionsDialog *self, GtkWidget *row)
{
  GtkWidget *reset_button = g_object_get_data (G_OBJECT (row), "reset-button");
  g_autofree char *words = MIX_OPTIONS_DIALOG_GET_CLASS (self)->dup_words (self, get_option (row), get_entered (row));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  if (reset_button != NULL)
    gtk_widget_set_visible (reset_button, get_entered (row) != get_option (row)->usual);
}

static void
reset_clicked_cb (GtkButton *button, GtkWidget *row)
{
  set_entered (row, get_option (row)->usual);
}

static void
add_reset_button (GtkWidget *row)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  g_autofree char *words = g_strdup_printf (_ ("Use Our Default for “%s”"), get_option (row)->title);

  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (reset_clicked_cb), row, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), "reset-button", button);
}

static void
mix_options_dialog_save (MixFormDialog *form)
{
  MixOptionsDialog *self = MIX_OPTIONS_DIALOG (form);
  GPtrArray *rows = get_private (self)->rows;
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  Deed *deed = g_new0 (Deed, 1);

  deed->values = g_array_new (FALSE, FALSE, sizeof (MixPlanOptionValue));
  for (guint i = 0; i < rows->len; i++)
    if (is_changed (self, rows->pdata[i]))
      {
        MixPlanOptionValue value = { .value = get_entered (rows->pdata[i]) };

        g_strv_builder_add (keys, get_option (rows->pdata[i])->key);
        g_array_append_val (deed->values, value);
      }
  deed->keys = g_strv_builder_end (keys);
  for (guint i = 0; i < deed->values->len; i++)
    g_array_index (deed->values, MixPlanOptionValue, i).key = deed->keys[i];
  mix_form_dialog_run (form, do_deed, deed, free_deed, _ (MIX_OPTIONS_DIALOG_GET_CLASS (self)->done_words));
}

static void
mix_options_dialog_finalize (GObject *object)
{
  MixOptionsDialogPrivate *private = get_private (MIX_OPTIONS_DIALOG (object));

  g_ptr_array_unref (private->rows);
  g_array_unref (private->options);
  G_OBJECT_CLASS (mix_options_dialog_parent_class)->finalize (object);
}

static void
mix_options_dialog_class_init (MixOptionsDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_options_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_options_dialog_save;
}

static void
mix_options_dialog_init (MixOptionsDialog *self)
{
  MixOptionsDialogPrivate *private = get_private (self);

  private->options = mix_plan_options_list ();
  private->rows = g_ptr_array_new ();
}

static const MixPlanOption *
find_option (MixOptionsDialog *self, const char *key)
{
  GArray *options = get_private (self)->options;

  for (guint i = 0; i < options->len; i++)
    if (g_str_equal (g_array_index (options, MixPlanOption, i).key, key))
      return &g_array_index (options, MixPlanOption, i);
  g_assert_not_reached ();
}

/**
 * mix_options_dialog_add:
 * @self: a form whose page is set
 * @key: an option
 * @title: (nullable): what it is called here; %NULL for its own title
 * @group: where its row goes
 */
void
mix_options_dialog_add (MixOptionsDialog *self, const char *key, const char *title, AdwPreferencesGroup *group)
{
  const MixPlanOption *option = find_option (self, key);
  GtkWidget *row
      = is_switch (option) ? adw_switch_row_new () : adw_spin_row_new_with_range (option->least, option->most, 1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : option->title);
  gtk_widget_set_name (row, option->key);
  g_object_set_data (G_OBJECT (row), "option", (gpointer) option);
  set_entered (row, get_stored (self, option));
  if (MIX_OPTIONS_DIALOG_GET_CLASS (self)->has_reset_buttons)
    add_reset_button (row);
  g_ptr_array_add (get_private (self)->rows, row);
  g_signal_connect_object (row, is_switch (option) ? "notify::active" : "notify::value",
                           G_CALLBACK (mix_options_dialog_check), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}

/**
 * mix_options_dialog_check:
 * @self: a form
 *
 * Says what is entered, and lets it be saved where that is not what the plan has.
 */
void
mix_options_dialog_check (MixOptionsDialog *self)
{
  GPtrArray *rows = get_private (self)->rows;
  gboolean changed = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      changed = changed || is_changed (self, rows->pdata[i]);
      describe (self, rows->pdata[i]);
    }
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), changed);
}

/**
 * mix_options_dialog_use_defaults:
 * @self: a form
 *
 * Enters our defaults in every row.
 */
void
mix_options_dialog_use_defaults (MixOptionsDialog *self)
{
  GPtrArray *rows = get_private (self)->rows;

  for (guint i = 0; i < rows->len; i++)
    set_entered (rows->pdata[i], get_option (rows->pdata[i])->usual);
}
