#pragma once

#include "mix-employment-figure.h"
#include "mix-employment-pack.h"
#include "mix-plan.h"

G_BEGIN_DECLS

/**
 * MixEmploymentOrigin:
 * @MIX_EMPLOYMENT_FROM_PACK: the data pack's figure
 * @MIX_EMPLOYMENT_FROM_PLAN: entered by the user
 * @MIX_EMPLOYMENT_ACCEPTED: our suggestion, accepted by the user
 * @MIX_EMPLOYMENT_FROM_ORIGINAL: of a copy that says nothing of its own: what the model has that it was copied from
 *
 * Whose figure it is that counts.
 */
typedef enum
{
  MIX_EMPLOYMENT_FROM_PACK,
  MIX_EMPLOYMENT_FROM_PLAN,
  MIX_EMPLOYMENT_ACCEPTED,
  MIX_EMPLOYMENT_FROM_ORIGINAL,
} MixEmploymentOrigin;

/**
 * MixEmploymentValue:
 * @figure: what counts
 * @source: (nullable): where it is from, in words
 * @grade: 'A' to 'C', 'U' for the user's own, or 0 where nothing is known
 * @origin: whose it is
 * @note: (nullable): what to know about it
 * @has_suggestion: whether there is a figure of ours to accept
 * @suggestion: that figure
 *
 * A parameter of a model, as this plan has it.
 */
typedef struct
{
  MixEmploymentFigure figure;
  const char *source;
  char grade;
  MixEmploymentOrigin origin;
  const char *note;
  gboolean has_suggestion;
  MixEmploymentFigure suggestion;
} MixEmploymentValue;

/**
 * MixEmploymentModel:
 * @code: M04, or own-1 of one of the plan's own
 * @name: what it is called
 * @short_name: the same for the head of a column: at most 18 characters of the data packs’ models
 * @employer: (nullable): who employs
 * @based_on: (nullable): code of the model that it is a copy of
 * @item: (nullable): the data pack's item with texts description, vat_treatment, liability, pros, cons; of a copy, its
 *   original's
 * @enabled: whether it is an option here
 * @own: whether it is one of the plan's own
 * @number: from 1: the id of its terms
 *
 * An employment model.
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *short_name;
  const char *employer;
  const char *based_on;
  const MixPackItem *item;
  gboolean enabled;
  gboolean own;
  guint number;
} MixEmploymentModel;

#define MIX_TYPE_EMPLOYMENT_CATALOGUE (mix_employment_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (MixEmploymentCatalogue, mix_employment_catalogue, MIX, EMPLOYMENT_CATALOGUE, GObject)

MixEmploymentCatalogue *mix_employment_catalogue_new (MixPlan *plan, MixEmploymentPack *pack) G_GNUC_WARN_UNUSED_RESULT;
guint mix_employment_catalogue_get_n_models (MixEmploymentCatalogue *self);
const MixEmploymentModel *mix_employment_catalogue_get_model (MixEmploymentCatalogue *self, guint position);
const MixEmploymentModel *mix_employment_catalogue_find_model (MixEmploymentCatalogue *self, const char *code);
MixEmploymentValue
mix_employment_catalogue_get_value (MixEmploymentCatalogue *self, const char *code, MixEmploymentParameter parameter);
void mix_employment_catalogue_get_terms (MixEmploymentCatalogue *self, const char *code, MixEmploymentTerms *terms);
guint mix_employment_catalogue_count_unknown (MixEmploymentCatalogue *self, const char *code);

G_END_DECLS
