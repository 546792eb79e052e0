#include "mix-candidate-import-private.h"

#include "mix-candidate-draft-private.h"
#include "mix-candidate-index-private.h"
#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-fit-words.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (MixCandidateImport, mix_candidate_import, MIX_TYPE_TABLE_IMPORT)

static void
mix_candidate_import_finalize (GObject *object)
{
  MixCandidateImport *self = MIX_CANDIDATE_IMPORT (object);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->deeds, g_array_unref);
  g_clear_object (&self->table);
  g_clear_object (&self->recruitment);
  G_OBJECT_CLASS (mix_candidate_import_parent_class)->finalize (object);
}

static guint
mix_candidate_import_get_n_meanings (MixTableImport *import)
{
  return MIX_CANDIDATE_N_COLUMNS + MIX_CANDIDATE_IMPORT (import)->vacancy->criteria->len;
}

static const char *
get_criterion_name (MixCandidateImport *self, guint criterion)
{
  return ((const MixVacancyCriterionRow *) self->vacancy->criteria->pdata[criterion])->name;
}

static const char *
mix_candidate_import_get_meaning_title (MixTableImport *import, guint meaning)
{
  return meaning < MIX_CANDIDATE_N_COLUMNS
             ? mix_candidate_column_get_title ((MixCandidateColumn) meaning)
             : get_criterion_name (MIX_CANDIDATE_IMPORT (import), meaning - MIX_CANDIDATE_N_COLUMNS);
}

static guint
mix_candidate_import_get_meaning (MixTableImport *import, guint column)
{
  return mix_record_table_get_column (MIX_CANDIDATE_IMPORT (import)->table, column);
}

static void
mix_candidate_import_set_meaning (MixTableImport *import, guint column, guint meaning)
{
  mix_record_table_set_column (MIX_CANDIDATE_IMPORT (import)->table, column, meaning);
}

static void
mix_candidate_import_forget (MixTableImport *import)
{
  MixCandidateImport *self = MIX_CANDIDATE_IMPORT (import);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_array_set_size (self->deeds, 0);
}

/* A row while it is compared. */
typedef struct
{
  MixCandidateImport *import;
  MixCandidateRecord *record;
  MixTableImportRow *row;
  const MixVacancyCandidate *known; /* nullable: somebody new */
} Comparison;

static void
refuse (Comparison *self, guint meaning, const char *message)
{
  mix_table_import_row_refuse (self->row, mix_record_table_find_column (self->import->table, meaning), message);
}

/* While names are hidden, only what is told is said, and not what it is. */
static void
say (Comparison *self, const char *title, const char *before, const char *after)
{
  g_autofree char *words = self->import->vacancy->row->anonymous ? g_strdup (title)
                           : before != NULL                      ? g_strdup_printf ("%s: %s → %s", title, before, after)
                                                                 : g_strdup_printf ("%s: %s", title, after);

  mix_table_import_row_add_words (self->row, words);
}

/* Leaves a text open that is not taken or is known already. */
static void
compare_text (Comparison *self, MixCandidateColumn column, const char *known, char **text)
{
  const char *title = mix_candidate_column_get_title (column);
  g_autoptr (GError) error = NULL;

  if (*text == NULL)
    return;
  if (!_mix_deed_check_text (*text, NULL, title, &error))
    refuse (self, column, error->message);
  else if (g_strcmp0 (known, *text) != 0)
    {
      say (self, title, known, *text);
      return;
    }
  g_clear_pointer (text, g_free);
}

static void
compare_prescriber (Comparison *self, const char *known)
{
  MixPrescriber before = MIX_PRESCRIBER_NONE, after = MIX_PRESCRIBER_NONE;
  char **prescriber = &self->record->prescriber;

  if (g_strcmp0 (known, *prescriber) == 0)
    g_clear_pointer (prescriber, g_free);
  if (*prescriber == NULL)
    return;
  mix_prescriber_parse (*prescriber, &after);
  say (self, mix_candidate_column_get_title (MIX_CANDIDATE_PRESCRIBER),
       known != NULL && mix_prescriber_parse (known, &before) ? mix_prescriber_get_words (before) : NULL,
       mix_prescriber_get_words (after));
}

static void
compare_applied_on (Comparison *self, MixDate known)
{
  g_autofree char *before = known != MIX_DATE_NONE ? mix_date_format_full (known) : NULL;
  g_autofree char *after = NULL;

  if (self->record->applied_on == known)
    self->record->applied_on = MIX_DATE_NONE;
  if (self->record->applied_on == MIX_DATE_NONE)
    return;
  after = mix_date_format_full (self->record->applied_on);
  say (self, mix_candidate_column_get_title (MIX_CANDIDATE_APPLIED_ON), before, after);
}

