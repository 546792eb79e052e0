#pragma once

#include "mix-employment-picture.h"

G_BEGIN_DECLS

/* How often everything is drawn for a first answer, and for the whole one. */
#define MIX_EMPLOYMENT_FIRST_DRAWS 20000
#define MIX_EMPLOYMENT_ALL_DRAWS 1000000

/**
 * MixEmploymentColumn:
 * @ranked: whether it is among those that are ranked; if not, @rank_shares and what follows is %NULL or no number
 * @lines: by line: in an average year
 * @stacks: by %MixEmploymentStack: in an average year
 * @cost: in an average year: the sum of the stacks
 * @claim: what the scheme reimburses in an average year, above zero
 * @net: in an average year, to the practices
 * @net_discounted: over all years, in money of the first
 * @per_patient: net, in an average year, to each patient; not known without a number of patients
 * @per_wte: cost of a whole-time equivalent, in an average year
 * @rank_shares: by rank, first is 0: how often it comes in there; as many as options are ranked
 * @wins: by option: how often it is worth more than that one; 0 for one that is not ranked and for itself
 * @central_weights: by criterion: mean of the weights by which it comes first; no number where it never does
 * @worth: mean weighted value, 0 to 1
 * @likely_worth: weighted value where everything is as likely
 * @regret: mean of what the one that comes first is worth more
 * @values: by criterion: likely value on the local scale, 0 worst, 1 best
 *
 * What came out for one option, in the picture's order.
 */
typedef struct
{
  gboolean ranked;
  MixEmploymentMoney *lines;
  MixEmploymentMoney stacks[MIX_EMPLOYMENT_N_STACKS];
  MixEmploymentMoney cost;
  MixEmploymentMoney claim;
  MixEmploymentMoney net;
  MixEmploymentMoney net_discounted;
  MixEmploymentMoney per_patient;
  MixEmploymentMoney per_wte;
  double *rank_shares;
  double *wins;
  double *central_weights;
  double worth;
  double likely_worth;
  double regret;
  double *values;
} MixEmploymentColumn;

/**
 * MixEmploymentFlipKind:
 * @MIX_EMPLOYMENT_FLIP_WEIGHT: a share from 0 to 1 of all weights
 * @MIX_EMPLOYMENT_FLIP_SCORE: a score on its scale
 * @MIX_EMPLOYMENT_FLIP_MONEY: a parameter, in its unit
 *
 * What is moved.
 */
typedef enum
{
  MIX_EMPLOYMENT_FLIP_WEIGHT,
  MIX_EMPLOYMENT_FLIP_SCORE,
  MIX_EMPLOYMENT_FLIP_MONEY,
} MixEmploymentFlipKind;

/**
 * MixEmploymentFlip:
 * @kind: what is moved
 * @criterion: whose weight or score; %MIX_EMPLOYMENT_NOTHING for money
 * @input: which score or parameter; %MIX_EMPLOYMENT_NOTHING for a weight
 * @likely: its likely value
 * @above: whether the leader changes above @at, rather than below
 * @at: where it changes, exactly, everything else as likely and the other weights rescaled
 * @leader: the option that leads beyond it
 * @within: whether that lies within the range given for it; weights: within what people said
 * @closeness: how far away that is, as a share of the way to the end of its range; 1 is at the end, more is beyond
 *
 * A point at which another option comes first.
 */
typedef struct
{
  MixEmploymentFlipKind kind;
  guint criterion;
  guint input;
  double likely;
  gboolean above;
  double at;
  guint leader;
  gboolean within;
  double closeness;
} MixEmploymentFlip;

/**
 * MixEmploymentSentence:
 * @option: who it is about
 * @text: plain
 * @markup: the same as Pango markup, figures in bold
 */
typedef struct
{
  guint option;
  char *text;
  char *markup;
} MixEmploymentSentence;

