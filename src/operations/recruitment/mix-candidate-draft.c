#include "mix-candidate-draft-private.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An answer or a note, not a document. */
#define MOST_CHARACTERS 4000

/* Shorter last names are too likely to be words. */
#define LEAST_LAST_NAME 3

static const char *const prescriber_words[] = { "none", "on_course", "yes", NULL };

static gboolean
check_optional_text (const char *text, const char *what, GError **error)
{
  return text == NULL || _mix_deed_check_text (text, NULL, what, error);
}

/*
 * _mix_candidate_check_draft:
 * @draft: a candidate
 *
 * Returns: whether all of it may be kept; %MIX_ERROR_REFUSED otherwise
 */
gboolean
_mix_candidate_check_draft (const MixCandidateDraft *draft, GError **error)
{
  return _mix_deed_check_text (draft->name, NULL, _ ("The name"), error)
         && check_optional_text (draft->email, _ ("The email address"), error)
         && check_optional_text (draft->telephone, _ ("The telephone number"), error)
         && check_optional_text (draft->source, _ ("Where they heard of the post"), error)
         && (draft->prescriber == NULL
             || _mix_deed_check_listed (draft->prescriber, prescriber_words, _ ("a prescriber status"), error))
         && (draft->contracted_minutes < 0 || _mix_deed_check_minutes (draft->contracted_minutes, NULL, error));
}

/*
 * _mix_candidate_take_draft:
 * @row: a candidate
 * @draft: what is so of them
 */
void
_mix_candidate_take_draft (MixCandidateRow *row, const MixCandidateDraft *draft)
{
  row->name = draft->name;
  row->email = draft->email;
  row->telephone = draft->telephone;
  row->source = draft->source;
  row->prescriber = draft->prescriber;
  row->notice_days = draft->notice_days;
  row->contracted_minutes = draft->contracted_minutes;
}

/* A to Z, then AA and so on. */
static char *
make_letter (guint number)
{
  g_autoptr (GString) letter = g_string_new (NULL);

  for (guint left = number + 1; left > 0; left = (left - 1) / 26)
    g_string_prepend_c (letter, (char) ('A' + (left - 1) % 26));
  return g_strdup (letter->str);
}

static gboolean
is_letter_free (const MixVacancy *vacancy, GHashTable *taken, const char *letter)
{
  for (guint i = 0; i < vacancy->candidates->len; i++)
    if (g_str_equal (((const MixVacancyCandidate *) vacancy->candidates->pdata[i])->row->letter, letter))
      return FALSE;
  return taken == NULL || !g_hash_table_contains (taken, letter);
}

/*
 * _mix_candidate_find_free_letter:
 * @vacancy: a vacancy
 * @taken: (nullable) (element-type utf8): letters that are given besides
 *
 * Returns: (transfer full): a letter that no candidate of the vacancy has
 */
char *
_mix_candidate_find_free_letter (const MixVacancy *vacancy, GHashTable *taken)
{
  for (guint number = vacancy->candidates->len + (taken != NULL ? g_hash_table_size (taken) : 0);; number++)
    {
      char *letter = make_letter (number);

      if (is_letter_free (vacancy, taken, letter))
        return letter;
      g_free (letter);
    }
}

/*
 * _mix_candidate_make_row:
 * @id: an id for them
 * @vacancy_id: what they apply for
 * @letter: what they are called before they are scored
 * @draft: who they are
 *
 * Returns: somebody who applied; the texts are the caller's
 */
MixCandidateRow
_mix_candidate_make_row (const char *id, const char *vacancy_id, const char *letter, const MixCandidateDraft *draft)
{
  MixCandidateRow row = { .id = id,
                          .vacancy_id = vacancy_id,
                          .letter = letter,
                          .stage = "applied",
                          .applied_on = draft->applied_on,
                          .stage_from = draft->applied_on,
                          .outcome_on = MIX_DATE_NONE,
                          .interview_on = MIX_DATE_NONE,
                          .notice_given_on = MIX_DATE_NONE,
                          .start_on = MIX_DATE_NONE,
                          .interview_time = -1,
                          .interview_minutes = -1 };

  _mix_candidate_take_draft (&row, draft);
  return row;
}

/*
 * _mix_candidate_check_open:
 * @vacancy: a vacancy
 *
 * Returns: whether people may apply for it; %MIX_ERROR_REFUSED otherwise
 */
gboolean
_mix_candidate_check_open (const MixVacancy *vacancy, GError **error)
{
  if (vacancy->is_open)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, vacancy->title, _ ("The vacancy “%s” is closed."), vacancy->title);
  return FALSE;
}

/*
 * _mix_candidate_check_words:
 * @words: (nullable): an answer or a note
 *
 * Returns: whether it may be kept; %MIX_ERROR_REFUSED otherwise
 */
gboolean
_mix_candidate_check_words (const char *words, GError **error)
{
  if (words != NULL && g_utf8_validate (words, -1, NULL) && g_utf8_strlen (words, -1) <= MOST_CHARACTERS
      && *words != '\0')
    return mix_text_check_no_patient (words, NULL, error);
  mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("Write 1 to %d characters of text."), MOST_CHARACTERS);
  return FALSE;
}

/* As a word of its own, with its capitals: “Wood” is not in “woodland”. */
static gboolean
has_word (const char *text, const char *word)
{
  for (const char *found = strstr (text, word); found != NULL; found = strstr (found + 1, word))
    {
      const char *before = found > text ? g_utf8_prev_char (found) : NULL;

      if ((before == NULL || !g_unichar_isalnum (g_utf8_get_char (before)))
          && !g_unichar_isalnum (g_utf8_get_char (found + strlen (word))))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_folded (const char *folded_text, const char *text)
{
  g_autofree char *folded = text != NULL ? mix_text_fold (text) : NULL;

  return folded != NULL && *folded != '\0' && strstr (folded_text, folded) != NULL;
}

/*
 * _mix_candidate_check_names_not:
 * @vacancy: what they apply for
 * @name: who
 * @email: (nullable): their address
 * @words: what they wrote
 *
 * Returns: whether @words may be read by a panel that reads by letter; %MIX_ERROR_REFUSED where they tell who it is
 */
gboolean
_mix_candidate_check_names_not (
    const MixVacancy *vacancy, const char *name, const char *email, const char *words, GError **error)
{
  g_autofree char *folded = mix_text_fold (words);
  const char *space = strrchr (name, ' ');
  const char *last = space != NULL ? space + 1 : name;

  if (!vacancy->row->anonymous
      || (!has_folded (folded, name) && !has_folded (folded, email)
          && (strlen (last) < LEAST_LAST_NAME || !has_word (words, last))))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, NULL,
                 _ ("This tells who the candidate is, and the panel reads it by letter. Take the name out."));
  return FALSE;
}
