#include "widget-test.h"

#include "mix-style.h"

#define PATIENCE_SECONDS 5

/* For tests of widgets: a window to put them in, a bounded wait, and pictures as pixels. */

void
widget_test_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  mix_style_init ();
}

/* Lets everything happen that is waiting to happen. */
void
widget_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
stop_waiting_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Runs the main loop until it is done; FALSE where that took too long. */
gboolean
widget_test_wait (gboolean (*is_done) (gpointer data), gpointer data)
{
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds_once (PATIENCE_SECONDS, stop_waiting_cb, &late);

  while (!is_done (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (id);
  return !late;
}

static gboolean
is_painted (gpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (data);

  return clock != NULL && gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0
         && gdk_frame_clock_get_frame_counter (clock) >= 1;
}

GtkWidget *
widget_test_show (GtkWidget *child, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (widget_test_wait (is_painted, window));
  widget_test_settle ();
  return window;
}

static gboolean
is_past_frame (gpointer data)
{
  gint64 *frame = data;

  return gdk_frame_clock_get_frame_counter (GSIZE_TO_POINTER (frame[0])) > frame[1];
}

/* Lets one more frame be painted, so that what was changed is seen. */
void
widget_test_wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gint64 frame[2] = { (gint64) GPOINTER_TO_SIZE (clock), gdk_frame_clock_get_frame_counter (clock) };

  gtk_widget_queue_draw (widget);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  g_assert_true (widget_test_wait (is_past_frame, frame));
  widget_test_settle ();
}

GdkTexture *
widget_test_draw (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  int width, height;

  widget_test_wait_for_frame (widget);
  width = gdk_paintable_get_intrinsic_width (paintable);
  height = gdk_paintable_get_intrinsic_height (paintable);
  g_assert_cmpint (width, >, 0);
  g_assert_cmpint (height, >, 0);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  return gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
}

guint
widget_test_count_colours (GdkTexture *texture)
{
  gsize stride = (gsize) gdk_texture_get_width (texture) * 4;
  gsize n = stride / 4 * (gsize) gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_malloc (n * 4);
  g_autoptr (GHashTable) colours = g_hash_table_new (NULL, NULL);

  gdk_texture_download (texture, (guchar *) pixels, stride);
  for (gsize i = 0; i < n; i++)
    g_hash_table_add (colours, GUINT_TO_POINTER (pixels[i]));
  return g_hash_table_size (colours);
}

/* Keeps a picture for somebody to look at, where MIX_PICTURE_DIR says so. */
void
widget_test_save (GtkWidget *widget, const char *name)
{
  const char *folder = g_getenv ("MIX_PICTURE_DIR");

  if (folder != NULL)
    {
      g_autoptr (GdkTexture) texture = widget_test_draw (widget);
      g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, name);

      g_assert_true (gdk_texture_save_to_png (texture, path));
    }
}

void
widget_test_close (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  widget_test_settle ();
}

/* What a window does to its content when it becomes narrow: takes it out and puts it elsewhere. */
void
widget_test_lay_out_anew (GtkWidget *window)
{
  g_autoptr (GtkWidget) content = g_object_ref (adw_window_get_content (ADW_WINDOW (window)));

  adw_window_set_content (ADW_WINDOW (window), NULL);
  adw_window_set_content (ADW_WINDOW (window), content);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

void
widget_test_count_notify (gpointer object, const char *property, guint *count)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  g_signal_connect_swapped (object, signal, G_CALLBACK (count_cb), count);
}
