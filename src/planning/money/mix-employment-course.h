#pragma once

#include <glib.h>

#include "mix-employment-terms.h"
#include "mix-job-rates.h"
#include "mix-redundancy.h"

G_BEGIN_DECLS

/**
 * MixEmploymentPost:
 * @rates: what decides pay and on-costs over time; the pension is that of the NHS Pension Scheme and the maximum that
 *   of the role, whether or not a model gives access to them; no maximum: the role is not in the scheme
 * @is_vacant: somebody is hired for its first day in the time asked about
 * @absence: share of contracted time in which the person is away and may be covered
 * @supervision_minutes: (nullable): a month, in millionths of a minute, that the person is supervised; %NULL: not
 * @supervision_price: (nullable): an hour of whoever supervises, in millionths of a pound
 * @service: what redundancy pay depends on
 *
 * A funded position and whoever holds it.
 */
typedef struct
{
  MixJobRates rates;
  gboolean is_vacant;
  MixShare absence;
  const MixRateSeries *supervision_minutes;
  const MixRateSeries *supervision_price;
  MixService service;
} MixEmploymentPost;

/**
 * MixEmploymentFacts:
 * @vat_rate: (nullable): standard rate, in millionths of one
 * @vat_threshold: (nullable): taxable supplies of twelve months above which a supplier has to register, in millionths
 *   of a pound
 * @redundancy: rules of redundancy pay
 *
 * What holds for every model.
 */
typedef struct
{
  const MixRateSeries *vat_rate;
  const MixRateSeries *vat_threshold;
  MixRedundancyRules redundancy;
} MixEmploymentFacts;

/**
 * MixEmploymentCase:
 * @first_month: first day of the first month
 * @n_months: how many
 * @posts: (array length=n_posts): what is costed
 * @n_posts: how many
 * @facts: what holds for every model
 * @as_known_on: the day whose knowledge of rates counts, or %MIX_DATE_NONE for all that is known
 *
 * What is asked, the same for all courses.
 */
typedef struct
{
  MixDate first_month;
  guint n_months;
  const MixEmploymentPost *posts;
  guint n_posts;
  const MixEmploymentFacts *facts;
  MixDate as_known_on;
} MixEmploymentCase;

/**
 * MixEmploymentPhase:
 * @terms: of the model
 * @from: first day of its first month
 *
 * A model for some time.
 */
typedef struct
{
  const MixEmploymentTerms *terms;
  MixDate from;
} MixEmploymentPhase;

#define MIX_EMPLOYMENT_MAX_PHASES 4

/**
 * MixEmploymentCourse:
 * @before: (nullable): the model in place until the first month; it is left, at its cost, unless the course begins with
 *   it; %NULL: none is left, and the first model is set up
 * @phases: in order of their months, the first from the first month on
 * @n_phases: at least one
 * @decided_on: the day on which notice is given, or %MIX_DATE_NONE: always in good time
 *
 * An option that is compared: a model, or a model followed by others.
 */
typedef struct
{
  const MixEmploymentTerms *before;
  MixEmploymentPhase phases[MIX_EMPLOYMENT_MAX_PHASES];
  guint n_phases;
  MixDate decided_on;
} MixEmploymentCourse;

G_END_DECLS
