#pragma once

#include "mix-pack-set.h"
#include "mix-rows.h"

G_BEGIN_DECLS

/**
 * MixServiceLineEntry:
 * @row: the service line as a plan keeps it, without id and source id
 * @item: the item it was made of
 * @notes: (nullable): how minutes and rate came about
 * @source: (nullable): where the line as a whole was read
 * @grade: 'A' to 'C' for the line as a whole, or 0
 * @minutes: (nullable): the figure behind the row's minutes, with its source and date
 * @rate: (nullable): the figure behind the row's rate
 * @is_high_risk: whether signing off is needed before the work is done
 */
typedef struct
{
  MixServiceLineRow row;
  const MixPackItem *item;
  const char *notes;
  const char *source;
  char grade;
  const MixPackFigure *minutes;
  const MixPackFigure *rate;
  gboolean is_high_risk;
} MixServiceLineEntry;

#define MIX_TYPE_SERVICE_LINE_PACK (mix_service_line_pack_get_type ())
G_DECLARE_FINAL_TYPE (MixServiceLinePack, mix_service_line_pack, MIX, SERVICE_LINE_PACK, GObject)

MixServiceLinePack *
mix_service_line_pack_new (MixPackSet *packs, MixDate as_at, GError **error) G_GNUC_WARN_UNUSED_RESULT;
guint mix_service_line_pack_get_n_lines (MixServiceLinePack *self);
const MixServiceLineEntry *mix_service_line_pack_get_line (MixServiceLinePack *self, guint position);
const MixServiceLineEntry *mix_service_line_pack_find_line (MixServiceLinePack *self, const char *code);

guint mix_service_line_pack_get_n_competences (MixServiceLinePack *self);
const char *mix_service_line_pack_get_competence (MixServiceLinePack *self, guint position, const char **name);
const char *mix_service_line_pack_get_competence_name (MixServiceLinePack *self, const char *code);

G_END_DECLS
