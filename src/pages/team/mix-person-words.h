#pragma once

#include "mix-plan.h"

G_BEGIN_DECLS

char *mix_person_dup_role_words (MixPerson *person) G_GNUC_WARN_UNUSED_RESULT;
char *mix_person_dup_status_words (MixPerson *person, MixDate as_at) G_GNUC_WARN_UNUSED_RESULT;
char *mix_person_dup_wte (MixPerson *person) G_GNUC_WARN_UNUSED_RESULT;
char *mix_person_format_wte (gint64 minutes) G_GNUC_WARN_UNUSED_RESULT;
MixPractice *mix_person_get_home_practice (MixPerson *person, MixPlan *plan);
MixNetwork *mix_person_get_network (MixPerson *person, MixPlan *plan);

G_END_DECLS
