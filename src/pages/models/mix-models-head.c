#include "mix-models-head.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* The head of a column: what the option is called, over a menu of what can be done with it. */
struct _MixModelsHead
{
  AdwBin parent_instance;

  char *option_id;
  GtkWidget *menu; /* made when it is first opened */

  GtkButton *button;
  GtkLabel *name_label;
  GtkLabel *detail_label;
};

static const struct
{
  const char *label;
  const char *action;
} items[] = {
  { N_ ("_Figures…"), "page.figures" },
  { N_ ("Year by _Year…"), "page.years" },
  { N_ ("Followed by _Another…"), "page.follow" },
  { N_ ("_Copy Model…"), "page.copy-model" },
  { N_ ("Move _Left"), "page.move-left" },
  { N_ ("Move Ri_ght"), "page.move-right" },
  { N_ ("_Remove from Comparison"), "page.remove-option" },
};

G_DEFINE_FINAL_TYPE (MixModelsHead, mix_models_head, ADW_TYPE_BIN)

static GMenuModel *
make_menu (const char *option_id)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (items[i].label), NULL);

      g_menu_item_set_action_and_target (item, items[i].action, "s", option_id);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static void
clicked_cb (MixModelsHead *self)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) menu = make_menu (self->option_id);

      self->menu = gtk_popover_menu_new_from_model (menu);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
mix_models_head_dispose (GObject *object)
{
  MixModelsHead *self = MIX_MODELS_HEAD (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_MODELS_HEAD);
  g_clear_pointer (&self->option_id, g_free);
  G_OBJECT_CLASS (mix_models_head_parent_class)->dispose (object);
}

static void
mix_models_head_class_init (MixModelsHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_models_head_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-models-head.ui");
  gtk_widget_class_bind_template_child (widget_class, MixModelsHead, button);
  gtk_widget_class_bind_template_child (widget_class, MixModelsHead, name_label);
  gtk_widget_class_bind_template_child (widget_class, MixModelsHead, detail_label);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
mix_models_head_init (MixModelsHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_models_head_new:
 * @option_id: of what
 *
 * Returns: (transfer floating): the head of a column, without words
 */
GtkWidget *
mix_models_head_new (const char *option_id)
{
  MixModelsHead *self = g_object_new (MIX_TYPE_MODELS_HEAD, NULL);

  self->option_id = g_strdup (option_id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  return GTK_WIDGET (self);
}

/**
 * mix_models_head_get_option_id:
 * @self: a head
 *
 * Returns: (transfer none): of what
 */
const char *
mix_models_head_get_option_id (MixModelsHead *self)
{
  g_return_val_if_fail (MIX_IS_MODELS_HEAD (self), NULL);
  return self->option_id;
}

/**
 * mix_models_head_show:
 * @self: a head
 * @name: what the option is called
 * @detail: (nullable): one more line
 *
 * Its menu stays open where it is.
 */
void
mix_models_head_show (MixModelsHead *self, const char *name, const char *detail)
{
  g_autofree char *words = detail != NULL ? g_strdup_printf ("%s, %s", name, detail) : g_strdup (name);

  g_return_if_fail (MIX_IS_MODELS_HEAD (self));
  if (g_strcmp0 (words, gtk_widget_get_tooltip_text (GTK_WIDGET (self->button))) == 0)
    return;
  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->detail_label, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail_label), detail != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
