#include "mix-stage-row.h"

#include "mix-config.h"
#include "mix-stage-condition.h"
#include "mix-task-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_LETTERS 80

/* A stage that vacancies of a role go through: whether they do, what must be true to leave it, and its tasks in order.
 * What is entered goes into the draft at once. */
struct _MixStageRow
{
  AdwExpanderRow parent_instance;

  MixStageTemplateDraft *draft;
  GPtrArray *task_rows; /* as many as tasks, in their order; the row owns them */
  GtkWidget *add_row;
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

static void
show_ends (MixStageRow *self)
{
  for (guint i = 0; i < self->task_rows->len; i++)
    mix_task_row_set_ends (self->task_rows->pdata[i], i == 0, i + 1 == self->task_rows->len);
}

static void
removed_cb (MixStageRow *self, MixTaskRow *row)
{
  g_ptr_array_remove (self->task_rows, row);
  g_ptr_array_remove (self->draft->tasks, mix_task_row_get_task (row));
  adw_expander_row_remove (ADW_EXPANDER_ROW (self), GTK_WIDGET (row));
  show_ends (self);
  tell_changed (self);
}

/* Puts a row that is there last. */
static void
put_last (MixStageRow *self, GtkWidget *row)
{
  g_object_ref (row);
  adw_expander_row_remove (ADW_EXPANDER_ROW (self), row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_object_unref (row);
}

static void
swap (GPtrArray *array, guint one, guint other)
{
  gpointer kept = array->pdata[one];

  array->pdata[one] = array->pdata[other];
  array->pdata[other] = kept;
}

static void
moved_cb (MixStageRow *self, int step, MixTaskRow *row)
{
  guint place, other;

  if (!g_ptr_array_find (self->task_rows, row, &place))
    return;
  other = place + (guint) step;
  if (other >= self->task_rows->len)
    return;
  swap (self->task_rows, place, other);
  swap (self->draft->tasks, place, other);
  for (guint i = MIN (place, other); i < self->task_rows->len; i++)
    put_last (self, self->task_rows->pdata[i]);
  put_last (self, self->add_row);
  show_ends (self);
  mix_task_row_keep_keyboard (row, step);
  tell_changed (self);
}

static void
add_task_row (MixStageRow *self, MixTaskTemplateDraft *task)
{
  GtkWidget *row = mix_task_row_new (task);

  g_signal_connect_object (row, "changed", G_CALLBACK (tell_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->task_rows, row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* The field stays the last one. */
static void
add_cb (MixStageRow *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->add_row))));
  MixTaskTemplateDraft *task;

  if (*title == '\0')
    return;
  task = mix_task_template_draft_new (title, NULL, MIX_TURN_US, 0);
  g_ptr_array_add (self->draft->tasks, task);
  gtk_editable_set_text (GTK_EDITABLE (self->add_row), "");
  add_task_row (self, task);
  put_last (self, self->add_row);
  show_ends (self);
  gtk_widget_grab_focus (self->add_row);
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
  MixStageRow *self = MIX_STAGE_ROW (object);

  mix_stage_template_draft_free (self->draft);
  g_ptr_array_unref (self->task_rows);
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
  self->task_rows = g_ptr_array_new ();
}

static void
fill (MixStageRow *self)
{
  add_conditions (self);
  for (guint i = 0; i < self->draft->tasks->len; i++)
    add_task_row (self, self->draft->tasks->pdata[i]);
  show_ends (self);
  self->add_row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _ ("Add a Task"));
  adw_entry_row_set_max_length (ADW_ENTRY_ROW (self->add_row), MOST_LETTERS);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->add_row), TRUE);
  g_signal_connect_object (self->add_row, "apply", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->add_row);
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
