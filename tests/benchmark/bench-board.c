#include <adwaita.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

#include "bench-plan.h"
#include "mix-lane-strip.h"
#include "mix-letters.h"
#include "mix-plan-view.h"
#include "mix-style.h"

/*
 * The board on screen: how long it takes from asking for a plan until the board is painted, with few cards and with
 * many, in turn; and what a frame costs, from before-paint to after-paint, while a lane scrolls, the lanes go by, and a
 * card is carried over them: by the clock, and in time of the processor, which other programs add little to.
 */
#define N_PEOPLE 60
#define FEW_CARDS 500
#define MANY_CARDS 50000
#define N_ROUNDS 5
#define N_FRAMES 240
#define N_POINTER_STEPS 60
#define MOST_OPEN_RATIO 1.5
#define MOST_FRAME_MILLISECONDS 16.7

typedef struct
{
  GtkWindow *window;
  GdkFrameClock *clock;
  MixDocument *document;
  MixPlanView *view;
  GArray *frames; /* of double: milliseconds */
  GArray *worked; /* beside them: of the processor */
  double loaded;  /* how long the plan took to load, the last time */
  double began;
  double began_work;
  double painted; /* when the last frame ended */
  gboolean counting;
} Bench;

static double
get_milliseconds (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

/* Of the processor, on this thread. */
static double
get_work_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
get_share (GArray *times, double share)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, double, (guint) floor ((times->len - 1) * share));
}

static void
before_paint_cb (Bench *bench)
{
  bench->began = get_milliseconds ();
  bench->began_work = get_work_milliseconds ();
}

static void
after_paint_cb (Bench *bench)
{
  double took, worked;

  bench->painted = get_milliseconds ();
  took = bench->painted - bench->began;
  worked = get_work_milliseconds () - bench->began_work;
  if (!bench->counting)
    return;
  g_array_append_val (bench->frames, took);
  g_array_append_val (bench->worked, worked);
}

static void
wait_for (double seconds)
{
  double end = get_milliseconds () + seconds * 1000;

  while (get_milliseconds () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(MixDocument **) data = mix_document_open_finish (result, &error);
  g_assert_no_error (error);
}

static double
open_plan (Bench *bench, const char *path)
{
  double start = get_milliseconds (), shown;

  bench->document = NULL;
  mix_document_open_async (path, NULL, opened_cb, &bench->document);
  while (bench->document == NULL)
    g_main_context_iteration (NULL, TRUE);
  bench->loaded = get_milliseconds () - start;
  bench->view = mix_plan_view_new ();
  mix_plan_view_set_document (bench->view, bench->document);
  mix_plan_view_show_page (bench->view, "board", NULL);
  adw_window_set_content (ADW_WINDOW (bench->window), GTK_WIDGET (bench->view));
  shown = get_milliseconds ();
  while (bench->painted < shown)
    g_main_context_iteration (NULL, TRUE);
  return bench->painted - start;
}

static void
close_plan (Bench *bench)
{
  wait_for (0.2);
  adw_window_set_content (ADW_WINDOW (bench->window), gtk_label_new ("Nothing"));
  bench->view = NULL;
  g_clear_object (&bench->document);
  wait_for (0.2);
}

/* Of few cards and of many: until the plan is loaded, and until the board is painted. */
enum
{
  LOADED_FEW,
  LOADED_MANY,
  PAINTED_FEW,
  PAINTED_MANY,
  N_TIMES,
};

static void
open_once (Bench *bench, const char *path, GArray *loaded, GArray *painted)
{
  double time = open_plan (bench, path);

  g_array_append_val (painted, time);
  g_array_append_val (loaded, bench->loaded);
  close_plan (bench);
}

static void
report_opening (const char *what, GArray *few, GArray *many)
{
  double few_time = get_share (few, 0.5), many_time = get_share (many, 0.5);

  g_print ("%s: %d cards %.0f ms, %d cards %.0f ms, ratio %.2f\n", what, FEW_CARDS, few_time, MANY_CARDS, many_time,
           many_time / few_time);
}

static void
measure_opening (Bench *bench, const char *few_path, const char *many_path)
{
  GArray *times[N_TIMES];

  for (guint i = 0; i < N_TIMES; i++)
    times[i] = g_array_new (FALSE, FALSE, sizeof (double));
  open_plan (bench, few_path);
  close_plan (bench);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      open_once (bench, few_path, times[LOADED_FEW], times[PAINTED_FEW]);
      open_once (bench, many_path, times[LOADED_MANY], times[PAINTED_MANY]);
    }
  report_opening ("to the loaded plan", times[LOADED_FEW], times[LOADED_MANY]);
  report_opening ("to the painted board", times[PAINTED_FEW], times[PAINTED_MANY]);
  g_print ("the ratio to the painted board is to be at most %.1f\n", MOST_OPEN_RATIO);
  for (guint i = 0; i < N_TIMES; i++)
    g_array_unref (times[i]);
}

static GtkWidget *
find_widget (GtkWidget *widget, const char *type_name, guint *position)
{
  GtkWidget *found = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type_name) && gtk_widget_get_mapped (widget) && (*position)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type_name, position);
  return found;
}

static GtkWidget *
get_widget (Bench *bench, const char *type_name, guint position)
{
  GtkWidget *widget = find_widget (GTK_WIDGET (bench->view), type_name, &position);

  g_assert_nonnull (widget);
  return widget;
}

