#include "mix-deployment-model.h"

#include <math.h>

#define NO_COLUMN G_MAXUINT
#define ANY -1

typedef struct
{
  const MixDeployment *problem;
  MixDeploymentModel *model;
  gboolean with_links;
  guint *on_site;         /* columns at [(person × n_practices + practice) × n_lines + line], or NO_COLUMN */
  guint *remote;
  guint *sessions;        /* at [person × n_practices + practice] */
  guint *sites;
  guint *remote_sessions; /* of each person */
  guint *undone;          /* at [practice × n_lines + line] */
} Builder;

static gsize
get_arc (const Builder *builder, int person, int practice, int line)
{
  return ((gsize) person * builder->problem->n_practices + practice) * builder->problem->n_lines + line;
}

static gsize
get_pair (const Builder *builder, int person, int practice)
{
  return (gsize) person * builder->problem->n_practices + practice;
}

static guint
add_column (Builder *builder, MixDeploymentColumnKind kind, const int index[3], gint64 cost, int most, gboolean whole)
{
  MixDeploymentColumn column = { .kind = kind, .cost = cost, .most = most, .whole = whole };

  for (int i = 0; i < 3 && index[i] != ANY; i++)
    column.index[column.n_indices++] = index[i];
  g_array_append_val (builder->model->columns, column);
  return builder->model->columns->len - 1;
}

static void
begin_row (Builder *builder, MixDeploymentRowKind kind, const int index[3], MixDeploymentSense sense, gint64 limit)
{
  MixDeploymentRow row = { .kind = kind, .sense = sense, .limit = limit, .first = builder->model->terms->len };

  for (int i = 0; i < 3 && index[i] != ANY; i++)
    row.index[row.n_indices++] = index[i];
  g_array_append_val (builder->model->rows, row);
}

/* Adds to the row begun last. */
static void
add_term (Builder *builder, guint column, gint64 factor)
{
  MixDeploymentTerm term = { column, factor };
  GArray *rows = builder->model->rows;

  if (column == NO_COLUMN || factor == 0)
    return;
  g_array_append_val (builder->model->terms, term);
  g_array_index (rows, MixDeploymentRow, rows->len - 1).n_terms++;
}

/* A row of nothing says nothing where that is within its limit, and that the problem has no answer elsewhere: then 0
 * times a column that is always 1 keeps it. */
static void
end_row (Builder *builder)
{
  GArray *rows = builder->model->rows;
  MixDeploymentRow *row = &g_array_index (rows, MixDeploymentRow, rows->len - 1);
  MixDeploymentTerm term = { 0, 0 };

  if (row->n_terms > 0)
    return;
  if ((row->sense == MIX_DEPLOYMENT_AT_MOST && row->limit >= 0) ||
      (row->sense == MIX_DEPLOYMENT_AT_LEAST && row->limit <= 0))
    {
      g_array_set_size (rows, rows->len - 1);
      return;
    }
  g_array_append_val (builder->model->terms, term);
  row->n_terms = 1;
}

#define INDEX(...) ((const int[3]){ __VA_ARGS__ })
#define OF_NONE INDEX (ANY, ANY, ANY)
#define OF_ONE(a) INDEX (a, ANY, ANY)
#define OF_TWO(a, b) INDEX (a, b, ANY)
#define OF_THREE(a, b, c) INDEX (a, b, c)

static void
add_work_columns (Builder *builder, int person, int practice)
{
  const MixDeployment *problem = builder->problem;
  gboolean can_go = mix_deployment_get_most_sessions (problem, person, practice) > 0;

  for (int t = 0; t < problem->n_lines; t++)
    {
      gsize arc = get_arc (builder, person, practice, t);
      gint64 cost;

      if (!mix_deployment_can_do (problem, person, practice, t))
        continue;
      cost = mix_deployment_get_misfit (problem, person, t) + problem->costs.change;
      if (can_go)
        builder->on_site[arc] = add_column (builder, MIX_DEPLOYMENT_COLUMN_ON_SITE, OF_THREE (person, practice, t),
                                            cost, -1, FALSE);
      if (problem->lines[t].remote_capable && problem->people[person].sessions > 0)
        builder->remote[arc] = add_column (builder, MIX_DEPLOYMENT_COLUMN_REMOTE, OF_THREE (person, practice, t),
                                           cost, -1, FALSE);
    }
}

