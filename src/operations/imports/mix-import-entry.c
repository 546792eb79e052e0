#include "mix-import-entry.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A line of the preview of an import; never changed once it is made. */
struct _MixImportEntry
{
  GObject parent_instance;

  MixImportLine line;
  char *folded; /* what a search looks at */
};

G_DEFINE_FINAL_TYPE (MixImportEntry, mix_import_entry, G_TYPE_OBJECT)

static const struct
{
  const char *key;
  const char *title;
} outcomes[MIX_IMPORT_N_OUTCOMES] = {
  [MIX_IMPORT_ADDED] = { "added", N_ ("Added") },
  [MIX_IMPORT_CHANGED] = { "changed", N_ ("Changed") },
  [MIX_IMPORT_LEFT_OUT] = { "left_out", N_ ("Left out") },
  [MIX_IMPORT_REMARK] = { "remark", N_ ("Remarks") },
};

static void
mix_import_entry_finalize (GObject *object)
{
  MixImportEntry *self = MIX_IMPORT_ENTRY (object);

  g_free ((char *) self->line.code);
  g_free ((char *) self->line.name);
  g_free ((char *) self->line.what);
  g_free ((char *) self->line.before);
  g_free ((char *) self->line.after);
  g_free ((char *) self->line.reason);
  g_free ((char *) self->line.file_name);
  g_free (self->folded);
  G_OBJECT_CLASS (mix_import_entry_parent_class)->finalize (object);
}

static void
mix_import_entry_class_init (MixImportEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_import_entry_finalize;
}

static void
mix_import_entry_init (MixImportEntry *self)
{
}

/**
 * mix_import_outcome_get_title:
 * @outcome: an outcome
 *
 * Returns: (transfer none): its name for people: "Left out"
 */
const char *
mix_import_outcome_get_title (MixImportOutcome outcome)
{
  g_return_val_if_fail (outcome < MIX_IMPORT_N_OUTCOMES, NULL);
  return _ (outcomes[outcome].title);
}

/**
 * mix_import_outcome_get_key:
 * @outcome: an outcome
 *
 * Returns: (transfer none): its name for programs: "left_out"
 */
const char *
mix_import_outcome_get_key (MixImportOutcome outcome)
{
  g_return_val_if_fail (outcome < MIX_IMPORT_N_OUTCOMES, NULL);
  return outcomes[outcome].key;
}

/**
 * mix_import_entry_new:
 * @line: what it says; copied
 *
 * Returns: (transfer full): a line of a preview
 */
MixImportEntry *
mix_import_entry_new (const MixImportLine *line)
{
  MixImportEntry *self = g_object_new (MIX_TYPE_IMPORT_ENTRY, NULL);

  self->line = *line;
  self->line.code = g_strdup (line->code);
  self->line.name = g_strdup (line->name);
  self->line.what = g_strdup (line->what);
  self->line.before = g_strdup (line->before);
  self->line.after = g_strdup (line->after);
  self->line.reason = g_strdup (line->reason);
  self->line.file_name = g_strdup (line->file_name);
  return self;
}

/**
 * mix_import_entry_get_line:
 * @self: a line of a preview
 *
 * Returns: (transfer none): what it says
 */
const MixImportLine *
mix_import_entry_get_line (MixImportEntry *self)
{
  return &self->line;
}

/**
 * mix_import_entry_get_outcome:
 * @self: a line of a preview
 *
 * Returns: what is done with it
 */
MixImportOutcome
mix_import_entry_get_outcome (MixImportEntry *self)
{
  return self->line.outcome;
}

static void
append_part (GString *words, const char *separator, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, separator);
  g_string_append (words, part);
}

/**
 * mix_import_entry_dup_words:
 * @self: a line of a preview
 *
 * Returns: (transfer full): all of it in one line: "A89024 The Broadway Medical Practice, Patients: 8,110 → 8,119"
 */
char *
mix_import_entry_dup_words (MixImportEntry *self)
{
  GString *words = g_string_new (self->line.code);

  append_part (words, " ", self->line.name);
  append_part (words, ", ", self->line.what);
  if (self->line.before != NULL && self->line.after != NULL)
    {
      append_part (words, ": ", self->line.before);
      append_part (words, " → ", self->line.after);
    }
  else
    append_part (words, ": ", self->line.after != NULL ? self->line.after : self->line.before);
  append_part (words, self->line.after != NULL || self->line.before != NULL ? ". " : ": ", self->line.reason);
  return g_string_free_and_steal (words);
}

/**
 * mix_import_entry_matches:
 * @self: a line of a preview
 * @folded_words: what to look for, folded by mix_text_fold()
 *
 * Returns: whether each of the words is in it, in any order
 */
gboolean
mix_import_entry_matches (MixImportEntry *self, const char *folded_words)
{
  g_auto (GStrv) words = g_strsplit (folded_words, " ", -1);

  if (self->folded == NULL)
    {
      g_autofree char *text = mix_import_entry_dup_words (self);

      self->folded = mix_text_fold (text);
    }
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
