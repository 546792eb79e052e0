#include "mix-deployment-best-week.h"

#include <math.h>
#include <string.h>

/* Minutes that could be done on site, and what being there adds for each of them. */
struct _MixDeploymentWeekEntry
{
  double value;
  double minutes;
  int part;
  int remote;
};

/* A practice that may be worth going to; its entries from the best to the worst. */
struct _MixDeploymentWeekSite
{
  int pair;
  int first_entry;
  int end_entry;
  int most_sessions;
  int least_sessions;
  int first_value;
};

typedef struct _MixDeploymentWeekEntry Entry;
typedef struct _MixDeploymentWeekSite Site;

static int
find_most_of (const MixDeploymentSpace *space, gboolean parts)
{
  int most = 1;

  for (int p = 0; p < space->problem->n_people; p++)
    {
      const int first = space->first_pair[p];
      const int end = space->first_pair[p + 1];

      if (end > first)
        most = MAX (most, parts ? space->pairs[end - 1].end_part - space->pairs[first].first_part : end - first);
    }
  return most;
}

/**
 * mix_deployment_best_week_new:
 * @space: a space, which must outlive the result
 *
 * Returns: (transfer full): a finder of best weeks
 */
MixDeploymentBestWeek *
mix_deployment_best_week_new (const MixDeploymentSpace *space)
{
  MixDeploymentBestWeek *self = g_new0 (MixDeploymentBestWeek, 1);
  const int most_parts = find_most_of (space, TRUE);
  int most_sessions = 0;
  int most_sites = 0;

  self->space = space;
  self->most_candidates = find_most_of (space, FALSE);
  for (int p = 0; p < space->problem->n_people; p++)
    {
      most_sessions = MAX (most_sessions, space->problem->people[p].sessions);
      most_sites = MAX (most_sites, MIN (space->problem->people[p].most_sites, self->most_candidates));
    }
  self->table_size = (most_sessions + 1) * (most_sites + 1);
  self->work = g_array_new (FALSE, FALSE, sizeof (MixDeploymentWeekWork));
  self->site_pairs = g_new (int, most_sites + 1);
  self->site_sessions = g_new (int, most_sites + 1);
  self->chosen = g_new (int, most_sites + 1);
  self->candidates = g_new (Site, self->most_candidates);
  self->entries = g_new (Entry, most_parts);
  self->remote = g_new (MixDeploymentWeekWork, most_parts);
  self->values = g_new (double, (gsize) self->most_candidates *(most_sessions + 1));
  self->table = g_new (double, self->table_size);
  self->choices = g_new (guint8, (gsize) self->most_candidates * self->table_size);
  return self;
}

/**
 * mix_deployment_best_week_free:
 * @self: a finder
 *
 * Frees it.
 */
void
mix_deployment_best_week_free (MixDeploymentBestWeek *self)
{
  g_array_unref (self->work);
  g_free (self->site_pairs);
  g_free (self->site_sessions);
  g_free (self->chosen);
  g_free (self->candidates);
  g_free (self->entries);
  g_free (self->remote);
  g_free (self->values);
  g_free (self->table);
  g_free (self->choices);
  g_free (self);
}

static void
sort_entries (Entry *entries, int n)
{
  for (int i = 1; i < n; i++)
    {
      const Entry entry = entries[i];
      int at = i;

      while (at > 0 && entries[at - 1].value < entry.value)
        {
          entries[at] = entries[at - 1];
          at--;
        }
      entries[at] = entry;
    }
}

/* Lists what is worth doing at a pair's practice. Remote-capable minutes whose gain is above the price of remote work
 * are done anyway: being there only saves them that price. Returns what filling them all on site would add. */
static double
list_entries (MixDeploymentBestWeek *self, const MixDeploymentPair *pair, const MixDeploymentWeekPrices *prices)
{
  const MixDeploymentPart *parts = self->space->parts;
  double all = 0;
  double left = 0;
  int last_arc = -1;

  for (int i = pair->first_part; i < pair->end_part; i++)
    {
      const MixDeploymentPart *part = &parts[i];
      double gain
          = prices->demand[part->cell] + part->gain - prices->capacity - (part->stretched ? prices->stretched : 0);
      double minutes = part->minutes;
      int remote = -1;

      if (prices->left != NULL)
        {
          if (part->arc != last_arc)
            left = prices->left[part->cell];
          last_arc = part->arc;
          minutes = MIN (minutes, left);
          left -= minutes;
        }
      if (gain <= 0 || minutes <= 0)
        continue;
      if (prices->forbidden_lines != NULL && prices->forbidden_lines[self->space->arcs[part->arc].line])
        continue;
      if (part->remote && gain > prices->remote)
        {
          self->value += (gain - prices->remote) * minutes;
          remote = self->n_remote++;
          self->remote[remote] = (MixDeploymentWeekWork) { i, 0, minutes };
          gain = prices->remote;
        }
      if (gain <= 0)
        continue;
      self->entries[self->n_entries++] = (Entry) { gain, minutes, i, remote };
      all += gain * minutes;
    }
  return all;
}

