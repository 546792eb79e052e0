#include "mix-card-words.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-find.h"
#include "mix-error.h"
#include "mix-fit-words.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* Minutes that a week has. */
#define MOST_MINUTES 10080

static const MixCtlOption fit_options[] = {
  { "person", N_ ("PERSON"), N_ ("whose fit: an id, or a name that only one person has"), MIX_CTL_REQUIRED },
  { "service-line", N_ ("CODE"), N_ ("for what, such as T01"), MIX_CTL_REQUIRED },
  { "practice", N_ ("CODE"), N_ ("where: a practice, or a network for work of its own") },
  { NULL },
};

static const MixCtlKey fit_keys[] = {
  { "as_at", N_ ("the day that was looked at") },
  { "person_id", N_ ("whose fit it is") },
  { "person", N_ ("their name") },
  { "service_line_code", N_ ("for what") },
  { "practice_code", N_ ("where; null where that was not asked") },
  { "fit", N_ ("blocked, stretched, under_used or fits") },
  { "verdict", N_ ("the same as a sentence") },
  { "reasons[].rule", N_ ("the rule that fired; what decided comes first") },
  { "reasons[].code", N_ ("what it found") },
  { "reasons[].effect", N_ ("what that did: blocked, stretched, under_used, note or passed") },
  { "reasons[].text", N_ ("what it found, in words") },
  { "reasons[].remedy", N_ ("what would put it right; null where there is nothing to say") },
  { "free_minutes", N_ ("minutes a week they have left; below zero where they have too much; null where not known") },
  { "works_there", N_ ("whether they work there; null where no place was asked") },
  { NULL },
};

static const MixCtlOption candidates_options[] = {
  { "assignment", N_ ("ID"), N_ ("for this work, as “show assignments” says") },
  { "practice", N_ ("CODE"), N_ ("or for work here: a practice, or a network for work of its own") },
  { "service-line", N_ ("CODE"), N_ ("and of this kind, such as T01") },
  { "minutes", N_ ("MINUTES"), N_ ("minutes a week of it; without it, what nobody does there") },
  { "limit", N_ ("NUMBER"), N_ ("only so many, the best first") },
  { NULL },
};

static const MixCtlKey candidates_keys[] = {
  { "as_at", N_ ("the day that was looked at") },
  { "practice_code", N_ ("where the work is") },
  { "service_line_code", N_ ("what it is") },
  { "minutes", N_ ("minutes a week of it") },
  { "candidates[].person_id", N_ ("who could do it; the best first") },
  { "candidates[].person", N_ ("their name") },
  { "candidates[].fit", N_ ("blocked, stretched, under_used or fits") },
  { "candidates[].free_minutes", N_ ("minutes a week they have left before they take it; below zero where they have "
                                     "too much; null where not known") },
  { "candidates[].short_minutes", N_ ("how many of its minutes they have no time for") },
  { "candidates[].works_there", N_ ("whether they work there") },
  { "candidates[].adds_site", N_ ("whether it would be one more practice to travel to") },
  { "candidates[].in_reach", N_ ("whether they belong to, or work in, the network that the work is for") },
  { "candidates[].support_minutes", N_ ("minutes a week of a supervisor that it would take") },
  { "candidates[].supervisor", N_ ("that supervisor; null where none is needed or named") },
  { "candidates[].sensible",
    N_ ("whether nothing speaks against it: it fits, there is time for it, and they are in reach") },
  { "candidates[].move_first", N_ ("work of theirs that would make room; null where none is needed or found") },
  { "candidates[].move_first.assignment_id", N_ ("which") },
  { "candidates[].move_first.minutes", N_ ("minutes a week of it") },
  { "candidates[].move_first.to_person_id", N_ ("who could sensibly take it") },
  { "candidates[].move_first.to_person", N_ ("their name") },
  { "candidates[].price", N_ ("what it would cost them and others, in words; null where it costs nothing") },
  { "candidates[].reasons[].code", N_ ("what a rule found; what decided comes first") },
  { "candidates[].reasons[].effect", N_ ("what that did: blocked, stretched, under_used, note or passed") },
  { "candidates[].reasons[].text", N_ ("the same in words") },
  { NULL },
};

static void
add_reason (MixCtl *self, const MixFitReason *reason, MixPerson *person, MixServiceLine *line, gboolean whole)
{
  g_autofree char *text = mix_fit_reason_dup_words (reason, person, line);
  g_autofree char *remedy = whole ? mix_fit_reason_dup_remedy (reason, person, line) : NULL;

  json_builder_begin_object (mix_ctl_get_json (self));
  if (whole)
    mix_ctl_add_text (self, "rule", mix_fit_rule_get_name (reason->rule));
  mix_ctl_add_text (self, "code", mix_fit_code_get_name (reason->code));
  mix_ctl_add_text (self, "effect", mix_fit_effect_get_name (reason->effect));
  mix_ctl_add_text (self, "text", text);
  if (whole)
    {
      mix_ctl_add_text (self, "remedy", remedy);
      mix_ctl_print (self, "  %-10s %s%s%s\n", mix_fit_effect_get_name (reason->effect), text,
                     remedy != NULL ? ". " : "", remedy != NULL ? remedy : "");
    }
  json_builder_end_object (mix_ctl_get_json (self));
}

