#include "mix-comparison-criteria.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-employment.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

#define MOST_POINTS 100

#define COMPARISON_OPTION { "comparison", N_ ("NAME"), N_ ("which: an id or a name; without it, the only one") }
#define CRITERION_OPTION                                                                                               \
  { "criterion", N_ ("CRITERION"), N_ ("which: an id, a code such as control, or a name"), MIX_CTL_REQUIRED }

static const MixCtlOption criterion_add_options[] = {
  COMPARISON_OPTION,
  { "name", N_ ("NAME"), N_ ("what it is called"), MIX_CTL_REQUIRED },
  { "worst", N_ ("WORDS"), N_ ("what 0 points mean") },
  { "best", N_ ("WORDS"), N_ ("what 100 points mean") },
  { NULL },
};

static const MixCtlOption criterion_set_options[] = {
  COMPARISON_OPTION,
  CRITERION_OPTION,
  { "name", N_ ("NAME"), N_ ("what it is called") },
  { "worst", N_ ("WORDS"), N_ ("what 0 points mean") },
  { "best", N_ ("WORDS"), N_ ("what 100 points mean") },
  { NULL },
};

static const MixCtlOption criterion_remove_options[] = { COMPARISON_OPTION, CRITERION_OPTION, { NULL } };

static const MixCtlOption score_options[] = {
  COMPARISON_OPTION,
  CRITERION_OPTION,
  { "option", N_ ("OPTION"), N_ ("which: an id, M04, or M04,M02 of a model that another follows"), MIX_CTL_REQUIRED },
  { "points", N_ ("POINTS"),
    N_ ("from 0 to 100: one number, or low, likely and high as 30,40,60; unknown forgets them"), MIX_CTL_REQUIRED },
  { "reason", N_ ("WORDS"), N_ ("why") },
  { NULL },
};

static const MixCtlOption swing_options[] = {
  COMPARISON_OPTION,
  { "by", N_ ("NAME"), N_ ("who weighs"), MIX_CTL_REQUIRED },
  { "criterion", N_ ("CRITERION"), N_ ("which: an id, a code such as control, or a name; without it, with --remove") },
  { "points", N_ ("POINTS"),
    N_ ("what the swing from worst to best is worth, 100 for the one that counts most: one number, or a range") },
  { "remove", NULL, N_ ("take all that somebody said out") },
  { NULL },
};

static gboolean
refuse_points (const char *text, GError **error)
{
  mix_set_error (error, MIX_ERROR_REFUSED, text,
                 _ ("“%s” is no number of points. Give one from 0 to %d, or three as 30,40,60."), text, MOST_POINTS);
  return FALSE;
}

/* "40", or "30,40,60": low, likely, high. */
static gboolean
parse_points (const char *text, int points[3], GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  guint n_parts = g_strv_length (parts);
  guint64 value;

  if (n_parts != 1 && n_parts != 3)
    return refuse_points (text, error);
  for (guint i = 0; i < 3; i++)
    {
      if (!g_ascii_string_to_unsigned (g_strstrip (parts[n_parts == 1 ? 0 : i]), 10, 0, MOST_POINTS, &value, NULL))
        return refuse_points (text, error);
      points[i] = (int) value;
    }
  return TRUE;
}

static gboolean
set_score (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixPlan) plan = store != NULL ? mix_ctl_load_plan (self, error) : NULL;
  const MixComparisonRow *row = plan != NULL ? mix_ctl_find_comparison (self, plan, error) : NULL;
  const MixCriterionRow *criterion
      = row != NULL ? mix_ctl_find_criterion (plan, row, mix_ctl_get (self, "criterion"), error) : NULL;
  const MixComparisonOptionRow *option = criterion != NULL ? mix_ctl_find_option (self, plan, row, error) : NULL;
  const char *text = mix_ctl_get (self, "points"), *reason = mix_ctl_get (self, "reason");
  int points[3];

  if (option == NULL)
    return FALSE;
  if (g_str_equal (text, "unknown"))
    return mix_scores_clear (store, criterion->id, option->id, error) && mix_ctl_report_change (self, error);
  if (!parse_points (text, points, error))
    return FALSE;
  return mix_scores_set (store,
                         &(MixScoreRow) { .criterion_id = criterion->id,
                                          .option_id = option->id,
                                          .reason = reason != NULL ? reason : "",
                                          .low = points[0],
                                          .likely = points[1],
                                          .high = points[2] },
                         error)
         && mix_ctl_report_change (self, error);
}

