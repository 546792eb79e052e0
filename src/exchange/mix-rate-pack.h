#pragma once

#include "mix-pack-set.h"
#include "mix-rate-series.h"

G_BEGIN_DECLS

/**
 * MixRateFlags:
 * @MIX_RATE_PUBLISHED_ONLY: leave out maxima that were computed where no published one was read: they are not known
 * then
 *
 * Which figures are taken.
 */
typedef enum
{
  MIX_RATE_ALL = 0,
  MIX_RATE_PUBLISHED_ONLY = 1 << 0,
  MIX_RATE_HOLD_LAST = 1 << 1,
} MixRateFlags;

/**
 * MixRateSource:
 * @source: (nullable): where it was read
 * @grade: 'A' to 'C', or 0 where it is not known
 * @is_computed: whether it was computed where no published figure was read
 *
 * Where a rate is from.
 */
typedef struct
{
  const char *source;
  char grade;
  gboolean is_computed;
} MixRateSource;

#define MIX_TYPE_RATE_PACK (mix_rate_pack_get_type ())
G_DECLARE_FINAL_TYPE (MixRatePack, mix_rate_pack, MIX, RATE_PACK, GObject)

MixRatePack *mix_rate_pack_new (MixPackSet *packs, MixRateFlags flags, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Each gives a series that the pack owns; one of a band, an area or a role that it does not know has no rates. */
const MixRateSeries *mix_rate_pack_get_pay (MixRatePack *self, const char *band, const char *point);
const MixRateSeries *mix_rate_pack_get_supplement (MixRatePack *self, const char *area);
const MixRateSeries *mix_rate_pack_get_supplement_least (MixRatePack *self, const char *area);
const MixRateSeries *mix_rate_pack_get_supplement_most (MixRatePack *self, const char *area);
const MixRateSeries *mix_rate_pack_get_maximum (MixRatePack *self, const char *role, const char *area);
const MixRateSeries *mix_rate_pack_get_on_cost (MixRatePack *self, const char *item);
MixRateSource mix_rate_pack_get_maximum_source (MixRatePack *self, const char *role, const char *area, MixDate date);
MixDate mix_rate_pack_get_last_day (MixRatePack *self);

G_END_DECLS
