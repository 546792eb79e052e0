#include "dialog-fixture.h"

#include "mix-claim-timetable-dialog.h"
#include "mix-claim-timetable.h"
#include "mix-claims-dialog.h"
#include "mix-entitlement-dialog.h"
#include "mix-funding-page.h"
#include "mix-other-roles-dialog.h"
#include "mix-plan-entries.h"
#include "mix-top-up.h"
#include "mix-top-ups-dialog.h"

/* Every dialogue about money: what is entered is in the plan, and can be seen, changed and removed again. */

#define YEAR 2026

static MixPage *
make_page (DialogFixture *fixture)
{
  MixPage *page = g_object_new (MIX_TYPE_FUNDING_PAGE, "document", fixture->document, NULL);

  return g_object_ref_sink (page);
}

static guint
count (DialogFixture *fixture, MixPlanEntryKind kind)
{
  return mix_plan_get_entries (mix_document_get_plan (fixture->document), kind)->len;
}

static void
write_in (DialogFixture *fixture, const char *id, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (dialog_fixture_find (fixture, id)), words);
  widget_test_settle ();
}

static void
choose (DialogFixture *fixture, const char *id, guint position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (dialog_fixture_find (fixture, id)), position);
  widget_test_settle ();
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_ACTION_ROW (widget)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The dialogue in front becomes the fixture's. */
static AdwDialog *
step_into (DialogFixture *fixture)
{
  AdwDialog *before = fixture->dialog;

  widget_test_settle ();
  fixture->dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (fixture->dialog != before);
  widget_test_wait_for_frame (fixture->window);
  return before;
}

static void
open_new (DialogFixture *fixture)
{
  g_signal_emit_by_name (dialog_fixture_find (fixture, "add_row"), "activated");
}

static void
open_entry (DialogFixture *fixture, const char *title)
{
  GtkWidget *row = find_row (GTK_WIDGET (fixture->dialog), title);

  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activated");
}

static GtkWidget *
find_remove_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "user-trash-symbolic") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_remove_button (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
remove_first (DialogFixture *fixture)
{
  g_signal_emit_by_name (find_remove_button (GTK_WIDGET (fixture->dialog)), "clicked");
  dialog_fixture_wait (fixture);
}

static const char *
get_network_id (DialogFixture *fixture)
{
  return mix_network_get_id (mix_plan_get_networks (mix_document_get_plan (fixture->document))->pdata[0]);
}

static const MixPersonRow *
get_person (DialogFixture *fixture)
{
  return mix_person_get_row (mix_plan_get_people (mix_document_get_plan (fixture->document))->pdata[0]);
}

/* A claim is entered, changed, and removed. */
static void
test_claims (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);
  AdwDialog *list;
  const MixClaimRow *claim;

  dialog_fixture_present (fixture,
                          mix_claims_dialog_new (page, YEAR, get_network_id (fixture), get_person (fixture)->id, NULL));
  open_new (fixture);
  list = step_into (fixture);
  g_assert_false (gtk_widget_is_sensitive (dialog_fixture_find_button (fixture, "_Save")));
  choose (fixture, "month_row", 2);
  write_in (fixture, "claimed_row", "1,234.56");
  widget_test_save (fixture->window, "claim");
  dialog_fixture_press (fixture, "_Save");
  fixture->dialog = list;
  g_assert_cmpuint (count (fixture, MIX_PLAN_CLAIM), ==, 1);
  claim = mix_plan_get_entries (mix_document_get_plan (fixture->document), MIX_PLAN_CLAIM)->pdata[0];
  g_assert_cmpint (claim->claimed, ==, 123456);
  g_assert_cmpint (claim->month, ==, mix_date_new (YEAR, 6, 1));
  widget_test_save (fixture->window, "claims");
  open_entry (fixture, "Jun: £1,235");
  step_into (fixture);
  write_in (fixture, "claimed_row", "1200");
  dialog_fixture_press (fixture, "_Save");
  fixture->dialog = list;
  g_assert_nonnull (find_row (GTK_WIDGET (list), "Jun: £1,200"));
  remove_first (fixture);
  g_assert_cmpuint (count (fixture, MIX_PLAN_CLAIM), ==, 0);
}

static void
test_other_roles (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);
  AdwDialog *list;

  dialog_fixture_present (fixture, mix_other_roles_dialog_new (page, YEAR));
  open_new (fixture);
  list = step_into (fixture);
  write_in (fixture, "name_row", "Care coordinators");
  widget_test_save (fixture->window, "other-role");
  dialog_fixture_press (fixture, "_Save");
  fixture->dialog = list;
  g_assert_cmpuint (count (fixture, MIX_PLAN_OTHER_ROLE), ==, 1);
  widget_test_save (fixture->window, "other-roles");
  remove_first (fixture);
  g_assert_cmpuint (count (fixture, MIX_PLAN_OTHER_ROLE), ==, 0);
}

