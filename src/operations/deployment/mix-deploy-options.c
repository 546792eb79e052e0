#include "mix-deploy-options.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *words;
} modes[] = {
  [MIX_DEPLOY_FREE] = { "free", N_ ("Anybody may go anywhere") },
  [MIX_DEPLOY_ATTACHED] = { "attached", N_ ("Everybody belongs to one practice") },
  [MIX_DEPLOY_FLOATING] = { "floating", N_ ("Everybody floats over their network") },
};

static void
free_pin (gpointer data)
{
  MixDeployPin *pin = data;

  g_free (pin->id);
  g_free (pin);
}

/**
 * mix_deploy_options_new:
 *
 * Returns: (transfer full): anybody anywhere, as many moves as there may be, for the plan's seconds
 */
MixDeployOptions *
mix_deploy_options_new (void)
{
  MixDeployOptions *self = g_new0 (MixDeployOptions, 1);

  self->most_moves = MIX_DEPLOY_ALL_MOVES;
  self->pins = g_ptr_array_new_with_free_func (free_pin);
  return self;
}

/**
 * mix_deploy_options_copy:
 * @self: options
 *
 * Returns: (transfer full): others like them
 */
MixDeployOptions *
mix_deploy_options_copy (const MixDeployOptions *self)
{
  MixDeployOptions *copy = g_memdup2 (self, sizeof *self);

  copy->pins = g_ptr_array_new_with_free_func (free_pin);
  for (guint i = 0; i < self->pins->len; i++)
    {
      const MixDeployPin *pin = g_ptr_array_index (self->pins, i);

      mix_deploy_options_add_pin (copy, pin->kind, pin->id);
    }
  return copy;
}

/**
 * mix_deploy_options_free:
 * @self: options
 */
void
mix_deploy_options_free (MixDeployOptions *self)
{
  g_ptr_array_unref (self->pins);
  g_free (self);
}

/**
 * mix_deploy_options_add_pin:
 * @self: options
 * @kind: what is pinned
 * @id: of the person, the assignment, or the practice or network
 */
void
mix_deploy_options_add_pin (MixDeployOptions *self, MixDeployPinKind kind, const char *id)
{
  MixDeployPin *pin = g_new (MixDeployPin, 1);

  *pin = (MixDeployPin) { kind, g_strdup (id) };
  g_ptr_array_add (self->pins, pin);
}

/**
 * mix_deploy_mode_get_name:
 * @mode: a way to deploy
 *
 * Returns: its name in files and on the command line
 */
const char *
mix_deploy_mode_get_name (MixDeployMode mode)
{
  return modes[mode].name;
}

/**
 * mix_deploy_mode_parse:
 * @name: a name
 * @mode: (out): the way to deploy of that name
 *
 * Returns: whether there is one
 */
gboolean
mix_deploy_mode_parse (const char *name, MixDeployMode *mode)
{
  for (guint i = 0; i < MIX_DEPLOY_N_MODES; i++)
    if (g_str_equal (name, modes[i].name))
      {
        *mode = i;
        return TRUE;
      }
  return FALSE;
}
