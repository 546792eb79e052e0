#include "mix-stage-row.h"

#include "mix-config.h"
#include "mix-stage-condition.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_DAYS 366

/* A stage that vacancies of a role go through: whether they do, what must be true to leave it, and its tasks. What is
 * entered goes into the draft at once. */
struct _MixStageRow
{
  AdwExpanderRow parent_instance;

  MixStageTemplateDraft *draft;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixStageRow, mix_stage_row, ADW_TYPE_EXPANDER_ROW)

static void
show_count (MixStageRow *self)
{
  guint n = self->draft->tasks->len;
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u task", "%u tasks", n), n);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
}

static void
tell_changed (MixStageRow *self)
{
  show_count (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The row of a task holds both its stage's row and the task. */
static MixStageRow *
get_stage_row (gpointer task_row)
{
  return g_object_get_data (task_row, "stage-row");
}

static MixTaskTemplateDraft *
get_task (gpointer task_row)
{
  return g_object_get_data (task_row, "task");
}

static void
title_changed_cb (GtkEditable *entry, gpointer task_row)
{
  g_set_str (&get_task (task_row)->title, gtk_editable_get_text (entry));
  adw_preferences_row_set_title (task_row, get_task (task_row)->title);
  tell_changed (get_stage_row (task_row));
}

static void
owner_changed_cb (GtkEditable *entry, gpointer task_row)
{
  const char *owner = gtk_editable_get_text (entry);

  g_set_str (&get_task (task_row)->owner, *owner != '\0' ? owner : NULL);
  tell_changed (get_stage_row (task_row));
}

static void
show_task_words (gpointer task_row)
{
  const MixTaskTemplateDraft *task = get_task (task_row);
  /* Translators: whose turn it is, and when a task is due after its stage begins: "us · 5 days" */
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s · %d day", "%s · %d days", task->days),
                                            mix_turn_get_name (task->turn), task->days);

  adw_expander_row_set_subtitle (task_row, words);
}

static void
turn_chosen_cb (AdwComboRow *combo, GParamSpec *pspec, gpointer task_row)
{
  get_task (task_row)->turn = (MixTurn) adw_combo_row_get_selected (combo);
  show_task_words (task_row);
  tell_changed (get_stage_row (task_row));
}

static void
days_changed_cb (AdwSpinRow *spin, GParamSpec *pspec, gpointer task_row)
{
  get_task (task_row)->days = (int) adw_spin_row_get_value (spin);
  show_task_words (task_row);
  tell_changed (get_stage_row (task_row));
}

static void
removed_cb (gpointer task_row)
{
  MixStageRow *self = get_stage_row (task_row);

  g_ptr_array_remove (self->draft->tasks, get_task (task_row));
  adw_expander_row_remove (ADW_EXPANDER_ROW (self), task_row);
  tell_changed (self);
}

static GtkWidget *
make_entry (const char *title, const char *text)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  adw_entry_row_set_max_length (ADW_ENTRY_ROW (entry), 80);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  return entry;
}

static GtkWidget *
make_turn (const MixTaskTemplateDraft *task)
{
  GtkStringList *turns = gtk_string_list_new (NULL);
  GtkWidget *combo = adw_combo_row_new ();

  for (guint turn = MIX_TURN_US; turn < MIX_TURN_NOBODY; turn++)
    gtk_string_list_append (turns, mix_turn_get_name (turn));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (combo), _ ("Whose Turn"));
  adw_combo_row_set_model (ADW_COMBO_ROW (combo), G_LIST_MODEL (turns));
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), (guint) task->turn);
  g_object_unref (turns);
  return combo;
}

static GtkWidget *
make_days (const MixTaskTemplateDraft *task)
{
  GtkWidget *spin = adw_spin_row_new_with_range (0, MOST_DAYS, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (spin), _ ("Days After the Stage Begins"));
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
fill_task_row (GtkWidget *row, const MixTaskTemplateDraft *task)
{
  GtkWidget *title = make_entry (_ ("Task"), task->title);
  GtkWidget *owner = make_entry (_ ("Who Does It"), task->owner);
  GtkWidget *turn = make_turn (task), *days = make_days (task), *remove = make_remove ();
  GtkWidget *parts[] = { title, owner, turn, days, remove };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), parts[i]);
  g_signal_connect_object (title, "changed", G_CALLBACK (title_changed_cb), row, G_CONNECT_DEFAULT);
  g_signal_connect_object (owner, "changed", G_CALLBACK (owner_changed_cb), row, G_CONNECT_DEFAULT);
  g_signal_connect_object (turn, "notify::selected", G_CALLBACK (turn_chosen_cb), row, G_CONNECT_DEFAULT);
  g_signal_connect_object (days, "notify::value", G_CALLBACK (days_changed_cb), row, G_CONNECT_DEFAULT);
  g_signal_connect_object (remove, "activated", G_CALLBACK (removed_cb), row, G_CONNECT_SWAPPED);
}

static void
add_task_row (MixStageRow *self, MixTaskTemplateDraft *task)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), task->title);
  g_object_set_data (G_OBJECT (row), "stage-row", self);
  g_object_set_data (G_OBJECT (row), "task", task);
  show_task_words (row);
  fill_task_row (row, task);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* The field stays the last one. */
