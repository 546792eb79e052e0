#pragma once

#include "mix-data-table.h"
#include "mix-week-rota.h"

G_BEGIN_DECLS

/**
 * MixWeekBy:
 *
 * What the rows of a week are.
 */
typedef enum
{
  MIX_WEEK_BY_PERSON,
  MIX_WEEK_BY_PRACTICE,
} MixWeekBy;

/**
 * MixWeekShows:
 *
 * Whether a person or a practice is wanted; the other of the two is %NULL.
 */
typedef gboolean (*MixWeekShows) (MixPerson *person, MixPractice *practice, gpointer data);

MixDataTable *
mix_week_data_new (const MixWeekRota *rota, MixWeekBy by, MixWeekShows shows, gpointer data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
