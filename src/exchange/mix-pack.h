#pragma once

#include <glib-object.h>

#include "mix-date.h"
#include "mix-money.h"

G_BEGIN_DECLS

/**
 * MixPackOrigin:
 * @MIX_PACK_OURS: came with the program
 * @MIX_PACK_YOURS: added by the user
 */
typedef enum
{
  MIX_PACK_OURS,
  MIX_PACK_YOURS,
} MixPackOrigin;

#define MIX_TYPE_PACK (mix_pack_get_type ())
G_DECLARE_FINAL_TYPE (MixPack, mix_pack, MIX, PACK, GObject)

typedef struct _MixPackItem MixPackItem;

/**
 * MixPackFigure:
 * @pack: the pack it is from
 * @name: what it is, within its item
 * @unit: what it counts, such as `gbp_per_year` or `minutes_per_item`
 * @known: whether there is a value
 * @millionths: the value in 1/1,000,000 of the unit, exact; 0 where it is not known
 * @from: first day it applies, or %MIX_DATE_NONE: always
 * @until: last day it applies, or %MIX_DATE_NONE: until the next one
 * @revised: the day on which it was changed with effect from @from, or %MIX_DATE_NONE
 * @applies: (nullable): what it applies to, in words
 * @source: (nullable): where it was read
 * @grade: 'A' (primary source), 'B' (secondary), 'C' (computed or unchecked), or 0 where there is no figure to grade
 * @note: (nullable): what to know about it
 */
typedef struct
{
  MixPack *pack;
  const char *name;
  const char *unit;
  gboolean known;
  gint64 millionths;
  MixDate from;
  MixDate until;
  MixDate revised;
  const char *applies;
  const char *source;
  char grade;
  const char *note;
} MixPackFigure;

MixPack *mix_pack_load (const char *path, MixPackOrigin origin, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixPack *
mix_pack_load_bytes (GBytes *bytes, const char *path, MixPackOrigin origin, GError **error) G_GNUC_WARN_UNUSED_RESULT;

const char *mix_pack_get_id (MixPack *self);
const char *mix_pack_get_kind (MixPack *self);
const char *mix_pack_get_title (MixPack *self);
const char *mix_pack_get_publisher (MixPack *self);
const char *mix_pack_get_path (MixPack *self);
MixDate mix_pack_get_date (MixPack *self);
MixPackOrigin mix_pack_get_origin (MixPack *self);
guint mix_pack_get_n_figures (MixPack *self, guint *n_known);
GPtrArray *mix_pack_get_items (MixPack *self);

const char *mix_pack_item_get_id (const MixPackItem *item);
const char *mix_pack_item_get_text (const MixPackItem *item, const char *name);
const char *mix_pack_item_get_source (const MixPackItem *item);
char mix_pack_item_get_grade (const MixPackItem *item);
guint mix_pack_item_get_n_figures (const MixPackItem *item);
const MixPackFigure *mix_pack_item_get_figure (const MixPackItem *item, guint position);
const MixPackFigure *mix_pack_item_get_figure_at (const MixPackItem *item, const char *name, MixDate date);
const MixPackFigure *mix_pack_item_get_last_figure (const MixPackItem *item, const char *name, MixDate date);

gboolean mix_pack_figure_get_scaled (const MixPackFigure *figure, gint64 parts, gint64 *value);
gboolean mix_pack_figure_get_pence (const MixPackFigure *figure, MixPence *pence);

G_END_DECLS
