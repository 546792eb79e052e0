#include "board-page-fixture.h"
#include "mix-deploy-change.h"
#include "mix-deployment-inspector.h"
#include "mix-deployment-page.h"
#include "mix-diff-list.h"
#include "mix-gap-tile.h"
#include "mix-organisations.h"
#include "mix-service-lines.h"
#include "mix-weights-dialog.h"
#include "widget-test.h"

static void
set_up (BoardPageFixture *fixture, gconstpointer data)
{
  fixture->page_type = MIX_TYPE_DEPLOYMENT_PAGE;
  fixture->n_networks = 1;
  fixture->n_people = 5;
  board_page_fixture_set_up (fixture, data);
  g_action_group_change_action_state (mix_page_get_actions (MIX_PAGE (fixture->page)), "seconds",
                                      g_variant_new_string ("1"));
}

static gboolean
is_done (gpointer page)
{
  return !mix_deployment_page_is_running (page);
}

static MixDeployProposal *
propose (BoardPageFixture *fixture)
{
  MixDeployProposal *proposal;

  g_action_group_activate_action (mix_page_get_actions (MIX_PAGE (fixture->page)), "propose", NULL);
  g_assert_true (mix_deployment_page_is_running (MIX_DEPLOYMENT_PAGE (fixture->page)));
  g_assert_true (widget_test_wait (is_done, fixture->page));
  proposal = mix_deployment_page_get_proposal (MIX_DEPLOYMENT_PAGE (fixture->page));
  g_assert_nonnull (proposal);
  widget_test_settle ();
  return proposal;
}

static MixDiffList *
get_list (BoardPageFixture *fixture)
{
  return MIX_DIFF_LIST (board_page_fixture_find_child (fixture->page, MIX_TYPE_DIFF_LIST));
}

static guint
count_chosen (BoardPageFixture *fixture)
{
  g_autoptr (GPtrArray) chosen = mix_diff_list_list_chosen (get_list (fixture), NULL);

  return chosen->len;
}

static MixDeployChange *
get_change (MixDeployProposal *proposal, guint position)
{
  g_autoptr (MixDeployChange) change = g_list_model_get_item (mix_deploy_proposal_get_changes (proposal), position);

  g_assert_nonnull (change);
  return change;
}

static gboolean
is_enabled (BoardPageFixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (mix_page_get_actions (MIX_PAGE (fixture->page)), action);
}

static void
test_proposes (BoardPageFixture *fixture, gconstpointer data)
{
  MixDeployProposal *proposal;
  MixGapTile *tile = MIX_GAP_TILE (board_page_fixture_find_child (fixture->page, MIX_TYPE_GAP_TILE));
  g_autoptr (MixDataTable) table = NULL;

  g_assert_true (is_enabled (fixture, "propose"));
  g_assert_false (is_enabled (fixture, "keep"));
  proposal = propose (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (mix_deploy_proposal_get_changes (proposal)), >, 0);
  g_assert_cmpuint (mix_gap_plot_get_n_points (mix_gap_tile_get_plot (tile)), >, 0);
  g_assert_true (g_str_has_prefix (mix_gap_tile_get_words (tile), "Done after "));
  g_assert_cmpuint (count_chosen (fixture), ==, g_list_model_get_n_items (mix_deploy_proposal_get_changes (proposal)));
  table = mix_page_create_table (MIX_PAGE (fixture->page));
  g_assert_cmpuint (mix_data_table_get_n_rows (table), ==, count_chosen (fixture));
  g_assert_true (is_enabled (fixture, "propose"));
}

