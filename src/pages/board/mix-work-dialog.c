#include "mix-work-dialog.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-assignments.h"
#include "mix-card-face.h"
#include "mix-card-words.h"
#include "mix-fit-mark.h"
#include "mix-fit-words.h"
#include "mix-item-choice.h"
#include "mix-place-choice.h"

#define MINUTES_AN_HOUR 60.0

/* Gives somebody work that may not be on the board as a card: who, where, what, how many hours. Says how it fits. */
struct _MixWorkDialog
{
  MixFormDialog parent_instance;

  AdwComboRow *person_row;
  AdwComboRow *place_row;
  AdwComboRow *line_row;
  AdwSpinRow *hours_row;
  MixFitMark *fit_mark;
  GtkLabel *fit_words;

  MixBoard *board;
};

typedef struct
{
  char *person_id;
  char *place_id;
  char *line_id;
  int minutes;
} Work;

G_DEFINE_FINAL_TYPE (MixWorkDialog, mix_work_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_work (gpointer data)
{
  Work *work = data;

  g_free (work->person_id);
  g_free (work->place_id);
  g_free (work->line_id);
  g_free (work);
}

static gboolean
add_work (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  MixAssignmentDraft draft = {
    .person_id = work->person_id,
    .organisation = work->place_id,
    .service_line = work->line_id,
    .minutes = work->minutes,
    .from_date = MIX_DATE_NONE,
    .until = MIX_DATE_NONE,
  };
  g_autofree char *id = mix_assignments_add (store, &draft, error);

  return id != NULL;
}

static MixPerson *
get_person (MixWorkDialog *self)
{
  return adw_combo_row_get_selected_item (self->person_row);
}

static MixServiceLine *
get_line (MixWorkDialog *self)
{
  return adw_combo_row_get_selected_item (self->line_row);
}

static MixCard *
make_card (MixWorkDialog *self)
{
  gpointer place = adw_combo_row_get_selected_item (self->place_row);
  int minutes = (int) lround (adw_spin_row_get_value (self->hours_row) * MINUTES_AN_HOUR);

  if (place == NULL || get_line (self) == NULL)
    return NULL;
  if (MIX_IS_PRACTICE (place))
    return mix_card_new_nobody (mix_board_get_plan (self->board), get_line (self), place,
                                mix_practice_get_network (place), minutes);
  return mix_card_new_nobody (mix_board_get_plan (self->board), get_line (self), NULL, place, minutes);
}

static void
show_fit_cb (MixWorkDialog *self)
{
  g_autoptr (MixCard) card = self->board != NULL ? make_card (self) : NULL;
  const MixPersonLoad *load = NULL;
  MixCandidate candidate;
  g_autofree char *after = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *words = NULL;

  if (card != NULL && get_person (self) != NULL)
    load = mix_team_load_find_person (mix_board_get_load (self->board), mix_person_get_id (get_person (self)));
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), load != NULL);
  if (load == NULL)
    return;
  candidate = mix_candidates_judge (self->board, card, load);
  after = mix_candidate_dup_after (&candidate, mix_card_get_minutes (card));
  reason = mix_fit_reason_dup_words (&candidate.fit.reasons[0], candidate.person, get_line (self));
  words = g_strdup_printf ("%s · %s", after, reason);
  mix_fit_mark_set_mark (self->fit_mark, mix_fit_grade_get_mark (candidate.fit.grade));
  gtk_label_set_label (self->fit_words, words);
}

static char *
dup_person_name (gpointer item)
{
  return g_strdup (MIX_IS_PERSON (item) ? mix_person_get_name (item) : "");
}

static char *
dup_line_name (gpointer item)
{
  return g_strdup (MIX_IS_SERVICE_LINE (item) ? mix_service_line_get_row (item)->short_name : "");
}

static GPtrArray *
list_demand_lines (MixPlan *plan)
{
  GPtrArray *lines = mix_plan_get_service_lines (plan);
  GPtrArray *wanted = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    if (mix_service_line_is_wanted (g_ptr_array_index (lines, i)))
      g_ptr_array_add (wanted, g_ptr_array_index (lines, i));
  return wanted;
}

