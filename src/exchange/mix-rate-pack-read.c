#include "mix-rate-pack-private.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

#define PERCENT_POINT 100

typedef MixRateSeriesRead Series;

static Series *
ensure_series (MixRatePack *self, const char *kind, const char *first, const char *second)
{
  g_autofree char *key = _mix_rate_pack_make_key (kind, first, second);
  Series *series = g_hash_table_lookup (self->series, key);

  if (series == NULL)
    {
      series = _mix_rate_series_read_new ();
      g_hash_table_insert (self->series, g_steal_pointer (&key), series);
    }
  return series;
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

/*
 * _mix_rate_figure_goes_before:
 *
 * Of those that hold on a day the one that begins last counts, and of these the one revised last.
 */
gboolean
_mix_rate_figure_goes_before (const MixPackFigure *figure, const MixPackFigure *other)
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
              || (get_end (figure) == get_end (last) && _mix_rate_figure_goes_before (figure, last))))
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

/*
 * _mix_rate_pack_read:
 * @self: rates without any yet
 * @flags: whether computed maxima are taken, and the last rates held
 *
 * Returns: whether all packs of rates could be read
 */
gboolean
_mix_rate_pack_read (MixRatePack *self, MixRateFlags flags, GError **error)
{
  if (!add_kind (self, "pay", add_pay, error) || !add_kind (self, "high-cost-area", add_area, error)
      || !add_kind (self, "on-costs", add_on_cost, error)
      || !add_kind (self, "reimbursement", add_published_maximum, error))
    return FALSE;
  if ((flags & MIX_RATE_PUBLISHED_ONLY) == 0 && !add_kind (self, "reimbursement-computed", add_computed_maximum, error))
    return FALSE;
  if ((flags & MIX_RATE_HOLD_LAST) != 0)
    hold_all (self);
  return TRUE;
}
