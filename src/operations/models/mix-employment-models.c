#include "mix-employment-models.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-employment-catalogue.h"
#include "mix-error.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

/* A plan's own models are called X01 and so on; those of the data packs begin with an M. */
#define MOST_OWN_MODELS 99

static MixEmploymentModelRow *
find_row (MixStore *store, const char *code)
{
  return mix_store_read_employment_model (store, code, NULL);
}

static void
set_no_model (const char *code, GError **error)
{
  mix_set_error (error, MIX_ERROR_NOT_FOUND, code,
                 _ ("There is no employment model “%s”. Choose one that “models list” shows."),
                 code != NULL ? code : "");
}

/* What the names of changes call a model. */
static char *
dup_name (MixStore *store, MixEmploymentPack *pack, const char *code, GError **error)
{
  g_autoptr (MixEmploymentModelRow) row = code != NULL ? find_row (store, code) : NULL;
  const MixPackItem *item = pack != NULL ? mix_employment_pack_find_model (pack, code) : NULL;

  if (row != NULL && row->name != NULL)
    return g_strdup (row->name);
  if (item != NULL)
    return g_strdup (mix_pack_item_get_text (item, "name"));
  set_no_model (code, error);
  return NULL;
}

/**
 * mix_employment_models_dup_short_name:
 * @store: an open plan
 * @code: a model
 *
 * Returns: (transfer full): what the names of changes call it where there is little room; its code where nobody knows
 * it
 */
char *
mix_employment_models_dup_short_name (MixStore *store, const char *code)
{
  g_autoptr (MixEmploymentModelRow) row = find_row (store, code);
  g_autoptr (MixPackSet) packs = NULL;
  const MixPackItem *item;

  if (row != NULL && row->name != NULL)
    return g_strdup (row->name);
  packs = mix_pack_set_new (NULL, NULL);
  item = mix_pack_set_get_item (packs, "employment-models", code, NULL);
  if (item == NULL || mix_pack_item_get_text (item, "short_name") == NULL)
    return g_strdup (code);
  return g_strdup (mix_pack_item_get_text (item, "short_name"));
}

static gboolean
put_model (MixStore *store, const char *name, MixEmploymentModelRow *row, GError **error)
{
  g_autofree char *id = _mix_deed_make_id ("employment_model", row->code, NULL);

  row->id = id;
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_employment_model, row, error);
}

/**
 * mix_employment_models_enable:
 * @store: an open plan
 * @pack: what the data packs know
 * @code: a model
 * @enabled: whether it is an option here
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_employment_models_enable (
    MixStore *store, MixEmploymentPack *pack, const char *code, gboolean enabled, GError **error)
{
  g_autofree char *model_name = dup_name (store, pack, code, error);
  g_autoptr (MixEmploymentModelRow) known = NULL;
  g_autofree char *name = NULL;
  MixEmploymentModelRow row = { .code = code };

  if (model_name == NULL)
    return FALSE;
  known = find_row (store, code);
  if (known != NULL)
    row = *known;
  row.enabled = enabled;
  name = g_strdup_printf (enabled ? C_ ("change", "%s is an option here") : C_ ("change", "%s is no option here"),
                          model_name);
  return put_model (store, name, &row, error);
}

static char *
make_code (MixStore *store, GError **error)
{
  for (guint i = 1; i <= MOST_OWN_MODELS; i++)
    {
      g_autofree char *code = g_strdup_printf ("X%02u", i);
      g_autoptr (MixEmploymentModelRow) taken = find_row (store, code);

      if (taken == NULL)
        return g_steal_pointer (&code);
    }
  mix_set_error (error, MIX_ERROR_REFUSED, NULL,
                 _ ("This plan has %d employment models of its own. Change one of those."), MOST_OWN_MODELS);
  return NULL;
}

static char *
put_own_model (MixStore *store, MixEmploymentModelRow *row, GError **error)
{
  g_autofree char *code = NULL, *name = NULL;

  if (!_mix_deed_check_text (row->name, row->name, _ ("The name"), error)
      || (row->employer != NULL && !_mix_deed_check_text (row->employer, row->name, _ ("The employer"), error))
      || (code = make_code (store, error)) == NULL)
    return NULL;
  row->code = code;
  row->enabled = TRUE;
  name = g_strdup_printf (C_ ("change", "Add %s to the employment models"), row->name);
  return put_model (store, name, row, error) ? g_steal_pointer (&code) : NULL;
}

/**
 * mix_employment_models_add:
 * @store: an open plan
 * @name: what it is called
 * @employer: (nullable): who employs
 * @error: return location for an error
 *
 * Adds a model of the plan's own, of which nothing is known yet.
 *
 * Returns: (transfer full) (nullable): its code
 */
char *
mix_employment_models_add (MixStore *store, const char *name, const char *employer, GError **error)
{
  MixEmploymentModelRow row = { .name = name, .employer = employer };

  return put_own_model (store, &row, error);
}

static gboolean
put_figure (MixStore *store, MixEmploymentFigureRow *row, GError **error)
{
  g_autofree char *id = _mix_deed_make_id ("employment_figure", row->model, row->parameter, NULL);

  row->id = id;
  return mix_store_put_employment_figure (store, row, error);
}

/* What a copy needs of its original in the plan. */
typedef struct
{
  MixEmploymentModelRow row;
  GPtrArray *figures; /* of MixEmploymentFigureRow: of all models */
  const char *original;
} Copy;

