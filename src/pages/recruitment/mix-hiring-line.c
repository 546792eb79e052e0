#include "mix-hiring-line.h"

#include "mix-config.h"
#include "mix-days-bar.h"
#include "mix-text.h"
#include "mix-vacancy-losses.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MINUTES_A_WTE 2250.0

/*
 * A line of the pipeline: a candidate who is in, or a vacancy that has none who came further than it. What it points at
 * belongs to the picture of all recruitment, which it keeps.
 */
struct _MixHiringLine
{
  GObject parent_instance;

  MixRecruitment *recruitment;
  MixVacancy *vacancy;            /* NULL where the vacancy of a candidate is gone */
  MixVacancyCandidate *candidate; /* NULL: the vacancy itself */
  MixHiringItem *item;
};

G_DEFINE_FINAL_TYPE (MixHiringLine, mix_hiring_line, G_TYPE_OBJECT)

static void
mix_hiring_line_dispose (GObject *object)
{
  MixHiringLine *self = MIX_HIRING_LINE (object);

  g_clear_object (&self->item);
  g_clear_object (&self->recruitment);
  G_OBJECT_CLASS (mix_hiring_line_parent_class)->dispose (object);
}

static void
mix_hiring_line_class_init (MixHiringLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mix_hiring_line_dispose;
}

static void
mix_hiring_line_init (MixHiringLine *self)
{
}

/* The second line of a card: whose post it is; of the vacancy itself its place, and what it lost so far. */
static char *
dup_post_words (MixHiringLine *self, GHashTable *losses)
{
  g_autofree char *lost = NULL;

  if (self->candidate != NULL)
    return self->vacancy != NULL ? mix_vacancy_dup_post_words (self->vacancy) : NULL;
  lost = mix_vacancy_losses_dup_words (losses, self->vacancy->row->post_id);
  if (lost == NULL || self->vacancy->place == NULL)
    return g_strdup (lost != NULL ? lost : self->vacancy->place);
  return g_strjoin (" · ", self->vacancy->place, lost, NULL);
}

static MixHiringItem *
make_item (MixHiringLine *self, GHashTable *losses)
{
  const MixNextAction *next = mix_hiring_line_get_next (self);
  int minutes = mix_hiring_line_get_minutes (self);
  const MixUsualDays *usual = self->candidate != NULL ? &self->candidate->usual : &self->vacancy->usual;
  g_autofree char *key
      = self->candidate != NULL ? mix_vacancy_candidate_dup_key (self->candidate) : mix_vacancy_dup_key (self->vacancy);
  g_autofree char *post = dup_post_words (self, losses);
  g_autofree char *wte = minutes > 0 ? mix_hiring_dup_wte (minutes) : NULL;
  g_autofree char *due = mix_hiring_dup_due_words (next);
  g_autofree char *start = mix_hiring_dup_start_words (mix_hiring_line_get_start (self));
  MixHiringFace face = {
    .title = self->candidate != NULL ? self->candidate->label : self->vacancy->title,
    .wte = wte,
    .post = post,
    .days = MAX (self->candidate != NULL ? self->candidate->days_in_stage : self->vacancy->days_in_stage, 0),
    .usual_days = usual->p50 >= 0 ? usual->p50 : MIX_DAYS_BAR_NOT_KNOWN,
    .turn = mix_turn_get_pill (next->turn),
    .task = next->words,
    .due = due,
    .is_overdue = next->is_overdue,
    .start = start,
  };

  return mix_hiring_item_new (key, &face);
}

static MixHiringLine *
make_line (MixRecruitment *recruitment, MixVacancy *vacancy, MixVacancyCandidate *candidate, GHashTable *losses)
{
  MixHiringLine *self = g_object_new (MIX_TYPE_HIRING_LINE, NULL);

  self->recruitment = g_object_ref (recruitment);
  self->vacancy = vacancy;
  self->candidate = candidate;
  self->item = make_item (self, losses);
  return self;
}

static gboolean
has_somebody_in (const MixVacancy *vacancy)
{
  for (guint i = 0; i < vacancy->candidates->len; i++)
    if (((MixVacancyCandidate *) vacancy->candidates->pdata[i])->is_in)
      return TRUE;
  return FALSE;
}

/* Whoever waits longest past the day, then by day, then as they came. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  MixHiringLine *first = *(gpointer *) a;
  MixHiringLine *second = *(gpointer *) b;
  MixDate first_due = mix_hiring_line_get_next (first)->due;
  MixDate second_due = mix_hiring_line_get_next (second)->due;

  if (first_due != second_due)
    return first_due == MIX_DATE_NONE ? 1 : second_due == MIX_DATE_NONE ? -1 : first_due < second_due ? -1 : 1;
  return g_strcmp0 (mix_hiring_line_get_key (first), mix_hiring_line_get_key (second));
}

/**
 * mix_hiring_lines_new:
 * @recruitment: all recruitment of a plan
 *
 * Returns: (transfer full) (element-type MixHiringLine): the cards of the pipeline, what is due first before the rest
 */
