#include "mix-deploy-pins.h"

#include <string.h>

static const char *const kinds[] = {
  [MIX_DEPLOY_PIN_PERSON] = "person:",
  [MIX_DEPLOY_PIN_CARD] = "card:",
  [MIX_DEPLOY_PIN_PRACTICE] = "place:",
};

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

/**
 * mix_deploy_pins_print:
 * @pins: (element-type MixDeployPin): pins
 * @words: gets a space and a word for each
 */
void
mix_deploy_pins_print (GPtrArray *pins, GString *words)
{
  for (guint i = 0; i < pins->len; i++)
    {
      const MixDeployPin *pin = pins->pdata[i];

      g_string_append_printf (words, " %s%s", kinds[pin->kind], pin->id);
    }
}

/**
 * mix_deploy_pins_read:
 * @pins: (element-type MixDeployPin): pins; changed
 * @words: (array zero-terminated=1): from mix_deploy_pins_print(); others are passed over
 */
void
mix_deploy_pins_read (GPtrArray *pins, const char *const *words)
{
  g_ptr_array_set_size (pins, 0);
  for (guint i = 0; words[i] != NULL; i++)
    for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
      if (g_str_has_prefix (words[i], kinds[kind]) && words[i][strlen (kinds[kind])] != '\0')
        mix_deploy_pins_toggle (pins, kind, words[i] + strlen (kinds[kind]));
}

static gboolean
is_there (const MixDeployPin *pin, MixPlan *plan)
{
  switch (pin->kind)
    {
    case MIX_DEPLOY_PIN_PERSON:
      return mix_plan_find_person (plan, pin->id) != NULL;
    case MIX_DEPLOY_PIN_CARD:
      return mix_plan_find_assignment (plan, pin->id) != NULL;
    case MIX_DEPLOY_PIN_PRACTICE:
    default:
      return mix_plan_find_practice (plan, pin->id) != NULL || mix_plan_find_network (plan, pin->id) != NULL;
    }
}

/**
 * mix_deploy_pins_forget_missing:
 * @pins: (element-type MixDeployPin): pins; changed
 * @plan: a plan
 *
 * Takes away pins of what the plan has no more.
 */
void
mix_deploy_pins_forget_missing (GPtrArray *pins, MixPlan *plan)
{
  for (guint i = pins->len; i > 0; i--)
    if (!is_there (pins->pdata[i - 1], plan))
      g_ptr_array_remove_index (pins, i - 1);
}
