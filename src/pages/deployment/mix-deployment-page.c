#include "mix-deployment-page-private.h"

#include "mix-config.h"
#include "mix-diff-data.h"
#include "mix-overview.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (MixDeploymentPage, mix_deployment_page, MIX_TYPE_PAGE)

/* What has to be there before anything can be proposed; NULL where all is. */
static const char *
choose_missing (MixDeploymentPage *self)
{
  MixBoard *board = mix_document_get_board (mix_page_get_document (MIX_PAGE (self)));
  MixOverviewFigures figures = mix_overview_work_out (board, NULL);

  if (figures.n_people == 0)
    return "people";
  return figures.needed_minutes == 0 ? "demand" : NULL;
}

static void
show_missing (MixDeploymentPage *self, const char *missing)
{
  gboolean people = g_strcmp0 (missing, "people") == 0;
  gboolean demand = g_strcmp0 (missing, "demand") == 0;

  adw_status_page_set_title (self->missing, people   ? _ ("Nobody to deploy yet")
                                            : demand ? _ ("No work to deploy for")
                                                     : _ ("Who could go where?"));
  adw_status_page_set_description (
      self->missing,
      people   ? _ ("Add people on the page Team. Then a proposal can say who could go where and do what.")
      : demand ? _ ("Nobody knows yet how much work there is. The page Work says what to enter.")
               : _ ("A proposal says who could go where and do what, and how far it is at most from the best possible "
                    "plan. Nothing changes until you accept it."));
  gtk_button_set_label (self->missing_button, people ? _ ("Go to _Team") : demand ? _ ("Go to _Work") : _ ("_Propose"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->missing_button), people   ? "page.go-to-team"
                                                                         : demand ? "page.go-to-work"
                                                                                  : "page.propose");
}

/* Which of its faces the page has. */
void
_mix_deployment_page_show_state (MixDeploymentPage *self)
{
  gboolean begun = self->job != NULL || self->proposal != NULL
                   || mix_gap_plot_get_n_points (mix_gap_tile_get_plot (self->tile)) > 0;
  const char *missing = begun ? NULL : choose_missing (self);

  show_missing (self, missing);
  gtk_stack_set_visible_child_name (self->stack, begun ? "content" : "missing");
  gtk_widget_set_visible (GTK_WIDGET (self->result_box), self->proposal != NULL);
}

static void
show_banner (MixDeploymentPage *self)
{
  guint n_stale = self->proposal != NULL ? mix_deploy_proposal_count (self->proposal, MIX_DEPLOY_STALE) : 0;
  g_autofree char *words = NULL;

  if (n_stale > 0)
    words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The plan changed: %u change no longer fits it.",
                                          "The plan changed: %u changes no longer fit it.", n_stale),
                             n_stale);
  if (words == NULL && self->is_old)
    words = g_strdup (_ ("Worked out before your last change."));
  adw_banner_set_title (self->banner, words != NULL ? words : "");
  adw_banner_set_revealed (self->banner, self->proposal != NULL && self->job == NULL && (n_stale > 0 || self->is_old));
  mix_gap_tile_set_old (self->tile, self->job == NULL && self->is_old);
}

static void
show_subtitle (MixDeploymentPage *self)
{
  const MixDeployment *problem
      = self->proposal != NULL ? mix_deploy_proposal_get_picture (self->proposal)->problem : NULL;
  g_autofree char *words = NULL;

  if (problem != NULL && mix_page_is_narrow (MIX_PAGE (self)))
    /* Translators: numbers of people and places. */
    words = g_strdup_printf (_ ("%d people × %d places"), problem->n_people, problem->n_practices);
  else if (problem != NULL)
    /* Translators: numbers of people, places and kinds of work. */
    words = g_strdup_printf (_ ("%d people × %d places × %d lines"), problem->n_people, problem->n_practices,
                             problem->n_lines);
  mix_page_set_subtitle (MIX_PAGE (self), words);
}

static void
show_heading (MixDeploymentPage *self)
{
  guint n_open = mix_deploy_proposal_count (self->proposal, MIX_DEPLOY_OPEN);
  guint n_done = mix_deploy_proposal_count (self->proposal, MIX_DEPLOY_DONE);
  g_autoptr (GPtrArray) chosen = mix_diff_list_list_chosen (self->list, NULL);
  g_autofree char *open = mix_text_format_thousands (n_open);
  g_autofree char *done = mix_text_format_thousands (n_done);
  g_autofree char *words = NULL;

  if (n_done > 0)
    /* Translators: how many changes are left, and how many the plan has already. */
    words = g_strdup_printf (_ ("%s changes left, %s accepted"), open, done);
  else
    words = g_strdup_printf (ngettext ("%s change", "%s changes", n_open), open);
  gtk_label_set_label (self->heading, words);
  gtk_widget_set_visible (GTK_WIDGET (self->all_check), n_open > 0);
  g_object_set_data (G_OBJECT (self->all_check), "showing", GINT_TO_POINTER (TRUE));
  gtk_check_button_set_active (self->all_check, chosen->len == n_open && n_open > 0);
  gtk_check_button_set_inconsistent (self->all_check, chosen->len > 0 && chosen->len < n_open);
  g_object_set_data (G_OBJECT (self->all_check), "showing", NULL);
  mix_deployment_inspector_set_accept (self->inspector, chosen->len, n_open);
}

