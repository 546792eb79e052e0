#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-employment-difference.h"
#include "mix-employment-json.h"
#include "mix-employment-plan.h"
#include "mix-employment-words.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

#define MOST_DRAWS 1000000000
#define MOST_YEARS 5
#define SEED 1

static const MixCtlOption options[] = {
  { "comparison", N_ ("NAME"), N_ ("a saved comparison, by name or id; without it, the plan’s first") },
  { "models", N_ ("LIST"),
    N_ ("what is compared: codes with commas between them, such as M02,M04; M04:M02:2029-04-01 is one that another "
        "follows; without it, what the comparison says, or all models that are options here") },
  { "years", N_ ("NUMBER"), N_ ("one to five; without it, what the comparison says, or 3") },
  { "from", N_ ("DATE"), N_ ("a day of the first month; without it, what the comparison says, or next April") },
  { "posts", N_ ("LIST"), N_ ("ids or names of posts with commas between them; without it, all") },
  { "split", N_ ("HOW"), N_ ("how practices share the net cost: list, use or equal") },
  { "draws", N_ ("NUMBER"), N_ ("how often everything is drawn; without it, 1,000,000") },
  { "seed", N_ ("NUMBER"), N_ ("of the draws: the same seed gives the same answer; without it, 1") },
  { NULL },
};

