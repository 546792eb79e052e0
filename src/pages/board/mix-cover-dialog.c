#include "mix-cover-dialog.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-words.h"
#include "mix-cover-row.h"
#include "mix-date-row.h"
#include "mix-leave.h"

/* Two weeks, first and last day included. */
#define USUAL_DAYS 13

/*
 * Somebody will be away: from when to when, and who takes each piece of their work meanwhile: the best of those who
 * could, or who is chosen in their place. What nobody takes stays theirs. The leave is recorded in the same change.
 */
struct _MixCoverDialog
{
  MixFormDialog parent_instance;

  AdwPreferencesGroup *cards_group;
  AdwComboRow *kind_row;
  MixDateRow *from_row;
  MixDateRow *until_row;

  MixBoard *board;
  MixPerson *person;
  MixCover *cover;     /* for the days entered; NULL while they make no sense */
  GPtrArray *rows;     /* of MixCoverRow, owned by the group */
  GHashTable *choices; /* id of an assignment → id of who was chosen for it, or MIX_COVER_STAYS */
};

typedef struct
{
  MixCover *cover;
  const char *leave_kind;
} Absence;

G_DEFINE_FINAL_TYPE (MixCoverDialog, mix_cover_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_absence (gpointer data)
{
  g_object_unref (((Absence *) data)->cover);
  g_free (data);
}

static gboolean
put_absence (MixStore *store, gpointer data, GError **error)
{
  Absence *absence = data;
  MixLeaveDraft leave = { mix_person_get_id (mix_cover_get_person (absence->cover)), absence->leave_kind,
                          mix_cover_get_from (absence->cover), mix_cover_get_until (absence->cover), 0 };
  g_autofree char *id = mix_leave_add (store, &leave, error);

  return id != NULL && mix_cover_apply (absence->cover, store, error);
}

static gboolean
record (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Absence *absence = data;
  /* Translators: the name of a change; %s is a person. */
  g_autofree char *name
      = g_strdup_printf (C_ ("change", "Cover for %s"), mix_person_get_name (mix_cover_get_person (absence->cover)));

  return mix_store_change (store, name, put_absence, absence, error);
}

static void work_out (MixCoverDialog *self);

static void
chosen_cb (MixCoverDialog *self, const char *person_id, MixCoverRow *row)
{
  MixAssignment *assignment = mix_card_get_assignment (mix_cover_row_get_card (row));

  g_hash_table_insert (self->choices, g_strdup (mix_assignment_get_id (assignment)), g_strdup (person_id));
  work_out (self);
}

/* As many rows as there are pieces of work; those that stay keep what is open and where the focus is. */
static void
fit_rows (MixCoverDialog *self, guint n)
{
  while (self->rows->len > n)
    adw_preferences_group_remove (self->cards_group, g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  while (self->rows->len < n)
    {
      GtkWidget *row = mix_cover_row_new ();

      g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->cards_group, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
show_cover (MixCoverDialog *self)
{
  guint n = mix_cover_get_n_items (self->cover);
  g_autofree char *works = mix_cards_dup_count (n);
  /* Translators: how many of how many, such as "5 of 7 cards are covered". */
  g_autofree char *words
      = g_strdup_printf (_ ("%u of %s are covered, for these days only. What nobody takes stays theirs."),
                         mix_cover_get_n_covered (self->cover), works);

  adw_preferences_group_set_description (self->cards_group, words);
  fit_rows (self, n);
  for (guint i = 0; i < n; i++)
    mix_cover_row_show (g_ptr_array_index (self->rows, i), self->board, self->cover,
                        mix_cover_get_item (self->cover, i));
}

static void
work_out (MixCoverDialog *self)
{
  g_clear_object (&self->cover);
  self->cover = mix_cover_new (self->board, self->person, mix_date_row_get_date (self->from_row),
                               mix_date_row_get_date (self->until_row), self->choices);
  show_cover (self);
}

static void
check_cb (MixCoverDialog *self)
{
  MixDate from = mix_date_row_get_date (self->from_row);
  MixDate until = mix_date_row_get_date (self->until_row);
  gboolean valid = self->board != NULL && mix_date_row_is_valid (self->from_row)
                   && mix_date_row_is_valid (self->until_row) && from <= until;

  if (valid)
    work_out (self);
  else
    {
      g_clear_object (&self->cover);
      fit_rows (self, 0);
    }
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), valid);
}

static void
mix_cover_dialog_save (MixFormDialog *form)
{
  MixCoverDialog *self = MIX_COVER_DIALOG (form);
  g_autofree char *works = mix_cards_dup_count (mix_cover_get_n_items (self->cover));
  /* Translators: a person, how many, "7 cards". */
  g_autofree char *done_words
      = g_strdup_printf (_ ("%s is away. %u of %s are covered."), mix_person_get_name (self->person),
                         mix_cover_get_n_covered (self->cover), works);
  Absence *absence = g_new0 (Absence, 1);

  absence->cover = g_object_ref (self->cover);
  absence->leave_kind = mix_leave_kinds[adw_combo_row_get_selected (self->kind_row)];
  mix_form_dialog_run (form, record, absence, free_absence, done_words);
}

static void
mix_cover_dialog_dispose (GObject *object)
{
  MixCoverDialog *self = MIX_COVER_DIALOG (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->cover);
  g_clear_object (&self->person);
  g_clear_object (&self->board);
  G_OBJECT_CLASS (mix_cover_dialog_parent_class)->dispose (object);
}

static void
mix_cover_dialog_finalize (GObject *object)
{
  MixCoverDialog *self = MIX_COVER_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->choices);
  G_OBJECT_CLASS (mix_cover_dialog_parent_class)->finalize (object);
}

static void
mix_cover_dialog_class_init (MixCoverDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_cover_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_cover_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_cover_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/board/mix-cover-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixCoverDialog, cards_group);
  gtk_widget_class_bind_template_child (widget_class, MixCoverDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, MixCoverDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, MixCoverDialog, until_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_cover_dialog_init (MixCoverDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Absence from tomorrow. */
static void
fill (MixCoverDialog *self)
{
  MixDate tomorrow = mix_plan_get_as_at (mix_board_get_plan (self->board)) + 1;
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  guint sick = 0;

  for (guint i = 0; mix_leave_kinds[i] != NULL; i++)
    {
      gtk_string_list_append (kinds, mix_leave_get_words (mix_leave_kinds[i]));
      if (g_str_equal (mix_leave_kinds[i], "sick"))
        sick = i;
    }
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
  adw_combo_row_set_selected (self->kind_row, sick);
  mix_date_row_set_date (self->from_row, tomorrow);
  mix_date_row_set_date (self->until_row, tomorrow + USUAL_DAYS);
}

/**
 * mix_cover_dialog_new:
 * @page: the page that shows it
 * @board: the board
 * @person: who will be away
 *
 * Returns: (transfer floating): the dialogue
 */
AdwDialog *
mix_cover_dialog_new (MixPage *page, MixBoard *board, MixPerson *person)
{
  MixCoverDialog *self = g_object_new (MIX_TYPE_COVER_DIALOG, NULL);
  /* Translators: %s is a person. */
  g_autofree char *title = g_strdup_printf (_ ("Who Covers for %s?"), mix_person_get_name (person));

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  self->board = g_object_ref (board);
  self->person = g_object_ref (person);
  fill (self);
  check_cb (self);
  return ADW_DIALOG (self);
}
