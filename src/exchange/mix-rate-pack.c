#include "mix-rate-pack-private.h"

typedef MixRateSeriesRead Series;

G_DEFINE_FINAL_TYPE (MixRatePack, mix_rate_pack, G_TYPE_OBJECT)

/*
 * _mix_rate_series_read_new:
 *
 * Returns: (transfer full): a series without rates
 */
MixRateSeriesRead *
_mix_rate_series_read_new (void)
{
  Series *self = g_new0 (Series, 1);

  self->series = mix_rate_series_new ();
  self->figures = g_ptr_array_new ();
  return self;
}

static void
series_free (Series *self)
{
  mix_rate_series_free (self->series);
  g_ptr_array_unref (self->figures);
  g_free (self);
}

static void
mix_rate_pack_finalize (GObject *object)
{
  MixRatePack *self = MIX_RATE_PACK (object);

  g_hash_table_unref (self->series);
  series_free (self->nothing);
  g_clear_object (&self->packs);

  G_OBJECT_CLASS (mix_rate_pack_parent_class)->finalize (object);
}

static void
mix_rate_pack_class_init (MixRatePackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_rate_pack_finalize;
}

static void
mix_rate_pack_init (MixRatePack *self)
{
  self->series = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) series_free);
  self->nothing = _mix_rate_series_read_new ();
  self->last_day = MIX_DATE_NONE;
}

/*
 * _mix_rate_pack_make_key:
 *
 * Returns: (transfer full): what a series is about, as one text
 */
char *
_mix_rate_pack_make_key (const char *kind, const char *first, const char *second)
{
  return g_strjoin ("\t", kind, first, second, NULL);
}

static const Series *
find_series (MixRatePack *self, const char *kind, const char *first, const char *second)
{
  g_autofree char *key = _mix_rate_pack_make_key (kind, first != NULL ? first : "", second != NULL ? second : "");
  const Series *series = g_hash_table_lookup (self->series, key);

  return series != NULL ? series : self->nothing;
}

/**
 * mix_rate_pack_new:
 * @packs: the data packs
 * @flags: whether computed maxima are taken
 * @error: return location for an error
 *
 * Pay, supplements, on-costs and reimbursement maxima over time, from the packs of the kinds `pay`, `high-cost-area`,
 * `on-costs`, `reimbursement` and `reimbursement-computed`. Amounts are in millionths of a pound a year, percentages in
 * millionths of one. A published maximum goes before a computed one of the same days. Nothing is known after the last
 * year of the packs, unless rates are held as they are then.
 *
 * Returns: (transfer full): the rates, or %NULL when a pack can't be read or a figure is not right
 */
MixRatePack *
mix_rate_pack_new (MixPackSet *packs, MixRateFlags flags, GError **error)
{
  g_autoptr (MixRatePack) self = g_object_new (MIX_TYPE_RATE_PACK, NULL);

  g_return_val_if_fail (MIX_IS_PACK_SET (packs), NULL);

  self->packs = g_object_ref (packs);
  if (!_mix_rate_pack_read (self, flags, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * mix_rate_pack_get_pay:
 * @self: rates
 * @band: (nullable): "7", "8a"
 * @point: (nullable): entry, intermediate, top
 *
 * Returns: (transfer none): whole-time basic pay, in millionths of a pound a year
 */
const MixRateSeries *
mix_rate_pack_get_pay (MixRatePack *self, const char *band, const char *point)
{
  return find_series (self, "pay", band, point)->series;
}

/**
 * mix_rate_pack_get_supplement:
 * @self: rates
 * @area: inner_london, outer_london or fringe
 *
 * Returns: (transfer none): the high cost area supplement, in millionths of basic pay
 */
const MixRateSeries *
mix_rate_pack_get_supplement (MixRatePack *self, const char *area)
{
  return find_series (self, "percent", area, "")->series;
}

/**
 * mix_rate_pack_get_supplement_least:
 * @self: rates
 * @area: inner_london, outer_london or fringe
 *
 * Returns: (transfer none): the least supplement of a whole-time job, in millionths of a pound a year
 */
const MixRateSeries *
mix_rate_pack_get_supplement_least (MixRatePack *self, const char *area)
{
  return find_series (self, "minimum", area, "")->series;
}

/**
 * mix_rate_pack_get_supplement_most:
 * @self: rates
 * @area: inner_london, outer_london or fringe
 *
 * Returns: (transfer none): the greatest supplement of a whole-time job, in millionths of a pound a year
 */
const MixRateSeries *
mix_rate_pack_get_supplement_most (MixRatePack *self, const char *area)
{
  return find_series (self, "maximum", area, "")->series;
}

/* The scheme knows no fringe: there the national maxima hold. */
static const Series *
find_maximum (MixRatePack *self, const char *role, const char *area)
{
  return find_series (self, "reimbursed", role, g_strcmp0 (area, "fringe") == 0 ? "national" : area);
}

/**
 * mix_rate_pack_get_maximum:
 * @self: rates
 * @role: (nullable): the scheme's name of a role, of mix_role_get_reimbursement_line()
 * @area: national, fringe, outer_london or inner_london
 *
 * Returns: (transfer none): the most that is reimbursed of a whole-time job, in millionths of a pound a year
 */
const MixRateSeries *
mix_rate_pack_get_maximum (MixRatePack *self, const char *role, const char *area)
{
  return find_maximum (self, role, area)->series;
}

/**
 * mix_rate_pack_get_on_cost:
 * @self: rates
 * @item: an item of the pack of on-costs, such as employer_ni_rate, employer_ni_secondary_threshold,
 *   nhs_pension_employer_rate_paid_locally, vat_standard_rate or vat_registration_threshold
 *
 * Returns: (transfer none): that figure over time: a share in millionths of one, an amount in millionths of a pound
 */
const MixRateSeries *
mix_rate_pack_get_on_cost (MixRatePack *self, const char *item)
{
  return find_series (self, "on-cost", item, "")->series;
}

static gboolean
holds_on (const MixPackFigure *figure, MixDate date)
{
  return figure->known && mix_date_in_range (date, figure->from, figure->until);
}

/**
 * mix_rate_pack_get_maximum_source:
 * @self: rates
 * @role: (nullable): the scheme's name of a role
 * @area: national, fringe, outer_london or inner_london
 * @date: a day
 *
 * Returns: where the maximum of that day is from, as it is known today
 */
MixRateSource
mix_rate_pack_get_maximum_source (MixRatePack *self, const char *role, const char *area, MixDate date)
{
  const Series *series = find_maximum (self, role, area);
  const MixPackFigure *found = NULL;
  MixRateSource source = { NULL, 0, FALSE };

  for (guint i = 0; i < series->figures->len; i++)
    {
      const MixPackFigure *figure = series->figures->pdata[i];

      if (!holds_on (figure, date) || !_mix_rate_figure_goes_before (figure, found))
        continue;
      found = figure;
      source = (MixRateSource) { figure->source, figure->grade, i >= series->n_published };
    }
  return source;
}

/**
 * mix_rate_pack_get_last_day:
 * @self: rates
 *
 * Returns: the last day on which any pay is known, or %MIX_DATE_NONE; from the day after on rates are held, if they are
 */
MixDate
mix_rate_pack_get_last_day (MixRatePack *self)
{
  g_return_val_if_fail (MIX_IS_RATE_PACK (self), MIX_DATE_NONE);

  return self->last_day;
}
