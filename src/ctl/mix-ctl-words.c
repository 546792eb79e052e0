#include "mix-ctl-private.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where the reading of the command line stands. */
typedef struct
{
  MixCtl *ctl;
  const char *const *next;
  GString *name; /* of the command, as far as it is read */
  GPtrArray *arguments;
  gboolean only_arguments; /* after "--" */
} Reading;

const MixCtlOption mix_ctl_global_options[] = {
  { "plan", N_ ("FILE"), N_ ("the plan to work on"), MIX_CTL_OPTIONAL },
  { "json", NULL, N_ ("print one JSON document on standard output, and nothing else there"), MIX_CTL_OPTIONAL },
  { "as-at", N_ ("DATE"), N_ ("show the plan as on this day; without it, as on its planning date"), MIX_CTL_OPTIONAL },
  { "author", N_ ("NAME"), N_ ("whose name the change bears; without it, yours in this system"), MIX_CTL_OPTIONAL },
  { "help", NULL, N_ ("say what the command does"), MIX_CTL_OPTIONAL },
  { "version", NULL, N_ ("say which version this is"), MIX_CTL_OPTIONAL },
  { NULL },
};

static const MixCtlOption *
find_in_list (const MixCtlOption *list, const char *name)
{
  for (; list != NULL && list->name != NULL; list++)
    if (g_str_equal (list->name, name))
      return list;
  return NULL;
}

static const MixCtlOption *
find_option (const MixCtlCommand *command, const char *name)
{
  const MixCtlOption *option = command != NULL ? find_in_list (command->options, name) : NULL;

  if (option == NULL && command != NULL)
    option = find_in_list (command->more_options, name);
  return option != NULL ? option : find_in_list (mix_ctl_global_options, name);
}

static gboolean
keep_option (MixCtl *self, const MixCtlOption *option, const char *value, GError **error)
{
  GPtrArray *values = g_hash_table_lookup (self->options, option->name);

  if (values == NULL)
    {
      values = g_ptr_array_new_null_terminated (1, g_free, TRUE);
      g_hash_table_insert (self->options, g_strdup (option->name), values);
    }
  else if ((option->flags & MIX_CTL_REPEATED) == 0)
    {
      mix_set_error (error, MIX_ERROR_USAGE, option->name, _ ("--%s is given twice. Give it once."), option->name);
      return FALSE;
    }
  if (value != NULL)
    g_ptr_array_add (values, g_strdup (value));
  return TRUE;
}

/* "--name VALUE", "--name=VALUE", "--switch" */
static gboolean
read_option (Reading *reading, const char *word, GError **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals != NULL ? g_strndup (word, (gsize) (equals - word)) : g_strdup (word);
  const MixCtlOption *option = find_option (reading->ctl->command, name);
  const char *value = equals != NULL ? equals + 1 : NULL;

  if (option == NULL)
    {
      mix_set_error (error, MIX_ERROR_USAGE, name, _ ("There is no option --%s here. See “skillmixctl help %s”."), name,
                     reading->name->str);
      return FALSE;
    }
  /* A value that begins like an option is one that was forgotten; "--name=VALUE" takes any. */
  if (option->value != NULL && value == NULL && *reading->next != NULL && !g_str_has_prefix (*reading->next, "--"))
    value = *reading->next++;
  if ((option->value != NULL) == (value != NULL))
    return keep_option (reading->ctl, option, value, error);
  mix_set_error (error, MIX_ERROR_USAGE, name,
                 option->value != NULL ? _ ("--%s needs a value after it.") : _ ("--%s takes no value."), name);
  return FALSE;
}

/* A command has one or more words: the longest name that the words give is meant. */
static gboolean
read_command_word (Reading *reading, const char *word, GError **error)
{
  g_autofree char *longer = reading->name->len > 0 ? g_strjoin (" ", reading->name->str, word, NULL) : g_strdup (word);
  const MixCtlCommand *command = mix_ctl_find_command (longer);

  if (command == NULL && !mix_ctl_has_commands_below (longer))
    {
      if (reading->ctl->command != NULL)
        g_ptr_array_add (reading->arguments, g_strdup (word));
      else
        mix_set_error (error, MIX_ERROR_USAGE, longer, _ ("There is no command “%s”. See “skillmixctl help”."), longer);
      return reading->ctl->command != NULL;
    }
  g_string_assign (reading->name, longer);
  reading->ctl->command = command;
  return TRUE;
}

