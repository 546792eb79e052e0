#pragma once

#include "mix-employment-costing.h"

G_BEGIN_DECLS

/**
 * MixEmploymentEntry:
 * @post_id: (nullable): id of the post; %NULL for what falls on the option as a whole
 * @title: name of the post
 * @from: first day of the first month
 * @n_months: months in a row that are alike
 * @pence: of each month
 * @known: whether it is known; where not, @pence is a lower bound
 * @arithmetic: how it comes about: "7% “Management fee” × £4,812.11 pay and on-costs, or price = £336.85"
 *
 * A line of a post over months that are alike.
 */
typedef struct
{
  char *post_id;
  char *title;
  MixDate from;
  guint n_months;
  MixPence pence;
  gboolean known;
  char *arithmetic;
} MixEmploymentEntry;

void mix_employment_entry_free (MixEmploymentEntry *self);
GPtrArray *mix_employment_arithmetic_open (const MixEmploymentCosting *costing,
                                           const MixEmploymentCost *cost,
                                           MixEmploymentLine line,
                                           guint first_month,
                                           guint n_months) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_entry_dup_months (const MixEmploymentEntry *self) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_sum_dup_words (const MixEmploymentSum *sum) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_dup_exact_pounds (double pence) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixEmploymentEntry, mix_employment_entry_free)

G_END_DECLS
