#include "mix-card-words.h"
#include "mix-config.h"
#include "mix-cover.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-find.h"
#include "mix-error.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* So many candidates are listed for each piece of work. */
#define MOST_CANDIDATES 5

static const MixCtlOption options[] = {
  { "person", N_ ("PERSON"), N_ ("who is away: an id, or a name that only one person has"), MIX_CTL_REQUIRED },
  { "from", N_ ("DATE"), N_ ("first day away; without it, the day after the planning date") },
  { "until", N_ ("DATE"), N_ ("last day away; without it, they do not come back") },
  { "give", N_ ("WORK=PERSON"),
    N_ ("who takes a piece of work, by its assignment’s id, in place of the best; “-” leaves it where it is"),
    MIX_CTL_REPEATED },
  { "accept", NULL, N_ ("give each piece of work to who takes it, as one change") },
  { NULL },
};

static const MixCtlKey keys[] = {
  { "person_id", N_ ("who is away") },
  { "person", N_ ("their name") },
  { "from", N_ ("first day away") },
  { "until", N_ ("last day away; null where they do not come back") },
  { "work[].assignment_id", N_ ("a piece of their work; what fewest could do comes first") },
  { "work[].practice_code", N_ ("where it is") },
  { "work[].service_line_code", N_ ("what it is") },
  { "work[].minutes", N_ ("minutes a week of it") },
  { "work[].covered", N_ ("whether somebody takes it") },
  { "work[].to_person_id", N_ ("who takes it; null where nobody does") },
  { "work[].to_person", N_ ("their name") },
  { "work[].why", N_ ("covered, nobody_may, only_supervised (who may needs supervision), no_time, or "
                      "stays (by --give)") },
  { "work[].text", N_ ("the same in words") },
  { "work[].candidates[].person_id",
    N_ ("who could do it, the best first, after what they take of the pieces before") },
  { "work[].candidates[].person", N_ ("their name") },
  { "work[].candidates[].fit", N_ ("blocked, stretched, under_used or fits") },
  { "work[].candidates[].free_minutes",
    N_ ("minutes a week they have left before they take it; null where not known") },
  { "work[].candidates[].price", N_ ("what it would cost them and others, in words; null where it costs nothing") },
  { "covered_minutes", N_ ("minutes a week that are covered") },
  { "uncovered_minutes", N_ ("minutes a week that are not") },
  { "change", N_ ("what the history calls the change; null where nothing was changed") },
  { NULL },
};

static void
add_candidate (MixCtl *self, MixBoard *board, MixCard *card, const MixCandidate *candidate)
{
  g_autofree char *price = mix_candidate_dup_price (candidate, board, card);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "person_id", mix_person_get_id (candidate->person));
  mix_ctl_add_text (self, "person", mix_person_get_name (candidate->person));
  mix_ctl_add_text (self, "fit", mix_fit_grade_get_name (candidate->fit.grade));
  mix_ctl_add_known (self, "free_minutes", candidate->free_known, candidate->free_minutes);
  mix_ctl_add_text (self, "price", price);
  json_builder_end_object (mix_ctl_get_json (self));
}

static void
add_item (MixCtl *self, MixBoard *board, const MixCoverItem *item)
{
  JsonBuilder *json = mix_ctl_get_json (self);
  MixPractice *practice = mix_card_get_practice (item->card);
  MixPerson *taker = item->chosen != NULL ? item->chosen->person : NULL;
  g_autofree char *work = mix_card_dup_work (item->card);
  g_autofree char *hours = mix_card_dup_hours (item->card);
  g_autofree char *words = mix_cover_item_dup_words (item);

  json_builder_begin_object (json);
  mix_ctl_add_text (self, "assignment_id", mix_assignment_get_id (mix_card_get_assignment (item->card)));
  mix_ctl_add_text (self, "practice_code",
                    practice != NULL ? mix_practice_get_code (practice)
                                     : mix_network_get_row (mix_card_get_network (item->card))->code);
  mix_ctl_add_text (self, "service_line_code", mix_service_line_get_row (mix_card_get_line (item->card))->code);
  mix_ctl_add_number (self, "minutes", mix_card_get_minutes (item->card));
  mix_ctl_add_truth (self, "covered", taker != NULL);
  mix_ctl_add_text (self, "to_person_id", taker != NULL ? mix_person_get_id (taker) : NULL);
  mix_ctl_add_text (self, "to_person", taker != NULL ? mix_person_get_name (taker) : NULL);
  mix_ctl_add_text (self, "why", mix_cover_why_get_name (item->why));
  mix_ctl_add_text (self, "text", words);
  json_builder_set_member_name (json, "candidates");
  json_builder_begin_array (json);
  for (guint i = 0; i < MIN (item->candidates->len, MOST_CANDIDATES); i++)
    add_candidate (self, board, item->card, &g_array_index (item->candidates, MixCandidate, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
  /* Translators: work and place, hours, who takes it or why nobody does. */
  mix_ctl_print (self, _ ("%s, %s h: %s\n"), work, hours, words);
}

static void
print_cover (MixCtl *self, MixBoard *board, MixCover *cover)
{
  g_autofree char *covered = mix_text_format_hours (mix_cover_get_minutes (cover, TRUE));
  g_autofree char *uncovered = mix_text_format_hours (mix_cover_get_minutes (cover, FALSE));

  mix_ctl_add_text (self, "person_id", mix_person_get_id (mix_cover_get_person (cover)));
  mix_ctl_add_text (self, "person", mix_person_get_name (mix_cover_get_person (cover)));
  mix_ctl_add_date (self, "from", mix_cover_get_from (cover));
  mix_ctl_add_date (self, "until", mix_cover_get_until (cover));
  json_builder_set_member_name (mix_ctl_get_json (self), "work");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint i = 0; i < mix_cover_get_n_items (cover); i++)
    add_item (self, board, mix_cover_get_item (cover, i));
  json_builder_end_array (mix_ctl_get_json (self));
  mix_ctl_add_number (self, "covered_minutes", mix_cover_get_minutes (cover, TRUE));
  mix_ctl_add_number (self, "uncovered_minutes", mix_cover_get_minutes (cover, FALSE));
  mix_ctl_print (self, _ ("%s h a week are covered, %s h are not.\n"), covered, uncovered);
}

static gboolean
get_days (MixCtl *self, MixPlan *plan, MixDate *from, MixDate *until, GError **error)
{
  if (!mix_ctl_get_date (self, "from", from, error) || !mix_ctl_get_date (self, "until", until, error))
    return FALSE;
  if (*from == MIX_DATE_NONE)
    *from = mix_plan_get_as_at (plan) + 1;
  if (*until == MIX_DATE_NONE || *until >= *from)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, mix_ctl_get (self, "until"),
                 _ ("The last day away is before the first. Change one of them."));
  return FALSE;
}

