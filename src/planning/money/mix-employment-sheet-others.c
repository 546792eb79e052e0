#include "mix-employment-sheet-private.h"

#define PERSON_LINES                                                                                                   \
  (MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_FEE) | MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_PRICE)             \
   | MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_OVERHEAD))

static MixDate
get_last_day (const MixEmploymentSheet *sheet)
{
  return sheet->month + sheet->days_in_month - 1;
}

static void
add_parameter (MixEmploymentProduct *product, const MixEmploymentSeat *seat, MixEmploymentParameter parameter)
{
  _mix_employment_product_add_parameter (product, MIX_EMPLOYMENT_FACTOR_PARAMETER, seat->terms, parameter);
}

/* Absence × share of it that is covered × (1 + what cover costs more) × pay and on-costs, or the price. */
static void
add_cover (MixEmploymentSheet *self, const MixEmploymentSeat *seat)
{
  MixEmploymentProduct product = { .n_factors = 0 };

  _mix_employment_product_add (&product, MIX_EMPLOYMENT_FACTOR_ABSENCE, seat->post->absence.known,
                               seat->post->absence.millionths, 1000000);
  add_parameter (&product, seat, MIX_EMPLOYMENT_ABSENCE_COVER);
  _mix_employment_product_add_parameter (&product, MIX_EMPLOYMENT_FACTOR_ONE_AND, seat->terms,
                                         MIX_EMPLOYMENT_COVER_PRICE);
  _mix_employment_product_add_lines (&product, MIX_EMPLOYMENT_FACTOR_LINES, self, MIX_EMPLOYMENT_LINES_PAID);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_COVER, &product);
}

static const MixRate *
find_rate (const MixRateSeries *series, MixDate day, MixDate as_known_on)
{
  const MixRate *rate = series != NULL ? mix_rate_series_find (series, day, as_known_on) : NULL;

  return rate != NULL && rate->known ? rate : NULL;
}

/* Minutes a month ÷ 60 × price of an hour × (1 − share that the model brings); as on the first day of the month on
 * which the job is held. */
static void
add_supervision (MixEmploymentSheet *self, const MixEmploymentSeat *seat)
{
  const MixJobTerms *terms = _mix_employment_seat_find_terms (seat, self->month, get_last_day (self));
  MixDate day = MAX (terms->from, self->month);
  const MixRate *minutes, *price;
  MixEmploymentProduct product = { .n_factors = 0 };

  if (seat->post->supervision_minutes == NULL)
    return;
  minutes = find_rate (seat->post->supervision_minutes, day, seat->problem->as_known_on);
  price = find_rate (seat->post->supervision_price, day, seat->problem->as_known_on);
  _mix_employment_product_add (&product, MIX_EMPLOYMENT_FACTOR_SUPERVISION_MINUTES, minutes != NULL,
                               minutes != NULL ? minutes->millionths : 0, 1000000);
  _mix_employment_product_add (&product, MIX_EMPLOYMENT_FACTOR_HOUR, TRUE, 1, 60);
  _mix_employment_product_add (&product, MIX_EMPLOYMENT_FACTOR_SUPERVISION_PRICE, price != NULL,
                               price != NULL ? price->millionths : 0, 10000);
  _mix_employment_product_add_parameter (&product, MIX_EMPLOYMENT_FACTOR_ONE_LESS, seat->terms,
                                         MIX_EMPLOYMENT_SUPERVISION_SUPPLIED);
  _mix_employment_product_add_days (&product, self);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_SUPERVISION, &product);
}

static void
add_line_management (MixEmploymentSheet *self, const MixEmploymentSeat *seat)
{
  MixEmploymentProduct product = { .n_factors = 0 };

  add_parameter (&product, seat, MIX_EMPLOYMENT_LINE_MANAGEMENT_MINUTES);
  _mix_employment_product_add_weeks (&product);
  _mix_employment_product_add (&product, MIX_EMPLOYMENT_FACTOR_HOUR, TRUE, 1, 60);
  add_parameter (&product, seat, MIX_EMPLOYMENT_LINE_MANAGEMENT_PRICE);
  _mix_employment_product_add_wte_months (&product, self, seat);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_LINE_MANAGEMENT, &product);
}

static void
add_overhead (MixEmploymentSheet *self, const MixEmploymentSeat *seat)
{
  MixEmploymentProduct product = { .n_factors = 0 };

  add_parameter (&product, seat, MIX_EMPLOYMENT_OVERHEAD);
  _mix_employment_product_add_month (&product);
  _mix_employment_product_add_wte_months (&product, self, seat);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_OVERHEAD, &product);
}

