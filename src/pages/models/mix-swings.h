#pragma once

#include "mix-plan.h"

G_BEGIN_DECLS

/**
 * MixSwingsOf:
 * @name: whose
 * @points: by criterion: what the swing is worth, 0 to 100
 * @unsure: by how many points it may be otherwise
 * @changed: whether they were changed since the plan said so
 *
 * What somebody says that each swing is worth.
 */
typedef struct
{
  char *name;
  double *points;
  int unsure;
  gboolean changed;
} MixSwingsOf;

GPtrArray *mix_swings_list (MixPlan *plan, const char *comparison_id, GPtrArray *criteria) G_GNUC_WARN_UNUSED_RESULT;
MixSwingsOf *mix_swings_of_new (const char *name, guint n_criteria) G_GNUC_WARN_UNUSED_RESULT;
void mix_swings_of_free (gpointer data);
void mix_swings_of_add_rows (const MixSwingsOf *self, GPtrArray *criteria, GArray *rows);
char *mix_swings_dup_others (GPtrArray *people, const MixSwingsOf *self, guint criterion) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
