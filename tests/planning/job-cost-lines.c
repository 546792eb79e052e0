/* Works out monthly lines of jobs that come on standard input, for the check by another implementation. Records:
 *   rate NAME FROM UNTIL REVISED MILLIONTHS   a rate of the job that is being read; "-" for no day, "?" for not known
 *   none NAME                                 the job has no such thing
 *   months FIRST LAST KNOWN                   prints a line for each month, then forgets the job
 */

#include <stdio.h>
#include <string.h>

#include "mix-job-rates.h"

static const char *const names[]
    = { "minutes", "pay", "supplement", "least", "most", "insurance", "threshold", "pension", "maximum" };

typedef struct
{
  MixRateSeries *series[G_N_ELEMENTS (names)];
} Job;

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

static void
add_rate (Job *job, char **words)
{
  guint which = find_name (words[1]);
  MixRate rate = { read_day (words[2]), read_day (words[3]), read_day (words[4]), strcmp (words[5], "?") != 0, 0 };

  if (rate.known)
    rate.millionths = g_ascii_strtoll (words[5], NULL, 10);
  mix_rate_series_add (job->series[which], &rate);
}

static void
start_job (Job *job)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_clear_pointer (&job->series[i], mix_rate_series_free);
      job->series[i] = mix_rate_series_new ();
    }
}

static MixJobRates
get_rates (const Job *job)
{
  return (MixJobRates) { job->series[0], job->series[1], job->series[2], job->series[3], job->series[4],
                         job->series[5], job->series[6], job->series[7], job->series[8] };
}

static void
print_month (const GArray *terms, MixDate month)
{
  MixJobMonth line = mix_job_get_month ((const MixJobTerms *) (const void *) terms->data, terms->len, month);
  g_autofree char *day = mix_date_format_iso (month);

  printf ("%s %d", day, line.days);
  for (guint i = 0; i < MIX_JOB_N_PARTS; i++)
    printf (" %" G_GINT64_FORMAT "%s", line.parts[i], line.part_known[i] ? "" : "?");
  printf (" %" G_GINT64_FORMAT "%s %" G_GINT64_FORMAT "%s %" G_GINT64_FORMAT "%s\n", line.cost,
          line.cost_known ? "" : "?", line.maximum, line.maximum_known ? "" : "?", line.reimbursed,
          line.reimbursed_known ? "" : "?");
}

static void
print_months (const Job *job, MixDate first, MixDate last, MixDate as_known_on)
{
  MixJobRates rates = get_rates (job);
  g_autoptr (GArray) terms = mix_job_rates_list_terms (&rates, first, last, as_known_on);

  for (MixDate month = first; month <= last; month = mix_date_add_months (month, 1))
    print_month (terms, month);
}

int
main (void)
{
  Job job = { { NULL } };
  char text[256];

  start_job (&job);
  while (fgets (text, sizeof text, stdin) != NULL)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (text), " ", -1);

      if (strcmp (words[0], "rate") == 0)
        add_rate (&job, words);
      else if (strcmp (words[0], "none") == 0)
        g_clear_pointer (&job.series[find_name (words[1])], mix_rate_series_free);
      else
        {
          print_months (&job, read_day (words[1]), read_day (words[2]), read_day (words[3]));
          start_job (&job);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_clear_pointer (&job.series[i], mix_rate_series_free);
  return 0;
}
