#include "mix-board-lane.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-words.h"
#include "mix-list.h"
#include "mix-text.h"

/*
 * One lane of the board: a list of cards of its own, and what stands in its head. It lives as long as the person or
 * practice is on the board; "changed" is emitted when something in its head did.
 */
struct _MixBoardLane
{
  GObject parent_instance;

  MixLaneKind kind;
  char *key;
  char *title;
  char *subtitle;
  char *used_words;
  char *free_words; /* NULL where that is not known */
  int net;          /* minutes a week, -1 where not known */
  int used[MIX_N_FIT_GRADES];
  gboolean over;
  MixPerson *person;
  GListStore *cards;
  gboolean head_changed;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (MixBoardLane, mix_board_lane, G_TYPE_OBJECT)

static void
mix_board_lane_finalize (GObject *object)
{
  MixBoardLane *self = MIX_BOARD_LANE (object);

  g_free (self->key);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->used_words);
  g_free (self->free_words);
  g_clear_object (&self->person);
  g_object_unref (self->cards);
  G_OBJECT_CLASS (mix_board_lane_parent_class)->finalize (object);
}

static void
mix_board_lane_class_init (MixBoardLaneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_board_lane_finalize;
  changed_signal
      = g_signal_new ("changed", MIX_TYPE_BOARD_LANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_board_lane_init (MixBoardLane *self)
{
  self->cards = g_list_store_new (MIX_TYPE_CARD);
}

static void
take_words (MixBoardLane *self, char **field, char *words)
{
  g_autofree char *owned = words;

  if (g_set_str (field, owned))
    self->head_changed = TRUE;
}

static void
take_number (MixBoardLane *self, int *field, int number)
{
  if (*field == number)
    return;
  *field = number;
  self->head_changed = TRUE;
}

static const char *
get_key (gpointer card)
{
  return mix_card_get_key (card);
}

static gboolean
is_equal (gpointer a, gpointer b)
{
  return mix_card_equal (a, b);
}

static void
finish (MixBoardLane *self, GPtrArray *cards)
{
  mix_list_sync (self->cards, cards, get_key, is_equal);
  if (self->head_changed)
    g_signal_emit (self, changed_signal, 0);
  self->head_changed = FALSE;
}

/**
 * mix_board_lane_new:
 * @kind: what it is for
 * @key: id of the person or place, or %MIX_LANE_KEY_NOBODY
 *
 * Returns: (transfer full): an empty lane
 */
MixBoardLane *
mix_board_lane_new (MixLaneKind kind, const char *key)
{
  MixBoardLane *self = g_object_new (MIX_TYPE_BOARD_LANE, NULL);

  self->kind = kind;
  self->key = g_strdup (key);
  return self;
}

/**
 * mix_board_lane_show_person:
 * @self: a lane of a person
 * @load: what they have and use
 * @cards: (element-type MixCard): the cards to show
 */
void
mix_board_lane_show_person (MixBoardLane *self, const MixPersonLoad *load, GPtrArray *cards)
{
  g_set_object (&self->person, load->person);
  take_words (self, &self->title, g_strdup (mix_person_get_name (load->person)));
  take_words (self, &self->subtitle, mix_person_load_dup_role (load));
  take_words (self, &self->used_words, mix_person_load_dup_used (load));
  take_words (self, &self->free_words, mix_person_load_dup_free (load));
  take_number (self, &self->net, load->sheet.known ? MAX (load->sheet.net_minutes, 0) : -1);
  for (guint i = 0; i < MIX_N_FIT_GRADES; i++)
    take_number (self, &self->used[i], load->used[i]);
  take_number (self, &self->over, mix_person_load_is_over (load));
  finish (self, cards);
}

static char *
dup_patients (MixFigures *figures)
{
  g_autofree char *number = NULL;
  gint64 patients;

  if (!mix_figures_get_value (figures, MIX_FIGURE_PATIENTS, &patients))
    return g_strdup (_ ("Patients not known"));
  number = mix_text_format_thousands (patients);
  /* Translators: %s is a number with thousands separated. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s patient", "%s patients", (gulong) patients), number);
}

/* Of what is known to be needed there, what nobody has. */
static int
sum_nobody (MixBoard *board, const char *place_id)
{
  GPtrArray *cards = mix_board_get_nobody (board);
  int minutes = 0;

  for (guint i = 0; i < cards->len; i++)
    if (g_str_equal (mix_card_get_place_id (g_ptr_array_index (cards, i)), place_id))
      minutes += mix_card_get_minutes (g_ptr_array_index (cards, i));
  return minutes;
}

/* What people have there, by fit: all of it, whatever part of it is shown. */
static void
count_used (MixBoard *board, const char *place_id, int used[MIX_N_FIT_GRADES])
{
  GPtrArray *cards = mix_board_get_cards (board);

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);

      if (mix_card_counts (card) && g_str_equal (mix_card_get_place_id (card), place_id))
        used[mix_card_get_fit (card)->grade] += mix_card_get_minutes (card);
    }
}

static void
show_place_hours (MixBoardLane *self, int used, int nobody)
{
  g_autofree char *used_hours = mix_text_format_hours (used);
  g_autofree char *all_hours = mix_text_format_hours (used + nobody);
  g_autofree char *nobody_hours = mix_text_format_hours (nobody);

  /* Translators: hours that somebody has, of those and what nobody has. */
  take_words (self, &self->used_words, g_strdup_printf (_ ("%s of %s h"), used_hours, all_hours));
  take_words (self, &self->free_words, g_strdup_printf (_ ("%s nobody"), nobody_hours));
}

/**
 * mix_board_lane_show_place:
 * @self: a lane of a practice, or of a network's own work
 * @practice: (nullable): the practice
 * @network: (nullable): the network, where @practice is %NULL
 * @board: the board
 * @cards: (element-type MixCard): the cards to show
 */
void
mix_board_lane_show_place (
    MixBoardLane *self, MixPractice *practice, MixNetwork *network, MixBoard *board, GPtrArray *cards)
{
  int used[MIX_N_FIT_GRADES] = { 0 };
  int total = 0;

  count_used (board, self->key, used);
  for (guint i = 0; i < MIX_N_FIT_GRADES; i++)
    {
      take_number (self, &self->used[i], used[i]);
      total += used[i];
    }
  take_words (self, &self->title,
              g_strdup (practice != NULL ? mix_practice_get_name (practice) : mix_network_get_name (network)));
  take_words (self, &self->subtitle,
              practice != NULL ? dup_patients (mix_practice_get_figures (practice))
                               : g_strdup (_ ("Work for the whole network")));
  take_number (self, &self->net, total + sum_nobody (board, self->key));
  show_place_hours (self, total, self->net - total);
  finish (self, cards);
}

/**
 * mix_board_lane_show_nobody:
 * @self: the lane of work that nobody has
 * @counts: what the board finds
 * @cards: (element-type MixCard): the cards to show
 */
void
mix_board_lane_show_nobody (MixBoardLane *self, const MixBoardCounts *counts, GPtrArray *cards)
{
  g_autofree char *hours = mix_text_format_hours (counts->nobody_minutes);
  g_autofree char *n_cards = mix_text_format_thousands (counts->n_nobody);

  take_words (self, &self->title, g_strdup (_ ("Nobody yet")));
  take_words (self, &self->subtitle,
              g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Work without a person · %s card",
                                            "Work without a person · %s cards", counts->n_nobody),
                               n_cards));
  take_words (self, &self->used_words,
              g_strdup_printf (counts->n_not_known > 0 ? _ ("At least %s h a week") : _ ("%s h a week"), hours));
  finish (self, cards);
}

