#include "mix-week-view-private.h"

#include "mix-config.h"
#include "mix-half-day.h"

#include <glib/gi18n-lib.h>

#include "mix-session-dialog.h"
#include "mix-week-clash-dialog.h"
#include "mix-week-deed.h"

/* Moving sessions: by drag, by keys, by the menu, and by the ways out of a clash. All of them end in one deed. */

typedef struct
{
  MixWeekRota *rota; /* keeps what the move names */
  MixWeekMove move;
  gboolean every_week;
} Deed;

static void
free_deed (gpointer data)
{
  mix_week_rota_unref (((Deed *) data)->rota);
  g_free (data);
}

static gboolean
run_deed (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;

  return mix_week_deed_move (store, deed->rota, &deed->move, deed->every_week, error);
}

static char *
say_done (MixWeekView *self, const MixWeekMove *move, const char *verdict, gboolean every_week)
{
  g_autofree char *what = mix_week_move_dup_words (self->rota, move);
  g_autofree char *day = mix_date_format_short (mix_week_rota_get_monday (self->rota));
  /* Translators: %s is a day, such as "23 Nov". */
  g_autofree char *when
      = every_week ? g_strdup_printf (_ ("Every week from %s."), day) : g_strdup (_ ("This week only."));

  return g_strdup_printf ("%s. %s %s", what, verdict, when);
}

/* The cursor goes where the session went. */
static void
follow (MixWeekView *self, const MixWeekMove *move)
{
  const char *place = move->where == MIX_WHERE_ON_SITE ? move->place_id : MIX_WEEK_ROW_REMOTE;
  gboolean by_person = mix_week_view_get_by (self) == MIX_WEEK_BY_PERSON;

  if (move->where == MIX_WHERE_STUDY)
    place = MIX_WEEK_ROW_STUDY;
  g_set_str (&self->follow_row, by_person ? move->person_id : place);
  g_set_str (&self->follow_block, by_person ? place : move->person_id);
  self->follow_session = move->to_session;
}

/* Moves a session, or says why it cannot be moved. */
void
_mix_week_view_do (MixWeekView *self, const MixWeekMove *move)
{
  gboolean every_week = gtk_drop_down_get_selected (self->span_choice) == 1;
  g_autofree char *words = NULL;
  g_autofree char *done = NULL;
  MixWeekVerdict verdict = mix_week_move_judge (self->rota, move, &words);
  Deed *deed;

  /* Of two places the one that is kept holds already: to say so again ends the other. */
  if (verdict == MIX_WEEK_VERDICT_IMPOSSIBLE)
    {
      mix_page_say (self->page, words, FALSE);
      return;
    }
  done = say_done (self, move, words, every_week);
  follow (self, move);
  deed = g_new0 (Deed, 1);
  deed->rota = mix_week_rota_ref (self->rota);
  deed->move = *move;
  deed->every_week = every_week;
  mix_page_run (self->page, run_deed, deed, free_deed, done);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->page), done, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Says where a row leads: a practice, or remote. */
static gboolean
choose_row (MixWeekView *self, const char *row_key, MixWeekMove *move)
{
  const MixRotaPlace *place = mix_week_rota_find_place (self->rota, row_key);

  if (place != NULL)
    {
      move->where = MIX_WHERE_ON_SITE;
      move->place_id = mix_practice_get_id (place->practice);
      return TRUE;
    }
  if (g_strcmp0 (row_key, MIX_WEEK_ROW_REMOTE) != 0 && g_strcmp0 (row_key, MIX_WEEK_ROW_STUDY) != 0)
    return FALSE;
  move->where = g_str_equal (row_key, MIX_WEEK_ROW_REMOTE) ? MIX_WHERE_REMOTE : MIX_WHERE_STUDY;
  move->place_id = NULL;
  return TRUE;
}

static gboolean
make_move (MixWeekView *self, const MixWeekSpot *from, const MixWeekSpot *to, MixWeekMove *move, char **words)
{
  const char *person_id = mix_week_view_get_by (self) == MIX_WEEK_BY_PERSON ? from->row_key : from->block_key;

  if (!mix_week_move_begin (self->rota, person_id, from->session, move))
    {
      *words = g_strdup (_ ("There is no session to move."));
      return FALSE;
    }
  move->to_session = to->session;
  if (g_strcmp0 (to->row_key, from->row_key) == 0 || choose_row (self, to->row_key, move))
    return TRUE;
  *words = g_strdup (g_strcmp0 (to->row_key, MIX_WEEK_ROW_AWAY) == 0
                         ? _ ("Leave is entered on the Team page.")
                         : _ ("Drop it in the same row, or on the desks of a practice."));
  return FALSE;
}

/* A MixWeekGridJudge. */
MixWeekDrop
_mix_week_view_judge (const MixWeekSpot *from, const MixWeekSpot *to, char **words, gpointer data)
{
  MixWeekView *self = data;
  MixWeekMove move;

  if (self->rota == NULL || !make_move (self, from, to, &move, words))
    return MIX_WEEK_DROP_REFUSED;
  switch (mix_week_move_judge (self->rota, &move, words))
    {
    case MIX_WEEK_VERDICT_FINE:
      return MIX_WEEK_DROP_FINE;
    case MIX_WEEK_VERDICT_CLASH:
      return MIX_WEEK_DROP_CLASH;
    case MIX_WEEK_VERDICT_NOTHING:
      return MIX_WEEK_DROP_NOTHING;
    case MIX_WEEK_VERDICT_IMPOSSIBLE:
    default:
      return MIX_WEEK_DROP_REFUSED;
    }
}