static void
add_reasons (MixCtl *self, const MixFit *fit, MixPerson *person, MixServiceLine *line, gboolean whole)
{
  json_builder_set_member_name (mix_ctl_get_json (self), "reasons");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint i = 0; i < fit->n_reasons; i++)
    add_reason (self, &fit->reasons[i], person, line, whole);
  json_builder_end_array (mix_ctl_get_json (self));
}

static void
print_fit (MixCtl *self, MixPlan *plan, MixPerson *person, MixServiceLine *line, const MixCtlPlace *place)
{
  g_autoptr (MixTeamLoad) load = mix_team_load_new (plan);
  MixFit fit = mix_plan_fit_work_out (plan, person, line);
  int free_minutes;

  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (plan));
  mix_ctl_add_text (self, "person_id", mix_person_get_id (person));
  mix_ctl_add_text (self, "person", mix_person_get_name (person));
  mix_ctl_add_text (self, "service_line_code", mix_service_line_get_row (line)->code);
  mix_ctl_add_text (self, "practice_code", place->code);
  mix_ctl_add_text (self, "fit", mix_fit_grade_get_name (fit.grade));
  mix_ctl_add_text (self, "verdict", mix_fit_get_verdict (&fit));
  mix_ctl_print (self, "%s. %s\n", mix_fit_grade_get_words (fit.grade), mix_fit_get_verdict (&fit));
  add_reasons (self, &fit, person, line, TRUE);
  if (mix_person_load_get_free (mix_team_load_find_person (load, mix_person_get_id (person)), &free_minutes))
    mix_ctl_add_number (self, "free_minutes", free_minutes);
  else
    mix_ctl_add_text (self, "free_minutes", NULL);
  if (place->id != NULL)
    mix_ctl_add_truth (self, "works_there", mix_team_load_works_at (load, mix_person_get_id (person), place->id));
  else
    mix_ctl_add_text (self, "works_there", NULL);
}

static gboolean
show_fit (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autofree char *person_id = plan != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  MixPerson *person = person_id != NULL ? mix_ctl_find_person_of (plan, person_id, error) : NULL;
  MixServiceLine *line = person != NULL ? mix_ctl_find_line (self, plan, error) : NULL;
  MixCtlPlace place = { 0 };

  if (line == NULL || !mix_ctl_find_place (self, plan, &place, error))
    return FALSE;
  print_fit (self, plan, person, line, &place);
  return TRUE;
}

static void
add_relief (MixCtl *self, const MixCandidate *candidate, MixBoard *board, MixCard *card)
{
  JsonBuilder *json = mix_ctl_get_json (self);
  MixRelief relief;

  if (!mix_candidate_find_relief (candidate, board, card, &relief))
    {
      mix_ctl_add_text (self, "move_first", NULL);
      return;
    }
  json_builder_set_member_name (json, "move_first");
  json_builder_begin_object (json);
  mix_ctl_add_text (self, "assignment_id", mix_assignment_get_id (mix_card_get_assignment (relief.card)));
  mix_ctl_add_number (self, "minutes", mix_card_get_minutes (relief.card));
  mix_ctl_add_text (self, "to_person_id", mix_person_get_id (relief.candidate.person));
  mix_ctl_add_text (self, "to_person", mix_person_get_name (relief.candidate.person));
  json_builder_end_object (json);
}

static void
print_candidate (MixCtl *self, const MixCandidate *candidate, MixServiceLine *line, const char *price)
{
  g_autofree char *reason = candidate->fit.grade != MIX_FIT_FITS && candidate->fit.n_reasons > 0
                                ? mix_fit_reason_dup_words (&candidate->fit.reasons[0], candidate->person, line)
                                : NULL;
  g_autofree char *hours = mix_text_format_hours (MAX (candidate->free_minutes, 0));
  g_autofree char *free_hours
      = candidate->free_known ? g_strdup_printf (_ ("%s h free"), hours) : g_strdup (_ ("Hours not known"));

  mix_ctl_print (self, "%-11s %-28s %s%s%s%s%s%s%s\n", mix_fit_grade_get_words (candidate->fit.grade),
                 mix_person_get_name (candidate->person), free_hours, candidate->works_there ? " · " : "",
                 candidate->works_there ? _ ("already there") : "", price != NULL ? " · " : "",
                 price != NULL ? price : "", reason != NULL ? " · " : "", reason != NULL ? reason : "");
}

