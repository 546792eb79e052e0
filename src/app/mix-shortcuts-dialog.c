#include "mix-shortcuts-dialog.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* A list of keys by topic, searchable: libadwaita's own comes only with version 1.8. */
struct _MixShortcutsDialog
{
  AdwDialog parent_instance;

  GtkSearchEntry *search;
  AdwPreferencesPage *page;
  GtkStack *stack;
  GPtrArray *groups; /* of AdwPreferencesGroup, owned by the page */
  GPtrArray *rows;   /* of AdwActionRow, owned by their groups */
};

G_DEFINE_FINAL_TYPE (MixShortcutsDialog, mix_shortcuts_dialog, ADW_TYPE_DIALOG)

typedef struct
{
  const char *group; /* set on the first key of a group */
  const char *keys;  /* accelerators as GTK writes them, parted by spaces */
  const char *words;
} Shortcut;

static const Shortcut SHORTCUTS[] = {
  { N_ ("Everywhere"), "<Control>k", N_ ("Find anything") },
  { NULL, "<Control>z", N_ ("Undo") },
  { NULL, "<Control><Shift>z", N_ ("Redo") },
  { NULL, "<Control>h", N_ ("History of the plan") },
  { NULL, "F9", N_ ("Show or hide the inspector") },
  { NULL, "F10", N_ ("Main menu") },
  { NULL, "<Control>question", N_ ("This list") },
  { NULL, "<Control>comma", N_ ("Preferences") },
  { NULL, "<Control>q", N_ ("Quit") },
  { N_ ("Plans"), "<Control><Shift>n", N_ ("New plan") },
  { NULL, "<Control>o", N_ ("Open a copy") },
  { NULL, "<Control>s", N_ ("Save a copy") },
  { NULL, "<Control>i", N_ ("Import NHS files") },
  { NULL, "<Control><Shift>b", N_ ("Scenarios side by side") },
  { N_ ("Pages"), "<Control>1 <Control>9", N_ ("First to ninth page") },
  { NULL, "<Control>0", N_ ("Tenth page") },
  { NULL, "slash <Control>f", N_ ("Search on this page") },
  { NULL, "<Alt>1 <Alt>3", N_ ("First to third view of the page") },
  { NULL, "<Control><Shift>f", N_ ("Filters") },
  { NULL, "<Alt>Return", N_ ("Where a figure comes from") },
  { NULL, "<Control>n", N_ ("Add a person, on the page Team") },
  { N_ ("Tables"), "<Control><Shift>s", N_ ("Save the table as CSV or a workbook") },
  { NULL, "<Control><Shift>c", N_ ("Copy the table") },
  { NULL, "<Control>p", N_ ("Print the table") },
  { NULL, "<Control><Shift>p", N_ ("Make the board paper") },
  { N_ ("Week"), "<Control><Shift>Left <Control><Shift>Right", N_ ("Move the session to another half-day") },
  { NULL, "<Control><Shift>Up <Control><Shift>Down", N_ ("Move the session to another place") },
  { NULL, "m", N_ ("Move the session to…") },
  { NULL, "w", N_ ("Ways out of clashes") },
  { N_ ("Board"), "Left Right Up Down", N_ ("Move between cards") },
  { NULL, "Home End", N_ ("First and last card of a lane") },
  { NULL, "<Control>Left <Control>Right", N_ ("Next lane") },
  { NULL, "Return", N_ ("Show the card in the inspector") },
  { NULL, "space", N_ ("Select the card beside others") },
  { NULL, "<Shift>Up <Shift>Down", N_ ("Extend the selection") },
  { NULL, "<Control>a", N_ ("Select all cards of the lane") },
  { NULL, "<Control><Shift>Left <Control><Shift>Right", N_ ("Move what is selected to the next lane") },
  { NULL, "m", N_ ("Move to…") },
  { NULL, "s", N_ ("Split hours") },
  { NULL, "h", N_ ("Set hours") },
  { NULL, "d", N_ ("Duplicate") },
  { NULL, "j", N_ ("Join cards") },
  { NULL, "p", N_ ("Pause or resume") },
  { NULL, "e", N_ ("End on a date") },
  { NULL, "o", N_ ("Keep work though it is blocked") },
  { NULL, "n", N_ ("Add work") },
  { NULL, "u", N_ ("Give the work back to “Nobody yet”") },
  { NULL, "c", N_ ("Who covers for the person?") },
  { NULL, "<Shift>F10", N_ ("Menu of the card") },
  { NULL, "F6", N_ ("Jump between cards, findings and inspector") },
  { NULL, "Escape", N_ ("Give a card in the hand back") },
  { N_ ("Heat map"), "Left Right Up Down", N_ ("Move between cells") },
  { NULL, "Home End", N_ ("First and last cell of a row") },
  { NULL, "Return", N_ ("List the cards of the cell") },
  { N_ ("Deployment"), "<Control>Return", N_ ("Propose") },
  { NULL, "Escape", N_ ("Keep the best proposal so far") },
  { NULL, "space", N_ ("Take the change, or leave it out") },
  { NULL, "a", N_ ("Accept the change or the group") },
  { NULL, "p", N_ ("Pin, or unpin") },
  { NULL, "b", N_ ("Show on the board") },
  { NULL, "Left Right", N_ ("Fold and unfold the group") },
  { N_ ("Employment models"), "<Control>n", N_ ("Compare models") },
  { NULL, "<Control>l", N_ ("Models, years and posts") },
  { NULL, "<Control>e", N_ ("What counts how much, and to whom") },
  { NULL, "<Control>Return", N_ ("Try other weights and figures") },
  { NULL, "Escape", N_ ("Put back what was tried") },
  { NULL, "<Control>d", N_ ("Save the comparison under another name") },
  { NULL, "<Control>m", N_ ("Compare two comparisons") },
  { NULL, "<Control>t", N_ ("The costs as a table") },
  { NULL, "<Alt>Page_Up <Alt>Page_Down", N_ ("Models before and after, on narrow windows") },
  { N_ ("Recruitment"), "Left Right Up Down", N_ ("Move between cards and stages") },
  { NULL, "<Control>Left <Control>Right", N_ ("Stage before and after, on narrow windows") },
  { NULL, "<Control><Shift>Left <Control><Shift>Right", N_ ("Move the card to the next stage") },
  { NULL, "m", N_ ("Move to…") },
  { NULL, "n <Control>n", N_ ("New vacancy") },
  { NULL, "a", N_ ("Add a candidate") },
  { NULL, "k", N_ ("Criteria and panel") },
  { NULL, "e", N_ ("Enter answers") },
  { NULL, "s", N_ ("Score") },
  { NULL, "i", N_ ("Set the interview") },
  { NULL, "o", N_ ("Offer the post, or its answer") },
  { NULL, "c", N_ ("The next check") },
  { NULL, "t", N_ ("Add a note") },
  { NULL, "w", N_ ("Start work") },
  { NULL, "Delete", N_ ("Withdraw") },
  { NULL, "<Shift>F10", N_ ("Menu of the card") },
  { NULL, "F6", N_ ("Jump between cards and inspector") },
};

