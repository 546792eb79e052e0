#include "mix-deployment-rota-private.h"

#include <math.h>

static gboolean
is_available (const MixDeployment *problem, int person, int half_day)
{
  return (problem->people[person].available >> half_day & 1) != 0;
}

static const MixDeploymentClashMember *
get_member (const MixDeploymentRotaPart *self, guint member)
{
  return &g_array_index (self->members, MixDeploymentClashMember, member);
}

static void
add_member (MixDeploymentRotaPart *self, MixDeploymentClashKind kind, int person, int place, int sessions)
{
  MixDeploymentClashMember member = { kind, person, place, sessions };

  if (sessions > 0)
    g_array_append_val (self->members, member);
}

static void
add_members (MixDeploymentRotaPart *self)
{
  const MixDeploymentAnswer *answer = self->answer;

  for (guint i = 0; i < self->people->len; i++)
    {
      int p = g_array_index (self->people, int, i);

      for (int r = 0; r < answer->n_practices; r++)
        add_member (self, MIX_DEPLOYMENT_CLASH_SITE, p, r, answer->sessions[(gsize) p * answer->n_practices + r]);
      add_member (self, MIX_DEPLOYMENT_CLASH_REMOTE, p, MIX_DEPLOYMENT_REMOTE, answer->remote_sessions[p]);
      if (mix_deployment_needs_supervisor (self->problem, answer, p))
        add_member (self, MIX_DEPLOYMENT_CLASH_SUPERVISION, p, self->problem->people[p].supervisor, 1);
    }
}

/* Half a day elsewhere than as the week stands costs 1, or nothing where only any answer is sought. */
static double
price_half_day (const MixDeploymentRotaPart *self,
                const MixDeploymentClashMember *member,
                int half_day,
                MixDeploymentRotaAim aim)
{
  if (aim != MIX_DEPLOYMENT_ROTA_BEST || self->present == NULL)
    return 0;
  return self->present[member->person * MIX_DEPLOYMENT_HALF_DAYS + half_day] != member->place;
}

static void
add_columns (MixDeploymentRotaPart *self, const MixDeploymentClashMember *member, MixDeploymentRotaAim aim)
{
  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    {
      int column = -1;

      if (member->kind != MIX_DEPLOYMENT_CLASH_SUPERVISION && is_available (self->problem, member->person, h))
        column = mix_deployment_program_add_column (self->program, price_half_day (self, member, h, aim), 0, 1, TRUE);
      g_array_append_val (self->columns, column);
    }
}

static gboolean
is_work_of (const MixDeploymentRotaPart *self,
            const MixDeploymentClashMember *member,
            const MixDeploymentMinutes *minutes)
{
  if (minutes->person != member->person)
    return FALSE;
  if (member->kind == MIX_DEPLOYMENT_CLASH_SUPERVISION)
    return mix_deployment_get_fit (self->problem, minutes->person, minutes->line) == MIX_FIT_STRETCHED;
  return member->kind == MIX_DEPLOYMENT_CLASH_REMOTE || member->place == minutes->practice;
}

static double
get_minutes_of (const MixDeploymentClashMember *member, const MixDeploymentMinutes *minutes)
{
  switch (member->kind)
    {
    case MIX_DEPLOYMENT_CLASH_SITE:
      return minutes->on_site;
    case MIX_DEPLOYMENT_CLASH_REMOTE:
      return minutes->remote;
    case MIX_DEPLOYMENT_CLASH_SUPERVISION:
    default:
      return minutes->on_site + minutes->remote;
    }
}

/* What leaving out a session costs: the person's work there, by weight, in proportion to the sessions. */
static double
price_member (const MixDeploymentRotaPart *self, const MixDeploymentClashMember *member)
{
  double worth = 1;

  for (guint i = 0; i < self->answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *minutes = &g_array_index (self->answer->minutes, MixDeploymentMinutes, i);

      if (is_work_of (self, member, minutes))
        worth += get_minutes_of (member, minutes) * self->problem->lines[minutes->line].weight;
    }
  return worth / member->sessions;
}

