#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* Standard input is read to its end, but not for ever. */
#define MOST_BYTES (64 * 1024 * 1024)

static const MixCtlOption batch_options[] = {
  { "name", N_ ("NAME"), N_ ("what the history calls the change; without it, “Batch of commands”") },
  { NULL },
};

static const MixCtlKey batch_keys[] = {
  { "results[]", N_ ("what each command would have printed, in their order") },
  { "change", N_ ("what the history calls the change; null where nothing differed") },
  { NULL },
};

typedef struct
{
  MixCtl *ctl;
  char **lines;
} Batch;

static char *
read_stream (FILE *stream, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[65536];
  gsize length;

  while (text->len < MOST_BYTES && (length = fread (buffer, 1, sizeof buffer, stream)) > 0)
    g_string_append_len (text, buffer, (gssize) length);
  if (!ferror (stream) && text->len < MOST_BYTES && strlen (text->str) == text->len
      && g_utf8_validate (text->str, -1, NULL))
    return g_string_free_and_steal (g_steal_pointer (&text));
  mix_set_error (error, MIX_ERROR_REFUSED, NULL,
                 _ ("The commands could not be read. Give UTF-8 text of at most 64 MiB, one command a line."));
  return NULL;
}

static char *
read_commands (const char *path, GError **error)
{
  FILE *stream = path != NULL ? fopen (path, "re") : stdin;
  char *text;

  if (stream == NULL)
    {
      mix_set_error (error, errno == ENOENT ? MIX_ERROR_NOT_FOUND : MIX_ERROR_FAILED, path,
                     _ ("“%s” could not be opened: %s."), path, g_strerror (errno));
      return NULL;
    }
  text = read_stream (stream, error);
  if (stream != stdin)
    fclose (stream);
  return text;
}

static gboolean
run_words (MixCtl *self, const char *const *words, GError **error)
{
  g_autoptr (MixCtl) part = mix_ctl_new (self, words, error);

  if (part == NULL)
    return FALSE;
  if (mix_ctl_get_command (part)->not_in_batch || mix_ctl_get_command (part)->without_plan)
    {
      mix_set_error (error, MIX_ERROR_USAGE, words[0], _ ("“%s” cannot stand in a batch."),
                     mix_ctl_get_command (part)->name);
      return FALSE;
    }
  if (!mix_ctl_run (part, error))
    return FALSE;
  mix_ctl_join_results (self, part);
  return TRUE;
}

/* One command, in the words and quotes of a shell. Lines without a word, and after a "#", are left out. */
static gboolean
run_line (MixCtl *self, const char *line, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) failure = NULL;

  if (g_shell_parse_argv (line, NULL, &words, &failure))
    return run_words (self, (const char *const *) words, error);
  if (g_error_matches (failure, G_SHELL_ERROR, G_SHELL_ERROR_EMPTY_STRING))
    return TRUE;
  mix_set_error (error, MIX_ERROR_USAGE, NULL, _ ("The quotes do not match: %s"), failure->message);
  return FALSE;
}

static gboolean
run_lines (MixStore *store, gpointer data, GError **error)
{
  Batch *batch = data;

  for (guint i = 0; batch->lines[i] != NULL; i++)
    {
      char *line = g_strstrip (batch->lines[i]);

      if (*line == '\0' || *line == '#' || run_line (batch->ctl, line, error))
        continue;
      g_prefix_error (error, _ ("Line %u: "), i + 1);
      return FALSE;
    }
  return TRUE;
}

static gboolean
run_batch (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *text = store != NULL ? read_commands (mix_ctl_get_arguments (self)[0], error) : NULL;
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;
  const char *name = mix_ctl_has (self, "name") ? mix_ctl_get (self, "name") : _ ("Batch of commands");
  Batch batch = { self, lines };

  if (lines == NULL)
    return FALSE;
  json_builder_set_member_name (mix_ctl_get_json (self), "results");
  json_builder_begin_array (mix_ctl_get_json (self));
  if (!mix_store_change (store, name, run_lines, &batch, error))
    return FALSE;
  json_builder_end_array (mix_ctl_get_json (self));
  return mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_batch = {
  .name = "batch",
  .summary = N_ ("run many commands as one change: all of them, or none"),
  .run = run_batch,
  .options = batch_options,
  .keys = batch_keys,
  .arguments = N_ ("[FILE]"),
  .most_arguments = 1,
  .not_in_batch = TRUE,
};