static GtkWidget *
make_key (const char *accelerator)
{
  guint key = 0;
  GdkModifierType modifiers = 0;
  g_autofree char *label = NULL;
  GtkWidget *widget;

  gtk_accelerator_parse (accelerator, &key, &modifiers);
  label = gtk_accelerator_get_label (key, modifiers);
  widget = gtk_label_new (label);
  gtk_widget_add_css_class (widget, "mix-key");
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  return widget;
}

static GtkWidget *
make_row (const Shortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_auto (GStrv) keys = g_strsplit (shortcut->keys, " ", -1);
  g_autoptr (GString) spoken = g_string_new (NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->words));
  for (guint i = 0; keys[i] != NULL; i++)
    {
      GtkWidget *key = make_key (keys[i]);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), key);
      g_string_append_printf (spoken, "%s%s", i > 0 ? ", " : "", gtk_label_get_label (GTK_LABEL (key)));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken->str, -1);
  return row;
}

static void
add_groups (MixShortcutsDialog *self)
{
  GtkWidget *group = NULL;
  GtkWidget *row;

  for (gsize i = 0; i < G_N_ELEMENTS (SHORTCUTS); i++)
    {
      if (SHORTCUTS[i].group != NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (SHORTCUTS[i].group));
          adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
          g_ptr_array_add (self->groups, group);
        }
      row = make_row (&SHORTCUTS[i]);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
search_changed_cb (MixShortcutsDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean any = FALSE;

  for (guint i = 0; i < self->groups->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->groups, i), FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwPreferencesRow *row = g_ptr_array_index (self->rows, i);
      gboolean shown = *text == '\0' || g_str_match_string (text, adw_preferences_row_get_title (row), TRUE);

      gtk_widget_set_visible (GTK_WIDGET (row), shown);
      if (shown)
        gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (row), ADW_TYPE_PREFERENCES_GROUP), TRUE);
      any = any || shown;
    }
  gtk_stack_set_visible_child_name (self->stack, any ? "keys" : "none");
}

static void
mix_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_SHORTCUTS_DIALOG);
  G_OBJECT_CLASS (mix_shortcuts_dialog_parent_class)->dispose (object);
}

static void
mix_shortcuts_dialog_finalize (GObject *object)
{
  MixShortcutsDialog *self = MIX_SHORTCUTS_DIALOG (object);

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (mix_shortcuts_dialog_parent_class)->finalize (object);
}

static void
mix_shortcuts_dialog_class_init (MixShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_shortcuts_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_shortcuts_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/app/mix-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixShortcutsDialog, search);
  gtk_widget_class_bind_template_child (widget_class, MixShortcutsDialog, page);
  gtk_widget_class_bind_template_child (widget_class, MixShortcutsDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
mix_shortcuts_dialog_init (MixShortcutsDialog *self)
{
  self->groups = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_groups (self);
}

/**
 * mix_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a dialogue that lists all keys
 */
AdwDialog *
mix_shortcuts_dialog_new (void)
{
  return g_object_new (MIX_TYPE_SHORTCUTS_DIALOG, NULL);
}