static void
test_accepts_a_place_and_undoes (BoardPageFixture *fixture, gconstpointer data)
{
  MixDeployProposal *proposal = propose (fixture);
  const char *place = mix_deploy_change_get_place_id (get_change (proposal, 0));
  guint n = count_chosen (fixture);
  guint n_done;

  board_page_fixture_act (fixture, "accept-place", g_variant_new_string (place));
  n_done = mix_deploy_proposal_count (proposal, MIX_DEPLOY_DONE);
  g_assert_cmpuint (n_done, >, 0);
  g_assert_cmpuint (mix_deploy_proposal_count (proposal, MIX_DEPLOY_STALE), ==, 0);
  g_assert_cmpuint (count_chosen (fixture), ==, n - n_done);
  g_assert_nonnull (strstr (fixture->said, "accepted"));
  mix_document_undo_async (fixture->document, NULL, NULL);
  g_assert_true (widget_test_wait (board_page_fixture_is_idle, fixture->document));
  widget_test_settle ();
  g_assert_cmpuint (count_chosen (fixture), ==, n);
}

static void
test_leaves_out_and_accepts_the_rest (BoardPageFixture *fixture, gconstpointer data)
{
  MixDeployProposal *proposal = propose (fixture);
  MixDeployChange *left_out = get_change (proposal, 0);
  guint n = count_chosen (fixture);

  mix_diff_list_set_chosen (get_list (fixture), left_out, FALSE);
  g_assert_cmpuint (count_chosen (fixture), ==, n - 1);
  board_page_fixture_act (fixture, "accept-all", NULL);
  g_assert_cmpuint (mix_deploy_proposal_count (proposal, MIX_DEPLOY_DONE), ==, n - 1);
  g_assert_cmpint (mix_deploy_change_get_state (left_out), !=, MIX_DEPLOY_DONE);
}

static MixDeployChange *
find_work_of_today (MixDeployProposal *proposal)
{
  GListModel *changes = mix_deploy_proposal_get_changes (proposal);

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    if (mix_deploy_change_get_kind (get_change (proposal, i)) != MIX_DEPLOY_NEW)
      return get_change (proposal, i);
  g_assert_not_reached ();
}

/* Who has it today. */
static MixPerson *
get_holder (MixDeployChange *change)
{
  MixPerson *from = mix_deploy_change_get_from_person (change);

  return from != NULL ? from : mix_deploy_change_get_person (change);
}

/* A pinned person's work of today is in no change of the next proposal that takes any of it away. */
static void
test_pins_a_person (BoardPageFixture *fixture, gconstpointer data)
{
  MixDeployProposal *proposal = propose (fixture);
  MixPerson *person = get_holder (find_work_of_today (proposal));
  g_autofree char *id = g_strdup (mix_person_get_id (person));
  GListModel *changes;

  board_page_fixture_act (fixture, "pin-person", g_variant_new_string (id));
  g_assert_true (is_enabled (fixture, "unpin-all"));
  g_assert_nonnull (strstr (mix_page_get_state (MIX_PAGE (fixture->page)), id));
  proposal = propose (fixture);
  changes = mix_deploy_proposal_get_changes (proposal);
  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      MixDeployChange *change = get_change (proposal, i);

      if (mix_deploy_change_get_kind (change) == MIX_DEPLOY_NEW
          || !g_str_equal (mix_person_get_id (get_holder (change)), id))
        continue;
      g_assert_cmpint (mix_deploy_change_get_kind (change), ==, MIX_DEPLOY_CHANGED);
      g_assert_cmpint (mix_deploy_change_get_minutes_after (change), >=, mix_deploy_change_get_minutes_before (change));
    }
  board_page_fixture_act (fixture, "unpin-all", NULL);
  g_assert_false (is_enabled (fixture, "unpin-all"));
  g_assert_null (strstr (mix_page_get_state (MIX_PAGE (fixture->page)), id));
}

static GtkWidget *
find_pin_button (GtkWidget *inspector)
{
  GtkWidget *child = gtk_widget_get_first_child (
      GTK_WIDGET (mix_deployment_inspector_get_content (MIX_DEPLOYMENT_INSPECTOR (inspector))));

  while (!GTK_IS_BUTTON (child)
         || g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (child)), "page.pin-place") != 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Whoever pins with the keyboard can take the pin away by the same key. */
