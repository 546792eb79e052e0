#pragma once

#include "mix-plan-rows.h"

G_BEGIN_DECLS

struct _MixPlanRows
{
  MixDate planning_date;
  GPtrArray *organisations;       /* of MixOrganisationRow, in the order of their ids, then as they were added */
  GHashTable *organisation_of;    /* id or code → MixOrganisationRow */
  GHashTable *sources;            /* id → MixSourceRow */
  GHashTable *memberships;        /* practice id → GPtrArray of MixMembershipRow by start date */
  GHashTable *figures;            /* "organisation id kind" → GPtrArray of MixFigureRow by from date */
  GPtrArray *kept;                /* organisations that others took the place of, for those who still hold them */
  GHashTable *stored_memberships; /* id → MixMembershipRow as the plan has it */
  GPtrArray *new_sources;         /* what to write; not owned */
  GPtrArray *new_organisations;
  GPtrArray *new_figures;
};

void _mix_plan_rows_free_organisation (gpointer row);
void _mix_plan_rows_free_membership (gpointer row);
void _mix_plan_rows_free_figure (gpointer row);
char *_mix_plan_rows_dup_figure_key (const char *organisation_id, const char *kind) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *_mix_plan_rows_ensure_list (GHashTable *lists, const char *key, GDestroyNotify free_row);
int _mix_plan_rows_compare_starts (gconstpointer a, gconstpointer b);
int _mix_plan_rows_compare_dates (gconstpointer a, gconstpointer b);
void _mix_plan_rows_add_organisation (MixPlanRows *self, MixOrganisationRow *row);

G_END_DECLS