static char *
format_days (int days)
{
  return days >= 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong) days), days) : NULL;
}

static void
compare_notice (Comparison *self, int known)
{
  g_autofree char *before = format_days (known), *after = NULL;

  if (self->record->notice_days == known)
    self->record->notice_days = -1;
  after = format_days (self->record->notice_days);
  if (after != NULL)
    say (self, mix_candidate_column_get_title (MIX_CANDIDATE_NOTICE), before, after);
}

static void
compare_hours (Comparison *self, int known)
{
  g_autofree char *before = known >= 0 ? mix_text_format_hours (known) : NULL, *after = NULL;

  if (self->record->minutes == known)
    self->record->minutes = -1;
  after = self->record->minutes >= 0 ? mix_text_format_hours (self->record->minutes) : NULL;
  if (after != NULL)
    say (self, mix_candidate_column_get_title (MIX_CANDIDATE_HOURS), before, after);
}

static const char *
find_answer (const MixVacancyCandidate *known, const char *criterion_id)
{
  for (guint i = 0; known != NULL && i < known->answers->len; i++)
    {
      const MixCandidateAnswerRow *answer = known->answers->pdata[i];

      if (g_str_equal (answer->criterion_id, criterion_id))
        return answer->words;
    }
  return NULL;
}

/* An answer is not repeated: it is long, and stands in the table. */
static void
compare_answer (Comparison *self, guint criterion)
{
  const MixVacancyCriterionRow *row = self->import->vacancy->criteria->pdata[criterion];
  MixCandidateRecord *record = self->record;
  char **words = (char **) &record->answers->pdata[criterion];
  g_autoptr (GError) error = NULL;

  if (*words == NULL)
    return;
  if (!_mix_candidate_check_words (*words, &error)
      || !_mix_candidate_check_names_not (self->import->vacancy, record->name, record->email, *words, &error))
    refuse (self, MIX_CANDIDATE_N_COLUMNS + criterion, error->message);
  else if (g_strcmp0 (find_answer (self->known, row->id), *words) != 0)
    {
      mix_table_import_row_add_words (self->row, row->name);
      return;
    }
  g_clear_pointer (words, g_free);
}

/* Answers first: they are held against the address, which is let go where it is known. */
static void
compare_facts (Comparison *self)
{
  const MixCandidateRow *known = self->known != NULL ? self->known->row : NULL;
  MixCandidateRecord *record = self->record;

  for (guint i = 0; i < record->answers->len; i++)
    compare_answer (self, i);
  compare_text (self, MIX_CANDIDATE_EMAIL, known != NULL ? known->email : NULL, &record->email);
  compare_text (self, MIX_CANDIDATE_TELEPHONE, known != NULL ? known->telephone : NULL, &record->telephone);
  compare_text (self, MIX_CANDIDATE_HEARD, known != NULL ? known->source : NULL, &record->heard);
  compare_prescriber (self, known != NULL ? known->prescriber : NULL);
  compare_applied_on (self, known != NULL ? known->applied_on : MIX_DATE_NONE);
  compare_notice (self, known != NULL ? known->notice_days : -1);
  compare_hours (self, known != NULL ? known->contracted_minutes : -1);
}

/* Whether the row can be taken at all. */
static gboolean
check_row (Comparison *self, guint earlier)
{
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (!_mix_deed_check_text (self->record->name, NULL, _ ("The name"), &error))
    message = g_strdup (error->message);
  else if (earlier > 0)
    message = g_strdup_printf (_ ("Row %u is the same person: it has the same e-mail, or the same name."), earlier);
  else if (self->known != NULL && !self->known->is_in)
    message = g_strdup (_ ("They were a candidate of this vacancy, and are not any more."));
  if (message == NULL)
    return TRUE;
  refuse (self, MIX_CANDIDATE_NAME, message);
  mix_table_import_row_set_outcome (self->row, MIX_TABLE_IMPORT_REFUSED);
  return FALSE;
}