static void
test_pin_keeps_the_focus (BoardPageFixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) inspector = NULL;
  GtkWidget *window, *button;

  mix_diff_list_select (get_list (fixture), mix_deploy_change_get_id (get_change (propose (fixture), 0)));
  g_object_get (fixture->page, "inspector", &inspector, NULL);
  window = widget_test_show (inspector, 400, 700);
  gtk_widget_insert_action_group (window, "page", mix_page_get_actions (MIX_PAGE (fixture->page)));
  for (guint i = 0; i < 2; i++)
    {
      button = find_pin_button (inspector);
      g_assert_true (gtk_widget_grab_focus (button));
      g_signal_emit_by_name (button, "clicked");
      widget_test_settle ();
      g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == find_pin_button (inspector));
      g_assert_true (is_enabled (fixture, "unpin-all") == (i == 0));
    }
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  widget_test_close (window);
}

static void
assert_fits_narrow (BoardPageFixture *fixture)
{
  int least;

  mix_page_set_narrow (MIX_PAGE (fixture->page), TRUE);
  widget_test_settle ();
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
}

static void
test_groups_by_person_and_narrow (BoardPageFixture *fixture, gconstpointer data)
{
  MixDeployProposal *proposal = propose (fixture);
  MixDeployChange *change = get_change (proposal, 0);
  guint n = count_chosen (fixture);

  mix_diff_list_set_by_person (get_list (fixture), TRUE);
  g_assert_cmpuint (count_chosen (fixture), ==, n);
  g_assert_true (mix_diff_list_select (get_list (fixture), mix_deploy_change_get_id (change)));
  g_assert_true (mix_diff_list_get_selected_change (get_list (fixture)) == change);
  g_assert_true (mix_page_dismiss (MIX_PAGE (fixture->page)));
  g_assert_null (mix_diff_list_get_selected_change (get_list (fixture)));
  assert_fits_narrow (fixture);
}

static void
test_stops (BoardPageFixture *fixture, gconstpointer data)
{
  GActionGroup *actions = mix_page_get_actions (MIX_PAGE (fixture->page));

  g_action_group_change_action_state (actions, "seconds", g_variant_new_string ("300"));
  g_action_group_activate_action (actions, "propose", NULL);
  g_assert_true (mix_page_dismiss (MIX_PAGE (fixture->page)));
  g_assert_true (widget_test_wait (is_done, fixture->page));
}

