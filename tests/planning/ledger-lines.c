/* Works out the money of a financial year from records on standard input, for the check by another implementation:
 *   job                                       begins a job
 *   rate NAME FROM UNTIL REVISED MILLIONTHS   of the job; "-" for no day, "?" for not known; "planned" is one, too
 *   none NAME                                 the job has no such thing
 *   place FROM NETWORK                        of the job; "-" for none
 *   clock WANTED FILLED                       of the job: what a vacancy loses
 *   role NETWORK AMOUNT…                      twelve, "?" for not known
 *   claim KIND ITEM NETWORK MONTH PENCE DAY PAID   KIND j or r; PAID "-" for not paid
 *   run YEAR KNOWN ENTITLEMENT…               prints, then forgets all
 */

#include <stdio.h>
#include <string.h>

#include "mix-vacancy-clock.h"

#define MOST 8

static const char *const names[]
    = { "minutes", "pay", "supplement", "least", "most", "insurance", "threshold", "pension", "maximum", "planned" };

typedef struct
{
  MixRateSeries *series[MOST][G_N_ELEMENTS (names)];
  MixLedgerPlace places[MOST][MOST];
  MixLedgerJob jobs[MOST];
  MixDate wanted[MOST];
  MixDate filled[MOST];
  guint n_jobs;
  MixLedgerRole roles[MOST];
  guint n_roles;
  GArray *claims;
} Problem;

static guint
find_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      return i;
  g_error ("no rate is called \"%s\"", name);
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

static guint
read_network (const char *text)
{
  return strcmp (text, "-") == 0 ? MIX_LEDGER_NO_NETWORK : (guint) read_number (text);
}

static void
add_job (Problem *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    self->series[self->n_jobs][i] = mix_rate_series_new ();
  self->wanted[self->n_jobs] = MIX_DATE_NONE;
  self->jobs[self->n_jobs].places = self->places[self->n_jobs];
  self->jobs[self->n_jobs].n_places = 0;
  self->n_jobs++;
}

static void
add_rate (Problem *self, char **words)
{
  MixRate rate = { read_day (words[2]), read_day (words[3]), read_day (words[4]), strcmp (words[5], "?") != 0, 0 };

  if (rate.known)
    rate.millionths = read_number (words[5]);
  mix_rate_series_add (self->series[self->n_jobs - 1][find_name (words[1])], &rate);
}

static void
add_place (Problem *self, char **words)
{
  MixLedgerJob *job = &self->jobs[self->n_jobs - 1];

  self->places[self->n_jobs - 1][job->n_places++] = (MixLedgerPlace) { read_day (words[1]), read_network (words[2]) };
}

static void
add_role (Problem *self, char **words)
{
  MixLedgerRole *role = &self->roles[self->n_roles++];

  role->network = read_network (words[1]);
  for (guint i = 0; i < MIX_LEDGER_MONTHS; i++)
    {
      role->known[i] = strcmp (words[2 + i], "?") != 0;
      role->planned[i] = role->known[i] ? read_number (words[2 + i]) : 0;
    }
}

static void
add_claim (Problem *self, char **words)
{
  MixLedgerClaim claim = { *words[1] == 'r',
                           (guint) read_number (words[2]),
                           read_network (words[3]),
                           (guint) read_number (words[4]),
                           read_number (words[5]),
                           read_day (words[6]),
                           strcmp (words[7], "-") != 0,
                           read_number (words[7]) };

  g_array_append_val (self->claims, claim);
}

static void
print_amount (MixLedgerAmount amount)
{
  printf (" %" G_GINT64_FORMAT "%s", amount.pence, amount.known ? "" : "?");
}

