#include "mix-employment-catalogue.h"

#include "mix-config.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

/* The employment models of a plan with their figures: ours, and the user's own over them. */
struct _MixEmploymentCatalogue
{
  GObject parent_instance;

  MixPlan *plan;
  MixEmploymentPack *pack;
  GArray *models;      /* of MixEmploymentModel: those of the pack, then the plan's own */
  GHashTable *figures; /* "code parameter" → MixEmploymentFigureRow of the plan */
};

G_DEFINE_FINAL_TYPE (MixEmploymentCatalogue, mix_employment_catalogue, G_TYPE_OBJECT)

/* Copies of copies are flat, so this is far more than there can be. */
#define DEEPEST_COPY 3

static void
mix_employment_catalogue_finalize (GObject *object)
{
  MixEmploymentCatalogue *self = MIX_EMPLOYMENT_CATALOGUE (object);

  g_hash_table_unref (self->figures);
  g_array_unref (self->models);
  g_clear_object (&self->plan);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (mix_employment_catalogue_parent_class)->finalize (object);
}

static void
mix_employment_catalogue_class_init (MixEmploymentCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_employment_catalogue_finalize;
}

static void
mix_employment_catalogue_init (MixEmploymentCatalogue *self)
{
  self->models = g_array_new (FALSE, FALSE, sizeof (MixEmploymentModel));
  self->figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static char *
make_key (const char *code, const char *parameter)
{
  return g_strconcat (code, " ", parameter, NULL);
}

static const MixEmploymentModelRow *
find_row (MixPlan *plan, const char *code)
{
  GPtrArray *rows = mix_plan_get_employment_models (plan);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const MixEmploymentModelRow *) rows->pdata[i])->code, code))
      return rows->pdata[i];
  return NULL;
}

static void
add_model (MixEmploymentCatalogue *self, MixEmploymentModel model)
{
  model.number = self->models->len + 1;
  g_array_append_val (self->models, model);
}

static void
add_pack_models (MixEmploymentCatalogue *self)
{
  for (guint i = 0; i < mix_employment_pack_get_n_models (self->pack); i++)
    {
      const MixPackItem *item = mix_employment_pack_get_model (self->pack, i);
      const char *code = mix_pack_item_get_id (item), *name = mix_pack_item_get_text (item, "name");
      const char *short_name = mix_pack_item_get_text (item, "short_name");
      const MixEmploymentModelRow *row = find_row (self->plan, code);

      add_model (self, (MixEmploymentModel) {
                           .code = code,
                           .name = name != NULL ? name : code,
                           .short_name = short_name != NULL ? short_name
                                         : name != NULL     ? name
                                                            : code,
                           .employer = mix_pack_item_get_text (item, "employer"),
                           .item = item,
                           .enabled = row != NULL ? row->enabled : mix_employment_pack_is_usual (self->pack, code),
                       });
    }
}

static void
add_own_models (MixEmploymentCatalogue *self)
{
  GPtrArray *rows = mix_plan_get_employment_models (self->plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixEmploymentModelRow *row = rows->pdata[i];

      if (row->name != NULL)
        add_model (self, (MixEmploymentModel) {
                             .code = row->code,
                             .name = row->name,
                             .short_name = row->name,
                             .employer = row->employer,
                             .based_on = row->based_on,
                             .item = mix_employment_pack_find_model (self->pack, row->based_on),
                             .enabled = row->enabled,
                             .own = TRUE,
                         });
    }
}

static void
index_figures (MixEmploymentCatalogue *self)
{
  GPtrArray *rows = mix_plan_get_employment_figures (self->plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixEmploymentFigureRow *row = rows->pdata[i];

      g_hash_table_insert (self->figures, make_key (row->model, row->parameter), (gpointer) row);
    }
}

/**
 * mix_employment_catalogue_new:
 * @plan: a picture of a plan
 * @pack: what the data packs know
 *
 * The employment models of a plan: those of the data packs, then its own, each with what counts in this plan. Where the
 * plan says nothing of a parameter the pack's figure counts, and of a copy what its original has.
 *
 * Returns: (transfer full): the models
 */
MixEmploymentCatalogue *
mix_employment_catalogue_new (MixPlan *plan, MixEmploymentPack *pack)
{
  MixEmploymentCatalogue *self = g_object_new (MIX_TYPE_EMPLOYMENT_CATALOGUE, NULL);

  self->plan = g_object_ref (plan);
  self->pack = g_object_ref (pack);
  index_figures (self);
  add_pack_models (self);
  add_own_models (self);
  return self;
}

/**
 * mix_employment_catalogue_get_n_models:
 * @self: the models of a plan
 *
 * Returns: how many there are, those that are no option here included
 */
guint
mix_employment_catalogue_get_n_models (MixEmploymentCatalogue *self)
{
  return self->models->len;
}

/**
 * mix_employment_catalogue_get_model:
 * @self: the models of a plan
 * @position: from 0
 *
 * Returns: (transfer none): a model
 */
const MixEmploymentModel *
mix_employment_catalogue_get_model (MixEmploymentCatalogue *self, guint position)
{
  g_return_val_if_fail (position < self->models->len, NULL);

  return &g_array_index (self->models, MixEmploymentModel, position);
}

