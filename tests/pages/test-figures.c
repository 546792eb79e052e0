#include <json-glib/json-glib.h>

#include "mix-findings-strip.h"
#include "mix-overview-words.h"
#include "mix-plan-view.h"
#include "mix-text.h"
#include "page-fixture.h"
#include "widget-test.h"

/*
 * The figures on screen of the sample plan are those of skillmixctl: the strip, the list of findings and the overview
 * against `check`, `demand` and `show`.
 */
typedef struct
{
  char *folder;
  char *path;
  MixDocument *document;
  MixPlanView *view;
  GtkWidget *window;
} Fixture;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(MixDocument **) data = mix_document_open_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_open (gpointer data)
{
  return *(MixDocument **) data != NULL;
}

static gboolean
is_idle (gpointer data)
{
  return !mix_document_is_busy (data);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) sample = g_file_new_for_path (g_getenv ("MIX_SAMPLE_PLAN"));
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("skillmix-figures-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "sample.skillmix", NULL);
  copy = g_file_new_for_path (fixture->path);
  g_file_copy (sample, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
show_page (Fixture *fixture, const char *page, const char *item)
{
  mix_document_open_async (fixture->path, NULL, opened_cb, &fixture->document);
  g_assert_true (widget_test_wait (is_open, &fixture->document));
  fixture->view = mix_plan_view_new ();
  mix_plan_view_set_document (fixture->view, fixture->document);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 700);
  mix_plan_view_show_page (fixture->view, page, item);
  mix_plan_view_show_inspector (fixture->view, TRUE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  widget_test_wait_for_frame (GTK_WIDGET (fixture->view));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", fixture->folder);

  g_assert_true (widget_test_wait (is_idle, fixture->document));
  widget_test_close (fixture->window);
  mix_document_close (fixture->document);
  g_clear_object (&fixture->document);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* What the program says of the plan that is not open here yet. */
static JsonObject *
ask_program (Fixture *fixture, const char *command)
{
  g_autofree char *line = g_strdup_printf ("'%s' %s --plan '%s' --json", g_getenv ("MIX_CTL"), command, fixture->path);
  g_autofree char *output = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  g_spawn_command_line_sync (line, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  json_parser_load_from_data (parser, output, -1, &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

/* The count or the minutes of some codes together. */
static gint64
add_totals (JsonObject *check, const char *what, const char *const *codes)
{
  JsonArray *totals = json_object_get_array_member (check, "totals");
  gint64 sum = 0;

  for (guint i = 0; i < json_array_get_length (totals); i++)
    {
      JsonObject *total = json_array_get_object_element (totals, i);

      if (g_strv_contains (codes, json_object_get_string_member (total, "code")))
        sum += json_object_get_int_member (total, what);
    }
  return sum;
}

static const char *const blocked[] = { "unsafe_work", "unsafe_override", "override_expired", NULL };
static const char *const stretched[] = { "stretched", NULL };
static const char *const under_used[] = { "under_used", NULL };
static const char *const over[] = { "overload_person", "overload_group", NULL };
static const char *const nobody[] = { "nobody", NULL };
static const char *const unfair[] = { "unfair", NULL };

/* A label that is there once what is asked off the main thread is answered. */
typedef struct
{
  GtkWidget *root;
  const char *text;
} Wanted;

static gboolean
is_there (gpointer data)
{
  Wanted *wanted = data;

  return page_fixture_has_label (wanted->root, wanted->text);
}

static void
assert_shown (GtkWidget *root, const char *what, char *text)
{
  g_autofree char *owned = text;
  Wanted wanted = { root, text };

  if (!widget_test_wait (is_there, &wanted))
    g_error ("%s: “%s” is not on screen", what, text);
}

static char *
dup_count_and_hours (JsonObject *check, const char *const *codes)
{
  g_autofree char *hours = mix_text_format_hours (add_totals (check, "minutes", codes));

  return g_strdup_printf ("%u · %s h", (guint) add_totals (check, "count", codes), hours);
}

static void
test_board (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) check = ask_program (fixture, "check");
  g_autofree char *nobody_hours = mix_text_format_hours (add_totals (check, "minutes", nobody));
  GtkWidget *strip;

  g_assert_cmpint (add_totals (check, "count", blocked), >, 0);
  g_assert_cmpint (add_totals (check, "count", over), >, 0);
  show_page (fixture, "board", NULL);
  strip = page_fixture_find (fixture->window, MIX_TYPE_FINDINGS_STRIP);
  assert_shown (strip, "blocked", g_strdup_printf ("%u", (guint) add_totals (check, "count", blocked)));
  assert_shown (strip, "stretched", g_strdup_printf ("%u", (guint) add_totals (check, "count", stretched)));
  assert_shown (strip, "under-used", g_strdup_printf ("%u", (guint) add_totals (check, "count", under_used)));
  assert_shown (strip, "over capacity", g_strdup_printf ("%u", (guint) add_totals (check, "count", over)));
  assert_shown (strip, "nobody", g_strdup_printf ("%s h", nobody_hours));
  assert_shown (fixture->window, "list of blocked", dup_count_and_hours (check, blocked));
  assert_shown (fixture->window, "list of stretched", dup_count_and_hours (check, stretched));
  assert_shown (fixture->window, "list of under-used", dup_count_and_hours (check, under_used));
  assert_shown (fixture->window, "list of over capacity", dup_count_and_hours (check, over));
  assert_shown (fixture->window, "list of nobody", dup_count_and_hours (check, nobody));
}

/* The text of each unsafe finding is on screen, word for word. */
static void
test_unsafe_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) check = ask_program (fixture, "check --severity unsafe");
  JsonArray *findings = json_object_get_array_member (check, "findings");

  show_page (fixture, "board", "blocked");
  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);

      assert_shown (fixture->window, "title", g_strdup (json_object_get_string_member (finding, "title")));
      assert_shown (fixture->window, "text", g_strdup (json_object_get_string_member (finding, "text")));
    }
}

static void
test_overview (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) check = ask_program (fixture, "check");
  g_autoptr (JsonObject) demand = ask_program (fixture, "demand");

  show_page (fixture, "overview", NULL);
  assert_shown (fixture->window, "unsafe", g_strdup_printf ("%u", (guint) add_totals (check, "count", blocked)));
  assert_shown (fixture->window, "over", g_strdup_printf ("%u", (guint) add_totals (check, "count", over)));
  assert_shown (fixture->window, "under-used", g_strdup_printf ("%u", (guint) add_totals (check, "count", under_used)));
  assert_shown (fixture->window, "short", g_strdup_printf ("%u", (guint) add_totals (check, "count", unfair)));
  assert_shown (fixture->window, "nobody", mix_overview_format_hours (add_totals (check, "minutes", nobody)));
  {
    MixOverviewFigures figures = mix_overview_work_out (mix_document_get_board (fixture->document), NULL);

    g_assert_cmpint (figures.needed_minutes, ==, json_object_get_int_member (demand, "minutes"));
  }
}

#define FIGURES_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  FIGURES_TEST ("/figures/board", test_board);
  FIGURES_TEST ("/figures/unsafe-list", test_unsafe_list);
  FIGURES_TEST ("/figures/overview", test_overview);
  return g_test_run ();
}
