#include "mix-network-filter.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* A choice of the networks of a plan below “All networks”. It keeps their ids beside their names. */

#define NETWORK_IDS "mix-network-ids"

/* Null where it was never filled. */
static const char *const *
get_ids (MixChoice *choice)
{
  return g_object_get_data (G_OBJECT (choice), NETWORK_IDS);
}

/**
 * mix_network_filter_fill:
 * @choice: a choice
 * @networks: (element-type MixNetwork): what to choose from
 * @network_id: (nullable): the one that is chosen; any other id chooses all
 */
void
mix_network_filter_fill (MixChoice *choice, GPtrArray *networks, const char *network_id)
{
  g_autofree const char **names = g_new0 (const char *, networks->len + 2);
  char **ids = g_new0 (char *, networks->len + 1);
  guint selected = 0;

  names[0] = _ ("All networks");
  for (guint i = 0; i < networks->len; i++)
    {
      names[i + 1] = mix_network_get_name (networks->pdata[i]);
      ids[i] = g_strdup (mix_network_get_id (networks->pdata[i]));
      if (g_strcmp0 (network_id, ids[i]) == 0)
        selected = i + 1;
    }
  g_object_set_data_full (G_OBJECT (choice), NETWORK_IDS, ids, (GDestroyNotify) g_strfreev);
  mix_choice_set_words (choice, names);
  mix_choice_set_selected (choice, selected);
}

/**
 * mix_network_filter_holds:
 * @choice: a choice
 * @networks: (element-type MixNetwork): networks
 *
 * Returns: whether it is filled with just these
 */
gboolean
mix_network_filter_holds (MixChoice *choice, GPtrArray *networks)
{
  const char *const *ids = get_ids (choice);

  if (ids == NULL || g_strv_length ((char **) ids) != networks->len)
    return FALSE;
  for (guint i = 0; i < networks->len; i++)
    if (!g_str_equal (ids[i], mix_network_get_id (networks->pdata[i])))
      return FALSE;
  return TRUE;
}

/**
 * mix_network_filter_get_id:
 * @choice: a choice
 *
 * Returns: (nullable): id of the network that is chosen, %NULL for all
 */
const char *
mix_network_filter_get_id (MixChoice *choice)
{
  const char *const *ids = get_ids (choice);
  guint selected = mix_choice_get_selected (choice);

  return ids != NULL && selected > 0 && selected <= g_strv_length ((char **) ids) ? ids[selected - 1] : NULL;
}

/**
 * mix_network_filter_select:
 * @choice: a choice
 * @network_id: (nullable): one of its networks, or %NULL for all; any other id leaves the choice
 */
void
mix_network_filter_select (MixChoice *choice, const char *network_id)
{
  const char *const *ids = get_ids (choice);

  if (network_id == NULL)
    mix_choice_set_selected (choice, 0);
  for (guint i = 0; network_id != NULL && ids != NULL && ids[i] != NULL; i++)
    if (g_str_equal (ids[i], network_id))
      mix_choice_set_selected (choice, i + 1);
}