static const MixCtlKey keys[] = {
  { "comparison", N_ ("name of the saved comparison; null without one") },
  { "from", N_ ("first day of the first month") },
  { "years", N_ ("how many") },
  { "posts", N_ ("how many are costed") },
  { "minutes_a_week", N_ ("their hours together") },
  { "patients", N_ ("of the practices; null where one list is not known") },
  { "split", N_ ("how practices share the net cost: list, use or equal") },
  { "draws", N_ ("how often everything was drawn") },
  { "seed", N_ ("of the draws") },
  { "options[].option", N_ ("code of the model, or of one that another follows") },
  { "options[].name", N_ ("what it is called") },
  { "options[].ranked", N_ ("whether its money is known, at least as ranges") },
  { "options[].cost", N_ ("pence in an average year: known, low, likely, high; 8 in 10 draws lie between low and high; "
                          "where known is false, at least this") },
  { "options[].claims", N_ ("what the scheme reimburses, likewise") },
  { "options[].net", N_ ("cost less claims, likewise") },
  { "options[].net_discounted", N_ ("net of all years, discounted at 3.5% a year, likewise") },
  { "options[].per_patient", N_ ("net to each patient, likewise") },
  { "options[].per_wte", N_ ("cost of a whole-time equivalent, likewise") },
  { "money[].option", N_ ("code of the option") },
  { "money[].year", N_ ("1 for the first") },
  { "money[].line", N_ ("pay, supplement, national_insurance, pension, levy, fee, price, vat, cover, supervision, "
                        "line_management, overhead, recruitment, equipment, liability, set_up, switch or claim") },
  { "money[].pence", N_ ("as likely; claims are below zero") },
  { "money[].known", N_ ("whether all of it is known; if not, at least this") },
  { "practices[].practice_id", N_ ("id of the practice") },
  { "practices[].practice", N_ ("its name") },
  { "practices[].option", N_ ("code of the option") },
  { "practices[].net", N_ ("its share of the net cost in an average year, pence; null where it is not known") },
  { "scores[].option", N_ ("code of the option") },
  { "scores[].criterion", N_ ("code of the criterion") },
  { "scores[].known", N_ ("whether anybody gave one; if not, it is anything on the scale") },
  { "scores[].low", N_ ("points, 0 worst to 100") },
  { "scores[].likely", N_ ("points") },
  { "scores[].high", N_ ("points") },
  { "scores[].reason", N_ ("why; null without one") },
  { "weights[].criterion", N_ ("code of the criterion") },
  { "weights[].low", N_ ("share of all weights that 1 in 20 draws is below") },
  { "weights[].likely", N_ ("likely share of all weights, everybody together") },
  { "weights[].high", N_ ("share that 1 in 20 draws is above") },
  { "rank_shares[].option", N_ ("code of the option") },
  { "rank_shares[].rank", N_ ("1 for first") },
  { "rank_shares[].share", N_ ("how often it comes in there") },
  { "wins[].option", N_ ("code of the option") },
  { "wins[].against", N_ ("code of another") },
  { "wins[].share", N_ ("how often it is worth more than that") },
  { "values[].option", N_ ("code of the option") },
  { "values[].likely", N_ ("weighted value as likely, 0 to 1") },
  { "values[].mean", N_ ("mean over all draws") },
  { "values[].regret", N_ ("mean of what the first of each draw is worth more") },
  { "values[].central_weights[].criterion", N_ ("code of the criterion") },
  { "values[].central_weights[].weight", N_ ("mean weight when the option comes first; null where it never does") },
  { "people[].person", N_ ("who weighed the criteria") },
  { "people[].leader", N_ ("code of the option that leads by their weights") },
  { "people[].weights[].criterion", N_ ("code of the criterion") },
  { "people[].weights[].weight", N_ ("their likely share of all weights") },
  { "people[].first_shares[].option", N_ ("code of the option") },
  { "people[].first_shares[].share", N_ ("how often it comes first by their weights") },
  { "leader", N_ ("code of the option that leads where everything is as likely; null where none is ranked") },
  { "flips[].kind", N_ ("what is moved: weight, score or money") },
  { "flips[].criterion", N_ ("code of the criterion; null for money") },
  { "flips[].input", N_ ("which score or parameter: M04/management_fee; null for a weight") },
  { "flips[].unit", N_ ("of the parameter; null otherwise: a share for a weight, points for a score") },
  { "flips[].likely", N_ ("its likely value") },
  { "flips[].direction", N_ ("above or below: where the leader changes") },
  { "flips[].at", N_ ("the value at which it changes, exactly") },
  { "flips[].leader", N_ ("code of the option that leads beyond it") },
  { "flips[].within", N_ ("whether that lies within the range given") },
  { "sentences[].option", N_ ("code of the option it is about") },
  { "sentences[].text", N_ ("what would change the answer, in words") },
  { "sensitivities[].kind", N_ ("weight, score or money") },
  { "sensitivities[].criterion", N_ ("code of the criterion; null for money") },
  { "sensitivities[].input", N_ ("which score or parameter; null for a weight") },
  { "sensitivities[].unit", N_ ("of the parameter; null otherwise") },
  { "sensitivities[].name", N_ ("what it is called") },
  { "sensitivities[].low", N_ ("the value that 1 in 20 is below") },
  { "sensitivities[].high", N_ ("the value that 1 in 20 is above") },
  { "sensitivities[].share_low", N_ ("how often the leader comes first where it is in its lowest tenth") },
  { "sensitivities[].share_high", N_ ("the same in its highest tenth") },
  { "evpi.points", N_ ("what knowing everything is worth, in value from 0 to 1") },
  { "evpi.pence", N_ ("the same in money over all years; null where money does not count") },
  { "evpi.each[].input", N_ ("what could be found out") },
  { "evpi.each[].name", N_ ("what it is called") },
  { "evpi.each[].advice", N_ ("how to find it out; null without advice") },
  { "evpi.each[].points", N_ ("what knowing it alone is worth") },
  { "evpi.each[].pence", N_ ("the same in money over all years; null where money does not count") },
  { "evpi.each[].variance_share", N_ ("share of the variance of the leader’s lead that it explains") },
  { "unknowns[].option", N_ ("code of the option") },
  { "unknowns[].criterion", N_ ("of a score, code of the criterion; null otherwise") },
  { "unknowns[].parameter", N_ ("of a parameter, its name; null otherwise") },
  { "unknowns[].name", N_ ("what is not known") },
  { "unknowns[].advice", N_ ("what to do to know it; null without advice") },
  { "unknowns[].stops_ranking", N_ ("whether the option is ranked only once it is known") },
  { NULL },
};

typedef struct
{
  MixEmploymentRequest request;
  char **models;
  char **posts;
  int draws;
  int seed;
} Question;

static void
clear_question (Question *self)
{
  g_strfreev (self->models);
  g_strfreev (self->posts);
}

static char **
split_list (const char *text)
{
  char **parts = text != NULL ? g_strsplit (text, ",", -1) : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    g_strstrip (parts[i]);
  return parts;
}

