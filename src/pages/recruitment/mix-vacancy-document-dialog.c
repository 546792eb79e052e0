#include "mix-vacancy-document-dialog.h"

#include "mix-config.h"
#include "mix-odt-writer.h"
#include "mix-page-file.h"
#include "mix-vacancy-document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_KINDS 3

/* Drafts of a vacancy's documents, filled from its post: read, completed, and saved as text or OpenDocument. */
struct _MixVacancyDocumentDialog
{
  AdwDialog parent_instance;

  MixPage *page;
  GtkTextBuffer *drafts[N_KINDS]; /* what was written stays when another kind is looked at */

  AdwToggleGroup *kinds;
  GtkDropDown *format;
  GtkTextView *text;
};

G_DEFINE_FINAL_TYPE (MixVacancyDocumentDialog, mix_vacancy_document_dialog, ADW_TYPE_DIALOG)

/* In the order of the toggles. */
static const char *const KINDS[N_KINDS] = { "job_description", "advert", "interview_sheet" };

static void
kind_chosen_cb (MixVacancyDocumentDialog *self)
{
  GtkTextBuffer *draft = self->drafts[adw_toggle_group_get_active (self->kinds)];

  if (draft != NULL)
    gtk_text_view_set_buffer (self->text, draft);
}

static char *
dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static GBytes *
make_file (gpointer text, const char *name, GError **error)
{
  return g_str_has_suffix (name, ".odt") ? mix_odt_write (text, error) : g_bytes_new (text, strlen (text));
}

static void
save_cb (MixVacancyDocumentDialog *self)
{
  gboolean odt = gtk_drop_down_get_selected (self->format) == 0;
  g_autofree char *kind = g_strdelimit (g_strdup (KINDS[adw_toggle_group_get_active (self->kinds)]), "_", '-');
  g_autofree char *name = g_strconcat (kind, odt ? ".odt" : ".txt", NULL);

  mix_page_save_file (self->page, &(MixPageFile) { .title = _ ("Save the Document"),
                                                   .name = name,
                                                   .make = make_file,
                                                   .data = dup_text (gtk_text_view_get_buffer (self->text)),
                                                   .destroy = g_free });
  adw_dialog_close (ADW_DIALOG (self));
}

static void
mix_vacancy_document_dialog_dispose (GObject *object)
{
  MixVacancyDocumentDialog *self = MIX_VACANCY_DOCUMENT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_VACANCY_DOCUMENT_DIALOG);
  for (guint i = 0; i < N_KINDS; i++)
    g_clear_object (&self->drafts[i]);
  g_clear_object (&self->page);
  G_OBJECT_CLASS (mix_vacancy_document_dialog_parent_class)->dispose (object);
}

static void
mix_vacancy_document_dialog_class_init (MixVacancyDocumentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_vacancy_document_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/skillmix/Skillmix/pages/recruitment/mix-vacancy-document-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDocumentDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDocumentDialog, format);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyDocumentDialog, text);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
mix_vacancy_document_dialog_init (MixVacancyDocumentDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_vacancy_document_dialog_new:
 * @page: the page that shows it
 * @recruitment: the recruitment that the page shows
 * @vacancy: one of its vacancies
 *
 * Returns: (transfer floating): a dialogue with drafts of the vacancy's documents
 */
AdwDialog *
mix_vacancy_document_dialog_new (MixPage *page, MixRecruitment *recruitment, const MixVacancy *vacancy)
{
  MixVacancyDocumentDialog *self = g_object_new (MIX_TYPE_VACANCY_DOCUMENT_DIALOG, NULL);

  self->page = g_object_ref (page);
  for (guint i = 0; i < N_KINDS; i++)
    {
      g_autofree char *text = mix_vacancy_document_write (recruitment, vacancy, KINDS[i], NULL);

      self->drafts[i] = gtk_text_buffer_new (NULL);
      gtk_text_buffer_set_text (self->drafts[i], text, -1);
    }
  kind_chosen_cb (self);
  return ADW_DIALOG (self);
}
