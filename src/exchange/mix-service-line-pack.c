#include "mix-service-line-pack.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>

#include "mix-error.h"

#define UNKNOWN (-1)
#define MAX_SHORT_NAME 28

/* Service lines and competences as a data pack gives them. */
struct _MixServiceLinePack
{
  GObject parent_instance;

  MixPackSet *packs; /* owns all texts */
  GArray *lines;     /* MixServiceLineEntry */
  GPtrArray *competences;
};

G_DEFINE_FINAL_TYPE (MixServiceLinePack, mix_service_line_pack, G_TYPE_OBJECT)

/* The texts of an item that become texts of the row, and the words each may be. */
static const struct
{
  const char *name;
  size_t offset;
  gboolean is_needed;
  const char *const *words; /* NULL: any */
} texts[] = {
  { "name", offsetof (MixServiceLineRow, name), TRUE, NULL },
  { "short_name", offsetof (MixServiceLineRow, short_name), TRUE, NULL },
  { "category", offsetof (MixServiceLineRow, category), TRUE, NULL },
  { "kind", offsetof (MixServiceLineRow, kind), TRUE, (const char *const[]) { "demand", "capacity", NULL } },
  { "competence", offsetof (MixServiceLineRow, competence), FALSE, NULL },
  { "driver", offsetof (MixServiceLineRow, driver), TRUE, NULL },
  { "min_role", offsetof (MixServiceLineRow, min_role), TRUE, NULL },
  { "requires_ip", offsetof (MixServiceLineRow, prescriber), TRUE,
    (const char *const[]) { "yes", "in_training_accepted", "preferred", "no", NULL } },
  { "risk_level", offsetof (MixServiceLineRow, risk), TRUE, (const char *const[]) { "low", "medium", "high", NULL } },
  { "priority_side", offsetof (MixServiceLineRow, side), TRUE,
    (const char *const[]) { "pcn", "practice", "both", NULL } },
  { "remote_capable", offsetof (MixServiceLineRow, remote), TRUE,
    (const char *const[]) { "yes", "partly", "no", NULL } },
  { "requires_training", offsetof (MixServiceLineRow, requires_training), FALSE, NULL },
};

static void
mix_service_line_pack_finalize (GObject *object)
{
  MixServiceLinePack *self = MIX_SERVICE_LINE_PACK (object);

  g_array_unref (self->lines);
  g_clear_object (&self->packs);

  G_OBJECT_CLASS (mix_service_line_pack_parent_class)->finalize (object);
}

static void
mix_service_line_pack_class_init (MixServiceLinePackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_service_line_pack_finalize;
}

static void
mix_service_line_pack_init (MixServiceLinePack *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (MixServiceLineEntry));
}

static gboolean
refuse (const MixPackItem *item, const char *text, const char *value, GError **error)
{
  if (value == NULL)
    mix_set_error (error, MIX_ERROR_REFUSED, mix_pack_item_get_id (item),
                   _ ("The service line “%s” of the data packs has no “%s”."), mix_pack_item_get_id (item), text);
  else
    mix_set_error (error, MIX_ERROR_REFUSED, mix_pack_item_get_id (item),
                   _ ("The service line “%s” of the data packs can't have “%s” as its “%s”."),
                   mix_pack_item_get_id (item), value, text);
  return FALSE;
}

static gboolean
read_texts (const MixPackItem *item, MixServiceLineRow *row, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *value = mix_pack_item_get_text (item, texts[i].name);

      if (value == NULL && texts[i].is_needed)
        return refuse (item, texts[i].name, NULL, error);
      if (texts[i].words != NULL && !g_strv_contains (texts[i].words, value))
        return refuse (item, texts[i].name, value, error);
      G_STRUCT_MEMBER (const char *, row, texts[i].offset) = value;
    }
  if (g_utf8_strlen (row->short_name, -1) > MAX_SHORT_NAME)
    return refuse (item, "short_name", row->short_name, error);
  return TRUE;
}

static gboolean
read_level (const MixPackItem *item, int *level, GError **error)
{
  const char *text = mix_pack_item_get_text (item, "level");

  if (text == NULL || text[0] < '1' || text[0] > '6' || text[1] != '\0')
    return refuse (item, "level", text, error);
  *level = text[0] - '0';
  return TRUE;
}

/* In 1/@parts of the figure's unit; not known stays UNKNOWN. */
static gboolean
read_figure (
    const MixPackItem *item, const char *name, const MixPackFigure *figure, gint64 parts, gint64 *value, GError **error)
{
  *value = UNKNOWN;
  if (figure == NULL || !figure->known)
    return TRUE;
  if (figure->millionths < 0 || !mix_pack_figure_get_scaled (figure, parts, value))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, mix_pack_item_get_id (item),
                     _ ("The service line “%s” of the data packs has a figure “%s” that is below zero or too fine."),
                     mix_pack_item_get_id (item), name);
      return FALSE;
    }
  return TRUE;
}

static char
get_grade (const MixPackFigure *figure)
{
  return figure != NULL && figure->known && figure->grade != 0 ? figure->grade : '?';
}

static gboolean
read_figures (const MixPackItem *item, MixDate as_at, MixServiceLineEntry *entry, GError **error)
{
  const MixPackFigure *weight = mix_pack_item_get_last_figure (item, "undone_weight", as_at);
  MixServiceLineRow *row = &entry->row;
  gint64 undone_weight;

  entry->minutes = mix_pack_item_get_last_figure (item, "minutes", as_at);
  entry->rate = mix_pack_item_get_last_figure (item, "items_per_driver", as_at);
  row->minutes_grade = get_grade (entry->minutes);
  row->rate_grade = get_grade (entry->rate);
  if (!read_figure (item, "minutes", entry->minutes, 1000, &row->minutes_millis, error)
      || !read_figure (item, "items_per_driver", entry->rate, 1000000, &row->rate_micros, error)
      || !read_figure (item, "undone_weight", weight, 1, &undone_weight, error))
    return FALSE;
  row->undone_weight = (int) MIN (undone_weight, G_MAXINT);
  return TRUE;
}