static void
add_people_columns (Builder *builder)
{
  const MixDeployment *problem = builder->problem;

  for (int p = 0; p < problem->n_people; p++)
    {
      for (int r = 0; r < problem->n_practices; r++)
        {
          int most = mix_deployment_get_most_sessions (problem, p, r);
          gsize pair = get_pair (builder, p, r);

          add_work_columns (builder, p, r);
          if (most == 0)
            continue;
          builder->sessions[pair] =
              add_column (builder, MIX_DEPLOYMENT_COLUMN_SESSIONS, OF_TWO (p, r), 0, most, TRUE);
          builder->sites[pair] =
              add_column (builder, MIX_DEPLOYMENT_COLUMN_SITE, OF_TWO (p, r), problem->costs.site, 1, TRUE);
        }
      builder->remote_sessions[p] = add_column (builder, MIX_DEPLOYMENT_COLUMN_REMOTE_SESSIONS, OF_ONE (p), 0,
                                                problem->people[p].sessions, TRUE);
    }
}

static void
add_undone_columns (Builder *builder)
{
  const MixDeployment *problem = builder->problem;

  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      {
        int demand = mix_deployment_get_demand (problem, r, t);

        if (demand > 0)
          builder->undone[(gsize) r * problem->n_lines + t] = add_column (
              builder, MIX_DEPLOYMENT_COLUMN_UNDONE, OF_TWO (r, t), problem->lines[t].weight, demand, FALSE);
      }
}

static void
add_demand_rows (Builder *builder)
{
  const MixDeployment *problem = builder->problem;

  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      {
        guint undone = builder->undone[(gsize) r * problem->n_lines + t];

        if (undone == NO_COLUMN)
          continue;
        begin_row (builder, MIX_DEPLOYMENT_ROW_DEMAND, OF_TWO (r, t), MIX_DEPLOYMENT_EQUAL,
                   mix_deployment_get_demand (problem, r, t));
        for (int p = 0; p < problem->n_people; p++)
          {
            add_term (builder, builder->on_site[get_arc (builder, p, r, t)], 1);
            add_term (builder, builder->remote[get_arc (builder, p, r, t)], 1);
          }
        add_term (builder, undone, 1);
        end_row (builder);
      }
}

static void
add_capacity_rows (Builder *builder, int person)
{
  const MixDeployment *problem = builder->problem;
  gsize first = get_arc (builder, person, 0, 0);
  gsize n_arcs = (gsize) problem->n_practices * problem->n_lines;

  begin_row (builder, MIX_DEPLOYMENT_ROW_CAPACITY, OF_ONE (person), MIX_DEPLOYMENT_AT_MOST,
             problem->people[person].capacity);
  for (gsize arc = first; arc < first + n_arcs; arc++)
    {
      add_term (builder, builder->on_site[arc], 1);
      add_term (builder, builder->remote[arc], 1);
    }
  end_row (builder);
  begin_row (builder, MIX_DEPLOYMENT_ROW_REMOTE, OF_ONE (person), MIX_DEPLOYMENT_AT_MOST, 0);
  for (gsize arc = first; arc < first + n_arcs; arc++)
    add_term (builder, builder->remote[arc], 1);
  add_term (builder, builder->remote_sessions[person], -problem->session_minutes);
  end_row (builder);
}

static void
add_session_rows (Builder *builder, int person)
{
  const MixDeployment *problem = builder->problem;

  begin_row (builder, MIX_DEPLOYMENT_ROW_SESSIONS, OF_ONE (person), MIX_DEPLOYMENT_AT_MOST,
             problem->people[person].sessions);
  for (int r = 0; r < problem->n_practices; r++)
    add_term (builder, builder->sessions[get_pair (builder, person, r)], 1);
  add_term (builder, builder->remote_sessions[person], 1);
  end_row (builder);
  begin_row (builder, MIX_DEPLOYMENT_ROW_SITES, OF_ONE (person), MIX_DEPLOYMENT_AT_MOST,
             problem->people[person].most_sites);
  for (int r = 0; r < problem->n_practices; r++)
    add_term (builder, builder->sites[get_pair (builder, person, r)], 1);
  end_row (builder);
}

