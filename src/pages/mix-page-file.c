#include "mix-page-file.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* A file that is asked for or written. */
typedef struct
{
  MixPage *page;
  MixPageFile file; /* without the title and the name */
} Saving;

static Saving *
start_saving (MixPage *page, const MixPageFile *file)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->page = g_object_ref (page);
  saving->file = *file;
  return saving;
}

static void
end_saving (Saving *saving)
{
  if (saving->file.destroy != NULL)
    saving->file.destroy (saving->file.data);
  g_object_unref (saving->page);
  g_free (saving);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *words = g_strdup_printf (_ ("Saved as %s"), name);

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    mix_page_say (saving->page, words, FALSE);
  else
    mix_page_say_error (saving->page, error);
  end_saving (saving);
}

static void
write_file (Saving *saving, GFile *target)
{
  GFileCreateFlags flags
      = G_FILE_CREATE_REPLACE_DESTINATION | (saving->file.is_private ? G_FILE_CREATE_PRIVATE : G_FILE_CREATE_NONE);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (target);
  g_autoptr (GBytes) bytes = saving->file.make (saving->file.data, name, &error);

  if (bytes != NULL)
    {
      g_file_replace_contents_bytes_async (target, bytes, NULL, FALSE, flags, NULL, written_cb, saving);
      return;
    }
  mix_page_say_error (saving->page, error);
  end_saving (saving);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) target = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (target != NULL)
    {
      write_file (saving, target);
      return;
    }
  if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    mix_page_say_error (saving->page, error);
  end_saving (saving);
}

/**
 * mix_page_save_file:
 * @page: the page that offers it
 * @file: what to save
 *
 * Asks where to, makes the file, writes it, and says so or why not.
 */
void
mix_page_save_file (MixPage *page, const MixPageFile *file)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  gtk_file_dialog_set_title (dialog, file->title);
  gtk_file_dialog_set_initial_name (dialog, file->name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb,
                        start_saving (page, file));
}

/**
 * mix_page_write_file:
 * @page: the page that offers it
 * @file: what to save
 * @target: where to
 *
 * As mix_page_save_file() once it is said where to.
 */
void
mix_page_write_file (MixPage *page, const MixPageFile *file, GFile *target)
{
  write_file (start_saving (page, file), target);
}
