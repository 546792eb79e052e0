#include "mix-entries-dialog.h"

#include "mix-config.h"
#include "mix-entry-row.h"

/*
 * Entries of one kind: each can be opened, removed, and joined by more. The list follows the plan. A template or
 * whoever makes one says what they are ("description") and what the last button is called ("add-label").
 */
typedef struct
{
  MixPage *page;   /* not owned: it shows the dialogue */
  GPtrArray *rows; /* of the group, owned by it */

  AdwPreferencesGroup *group;
  AdwPreferencesRow *add_row;
} MixEntriesDialogPrivate;

enum
{
  PROP_0,
  PROP_DESCRIPTION,
  PROP_ADD_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MixEntriesDialog, mix_entries_dialog, ADW_TYPE_DIALOG)

static MixEntriesDialogPrivate *
get_private (MixEntriesDialog *self)
{
  return mix_entries_dialog_get_instance_private (self);
}

static void
row_activated_cb (MixEntriesDialog *self, GtkWidget *row)
{
  MIX_ENTRIES_DIALOG_GET_CLASS (self)->open (self, mix_entry_row_get_id (row));
}

static void
remove_cb (MixEntriesDialog *self, GtkWidget *button)
{
  MIX_ENTRIES_DIALOG_GET_CLASS (self)->remove (self, mix_entry_row_get_id (button));
}

static void
add_cb (MixEntriesDialog *self)
{
  MIX_ENTRIES_DIALOG_GET_CLASS (self)->open (self, NULL);
}

static void
show_entries (MixEntriesDialog *self)
{
  MixEntriesDialogPrivate *private = get_private (self);

  for (guint i = 0; i < private->rows->len; i++)
    adw_preferences_group_remove (private->group, private->rows->pdata[i]);
  g_ptr_array_set_size (private->rows, 0);
  MIX_ENTRIES_DIALOG_GET_CLASS (self)->fill (self, mix_page_get_plan (private->page));
}

static void
mix_entries_dialog_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixEntriesDialogPrivate *private = get_private (MIX_ENTRIES_DIALOG (object));

  switch (property_id)
    {
    case PROP_DESCRIPTION:
      g_value_set_string (value, adw_preferences_group_get_description (private->group));
      break;
    case PROP_ADD_LABEL:
      g_value_set_string (value, adw_preferences_row_get_title (private->add_row));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_entries_dialog_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixEntriesDialogPrivate *private = get_private (MIX_ENTRIES_DIALOG (object));

  switch (property_id)
    {
    case PROP_DESCRIPTION:
      adw_preferences_group_set_description (private->group, g_value_get_string (value));
      break;
    case PROP_ADD_LABEL:
      adw_preferences_row_set_title (private->add_row, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_entries_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_ENTRIES_DIALOG);
  g_clear_pointer (&get_private (MIX_ENTRIES_DIALOG (object))->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (mix_entries_dialog_parent_class)->dispose (object);
}

static void
mix_entries_dialog_class_init (MixEntriesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_entries_dialog_get_property;
  object_class->set_property = mix_entries_dialog_set_property;
  object_class->dispose = mix_entries_dialog_dispose;

  props[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  props[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/mix-entries-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, MixEntriesDialog, group);
  gtk_widget_class_bind_template_child_private (widget_class, MixEntriesDialog, add_row);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
mix_entries_dialog_init (MixEntriesDialog *self)
{
  get_private (self)->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_entries_dialog_set_page:
 * @self: a dialogue that knows what it is to show
 * @page: the page that shows it, with an open plan
 *
 * Shows the entries, and again whenever the plan changes.
 */
void
mix_entries_dialog_set_page (MixEntriesDialog *self, MixPage *page)
{
  MixEntriesDialogPrivate *private = get_private (self);

  private->page = page;
  gtk_widget_set_sensitive (GTK_WIDGET (private->add_row), mix_page_is_editable (page));
  show_entries (self);
  g_signal_connect_object (mix_page_get_document (page), "notify::plan", G_CALLBACK (show_entries), self,
                           G_CONNECT_SWAPPED);
}

/**
 * mix_entries_dialog_get_page:
 * @self: a dialogue
 *
 * Returns: (transfer none): the page that shows it
 */
MixPage *
mix_entries_dialog_get_page (MixEntriesDialog *self)
{
  return get_private (self)->page;
}

/**
 * mix_entries_dialog_add:
 * @self: a dialogue that is being filled
 * @id: of the entry
 * @title: its name
 * @subtitle: (nullable): what there is to say about it
 */
void
mix_entries_dialog_add (MixEntriesDialog *self, const char *id, const char *title, const char *subtitle)
{
  MixEntriesDialogPrivate *private = get_private (self);
  GtkWidget *row = mix_entry_row_new (private->page, id, title, subtitle, G_CALLBACK (row_activated_cb),
                                      G_CALLBACK (remove_cb), self);

  adw_preferences_group_add (private->group, row);
  g_ptr_array_add (private->rows, row);
}
