#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-employment-arithmetic.h"
#include "mix-employment-line.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

#define MONTHS_A_YEAR 12
#define MOST_YEARS 5

static const MixCtlOption options[] = {
  { "model", N_ ("CODE"), N_ ("employment model, such as M04"), MIX_CTL_REQUIRED },
  { "line", N_ ("LINE"), N_ ("line that is opened, such as fee; without it, all") },
  { "year", N_ ("NUMBER"), N_ ("1 for the first year; without it, all") },
  { "years", N_ ("NUMBER"), N_ ("one to five; without it, 3") },
  { "from", N_ ("DATE"), N_ ("a day of the first month; without it, next April") },
  { "posts", N_ ("LIST"), N_ ("ids or names of posts with commas between them; without it, all") },
  { NULL },
};

static const MixCtlKey keys[] = {
  { "model", N_ ("code of the model") },
  { "from", N_ ("first day of the first month") },
  { "entries[].line", N_ ("pay, supplement, national_insurance, pension, levy, fee, price, vat, cover, supervision, "
                          "line_management, overhead, recruitment, equipment, liability, set_up, switch or claim") },
  { "entries[].post_id", N_ ("id of the post; null for what falls on all together") },
  { "entries[].post", N_ ("its name") },
  { "entries[].from", N_ ("first day of the first month") },
  { "entries[].months", N_ ("months in a row that are alike") },
  { "entries[].pence", N_ ("of each month") },
  { "entries[].known", N_ ("whether all of it is known; if not, at least this") },
  { "entries[].arithmetic", N_ ("how it comes about") },
  { "cost", N_ ("all lines but claims, pence") },
  { "cost_known", N_ ("whether all of it is known; if not, at least this") },
  { "net", N_ ("cost less claims, pence") },
  { "net_known", N_ ("whether all of it is known; if not, at least this") },
  { NULL },
};

typedef struct
{
  const char *model;
  char **posts;
  int line; /* -1: all */
  int year; /* 0: all */
  int years;
  MixDate from;
} Question;

static gboolean
read_line (MixCtl *self, int *line, GError **error)
{
  const char *name = mix_ctl_get (self, "line");

  *line = -1;
  if (name == NULL)
    return TRUE;
  for (guint i = 0; i < MIX_EMPLOYMENT_N_LINES; i++)
    if (g_str_equal (mix_employment_line_get_name ((MixEmploymentLine) i), name))
      *line = (int) i;
  if (*line >= 0)
    return TRUE;
  g_propagate_error (
      error,
      mix_error_new (MIX_ERROR_USAGE, name,
                     _ ("“%s” is no line of money. Say one of those that “skillmixctl help cost” lists."), name));
  return FALSE;
}

static MixDate
find_april_after (MixDate day)
{
  return mix_financial_year_get_first_day (mix_date_get_financial_year (day) + 1);
}

static gboolean
read_question (MixCtl *self, MixPlan *plan, Question *question, GError **error)
{
  const char *posts = mix_ctl_get (self, "posts");
  int day;

  *question = (Question) { .model = mix_ctl_get (self, "model"), .years = 3, .from = MIX_DATE_NONE };
  if (!read_line (self, &question->line, error)
      || !mix_ctl_get_whole (self, "years", MOST_YEARS, &question->years, error)
      || !mix_ctl_get_whole (self, "year", question->years, &question->year, error)
      || !mix_ctl_get_date (self, "from", &question->from, error))
    return FALSE;
  if (question->from == MIX_DATE_NONE)
    question->from = find_april_after (mix_plan_get_as_at (plan));
  mix_date_split (question->from, NULL, NULL, &day);
  question->from -= day - 1;
  question->posts = posts != NULL ? g_strsplit (posts, ",", -1) : NULL;
  return TRUE;
}

