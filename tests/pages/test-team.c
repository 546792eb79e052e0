#include "mix-document.h"
#include "mix-leave.h"
#include "mix-people.h"
#include "mix-plan-fixture.h"
#include "mix-team-page.h"
#include "widget-test.h"

/* The Team page over a plan of two people, in a window of its own. */
typedef struct
{
  MixPlanFixture plan;
  MixDocument *document;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GError) error = NULL;

  fixture->document = mix_document_open_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_open (gpointer data)
{
  return ((Fixture *) data)->document != NULL;
}

static gboolean
is_idle (gpointer data)
{
  return !mix_document_is_busy (data);
}

static void
show_page (Fixture *fixture)
{
  mix_document_open_async (fixture->plan.path, NULL, opened_cb, fixture);
  g_assert_true (widget_test_wait (is_open, fixture));
  fixture->page = g_object_new (MIX_TYPE_TEAM_PAGE, "document", fixture->document, NULL);
  mix_page_set_shown (MIX_PAGE (fixture->page), TRUE);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  widget_test_wait_for_frame (fixture->page);
}

static void
set_up (Fixture *fixture, gconstpointer people)
{
  mix_plan_fixture_set_up (&fixture->plan, NULL);
  for (guint i = 0; i < GPOINTER_TO_UINT (people); i++)
    {
      g_autofree char *name = g_strdup_printf ("Pharmacist %02u", i + 1);
      g_autofree char *id = mix_plan_fixture_add_person (&fixture->plan, name, "clinical_pharmacist");

      g_assert_nonnull (id);
    }
  mix_store_close (fixture->plan.store);
  show_page (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer people)
{
  widget_test_close (fixture->window);
  g_assert_true (widget_test_wait (is_idle, fixture->document));
  mix_document_close (fixture->document);
  g_clear_object (&fixture->document);
  mix_plan_fixture_tear_down (&fixture->plan, NULL);
}

static gboolean
is_enabled (Fixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (mix_page_get_actions (MIX_PAGE (fixture->page)), action);
}

static void
activate (Fixture *fixture, const char *action)
{
  g_action_group_activate_action (mix_page_get_actions (MIX_PAGE (fixture->page)), action, NULL);
  widget_test_settle ();
  g_assert_true (widget_test_wait (is_idle, fixture->document));
}

static char *
get_string (Fixture *fixture, const char *property)
{
  char *value = NULL;

  g_object_get (fixture->page, property, &value, NULL);
  return value;
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *subtitle = get_string (fixture, "subtitle");

  g_assert_null (subtitle);
  g_assert_true (is_enabled (fixture, "add-person"));
}

static void
test_selection_fills_the_inspector (Fixture *fixture, gconstpointer data)
{
  g_autofree char *subtitle = get_string (fixture, "subtitle");
  g_autofree char *title = NULL;
  MixPerson *second = g_ptr_array_index (mix_plan_get_people (mix_document_get_plan (fixture->document)), 1);

  g_assert_cmpstr (subtitle, ==, "2 people · 2.0 WTE · 0 on the education pathway");
  mix_page_show_item (MIX_PAGE (fixture->page), mix_person_get_id (second));
  widget_test_settle ();
  title = get_string (fixture, "inspector-title");
  g_assert_cmpstr (title, ==, "Pharmacist 02");
}

static void
test_remove_follows (Fixture *fixture, gconstpointer data)
{
  GPtrArray *people = mix_plan_get_people (mix_document_get_plan (fixture->document));
  g_autofree char *subtitle = NULL;

  mix_page_show_item (MIX_PAGE (fixture->page), mix_person_get_id (g_ptr_array_index (people, 0)));
  activate (fixture, "remove-person");
  subtitle = get_string (fixture, "subtitle");
  g_assert_cmpstr (subtitle, ==, "1 person · 1.0 WTE · 0 on the education pathway");
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==, "Remove Pharmacist 01");
}

static void
test_table_is_the_plan_s (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixDataTable) table = mix_page_create_table (MIX_PAGE (fixture->page));
  g_autofree char *csv = mix_data_table_to_csv (table);

  g_assert_nonnull (strstr (csv, "Pharmacist 01"));
  g_assert_nonnull (strstr (csv, "Pharmacist 02"));
}

