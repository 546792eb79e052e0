#include "mix-config.h"
#include "mix-ctl-deploy.h"
#include "mix-ctl-private.h"
#include "mix-fit-words.h"
#include "mix-half-day.h"
#include "mix-plan-fit.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <signal.h>

#define PER_CENT 100

/* Of a minute: what a solver's whole minutes may be off. */
#define ROUNDED 1e-6

/* Set by Ctrl+C. */
static volatile sig_atomic_t is_interrupted;

const MixCtlKey mix_ctl_deploy_keys[] = {
  { "objective",
    N_ ("what the answer costs, in hundredths of a weighted minute; skillmix-deployment(7) says of what") },
  { "bound", N_ ("no answer costs less than this") },
  { "price_bound", N_ ("the part of it that follows from the prices alone, for whoever checks them") },
  { "gap", N_ ("how far the answer is from the best at most: (objective − bound) ÷ objective") },
  { "seconds", N_ ("how long it took; left out with --iterations") },
  { "first_answer_seconds", N_ ("how long until there was an answer; left out with --iterations") },
  { "undone_minutes", N_ ("minutes a week of known demand that nobody does then") },
  { "moves", N_ ("how many changes it is from today; null for a problem of a file") },
  { "assignments[].person_id", N_ ("who; of a file’s problem, their number") },
  { "assignments[].person", N_ ("their name; null for a problem of a file") },
  { "assignments[].place_id", N_ ("the practice, or the network for its own work; of a file’s problem, its number") },
  { "assignments[].place", N_ ("what it is called; of a file’s problem, its code") },
  { "assignments[].service_line", N_ ("code of the line") },
  { "assignments[].minutes", N_ ("minutes a week; not always whole for a problem of a file") },
  { "assignments[].minutes_before", N_ ("minutes a week of it today") },
  { "assignments[].change_id",
    N_ ("what --only takes for this change; the same for the same plan, seed and iterations; null for none") },
  { "assignments[].change", N_ ("none, new, moved, changed or ended; null for a problem of a file") },
  { "assignments[].from_person_id", N_ ("who had it, where it moves from somebody else; null otherwise") },
  { "assignments[].fit", N_ ("how it suits them: stretched, fits or under_used; null where it ends") },
  { "week[].person_id", N_ ("who; of a file’s problem, their number") },
  { "week[].person", N_ ("their name; null for a problem of a file") },
  { "week[].session", N_ ("the half-day: mon_am to fri_pm") },
  { "week[].place_id",
    N_ ("the practice where they are; of a file’s problem, its number; null where they work from elsewhere") },
  { "week[].place", N_ ("what it is called; of a file’s problem, its code; null where they work from elsewhere") },
  { "clashes[].text", N_ ("what an answer before this one could not have in any week, or this one cannot") },
  { "change", N_ ("with --accept, what the history calls the change; null where nothing differed") },
  { "explanations[].code",
    N_ ("what binds: sign_off, capacity, sessions, sites, desk, supervisor, reach, cost or search") },
  { "explanations[].title", N_ ("what is undone") },
  { "explanations[].service_line_id", N_ ("id of the line; of a file’s problem, its number") },
  { "explanations[].place_id", N_ ("the practice, or the network for its own work; null for several") },
  { "explanations[].places", N_ ("how many") },
  { "explanations[].undone_minutes", N_ ("minutes a week that nobody does") },
  { "explanations[].undone_weighted_minutes", N_ ("the same by weight") },
  { "explanations[].reason", N_ ("what stands in the way, in words") },
  { "explanations[].advice", N_ ("the nearest way out, in words; null for none") },
  { "explanations[].action", N_ ("what to look at: none, show_swap, try_desk or who_and_when") },
  { "explanations[].person_id", N_ ("who is nearest, or the supervisor without time; null for nobody") },
  { "explanations[].relieved_service_line_id", N_ ("what they would be relieved of; null for nothing") },
  { "explanations[].relieved_place_id", N_ ("where; null for several places") },
  { "explanations[].relieved_minutes", N_ ("how much of it, minutes a week") },
  { "explanations[].way_minutes", N_ ("minutes a week that the way out would do at most") },
  { "train_next[].title", N_ ("who, and what for") },
  { "train_next[].person_id", N_ ("who; of a file’s problem, their number") },
  { "train_next[].competence", N_ ("code of the competence to sign off; null for a problem of a file") },
  { "train_next[].service_line_id", N_ ("the first line that it is for") },
  { "train_next[].estimate_minutes",
    N_ ("what it would bring at most, minutes of average work a week: never below the truth") },
  { "train_next[].exact_minutes",
    N_ ("what it brings, planned anew; of a team of over ten people at least that; null where it was not") },
  { "train_next[].less_undone_minutes", N_ ("by how much less is then undone; only beside exact_minutes") },
  { "train_next[].words", N_ ("that in words") },
  { "worth[].thing", N_ ("one more of what: person_hour, supervision_hour or desk") },
  { "worth[].person_id", N_ ("of whom; left out for a desk") },
  { "worth[].place_id", N_ ("where; only for a desk") },
  { "worth[].minutes", N_ ("what it is worth, minutes of average work a week") },
  { "worth[].words", N_ ("that in words") },
  { NULL },
};