static gboolean
read_question (MixCtl *self, Question *question, GError **error)
{
  int years = 0;

  *question = (Question) { MIX_EMPLOYMENT_DEFAULT_REQUEST, NULL, NULL, MIX_EMPLOYMENT_ALL_DRAWS, SEED };
  question->models = split_list (mix_ctl_get (self, "models"));
  question->posts = split_list (mix_ctl_get (self, "posts"));
  question->request.comparison = mix_ctl_get (self, "comparison");
  question->request.models = (const char *const *) question->models;
  question->request.posts = (const char *const *) question->posts;
  question->request.split = mix_ctl_get (self, "split");
  if (!mix_ctl_get_whole (self, "years", MOST_YEARS, &years, error)
      || !mix_ctl_get_whole (self, "draws", MOST_DRAWS, &question->draws, error)
      || !mix_ctl_get_whole (self, "seed", G_MAXINT, &question->seed, error)
      || !mix_ctl_get_date (self, "from", &question->request.from, error))
    return FALSE;
  question->request.n_years = (guint) years;
  return TRUE;
}

static void
print_option (MixCtl *self, const MixEmploymentStudy *study, guint option)
{
  const MixEmploymentColumn *column = mix_employment_study_get_column (study, option);
  g_autofree char *cost = mix_employment_dup_money (&column->cost);
  g_autofree char *range = mix_employment_dup_money_range (&column->cost);
  g_autofree char *net = mix_employment_dup_money (&column->net);
  g_autofree char *share = mix_employment_dup_share (mix_employment_study_get_first_share (study, option));

  mix_ctl_print (self, "%s\n", mix_employment_picture_get_option (study->picture, option)->name);
  if (column->cost.low < column->cost.high)
    mix_ctl_print (self, _ ("  Cost a year: %s (%s)\n"), cost, range);
  else
    mix_ctl_print (self, _ ("  Cost a year: %s\n"), cost);
  mix_ctl_print (self, _ ("  Net to practices: %s\n"), net);
  if (column->ranked)
    mix_ctl_print (self, _ ("  Comes first: %s\n"), share);
  else
    mix_ctl_print (self, _ ("  Not ranked: its money is not known. Enter a range, or accept the one suggested.\n"));
}

static void
print_list (MixCtl *self, const MixEmploymentStudy *study)
{
  const guint most = 5;
  g_autofree char *disagreement = mix_employment_study_dup_disagreement (study);

  if (study->sentences->len > 0)
    mix_ctl_print (self, _ ("\nWhat would change the answer\n"));
  for (guint i = 0; i < study->sentences->len; i++)
    mix_ctl_print (self, "  %s\n", g_array_index (study->sentences, MixEmploymentSentence, i).text);
  if (disagreement != NULL)
    mix_ctl_print (self, "  %s\n", disagreement);
  if (study->worth->len > 0)
    mix_ctl_print (self, _ ("\nWorth finding out\n"));
  for (guint i = 0; i < MIN (study->worth->len, most); i++)
    {
      const MixEmploymentWorth *worth = &g_array_index (study->worth, MixEmploymentWorth, i);
      g_autofree char *words = mix_employment_worth_dup_words (worth);

      mix_ctl_print (self, "  %s: %s\n", worth->name, words);
    }
  if (study->picture->gaps->len > 0)
    mix_ctl_print (self, _ ("\nNot known\n"));
  for (guint i = 0; i < study->picture->gaps->len; i++)
    {
      const MixEmploymentGap *gap = &g_array_index (study->picture->gaps, MixEmploymentGap, i);

      mix_ctl_print (self, "  %s · %s\n", mix_employment_picture_get_option (study->picture, gap->option)->name,
                     gap->name);
    }
}

static void
print_study (MixCtl *self, const MixEmploymentStudy *study)
{
  g_autofree char *subtitle = mix_employment_picture_dup_subtitle (study->picture);

  mix_ctl_print (self, "%s\n\n", subtitle);
  for (guint option = 0; option < study->n_columns; option++)
    print_option (self, study, option);
  print_list (self, study);
}

static gboolean
compare (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixEmploymentPicture) picture = NULL;
  g_autoptr (MixEmploymentStudy) study = NULL;
  Question question = { .models = NULL };

  if (plan != NULL && read_question (self, &question, error))
    picture = mix_employment_picture_new_for_plan (plan, packs, &question.request, error);
  if (picture != NULL)
    {
      study = mix_employment_study_new (picture, (guint64) question.draws, (guint64) question.seed, NULL, NULL);
      mix_employment_study_add_json (study, mix_ctl_get_json (self));
      print_study (self, study);
    }
  clear_question (&question);
  return study != NULL;
}