/**
 * MixEmploymentBar:
 * @kind: what is moved
 * @criterion: whose weight or score
 * @input: which score or parameter
 * @name: what people call it
 * @range: from where to where, in words: "10% to 35%"
 * @low: the value that 1 in 20 is below
 * @high: the value that 1 in 20 is above
 * @share_low: how often the leader comes first where it is in its lowest tenth
 * @share_high: the same in its highest tenth
 *
 * A bar of the tornado, longest first.
 */
typedef struct
{
  MixEmploymentFlipKind kind;
  guint criterion;
  guint input;
  char *name;
  char *range;
  double low;
  double high;
  double share_low;
  double share_high;
} MixEmploymentBar;

/**
 * MixEmploymentWorth:
 * @input: what could be found out
 * @name: what people call it
 * @advice: (nullable): how to find it out
 * @points: expected value of knowing it, in value from 0 to 1: EVPPI
 * @pounds: whether @pence says anything: money counts for something
 * @pence: the same in money over all years
 * @variance_share: the share of the variance of the leader's lead that it explains
 *
 * What finding something out is worth, most first.
 */
typedef struct
{
  guint input;
  char *name;
  char *advice;
  double points;
  gboolean pounds;
  MixPence pence;
  double variance_share;
} MixEmploymentWorth;

/**
 * MixEmploymentOpinion:
 * @person: whose
 * @leader: which option leads by their weights, everything as likely
 * @weights: by criterion: their likely weights, which add up to one
 * @first_shares: by option: how often it comes first by their weights
 *
 * What comes out by the weights of one person.
 */
typedef struct
{
  guint person;
  guint leader;
  double *weights;
  double *first_shares;
} MixEmploymentOpinion;

/**
 * MixEmploymentDisagreement:
 * @criterion: what they do not agree on
 * @least: the least weight anybody gives it
 * @least_person: who
 * @most: the most
 * @most_person: who
 *
 * How far people are apart, farthest first.
 */
typedef struct
{
  guint criterion;
  double least;
  guint least_person;
  double most;
  guint most_person;
} MixEmploymentDisagreement;

/**
 * MixEmploymentCell:
 * @known: if not, @text says "Not known"
 * @text: what it says
 * @has_range: whether there is a range on a scale: a score
 * @low: its low end
 * @likely: its likely value
 * @high: its high end
 * @input: the input behind it, or %MIX_EMPLOYMENT_NOTHING
 */
typedef struct
{
  gboolean known;
  char *text;
  gboolean has_range;
  double low;
  double likely;
  double high;
  guint input;
} MixEmploymentCell;

/**
 * MixEmploymentGroup:
 * @MIX_EMPLOYMENT_GROUP_MONEY: each line, claims, net, per patient, per whole-time equivalent
 * @MIX_EMPLOYMENT_GROUP_RISK: who is liable, VAT, leaving
 * @MIX_EMPLOYMENT_GROUP_PEOPLE: pension, continuity, supervision, speed
 * @MIX_EMPLOYMENT_GROUP_JUDGEMENT: scores
 * @MIX_EMPLOYMENT_GROUP_UNKNOWNS: how much there is to find out
 */
typedef enum
{
  MIX_EMPLOYMENT_GROUP_MONEY,
  MIX_EMPLOYMENT_GROUP_RISK,
  MIX_EMPLOYMENT_GROUP_PEOPLE,
  MIX_EMPLOYMENT_GROUP_JUDGEMENT,
  MIX_EMPLOYMENT_GROUP_UNKNOWNS,
} MixEmploymentGroup;

#define MIX_EMPLOYMENT_N_GROUPS (MIX_EMPLOYMENT_GROUP_UNKNOWNS + 1)

/**
 * MixEmploymentRow:
 * @group: the group that folds with it
 * @title: what it says
 * @criterion: of a score, else %MIX_EMPLOYMENT_NOTHING
 * @line: of a line of money, else %MIX_EMPLOYMENT_NOTHING
 * @least: the lower end of the scale of its ranges
 * @most: the upper end
 * @n_cells: options
 * @cells: by option
 *
 * A row below the columns.
 */
