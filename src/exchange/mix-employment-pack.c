#include "mix-employment-pack.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

/* In place of a choice or a range: there is no such thing. */
#define NONE "none"

/* Employment models as a data pack gives them. */
struct _MixEmploymentPack
{
  GObject parent_instance;

  MixPackSet *packs;  /* owns all texts */
  GPtrArray *models;  /* of MixPackItem, as in the packs */
  GHashTable *quotes; /* code → MixEmploymentQuote, one for each parameter */
};

G_DEFINE_FINAL_TYPE (MixEmploymentPack, mix_employment_pack, G_TYPE_OBJECT)

static void
mix_employment_pack_finalize (GObject *object)
{
  MixEmploymentPack *self = MIX_EMPLOYMENT_PACK (object);

  g_hash_table_unref (self->quotes);
  g_clear_object (&self->packs);

  G_OBJECT_CLASS (mix_employment_pack_parent_class)->finalize (object);
}

static void
mix_employment_pack_class_init (MixEmploymentPackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_employment_pack_finalize;
}

static void
mix_employment_pack_init (MixEmploymentPack *self)
{
  self->quotes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
}

static gboolean
refuse (const MixPackItem *item, const char *problem, GError **error)
{
  mix_set_error (error, MIX_ERROR_REFUSED, mix_pack_item_get_id (item),
                 _ ("“%s” of the data packs for employment models is not right: %s. Mend that pack or remove it."),
                 mix_pack_item_get_id (item), problem);
  return FALSE;
}

static gboolean
read_choice (const MixPackItem *item,
             const char *name,
             MixEmploymentParameter parameter,
             MixEmploymentFigure *figure,
             GError **error)
{
  const char *word = mix_pack_item_get_text (item, name);

  if (word == NULL)
    return TRUE;
  if (g_str_equal (word, NONE))
    {
      figure->state = MIX_EMPLOYMENT_NOT_APPLICABLE;
      return TRUE;
    }
  if (!mix_employment_parameter_parse_word (parameter, word, &figure->choice))
    return refuse (item, _ ("its word is none of those there are"), error);
  figure->state = MIX_EMPLOYMENT_KNOWN;
  return TRUE;
}

static const MixPackFigure *
find_figure (const MixPackItem *item, const char *prefix, const char *name)
{
  g_autofree char *full_name = g_strconcat (prefix, name, NULL);
  const MixPackFigure *figure = mix_pack_item_get_last_figure (item, full_name, G_MAXINT32);

  return figure != NULL && figure->known ? figure : NULL;
}

/* All three ends are known, or none. */
static gboolean
read_range (const MixPackItem *item,
            const char *prefix,
            MixEmploymentParameter parameter,
            MixEmploymentFigure *figure,
            GError **error)
{
  const MixPackFigure *low = find_figure (item, prefix, "low");
  const MixPackFigure *likely = find_figure (item, prefix, "likely");
  const MixPackFigure *high = find_figure (item, prefix, "high");
  const char *unit = mix_employment_unit_get_name (mix_employment_parameter_get_unit (parameter));

  if (low == NULL && likely == NULL && high == NULL)
    return TRUE;
  if (low == NULL || likely == NULL || high == NULL || mix_employment_parameter_is_choice (parameter))
    return refuse (item, _ ("it is no range of low, likely and high"), error);
  if (g_strcmp0 (low->unit, unit) != 0 || g_strcmp0 (likely->unit, unit) != 0 || g_strcmp0 (high->unit, unit) != 0)
    return refuse (item, _ ("its figures have another unit"), error);
  if (low->millionths < 0 || low->millionths > likely->millionths || likely->millionths > high->millionths
      || high->millionths > mix_employment_parameter_get_most (parameter))
    return refuse (item, _ ("its figures do not rise, or go too far"), error);
  *figure = (MixEmploymentFigure) {
    .state = MIX_EMPLOYMENT_KNOWN, .low = low->millionths, .likely = likely->millionths, .high = high->millionths
  };
  return TRUE;
}

static gboolean
read_quote (const MixPackItem *item, MixEmploymentParameter parameter, MixEmploymentQuote *quote, GError **error)
{
  quote->source = mix_pack_item_get_source (item);
  quote->grade = mix_pack_item_get_grade (item);
  quote->note = mix_pack_item_get_text (item, "note");
  if (!read_choice (item, "choice", parameter, &quote->figure, error)
      || !read_choice (item, "suggested_choice", parameter, &quote->suggestion, error)
      || !read_range (item, "", parameter, &quote->figure, error)
      || !read_range (item, "suggested_", parameter, &quote->suggestion, error))
    return FALSE;
  quote->has_suggestion = quote->suggestion.state != MIX_EMPLOYMENT_NOT_KNOWN;
  return TRUE;
}

