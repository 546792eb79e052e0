#include "mix-paper-private.h"

#include "mix-config.h"
#include "mix-post-list.h"

#include <glib/gi18n-lib.h>

/* What vacant posts lose. */

static const MixPaperColumn columns[] = {
  { "post", N_ ("Vacant post"), MIX_CELL_TEXT },
  { "wanted_from", N_ ("Wanted from"), MIX_CELL_DATE },
  { "lost_so_far", N_ ("Lost so far"), MIX_CELL_MONEY },
  { "low", N_ ("By 31 March, 1 run in 10 below"), MIX_CELL_MONEY },
  { "expected", N_ ("Expected"), MIX_CELL_MONEY },
  { "high", N_ ("1 run in 10 above"), MIX_CELL_MONEY },
  { "if_nobody", N_ ("If nobody comes"), MIX_CELL_MONEY },
};

static void
add_vacancy (MixPaperMaker *maker, MixDataTable *table, const MixVacancyLoss *loss)
{
  const MixFundingJob *job = mix_funding_get_job (maker->funding, loss->job);
  MixCellBound bound = loss->by_year_end.known ? MIX_CELL_EXACT : MIX_CELL_AT_LEAST;

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, job->title);
  mix_data_table_add_date (table, job->wanted_from);
  _mix_paper_add_money (table, loss->so_far, MIX_CELL_AT_LEAST);
  mix_data_table_add_bound (table, loss->by_year_end.low, bound);
  mix_data_table_add_bound (table, loss->by_year_end.expected, bound);
  mix_data_table_add_bound (table, loss->by_year_end.high, bound);
  _mix_paper_add_money (table, loss->if_nobody, MIX_CELL_AT_LEAST);
}

/* Vacant posts of the paper's networks that the scheme pays for, those that lose most first. */
static GArray *
list_vacancies (const MixPaperMaker *maker)
{
  g_autoptr (GPtrArray) posts = mix_post_list_new (maker->plan);
  GArray *losses = mix_funding_outcome_list_clock (maker->outcome);

  for (guint i = losses->len; i > 0; i--)
    {
      const MixVacancyLoss *loss = &g_array_index (losses, MixVacancyLoss, i - 1);

      if (maker->network != NULL
          && !_mix_paper_has_post (maker, posts, mix_funding_get_job (maker->funding, loss->job)->id))
        g_array_remove_index (losses, i - 1);
    }
  return losses;
}

void
_mix_paper_add_clock (MixPaperMaker *maker)
{
  g_autoptr (GArray) vacancies = list_vacancies (maker);
  MixDataTable *table;

  _mix_paper_begin_section (maker, "vacancy_clock", _ ("What vacant posts lose"));
  if (vacancies->len == 0)
    {
      _mix_paper_add_text (maker, MIX_PAPER_PARAGRAPH, _ ("No post that the scheme pays for is vacant."));
      return;
    }
  table = _mix_paper_add_table (maker, "vacancies", _ ("Vacancy clock"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < vacancies->len; i++)
    add_vacancy (maker, table, &g_array_index (vacancies, MixVacancyLoss, i));
  _mix_paper_add_text (maker, MIX_PAPER_NOTE,
                       _ ("What a person in the post would have drawn, from the day it is wanted."));
}
