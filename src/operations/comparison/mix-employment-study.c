#include "mix-employment-study-private.h"

/* How often everything is drawn at most for what is shown and not decided by: each person's own shares, and what
 * matters, of which each tenth then has 26,000 draws: an error of a third of a per cent. */
#define MOST_OPINION_DRAWS 100000
#define MOST_BAR_DRAWS 262144

static void
clear_sentence (gpointer data)
{
  MixEmploymentSentence *sentence = data;

  g_free (sentence->text);
  g_free (sentence->markup);
}

static void
clear_bar (gpointer data)
{
  MixEmploymentBar *bar = data;

  g_free (bar->name);
  g_free (bar->range);
}

static void
clear_worth (gpointer data)
{
  MixEmploymentWorth *worth = data;

  g_free (worth->name);
  g_free (worth->advice);
}

static void
clear_opinion (gpointer data)
{
  MixEmploymentOpinion *opinion = data;

  g_free (opinion->weights);
  g_free (opinion->first_shares);
}

static void
clear_row (gpointer data)
{
  MixEmploymentRow *row = data;

  g_free (row->title);
  for (guint i = 0; i < row->n_cells; i++)
    g_free (row->cells[i].text);
  g_free (row->cells);
}

static GArray *
make_array (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint) size);

  if (clear != NULL)
    g_array_set_clear_func (array, clear);
  return array;
}

static void
make_columns (MixEmploymentStudy *self)
{
  self->n_columns = self->picture->options->len;
  self->columns = g_new0 (MixEmploymentColumn, self->n_columns);
  for (guint o = 0; o < self->n_columns; o++)
    {
      self->columns[o].lines = g_new0 (MixEmploymentMoney, self->picture->lines->len);
      self->columns[o].ranked = mix_employment_picture_get_option (self->picture, o)->ranked;
      self->n_ranked += self->columns[o].ranked;
    }
}

static MixEmploymentStudy *
make_study (MixEmploymentPicture *picture, guint64 seed)
{
  MixEmploymentStudy *self = g_new0 (MixEmploymentStudy, 1);

  g_atomic_ref_count_init (&self->references);
  self->picture = mix_employment_picture_ref (picture);
  self->seed = seed;
  self->leader = MIX_EMPLOYMENT_NOTHING;
  self->weights = g_new0 (double, picture->criteria->len);
  self->weights_low = g_new0 (double, picture->criteria->len);
  self->weights_high = g_new0 (double, picture->criteria->len);
  self->flips = make_array (sizeof (MixEmploymentFlip), NULL);
  self->sentences = make_array (sizeof (MixEmploymentSentence), clear_sentence);
  self->bars = make_array (sizeof (MixEmploymentBar), clear_bar);
  self->worth = make_array (sizeof (MixEmploymentWorth), clear_worth);
  self->opinions = make_array (sizeof (MixEmploymentOpinion), clear_opinion);
  self->disagreements = make_array (sizeof (MixEmploymentDisagreement), NULL);
  self->rows = make_array (sizeof (MixEmploymentRow), clear_row);
  make_columns (self);
  return self;
}

/**
 * mix_employment_study_ref:
 *
 * Returns: (transfer full): @self
 */
