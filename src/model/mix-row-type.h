#pragma once

#include <glib.h>

#include "mix-rows.h"

G_BEGIN_DECLS

/**
 * MixRowType:
 *
 * Describes one kind of row of mix-rows.h, so that all of them are copied, freed and compared by the same code.
 */
typedef struct _MixRowType MixRowType;

extern const MixRowType mix_row_type_plan;
extern const MixRowType mix_row_type_source;
extern const MixRowType mix_row_type_organisation;
extern const MixRowType mix_row_type_membership;
extern const MixRowType mix_row_type_person;
extern const MixRowType mix_row_type_competence;
extern const MixRowType mix_row_type_supervision;
extern const MixRowType mix_row_type_service_line;
extern const MixRowType mix_row_type_assignment;
extern const MixRowType mix_row_type_allocation;

gpointer mix_row_copy (const MixRowType *type, gconstpointer row) G_GNUC_WARN_UNUSED_RESULT;
void mix_row_free (const MixRowType *type, gpointer row);
gboolean mix_row_equal (const MixRowType *type, gconstpointer a, gconstpointer b);

G_END_DECLS
