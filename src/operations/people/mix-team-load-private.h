#pragma once

#include "mix-team-load.h"

G_BEGIN_DECLS

/*
 * What one person has and uses, with what it was worked out from. Once made it is never changed, so that the loads of
 * one plan and of the next share those of everybody whom the change did not touch.
 */
typedef struct
{
  gatomicrefcount references;
  MixPersonLoad load;
  GArray *work;           /* of MixPersonWork, by id; assignments and lines are the plan's */
  GPtrArray *allocations; /* of MixAllocationRow; the plan's */
  GHashTable *fits;       /* MixServiceLine → MixFit in a box that counts its references, of the lines of the work */
  GHashTable *minutes_by_place; /* organisation id → minutes a week, of practices and networks */
  GHashTable *sites;            /* set of organisation id: where they have to go */
  int support_minutes;          /* a week, that their stretched work takes from the first who supervises them */
  guint n_supervised;
  guint n_supervised_on_pathway;
  int entered_given; /* minutes a month for people supervised who are in neither count */
} MixPersonRecord;

struct _MixTeamLoad
{
  gatomicrefcount references;
  MixPlan *plan;
  GHashTable *positions; /* person id → position + 1 */
  GPtrArray *records;    /* of MixPersonRecord, in the plan's order */
  int travel_minutes;
};

MixPersonRecord *_mix_team_load_find_record (const MixTeamLoad *self, const char *person_id);

MixPersonRecord *_mix_person_record_new (MixPerson *person, const MixPersonRecord *before);
MixPersonRecord *_mix_person_record_ref (MixPersonRecord *self);
void _mix_person_record_unref (gpointer self);
void _mix_person_record_remove (MixPersonRecord *self, MixAssignment *assignment);
void _mix_person_record_add (MixPersonRecord *self, MixAssignment *assignment, MixServiceLine *line);
void _mix_person_record_add_up (MixPersonRecord *self, MixPlan *plan);
void _mix_person_record_work_out (MixPersonRecord *self, MixPlan *plan, const MixCapacitySettings *settings);
int _mix_person_get_supervision_minutes (MixPerson *person, const char *supervisor_id);
gboolean _mix_person_is_on_pathway (MixPerson *person);

G_END_DECLS