/* What explains the proposal, or the change that is selected. */
void
_mix_deployment_page_show_inspector (MixDeploymentPage *self)
{
  MixDeployChange *change = mix_diff_list_get_selected_change (self->list);
  g_autofree char *gap = NULL;
  g_autofree char *words = NULL;

  if (self->proposal == NULL)
    {
      mix_deployment_inspector_show_nothing (self->inspector);
      mix_page_set_inspector_words (MIX_PAGE (self), NULL, NULL);
      return;
    }
  if (change != NULL)
    {
      words = mix_deploy_change_dup_words (change);
      mix_deployment_inspector_show_change (self->inspector, self->proposal, change, self->pins);
      _mix_deployment_page_add_alternatives (self, change, mix_deployment_inspector_get_content (self->inspector));
      mix_page_set_inspector_words (MIX_PAGE (self),
                                    mix_service_line_get_row (mix_deploy_change_get_line (change))->short_name, words);
      return;
    }
  gap = mix_deploy_proposal_dup_gap_words (self->proposal);
  mix_deployment_inspector_begin_proposal (self->inspector, self->proposal);
  _mix_deployment_page_show_sections (self);
  mix_page_set_inspector_words (MIX_PAGE (self), _ ("Why, and what else"), gap);
}

/* Shows the proposal, the same one included after the plan changed. */
void
_mix_deployment_page_show_proposal (MixDeploymentPage *self)
{
  if (self->proposal != NULL)
    {
      mix_diff_list_set_proposal (self->list, self->proposal);
      mix_figures_change_show (self->figures, self->proposal);
      show_heading (self);
    }
  show_subtitle (self);
  show_banner (self);
  _mix_deployment_page_show_inspector (self);
  _mix_deployment_page_show_state (self);
}

/* What the plan has of the proposal by now. A change of the plan that is none of it makes it old. */
static void
mix_deployment_page_plan_changed (MixPage *page, MixPlan *plan)
{
  MixDeploymentPage *self = MIX_DEPLOYMENT_PAGE (page);

  if (self->proposal != NULL && mix_deploy_proposal_get_picture (self->proposal)->plan != plan)
    {
      guint n_done;

      mix_deploy_proposal_update (self->proposal, plan);
      n_done = mix_deploy_proposal_count (self->proposal, MIX_DEPLOY_DONE);
      self->is_old = self->is_old || n_done == self->n_done;
      self->n_done = n_done;
    }
  _mix_deployment_page_show_proposal (self);
}

static void
mix_deployment_page_show_item (MixPage *page, const char *item)
{
  mix_diff_list_select (MIX_DEPLOYMENT_PAGE (page)->list, item);
}

static gboolean
mix_deployment_page_dismiss (MixPage *page)
{
  MixDeploymentPage *self = MIX_DEPLOYMENT_PAGE (page);

  if (self->job != NULL)
    {
      _mix_deployment_page_stop (self);
      return TRUE;
    }
  return mix_diff_list_unselect (self->list);
}

static MixDataTable *
mix_deployment_page_create_table (MixPage *page)
{
  return mix_diff_data_new (MIX_DEPLOYMENT_PAGE (page)->proposal);
}

static void
choice_changed_cb (MixDeploymentPage *self)
{
  if (self->proposal != NULL)
    show_heading (self);
}

static void
row_activated_cb (MixDeploymentPage *self)
{
  mix_page_open_inspector (MIX_PAGE (self));
}

static void
all_toggled_cb (MixDeploymentPage *self, GtkCheckButton *check)
{
  if (g_object_get_data (G_OBJECT (check), "showing") == NULL)
    mix_diff_list_choose_all (self->list, gtk_check_button_get_active (check));
}

static void
grouping_changed_cb (MixDeploymentPage *self)
{
  gboolean by_person = g_strcmp0 (adw_toggle_group_get_active_name (self->grouping), "person") == 0;

  mix_diff_list_set_by_person (self->list, by_person);
  _mix_deployment_page_remember (self);
}

