#include "page-fixture.h"

#include "mix-new-plan.h"
#include "test-folder.h"
#include "widget-test.h"

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PageFixture *self = user_data;
  g_autoptr (GError) error = NULL;

  self->document = mix_document_open_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_open (gpointer data)
{
  return ((PageFixture *) data)->document != NULL;
}

static gboolean
is_idle (gpointer data)
{
  return !mix_document_is_busy (((PageFixture *) data)->document);
}

/* Making a plan takes longer than a test: it is made once, and each test gets a copy. */
static const char *
get_template (const char *const *network_codes)
{
  static char *path;

  if (path == NULL)
    {
      MixNewPlanDraft draft = { .network_codes = network_codes, .planning_date = mix_date_new (2026, 11, 21) };
      g_autoptr (GError) error = NULL;
      g_autoptr (MixStore) store = NULL;

      path = g_build_filename (g_get_user_data_dir (), "template.skillmix", NULL);
      store = mix_new_plan_create (path, NULL, NULL, &draft, &error);
      g_assert_no_error (error);
      mix_store_close (store);
    }
  return path;
}

static char *
copy_template (PageFixture *self, const char *original)
{
  g_autoptr (GFile) template = g_file_new_for_path (original);
  char *path = g_build_filename (self->folder, "plan.skillmix", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_copy (template, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return path;
}

/* Over a copy of a plan that is there already. */
void
page_fixture_set_up_copy (PageFixture *self, GType page_type, const char *original)
{
  g_autofree char *path = NULL;

  self->folder = test_folder_new ();
  path = copy_template (self, original);
  mix_document_open_async (path, NULL, opened_cb, self);
  g_assert_true (widget_test_wait (is_open, self));
  self->page = g_object_new (page_type, "document", self->document, NULL);
  mix_page_set_shown (self->page, TRUE);
  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->page));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 600);
  gtk_window_present (GTK_WINDOW (self->window));
  widget_test_wait_for_frame (GTK_WIDGET (self->page));
}

void
page_fixture_set_up (PageFixture *self, GType page_type, const char *const *network_codes)
{
  page_fixture_set_up_copy (self, page_type, get_template (network_codes));
}

void
page_fixture_tear_down (PageFixture *self)
{
  page_fixture_wait (self);
  widget_test_close (self->window);
  mix_document_close (self->document);
  g_clear_object (&self->document);
  test_folder_remove (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

/* Lets every change be made and shown. */
void
page_fixture_wait (PageFixture *self)
{
  widget_test_settle ();
  g_assert_true (widget_test_wait (is_idle, self));
  widget_test_settle ();
}

void
page_fixture_run (PageFixture *self, MixDocumentFunc func, gpointer data)
{
  mix_document_run_async (self->document, func, data, NULL, NULL, NULL, NULL);
  page_fixture_wait (self);
}

char *
page_fixture_dup_string (PageFixture *self, const char *property)
{
  char *value = NULL;

  g_object_get (self->page, property, &value, NULL);
  return value;
}

/* The first widget of the type at or below @root, or NULL. */
GtkWidget *
page_fixture_find (GtkWidget *root, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = page_fixture_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
page_fixture_has_label (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_label (GTK_LABEL (root)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (page_fixture_has_label (child, text))
      return TRUE;
  return FALSE;
}
