#pragma once

#include "mix-rate-pack.h"

G_BEGIN_DECLS

/* A series with where its rates were read, in the same order. */
typedef struct
{
  MixRateSeries *series;
  GPtrArray *figures; /* of MixPackFigure */
  guint n_published;  /* the first of @figures; those after them were computed */
} MixRateSeriesRead;

/* Pay, on-costs and reimbursement maxima as data packs give them, by day. */
struct _MixRatePack
{
  GObject parent_instance;

  MixPackSet *packs;  /* owns all texts */
  GHashTable *series; /* what it is about → MixRateSeriesRead */
  MixRateSeriesRead *nothing;
  MixDate last_day; /* on which pay is known */
};

char *_mix_rate_pack_make_key (const char *kind, const char *first, const char *second) G_GNUC_WARN_UNUSED_RESULT;
MixRateSeriesRead *_mix_rate_series_read_new (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean _mix_rate_figure_goes_before (const MixPackFigure *figure, const MixPackFigure *other);
gboolean _mix_rate_pack_read (MixRatePack *self, MixRateFlags flags, GError **error);

G_END_DECLS