/* For each who leaves and is replaced, and for who is hired into a vacant post. */
static void
add_starters (MixEmploymentSheet *self,
              const MixEmploymentSeat *seat,
              MixEmploymentLine line,
              MixEmploymentParameter cost)
{
  MixEmploymentProduct leavers = { .n_factors = 0 }, first = { .n_factors = 0 };

  add_parameter (&leavers, seat, MIX_EMPLOYMENT_TURNOVER);
  _mix_employment_product_add_month (&leavers);
  _mix_employment_product_add_wte_months (&leavers, self, seat);
  add_parameter (&leavers, seat, cost);
  _mix_employment_sheet_add (self, line, &leavers);
  if (!seat->post->is_vacant || !mix_date_in_range (seat->starts_on, self->month, get_last_day (self)))
    return;
  add_parameter (&first, seat, cost);
  _mix_employment_sheet_add (self, line, &first);
}

/* All that is added to what the employer charges, but for VAT. */
void
_mix_employment_sheet_add_others (MixEmploymentSheet *self, const MixEmploymentSeat *seat)
{
  if (self->days == 0)
    return;
  add_cover (self, seat);
  add_supervision (self, seat);
  add_line_management (self, seat);
  add_overhead (self, seat);
  add_starters (self, seat, MIX_EMPLOYMENT_LINE_RECRUITMENT, MIX_EMPLOYMENT_RECRUITMENT_COST);
  add_starters (self, seat, MIX_EMPLOYMENT_LINE_EQUIPMENT, MIX_EMPLOYMENT_EQUIPMENT);
  _mix_employment_sheet_add_liability (self, seat);
}

/* Whether redundancy falls on the practices or on what they own. */
static gboolean
is_carried (const MixEmploymentTerms *terms)
{
  const MixEmploymentFigure *carrier = &terms->figures[MIX_EMPLOYMENT_LIABILITY_CARRIER];

  return carrier->state == MIX_EMPLOYMENT_KNOWN && carrier->choice <= MIX_EMPLOYMENT_CARRIER_COMPANY;
}

static gboolean
find_redundancy_pay (const MixEmploymentSeat *seat, const MixJobTerms *terms, MixDate day, MixPence *pay)
{
  const MixRedundancyRules *rules = &seat->problem->facts->redundancy;
  const MixEmploymentFigure *continuity = &seat->terms->figures[MIX_EMPLOYMENT_CONTINUITY_OF_SERVICE];

  *pay = 0;
  if (continuity->state == MIX_EMPLOYMENT_NOT_KNOWN)
    return FALSE;
  if (mix_employment_terms_has (seat->terms, MIX_EMPLOYMENT_CONTINUITY_OF_SERVICE, MIX_EMPLOYMENT_ANSWER_YES))
    return mix_redundancy_get_nhs_pay (rules, &seat->post->service, terms, day, pay);
  return mix_redundancy_get_statutory_pay (rules, &seat->post->service, terms, day, seat->problem->as_known_on, pay);
}

/* Months of pay where the model says how many, else by the rules. */
static void
add_redundancy_pay (MixEmploymentProduct *product, const MixEmploymentSeat *seat, MixDate first, MixDate last)
{
  const MixJobTerms *terms = _mix_employment_seat_find_terms (seat, first, last);
  MixPence pay;

  if (seat->terms->figures[MIX_EMPLOYMENT_REDUNDANCY_MONTHS].state == MIX_EMPLOYMENT_NOT_KNOWN)
    {
      gboolean known = find_redundancy_pay (seat, terms, MAX (terms->from, first), &pay);

      if (seat->terms->figures[MIX_EMPLOYMENT_CONTINUITY_OF_SERVICE].state == MIX_EMPLOYMENT_NOT_KNOWN)
        add_parameter (product, seat, MIX_EMPLOYMENT_CONTINUITY_OF_SERVICE);
      else
        _mix_employment_product_add (product, MIX_EMPLOYMENT_FACTOR_REDUNDANCY_PAY, known, pay, 1);
      return;
    }
  add_parameter (product, seat, MIX_EMPLOYMENT_REDUNDANCY_MONTHS);
  _mix_employment_product_add_annual_pay (product, terms);
  _mix_employment_product_add_month (product);
}

static void
add_carrier_not_known (MixEmploymentSheet *self, const MixEmploymentSeat *seat, MixEmploymentLine line)
{
  MixEmploymentProduct product = { .n_factors = 0 };

  if (seat->terms->figures[MIX_EMPLOYMENT_LIABILITY_CARRIER].state != MIX_EMPLOYMENT_NOT_KNOWN)
    return;
  add_parameter (&product, seat, MIX_EMPLOYMENT_LIABILITY_CARRIER);
  _mix_employment_sheet_add (self, line, &product);
}

