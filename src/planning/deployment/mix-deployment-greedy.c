#include "mix-deployment-greedy.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Halvings of the range in which the price of a person's minutes lies. */
#define HALVINGS 12

/* No work is worth as much. */
#define FORBIDDING_PRICE 1e7

struct _MixDeploymentGreedy
{
  const MixDeploymentSpace *space;
  MixDeploymentBestWeek *week;
  MixDeploymentDraft *before; /* each person's best week so far */
  const double *price;        /* nullable */
  double price_part;
  const guint8 *pairs;
  double *worth;
  double *demand;
  double *desk;
  double *site_room;
  int *order;
  struct _MixDeploymentGreedyItem *items;
};

/* Minutes that could be done, and what each of them gains. */
struct _MixDeploymentGreedyItem
{
  double gain;
  int part;
};

typedef struct _MixDeploymentGreedyItem Item;

/* What is left of a person's week while it is filled. */
typedef struct
{
  double capacity;
  double remote;
  double supervision;
} Room;

static const MixDeployment *
get_problem (const MixDeploymentGreedy *self)
{
  return self->space->problem;
}

static int
compare_people (gconstpointer one, gconstpointer other, gpointer data)
{
  const MixDeployment *problem = data;
  const int a = *(const int *) one;
  const int b = *(const int *) other;

  if (problem->people[a].most_sites != problem->people[b].most_sites)
    return problem->people[a].most_sites < problem->people[b].most_sites ? -1 : 1;
  if (problem->people[a].capacity != problem->people[b].capacity)
    return problem->people[a].capacity > problem->people[b].capacity ? -1 : 1;
  return a < b ? -1 : 1;
}

static int
count_most_parts (const MixDeploymentSpace *space)
{
  int most = 1;

  for (int p = 0; p < space->problem->n_people; p++)
    if (space->first_pair[p + 1] > space->first_pair[p])
      most = MAX (most,
                  space->pairs[space->first_pair[p + 1] - 1].end_part - space->pairs[space->first_pair[p]].first_part);
  return most;
}

/**
 * mix_deployment_greedy_new:
 * @space: a space, which must outlive the result
 *
 * Returns: (transfer full): a planner without prices
 */
MixDeploymentGreedy *
mix_deployment_greedy_new (const MixDeploymentSpace *space)
{
  MixDeploymentGreedy *self = g_new0 (MixDeploymentGreedy, 1);
  const MixDeployment *problem = space->problem;

  self->space = space;
  self->week = mix_deployment_best_week_new (space);
  self->before = mix_deployment_draft_new (space);
  self->site_room = g_new0 (double, space->n_pairs);
  self->worth = g_new0 (double, space->n_cells);
  self->demand = g_new0 (double, space->n_cells);
  self->desk = g_new0 (double, problem->n_practices);
  self->items = g_new (Item, count_most_parts (space));
  self->order = g_new (int, problem->n_people);
  for (int p = 0; p < problem->n_people; p++)
    self->order[p] = p;
  if (problem->n_people > 0)
    g_sort_array (self->order, problem->n_people, sizeof (int), compare_people, (gpointer) problem);
  return self;
}

/**
 * mix_deployment_greedy_free:
 * @self: a planner
 *
 * Frees it.
 */
void
mix_deployment_greedy_free (MixDeploymentGreedy *self)
{
  mix_deployment_best_week_free (self->week);
  mix_deployment_draft_free (self->before);
  g_free (self->site_room);
  g_free (self->worth);
  g_free (self->demand);
  g_free (self->desk);
  g_free (self->items);
  g_free (self->order);
  g_free (self);
}

/**
 * mix_deployment_greedy_set_prices:
 * @self: a planner
 * @demand: (nullable): prices of work from the relaxation, at [practice × n_lines + line]; kept by the caller
 * @part: how much they count, from 0 to 1; the rest is what the work is really worth as things stand
 * @pairs: (nullable): whether a pair's practice may be visited; kept by the caller
 *
 * Says what to go by.
 */
void
mix_deployment_greedy_set_prices (MixDeploymentGreedy *self, const double *demand, double part, const guint8 *pairs)
{
  self->price = demand;
  self->price_part = demand != NULL ? part : 0;
  self->pairs = pairs;
}

static void
mix_prices (MixDeploymentGreedy *self, const MixDeploymentDraft *draft)
{
  mix_deployment_draft_get_worth (draft, self->worth);
  for (int i = 0; i < self->space->n_cells; i++)
    self->demand[i]
        = (1 - self->price_part) * self->worth[i] + (self->price != NULL ? self->price_part * self->price[i] : 0);
}

static double
add_up_minutes (const MixDeploymentBestWeek *week)
{
  double minutes = 0;

  for (guint i = 0; i < week->work->len; i++)
    {
      const MixDeploymentWeekWork *work = &g_array_index (week->work, MixDeploymentWeekWork, i);

      minutes += work->on_site + work->remote;
    }
  return minutes;
}

/* Finds the sites of a week whose minutes come near the capacity, by halving the range of the price of minutes. */
static void
find_sites (MixDeploymentGreedy *self, const MixDeploymentDraft *draft, int person, gboolean above)
{
  const int supervisor = get_problem (self)->people[person].supervisor;
  const double capacity = get_problem (self)->people[person].capacity;
  MixDeploymentWeekPrices prices = {
    .demand = self->demand,
    .desk = self->desk,
    .left = draft->left,
    .desks_left = draft->desks_left,
    .allowed_pairs = self->pairs,
  };
  double low = 0;
  double high = 500;

  if (supervisor >= 0 && draft->supervision_left[supervisor] < 1)
    prices.stretched = FORBIDDING_PRICE;
  for (int i = 0; i <= HALVINGS; i++)
    {
      prices.capacity = i == 0 ? 0 : i == HALVINGS ? (above ? low : high) : (low + high) / 2;
      mix_deployment_best_week_find (self->week, person, &prices);
      mix_deployment_best_week_list_work (self->week);
      if (i == HALVINGS)
        break;
      if (add_up_minutes (self->week) > capacity)
        low = prices.capacity;
      else if (i == 0)
        break;
      else
        high = prices.capacity;
    }
}

