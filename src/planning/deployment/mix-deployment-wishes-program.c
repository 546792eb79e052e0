#include "mix-deployment-wishes-private.h"

#include <math.h>

/* More than pins can ask of one person at one practice, so that only the sessions of their pattern forbid it. */
#define MANY_SESSIONS 1000

static int
add_entry (MixDeploymentWishes *self, MixDeploymentWishKind kind, int subject)
{
  MixDeploymentWishEntry entry = { .wish = { kind, subject, -1 } };

  entry.column = mix_deployment_program_add_column (self->program, 0, 0, 0, FALSE);
  g_array_append_val (self->entries, entry);
  return entry.column;
}

static void
add_term (MixDeploymentWishes *self, int column, double factor)
{
  if (column >= 0)
    mix_deployment_program_add_term (self->program, column, factor);
}

static void
add_pin_rows (MixDeploymentWishes *self)
{
  for (guint i = 0; i < self->pins->len; i++)
    {
      guint number = g_array_index (self->pins, guint, i);
      const MixDeploymentWork *pin = &g_array_index (self->problem->pins, MixDeploymentWork, number);
      gsize at = ((gsize) pin->person * self->problem->n_practices + pin->practice) * self->n_groups
                 + self->groups[pin->line];
      int gives = add_entry (self, MIX_DEPLOYMENT_WISH_PIN, (int) number);

      mix_deployment_program_add_row (self->program, pin->minutes, INFINITY);
      add_term (self, self->on_site[at], 1);
      add_term (self, self->remote[at], 1);
      add_term (self, gives, 1);
    }
}

/* A pinned line is a group of its own, so its demand has a name. With shares and bands, which are of work that there
   is, demand is no wish. */
static int
find_pinned_line (const MixDeploymentWishes *self, int practice, int group)
{
  if (!self->only_pins)
    return -1;
  for (guint i = 0; i < self->pins->len; i++)
    {
      const MixDeploymentWork *pin
          = &g_array_index (self->problem->pins, MixDeploymentWork, g_array_index (self->pins, guint, i));

      if (pin->practice == practice && self->groups[pin->line] == group)
        return pin->line;
    }
  return -1;
}

static void
add_demand_row (MixDeploymentWishes *self, int practice, int group)
{
  const MixDeployment *problem = self->problem;
  gsize place = (gsize) practice * self->n_groups + group;
  int line = find_pinned_line (self, practice, group);
  int gives = line >= 0 ? add_entry (self, MIX_DEPLOYMENT_WISH_DEMAND, practice * problem->n_lines + line) : -1;

  self->undone[place] = mix_deployment_program_add_column (self->program, 0, 0, INFINITY, FALSE);
  mix_deployment_program_add_row (self->program, self->demand[place], self->demand[place]);
  add_term (self, self->undone[place], 1);
  add_term (self, gives, -1);
  for (int p = 0; p < problem->n_people; p++)
    {
      gsize at = ((gsize) p * problem->n_practices + practice) * self->n_groups + group;

      add_term (self, self->on_site[at], 1);
      add_term (self, self->remote[at], 1);
    }
}

static void
add_demand_rows (MixDeploymentWishes *self)
{
  for (int r = 0; r < self->problem->n_practices; r++)
    for (int g = 0; g < self->n_groups; g++)
      if (self->demand[(gsize) r * self->n_groups + g] > 0)
        add_demand_row (self, r, g);
}

/* Minutes on site are within the sessions there, which are only where the person goes. */
static void
add_site_rows (MixDeploymentWishes *self, int person, int practice)
{
  gsize pair = (gsize) person * self->problem->n_practices + practice;

  if (self->sessions[pair] < 0)
    return;
  mix_deployment_program_add_row (self->program, -INFINITY, 0);
  add_term (self, self->sessions[pair], -self->problem->session_minutes);
  for (int g = 0; g < self->n_groups; g++)
    add_term (self, self->on_site[pair * self->n_groups + g], 1);
  mix_deployment_program_add_row (self->program, -INFINITY, 0);
  add_term (self, self->sessions[pair], 1);
  add_term (self, self->visits[pair], -MANY_SESSIONS);
}

static void
add_work_terms (MixDeploymentWishes *self, int person, gboolean on_site, gboolean remote)
{
  gsize n = (gsize) self->problem->n_practices * self->n_groups;

  for (gsize at = person * n; at < (person + 1) * n; at++)
    {
      if (on_site)
        add_term (self, self->on_site[at], 1);
      if (remote)
        add_term (self, self->remote[at], 1);
    }
}

static void
add_pair_terms (MixDeploymentWishes *self, const int *columns, int person)
{
  for (int r = 0; r < self->problem->n_practices; r++)
    add_term (self, columns[(gsize) person * self->problem->n_practices + r], 1);
}