static gboolean
accept (MixCtl *self, MixCover *cover, GError **error)
{
  if (mix_ctl_has (self, "accept"))
    return mix_cover_apply (cover, mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error), error)
           && mix_ctl_report_change (self, error);
  mix_ctl_add_text (self, "change", NULL);
  return TRUE;
}

static gboolean
read_gift (MixCtl *self, MixPlan *plan, const char *gift, GHashTable *choices, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (gift, "=", 2);
  MixPerson *person = NULL;

  if (parts[0] == NULL || parts[1] == NULL)
    {
      mix_set_error (error, MIX_ERROR_USAGE, gift, _ ("“%s” is no WORK=PERSON. `help cover` says more."), gift);
      return FALSE;
    }
  if (!g_str_equal (parts[1], MIX_COVER_STAYS))
    {
      person = mix_ctl_find_person_of (plan, parts[1], error);
      if (person == NULL)
        return FALSE;
    }
  g_hash_table_insert (choices, g_strdup (parts[0]),
                       g_strdup (person != NULL ? mix_person_get_id (person) : MIX_COVER_STAYS));
  return TRUE;
}

static gboolean
is_done (MixCover *cover, const char *assignment_id)
{
  for (guint i = 0; i < mix_cover_get_n_items (cover); i++)
    {
      const MixCoverItem *item = mix_cover_get_item (cover, i);

      if (g_str_equal (mix_assignment_get_id (mix_card_get_assignment (item->card)), assignment_id))
        return item->chosen != NULL || item->why == MIX_COVER_STAYS_THEIRS;
    }
  return FALSE;
}

/* A gift that cannot be made is said, so that work never goes to somebody else than who was named. */
static gboolean
check_gifts (MixCover *cover, GHashTable *choices, GError **error)
{
  GHashTableIter iter;
  gpointer work;

  g_hash_table_iter_init (&iter, choices);
  while (g_hash_table_iter_next (&iter, &work, NULL))
    if (!is_done (cover, work))
      {
        mix_set_error (error, MIX_ERROR_REFUSED, work,
                       _ ("%s is no work of theirs in that time, or who is to take it is away or may not do it. Choose "
                          "one of its candidates."),
                       (const char *) work);
        return FALSE;
      }
  return TRUE;
}

static gboolean
read_gifts (MixCtl *self, MixPlan *plan, GHashTable *choices, GError **error)
{
  const char *const *gifts = mix_ctl_get_all (self, "give");

  for (guint i = 0; gifts != NULL && gifts[i] != NULL; i++)
    if (!read_gift (self, plan, gifts[i], choices, error))
      return FALSE;
  return TRUE;
}

static gboolean
cover_person (MixCtl *self, GError **error)
{
  MixStore *store
      = mix_ctl_open_plan (self, mix_ctl_has (self, "accept") ? MIX_STORE_DEFAULT : MIX_STORE_READ_ONLY, error);
  g_autoptr (MixPlan) plan = store != NULL ? mix_ctl_load_plan (self, error) : NULL;
  g_autofree char *person_id = plan != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  MixPerson *person = person_id != NULL ? mix_ctl_find_person_of (plan, person_id, error) : NULL;
  g_autoptr (GHashTable) choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (MixBoard) board = NULL;
  g_autoptr (MixCover) cover = NULL;
  MixDate from, until;

  if (person == NULL || !get_days (self, plan, &from, &until, error) || !read_gifts (self, plan, choices, error))
    return FALSE;
  board = mix_board_new (plan);
  cover = mix_cover_new (board, person, from, until, choices);
  if (!check_gifts (cover, choices, error))
    return FALSE;
  print_cover (self, board, cover);
  return accept (self, cover, error);
}

const MixCtlCommand mix_command_cover = {
  .name = "cover",
  .summary = N_ ("say who could do the work of somebody who is away, and give it to them"),
  .run = cover_person,
  .options = options,
  .keys = keys,
};
