#include "mix-table-import-row.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* A row of a pasted table and what the import does with it. */
struct _MixTableImportRow
{
  GObject parent_instance;

  guint number;
  char *person;
  GString *words;
  GPtrArray *errors; /* of MixCellError */
  MixTableImportOutcome outcome;
};

G_DEFINE_FINAL_TYPE (MixTableImportRow, mix_table_import_row, G_TYPE_OBJECT)

static const struct
{
  const char *key;
  const char *title;
} outcomes[MIX_TABLE_IMPORT_N_OUTCOMES] = {
  [MIX_TABLE_IMPORT_ADDED] = { "added", N_ ("Added") },
  [MIX_TABLE_IMPORT_CHANGED] = { "changed", N_ ("Changed") },
  [MIX_TABLE_IMPORT_UNCHANGED] = { "unchanged", N_ ("As it was") },
  [MIX_TABLE_IMPORT_REFUSED] = { "refused", N_ ("Refused") },
};

static void
mix_table_import_row_finalize (GObject *object)
{
  MixTableImportRow *self = MIX_TABLE_IMPORT_ROW (object);

  g_free (self->person);
  g_string_free (self->words, TRUE);
  g_ptr_array_unref (self->errors);
  G_OBJECT_CLASS (mix_table_import_row_parent_class)->finalize (object);
}

static void
mix_table_import_row_class_init (MixTableImportRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_table_import_row_finalize;
}

static void
mix_table_import_row_init (MixTableImportRow *self)
{
  self->words = g_string_new (NULL);
  self->errors = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_cell_error_free);
  self->outcome = MIX_TABLE_IMPORT_UNCHANGED;
}

/**
 * mix_table_import_outcome_get_title:
 * @outcome: an outcome
 *
 * Returns: (transfer none): its name for people: "Refused"
 */
const char *
mix_table_import_outcome_get_title (MixTableImportOutcome outcome)
{
  g_return_val_if_fail (outcome < MIX_TABLE_IMPORT_N_OUTCOMES, NULL);
  return _ (outcomes[outcome].title);
}

/**
 * mix_table_import_outcome_get_key:
 * @outcome: an outcome
 *
 * Returns: (transfer none): its name for programs: "refused"
 */
const char *
mix_table_import_outcome_get_key (MixTableImportOutcome outcome)
{
  g_return_val_if_fail (outcome < MIX_TABLE_IMPORT_N_OUTCOMES, NULL);
  return outcomes[outcome].key;
}

/**
 * mix_table_import_row_new:
 * @number: its number in the table, from 1
 * @person: (nullable): who it is about
 *
 * Returns: (transfer full): a row that changes nothing
 */
MixTableImportRow *
mix_table_import_row_new (guint number, const char *person)
{
  MixTableImportRow *self = g_object_new (MIX_TYPE_TABLE_IMPORT_ROW, NULL);

  self->number = number;
  self->person = g_strdup (person);
  return self;
}

/**
 * mix_table_import_row_get_number:
 * @self: a row
 *
 * Returns: its number in the table, from 1
 */
guint
mix_table_import_row_get_number (MixTableImportRow *self)
{
  return self->number;
}

/**
 * mix_table_import_row_get_person:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): who it is about
 */
const char *
mix_table_import_row_get_person (MixTableImportRow *self)
{
  return self->person;
}

/**
 * mix_table_import_row_get_outcome:
 * @self: a row
 *
 * Returns: what is done with it
 */
MixTableImportOutcome
mix_table_import_row_get_outcome (MixTableImportRow *self)
{
  return self->outcome;
}

/**
 * mix_table_import_row_set_outcome:
 * @self: a row
 * @outcome: what is done with it
 */
void
mix_table_import_row_set_outcome (MixTableImportRow *self, MixTableImportOutcome outcome)
{
  self->outcome = outcome;
}

/**
 * mix_table_import_row_get_words:
 * @self: a row
 *
 * Returns: (transfer none): what it adds or changes: "Band: 7 → 8a; Hours a week: 30 → 37.5"; may be empty
 */
const char *
mix_table_import_row_get_words (MixTableImportRow *self)
{
  return self->words->str;
}

/**
 * mix_table_import_row_add_words:
 * @self: a row
 * @words: one more thing that it adds or changes
 */
void
mix_table_import_row_add_words (MixTableImportRow *self, const char *words)
{
  if (self->words->len > 0)
    g_string_append (self->words, "; ");
  g_string_append (self->words, words);
}

/**
 * mix_table_import_row_refuse:
 * @self: a row
 * @column: column of the table, from 0
 * @message: why the cell is not taken, and what to write
 *
 * Marks a cell as not taken. What else is in the row may still be.
 */
void
mix_table_import_row_refuse (MixTableImportRow *self, guint column, const char *message)
{
  mix_cell_error_add (self->errors, self->number, column, "%s", message);
}

/**
 * mix_table_import_row_get_n_errors:
 * @self: a row
 *
 * Returns: how many of its cells are not taken
 */
guint
mix_table_import_row_get_n_errors (MixTableImportRow *self)
{
  return self->errors->len;
}

/**
 * mix_table_import_row_get_error:
 * @self: a row
 * @position: less than mix_table_import_row_get_n_errors()
 *
 * Returns: (transfer none): a cell that is not taken, and why
 */
const MixCellError *
mix_table_import_row_get_error (MixTableImportRow *self, guint position)
{
  g_return_val_if_fail (position < self->errors->len, NULL);
  return self->errors->pdata[position];
}
