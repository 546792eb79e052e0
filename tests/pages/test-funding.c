#include "mix-funding-page.h"
#include "mix-funding-table.h"
#include "page-fixture.h"
#include "widget-test.h"

/* The page Funding over the sample plan: how narrow it gets, and everything that it opens. */

#define NARROW 360
#define LARGE_FONT "Adwaita Sans 22"

static gboolean
is_added_up (gpointer page)
{
  return !mix_funding_page_is_asking (page);
}

static void
set_up (PageFixture *fixture, gconstpointer data)
{
  page_fixture_set_up_copy (fixture, MIX_TYPE_FUNDING_PAGE, g_getenv ("MIX_SAMPLE_PLAN"));
  g_assert_true (widget_test_wait (is_added_up, fixture->page));
  widget_test_settle ();
}

static void
tear_down (PageFixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (fixture);
}

static int
get_least_width (gpointer widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static void
use_font (const char *font)
{
  g_object_set (gtk_settings_get_default (), "gtk-font-name", font, NULL);
  widget_test_settle ();
}

/* The page gets into a narrow window, with text twice as large, too. In usual text the table does not scroll sideways
 * there: tiles and edges take the rest. */
static void
test_width (PageFixture *fixture, gconstpointer data)
{
  GtkWidget *table = page_fixture_find (GTK_WIDGET (fixture->page), MIX_TYPE_FUNDING_TABLE);
  g_autofree char *font = NULL;
  int least;

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &font, NULL);
  mix_page_set_narrow (fixture->page, TRUE);
  widget_test_wait_for_frame (GTK_WIDGET (fixture->page));
  g_assert_cmpint (get_least_width (fixture->page), <=, NARROW);
  g_assert_cmpint (get_least_width (mix_item_table_get_view (MIX_ITEM_TABLE (table))), <=, NARROW - 52);
  use_font (LARGE_FONT);
  least = get_least_width (fixture->page);
  widget_test_save (fixture->window, "funding-large-text");
  use_font (font);
  g_assert_cmpint (least, <=, NARROW);
}

/* The months of a year are all seen, without scrolling in the table. */
static void
check_months (PageFixture *fixture)
{
  GtkWidget *table = page_fixture_find (GTK_WIDGET (fixture->page), MIX_TYPE_FUNDING_TABLE);
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (page_fixture_find (table, GTK_TYPE_SCROLLED_WINDOW));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);

  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <=, gtk_adjustment_get_page_size (adjustment));
}

static void
test_months (PageFixture *fixture, gconstpointer data)
{
  check_months (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), NARROW, 1600);
  mix_page_set_narrow (fixture->page, TRUE);
  widget_test_wait_for_frame (GTK_WIDGET (fixture->page));
  check_months (fixture);
}

static void
close_dialogue (PageFixture *fixture)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));

  g_assert_nonnull (dialog);
  adw_dialog_force_close (dialog);
  widget_test_settle ();
}

/* Opens what an action opens, looks at its name and lets go of it. */
static void
check_dialogue (PageFixture *fixture, const char *action, const char *parameter, const char *title)
{
  g_autofree char *picture
      = g_strconcat ("funding-", action, mix_page_is_narrow (fixture->page) ? "-narrow" : "", NULL);
  GVariant *target = parameter != NULL ? g_variant_new_parsed (parameter) : NULL;
  AdwDialog *dialog;

  g_action_group_activate_action (mix_page_get_actions (fixture->page), action, target);
  widget_test_settle ();
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, title);
  widget_test_wait_for_frame (fixture->window);
  widget_test_save (fixture->window, picture);
  close_dialogue (fixture);
}

static const struct
{
  const char *action;
  const char *parameter;
  const char *title;
} DIALOGUES[] = {
  { "year-table", NULL, "The Year" },
  { "pot-table", NULL, "The Whole Pot" },
  { "make-claim", "6", "Claim for a Month" },
  { "pay-claim", NULL, "Mark as Paid" },
  { "add-claim", NULL, "Claim" },
  { "entitlement", "''", "Entitlement" },
  { "other-roles", NULL, "Other Roles" },
  { "top-up", NULL, "Who Tops Up" },
  { "timetable", NULL, "Claim Timetable" },
};

static void
test_dialogues (PageFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (DIALOGUES); i++)
    check_dialogue (fixture, DIALOGUES[i].action, DIALOGUES[i].parameter, DIALOGUES[i].title);
}

/* None makes a narrow window wider. */
static void
test_narrow_dialogues (PageFixture *fixture, gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), NARROW, 640);
  mix_page_set_narrow (fixture->page, TRUE);
  widget_test_wait_for_frame (GTK_WIDGET (fixture->page));
  test_dialogues (fixture, data);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, NARROW);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, PageFixture, NULL, set_up, func, tear_down)
  ADD ("/funding/width", test_width);
  ADD ("/funding/months", test_months);
  ADD ("/funding/dialogues", test_dialogues);
  ADD ("/funding/narrow-dialogues", test_narrow_dialogues);
  return g_test_run ();
}
