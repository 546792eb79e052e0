#include "mix-session-dialog.h"

#include "mix-config.h"
#include "mix-half-day.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-text.h"

/*
 * Where a session could go: to another practice or to remote at the same time, or to another half-day, each with its
 * verdict: the keyboard's way to move it. "chosen" tells the move, a MixWeekMove, and whether it holds every week.
 */
struct _MixSessionDialog
{
  AdwDialog parent_instance;

  GtkSearchEntry *search;
  AdwSwitchRow *every_week;
  GtkListBox *places;
  GtkListBox *times;

  MixWeekRota *rota;
  MixWeekMove move;
  char *folded; /* what is searched for */
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (MixSessionDialog, mix_session_dialog, ADW_TYPE_DIALOG)

static gboolean
is_shown (GtkListBoxRow *row, gpointer user_data)
{
  MixSessionDialog *self = user_data;

  return self->folded == NULL || strstr (g_object_get_data (G_OBJECT (row), "folded"), self->folded) != NULL;
}

static void
searched_cb (MixSessionDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_free (self->folded);
  self->folded = *text != '\0' ? mix_text_fold (text) : NULL;
  gtk_list_box_invalidate_filter (self->places);
  gtk_list_box_invalidate_filter (self->times);
}

static GtkListBoxRow *
find_first_shown (MixSessionDialog *self)
{
  GtkListBox *lists[] = { self->places, self->times };
  GtkListBoxRow *row = NULL;

  for (guint n = 0; n < G_N_ELEMENTS (lists); n++)
    for (int i = 0; (row = gtk_list_box_get_row_at_index (lists[n], i)) != NULL; i++)
      if (gtk_widget_get_child_visible (GTK_WIDGET (row)) && gtk_widget_is_sensitive (GTK_WIDGET (row)))
        return row;
  return NULL;
}

static void
row_activated_cb (MixSessionDialog *self, GtkListBoxRow *row)
{
  MixWeekMove move = *(const MixWeekMove *) g_object_get_data (G_OBJECT (row), "move");
  gboolean every_week = adw_switch_row_get_active (self->every_week);

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, chosen_signal, 0, &move, every_week);
  g_object_unref (self);
}

static void
search_activated_cb (MixSessionDialog *self)
{
  GtkListBoxRow *row = find_first_shown (self);

  if (row != NULL)
    row_activated_cb (self, row);
}

