#include "mix-line-item.h"

#include "mix-line-words.h"
#include "mix-text.h"

/* A service line as a row of the table, with what it takes in the plan as a whole. */
struct _MixLineItem
{
  GObject parent_instance;

  MixServiceLine *line;
  MixLineDemand demand;
  char *folded; /* what a search looks at */
};

G_DEFINE_FINAL_TYPE (MixLineItem, mix_line_item, G_TYPE_OBJECT)

static void
mix_line_item_finalize (GObject *object)
{
  MixLineItem *self = MIX_LINE_ITEM (object);

  g_clear_object (&self->line);
  g_free (self->folded);
  G_OBJECT_CLASS (mix_line_item_parent_class)->finalize (object);
}

static void
mix_line_item_class_init (MixLineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_line_item_finalize;
}

static void
mix_line_item_init (MixLineItem *self)
{
}

static MixLineItem *
new_item (const MixLineDemand *demand)
{
  MixLineItem *self = g_object_new (MIX_TYPE_LINE_ITEM, NULL);
  const MixServiceLineRow *row = mix_service_line_get_row (demand->line);
  g_autofree char *driver = mix_driver_dup_words (row->driver);
  g_autofree char *words = g_strjoin (" ", row->code, row->name, row->short_name,
                                      mix_line_category_get_words (row->category), driver, NULL);

  self->line = g_object_ref (demand->line);
  self->demand = *demand;
  self->folded = mix_text_fold (words);
  return self;
}

/**
 * mix_line_items_new:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type MixLineItem): its service lines as rows of a table
 */
GPtrArray *
mix_line_items_new (MixPlan *plan)
{
  g_autoptr (GArray) lines = mix_line_demand_list (plan);
  GPtrArray *items = g_ptr_array_new_full (lines->len, g_object_unref);

  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (items, new_item (&g_array_index (lines, MixLineDemand, i)));
  return items;
}

/**
 * mix_line_item_get_line:
 * @self: a row
 *
 * Returns: (transfer none): the service line
 */
MixServiceLine *
mix_line_item_get_line (MixLineItem *self)
{
  return self->line;
}

/**
 * mix_line_item_get_row:
 * @self: a row
 *
 * Returns: (transfer none): the service line's figures
 */
const MixServiceLineRow *
mix_line_item_get_row (MixLineItem *self)
{
  return mix_service_line_get_row (self->line);
}

/**
 * mix_line_item_get_demand:
 * @self: a row
 *
 * Returns: (transfer none): what the line takes in all of the plan
 */
const MixLineDemand *
mix_line_item_get_demand (MixLineItem *self)
{
  return &self->demand;
}

/**
 * mix_line_item_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the service line's id
 */
const char *
mix_line_item_get_id (gpointer self)
{
  return mix_service_line_get_id (MIX_LINE_ITEM (self)->line);
}

/**
 * mix_line_item_equal:
 * @a: a row
 * @b: a row
 *
 * Returns: whether both would look the same
 */
gboolean
mix_line_item_equal (gpointer a, gpointer b)
{
  const MixLineDemand *first = &MIX_LINE_ITEM (a)->demand;
  const MixLineDemand *second = &MIX_LINE_ITEM (b)->demand;

  return first->n_places == second->n_places && first->minutes == second->minutes
         && first->n_not_known == second->n_not_known && first->missing == second->missing
         && first->assigned_minutes == second->assigned_minutes && first->deadline == second->deadline
         && mix_service_line_equal (first->line, second->line);
}

/**
 * mix_line_item_is_not_known:
 * @self: a row
 *
 * Returns: whether somebody has to enter something before all of its work can be planned
 */
gboolean
mix_line_item_is_not_known (MixLineItem *self)
{
  return self->demand.n_not_known > 0;
}

/**
 * mix_line_item_matches:
 * @self: a row
 * @folded_words: words of a search, folded, parted by spaces; empty matches all
 *
 * Returns: whether every word is in the code, the names, the category or what is counted
 */
gboolean
mix_line_item_matches (MixLineItem *self, const char *folded_words)
{
  g_auto (GStrv) words = g_strsplit (folded_words, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
