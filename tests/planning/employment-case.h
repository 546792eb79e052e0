#pragma once

#include "mix-employment-cost.h"

G_BEGIN_DECLS

/* A case of two posts, one of them vacant, and rates that hold throughout. */
typedef struct
{
  GPtrArray *series;
  MixEmploymentPost posts[2];
  MixEmploymentFacts facts;
  MixEmploymentCase problem;
} EmploymentCase;

EmploymentCase *employment_case_new (void);
void employment_case_free (EmploymentCase *self);
MixRateSeries *employment_case_add_rate (EmploymentCase *self, const char *from, gint64 millionths);
MixDate employment_case_read_day (const char *text);
void employment_case_fill_terms (MixEmploymentTerms *terms, guint id);
MixEmploymentCost *employment_case_cost (const EmploymentCase *self, const MixEmploymentTerms *terms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EmploymentCase, employment_case_free)

G_END_DECLS