/* A column for what is left out of a member, where that is allowed. */
static void
add_left_out (MixDeploymentRotaPart *self, guint i, MixDeploymentRotaAim aim)
{
  const MixDeploymentClashMember *member = get_member (self, i);
  int column = -1;

  if (aim == MIX_DEPLOYMENT_ROTA_SHORT)
    column = mix_deployment_program_add_column (self->program, price_member (self, member), 0, member->sessions, TRUE);
  g_array_append_val (self->left_out, column);
}

static void
add_left_out_term (MixDeploymentRotaPart *self, guint i)
{
  int column = g_array_index (self->left_out, int, i);

  if (column >= 0)
    mix_deployment_program_add_term (self->program, column, 1);
}

static void
add_sum_row (MixDeploymentRotaPart *self, guint i)
{
  const MixDeploymentClashMember *member = get_member (self, i);
  int row = mix_deployment_program_add_row (self->program, member->sessions, member->sessions);
  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    if (_mix_deployment_rota_part_get_column (self, i, h) >= 0)
      mix_deployment_program_add_term (self->program, _mix_deployment_rota_part_get_column (self, i, h), 1);
  add_left_out_term (self, i);
  g_array_index (self->rows, int, i) = row;
}

/* A person is in one place at a time; a supervisor's free sessions are theirs to be there. */
static void
add_person_rows (MixDeploymentRotaPart *self, int person)
{
  const int *free_columns = &self->free_columns[person * MIX_DEPLOYMENT_HALF_DAYS];

  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    {
      if (!is_available (self->problem, person, h))
        continue;
      mix_deployment_program_add_row (self->program, 0, 1);
      for (guint i = 0; i < self->members->len; i++)
        if (get_member (self, i)->person == person && _mix_deployment_rota_part_get_column (self, i, h) >= 0)
          mix_deployment_program_add_term (self->program, _mix_deployment_rota_part_get_column (self, i, h), 1);
      if (free_columns[h] >= 0)
        mix_deployment_program_add_term (self->program, free_columns[h], 1);
    }
}

static void
add_desk_rows (MixDeploymentRotaPart *self, int practice)
{
  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    {
      mix_deployment_program_add_row (self->program, 0, self->problem->practices[practice].desks);
      for (guint i = 0; i < self->members->len; i++)
        if (get_member (self, i)->kind == MIX_DEPLOYMENT_CLASH_SITE && get_member (self, i)->place == practice
            && _mix_deployment_rota_part_get_column (self, i, h) >= 0)
          mix_deployment_program_add_term (self->program, _mix_deployment_rota_part_get_column (self, i, h), 1);
    }
}

static void
add_all_desk_rows (MixDeploymentRotaPart *self)
{
  g_autofree gboolean *done = g_new0 (gboolean, MAX (self->problem->n_practices, 1));

  for (guint i = 0; i < self->members->len; i++)
    {
      const MixDeploymentClashMember *member = get_member (self, i);

      if (member->kind != MIX_DEPLOYMENT_CLASH_SITE || done[member->place])
        continue;
      done[member->place] = TRUE;
      add_desk_rows (self, member->place);
    }
}

static int
count_placed (const MixDeploymentAnswer *answer, int person)
{
  int n = answer->remote_sessions[person];

  for (int r = 0; r < answer->n_practices; r++)
    n += answer->sessions[(gsize) person * answer->n_practices + r];
  return n;
}

static void
add_free_columns (MixDeploymentRotaPart *self, int supervisor)
{
  int *columns = &self->free_columns[supervisor * MIX_DEPLOYMENT_HALF_DAYS];
  int n_free = self->problem->people[supervisor].sessions - count_placed (self->answer, supervisor);

  if (n_free <= 0)
    return;
  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    if (is_available (self->problem, supervisor, h))
      columns[h] = mix_deployment_program_add_column (self->program, 0, 0, 1, TRUE);
  mix_deployment_program_add_row (self->program, 0, n_free);
  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    if (columns[h] >= 0)
      mix_deployment_program_add_term (self->program, columns[h], 1);
}