GPtrArray *
mix_hiring_lines_new (MixRecruitment *recruitment)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *vacancies = mix_recruitment_get_vacancies (recruitment);
  GPtrArray *candidates = mix_recruitment_get_candidates (recruitment);
  g_autoptr (GHashTable) losses = mix_vacancy_losses_new (mix_recruitment_get_plan (recruitment));

  for (guint i = 0; i < vacancies->len; i++)
    {
      MixVacancy *vacancy = vacancies->pdata[i];

      if (vacancy->is_open && (vacancy->stage <= MIX_STAGE_ADVERT || !has_somebody_in (vacancy)))
        g_ptr_array_add (lines, make_line (recruitment, vacancy, NULL, losses));
    }
  for (guint i = 0; i < candidates->len; i++)
    {
      MixVacancyCandidate *candidate = candidates->pdata[i];

      if (candidate->is_in)
        g_ptr_array_add (lines, make_line (recruitment, candidate->vacancy, candidate, losses));
    }
  g_ptr_array_sort (lines, compare_lines);
  return lines;
}

/**
 * mix_hiring_line_get_key:
 * @self: a line
 *
 * Returns: (transfer none): "v:" and the vacancy's id, or "c:" and the candidate's
 */
const char *
mix_hiring_line_get_key (gpointer self)
{
  return mix_hiring_item_get_key (MIX_HIRING_LINE (self)->item);
}

/**
 * mix_hiring_line_equal:
 * @a: a line
 * @b: another
 *
 * Returns: whether both are of the same picture: what they point at belongs to it
 */
gboolean
mix_hiring_line_equal (gpointer a, gpointer b)
{
  return MIX_HIRING_LINE (a)->recruitment == MIX_HIRING_LINE (b)->recruitment
         && mix_hiring_item_equal (MIX_HIRING_LINE (a)->item, MIX_HIRING_LINE (b)->item);
}

/**
 * mix_hiring_line_get_item:
 * @self: a line
 *
 * Returns: (transfer none): what its card says
 */
MixHiringItem *
mix_hiring_line_get_item (MixHiringLine *self)
{
  return self->item;
}

/**
 * mix_hiring_line_get_vacancy:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the vacancy, or that of the candidate
 */
MixVacancy *
mix_hiring_line_get_vacancy (MixHiringLine *self)
{
  return self->vacancy;
}

/**
 * mix_hiring_line_get_candidate:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the candidate; %NULL for a vacancy itself
 */
MixVacancyCandidate *
mix_hiring_line_get_candidate (MixHiringLine *self)
{
  return self->candidate;
}

/**
 * mix_hiring_line_get_stage:
 * @self: a line
 *
 * Returns: where it stands
 */
MixRecruitmentStage
mix_hiring_line_get_stage (MixHiringLine *self)
{
  return self->candidate != NULL ? self->candidate->stage : self->vacancy->stage;
}

/**
 * mix_hiring_line_get_phase:
 * @self: a line
 *
 * Returns: the lane it is in
 */
MixRecruitmentPhase
mix_hiring_line_get_phase (MixHiringLine *self)
{
  return mix_recruitment_stage_get_phase (mix_hiring_line_get_stage (self));
}

/**
 * mix_hiring_line_get_next:
 * @self: a line
 *
 * Returns: (transfer none): what is to be done next
 */
const MixNextAction *
mix_hiring_line_get_next (MixHiringLine *self)
{
  return self->candidate != NULL ? &self->candidate->next : &self->vacancy->next;
}

/**
 * mix_hiring_line_get_start:
 * @self: a line
 *
 * Returns: (transfer none): when somebody is expected
 */
const MixStartRange *
mix_hiring_line_get_start (MixHiringLine *self)
{
  return self->candidate != NULL ? &self->candidate->start : &self->vacancy->start;
}

/**
 * mix_hiring_line_get_minutes:
 * @self: a line
 *
 * Returns: minutes a week that the post has, or that the candidate wants to work; 0 where neither is known
 */
int
mix_hiring_line_get_minutes (MixHiringLine *self)
{
  if (self->candidate != NULL && self->candidate->row->contracted_minutes > 0)
    return self->candidate->row->contracted_minutes;
  return self->vacancy != NULL && self->vacancy->post != NULL ? self->vacancy->post->minutes : 0;
}