static void
begin_counting (Bench *bench)
{
  wait_for (0.5);
  g_array_set_size (bench->frames, 0);
  g_array_set_size (bench->worked, 0);
  bench->counting = TRUE;
}

static void
end_counting (Bench *bench, const char *what)
{
  bench->counting = FALSE;
  g_print ("%-32s %4u frames, median %5.1f ms, p99 %5.1f ms, longest %5.1f ms (at most %.1f at p99); "
           "of the processor median %5.1f ms, p99 %5.1f ms\n",
           what, bench->frames->len, get_share (bench->frames, 0.5), get_share (bench->frames, 0.99),
           get_share (bench->frames, 1), MOST_FRAME_MILLISECONDS, get_share (bench->worked, 0.5),
           get_share (bench->worked, 0.99));
}

static void
wait_for_frame (Bench *bench)
{
  guint n_before = bench->frames->len;
  double end = get_milliseconds () + 500;

  while (bench->frames->len == n_before && get_milliseconds () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
measure_lane (Bench *bench)
{
  GtkWidget *lane = get_widget (bench, "MixLaneView", 1);
  guint first = 0;
  GtkWidget *list = find_widget (lane, "GtkListView", &first);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  begin_counting (bench);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      double most = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      gtk_adjustment_set_value (adjustment, fmod (i * 35.0, MAX (most, 1)));
      wait_for_frame (bench);
    }
  end_counting (bench, "a lane scrolls");
}

static void
measure_sideways (Bench *bench)
{
  MixLaneStrip *strip = MIX_LANE_STRIP (get_widget (bench, "MixLaneStrip", 0));

  begin_counting (bench);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      mix_lane_strip_scroll (strip, (i / 40) % 2 == 0 ? 1 : -1);
      wait_for_frame (bench);
    }
  end_counting (bench, "the lanes go by");
}

/* The window lies at the screen's corner, as the window manager of in-display.sh puts it. */
static char *
get_point (Bench *bench, GtkWidget *widget, double x, double y)
{
  graphene_point_t point;
  double surface_x, surface_y;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (bench->window),
                                           &GRAPHENE_POINT_INIT ((float) x, (float) y), &point));
  gtk_native_get_surface_transform (GTK_NATIVE (bench->window), &surface_x, &surface_y);
  return g_strdup_printf ("mousemove %d %d ", (int) (point.x + surface_x), (int) (point.y + surface_y));
}

/* A pointer that carries the first card of the lane of nobody to and fro over all lanes. */
static char *
make_pointer_script (Bench *bench)
{
  GtkWidget *strip = get_widget (bench, "MixLaneStrip", 0);
  g_autofree char *start = get_point (bench, get_widget (bench, "MixTaskCard", 0), 40, 20);
  GString *script = g_string_new ("xdotool ");

  g_string_append_printf (script, "%s sleep 0.2 mousedown 1 sleep 0.1 ", start);
  for (int i = 0; i < 4 * N_POINTER_STEPS; i++)
    {
      int way = i % (2 * N_POINTER_STEPS);
      double share = (double) (way < N_POINTER_STEPS ? way : 2 * N_POINTER_STEPS - way) / N_POINTER_STEPS;
      g_autofree char *point
          = get_point (bench, strip, 100 + share * (gtk_widget_get_width (strip) - 200), 150 + 80 * share);

      g_string_append_printf (script, "%s sleep 0.016 ", point);
    }
  g_string_append_printf (script, "key Escape sleep 0.1 %s mouseup 1", start);
  return g_string_free_and_steal (script);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  *(gboolean *) data = TRUE;
}

static void
measure_dragging (Bench *bench)
{
  g_autofree char *script = make_pointer_script (bench);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) pointer = NULL;
  gboolean ended = FALSE;

  begin_counting (bench);
  pointer = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "sh", "-c", script, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_async (pointer, NULL, ended_cb, &ended);
  while (!ended)
    g_main_context_iteration (NULL, TRUE);
  end_counting (bench, "a card is carried over the lanes");
}

static void
open_window (Bench *bench)
{
  bench->window = GTK_WINDOW (adw_window_new ());
  bench->frames = g_array_new (FALSE, FALSE, sizeof (double));
  bench->worked = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_window_set_default_size (bench->window, 1280, 800);
  adw_window_set_content (ADW_WINDOW (bench->window), gtk_label_new ("Nothing"));
  gtk_window_present (bench->window);
  wait_for (0.5);
  bench->clock = gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (bench->window)));
  g_signal_connect_swapped (bench->clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_swapped (bench->clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
}

int
main (void)
{
  g_autofree char *folder = bench_plan_make_folder (FALSE);
  g_autofree char *few_path = bench_plan_write (folder, "few", N_PEOPLE, FEW_CARDS);
  g_autofree char *many_path = bench_plan_write (folder, "many", N_PEOPLE, MANY_CARDS);
  Bench bench = { 0 };

  adw_init ();
  mix_style_init ();
  mix_letters_prepare ();
  open_window (&bench);
  measure_opening (&bench, few_path, many_path);
  open_plan (&bench, many_path);
  wait_for (1);
  measure_lane (&bench);
  measure_sideways (&bench);
  measure_dragging (&bench);
  close_plan (&bench);
  gtk_window_destroy (bench.window);
  g_array_unref (bench.frames);
  g_array_unref (bench.worked);
  bench_plan_remove (folder);
  return 0;
}
