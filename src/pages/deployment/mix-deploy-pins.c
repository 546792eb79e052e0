#include "mix-deploy-pins.h"

static void
free_pin (gpointer data)
{
  MixDeployPin *pin = data;

  g_free (pin->id);
  g_free (pin);
}

static guint
find (GPtrArray *pins, MixDeployPinKind kind, const char *id)
{
  for (guint i = 0; i < pins->len; i++)
    {
      const MixDeployPin *pin = pins->pdata[i];

      if (pin->kind == kind && g_str_equal (pin->id, id))
        return i;
    }
  return G_MAXUINT;
}

/**
 * mix_deploy_pins_new:
 *
 * Returns: (transfer full) (element-type MixDeployPin): no pins
 */
GPtrArray *
mix_deploy_pins_new (void)
{
  return g_ptr_array_new_with_free_func (free_pin);
}

/**
 * mix_deploy_pins_have:
 * @pins: (nullable) (element-type MixDeployPin): pins
 * @kind: what is pinned
 * @id: (nullable): its id
 *
 * Returns: whether it is among them
 */
gboolean
mix_deploy_pins_have (GPtrArray *pins, MixDeployPinKind kind, const char *id)
{
  return pins != NULL && id != NULL && find (pins, kind, id) != G_MAXUINT;
}

/**
 * mix_deploy_pins_toggle:
 * @pins: (element-type MixDeployPin): pins
 * @kind: what is pinned
 * @id: its id
 *
 * Returns: whether it is pinned from here on
 */
gboolean
mix_deploy_pins_toggle (GPtrArray *pins, MixDeployPinKind kind, const char *id)
{
  guint position = find (pins, kind, id);
  MixDeployPin *pin;

  if (position != G_MAXUINT)
    {
      g_ptr_array_remove_index (pins, position);
      return FALSE;
    }
  pin = g_new0 (MixDeployPin, 1);
  pin->kind = kind;
  pin->id = g_strdup (id);
  g_ptr_array_add (pins, pin);
  return TRUE;
}
