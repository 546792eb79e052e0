#include "mix-window-private.h"

#include "mix-config.h"
#include "mix-deployment-page.h"
#include "mix-paper-dialog.h"
#include "mix-paper-lists.h"
#include "mix-paper-print.h"
#include "mix-store-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The board paper, and lists for others: worked out on the document's own thread, as the plan is on the day shown. */

typedef enum
{
  MAKE_PAGES,
  MAKE_PDF,
  MAKE_WORKBOOK,
  MAKE_CLAIMS,
  MAKE_WORKFORCE,
} Make;

typedef struct
{
  Make make;
  MixDate as_at;
  char *network;              /* NULL: all of them */
  MixDeploySummary *proposal; /* NULL: there is none, or it is not wanted */
  GFile *file;                /* NULL: it is printed */
  MixPaperPrint *pages;       /* what came out, to be printed */
} Order;

static Order *
make_order (MixWindow *self, Make make, const char *network)
{
  Order *order = g_new0 (Order, 1);

  order->make = make;
  order->as_at = mix_plan_get_as_at (mix_document_get_plan (_mix_window_get_document (self)));
  order->network = g_strdup (network);
  return order;
}

static void
free_order (gpointer data)
{
  Order *order = data;

  g_clear_pointer (&order->pages, mix_paper_print_free);
  g_clear_pointer (&order->proposal, mix_deploy_summary_free);
  g_clear_object (&order->file);
  g_free (order->network);
  g_free (order);
}

static GBytes *
make_list (const Order *order, MixStore *store, MixPlan *plan, GError **error)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixFunding) funding = NULL;
  g_autoptr (MixDataTable) table = NULL;
  char *csv;

  if (order->make == MAKE_CLAIMS)
    funding = mix_funding_new_from_store (store, plan, packs, mix_date_get_financial_year (order->as_at), error);
  if (order->make == MAKE_CLAIMS && funding == NULL)
    return NULL;
  table = funding != NULL ? mix_claims_list_new (funding, NULL) : mix_workforce_list_new (plan, NULL);
  csv = mix_data_table_to_csv (table);
  return g_bytes_new_take (csv, strlen (csv));
}

static gboolean
make_pages (Order *order, MixStore *store, MixPlan *plan, GError **error)
{
  MixPaper *paper = mix_paper_new (store, plan, order->network, order->proposal, error);

  if (paper != NULL)
    order->pages = mix_paper_print_new (paper);
  return paper != NULL;
}

static GBytes *
make_bytes (Order *order, MixStore *store, MixPlan *plan, GError **error)
{
  if (order->make == MAKE_CLAIMS || order->make == MAKE_WORKFORCE)
    return make_list (order, store, plan, error);
  if (!make_pages (order, store, plan, error))
    return NULL;
  if (order->make == MAKE_WORKBOOK)
    return mix_paper_make_workbook (mix_paper_print_get_paper (order->pages), error);
  return mix_paper_print_make_pdf (order->pages);
}

/* On the document's thread. */
static gboolean
carry_out (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Order *order = data;
  g_autoptr (MixPlan) plan = mix_store_load (store, order->as_at, cancellable, error);
  g_autoptr (GBytes) bytes = NULL;

  if (plan == NULL)
    return FALSE;
  if (order->make == MAKE_PAGES)
    return make_pages (order, store, plan, error);
  bytes = make_bytes (order, store, plan, error);
  return bytes != NULL
         && g_file_replace_contents (order->file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                     G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  Order *order = mix_document_run_finish (MIX_DOCUMENT (source), result, &error);
  g_autofree char *name = order != NULL ? g_file_get_basename (order->file) : NULL;
  g_autofree char *words = NULL;

  if (order == NULL)
    {
      _mix_window_say_error (self, _ ("The File Was Not Saved"), error);
      return;
    }
  /* Translators: a file name. */
  words = g_strdup_printf (_ ("Saved as %s"), name);
  if (self->plan_view != NULL)
    mix_plan_view_say (self->plan_view, words, FALSE);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  Order *order = g_object_steal_data (source, "order");

  if (file != NULL && _mix_window_get_document (self) != NULL)
    {
      order->file = g_steal_pointer (&file);
      mix_document_run_async (_mix_window_get_document (self), carry_out, order, free_order, NULL, saved_cb,
                              g_object_ref (self));
      return;
    }
  if (error != NULL && !_mix_window_is_dismissed (error))
    _mix_window_say_error (self, _ ("The File Was Not Saved"), error);
  free_order (order);
}

static void
ask_for_file (MixWindow *self, Order *order, GtkFileDialog *dialog, const char *subject, const char *suffix)
{
  g_autofree char *name = _mix_window_suggest_file_name (self, subject, suffix);

  g_object_set_data_full (G_OBJECT (dialog), "order", order, free_order);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, file_chosen_cb, g_object_ref (self));
}