static void
print_lines (const MixLedger *ledger)
{
  guint n;
  const MixLedgerLine *lines = mix_ledger_get_lines (ledger, &n);

  for (guint i = 0; i < n; i++)
    {
      printf ("line %c %u %d %u %d", lines[i].is_role ? 'r' : 'j', lines[i].item, (int) lines[i].network,
              lines[i].month, lines[i].days);
      print_amount (lines[i].cost);
      print_amount (lines[i].maximum);
      print_amount (lines[i].claimable);
      print_amount (lines[i].top_up);
      print_amount (lines[i].planned);
      printf (" %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, lines[i].has_claim, lines[i].claimed, lines[i].paid);
      print_amount (lines[i].forecast);
      print_amount (lines[i].difference);
      printf ("\n");
    }
}

static void
print_revisions (const MixLedger *ledger)
{
  guint n;
  const MixLedgerRevision *revisions = mix_ledger_get_revisions (ledger, &n);

  for (guint i = 0; i < n; i++)
    {
      printf ("revision %u %d %u %" G_GINT64_FORMAT, revisions[i].job, (int) revisions[i].network, revisions[i].month,
              revisions[i].claimed);
      print_amount (revisions[i].due_then);
      print_amount (revisions[i].due);
      printf (" %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", revisions[i].revised, revisions[i].slip);
    }
}

static void
print_total (MixLedgerTotal total)
{
  printf ("total");
  print_amount (total.entitlement);
  print_amount (total.cost);
  print_amount (total.claimable);
  print_amount (total.top_up);
  print_amount (total.planned);
  printf (" %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, total.claimed, total.paid);
  print_amount (total.forecast);
  print_amount (total.over);
  print_amount (total.lapses);
  printf ("\n");
}

static void
print_clocks (const Problem *self, MixDate as_known_on)
{
  for (guint i = 0; i < self->n_jobs; i++)
    if (self->wanted[i] != MIX_DATE_NONE)
      {
        printf ("lost %u", i);
        print_amount (
            mix_vacancy_clock_find_lost (&self->jobs[i].rates, self->wanted[i], self->filled[i], as_known_on));
        printf ("\n");
      }
}

static void
fill_jobs (Problem *self)
{
  for (guint i = 0; i < self->n_jobs; i++)
    {
      MixRateSeries **series = self->series[i];

      self->jobs[i].rates = (MixJobRates) { series[0], series[1], series[2], series[3], series[4],
                                            series[5], series[6], series[7], series[8] };
      self->jobs[i].planned_minutes = series[9];
    }
}

static void
run (Problem *self, char **words)
{
  MixAnnualAmount entitlements[MOST];
  MixLedgerProblem problem = { .financial_year = (int) read_number (words[1]),
                               .entitlements = entitlements,
                               .jobs = self->jobs,
                               .n_jobs = self->n_jobs,
                               .roles = self->roles,
                               .n_roles = self->n_roles,
                               .claims = (const MixLedgerClaim *) (const void *) self->claims->data,
                               .n_claims = self->claims->len,
                               .as_known_on = read_day (words[2]) };
  g_autoptr (MixLedger) ledger = NULL;

  for (; words[3 + problem.n_networks] != NULL; problem.n_networks++)
    {
      const char *text = words[3 + problem.n_networks];

      entitlements[problem.n_networks] = (MixAnnualAmount) { strcmp (text, "?") != 0, read_number (text) };
    }
  fill_jobs (self);
  ledger = mix_ledger_new (&problem);
  print_lines (ledger);
  print_revisions (ledger);
  for (guint i = 0; i < problem.n_networks; i++)
    print_total (mix_ledger_get_total (ledger, i));
  print_total (mix_ledger_add_up_networks (ledger));
  print_clocks (self, problem.as_known_on);
  printf ("end\n");
}

static void
forget (Problem *self)
{
  GArray *claims = self->claims;

  for (guint i = 0; i < self->n_jobs; i++)
    for (guint s = 0; s < G_N_ELEMENTS (names); s++)
      g_clear_pointer (&self->series[i][s], mix_rate_series_free);
  g_array_set_size (claims, 0);
  *self = (Problem) { .claims = claims };
}

static void
read_record (Problem *self, char **words)
{
  if (strcmp (words[0], "job") == 0)
    add_job (self);
  else if (strcmp (words[0], "rate") == 0)
    add_rate (self, words);
  else if (strcmp (words[0], "none") == 0)
    g_clear_pointer (&self->series[self->n_jobs - 1][find_name (words[1])], mix_rate_series_free);
  else if (strcmp (words[0], "place") == 0)
    add_place (self, words);
  else if (strcmp (words[0], "clock") == 0)
    {
      self->wanted[self->n_jobs - 1] = read_day (words[1]);
      self->filled[self->n_jobs - 1] = read_day (words[2]);
    }
  else if (strcmp (words[0], "role") == 0)
    add_role (self, words);
  else if (strcmp (words[0], "claim") == 0)
    add_claim (self, words);
  else
    {
      run (self, words);
      forget (self);
    }
}

int
main (void)
{
  Problem *problem = g_new0 (Problem, 1);
  char text[512];

  problem->claims = g_array_new (FALSE, FALSE, sizeof (MixLedgerClaim));
  while (fgets (text, sizeof text, stdin) != NULL)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (text), " ", -1);

      read_record (problem, words);
    }
  g_array_unref (problem->claims);
  g_free (problem);
  return 0;
}
