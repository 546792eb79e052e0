#include "mix-cover-row.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-face.h"
#include "mix-card-words.h"
#include "mix-fit-mark.h"

/* How many are listed; who was chosen is one of them. */
#define MOST_CANDIDATES 6

#define PERSON_KEY "mix-person"

/* A piece of work of somebody who is away, who takes it, and who else could: a choice among them. */
struct _MixCoverRow
{
  AdwExpanderRow parent_instance;

  MixFitMark *mark;
  GPtrArray *ways; /* of AdwActionRow, owned by the row: a person each, and last "stays theirs" */
  GtkCheckButton *first_check;
  MixCard *card;
  gboolean filling;
  gboolean choosing; /* its own choice is being worked out: its ways stay as they are under the pointer */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixCoverRow, mix_cover_row, ADW_TYPE_EXPANDER_ROW)

static void
way_chosen_cb (MixCoverRow *self, GParamSpec *pspec, GtkCheckButton *check)
{
  if (self->filling || !gtk_check_button_get_active (check))
    return;
  self->choosing = TRUE;
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (check), PERSON_KEY));
  self->choosing = FALSE;
}

static AdwActionRow *
add_way (MixCoverRow *self, const char *person_id, const char *title, gboolean chosen)
{
  GtkWidget *way = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (way), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (way), title);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->first_check);
  if (self->first_check == NULL)
    self->first_check = GTK_CHECK_BUTTON (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  g_object_set_data_full (G_OBJECT (check), PERSON_KEY, g_strdup (person_id), g_free);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (way_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (way), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (way), check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), way);
  g_ptr_array_add (self->ways, way);
  return ADW_ACTION_ROW (way);
}

static void
add_candidate (MixCoverRow *self, MixBoard *board, MixCover *cover, const MixCandidate *candidate, gboolean chosen)
{
  AdwActionRow *way
      = add_way (self, mix_person_get_id (candidate->person), mix_person_get_name (candidate->person), chosen);
  g_autofree char *detail = mix_candidate_dup_detail (candidate);
  g_autofree char *price = mix_candidate_dup_price (candidate, board, self->card);
  g_autofree char *words = price != NULL ? g_strdup_printf ("%s · %s", detail, price) : g_strdup (detail);

  adw_action_row_set_subtitle (way, words);
  adw_action_row_add_suffix (way, mix_fit_mark_new (mix_fit_grade_get_mark (candidate->fit.grade), TRUE));
  gtk_widget_set_sensitive (GTK_WIDGET (way), mix_cover_may_choose (cover, candidate));
}

static void
fill_ways (MixCoverRow *self, MixBoard *board, MixCover *cover, const MixCoverItem *item)
{
  guint n = 0;

  for (guint i = 0; i < self->ways->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->ways, i));
  g_ptr_array_set_size (self->ways, 0);
  self->first_check = NULL;
  for (guint i = 0; i < item->candidates->len; i++)
    {
      const MixCandidate *candidate = &g_array_index (item->candidates, MixCandidate, i);

      if (n++ < MOST_CANDIDATES || candidate == item->chosen)
        add_candidate (self, board, cover, candidate, candidate == item->chosen);
    }
  add_way (self, MIX_COVER_STAYS, _ ("Nobody: it stays theirs"), item->chosen == NULL);
}

static void
mix_cover_row_dispose (GObject *object)
{
  g_clear_object (&MIX_COVER_ROW (object)->card);
  G_OBJECT_CLASS (mix_cover_row_parent_class)->dispose (object);
}

static void
mix_cover_row_finalize (GObject *object)
{
  g_ptr_array_unref (MIX_COVER_ROW (object)->ways);
  G_OBJECT_CLASS (mix_cover_row_parent_class)->finalize (object);
}

static void
mix_cover_row_class_init (MixCoverRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mix_cover_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_cover_row_finalize;

  /**
   * MixCoverRow::chosen:
   * @self: a row
   * @person_id: who was chosen, or %MIX_COVER_STAYS
   */
  signals[CHOSEN] = g_signal_new ("chosen", MIX_TYPE_COVER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
}

static void
mix_cover_row_init (MixCoverRow *self)
{
  self->ways = g_ptr_array_new ();
  self->mark = MIX_FIT_MARK (mix_fit_mark_new (MIX_MARK_NOBODY, FALSE));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->mark));
}

/**
 * mix_cover_row_new:
 *
 * Returns: (transfer floating): a row of no work
 */
GtkWidget *
mix_cover_row_new (void)
{
  return g_object_new (MIX_TYPE_COVER_ROW, NULL);
}

/**
 * mix_cover_row_show:
 * @self: a row
 * @board: the board
 * @cover: who covers for whom
 * @item: a piece of work of it
 */
void
mix_cover_row_show (MixCoverRow *self, MixBoard *board, MixCover *cover, const MixCoverItem *item)
{
  g_autofree char *work = mix_card_dup_work (item->card);
  g_autofree char *hours = mix_card_dup_hours (item->card);
  /* Translators: work and place, hours. */
  g_autofree char *title = g_strdup_printf (_ ("%s · %s h"), work, hours);
  g_autofree char *words = mix_cover_item_dup_words (item);

  g_set_object (&self->card, item->card);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
  mix_fit_mark_set_mark (self->mark,
                         item->chosen != NULL ? mix_fit_grade_get_mark (item->chosen->fit.grade) : MIX_MARK_NOBODY);
  if (self->choosing)
    return;
  self->filling = TRUE;
  fill_ways (self, board, cover, item);
  self->filling = FALSE;
}

/**
 * mix_cover_row_get_card:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the work that it shows
 */
MixCard *
mix_cover_row_get_card (MixCoverRow *self)
{
  return self->card;
}
