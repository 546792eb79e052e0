#include "mix-board-inspector-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-line-words.h"
#include "mix-plan-entries.h"
#include "mix-source-words.h"
#include "mix-text.h"

/* The demand behind a piece of work. */

#define MILLIS 1000
#define MICROS 1000000.0

static void
add_figure (GtkWidget *list, const char *title, gboolean known, char *figure, char grade, char *source)
{
  g_autofree char *owned_figure = figure;
  g_autofree char *owned_source = source;

  gtk_list_box_append (GTK_LIST_BOX (list),
                       mix_inspector_new_figure (title, known ? figure : _ ("Not known"), known ? grade : '?', source));
}

static void
add_driver (GtkWidget *list, MixPlan *plan, const MixPlaceDemand *demand)
{
  const char *driver = mix_service_line_get_row (demand->line)->driver;
  MixFigures *figures = demand->practice != NULL ? mix_practice_get_figures (demand->practice)
                                                 : mix_network_get_figures (demand->network);
  const MixFigure *figure = mix_plan_demand_find_figure (demand->line, figures);
  g_autofree char *words = mix_driver_dup_words (driver);

  add_figure (list, words, demand->input.driver_count >= 0, mix_text_format_thousands (demand->input.driver_count),
              figure != NULL ? figure->grade : 0,
              figure != NULL ? mix_source_describe (plan, figure->source_id) : NULL);
}

static char *
dup_hours (gint64 minutes)
{
  g_autofree char *hours = mix_text_format_hours (minutes);

  return g_strdup_printf (_ ("%s h"), hours);
}

/* Where the catalogue has no rate, a count gives it, with the range that chance leaves. */
static void
add_counted_rate (GtkWidget *list, MixPlan *plan, const MixPlaceDemand *demand)
{
  g_autofree char *rate = NULL, *low = NULL, *high = NULL;
  MixTallyRate counted;

  if (!mix_plan_demand_get_tally_rate (plan, demand->line, &counted))
    return;
  rate = mix_figure_dup_decimal ((double) counted.rate_micros / MICROS);
  low = mix_figure_dup_decimal ((double) counted.low_micros / MICROS);
  high = mix_figure_dup_decimal ((double) counted.high_micros / MICROS);
  add_figure (list, _ ("Each, times a year, as counted"), TRUE,
              /* Translators: a number, and the range that it is in. */
              g_strdup_printf (_ ("%s (%s to %s)"), rate, low, high), 'U',
              g_strdup_printf (_ ("Counted by %s"), demand->tally->counted_by));
}

static void
add_rate (GtkWidget *list, MixPlan *plan, const MixPlaceDemand *demand)
{
  const MixServiceLineRow *line = mix_service_line_get_row (demand->line);

  if (demand->tally != NULL)
    add_counted_rate (list, plan, demand);
  else
    add_figure (list, _ ("Each, times a year"), line->rate_micros >= 0,
                mix_figure_dup_decimal ((double) line->rate_micros / MICROS), line->rate_grade,
                mix_source_describe (plan, line->source_id));
}

static void
add_override (GtkWidget *list, const MixPlaceDemand *demand)
{
  g_autofree char *day = NULL;

  if (demand->override == NULL)
    return;
  day = mix_date_format_long_year (demand->override->from_date);
  add_figure (list, _ ("Entered for this place"), TRUE, dup_hours (demand->override->minutes), 'U',
              g_strdup_printf (_ ("Entered from %s, in place of the calculation"), day));
}

/* What is to be done once, spread over the weeks left to its deadline. */
static void
add_cohorts (GtkWidget *list, MixPlan *plan, const MixPlaceDemand *demand)
{
  GPtrArray *cohorts = mix_plan_get_cohorts (plan);
  MixDate as_at = mix_plan_get_as_at (plan);

  for (guint i = 0; i < cohorts->len && demand->n_cohorts > 0; i++)
    {
      const MixCohortRow *cohort = g_ptr_array_index (cohorts, i);
      g_autofree char *items = NULL;
      g_autofree char *day = NULL;

      if (!g_str_equal (cohort->organisation_id, demand->place_id)
          || !g_str_equal (cohort->service_line_id, mix_service_line_get_id (demand->line)) || cohort->from_date > as_at
          || cohort->deadline < as_at)
        continue;
      items = mix_text_format_thousands (cohort->items);
      day = mix_date_format_short (cohort->deadline);
      /* Translators: how many items, and a day. */
      add_figure (list, cohort->name, TRUE, g_strdup_printf (_ ("%s by %s"), items, day), 'U',
                  g_strdup (_ ("Entered with this plan; spread over the whole weeks left")));
    }
}

/* The figures behind the work, each with its grade. */
void
_mix_inspector_add_demand (GtkBox *content, MixBoard *board, MixCard *card)
{
  const MixServiceLineRow *line = mix_service_line_get_row (mix_card_get_line (card));
  const MixPlaceDemand *demand = mix_board_find_demand (board, mix_card_get_place_id (card), line->id);
  MixPlan *plan = mix_board_get_plan (board);
  GtkWidget *list;

  if (demand == NULL)
    return;
  list = mix_inspector_new_list (_ ("Demand behind it"));
  add_driver (list, plan, demand);
  add_rate (list, plan, demand);
  add_figure (list, _ ("Minutes each time"), line->minutes_millis >= 0,
              mix_figure_dup_decimal ((double) line->minutes_millis / MILLIS), line->minutes_grade,
              mix_source_describe (plan, line->source_id));
  add_override (list, demand);
  add_cohorts (list, plan, demand);
  add_figure (list, _ ("Needed a week"), demand->demand.basis != MIX_DEMAND_BASIS_NOT_KNOWN,
              dup_hours (demand->demand.minutes), 0, NULL);
  add_figure (list, _ ("Somebody has"), TRUE,
              dup_hours (mix_board_get_assigned (board, mix_card_get_place_id (card), line->id)), 0, NULL);
  gtk_box_append (content, mix_inspector_new_heading (_ ("Demand behind it"), NULL));
  gtk_box_append (content, list);
}