static void
test_becomes_old (BoardPageFixture *fixture, gconstpointer data)
{
  AdwBanner *banner = ADW_BANNER (board_page_fixture_find_child (fixture->page, ADW_TYPE_BANNER));
  AdwDialog *dialog;

  propose (fixture);
  g_assert_false (adw_banner_get_revealed (banner));
  board_page_fixture_act (fixture, "weights", NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (MIX_IS_WEIGHTS_DIALOG (dialog));
  adw_spin_row_set_value (ADW_SPIN_ROW (board_page_fixture_find_child (GTK_WIDGET (dialog), ADW_TYPE_SPIN_ROW)), 77);
  MIX_FORM_DIALOG_GET_CLASS (dialog)->save (MIX_FORM_DIALOG (dialog));
  g_assert_true (widget_test_wait (board_page_fixture_is_idle, fixture->document));
  widget_test_settle ();
  g_assert_true (adw_banner_get_revealed (banner));
  propose (fixture);
  g_assert_false (adw_banner_get_revealed (banner));
}

/* All work is on site, and no practice has a desk. */
static gboolean
leave_no_place_to_work (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  MixPlan *plan = data;
  GPtrArray *lines = mix_plan_get_service_lines (plan);
  GPtrArray *practices = mix_plan_get_practices (plan);

  for (guint i = 0; i < lines->len; i++)
    {
      MixServiceLineRow row = *mix_service_line_get_row (lines->pdata[i]);

      row.remote = "no";
      if (!mix_service_lines_change (store, row.id, &row, error))
        return FALSE;
    }
  for (guint i = 0; i < practices->len; i++)
    {
      const MixFigureDraft draft
          = { mix_practice_get_id (practices->pdata[i]), MIX_FIGURE_DESKS, 0, MIX_DATE_NONE, NULL };

      if (!mix_organisations_set_figure (store, &draft, error))
        return FALSE;
    }
  return TRUE;
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  mix_document_run_finish (MIX_DOCUMENT (source), result, &error);
  g_assert_no_error (error);
}

static GtkWidget *
find_desk_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "Try With a Desk") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_desk_button (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_desk_button (gpointer inspector)
{
  return find_desk_button (inspector) != NULL;
}

static gboolean
has_said_what_a_desk_does (gpointer data)
{
  const BoardPageFixture *fixture = data;

  return fixture->said != NULL && strstr (fixture->said, "With one more desk at") != NULL;
}

static gboolean
is_explained (gpointer inspector)
{
  return board_page_fixture_find_child (inspector, GTK_TYPE_SCALE) != NULL;
}

/* Nobody can sit anywhere: the reasons are the same for all, and soon found. */
static MixDeployProposal *
propose_without_desks (BoardPageFixture *fixture)
{
  mix_document_run_async (fixture->document, leave_no_place_to_work, mix_document_get_plan (fixture->document), NULL,
                          NULL, changed_cb, NULL);
  widget_test_settle ();
  g_assert_true (widget_test_wait (board_page_fixture_is_idle, fixture->document));
  return propose (fixture);
}

/*
 * Nobody can sit anywhere: pressing the button of such a reason says what one desk would do. What is found out after
 * the reasons leaves the button where it is.
 */
static void
test_tries_a_desk (BoardPageFixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) inspector = NULL;
  GtkWidget *window, *button;

  propose_without_desks (fixture);
  g_object_get (fixture->page, "inspector", &inspector, NULL);
  window = widget_test_show (inspector, 400, 700);
  gtk_widget_insert_action_group (window, "page", mix_page_get_actions (MIX_PAGE (fixture->page)));
  g_assert_true (widget_test_wait (has_desk_button, inspector));
  button = find_desk_button (inspector);
  g_assert_true (widget_test_wait (is_explained, inspector));
  g_assert_true (find_desk_button (inspector) == button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (widget_test_wait (has_said_what_a_desk_does, fixture));
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  widget_test_close (window);
}

/* A window that becomes narrow lays its page out anew: what explains the proposal stays. */
static void
test_stays_explained_where_laid_out_anew (BoardPageFixture *fixture, gconstpointer data)
{
  MixDeployProposal *proposal = propose_without_desks (fixture);
  g_autoptr (GtkWidget) inspector = NULL;

  g_object_get (fixture->page, "inspector", &inspector, NULL);
  g_assert_true (widget_test_wait (is_explained, inspector));
  widget_test_lay_out_anew (fixture->window);
  mix_diff_list_select (get_list (fixture), mix_deploy_change_get_id (get_change (proposal, 0)));
  g_assert_false (is_explained (inspector));
  g_assert_true (mix_page_dismiss (MIX_PAGE (fixture->page)));
  g_assert_true (is_explained (inspector));
}

#define ADD(name, func)                                                                                                \
  g_test_add ("/deployment/" name, BoardPageFixture, NULL, set_up, func, board_page_fixture_tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  ADD ("proposes", test_proposes);
  ADD ("accepts-a-place-and-undoes", test_accepts_a_place_and_undoes);
  ADD ("leaves-out-and-accepts-the-rest", test_leaves_out_and_accepts_the_rest);
  ADD ("pins-a-person", test_pins_a_person);
  ADD ("pin-keeps-the-focus", test_pin_keeps_the_focus);
  ADD ("tries-a-desk", test_tries_a_desk);
  ADD ("stays-explained-where-laid-out-anew", test_stays_explained_where_laid_out_anew);
  ADD ("groups-by-person-and-narrow", test_groups_by_person_and_narrow);
  ADD ("stops", test_stops);
  ADD ("becomes-old", test_becomes_old);
  return g_test_run ();
}
