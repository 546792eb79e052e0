#include "mix-paper-private.h"

#include "mix-config.h"
#include "mix-deploy-words.h"

#include <glib/gi18n-lib.h>

/* A proposal, and how far it can be from the best possible plan. */

static const MixPaperColumn columns[] = {
  { "when", N_ ("The plan"), MIX_CELL_TEXT },
  { "unsafe", N_ ("Unsafe work"), MIX_CELL_COUNT },
  { "nobody", N_ ("Nobody does, h a week"), MIX_CELL_MINUTES },
  { "over", N_ ("People over"), MIX_CELL_COUNT },
  { "stretched", N_ ("Stretched, h a week"), MIX_CELL_MINUTES },
  { "under_used", N_ ("Under-used, h a week"), MIX_CELL_MINUTES },
};

static void
add_figures (MixDataTable *table, const char *when, const MixDeployFigures *figures)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, when);
  mix_data_table_add_number (table, figures->n_unsafe);
  _mix_paper_add_lower_bound (table, figures->nobody_minutes, FALSE);
  mix_data_table_add_number (table, figures->n_over);
  mix_data_table_add_number (table, figures->stretched_minutes);
  mix_data_table_add_number (table, figures->under_used_minutes);
}

void
_mix_paper_add_deployment (MixPaperMaker *maker)
{
  g_autofree char *gap = NULL;
  MixDataTable *table;

  if (maker->proposal == NULL)
    return;
  gap = mix_deploy_proposal_dup_gap_words (maker->proposal);
  _mix_paper_begin_section (maker, "deployment", _ ("Proposed deployment"));
  /* Translators: how far a proposal can be from the best: "at most 1.4% from the best possible plan" */
  _mix_paper_add_format (maker, MIX_PAPER_PARAGRAPH, _ ("The proposal for all networks: %s."), gap);
  table = _mix_paper_add_table (maker, "proposal", _ ("Before and after"), columns, G_N_ELEMENTS (columns));
  add_figures (table, _ ("As it is"), mix_deploy_proposal_get_before (maker->proposal));
  add_figures (table, _ ("As proposed"), mix_deploy_proposal_get_after (maker->proposal));
}
