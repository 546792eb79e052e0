#include "dialog-fixture.h"

#include "mix-date-row.h"
#include "mix-leave-dialog.h"
#include "mix-supervision-dialog.h"
#include "mix-team-page.h"

static MixPage *
make_page (DialogFixture *fixture)
{
  MixPage *page = g_object_new (MIX_TYPE_TEAM_PAGE, "document", fixture->document, NULL);

  return g_object_ref_sink (page);
}

static MixPerson *
get_person (DialogFixture *fixture, guint position)
{
  return g_ptr_array_index (mix_plan_get_people (mix_document_get_plan (fixture->document)), position);
}

static void
set_date (DialogFixture *fixture, const char *id, MixDate date)
{
  mix_date_row_set_date (MIX_DATE_ROW (dialog_fixture_find (fixture, id)), date);
}

static void
set_number (DialogFixture *fixture, const char *id, double number)
{
  adw_spin_row_set_value (ADW_SPIN_ROW (dialog_fixture_find (fixture, id)), number);
}

static void
test_leave (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);
  const MixLeaveRow *row;

  dialog_fixture_present (fixture, mix_leave_dialog_new (page, get_person (fixture, 0), NULL));
  widget_test_save (fixture->window, "leave-add");
  set_date (fixture, "from_row", mix_date_new (2026, 8, 3));
  set_date (fixture, "until_row", mix_date_new (2026, 8, 1));
  g_assert_false (gtk_widget_is_sensitive (dialog_fixture_find_button (fixture, "_Record")));
  set_date (fixture, "until_row", mix_date_new (2026, 8, 14));
  dialog_fixture_press (fixture, "_Record");
  g_assert_null (fixture->dialog);
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==,
                   "Annual leave of Pharmacist 01 from 3 Aug 2026 to 14 Aug 2026");

  row = mix_person_get_leave (get_person (fixture, 0))->pdata[0];
  dialog_fixture_present (fixture, mix_leave_dialog_new (page, get_person (fixture, 0), row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (dialog_fixture_find (fixture, "kind_row")), 2);
  set_date (fixture, "until_row", MIX_DATE_NONE);
  set_number (fixture, "hours_row", 3.75);
  dialog_fixture_press (fixture, "_Record");
  g_assert_null (fixture->dialog);
  row = mix_person_get_leave (get_person (fixture, 0))->pdata[0];
  g_assert_cmpstr (row->kind, ==, "study");
  g_assert_cmpint (row->minutes, ==, 225);
  g_assert_cmpint (row->until, ==, mix_date_new (2026, 8, 3));
}

/* What the plan refuses is said in the dialogue, which stays with what was entered. */
static void
test_leave_twice (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);

  for (guint i = 0; i < 2; i++)
    {
      dialog_fixture_present (fixture, mix_leave_dialog_new (page, get_person (fixture, 0), NULL));
      dialog_fixture_press (fixture, "_Record");
    }
  g_assert_nonnull (fixture->dialog);
  g_assert_cmpuint (mix_person_get_leave (get_person (fixture, 0))->len, ==, 1);
}

static void
test_supervision (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);
  const MixSupervisionRow *row;
  g_autofree char *words = NULL;

  dialog_fixture_present (fixture, mix_supervision_dialog_new (page, get_person (fixture, 0)));
  widget_test_save (fixture->window, "supervision-add");
  set_number (fixture, "minutes_row", 90);
  dialog_fixture_press (fixture, "_Add");
  g_assert_null (fixture->dialog);
  row = mix_person_get_supervision (get_person (fixture, 0), 0);
  g_assert_cmpint (row->minutes_a_month, ==, 90);
  g_assert_cmpint (row->every_weeks, ==, -1);

  dialog_fixture_present (fixture, mix_supervision_dialog_new_change (page, get_person (fixture, 0), row));
  g_assert_false (gtk_widget_is_sensitive (dialog_fixture_find (fixture, "supervisor_row")));
  set_number (fixture, "weeks_row", 4);
  dialog_fixture_press (fixture, "_Save");
  g_assert_null (fixture->dialog);
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==, "Change the supervision of Pharmacist 01");
  words = mix_supervision_dup_words (mix_person_get_supervision (get_person (fixture, 0), 0));
  g_assert_cmpstr (words, ==, "Clinical supervision · 90 minutes a month · every 4 weeks");
}

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);
  DIALOG_TEST ("/team-dialog/leave", 2, test_leave);
  DIALOG_TEST ("/team-dialog/leave-twice", 2, test_leave_twice);
  DIALOG_TEST ("/team-dialog/supervision", 2, test_supervision);
  return g_test_run ();
}