/* What redundancy and tribunals cost, as expected: chance a year ÷ 12 × days × what is due. */
void
_mix_employment_sheet_add_liability (MixEmploymentSheet *self, const MixEmploymentSeat *seat)
{
  MixEmploymentProduct redundancy = { .n_factors = 0 }, tribunal = { .n_factors = 0 };

  if (!is_carried (seat->terms))
    {
      add_carrier_not_known (self, seat, MIX_EMPLOYMENT_LINE_LIABILITY);
      return;
    }
  add_parameter (&redundancy, seat, MIX_EMPLOYMENT_REDUNDANCY_CHANCE);
  _mix_employment_product_add_month (&redundancy);
  _mix_employment_product_add_days (&redundancy, self);
  add_redundancy_pay (&redundancy, seat, self->month, get_last_day (self));
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_LIABILITY, &redundancy);

  add_parameter (&tribunal, seat, MIX_EMPLOYMENT_TRIBUNAL_CHANCE);
  _mix_employment_product_add_month (&tribunal);
  _mix_employment_product_add_days (&tribunal, self);
  add_parameter (&tribunal, seat, MIX_EMPLOYMENT_TRIBUNAL_AWARD);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_LIABILITY, &tribunal);
}

static gint64
count_whole_months (MixDate from, MixDate until)
{
  int from_year, from_month, from_day, year, month, day;

  if (!mix_date_split (from, &from_year, &from_month, &from_day) || !mix_date_split (until, &year, &month, &day))
    return 0;
  return MAX ((year - from_year) * 12 + month - from_month - (day < from_day), 0);
}

/* Months of notice that were not given × what the model charges above the person's own pay. */
static void
add_notice (MixEmploymentSheet *self,
            const MixEmploymentSeat *left,
            const MixEmploymentSheet *left_sheet,
            MixDate decided_on)
{
  gint64 given = count_whole_months (decided_on, self->month) * 1000000;
  MixEmploymentProduct product = { .n_factors = 0 };
  MixEmploymentFactor *notice = &product.factors[0];

  _mix_employment_product_add_parameter (&product, MIX_EMPLOYMENT_FACTOR_SHORTFALL, left->terms,
                                         MIX_EMPLOYMENT_LEAVE_NOTICE_MONTHS);
  notice->given = given;
  notice->numerator = MAX (notice->numerator - given, 0);
  _mix_employment_product_add_lines (&product, MIX_EMPLOYMENT_FACTOR_LEFT_LINES, left_sheet, PERSON_LINES);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_SWITCH, &product);
}

/* Staff pass to the next employer by law (TUPE 2006); where there is none they are made redundant. */
static void
add_parting (MixEmploymentSheet *self, const MixEmploymentSeat *seat, const MixEmploymentSeat *left)
{
  MixEmploymentProduct product = { .n_factors = 0 };

  if (mix_employment_terms_has (left->terms, MIX_EMPLOYMENT_LIABILITY_CARRIER, MIX_EMPLOYMENT_CARRIER_NOBODY))
    return;
  if (!mix_employment_terms_has (seat->terms, MIX_EMPLOYMENT_LIABILITY_CARRIER, MIX_EMPLOYMENT_CARRIER_NOBODY))
    add_parameter (&product, left, MIX_EMPLOYMENT_TRANSFER_COST);
  else if (is_carried (left->terms))
    add_redundancy_pay (&product, left, self->month, self->month);
  else
    {
      add_carrier_not_known (self, left, MIX_EMPLOYMENT_LINE_SWITCH);
      return;
    }
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_SWITCH, &product);
}

/* What a person who was there before costs in the month in which the model @left is left. */
void
_mix_employment_sheet_add_leaving (MixEmploymentSheet *self,
                                   const MixEmploymentSeat *seat,
                                   const MixEmploymentSeat *left,
                                   const MixEmploymentSheet *left_sheet,
                                   MixDate decided_on)
{
  if (_mix_employment_seat_find_terms (seat, self->month, self->month) == NULL
      || (seat->post->is_vacant && seat->starts_on == self->month))
    return;
  add_parting (self, seat, left);
  if (decided_on != MIX_DATE_NONE)
    add_notice (self, left, left_sheet, decided_on);
}

void
_mix_employment_sheet_add_set_up (MixEmploymentSheet *self, const MixEmploymentTerms *terms)
{
  MixEmploymentProduct product = { .n_factors = 0 };

  _mix_employment_product_add_parameter (&product, MIX_EMPLOYMENT_FACTOR_PARAMETER, terms, MIX_EMPLOYMENT_SET_UP_COST);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_SET_UP, &product);
}