/* The proposal that the deployment page has. */
static MixDeploySummary *
summarise_proposal (MixWindow *self)
{
  MixPage *page = mix_plan_view_find_page (self->plan_view, "deployment");
  MixDeployProposal *proposal = page != NULL ? mix_deployment_page_get_proposal (MIX_DEPLOYMENT_PAGE (page)) : NULL;

  return proposal != NULL ? mix_deploy_summary_new (proposal) : NULL;
}

static Order *
make_paper_order (MixWindow *self, MixPaperDialog *dialog, Make make)
{
  Order *order = make_order (self, make, mix_paper_dialog_get_network (dialog));

  if (mix_paper_dialog_wants_proposal (dialog))
    order->proposal = summarise_proposal (self);
  return order;
}

static void
save_paper_cb (MixPaperDialog *dialog, MixWindow *self)
{
  gboolean workbook = mix_paper_dialog_wants_workbook (dialog);
  const char *suffix = workbook ? "xlsx" : "pdf";
  g_autoptr (GtkFileDialog) question
      = _mix_window_make_file_dialog (_ ("Save Board Paper"), workbook ? _ ("Workbooks") : _ ("PDF documents"), suffix);

  ask_for_file (self, make_paper_order (self, dialog, workbook ? MAKE_WORKBOOK : MAKE_PDF), question, _ ("board paper"),
                suffix);
}

static guint
set_pages (gpointer pages, PangoContext *context, double width, double height)
{
  return mix_paper_print_set_pages (pages, context, width, height);
}

static void
draw_page (gpointer pages, cairo_t *cairo, guint page)
{
  mix_paper_print_draw (pages, cairo, page);
}

static void
free_pages (gpointer pages)
{
  mix_paper_print_free (pages);
}

static void
print_pages (MixWindow *self, MixPaperPrint *pages, const char *problem)
{
  MixPrintable printable = { .title = mix_paper_print_get_paper (pages)->title,
                             .problem = problem,
                             .orientation = GTK_PAGE_ORIENTATION_PORTRAIT,
                             .set_pages = set_pages,
                             .draw = draw_page,
                             .free = free_pages };

  _mix_window_print_pages (self, &printable, pages);
}

static void
pages_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  Order *order = mix_document_run_finish (MIX_DOCUMENT (source), result, &error);
  const char *problem = _ ("The Board Paper Was Not Printed");

  if (order == NULL)
    _mix_window_say_error (self, problem, error);
  else
    print_pages (self, g_steal_pointer (&order->pages), problem);
}

static void
print_paper_cb (MixPaperDialog *dialog, MixWindow *self)
{
  Order *order = make_paper_order (self, dialog, MAKE_PAGES);

  mix_document_run_async (_mix_window_get_document (self), carry_out, order, free_order, NULL, pages_made_cb,
                          g_object_ref (self));
}

/**
 * _mix_window_show_paper_dialog:
 * @self: a window with an open plan
 *
 * Asks what the board paper is to be about, and saves or prints it.
 */
void
_mix_window_show_paper_dialog (MixWindow *self)
{
  g_autoptr (MixDeploySummary) proposal = summarise_proposal (self);
  AdwDialog *dialog = mix_paper_dialog_new (mix_document_get_plan (_mix_window_get_document (self)), proposal);

  g_signal_connect_object (dialog, "save", G_CALLBACK (save_paper_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (dialog, "print", G_CALLBACK (print_paper_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/**
 * _mix_window_save_claims:
 * @self: a window with an open plan
 *
 * Asks where to save what can be claimed and was, for each person and month, as CSV.
 */
void
_mix_window_save_claims (MixWindow *self)
{
  g_autoptr (GtkFileDialog) question = _mix_window_make_file_dialog (_ ("Save Claims File"), _ ("CSV files"), "csv");

  ask_for_file (self, make_order (self, MAKE_CLAIMS, NULL), question, _ ("claims"), "csv");
}

/**
 * _mix_window_save_workforce:
 * @self: a window with an open plan
 *
 * Asks where to save the list of who is in post as CSV.
 */
void
_mix_window_save_workforce (MixWindow *self)
{
  g_autoptr (GtkFileDialog) question = _mix_window_make_file_dialog (_ ("Save Workforce List"), _ ("CSV files"), "csv");

  ask_for_file (self, make_order (self, MAKE_WORKFORCE, NULL), question, _ ("workforce"), "csv");
}
