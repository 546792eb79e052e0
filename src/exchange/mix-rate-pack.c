#include "mix-rate-pack.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

#define PERCENT_POINT 100

/* A series with where its rates were read, in the same order. */
typedef struct
{
  MixRateSeries *series;
  GPtrArray *figures; /* of MixPackFigure */
  guint n_published;  /* the first of @figures; those after them were computed */
} Series;

struct _MixRatePack
{
  GObject parent_instance;

  MixPackSet *packs;  /* owns all texts */
  GHashTable *series; /* what it is about → Series */
  Series *nothing;
  MixDate last_day; /* on which pay is known */
};

G_DEFINE_FINAL_TYPE (MixRatePack, mix_rate_pack, G_TYPE_OBJECT)

static Series *
series_new (void)
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
  self->nothing = series_new ();
  self->last_day = MIX_DATE_NONE;
}

static char *
make_key (const char *kind, const char *first, const char *second)
{
  return g_strjoin ("\t", kind, first, second, NULL);
}

static Series *
ensure_series (MixRatePack *self, const char *kind, const char *first, const char *second)
{
  g_autofree char *key = make_key (kind, first, second);
  Series *series = g_hash_table_lookup (self->series, key);

  if (series == NULL)
    {
      series = series_new ();
      g_hash_table_insert (self->series, g_steal_pointer (&key), series);
    }
  return series;
}

static const Series *
find_series (MixRatePack *self, const char *kind, const char *first, const char *second)
{
  g_autofree char *key = make_key (kind, first != NULL ? first : "", second != NULL ? second : "");
  const Series *series = g_hash_table_lookup (self->series, key);

  return series != NULL ? series : self->nothing;
}

/* Percentages of the packs are shares here. */
static gint64
get_divisor (const MixPackFigure *figure)
{
  return g_str_has_prefix (figure->unit, "percent") ? PERCENT_POINT : 1;
}

static void
add_rate (Series *series, const MixPackFigure *figure)
{
  MixRate rate = { .from = figure->from,
                   .until = figure->until,
                   .revised_on = figure->revised,
                   .known = figure->known,
                   .millionths = figure->millionths / get_divisor (figure) };

  mix_rate_series_add (series->series, &rate);
  g_ptr_array_add (series->figures, (gpointer) figure);
}

static gboolean
check_figure (const MixPackItem *item, const MixPackFigure *figure, GError **error)
{
  if (figure->from != MIX_DATE_NONE && figure->millionths >= 0 && figure->millionths % get_divisor (figure) == 0)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, mix_pack_item_get_id (item),
                 _ ("“%s” of the data packs has a figure “%s” without a first day, below zero or too fine. Mend that "
                    "pack or remove it."),
                 mix_pack_item_get_id (item), figure->name);
  return FALSE;
}

static gboolean
add_figures (Series *series, const MixPackItem *item, const char *name, GError **error)
{
  for (guint i = 0; i < mix_pack_item_get_n_figures (item); i++)
    {
      const MixPackFigure *figure = mix_pack_item_get_figure (item, i);

      if (!g_str_equal (figure->name, name))
        continue;
      if (!check_figure (item, figure, error))
        return FALSE;
      add_rate (series, figure);
    }
  return TRUE;
}

