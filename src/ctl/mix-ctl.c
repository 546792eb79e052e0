#include "mix-ctl.h"

#include "mix-config.h"
#include "mix-ctl-private.h"
#include "mix-error.h"
#include "mix-store-read.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/**
 * mix_ctl_free:
 * @self: (transfer full): a command
 *
 * Closes the plan that the command opened.
 */
void
mix_ctl_free (MixCtl *self)
{
  if (self->store != NULL && self->batch == NULL)
    mix_store_close (self->store);
  g_clear_object (&self->store);
  g_hash_table_unref (self->options);
  g_strfreev (self->arguments);
  g_free (self->newest_change);
  g_string_free (self->text, TRUE);
  g_object_unref (self->builder);
  g_free (self);
}

/**
 * mix_ctl_run:
 * @self: a command
 *
 * Returns: whether it was done
 */
gboolean
mix_ctl_run (MixCtl *self, GError **error)
{
  return self->command->run (self, error);
}

/**
 * mix_ctl_get_command:
 * @self: a command
 *
 * Returns: (transfer none): its row of the table
 */
const MixCtlCommand *
mix_ctl_get_command (MixCtl *self)
{
  return self->command;
}

/**
 * mix_ctl_is_in_batch:
 * @self: a command
 *
 * Returns: whether it is a line of a batch
 */
gboolean
mix_ctl_is_in_batch (MixCtl *self)
{
  return self->batch != NULL;
}

/**
 * mix_ctl_has:
 * @self: a command
 * @option: an option's name
 *
 * Returns: whether it was given
 */
gboolean
mix_ctl_has (MixCtl *self, const char *option)
{
  return g_hash_table_contains (self->options, option);
}

/**
 * mix_ctl_get_all:
 * @self: a command
 * @option: an option's name
 *
 * Returns: (transfer none) (nullable): its values in their order, ended by %NULL
 */
const char *const *
mix_ctl_get_all (MixCtl *self, const char *option)
{
  GPtrArray *values = g_hash_table_lookup (self->options, option);

  return values != NULL ? (const char *const *) values->pdata : NULL;
}

/**
 * mix_ctl_get:
 * @self: a command
 * @option: an option's name
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
mix_ctl_get (MixCtl *self, const char *option)
{
  const char *const *values = mix_ctl_get_all (self, option);

  return values != NULL ? values[0] : NULL;
}

/**
 * mix_ctl_get_arguments:
 * @self: a command
 *
 * Returns: (transfer none): what was given beside options, ended by %NULL
 */
const char *const *
mix_ctl_get_arguments (MixCtl *self)
{
  return (const char *const *) self->arguments;
}

/**
 * mix_ctl_get_date:
 * @self: a command
 * @option: an option's name
 * @date: (out): the day, or %MIX_DATE_NONE where the option was not given
 *
 * Returns: whether it is a day as 2026-11-30
 */
gboolean
mix_ctl_get_date (MixCtl *self, const char *option, MixDate *date, GError **error)
{
  const char *text = mix_ctl_get (self, option);

  *date = MIX_DATE_NONE;
  if (text == NULL || mix_date_parse_iso (text, date))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("--%s “%s” is not a date. Write it as 2026-11-30."), option, text);
  return FALSE;
}

/**
 * mix_ctl_get_whole:
 * @self: a command
 * @option: an option's name
 * @most: the highest number allowed
 * @number: (out): the number; left alone where the option was not given
 *
 * Returns: whether it is a whole number from 0 to @most
 */
gboolean
mix_ctl_get_whole (MixCtl *self, const char *option, gint64 most, int *number, GError **error)
{
  const char *text = mix_ctl_get (self, option);
  guint64 value;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, (guint64) MIN (most, G_MAXINT), &value, NULL))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("--%s “%s” is not a whole number from 0 to %d."), option, text,
                     (int) MIN (most, G_MAXINT));
      return FALSE;
    }
  *number = (int) value;
  return TRUE;
}

/**
 * mix_ctl_get_hours:
 * @self: a command
 * @option: an option's name
 * @minutes: (out): the hours in minutes; left alone where the option was not given
 *
 * Returns: whether it is a number of hours, at most a week of them
 */
gboolean
mix_ctl_get_hours (MixCtl *self, const char *option, int *minutes, GError **error)
{
  const char *text = mix_ctl_get (self, option);
  gint64 thousandths;

  if (text == NULL)
    return TRUE;
  if (!mix_text_parse_decimal (text, NULL, &thousandths) || thousandths < 0 || thousandths > 168000)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("--%s “%s” is not a number of hours a week, such as 37.5."),
                     option, text);
      return FALSE;
    }
  *minutes = (int) ((thousandths * 60 + 500) / 1000);
  return TRUE;
}

/**
 * mix_ctl_check_plan_path:
 * @path: where a plan lies or shall lie
 *
 * Returns: whether we can see that place: inside Flatpak only our own data folder
 */