/* Values of 0, 1, 2, … sessions at a site, less those of the same sessions spent on remote work. Concave. */
static gboolean
value_sessions (MixDeploymentBestWeek *self, Site *site, const MixDeploymentWeekPrices *prices)
{
  const MixDeployment *problem = self->space->problem;
  const double session = problem->session_minutes;
  const double price = prices->desk[self->space->pairs[site->pair].practice] + session * prices->remote;
  double *values = self->values + site->first_value;
  double sum = -problem->costs.site;
  double best = 0;
  double used = 0;
  int entry = site->first_entry;

  values[0] = 0;
  for (int y = 1; y <= site->most_sessions; y++)
    {
      double room = session;

      if (entry == site->end_entry && y > MAX (site->least_sessions, 1))
        {
          site->most_sessions = y - 1;
          break;
        }
      while (room > 0 && entry < site->end_entry)
        {
          const Entry *at = &self->entries[entry];
          const double minutes = MIN (room, at->minutes - used);

          sum += minutes * at->value;
          room -= minutes;
          used += minutes;
          if (used >= at->minutes)
            {
              used = 0;
              entry++;
            }
        }
      values[y] = sum - y * price;
      best = MAX (best, values[y]);
    }
  return best > 0 || site->least_sessions > 0;
}

static void
consider_pair (MixDeploymentBestWeek *self, int number, const MixDeploymentWeekPrices *prices)
{
  const MixDeploymentPair *pair = &self->space->pairs[number];
  const int rule = prices->sites != NULL ? prices->sites[pair->practice] : MIX_DEPLOYMENT_SITE_FREE;
  Site *site = &self->candidates[self->n_candidates];
  const int first_entry = self->n_entries;
  const double all = list_entries (self, pair, prices);

  site->pair = number;
  site->first_entry = first_entry;
  site->end_entry = self->n_entries;
  site->most_sessions = pair->most_sessions;
  if (prices->desks_left != NULL)
    site->most_sessions = MIN (site->most_sessions, prices->desks_left[pair->practice]);
  site->least_sessions = rule == MIX_DEPLOYMENT_SITE_FORCED ? 1 : 0;
  site->first_value = self->n_candidates * (self->space->problem->people[pair->person].sessions + 1);

  self->n_entries = first_entry;
  if (rule == MIX_DEPLOYMENT_SITE_FORBIDDEN || site->most_sessions < MAX (1, site->least_sessions)
      || (prices->allowed_pairs != NULL && !prices->allowed_pairs[number]))
    return;
  if (all <= self->space->problem->costs.site && site->least_sessions == 0)
    return;
  sort_entries (self->entries + first_entry, site->end_entry - first_entry);
  if (!value_sessions (self, site, prices))
    return;
  self->n_entries = site->end_entry;
  self->n_candidates++;
}

/* The practice at @candidate comes into the programme: table[k × (n + 1) + s] is the best with k sites and s sessions.
 */
static void
add_candidate (MixDeploymentBestWeek *self, int candidate, int most_sites, int n_sessions)
{
  const Site *site = &self->candidates[candidate];
  const double *values = self->values + site->first_value;
  guint8 *choices = self->choices + (gsize) candidate * self->table_size;
  const int width = n_sessions + 1;

  for (int k = MIN (most_sites, candidate + 1); k >= 0; k--)
    for (int s = n_sessions; s >= 0; s--)
      {
        double best = site->least_sessions > 0 ? -INFINITY : self->table[k * width + s];
        int choice = 0;

        for (int y = 1; k > 0 && y <= MIN (s, site->most_sessions); y++)
          {
            const double value = self->table[(k - 1) * width + s - y] + values[y];

            if (value > best)
              {
                best = value;
                choice = y;
              }
          }
        self->table[k * width + s] = best;
        choices[k * width + s] = choice;
      }
}

