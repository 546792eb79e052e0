#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-deploy.h"
#include "mix-deploy-job.h"
#include "mix-deploy-modes.h"
#include "mix-deploy-moves.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

static const MixDataColumn mode_columns[] = {
  { "mode", NULL, N_ ("Way to deploy"), MIX_CELL_TEXT, NULL },
  { "undone_minutes", NULL, N_ ("Nobody does"), MIX_CELL_MINUTES, NULL },
  { "stretched_minutes", NULL, N_ ("Stretched"), MIX_CELL_MINUTES, NULL },
  { "under_used_minutes", NULL, N_ ("Under-used"), MIX_CELL_MINUTES, NULL },
  { "sites_a_person", NULL, N_ ("Sites a person"), MIX_CELL_HUNDREDTHS, NULL },
  { "network_percent", NULL, N_ ("Network share, per cent"), MIX_CELL_COUNT, NULL },
  { "moves", NULL, N_ ("Changes"), MIX_CELL_COUNT, NULL },
  { "gap", NULL, N_ ("At most from the best"), MIX_CELL_GAP, NULL },
};

static const MixCtlKey mode_keys[] = {
  { "modes[].mode", N_ ("free, attached or floating") },
  { "modes[].undone_minutes", N_ ("minutes a week of known demand that nobody does then") },
  { "modes[].stretched_minutes", N_ ("minutes a week above the skill of whoever does them") },
  { "modes[].under_used_minutes", N_ ("minutes a week below it") },
  { "modes[].sites_a_person", N_ ("to how many practices those who go anywhere go, on average") },
  { "modes[].network_percent", N_ ("share of the work that serves the network’s priorities; null without any") },
  { "modes[].moves", N_ ("how many changes it is from today") },
  { "modes[].gap", N_ ("how far it is from the best there is this way, at most: (objective − bound) ÷ objective") },
  { NULL },
};

static const MixDataColumn move_columns[] = {
  { "most_moves", NULL, N_ ("Changes allowed"), MIX_CELL_COUNT, NULL },
  { "moves", NULL, N_ ("Changes made"), MIX_CELL_COUNT, NULL },
  { "undone_minutes", NULL, N_ ("Nobody does"), MIX_CELL_MINUTES, NULL },
  { "excess_minutes", NULL, N_ ("Limits broken"), MIX_CELL_MINUTES, NULL },
  { "objective", NULL, N_ ("Cost"), MIX_CELL_COUNT, NULL },
  { "words", NULL, N_ ("What it is worth"), MIX_CELL_TEXT, NULL },
};

static const MixCtlKey move_keys[] = {
  { "points[].most_moves", N_ ("how many changes from today are allowed; null for all") },
  { "points[].moves", N_ ("how many are made") },
  { "points[].undone_minutes", N_ ("minutes a week of known demand that nobody does then") },
  { "points[].excess_minutes", N_ ("minutes by which limits stay broken that today breaks") },
  { "points[].objective", N_ ("what it costs, rounded, in hundredths of a weighted minute") },
  { "points[].words", N_ ("the same in words") },
  { NULL },
};

static gboolean
check_usage (MixCtl *self, GError **error)
{
  static const char *const not_here[] = { "mode", "moves", NULL };

  if (mix_ctl_has (self, "seconds") && mix_ctl_has (self, "iterations"))
    mix_set_error (error, MIX_ERROR_USAGE, "iterations", _ ("Give either --seconds or --iterations."));
  else if (mix_ctl_has (self, not_here[1])
           || (mix_ctl_has (self, not_here[0]) && mix_ctl_get_command (self) == &mix_command_deploy_modes))
    mix_set_error (error, MIX_ERROR_USAGE, "moves", _ ("This compares them all. Leave --mode and --moves out."));
  else
    return TRUE;
  return FALSE;
}

