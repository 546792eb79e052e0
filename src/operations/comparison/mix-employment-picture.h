#pragma once

#include <glib.h>

#include "mix-date.h"
#include "mix-employment-costing.h"
#include "mix-money.h"
#include "mix-spread.h"

G_BEGIN_DECLS

/**
 * MIX_EMPLOYMENT_NOTHING:
 *
 * In place of a number of an option, criterion, input or person: there is none.
 */
#define MIX_EMPLOYMENT_NOTHING G_MAXUINT

/**
 * MixEmploymentStack:
 * @MIX_EMPLOYMENT_STACK_PAY: pay and on-costs
 * @MIX_EMPLOYMENT_STACK_FEE: fee, or price above pay
 * @MIX_EMPLOYMENT_STACK_VAT: VAT
 * @MIX_EMPLOYMENT_STACK_SUPERVISION: supervision and line management
 * @MIX_EMPLOYMENT_STACK_COVER: cover, hiring, equipment, overhead, setting up
 * @MIX_EMPLOYMENT_STACK_LIABILITY: expected liabilities
 * @MIX_EMPLOYMENT_STACK_NONE: no part of the cost: claims and net
 *
 * The parts of the cost that a bar is made of.
 */
typedef enum
{
  MIX_EMPLOYMENT_STACK_PAY,
  MIX_EMPLOYMENT_STACK_FEE,
  MIX_EMPLOYMENT_STACK_VAT,
  MIX_EMPLOYMENT_STACK_SUPERVISION,
  MIX_EMPLOYMENT_STACK_COVER,
  MIX_EMPLOYMENT_STACK_LIABILITY,
  MIX_EMPLOYMENT_STACK_NONE,
} MixEmploymentStack;

#define MIX_EMPLOYMENT_N_STACKS MIX_EMPLOYMENT_STACK_NONE

/**
 * MixEmploymentOption:
 * @id: of the model, or of the models one after the other
 * @name: what people call it
 * @detail: (nullable): one more line: "7 employers"
 * @ranked: whether all its money is known, at least as ranges
 *
 * One thing that could be chosen.
 */
typedef struct
{
  char *id;
  char *name;
  char *detail;
  gboolean ranked;
} MixEmploymentOption;

/**
 * MixEmploymentCriterion:
 * @id: its code
 * @name: what people call it
 * @least: the worst score there is; of money, 0 for the most that any ranked option may cost
 * @most: the best; of money, 0 for the least
 * @is_money: whether the measure is the discounted net cost to the practices, in pence, rather than scores
 *
 * What options are judged by.
 */
typedef struct
{
  char *id;
  char *name;
  double least;
  double most;
  gboolean is_money;
} MixEmploymentCriterion;

/**
 * MixEmploymentInput:
 * @id: stays the same while the plan does: "federation/management_fee", "federation/score/control"
 * @option: whose; %MIX_EMPLOYMENT_NOTHING for one that several share
 * @owner: (nullable): of a parameter, what the model is called whose it is
 * @criterion: of a score, else %MIX_EMPLOYMENT_NOTHING
 * @parameter: (nullable): of money, the name of the parameter
 * @name: what it is called, without its owner: "management fee"; of a score that of its criterion
 * @unit: (nullable): "share", "gbp", "gbp_wte_year", … of a parameter; %NULL for a score
 * @known: whether anybody gave a figure or a range; a score that nobody gave is anything on its scale
 * @spread: what it may be
 * @grade: 'A', 'B', 'C', or 'U' for the user's own; 0 for none
 * @source: (nullable): where it is from, in words; of a score, the reason given
 * @advice: (nullable): how to find it out
 *
 * A figure that is not sure: a parameter of money, or a score.
 */
typedef struct
{
  char *id;
  guint option;
  char *owner;
  guint criterion;
  char *parameter;
  char *name;
  char *unit;
  gboolean known;
  MixSpread spread;
  char grade;
  char *source;
  char *advice;
} MixEmploymentInput;

/**
 * MixEmploymentMoneyLine:
 * @id: "pay", "fee", …, "claim"
 * @name: what people call it
 * @stack: the part of the cost that it belongs to
 *
 * A line of the money. The net cost is the sum of all; claims are below zero.
 */
typedef struct
{
  char *id;
  char *name;
  MixEmploymentStack stack;
} MixEmploymentMoneyLine;

