#include "mix-option-row.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* An option, or several that are best taken together, with what becomes of them and a button to try them. */
struct _MixOptionRow
{
  GtkListBoxRow parent_instance;

  GPtrArray *options; /* of MixOption; not owned */

  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *lapse;
  GtkLabel *hours;
  GtkLabel *top_up;
  GtkButton *try_button;
};

enum
{
  TRY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixOptionRow, mix_option_row, GTK_TYPE_LIST_BOX_ROW)

static void
try_cb (MixOptionRow *self)
{
  g_signal_emit (self, signals[TRY], 0);
}

static void
mix_option_row_dispose (GObject *object)
{
  MixOptionRow *self = MIX_OPTION_ROW (object);

  g_clear_pointer (&self->options, g_ptr_array_unref);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  G_OBJECT_CLASS (mix_option_row_parent_class)->dispose (object);
}

static void
mix_option_row_class_init (MixOptionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_option_row_dispose;
  /**
   * MixOptionRow::try:
   *
   * Its options are to be tried as a scenario.
   */
  signals[TRY] = g_signal_new ("try", MIX_TYPE_OPTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/funding/mix-option-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MixOptionRow, title);
  gtk_widget_class_bind_template_child (widget_class, MixOptionRow, detail);
  gtk_widget_class_bind_template_child (widget_class, MixOptionRow, lapse);
  gtk_widget_class_bind_template_child (widget_class, MixOptionRow, hours);
  gtk_widget_class_bind_template_child (widget_class, MixOptionRow, top_up);
  gtk_widget_class_bind_template_child (widget_class, MixOptionRow, try_button);
  gtk_widget_class_bind_template_callback (widget_class, try_cb);
}

static void
mix_option_row_init (MixOptionRow *self)
{
  self->options = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A label without words takes no room. */
static void
say (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static char *
dup_lapse_words (const MixOptionEffect *effect)
{
  MixPence less = effect->lapses_before - effect->lapses;
  g_autofree char *amount = mix_money_format_pounds (less);

  if (!effect->known && effect->claims == 0)
    return g_strdup (_ ("Money not known"));
  /* Translators: pounds. */
  return less > 0 ? g_strdup_printf (_ ("%s less lapses"), amount) : NULL;
}

static void
show_effect (MixOptionRow *self, const MixOptionEffect *effect)
{
  gint64 done = MAX (effect->undone_before - effect->undone, 0);
  g_autofree char *lapse = dup_lapse_words (effect);
  g_autofree char *hours = mix_text_format_hours (done);
  g_autofree char *top_up = mix_money_format_pounds (effect->top_up);
  /* Translators: hours in all. */
  g_autofree char *hours_words = g_strdup_printf (_ ("%s hours more done"), hours);
  /* Translators: pounds. */
  g_autofree char *top_up_words = g_strdup_printf (_ ("practices pay %s"), top_up);

  say (self->lapse, lapse);
  say (self->hours, done > 0 || lapse == NULL ? hours_words : NULL);
  say (self->top_up, effect->top_up > 0 ? top_up_words : NULL);
}

static void
show_words (MixOptionRow *self, const char *title, const char *detail)
{
  /* Translators: what is tried. */
  g_autofree char *label = g_strdup_printf (_ ("Try as a scenario: %s"), title);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->try_button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->try_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * mix_option_row_new:
 * @option: something that can be done; must outlive the row
 * @with_network: whether the network is named
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
mix_option_row_new (const MixOption *option, gboolean with_network)
{
  MixOptionRow *self = g_object_new (MIX_TYPE_OPTION_ROW, NULL);
  g_autofree char *detail = NULL;

  g_ptr_array_add (self->options, (gpointer) option);
  /* Translators: a network, and why something can be done. */
  detail
      = with_network ? g_strdup_printf (_ ("%s. %s"), option->network_name, option->reason) : g_strdup (option->reason);
  show_words (self, option->title, detail);
  show_effect (self, &option->effect);
  gtk_widget_set_sensitive (GTK_WIDGET (self->try_button), option->is_allowed);
  return GTK_WIDGET (self);
}

/**
 * mix_option_row_new_for_set:
 * @set: what is best done together; must outlive the row
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
mix_option_row_new_for_set (const MixOptionSet *set)
{
  MixOptionRow *self = g_object_new (MIX_TYPE_OPTION_ROW, NULL);
  GString *titles = g_string_new (NULL);
  g_autofree char *detail = NULL;

  for (guint i = 0; i < set->options->len; i++)
    {
      const MixOption *option = set->options->pdata[i];

      g_ptr_array_add (self->options, (gpointer) option);
      g_string_append_printf (titles, "%s%s", i > 0 ? "\n" : "", option->title);
    }
  detail = g_string_free (titles, FALSE);
  show_words (self, set->network_name, detail);
  show_effect (self, &set->effect);
  return GTK_WIDGET (self);
}

/**
 * mix_option_row_get_options:
 * @self: a row
 *
 * Returns: (transfer none) (element-type MixOption): what it stands for
 */
GPtrArray *
mix_option_row_get_options (MixOptionRow *self)
{
  return self->options;
}

/**
 * mix_option_row_dup_scenario_name:
 * @self: a row
 *
 * Returns: (transfer full): what a scenario with its options is called
 */
char *
mix_option_row_dup_scenario_name (MixOptionRow *self)
{
  const MixOption *first = self->options->pdata[0];

  if (self->options->len == 1)
    return g_strdup (first->title);
  /* Translators: a network. */
  return g_strdup_printf (_ ("Best for %s"), first->network_name);
}
