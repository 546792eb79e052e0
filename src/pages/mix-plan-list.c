#include "mix-plan-list.h"

#include "mix-config.h"
#include "mix-date.h"

#include <glib/gi18n-lib.h>

/* The plans of this computer as they were when somebody last looked; looking opens each of them, on a thread. */
struct _MixPlanList
{
  GObject parent_instance;

  GPtrArray *entries; /* of MixPlanEntry, last changed first */
  gboolean looking;
  gboolean look_again;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixPlanList, mix_plan_list, G_TYPE_OBJECT)

static void
mix_plan_list_finalize (GObject *object)
{
  g_ptr_array_unref (MIX_PLAN_LIST (object)->entries);
  G_OBJECT_CLASS (mix_plan_list_parent_class)->finalize (object);
}

static void
mix_plan_list_class_init (MixPlanListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_plan_list_finalize;
  signals[CHANGED]
      = g_signal_new ("changed", MIX_TYPE_PLAN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_plan_list_init (MixPlanList *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_plan_entry_free);
}

static void
look_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  g_task_return_pointer (task, mix_plan_library_list (), (GDestroyNotify) g_ptr_array_unref);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MixPlanList *self = MIX_PLAN_LIST (source);
  GPtrArray *entries = g_task_propagate_pointer (G_TASK (result), NULL);

  self->looking = FALSE;
  if (entries != NULL)
    {
      g_ptr_array_unref (self->entries);
      self->entries = entries;
      g_signal_emit (self, signals[CHANGED], 0);
    }
  if (self->look_again)
    mix_plan_list_refresh (self);
}

/**
 * mix_plan_list_get_default:
 *
 * Returns: (transfer none): the plans of this computer; empty until mix_plan_list_refresh() is done
 */
MixPlanList *
mix_plan_list_get_default (void)
{
  static MixPlanList *list;

  if (list == NULL)
    list = g_object_new (MIX_TYPE_PLAN_LIST, NULL);
  return list;
}

/**
 * mix_plan_list_refresh:
 * @self: a list
 *
 * Looks at the plans again; "changed" follows.
 */
void
mix_plan_list_refresh (MixPlanList *self)
{
  g_autoptr (GTask) task = NULL;

  self->look_again = self->looking;
  if (self->looking)
    return;
  self->looking = TRUE;
  task = g_task_new (self, NULL, looked_cb, NULL);
  g_task_run_in_thread (task, look_in_thread);
}

/**
 * mix_plan_list_get_entries:
 * @self: a list
 *
 * Returns: (transfer none) (element-type MixPlanEntry): the plans, last changed first
 */
GPtrArray *
mix_plan_list_get_entries (MixPlanList *self)
{
  return self->entries;
}

/**
 * mix_plan_list_find:
 * @self: a list
 * @path: a plan's file
 *
 * Returns: (transfer none) (nullable): the plan
 */
const MixPlanEntry *
mix_plan_list_find (MixPlanList *self, const char *path)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_equal (((const MixPlanEntry *) self->entries->pdata[i])->path, path))
      return self->entries->pdata[i];
  return NULL;
}

static char *
describe_time (gint64 changed_at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (changed_at);
  MixDate day
      = mix_date_new (g_date_time_get_year (time), g_date_time_get_month (time), g_date_time_get_day_of_month (time));
  g_autofree char *date = mix_date_format_full (day);

  if (day == mix_date_today ())
    /* Translators: a time of day, as in "changed today, 14:32" */
    return g_date_time_format (time, _ ("changed today, %H:%M"));
  return g_strdup_printf (_ ("changed %s"), date);
}

/**
 * mix_plan_entry_describe:
 * @entry: a plan
 *
 * Returns: (transfer full): its size and when it was changed, or why it cannot be opened
 */
char *
mix_plan_entry_describe (const MixPlanEntry *entry)
{
  g_autofree char *networks
      = g_strdup_printf (ngettext ("%u network", "%u networks", entry->n_networks), entry->n_networks);
  g_autofree char *changed = describe_time (entry->changed_at);

  return entry->problem != NULL ? g_strdup (entry->problem) : g_strjoin (" · ", networks, changed, NULL);
}
