#include "mix-cover.h"

/*
 * Who covers for somebody who is away: for each piece of their work those who could do it, and the best of them. What
 * fewest people could do is given away first. Work goes only to whom it suits without supervision, who has time on
 * average for all that they take, and who belongs to or works in its network; but what the user chose holds, and is
 * given away before the rest. Immutable.
 */
struct _MixCover
{
  GObject parent_instance;

  MixBoard *board;
  MixPerson *person;
  MixDate from;
  MixDate until;       /* MIX_DATE_NONE: from then on */
  GHashTable *choices; /* (nullable): id of an assignment → id of who takes it, or MIX_COVER_STAYS */
  GArray *items;       /* of MixCoverItem */
};

G_DEFINE_FINAL_TYPE (MixCover, mix_cover, G_TYPE_OBJECT)

static void
clear_item (gpointer data)
{
  MixCoverItem *item = data;

  g_clear_object (&item->card);
  g_clear_pointer (&item->candidates, g_array_unref);
}

static void
mix_cover_finalize (GObject *object)
{
  MixCover *self = MIX_COVER (object);

  g_array_unref (self->items);
  g_clear_pointer (&self->choices, g_hash_table_unref);
  g_clear_object (&self->person);
  g_clear_object (&self->board);
  G_OBJECT_CLASS (mix_cover_parent_class)->finalize (object);
}

static void
mix_cover_class_init (MixCoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_cover_finalize;
}

static void
mix_cover_init (MixCover *self)
{
  self->items = g_array_new (FALSE, TRUE, sizeof (MixCoverItem));
  g_array_set_clear_func (self->items, clear_item);
}

static gboolean
is_away (MixPerson *person, MixDate day)
{
  GPtrArray *leave = mix_person_get_leave (person);

  for (guint i = 0; i < leave->len; i++)
    {
      const MixLeaveRow *row = g_ptr_array_index (leave, i);

      if (row->minutes < 0 && mix_date_in_range (day, row->from_date, row->until))
        return TRUE;
    }
  return FALSE;
}

/* Somebody in reach, with whom nothing is wrong but perhaps time or supervision. */
static gboolean
is_there (MixCover *self, const MixCandidate *candidate)
{
  return candidate->in_reach && mix_cover_may_choose (self, candidate);
}

static gboolean
can_cover (MixCover *self, const MixCandidate *candidate)
{
  return is_there (self, candidate) && candidate->fit.grade != MIX_FIT_STRETCHED && candidate->free_known
         && candidate->short_minutes == 0;
}

/* What somebody has taken already is time that they no longer have. */
static GArray *
list_candidates (MixCover *self, MixCard *card, GHashTable *taken)
{
  GArray *candidates = mix_candidates_list (self->board, card);

  for (guint i = 0; i < candidates->len; i++)
    {
      MixCandidate *candidate = &g_array_index (candidates, MixCandidate, i);

      mix_candidate_take_time (candidate, card, GPOINTER_TO_INT (g_hash_table_lookup (taken, candidate->person)));
    }
  mix_candidates_sort (candidates);
  return candidates;
}

/* The least short of time of those who may do it without supervision; else the first who may with it. */
static const MixCandidate *
find_nearest (MixCover *self, GArray *candidates)
{
  const MixCandidate *nearest = NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      const MixCandidate *candidate = &g_array_index (candidates, MixCandidate, i);

      if (!is_there (self, candidate) || (nearest != NULL && candidate->fit.grade == MIX_FIT_STRETCHED))
        continue;
      if (nearest == NULL || nearest->fit.grade == MIX_FIT_STRETCHED
          || candidate->short_minutes < nearest->short_minutes)
        nearest = candidate;
    }
  return nearest;
}

static MixCoverWhy
get_why (const MixCandidate *nearest)
{
  if (nearest == NULL)
    return MIX_COVER_NOBODY_MAY;
  return nearest->fit.grade == MIX_FIT_STRETCHED ? MIX_COVER_ONLY_SUPERVISED : MIX_COVER_NO_TIME;
}

