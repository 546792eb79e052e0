#pragma once

#include <glib.h>

/* A case small enough to be checked by brute force, kept in plain tables. */

#define ORACLE_MOST_PEOPLE 6
#define ORACLE_MOST_UNITS 7
#define ORACLE_MOST_WEEKS 4

typedef struct
{
  guint n_people;
  guint n_units;
  guint n_weeks;
  int time[ORACLE_MOST_WEEKS][ORACLE_MOST_PEOPLE]; /* below zero: not known */
  int on_site_time[ORACLE_MOST_WEEKS][ORACLE_MOST_PEOPLE];
  gboolean on_site[ORACLE_MOST_UNITS];
  gboolean allowed[ORACLE_MOST_UNITS][ORACLE_MOST_PEOPLE];
  int assigned[ORACLE_MOST_WEEKS][ORACLE_MOST_UNITS][ORACLE_MOST_PEOPLE];
} OracleCase;

int oracle_get_minutes (const OracleCase *self, guint week, guint unit);
gboolean oracle_may_do (const OracleCase *self, guint week, guint unit, guint person);
gint64 oracle_get_over_by_flow (const OracleCase *self, guint week, guint units);
gint64 oracle_get_over_by_subsets (const OracleCase *self, guint week, guint units);
