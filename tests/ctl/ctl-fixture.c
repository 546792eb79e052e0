#include "ctl-fixture.h"

#include "test-folder.h"

#include <string.h>
#include <sys/wait.h>

/* The commands that were run with --json and did what they should, by name. */
static GHashTable *commands_run;

void
ctl_fixture_set_up (CtlFixture *self, gconstpointer data)
{
  self->folder = test_folder_new ();
  self->plan = g_build_filename (self->folder, "plan.skillmix", NULL);
}

void
ctl_fixture_tear_down (CtlFixture *self, gconstpointer data)
{
  test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->plan);
}

void
ctl_run_clear (CtlRun *self)
{
  g_free (self->output);
  g_free (self->messages);
}

GHashTable *
ctl_get_commands_run (void)
{
  if (commands_run == NULL)
    commands_run = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return commands_run;
}

static GSubprocess *
start (CtlFixture *self, char **words, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *data_folder = g_build_filename (self->folder, "data", NULL);

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", data_folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  return g_subprocess_launcher_spawnv (launcher, (const char *const *) words, error);
}

/*
 * Runs the program with the words of @line, in which "@" stands for the plan and "~" for the test's folder.
 */
CtlRun
ctl_run (CtlFixture *self, const char *input, const char *line)
{
  g_autoptr (GString) words_text = g_string_new (line);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = NULL;
  CtlRun run = { 0 };

  g_string_replace (words_text, "@", self->plan, 0);
  g_string_replace (words_text, "~", self->folder, 0);
  g_string_prepend_c (words_text, ' ');
  g_string_prepend (words_text, g_getenv ("MIX_CTL"));
  g_shell_parse_argv (words_text->str, NULL, &words, &error);
  g_assert_no_error (error);
  process = start (self, words, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input, NULL, &run.output, &run.messages, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run.status = g_subprocess_get_exit_status (process);
  return run;
}

static JsonObject *
parse (const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

/* The first words of a line that are a command, and what help says of it. */
static char *
find_help (CtlFixture *self, const char *line, char **name)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint n_words = 0;

  while (words[n_words] != NULL && words[n_words][0] != '-' && n_words < 3)
    n_words++;
  for (; n_words > 0; n_words--)
    {
      g_autofree char *kept = words[n_words];
      g_auto (CtlRun) run = { 0 };
      g_autofree char *help_line = NULL;

      words[n_words] = NULL;
      *name = g_strjoinv (" ", words);
      words[n_words] = g_steal_pointer (&kept);
      help_line = g_strdup_printf ("help %s", *name);
      run = ctl_run (self, NULL, help_line);
      if (run.status == 0 && strstr (run.output, "Options of every command") != NULL
          && !g_str_has_prefix (run.output, "skillmixctl COMMAND"))
        return g_steal_pointer (&run.output);
      g_clear_pointer (name, g_free);
    }
  g_error ("No command begins “%s”", line);
}

static gboolean
is_documented (const char *help, const char *path)
{
  g_autofree char *at_start = g_strdup_printf ("\n  %s ", path);
  g_autofree char *alone = g_strdup_printf ("\n  %s\n", path);

  return strstr (help, at_start) != NULL || strstr (help, alone) != NULL;
}

/* Every key that is printed is in the help, and so in the manual page. A group may be there as a whole. */
static void
assert_documented (const char *help, JsonNode *node, const char *path)
{
  if (*path != '\0' && is_documented (help, path))
    return;
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) members = json_object_get_members (json_node_get_object (node));

      for (GList *member = members; member != NULL; member = member->next)
        {
          g_autofree char *deeper
              = *path != '\0' ? g_strdup_printf ("%s.%s", path, (char *) member->data) : g_strdup (member->data);

          assert_documented (help, json_object_get_member (json_node_get_object (node), member->data), deeper);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autofree char *deeper = g_strconcat (path, "[]", NULL);

      for (guint i = 0; i < MIN (json_array_get_length (json_node_get_array (node)), 3); i++)
        assert_documented (help, json_array_get_element (json_node_get_array (node), i), deeper);
    }
  else
    g_error ("The key %s is not documented", path);
}

/* A deed is done with 0, and with 1 where it made unsafe work. */
#define DONE_EITHER_WAY (-1)

static JsonObject *
run_json (CtlFixture *self, int status, const char *line)
{
  g_autofree char *with_json = g_strconcat (line, " --json", NULL);
  g_auto (CtlRun) run = ctl_run (self, NULL, with_json);
  g_autofree char *name = NULL;
  g_autofree char *help = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *document;

  if (status == DONE_EITHER_WAY ? run.status > 1 : run.status != status)
    g_error ("%s ended with %d: %s", line, run.status, run.messages);
  /* Only a search says how far it has come. */
  if (!g_str_has_prefix (line, "deploy "))
    g_assert_cmpstr (run.messages, ==, "");
  document = parse (run.output);
  help = find_help (self, line, &name);
  root = json_node_init_object (json_node_alloc (), document);
  assert_documented (help, root, "");
  g_hash_table_add (ctl_get_commands_run (), g_steal_pointer (&name));
  return document;
}