static gboolean
read_parameter (MixEmploymentPack *self, const MixPackItem *item, GError **error)
{
  const char *code = mix_pack_item_get_text (item, "model");
  MixEmploymentQuote *quotes = code != NULL ? g_hash_table_lookup (self->quotes, code) : NULL;
  MixEmploymentParameter parameter;

  if (quotes == NULL)
    return refuse (item, _ ("it is about no model that there is"), error);
  if (!mix_employment_parameter_parse (mix_pack_item_get_text (item, "parameter"), &parameter))
    return refuse (item, _ ("it is about no parameter that there is"), error);
  return read_quote (item, parameter, &quotes[parameter], error);
}

/**
 * mix_employment_pack_new:
 * @packs: the data packs
 * @error: return location for an error
 *
 * The employment models and what is known of them, from the packs of the kinds `employment-models` and
 * `employment-parameters`. What the packs don't know stays unknown.
 *
 * Returns: (transfer full): the models, or %NULL when a pack can't be read or a parameter is not right
 */
MixEmploymentPack *
mix_employment_pack_new (MixPackSet *packs, GError **error)
{
  g_autoptr (MixEmploymentPack) self = g_object_new (MIX_TYPE_EMPLOYMENT_PACK, NULL);
  GPtrArray *items;

  g_return_val_if_fail (MIX_IS_PACK_SET (packs), NULL);

  self->packs = g_object_ref (packs);
  self->models = mix_pack_set_get_items (packs, "employment-models", error);
  if (self->models == NULL)
    return NULL;
  for (guint i = 0; i < self->models->len; i++)
    g_hash_table_insert (self->quotes, (gpointer) mix_pack_item_get_id (self->models->pdata[i]),
                         g_new0 (MixEmploymentQuote, MIX_EMPLOYMENT_N_PARAMETERS));
  items = mix_pack_set_get_items (packs, "employment-parameters", error);
  if (items == NULL)
    return NULL;
  for (guint i = 0; i < items->len; i++)
    if (!read_parameter (self, items->pdata[i], error))
      return NULL;
  return g_steal_pointer (&self);
}

/**
 * mix_employment_pack_get_n_models:
 * @self: employment models
 *
 * Returns: how many there are
 */
guint
mix_employment_pack_get_n_models (MixEmploymentPack *self)
{
  g_return_val_if_fail (MIX_IS_EMPLOYMENT_PACK (self), 0);

  return self->models->len;
}

/**
 * mix_employment_pack_get_model:
 * @self: employment models
 * @position: from 0, in the order of the packs
 *
 * Returns: (transfer none): a model: its id is its code, its texts are name, employer, description, vat_treatment,
 *   liability, typical_fee, pros and cons
 */
const MixPackItem *
mix_employment_pack_get_model (MixEmploymentPack *self, guint position)
{
  g_return_val_if_fail (MIX_IS_EMPLOYMENT_PACK (self) && position < self->models->len, NULL);

  return self->models->pdata[position];
}

/**
 * mix_employment_pack_find_model:
 * @self: employment models
 * @code: (nullable): a code, such as `M04`
 *
 * Returns: (transfer none) (nullable): the model
 */
const MixPackItem *
mix_employment_pack_find_model (MixEmploymentPack *self, const char *code)
{
  g_return_val_if_fail (MIX_IS_EMPLOYMENT_PACK (self), NULL);

  for (guint i = 0; i < self->models->len; i++)
    if (g_strcmp0 (mix_pack_item_get_id (self->models->pdata[i]), code) == 0)
      return self->models->pdata[i];
  return NULL;
}

/**
 * mix_employment_pack_is_usual:
 * @self: employment models
 * @code: a code
 *
 * Returns: whether the model is an option in a plan that says nothing of it
 */
gboolean
mix_employment_pack_is_usual (MixEmploymentPack *self, const char *code)
{
  const MixPackItem *item = mix_employment_pack_find_model (self, code);

  return item != NULL && g_strcmp0 (mix_pack_item_get_text (item, "usual"), "yes") == 0;
}

/**
 * mix_employment_pack_get_quote:
 * @self: employment models
 * @code: a code
 * @parameter: what is asked of it
 *
 * Returns: what the packs say; nothing is known of a model that there is not
 */
MixEmploymentQuote
mix_employment_pack_get_quote (MixEmploymentPack *self, const char *code, MixEmploymentParameter parameter)
{
  const MixEmploymentQuote *quotes = g_hash_table_lookup (self->quotes, code);

  return quotes != NULL ? quotes[parameter] : (MixEmploymentQuote) { .note = NULL };
}