static gboolean
read_line (MixServiceLinePack *self, const MixPackItem *item, MixDate as_at, GError **error)
{
  MixServiceLineEntry entry = { .item = item };

  entry.row.code = mix_pack_item_get_id (item);
  entry.row.enabled = TRUE;
  entry.notes = mix_pack_item_get_text (item, "notes");
  entry.source = mix_pack_item_get_source (item);
  entry.grade = mix_pack_item_get_grade (item);
  if (!read_texts (item, &entry.row, error) || !read_level (item, &entry.row.level, error)
      || !read_figures (item, as_at, &entry, error))
    return FALSE;
  if (entry.row.competence != NULL && mix_service_line_pack_get_competence_name (self, entry.row.competence) == NULL)
    return refuse (item, "competence", entry.row.competence, error);
  entry.is_high_risk = g_str_equal (entry.row.risk, "high");
  g_array_append_val (self->lines, entry);
  return TRUE;
}

/**
 * mix_service_line_pack_new:
 * @packs: the data packs
 * @as_at: the day whose figures are wanted
 * @error: return location for an error
 *
 * The catalogue of service lines and competences, from the packs of the kinds `service-lines` and `competences`. What
 * the packs don't know stays unknown: −1 in a row's minutes, rate or weight, '?' as its grade.
 *
 * Returns: (transfer full): the catalogue, or %NULL when a pack can't be read or a line is not right
 */
MixServiceLinePack *
mix_service_line_pack_new (MixPackSet *packs, MixDate as_at, GError **error)
{
  g_autoptr (MixServiceLinePack) self = g_object_new (MIX_TYPE_SERVICE_LINE_PACK, NULL);
  GPtrArray *items;

  g_return_val_if_fail (MIX_IS_PACK_SET (packs), NULL);

  self->packs = g_object_ref (packs);
  self->competences = mix_pack_set_get_items (packs, "competences", error);
  if (self->competences == NULL)
    return NULL;
  items = mix_pack_set_get_items (packs, "service-lines", error);
  if (items == NULL)
    return NULL;
  for (guint i = 0; i < items->len; i++)
    if (!read_line (self, g_ptr_array_index (items, i), as_at, error))
      return NULL;
  return g_steal_pointer (&self);
}

/**
 * mix_service_line_pack_get_n_lines:
 * @self: a catalogue
 *
 * Returns: the number of service lines
 */
guint
mix_service_line_pack_get_n_lines (MixServiceLinePack *self)
{
  g_return_val_if_fail (MIX_IS_SERVICE_LINE_PACK (self), 0);
  return self->lines->len;
}

/**
 * mix_service_line_pack_get_line:
 * @self: a catalogue
 * @position: from 0, in the order of the packs
 *
 * Returns: (transfer none): a service line, valid as long as the catalogue
 */
const MixServiceLineEntry *
mix_service_line_pack_get_line (MixServiceLinePack *self, guint position)
{
  g_return_val_if_fail (MIX_IS_SERVICE_LINE_PACK (self) && position < self->lines->len, NULL);
  return &g_array_index (self->lines, MixServiceLineEntry, position);
}

/**
 * mix_service_line_pack_find_line:
 * @self: a catalogue
 * @code: a code, such as `T01`
 *
 * Returns: (transfer none) (nullable): the service line
 */
const MixServiceLineEntry *
mix_service_line_pack_find_line (MixServiceLinePack *self, const char *code)
{
  g_return_val_if_fail (MIX_IS_SERVICE_LINE_PACK (self) && code != NULL, NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const MixServiceLineEntry *entry = &g_array_index (self->lines, MixServiceLineEntry, i);

      if (g_str_equal (entry->row.code, code))
        return entry;
    }
  return NULL;
}

/**
 * mix_service_line_pack_get_n_competences:
 * @self: a catalogue
 *
 * Returns: the number of competences
 */
guint
mix_service_line_pack_get_n_competences (MixServiceLinePack *self)
{
  g_return_val_if_fail (MIX_IS_SERVICE_LINE_PACK (self), 0);
  return self->competences->len;
}

/**
 * mix_service_line_pack_get_competence:
 * @self: a catalogue
 * @position: from 0
 * @name: (out) (optional) (transfer none): its name
 *
 * Returns: (transfer none): the code of a competence
 */
const char *
mix_service_line_pack_get_competence (MixServiceLinePack *self, guint position, const char **name)
{
  const MixPackItem *item;

  g_return_val_if_fail (MIX_IS_SERVICE_LINE_PACK (self) && position < self->competences->len, NULL);

  item = g_ptr_array_index (self->competences, position);
  if (name != NULL)
    *name = mix_pack_item_get_text (item, "name");
  return mix_pack_item_get_id (item);
}

/**
 * mix_service_line_pack_get_competence_name:
 * @self: a catalogue
 * @code: a competence code
 *
 * Returns: (transfer none) (nullable): its name, or %NULL when there is no such competence
 */
const char *
mix_service_line_pack_get_competence_name (MixServiceLinePack *self, const char *code)
{
  g_return_val_if_fail (MIX_IS_SERVICE_LINE_PACK (self) && code != NULL, NULL);

  for (guint i = 0; i < self->competences->len; i++)
    {
      const MixPackItem *item = g_ptr_array_index (self->competences, i);

      if (g_str_equal (mix_pack_item_get_id (item), code))
        return mix_pack_item_get_text (item, "name");
    }
  return NULL;
}
