#include "mix-window-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-table-print.h"

/* Printing the table of the page that is shown. */

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer user_data)
{
  PangoContext *pango = gtk_print_context_create_pango_context (context);
  guint n_pages = mix_table_print_set_pages (user_data, pango, gtk_print_context_get_width (context),
                                             gtk_print_context_get_height (context));

  g_object_unref (pango);
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  mix_table_print_draw (user_data, gtk_print_context_get_cairo_context (context), (guint) page);
}

static void
free_print (gpointer data, GClosure *closure)
{
  mix_table_print_free (data);
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
GtkPrintOperation *
_mix_window_make_print_operation (const char *name, GtkPageOrientation orientation)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_page_setup (orientation);

  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  return operation;
}

/**
 * _mix_window_print:
 * @self: a window whose page has a table
 *
 * Asks for a printer, and prints the table of the page as it is filtered and sorted. A page is A4 on its side until the
 * user says otherwise.
 */
void
_mix_window_print (MixWindow *self)
{
  MixPage *page = mix_plan_view_get_page (self->plan_view);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  MixTablePrint *print;

  g_object_get (page, "title", &title, NULL);
  print = mix_page_create_print (page);
  operation = _mix_window_make_print_operation (title, GTK_PAGE_ORIENTATION_LANDSCAPE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), print);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_cb), print, free_print, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    _mix_window_say_error (self, _ ("The Page Was Not Printed"), error);
}