/* Runs a command that is to be done, and gives its document. */
JsonObject *
ctl_json (CtlFixture *self, const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list args;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);
  return run_json (self, 0, line);
}

/* Runs a command that is to be done and to find unsafe work or overload, and gives its document. */
JsonObject *
ctl_unsafe_json (CtlFixture *self, const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list args;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);
  return run_json (self, 1, line);
}

void
ctl_do (CtlFixture *self, const char *format, ...)
{
  g_autofree char *line = NULL;
  g_autoptr (JsonObject) document = NULL;
  va_list args;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);
  document = run_json (self, DONE_EITHER_WAY, line);
}

char *
ctl_id (CtlFixture *self, const char *format, ...)
{
  g_autofree char *line = NULL;
  g_autoptr (JsonObject) document = NULL;
  va_list args;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);
  document = run_json (self, DONE_EITHER_WAY, line);
  return g_strdup (json_object_get_string_member (document, "id"));
}

/* Runs a command that is to fail: the status, the code in the JSON error, and the message on standard error. */
void
ctl_refused (CtlFixture *self, int status, const char *code, const char *format, ...)
{
  g_autofree char *line = NULL;
  g_autofree char *with_json = NULL;
  g_autofree char *expected = NULL;
  g_auto (CtlRun) run = { 0 };
  g_autoptr (JsonObject) document = NULL;
  JsonObject *error;
  va_list args;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);
  with_json = g_strconcat (line, " --json", NULL);
  run = ctl_run (self, NULL, with_json);
  g_test_message ("%s → %d %s", line, run.status, run.messages);
  g_assert_cmpint (run.status, ==, status);
  document = parse (run.output);
  error = json_object_get_object_member (document, "error");
  g_assert_nonnull (error);
  g_assert_cmpstr (json_object_get_string_member (error, "code"), ==, code);
  g_assert_true (json_object_has_member (error, "subject"));
  expected = g_strdup_printf ("skillmixctl: %s\n", json_object_get_string_member (error, "message"));
  g_assert_cmpstr (run.messages, ==, expected);
}

/* A plan of two invented networks and three practices. */
void
ctl_new_plan (CtlFixture *self)
{
  ctl_do (self, "new --plan @ --empty --name Coast --planning-date 2026-07-01");
  ctl_do (self, "network add --plan @ --code U99001 --name 'NORTH PCN' --icb QZZ --icb-name 'SAMPLE ICB'");
  ctl_do (self, "network add --plan @ --code U99002 --name 'SOUTH PCN'");
  ctl_do (self, "practice add --plan @ --code X99001 --name 'ELM SURGERY' --network U99001 --figure patients=8000 "
                "--figure aged_65_74=800 --figure aged_75_84=500 --figure aged_85_plus=200 --figure register:HYP=1200");
  ctl_do (self, "practice add --plan @ --code X99002 --name 'OAK SURGERY' --network U99001 --figure patients=5000");
  ctl_do (self, "practice add --plan @ --code X99003 --name 'SOUTHLANDS SURGERY' --network U99002");
}

/* The document of a `show` command as text, to compare. */
char *
ctl_show (CtlFixture *self, const char *what)
{
  g_autofree char *line = g_strdup_printf ("show %s --plan @ --json", what);
  g_auto (CtlRun) run = ctl_run (self, NULL, line);

  g_assert_cmpint (run.status, ==, 0);
  return g_steal_pointer (&run.output);
}

JsonObject *
ctl_find_row (JsonObject *document, const char *table, const char *key, const char *value)
{
  JsonArray *rows = json_object_get_array_member (document, table);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (g_strcmp0 (json_object_get_string_member_with_default (row, key, NULL), value) == 0)
        return row;
    }
  g_error ("No row of %s has %s %s", table, key, value);
}

/* A text that must be there; NULL where it is null. */
const char *
ctl_get_text (JsonObject *object, const char *key)
{
  g_assert_true (json_object_has_member (object, key));
  return json_object_get_string_member_with_default (object, key, NULL);
}

gint64
ctl_get_number (JsonObject *object, const char *key)
{
  g_assert_true (json_object_has_member (object, key));
  return json_object_get_int_member (object, key);
}

/* The last change has this name. */
void
ctl_assert_change (CtlFixture *fixture, const char *name)
{
  g_autoptr (JsonObject) history = ctl_json (fixture, "history --plan @ --limit 1");
  JsonArray *rows = json_object_get_array_member (history, "history");

  g_assert_cmpstr (ctl_get_text (json_array_get_object_element (rows, 0), "name"), ==, name);
}