static void
add_entry (MixCtl *self, MixEmploymentLine line, const MixEmploymentEntry *entry)
{
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_begin_object (json);
  mix_ctl_add_text (self, "line", mix_employment_line_get_name (line));
  mix_ctl_add_text (self, "post_id", entry->post_id);
  mix_ctl_add_text (self, "post", entry->title);
  mix_ctl_add_date (self, "from", entry->from);
  mix_ctl_add_number (self, "months", entry->n_months);
  mix_ctl_add_number (self, "pence", entry->pence);
  mix_ctl_add_truth (self, "known", entry->known);
  mix_ctl_add_text (self, "arithmetic", entry->arithmetic);
  json_builder_end_object (json);
}

static void
print_entry (MixCtl *self, const MixEmploymentEntry *entry)
{
  g_autofree char *months = mix_employment_entry_dup_months (entry);

  mix_ctl_print (self, _ ("  %s, %s\n    %s\n"), entry->title, months, entry->arithmetic);
}

static void
open_line (MixCtl *self,
           const MixEmploymentCosting *costing,
           const MixEmploymentCost *cost,
           MixEmploymentLine line,
           const Question *question)
{
  guint first = question->year > 0 ? (guint) (question->year - 1) * MONTHS_A_YEAR : 0;
  guint n = question->year > 0 ? MONTHS_A_YEAR : mix_employment_cost_get_n_months (cost);
  g_autoptr (GPtrArray) entries = mix_employment_arithmetic_open (costing, cost, line, first, n);

  if (entries->len > 0)
    mix_ctl_print (self, "%s\n", mix_employment_line_get_title (line));
  for (guint i = 0; i < entries->len; i++)
    {
      add_entry (self, line, entries->pdata[i]);
      print_entry (self, entries->pdata[i]);
    }
}

static void
print_total (
    MixCtl *self, const MixEmploymentCost *cost, const char *key, const char *known_key, MixEmploymentLines lines)
{
  MixEmploymentAmount total = mix_employment_cost_get_total (cost, lines);

  mix_ctl_add_number (self, key, total.pence);
  mix_ctl_add_truth (self, known_key, total.known);
}

static void
report (MixCtl *self, const MixEmploymentCosting *costing, const MixEmploymentCost *cost, const Question *question)
{
  JsonBuilder *json = mix_ctl_get_json (self);

  mix_ctl_add_text (self, "model", question->model);
  mix_ctl_add_date (self, "from", question->from);
  json_builder_set_member_name (json, "entries");
  json_builder_begin_array (json);
  for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
    if (question->line < 0 || question->line == (int) line)
      open_line (self, costing, cost, (MixEmploymentLine) line, question);
  json_builder_end_array (json);
  print_total (self, cost, "cost", "cost_known", MIX_EMPLOYMENT_LINES_COST);
  print_total (self, cost, "net", "net_known", MIX_EMPLOYMENT_LINES_NET);
}

static gboolean
open_costing (MixCtl *self, MixPlan *plan, const Question *question, GError **error)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixEmploymentCosting) costing = mix_employment_costing_new (
      plan, packs, (const char *const *) question->posts, question->from, (guint) question->years, error);
  g_autoptr (MixEmploymentCost) cost = NULL;

  if (costing == NULL)
    return FALSE;
  if (mix_employment_catalogue_find_model (costing->catalogue, question->model) == NULL)
    {
      g_propagate_error (
          error, mix_error_new (MIX_ERROR_NOT_FOUND, question->model,
                                _ ("There is no employment model “%s” in this plan. See “skillmixctl models list”."),
                                question->model));
      return FALSE;
    }
  cost = mix_employment_costing_cost (costing, question->model, NULL, MIX_DATE_NONE);
  report (self, costing, cost, question);
  return TRUE;
}

static gboolean
open_cost (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  Question question = { .posts = NULL };
  gboolean done
      = plan != NULL && read_question (self, plan, &question, error) && open_costing (self, plan, &question, error);

  g_strfreev (question.posts);
  return done;
}

const MixCtlCommand mix_command_cost = {
  .name = "cost",
  .summary = N_ ("open the money of a model: every line of every post and month, with its arithmetic"),
  .run = open_cost,
  .options = options,
  .keys = keys,
};
