#include "mix-paper-private.h"

#include "mix-config.h"
#include "mix-text.h"

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
  const MixDeploySummary *proposal = maker->proposal;
  g_autofree char *day = NULL, *n_changes = NULL;
  MixDataTable *table;

  if (proposal == NULL)
    return;
  n_changes = mix_text_format_thousands (proposal->n_changes);
  day = mix_date_format_full (proposal->as_at);
  _mix_paper_begin_section (maker, "deployment", _ ("Proposed deployment"));
  /* Translators: a number of changes, a day, and how far it can be from the best: "at most 1.4% from the best possible
   * plan". */
  _mix_paper_add_format (maker, MIX_PAPER_PARAGRAPH,
                         g_dngettext (GETTEXT_PACKAGE, "%s change is proposed to the plan of %s, for all networks: %s.",
                                      "%s changes are proposed to the plan of %s, for all networks: %s.",
                                      proposal->n_changes),
                         n_changes, day, proposal->gap_words);
  table = _mix_paper_add_table (maker, "proposal", _ ("Before and after"), columns, G_N_ELEMENTS (columns));
  add_figures (table, _ ("As it is"), &proposal->before);
  add_figures (table, _ ("As proposed"), &proposal->after);
  _mix_paper_add_text (
      maker, MIX_PAPER_NOTE,
      _ ("How far a proposal can be from the best is proven, not estimated: no plan that keeps all rules "
         "is better than the bound that it is measured against."));
}