static void
add_real (MixCtl *self, const char *key, double value)
{
  json_builder_set_member_name (mix_ctl_get_json (self), key);
  json_builder_add_double_value (mix_ctl_get_json (self), value);
}

static void
add_figures (MixCtl *self, const MixCtlDeployment *deployment)
{
  const MixDeploymentResult *result = deployment->result;

  add_real (self, "objective", result->cost.total);
  add_real (self, "bound", result->bound);
  add_real (self, "price_bound", result->price_bound);
  add_real (self, "gap", mix_deployment_result_get_gap (result));
  if (mix_ctl_has (self, "iterations"))
    return;
  add_real (self, "seconds", result->seconds);
  add_real (self, "first_answer_seconds", result->first_answer_seconds);
}

static gint64
get_undone (const MixCtlDeployment *deployment)
{
  g_autofree double *undone = NULL;
  double minutes = 0;

  if (deployment->proposal != NULL)
    return mix_deploy_proposal_get_undone_minutes (deployment->proposal);
  undone = mix_deployment_answer_dup_undone (deployment->result->answer, deployment->problem);
  for (int i = 0; i < deployment->problem->n_practices * deployment->problem->n_lines; i++)
    minutes += undone[i];
  return (gint64) (minutes + 0.5);
}

static void
add_numbered_work (MixCtl *self, const MixDeployment *problem, const MixDeploymentMinutes *work)
{
  g_autofree char *person = g_strdup_printf ("%d", work->person);
  g_autofree char *place = g_strdup_printf ("%d", work->practice);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "person_id", person);
  mix_ctl_add_text (self, "person", NULL);
  mix_ctl_add_text (self, "place_id", place);
  mix_ctl_add_text (self, "place", problem->practices[work->practice].code);
  mix_ctl_add_text (self, "service_line", problem->lines[work->line].id);
  add_real (self, "minutes", work->on_site + work->remote);
  mix_ctl_add_text (self, "change", NULL);
  mix_ctl_add_text (self, "from_person_id", NULL);
  mix_ctl_add_text (self, "fit", mix_fit_grade_get_name (mix_deployment_get_fit (problem, work->person, work->line)));
  json_builder_end_object (mix_ctl_get_json (self));
}

