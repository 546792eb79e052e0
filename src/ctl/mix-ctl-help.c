#include "mix-config.h"
#include "mix-ctl.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Columns of a terminal before the explanation begins. */
#define NAME_WIDTH 26

static void
append_term (GString *text, const char *term, const char *meaning)
{
  glong space = NAME_WIDTH - g_utf8_strlen (term, -1);

  g_string_append_printf (text, "  %s", term);
  if (space > 0)
    g_string_append_printf (text, "%*s%s\n", (int) space, "", meaning);
  else
    g_string_append_printf (text, "\n%*s%s\n", NAME_WIDTH + 2, "", meaning);
}

static char *
dup_option_term (const MixCtlOption *option)
{
  return option->value != NULL ? g_strdup_printf ("--%s %s", option->name, _ (option->value))
                               : g_strdup_printf ("--%s", option->name);
}

static void
append_options (GString *text, const MixCtlOption *options)
{
  for (; options != NULL && options->name != NULL; options++)
    {
      g_autofree char *term = dup_option_term (options);
      g_autofree char *meaning
          = g_strconcat (_ (options->help), (options->flags & MIX_CTL_REQUIRED) != 0 ? _ (" (needed)") : "",
                         (options->flags & MIX_CTL_REPEATED) != 0 ? _ (" (may be given more than once)") : "", NULL);

      append_term (text, term, meaning);
    }
}

static char *
dup_usage (const MixCtlCommand *command)
{
  GString *usage = g_string_new ("skillmixctl ");

  g_string_append (usage, command->name);
  if (!command->without_plan)
    g_string_append_printf (usage, " --plan %s", _ ("FILE"));
  for (const MixCtlOption *option = command->options; option != NULL && option->name != NULL; option++)
    if ((option->flags & MIX_CTL_REQUIRED) != 0)
      g_string_append_printf (usage, " --%s %s", option->name, _ (option->value));
  if (command->options != NULL)
    g_string_append_printf (usage, " %s", _ ("[options]"));
  if (command->arguments != NULL)
    g_string_append_printf (usage, " %s", _ (command->arguments));
  return g_string_free_and_steal (usage);
}

/* The keys of a command's JSON, those of its table included. */
static void
for_each_key (const MixCtlCommand *command,
              void (*func) (GString *text, const char *path, const char *meaning),
              GString *text)
{
  const MixDataColumn *columns;
  guint n_columns = 0;

  for (const MixCtlKey *key = command->keys; key != NULL && key->path != NULL; key++)
    func (text, key->path, _ (key->meaning));
  if (!command->shows_table)
    return;
  columns = mix_plan_table_get_columns (command->table, &n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s[].%s", mix_plan_table_get_name (command->table), columns[i].key);

      func (text, path, _ (columns[i].meaning));
    }
}

/**
 * mix_ctl_dup_help:
 * @command: a command
 *
 * Returns: (transfer full): how it is used
 */
char *
mix_ctl_dup_help (const MixCtlCommand *command)
{
  GString *text = g_string_new (NULL);
  g_autofree char *usage = dup_usage (command);

  g_string_append_printf (text, "%s\n\n  %s\n", usage, _ (command->summary));
  if (command->options != NULL)
    g_string_append_printf (text, "\n%s\n", _ ("Options"));
  append_options (text, command->options);
  append_options (text, command->more_options);
  g_string_append_printf (text, "\n%s\n", _ ("Options of every command"));
  append_options (text, mix_ctl_global_options);
  if (command->keys != NULL || command->shows_table)
    g_string_append_printf (text, "\n%s\n", _ ("JSON keys"));
  for_each_key (command, append_term, text);
  return g_string_free_and_steal (text);
}

/**
 * mix_ctl_dup_overview:
 * @beginning: "" for all commands, or the first words of some
 *
 * Returns: (transfer full): a list of commands
 */
char *
mix_ctl_dup_overview (const char *beginning)
{
  const MixCtlCommand *const *commands = mix_ctl_get_commands ();
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n%s\n\n%s\n", _ ("skillmixctl COMMAND --plan FILE [options]"),
                          _ ("Plans the pharmacy teams of primary care networks: who does what, and where."),
                          _ ("Commands"));
  for (guint i = 0; commands[i] != NULL; i++)
    if (!commands[i]->hidden && g_str_has_prefix (commands[i]->name, beginning))
      append_term (text, commands[i]->name, _ (commands[i]->summary));
  g_string_append_printf (text, "\n%s\n", _ ("Options of every command"));
  append_options (text, mix_ctl_global_options);
  g_string_append_printf (
      text, "\n%s\n%s\n",
      _ ("Exit status: 0 done; 1 done, with findings; 2 wrong usage; 3 input refused; 4 could not."),
      _ ("“skillmixctl help COMMAND” says more about one of them."));
  return g_string_free_and_steal (text);
}