/**
 * MixEmploymentMoney:
 * @known: whether there is nothing in it that is not known; a sum that is not is "at least" @likely
 * @low: pence; 1 in 10 is below
 * @likely: pence, where every figure is as likely
 * @high: pence; 1 in 10 is above
 *
 * Money as a range.
 */
typedef struct
{
  gboolean known;
  MixPence low;
  MixPence likely;
  MixPence high;
} MixEmploymentMoney;

/**
 * MixEmploymentMoneyTerm:
 * @option: of which option
 * @year: of which year, from 0
 * @line: in which line
 * @pence: a number of pence of that year, not discounted
 * @inputs: up to two inputs, or figures that follow from them, that it is multiplied by, or %MIX_EMPLOYMENT_NOTHING; no
 *   input comes twice
 *
 * A part of the money of an option.
 */
typedef struct
{
  guint option;
  guint year;
  guint line;
  double pence;
  guint inputs[2];
} MixEmploymentMoneyTerm;

/**
 * MIX_EMPLOYMENT_DERIVED:
 *
 * Numbers from here on are of figures that follow from inputs.
 */
#define MIX_EMPLOYMENT_DERIVED 0x40000000u

/**
 * MixEmploymentDerived:
 * @one: an input, or a figure derived before
 * @other: of a product: another; else %MIX_EMPLOYMENT_NOTHING
 * @above: of what passes a limit: the limit
 *
 * A figure that follows from inputs: a product of two, or what of one passes a limit.
 */
typedef struct
{
  guint one;
  guint other;
  double above;
} MixEmploymentDerived;

/**
 * MixEmploymentPerson:
 * @id: stays the same while the plan does
 * @name: who says what counts
 * @swings: by criterion: what the swing from worst to best is worth, 0 to 100, 100 for the one that counts most
 * @said: by criterion: whether they said so; a swing that they did not give is anything from 0 to 100
 *
 * Whose weights these are.
 */
typedef struct
{
  char *id;
  char *name;
  MixSpread *swings;
  gboolean *said;
} MixEmploymentPerson;

/**
 * MixEmploymentPracticeShare:
 * @practice_id: a practice
 * @name: its name
 * @pence: by option: its share of the net cost in an average year, as likely
 * @known: by option
 */
typedef struct
{
  char *practice_id;
  char *name;
  MixPence *pence;
  gboolean *known;
} MixEmploymentPracticeShare;

/**
 * MixEmploymentNote:
 * @group: the group of rows: "risk", "people"
 * @name: what it says about the option: "Who is liable"
 * @option: whose
 * @text: (nullable): %NULL where it is not known
 *
 * What is said about an option without a number.
 */
typedef struct
{
  char *group;
  char *name;
  guint option;
  char *text;
} MixEmploymentNote;

/**
 * MixEmploymentGap:
 * @option: whose
 * @parameter: (nullable): the name of the parameter that is not known
 * @criterion: of a score, else %MIX_EMPLOYMENT_NOTHING
 * @name: what it is
 * @advice: (nullable): what to do to know it
 * @stops_ranking: whether the option is ranked only once it is known
 *
 * Something to find out.
 */
typedef struct
{
  guint option;
  char *parameter;
  guint criterion;
  char *name;
  char *advice;
  gboolean stops_ranking;
} MixEmploymentGap;

/**
 * MixEmploymentPicture:
 * @name: (nullable): of the comparison
 * @from: first day
 * @n_years: how many years from it
 * @n_posts: how many posts are costed
 * @minutes_a_week: their hours, together
 * @patients: of the practices; −1 where that is not known
 * @discount_rate: a year: 0.035
 * @split: (nullable): how practices share the net cost: list, use, equal
 * @costing: (nullable): what the money was worked out with, for whoever opens a line
 * @options: (element-type MixEmploymentOption)
 * @criteria: (element-type MixEmploymentCriterion): money is one of them, or none
 * @lines: (element-type MixEmploymentMoneyLine)
 * @inputs: (element-type MixEmploymentInput)
 * @derived: (element-type MixEmploymentDerived): what follows from inputs
 * @terms: (element-type MixEmploymentMoneyTerm): everything that is known about money
 * @amounts: (nullable): pence as likely, exact, at [(option × n_years + year) × lines + line]; %NULL: as the terms say
 * @line_known: at the same places: whether all of it is known
 * @people: (element-type MixEmploymentPerson): whose weights; nobody: any weights, all alike
 * @shares: (element-type MixEmploymentPracticeShare): what it is to each practice
 * @notes: (element-type MixEmploymentNote)
 * @gaps: (element-type MixEmploymentGap)
 *
 * All that a study is worked out from, in values; @costing is only asked by others. Reference counted. Change
 * only a copy of your own.
 */