/**
 * mix_board_lane_get_kind:
 * @self: a lane
 *
 * Returns: what it is for
 */
MixLaneKind
mix_board_lane_get_kind (MixBoardLane *self)
{
  return self->kind;
}

/**
 * mix_board_lane_get_key:
 * @self: a lane
 *
 * Returns: (transfer none): id of the person or place, or %MIX_LANE_KEY_NOBODY
 */
const char *
mix_board_lane_get_key (MixBoardLane *self)
{
  return self->key;
}

/**
 * mix_board_lane_get_title:
 * @self: a lane
 *
 * Returns: (transfer none): its name
 */
const char *
mix_board_lane_get_title (MixBoardLane *self)
{
  return self->title;
}

/**
 * mix_board_lane_get_subtitle:
 * @self: a lane
 *
 * Returns: (transfer none): who or what that is
 */
const char *
mix_board_lane_get_subtitle (MixBoardLane *self)
{
  return self->subtitle;
}

/**
 * mix_board_lane_get_used_words:
 * @self: a lane
 *
 * Returns: (transfer none): "23.7 of 28.2 h"
 */
const char *
mix_board_lane_get_used_words (MixBoardLane *self)
{
  return self->used_words;
}

/**
 * mix_board_lane_get_free_words:
 * @self: a lane
 *
 * Returns: (transfer none) (nullable): "4.5 free", or "113%"
 */
const char *
mix_board_lane_get_free_words (MixBoardLane *self)
{
  return self->free_words;
}

/**
 * mix_board_lane_get_net:
 * @self: a lane
 *
 * Returns: minutes a week there are for work, or that are needed; below zero where not known
 */
int
mix_board_lane_get_net (MixBoardLane *self)
{
  return self->net;
}

/**
 * mix_board_lane_get_used:
 * @self: a lane
 * @grade: a fit
 *
 * Returns: minutes a week of work of that fit
 */
int
mix_board_lane_get_used (MixBoardLane *self, MixFitGrade grade)
{
  return self->used[grade];
}

/**
 * mix_board_lane_is_over:
 * @self: a lane
 *
 * Returns: whether the person has more work than time
 */
gboolean
mix_board_lane_is_over (MixBoardLane *self)
{
  return self->over;
}

/**
 * mix_board_lane_get_cards:
 * @self: a lane
 *
 * Returns: (transfer none): its cards, a #GListStore of #MixCard
 */
GListModel *
mix_board_lane_get_cards (MixBoardLane *self)
{
  return G_LIST_MODEL (self->cards);
}

/**
 * mix_board_lane_get_person:
 * @self: a lane
 *
 * Returns: (transfer none) (nullable): whose lane it is
 */
MixPerson *
mix_board_lane_get_person (MixBoardLane *self)
{
  return self->person;
}
