#include "mix-paper-private.h"

#include "mix-config.h"
#include "mix-employment-plan.h"
#include "mix-employment-words.h"
#include "mix-forecast-words.h"
#include "mix-service-line.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What all of it rests on, with source and grade. */

static const MixPaperColumn pack_columns[] = {
  { "title", N_ ("Figures"), MIX_CELL_TEXT }, { "publisher", N_ ("From"), MIX_CELL_TEXT },
  { "date", N_ ("Date"), MIX_CELL_DATE },     { "figures", N_ ("Figures in it"), MIX_CELL_COUNT },
  { "known", N_ ("Known"), MIX_CELL_COUNT },  { "grades", N_ ("Grades"), MIX_CELL_TEXT },
};

static const MixPaperColumn source_columns[] = {
  { "title", N_ ("Source"), MIX_CELL_TEXT },
  { "publisher", N_ ("Publisher"), MIX_CELL_TEXT },
  { "as_at", N_ ("As at"), MIX_CELL_DATE },
};

static const MixPaperColumn stage_columns[] = {
  { "stage", N_ ("Stage"), MIX_CELL_TEXT },
  { "p10", N_ ("1 in 10 within, days"), MIX_CELL_MICROS },
  { "p50", N_ ("Half within, days"), MIX_CELL_MICROS },
  { "p90", N_ ("9 in 10 within, days"), MIX_CELL_MICROS },
  { "grade", N_ ("Grade"), MIX_CELL_TEXT },
  { "own", N_ ("Own stays"), MIX_CELL_COUNT },
};

static const MixPaperColumn input_columns[] = {
  { "figure", N_ ("Figure"), MIX_CELL_TEXT },
  { "value", N_ ("Low, likely, high"), MIX_CELL_TEXT },
  { "grade", N_ ("Grade"), MIX_CELL_TEXT },
  { "source", N_ ("Source, or reason"), MIX_CELL_TEXT },
};

/* "A, C" */
static char *
dup_grades (MixPack *pack)
{
  GPtrArray *items = mix_pack_get_items (pack);
  gboolean has[3] = { FALSE };
  GString *grades = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    for (guint f = 0; f < mix_pack_item_get_n_figures (items->pdata[i]); f++)
      {
        char grade = mix_pack_item_get_figure (items->pdata[i], f)->grade;

        if (grade >= 'A' && grade <= 'C')
          has[grade - 'A'] = TRUE;
      }
  for (guint g = 0; g < G_N_ELEMENTS (has); g++)
    if (has[g])
      g_string_append_printf (grades, "%s%c", grades->len > 0 ? ", " : "", (char) ('A' + g));
  return g_string_free_and_steal (grades);
}

static void
add_pack (MixDataTable *table, MixPack *pack)
{
  guint n_known;
  guint n_figures = mix_pack_get_n_figures (pack, &n_known);
  g_autofree char *grades = dup_grades (pack);

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_pack_get_title (pack));
  mix_data_table_add_text (table,
                           mix_pack_get_origin (pack) == MIX_PACK_YOURS ? _ ("Yours") : mix_pack_get_publisher (pack));
  mix_data_table_add_date (table, mix_pack_get_date (pack));
  mix_data_table_add_number (table, n_figures);
  mix_data_table_add_number (table, n_known);
  mix_data_table_add_text (table, grades);
}

static void
add_packs (MixPaperMaker *maker)
{
  g_autoptr (GPtrArray) listings = mix_pack_set_list (maker->packs);
  MixDataTable *table
      = _mix_paper_add_table (maker, "packs", _ ("Data packs"), pack_columns, G_N_ELEMENTS (pack_columns));

  for (guint i = 0; i < listings->len; i++)
    {
      const MixPackListing *listing = listings->pdata[i];

      guint n_known;

      if (listing->pack != NULL && mix_pack_get_n_figures (listing->pack, &n_known) > 0)
        add_pack (table, listing->pack);
    }
}