static gboolean
put_swing (MixCtl *self, MixStore *store, const MixCriterionRow *criterion, GError **error)
{
  const char *text = mix_ctl_get (self, "points");
  int points[3];

  return parse_points (text != NULL ? text : "", points, error)
         && mix_swings_set (store,
                            &(MixSwingRow) { .criterion_id = criterion->id,
                                             .weighed_by = mix_ctl_get (self, "by"),
                                             .low = points[0],
                                             .likely = points[1],
                                             .high = points[2] },
                            error)
         && mix_ctl_report_change (self, error);
}

static gboolean
set_swing (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixPlan) plan = store != NULL ? mix_ctl_load_plan (self, error) : NULL;
  const MixComparisonRow *row = plan != NULL ? mix_ctl_find_comparison (self, plan, error) : NULL;
  const char *name = mix_ctl_get (self, "criterion");
  const MixCriterionRow *criterion;

  if (row == NULL)
    return FALSE;
  if (mix_ctl_has (self, "remove"))
    return mix_swings_remove_person (store, row->id, mix_ctl_get (self, "by"), error)
           && mix_ctl_report_change (self, error);
  criterion = mix_ctl_find_criterion (plan, row, name != NULL ? name : "", error);
  return criterion != NULL && put_swing (self, store, criterion, error);
}

static gboolean
add_criterion (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixPlan) plan = store != NULL ? mix_ctl_load_plan (self, error) : NULL;
  const MixComparisonRow *row = plan != NULL ? mix_ctl_find_comparison (self, plan, error) : NULL;
  g_autofree char *id = row != NULL ? mix_criteria_add (store, row->id, mix_ctl_get (self, "name"),
                                                        mix_ctl_get (self, "worst"), mix_ctl_get (self, "best"), error)
                                    : NULL;

  return mix_ctl_report_new (self, id, error);
}

static const MixCriterionRow *
find_criterion (MixCtl *self, MixPlan *plan, GError **error)
{
  const MixComparisonRow *row = plan != NULL ? mix_ctl_find_comparison (self, plan, error) : NULL;

  return row != NULL ? mix_ctl_find_criterion (plan, row, mix_ctl_get (self, "criterion"), error) : NULL;
}

static gboolean
set_criterion (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixPlan) plan = store != NULL ? mix_ctl_load_plan (self, error) : NULL;
  const MixCriterionRow *criterion = find_criterion (self, plan, error);

  return criterion != NULL
         && mix_criteria_set (store, criterion->id, mix_ctl_get (self, "name"), mix_ctl_get (self, "worst"),
                              mix_ctl_get (self, "best"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
remove_criterion (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixPlan) plan = store != NULL ? mix_ctl_load_plan (self, error) : NULL;
  const MixCriterionRow *criterion = find_criterion (self, plan, error);

  return criterion != NULL && mix_criteria_remove (store, criterion->id, error) && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_comparison_criterion_add = {
  .name = "comparison criterion add",
  .summary = N_ ("add a criterion of one’s own, and print its id"),
  .run = add_criterion,
  .options = criterion_add_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_comparison_criterion_set = {
  .name = "comparison criterion set",
  .summary = N_ ("say what a criterion is called and what its ends mean"),
  .run = set_criterion,
  .options = criterion_set_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_comparison_criterion_remove = {
  .name = "comparison criterion remove",
  .summary = N_ ("remove a criterion with its scores and weights"),
  .run = remove_criterion,
  .options = criterion_remove_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_comparison_score = {
  .name = "comparison score",
  .summary = N_ ("say how well an option does by a criterion, and why"),
  .run = set_score,
  .options = score_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_comparison_swing = {
  .name = "comparison swing",
  .summary = N_ ("say what the swing from worst to best of a criterion is worth to somebody"),
  .run = set_swing,
  .options = swing_options,
  .keys = mix_ctl_change_keys,
};