static void
add_capacity_row (MixDeploymentWishes *self, int person)
{
  int gives = add_entry (self, MIX_DEPLOYMENT_WISH_CAPACITY, person);

  mix_deployment_program_add_row (self->program, -INFINITY, self->problem->people[person].capacity);
  add_work_terms (self, person, TRUE, TRUE);
  add_term (self, gives, -1);
}

static void
add_remote_row (MixDeploymentWishes *self, int person)
{
  mix_deployment_program_add_row (self->program, -INFINITY, 0);
  add_work_terms (self, person, FALSE, TRUE);
  add_term (self, self->remote_sessions[person], -self->problem->session_minutes);
}

static void
add_sessions_row (MixDeploymentWishes *self, int person)
{
  int gives = add_entry (self, MIX_DEPLOYMENT_WISH_SESSIONS, person);
  int unit = self->only_pins ? 1 : self->problem->session_minutes;

  mix_deployment_program_add_row (self->program, -INFINITY, unit * self->problem->people[person].sessions);
  if (self->only_pins)
    add_pair_terms (self, self->sessions, person);
  else
    add_work_terms (self, person, TRUE, TRUE);
  add_term (self, self->remote_sessions[person], 1);
  add_term (self, gives, -unit);
}

/* With parts of visits any site at all is as good as several. */
static void
add_sites_row (MixDeploymentWishes *self, int person)
{
  int most = self->problem->people[person].most_sites;
  int gives;

  if (!self->only_pins && most > 0)
    return;
  gives = add_entry (self, MIX_DEPLOYMENT_WISH_SITES, person);
  mix_deployment_program_add_row (self->program, -INFINITY, most);
  if (self->only_pins)
    add_pair_terms (self, self->visits, person);
  else
    add_work_terms (self, person, TRUE, FALSE);
  add_term (self, gives, self->only_pins ? -1 : -MANY_SESSIONS);
}

static void
add_person_rows (MixDeploymentWishes *self, int person)
{
  for (int r = 0; r < self->problem->n_practices; r++)
    add_site_rows (self, person, r);
  add_capacity_row (self, person);
  if (self->only_pins)
    add_remote_row (self, person);
  add_sessions_row (self, person);
  add_sites_row (self, person);
}

static void
add_on_site_terms (MixDeploymentWishes *self, int practice)
{
  for (int p = 0; p < self->problem->n_people; p++)
    for (int g = 0; g < self->n_groups; g++)
      add_term (self, self->on_site[((gsize) p * self->problem->n_practices + practice) * self->n_groups + g], 1);
}

static void
add_desk_row (MixDeploymentWishes *self, int practice)
{
  int gives = add_entry (self, MIX_DEPLOYMENT_WISH_DESKS, practice);
  int unit = self->only_pins ? 1 : self->problem->session_minutes;

  mix_deployment_program_add_row (self->program, -INFINITY,
                                  unit * self->problem->practices[practice].desks * MIX_DEPLOYMENT_HALF_DAYS);
  if (self->only_pins)
    for (int p = 0; p < self->problem->n_people; p++)
      add_term (self, self->sessions[(gsize) p * self->problem->n_practices + practice], 1);
  else
    add_on_site_terms (self, practice);
  add_term (self, gives, -unit);
}

static gboolean
is_stretched (const MixDeploymentWishes *self, int person, int group)
{
  for (int t = 0; t < self->problem->n_lines; t++)
    if (self->groups[t] == group)
      return mix_deployment_get_fit (self->problem, person, t) == MIX_FIT_STRETCHED;
  return FALSE;
}

static void
add_stretched_terms (MixDeploymentWishes *self, int person)
{
  double factor = self->problem->supervision_percent / 100.0;

  for (int g = 0; g < self->n_groups; g++)
    if (is_stretched (self, person, g))
      for (int r = 0; r < self->problem->n_practices; r++)
        {
          gsize at = ((gsize) person * self->problem->n_practices + r) * self->n_groups + g;

          add_term (self, self->on_site[at], factor);
          add_term (self, self->remote[at], factor);
        }
}

static void
add_supervision_row (MixDeploymentWishes *self, int supervisor)
{
  int gives;

  if (!self->problem->people[supervisor].is_supervisor)
    return;
  gives = add_entry (self, MIX_DEPLOYMENT_WISH_SUPERVISION, supervisor);
  mix_deployment_program_add_row (self->program, -INFINITY, self->problem->people[supervisor].supervision_limit);
  for (int p = 0; p < self->problem->n_people; p++)
    if (self->problem->people[p].supervisor == supervisor)
      add_stretched_terms (self, p);
  add_term (self, gives, -1);
}