/* roff takes a dot or an apostrophe that begins a line for a request, and a minus for a hyphen. */
static void
append_roff (GString *text, const char *plain)
{
  if (*plain == '.' || *plain == '\'')
    g_string_append (text, "\\&");
  for (; *plain != '\0'; plain++)
    if (*plain == '\\')
      g_string_append (text, "\\e");
    else if (*plain == '-')
      g_string_append (text, "\\-");
    else
      g_string_append_c (text, *plain);
}

static void
append_roff_term (GString *text, const char *term, const char *meaning)
{
  g_string_append (text, ".TP\n.B ");
  append_roff (text, term);
  g_string_append_c (text, '\n');
  append_roff (text, meaning);
  g_string_append_c (text, '\n');
}

static void
append_roff_options (GString *text, const MixCtlOption *options)
{
  for (; options != NULL && options->name != NULL; options++)
    {
      g_autofree char *term = dup_option_term (options);
      g_autofree char *meaning
          = g_strconcat (_ (options->help), (options->flags & MIX_CTL_REQUIRED) != 0 ? _ (" (needed)") : "",
                         (options->flags & MIX_CTL_REPEATED) != 0 ? _ (" (may be given more than once)") : "", NULL);

      append_roff_term (text, term, meaning);
    }
}

static void
append_roff_command (GString *text, const MixCtlCommand *command)
{
  g_autofree char *usage = dup_usage (command);

  g_string_append (text, ".SS ");
  append_roff (text, command->name);
  g_string_append (text, "\n.B ");
  append_roff (text, usage);
  g_string_append (text, "\n.PP\n");
  append_roff (text, _ (command->summary));
  g_string_append (text, "\n");
  append_roff_options (text, command->options);
  append_roff_options (text, command->more_options);
  if (command->keys != NULL || command->shows_table)
    g_string_append (text, ".PP\nJSON keys:\n");
  for_each_key (command, append_roff_term, text);
}

static const char manual_head[]
    = ".TH SKILLMIXCTL 1 \"\" \"Skillmix " MIX_VERSION "\" \"User Commands\"\n"
      ".SH NAME\nskillmixctl \\- plan the pharmacy teams of primary care networks without a screen\n"
      ".SH SYNOPSIS\n.B skillmixctl\n.I COMMAND\n.B \\-\\-plan\n.I FILE\n[options]\n"
      ".SH DESCRIPTION\n"
      "Everything that can be done with Skillmix on screen can be done with this program, which needs no display. A "
      "plan is "
      "one file. Each command that changes it is one named change, which\n.B skillmixctl undo\ntakes back.\n"
      ".PP\nDates are written as 2026\\-11\\-30, time in minutes, money in pence. Where a figure is not known, JSON "
      "has "
      "null, and text says so: it is never zero.\n"
      ".PP\nNo patient data: text with a valid NHS number is refused.\n";

static const char manual_tail[]
    = ".SH EXIT STATUS\n"
      ".TP\n.B 0\nDone.\n.TP\n.B 1\nDone, with findings: unsafe work or overload.\n.TP\n.B 2\nWrong usage.\n"
      ".TP\n.B 3\nInput refused; nothing was changed.\n"
      ".TP\n.B 4\nCould not: the disk is full, the plan is held by another program, or damaged.\n"
      ".SH ERRORS\n"
      "Messages go to standard error. With\n.B \\-\\-json\nan error is also printed on standard output:\n"
      ".TP\n.B error.code\nrefused, not_found, failed, read_only, damaged, newer, disk_full, usage or cancelled\n"
      ".TP\n.B error.message\nwhat happened, to which thing, and what to do\n"
      ".TP\n.B error.subject\nthe thing it is about: a file, a row, a code, an id; null for none\n"
      ".SH FILES\n.TP\n.I $XDG_DATA_HOME/skillmix/plans\nthe plans that Skillmix shows on its first page\n"
      ".PP\nInside Flatpak the program sees that folder only. Backups lie in\n.I backups\nbeside it; those of a plan "
      "elsewhere in a folder named after the plan, with .backups at its end.\n"
      ".SH NOTES\n"
      "Contains public sector information published by NHS England (including the Organisation Data Service) and "
      "licensed "
      "under the Open Government Licence v3.0.\n";

/**
 * mix_ctl_dup_manual:
 *
 * Returns: (transfer full): the manual page, made of the same table as help
 */
char *
mix_ctl_dup_manual (void)
{
  const MixCtlCommand *const *commands = mix_ctl_get_commands ();
  GString *text = g_string_new (manual_head);

  g_string_append (text, ".SH OPTIONS\n");
  append_roff_options (text, mix_ctl_global_options);
  g_string_append (text, ".SH COMMANDS\n");
  for (guint i = 0; commands[i] != NULL; i++)
    if (!commands[i]->hidden)
      append_roff_command (text, commands[i]);
  g_string_append (text, manual_tail);
  return g_string_free_and_steal (text);
}