/* Work that stays as it is, or that a change is about. */
static void
add_work (MixCtl *self,
          MixDeployPicture *picture,
          const MixDeployTriple *work,
          const char *change_id,
          const char *change,
          const char *from_person_id)
{
  MixPerson *person = mix_deploy_picture_get_person (picture, work->person);
  MixServiceLine *line = mix_deploy_picture_get_line (picture, work->line);
  MixFit fit = mix_plan_fit_work_out (picture->plan, person, line);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "person_id", mix_person_get_id (person));
  mix_ctl_add_text (self, "person", mix_person_get_name (person));
  mix_ctl_add_text (self, "place_id", mix_deploy_picture_get_place_id (picture, work->place));
  mix_ctl_add_text (self, "place", mix_deploy_picture_get_place_name (picture, work->place));
  mix_ctl_add_text (self, "service_line", mix_service_line_get_row (line)->code);
  mix_ctl_add_number (self, "minutes", work->after);
  mix_ctl_add_number (self, "minutes_before", work->before);
  mix_ctl_add_text (self, "change_id", change_id);
  mix_ctl_add_text (self, "change", change);
  mix_ctl_add_text (self, "from_person_id", from_person_id);
  mix_ctl_add_text (self, "fit", work->after > 0 ? mix_fit_grade_get_name (fit.grade) : NULL);
  json_builder_end_object (mix_ctl_get_json (self));
}

static void
add_change (MixCtl *self, MixDeployPicture *picture, MixDeployChange *change)
{
  const MixDeployTriple *from = mix_deploy_change_get_from (change);
  const MixDeployTriple *to = mix_deploy_change_get_to (change);
  MixPerson *from_person = mix_deploy_change_get_from_person (change);
  MixDeployTriple work = to != NULL ? *to : *from;

  work.before = mix_deploy_change_get_minutes_before (change);
  work.after = mix_deploy_change_get_minutes_after (change);
  add_work (self, picture, &work, mix_deploy_change_get_id (change),
            mix_deploy_change_kind_get_name (mix_deploy_change_get_kind (change)),
            from_person != NULL ? mix_person_get_id (from_person) : NULL);
}

static void
add_assignments (MixCtl *self, const MixCtlDeployment *deployment)
{
  const GArray *minutes = deployment->result->answer->minutes;
  MixDeployPicture *picture
      = deployment->proposal != NULL ? mix_deploy_proposal_get_picture (deployment->proposal) : NULL;
  GListModel *changes = picture != NULL ? mix_deploy_proposal_get_changes (deployment->proposal) : NULL;

  json_builder_set_member_name (mix_ctl_get_json (self), "assignments");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint i = 0; changes != NULL && i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (MixDeployChange) change = g_list_model_get_item (changes, i);

      add_change (self, picture, change);
    }
  for (guint i = 0; i < minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (minutes, MixDeploymentMinutes, i);
      MixDeployTriple same
          = { work->person, work->practice, work->line, 0, (int) floor (work->on_site + work->remote + ROUNDED) };

      if (picture == NULL)
        {
          add_numbered_work (self, deployment->problem, work);
          continue;
        }
      same.before = mix_deploy_picture_get_today (picture, work->person, work->practice, work->line);
      if (same.before == same.after)
        add_work (self, picture, &same, NULL, "none", NULL);
    }
  json_builder_end_array (mix_ctl_get_json (self));
}

static void
add_half_day (MixCtl *self, const MixCtlDeployment *deployment, int person, int half_day, int place)
{
  MixDeployPicture *picture
      = deployment->proposal != NULL ? mix_deploy_proposal_get_picture (deployment->proposal) : NULL;
  g_autofree char *person_number = g_strdup_printf ("%d", person);
  g_autofree char *place_number = g_strdup_printf ("%d", place);
  MixPerson *who = picture != NULL ? mix_deploy_picture_get_person (picture, person) : NULL;
  const char *place_id = place_number;
  const char *place_name = NULL;

  if (place < 0)
    place_id = NULL;
  else if (picture == NULL)
    place_name = deployment->problem->practices[place].code;
  else
    {
      place_id = mix_deploy_picture_get_place_id (picture, place);
      place_name = mix_deploy_picture_get_place_name (picture, place);
    }
  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "person_id", who != NULL ? mix_person_get_id (who) : person_number);
  mix_ctl_add_text (self, "person", who != NULL ? mix_person_get_name (who) : NULL);
  mix_ctl_add_text (self, "session", mix_half_day_get_code ((guint) half_day));
  mix_ctl_add_text (self, "place_id", place_id);
  mix_ctl_add_text (self, "place", place_name);
  json_builder_end_object (mix_ctl_get_json (self));
}

