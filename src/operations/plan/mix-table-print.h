#pragma once

#include <pango/pangocairo.h>

#include "mix-data-table.h"
#include "mix-plan.h"

G_BEGIN_DECLS

/* A4 on its side, in points. */
#define MIX_PRINT_WIDTH 841.89
#define MIX_PRINT_HEIGHT 595.28

/**
 * MixTablePrint:
 *
 * A table set on pages: columns as wide as they need, rows as high, and never a text that is cut. What does not fit
 * beside each other goes on to further pages, with the first columns again.
 */
typedef struct _MixTablePrint MixTablePrint;

MixTablePrint *mix_table_print_new (MixDataTable *table, const char *title, MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
void mix_table_print_append (MixTablePrint *self, MixTablePrint *next);
void mix_table_print_free (MixTablePrint *self);
guint mix_table_print_set_pages (MixTablePrint *self, PangoContext *context, double width, double height);
void mix_table_print_draw (MixTablePrint *self, cairo_t *cairo, guint page);
gboolean mix_table_print_save_pdf (MixTablePrint *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixTablePrint, mix_table_print_free)

G_END_DECLS
