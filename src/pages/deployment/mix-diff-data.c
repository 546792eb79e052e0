#include "mix-diff-data.h"

#include "mix-config.h"
#include "mix-fit-words.h"

#include <glib/gi18n-lib.h>

static const MixDataColumn columns[] = {
  { "change", NULL, N_ ("Change"), MIX_CELL_TEXT, NULL },
  { "work", NULL, N_ ("Work"), MIX_CELL_TEXT, NULL },
  { "place", NULL, N_ ("Place"), MIX_CELL_TEXT, NULL },
  { "from_person", NULL, N_ ("From"), MIX_CELL_TEXT, NULL },
  { "person", NULL, N_ ("To"), MIX_CELL_TEXT, NULL },
  { "minutes_before", NULL, N_ ("Hours a week today"), MIX_CELL_MINUTES, NULL },
  { "minutes_after", NULL, N_ ("Hours a week proposed"), MIX_CELL_MINUTES, NULL },
  { "fit", NULL, N_ ("Fit"), MIX_CELL_TEXT, NULL },
};

static const char *
get_name (MixPerson *person)
{
  return person != NULL ? mix_person_get_name (person) : "";
}

static void
add_change (MixDataTable *table, MixDeployChange *change)
{
  const MixFit *fit = mix_deploy_change_get_fit (change);
  gboolean ended = mix_deploy_change_get_kind (change) == MIX_DEPLOY_ENDED;

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_deploy_change_kind_get_words (mix_deploy_change_get_kind (change)));
  mix_data_table_add_text (table, mix_service_line_get_row (mix_deploy_change_get_line (change))->short_name);
  mix_data_table_add_text (table, mix_deploy_change_get_place (change));
  mix_data_table_add_text (table, get_name (mix_deploy_change_get_from_person (change)));
  mix_data_table_add_text (table, ended ? "" : get_name (mix_deploy_change_get_person (change)));
  mix_data_table_add_number (table, mix_deploy_change_get_minutes_before (change));
  mix_data_table_add_number (table, mix_deploy_change_get_minutes_after (change));
  mix_data_table_add_text (table, fit != NULL && !ended ? mix_fit_grade_get_words (fit->grade) : "");
}

/**
 * mix_diff_data_new:
 * @proposal: (nullable): a proposal
 *
 * Returns: (transfer full): its changes as a table to copy, save and print
 */
MixDataTable *
mix_diff_data_new (MixDeployProposal *proposal)
{
  MixDataTable *table = mix_data_table_new ("deployment");
  GListModel *changes = proposal != NULL ? mix_deploy_proposal_get_changes (proposal) : NULL;
  g_autofree char *gap = proposal != NULL ? mix_deploy_proposal_dup_gap_words (proposal) : NULL;
  /* Translators: "at most 1.4% from the best possible plan" */
  g_autofree char *heading = gap != NULL ? g_strdup_printf (_ ("Proposed changes, %s"), gap) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      MixDataColumn column = columns[i];

      column.title = _ (column.title);
      mix_data_table_add_column (table, &column);
    }
  mix_data_table_set_heading (table, heading != NULL ? heading : _ ("No proposal yet"));
  for (guint i = 0; changes != NULL && i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (MixDeployChange) change = g_list_model_get_item (changes, i);

      add_change (table, change);
    }
  return table;
}