static void
add_week (MixCtl *self, const MixCtlDeployment *deployment)
{
  json_builder_set_member_name (mix_ctl_get_json (self), "week");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (int p = 0; deployment->rota != NULL && p < deployment->rota->n_people; p++)
    for (int i = 0; i < MIX_DEPLOYMENT_HALF_DAYS; i++)
      {
        int place = mix_deployment_rota_get_place (deployment->rota, p, i);

        if (place != MIX_DEPLOYMENT_NOWHERE)
          add_half_day (self, deployment, p, i, place);
      }
  json_builder_end_array (mix_ctl_get_json (self));
  json_builder_set_member_name (mix_ctl_get_json (self), "clashes");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint i = 0; deployment->clashes != NULL && i < deployment->clashes->len; i++)
    {
      json_builder_begin_object (mix_ctl_get_json (self));
      mix_ctl_add_text (self, "text", g_ptr_array_index (deployment->clashes, i));
      json_builder_end_object (mix_ctl_get_json (self));
    }
  json_builder_end_array (mix_ctl_get_json (self));
}

static void
print_week (MixCtl *self, const MixCtlDeployment *deployment)
{
  for (guint i = 0; deployment->clashes != NULL && i < deployment->clashes->len; i++)
    mix_ctl_print (self, "%s\n", (const char *) g_ptr_array_index (deployment->clashes, i));
  if (deployment->rota == NULL)
    mix_ctl_print (self, _ ("No week was found for this.\n"));
}

static void
print_change (MixCtl *self, MixDeployChange *change)
{
  g_autofree char *words = mix_deploy_change_dup_words (change);

  mix_ctl_print (self, "%-8s %s\n", mix_deploy_change_kind_get_words (mix_deploy_change_get_kind (change)), words);
}

static void
print_figures (MixCtl *self, MixDeployProposal *proposal)
{
  const MixDeployFigures *before = mix_deploy_proposal_get_before (proposal);
  const MixDeployFigures *after = mix_deploy_proposal_get_after (proposal);
  g_autofree char *nobody_before = mix_text_format_hours ((int) before->nobody_minutes);
  g_autofree char *nobody_after = mix_text_format_hours ((int) after->nobody_minutes);
  g_autofree char *stretched_before = mix_text_format_hours ((int) before->stretched_minutes);
  g_autofree char *stretched_after = mix_text_format_hours ((int) after->stretched_minutes);
  g_autofree char *under_before = mix_text_format_hours ((int) before->under_used_minutes);
  g_autofree char *under_after = mix_text_format_hours ((int) after->under_used_minutes);

  mix_ctl_print (self, _ ("Unsafe work: %u → %u\n"), before->n_unsafe, after->n_unsafe);
  mix_ctl_print (self, _ ("Nobody does: %s h → %s h\n"), nobody_before, nobody_after);
  mix_ctl_print (self, _ ("People over capacity: %u → %u\n"), before->n_over, after->n_over);
  mix_ctl_print (self, _ ("Stretched: %s h → %s h\n"), stretched_before, stretched_after);
  mix_ctl_print (self, _ ("Under-used: %s h → %s h\n"), under_before, under_after);
}

