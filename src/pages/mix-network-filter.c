#include "mix-network-filter.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* A drop-down with the networks of a plan below “All networks”. The model keeps their ids beside their names. */

#define NETWORK_IDS "mix-network-ids"

/* Null where it was never filled. */
static const char *const *
get_ids (GtkDropDown *choice)
{
  GListModel *names = gtk_drop_down_get_model (choice);

  return names != NULL ? g_object_get_data (G_OBJECT (names), NETWORK_IDS) : NULL;
}

/**
 * mix_network_filter_fill:
 * @choice: a drop-down
 * @networks: (element-type MixNetwork): what to choose from
 * @network_id: (nullable): the one that is chosen; any other id chooses all
 */
void
mix_network_filter_fill (GtkDropDown *choice, GPtrArray *networks, const char *network_id)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _ ("All networks"), NULL });
  char **ids = g_new0 (char *, networks->len + 1);
  guint selected = 0;

  for (guint i = 0; i < networks->len; i++)
    {
      gtk_string_list_append (names, mix_network_get_name (networks->pdata[i]));
      ids[i] = g_strdup (mix_network_get_id (networks->pdata[i]));
      if (g_strcmp0 (network_id, ids[i]) == 0)
        selected = i + 1;
    }
  g_object_set_data_full (G_OBJECT (names), NETWORK_IDS, ids, (GDestroyNotify) g_strfreev);
  gtk_drop_down_set_model (choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (choice, selected);
}

/**
 * mix_network_filter_holds:
 * @choice: a drop-down
 * @networks: (element-type MixNetwork): networks
 *
 * Returns: whether it is filled with just these
 */
gboolean
mix_network_filter_holds (GtkDropDown *choice, GPtrArray *networks)
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
 * @choice: a drop-down
 *
 * Returns: (nullable): id of the network that is chosen, %NULL for all
 */
const char *
mix_network_filter_get_id (GtkDropDown *choice)
{
  const char *const *ids = get_ids (choice);
  guint selected = gtk_drop_down_get_selected (choice);

  return ids != NULL && selected > 0 && selected <= g_strv_length ((char **) ids) ? ids[selected - 1] : NULL;
}

/**
 * mix_network_filter_select:
 * @choice: a drop-down
 * @network_id: (nullable): one of its networks, or %NULL for all; any other id leaves the choice
 */
void
mix_network_filter_select (GtkDropDown *choice, const char *network_id)
{
  const char *const *ids = get_ids (choice);

  if (network_id == NULL)
    gtk_drop_down_set_selected (choice, 0);
  for (guint i = 0; network_id != NULL && ids != NULL && ids[i] != NULL; i++)
    if (g_str_equal (ids[i], network_id))
      gtk_drop_down_set_selected (choice, i + 1);
}