/* For everybody of a network, then for somebody a practice that is named. */
static void
test_top_up (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);
  const MixTopUpPayerRow *payer;
  AdwDialog *list;

  dialog_fixture_present (fixture, mix_top_ups_dialog_new (page, get_network_id (fixture)));
  open_new (fixture);
  list = step_into (fixture);
  choose (fixture, "way_row", MIX_TOP_UP_PATIENTS);
  g_assert_false (gtk_widget_get_visible (dialog_fixture_find (fixture, "practice_row")));
  dialog_fixture_press (fixture, "_Save");
  fixture->dialog = list;
  open_new (fixture);
  step_into (fixture);
  choose (fixture, "person_row", 1);
  choose (fixture, "practice_row", 2);
  widget_test_save (fixture->window, "top-up");
  dialog_fixture_press (fixture, "_Save");
  fixture->dialog = list;
  g_assert_cmpuint (count (fixture, MIX_PLAN_TOP_UP_PAYER), ==, 2);
  payer = mix_plan_get_entries (mix_document_get_plan (fixture->document), MIX_PLAN_TOP_UP_PAYER)->pdata[1];
  g_assert_cmpstr (payer->person_id, ==, get_person (fixture)->id);
  g_assert_cmpstr (payer->way, ==, "practice");
  g_assert_nonnull (payer->organisation_id);
  widget_test_save (fixture->window, "top-ups");
  open_entry (fixture, get_person (fixture)->name);
  step_into (fixture);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (dialog_fixture_find (fixture, "practice_row"))), ==, 2);
  adw_dialog_close (fixture->dialog);
  fixture->dialog = list;
  remove_first (fixture);
  remove_first (fixture);
  g_assert_cmpuint (count (fixture, MIX_PLAN_TOP_UP_PAYER), ==, 0);
}

/* Some months after its own, then days of the year; what are no days can't be saved. */
static void
test_timetable (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);
  MixClaimTimetable timetable;

  dialog_fixture_present (fixture, mix_claim_timetable_dialog_new (page));
  g_assert_false (gtk_widget_get_visible (dialog_fixture_find (fixture, "days_row")));
  choose (fixture, "way_row", 1);
  g_assert_false (gtk_widget_is_sensitive (dialog_fixture_find_button (fixture, "_Save")));
  write_in (fixture, "days_row", "31 Apr");
  g_assert_false (gtk_widget_is_sensitive (dialog_fixture_find_button (fixture, "_Save")));
  write_in (fixture, "days_row", "31 July, 31/10, 31 Jan, 30 Apr");
  widget_test_save (fixture->window, "claim-timetable");
  dialog_fixture_press (fixture, "_Save");
  timetable = mix_claim_timetable_read (mix_document_get_plan (fixture->document));
  g_assert_cmpstr (timetable.days, ==, "01-31,04-30,07-31,10-31");
  g_assert_cmpint (mix_claim_timetable_get_due_date (&timetable, mix_date_new (2026, 4, 1)), ==,
                   mix_date_new (2026, 7, 31));
  g_assert_cmpint (mix_claim_timetable_get_due_date (&timetable, mix_date_new (2026, 11, 1)), ==,
                   mix_date_new (2027, 1, 31));
  g_assert_cmpint (mix_claim_timetable_get_due_date (&timetable, mix_date_new (2027, 3, 1)), ==,
                   mix_date_new (2027, 4, 30));
}

static void
test_entitlement (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);

  dialog_fixture_present (fixture, mix_entitlement_dialog_new (page, YEAR, get_network_id (fixture)));
  write_in (fixture, "amount_row", "26.63");
  widget_test_save (fixture->window, "entitlement");
  dialog_fixture_press (fixture, "_Save");
  g_assert_cmpuint (count (fixture, MIX_PLAN_ENTITLEMENT), ==, 1);
}

/* A dialogue that was presented in a narrow window fits into it. */
static void
test_narrow (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);

  dialog_fixture_set_size (fixture, 360, 640);
  dialog_fixture_present (fixture, mix_top_ups_dialog_new (page, NULL));
  widget_test_save (fixture->window, "top-ups-narrow");
  open_new (fixture);
  step_into (fixture);
  widget_test_save (fixture->window, "top-up-narrow");
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
}

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);

  DIALOG_TEST ("/funding-dialog/claims", 2, test_claims);
  DIALOG_TEST ("/funding-dialog/other-roles", 2, test_other_roles);
  DIALOG_TEST ("/funding-dialog/top-up", 2, test_top_up);
  DIALOG_TEST ("/funding-dialog/timetable", 2, test_timetable);
  DIALOG_TEST ("/funding-dialog/entitlement", 2, test_entitlement);
  DIALOG_TEST ("/funding-dialog/narrow", 2, test_narrow);
  return g_test_run ();
}
