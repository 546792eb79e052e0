#include "dialog-fixture.h"

#include "mix-plan-figures-dialog.h"
#include "mix-plan-options.h"
#include "mix-team-page.h"

static GtkWidget *
find_row (GtkWidget *widget, const char *key)
{
  if (g_strcmp0 (gtk_widget_get_name (widget), key) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, key);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static int
get_option (DialogFixture *fixture, const char *key)
{
  return mix_plan_options_get (mix_document_get_plan (fixture->document), key);
}

static MixPage *
present (DialogFixture *fixture)
{
  MixPage *page = g_object_ref_sink (g_object_new (MIX_TYPE_TEAM_PAGE, "document", fixture->document, NULL));

  dialog_fixture_present (fixture, mix_plan_figures_dialog_new (page));
  return page;
}

/* Two figures change as one change; each row says whose figure it is, and goes back to ours. */
static void
test_change (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = present (fixture);
  GtkWidget *sickness = find_row (GTK_WIDGET (fixture->dialog), "capacity.sickness_per_mille");
  GtkWidget *holidays = find_row (GTK_WIDGET (fixture->dialog), "capacity.count_bank_holidays");
  GtkWidget *button = g_object_get_data (G_OBJECT (sickness), "reset-button");

  widget_test_save (fixture->window, "plan-figures");
  g_assert_false (gtk_widget_get_sensitive (dialog_fixture_find_button (fixture, "_Save")));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (sickness)), ==,
                   "Our default: 3% of contracted hours. Grade C");
  adw_spin_row_set_value (ADW_SPIN_ROW (sickness), 45);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (sickness)), ==, "Your own figure; ours is 30");
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_false (gtk_widget_get_sensitive (dialog_fixture_find_button (fixture, "_Save")));

  adw_spin_row_set_value (ADW_SPIN_ROW (sickness), 45);
  adw_switch_row_set_active (ADW_SWITCH_ROW (holidays), FALSE);
  dialog_fixture_press (fixture, "_Save");
  g_assert_null (fixture->dialog);
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==, "Set 2 figures of the plan");
  g_assert_cmpint (get_option (fixture, "capacity.sickness_per_mille"), ==, 45);
  g_assert_cmpint (get_option (fixture, "capacity.count_bank_holidays"), ==, 0);
}

/* A limit set and set back is the plan's own no more. */
static void
test_back_to_ours (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = present (fixture);
  g_autoptr (MixPage) again = NULL;
  GtkWidget *row = find_row (GTK_WIDGET (fixture->dialog), MIX_OPTION_BALANCE_LOW);

  adw_spin_row_set_value (ADW_SPIN_ROW (row), 35);
  dialog_fixture_press (fixture, "_Save");
  g_assert_cmpint (get_option (fixture, MIX_OPTION_BALANCE_LOW), ==, 35);
  again = present (fixture);
  row = find_row (GTK_WIDGET (fixture->dialog), MIX_OPTION_BALANCE_LOW);
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (row)), ==, 35);
  adw_spin_row_set_value (ADW_SPIN_ROW (row), 40);
  dialog_fixture_press (fixture, "_Save");
  g_assert_null (mix_plan_get_setting (mix_document_get_plan (fixture->document), MIX_OPTION_BALANCE_LOW));
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  DIALOG_TEST ("/plan-figures/change", 1, test_change);
  DIALOG_TEST ("/plan-figures/back-to-ours", 1, test_back_to_ours);
  return g_test_run ();
}