static void
add_fair_row (MixDeploymentWishes *self, int practice)
{
  int demand = 0, gives;

  for (int g = 0; g < self->n_groups; g++)
    demand += self->demand[(gsize) practice * self->n_groups + g];
  if (MIN (self->problem->practices[practice].fair_share, demand) <= 0)
    return;
  gives = add_entry (self, MIX_DEPLOYMENT_WISH_FAIR, practice);
  mix_deployment_program_add_row (self->program, -INFINITY,
                                  MAX (demand - self->problem->practices[practice].fair_share, 0));
  for (int g = 0; g < self->n_groups; g++)
    add_term (self, self->undone[(gsize) practice * self->n_groups + g], 1);
  add_term (self, gives, -1);
}

static MixDeploymentSide
get_side (const MixDeploymentWishes *self, int group)
{
  for (int t = 0; t < self->problem->n_lines; t++)
    if (self->groups[t] == group)
      return self->problem->lines[t].side;
  return MIX_DEPLOYMENT_BOTH;
}

/* Done network-side minutes times @network and practice-side ones times @practice come to at least 0. */
static void
add_band_row (
    MixDeploymentWishes *self, MixDeploymentWishKind kind, int network, double network_side, double practice_side)
{
  double factors[] = {
    [MIX_DEPLOYMENT_NETWORK] = network_side, [MIX_DEPLOYMENT_PRACTICE] = practice_side, [MIX_DEPLOYMENT_BOTH] = 0
  };
  int gives = add_entry (self, kind, network);
  double high = 0;

  for (int r = 0; r < self->problem->n_practices; r++)
    for (int g = 0; g < self->n_groups && self->problem->practices[r].network == network; g++)
      high += factors[get_side (self, g)] * self->demand[(gsize) r * self->n_groups + g];
  mix_deployment_program_add_row (self->program, -INFINITY, high);
  for (int r = 0; r < self->problem->n_practices; r++)
    for (int g = 0; g < self->n_groups && self->problem->practices[r].network == network; g++)
      if (factors[get_side (self, g)] != 0)
        add_term (self, self->undone[(gsize) r * self->n_groups + g], factors[get_side (self, g)]);
  add_term (self, gives, -1);
}

static void
add_network_rows (MixDeploymentWishes *self)
{
  double low = self->problem->band_low / 100.0, high = self->problem->band_high / 100.0;

  for (int r = 0; r < self->problem->n_practices; r++)
    add_fair_row (self, r);
  for (int n = 0; n < self->problem->n_networks; n++)
    {
      if (self->problem->band_low > 0)
        add_band_row (self, MIX_DEPLOYMENT_WISH_BAND_LOW, n, 1 - low, -low);
      if (self->problem->band_high < 100)
        add_band_row (self, MIX_DEPLOYMENT_WISH_BAND_HIGH, n, high - 1, high);
    }
}

/*
 * _mix_deployment_wishes_new:
 * @pins: (element-type guint): numbers of the pins that are asked
 *
 * Poses the wishes of a problem; all hold while their columns are held at 0. With only the pins, whole sessions and
 * visits are counted exactly; with all, sessions may be parts of one, which forbids less than the truth.
 */
MixDeploymentWishes *
_mix_deployment_wishes_new (const MixDeployment *problem, GArray *pins, gboolean only_pins)
{
  MixDeploymentWishes *self = g_new0 (MixDeploymentWishes, 1);

  self->problem = problem;
  self->pins = g_array_ref (pins);
  self->only_pins = only_pins;
  self->entries = g_array_new (FALSE, FALSE, sizeof (MixDeploymentWishEntry));
  self->program = mix_deployment_program_new ();
  _mix_deployment_wishes_group_lines (self);
  _mix_deployment_wishes_add_work_columns (self);
  add_pin_rows (self);
  add_demand_rows (self);
  for (int p = 0; p < problem->n_people; p++)
    add_person_rows (self, p);
  for (int r = 0; r < problem->n_practices; r++)
    add_desk_row (self, r);
  for (int s = 0; s < problem->n_people; s++)
    add_supervision_row (self, s);
  if (!only_pins)
    add_network_rows (self);
  return self;
}

/*
 * _mix_deployment_wishes_free:
 *
 * Frees it.
 */
void
_mix_deployment_wishes_free (MixDeploymentWishes *self)
{
  g_array_unref (self->pins);
  g_array_unref (self->entries);
  mix_deployment_program_free (self->program);
  g_free (self->groups);
  g_free (self->demand);
  g_free (self->on_site);
  g_free (self->remote);
  g_free (self->sessions);
  g_free (self->visits);
  g_free (self->remote_sessions);
  g_free (self->undone);
  g_free (self);
}
