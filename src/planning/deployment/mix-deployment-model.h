#pragma once

#include "mix-deployment-answer.h"
#include "mix-deployment-program.h"

G_BEGIN_DECLS

/**
 * MixDeploymentColumnKind:
 * @MIX_DEPLOYMENT_COLUMN_ONE: always 1: carries the part of the objective that nothing changes
 * @MIX_DEPLOYMENT_COLUMN_ON_SITE: minutes of a person at a practice in a line, there
 * @MIX_DEPLOYMENT_COLUMN_REMOTE: the same, from elsewhere
 * @MIX_DEPLOYMENT_COLUMN_KEPT: minutes kept from today, of the same
 * @MIX_DEPLOYMENT_COLUMN_SESSIONS: sessions of a person at a practice, whole
 * @MIX_DEPLOYMENT_COLUMN_SITE: whether a person goes to a practice
 * @MIX_DEPLOYMENT_COLUMN_REMOTE_SESSIONS: remote sessions of a person, whole
 * @MIX_DEPLOYMENT_COLUMN_UNDONE: minutes undone of a practice and line
 * @MIX_DEPLOYMENT_COLUMN_UNFAIR: minutes of a practice short of its fair share
 * @MIX_DEPLOYMENT_COLUMN_BELOW: minutes of a network below the band
 * @MIX_DEPLOYMENT_COLUMN_ABOVE: minutes of a network above it
 *
 * What a column stands for.
 */
typedef enum
{
  MIX_DEPLOYMENT_COLUMN_ONE,
  MIX_DEPLOYMENT_COLUMN_ON_SITE,
  MIX_DEPLOYMENT_COLUMN_REMOTE,
  MIX_DEPLOYMENT_COLUMN_KEPT,
  MIX_DEPLOYMENT_COLUMN_SESSIONS,
  MIX_DEPLOYMENT_COLUMN_SITE,
  MIX_DEPLOYMENT_COLUMN_REMOTE_SESSIONS,
  MIX_DEPLOYMENT_COLUMN_UNDONE,
  MIX_DEPLOYMENT_COLUMN_UNFAIR,
  MIX_DEPLOYMENT_COLUMN_BELOW,
  MIX_DEPLOYMENT_COLUMN_ABOVE,
} MixDeploymentColumnKind;

/**
 * MixDeploymentRowKind:
 * @MIX_DEPLOYMENT_ROW_DEMAND: what is done and undone is the demand
 * @MIX_DEPLOYMENT_ROW_CAPACITY: net capacity of a person
 * @MIX_DEPLOYMENT_ROW_ON_SITE: minutes at a practice within the sessions there
 * @MIX_DEPLOYMENT_ROW_REMOTE: remote minutes within the remote sessions
 * @MIX_DEPLOYMENT_ROW_SESSIONS: sessions of a person's pattern
 * @MIX_DEPLOYMENT_ROW_SITES: most sites of a person
 * @MIX_DEPLOYMENT_ROW_MOST: sessions only at a site
 * @MIX_DEPLOYMENT_ROW_LEAST: a session at least at a site
 * @MIX_DEPLOYMENT_ROW_LINK: minutes of one line only at a site
 * @MIX_DEPLOYMENT_ROW_DESKS: desks of a practice
 * @MIX_DEPLOYMENT_ROW_SUPERVISION: supervision a person can give
 * @MIX_DEPLOYMENT_ROW_KEPT: minutes kept are minutes done
 * @MIX_DEPLOYMENT_ROW_PIN: minutes that stay
 * @MIX_DEPLOYMENT_ROW_FAIR: fair share of a practice
 * @MIX_DEPLOYMENT_ROW_BAND_LOW: least network share of a network
 * @MIX_DEPLOYMENT_ROW_BAND_HIGH: most
 *
 * What a row says.
 */