static void
add_choice (MixSessionDialog *self, GtkListBox *list, const char *title, const MixWeekMove *move)
{
  g_autofree char *words = NULL;
  MixWeekVerdict verdict = mix_week_move_judge (self->rota, move, &words);
  GtkWidget *row;

  if (verdict == MIX_WEEK_VERDICT_NOTHING)
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  if (verdict == MIX_WEEK_VERDICT_CLASH)
    {
      GtkWidget *mark = gtk_image_new_from_icon_name ("mix-over-symbolic");

      gtk_widget_add_css_class (mark, "mix-over");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_sensitive (row, verdict != MIX_WEEK_VERDICT_IMPOSSIBLE);
  gtk_widget_add_css_class (row, "mix-dense-row");
  g_object_set_data_full (G_OBJECT (row), "folded", mix_text_fold (title), g_free);
  g_object_set_data_full (G_OBJECT (row), "move", g_memdup2 (move, sizeof *move), g_free);
  gtk_list_box_append (list, row);
}

/* Where they have work comes first, then where a desk is free, then the rest. */
static guint
rank_place (MixSessionDialog *self, const MixRotaPlace *place)
{
  guint n;
  const MixRotaWork *work = mix_week_rota_get_work (self->rota, self->move.person_id, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (work[i].place_id, mix_practice_get_id (place->practice)))
      return 0;
  return place->used[self->move.session] < place->desks ? 1 : 2;
}

static gboolean
is_in_network (MixPractice *practice, const char *network_id)
{
  MixNetwork *network = mix_practice_get_network (practice);

  return network_id == NULL || (network != NULL && g_str_equal (mix_network_get_id (network), network_id));
}

static void
fill_places (MixSessionDialog *self, const char *network_id)
{
  MixWeekMove move = self->move;

  move.where = MIX_WHERE_REMOTE;
  move.place_id = NULL;
  add_choice (self, self->places, mix_where_get_word (MIX_WHERE_REMOTE), &move);
  move.where = MIX_WHERE_ON_SITE;
  for (guint rank = 0; rank < 3; rank++)
    for (guint i = 0; i < mix_week_rota_get_n_places (self->rota); i++)
      {
        const MixRotaPlace *place = mix_week_rota_get_place (self->rota, i);

        if (rank_place (self, place) != rank || (rank > 0 && !is_in_network (place->practice, network_id)))
          continue;
        move.place_id = mix_practice_get_id (place->practice);
        add_choice (self, self->places, mix_practice_get_short_name (place->practice), &move);
      }
}

static void
fill_times (MixSessionDialog *self)
{
  const MixRotaPerson *person = mix_week_rota_find_person (self->rota, self->move.person_id);
  MixWeekMove move = self->move;

  for (guint i = 0; i < MIX_N_HALF_DAYS; i++)
    {
      g_autofree char *there = mix_rota_session_dup_text (self->rota, &person->sessions[i]);
      /* Translators: a half-day, and what somebody does then: "Tuesday morning, in exchange for Villette". */
      g_autofree char *title = g_strdup_printf (_ ("%s, in exchange for %s"), mix_half_day_get_name (i), there);

      if (i == move.session)
        continue;
      move.to_session = i;
      add_choice (self, self->times, person->sessions[i].where == MIX_WHERE_OFF ? mix_half_day_get_name (i) : title,
                  &move);
    }
}

static void
mix_session_dialog_dispose (GObject *object)
{
  MixSessionDialog *self = MIX_SESSION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_SESSION_DIALOG);
  g_clear_pointer (&self->rota, mix_week_rota_unref);
  G_OBJECT_CLASS (mix_session_dialog_parent_class)->dispose (object);
}

static void
mix_session_dialog_finalize (GObject *object)
{
  g_free (MIX_SESSION_DIALOG (object)->folded);
  G_OBJECT_CLASS (mix_session_dialog_parent_class)->finalize (object);
}

static void
mix_session_dialog_class_init (MixSessionDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mix_session_dialog_dispose;
  object_class->finalize = mix_session_dialog_finalize;
  chosen_signal = g_signal_new ("chosen", MIX_TYPE_SESSION_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                2, G_TYPE_POINTER, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/board/mix-session-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixSessionDialog, search);
  gtk_widget_class_bind_template_child (widget_class, MixSessionDialog, every_week);
  gtk_widget_class_bind_template_child (widget_class, MixSessionDialog, places);
  gtk_widget_class_bind_template_child (widget_class, MixSessionDialog, times);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
mix_session_dialog_init (MixSessionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->places, is_shown, self, NULL);
  gtk_list_box_set_filter_func (self->times, is_shown, self, NULL);
}

/**
 * mix_session_dialog_new:
 * @rota: the week
 * @move: (transfer none): the session, as mix_week_move_begin() gave it
 * @network_id: (nullable): whose practices are offered beside those where the person has work
 * @every_week: whether it is to hold every week, until the user says otherwise
 *
 * Returns: (transfer floating): the dialogue
 */
AdwDialog *
mix_session_dialog_new (MixWeekRota *rota, const MixWeekMove *move, const char *network_id, gboolean every_week)
{
  MixSessionDialog *self = g_object_new (MIX_TYPE_SESSION_DIALOG, NULL);
  const MixRotaPerson *person = mix_week_rota_find_person (rota, move->person_id);
  g_autofree char *day = mix_date_format_short (mix_week_rota_get_monday (rota));
  g_autofree char *when = g_strdup_printf (_ ("Every Week from %s"), day);
  /* Translators: a person and a half-day. */
  g_autofree char *title = g_strdup_printf (_ ("Move %s, %s"), mix_person_get_name (person->person),
                                            mix_half_day_get_name (move->session));

  self->rota = mix_week_rota_ref (rota);
  self->move = *move;
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->every_week), when);
  adw_switch_row_set_active (self->every_week, every_week);
  fill_places (self, network_id);
  fill_times (self);
  return ADW_DIALOG (self);
}
