#include "dialog-fixture.h"

#include "mix-people.h"
#include "mix-scenario.h"
#include "mix-scenarios-dialog.h"

/* Scenarios on screen: none, two side by side, differences taken over one by one, one removed. */

static gboolean
hire (MixStore *scenario, gpointer name, GError **error)
{
  const char *const facts[] = { "role", "clinical_pharmacist", "contracted_minutes", "1125", NULL };
  MixPersonDraft draft = { .name = name, .start_date = mix_date_new (2026, 4, 1), .facts = facts };
  g_autofree char *id = mix_people_add (scenario, &draft, error);

  return id != NULL;
}

static void
branch (DialogFixture *fixture, const char *name, const char *person)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixStore) store = mix_store_open (fixture->plan.path, MIX_STORE_READ_ONLY, &error);
  g_autoptr (MixScenario) scenario = NULL;

  g_assert_no_error (error);
  scenario = mix_scenario_new_with (store, name, hire, (gpointer) person, NULL, &error);
  g_assert_no_error (error);
  mix_store_close (store);
}

typedef struct
{
  DialogFixture *fixture;
  const char *child;
} Wanted;

static GtkStack *
find_stack (AdwDialog *dialog)
{
  return GTK_STACK (adw_toolbar_view_get_content (ADW_TOOLBAR_VIEW (adw_dialog_get_child (dialog))));
}

static gboolean
shows_child (gpointer data)
{
  const Wanted *wanted = data;
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (wanted->fixture->window));

  return dialog != NULL && g_str_equal (gtk_stack_get_visible_child_name (find_stack (dialog)), wanted->child);
}

static void
wait_for (DialogFixture *fixture, const char *child)
{
  g_assert_true (widget_test_wait (shows_child, &(Wanted) { fixture, child }));
  dialog_fixture_wait (fixture);
}

static guint
count_rows (DialogFixture *fixture)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (dialog_fixture_find (fixture, "view"));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view)));
}

static void
test_none (DialogFixture *fixture, gconstpointer data)
{
  dialog_fixture_present (fixture, mix_scenarios_dialog_new (fixture->document, NULL));
  wait_for (fixture, "empty");
  g_assert_nonnull (dialog_fixture_find_button (fixture, "_New Scenario…"));
  widget_test_save (fixture->window, "scenarios-none");
}

static guint
count_people (DialogFixture *fixture)
{
  return mix_plan_get_people (mix_document_get_plan (fixture->document))->len;
}

static gboolean
has_worked (gpointer fixture)
{
  return !gtk_widget_get_visible (dialog_fixture_find (fixture, "spinner"));
}

/* The one that was asked for is selected; what it has more is taken over, and nothing of the other. */
static void
test_take_over (DialogFixture *fixture, gconstpointer data)
{
  AdwDialog *scenarios;

  branch (fixture, "One more", "Pharmacist 61");
  branch (fixture, "Another", "Pharmacist 62");
  dialog_fixture_present (fixture, mix_scenarios_dialog_new (fixture->document, "One more"));
  wait_for (fixture, "table");
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  widget_test_save (fixture->window, "scenarios-table");
  scenarios = fixture->dialog;
  dialog_fixture_press (fixture, "_Differences");
  wait_for (fixture, "changes");
  fixture->dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  widget_test_wait_for_frame (fixture->window);
  widget_test_save (fixture->window, "scenarios-differences");
  dialog_fixture_press (fixture, "Take Over _All");
  wait_for (fixture, "same");
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==, "Take Over From One more");
  g_assert_cmpuint (count_people (fixture), ==, 3);
  adw_dialog_force_close (fixture->dialog);
  fixture->dialog = scenarios;
  g_assert_true (widget_test_wait (has_worked, fixture));
}

static gboolean
has_two_rows (gpointer fixture)
{
  return count_rows (fixture) == 2;
}

static void
test_remove (DialogFixture *fixture, gconstpointer data)
{
  AdwDialog *question;

  branch (fixture, "One more", "Pharmacist 61");
  branch (fixture, "Another", "Pharmacist 62");
  dialog_fixture_present (fixture, mix_scenarios_dialog_new (fixture->document, "Another"));
  wait_for (fixture, "table");
  dialog_fixture_press (fixture, "_Remove…");
  question = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (question));
  g_signal_emit_by_name (question, "response::remove", "remove");
  adw_dialog_force_close (question);
  g_assert_true (widget_test_wait (has_two_rows, fixture));
  g_assert_true (widget_test_wait (has_worked, fixture));
}

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);

  DIALOG_TEST ("/scenarios-dialog/none", 2, test_none);
  DIALOG_TEST ("/scenarios-dialog/take-over", 2, test_take_over);
  DIALOG_TEST ("/scenarios-dialog/remove", 2, test_remove);
  return g_test_run ();
}
