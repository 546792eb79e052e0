#include "mix-task-row.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#define MOST_DAYS 366
#define MOST_LETTERS 80

/* A task of a stage: what is entered goes into the draft at once. It can be taken out, or moved among its stage's. */
struct _MixTaskRow
{
  AdwExpanderRow parent_instance;

  MixTaskTemplateDraft *task; /* not owned */
  GtkWidget *up_button;
  GtkWidget *down_button;
};

enum
{
  CHANGED,
  MOVED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixTaskRow, mix_task_row, ADW_TYPE_EXPANDER_ROW)

static void
show_words (MixTaskRow *self)
{
  /* Translators: whose turn it is, and when a task is due after its stage begins: "us · 5 days" */
  g_autofree char *words
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s · %d day", "%s · %d days", self->task->days),
                         mix_turn_get_name (self->task->turn), self->task->days);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), self->task->title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
}

static void
tell_changed (MixTaskRow *self)
{
  show_words (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
title_changed_cb (MixTaskRow *self, GtkEditable *entry)
{
  g_set_str (&self->task->title, gtk_editable_get_text (entry));
  tell_changed (self);
}

static void
owner_changed_cb (MixTaskRow *self, GtkEditable *entry)
{
  const char *owner = gtk_editable_get_text (entry);

  g_set_str (&self->task->owner, *owner != '\0' ? owner : NULL);
  tell_changed (self);
}

static void
turn_chosen_cb (MixTaskRow *self, GParamSpec *pspec, AdwComboRow *combo)
{
  self->task->turn = (MixTurn) adw_combo_row_get_selected (combo);
  tell_changed (self);
}

static void
days_changed_cb (MixTaskRow *self, GParamSpec *pspec, AdwSpinRow *spin)
{
  self->task->days = (int) adw_spin_row_get_value (spin);
  tell_changed (self);
}

static void
removed_cb (MixTaskRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
moved_up_cb (MixTaskRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, -1);
}

static void
moved_down_cb (MixTaskRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, 1);
}

static void
mix_task_row_class_init (MixTaskRowClass *klass)
{
  signals[CHANGED]
      = g_signal_new ("changed", MIX_TYPE_TASK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* One place up (-1) or down (1). */
  signals[MOVED]
      = g_signal_new ("moved", MIX_TYPE_TASK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVED]
      = g_signal_new ("removed", MIX_TYPE_TASK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
add_button (MixTaskRow *self, const char *icon, const char *words, GCallback clicked_cb)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), button);
  g_signal_connect_object (button, "clicked", clicked_cb, self, G_CONNECT_SWAPPED);
  return button;
}

static void
mix_task_row_init (MixTaskRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->up_button = add_button (self, "go-up-symbolic", _ ("Move Up"), G_CALLBACK (moved_up_cb));
  self->down_button = add_button (self, "go-down-symbolic", _ ("Move Down"), G_CALLBACK (moved_down_cb));
}

static GtkWidget *
make_entry (const char *title, const char *text)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  adw_entry_row_set_max_length (ADW_ENTRY_ROW (entry), MOST_LETTERS);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  return entry;
}

static GtkWidget *
make_turn (const MixTaskTemplateDraft *task)
{
  g_autoptr (GtkStringList) turns = gtk_string_list_new (NULL);
  GtkWidget *combo = adw_combo_row_new ();

  for (guint turn = MIX_TURN_US; turn < MIX_TURN_NOBODY; turn++)
    gtk_string_list_append (turns, mix_turn_get_name (turn));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (combo), _ ("Whose turn"));
  adw_combo_row_set_model (ADW_COMBO_ROW (combo), G_LIST_MODEL (turns));
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), (guint) task->turn);
  return combo;
}

static GtkWidget *
make_days (const MixTaskTemplateDraft *task)
{
  GtkWidget *spin = adw_spin_row_new_with_range (0, MOST_DAYS, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (spin), _ ("Days after the stage begins"));
  adw_spin_row_set_value (ADW_SPIN_ROW (spin), task->days);
  return spin;
}

static GtkWidget *
make_remove (void)
{
  GtkWidget *button = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), _ ("Take Out This Task"));
  gtk_widget_add_css_class (button, "destructive-action");
  return button;
}

static void
add_part (MixTaskRow *self, GtkWidget *part, const char *signal, GCallback callback)
{
  g_signal_connect_object (part, signal, callback, self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), part);
}

/**
 * mix_task_row_new:
 * @task: a task, which outlives the row
 *
 * Returns: (transfer floating): a row in which the task is changed. It emits "changed", "removed", and "moved" with -1
 *   for up or 1 for down
 */
GtkWidget *
mix_task_row_new (MixTaskTemplateDraft *task)
{
  MixTaskRow *self = g_object_new (MIX_TYPE_TASK_ROW, NULL);

  self->task = task;
  show_words (self);
  add_part (self, make_entry (_ ("Task"), task->title), "changed", G_CALLBACK (title_changed_cb));
  add_part (self, make_entry (_ ("Who does it"), task->owner), "changed", G_CALLBACK (owner_changed_cb));
  add_part (self, make_turn (task), "notify::selected", G_CALLBACK (turn_chosen_cb));
  add_part (self, make_days (task), "notify::value", G_CALLBACK (days_changed_cb));
  add_part (self, make_remove (), "activated", G_CALLBACK (removed_cb));
  return GTK_WIDGET (self);
}

/**
 * mix_task_row_get_task:
 * @self: a row
 *
 * Returns: (transfer none): its task
 */
MixTaskTemplateDraft *
mix_task_row_get_task (MixTaskRow *self)
{
  return self->task;
}

/**
 * mix_task_row_set_ends:
 * @self: a row
 * @is_first: whether no task comes before it
 * @is_last: whether none comes after it
 */
void
mix_task_row_set_ends (MixTaskRow *self, gboolean is_first, gboolean is_last)
{
  gtk_widget_set_sensitive (self->up_button, !is_first);
  gtk_widget_set_sensitive (self->down_button, !is_last);
}

/**
 * mix_task_row_keep_keyboard:
 * @self: a row that was moved
 * @step: -1 for up, 1 for down
 *
 * Puts the keyboard where the next step of that way is, or its counterpart at the way's end.
 */
void
mix_task_row_keep_keyboard (MixTaskRow *self, int step)
{
  GtkWidget *button = step < 0 ? self->up_button : self->down_button;

  if (!gtk_widget_is_sensitive (button))
    button = step < 0 ? self->down_button : self->up_button;
  gtk_widget_grab_focus (button);
}
