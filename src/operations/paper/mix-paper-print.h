#pragma once

#include <pango/pangocairo.h>

#include "mix-paper.h"

G_BEGIN_DECLS

/* A4 upright, in points. */
#define MIX_PAPER_WIDTH 595.28
#define MIX_PAPER_HEIGHT 841.89

/**
 * MixPaperPrint:
 *
 * A board paper set on pages.
 */
typedef struct _MixPaperPrint MixPaperPrint;

void mix_paper_print_find_fonts (void);
MixPaperPrint *mix_paper_print_new (MixPaper *paper) G_GNUC_WARN_UNUSED_RESULT;
void mix_paper_print_free (MixPaperPrint *self);
const MixPaper *mix_paper_print_get_paper (const MixPaperPrint *self);
guint mix_paper_print_set_pages (MixPaperPrint *self, PangoContext *context, double width, double height);
void mix_paper_print_draw (MixPaperPrint *self, cairo_t *cairo, guint page);
GBytes *mix_paper_print_make_pdf (MixPaperPrint *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixPaperPrint, mix_paper_print_free)

G_END_DECLS
