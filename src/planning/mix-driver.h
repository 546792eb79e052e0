#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixDriver:
 *
 * What the demand for a service line grows with.
 */
typedef enum
{
  MIX_DRIVER_REGISTERED,
  MIX_DRIVER_ADULTS,
  MIX_DRIVER_AGED_65_PLUS,
  MIX_DRIVER_AGED_75_PLUS,
  MIX_DRIVER_REGISTER,
  MIX_DRIVER_CARE_HOME_BEDS,
  MIX_DRIVER_ITEMS,
  MIX_DRIVER_PRACTICE,
  MIX_DRIVER_NETWORK,
  MIX_DRIVER_LEARNER,
  MIX_DRIVER_ALERT,
} MixDriver;

gboolean mix_driver_parse (const char *code, MixDriver *driver, const char **register_code);
gboolean mix_driver_is_of_network (MixDriver driver);
gboolean mix_driver_is_entered (MixDriver driver);

G_END_DECLS