static void
add_mode (MixDataTable *table, const MixDeployModeFigures *figures)
{
  const int micros_per_mille = 1000;
  const double micros = 1e6;

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_deploy_mode_get_name (figures->mode));
  mix_data_table_add_number (table, figures->undone_minutes);
  mix_data_table_add_number (table, figures->stretched_minutes);
  mix_data_table_add_number (table, figures->under_used_minutes);
  mix_data_table_add_number (table, (gint64) figures->sites_per_mille * micros_per_mille);
  if (figures->network_percent >= 0)
    mix_data_table_add_number (table, figures->network_percent);
  else
    mix_data_table_add_unknown (table);
  mix_data_table_add_number (table, figures->n_changes);
  mix_data_table_add_number (table, (gint64) (figures->gap * micros));
}

static gboolean
compare_modes (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = check_usage (self, error) ? mix_ctl_load_plan (self, error) : NULL;
  g_autoptr (MixDeployOptions) options = mix_deploy_options_new ();
  g_autoptr (MixDataTable) table = mix_data_table_new ("modes");
  g_autoptr (GArray) modes = NULL;
  int last_second = -1;

  if (plan == NULL || !mix_ctl_deploy_get_options (self, plan, options, error))
    return FALSE;
  mix_ctl_deploy_begin ();
  modes = mix_deploy_modes_compare (plan, options, mix_ctl_deploy_tell_progress, &last_second, error);
  if (modes == NULL)
    return FALSE;
  mix_ctl_add_columns (table, mode_columns, G_N_ELEMENTS (mode_columns));
  for (guint i = 0; i < modes->len; i++)
    add_mode (table, &g_array_index (modes, MixDeployModeFigures, i));
  mix_ctl_print_table (self, table);
  return TRUE;
}

static void
add_point (MixDataTable *table, const MixDeploymentMovesPoint *point, const MixDeploymentMovesPoint *today)
{
  g_autofree char *words = mix_deploy_moves_point_dup_words (point, today);

  mix_data_table_begin_row (table);
  if (point->most_moves == MIX_DEPLOYMENT_ALL_MOVES)
    mix_data_table_add_nothing (table);
  else
    mix_data_table_add_number (table, point->most_moves);
  mix_data_table_add_number (table, point->moves);
  mix_data_table_add_number (table, (gint64) (point->undone + 0.5));
  mix_data_table_add_number (table, (gint64) (point->excess + 0.5));
  mix_data_table_add_number (table, (gint64) (point->cost.total + 0.5));
  mix_data_table_add_text (table, words);
}

static gboolean
show_moves (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = check_usage (self, error) ? mix_ctl_load_plan (self, error) : NULL;
  g_autoptr (MixDeployOptions) options = mix_deploy_options_new ();
  g_autoptr (MixDataTable) table = mix_data_table_new ("points");
  g_autoptr (MixDeployProposal) proposal = NULL;
  g_autoptr (GPtrArray) points = NULL;
  int last_second = -1;

  if (plan == NULL || !mix_ctl_deploy_get_options (self, plan, options, error))
    return FALSE;
  mix_ctl_deploy_begin ();
  proposal = mix_deploy_run (plan, options, NULL, mix_ctl_deploy_tell_progress, &last_second, error);
  if (proposal == NULL)
    return FALSE;
  points = mix_deploy_find_moves (mix_deploy_proposal_get_picture (proposal),
                                  mix_deploy_proposal_get_result (proposal)->answer, options->seed, NULL, error);
  if (points == NULL)
    return FALSE;
  mix_ctl_add_columns (table, move_columns, G_N_ELEMENTS (move_columns));
  for (guint i = 0; i < points->len; i++)
    add_point (table, points->pdata[i], points->pdata[0]);
  mix_ctl_print_table (self, table);
  return TRUE;
}

const MixCtlCommand mix_command_deploy_modes = {
  .name = "deploy modes",
  .summary = N_ ("compare what each way to deploy does to work, fit, sites and the network’s share"),
  .run = compare_modes,
  .options = mix_ctl_deploy_options,
  .keys = mode_keys,
  .not_in_batch = TRUE,
};

const MixCtlCommand mix_command_deploy_moves = {
  .name = "deploy moves",
  .summary = N_ ("say what 0, 1, 2, 5, 10, 20 and all changes from today are worth"),
  .run = show_moves,
  .options = mix_ctl_deploy_options,
  .keys = move_keys,
  .not_in_batch = TRUE,
};
