#pragma once

#include "mix-rows.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixPlanRows:
 *
 * The organisations, memberships and figures of a plan of all days, as they are, and as an import would leave them:
 * what is put into it is seen by the next look and written all at once by mix_plan_rows_write().
 */
typedef struct _MixPlanRows MixPlanRows;

MixPlanRows *mix_plan_rows_load (MixStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_plan_rows_free (MixPlanRows *self);

MixDate mix_plan_rows_get_planning_date (MixPlanRows *self);
GPtrArray *mix_plan_rows_get_organisations (MixPlanRows *self);
const MixOrganisationRow *mix_plan_rows_find_organisation (MixPlanRows *self, const char *id_or_code);
const MixSourceRow *mix_plan_rows_find_source (MixPlanRows *self, const char *id);
GPtrArray *mix_plan_rows_get_memberships (MixPlanRows *self, const char *practice_id);
gboolean mix_plan_rows_is_in_plan (MixPlanRows *self, const char *practice_id, MixDate day);
const MixFigureRow *
mix_plan_rows_find_figure (MixPlanRows *self, const char *organisation_id, const char *kind, MixDate day);

void mix_plan_rows_put_source (MixPlanRows *self, const MixSourceRow *row);
const MixOrganisationRow *mix_plan_rows_put_organisation (MixPlanRows *self, const MixOrganisationRow *row);
void mix_plan_rows_set_memberships (MixPlanRows *self, const char *practice_id, GArray *rows);
void mix_plan_rows_put_figure (MixPlanRows *self, const MixFigureRow *row);

gboolean mix_plan_rows_has_changes (MixPlanRows *self);
gboolean mix_plan_rows_write (MixPlanRows *self, MixStore *store, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixPlanRows, mix_plan_rows_free)

G_END_DECLS
