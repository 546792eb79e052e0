#include "mix-driver.h"

#include <string.h>

#define REGISTER_PREFIX "qof:"

static const char *const driver_codes[] = {
  [MIX_DRIVER_REGISTERED] = "registered",
  [MIX_DRIVER_ADULTS] = "adults",
  [MIX_DRIVER_AGED_65_PLUS] = "aged_65_plus",
  [MIX_DRIVER_AGED_75_PLUS] = "aged_75_plus",
  [MIX_DRIVER_REGISTER] = NULL,
  [MIX_DRIVER_CARE_HOME_BEDS] = "care_home_beds",
  [MIX_DRIVER_ITEMS] = "items",
  [MIX_DRIVER_PRACTICE] = "practice",
  [MIX_DRIVER_NETWORK] = "network",
  [MIX_DRIVER_LEARNER] = "learner",
  [MIX_DRIVER_ALERT] = "alert",
};

/**
 * mix_driver_parse:
 * @code: (nullable): a driver of a service line: "registered", "qof:HYP"
 * @driver: (out): the driver
 * @register_code: (out) (optional) (nullable): the code of the disease register, inside @code; %NULL for other drivers
 *
 * Returns: whether there is such a driver
 */
gboolean
mix_driver_parse (const char *code, MixDriver *driver, const char **register_code)
{
  gboolean is_register
      = code != NULL && g_str_has_prefix (code, REGISTER_PREFIX) && code[strlen (REGISTER_PREFIX)] != 0;

  if (register_code != NULL)
    *register_code = is_register ? code + strlen (REGISTER_PREFIX) : NULL;
  if (is_register)
    {
      *driver = MIX_DRIVER_REGISTER;
      return TRUE;
    }

  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (driver_codes); i++)
    if (g_strcmp0 (code, driver_codes[i]) == 0)
      {
        *driver = (MixDriver) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * mix_driver_is_of_network:
 *
 * Returns: whether demand with this driver sits at the network (a place without desks), not at a practice
 */
gboolean
mix_driver_is_of_network (MixDriver driver)
{
  return driver == MIX_DRIVER_NETWORK || driver == MIX_DRIVER_LEARNER || driver == MIX_DRIVER_ALERT;
}

/**
 * mix_driver_is_entered:
 *
 * Returns: whether no official file holds the count, so that it is not known until somebody enters it
 */
gboolean
mix_driver_is_entered (MixDriver driver)
{
  return driver == MIX_DRIVER_CARE_HOME_BEDS || driver == MIX_DRIVER_ITEMS || driver == MIX_DRIVER_LEARNER
         || driver == MIX_DRIVER_ALERT;
}
