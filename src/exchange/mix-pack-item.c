#include "mix-pack-private.h"

#define MILLION 1000000

/* What a pack says of one thing: its texts, and its figures by day. */

MixPackItem *
_mix_pack_item_new (const char *id)
{
  MixPackItem *item = g_new0 (MixPackItem, 1);

  item->id = id;
  item->texts = g_array_new (FALSE, FALSE, sizeof (MixPackText));
  item->figures = g_array_new (FALSE, FALSE, sizeof (MixPackFigure));
  return item;
}

void
_mix_pack_item_free (MixPackItem *item)
{
  g_array_unref (item->texts);
  g_array_unref (item->figures);
  g_free (item);
}

void
_mix_pack_item_set_text (MixPackItem *item, const char *name, const char *text)
{
  MixPackText added = { name, text };

  for (guint i = 0; i < item->texts->len; i++)
    {
      MixPackText *present = &g_array_index (item->texts, MixPackText, i);

      if (g_str_equal (present->name, name))
        {
          present->text = text;
          return;
        }
    }
  g_array_append_val (item->texts, added);
}

/* Two figures of an item are the same figure when name, from-date, revision date and what it applies to agree. */
MixPackFigure *
_mix_pack_item_find_figure (MixPackItem *item, const MixPackFigure *like)
{
  for (guint i = 0; i < item->figures->len; i++)
    {
      MixPackFigure *figure = &g_array_index (item->figures, MixPackFigure, i);

      if (g_str_equal (figure->name, like->name) && figure->from == like->from && figure->revised == like->revised
          && g_strcmp0 (figure->applies, like->applies) == 0)
        return figure;
    }
  return NULL;
}

/* What @over gives replaces the same thing of @item; everything else of @item stays. */
void
_mix_pack_item_overlay (MixPackItem *item, const MixPackItem *over)
{
  if (over->source != NULL || over->grade != 0)
    {
      item->source = over->source;
      item->grade = over->grade;
    }
  for (guint i = 0; i < over->texts->len; i++)
    {
      const MixPackText *text = &g_array_index (over->texts, MixPackText, i);

      _mix_pack_item_set_text (item, text->name, text->text);
    }
  for (guint i = 0; i < over->figures->len; i++)
    {
      const MixPackFigure *figure = mix_pack_item_get_figure (over, i);
      MixPackFigure *present = _mix_pack_item_find_figure (item, figure);

      if (present != NULL)
        *present = *figure;
      else
        g_array_append_vals (item->figures, figure, 1);
    }
}

static gboolean
has_begun (const MixPackFigure *figure, MixDate date)
{
  return figure->from == MIX_DATE_NONE || figure->from <= date;
}

static gboolean
has_ended (const MixPackFigure *figure, MixDate date)
{
  return figure->until != MIX_DATE_NONE && figure->until < date;
}

/* MIX_DATE_NONE is the least number: a figure without a date yields to a dated one. */
static gboolean
replaces (const MixPackFigure *figure, const MixPackFigure *other)
{
  if (other == NULL || figure->from != other->from)
    return other == NULL || figure->from > other->from;
  return figure->revised >= other->revised;
}

static const MixPackFigure *
find_in_force (const MixPackItem *item, const char *name, MixDate date, gboolean even_if_ended)
{
  const MixPackFigure *found = NULL;

  for (guint i = 0; i < item->figures->len; i++)
    {
      const MixPackFigure *figure = mix_pack_item_get_figure (item, i);

      if (g_strcmp0 (figure->name, name) == 0 && has_begun (figure, date)
          && (even_if_ended || !has_ended (figure, date)) && replaces (figure, found))
        found = figure;
    }
  return found;
}

/**
 * mix_pack_item_get_id:
 * @item: an item
 *
 * Returns: its id, such as `T01` or `band-7.top`
 */
const char *
mix_pack_item_get_id (const MixPackItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);
  return item->id;
}

/**
 * mix_pack_item_get_text:
 * @item: an item
 * @name: which text
 *
 * Returns: (nullable): the words or code, or %NULL where the pack gives none
 */