static void
add_link_rows (Builder *builder, int person, int practice)
{
  const MixDeployment *problem = builder->problem;

  for (int t = 0; t < problem->n_lines; t++)
    {
      guint on_site = builder->on_site[get_arc (builder, person, practice, t)];
      int most = MIN (mix_deployment_get_demand (problem, practice, t), problem->people[person].capacity);

      if (on_site == NO_COLUMN)
        continue;
      begin_row (builder, MIX_DEPLOYMENT_ROW_LINK, OF_THREE (person, practice, t), MIX_DEPLOYMENT_AT_MOST, 0);
      add_term (builder, on_site, 1);
      add_term (builder, builder->sites[get_pair (builder, person, practice)], -most);
      end_row (builder);
    }
}

static void
add_site_rows (Builder *builder, int person, int practice)
{
  const MixDeployment *problem = builder->problem;
  gsize pair = get_pair (builder, person, practice);

  if (builder->sites[pair] == NO_COLUMN)
    return;
  begin_row (builder, MIX_DEPLOYMENT_ROW_ON_SITE, OF_TWO (person, practice), MIX_DEPLOYMENT_AT_MOST, 0);
  for (int t = 0; t < problem->n_lines; t++)
    add_term (builder, builder->on_site[get_arc (builder, person, practice, t)], 1);
  add_term (builder, builder->sessions[pair], -problem->session_minutes);
  end_row (builder);
  begin_row (builder, MIX_DEPLOYMENT_ROW_MOST, OF_TWO (person, practice), MIX_DEPLOYMENT_AT_MOST, 0);
  add_term (builder, builder->sessions[pair], 1);
  add_term (builder, builder->sites[pair], -mix_deployment_get_most_sessions (problem, person, practice));
  end_row (builder);
  begin_row (builder, MIX_DEPLOYMENT_ROW_LEAST, OF_TWO (person, practice), MIX_DEPLOYMENT_AT_LEAST, 0);
  add_term (builder, builder->sessions[pair], 1);
  add_term (builder, builder->sites[pair], -1);
  end_row (builder);
  if (builder->with_links)
    add_link_rows (builder, person, practice);
}

static void
add_desk_rows (Builder *builder)
{
  const MixDeployment *problem = builder->problem;

  for (int r = 0; r < problem->n_practices; r++)
    {
      begin_row (builder, MIX_DEPLOYMENT_ROW_DESKS, OF_ONE (r), MIX_DEPLOYMENT_AT_MOST,
                 problem->practices[r].desks * MIX_DEPLOYMENT_HALF_DAYS);
      for (int p = 0; p < problem->n_people; p++)
        add_term (builder, builder->sessions[get_pair (builder, p, r)], 1);
      end_row (builder);
    }
}

static void
add_stretched_terms (Builder *builder, int person)
{
  const MixDeployment *problem = builder->problem;

  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      if (mix_deployment_get_fit (problem, person, t) == MIX_FIT_STRETCHED)
        {
          add_term (builder, builder->on_site[get_arc (builder, person, r, t)], problem->supervision_percent);
          add_term (builder, builder->remote[get_arc (builder, person, r, t)], problem->supervision_percent);
        }
}

static void
add_supervision_rows (Builder *builder)
{
  const MixDeployment *problem = builder->problem;

  for (int s = 0; s < problem->n_people; s++)
    {
      if (!problem->people[s].is_supervisor)
        continue;
      begin_row (builder, MIX_DEPLOYMENT_ROW_SUPERVISION, OF_ONE (s), MIX_DEPLOYMENT_AT_MOST,
                 100 * (gint64) problem->people[s].supervision_limit);
      for (int p = 0; p < problem->n_people; p++)
        if (problem->people[p].supervisor == s)
          add_stretched_terms (builder, p);
      end_row (builder);
    }
}

/* What is kept of today's work takes back what it costs to take all of it away and bring it anew. */
static void
add_kept (Builder *builder)
{
  const GArray *today = builder->problem->today;
  gint64 change = builder->problem->costs.change;

  for (guint i = 0; i < today->len; i++)
    {
      const MixDeploymentWork *work = &g_array_index (today, MixDeploymentWork, i);
      gsize arc = get_arc (builder, work->person, work->practice, work->line);
      const int *index = OF_THREE (work->person, work->practice, work->line);
      guint kept;

      g_array_index (builder->model->columns, MixDeploymentColumn, 0).cost += change * work->minutes;
      if (builder->on_site[arc] == NO_COLUMN && builder->remote[arc] == NO_COLUMN)
        continue;
      kept = add_column (builder, MIX_DEPLOYMENT_COLUMN_KEPT, index, -2 * change, work->minutes, FALSE);
      begin_row (builder, MIX_DEPLOYMENT_ROW_KEPT, index, MIX_DEPLOYMENT_AT_MOST, 0);
      add_term (builder, kept, 1);
      add_term (builder, builder->on_site[arc], -1);
      add_term (builder, builder->remote[arc], -1);
      end_row (builder);
    }
}

