#pragma once

#include "mix-employment-sheet.h"

G_BEGIN_DECLS

/*
 * MixEmploymentSeat:
 * @problem: what is asked
 * @post: whose; NULL for a course as a whole
 * @terms: of the model
 * @job_terms: (element-type MixJobTerms): of the job under the model; NULL for a course as a whole
 * @starts_on: first day of the job in the time asked about, or MIX_DATE_NONE
 *
 * A post under a model.
 */
typedef struct
{
  const MixEmploymentCase *problem;
  const MixEmploymentPost *post;
  const MixEmploymentTerms *terms;
  GArray *job_terms;
  MixDate starts_on;
} MixEmploymentSeat;

/*
 * MixEmploymentRegistration:
 * @known: whether it is
 * @registered: whether the supplier charges VAT in the month
 *
 * Whether a supplier is registered for VAT.
 */
typedef struct
{
  gboolean known;
  gboolean registered;
} MixEmploymentRegistration;

void _mix_employment_seat_init (MixEmploymentSeat *self,
                                const MixEmploymentCase *problem,
                                const MixEmploymentPost *post,
                                const MixEmploymentTerms *terms);
void _mix_employment_seat_clear (MixEmploymentSeat *self);
gboolean _mix_employment_seat_get_price (const MixEmploymentSeat *self, MixEmploymentParameter *price);
const MixJobTerms *_mix_employment_seat_find_terms (const MixEmploymentSeat *self, MixDate from, MixDate until);
int _mix_job_terms_count_days (const MixJobTerms *terms, MixDate first, MixDate last);

void _mix_employment_sheet_begin (MixEmploymentSheet *self, const MixEmploymentSeat *seat, MixDate month);
void _mix_employment_sheet_add (MixEmploymentSheet *self, MixEmploymentLine line, MixEmploymentProduct *product);
void _mix_employment_sheet_add_paid (MixEmploymentSheet *self, const MixEmploymentSeat *seat);
void _mix_employment_sheet_add_supplied (MixEmploymentSheet *self, const MixEmploymentSeat *seat);
void _mix_employment_sheet_add_others (MixEmploymentSheet *self, const MixEmploymentSeat *seat);
void _mix_employment_sheet_add_liability (MixEmploymentSheet *self, const MixEmploymentSeat *seat);
void _mix_employment_sheet_add_claim (MixEmploymentSheet *self, const MixEmploymentSeat *seat);
void _mix_employment_sheet_add_vat (MixEmploymentSheet *self,
                                    const MixEmploymentSeat *seat,
                                    MixEmploymentRegistration registration);
void _mix_employment_sheet_add_leaving (MixEmploymentSheet *self,
                                        const MixEmploymentSeat *seat,
                                        const MixEmploymentSeat *left,
                                        const MixEmploymentSheet *left_sheet,
                                        MixDate decided_on);
void _mix_employment_sheet_add_set_up (MixEmploymentSheet *self, const MixEmploymentTerms *terms);

void _mix_employment_product_add_parameter (MixEmploymentProduct *self,
                                            MixEmploymentFactorKind kind,
                                            const MixEmploymentTerms *terms,
                                            MixEmploymentParameter parameter);
void _mix_employment_product_add_lines (MixEmploymentProduct *self,
                                        MixEmploymentFactorKind kind,
                                        const MixEmploymentSheet *sheet,
                                        MixEmploymentLines lines);
void _mix_employment_product_add_days (MixEmploymentProduct *self, const MixEmploymentSheet *sheet);
void _mix_employment_product_add_month (MixEmploymentProduct *self);
void _mix_employment_product_add_weeks (MixEmploymentProduct *self);
void _mix_employment_product_add_wte_months (MixEmploymentProduct *self,
                                             const MixEmploymentSheet *sheet,
                                             const MixEmploymentSeat *seat);
void _mix_employment_product_add_annual_pay (MixEmploymentProduct *self, const MixJobTerms *terms);

G_END_DECLS