static void
narrow_cb (MixDeploymentPage *self)
{
  mix_gap_tile_set_narrow (self->tile, mix_page_is_narrow (MIX_PAGE (self)));
  mix_figures_change_set_narrow (self->figures, mix_page_is_narrow (MIX_PAGE (self)));
  mix_diff_list_set_narrow (self->list, mix_page_is_narrow (MIX_PAGE (self)));
}

/* How the page is set: the way to deploy, seconds, how changes are grouped, and what is pinned. */
void
_mix_deployment_page_remember (MixDeploymentPage *self)
{
  g_autoptr (GString) state = g_string_new (NULL);

  g_string_printf (state, "%s %d %s", mix_deploy_mode_get_name (self->mode), self->seconds,
                   mix_diff_list_is_by_person (self->list) ? "person" : "practice");
  mix_deploy_pins_print (self->pins, state);
  mix_page_set_state (MIX_PAGE (self), state->str);
}

static void
state_changed_cb (MixDeploymentPage *self)
{
  const char *state = mix_page_get_state (MIX_PAGE (self));
  g_auto (GStrv) words = g_strsplit (state != NULL ? state : "", " ", -1);
  g_autofree char *seconds = NULL;
  GActionMap *actions = G_ACTION_MAP (mix_page_get_actions (MIX_PAGE (self)));

  if (g_strv_length (words) < 3 || !mix_deploy_mode_parse (words[0], &self->mode))
    return;
  self->seconds = CLAMP (atoi (words[1]), 0, 3600);
  seconds = g_strdup_printf ("%d", self->seconds);
  adw_toggle_group_set_active_name (self->grouping, g_str_equal (words[2], "person") ? "person" : "practice");
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, "mode")),
                             g_variant_new_string (words[0]));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, "seconds")),
                             g_variant_new_string (seconds));
  mix_deploy_pins_read (self->pins, (const char *const *) words + 3);
  _mix_deployment_page_show_pins (self);
}

static void
mix_deployment_page_dispose (GObject *object)
{
  MixDeploymentPage *self = MIX_DEPLOYMENT_PAGE (object);

  _mix_deployment_page_stop_explaining (self);
  mix_background_job_drop (g_steal_pointer (&self->job), self);
  g_clear_object (&self->proposal);
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (mix_deployment_page_parent_class)->dispose (object);
}

static void
mix_deployment_page_finalize (GObject *object)
{
  g_ptr_array_unref (MIX_DEPLOYMENT_PAGE (object)->pins);
  G_OBJECT_CLASS (mix_deployment_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentPage, missing);
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentPage, missing_button);
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentPage, banner);
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentPage, tile);
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentPage, result_box);
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentPage, figures);
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentPage, heading);
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentPage, all_check);
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentPage, grouping);
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentPage, list);
  gtk_widget_class_bind_template_child (widget_class, MixDeploymentPage, inspector);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, grouping_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, _mix_deployment_page_show_inspector);
}

static void
mix_deployment_page_class_init (MixDeploymentPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MixPageClass *page_class = MIX_PAGE_CLASS (klass);

  object_class->dispose = mix_deployment_page_dispose;
  object_class->finalize = mix_deployment_page_finalize;
  page_class->plan_changed = mix_deployment_page_plan_changed;
  page_class->show_item = mix_deployment_page_show_item;
  page_class->create_table = mix_deployment_page_create_table;
  page_class->dismiss = mix_deployment_page_dismiss;

  g_type_ensure (MIX_TYPE_GAP_TILE);
  g_type_ensure (MIX_TYPE_FIGURES_CHANGE);
  g_type_ensure (MIX_TYPE_DIFF_LIST);
  g_type_ensure (MIX_TYPE_DEPLOYMENT_INSPECTOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/deployment/mix-deployment-page.ui");
  bind_children (widget_class);
}

static void
mix_deployment_page_init (MixDeploymentPage *self)
{
  self->pins = mix_deploy_pins_new ();
  self->point = G_MAXUINT;
  gtk_widget_init_template (GTK_WIDGET (self));
  _mix_deployment_page_add_running (self);
  _mix_deployment_page_add_deeds (self);
  _mix_deployment_page_add_explaining (self);
  mix_diff_list_set_pins (self->list, self->pins);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (show_subtitle), NULL);
}

/**
 * mix_deployment_page_is_running:
 * @self: the page
 *
 * Returns: whether a proposal is being worked out
 */
gboolean
mix_deployment_page_is_running (MixDeploymentPage *self)
{
  return self->job != NULL;
}

/**
 * mix_deployment_page_get_proposal:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the last proposal
 */
MixDeployProposal *
mix_deployment_page_get_proposal (MixDeploymentPage *self)
{
  return self->proposal;
}
