#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MixDeploymentProgramStatus:
 * @MIX_DEPLOYMENT_PROGRAM_SOLVED: there is an answer, and none is better
 * @MIX_DEPLOYMENT_PROGRAM_FOUND: there is an answer; a limit was reached before it was shown to be the best
 * @MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE: there is no answer
 * @MIX_DEPLOYMENT_PROGRAM_STOPPED: a limit was reached before an answer was found
 *
 * What came of running a program.
 */
typedef enum
{
  MIX_DEPLOYMENT_PROGRAM_SOLVED,
  MIX_DEPLOYMENT_PROGRAM_FOUND,
  MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE,
  MIX_DEPLOYMENT_PROGRAM_STOPPED,
} MixDeploymentProgramStatus;

/**
 * MixDeploymentProgramLimits:
 * @nodes: most nodes of the search tree, or 0 for no limit
 * @seconds: most seconds, or 0 for no limit; what is found then depends on the machine
 * @gap: difference of the costs at which an answer is good enough
 * @seed: of the choices that are all alike
 * @relative_gap: difference of the costs, as a part of the cost, at which an answer is good enough
 *
 * When to stop. Nodes and gap give the same answer on every machine.
 */
typedef struct
{
  int nodes;
  double seconds;
  double gap;
  int seed;
  double relative_gap;
} MixDeploymentProgramLimits;

/**
 * MixDeploymentProgram:
 *
 * A linear program with some whole variables: columns with costs and limits, and rows that limit sums of them. Run by
 * HiGHS on one thread; after a run limits and costs may be changed and it be run again from where it stood.
 */
typedef struct _MixDeploymentProgram MixDeploymentProgram;

/**
 * MixDeploymentProgramWatch:
 * @program: the program, which tells what is known by then
 * @has_answer: whether it has an answer that is better than the one before
 * @data: of the caller
 *
 * Asked now and then while a program with whole columns runs, in the thread that runs it.
 *
 * Returns: whether to stop
 */
typedef gboolean (*MixDeploymentProgramWatch) (const MixDeploymentProgram *program, gboolean has_answer, gpointer data);

MixDeploymentProgram *mix_deployment_program_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_program_free (MixDeploymentProgram *self);

int
mix_deployment_program_add_column (MixDeploymentProgram *self, double cost, double low, double high, gboolean whole);
int mix_deployment_program_add_row (MixDeploymentProgram *self, double low, double high);
void mix_deployment_program_add_term (MixDeploymentProgram *self, int column, double factor);
void mix_deployment_program_set_column (MixDeploymentProgram *self, int column, double low, double high);
void mix_deployment_program_set_cost (MixDeploymentProgram *self, int column, double cost);
void mix_deployment_program_get_column (const MixDeploymentProgram *self, int column, double *low, double *high);
void mix_deployment_program_set_relaxed (MixDeploymentProgram *self, gboolean relaxed);
void mix_deployment_program_set_row (MixDeploymentProgram *self, int row, double low, double high);
void mix_deployment_program_set_start (MixDeploymentProgram *self, const int *columns, const double *values, int n);
void mix_deployment_program_set_watch (MixDeploymentProgram *self, MixDeploymentProgramWatch watch, gpointer data);
void mix_deployment_program_set_cancellable (MixDeploymentProgram *self, GCancellable *cancellable);

gboolean mix_deployment_program_run (MixDeploymentProgram *self,
                                     const MixDeploymentProgramLimits *limits,
                                     MixDeploymentProgramStatus *status,
                                     GError **error);
double mix_deployment_program_get_value (const MixDeploymentProgram *self, int column);
double mix_deployment_program_get_reduced_cost (const MixDeploymentProgram *self, int column);
gboolean mix_deployment_program_is_one (const MixDeploymentProgram *self, int column);
double mix_deployment_program_get_cost (const MixDeploymentProgram *self);
double mix_deployment_program_get_bound (const MixDeploymentProgram *self);
gint64 mix_deployment_program_get_n_nodes (const MixDeploymentProgram *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentProgram, mix_deployment_program_free)

G_END_DECLS
