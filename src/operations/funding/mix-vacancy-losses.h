#pragma once

#include "mix-funding.h"

G_BEGIN_DECLS

GHashTable *mix_vacancy_losses_new (MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
char *mix_vacancy_losses_dup_words (GHashTable *losses, const char *post_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
