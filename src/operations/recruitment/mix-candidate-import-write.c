#include "mix-candidate-import-private.h"

#include "mix-candidate-draft-private.h"
#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-id.h"
#include "mix-plan-entries.h"
#include "mix-store-rows.h"
#include "mix-vacancies-private.h"

/* While candidates are written. */
typedef struct
{
  MixCandidateImport *import;
  MixStore *store;
  MixRecruitment *recruitment; /* as the plan is at that moment */
  MixVacancy *vacancy;
  GHashTable *letters; /* that this import gave */
  MixDate today;
} Writing;

static gboolean
put_answers (const Writing *self, const char *candidate_id, const MixCandidateRecord *record, GError **error)
{
  for (guint i = 0; i < record->answers->len; i++)
    {
      const MixVacancyCriterionRow *criterion = self->import->vacancy->criteria->pdata[i];
      MixCandidateAnswerRow row
          = { .candidate_id = candidate_id, .criterion_id = criterion->id, .words = record->answers->pdata[i] };
      g_autofree char *id = NULL;

      if (row.words == NULL)
        continue;
      row.id = id = _mix_deed_make_id ("candidate_answer", candidate_id, criterion->id, NULL);
      if (!mix_store_put_recruitment (self->store, MIX_PLAN_CANDIDATE_ANSWER, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_new (const Writing *self, const MixCandidateRecord *record, GError **error)
{
  MixCandidateDraft draft = { .name = record->name,
                              .email = record->email,
                              .telephone = record->telephone,
                              .source = record->heard,
                              .prescriber = record->prescriber,
                              .applied_on = record->applied_on != MIX_DATE_NONE ? record->applied_on : self->today,
                              .notice_days = record->notice_days,
                              .contracted_minutes = (int) record->minutes };
  g_autofree char *id = mix_id_new ();
  char *letter = _mix_candidate_find_free_letter (self->vacancy, self->letters);
  MixCandidateRow row = _mix_candidate_make_row (id, self->vacancy->row->id, letter, &draft);

  g_hash_table_add (self->letters, letter);
  return _mix_candidate_check_draft (&draft, error) && _mix_candidate_put (self->store, &row, error)
         && put_answers (self, id, record, error);
}

static gboolean
write_known (const Writing *self, const char *id, const MixCandidateRecord *record, GError **error)
{
  const MixVacancyCandidate *candidate = _mix_candidate_find (self->recruitment, id, error);
  MixCandidateRow row;

  if (candidate == NULL)
    return FALSE;
  row = *candidate->row;
  row.email = record->email != NULL ? record->email : row.email;
  row.telephone = record->telephone != NULL ? record->telephone : row.telephone;
  row.source = record->heard != NULL ? record->heard : row.source;
  row.prescriber = record->prescriber != NULL ? record->prescriber : row.prescriber;
  row.applied_on = record->applied_on != MIX_DATE_NONE ? record->applied_on : row.applied_on;
  row.notice_days = record->notice_days >= 0 ? record->notice_days : row.notice_days;
  row.contracted_minutes = record->minutes >= 0 ? (int) record->minutes : row.contracted_minutes;
  return _mix_candidate_put (self->store, &row, error) && put_answers (self, id, record, error);
}

/* Letters follow the order in which people are written. Where the panel reads by letter that is none that a list by
 * name or by day has. */
static void
shuffle (GArray *deeds)
{
  for (guint i = deeds->len; i > 1; i--)
    {
      guint other = (guint) g_random_int_range (0, (gint32) i);
      MixCandidateImportDeed deed = g_array_index (deeds, MixCandidateImportDeed, i - 1);

      g_array_index (deeds, MixCandidateImportDeed, i - 1) = g_array_index (deeds, MixCandidateImportDeed, other);
      g_array_index (deeds, MixCandidateImportDeed, other) = deed;
    }
}

static gboolean
write_deeds (const Writing *self, GError **error)
{
  g_autoptr (GArray) deeds = g_array_copy (self->import->deeds);

  if (self->vacancy->row->anonymous)
    shuffle (deeds);
  for (guint i = 0; i < deeds->len; i++)
    {
      const MixCandidateImportDeed *deed = &g_array_index (deeds, MixCandidateImportDeed, i);

      if (!(deed->known_id != NULL ? write_known (self, deed->known_id, deed->record, error)
                                   : write_new (self, deed->record, error)))
        return FALSE;
    }
  return TRUE;
}

/*
 * _mix_candidate_import_write:
 * @store: a store in which something is changed apart from the history
 * @data: a #MixCandidateImport
 *
 * Returns: whether all its candidates are in
 */
gboolean
_mix_candidate_import_write (MixStore *store, gpointer data, GError **error)
{
  MixCandidateImport *import = MIX_CANDIDATE_IMPORT (data);
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  g_autoptr (GHashTable) letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Writing writing = { import, store, recruitment, NULL, letters, MIX_DATE_NONE };

  writing.vacancy = recruitment != NULL ? _mix_vacancy_find (recruitment, import->vacancy->row->id, error) : NULL;
  return writing.vacancy != NULL && _mix_candidate_check_open (writing.vacancy, error)
         && _mix_deed_choose_date (store, &writing.today, error) && write_deeds (&writing, error);
}
