#include "mix-paper-private.h"

#include "mix-config.h"
#include "mix-employment-words.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How often each employment model comes in where, over all draws of money, scores and weights, and by which weights. */

/* Ranks with a column each; whatever comes in after them is in the last. */
#define N_PLACES 3

#define MICROS 1e6

static const MixPaperColumn rank_columns[] = {
  { "option", N_ ("Over all draws"), MIX_CELL_TEXT }, { "value", N_ ("Mean value, 0 to 1"), MIX_CELL_MICROS },
  { "regret", N_ ("Mean regret"), MIX_CELL_MICROS },  { "first", N_ ("Comes first"), MIX_CELL_CHANCE },
  { "second", N_ ("Second"), MIX_CELL_CHANCE },       { "third", N_ ("Third"), MIX_CELL_CHANCE },
  { "later", N_ ("Later"), MIX_CELL_CHANCE },
};

/* The columns before the places. */
#define FIRST_PLACE 3

static const MixPaperColumn weight_columns[] = {
  { "criterion", N_ ("What counts"), MIX_CELL_TEXT },
  { "low", N_ ("1 draw in 20 below"), MIX_CELL_PERCENT },
  { "likely", N_ ("Likely share"), MIX_CELL_PERCENT },
  { "high", N_ ("1 in 20 above"), MIX_CELL_PERCENT },
};

static void
add_share (MixDataTable *table, double share)
{
  mix_data_table_add_number (table, (gint64) floor (share * MICROS + 0.5));
}

static void
add_option (MixDataTable *table, const MixEmploymentStudy *study, guint option)
{
  const MixEmploymentColumn *column = mix_employment_study_get_column (study, option);
  double later = 0;

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_employment_picture_get_option (study->picture, option)->name);
  add_share (table, column->worth);
  add_share (table, column->regret);
  for (guint rank = 0; rank < MIN (study->n_ranked, N_PLACES); rank++)
    add_share (table, column->rank_shares[rank]);
  for (guint rank = N_PLACES; rank < study->n_ranked; rank++)
    later += column->rank_shares[rank];
  if (study->n_ranked > N_PLACES)
    add_share (table, later);
}

static void
add_shares (MixPaperMaker *maker, const MixEmploymentStudy *study)
{
  guint n_places = MIN (study->n_ranked, N_PLACES + 1);
  MixPaperPlot plot = { .label = 0, .n_series = n_places, .mark = MIX_PAPER_NO_COLUMN };
  MixDataTable *table
      = _mix_paper_add_table (maker, "ranks", _ ("How often each comes first"), rank_columns, FIRST_PLACE + n_places);

  for (guint option = 0; option < study->n_columns; option++)
    if (mix_employment_study_get_column (study, option)->ranked)
      add_option (table, study, option);
  for (guint place = 0; place < n_places; place++)
    plot.series[place] = FIRST_PLACE + place;
  plot.n_rows = mix_data_table_get_n_rows (table);
  _mix_paper_add_plot (maker, table, &plot,
                       _ ("Share of all draws in which each comes in first, second, third or later"));
}

static void
add_weights (MixPaperMaker *maker, const MixEmploymentStudy *study)
{
  MixDataTable *table = _mix_paper_add_table (maker, "weights", _ ("What counts for how much"), weight_columns,
                                              G_N_ELEMENTS (weight_columns));

  for (guint criterion = 0; criterion < study->picture->criteria->len; criterion++)
    {
      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, mix_employment_picture_get_criterion (study->picture, criterion)->name);
      add_share (table, study->weights_low[criterion]);
      add_share (table, study->weights[criterion]);
      add_share (table, study->weights_high[criterion]);
    }
}

static void
add_leader (MixPaperMaker *maker, const MixEmploymentStudy *study)
{
  g_autofree char *share = mix_employment_dup_share (mix_employment_study_get_first_share (study, study->leader));

  /* Translators: an employment model, and a share: "31%". */
  _mix_paper_add_format (maker, MIX_PAPER_PARAGRAPH,
                         _ ("With everything as likely, %s leads; it comes first in %s of all draws."),
                         mix_employment_picture_get_option (study->picture, study->leader)->name, share);
}

void
_mix_paper_add_ranks (MixPaperMaker *maker, const MixEmploymentStudy *study)
{
  g_autofree char *draws = mix_text_format_thousands ((gint64) study->n_draws);
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, study->seed);

  add_leader (maker, study);
  add_shares (maker, study);
  add_weights (maker, study);
  /* Translators: a count of draws, and the number that they begin with. */
  _mix_paper_add_format (
      maker, MIX_PAPER_NOTE,
      _ ("%s draws of money, scores and weights together, seed %s: stochastic multicriteria "
         "acceptability analysis (Lahdelma, Hokkanen and Salminen 1998). Regret is what the model that "
         "comes first in a draw is worth more."),
      draws, seed);
}
