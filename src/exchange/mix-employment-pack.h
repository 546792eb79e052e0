#pragma once

#include "mix-employment-terms.h"
#include "mix-pack-set.h"

G_BEGIN_DECLS

/**
 * MixEmploymentQuote:
 * @figure: what the data packs know of a parameter of a model
 * @source: (nullable): where that was read
 * @grade: 'A' to 'C', or 0 where nothing is known
 * @note: (nullable): what to know about it
 * @has_suggestion: whether there is a figure of our own where nothing is known: it counts only once the user accepts it
 * @suggestion: that figure: wide, and of grade 'C'
 *
 * A parameter of a model, as the data packs have it.
 */
typedef struct
{
  MixEmploymentFigure figure;
  const char *source;
  char grade;
  const char *note;
  gboolean has_suggestion;
  MixEmploymentFigure suggestion;
} MixEmploymentQuote;

#define MIX_TYPE_EMPLOYMENT_PACK (mix_employment_pack_get_type ())
G_DECLARE_FINAL_TYPE (MixEmploymentPack, mix_employment_pack, MIX, EMPLOYMENT_PACK, GObject)

MixEmploymentPack *mix_employment_pack_new (MixPackSet *packs, GError **error) G_GNUC_WARN_UNUSED_RESULT;
guint mix_employment_pack_get_n_models (MixEmploymentPack *self);
const MixPackItem *mix_employment_pack_get_model (MixEmploymentPack *self, guint position);
const MixPackItem *mix_employment_pack_find_model (MixEmploymentPack *self, const char *code);
gboolean mix_employment_pack_is_usual (MixEmploymentPack *self, const char *code);
MixEmploymentQuote
mix_employment_pack_get_quote (MixEmploymentPack *self, const char *code, MixEmploymentParameter parameter);

G_END_DECLS
