#include "mix-document.h"

#include "mix-error.h"
#include "mix-id.h"
#include "mix-store-rows.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
  GMainLoop *loop;
  MixDocument *document;
  GError *error;
  gpointer result;
} Fixture;

static gboolean
give_up_cb (gpointer data)
{
  g_error ("The document did not answer within ten seconds");
  return G_SOURCE_REMOVE;
}

static void
wait_for_answer (Fixture *fixture)
{
  guint guard = g_timeout_add_seconds (10, give_up_cb, NULL);

  g_main_loop_run (fixture->loop);
  g_source_remove (guard);
}

static gboolean
write_plan (MixStore *store, gpointer data, GError **error)
{
  MixPlanRow row = { .id = "00000000-0000-7000-8000-000000000001",
                     .name = data,
                     .created_on = 1,
                     .planning_date = mix_date_new (2026, 11, 21) };

  return mix_store_put_plan (store, &row, error);
}

static gboolean
rename_plan (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_store_change (store, "Rename", write_plan, data, error);
}

static gboolean
refuse (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  mix_set_error (error, MIX_ERROR_REFUSED, "x", "No.");
  return FALSE;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  fixture->document = mix_document_open_finish (result, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
ran_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  fixture->result = mix_document_run_finish (MIX_DOCUMENT (source), result, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixStore) store = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("skillmix-document-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "plan.skillmix", NULL);
  fixture->loop = g_main_loop_new (NULL, FALSE);
  store = mix_store_open (fixture->path, MIX_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (mix_store_change (store, "New plan", write_plan, (gpointer) "First", &error));
  mix_store_close (store);

  mix_document_open_async (fixture->path, NULL, opened_cb, fixture);
  wait_for_answer (fixture);
  g_assert_no_error (fixture->error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = NULL;

  mix_document_close (fixture->document);
  g_assert_finalize_object (fixture->document);
  g_clear_error (&fixture->error);
  g_main_loop_unref (fixture->loop);
  command = g_strdup_printf ("rm -r '%s'", fixture->folder);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_run_renews_the_plan (Fixture *fixture, gconstpointer data)
{
  guint n_plans = 0;
  guint n_undo_names = 0;

  g_signal_connect_swapped (fixture->document, "notify::plan", G_CALLBACK (count_cb), &n_plans);
  g_signal_connect_swapped (fixture->document, "notify::undo-name", G_CALLBACK (count_cb), &n_undo_names);
  mix_document_run_async (fixture->document, rename_plan, g_strdup ("Second"), g_free, NULL, ran_cb, fixture);
  g_assert_true (mix_document_is_busy (fixture->document));
  wait_for_answer (fixture);

  g_assert_no_error (fixture->error);
  g_assert_false (mix_document_is_busy (fixture->document));
  g_assert_cmpstr (mix_plan_get_name (mix_document_get_plan (fixture->document)), ==, "Second");
  g_assert_cmpint (mix_plan_get_as_at (mix_document_get_plan (fixture->document)), ==, mix_date_new (2026, 11, 21));
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==, "Rename");
  g_assert_cmpuint (n_plans, ==, 1);
  g_assert_cmpuint (n_undo_names, ==, 1);
}

static void
test_refusal_leaves_the_plan (Fixture *fixture, gconstpointer data)
{
  MixPlan *plan = mix_document_get_plan (fixture->document);

  mix_document_run_async (fixture->document, refuse, NULL, NULL, NULL, ran_cb, fixture);
  wait_for_answer (fixture);
  g_assert_error (fixture->error, MIX_ERROR, MIX_ERROR_REFUSED);
  g_assert_null (fixture->result);
  g_assert_true (mix_document_get_plan (fixture->document) == plan);
}

static void
test_undo_and_redo (Fixture *fixture, gconstpointer data)
{
  mix_document_run_async (fixture->document, rename_plan, g_strdup ("Second"), g_free, NULL, NULL, NULL);
  mix_document_undo_async (fixture->document, ran_cb, fixture);
  wait_for_answer (fixture);
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (mix_plan_get_name (mix_document_get_plan (fixture->document)), ==, "First");
  g_assert_cmpstr (mix_document_get_redo_name (fixture->document), ==, "Rename");

  mix_document_redo_async (fixture->document, ran_cb, fixture);
  wait_for_answer (fixture);
  g_assert_cmpstr (mix_plan_get_name (mix_document_get_plan (fixture->document)), ==, "Second");
  g_assert_null (mix_document_get_redo_name (fixture->document));
}

/* Jobs that nobody waits for any more are done all the same: closing waits for them. */
static void
test_close_finishes_the_work (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixStore) store = NULL;
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  mix_document_run_async (fixture->document, rename_plan, g_strdup ("Last"), g_free, NULL, ran_cb, fixture);
  mix_document_close (fixture->document);
  wait_for_answer (fixture);

  store = mix_store_open (fixture->path, MIX_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  plan = mix_store_load (store, MIX_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mix_plan_get_name (plan), ==, "Last");
  mix_store_close (store);
}

static void
writable_cb (MixDocument *document, GParamSpec *pspec, GMainLoop *loop)
{
  g_main_loop_quit (loop);
}

/* A second window reads only, says who writes, sees what they write, and writes itself once they have closed. */
static void
test_second_becomes_writable (Fixture *fixture, gconstpointer data)
{
  MixDocument *first = fixture->document;

  mix_document_open_async (fixture->path, NULL, opened_cb, fixture);
  wait_for_answer (fixture);
  g_assert_no_error (fixture->error);
  g_assert_false (mix_document_is_writable (fixture->document));
  g_assert_nonnull (mix_document_get_holder (fixture->document));

  g_signal_connect (fixture->document, "notify::plan", G_CALLBACK (writable_cb), fixture->loop);
  mix_document_run_async (first, rename_plan, g_strdup ("By the first"), g_free, NULL, NULL, NULL);
  wait_for_answer (fixture);
  g_assert_cmpstr (mix_plan_get_name (mix_document_get_plan (fixture->document)), ==, "By the first");
  g_assert_false (mix_document_is_writable (fixture->document));

  g_signal_connect (fixture->document, "notify::writable", G_CALLBACK (writable_cb), fixture->loop);
  while (mix_document_is_busy (first))
    g_main_context_iteration (NULL, TRUE);
  mix_document_close (first);
  g_assert_finalize_object (first);
  wait_for_answer (fixture);
  g_assert_true (mix_document_is_writable (fixture->document));
  g_assert_null (mix_document_get_holder (fixture->document));
  while (mix_document_is_busy (fixture->document))
    g_main_context_iteration (NULL, TRUE);
}

#define ADD(name, func) g_test_add ("/document/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("run-renews-the-plan", test_run_renews_the_plan);
  ADD ("refusal-leaves-the-plan", test_refusal_leaves_the_plan);
  ADD ("undo-and-redo", test_undo_and_redo);
  ADD ("close-finishes-the-work", test_close_finishes_the_work);
  ADD ("second-becomes-writable", test_second_becomes_writable);
  return g_test_run ();
}