typedef struct
{
  gatomicrefcount references;
  char *name;
  MixDate from;
  guint n_years;
  guint n_posts;
  gint64 minutes_a_week;
  gint64 patients;
  double discount_rate;
  char *split;
  MixEmploymentCosting *costing;
  GArray *options;
  GArray *criteria;
  GArray *lines;
  GArray *inputs;
  GArray *derived;
  GArray *terms;
  MixPence *amounts;
  gboolean *line_known;
  GArray *people;
  GArray *shares;
  GArray *notes;
  GArray *gaps;
} MixEmploymentPicture;

MixEmploymentPicture *mix_employment_picture_new (guint n_years) G_GNUC_WARN_UNUSED_RESULT;
MixEmploymentPicture *mix_employment_picture_copy (const MixEmploymentPicture *self) G_GNUC_WARN_UNUSED_RESULT;
MixEmploymentPicture *mix_employment_picture_ref (MixEmploymentPicture *self);
void mix_employment_picture_unref (MixEmploymentPicture *self);

guint mix_employment_picture_add_option (MixEmploymentPicture *self, const char *id, const char *name);
guint mix_employment_picture_add_criterion (
    MixEmploymentPicture *self, const char *id, const char *name, double least, double most);
guint mix_employment_picture_add_money_criterion (MixEmploymentPicture *self, const char *id, const char *name);
guint mix_employment_picture_add_line (MixEmploymentPicture *self,
                                       const char *id,
                                       const char *name,
                                       MixEmploymentStack stack);
guint mix_employment_picture_add_input (MixEmploymentPicture *self, const MixEmploymentInput *input);
guint mix_employment_picture_add_product (MixEmploymentPicture *self, guint one, guint other);
guint mix_employment_picture_add_excess (MixEmploymentPicture *self, guint input, double above);
void mix_employment_picture_add_term (MixEmploymentPicture *self, const MixEmploymentMoneyTerm *term);
guint mix_employment_picture_add_person (MixEmploymentPicture *self, const char *id, const char *name);
void mix_employment_picture_add_share (MixEmploymentPicture *self, const MixEmploymentPracticeShare *share);
void mix_employment_picture_add_note (MixEmploymentPicture *self, const MixEmploymentNote *note);
void mix_employment_picture_add_gap (MixEmploymentPicture *self, const MixEmploymentGap *gap);

void
mix_employment_picture_set_swing (MixEmploymentPicture *self, guint person, guint criterion, const MixSpread *swing);
void mix_employment_picture_set_input (MixEmploymentPicture *self, guint input, const MixSpread *spread);

guint mix_employment_picture_find_option (const MixEmploymentPicture *self, const char *id);
guint mix_employment_picture_find_criterion (const MixEmploymentPicture *self, const char *id);
guint mix_employment_picture_find_input (const MixEmploymentPicture *self, const char *id);
const MixEmploymentOption *mix_employment_picture_get_option (const MixEmploymentPicture *self, guint option);
const MixEmploymentCriterion *mix_employment_picture_get_criterion (const MixEmploymentPicture *self, guint criterion);
const MixEmploymentMoneyLine *mix_employment_picture_get_line (const MixEmploymentPicture *self, guint line);
const MixEmploymentInput *mix_employment_picture_get_input (const MixEmploymentPicture *self, guint input);
const MixEmploymentPerson *mix_employment_picture_get_person (const MixEmploymentPicture *self, guint person);
MixPence mix_employment_picture_get_amount (const MixEmploymentPicture *self, guint option, guint year, guint line);
MixPence *mix_employment_picture_dup_amounts (const MixEmploymentPicture *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_employment_picture_has_same_money (const MixEmploymentPicture *self, const MixEmploymentPicture *other);
gboolean mix_employment_picture_is_known (const MixEmploymentPicture *self, guint option, guint year, guint line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixEmploymentPicture, mix_employment_picture_unref)

G_END_DECLS