static void
add_cb (AdwEntryRow *entry, MixStageRow *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  MixTaskTemplateDraft *task;

  if (*title == '\0')
    return;
  task = mix_task_template_draft_new (title, NULL, MIX_TURN_US, 0);
  g_ptr_array_add (self->draft->tasks, task);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_object_ref (entry);
  adw_expander_row_remove (ADW_EXPANDER_ROW (self), GTK_WIDGET (entry));
  add_task_row (self, task);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (entry));
  g_object_unref (entry);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  tell_changed (self);
}

static gboolean
has_code (const char *codes, const char *code)
{
  g_auto (GStrv) each = g_strsplit (codes, ",", -1);

  return g_strv_contains ((const char *const *) each, code);
}

static void
condition_switched_cb (AdwSwitchRow *row, GParamSpec *pspec, MixStageRow *self)
{
  const char *code = g_object_get_data (G_OBJECT (row), "code");
  g_auto (GStrv) known = g_strsplit (self->draft->conditions, ",", -1);
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_auto (GStrv) left = NULL;

  for (guint i = 0; known[i] != NULL; i++)
    if (*known[i] != '\0' && !g_str_equal (known[i], code))
      g_strv_builder_add (codes, known[i]);
  if (adw_switch_row_get_active (row))
    g_strv_builder_add (codes, code);
  left = g_strv_builder_end (codes);
  g_free (self->draft->conditions);
  self->draft->conditions = g_strjoinv (",", left);
  tell_changed (self);
}

static void
add_condition (MixStageRow *self, const char *code)
{
  GtkWidget *row;

  if (mix_stage_condition_get_words (code) == NULL)
    return;
  row = adw_switch_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mix_stage_condition_get_words (code));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Must be so before the vacancy moves on"));
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), has_code (self->draft->conditions, code));
  g_object_set_data_full (G_OBJECT (row), "code", g_strdup (code), g_free);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (condition_switched_cb), self, G_CONNECT_DEFAULT);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* Those that the stage has with us, and what the plan asks besides. */
static void
add_conditions (MixStageRow *self)
{
  const char *ours = mix_recruitment_stage_get_conditions (self->draft->stage);
  g_auto (GStrv) usual = g_strsplit (ours, ",", -1);
  g_auto (GStrv) own = g_strsplit (self->draft->conditions, ",", -1);

  for (guint i = 0; usual[i] != NULL; i++)
    add_condition (self, usual[i]);
  for (guint i = 0; own[i] != NULL; i++)
    if (!has_code (ours, own[i]))
      add_condition (self, own[i]);
}

static void
use_switched_cb (MixStageRow *self)
{
  self->draft->used = adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (self));
  tell_changed (self);
}

static void
mix_stage_row_finalize (GObject *object)
{
  mix_stage_template_draft_free (MIX_STAGE_ROW (object)->draft);
  G_OBJECT_CLASS (mix_stage_row_parent_class)->finalize (object);
}

static void
mix_stage_row_class_init (MixStageRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_stage_row_finalize;

  signals[CHANGED]
      = g_signal_new ("changed", MIX_TYPE_STAGE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_stage_row_init (MixStageRow *self)
{
}

static void
fill (MixStageRow *self)
{
  GtkWidget *add_row = make_entry (_ ("Add a Task"), NULL);

  add_conditions (self);
  for (guint i = 0; i < self->draft->tasks->len; i++)
    add_task_row (self, self->draft->tasks->pdata[i]);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (add_row), TRUE);
  g_signal_connect_object (add_row, "apply", G_CALLBACK (add_cb), self, G_CONNECT_DEFAULT);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), add_row);
}

/**
 * mix_stage_row_new:
 * @draft: (transfer full): a stage
 *
 * Returns: (transfer floating): a row in which the stage is changed. It emits "changed"
 */
GtkWidget *
mix_stage_row_new (MixStageTemplateDraft *draft)
{
  MixStageRow *self = g_object_new (MIX_TYPE_STAGE_ROW, "show-enable-switch", TRUE, NULL);

  self->draft = draft;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), mix_recruitment_stage_get_name (draft->stage));
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), draft->used);
  show_count (self);
  fill (self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
  g_signal_connect (self, "notify::enable-expansion", G_CALLBACK (use_switched_cb), NULL);
  return GTK_WIDGET (self);
}

/**
 * mix_stage_row_copy_draft:
 * @self: a row
 *
 * Returns: (transfer full): the stage as it was entered
 */
MixStageTemplateDraft *
mix_stage_row_copy_draft (MixStageRow *self)
{
  MixStageTemplateDraft *copy = g_new0 (MixStageTemplateDraft, 1);

  copy->stage = self->draft->stage;
  copy->used = self->draft->used;
  copy->conditions = g_strdup (self->draft->conditions);
  copy->tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_task_template_draft_free);
  for (guint i = 0; i < self->draft->tasks->len; i++)
    {
      const MixTaskTemplateDraft *task = self->draft->tasks->pdata[i];

      g_ptr_array_add (copy->tasks, mix_task_template_draft_new (task->title, task->owner, task->turn, task->days));
    }
  return copy;
}
