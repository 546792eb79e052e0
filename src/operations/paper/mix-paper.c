#include "mix-paper-private.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-outlook-later.h"
#include "mix-plan-forecast.h"
#include "mix-plan-tables.h"
#include "mix-xlsx-writer.h"

#include <glib/gi18n-lib.h>

static void
clear_maker (MixPaperMaker *maker)
{
  _mix_paper_end_models (maker);
  g_clear_pointer (&maker->study, mix_employment_study_unref);
  g_clear_pointer (&maker->models, mix_employment_picture_unref);
  g_clear_pointer (&maker->outlook, mix_plan_outlook_free);
  g_clear_pointer (&maker->picture, mix_forecast_picture_free);
  g_clear_object (&maker->recruitment);
  g_clear_object (&maker->board);
}

/* "Sample Coast, 21 November 2026", or with the network's name. */
static char *
dup_subtitle (MixPlan *plan, MixNetwork *network)
{
  g_autofree char *day = mix_date_format_full (mix_plan_get_as_at (plan));

  if (network == NULL)
    /* Translators: a plan's name, and a day. */
    return g_strdup_printf (_ ("%s, %s"), mix_plan_get_name (plan), day);
  /* Translators: a network's name, a plan's name, and a day. */
  return g_strdup_printf (_ ("%s (%s), %s"), mix_network_get_name (network), mix_plan_get_name (plan), day);
}

static void
add_sections (MixPaperMaker *maker)
{
  _mix_paper_add_summary (maker);
  _mix_paper_add_findings (maker);
  _mix_paper_add_capacity (maker);
  _mix_paper_add_deployment (maker);
  _mix_paper_add_funding (maker);
  _mix_paper_add_clock (maker);
  _mix_paper_add_recruitment (maker);
  _mix_paper_add_outlook (maker);
  _mix_paper_add_options (maker);
  _mix_paper_add_models (maker);
  _mix_paper_add_assumptions (maker);
}

/* What all sections look at. */
static void
prepare (MixPaperMaker *maker)
{
  static const MixForecastAsk ask = { .until = MIX_DATE_NONE };

  maker->board = mix_board_new (maker->plan);
  maker->recruitment = mix_recruitment_new (maker->plan, maker->packs);
  maker->picture = mix_forecast_picture_new (maker->recruitment);
  maker->outlook = mix_plan_outlook_new (maker->plan, maker->picture, maker->funding, maker->later, &ask, NULL, NULL);
  maker->forecast = mix_plan_outlook_get_forecast (maker->outlook);
  maker->outcome = mix_plan_outlook_get_outcome (maker->outlook);
}

static gboolean
find_network (MixPaperMaker *maker, const char *network, GError **error)
{
  maker->network = network != NULL ? mix_plan_find_network (maker->plan, network) : NULL;
  if (network == NULL || maker->network != NULL)
    return TRUE;
  mix_set_error (error, MIX_ERROR_NOT_FOUND, network, _ ("There is no network “%s” in this plan."), network);
  return FALSE;
}

/**
 * mix_paper_new:
 * @store: a plan
 * @plan: a picture of it
 * @network: (nullable): id or code of the network that it is about, or %NULL for all of them
 * @proposal: (nullable): what a proposal for its deployment comes to
 *
 * Works a board paper out: what the pages show, in one list of sections. Takes less than a second for a federation;
 * call it off the main thread.
 *
 * Returns: (transfer full) (nullable): the paper; %MIX_ERROR_NOT_FOUND where the network is none of the plan's
 */
MixPaper *
mix_paper_new (MixStore *store, MixPlan *plan, const char *network, const MixDeploySummary *proposal, GError **error)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  MixDate as_at = mix_plan_get_as_at (plan);
  g_autoptr (MixFunding) funding = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (MixDataTable) sources = NULL;
  MixPaperMaker maker = { .plan = plan, .packs = packs, .proposal = proposal };

  if (!find_network (&maker, network, error))
    return NULL;
  _mix_paper_begin_models (&maker);
  maker.funding = funding = mix_funding_new_from_store (store, plan, packs, mix_date_get_financial_year (as_at), error);
  if (funding != NULL)
    maker.later = later = mix_outlook_later_load (store, plan, MIX_DATE_NONE, error);
  if (later != NULL)
    maker.sources = sources = mix_plan_table_read (MIX_PLAN_TABLE_SOURCES, store, as_at, 0, NULL, error);
  if (sources == NULL)
    {
      clear_maker (&maker);
      return NULL;
    }
  maker.paper = g_new0 (MixPaper, 1);
  maker.paper->title = g_strdup (_ ("Board paper: the pharmacy team"));
  maker.paper->subtitle = dup_subtitle (plan, maker.network);
  maker.paper->as_at = as_at;
  prepare (&maker);
  add_sections (&maker);
  _mix_paper_tidy (maker.paper);
  clear_maker (&maker);
  return maker.paper;
}

static void
add_text_row (MixDataTable *table, const char *heading, const char *text)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, heading);
  mix_data_table_add_text (table, text);
}

/* The sentences of all sections. */
static MixDataTable *
make_words (const MixPaper *self)
{
  MixDataTable *table = mix_data_table_new ("words");

  mix_data_table_add_column (table, &(MixDataColumn) { "section", NULL, _ ("Section"), MIX_CELL_TEXT, NULL });
  mix_data_table_add_column (table, &(MixDataColumn) { "text", NULL, _ ("Text"), MIX_CELL_TEXT, NULL });
  add_text_row (table, self->title, self->subtitle);
  for (guint i = 0; i < self->sections->len; i++)
    {
      const MixPaperSection *section = self->sections->pdata[i];

      for (guint p = 0; p < section->parts->len; p++)
        {
          const MixPaperPart *part = section->parts->pdata[p];

          if (part->kind == MIX_PAPER_PARAGRAPH || part->kind == MIX_PAPER_NOTE)
            add_text_row (table, section->heading, part->text);
        }
    }
  return table;
}

/**
 * mix_paper_make_workbook:
 * @self: a paper
 *
 * Returns: (transfer full) (nullable): it as a workbook: a sheet of its sentences, and a sheet for each table
 */
GBytes *
mix_paper_make_workbook (const MixPaper *self, GError **error)
{
  g_autoptr (MixXlsxWriter) writer = mix_xlsx_writer_new (self->title, self->as_at);
  g_autoptr (MixDataTable) words = make_words (self);

  mix_xlsx_writer_add_table (writer, _ ("Paper"), words);
  for (guint i = 0; i < self->sections->len; i++)
    {
      const MixPaperSection *section = self->sections->pdata[i];

      for (guint p = 0; p < section->parts->len; p++)
        {
          const MixPaperPart *part = section->parts->pdata[p];

          if (part->kind == MIX_PAPER_TABLE)
            mix_xlsx_writer_add_table (writer, mix_data_table_get_heading (part->table), part->table);
        }
    }
  return mix_xlsx_writer_finish (writer, error);
}