static void
take_back (MixDeploymentBestWeek *self, int k, int s, int n_sessions)
{
  self->n_sites = 0;
  self->sessions_on_site = 0;
  for (int i = self->n_candidates - 1; i >= 0; i--)
    {
      const int y = self->choices[(gsize) i * self->table_size + k * (n_sessions + 1) + s];

      if (y == 0)
        continue;
      self->chosen[self->n_sites] = i;
      self->site_pairs[self->n_sites] = self->candidates[i].pair;
      self->site_sessions[self->n_sites++] = y;
      self->sessions_on_site += y;
      k--;
      s -= y;
    }
}

/* Which sites, and how many sessions at each. */
static double
choose_sites (MixDeploymentBestWeek *self, int most_sites, int n_sessions)
{
  const int width = n_sessions + 1;
  double best = -INFINITY;
  int best_sites = 0;
  int best_sessions = 0;

  most_sites = MIN (most_sites, self->n_candidates);
  for (int i = 0; i < (most_sites + 1) * width; i++)
    self->table[i] = -INFINITY;
  self->table[0] = 0;
  for (int i = 0; i < self->n_candidates; i++)
    add_candidate (self, i, most_sites, n_sessions);
  for (int k = 0; k <= most_sites; k++)
    for (int s = 0; s <= n_sessions; s++)
      if (self->table[k * width + s] > best)
        {
          best = self->table[k * width + s];
          best_sites = k;
          best_sessions = s;
        }
  if (best > -INFINITY)
    take_back (self, best_sites, best_sessions, n_sessions);
  return best;
}

static int
count_forced (const MixDeployment *problem, const guint8 *sites)
{
  int n = 0;

  for (int r = 0; r < problem->n_practices; r++)
    n += sites[r] == MIX_DEPLOYMENT_SITE_FORCED;
  return n;
}

static int
count_forced_visits (const MixDeploymentBestWeek *self, const guint8 *sites)
{
  int n = 0;

  for (int i = 0; i < self->n_sites; i++)
    n += sites[self->space->pairs[self->site_pairs[i]].practice] == MIX_DEPLOYMENT_SITE_FORCED;
  return n;
}

/**
 * mix_deployment_best_week_find:
 * @self: a finder
 * @person: whose week
 * @prices: what things are worth
 *
 * Finds the person's best week exactly: a dynamic programme over practices whose state is the sites and sessions used
 * (skillmix-deployment(7)). The person's capacity and remote sessions are prices, not limits. The
 * sites found are in site_pairs and site_sessions.
 *
 * Returns: what it is worth, in 1/100 weighted minute; −infinity if the forced sites do not fit into a week
 */
double
mix_deployment_best_week_find (MixDeploymentBestWeek *self, int person, const MixDeploymentWeekPrices *prices)
{
  const MixDeployment *problem = self->space->problem;
  const MixDeploymentPerson *who = &problem->people[person];

  self->n_candidates = self->n_entries = self->n_remote = self->n_sites = self->sessions_on_site = 0;
  self->value = who->sessions * (problem->session_minutes * prices->remote);
  for (int i = self->space->first_pair[person]; i < self->space->first_pair[person + 1]; i++)
    consider_pair (self, i, prices);
  if (self->n_candidates > 0)
    self->value += choose_sites (self, who->most_sites, who->sessions);
  if (prices->sites != NULL && count_forced (problem, prices->sites) > count_forced_visits (self, prices->sites))
    self->value = -INFINITY;
  return self->value;
}

static void
add_work (MixDeploymentBestWeek *self, int part, double on_site, double remote)
{
  MixDeploymentWeekWork work = { part, on_site, remote };

  g_array_append_val (self->work, work);
}

/**
 * mix_deployment_best_week_list_work:
 * @self: a finder, after mix_deployment_best_week_find()
 *
 * Lists in work what is done in the week found.
 */
void
mix_deployment_best_week_list_work (MixDeploymentBestWeek *self)
{
  const double session = self->space->problem->session_minutes;

  g_array_set_size (self->work, 0);
  for (int i = 0; i < self->n_sites; i++)
    {
      const Site *site = &self->candidates[self->chosen[i]];
      double room = self->site_sessions[i] * session;

      for (int entry = site->first_entry; entry < site->end_entry && room > 0; entry++)
        {
          const Entry *at = &self->entries[entry];
          const double minutes = MIN (room, at->minutes);

          if (at->remote < 0)
            add_work (self, at->part, minutes, 0);
          else
            {
              self->remote[at->remote].on_site = minutes;
              self->remote[at->remote].remote -= minutes;
            }
          room -= minutes;
        }
    }
  for (int i = 0; i < self->n_remote; i++)
    add_work (self, self->remote[i].part, self->remote[i].on_site, self->remote[i].remote);
}
