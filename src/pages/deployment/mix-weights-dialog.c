#include "mix-weights-dialog.h"

#include "mix-config.h"
#include "mix-deploy-settings.h"
#include "mix-plan-options.h"

#include <glib/gi18n-lib.h>

/*
 * What counts how much in a proposal. Each figure is in hundredths of a minute of plain work; what it means is said in
 * words against high-risk work that nobody does, and follows what is entered.
 */
struct _MixWeightsDialog
{
  MixFormDialog parent_instance;

  AdwPreferencesGroup *weights_group;
  AdwPreferencesGroup *limits_group;
  GArray *options; /* of MixPlanOption: all of the plan */
  GPtrArray *rows; /* of AdwSpinRow; their data "position" is that of the option */
};

typedef struct
{
  GStrv keys;
  GArray *values; /* of MixPlanOptionValue; keys are of @keys */
} Deed;

G_DEFINE_FINAL_TYPE (MixWeightsDialog, mix_weights_dialog, MIX_TYPE_FORM_DIALOG)

/* As the dialogue calls them: what they mean stands below in words. */
static const struct
{
  const char *key;
  const char *title;
  gboolean limit;
} shown[] = {
  { MIX_OPTION_DEPLOY_STRETCHED, N_ ("Work Above Somebody’s Skill"), FALSE },
  { MIX_OPTION_DEPLOY_UNDER_USED, N_ ("Work Below Somebody’s Skill"), FALSE },
  { MIX_OPTION_DEPLOY_CHANGE, N_ ("Changing What Somebody Does"), FALSE },
  { MIX_OPTION_DEPLOY_SITE, N_ ("Going to One More Practice"), FALSE },
  { MIX_OPTION_DEPLOY_FAIR, N_ ("Short of a Fair Share"), FALSE },
  { MIX_OPTION_DEPLOY_BALANCE, N_ ("Outside the Network’s Band"), FALSE },
  { MIX_OPTION_DEPLOY_SUPERVISION, N_ ("Minutes of a Supervisor for Stretched Work"), TRUE },
  { MIX_OPTION_DEPLOY_SECONDS, N_ ("Seconds for a Proposal"), TRUE },
};

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
get_option (MixWeightsDialog *self, GtkWidget *row)
{
  return &g_array_index (self->options, MixPlanOption,
                         GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "position")));
}

static int
get_entered (GtkWidget *row)
{
  return (int) adw_spin_row_get_value (ADW_SPIN_ROW (row));
}

static gboolean
is_changed (MixWeightsDialog *self, GtkWidget *row)
{
  MixPlan *plan = mix_form_dialog_get_plan (MIX_FORM_DIALOG (self));

  return get_entered (row) != mix_plan_options_get (plan, get_option (self, row)->key);
}

static void
describe (MixWeightsDialog *self, GtkWidget *row)
{
  const MixPlanOption *option = get_option (self, row);
  g_autofree char *meaning = mix_deploy_settings_dup_words_of (mix_form_dialog_get_plan (MIX_FORM_DIALOG (self)),
                                                               option->key, get_entered (row));
  /* Translators: a sentence, and our default. */
  g_autofree char *own = g_strdup_printf (_ ("%s Your own figure; ours is %d."), meaning, option->usual);
  g_autofree char *ours = g_strdup_printf (_ ("%s Our default, grade %c."), meaning, option->grade);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), get_entered (row) == option->usual ? ours : own);
}

static void
check (MixWeightsDialog *self)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      changed = changed || is_changed (self, self->rows->pdata[i]);
      describe (self, self->rows->pdata[i]);
    }
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), changed);
}

static guint
find_option (MixWeightsDialog *self, const char *key)
{
  for (guint i = 0; i < self->options->len; i++)
    if (g_str_equal (g_array_index (self->options, MixPlanOption, i).key, key))
      return i;
  g_assert_not_reached ();
}

static void
add_row (MixWeightsDialog *self, guint which)
{
  guint position = find_option (self, shown[which].key);
  const MixPlanOption *option = &g_array_index (self->options, MixPlanOption, position);
  GtkWidget *row = adw_spin_row_new_with_range (option->least, option->most, 1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shown[which].title));
  gtk_widget_set_name (row, option->key);
  g_object_set_data (G_OBJECT (row), "position", GUINT_TO_POINTER (position));
  adw_spin_row_set_value (ADW_SPIN_ROW (row),
                          mix_plan_options_get (mix_form_dialog_get_plan (MIX_FORM_DIALOG (self)), option->key));
  g_signal_connect_object (row, "notify::value", G_CALLBACK (check), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (shown[which].limit ? self->limits_group : self->weights_group, row);
}

static void
mix_weights_dialog_save (MixFormDialog *form)
{
  MixWeightsDialog *self = MIX_WEIGHTS_DIALOG (form);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  Deed *deed = g_new0 (Deed, 1);

  deed->values = g_array_new (FALSE, FALSE, sizeof (MixPlanOptionValue));
  for (guint i = 0; i < self->rows->len; i++)
    if (is_changed (self, self->rows->pdata[i]))
      {
        MixPlanOptionValue value = { .value = get_entered (self->rows->pdata[i]) };

        g_strv_builder_add (keys, get_option (self, self->rows->pdata[i])->key);
        g_array_append_val (deed->values, value);
      }
  deed->keys = g_strv_builder_end (keys);
  for (guint i = 0; i < deed->values->len; i++)
    g_array_index (deed->values, MixPlanOptionValue, i).key = deed->keys[i];
  mix_form_dialog_run (form, do_deed, deed, free_deed, _ ("Weights changed. Propose again."));
}

static void
use_defaults_cb (MixWeightsDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_spin_row_set_value (self->rows->pdata[i], get_option (self, self->rows->pdata[i])->usual);
}

static void
mix_weights_dialog_dispose (GObject *object)
{
  MixWeightsDialog *self = MIX_WEIGHTS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_WEIGHTS_DIALOG);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->options, g_array_unref);
  G_OBJECT_CLASS (mix_weights_dialog_parent_class)->dispose (object);
}

static void
mix_weights_dialog_class_init (MixWeightsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_weights_dialog_dispose;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_weights_dialog_save;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/deployment/mix-weights-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixWeightsDialog, weights_group);
  gtk_widget_class_bind_template_child (widget_class, MixWeightsDialog, limits_group);
  gtk_widget_class_bind_template_callback (widget_class, use_defaults_cb);
}

static void
mix_weights_dialog_init (MixWeightsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->options = mix_plan_options_list ();
  self->rows = g_ptr_array_new ();
}

/**
 * mix_weights_dialog_new:
 * @page: the page that shows it, with an open plan
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_weights_dialog_new (MixPage *page)
{
  MixWeightsDialog *self = g_object_new (MIX_TYPE_WEIGHTS_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    add_row (self, i);
  check (self);
  return ADW_DIALOG (self);
}
