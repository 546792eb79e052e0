#include "mix-comparison-criteria.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-employment.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption show_options[] = {
  { "comparison", N_ ("NAME"), N_ ("which: an id or a name; without it, the only one") },
  { NULL },
};

static const MixCtlKey show_keys[] = {
  { "comparison", N_ ("what the comparison is called") },
  { "options[].id", N_ ("the option’s id") },
  { "options[].option", N_ ("its code: M04, or M04,M02 of a model that another follows") },
  { "options[].later_from", N_ ("first day of the later model; null without one") },
  { "criteria[].id", N_ ("the criterion’s id") },
  { "criteria[].code", N_ ("its code; own for one of somebody’s own") },
  { "criteria[].title", N_ ("what it is called") },
  { "criteria[].worst", N_ ("what 0 points mean") },
  { "criteria[].best", N_ ("what 100 points mean") },
  { "scores[].criterion", N_ ("by what") },
  { "scores[].option", N_ ("which option") },
  { "scores[].low", N_ ("points at least; null where they are not known") },
  { "scores[].likely", N_ ("points that are likely") },
  { "scores[].high", N_ ("points at most") },
  { "scores[].reason", N_ ("why") },
  { "swings[].by", N_ ("who weighed") },
  { "swings[].criterion", N_ ("which criterion") },
  { "swings[].low", N_ ("points at least") },
  { "swings[].likely", N_ ("points that are likely") },
  { "swings[].high", N_ ("points at most") },
  { NULL },
};

static const MixDataColumn option_columns[] = {
  { "id", NULL, N_ ("Id"), MIX_CELL_TEXT, NULL },
  { "option", NULL, N_ ("Option"), MIX_CELL_TEXT, NULL },
  { "later_from", NULL, N_ ("Later from"), MIX_CELL_DATE, NULL },
};

static const MixDataColumn criterion_columns[] = {
  { "id", NULL, N_ ("Id"), MIX_CELL_TEXT, NULL },           { "code", NULL, N_ ("Code"), MIX_CELL_TEXT, NULL },
  { "title", NULL, N_ ("Criterion"), MIX_CELL_TEXT, NULL }, { "worst", NULL, N_ ("0 points"), MIX_CELL_TEXT, NULL },
  { "best", NULL, N_ ("100 points"), MIX_CELL_TEXT, NULL },
};

static const MixDataColumn score_columns[] = {
  { "criterion", NULL, N_ ("Criterion"), MIX_CELL_TEXT, NULL },
  { "option", NULL, N_ ("Option"), MIX_CELL_TEXT, NULL },
  { "low", NULL, N_ ("Low"), MIX_CELL_COUNT, NULL },
  { "likely", NULL, N_ ("Likely"), MIX_CELL_COUNT, NULL },
  { "high", NULL, N_ ("High"), MIX_CELL_COUNT, NULL },
  { "reason", NULL, N_ ("Reason"), MIX_CELL_TEXT, NULL },
};

static const MixDataColumn swing_columns[] = {
  { "by", NULL, N_ ("Weighed by"), MIX_CELL_TEXT, NULL }, { "criterion", NULL, N_ ("Criterion"), MIX_CELL_TEXT, NULL },
  { "low", NULL, N_ ("Low"), MIX_CELL_COUNT, NULL },      { "likely", NULL, N_ ("Likely"), MIX_CELL_COUNT, NULL },
  { "high", NULL, N_ ("High"), MIX_CELL_COUNT, NULL },
};

/* A comparison as a command shows it. */
typedef struct
{
  MixPlan *plan;
  GPtrArray *options;
  GPtrArray *criteria;
  GPtrArray *people;
} Shown;

static void
show_table (MixCtl *self,
            const char *name,
            const MixDataColumn *columns,
            guint n_columns,
            void (*fill) (MixDataTable *table, const Shown *shown),
            const Shown *shown)
{
  g_autoptr (MixDataTable) table = mix_data_table_new (name);

  mix_ctl_add_columns (table, columns, n_columns);
  fill (table, shown);
  mix_ctl_print_table (self, table);
}