void
_mix_week_view_dropped_cb (MixWeekView *self, const MixWeekSpot *from, const MixWeekSpot *to)
{
  g_autofree char *words = NULL;
  MixWeekMove move;

  if (make_move (self, from, to, &move, &words))
    _mix_week_view_do (self, &move);
  else
    mix_page_say (self->page, words, FALSE);
}

/* The practices that are shown, in their order, and remote as the last place of all. */
static GPtrArray *
list_places (MixWeekView *self)
{
  GPtrArray *keys = g_ptr_array_new ();

  for (guint i = 0; i < mix_week_rota_get_n_places (self->rota); i++)
    {
      MixPractice *practice = mix_week_rota_get_place (self->rota, i)->practice;

      if (_mix_week_view_shows (NULL, practice, self))
        g_ptr_array_add (keys, (gpointer) mix_practice_get_id (practice));
    }
  g_ptr_array_add (keys, (gpointer) MIX_WEEK_ROW_REMOTE);
  return keys;
}

static gboolean
step_place (MixWeekView *self, MixWeekMove *move, int step)
{
  g_autoptr (GPtrArray) keys = list_places (self);
  const char *present = move->where == MIX_WHERE_ON_SITE ? move->place_id : MIX_WEEK_ROW_REMOTE;
  guint position;

  if (present == NULL || !g_ptr_array_find_with_equal_func (keys, present, g_str_equal, &position))
    position = step > 0 ? keys->len - 1 : 0;
  position = (position + keys->len + (guint) ((int) keys->len + step)) % keys->len;
  return choose_row (self, g_ptr_array_index (keys, position), move);
}

/* The session at the cursor. */
static gboolean
begin_at_cursor (MixWeekView *self, MixWeekMove *move)
{
  MixWeekSpot spot;
  g_autofree char *words = NULL;

  if (self->rota == NULL || !mix_page_is_editable (self->page) || !mix_week_grid_get_cursor (self->grid, &spot))
    return FALSE;
  if (make_move (self, &spot, &spot, move, &words))
    return TRUE;
  mix_page_say (self->page, words, FALSE);
  return FALSE;
}

void
_mix_week_view_shift_wanted_cb (MixWeekView *self, int across, int down)
{
  MixWeekMove move;

  if (!begin_at_cursor (self, &move))
    return;
  if ((across < 0 && move.session == 0) || (across > 0 && move.session + 1 == MIX_N_HALF_DAYS))
    return;
  move.to_session = (guint) ((int) move.session + across);
  if (down == 0 || step_place (self, &move, down))
    _mix_week_view_do (self, &move);
}

void
_mix_week_view_menu_wanted_cb (MixWeekView *self, double x, double y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (GTK_WIDGET (self->grid), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  gtk_popover_set_pointing_to (self->session_menu, &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (self->session_menu);
}

static void
move_chosen_cb (MixWeekView *self, const MixWeekMove *move, gboolean every_week)
{
  gtk_drop_down_set_selected (self->span_choice, every_week ? 1 : 0);
  _mix_week_view_do (self, move);
}

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixWeekView *self = user_data;
  AdwDialog *dialog;
  MixWeekMove move;

  if (!begin_at_cursor (self, &move))
    return;
  dialog = mix_session_dialog_new (self->rota, &move, mix_board_view_get_network (self->view),
                                   gtk_drop_down_get_selected (self->span_choice) == 1);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (move_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
remote_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixWeekMove move;

  if (begin_at_cursor (user_data, &move) && choose_row (user_data, MIX_WEEK_ROW_REMOTE, &move))
    _mix_week_view_do (user_data, &move);
}

static void
shift_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  int across, down;

  g_variant_get (parameter, "(ii)", &across, &down);
  _mix_week_view_shift_wanted_cb (user_data, across, down);
}

static void
way_chosen_cb (MixWeekView *self, const MixWeekMove *move)
{
  _mix_week_view_do (self, move);
}

static void
ways_out_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixWeekView *self = user_data;
  AdwDialog *dialog;

  if (self->rota == NULL || self->clashes->len == 0)
    return;
  dialog = mix_week_clash_dialog_new (self->rota, self->clashes, mix_page_is_editable (self->page));
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (way_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_key (GtkEventController *controller, guint key, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, 0), gtk_named_action_new (action)));
}

/* Adds the actions and keys of moving. */
void
_mix_week_view_add_moves (MixWeekView *self)
{
  static const GActionEntry entries[] = {
    { .name = "move", .activate = move_cb },
    { .name = "remote", .activate = remote_cb },
    { .name = "shift", .activate = shift_cb, .parameter_type = "(ii)" },
    { .name = "ways-out", .activate = ways_out_cb },
  };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  add_key (keys, GDK_KEY_m, "week.move");
  add_key (keys, GDK_KEY_w, "week.ways-out");
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