static void
print_answer (MixCtl *self, const MixCtlDeployment *deployment)
{
  g_autofree char *gap = mix_deploy_gap_dup_words (mix_deployment_result_get_gap (deployment->result));
  g_autofree char *undone = mix_text_format_hours ((int) get_undone (deployment));
  GListModel *changes = deployment->proposal != NULL ? mix_deploy_proposal_get_changes (deployment->proposal) : NULL;
  guint n_changes = changes != NULL ? g_list_model_get_n_items (changes) : 0;

  mix_ctl_print (self, _ ("This is %s.\n"), gap);
  if (deployment->proposal == NULL)
    {
      mix_ctl_print (self, _ ("Nobody does: %s h\n"), undone);
      return;
    }
  print_figures (self, deployment->proposal);
  mix_ctl_print (self, g_dngettext (GETTEXT_PACKAGE, "\n%u change:\n", "\n%u changes:\n", n_changes), n_changes);
  for (guint i = 0; i < n_changes; i++)
    {
      g_autoptr (MixDeployChange) change = g_list_model_get_item (changes, i);

      print_change (self, change);
    }
}

/**
 * mix_ctl_deploy_report:
 * @self: a command
 * @deployment: what it found
 *
 * Prints the answer.
 */
void
mix_ctl_deploy_report (MixCtl *self, const MixCtlDeployment *deployment)
{
  add_figures (self, deployment);
  mix_ctl_add_number (self, "undone_minutes", get_undone (deployment));
  mix_ctl_add_known (self, "moves", deployment->proposal != NULL,
                     deployment->proposal != NULL
                         ? g_list_model_get_n_items (mix_deploy_proposal_get_changes (deployment->proposal))
                         : 0);
  add_assignments (self, deployment);
  add_week (self, deployment);
  print_answer (self, deployment);
  print_week (self, deployment);
  mix_ctl_deploy_explain (self, deployment);
}

static void
print_progress (const MixDeploymentProgress *progress)
{
  double gap = progress->objective > 0 ? (progress->objective - progress->bound) / progress->objective : 0;

  if (progress->first_answer_seconds < 0)
    g_printerr (_ ("%.0f s: no answer yet\n"), progress->seconds);
  else if (progress->bound <= 0 && progress->objective > 0)
    g_printerr (_ ("%.0f s: cost %.0f, no bound yet\n"), progress->seconds, progress->objective);
  else
    g_printerr (_ ("%.0f s: %.2f%% from the best possible at most, cost %.0f, bound %.0f\n"), progress->seconds,
                gap * PER_CENT, progress->objective, progress->bound);
}

/**
 * mix_ctl_deploy_tell_progress:
 * @progress: how far it has come
 * @data: the second (int) about which something was said last
 *
 * Says on standard error how far the search has come, once a second. Ctrl+C stops it; the best so far is kept.
 *
 * Returns: whether to stop
 */
gboolean
mix_ctl_deploy_tell_progress (const MixDeploymentProgress *progress, gpointer data)
{
  int *last_second = data;

  if ((int) progress->seconds != *last_second)
    print_progress (progress);
  *last_second = (int) progress->seconds;
  return is_interrupted != 0;
}

static void
interrupt_cb (int signal_number)
{
  is_interrupted = 1;
}

/**
 * mix_ctl_deploy_begin:
 *
 * From here on Ctrl+C stops the search, and not the program.
 */
void
mix_ctl_deploy_begin (void)
{
  struct sigaction action = { .sa_handler = interrupt_cb, .sa_flags = SA_RESETHAND };

  is_interrupted = 0;
  sigaction (SIGINT, &action, NULL);
}

/**
 * mix_ctl_deploy_end:
 * @result: what was found
 *
 * Says on standard error how far it came in the end.
 */
void
mix_ctl_deploy_end (const MixDeploymentResult *result)
{
  signal (SIGINT, SIG_DFL);
  print_progress (&(MixDeploymentProgress) { result->cost.total, result->bound, result->seconds,
                                             result->first_answer_seconds, result->iterations });
}
