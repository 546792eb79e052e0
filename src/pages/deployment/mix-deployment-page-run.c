#include "mix-deployment-page-private.h"

#include "mix-config.h"
#include "mix-deploy-settings.h"
#include "mix-error.h"
#include "mix-inspector-parts.h"
#include "mix-plan-options.h"
#include "mix-text.h"
#include "mix-ways-dialog.h"
#include "mix-weights-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_NUMBERS_HEIGHT 420

/* How a proposal is worked out. */

static int
get_seconds (MixDeploymentPage *self)
{
  if (self->seconds > 0)
    return self->seconds;
  return mix_plan_options_get (mix_page_get_plan (MIX_PAGE (self)), MIX_OPTION_DEPLOY_SECONDS);
}

static MixDeployOptions *
create_options (MixDeploymentPage *self)
{
  MixDeployOptions *options = mix_deploy_options_new ();

  options->mode = self->mode;
  options->seconds = get_seconds (self);
  for (guint i = 0; i < self->pins->len; i++)
    {
      const MixDeployPin *pin = self->pins->pdata[i];

      mix_deploy_options_add_pin (options, pin->kind, pin->id);
    }
  return options;
}

static double
make_known (double cost)
{
  return isfinite (cost) ? cost : NAN;
}

static void
progressed_cb (MixDeploymentPage *self)
{
  const MixDeploymentProgress *progress = mix_deploy_job_get_progress (self->job);

  if (progress != NULL)
    mix_gap_tile_add (self->tile, progress->seconds, make_known (progress->objective), make_known (progress->bound));
}

static void
enable (MixDeploymentPage *self, const char *action, gboolean enabled)
{
  GActionMap *actions = G_ACTION_MAP (mix_page_get_actions (MIX_PAGE (self)));

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, action)), enabled);
}

/* Shows a proposal in place of the last one. */
void
_mix_deployment_page_take_proposal (MixDeploymentPage *self, MixDeployProposal *proposal)
{
  guint n = g_list_model_get_n_items (mix_deploy_proposal_get_changes (proposal));
  g_autofree char *gap = mix_deploy_proposal_dup_gap_words (proposal);
  /* Translators: "83 changes", "at most 1.4% from the best possible plan" */
  g_autofree char *count = g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
  g_autofree char *spoken = g_strdup_printf (_ ("Proposal with %s, %s."), count, gap);

  g_set_object (&self->proposal, proposal);
  mix_deploy_proposal_update (proposal, mix_page_get_plan (MIX_PAGE (self)));
  self->n_done = mix_deploy_proposal_count (proposal, MIX_DEPLOY_DONE);
  _mix_deployment_page_show_proposal (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), spoken, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_result (MixDeploymentPage *self, MixDeployProposal *proposal)
{
  const MixDeploymentResult *result = mix_deploy_proposal_get_result (proposal);
  /* Translators: seconds. */
  g_autofree char *status = g_strdup_printf (_ ("Done after %.1f s"), result->seconds);

  mix_gap_tile_add (self->tile, result->seconds, result->cost.total, result->bound);
  mix_gap_tile_end (self->tile, status);
  self->is_old = mix_deploy_proposal_get_picture (proposal)->plan != mix_page_get_plan (MIX_PAGE (self));
  self->point = G_MAXUINT;
  _mix_deployment_page_take_proposal (self, proposal);
  _mix_deployment_page_explain (self);
}

static void
finished_cb (MixDeploymentPage *self, MixDeployJob *finished)
{
  g_autoptr (MixDeployJob) job = g_steal_pointer (&self->job);
  MixDeployProposal *proposal = mix_deploy_job_get_proposal (job);
  const GError *error = mix_deploy_job_get_error (job);

  g_signal_handlers_disconnect_by_data (job, self);
  enable (self, "propose", TRUE);
  if (proposal != NULL)
    show_result (self, proposal);
  else if (error == NULL || g_error_matches (error, MIX_ERROR, MIX_ERROR_CANCELLED))
    mix_gap_tile_end (self->tile, _ ("Stopped before there was a plan"));
  else
    mix_gap_tile_refuse (self->tile, error->message);
  if (proposal == NULL)
    _mix_deployment_page_show_proposal (self);
  /* Not before the tile has moved the keyboard on: a button that cannot be pressed does not have it. */
  enable (self, "keep", FALSE);
}

/* Asks for a proposal, beginning from the last one. */
void
_mix_deployment_page_propose (MixDeploymentPage *self)
{
  g_autoptr (MixDeployOptions) options = NULL;

  if (self->job != NULL || mix_page_get_plan (MIX_PAGE (self)) == NULL)
    return;
  mix_deploy_pins_forget_missing (self->pins, mix_page_get_plan (MIX_PAGE (self)));
  options = create_options (self);
  _mix_deployment_page_stop_explaining (self);
  self->job = mix_deploy_job_new (mix_page_get_plan (MIX_PAGE (self)), options);
  if (self->proposal != NULL)
    mix_deploy_job_set_start (self->job, self->proposal);
  g_signal_connect_swapped (self->job, "progress", G_CALLBACK (progressed_cb), self);
  g_signal_connect_swapped (self->job, "finished", G_CALLBACK (finished_cb), self);
  mix_gap_tile_begin (self->tile, options->seconds);
  mix_background_job_start (MIX_BACKGROUND_JOB (self->job));
  enable (self, "propose", FALSE);
  enable (self, "keep", TRUE);
  _mix_deployment_page_show_proposal (self);
  mix_gap_tile_focus (self->tile);
}

/* The best one so far is kept. */
void
_mix_deployment_page_stop (MixDeploymentPage *self)
{
  if (self->job != NULL)
    mix_background_job_stop (MIX_BACKGROUND_JOB (self->job));
}

static void
propose_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_deployment_page_propose (user_data);
}

