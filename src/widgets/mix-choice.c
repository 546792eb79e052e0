#include "mix-choice.h"

/*
 * What a GtkDropDown does for a few words. That one makes its list, with a search entry and a row for each word, before
 * anybody opens it; here the menu is made when it is opened, so that a bar of choices costs a window little.
 */
struct _MixChoice
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GSimpleAction *action; /* its state is the number of the word that is chosen */
  char **words;
  char *about; /* what is chosen here, for those who do not see it */
};

enum
{
  PROP_0,
  PROP_SELECTED,
  PROP_ABOUT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixChoice, mix_choice, ADW_TYPE_BIN)

static void
show_selected (MixChoice *self)
{
  const char *word = mix_choice_get_word (self, mix_choice_get_selected (self));
  g_autofree char *words = self->about != NULL ? g_strdup_printf ("%s, %s", self->about, word) : g_strdup (word);

  gtk_menu_button_set_label (self->button, word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* A single _ in the words of a menu underlines a letter. */
static char *
dup_label (const char *word)
{
  GString *label = g_string_new (word);

  g_string_replace (label, "_", "__", 0);
  return g_string_free_and_steal (label);
}

static void
make_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  MixChoice *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < mix_choice_get_n_words (self); i++)
    {
      g_autofree char *label = dup_label (self->words[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "choice.select", "u", i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
state_changed_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  mix_choice_set_selected (user_data, g_variant_get_uint32 (state));
}

static void
mix_choice_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixChoice *self = MIX_CHOICE (object);

  if (property_id == PROP_SELECTED)
    g_value_set_uint (value, mix_choice_get_selected (self));
  else if (property_id == PROP_ABOUT)
    g_value_set_string (value, self->about);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_choice_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixChoice *self = MIX_CHOICE (object);

  if (property_id == PROP_SELECTED)
    mix_choice_set_selected (self, g_value_get_uint (value));
  else if (property_id == PROP_ABOUT && g_set_str (&self->about, g_value_get_string (value)))
    show_selected (self);
  else if (property_id != PROP_ABOUT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_choice_finalize (GObject *object)
{
  MixChoice *self = MIX_CHOICE (object);

  g_strfreev (self->words);
  g_free (self->about);
  g_object_unref (self->action);
  G_OBJECT_CLASS (mix_choice_parent_class)->finalize (object);
}

static void
mix_choice_class_init (MixChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_choice_get_property;
  object_class->set_property = mix_choice_set_property;
  object_class->finalize = mix_choice_finalize;
  props[PROP_SELECTED] = g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_ABOUT] = g_param_spec_string ("about", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
mix_choice_init (MixChoice *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->words = g_new0 (char *, 1);
  self->action = g_simple_action_new_stateful ("select", G_VARIANT_TYPE_UINT32, g_variant_new_uint32 (0));
  g_signal_connect (self->action, "change-state", G_CALLBACK (state_changed_cb), self);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "choice", G_ACTION_GROUP (actions));
  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_COMBO_BOX, NULL);
  gtk_menu_button_set_can_shrink (self->button, TRUE);
  gtk_menu_button_set_has_frame (self->button, FALSE);
  gtk_menu_button_set_create_popup_func (self->button, make_menu_cb, self, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  gtk_widget_add_css_class (GTK_WIDGET (self), "mix-choice");
}

/**
 * mix_choice_new:
 *
 * Returns: (transfer floating): a choice of nothing
 */
GtkWidget *
mix_choice_new (void)
{
  return g_object_new (MIX_TYPE_CHOICE, NULL);
}

/**
 * mix_choice_set_words:
 * @self: a choice
 * @words: (array zero-terminated): what there is to choose, copied
 *
 * Sets what there is to choose. What was chosen by its number stays chosen, or else the first is.
 */
void
mix_choice_set_words (MixChoice *self, const char *const *words)
{
  g_return_if_fail (MIX_IS_CHOICE (self));

  g_strfreev (self->words);
  self->words = g_strdupv ((char **) words);
  if (mix_choice_get_selected (self) >= mix_choice_get_n_words (self))
    mix_choice_set_selected (self, 0);
  show_selected (self);
}

/**
 * mix_choice_get_n_words:
 * @self: a choice
 *
 * Returns: how much there is to choose from
 */
guint
mix_choice_get_n_words (MixChoice *self)
{
  return g_strv_length (self->words);
}

/**
 * mix_choice_get_word:
 * @self: a choice
 * @nth: its number, from 0
 *
 * Returns: (transfer none): the words, empty where there are none of that number
 */
const char *
mix_choice_get_word (MixChoice *self, guint nth)
{
  return nth < mix_choice_get_n_words (self) ? self->words[nth] : "";
}

/**
 * mix_choice_set_selected:
 * @self: a choice
 * @selected: number of the word to choose, from 0
 */
void
mix_choice_set_selected (MixChoice *self, guint selected)
{
  g_return_if_fail (MIX_IS_CHOICE (self));

  if (mix_choice_get_selected (self) == selected)
    return;
  g_simple_action_set_state (self->action, g_variant_new_uint32 (selected));
  show_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

/**
 * mix_choice_get_selected:
 * @self: a choice
 *
 * Returns: number of the word that is chosen, from 0
 */
guint
mix_choice_get_selected (MixChoice *self)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (self->action));

  return g_variant_get_uint32 (state);
}
