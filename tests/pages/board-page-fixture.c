#include "board-page-fixture.h"

#include "board-demo.h"
#include "widget-test.h"

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

gboolean
board_page_fixture_is_idle (gpointer document)
{
  return !mix_document_is_busy (document);
}

static void
said_cb (BoardPageFixture *fixture, const char *words, gboolean can_undo)
{
  g_set_str (&fixture->said, words);
}

void
board_page_fixture_set_up (BoardPageFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("skillmix-board-XXXXXX", NULL);
  path = board_demo_write (fixture->folder, fixture->n_networks != 0 ? fixture->n_networks : 2,
                           fixture->n_people != 0 ? fixture->n_people : 12);
  mix_document_open_async (path, NULL, opened_cb, &fixture->document);
  g_assert_true (widget_test_wait (is_open, &fixture->document));
  fixture->page = g_object_new (fixture->page_type != 0 ? fixture->page_type : MIX_TYPE_BOARD_PAGE, "document",
                                fixture->document, NULL);
  g_signal_connect_swapped (fixture->page, "said", G_CALLBACK (said_cb), fixture);
  fixture->window = adw_window_new ();
  gtk_widget_insert_action_group (fixture->window, "page", mix_page_get_actions (MIX_PAGE (fixture->page)));
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 600);
  mix_page_set_shown (MIX_PAGE (fixture->page), TRUE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  widget_test_wait_for_frame (fixture->page);
}

void
board_page_fixture_tear_down (BoardPageFixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", fixture->folder);

  g_assert_true (widget_test_wait (board_page_fixture_is_idle, fixture->document));
  widget_test_close (fixture->window);
  mix_document_close (fixture->document);
  g_clear_object (&fixture->document);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->said);
}

void
board_page_fixture_act (BoardPageFixture *fixture, const char *action, GVariant *parameter)
{
  g_action_group_activate_action (mix_page_get_actions (MIX_PAGE (fixture->page)), action, parameter);
  g_assert_true (widget_test_wait (board_page_fixture_is_idle, fixture->document));
  widget_test_settle ();
}

GtkWidget *
board_page_fixture_find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = board_page_fixture_find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

MixBoard *
board_page_fixture_get_board (BoardPageFixture *fixture)
{
  return mix_board_new (mix_document_get_plan (fixture->document));
}