typedef enum
{
  MIX_DEPLOYMENT_ROW_DEMAND,
  MIX_DEPLOYMENT_ROW_CAPACITY,
  MIX_DEPLOYMENT_ROW_ON_SITE,
  MIX_DEPLOYMENT_ROW_REMOTE,
  MIX_DEPLOYMENT_ROW_SESSIONS,
  MIX_DEPLOYMENT_ROW_SITES,
  MIX_DEPLOYMENT_ROW_MOST,
  MIX_DEPLOYMENT_ROW_LEAST,
  MIX_DEPLOYMENT_ROW_LINK,
  MIX_DEPLOYMENT_ROW_DESKS,
  MIX_DEPLOYMENT_ROW_SUPERVISION,
  MIX_DEPLOYMENT_ROW_KEPT,
  MIX_DEPLOYMENT_ROW_PIN,
  MIX_DEPLOYMENT_ROW_FAIR,
  MIX_DEPLOYMENT_ROW_BAND_LOW,
  MIX_DEPLOYMENT_ROW_BAND_HIGH,
} MixDeploymentRowKind;

/**
 * MixDeploymentColumn:
 * @kind: what it stands for
 * @index: numbers of the person, practice and line, as far as it is of one; of the network where it is of one
 * @n_indices: how many of @index hold
 * @cost: per unit, in 1/100 weighted minute
 * @most: upper bound, or −1 for none; the lower one is 0, or 1 for %MIX_DEPLOYMENT_COLUMN_ONE
 * @whole: whether it must be a whole number
 */
typedef struct
{
  MixDeploymentColumnKind kind;
  int index[3];
  int n_indices;
  gint64 cost;
  int most;
  gboolean whole;
} MixDeploymentColumn;

/**
 * MixDeploymentSense:
 * @MIX_DEPLOYMENT_AT_MOST: the sum is at most the limit
 * @MIX_DEPLOYMENT_AT_LEAST: at least
 * @MIX_DEPLOYMENT_EQUAL: equal to it
 *
 * How a row compares.
 */
typedef enum
{
  MIX_DEPLOYMENT_AT_MOST,
  MIX_DEPLOYMENT_AT_LEAST,
  MIX_DEPLOYMENT_EQUAL,
} MixDeploymentSense;

/**
 * MixDeploymentRow:
 * @kind: what it says
 * @index: numbers of what it is of, as in #MixDeploymentColumn
 * @n_indices: how many of @index hold
 * @sense: how it compares
 * @limit: with what
 * @first: position of its first term
 * @n_terms: how many terms it has, one at least
 */
typedef struct
{
  MixDeploymentRowKind kind;
  int index[3];
  int n_indices;
  MixDeploymentSense sense;
  gint64 limit;
  guint first;
  guint n_terms;
} MixDeploymentRow;

/**
 * MixDeploymentTerm:
 * @column: position of a column
 * @factor: what it is multiplied by
 */
typedef struct
{
  guint column;
  gint64 factor;
} MixDeploymentTerm;

/**
 * MixDeploymentModel:
 * @columns: (element-type MixDeploymentColumn)
 * @rows: (element-type MixDeploymentRow)
 * @terms: (element-type MixDeploymentTerm): of one row after the other
 *
 * The deployment problem as a mixed-integer linear programme to be minimised, in whole numbers throughout.
 */
typedef struct
{
  GArray *columns;
  GArray *rows;
  GArray *terms;
} MixDeploymentModel;

MixDeploymentModel *mix_deployment_model_new (const MixDeployment *problem,
                                              gboolean with_links) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_model_free (MixDeploymentModel *self);
MixDeploymentProgram *mix_deployment_model_write_program (const MixDeploymentModel *self,
                                                          int *places) G_GNUC_WARN_UNUSED_RESULT;
MixDeploymentAnswer *mix_deployment_model_read_answer (const MixDeploymentModel *self,
                                                       const MixDeployment *problem,
                                                       const MixDeploymentProgram *program,
                                                       const int *places) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentModel, mix_deployment_model_free)

G_END_DECLS