static gboolean
has_free_columns (const MixDeploymentRotaPart *self, int person)
{
  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    if (self->free_columns[person * MIX_DEPLOYMENT_HALF_DAYS + h] >= 0)
      return TRUE;
  return FALSE;
}

static void
add_all_free_columns (MixDeploymentRotaPart *self)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      const MixDeploymentClashMember *member = get_member (self, i);

      if (member->kind == MIX_DEPLOYMENT_CLASH_SUPERVISION && !has_free_columns (self, member->place))
        add_free_columns (self, member->place);
    }
}

static void
add_presence_terms (MixDeploymentRotaPart *self, int person, int half_day)
{
  for (guint i = 0; i < self->members->len; i++)
    if (get_member (self, i)->person == person && _mix_deployment_rota_part_get_column (self, i, half_day) >= 0)
      mix_deployment_program_add_term (self->program, _mix_deployment_rota_part_get_column (self, i, half_day), -1);
}

/* A shared half-day is no more than either's being there; doctors, who have no sessions to deploy, are there anyway. */
static void
add_shared_row (MixDeploymentRotaPart *self, int shared, int person, int half_day, gboolean is_supervisor)
{
  int free_column = self->free_columns[person * MIX_DEPLOYMENT_HALF_DAYS + half_day];

  if (is_supervisor && self->problem->people[person].sessions == 0)
    return;
  mix_deployment_program_add_row (self->program, -INFINITY, 0);
  mix_deployment_program_add_term (self->program, shared, 1);
  add_presence_terms (self, person, half_day);
  if (is_supervisor && free_column >= 0)
    mix_deployment_program_add_term (self->program, free_column, -1);
}

static void
add_supervision (MixDeploymentRotaPart *self, guint i)
{
  const MixDeploymentClashMember *member = get_member (self, i);
  int shared[MIX_DEPLOYMENT_HALF_DAYS];

  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    {
      gboolean both = is_available (self->problem, member->person, h) && is_available (self->problem, member->place, h);

      shared[h] = mix_deployment_program_add_column (self->program, 0, 0, both ? 1 : 0, FALSE);
      add_shared_row (self, shared[h], member->person, h, FALSE);
      add_shared_row (self, shared[h], member->place, h, TRUE);
    }
  g_array_index (self->rows, int, i) = mix_deployment_program_add_row (self->program, 1, INFINITY);
  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    mix_deployment_program_add_term (self->program, shared[h], 1);
  add_left_out_term (self, i);
}

/* Going to a practice on a day costs the same for half a day and a whole one. A stay of n sessions takes at least n / 2
   days, rounded up; said as a row it spares the solver most of its work. */
static void
add_journeys (MixDeploymentRotaPart *self, guint i, double price)
{
  int days[MIX_DEPLOYMENT_DAYS];

  for (int d = 0; d < MIX_DEPLOYMENT_DAYS; d++)
    {
      days[d] = mix_deployment_program_add_column (self->program, price, 0, 1, FALSE);
      for (int h = 2 * d; h < 2 * d + 2; h++)
        {
          int column = _mix_deployment_rota_part_get_column (self, i, h);

          if (column < 0)
            continue;
          mix_deployment_program_add_row (self->program, -INFINITY, 0);
          mix_deployment_program_add_term (self->program, column, 1);
          mix_deployment_program_add_term (self->program, days[d], -1);
        }
    }
  mix_deployment_program_add_row (self->program, (get_member (self, i)->sessions + 1) / 2, INFINITY);
  for (int d = 0; d < MIX_DEPLOYMENT_DAYS; d++)
    mix_deployment_program_add_term (self->program, days[d], 1);
}

