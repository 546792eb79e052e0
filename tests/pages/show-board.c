#include <adwaita.h>
#include <stdlib.h>

#include "board-demo.h"
#include "mix-plan-view.h"
#include "mix-style.h"

/*
 * usage: show-board WIDTH HEIGHT PICTURE [ITEM [ACTION [TARGET]]]
 * Shows the board of the demonstration plan in the program's own frame, does one thing, and keeps a picture; with
 * "hold" for PICTURE it stays until it is ended. The board is set as the variable SHOW_STATE says, in the words of
 * mix_board_state_to_json().
 */

typedef struct
{
  MixDocument *document;
  MixPlanView *view;
  GtkWidget *window;
  char **arguments;
} Show;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(MixDocument **) data = mix_document_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
wait_for (double seconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC);

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (2000);
    }
}

static void
keep_picture (Show *show)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (show->window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (show->window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_save_to_png (texture, show->arguments[3]);
}

static void
act (Show *show, int argc)
{
  if (argc > 4)
    mix_page_show_item (mix_plan_view_get_page (show->view), show->arguments[4]);
  wait_for (0.3);
  if (argc > 5)
    gtk_widget_activate_action_variant (GTK_WIDGET (mix_plan_view_get_page (show->view)), show->arguments[5],
                                        argc > 6 ? g_variant_new_string (show->arguments[6]) : NULL);
  wait_for (0.6);
}

static void
page_made_cb (MixPlanView *view, MixPage *page, const char *name)
{
  mix_page_set_state (page, g_getenv ("SHOW_STATE"));
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("skillmix-board-XXXXXX", NULL);
  g_autofree char *path = board_demo_write (folder, 6, 60);
  Show show = { .arguments = argv };

  adw_init ();
  mix_style_init ();
  mix_document_open_async (path, NULL, opened_cb, &show.document);
  while (show.document == NULL)
    g_main_context_iteration (NULL, TRUE);
  show.view = mix_plan_view_new ();
  mix_plan_view_set_document (show.view, show.document);
  show.window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (show.window), atoi (argv[1]), atoi (argv[2]));
  adw_window_set_content (ADW_WINDOW (show.window), GTK_WIDGET (show.view));
  g_signal_connect (show.view, "page-made", G_CALLBACK (page_made_cb), NULL);
  mix_plan_view_show_page (show.view, "board", NULL);
  mix_plan_view_show_inspector (show.view, TRUE);
  gtk_window_present (GTK_WINDOW (show.window));
  wait_for (1);
  act (&show, argc);
  while (g_str_equal (argv[3], "hold"))
    g_main_context_iteration (NULL, TRUE);
  keep_picture (&show);
  return 0;
}
