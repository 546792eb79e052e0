#include "mix-paper-private.h"

#include "mix-config.h"
#include "mix-findings.h"

#include <glib/gi18n-lib.h>

/* What is not as it should be. */

#define MOST_LISTED 15

static const MixPaperColumn group_columns[] = {
  { "finding", N_ ("Finding"), MIX_CELL_TEXT },
  { "count", N_ ("How many"), MIX_CELL_COUNT },
  { "hours", N_ ("Hours a week"), MIX_CELL_MINUTES },
};

static const MixPaperColumn columns[] = {
  { "what", N_ ("What"), MIX_CELL_TEXT },
  { "text", N_ ("What is so"), MIX_CELL_TEXT },
  { "hours", N_ ("Hours a week"), MIX_CELL_MINUTES },
};

static void
add_groups (MixPaperMaker *maker, MixFindings *findings)
{
  MixDataTable *table
      = _mix_paper_add_table (maker, "findings", _ ("Findings"), group_columns, G_N_ELEMENTS (group_columns));

  for (guint group = 0; group < MIX_N_FINDING_GROUPS; group++)
    {
      guint count = mix_findings_count_group (findings, group);

      if (count == 0)
        continue;
      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, mix_finding_group_get_words (group));
      mix_data_table_add_number (table, count);
      _mix_paper_add_known (table, group != MIX_FINDING_GROUP_NOT_KNOWN,
                            mix_findings_get_group_minutes (findings, group));
    }
}

static void
add_finding (MixDataTable *table, MixFinding *finding)
{
  g_autofree char *title = mix_finding_dup_title (finding);
  g_autofree char *text = mix_finding_dup_text (finding);
  gint64 minutes;

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, title);
  mix_data_table_add_text (table, text);
  if (mix_finding_get_minutes (finding, &minutes))
    mix_data_table_add_number (table, minutes);
  else
    mix_data_table_add_unknown (table);
}

/* The worst, which come first. */
static void
add_list (MixPaperMaker *maker, MixFindings *findings)
{
  GPtrArray *all = mix_findings_get_all (findings);
  guint n_grave = mix_findings_count_severity (findings, MIX_SEVERITY_UNSAFE)
                  + mix_findings_count_severity (findings, MIX_SEVERITY_SERIOUS);
  MixDataTable *table;

  if (n_grave == 0)
    {
      _mix_paper_add_text (maker, MIX_PAPER_PARAGRAPH, _ ("No work is unsafe, and nobody has more work than time."));
      return;
    }
  table = _mix_paper_add_table (maker, "worst", _ ("Unsafe and serious"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < MIN (n_grave, MOST_LISTED); i++)
    add_finding (table, all->pdata[i]);
  if (n_grave > MOST_LISTED)
    _mix_paper_add_format (maker, MIX_PAPER_NOTE, _ ("The worst %u of %u are listed."), MOST_LISTED, n_grave);
}

void
_mix_paper_add_findings (MixPaperMaker *maker)
{
  g_autoptr (MixPlanOverload) overload = mix_plan_overload_new (maker->plan, mix_board_get_load (maker->board), NULL);
  g_autoptr (MixFindings) findings = mix_findings_new (maker->board, _mix_paper_get_network_id (maker), overload);

  _mix_paper_begin_section (maker, "findings", _ ("Work and fit"));
  add_groups (maker, findings);
  add_list (maker, findings);
}
