#pragma once

#include "mix-chart-table.h"
#include "mix-date.h"
#include "mix-money-look.h"

G_BEGIN_DECLS

/**
 * MIX_YEAR_RING_MONTHS:
 *
 * Months of a financial year.
 */
#define MIX_YEAR_RING_MONTHS 12

/**
 * MixYearMonth:
 * @kind: how its money stands
 * @words: how it stands, in words: "Paid", "Due 30 Nov"
 *
 * A month of the year.
 */
typedef struct
{
  MixMoneyKind kind;
  const char *words;
} MixYearMonth;

#define MIX_TYPE_YEAR_RING (mix_year_ring_get_type ())
G_DECLARE_FINAL_TYPE (MixYearRing, mix_year_ring, MIX, YEAR_RING, GtkWidget)

GtkWidget *mix_year_ring_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_year_ring_set_year (MixYearRing *self, int financial_year, const MixYearMonth *months, MixDate today);
void mix_year_ring_set_lapse (MixYearRing *self, double share, const char *words);
gboolean mix_year_ring_is_cramped (MixYearRing *self);
MixChartTable *mix_year_ring_create_table (MixYearRing *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
