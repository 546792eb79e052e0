#include "mix-window-private.h"

#include "mix-config.h"

#include "mix-table-print.h"

#include <glib/gi18n-lib.h>

/* Printing: of whatever can be set on pages, and of the table of the page that is shown. */

typedef struct
{
  MixPrintable printable;
  gpointer pages;
} Printing;

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer user_data)
{
  const Printing *printing = user_data;
  PangoContext *pango = gtk_print_context_create_pango_context (context);
  guint n_pages = printing->printable.set_pages (printing->pages, pango, gtk_print_context_get_width (context),
                                                 gtk_print_context_get_height (context));

  g_object_unref (pango);
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  const Printing *printing = user_data;

  printing->printable.draw (printing->pages, gtk_print_context_get_cairo_context (context), (guint) page);
}

static void
free_printing (gpointer data, GClosure *closure)
{
  Printing *printing = data;

  printing->printable.free (printing->pages);
  g_free (printing);
}

static GtkPageSetup *
make_page_setup (GtkPageOrientation orientation)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, orientation);
  gtk_paper_size_free (paper);
  return setup;
}

/* Pages of A4 until the user says otherwise, drawn in points from the corner of the paper. */
static GtkPrintOperation *
make_operation (const MixPrintable *printable)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_page_setup (printable->orientation);

  gtk_print_operation_set_job_name (operation, printable->title);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  return operation;
}

/**
 * _mix_window_print_pages:
 * @self: a window
 * @printable: how its pages are set, drawn and freed
 * @pages: (transfer full): what is printed
 *
 * Asks for a printer, and prints. A page is A4 until the user says otherwise.
 */
void
_mix_window_print_pages (MixWindow *self, const MixPrintable *printable, gpointer pages)
{
  g_autoptr (GtkPrintOperation) operation = make_operation (printable);
  Printing *printing = g_new (Printing, 1);
  g_autoptr (GError) error = NULL;

  *printing = (Printing) { *printable, pages };
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), printing);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_cb), printing, free_printing, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    _mix_window_say_error (self, printable->problem, error);
}

static guint
set_table_pages (gpointer pages, PangoContext *context, double width, double height)
{
  return mix_table_print_set_pages (pages, context, width, height);
}

static void
draw_table (gpointer pages, cairo_t *cairo, guint page)
{
  mix_table_print_draw (pages, cairo, page);
}

static void
free_table (gpointer pages)
{
  mix_table_print_free (pages);
}

/**
 * _mix_window_print:
 * @self: a window whose page has a table
 *
 * Prints the table of the page as it is filtered and sorted, on its side.
 */
void
_mix_window_print (MixWindow *self)
{
  MixPage *page = mix_plan_view_get_page (self->plan_view);
  MixPrintable printable = { .problem = _ ("The Page Was Not Printed"),
                             .orientation = GTK_PAGE_ORIENTATION_LANDSCAPE,
                             .set_pages = set_table_pages,
                             .draw = draw_table,
                             .free = free_table };
  g_autofree char *title = NULL;

  g_object_get (page, "title", &title, NULL);
  printable.title = title;
  _mix_window_print_pages (self, &printable, mix_page_create_print (page));
}