static int
compare_items (gconstpointer one, gconstpointer other)
{
  const Item *a = one;
  const Item *b = other;

  if (a->gain != b->gain)
    return a->gain > b->gain ? -1 : 1;
  return (a->part > b->part) - (a->part < b->part);
}

static int
list_items (MixDeploymentGreedy *self, int person)
{
  const int first = self->space->first_pair[person];
  const int end = self->space->first_pair[person + 1];
  int n = 0;

  for (int i = first; i < end; i++)
    for (int number = self->space->pairs[i].first_part; number < self->space->pairs[i].end_part; number++)
      {
        const MixDeploymentPart *part = &self->space->parts[number];
        const double gain = self->demand[part->cell] + part->gain;

        if (gain > 0)
          self->items[n++] = (Item) { gain, number };
      }
  if (n > 0)
    qsort (self->items, n, sizeof (Item), compare_items);
  return n;
}

/* Does as much of a part as there is room for: from elsewhere first, as room on site is scarcer. */
static void
fill_part (MixDeploymentGreedy *self, MixDeploymentDraft *draft, const MixDeploymentPart *part, Room *room)
{
  const int pair = self->space->arcs[part->arc].pair;
  const double ratio = part->stretched ? get_problem (self)->supervision_percent / 100.0 : 0;
  double minutes = MIN (MIN (part->minutes, draft->left[part->cell]), room->capacity);
  double remote;
  double on_site;

  if (ratio > 0)
    minutes = MIN (minutes, room->supervision / ratio);
  if (minutes <= 0)
    return;
  remote = part->remote ? MIN (minutes, room->remote) : 0;
  on_site = MIN (minutes - remote, self->site_room[pair]);
  mix_deployment_draft_set_minutes (draft, part->arc, draft->on_site[part->arc] + on_site,
                                    draft->remote[part->arc] + remote);
  room->remote -= remote;
  room->capacity -= on_site + remote;
  room->supervision -= (on_site + remote) * ratio;
  self->site_room[pair] -= on_site;
}

static void
fill_week (MixDeploymentGreedy *self, MixDeploymentDraft *draft, int person)
{
  const MixDeployment *problem = get_problem (self);
  const MixDeploymentPerson *who = &problem->people[person];
  const double all_remote = (double) (who->sessions - self->week->sessions_on_site) * problem->session_minutes;
  Room room = { who->capacity, all_remote, INFINITY };
  const int n = list_items (self, person);

  if (who->supervisor >= 0)
    room.supervision = MAX (0, draft->supervision_left[who->supervisor]);
  for (int i = self->space->first_pair[person]; i < self->space->first_pair[person + 1]; i++)
    self->site_room[i] = 0;
  for (int i = 0; i < self->week->n_sites; i++)
    {
      const int pair = self->week->site_pairs[i];

      mix_deployment_draft_set_sessions (draft, pair, self->week->site_sessions[i]);
      self->site_room[pair] = (double) self->week->site_sessions[i] * problem->session_minutes;
    }
  for (int i = 0; i < n && room.capacity > 0; i++)
    fill_part (self, draft, &self->space->parts[self->items[i].part], &room);
  draft->remote_sessions[person] = (int) ceil ((all_remote - room.remote) / problem->session_minutes - 1e-9);
}

static double
get_cost_with (const MixDeploymentDraft *draft, int person)
{
  return mix_deployment_draft_get_person_cost (draft, person) + mix_deployment_draft_get_undone_cost (draft);
}

/**
 * mix_deployment_greedy_plan_person:
 * @self: a planner
 * @draft: a draft
 * @person: who
 *
 * Plans the person anew against what is left without them: the sites of their best week at what work is worth, with the
 * price of their minutes such that they come near their capacity; then the minutes, the best first. What they did
 * before stays if that was as good, or if a pin is not kept otherwise.
 *
 * Returns: whether the draft became better
 */
gboolean
mix_deployment_greedy_plan_person (MixDeploymentGreedy *self, MixDeploymentDraft *draft, int person)
{
  double best = get_cost_with (draft, person);
  gboolean better = FALSE;

  mix_deployment_draft_copy_person (self->before, draft, person);
  for (int above = 0; above <= 1; above++)
    {
      double cost;

      mix_deployment_draft_clear_person (draft, person);
      mix_prices (self, draft);
      find_sites (self, draft, person, above);
      fill_week (self, draft, person);
      cost = get_cost_with (draft, person);
      if (cost < best - 1e-6 && mix_deployment_draft_keeps_pins (draft, person))
        {
          best = cost;
          better = TRUE;
          mix_deployment_draft_copy_person (self->before, draft, person);
        }
    }
  mix_deployment_draft_clear_person (draft, person);
  mix_deployment_draft_copy_person (draft, self->before, person);
  return better;
}

/**
 * mix_deployment_greedy_pass:
 * @self: a planner
 * @draft: a draft
 *
 * Plans everybody anew once: those who can go to few places first.
 *
 * Returns: for how many people the draft became better
 */
int
mix_deployment_greedy_pass (MixDeploymentGreedy *self, MixDeploymentDraft *draft)
{
  int n = 0;

  for (int i = 0; i < get_problem (self)->n_people; i++)
    n += mix_deployment_greedy_plan_person (self, draft, self->order[i]);
  return n;
}