static const char *
get_choice (MixCover *self, MixCard *card)
{
  return self->choices != NULL
             ? g_hash_table_lookup (self->choices, mix_assignment_get_id (mix_card_get_assignment (card)))
             : NULL;
}

static gboolean
suits (MixCover *self, const MixCandidate *candidate, const char *choice)
{
  if (choice == NULL)
    return can_cover (self, candidate);
  return g_str_equal (mix_person_get_id (candidate->person), choice) && mix_cover_may_choose (self, candidate);
}

static const MixCandidate *
find_taker (MixCover *self, MixCoverItem *item)
{
  for (guint i = 0; i < item->candidates->len; i++)
    if (suits (self, &g_array_index (item->candidates, MixCandidate, i), get_choice (self, item->card)))
      return &g_array_index (item->candidates, MixCandidate, i);
  return NULL;
}

static void
choose (MixCover *self, MixCoverItem *item, GHashTable *taken)
{
  item->candidates = list_candidates (self, item->card, taken);
  item->chosen = find_taker (self, item);
  if (item->chosen == NULL && g_strcmp0 (get_choice (self, item->card), MIX_COVER_STAYS) == 0)
    item->why = MIX_COVER_STAYS_THEIRS;
  else if (item->chosen == NULL)
    {
      item->nearest = find_nearest (self, item->candidates);
      item->why = get_why (item->nearest);
    }
  else
    g_hash_table_insert (taken, item->chosen->person,
                         GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (taken, item->chosen->person))
                                          + mix_card_get_minutes (item->card)));
}

static guint
count_able (MixCover *self, MixCard *card)
{
  g_autoptr (GArray) candidates = mix_candidates_list (self->board, card);
  guint n = 0;

  for (guint i = 0; i < candidates->len; i++)
    n += can_cover (self, &g_array_index (candidates, MixCandidate, i));
  return n;
}

/* A piece of work, and how many could cover it before anything is given away. */
typedef struct
{
  MixCard *card;
  guint n_able;
} Piece;

static int
compare_pieces (gconstpointer a, gconstpointer b)
{
  const Piece *first = a;
  const Piece *second = b;

  if (first->n_able != second->n_able)
    return first->n_able < second->n_able ? -1 : 1;
  if (mix_card_get_minutes (first->card) != mix_card_get_minutes (second->card))
    return mix_card_get_minutes (first->card) > mix_card_get_minutes (second->card) ? -1 : 1;
  return g_strcmp0 (mix_card_get_key (first->card), mix_card_get_key (second->card));
}

static gboolean
is_of_the_time (MixCover *self, const MixAssignmentRow *row)
{
  return g_str_equal (row->person_id, mix_person_get_id (self->person))
         && (row->until == MIX_DATE_NONE || row->until >= self->from)
         && (self->until == MIX_DATE_NONE || row->from_date <= self->until);
}

static void
add_pieces (MixCover *self, GArray *pieces, GPtrArray *assignments)
{
  MixPlan *plan = mix_board_get_plan (self->board);

  for (guint i = 0; i < assignments->len; i++)
    {
      MixAssignment *assignment = g_ptr_array_index (assignments, i);
      const MixAssignmentRow *row = mix_assignment_get_row (assignment);
      MixServiceLine *line = mix_plan_find_service_line (plan, row->service_line_id);
      Piece piece = { 0 };
      MixFit fit;

      if (line == NULL || !is_of_the_time (self, row) || !mix_assignment_counts (assignment))
        continue;
      fit = mix_plan_fit_work_out (plan, self->person, line);
      piece.card = mix_card_new_assignment (plan, assignment, self->person, &fit);
      if (piece.card == NULL)
        continue;
      piece.n_able = count_able (self, piece.card);
      g_array_append_val (pieces, piece);
    }
}

static void
choose_all (MixCover *self, GHashTable *taken, gboolean by_user)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      MixCoverItem *item = &g_array_index (self->items, MixCoverItem, i);

      if ((get_choice (self, item->card) != NULL) == by_user)
        choose (self, item, taken);
    }
}