/**
 * mix_hiring_line_get_network_id:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the network of the post, or that of the practice it belongs to
 */
const char *
mix_hiring_line_get_network_id (MixHiringLine *self)
{
  const char *place
      = self->vacancy != NULL && self->vacancy->post != NULL ? self->vacancy->post->organisation_id : NULL;
  MixPractice *practice
      = place != NULL ? mix_plan_find_practice (mix_recruitment_get_plan (self->recruitment), place) : NULL;
  MixNetwork *network = practice != NULL ? mix_practice_get_network (practice) : NULL;

  if (practice != NULL)
    return network != NULL ? mix_network_get_id (network) : NULL;
  return place;
}

/**
 * mix_hiring_line_matches:
 * @self: a line
 * @folded_words: what is looked for, by mix_text_fold(); empty matches all
 *
 * Looks at what is shown alone: a name that is hidden is not found.
 *
 * Returns: whether the words are in what its card says
 */
gboolean
mix_hiring_line_matches (MixHiringLine *self, const char *folded_words)
{
  g_autofree char *sentence = mix_hiring_item_dup_sentence (self->item);
  g_autofree char *folded = mix_text_fold (sentence);

  return *folded_words == '\0' || strstr (folded, folded_words) != NULL;
}

/**
 * mix_vacancy_dup_key:
 * @vacancy: a vacancy
 *
 * Returns: (transfer full): the key of its card
 */
char *
mix_vacancy_dup_key (const MixVacancy *vacancy)
{
  return g_strconcat ("v:", vacancy->row->id, NULL);
}

/**
 * mix_vacancy_candidate_dup_key:
 * @candidate: a candidate
 *
 * Returns: (transfer full): the key of their card
 */
char *
mix_vacancy_candidate_dup_key (const MixVacancyCandidate *candidate)
{
  return g_strconcat ("c:", candidate->row->id, NULL);
}

/**
 * mix_vacancy_dup_post_words:
 * @vacancy: a vacancy
 *
 * Returns: (transfer full): what post it is, and where, unless its name says so: "Pharmacist, West 1"
 */
char *
mix_vacancy_dup_post_words (const MixVacancy *vacancy)
{
  return vacancy->place != NULL && strstr (vacancy->title, vacancy->place) == NULL
             ? g_strdup_printf ("%s, %s", vacancy->title, vacancy->place)
             : g_strdup (vacancy->title);
}

/**
 * mix_hiring_dup_due_words:
 * @next: what is to be done
 *
 * Returns: (transfer full) (nullable): by when; %NULL where there is no day
 */
char *
mix_hiring_dup_due_words (const MixNextAction *next)
{
  g_autofree char *day = NULL;

  if (next->due == MIX_DATE_NONE || next->turn == MIX_TURN_NOBODY)
    return NULL;
  day = mix_date_format_short (next->due);
  return g_strdup_printf (next->is_overdue ? _ ("was due %s") : _ ("by %s"), day);
}

/**
 * mix_hiring_dup_start_words:
 * @start: when somebody is expected
 *
 * Returns: (transfer full) (nullable): the same in words; %NULL where it is not known
 */
char *
mix_hiring_dup_start_words (const MixStartRange *start)
{
  g_autofree char *early = NULL;
  g_autofree char *late = NULL;

  if (start->early == MIX_DATE_NONE || start->late == MIX_DATE_NONE)
    return NULL;
  early = mix_date_format_short (start->early);
  late = mix_date_format_short (start->late);
  if (start->is_agreed || start->early == start->late)
    return g_steal_pointer (&early);
  /* Translators: the days between which a start is likely: "18 Jan – 15 Mar" */
  return g_strdup_printf (_ ("%s – %s"), early, late);
}

/**
 * mix_hiring_dup_wte:
 * @minutes: a week
 *
 * Returns: (transfer full): whole-time equivalents: "0.8"
 */
char *
mix_hiring_dup_wte (int minutes)
{
  return g_strdup_printf ("%.1f", minutes / MINUTES_A_WTE);
}

/**
 * mix_turn_get_pill:
 * @turn: whose turn it is
 *
 * Returns: how it is marked
 */
MixTurnPillKind
mix_turn_get_pill (MixTurn turn)
{
  static const MixTurnPillKind kinds[] = {
    [MIX_TURN_US] = MIX_TURN_PILL_US,
    [MIX_TURN_CANDIDATE] = MIX_TURN_PILL_CANDIDATE,
    [MIX_TURN_OTHERS] = MIX_TURN_PILL_OTHERS,
    [MIX_TURN_NOBODY] = MIX_TURN_PILL_NONE,
  };

  return kinds[turn];
}
