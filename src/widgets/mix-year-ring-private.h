#pragma once

#include "mix-year-ring.h"

G_BEGIN_DECLS

/* A financial year as a ring of twelve months. */
struct _MixYearRing
{
  GtkWidget parent_instance;

  int financial_year;
  MixYearMonth months[MIX_YEAR_RING_MONTHS]; /* owns the words; none before it has a year */
  MixDate today;
  double lapse_share; /* of the year */
  char *lapse_words;  /* nullable */
};

MixDate _mix_year_ring_get_month (MixYearRing *self, guint month);
void _mix_year_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
