#pragma once

#include "mix-recruitment.h"

G_BEGIN_DECLS

char *mix_vacancy_document_write (MixRecruitment *recruitment,
                                  const MixVacancy *vacancy,
                                  const char *kind,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
