#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

static const MixCtlKey version_keys[] = {
  { "version", N_ ("the program’s version") },
  { NULL },
};

static const MixCtlKey help_keys[] = {
  { "help", N_ ("the text of the help") },
  { NULL },
};

/* "help person add" and "help person" are both understood. */
static gboolean
print_help (MixCtl *self, GError **error)
{
  g_autofree char *name = g_strjoinv (" ", (char **) mix_ctl_get_arguments (self));
  const MixCtlCommand *command = mix_ctl_find_command (name);
  g_autofree char *text = NULL;

  if (*name != '\0' && command == NULL && !mix_ctl_has_commands_below (name))
    {
      mix_set_error (error, MIX_ERROR_USAGE, name, _ ("There is no command “%s”. See “skillmixctl help”."), name);
      return FALSE;
    }
  text = command != NULL ? mix_ctl_dup_help (command) : mix_ctl_dup_overview (name);
  mix_ctl_add_text (self, "help", text);
  mix_ctl_print (self, "%s", text);
  return TRUE;
}

static gboolean
print_version (MixCtl *self, GError **error)
{
  mix_ctl_add_text (self, "version", MIX_VERSION);
  mix_ctl_print (self, "skillmixctl %s\n", MIX_VERSION);
  return TRUE;
}

static gboolean
print_manual (MixCtl *self, GError **error)
{
  g_autofree char *text = mix_ctl_dup_manual ();

  mix_ctl_print (self, "%s", text);
  return TRUE;
}

const MixCtlCommand mix_command_help = {
  .name = "help",
  .summary = N_ ("say what there is to do, or how one command is used"),
  .run = print_help,
  .keys = help_keys,
  .arguments = N_ ("[COMMAND]"),
  .most_arguments = MIX_CTL_MANY,
  .without_plan = TRUE,
};

const MixCtlCommand mix_command_version = {
  .name = "version",
  .summary = N_ ("say which version this is"),
  .run = print_version,
  .keys = version_keys,
  .without_plan = TRUE,
};

const MixCtlCommand mix_command_manual = {
  .name = "manual",
  .summary = N_ ("print the manual page"),
  .run = print_manual,
  .without_plan = TRUE,
  .hidden = TRUE,
};