/**
 * mix_employment_catalogue_find_model:
 * @self: the models of a plan
 * @code: (nullable): a code, in capitals or not
 *
 * Returns: (transfer none) (nullable): the model
 */
const MixEmploymentModel *
mix_employment_catalogue_find_model (MixEmploymentCatalogue *self, const char *code)
{
  for (guint i = 0; code != NULL && i < self->models->len; i++)
    {
      const MixEmploymentModel *model = &g_array_index (self->models, MixEmploymentModel, i);

      if (g_ascii_strcasecmp (model->code, code) == 0)
        return model;
    }
  return NULL;
}

static MixEmploymentFigure
read_row (const MixEmploymentFigureRow *row, MixEmploymentParameter parameter)
{
  MixEmploymentFigure figure = { .state = MIX_EMPLOYMENT_NOT_KNOWN };

  if (row->likely >= 0)
    figure = (MixEmploymentFigure) {
      .state = MIX_EMPLOYMENT_KNOWN, .low = row->low, .likely = row->likely, .high = row->high
    };
  else if (row->choice != NULL && mix_employment_parameter_parse_word (parameter, row->choice, &figure.choice))
    figure.state = MIX_EMPLOYMENT_KNOWN;
  else if (row->choice != NULL)
    figure.state = MIX_EMPLOYMENT_NOT_APPLICABLE;
  return figure;
}

static void
take_row (MixEmploymentValue *value, const MixEmploymentFigureRow *row, MixEmploymentParameter parameter)
{
  value->figure = read_row (row, parameter);
  value->source = row->source;
  value->grade = value->figure.state != MIX_EMPLOYMENT_NOT_KNOWN ? row->grade : 0;
  value->origin = row->grade == 'C' ? MIX_EMPLOYMENT_ACCEPTED : MIX_EMPLOYMENT_FROM_PLAN;
}

static MixEmploymentValue
get_pack_value (MixEmploymentCatalogue *self, const char *code, MixEmploymentParameter parameter)
{
  MixEmploymentQuote quote = mix_employment_pack_get_quote (self->pack, code, parameter);

  return (MixEmploymentValue) { .figure = quote.figure,
                                .source = quote.source,
                                .grade = quote.grade,
                                .origin = MIX_EMPLOYMENT_FROM_PACK,
                                .note = quote.note,
                                .has_suggestion = quote.has_suggestion,
                                .suggestion = quote.suggestion };
}

static MixEmploymentValue
get_value (MixEmploymentCatalogue *self, const char *code, MixEmploymentParameter parameter, guint depth)
{
  g_autofree char *key = make_key (code, mix_employment_parameter_get_name (parameter));
  const MixEmploymentFigureRow *row = g_hash_table_lookup (self->figures, key);
  const MixEmploymentModel *model = mix_employment_catalogue_find_model (self, code);
  MixEmploymentValue value = { .origin = MIX_EMPLOYMENT_FROM_PACK };

  if (model != NULL && model->based_on != NULL && depth < DEEPEST_COPY)
    {
      value = get_value (self, model->based_on, parameter, depth + 1);
      value.origin = MIX_EMPLOYMENT_FROM_ORIGINAL;
    }
  else if (model != NULL && !model->own)
    value = get_pack_value (self, model->code, parameter);
  if (row != NULL)
    take_row (&value, row, parameter);
  return value;
}

/**
 * mix_employment_catalogue_get_value:
 * @self: the models of a plan
 * @code: a model
 * @parameter: what is asked of it
 *
 * Returns: what counts in this plan; its strings belong to @self
 */
MixEmploymentValue
mix_employment_catalogue_get_value (MixEmploymentCatalogue *self, const char *code, MixEmploymentParameter parameter)
{
  return get_value (self, code, parameter, 0);
}

/**
 * mix_employment_catalogue_get_terms:
 * @self: the models of a plan
 * @code: a model
 * @terms: (out): all that counts of it in this plan, to work out what it costs
 */
void
mix_employment_catalogue_get_terms (MixEmploymentCatalogue *self, const char *code, MixEmploymentTerms *terms)
{
  const MixEmploymentModel *model = mix_employment_catalogue_find_model (self, code);

  mix_employment_terms_init (terms, model != NULL ? model->number : 0);
  for (guint i = 0; i < MIX_EMPLOYMENT_N_PARAMETERS; i++)
    terms->figures[i] = mix_employment_catalogue_get_value (self, code, i).figure;
}

/**
 * mix_employment_catalogue_count_unknown:
 * @self: the models of a plan
 * @code: a model
 *
 * Returns: how many parameters are not known
 */
guint
mix_employment_catalogue_count_unknown (MixEmploymentCatalogue *self, const char *code)
{
  guint n_unknown = 0;

  for (guint i = 0; i < MIX_EMPLOYMENT_N_PARAMETERS; i++)
    n_unknown += mix_employment_catalogue_get_value (self, code, i).figure.state == MIX_EMPLOYMENT_NOT_KNOWN;
  return n_unknown;
}
