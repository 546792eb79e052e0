#include "mix-week-clash-dialog.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* A list of what is wrong is read, not searched: more than this is said as a number. */
#define MOST_CLASHES 40

/*
 * The clashes of a week, worst first, each with its ways out. "chosen" tells the move of the way that was taken, a
 * MixWeekMove.
 */
struct _MixWeekClashDialog
{
  AdwDialog parent_instance;

  GtkWidget *box;
  MixWeekRota *rota;
  gboolean editable;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (MixWeekClashDialog, mix_week_clash_dialog, ADW_TYPE_DIALOG)

static void
way_activated_cb (MixWeekClashDialog *self, AdwActionRow *row)
{
  MixWeekMove move = *(const MixWeekMove *) g_object_get_data (G_OBJECT (row), "move");

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, chosen_signal, 0, &move);
  g_object_unref (self);
}

static GtkWidget *
make_way_row (MixWeekClashDialog *self, const MixWeekMove *move)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = mix_week_move_dup_words (self->rota, move);
  g_autofree char *words = NULL;
  MixWeekVerdict verdict = mix_week_move_judge (self->rota, move, &words);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (verdict != MIX_WEEK_VERDICT_NOTHING)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_sensitive (row, self->editable);
  gtk_widget_add_css_class (row, "mix-dense-row");
  g_object_set_data_full (G_OBJECT (row), "move", g_memdup2 (move, sizeof *move), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (way_activated_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_no_way_row (const MixWeekClash *clash)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 clash->kind == MIX_WEEK_CLASH_SUPERVISOR
                                     ? _ ("Move a session of either, or name another supervisor on the Team page.")
                                     : _ ("No single move helps. Move several sessions, or enter more desks."));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "mix-dense-row");
  return row;
}

static GtkWidget *
make_group (MixWeekClashDialog *self, const MixWeekClash *clash)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *text = mix_week_clash_dup_text (self->rota, clash);
  g_autofree char *hint = mix_week_clash_dup_hint (clash);
  g_autofree char *title = g_markup_escape_text (text, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), hint);
  for (guint i = 0; i < clash->n_ways; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_way_row (self, &clash->ways[i]));
  if (clash->n_ways == 0)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_no_way_row (clash));
  return group;
}

static void
mix_week_clash_dialog_finalize (GObject *object)
{
  g_clear_pointer (&MIX_WEEK_CLASH_DIALOG (object)->rota, mix_week_rota_unref);
  G_OBJECT_CLASS (mix_week_clash_dialog_parent_class)->finalize (object);
}

static void
mix_week_clash_dialog_class_init (MixWeekClashDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_week_clash_dialog_finalize;
  chosen_signal = g_signal_new ("chosen", MIX_TYPE_WEEK_CLASH_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
mix_week_clash_dialog_init (MixWeekClashDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_margin_start (self->box, 12);
  gtk_widget_set_margin_end (self->box, 12);
  gtk_widget_set_margin_top (self->box, 6);
  gtk_widget_set_margin_bottom (self->box, 18);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_content_width (ADW_DIALOG (self), 520);
  adw_dialog_set_content_height (ADW_DIALOG (self), 560);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Ways Out"));
}

/**
 * mix_week_clash_dialog_new:
 * @rota: the week
 * @clashes: (element-type MixWeekClash): its clashes
 * @editable: whether a way out can be taken
 *
 * Returns: (transfer floating): the dialogue
 */
AdwDialog *
mix_week_clash_dialog_new (MixWeekRota *rota, GArray *clashes, gboolean editable)
{
  MixWeekClashDialog *self = g_object_new (MIX_TYPE_WEEK_CLASH_DIALOG, NULL);

  self->rota = mix_week_rota_ref (rota);
  self->editable = editable;
  for (guint i = 0; i < MIN (clashes->len, MOST_CLASHES); i++)
    gtk_box_append (GTK_BOX (self->box), make_group (self, &g_array_index (clashes, MixWeekClash, i)));
  if (clashes->len > MOST_CLASHES)
    {
      g_autofree char *more = g_strdup_printf (_ ("And %u more."), clashes->len - MOST_CLASHES);

      gtk_box_append (GTK_BOX (self->box), gtk_label_new (more));
    }
  return ADW_DIALOG (self);
}
