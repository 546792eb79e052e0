/* Works out what posts cost under employment models that come on standard input, for the check by another
 * implementation. Records, of which "run" prints and forgets all:
 *   post VACANT ABSENCE BORN EMPLOYED NHS        a post; 1 or 0, millionths, days; "?" or "-" where not known
 *   rate NAME FROM UNTIL REVISED MILLIONTHS      a rate of the post that is being read
 *   none NAME                                    the post has no such thing
 *   fact NAME FROM UNTIL REVISED MILLIONTHS      a rate that holds for all
 *   redundancy KNOWN YEARS MOST YOUNG GROWN OLD MONTHS MOST LEAST-PAY MOST-PAY
 *   model                                        a model, numbered from 1
 *   figure NAME VALUE                            of the model: millionths, a word, "none" or "?"
 *   before MODEL, phase MODEL FROM               the course
 *   run FIRST MONTHS KNOWN DECIDED SHARES        days, and weights with commas
 */

#include <stdio.h>
#include <string.h>

#include "mix-employment-cost.h"

#define MOST_POSTS 8
#define MOST_MODELS 4

static const char *const rate_names[]
    = { "minutes",          "pay",       "supplement", "least",   "most",
        "insurance",        "threshold", "pension",    "maximum", "supervision_minutes",
        "supervision_price" };
static const char *const fact_names[] = { "vat_rate", "vat_threshold", "statutory_week" };

typedef struct
{
  MixRateSeries *rates[MOST_POSTS][G_N_ELEMENTS (rate_names)];
  MixRateSeries *facts[G_N_ELEMENTS (fact_names)];
  MixEmploymentPost posts[MOST_POSTS];
  guint n_posts;
  MixEmploymentTerms models[MOST_MODELS];
  guint n_models;
  MixRedundancyRules rules;
  MixEmploymentCourse course;
} Problem;

static guint
find_name (const char *const *names, guint n_names, const char *name)
{
  for (guint i = 0; i < n_names; i++)
    if (strcmp (names[i], name) == 0)
      return i;
  g_error ("there is no \"%s\"", name);
}

static MixDate
read_day (const char *text)
{
  MixDate day = MIX_DATE_NONE;

  if (strcmp (text, "-") != 0 && !mix_date_parse_iso (text, &day))
    g_error ("\"%s\" is no day", text);
  return day;
}

static gint64
read_number (const char *text)
{
  return g_ascii_strtoll (text, NULL, 10);
}

static void
add_rate (MixRateSeries *series, char **words)
{
  MixRate rate = { read_day (words[2]), read_day (words[3]), read_day (words[4]), strcmp (words[5], "?") != 0, 0 };

  if (rate.known)
    rate.millionths = read_number (words[5]);
  mix_rate_series_add (series, &rate);
}

static void
add_post (Problem *self, char **words)
{
  MixEmploymentPost *post = &self->posts[self->n_posts];

  for (guint i = 0; i < G_N_ELEMENTS (rate_names); i++)
    self->rates[self->n_posts][i] = mix_rate_series_new ();
  *post = (MixEmploymentPost) { .is_vacant = *words[1] == '1',
                                .absence = { strcmp (words[2], "?") != 0, read_number (words[2]) },
                                .service = { read_day (words[3]), read_day (words[4]), read_day (words[5]) } };
  self->n_posts++;
}

static void
set_figure (MixEmploymentTerms *terms, char **words)
{
  MixEmploymentParameter parameter;
  guint choice;

  if (!mix_employment_parameter_parse (words[1], &parameter))
    g_error ("there is no parameter \"%s\"", words[1]);
  if (strcmp (words[2], "none") == 0)
    mix_employment_terms_set_not_applicable (terms, parameter);
  else if (mix_employment_parameter_parse_word (parameter, words[2], &choice))
    mix_employment_terms_set_choice (terms, parameter, choice);
  else if (strcmp (words[2], "?") != 0)
    mix_employment_terms_set_range (terms, parameter, read_number (words[2]), read_number (words[2]),
                                    read_number (words[2]));
}

static void
set_rules (Problem *self, char **words)
{
  self->rules = (MixRedundancyRules) {
    .known = *words[1] == '1',
    .least_years = (int) read_number (words[2]),
    .statutory_most_years = (int) read_number (words[3]),
    .statutory_weeks_young = read_number (words[4]),
    .statutory_weeks = read_number (words[5]),
    .statutory_weeks_old = read_number (words[6]),
    .nhs_months = read_number (words[7]),
    .nhs_most_months = read_number (words[8]),
    .nhs_least_pay = read_number (words[9]),
    .nhs_most_pay = read_number (words[10]),
  };
}

static void
print_amount (MixEmploymentAmount amount)
{
  printf (" %" G_GINT64_FORMAT "%s", amount.pence, amount.known ? "" : "?");
}

static void
print_cells (const MixEmploymentCost *cost)
{
  for (guint row = 0; row <= mix_employment_cost_get_n_posts (cost); row++)
    for (guint month = 0; month < mix_employment_cost_get_n_months (cost); month++)
      {
        printf ("%u %u", row, month);
        for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
          print_amount (mix_employment_cost_get (cost, MIX_EMPLOYMENT_LINE_BIT (line), row, month, 1));
        printf ("\n");
      }
}