static void
fill_options (MixDataTable *table, const Shown *shown)
{
  for (guint i = 0; i < shown->options->len; i++)
    {
      const MixComparisonOptionRow *option = shown->options->pdata[i];
      g_autofree char *name = mix_ctl_name_option (option);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, option->id);
      mix_data_table_add_text (table, name);
      mix_data_table_add_date (table, option->later_from);
    }
}

static void
fill_criteria (MixDataTable *table, const Shown *shown)
{
  for (guint i = 0; i < shown->criteria->len; i++)
    {
      const MixCriterionRow *row = shown->criteria->pdata[i];

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, row->id);
      mix_data_table_add_text (table, row->code);
      mix_data_table_add_text (table, mix_criterion_get_title (row));
      mix_data_table_add_text (table, mix_criterion_get_worst (row));
      mix_data_table_add_text (table, mix_criterion_get_best (row));
    }
}

static void
add_points (MixDataTable *table, int points)
{
  if (points >= 0)
    mix_data_table_add_number (table, points);
  else
    mix_data_table_add_unknown (table);
}

static void
add_score (MixDataTable *table,
           const Shown *shown,
           const MixCriterionRow *criterion,
           const MixComparisonOptionRow *option)
{
  const MixScoreRow *score = mix_comparison_find_score (shown->plan, criterion->id, option->id);
  g_autofree char *name = mix_ctl_name_option (option);

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_criterion_get_title (criterion));
  mix_data_table_add_text (table, name);
  add_points (table, score != NULL ? score->low : -1);
  add_points (table, score != NULL ? score->likely : -1);
  add_points (table, score != NULL ? score->high : -1);
  mix_data_table_add_text (table, score != NULL ? score->reason : NULL);
}

static void
fill_scores (MixDataTable *table, const Shown *shown)
{
  for (guint i = 0; i < shown->criteria->len; i++)
    for (guint j = 0; j < shown->options->len; j++)
      if (!mix_criterion_is_money (shown->criteria->pdata[i]))
        add_score (table, shown, shown->criteria->pdata[i], shown->options->pdata[j]);
}

static void
add_swing (MixDataTable *table, const MixCriterionRow *criterion, const MixSwingRow *swing)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, swing->weighed_by);
  mix_data_table_add_text (table, mix_criterion_get_title (criterion));
  mix_data_table_add_number (table, swing->low);
  mix_data_table_add_number (table, swing->likely);
  mix_data_table_add_number (table, swing->high);
}

static void
fill_swings (MixDataTable *table, const Shown *shown)
{
  for (guint i = 0; i < shown->people->len; i++)
    for (guint j = 0; j < shown->criteria->len; j++)
      {
        const MixCriterionRow *criterion = shown->criteria->pdata[j];
        const MixSwingRow *swing
            = mix_comparison_find_swing (shown->plan, criterion->id, g_ptr_array_index (shown->people, i));

        if (swing != NULL)
          add_swing (table, criterion, swing);
      }
}

static gboolean
show_comparison (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  const MixComparisonRow *row = plan != NULL ? mix_ctl_find_comparison (self, plan, error) : NULL;
  g_autoptr (GPtrArray) options = NULL, criteria = NULL, people = NULL;
  Shown shown;

  if (row == NULL)
    return FALSE;
  options = mix_comparison_list_options (plan, row->id);
  criteria = mix_comparison_list_criteria (plan, row->id);
  people = mix_comparison_list_people (plan, row->id);
  shown = (Shown) { plan, options, criteria, people };
  mix_ctl_add_text (self, "comparison", row->name);
  mix_ctl_print (self, "%s\n", row->name);
  show_table (self, "options", option_columns, G_N_ELEMENTS (option_columns), fill_options, &shown);
  show_table (self, "criteria", criterion_columns, G_N_ELEMENTS (criterion_columns), fill_criteria, &shown);
  show_table (self, "scores", score_columns, G_N_ELEMENTS (score_columns), fill_scores, &shown);
  show_table (self, "swings", swing_columns, G_N_ELEMENTS (swing_columns), fill_swings, &shown);
  return TRUE;
}

const MixCtlCommand mix_command_comparison_show = {
  .name = "comparison show",
  .summary = N_ ("show what a comparison is made of: options, criteria, scores and everybody’s weights"),
  .run = show_comparison,
  .options = show_options,
  .keys = show_keys,
};
