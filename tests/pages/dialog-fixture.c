#include "dialog-fixture.h"

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  DialogFixture *self = data;
  g_autoptr (GError) error = NULL;

  self->document = mix_document_open_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_open (gpointer data)
{
  return ((DialogFixture *) data)->document != NULL;
}

static gboolean
is_idle (gpointer data)
{
  return !mix_document_is_busy (data);
}

void
dialog_fixture_set_up (DialogFixture *self, gconstpointer n_people)
{
  mix_plan_fixture_set_up (&self->plan, NULL);
  for (guint i = 0; i < GPOINTER_TO_UINT (n_people); i++)
    {
      g_autofree char *name = g_strdup_printf ("Pharmacist %02u", i + 1);
      g_autofree char *id = mix_plan_fixture_add_person (&self->plan, name, "clinical_pharmacist");

      g_assert_nonnull (id);
    }
  mix_store_close (self->plan.store);
  mix_document_open_async (self->plan.path, NULL, opened_cb, self);
  g_assert_true (widget_test_wait (is_open, self));
  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), adw_bin_new ());
  dialog_fixture_set_size (self, 1000, 720);
}

/* Before a dialogue is presented. */
void
dialog_fixture_set_size (DialogFixture *self, int width, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
}

void
dialog_fixture_tear_down (DialogFixture *self, gconstpointer n_people)
{
  if (self->dialog != NULL)
    adw_dialog_force_close (self->dialog);
  widget_test_settle ();
  widget_test_close (self->window);
  g_assert_true (widget_test_wait (is_idle, self->document));
  widget_test_settle ();
  mix_document_close (self->document);
  g_assert_finalize_object (self->document);
  mix_plan_fixture_tear_down (&self->plan, NULL);
}

static void
closed_cb (DialogFixture *self)
{
  self->dialog = NULL;
}

/* In a narrow window a dialogue becomes a sheet, which takes a frame more. */
static gboolean
is_on_screen (gpointer data)
{
  GtkWidget *child = adw_dialog_get_child (data);

  return gtk_widget_get_mapped (child) && gtk_widget_get_width (child) > 0;
}

void
dialog_fixture_present (DialogFixture *self, AdwDialog *dialog)
{
  self->dialog = dialog;
  g_signal_connect_swapped (dialog, "closed", G_CALLBACK (closed_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
  adw_dialog_present (dialog, adw_window_get_content (ADW_WINDOW (self->window)));
  dialog_fixture_wait (self);
  widget_test_wait_for_frame (self->window);
  g_assert_true (widget_test_wait (is_on_screen, dialog));
  widget_test_wait_for_frame (self->window);
}

/* Until all that was begun is done and seen. */
void
dialog_fixture_wait (DialogFixture *self)
{
  do
    {
      g_assert_true (widget_test_wait (is_idle, self->document));
      widget_test_settle ();
    }
  while (mix_document_is_busy (self->document));
}

static GtkWidget *
find_by_id (GtkWidget *widget, const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_id (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
dialog_fixture_find (DialogFixture *self, const char *id)
{
  GtkWidget *found = find_by_id (GTK_WIDGET (self->dialog), id);

  g_assert_nonnull (found);
  return found;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The first button on screen with that label, or NULL. */
GtkWidget *
dialog_fixture_find_button (DialogFixture *self, const char *label)
{
  return find_button (GTK_WIDGET (self->dialog), label);
}

typedef struct
{
  DialogFixture *fixture;
  const char *label;
} Wanted;

static gboolean
is_found (gpointer data)
{
  const Wanted *wanted = data;

  return dialog_fixture_find_button (wanted->fixture, wanted->label) != NULL;
}

/* Presses a button as soon as it is on screen: a dialogue that was just opened may not be there yet. */
void
dialog_fixture_press (DialogFixture *self, const char *label)
{
  Wanted wanted = { self, label };
  GtkWidget *button;

  g_assert_true (widget_test_wait (is_found, &wanted));
  button = dialog_fixture_find_button (self, label);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  widget_test_settle ();
  dialog_fixture_wait (self);
}

char *
dialog_fixture_write (DialogFixture *self, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (self->plan.folder, name, NULL);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}