static void
add_candidate (MixCtl *self, MixBoard *board, MixCard *card, const MixCandidate *candidate)
{
  g_autofree char *price = mix_candidate_dup_price (candidate, board, card);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "person_id", mix_person_get_id (candidate->person));
  mix_ctl_add_text (self, "person", mix_person_get_name (candidate->person));
  mix_ctl_add_text (self, "fit", mix_fit_grade_get_name (candidate->fit.grade));
  mix_ctl_add_known (self, "free_minutes", candidate->free_known, candidate->free_minutes);
  mix_ctl_add_number (self, "short_minutes", candidate->short_minutes);
  mix_ctl_add_truth (self, "works_there", candidate->works_there);
  mix_ctl_add_truth (self, "adds_site", candidate->adds_site);
  mix_ctl_add_truth (self, "in_reach", candidate->in_reach);
  mix_ctl_add_number (self, "support_minutes", candidate->support_minutes);
  mix_ctl_add_text (self, "supervisor",
                    candidate->supporter != NULL ? mix_person_get_name (candidate->supporter->person) : NULL);
  mix_ctl_add_truth (self, "sensible", mix_candidate_is_sensible (candidate));
  add_relief (self, candidate, board, card);
  mix_ctl_add_text (self, "price", price);
  add_reasons (self, &candidate->fit, candidate->person, mix_card_get_line (card), FALSE);
  json_builder_end_object (mix_ctl_get_json (self));
  print_candidate (self, candidate, mix_card_get_line (card), price);
}

static gboolean
print_candidates (MixCtl *self, MixBoard *board, MixCard *card, GError **error)
{
  g_autoptr (GArray) candidates = mix_candidates_list (board, card);
  MixPractice *practice = mix_card_get_practice (card);
  g_autofree char *work = mix_card_dup_work (card);
  g_autofree char *hours = mix_card_dup_hours (card);
  int limit = G_MAXINT;

  if (!mix_ctl_get_whole (self, "limit", G_MAXINT, &limit, error))
    return FALSE;
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (mix_board_get_plan (board)));
  mix_ctl_add_text (self, "practice_code",
                    practice != NULL ? mix_practice_get_code (practice)
                                     : mix_network_get_row (mix_card_get_network (card))->code);
  mix_ctl_add_text (self, "service_line_code", mix_service_line_get_row (mix_card_get_line (card))->code);
  mix_ctl_add_number (self, "minutes", mix_card_get_minutes (card));
  /* Translators: work and place, hours. */
  mix_ctl_print (self, _ ("%s, %s h a week\n"), work, hours);
  json_builder_set_member_name (mix_ctl_get_json (self), "candidates");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint i = 0; i < candidates->len && i < (guint) limit; i++)
    add_candidate (self, board, card, &g_array_index (candidates, MixCandidate, i));
  json_builder_end_array (mix_ctl_get_json (self));
  return TRUE;
}

/* The work that is asked about, as a card: an assignment's, or one that nobody has. */
static MixCard *
find_card (MixCtl *self, MixBoard *board, GError **error)
{
  MixPlan *plan = mix_board_get_plan (board);
  const char *assignment = mix_ctl_get (self, "assignment");
  MixServiceLine *line;
  MixCtlPlace place;
  int minutes = 0;

  if (assignment != NULL)
    {
      MixCard *card = mix_board_find_card (board, assignment);

      if (card == NULL || mix_card_is_nobody (card))
        mix_set_error (error, MIX_ERROR_NOT_FOUND, assignment,
                       _ ("No work with the id “%s” is going on. See “show assignments”."), assignment);
      return card != NULL && !mix_card_is_nobody (card) ? g_object_ref (card) : NULL;
    }
  line = mix_ctl_find_line (self, plan, error);
  if (line == NULL || !mix_ctl_find_place (self, plan, &place, error)
      || !mix_ctl_get_whole (self, "minutes", MOST_MINUTES, &minutes, error))
    return NULL;
  if (minutes == 0)
    {
      g_autofree char *key = g_strconcat (place.id, "/", mix_service_line_get_id (line), NULL);
      MixCard *card = mix_board_find_card (board, key);

      minutes = card != NULL ? mix_card_get_minutes (card) : 0;
    }
  return mix_card_new_nobody (plan, line, place.practice, place.network, minutes);
}

static gboolean
show_candidates (MixCtl *self, GError **error)
{
  gboolean by_place = mix_ctl_has (self, "practice") && mix_ctl_has (self, "service-line");
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (MixBoard) board = NULL;
  g_autoptr (MixCard) card = NULL;

  if (by_place == mix_ctl_has (self, "assignment"))
    {
      mix_set_error (error, MIX_ERROR_USAGE, "assignment",
                     _ ("“candidates” needs either --assignment ID, or both --practice CODE and --service-line CODE."));
      return FALSE;
    }
  plan = mix_ctl_load_plan (self, error);
  board = plan != NULL ? mix_board_new (plan) : NULL;
  card = board != NULL ? find_card (self, board, error) : NULL;
  return card != NULL && print_candidates (self, board, card, error);
}

const MixCtlCommand mix_command_fit = {
  .name = "fit",
  .summary = N_ ("say how work would suit somebody, and why"),
  .run = show_fit,
  .options = fit_options,
  .keys = fit_keys,
};

const MixCtlCommand mix_command_candidates = {
  .name = "candidates",
  .summary = N_ ("say who could do a piece of work, the best first, and what each would cost"),
  .run = show_candidates,
  .options = candidates_options,
  .keys = candidates_keys,
};
