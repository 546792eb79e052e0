#include "mix-ctl-find.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

/* The things of a plan's picture that options name. */

/**
 * mix_ctl_find_place:
 * @self: a command
 * @plan: its plan
 * @place: (out): the practice or network that `--practice` names by its code or id; nothing where it was not given
 *
 * Returns: whether there is such a place, or none was asked
 */
gboolean
mix_ctl_find_place (MixCtl *self, MixPlan *plan, MixCtlPlace *place, GError **error)
{
  const char *code = mix_ctl_get (self, "practice");

  *place = (MixCtlPlace) { 0 };
  if (code == NULL)
    return TRUE;
  place->practice = mix_plan_find_practice (plan, code);
  if (place->practice != NULL)
    {
      place->id = mix_practice_get_id (place->practice);
      place->code = mix_practice_get_code (place->practice);
      place->network = mix_practice_get_network (place->practice);
      return TRUE;
    }
  place->network = mix_plan_find_network (plan, code);
  if (place->network != NULL)
    {
      place->id = mix_network_get_id (place->network);
      place->code = mix_network_get_row (place->network)->code;
      return TRUE;
    }
  mix_set_error (error, MIX_ERROR_NOT_FOUND, code, _ ("There is no practice or network “%s” in this plan."), code);
  return FALSE;
}

/**
 * mix_ctl_find_network:
 * @self: a command
 * @plan: its plan
 * @network: (out) (nullable): the network that `--network` names; %NULL where it was not given
 *
 * Returns: whether there is such a network, or none was asked
 */
gboolean
mix_ctl_find_network (MixCtl *self, MixPlan *plan, MixNetwork **network, GError **error)
{
  const char *code = mix_ctl_get (self, "network");

  *network = code != NULL ? mix_plan_find_network (plan, code) : NULL;
  if (code == NULL || *network != NULL)
    return TRUE;
  mix_set_error (error, MIX_ERROR_NOT_FOUND, code, _ ("There is no network “%s” in this plan."), code);
  return FALSE;
}

/**
 * mix_ctl_find_line:
 * @self: a command
 * @plan: its plan
 *
 * Returns: (transfer none) (nullable): the kind of work that `--service-line` names by its code or id
 */
MixServiceLine *
mix_ctl_find_line (MixCtl *self, MixPlan *plan, GError **error)
{
  const char *code = mix_ctl_get (self, "service-line");
  MixServiceLine *line = mix_plan_find_service_line (plan, code);

  if (line == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, code,
                   _ ("There is no kind of work “%s” in this plan. See “show service-lines”."), code);
  return line;
}

/**
 * mix_ctl_find_person_of:
 * @plan: a plan's picture
 * @id: somebody's id
 *
 * Returns: (transfer none) (nullable): the person; %NULL with %MIX_ERROR_NOT_FOUND for one who has left by the
 * picture's day
 */
MixPerson *
mix_ctl_find_person_of (MixPlan *plan, const char *id, GError **error)
{
  MixPerson *person = mix_plan_find_person (plan, id);

  if (person == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, id,
                   _ ("“%s” is not in the team on that day. Choose another day with --as-at."), id);
  return person;
}
