#include "mix-deed-dialog.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-card-words.h"
#include "mix-date-row.h"
#include "mix-text.h"

#define MINUTES_AN_HOUR 60.0

/* Three months is as long as a decision to keep blocked work should stand before it is looked at again: our default. */
#define USUAL_DAYS 90

/*
 * Asks for what a change of cards needs, and makes the change: who decided to keep blocked work, why and until when; or
 * a last day; or hours.
 */
struct _MixDeedDialog
{
  MixFormDialog parent_instance;

  AdwPreferencesGroup *group;
  AdwEntryRow *decided_row;
  AdwEntryRow *reason_row;
  MixDateRow *day_row;
  AdwSpinRow *hours_row;

  MixBoardDeed *deed;
  MixDeedFields fields;
};

G_DEFINE_FINAL_TYPE (MixDeedDialog, mix_deed_dialog, MIX_TYPE_FORM_DIALOG)

static gboolean
has_text (AdwEntryRow *row)
{
  g_autofree char *plain = mix_text_collapse (gtk_editable_get_text (GTK_EDITABLE (row)));

  return *plain != '\0';
}

static void
check_cb (MixDeedDialog *self)
{
  gboolean day = mix_date_row_has_date (self->day_row);
  gboolean decision = day && has_text (self->decided_row) && has_text (self->reason_row);

  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), self->fields == MIX_DEED_ASKS_HOURS      ? TRUE
                                                        : self->fields == MIX_DEED_ASKS_DECISION ? decision
                                                                                                 : day);
}

static char *
make_done_words (MixDeedDialog *self)
{
  g_autofree char *work = mix_cards_dup_work (self->deed->cards);
  g_autofree char *day = mix_date_format_long_year (self->deed->day);
  g_autofree char *hours = mix_text_format_hours (self->deed->minutes);

  if (self->fields == MIX_DEED_ASKS_HOURS)
    /* Translators: a piece of work, a number of hours. */
    return g_strdup_printf (_ ("%s, changed to %s h a week."), work, hours);
  if (self->fields == MIX_DEED_ASKS_DAY)
    /* Translators: a piece of work, a day. */
    return g_strdup_printf (_ ("%s, ends on %s."), work, day);
  /* Translators: a piece of work, who decided, a day. */
  return g_strdup_printf (_ ("%s, kept by decision of %s until %s. It stays blocked."), work, self->deed->decided_by,
                          day);
}

static void
mix_deed_dialog_save (MixFormDialog *form)
{
  MixDeedDialog *self = MIX_DEED_DIALOG (form);
  MixBoardDeed *deed = self->deed;

  deed->day = mix_date_row_get_date (self->day_row);
  if (self->fields == MIX_DEED_ASKS_HOURS)
    deed->minutes = (int) lround (adw_spin_row_get_value (self->hours_row) * MINUTES_AN_HOUR);
  if (self->fields == MIX_DEED_ASKS_DECISION)
    {
      g_set_str (&deed->decided_by, gtk_editable_get_text (GTK_EDITABLE (self->decided_row)));
      g_set_str (&deed->reason, gtk_editable_get_text (GTK_EDITABLE (self->reason_row)));
    }
  g_clear_pointer (&deed->done_words, g_free);
  deed->done_words = make_done_words (self);
  mix_form_dialog_run (form, _mix_board_deed_work, _mix_board_deed_ref (deed), _mix_board_deed_unref, NULL);
}

static void
mix_deed_dialog_done (MixFormDialog *form)
{
  _mix_board_deed_show_done (MIX_DEED_DIALOG (form)->deed);
}

static void
mix_deed_dialog_finalize (GObject *object)
{
  g_clear_pointer (&MIX_DEED_DIALOG (object)->deed, _mix_board_deed_unref);
  G_OBJECT_CLASS (mix_deed_dialog_parent_class)->finalize (object);
}

static void
mix_deed_dialog_class_init (MixDeedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_deed_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_deed_dialog_save;
  MIX_FORM_DIALOG_CLASS (klass)->done = mix_deed_dialog_done;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/board/mix-deed-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixDeedDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixDeedDialog, decided_row);
  gtk_widget_class_bind_template_child (widget_class, MixDeedDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, MixDeedDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, MixDeedDialog, hours_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_deed_dialog_init (MixDeedDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What is there already is where the user starts from. */
static void
fill (MixDeedDialog *self)
{
  MixCard *card = g_ptr_array_index (self->deed->cards, 0);
  const MixFitOverrideRow *row = self->deed->person_id == NULL ? mix_card_get_override (card) : NULL;
  MixDate as_at = mix_plan_get_as_at (mix_page_get_plan (MIX_PAGE (self->deed->page)));

  if (self->fields == MIX_DEED_ASKS_DECISION)
    mix_date_row_set_date (self->day_row, row != NULL ? row->until : as_at + USUAL_DAYS);
  else if (!mix_card_is_nobody (card))
    mix_date_row_set_date (self->day_row, mix_assignment_get_row (mix_card_get_assignment (card))->until);
  if (row != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->decided_row), row->decided_by);
      gtk_editable_set_text (GTK_EDITABLE (self->reason_row), row->reason);
    }
  adw_spin_row_set_value (self->hours_row, mix_card_get_minutes (card) / MINUTES_AN_HOUR);
}

/**
 * mix_deed_dialog_new:
 * @deed: (transfer full): the change that is made once everything is known
 * @fields: what to ask for
 * @words: what it is about, in a sentence
 *
 * Returns: (transfer floating): the dialogue
 */
AdwDialog *
mix_deed_dialog_new (MixBoardDeed *deed, MixDeedFields fields, const char *words)
{
  static const char *const titles[] = { N_ ("Keep Blocked Work"), N_ ("End Work"), N_ ("Set Hours") };
  static const char *const labels[] = { N_ ("_Keep"), N_ ("_End"), N_ ("_Set") };
  MixDeedDialog *self = g_object_new (MIX_TYPE_DEED_DIALOG, "save-label", _ (labels[fields]), NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), MIX_PAGE (deed->page));
  adw_dialog_set_title (ADW_DIALOG (self), _ (titles[fields]));
  adw_preferences_group_set_description (self->group, words);
  self->deed = deed;
  self->fields = fields;
  gtk_widget_set_visible (GTK_WIDGET (self->decided_row), fields == MIX_DEED_ASKS_DECISION);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_row), fields == MIX_DEED_ASKS_DECISION);
  gtk_widget_set_visible (GTK_WIDGET (self->day_row), fields != MIX_DEED_ASKS_HOURS);
  gtk_widget_set_visible (GTK_WIDGET (self->hours_row), fields == MIX_DEED_ASKS_HOURS);
  adw_dialog_set_focus (ADW_DIALOG (self), fields == MIX_DEED_ASKS_HOURS      ? GTK_WIDGET (self->hours_row)
                                           : fields == MIX_DEED_ASKS_DECISION ? GTK_WIDGET (self->decided_row)
                                                                              : GTK_WIDGET (self->day_row));
  fill (self);
  check_cb (self);
  return ADW_DIALOG (self);
}
