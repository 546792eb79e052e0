#pragma once

#include "mix-employment-terms.h"

G_BEGIN_DECLS

char *mix_employment_figure_dup_text (const MixEmploymentFigure *figure,
                                      MixEmploymentParameter parameter) G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_amount_dup_text (gint64 millionths, MixEmploymentParameter parameter) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_employment_figure_parse (MixEmploymentParameter parameter,
                                      const char *text,
                                      MixEmploymentFigure *figure,
                                      GError **error);
gboolean
mix_employment_figure_check (MixEmploymentParameter parameter, const MixEmploymentFigure *figure, GError **error);

G_END_DECLS