static gboolean
read_word (Reading *reading, const char *word, GError **error)
{
  if (reading->only_arguments)
    {
      g_ptr_array_add (reading->arguments, g_strdup (word));
      return TRUE;
    }
  if (g_str_equal (word, "--"))
    {
      reading->only_arguments = TRUE;
      return TRUE;
    }
  if (g_str_has_prefix (word, "--"))
    return read_option (reading, word + 2, error);
  if (reading->arguments->len == 0)
    return read_command_word (reading, word, error);
  g_ptr_array_add (reading->arguments, g_strdup (word));
  return TRUE;
}

static gboolean
check_required (MixCtl *self, GError **error)
{
  for (const MixCtlOption *option = self->command->options; option != NULL && option->name != NULL; option++)
    if ((option->flags & MIX_CTL_REQUIRED) != 0 && !mix_ctl_has (self, option->name))
      {
        mix_set_error (error, MIX_ERROR_USAGE, option->name, _ ("“%s” needs --%s %s. See “skillmixctl help %s”."),
                       self->command->name, option->name, _ (option->value), self->command->name);
        return FALSE;
      }
  if (!self->command->without_plan && self->batch == NULL && !mix_ctl_has (self, "plan"))
    {
      mix_set_error (error, MIX_ERROR_USAGE, "plan", _ ("“%s” needs --plan FILE: the plan to work on."),
                     self->command->name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_arguments (MixCtl *self, GError **error)
{
  guint n_arguments = g_strv_length (self->arguments);

  if (n_arguments > self->command->most_arguments)
    {
      const char *extra = self->arguments[self->command->most_arguments];

      mix_set_error (error, MIX_ERROR_USAGE, extra, _ ("“%s” does not take “%s”. See “skillmixctl help %s”."),
                     self->command->name, extra, self->command->name);
      return FALSE;
    }
  if (n_arguments >= self->command->least_arguments)
    return TRUE;
  mix_set_error (error, MIX_ERROR_USAGE, NULL, _ ("“%s” needs %s. See “skillmixctl help %s”."), self->command->name,
                 _ (self->command->arguments), self->command->name);
  return FALSE;
}

static gboolean
check_words (Reading *reading, GError **error)
{
  MixCtl *self = reading->ctl;

  if (self->command == NULL)
    {
      if (reading->name->len == 0)
        mix_set_error (error, MIX_ERROR_USAGE, NULL, _ ("No command is given. See “skillmixctl help”."));
      else
        mix_set_error (error, MIX_ERROR_USAGE, reading->name->str,
                       _ ("“%s” needs one more word. See “skillmixctl help”."), reading->name->str);
      return FALSE;
    }
  return check_required (self, error) && check_arguments (self, error);
}

/* "--help" and "--version" are commands too, whatever else is said. */
static void
turn_into_command (MixCtl *self)
{
  const char *about = self->command != NULL ? self->command->name : NULL;

  if (!mix_ctl_has (self, "help") && !mix_ctl_has (self, "version"))
    return;
  self->command = mix_ctl_find_command (mix_ctl_has (self, "help") ? "help" : "version");
  g_strfreev (self->arguments);
  self->arguments = g_new0 (char *, 2);
  if (about != NULL && mix_ctl_has (self, "help"))
    self->arguments[0] = g_strdup (about);
}

/**
 * mix_ctl_new:
 * @batch: (nullable): the batch whose line this is
 * @words: (array zero-terminated=1): the words of the command line, without the program's name
 *
 * Reads a command line. Options may stand anywhere; those of a command after it.
 *
 * Returns: (transfer full) (nullable): the command, ready to run; %NULL with %MIX_ERROR_USAGE
 */
MixCtl *
mix_ctl_new (MixCtl *batch, const char *const *words, GError **error)
{
  g_autoptr (MixCtl) self = g_new0 (MixCtl, 1);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  g_autoptr (GString) name = g_string_new (NULL);
  Reading reading = { self, words, name, arguments, FALSE };
  gboolean is_right = TRUE;

  self->batch = batch;
  self->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->text = g_string_new (NULL);
  self->builder = json_builder_new ();
  json_builder_begin_object (self->builder);
  while (is_right && *reading.next != NULL)
    is_right = read_word (&reading, *reading.next++, error);
  self->arguments = (char **) g_ptr_array_free (g_steal_pointer (&arguments), FALSE);
  self->json = mix_ctl_has (self, "json");
  if (!is_right)
    return NULL;
  turn_into_command (self);
  return check_words (&reading, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * mix_ctl_words_ask_for_json:
 * @words: (array zero-terminated=1): a command line, perhaps a wrong one
 *
 * Returns: whether an error about it is to be printed as JSON too
 */
gboolean
mix_ctl_words_ask_for_json (const char *const *words)
{
  return g_strv_contains (words, "--json");
}
