#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixDeployMode:
 * @MIX_DEPLOY_FREE: anybody may go to any practice of the plan
 * @MIX_DEPLOY_ATTACHED: everybody belongs to one practice
 * @MIX_DEPLOY_FLOATING: everybody may go to any practice of their own network
 *
 * Ways to deploy a team.
 */
typedef enum
{
  MIX_DEPLOY_FREE,
  MIX_DEPLOY_ATTACHED,
  MIX_DEPLOY_FLOATING,
} MixDeployMode;

#define MIX_DEPLOY_N_MODES (MIX_DEPLOY_FLOATING + 1)

/**
 * MixDeployPinKind:
 * @MIX_DEPLOY_PIN_PERSON: somebody keeps all that they do
 * @MIX_DEPLOY_PIN_CARD: one assignment stays as it is
 * @MIX_DEPLOY_PIN_PRACTICE: a practice, or a network's own work, keeps all that is done there
 */
typedef enum
{
  MIX_DEPLOY_PIN_PERSON,
  MIX_DEPLOY_PIN_CARD,
  MIX_DEPLOY_PIN_PRACTICE,
} MixDeployPinKind;

/**
 * MixDeployPin:
 * @kind: what is pinned
 * @id: its id
 *
 * What one proposal must not take away, beside the pins of the plan.
 */
typedef struct
{
  MixDeployPinKind kind;
  char *id;
} MixDeployPin;

/**
 * MIX_DEPLOY_ALL_MOVES:
 *
 * As many moves as there may be.
 */
#define MIX_DEPLOY_ALL_MOVES -1

/**
 * MixDeployOptions:
 * @mode: way to deploy
 * @most_moves: at most so many moves from today, or %MIX_DEPLOY_ALL_MOVES
 * @seconds: how long it may take; the plan's setting for 0
 * @iterations: steps instead of seconds, so that the same seed gives the same answer; 0 to go by seconds
 * @seed: of the search
 * @pins: (element-type MixDeployPin): pins beside those of the plan
 *
 * How a proposal is asked for.
 */
typedef struct
{
  MixDeployMode mode;
  int most_moves;
  double seconds;
  gint64 iterations;
  guint64 seed;
  GPtrArray *pins;
} MixDeployOptions;

MixDeployOptions *mix_deploy_options_new (void) G_GNUC_WARN_UNUSED_RESULT;
MixDeployOptions *mix_deploy_options_copy (const MixDeployOptions *self) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_options_free (MixDeployOptions *self);
void mix_deploy_options_add_pin (MixDeployOptions *self, MixDeployPinKind kind, const char *id);

const char *mix_deploy_mode_get_name (MixDeployMode mode);
gboolean mix_deploy_mode_parse (const char *name, MixDeployMode *mode);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeployOptions, mix_deploy_options_free)

G_END_DECLS