static void
print_unknowns (const MixEmploymentCost *cost)
{
  guint n;
  const MixEmploymentUnknown *unknowns = mix_employment_cost_get_unknowns (cost, &n);

  printf ("unknowns");
  for (guint i = 0; i < n; i++)
    if (unknowns[i].is_parameter)
      printf (" %u.%s%s", unknowns[i].model, mix_employment_parameter_get_name (unknowns[i].parameter),
              unknowns[i].is_expected ? "~" : "");
  printf ("\n");
}

static void
print_totals (const MixEmploymentCost *cost, const char *weights_text)
{
  g_auto (GStrv) words = g_strsplit (weights_text, ",", -1);
  guint n = g_strv_length (words);
  g_autofree gint64 *weights = g_new (gint64, n);
  g_autofree MixPence *shares = g_new0 (MixPence, n);
  MixEmploymentAmount net = mix_employment_cost_get_total (cost, MIX_EMPLOYMENT_LINES_NET);

  for (guint i = 0; i < n; i++)
    weights[i] = read_number (words[i]);
  printf ("total");
  print_amount (mix_employment_cost_get_total (cost, MIX_EMPLOYMENT_LINES_COST));
  print_amount (net);
  print_amount (mix_employment_cost_get_discounted (cost, MIX_EMPLOYMENT_LINES_NET));
  print_amount (mix_employment_cost_get_per_wte (cost, MIX_EMPLOYMENT_LINES_NET));
  print_amount (
      mix_employment_amount_scale (net, 12, (gint64) mix_employment_cost_get_n_months (cost) * (weights[0] + 1)));
  if (!mix_employment_amount_share_out (net.pence, weights, n, shares))
    printf (" none");
  else
    for (guint i = 0; i < n; i++)
      printf (" %" G_GINT64_FORMAT, shares[i]);
  printf ("\n");
}

static void
fill_posts (Problem *self)
{
  for (guint i = 0; i < self->n_posts; i++)
    {
      MixRateSeries **rates = self->rates[i];

      self->posts[i].rates
          = (MixJobRates) { rates[0], rates[1], rates[2], rates[3], rates[4], rates[5], rates[6], rates[7], rates[8] };
      self->posts[i].supervision_minutes = rates[9];
      self->posts[i].supervision_price = rates[10];
    }
}

static void
run (Problem *self, char **words)
{
  MixEmploymentFacts facts = { self->facts[0], self->facts[1], self->rules };
  MixEmploymentCase problem = { read_day (words[1]), (guint) read_number (words[2]), self->posts, self->n_posts, &facts,
                                read_day (words[3]) };
  g_autoptr (MixEmploymentCost) cost = NULL;

  fill_posts (self);
  facts.redundancy.statutory_week = self->facts[2];
  self->course.decided_on = read_day (words[4]);
  cost = mix_employment_cost_new (&problem, &self->course);
  print_cells (cost);
  print_unknowns (cost);
  print_totals (cost, words[5]);
}

static void
forget (Problem *self)
{
  for (guint i = 0; i < self->n_posts; i++)
    for (guint r = 0; r < G_N_ELEMENTS (rate_names); r++)
      g_clear_pointer (&self->rates[i][r], mix_rate_series_free);
  for (guint i = 0; i < G_N_ELEMENTS (fact_names); i++)
    g_clear_pointer (&self->facts[i], mix_rate_series_free);
  *self = (Problem) { .n_posts = 0 };
  for (guint i = 0; i < G_N_ELEMENTS (fact_names); i++)
    self->facts[i] = mix_rate_series_new ();
}

static void
read_course (Problem *self, char **words)
{
  const MixEmploymentTerms *terms = &self->models[read_number (words[1]) - 1];

  if (strcmp (words[0], "before") == 0)
    self->course.before = terms;
  else
    self->course.phases[self->course.n_phases++] = (MixEmploymentPhase) { terms, read_day (words[2]) };
}

static void
read_record (Problem *self, char **words)
{
  if (strcmp (words[0], "post") == 0)
    add_post (self, words);
  else if (strcmp (words[0], "rate") == 0)
    add_rate (self->rates[self->n_posts - 1][find_name (rate_names, G_N_ELEMENTS (rate_names), words[1])], words);
  else if (strcmp (words[0], "none") == 0)
    g_clear_pointer (&self->rates[self->n_posts - 1][find_name (rate_names, G_N_ELEMENTS (rate_names), words[1])],
                     mix_rate_series_free);
  else if (strcmp (words[0], "fact") == 0)
    add_rate (self->facts[find_name (fact_names, G_N_ELEMENTS (fact_names), words[1])], words);
  else if (strcmp (words[0], "redundancy") == 0)
    set_rules (self, words);
  else if (strcmp (words[0], "model") == 0)
    {
      self->n_models++;
      mix_employment_terms_init (&self->models[self->n_models - 1], self->n_models);
    }
  else if (strcmp (words[0], "figure") == 0)
    set_figure (&self->models[self->n_models - 1], words);
  else
    read_course (self, words);
}

int
main (void)
{
  Problem *problem = g_new0 (Problem, 1);
  char text[256];

  forget (problem);
  while (fgets (text, sizeof text, stdin) != NULL)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (text), " ", -1);

      if (strcmp (words[0], "run") != 0)
        {
          read_record (problem, words);
          continue;
        }
      run (problem, words);
      forget (problem);
    }
  for (guint i = 0; i < G_N_ELEMENTS (fact_names); i++)
    mix_rate_series_free (problem->facts[i]);
  g_free (problem);
  return 0;
}
