#pragma once

#include "mix-fit.h"
#include "mix-plan.h"

G_BEGIN_DECLS

void mix_plan_fit_get_line (MixServiceLine *line, MixFitLine *fit_line);
void mix_plan_fit_get_person (MixPerson *person, const char *competence, MixFitPerson *fit_person);
MixFit mix_plan_fit_work_out (MixPlan *plan, MixPerson *person, MixServiceLine *line);
MixFit mix_plan_fit_work_out_on (MixPerson *person, MixServiceLine *line, MixDate day);

G_END_DECLS