static void
test_dialogues_open (Fixture *fixture, gconstpointer data)
{
  static const char *const actions[]
      = { "add-person", "change-person", "add-supervisor", "add-leave", "record-leaving" };
  GPtrArray *people = mix_plan_get_people (mix_document_get_plan (fixture->document));

  mix_page_show_item (MIX_PAGE (fixture->page), mix_person_get_id (g_ptr_array_index (people, 0)));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      AdwDialog *dialog;

      activate (fixture, actions[i]);
      dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
      g_assert_nonnull (dialog);
      adw_dialog_force_close (dialog);
      widget_test_settle ();
    }
}

typedef struct
{
  const char *person_id;
  char *leave_id;
} Leave;

static gboolean
add_leave (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Leave *leave = data;
  MixDate day = mix_date_new (2026, 7, 6);

  leave->leave_id = mix_leave_add (store, &(MixLeaveDraft) { leave->person_id, "annual", day, day + 4, 0 }, error);
  return leave->leave_id != NULL;
}

static gboolean
has_text (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
shows_findings (gpointer inspector)
{
  return has_text (inspector, "Choose somebody to see their week, competences and supervision.");
}

/* With nobody selected it says what is found about the team, and is never empty. */
static void
test_findings_in_the_inspector (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) inspector = NULL;

  g_object_get (fixture->page, "inspector", &inspector, NULL);
  g_assert_true (widget_test_wait (shows_findings, inspector));
  g_assert_true (has_text (inspector, "Nobody has too much work"));
}

/* Leave is listed in the inspector, and goes from there; whoever was changed stays selected. */
static void
test_leave_in_the_inspector (Fixture *fixture, gconstpointer data)
{
  MixPerson *person = g_ptr_array_index (mix_plan_get_people (mix_document_get_plan (fixture->document)), 0);
  g_autofree char *id = g_strdup (mix_person_get_id (person));
  g_autofree char *title = NULL;
  g_autoptr (GtkWidget) inspector = NULL;
  Leave leave = { id, NULL };

  g_object_get (fixture->page, "inspector", &inspector, NULL);
  mix_document_run_async (fixture->document, add_leave, &leave, NULL, NULL, NULL, NULL);
  g_assert_true (widget_test_wait (is_idle, fixture->document));
  mix_page_show_item (MIX_PAGE (fixture->page), id);
  widget_test_settle ();
  g_assert_true (has_text (inspector, "6 Jul 2026 to 10 Jul 2026"));
  g_action_group_activate_action (mix_page_get_actions (MIX_PAGE (fixture->page)), "change-leave",
                                  g_variant_new_string (leave.leave_id));
  widget_test_settle ();
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  g_action_group_activate_action (mix_page_get_actions (MIX_PAGE (fixture->page)), "remove-leave",
                                  g_variant_new_string (leave.leave_id));
  widget_test_settle ();
  g_assert_true (widget_test_wait (is_idle, fixture->document));
  widget_test_settle ();
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==,
                   "Pharmacist 01 does not take leave from 6 Jul 2026");
  title = get_string (fixture, "inspector-title");
  g_assert_cmpstr (title, ==, "Pharmacist 01");
  g_assert_true (has_text (inspector, "No leave from today on"));
  g_free (leave.leave_id);
}

#define ADD(name, people, func) g_test_add ("/team/" name, Fixture, GUINT_TO_POINTER (people), set_up, func, tear_down)

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);
  ADD ("empty", 0, test_empty);
  ADD ("selection-fills-the-inspector", 2, test_selection_fills_the_inspector);
  ADD ("remove-follows", 2, test_remove_follows);
  ADD ("table-is-the-plan-s", 2, test_table_is_the_plan_s);
  ADD ("dialogues-open", 2, test_dialogues_open);
  ADD ("findings-in-the-inspector", 2, test_findings_in_the_inspector);
  ADD ("leave-in-the-inspector", 2, test_leave_in_the_inspector);
  return g_test_run ();
}