static void
keep_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_deployment_page_stop (user_data);
}

static void
change_seconds_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  MixDeploymentPage *self = user_data;

  self->seconds = atoi (g_variant_get_string (state, NULL));
  g_simple_action_set_state (action, state);
  _mix_deployment_page_remember (self);
}

static void
change_mode_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  MixDeploymentPage *self = user_data;

  if (!mix_deploy_mode_parse (g_variant_get_string (state, NULL), &self->mode))
    return;
  g_simple_action_set_state (action, state);
  _mix_deployment_page_remember (self);
}

static void
ways_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (mix_ways_dialog_new (user_data, ((MixDeploymentPage *) user_data)->pins), user_data);
}

static void
weights_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_dialog_present (mix_weights_dialog_new (user_data), user_data);
}

/* A point of the plot in words: "5.0 s", "3,240 h of plain work, at least 3,100 h, at most 4.3%". */
static GtkWidget *
make_point_row (const MixGapPoint *point)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf (_ ("%.1f s"), point->seconds);
  g_autofree char *cost = isnan (point->objective) ? NULL : mix_text_format_hours ((gint64) (point->objective / 100));
  g_autofree char *bound = isnan (point->bound) ? NULL : mix_text_format_hours ((gint64) (point->bound / 100));
  /* Translators: two numbers of hours. */
  g_autofree char *words = g_strdup_printf (_ ("Cost like %s h of plain work undone; no plan below %s h"),
                                            cost != NULL ? cost : "…", bound != NULL ? bound : "…");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  return row;
}

/* The plot as a table: where a figure changed by a thousandth at least. */
static GtkWidget *
make_points (MixGapPlot *plot)
{
  GtkWidget *list = mix_inspector_new_list (_ ("Numbers of the plot"));
  MixGapPoint last = { 0 };
  guint n = mix_gap_plot_get_n_points (plot);

  for (guint i = 0; i < n; i++)
    {
      MixGapPoint point = mix_gap_plot_get_point (plot, i);
      gboolean same = fabs (point.objective - last.objective) < point.objective / 1000
                      && fabs (point.bound - last.bound) < point.objective / 1000;

      if (same && i < n - 1)
        continue;
      gtk_list_box_append (GTK_LIST_BOX (list), make_point_row (&point));
      last = point;
    }
  return list;
}

static void
numbers_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixDeploymentPage *self = user_data;
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Numbers of the Plot"), NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_NUMBERS_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), make_points (mix_gap_tile_get_plot (self->tile)));
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), scroller);
  adw_alert_dialog_set_prefer_wide_layout (ADW_ALERT_DIALOG (dialog), TRUE);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
go_to_team_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_page_go_to (user_data, "team", NULL);
}

static void
go_to_work_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_page_go_to (user_data, "work", "not-known");
}

/* Adds what asks for proposals, and says how. */
void
_mix_deployment_page_add_running (MixDeploymentPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "propose", .activate = propose_cb },
    { .name = "keep", .activate = keep_cb },
    { .name = "seconds", .parameter_type = "s", .state = "''", .change_state = change_seconds_cb },
    { .name = "mode", .parameter_type = "s", .state = "'free'", .change_state = change_mode_cb },
    { .name = "ways", .activate = ways_cb },
    { .name = "numbers", .activate = numbers_cb },
    { .name = "go-to-team", .activate = go_to_team_cb },
    { .name = "go-to-work", .activate = go_to_work_cb },
  };
  static const GActionEntry EDITING_ENTRIES[] = {
    { .name = "weights", .activate = weights_cb },
  };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  mix_page_add_editing_actions (MIX_PAGE (self), EDITING_ENTRIES, G_N_ELEMENTS (EDITING_ENTRIES));
  enable (self, "keep", FALSE);
}
