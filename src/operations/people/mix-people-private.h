#pragma once

#include "mix-people.h"

G_BEGIN_DECLS

gboolean _mix_people_check_facts (MixStore *store, const char *const *facts, const char *subject, GError **error);
gboolean _mix_people_put_facts (
    MixStore *store, const char *person_id, const char *const *facts, MixDate from_date, GError **error);
char *_mix_people_name_facts_change (const char *const *facts, const char *person) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
