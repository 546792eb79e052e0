#pragma once

#include "mix-recruitment.h"

G_BEGIN_DECLS

char *mix_recruitment_calendar_write (MixRecruitment *recruitment, gint64 written_at) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
