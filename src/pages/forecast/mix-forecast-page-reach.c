#include "mix-forecast-page-private.h"

#include "mix-config.h"
#include "mix-forecast-reach.h"
#include "mix-forecast-words.h"
#include "mix-inspector-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* So many people at work by a day: how likely that is, and what it would take. */

/* From today, where nothing else is asked for. */
#define USUAL_MONTHS 6

typedef struct
{
  MixForecastJob *job; /* owns the picture */
  const MixForecastPicture *picture;
  int people;
  MixDate by;
} Question;

static void
free_question (gpointer data)
{
  g_object_unref (((Question *) data)->job);
  g_free (data);
}

static void
answer (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;

  g_task_return_pointer (task, mix_forecast_reach_new (question->picture, question->people, question->by),
                         (GDestroyNotify) mix_forecast_reach_free);
}

static void
add_way (MixForecastPage *self, const MixForecastWay *way)
{
  g_autofree char *chance = mix_forecast_dup_percent (way->chance);
  g_autofree char *day = way->reached_on != MIX_DATE_NONE ? mix_date_format_short_year (way->reached_on) : NULL;
  /* Translators: a day. */
  g_autofree char *detail
      = day != NULL ? g_strdup_printf (_ ("8 in 10 runs by %s"), day) : g_strdup (_ ("Never in 8 of 10 runs"));
  GtkWidget *row = mix_inspector_new_row (NULL, NULL, way->words, detail);
  g_autofree char *name = g_strdup_printf ("%s: %s. %s", way->words, chance, detail);

  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))),
                  mix_inspector_new_label (chance, "mix-dense", "mix-strong", "numeric", NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->reach_ways, row);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MixForecastPage *self = MIX_FORECAST_PAGE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixForecastReach) reach = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *words = NULL;

  if (reach == NULL)
    return;
  words = mix_forecast_reach_dup_words (reach);
  gtk_label_set_label (self->reach_words, words);
  gtk_list_box_remove_all (self->reach_ways);
  for (guint i = 0; i < reach->ways->len; i++)
    add_way (self, reach->ways->pdata[i]);
}

/* What is asked for at first: everybody who is there, and everybody who is looked for. */
static void
fill_question (MixForecastPage *self)
{
  double people = self->picture->members->len + self->picture->vacancies->len;

  if (mix_date_row_get_date (self->reach_row) != MIX_DATE_NONE)
    return;
  self->filling = TRUE;
  adw_spin_row_set_value (self->reach_people, people);
  mix_date_row_set_date (self->reach_row, mix_date_add_months (self->picture->as_at, USUAL_MONTHS));
  self->filling = FALSE;
}

/* Works the chance out, away from the main thread; what was asked before is given up. */
void
_mix_forecast_page_show_reach (MixForecastPage *self)
{
  g_autoptr (GTask) task = NULL;
  Question *question;

  if (self->picture == NULL || self->filling)
    return;
  fill_question (self);
  _mix_forecast_page_stop_reach (self);
  if (!mix_date_row_is_valid (self->reach_row))
    return;
  question = g_new0 (Question, 1);
  question->job = g_object_ref (self->done);
  question->picture = self->picture;
  question->people = (int) lround (adw_spin_row_get_value (self->reach_people));
  question->by = mix_date_row_get_date (self->reach_row);
  self->reaching = g_cancellable_new ();
  task = g_task_new (self, self->reaching, answered_cb, NULL);
  g_task_set_task_data (task, question, free_question);
  g_task_run_in_thread (task, answer);
}

/* Gives up what was asked. */
void
_mix_forecast_page_stop_reach (MixForecastPage *self)
{
  g_cancellable_cancel (self->reaching);
  g_clear_object (&self->reaching);
}

/* Binds what the template has and calls of the chance. */
void
_mix_forecast_page_bind_reach (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, reach_people);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, reach_row);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, reach_words);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, reach_ways);
  gtk_widget_class_bind_template_callback_full (widget_class, "show_reach", G_CALLBACK (_mix_forecast_page_show_reach));
}
