#pragma once

#include <adwaita.h>

#include "mix-plan.h"

G_BEGIN_DECLS

GPtrArray *mix_people_choice_fill (AdwComboRow *row, MixPlan *plan, MixPerson *except, const char *nobody)
    G_GNUC_WARN_UNUSED_RESULT;
const char *mix_people_choice_get_selected (AdwComboRow *row, GPtrArray *ids);

G_END_DECLS
