#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-pack-set.h"

#include <glib/gi18n-lib.h>

static const MixDataColumn pack_columns[] = {
  { "id", NULL, N_ ("Id"), MIX_CELL_TEXT, NULL },        { "kind", NULL, N_ ("Kind"), MIX_CELL_TEXT, NULL },
  { "title", NULL, N_ ("Title"), MIX_CELL_TEXT, NULL },  { "publisher", NULL, N_ ("Publisher"), MIX_CELL_TEXT, NULL },
  { "date", NULL, N_ ("Date"), MIX_CELL_DATE, NULL },    { "figures", NULL, N_ ("Figures"), MIX_CELL_COUNT, NULL },
  { "known", NULL, N_ ("Known"), MIX_CELL_COUNT, NULL }, { "yours", NULL, N_ ("Yours"), MIX_CELL_TRUTH, NULL },
  { "path", NULL, N_ ("File"), MIX_CELL_TEXT, NULL },    { "problem", NULL, N_ ("Problem"), MIX_CELL_TEXT, NULL },
};

static const MixCtlKey packs_keys[] = {
  { "packs[].id", N_ ("the pack’s id; null for a pack that cannot be used") },
  { "packs[].kind", N_ ("what its figures are about") },
  { "packs[].title", N_ ("what it is called") },
  { "packs[].publisher", N_ ("who put it together") },
  { "packs[].date", N_ ("its date; of two packs the later one counts") },
  { "packs[].figures", N_ ("how many figures it has") },
  { "packs[].known", N_ ("how many of them are known") },
  { "packs[].yours", N_ ("whether you added it") },
  { "packs[].path", N_ ("its file") },
  { "packs[].problem", N_ ("why it cannot be used; null where it can") },
  { NULL },
};

static const MixCtlKey pack_keys[] = {
  { "pack", N_ ("the file that was added, or the id that was removed") },
  { NULL },
};

static void
add_pack (MixDataTable *table, const MixPackListing *listing)
{
  guint n_known = 0;
  guint n_figures = listing->pack != NULL ? mix_pack_get_n_figures (listing->pack, &n_known) : 0;

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, listing->pack != NULL ? mix_pack_get_id (listing->pack) : NULL);
  mix_data_table_add_text (table, listing->pack != NULL ? mix_pack_get_kind (listing->pack) : NULL);
  mix_data_table_add_text (table, listing->pack != NULL ? mix_pack_get_title (listing->pack) : NULL);
  mix_data_table_add_text (table, listing->pack != NULL ? mix_pack_get_publisher (listing->pack) : NULL);
  mix_data_table_add_date (table, listing->pack != NULL ? mix_pack_get_date (listing->pack) : MIX_DATE_NONE);
  mix_data_table_add_number (table, n_figures);
  mix_data_table_add_number (table, n_known);
  mix_data_table_add_number (table, listing->origin == MIX_PACK_YOURS);
  mix_data_table_add_text (table, listing->path);
  mix_data_table_add_text (table, listing->error != NULL ? listing->error->message : NULL);
}

static gboolean
list_packs (MixCtl *self, GError **error)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (GPtrArray) listings = mix_pack_set_list (packs);
  g_autoptr (MixDataTable) table = mix_data_table_new ("packs");

  mix_ctl_add_columns (table, pack_columns, G_N_ELEMENTS (pack_columns));
  for (guint i = 0; i < listings->len; i++)
    add_pack (table, listings->pdata[i]);
  mix_ctl_print_table (self, table);
  return TRUE;
}

static gboolean
change_packs (MixCtl *self,
              gboolean (*func) (MixPackSet *packs, const char *which, GError **error),
              const char *done,
              GError **error)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  const char *which = mix_ctl_get_arguments (self)[0];

  if (!func (packs, which, error))
    return FALSE;
  mix_ctl_add_text (self, "pack", which);
  mix_ctl_print (self, "%s %s\n", done, which);
  return TRUE;
}

static gboolean
add_one_pack (MixCtl *self, GError **error)
{
  return change_packs (self, mix_pack_set_add, _ ("Added"), error);
}

static gboolean
remove_pack (MixCtl *self, GError **error)
{
  return change_packs (self, mix_pack_set_remove, _ ("Removed"), error);
}

const MixCtlCommand mix_command_packs = {
  .name = "packs",
  .summary = N_ ("list the data packs: dated figures with their sources"),
  .run = list_packs,
  .keys = packs_keys,
  .without_plan = TRUE,
};

const MixCtlCommand mix_command_packs_add = {
  .name = "packs add",
  .summary = N_ ("add a data pack of your own"),
  .run = add_one_pack,
  .keys = pack_keys,
  .arguments = N_ ("FILE"),
  .least_arguments = 1,
  .most_arguments = 1,
  .without_plan = TRUE,
};

const MixCtlCommand mix_command_packs_remove = {
  .name = "packs remove",
  .summary = N_ ("remove a data pack that you added"),
  .run = remove_pack,
  .keys = pack_keys,
  .arguments = N_ ("ID"),
  .least_arguments = 1,
  .most_arguments = 1,
  .without_plan = TRUE,
};