static gboolean
put_copy (MixStore *store, gpointer data, GError **error)
{
  const Copy *copy = data;

  if (!mix_store_put_employment_model (store, &copy->row, error))
    return FALSE;
  for (guint i = 0; i < copy->figures->len; i++)
    {
      MixEmploymentFigureRow figure = *(const MixEmploymentFigureRow *) copy->figures->pdata[i];

      if (!g_str_equal (figure.model, copy->original))
        continue;
      figure.model = copy->row.code;
      if (!put_figure (store, &figure, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * mix_employment_models_copy:
 * @store: an open plan
 * @pack: what the data packs know
 * @code: the model to copy
 * @name: what the copy is called
 * @error: return location for an error
 *
 * Adds a model of the plan's own that has the figures of another. What the plan says of the other goes along; what only
 * the data pack says stays there, so that a new pack reaches the copy too.
 *
 * Returns: (transfer full) (nullable): the copy's code
 */
char *
mix_employment_models_copy (
    MixStore *store, MixEmploymentPack *pack, const char *code, const char *name, GError **error)
{
  g_autofree char *original = dup_name (store, pack, code, error), *own_code = NULL, *id = NULL, *change = NULL;
  g_autoptr (MixEmploymentModelRow) row = original != NULL ? find_row (store, code) : NULL;
  g_autoptr (MixPlan) plan = original != NULL ? mix_store_load (store, MIX_DATE_NONE, NULL, error) : NULL;
  const MixPackItem *item = mix_employment_pack_find_model (pack, code);
  Copy copy = { .original = code };

  if (plan == NULL || !_mix_deed_check_text (name, original, _ ("The name"), error)
      || (own_code = make_code (store, error)) == NULL)
    return NULL;
  id = _mix_deed_make_id ("employment_model", own_code, NULL);
  copy.figures = mix_plan_get_employment_figures (plan);
  copy.row = (MixEmploymentModelRow) { .id = id,
                                       .code = own_code,
                                       .name = name,
                                       .employer = item != NULL ? mix_pack_item_get_text (item, "employer") : NULL,
                                       .based_on = item != NULL ? mix_pack_item_get_id (item) : NULL,
                                       .enabled = TRUE };
  if (item == NULL && row != NULL)
    {
      copy.row.employer = row->employer;
      copy.row.based_on = row->based_on;
    }
  change = g_strdup_printf (C_ ("change", "Copy %s as %s"), original, name);
  return mix_store_change (store, change, put_copy, &copy, error) ? g_steal_pointer (&own_code) : NULL;
}

/* A model of the data packs keeps its name and stays. */
static MixEmploymentModelRow *
read_own (MixStore *store, const char *code, GError **error)
{
  g_autoptr (MixEmploymentModelRow) row = code != NULL ? find_row (store, code) : NULL;

  if (row != NULL && row->name != NULL)
    return g_steal_pointer (&row);
  mix_set_error (error, MIX_ERROR_REFUSED, code,
                 _ ("“%s” is not a model of this plan’s own. Copy it and change the copy, or switch it off."),
                 code != NULL ? code : "");
  return NULL;
}

/**
 * mix_employment_models_rename:
 * @store: an open plan
 * @code: a model of the plan's own
 * @name: what it is called from now on
 * @error: return location for an error
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED for a model of the data packs
 */
gboolean
mix_employment_models_rename (MixStore *store, const char *code, const char *name, GError **error)
{
  g_autoptr (MixEmploymentModelRow) row = read_own (store, code, error);
  g_autofree char *change = NULL;
  MixEmploymentModelRow renamed;

  if (row == NULL || !_mix_deed_check_text (name, row->name, _ ("The name"), error))
    return FALSE;
  renamed = *row;
  renamed.name = name;
  change = g_strdup_printf (C_ ("change", "Rename %s to %s"), row->name, name);
  return put_model (store, change, &renamed, error);
}

static gboolean
is_used (MixPlan *plan, const char *code)
{
  GPtrArray *options = mix_plan_get_comparison_options (plan), *posts = mix_plan_get_posts (plan);

  for (guint i = 0; i < options->len; i++)
    {
      const MixComparisonOptionRow *option = options->pdata[i];

      if (g_str_equal (option->model, code) || g_strcmp0 (option->later_model, code) == 0)
        return TRUE;
    }
  for (guint i = 0; i < posts->len; i++)
    if (g_strcmp0 (((const MixPostRow *) posts->pdata[i])->model, code) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
remove_model (MixStore *store, gpointer data, GError **error)
{
  const Copy *copy = data;

  for (guint i = 0; i < copy->figures->len; i++)
    {
      const MixEmploymentFigureRow *figure = copy->figures->pdata[i];

      if (g_str_equal (figure->model, copy->original) && !mix_store_remove_employment_figure (store, figure->id, error))
        return FALSE;
    }
  return mix_store_remove_employment_model (store, copy->row.id, error);
}

/**
 * mix_employment_models_remove:
 * @store: an open plan
 * @code: a model of the plan's own
 * @error: return location for an error
 *
 * Removes it with its figures.
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED for a model of the data packs and for one that a post or a
 *   comparison uses
 */
gboolean
mix_employment_models_remove (MixStore *store, const char *code, GError **error)
{
  g_autoptr (MixEmploymentModelRow) row = read_own (store, code, error);
  g_autoptr (MixPlan) plan = row != NULL ? mix_store_load (store, MIX_DATE_NONE, NULL, error) : NULL;
  g_autofree char *name = NULL;
  Copy copy = { .original = code };

  if (plan == NULL)
    return FALSE;
  if (is_used (plan, code))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, row->name,
                     _ ("A post or a comparison uses “%s”. Take it out there first, or switch the model off."),
                     row->name);
      return FALSE;
    }
  copy.row = *row;
  copy.figures = mix_plan_get_employment_figures (plan);
  name = g_strdup_printf (C_ ("change", "Take %s out of the employment models"), row->name);
  return mix_store_change (store, name, remove_model, &copy, error);
}