static void
fill (MixWorkDialog *self, MixBoardLane *lane)
{
  MixPlan *plan = mix_board_get_plan (self->board);
  const char *key = lane != NULL ? mix_board_lane_get_key (lane) : NULL;
  MixPerson *person = lane != NULL ? mix_board_lane_get_person (lane) : NULL;
  gpointer place = mix_plan_find_practice (plan, key);
  g_autoptr (GPtrArray) lines = list_demand_lines (plan);

  mix_item_choice_fill (self->person_row, mix_plan_get_people (plan), NULL, G_CALLBACK (dup_person_name));
  mix_place_choice_fill (self->place_row, mix_plan_get_practices (plan), mix_plan_get_networks (plan));
  mix_item_choice_fill (self->line_row, lines, NULL, G_CALLBACK (dup_line_name));
  if (person != NULL)
    {
      mix_item_choice_select (self->person_row, person);
      place = mix_plan_find_practice (plan, mix_person_get_fact (person, MIX_FACT_HOME_PRACTICE));
    }
  if (place == NULL)
    place = mix_plan_find_network (plan, key);
  if (place != NULL)
    mix_item_choice_select (self->place_row, place);
}

static void
mix_work_dialog_save (MixFormDialog *form)
{
  MixWorkDialog *self = MIX_WORK_DIALOG (form);
  g_autoptr (MixCard) card = make_card (self);
  const MixPersonLoad *load
      = mix_team_load_find_person (mix_board_get_load (self->board), mix_person_get_id (get_person (self)));
  MixCandidate candidate = mix_candidates_judge (self->board, card, load);
  g_autofree char *after = mix_candidate_dup_after (&candidate, mix_card_get_minutes (card));
  g_autofree char *what = mix_card_dup_work (card);
  /* Translators: work and place, a person, a verdict such as "Fits", "24.4 of 27.4 h". */
  g_autofree char *words
      = g_strdup_printf (_ ("%s, given to %s. %s. %s."), what, mix_person_get_name (candidate.person),
                         mix_fit_grade_get_words (candidate.fit.grade), after);
  Work *work = g_new0 (Work, 1);

  work->person_id = g_strdup (mix_person_get_id (candidate.person));
  work->place_id = g_strdup (mix_card_get_place_id (card));
  work->line_id = g_strdup (mix_service_line_get_id (get_line (self)));
  work->minutes = mix_card_get_minutes (card);
  mix_form_dialog_run (form, add_work, work, free_work, words);
}

static void
mix_work_dialog_dispose (GObject *object)
{
  MixWorkDialog *self = MIX_WORK_DIALOG (object);

  g_clear_object (&self->board);
  G_OBJECT_CLASS (mix_work_dialog_parent_class)->dispose (object);
}

static void
mix_work_dialog_class_init (MixWorkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_work_dialog_dispose;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_work_dialog_save;

  g_type_ensure (MIX_TYPE_FIT_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/board/mix-work-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixWorkDialog, person_row);
  gtk_widget_class_bind_template_child (widget_class, MixWorkDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, MixWorkDialog, line_row);
  gtk_widget_class_bind_template_child (widget_class, MixWorkDialog, hours_row);
  gtk_widget_class_bind_template_child (widget_class, MixWorkDialog, fit_mark);
  gtk_widget_class_bind_template_child (widget_class, MixWorkDialog, fit_words);
  gtk_widget_class_bind_template_callback (widget_class, show_fit_cb);
}

static void
mix_work_dialog_init (MixWorkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_work_dialog_new:
 * @page: the page that shows it
 * @view: the board as it is looked at
 * @lane: (nullable): the lane to add work to
 *
 * Returns: (transfer floating): the dialogue
 */
AdwDialog *
mix_work_dialog_new (MixPage *page, MixBoardView *view, MixBoardLane *lane)
{
  MixWorkDialog *self = g_object_new (MIX_TYPE_WORK_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->board = g_object_ref (mix_board_view_get_board (view));
  fill (self, lane);
  show_fit_cb (self);
  return ADW_DIALOG (self);
}