static MixEmploymentStudy *
study_saved (MixPlan *plan, MixPackSet *packs, const char *name, const Question *question, GError **error)
{
  MixEmploymentRequest request = MIX_EMPLOYMENT_DEFAULT_REQUEST;
  g_autoptr (MixEmploymentPicture) picture = NULL;

  request.comparison = name;
  picture = mix_employment_picture_new_for_plan (plan, packs, &request, error);
  return picture != NULL
             ? mix_employment_study_new (picture, (guint64) question->draws, (guint64) question->seed, NULL, NULL)
             : NULL;
}

static const char *
get_leader (const MixEmploymentStudy *study)
{
  return study->leader != MIX_EMPLOYMENT_NOTHING ? mix_employment_picture_get_option (study->picture, study->leader)->id
                                                 : NULL;
}

static void
report_differences (MixCtl *self, const MixEmploymentStudy *one, const MixEmploymentStudy *other)
{
  g_autoptr (GArray) list = mix_employment_study_list_differences (one, other);
  g_autoptr (MixDataTable) table = mix_employment_differences_table (one, other);
  g_autofree char *text = mix_data_table_to_text (table);

  mix_ctl_add_text (self, "leader", get_leader (one));
  mix_ctl_add_text (self, "other_leader", get_leader (other));
  json_builder_set_member_name (mix_ctl_get_json (self), "differences");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint i = 0; i < list->len; i++)
    {
      const MixEmploymentDifference *difference = &g_array_index (list, MixEmploymentDifference, i);

      json_builder_begin_object (mix_ctl_get_json (self));
      mix_ctl_add_text (self, "in", mix_employment_difference_kind_get_name (difference->kind));
      mix_ctl_add_text (self, "name", difference->name);
      mix_ctl_add_text (self, "one", difference->one);
      mix_ctl_add_text (self, "other", difference->other);
      json_builder_end_object (mix_ctl_get_json (self));
    }
  json_builder_end_array (mix_ctl_get_json (self));
  mix_ctl_print (self, "%s", list->len > 0 ? text : _ ("Nothing differs.\n"));
}

static gboolean
compare_difference (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixEmploymentStudy) one = NULL;
  g_autoptr (MixEmploymentStudy) other = NULL;
  Question question = { .draws = MIX_EMPLOYMENT_ALL_DRAWS, .seed = SEED };

  if (plan == NULL || !mix_ctl_get_whole (self, "draws", MOST_DRAWS, &question.draws, error)
      || !mix_ctl_get_whole (self, "seed", G_MAXINT, &question.seed, error))
    return FALSE;
  one = study_saved (plan, packs, mix_ctl_get (self, "comparison"), &question, error);
  other = one != NULL ? study_saved (plan, packs, mix_ctl_get (self, "with"), &question, error) : NULL;
  if (other == NULL)
    return FALSE;
  report_differences (self, one, other);
  return TRUE;
}

static const MixCtlOption difference_options[] = {
  { "comparison", N_ ("NAME"), N_ ("a saved comparison, by name or id"), MIX_CTL_REQUIRED },
  { "with", N_ ("NAME"), N_ ("another"), MIX_CTL_REQUIRED },
  { "draws", N_ ("NUMBER"), N_ ("how often everything is drawn; without it, 1,000,000") },
  { "seed", N_ ("NUMBER"), N_ ("of the draws; without it, 1") },
  { NULL },
};

static const MixCtlKey difference_keys[] = {
  { "leader", N_ ("code of the option that leads in the one; null where none is ranked") },
  { "other_leader", N_ ("code of the option that leads in the other; null where none is ranked") },
  { "differences[].in", N_ ("answer, money, weight, score or figure") },
  { "differences[].name", N_ ("of what") },
  { "differences[].one", N_ ("in the one, in words; null where it is not in it") },
  { "differences[].other", N_ ("in the other, likewise") },
  { NULL },
};

const MixCtlCommand mix_command_compare_difference = {
  .name = "compare difference",
  .summary = N_ ("say in what two saved comparisons differ: answer, money, weights, scores and figures"),
  .run = compare_difference,
  .options = difference_options,
  .keys = difference_keys,
};

const MixCtlCommand mix_command_compare = {
  .name = "compare",
  .summary = N_ ("compare employment models: money with ranges, ranks, and what would change the answer"),
  .run = compare,
  .options = options,
  .keys = keys,
};