/* One journey costs more than every half-day of the part changed: days stay as they are where it costs no journey. */
static void
add_all_journeys (MixDeploymentRotaPart *self)
{
  int price = 1;

  for (guint i = 0; i < self->members->len; i++)
    price += get_member (self, i)->sessions;
  for (guint i = 0; i < self->members->len; i++)
    if (get_member (self, i)->kind == MIX_DEPLOYMENT_CLASH_SITE)
      add_journeys (self, i, price);
}

/*
 * _mix_deployment_rota_part_new:
 *
 * Poses the week of @people, who must be together with everybody they share a practice or supervision with.
 */
MixDeploymentRotaPart *
_mix_deployment_rota_part_new (const MixDeployment *problem,
                               const MixDeploymentAnswer *answer,
                               const int *present,
                               GArray *people,
                               MixDeploymentRotaAim aim)
{
  MixDeploymentRotaPart *self = g_new0 (MixDeploymentRotaPart, 1);

  self->problem = problem;
  self->answer = answer;
  self->present = present;
  self->people = g_array_ref (people);
  self->members = g_array_new (FALSE, FALSE, sizeof (MixDeploymentClashMember));
  self->columns = g_array_new (FALSE, FALSE, sizeof (int));
  self->rows = g_array_new (FALSE, FALSE, sizeof (int));
  self->left_out = g_array_new (FALSE, FALSE, sizeof (int));
  self->free_columns = g_new (int, (gsize) MAX (problem->n_people, 1) * MIX_DEPLOYMENT_HALF_DAYS);
  for (int i = 0; i < problem->n_people * MIX_DEPLOYMENT_HALF_DAYS; i++)
    self->free_columns[i] = -1;
  self->program = mix_deployment_program_new ();
  add_members (self);
  g_array_set_size (self->rows, self->members->len);
  for (guint i = 0; i < self->members->len; i++)
    {
      add_columns (self, get_member (self, i), aim);
      add_left_out (self, i, aim);
    }
  add_all_free_columns (self);
  for (guint i = 0; i < self->people->len; i++)
    add_person_rows (self, g_array_index (self->people, int, i));
  add_all_desk_rows (self);
  for (guint i = 0; i < self->members->len; i++)
    if (get_member (self, i)->kind == MIX_DEPLOYMENT_CLASH_SUPERVISION)
      add_supervision (self, i);
    else
      add_sum_row (self, i);
  if (aim == MIX_DEPLOYMENT_ROTA_BEST)
    add_all_journeys (self);
  return self;
}

/*
 * _mix_deployment_rota_part_free:
 *
 * Frees it.
 */
void
_mix_deployment_rota_part_free (MixDeploymentRotaPart *self)
{
  g_array_unref (self->people);
  g_array_unref (self->members);
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_array_unref (self->left_out);
  g_free (self->free_columns);
  mix_deployment_program_free (self->program);
  g_free (self);
}

/*
 * _mix_deployment_rota_part_want:
 *
 * Says whether all sessions of a member are wanted, or as many as there is room for.
 */
void
_mix_deployment_rota_part_want (MixDeploymentRotaPart *self, guint member, gboolean wanted)
{
  const MixDeploymentClashMember *it = get_member (self, member);
  double high = it->kind == MIX_DEPLOYMENT_CLASH_SUPERVISION ? INFINITY : it->sessions;

  mix_deployment_program_set_row (self->program, g_array_index (self->rows, int, member), wanted ? it->sessions : 0,
                                  high);
}

/*
 * _mix_deployment_rota_part_get_column:
 *
 * The column of a member's half-day, or −1.
 */
int
_mix_deployment_rota_part_get_column (const MixDeploymentRotaPart *self, guint member, int half_day)
{
  return g_array_index (self->columns, int, member *MIX_DEPLOYMENT_HALF_DAYS + half_day);
}