static void
add_items (MixCover *self)
{
  MixPlan *plan = mix_board_get_plan (self->board);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  add_pieces (self, pieces, mix_plan_get_assignments (plan));
  add_pieces (self, pieces, mix_plan_get_other_assignments (plan));
  g_array_sort (pieces, compare_pieces);
  g_array_set_size (self->items, pieces->len);
  for (guint i = 0; i < pieces->len; i++)
    g_array_index (self->items, MixCoverItem, i).card = g_array_index (pieces, Piece, i).card;
  choose_all (self, taken, TRUE);
  choose_all (self, taken, FALSE);
}

/**
 * mix_cover_new:
 * @board: a board
 * @person: somebody of its plan, who is away
 * @from: their first day away
 * @until: their last, or %MIX_DATE_NONE where they do not come back
 * @choices: (nullable) (element-type utf8 utf8): by id of an assignment, the id of who shall take it, or
 *   %MIX_COVER_STAYS; the rest goes to the best. Who may not be chosen is passed over
 *
 * Returns: (transfer full): who could do their work meanwhile
 */
MixCover *
mix_cover_new (MixBoard *board, MixPerson *person, MixDate from, MixDate until, GHashTable *choices)
{
  MixCover *self = g_object_new (MIX_TYPE_COVER, NULL);

  self->board = g_object_ref (board);
  self->person = g_object_ref (person);
  self->from = from;
  self->until = until;
  self->choices = choices != NULL ? g_hash_table_ref (choices) : NULL;
  add_items (self);
  return self;
}

/**
 * mix_cover_get_person:
 * @self: a cover
 *
 * Returns: (transfer none): who is away
 */
MixPerson *
mix_cover_get_person (MixCover *self)
{
  return self->person;
}

/**
 * mix_cover_get_from:
 * @self: a cover
 *
 * Returns: the first day away
 */
MixDate
mix_cover_get_from (MixCover *self)
{
  return self->from;
}

/**
 * mix_cover_get_until:
 * @self: a cover
 *
 * Returns: the last day away, or %MIX_DATE_NONE
 */
MixDate
mix_cover_get_until (MixCover *self)
{
  return self->until;
}

/**
 * mix_cover_get_n_items:
 * @self: a cover
 *
 * Returns: how many pieces of work there are
 */
guint
mix_cover_get_n_items (MixCover *self)
{
  return self->items->len;
}

/**
 * mix_cover_get_item:
 * @self: a cover
 * @position: of a piece of work; what fewest could do comes first
 *
 * Returns: (transfer none): the work, who could do it, and who takes it
 */
const MixCoverItem *
mix_cover_get_item (MixCover *self, guint position)
{
  g_return_val_if_fail (position < self->items->len, NULL);
  return &g_array_index (self->items, MixCoverItem, position);
}

/**
 * mix_cover_get_n_covered:
 * @self: a cover
 *
 * Returns: how many pieces of work somebody takes
 */
guint
mix_cover_get_n_covered (MixCover *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += g_array_index (self->items, MixCoverItem, i).chosen != NULL;
  return n;
}

/**
 * mix_cover_get_minutes:
 * @self: a cover
 * @covered: whether to count what is covered, or what is not
 *
 * Returns: minutes a week of that
 */
gint64
mix_cover_get_minutes (MixCover *self, gboolean covered)
{
  gint64 minutes = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const MixCoverItem *item = &g_array_index (self->items, MixCoverItem, i);

      if ((item->chosen != NULL) == covered)
        minutes += mix_card_get_minutes (item->card);
    }
  return minutes;
}

/**
 * mix_cover_may_choose:
 * @self: a cover
 * @candidate: of one of its pieces of work
 *
 * Returns: whether the user may give them the work: it suits them, with supervision perhaps, and they are there when
 *   the absence begins
 */
gboolean
mix_cover_may_choose (MixCover *self, const MixCandidate *candidate)
{
  const MixPersonRow *row = mix_person_get_row (candidate->person);

  return candidate->fit.grade != MIX_FIT_BLOCKED && mix_date_in_range (self->from, row->start_date, row->leaving_date)
         && !is_away (candidate->person, self->from);
}