typedef struct
{
  MixEmploymentGroup group;
  char *title;
  guint criterion;
  guint line;
  double least;
  double most;
  guint n_cells;
  MixEmploymentCell *cells;
} MixEmploymentRow;

/**
 * MixEmploymentStudy:
 * @picture: what it was worked out from
 * @seed: of the draws
 * @n_draws: how often everything was drawn
 * @is_whole: whether nothing more comes
 * @n_columns: options
 * @columns: by option
 * @n_ranked: how many of them are ranked
 * @leader: the option that leads where everything is as likely; %MIX_EMPLOYMENT_NOTHING where none is ranked
 * @weights: by criterion: likely weights of everybody together, which add up to one
 * @weights_low: by criterion: 1 in 20 draws is below
 * @weights_high: by criterion: 1 in 20 is above
 * @money_worst: discounted net cost at the worst end of money's scale, pence
 * @money_best: at the best end
 * @pounds_known: whether value points can be told in money
 * @pence_a_point: what the whole of the value, from 0 to 1, is in money over all years
 * @flips: (element-type MixEmploymentFlip): closest first
 * @sentences: (element-type MixEmploymentSentence): what would change the answer, the leader's own first
 * @bars: (element-type MixEmploymentBar): what matters most; empty until worked out
 * @worth: (element-type MixEmploymentWorth): what is worth finding out; empty until worked out
 * @worth_of_all_points: what knowing everything is worth: EVPI
 * @worth_of_all: the same in pence over all years
 * @opinions: (element-type MixEmploymentOpinion): by person; empty until worked out
 * @disagreements: (element-type MixEmploymentDisagreement): of two people or more
 * @rows: (element-type MixEmploymentRow): in the order of their groups
 *
 * A comparison worked out. Immutable, reference counted; all it points to lives as long as it.
 */
typedef struct
{
  gatomicrefcount references;
  MixEmploymentPicture *picture;
  guint64 seed;
  guint64 n_draws;
  gboolean is_whole;
  guint n_columns;
  MixEmploymentColumn *columns;
  guint n_ranked;
  guint leader;
  double *weights;
  double *weights_low;
  double *weights_high;
  double money_worst;
  double money_best;
  gboolean pounds_known;
  double pence_a_point;
  GArray *flips;
  GArray *sentences;
  GArray *bars;
  GArray *worth;
  double worth_of_all_points;
  MixPence worth_of_all;
  GArray *opinions;
  GArray *disagreements;
  GArray *rows;
} MixEmploymentStudy;

/**
 * MixEmploymentPoll:
 * @data: of the caller
 *
 * Asked now and then, on the thread that works.
 *
 * Returns: %TRUE to stop
 */
typedef gboolean (*MixEmploymentPoll) (gpointer data);

MixEmploymentStudy *mix_employment_study_new (MixEmploymentPicture *picture,
                                              guint64 n_draws,
                                              guint64 seed,
                                              MixEmploymentPoll poll,
                                              gpointer poll_data) G_GNUC_WARN_UNUSED_RESULT;
MixEmploymentStudy *mix_employment_study_new_first (MixEmploymentPicture *picture,
                                                    const MixEmploymentStudy *before,
                                                    guint64 seed) G_GNUC_WARN_UNUSED_RESULT;
MixEmploymentStudy *
mix_employment_study_new_ranks (MixEmploymentPicture *picture, guint64 n_draws, guint64 seed) G_GNUC_WARN_UNUSED_RESULT;
MixEmploymentStudy *mix_employment_study_ref (MixEmploymentStudy *self);
void mix_employment_study_unref (MixEmploymentStudy *self);
const MixEmploymentColumn *mix_employment_study_get_column (const MixEmploymentStudy *self, guint option);
double mix_employment_study_get_first_share (const MixEmploymentStudy *self, guint option);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixEmploymentStudy, mix_employment_study_unref)

G_END_DECLS
