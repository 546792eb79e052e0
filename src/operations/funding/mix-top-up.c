#include "mix-top-up.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-funding-deed-private.h"
#include "mix-row-type.h"
#include "mix-store-read.h"

#include <glib/gi18n-lib.h>

static const char *const ways[] = { "practice", "network", "patients", NULL };

/**
 * mix_top_up_way_get_words:
 * @way: who pays
 *
 * Returns: (transfer none): in words
 */
const char *
mix_top_up_way_get_words (MixTopUpWay way)
{
  const char *const words[] = { _ ("the home practice"), _ ("the network"), _ ("all practices, by their patients") };

  return words[way];
}

/**
 * mix_top_up_way_parse:
 * @name: (nullable): a name
 * @way: (out): who pays
 *
 * Returns: whether there is such a way
 */
gboolean
mix_top_up_way_parse (const char *name, MixTopUpWay *way)
{
  for (guint i = 0; i < MIX_N_TOP_UP_WAYS; i++)
    if (g_strcmp0 (name, ways[i]) == 0)
      {
        *way = i;
        return TRUE;
      }
  return FALSE;
}

static char *
make_id (const char *network_id, const char *person_id)
{
  return _mix_deed_make_id ("top_up_payer", network_id, person_id != NULL ? person_id : "everybody", NULL);
}

/* Whose top-up it is, as the name of a change calls it. */
static char *
read_subject (MixStore *store, const MixOrganisationRow *network, const char *person_id, GError **error)
{
  g_autoptr (MixPersonRow) person = NULL;

  if (person_id == NULL)
    return g_strdup (network->short_name);
  person = mix_store_read_person (store, person_id, error);
  return person != NULL ? g_strdup (person->name) : NULL;
}

static gboolean
check_way (MixTopUpWay way, const char *organisation, GError **error)
{
  if (organisation == NULL || way == MIX_TOP_UP_PRACTICE)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, organisation,
                 _ ("Only where one practice pays is it named. Leave the practice out, or choose that way."));
  return FALSE;
}

/**
 * mix_top_up_set_payer:
 * @store: an open plan
 * @network: id or code of a network
 * @person_id: (nullable): whose top-up; %NULL: that of everybody of the network of whom nothing else is said
 * @way: who pays
 * @organisation: (nullable): id or code of the practice that pays; %NULL: the home practice
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_top_up_set_payer (MixStore *store,
                      const char *network,
                      const char *person_id,
                      MixTopUpWay way,
                      const char *organisation,
                      GError **error)
{
  g_autoptr (MixOrganisationRow) of = _mix_funding_read_network (store, network, error);
  g_autoptr (MixOrganisationRow) payer
      = of != NULL && organisation != NULL ? mix_store_read_organisation (store, organisation, error) : NULL;
  g_autofree char *subject = NULL, *id = NULL, *name = NULL;
  MixTopUpPayerRow row = { .person_id = person_id, .way = ways[way] };

  if (of == NULL || (organisation != NULL && payer == NULL) || !check_way (way, organisation, error))
    return FALSE;
  subject = read_subject (store, of, person_id, error);
  if (subject == NULL)
    return FALSE;
  id = make_id (of->id, person_id);
  row.id = id;
  row.network_id = of->id;
  row.organisation_id = payer != NULL ? payer->id : NULL;
  name = g_strdup_printf (C_ ("change", "Set who pays top-up for %s"), subject);
  return _mix_funding_put (store, name, MIX_PLAN_TOP_UP_PAYER, &row, error);
}

/**
 * mix_top_up_reset_payer:
 * @store: an open plan
 * @network: id or code of a network
 * @person_id: (nullable): as in mix_top_up_set_payer()
 * @error: return location for an error
 *
 * Goes back to what is said of the network, or to our default: the home practice.
 *
 * Returns: whether the change was made; %MIX_ERROR_NOT_FOUND where nothing was said
 */
gboolean
mix_top_up_reset_payer (MixStore *store, const char *network, const char *person_id, GError **error)
{
  g_autoptr (MixOrganisationRow) of = _mix_funding_read_network (store, network, error);
  g_autofree char *subject = of != NULL ? read_subject (store, of, person_id, error) : NULL;
  g_autofree char *id = NULL, *name = NULL;

  if (subject == NULL)
    return FALSE;
  id = make_id (of->id, person_id);
  name = g_strdup_printf (C_ ("change", "Leave open who pays top-up for %s"), subject);
  return _mix_funding_remove (store, name, MIX_PLAN_TOP_UP_PAYER, id, error);
}