static void
compare_record (MixCandidateImport *self, MixCandidateRecord *record, const MixVacancyCandidate *known, guint earlier)
{
  const char *name = self->vacancy->row->anonymous ? NULL : record->name;
  Comparison comparison = {
    .import = self,
    .record = record,
    .row = mix_table_import_ensure_row (MIX_TABLE_IMPORT (self), record->row, name, NULL),
    .known = known,
  };
  MixCandidateImportDeed deed = { known != NULL ? known->row->id : NULL, record };

  if (!check_row (&comparison, earlier))
    return;
  compare_facts (&comparison);
  if (known == NULL)
    mix_table_import_row_set_outcome (comparison.row, MIX_TABLE_IMPORT_ADDED);
  else if (*mix_table_import_row_get_words (comparison.row) != '\0')
    mix_table_import_row_set_outcome (comparison.row, MIX_TABLE_IMPORT_CHANGED);
  else
    return;
  g_array_append_val (self->deeds, deed);
}

static MixCandidateIndex *
index_known (const MixVacancy *vacancy)
{
  MixCandidateIndex *index = _mix_candidate_index_new ();

  for (guint i = 0; i < vacancy->candidates->len; i++)
    {
      const MixCandidateRow *row = ((const MixVacancyCandidate *) vacancy->candidates->pdata[i])->row;

      _mix_candidate_index_add (index, row->name, row->email, vacancy->candidates->pdata[i]);
    }
  return index;
}

static void
mix_candidate_import_compare (MixTableImport *import)
{
  MixCandidateImport *self = MIX_CANDIDATE_IMPORT (import);
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_cell_error_free);
  g_autoptr (MixCandidateIndex) known = index_known (self->vacancy), earlier = _mix_candidate_index_new ();

  self->records = mix_record_table_read (self->table, errors);
  for (guint i = 0; i < self->records->len; i++)
    {
      MixCandidateRecord *record = self->records->pdata[i];
      guint earlier_row = GPOINTER_TO_UINT (_mix_candidate_index_find (earlier, record->name, record->email));

      /* Before its facts that are known are let go. */
      _mix_candidate_index_add (earlier, record->name, record->email, GUINT_TO_POINTER (record->row));
      compare_record (self, record, _mix_candidate_index_find (known, record->name, record->email), earlier_row);
    }
  mix_table_import_take_errors (import, errors);
}

static gboolean
mix_candidate_import_is_empty (MixTableImport *import)
{
  return MIX_CANDIDATE_IMPORT (import)->deeds->len == 0;
}

static char *
mix_candidate_import_dup_change_name (MixTableImport *import)
{
  guint n = MIX_CANDIDATE_IMPORT (import)->deeds->len;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Imported %u candidate", "Imported %u candidates", n), n);
}

static void
mix_candidate_import_class_init (MixCandidateImportClass *klass)
{
  MixTableImportClass *import_class = MIX_TABLE_IMPORT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_candidate_import_finalize;
  import_class->is_apart = TRUE;
  import_class->get_n_meanings = mix_candidate_import_get_n_meanings;
  import_class->get_meaning_title = mix_candidate_import_get_meaning_title;
  import_class->get_meaning = mix_candidate_import_get_meaning;
  import_class->set_meaning = mix_candidate_import_set_meaning;
  import_class->compare = mix_candidate_import_compare;
  import_class->forget = mix_candidate_import_forget;
  import_class->is_empty = mix_candidate_import_is_empty;
  import_class->dup_change_name = mix_candidate_import_dup_change_name;
  import_class->write = _mix_candidate_import_write;
}

static void
mix_candidate_import_init (MixCandidateImport *self)
{
  self->deeds = g_array_new (FALSE, FALSE, sizeof (MixCandidateImportDeed));
}

/**
 * mix_candidate_import_new:
 * @recruitment: a plan's recruitment
 * @vacancy: one of its vacancies, which the people apply for
 * @sheet: a table from a file or the clipboard
 *
 * Guesses what each column holds and compares the table with the candidates that are in already. A column may hold
 * their answers to one of the criteria.
 *
 * Returns: (transfer full): what importing it would do
 */
MixTableImport *
mix_candidate_import_new (MixRecruitment *recruitment, const MixVacancy *vacancy, MixSheet *sheet)
{
  MixCandidateImport *self = g_object_new (MIX_TYPE_CANDIDATE_IMPORT, NULL);
  g_autoptr (GPtrArray) criteria = g_ptr_array_new_null_terminated (8, NULL, TRUE);

  self->recruitment = g_object_ref (recruitment);
  self->vacancy = vacancy;
  mix_table_import_set_sheet (MIX_TABLE_IMPORT (self), sheet);
  for (guint i = 0; i < vacancy->criteria->len; i++)
    g_ptr_array_add (criteria, (gpointer) get_criterion_name (self, i));
  self->table = mix_candidate_table_new (sheet, (const char *const *) criteria->pdata);
  return MIX_TABLE_IMPORT (self);
}