MixEmploymentStudy *
mix_employment_study_ref (MixEmploymentStudy *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

static void
free_columns (MixEmploymentStudy *self)
{
  for (guint o = 0; o < self->n_columns; o++)
    {
      MixEmploymentColumn *column = &self->columns[o];

      g_free (column->lines);
      g_free (column->rank_shares);
      g_free (column->wins);
      g_free (column->central_weights);
      g_free (column->values);
    }
  g_free (self->columns);
}

/**
 * mix_employment_study_unref:
 *
 * Frees it with the last reference.
 */
void
mix_employment_study_unref (MixEmploymentStudy *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  free_columns (self);
  g_free (self->weights);
  g_free (self->weights_low);
  g_free (self->weights_high);
  g_array_unref (self->flips);
  g_array_unref (self->sentences);
  g_array_unref (self->bars);
  g_array_unref (self->worth);
  g_array_unref (self->opinions);
  g_array_unref (self->disagreements);
  g_array_unref (self->rows);
  mix_employment_picture_unref (self->picture);
  g_free (self);
}

/* What there is at once: money, ranks, and what would change the answer. */
static void
work_out_first (MixEmploymentWork *work, const MixEmploymentStudy *before, guint64 n_draws)
{
  if (before != NULL && mix_employment_picture_has_same_money (before->picture, work->study->picture))
    _mix_employment_study_copy_money (work->study, before);
  else
    _mix_employment_study_add_money (work->study);
  _mix_employment_study_add_rows (work->study);
  if (work->study->n_ranked == 0 || work->study->picture->criteria->len == 0)
    return;
  _mix_employment_study_add_ranks (work, n_draws);
  _mix_employment_study_add_flips (work);
  _mix_employment_study_add_sentences (work);
}

static gboolean
is_stopped (const MixEmploymentWork *work)
{
  return work->poll != NULL && work->poll (work->poll_data);
}

static void
work_out_rest (MixEmploymentWork *work, guint64 n_draws)
{
  if (work->study->leader == MIX_EMPLOYMENT_NOTHING)
    return;
  if (!is_stopped (work))
    _mix_employment_study_add_bars (work, MIN (n_draws, MOST_BAR_DRAWS));
  if (!is_stopped (work))
    _mix_employment_study_add_worth (work, n_draws);
  if (!is_stopped (work))
    _mix_employment_study_add_opinions (work, MIN (n_draws, MOST_OPINION_DRAWS));
}

/**
 * mix_employment_study_new:
 * @picture: what is compared; not to be changed from here on
 * @n_draws: how often everything is drawn
 * @seed: the same seed, draws and picture give the same study
 * @poll: (nullable): asked whether to stop
 * @poll_data: for @poll
 *
 * Works all of it out. On any thread.
 *
 * Returns: (transfer full) (nullable): the study; %NULL where it was stopped
 */
MixEmploymentStudy *
mix_employment_study_new (
    MixEmploymentPicture *picture, guint64 n_draws, guint64 seed, MixEmploymentPoll poll, gpointer poll_data)
{
  MixEmploymentWork work = { .poll = poll, .poll_data = poll_data };
  g_autoptr (MixEmploymentStudy) study = make_study (picture, seed);

  _mix_employment_work_init (&work, study);
  work_out_first (&work, NULL, n_draws);
  work_out_rest (&work, n_draws);
  _mix_employment_work_clear (&work);
  study->is_whole = TRUE;
  return poll != NULL && poll (poll_data) ? NULL : g_steal_pointer (&study);
}

static MixEmploymentStudy *
make_ranked (MixEmploymentPicture *picture, const MixEmploymentStudy *before, guint64 n_draws, guint64 seed)
{
  MixEmploymentWork work = { .study = NULL };
  MixEmploymentStudy *study = make_study (picture, seed);

  _mix_employment_work_init (&work, study);
  work_out_first (&work, before, n_draws);
  _mix_employment_work_clear (&work);
  return study;
}

/**
 * mix_employment_study_new_first:
 * @picture: what is compared; not to be changed from here on
 * @before: (nullable): a study of before something was moved; its money is taken over where that stayed the same
 * @seed: the same seed and picture give the same study
 *
 * A first answer at once: money, ranks and flips of %MIX_EMPLOYMENT_FIRST_DRAWS draws; what matters, what is worth
 * finding out and everybody's own result are yet to come. On any thread.
 *
 * Returns: (transfer full): the study
 */
MixEmploymentStudy *
mix_employment_study_new_first (MixEmploymentPicture *picture, const MixEmploymentStudy *before, guint64 seed)
{
  return make_ranked (picture, before, MIX_EMPLOYMENT_FIRST_DRAWS, seed);
}

/**
 * mix_employment_study_new_ranks:
 * @picture: what is compared; not to be changed from here on
 * @n_draws: how often everything is drawn
 * @seed: the same seed, draws and picture give the same study
 *
 * As mix_employment_study_new_first(), of as many draws as are asked for: its figures are those of the whole study of
 * so many draws. On any thread.
 *
 * Returns: (transfer full): the study
 */
MixEmploymentStudy *
mix_employment_study_new_ranks (MixEmploymentPicture *picture, guint64 n_draws, guint64 seed)
{
  return make_ranked (picture, NULL, n_draws, seed);
}

/**
 * mix_employment_study_get_column:
 *
 * Returns: (transfer none): what came out for the option
 */
const MixEmploymentColumn *
mix_employment_study_get_column (const MixEmploymentStudy *self, guint option)
{
  g_return_val_if_fail (option < self->n_columns, NULL);

  return &self->columns[option];
}

/**
 * mix_employment_study_get_first_share:
 *
 * Returns: how often the option comes first; 0 for one that is not ranked
 */
double
mix_employment_study_get_first_share (const MixEmploymentStudy *self, guint option)
{
  const MixEmploymentColumn *column = mix_employment_study_get_column (self, option);

  return column->rank_shares != NULL ? column->rank_shares[0] : 0;
}
