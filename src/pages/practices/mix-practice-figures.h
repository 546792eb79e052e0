#pragma once

#include "mix-plan.h"
#include "mix-source-words.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MixPracticeFigure:
 * @kind: its kind
 * @value: the figure, or the sum over several practices
 * @n_known: of how many practices it is known
 * @n_asked: of how many it was asked
 * @grade: the worst grade among them
 * @source_id: (nullable): where it is from, if all are from one source
 */
typedef struct
{
  const char *kind;
  gint64 value;
  guint n_known;
  guint n_asked;
  char grade;
  const char *source_id;
} MixPracticeFigure;

MixPracticeFigure mix_practice_figure_add_up (GPtrArray *practices, const char *kind);
char *mix_practice_figure_format (const MixPracticeFigure *figure) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *mix_practice_figure_row_new (MixPlan *plan,
                                        const char *title,
                                        const MixPracticeFigure *figure) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
