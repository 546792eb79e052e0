#include "mix-paper-private.h"

#include "mix-comparisons.h"
#include "mix-config.h"
#include "mix-employment-plan.h"
#include "mix-employment-study.h"
#include "mix-employment-words.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

/* The plan's comparison of employment models: its money, how often each comes first, and what would change that. */

/* As the page and skillmixctl begin. */
#define SEED 1

static const MixPaperColumn columns[] = {
  { "option", N_ ("In an average year"), MIX_CELL_TEXT }, { "pay", N_ ("Pay and on-costs"), MIX_CELL_MONEY },
  { "fee", N_ ("Fee or price"), MIX_CELL_MONEY },         { "vat", N_ ("VAT"), MIX_CELL_MONEY },
  { "supervision", N_ ("Supervision"), MIX_CELL_MONEY },  { "cover", N_ ("Cover, hiring, other"), MIX_CELL_MONEY },
  { "liability", N_ ("Liabilities"), MIX_CELL_MONEY },    { "cost", N_ ("Cost"), MIX_CELL_MONEY },
  { "claim", N_ ("Reimbursed"), MIX_CELL_MONEY },
};

static const MixPaperColumn net_columns[] = {
  { "option", N_ ("In an average year"), MIX_CELL_TEXT },
  { "cost_low", N_ ("Cost, 1 in 10 below"), MIX_CELL_MONEY },
  { "cost", N_ ("Likely"), MIX_CELL_MONEY },
  { "cost_high", N_ ("1 in 10 above"), MIX_CELL_MONEY },
  { "claim", N_ ("Reimbursed"), MIX_CELL_MONEY },
  { "net", N_ ("Net to practices"), MIX_CELL_MONEY },
};

static void
add_money (MixDataTable *table, const MixEmploymentMoney *money)
{
  _mix_paper_add_lower_bound (table, money->likely, money->known);
}

static void
add_option (MixDataTable *table, const MixEmploymentStudy *study, guint option)
{
  const MixEmploymentColumn *column = mix_employment_study_get_column (study, option);

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_employment_picture_get_option (study->picture, option)->name);
  for (guint stack = 0; stack < MIX_EMPLOYMENT_N_STACKS; stack++)
    add_money (table, &column->stacks[stack]);
  add_money (table, &column->cost);
  add_money (table, &column->claim);
}

static void
add_net (MixDataTable *table, const MixEmploymentStudy *study, guint option)
{
  const MixEmploymentColumn *column = mix_employment_study_get_column (study, option);

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_employment_picture_get_option (study->picture, option)->name);
  _mix_paper_add_known (table, column->cost.known, column->cost.low);
  add_money (table, &column->cost);
  _mix_paper_add_known (table, column->cost.known, column->cost.high);
  add_money (table, &column->claim);
  add_money (table, &column->net);
}

static void
add_study (MixPaperMaker *maker, const MixEmploymentStudy *study)
{
  g_autofree char *subtitle = mix_employment_picture_dup_subtitle (study->picture);
  MixPaperPlot plot
      = { .label = 0, .series = { 1, 2, 3, 4, 5, 6 }, .n_series = 6, .mark = 8, .n_rows = study->n_columns };
  MixDataTable *table = _mix_paper_add_table (
      maker, "models", study->picture->name != NULL ? study->picture->name : _ ("Employment models"), columns,
      G_N_ELEMENTS (columns));

  for (guint option = 0; option < study->n_columns; option++)
    add_option (table, study, option);
  _mix_paper_add_plot (maker, table, &plot, _ ("Cost in an average year; the mark is what is reimbursed"));
  table = _mix_paper_add_table (maker, "models_net", _ ("What is left for practices to pay"), net_columns,
                                G_N_ELEMENTS (net_columns));
  for (guint option = 0; option < study->n_columns; option++)
    add_net (table, study, option);
  if (study->leader != MIX_EMPLOYMENT_NOTHING)
    _mix_paper_add_ranks (maker, study);
  for (guint i = 0; i < study->sentences->len; i++)
    _mix_paper_add_text (maker, MIX_PAPER_PARAGRAPH, g_array_index (study->sentences, MixEmploymentSentence, i).text);
  _mix_paper_add_format (maker, MIX_PAPER_NOTE, "%s.", subtitle);
}

static gpointer
work_out_study (gpointer picture)
{
  return mix_employment_study_new_ranks (picture, MIX_EMPLOYMENT_ALL_DRAWS, SEED);
}

/* A million draws take about as long as all the rest of a paper: they are made beside it. */
void
_mix_paper_begin_models (MixPaperMaker *maker)
{
  MixEmploymentRequest request = MIX_EMPLOYMENT_DEFAULT_REQUEST;

  if (mix_plan_get_comparisons (maker->plan)->len > 0)
    maker->models = mix_employment_picture_new_for_plan (maker->plan, maker->packs, &request, NULL);
  if (maker->models != NULL)
    maker->models_thread = g_thread_new ("paper-models", work_out_study, maker->models);
}

void
_mix_paper_end_models (MixPaperMaker *maker)
{
  if (maker->models_thread != NULL)
    maker->study = g_thread_join (g_steal_pointer (&maker->models_thread));
}

void
_mix_paper_add_models (MixPaperMaker *maker)
{
  _mix_paper_end_models (maker);
  if (maker->study == NULL)
    return;
  _mix_paper_begin_section (maker, "employment", _ ("Who employs the team"));
  add_study (maker, maker->study);
}
