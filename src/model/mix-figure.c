#include "mix-figure.h"

#include <string.h>

struct _MixFigures
{
  gatomicrefcount reference_count;
  GArray *figures; /* of MixFigure, in the order of their kinds' text */
};

static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (((const MixFigure *) a)->kind, ((const MixFigure *) b)->kind);
}

static gboolean
find_position (const MixFigures *self, const char *kind, guint *position)
{
  MixFigure wanted = { .kind = kind };

  return g_array_binary_search (self->figures, &wanted, compare_kinds, position);
}

/**
 * mix_figures_new:
 *
 * Returns: (transfer full): a set without a figure
 */
MixFigures *
mix_figures_new (void)
{
  MixFigures *self = g_new0 (MixFigures, 1);

  g_atomic_ref_count_init (&self->reference_count);
  self->figures = g_array_new (FALSE, FALSE, sizeof (MixFigure));
  return self;
}

/**
 * mix_figures_ref:
 * @self: a set of figures
 *
 * Returns: (transfer full): @self
 */
MixFigures *
mix_figures_ref (MixFigures *self)
{
  g_atomic_ref_count_inc (&self->reference_count);
  return self;
}

/**
 * mix_figures_unref:
 * @self: (transfer full): a set of figures
 */
void
mix_figures_unref (MixFigures *self)
{
  if (!g_atomic_ref_count_dec (&self->reference_count))
    return;
  g_array_unref (self->figures);
  g_free (self);
}

/**
 * mix_figures_set:
 * @self: a set that nobody else holds yet
 * @row: a figure; it takes the place of one of the same kind
 */
void
mix_figures_set (MixFigures *self, const MixFigureRow *row)
{
  MixFigure figure
      = { g_intern_string (row->kind), row->value, row->from_date, row->grade, g_intern_string (row->source_id) };
  guint position;

  if (find_position (self, row->kind, &position))
    {
      g_array_index (self->figures, MixFigure, position) = figure;
      return;
    }
  /* The loader hands figures over in the order of their kinds, so the place is nearly always the last. */
  for (position = self->figures->len; position > 0; position--)
    if (strcmp (g_array_index (self->figures, MixFigure, position - 1).kind, row->kind) < 0)
      break;
  g_array_insert_val (self->figures, position, figure);
}

/**
 * mix_figures_get_n:
 * @self: a set of figures
 *
 * Returns: how many figures are known
 */
guint
mix_figures_get_n (const MixFigures *self)
{
  return self->figures->len;
}

/**
 * mix_figures_get_nth:
 * @self: a set of figures
 * @position: less than mix_figures_get_n()
 *
 * Returns: (transfer none): a figure; they come in the order of their kinds' text
 */
const MixFigure *
mix_figures_get_nth (const MixFigures *self, guint position)
{
  g_return_val_if_fail (position < self->figures->len, NULL);
  return &g_array_index (self->figures, MixFigure, position);
}

/**
 * mix_figures_find:
 * @self: a set of figures
 * @kind: a kind of mix-figure.h
 *
 * Returns: (transfer none) (nullable): the figure, or %NULL where it is not known
 */
const MixFigure *
mix_figures_find (const MixFigures *self, const char *kind)
{
  guint position;

  return find_position (self, kind, &position) ? mix_figures_get_nth (self, position) : NULL;
}

/**
 * mix_figures_get_value:
 * @self: a set of figures
 * @kind: a kind of mix-figure.h
 * @value: (out): its value; left alone where it is not known
 *
 * Returns: whether the figure is known
 */
gboolean
mix_figures_get_value (const MixFigures *self, const char *kind, gint64 *value)
{
  const MixFigure *figure = mix_figures_find (self, kind);

  if (figure == NULL)
    return FALSE;
  *value = figure->value;
  return TRUE;
}

/**
 * mix_figures_get_sum:
 * @self: a set of figures
 * @kinds: (array zero-terminated=1): kinds that may be added
 * @value: (out): their sum
 *
 * Returns: whether all of them are known
 */
gboolean
mix_figures_get_sum (const MixFigures *self, const char *const *kinds, gint64 *value)
{
  gint64 sum = 0;

  for (; *kinds != NULL; kinds++)
    {
      const MixFigure *figure = mix_figures_find (self, *kinds);

      if (figure == NULL)
        return FALSE;
      sum += figure->value;
    }
  *value = sum;
  return TRUE;
}

static const struct
{
  const char *driver;
  const char *const kinds[5];
} drivers[] = {
  { "registered", { MIX_FIGURE_PATIENTS } },
  { "adults", { MIX_FIGURE_AGED_18_64, MIX_FIGURE_AGED_65_74, MIX_FIGURE_AGED_75_84, MIX_FIGURE_AGED_85_PLUS } },
  { "aged_65_plus", { MIX_FIGURE_AGED_65_74, MIX_FIGURE_AGED_75_84, MIX_FIGURE_AGED_85_PLUS } },
  { "aged_75_plus", { MIX_FIGURE_AGED_75_84, MIX_FIGURE_AGED_85_PLUS } },
  { "care_home_beds", { MIX_FIGURE_CARE_HOME_BEDS } },
  { "items", { MIX_FIGURE_REPEAT_ITEMS } },
  { "learner", { MIX_FIGURE_LEARNERS } },
  { "alert", { MIX_FIGURE_ALERTS } },
};

/**
 * mix_figures_get_driver:
 * @self: the figures of a practice or a network
 * @driver: a driver of a service line: "registered", "adults", "aged_65_plus", "qof:HYP", "practice", …
 * @count: (out): how many units of the driver the organisation has
 *
 * Returns: whether the count is known
 */
gboolean
mix_figures_get_driver (const MixFigures *self, const char *driver, gint64 *count)
{
  if (g_str_equal (driver, "practice") || g_str_equal (driver, "network"))
    {
      *count = 1;
      return TRUE;
    }
  if (g_str_has_prefix (driver, "qof:"))
    {
      g_autofree char *kind = g_strconcat (MIX_FIGURE_REGISTER_PREFIX, driver + strlen ("qof:"), NULL);

      return mix_figures_get_value (self, kind, count);
    }
  for (guint i = 0; i < G_N_ELEMENTS (drivers); i++)
    if (g_str_equal (drivers[i].driver, driver))
      return mix_figures_get_sum (self, drivers[i].kinds, count);
  return FALSE;
}

static gboolean
figure_equal (const MixFigure *a, const MixFigure *b)
{
  return a->kind == b->kind && a->value == b->value && a->from_date == b->from_date && a->grade == b->grade
         && a->source_id == b->source_id;
}

/**
 * mix_figures_equal:
 * @a: a set of figures
 * @b: another one
 *
 * Returns: whether both hold the same figures from the same sources
 */
gboolean
mix_figures_equal (const MixFigures *a, const MixFigures *b)
{
  if (a->figures->len != b->figures->len)
    return FALSE;
  for (guint i = 0; i < a->figures->len; i++)
    if (!figure_equal (mix_figures_get_nth (a, i), mix_figures_get_nth (b, i)))
      return FALSE;
  return TRUE;
}
