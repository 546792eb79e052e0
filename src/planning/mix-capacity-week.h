#pragma once

#include "mix-capacity.h"
#include "mix-pattern.h"

G_BEGIN_DECLS

/**
 * MixAbsenceKind:
 *
 * Why somebody is away. It names no illness.
 */
typedef enum
{
  MIX_ABSENCE_ANNUAL,
  MIX_ABSENCE_SICK,
  MIX_ABSENCE_STUDY,
  MIX_ABSENCE_PARENTAL,
  MIX_ABSENCE_OTHER,
} MixAbsenceKind;

#define MIX_N_ABSENCE_KINDS (MIX_ABSENCE_OTHER + 1)

/**
 * MixAbsence:
 * @kind: why
 * @from_date: first day
 * @until: last day
 * @minutes: in all, spread evenly over its Mondays to Fridays; below zero for whole contracted days
 *
 * Time away with dates.
 */
typedef struct
{
  MixAbsenceKind kind;
  MixDate from_date;
  MixDate until;
  int minutes;
} MixAbsence;

gboolean mix_absence_kind_parse (const char *text, MixAbsenceKind *kind);

MixCapacitySheet mix_capacity_work_out_week (const MixCapacitySettings *settings,
                                             const MixCapacitySheet *usual,
                                             const char *pattern,
                                             const MixAbsence *absences,
                                             guint n_absences,
                                             MixDate week);
int mix_capacity_get_on_site_minutes (const char *pattern, int minutes);

G_END_DECLS