const char *
mix_pack_item_get_text (const MixPackItem *item, const char *name)
{
  g_return_val_if_fail (item != NULL && name != NULL, NULL);

  for (guint i = 0; i < item->texts->len; i++)
    {
      const MixPackText *text = &g_array_index (item->texts, MixPackText, i);

      if (g_str_equal (text->name, name))
        return text->text;
    }
  return NULL;
}

/**
 * mix_pack_item_get_source:
 * @item: an item
 *
 * Returns: (nullable): where the item as a whole was read
 */
const char *
mix_pack_item_get_source (const MixPackItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);
  return item->source;
}

/**
 * mix_pack_item_get_grade:
 * @item: an item
 *
 * Returns: 'A', 'B' or 'C' for the item as a whole, or 0 where it has none
 */
char
mix_pack_item_get_grade (const MixPackItem *item)
{
  g_return_val_if_fail (item != NULL, 0);
  return item->grade;
}

/**
 * mix_pack_item_get_n_figures:
 * @item: an item
 *
 * Returns: how many figures it has, of all names and dates
 */
guint
mix_pack_item_get_n_figures (const MixPackItem *item)
{
  g_return_val_if_fail (item != NULL, 0);
  return item->figures->len;
}

/**
 * mix_pack_item_get_figure:
 * @item: an item
 * @position: from 0
 *
 * Returns: (transfer none): one of its figures
 */
const MixPackFigure *
mix_pack_item_get_figure (const MixPackItem *item, guint position)
{
  g_return_val_if_fail (item != NULL && position < item->figures->len, NULL);
  return &g_array_index (item->figures, MixPackFigure, position);
}

/**
 * mix_pack_item_get_figure_at:
 * @item: an item
 * @name: which figure
 * @date: a day
 *
 * Finds the figure in force on a day: the one that began last and has not ended; of several with that from-date the one
 * revised last. It may be a figure that is not known.
 *
 * Returns: (transfer none) (nullable): the figure, or %NULL where the pack says nothing about that day
 */
const MixPackFigure *
mix_pack_item_get_figure_at (const MixPackItem *item, const char *name, MixDate date)
{
  g_return_val_if_fail (item != NULL && name != NULL, NULL);
  return find_in_force (item, name, date, FALSE);
}

/**
 * mix_pack_item_get_last_figure:
 * @item: an item
 * @name: which figure
 * @date: a day
 *
 * Like mix_pack_item_get_figure_at(), but a figure that has ended goes on: for a forecast past the last published year,
 * which has to say so.
 *
 * Returns: (transfer none) (nullable): the figure
 */
const MixPackFigure *
mix_pack_item_get_last_figure (const MixPackItem *item, const char *name, MixDate date)
{
  g_return_val_if_fail (item != NULL && name != NULL, NULL);
  return find_in_force (item, name, date, TRUE);
}

/**
 * mix_pack_figure_get_scaled:
 * @figure: (nullable): a figure
 * @parts: parts of a unit wanted: 1 for whole units, 10 for tenths … 1,000,000
 * @value: (out): the value in those parts
 *
 * Returns: whether the figure is known and a whole number of such parts
 */
gboolean
mix_pack_figure_get_scaled (const MixPackFigure *figure, gint64 parts, gint64 *value)
{
  gint64 millionths_per_part;

  g_return_val_if_fail (parts > 0 && MILLION % parts == 0 && value != NULL, FALSE);

  millionths_per_part = MILLION / parts;
  if (figure == NULL || !figure->known || figure->millionths % millionths_per_part != 0)
    return FALSE;
  *value = figure->millionths / millionths_per_part;
  return TRUE;
}

/**
 * mix_pack_figure_get_pence:
 * @figure: (nullable): a figure whose unit is in pounds (`gbp…`)
 * @pence: (out): the amount
 *
 * Returns: whether it is a known amount of whole pence
 */
gboolean
mix_pack_figure_get_pence (const MixPackFigure *figure, MixPence *pence)
{
  return figure != NULL && g_str_has_prefix (figure->unit, "gbp") && mix_pack_figure_get_scaled (figure, 100, pence);
}
