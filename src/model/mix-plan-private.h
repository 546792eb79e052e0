#pragma once

#include "mix-plan-changes.h"
#include "mix-plan-entries.h"

G_BEGIN_DECLS

/*
 * What a plan holds on one day. The store's loader fills it on whatever thread it runs; from then on it is immutable,
 * so that any thread may read it and a screen can compare it with the one before.
 */
struct _MixPlan
{
  GObject parent_instance;

  MixPlanRow *row;
  MixDate as_at;
  GHashTable *settings;                    /* key → value */
  GHashTable *sources;                     /* id → MixSourceRow */
  GPtrArray *networks;                     /* of MixNetwork in the plan, by name */
  GPtrArray *practices;                    /* of MixPractice in a network of the plan on its day, by code */
  GPtrArray *people;                       /* of MixPerson not yet left on its day, by name */
  GPtrArray *service_lines;                /* of MixServiceLine, by code */
  GPtrArray *assignments;                  /* of MixAssignment that run on its day, by id */
  GPtrArray *other_assignments;            /* of MixAssignment that do not, within a year of it, by id */
  GPtrArray *entries[MIX_N_PLAN_ENTRIES];  /* rows of each kind */
  GHashTable *holding[MIX_N_PLAN_ENTRIES]; /* nullable: set of the rows that hold on its day */
  GHashTable *things;                      /* id or code → GObject of a list but the assignments; not owned */
  MixPlan *before;                         /* while it is loaded after another one: that; not owned */
};

void _mix_plan_init_entries (MixPlan *self);
void _mix_plan_free_entries (MixPlan *self);
void _mix_plan_share_entries (MixPlan *self, MixPlan *before, MixPlanEntryKind kind);
gboolean _mix_plan_search_assignment (GPtrArray *assignments, const char *id, guint *position);
MixPlanParts _mix_plan_get_part_of_entry (MixPlanEntryKind kind);
void _mix_plan_own_assignments (GPtrArray **list, GPtrArray *before);
gpointer _mix_plan_find_thing (MixPlan *self, const char *key, GType type);

G_END_DECLS