static gboolean
add_area (MixRatePack *self, const MixPackItem *item, GError **error)
{
  static const char *const names[] = { "percent", "minimum", "maximum" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!add_figures (ensure_series (self, names[i], mix_pack_item_get_id (item), ""), item, names[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
add_on_cost (MixRatePack *self, const MixPackItem *item, GError **error)
{
  return add_figures (ensure_series (self, "on-cost", mix_pack_item_get_id (item), ""), item, "value", error);
}

/* "Advanced Practitioner (Pharmacist)" is the scheme's line "Advanced Practitioner". */
static Series *
ensure_maximum (MixRatePack *self, const MixPackItem *item)
{
  const char *role = mix_pack_item_get_text (item, "role"), *area = mix_pack_item_get_text (item, "area");
  g_auto (GStrv) parts = g_strsplit (role != NULL ? role : "", " (", 2);

  return ensure_series (self, "reimbursed", parts[0] != NULL ? parts[0] : "", area != NULL ? area : "");
}

static gboolean
add_published_maximum (MixRatePack *self, const MixPackItem *item, GError **error)
{
  Series *series = ensure_maximum (self, item);

  if (!add_figures (series, item, "maximum", error))
    return FALSE;
  series->n_published = series->figures->len;
  return TRUE;
}

/* Whether a published figure stands for the same days as a computed one, as known on the same day. */
static gboolean
is_published (const Series *series, const MixPackFigure *computed)
{
  for (guint i = 0; i < series->n_published; i++)
    {
      const MixPackFigure *figure = series->figures->pdata[i];

      if (figure->known && figure->from == computed->from && figure->revised == computed->revised)
        return TRUE;
    }
  return FALSE;
}

static gboolean
add_computed_maximum (MixRatePack *self, const MixPackItem *item, GError **error)
{
  Series *series = ensure_maximum (self, item);

  for (guint i = 0; i < mix_pack_item_get_n_figures (item); i++)
    {
      const MixPackFigure *figure = mix_pack_item_get_figure (item, i);

      if (!check_figure (item, figure, error))
        return FALSE;
      if (figure->known && !is_published (series, figure))
        add_rate (series, figure);
    }
  return TRUE;
}

/* Of those that hold on a day the one that begins last counts, and of these the one revised last. */
static gboolean
goes_before (const MixPackFigure *figure, const MixPackFigure *other)
{
  return other == NULL || figure->from > other->from
         || (figure->from == other->from && figure->revised >= other->revised);
}

static MixDate
get_end (const MixPackFigure *figure)
{
  return figure->until != MIX_DATE_NONE ? figure->until : G_MAXINT32;
}

/* Where several end on the last day, the one that counts on it. */
static const MixPackFigure *
find_last (const Series *series)
{
  const MixPackFigure *last = NULL;

  for (guint i = 0; i < series->figures->len; i++)
    {
      const MixPackFigure *figure = series->figures->pdata[i];

      if (figure->known
          && (last == NULL || get_end (figure) > get_end (last)
              || (get_end (figure) == get_end (last) && goes_before (figure, last))))
        last = figure;
    }
  return last;
}

static void
hold_last (Series *series)
{
  const MixPackFigure *last = find_last (series);

  if (last != NULL && last->until != MIX_DATE_NONE)
    mix_rate_series_add (series->series, &(MixRate) { .from = last->until + 1,
                                                      .until = MIX_DATE_NONE,
                                                      .revised_on = MIX_DATE_NONE,
                                                      .known = TRUE,
                                                      .millionths = last->millionths / get_divisor (last) });
}

static void
hold_all (MixRatePack *self)
{
  GHashTableIter iter;
  gpointer series;

  g_hash_table_iter_init (&iter, self->series);
  while (g_hash_table_iter_next (&iter, NULL, &series))
    hold_last (series);
}

static gboolean
add_pay (MixRatePack *self, const MixPackItem *item, GError **error)
{
  const char *band = mix_pack_item_get_text (item, "band"), *point = mix_pack_item_get_text (item, "point");
  Series *series = ensure_series (self, "pay", band != NULL ? band : "", point != NULL ? point : "");
  const MixPackFigure *last;

  if (!add_figures (series, item, "basic_pay", error))
    return FALSE;
  last = find_last (series);
  if (last != NULL)
    self->last_day = MAX (self->last_day, last->until);
  return TRUE;
}

typedef gboolean (*AddItem) (MixRatePack *self, const MixPackItem *item, GError **error);

static gboolean
add_kind (MixRatePack *self, const char *kind, AddItem add_item, GError **error)
{
  GPtrArray *items = mix_pack_set_get_items (self->packs, kind, error);

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (!add_item (self, items->pdata[i], error))
      return FALSE;
  return items != NULL;
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
  if (!add_kind (self, "pay", add_pay, error) || !add_kind (self, "high-cost-area", add_area, error)
      || !add_kind (self, "on-costs", add_on_cost, error)
      || !add_kind (self, "reimbursement", add_published_maximum, error))
    return NULL;
  if ((flags & MIX_RATE_PUBLISHED_ONLY) == 0 && !add_kind (self, "reimbursement-computed", add_computed_maximum, error))
    return NULL;
  if ((flags & MIX_RATE_HOLD_LAST) != 0)
    hold_all (self);
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

      if (!holds_on (figure, date) || !goes_before (figure, found))
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