/* Where the plan's own figures are from. The columns of all that is known of a source begin with its id. */
static void
add_sources (MixPaperMaker *maker)
{
  enum
  {
    TITLE = 1,
    PUBLISHER = 2,
    AS_AT = 5
  };
  guint n_rows = maker->sources != NULL ? mix_data_table_get_n_rows (maker->sources) : 0;
  MixDataTable *table;

  if (n_rows == 0)
    return;
  table = _mix_paper_add_table (maker, "sources", _ ("Where the plan’s figures are from"), source_columns,
                                G_N_ELEMENTS (source_columns));
  for (guint row = 0; row < n_rows; row++)
    {
      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, mix_data_table_get_text (maker->sources, row, TITLE));
      mix_data_table_add_text (table, mix_data_table_get_text (maker->sources, row, PUBLISHER));
      mix_data_table_add_date (table, (MixDate) mix_data_table_get_number (maker->sources, row, AS_AT));
    }
}

static void
add_days (MixDataTable *table, double days)
{
  _mix_paper_add_known (table, !isnan (days), isnan (days) ? 0 : (gint64) (days * 1e6));
}

static void
add_stage (MixDataTable *table, const MixForecastStage *stage)
{
  g_autofree char *grade = _mix_paper_dup_grade (stage->grade);

  if (isnan (stage->reference.p50) && stage->n_own == 0)
    return;
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, stage->name);
  add_days (table, stage->reference.p10);
  add_days (table, stage->reference.p50);
  add_days (table, stage->reference.p90);
  mix_data_table_add_text (table, grade);
  mix_data_table_add_number (table, stage->n_own);
}

static void
add_stages (MixPaperMaker *maker)
{
  MixDataTable *table = _mix_paper_add_table (maker, "stages", _ ("How long stages of recruitment take"), stage_columns,
                                              G_N_ELEMENTS (stage_columns));

  for (guint i = 0; i < maker->forecast->stages->len; i++)
    add_stage (table, maker->forecast->stages->pdata[i]);
}

static void
add_inputs (MixPaperMaker *maker, const MixEmploymentPicture *picture)
{
  g_autoptr (GPtrArray) assumptions = mix_employment_picture_list_assumptions (picture);
  g_autoptr (GString) words = g_string_new (NULL);
  MixDataTable *table = _mix_paper_add_table (maker, "inputs", _ ("Figures of the employment models"), input_columns,
                                              G_N_ELEMENTS (input_columns));

  for (guint i = 0; i < picture->inputs->len; i++)
    {
      const MixEmploymentInput *input = mix_employment_picture_get_input (picture, i);
      g_autofree char *name = mix_employment_input_dup_name (picture, i);
      g_autofree char *value = mix_employment_input_dup_value (picture, i);
      g_autofree char *grade = _mix_paper_dup_grade (input->grade);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, name);
      mix_data_table_add_text (table, value);
      mix_data_table_add_text (table, grade);
      mix_data_table_add_text (table, input->source);
    }
  for (guint i = 0; i < assumptions->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", (const char *) assumptions->pdata[i]);
  if (words->len > 0)
    _mix_paper_add_text (maker, MIX_PAPER_NOTE, words->str);
}

void
_mix_paper_add_assumptions (MixPaperMaker *maker)
{
  _mix_paper_begin_section (maker, "assumptions", _ ("Assumptions, sources and grades"));
  maker->section->is_appendix = TRUE;
  _mix_paper_add_text (maker, MIX_PAPER_PARAGRAPH,
                       _ ("Grade A: read in a primary source. B: a secondary one. C: computed or unchecked. Yours: "
                          "entered in this plan."));
  add_sources (maker);
  add_packs (maker);
  if (maker->forecast != NULL)
    add_stages (maker);
  if (maker->models != NULL)
    add_inputs (maker, maker->models);
}