static void
add_pin_rows (Builder *builder)
{
  const GArray *pins = builder->problem->pins;

  for (guint i = 0; i < pins->len; i++)
    {
      const MixDeploymentWork *pin = &g_array_index (pins, MixDeploymentWork, i);
      gsize arc = get_arc (builder, pin->person, pin->practice, pin->line);

      begin_row (builder, MIX_DEPLOYMENT_ROW_PIN, OF_THREE (pin->person, pin->practice, pin->line),
                 MIX_DEPLOYMENT_AT_LEAST, pin->minutes);
      add_term (builder, builder->on_site[arc], 1);
      add_term (builder, builder->remote[arc], 1);
      end_row (builder);
    }
}

static void
add_fair_rows (Builder *builder)
{
  const MixDeployment *problem = builder->problem;

  for (int r = 0; r < problem->n_practices; r++)
    {
      guint unfair = add_column (builder, MIX_DEPLOYMENT_COLUMN_UNFAIR, OF_ONE (r), problem->costs.fair, -1, FALSE);
      gint64 demand = 0;

      for (int t = 0; t < problem->n_lines; t++)
        demand += mix_deployment_get_demand (problem, r, t);
      begin_row (builder, MIX_DEPLOYMENT_ROW_FAIR, OF_ONE (r), MIX_DEPLOYMENT_AT_MOST,
                 demand - problem->practices[r].fair_share);
      for (int t = 0; t < problem->n_lines; t++)
        add_term (builder, builder->undone[(gsize) r * problem->n_lines + t], 1);
      add_term (builder, unfair, -1);
      end_row (builder);
    }
}

/* One side of the band of a network, in undone minutes and times 100: what is outside is at least
 * network_factor × network-side minutes + practice_factor × practice-side minutes. */
static void
add_band_row (Builder *builder, int network, MixDeploymentRowKind kind, guint outside, int network_factor,
              int practice_factor)
{
  const MixDeployment *problem = builder->problem;
  gint64 limit = 0;

  begin_row (builder, kind, OF_ONE (network), MIX_DEPLOYMENT_AT_MOST, 0);
  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines && problem->practices[r].network == network; t++)
      {
        MixDeploymentSide side = problem->lines[t].side;
        int factor = side == MIX_DEPLOYMENT_NETWORK ? network_factor
                     : side == MIX_DEPLOYMENT_PRACTICE ? practice_factor
                                                       : 0;

        limit -= (gint64) factor * mix_deployment_get_demand (problem, r, t);
        add_term (builder, builder->undone[(gsize) r * problem->n_lines + t], -factor);
      }
  add_term (builder, outside, -100);
  g_array_index (builder->model->rows, MixDeploymentRow, builder->model->rows->len - 1).limit = limit;
  end_row (builder);
}

static void
add_band_rows (Builder *builder)
{
  const MixDeployment *problem = builder->problem;

  for (int g = 0; g < problem->n_networks; g++)
    {
      gint64 cost = problem->costs.balance;
      guint below = add_column (builder, MIX_DEPLOYMENT_COLUMN_BELOW, OF_ONE (g), cost, -1, FALSE);
      guint above = add_column (builder, MIX_DEPLOYMENT_COLUMN_ABOVE, OF_ONE (g), cost, -1, FALSE);

      add_band_row (builder, g, MIX_DEPLOYMENT_ROW_BAND_LOW, below, problem->band_low - 100, problem->band_low);
      add_band_row (builder, g, MIX_DEPLOYMENT_ROW_BAND_HIGH, above, 100 - problem->band_high, -problem->band_high);
    }
}

static guint *
new_columns (gsize n)
{
  guint *columns = g_new (guint, MAX (n, 1));

  for (gsize i = 0; i < n; i++)
    columns[i] = NO_COLUMN;
  return columns;
}