gboolean
mix_ctl_check_plan_path (const char *path, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "skillmix", "", NULL);

  if (!g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) || g_str_has_prefix (absolute, folder))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, path,
                 _ ("Inside Flatpak skillmixctl sees only the plans in %s, not %s. Name a plan there, or open the file "
                    "with Skillmix."),
                 folder, absolute);
  return FALSE;
}

static char *
describe_newest_change (MixStore *store, GError **error)
{
  g_autoptr (GPtrArray) history = mix_store_get_history (store, 1, error);
  MixChange *change;

  if (history == NULL)
    return NULL;
  if (history->len == 0)
    return g_strdup ("");
  change = history->pdata[0];
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s %d", mix_change_get_sequence (change),
                          mix_change_get_made_at (change), mix_change_is_undone (change));
}

/**
 * mix_ctl_open_plan:
 * @self: a command
 * @flags: whether it only reads
 *
 * Opens the plan that `--plan` names; a command of a batch gets the batch's.
 *
 * Returns: (transfer none) (nullable): the plan
 */
MixStore *
mix_ctl_open_plan (MixCtl *self, MixStoreFlags flags, GError **error)
{
  const char *path = mix_ctl_get (self, "plan");

  if (self->store != NULL)
    return self->store;
  if (self->batch != NULL)
    {
      self->store = self->batch->store != NULL ? g_object_ref (self->batch->store) : NULL;
      g_assert (self->store != NULL);
    }
  else if (mix_ctl_check_plan_path (path, error))
    self->store = mix_store_open (path, flags, error);
  if (self->store == NULL)
    return NULL;
  if (mix_ctl_has (self, "author"))
    mix_store_set_author (self->store, mix_ctl_get (self, "author"));
  if (self->batch == NULL)
    self->newest_change = describe_newest_change (self->store, error);
  return self->batch != NULL || self->newest_change != NULL ? self->store : NULL;
}

/**
 * mix_ctl_take_store:
 * @self: a command that made its plan
 * @store: (transfer full): the plan; it is closed with the command
 */
void
mix_ctl_take_store (MixCtl *self, MixStore *store)
{
  g_assert (self->store == NULL);
  self->store = store;
}

/**
 * mix_ctl_load_plan:
 * @self: a command
 *
 * Returns: (transfer full) (nullable): the plan's picture on the day that `--as-at` names
 */
MixPlan *
mix_ctl_load_plan (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error);
  MixDate as_at;

  if (store == NULL || !mix_ctl_get_date (self, "as-at", &as_at, error))
    return NULL;
  return mix_store_load (store, as_at, NULL, error);
}

/**
 * mix_ctl_find_person:
 * @self: a command
 * @option: the option that names a person, by id or by a name that only one person has
 *
 * Returns: (transfer full) (nullable): the person's id
 */
char *
mix_ctl_find_person (MixCtl *self, const char *option, GError **error)
{
  const char *text = mix_ctl_get (self, option);
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (GPtrArray) people = store != NULL ? mix_store_read_people (store, error) : NULL;
  const char *id = NULL;

  if (people == NULL)
    return NULL;
  for (guint i = 0; i < people->len; i++)
    {
      const MixPersonRow *person = people->pdata[i];

      if (g_str_equal (person->id, text))
        return g_strdup (text);
      if (!g_str_equal (person->name, text))
        continue;
      if (id != NULL)
        {
          mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("Several people are called “%s”. Give the id instead."),
                         text);
          return NULL;
        }
      id = person->id;
    }
  if (id == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, text, _ ("Nobody in this plan is called “%s” or has that id."), text);
  return g_strdup (id);
}

/**
 * mix_ctl_report_change:
 * @self: a command that has changed its plan
 *
 * Says which change was made, or that nothing differed and so nothing was changed.
 *
 * Returns: whether that could be found out
 */
gboolean
mix_ctl_report_change (MixCtl *self, GError **error)
{
  g_autofree char *newest = NULL;
  g_autofree char *name = NULL;
  gboolean is_changed;

  if (self->batch != NULL)
    return TRUE;
  newest = describe_newest_change (self->store, error);
  if (newest == NULL)
    return FALSE;
  is_changed = !g_str_equal (newest, self->newest_change);
  name = is_changed ? mix_store_dup_undo_name (self->store) : NULL;
  mix_ctl_add_text (self, "change", name);
  if (!is_changed && mix_store_wrote_apart (self->store))
    mix_ctl_print (self, _ ("Written, apart from the history: it cannot be undone.\n"));
  else if (!is_changed)
    mix_ctl_print (self, _ ("Nothing differs, so nothing was changed.\n"));
  return TRUE;
}

/**
 * mix_ctl_report_code:
 * @self: a command that should have added something
 * @code: (nullable): the code of what was added
 *
 * Says the code, and as mix_ctl_report_change() which change was made.
 *
 * Returns: whether there is a code, and that could be found out
 */
gboolean
mix_ctl_report_code (MixCtl *self, const char *code, GError **error)
{
  if (code == NULL)
    return FALSE;
  mix_ctl_add_text (self, "code", code);
  mix_ctl_print (self, "%s\n", code);
  return mix_ctl_report_change (self, error);
}