static void
build (Builder *builder)
{
  const MixDeployment *problem = builder->problem;

  add_column (builder, MIX_DEPLOYMENT_COLUMN_ONE, OF_NONE, 0, 1, FALSE);
  add_people_columns (builder);
  add_undone_columns (builder);
  add_demand_rows (builder);
  for (int p = 0; p < problem->n_people; p++)
    {
      add_capacity_rows (builder, p);
      add_session_rows (builder, p);
      for (int r = 0; r < problem->n_practices; r++)
        add_site_rows (builder, p, r);
    }
  add_desk_rows (builder);
  add_supervision_rows (builder);
  add_kept (builder);
  add_pin_rows (builder);
  add_fair_rows (builder);
  add_band_rows (builder);
}

/**
 * mix_deployment_model_new:
 * @problem: a finished problem
 * @with_links: whether minutes of each line are linked to going there: more rows, and a far better bound
 *
 * Writes the problem as a linear programme with whole sessions and sites:
 *
 * minimise Σ w u + Σ (c + k)(xo + xm) − 2k Σ h + k Σ x0 + site Σ b + fair Σ f + bal Σ (e− + e+), where per practice and
 * line Σ (xo + xm) + u = demand; per person Σ (xo + xm) ≤ capacity, Σ xm ≤ session × v, Σ y + v ≤ sessions, Σ b ≤ most
 * sites; per person and practice Σ xo ≤ session × y, b ≤ y ≤ most sessions × b, and with links xo ≤ min (demand,
 * capacity) × b for each line; per practice Σ y ≤ half-days × desks; per supervisor a Σ stretched ≤ limit; h ≤ x0 and h ≤
 * xo + xm for today's work; xo + xm ≥ pinned; fair shares and bands in u.
 *
 * Returns: (transfer full): the model
 */
MixDeploymentModel *
mix_deployment_model_new (const MixDeployment *problem, gboolean with_links)
{
  gsize n_pairs = (gsize) problem->n_people * problem->n_practices;
  g_autofree guint *on_site = new_columns (n_pairs * problem->n_lines);
  g_autofree guint *remote = new_columns (n_pairs * problem->n_lines);
  g_autofree guint *sessions = new_columns (n_pairs);
  g_autofree guint *sites = new_columns (n_pairs);
  g_autofree guint *remote_sessions = new_columns (problem->n_people);
  g_autofree guint *undone = new_columns ((gsize) problem->n_practices * problem->n_lines);
  MixDeploymentModel *self = g_new0 (MixDeploymentModel, 1);
  Builder builder = { problem, self, with_links, on_site, remote, sessions, sites, remote_sessions, undone };

  self->columns = g_array_new (FALSE, FALSE, sizeof (MixDeploymentColumn));
  self->rows = g_array_new (FALSE, FALSE, sizeof (MixDeploymentRow));
  self->terms = g_array_new (FALSE, FALSE, sizeof (MixDeploymentTerm));
  build (&builder);
  return self;
}

/**
 * mix_deployment_model_free:
 * @self: a model
 *
 * Frees it.
 */
void
mix_deployment_model_free (MixDeploymentModel *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_array_unref (self->terms);
  g_free (self);
}

/**
 * mix_deployment_model_dup_answer:
 * @self: a model
 * @problem: the problem that it is of
 * @values: (array): a value for each column, as a solver gives them
 *
 * Returns: (transfer full): the deployment that they mean, with exact minutes
 */
MixDeploymentAnswer *
mix_deployment_model_dup_answer (const MixDeploymentModel *self, const MixDeployment *problem, const double *values)
{
  MixDeploymentAnswer *answer = mix_deployment_answer_new (problem);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const MixDeploymentColumn *column = &g_array_index (self->columns, MixDeploymentColumn, i);
      const int *index = column->index;

      if (column->kind == MIX_DEPLOYMENT_COLUMN_ON_SITE)
        mix_deployment_answer_add (answer, index[0], index[1], index[2], values[i], 0);
      else if (column->kind == MIX_DEPLOYMENT_COLUMN_REMOTE)
        mix_deployment_answer_add (answer, index[0], index[1], index[2], 0, values[i]);
      else if (column->kind == MIX_DEPLOYMENT_COLUMN_SESSIONS)
        answer->sessions[(gsize) index[0] * problem->n_practices + index[1]] = (guint8) lround (values[i]);
      else if (column->kind == MIX_DEPLOYMENT_COLUMN_REMOTE_SESSIONS)
        answer->remote_sessions[index[0]] = (guint8) lround (values[i]);
    }
  mix_deployment_answer_finish (answer);
  mix_deployment_answer_make_exact (answer, problem);
  return answer;
}
