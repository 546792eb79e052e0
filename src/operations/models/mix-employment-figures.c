#include "mix-employment-models.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-employment-catalogue.h"
#include "mix-error.h"
#include "mix-row-type.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

#define OWN_GRADE 'U'
#define ACCEPTED_GRADE 'C'
#define NONE "none"

/* The plan as it is, to say what a model has now. */
static MixEmploymentCatalogue *
open_catalogue (
    MixStore *store, MixEmploymentPack *pack, const char *code, const MixEmploymentModel **model, GError **error)
{
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, error);
  g_autoptr (MixEmploymentCatalogue) catalogue = NULL;

  if (plan == NULL)
    return NULL;
  catalogue = mix_employment_catalogue_new (plan, pack);
  *model = mix_employment_catalogue_find_model (catalogue, code);
  if (*model != NULL)
    return g_steal_pointer (&catalogue);
  mix_set_error (error, MIX_ERROR_NOT_FOUND, code,
                 _ ("There is no employment model “%s”. Choose one that “models list” shows."),
                 code != NULL ? code : "");
  return NULL;
}

static void
fill_row (MixEmploymentFigureRow *row, MixEmploymentParameter parameter, const MixEmploymentFigure *figure)
{
  row->parameter = mix_employment_parameter_get_name (parameter);
  row->low = row->likely = row->high = -1;
  row->choice = NULL;
  if (figure->state == MIX_EMPLOYMENT_NOT_APPLICABLE)
    row->choice = NONE;
  else if (figure->state == MIX_EMPLOYMENT_KNOWN && mix_employment_parameter_is_choice (parameter))
    row->choice = mix_employment_parameter_get_word (parameter, figure->choice);
  else if (figure->state == MIX_EMPLOYMENT_KNOWN)
    {
      row->low = figure->low;
      row->likely = figure->likely;
      row->high = figure->high;
    }
}

static gboolean
put_row (MixStore *store, MixEmploymentFigureRow *row, GError **error)
{
  g_autofree char *id = _mix_deed_make_id ("employment_figure", row->model, row->parameter, NULL);

  row->id = id;
  return mix_store_put_employment_figure (store, row, error);
}

static gboolean
put_row_cb (MixStore *store, gpointer data, GError **error)
{
  return put_row (store, data, error);
}

/* "Federation: management fee 7% (3% to 12%)" */
static char *
name_change (const MixEmploymentModel *model, MixEmploymentParameter parameter, const MixEmploymentFigure *figure)
{
  g_autofree char *text = mix_employment_figure_dup_text (figure, parameter);

  return g_strdup_printf (C_ ("change", "%s: %s %s"), model->name, mix_employment_parameter_get_title (parameter),
                          text);
}

static gboolean
check_figure (MixEmploymentParameter parameter, const MixEmploymentFigure *figure, GError **error)
{
  gboolean is_choice = mix_employment_parameter_is_choice (parameter);

  if (is_choice
      && (figure->state == MIX_EMPLOYMENT_NOT_APPLICABLE
          || (figure->state == MIX_EMPLOYMENT_KNOWN
              && figure->choice >= mix_employment_parameter_get_n_words (parameter))))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("The %s is one of some words. Choose one of them."),
                     mix_employment_parameter_get_title (parameter));
      return FALSE;
    }
  return mix_employment_figure_check (parameter, figure, error);
}

/**
 * mix_employment_models_set:
 * @store: an open plan
 * @pack: what the data packs know
 * @code: a model
 * @parameter: what is asked of it
 * @figure: what counts in this plan; one that is not known says so, whatever the data packs know
 * @source: (nullable): where it is from
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_employment_models_set (MixStore *store,
                           MixEmploymentPack *pack,
                           const char *code,
                           MixEmploymentParameter parameter,
                           const MixEmploymentFigure *figure,
                           const char *source,
                           GError **error)
{
  const MixEmploymentModel *model;
  g_autoptr (MixEmploymentCatalogue) catalogue = open_catalogue (store, pack, code, &model, error);
  g_autofree char *name = NULL;
  MixEmploymentFigureRow row = { .source = source != NULL ? source : _ ("Entered in this plan"), .grade = OWN_GRADE };

  if (catalogue == NULL || !check_figure (parameter, figure, error)
      || !_mix_deed_check_text (row.source, model->name, _ ("The source"), error))
    return FALSE;
  row.model = model->code;
  fill_row (&row, parameter, figure);
  name = name_change (model, parameter, figure);
  return mix_store_change (store, name, put_row_cb, &row, error);
}

static gboolean
refuse_accept (const MixEmploymentModel *model, MixEmploymentParameter parameter, GError **error)
{
  mix_set_error (error, MIX_ERROR_REFUSED, model->name,
                 _ ("There is no suggestion for the %s of %s. Enter a figure of your own."),
                 mix_employment_parameter_get_title (parameter), model->name);
  return FALSE;
}

static MixEmploymentFigureRow
make_accepted_row (const MixEmploymentModel *model, MixEmploymentParameter parameter, const MixEmploymentValue *value)
{
  MixEmploymentFigureRow row
      = { .model = model->code, .source = _ ("Our suggestion, accepted"), .grade = ACCEPTED_GRADE };

  fill_row (&row, parameter, &value->suggestion);
  return row;
}

/**
 * mix_employment_models_accept:
 * @store: an open plan
 * @pack: what the data packs know
 * @code: a model
 * @parameter: what is asked of it
 * @error: return location for an error
 *
 * Makes our suggestion count in this plan. It keeps its grade C.
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED where there is no suggestion
 */
gboolean
mix_employment_models_accept (
    MixStore *store, MixEmploymentPack *pack, const char *code, MixEmploymentParameter parameter, GError **error)
{
  const MixEmploymentModel *model;
  g_autoptr (MixEmploymentCatalogue) catalogue = open_catalogue (store, pack, code, &model, error);
  g_autofree char *name = NULL;
  MixEmploymentValue value;
  MixEmploymentFigureRow row;

  if (catalogue == NULL)
    return FALSE;
  value = mix_employment_catalogue_get_value (catalogue, model->code, parameter);
  if (!value.has_suggestion)
    return refuse_accept (model, parameter, error);
  row = make_accepted_row (model, parameter, &value);
  name = name_change (model, parameter, &value.suggestion);
  return mix_store_change (store, name, put_row_cb, &row, error);
}

static gboolean
put_rows (MixStore *store, gpointer data, GError **error)
{
  GArray *rows = data;

  for (guint i = 0; i < rows->len; i++)
    if (!put_row (store, &g_array_index (rows, MixEmploymentFigureRow, i), error))
      return FALSE;
  return TRUE;
}

/* Those of which nothing is known, and which have a suggestion. */
static GArray *
list_accepted_rows (MixEmploymentCatalogue *catalogue, const MixEmploymentModel *model)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (MixEmploymentFigureRow));

  for (guint i = 0; i < MIX_EMPLOYMENT_N_PARAMETERS; i++)
    {
      MixEmploymentValue value = mix_employment_catalogue_get_value (catalogue, model->code, i);
      MixEmploymentFigureRow row;

      if (value.figure.state != MIX_EMPLOYMENT_NOT_KNOWN || !value.has_suggestion)
        continue;
      row = make_accepted_row (model, i, &value);
      g_array_append_val (rows, row);
    }
  return rows;
}

/**
 * mix_employment_models_accept_all:
 * @store: an open plan
 * @pack: what the data packs know
 * @code: a model
 * @n_accepted: (out) (optional): how many suggestions were accepted
 * @error: return location for an error
 *
 * Makes our suggestions count wherever nothing is known of the model. What somebody entered stays.
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED where there is nothing to accept
 */
gboolean
mix_employment_models_accept_all (
    MixStore *store, MixEmploymentPack *pack, const char *code, guint *n_accepted, GError **error)
{
  const MixEmploymentModel *model;
  g_autoptr (MixEmploymentCatalogue) catalogue = open_catalogue (store, pack, code, &model, error);
  g_autoptr (GArray) rows = catalogue != NULL ? list_accepted_rows (catalogue, model) : NULL;
  g_autofree char *name = NULL;

  if (rows == NULL)
    return FALSE;
  if (n_accepted != NULL)
    *n_accepted = rows->len;
  if (rows->len == 0)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, model->name,
                     _ ("Nothing is left to accept for %s: what is not known has no suggestion."), model->name);
      return FALSE;
    }
  name = g_strdup_printf (C_ ("change", "%s: accept our suggestions"), model->name);
  return mix_store_change (store, name, put_rows, rows, error);
}

/**
 * mix_employment_models_reset:
 * @store: an open plan
 * @pack: what the data packs know
 * @code: a model
 * @parameter: what is asked of it
 * @error: return location for an error
 *
 * Forgets what the plan says of it: the data pack's figure counts again.
 *
 * Returns: whether the change was made; %MIX_ERROR_NOT_FOUND where the plan says nothing
 */
gboolean
mix_employment_models_reset (
    MixStore *store, MixEmploymentPack *pack, const char *code, MixEmploymentParameter parameter, GError **error)
{
  const MixEmploymentModel *model;
  g_autoptr (MixEmploymentCatalogue) catalogue = open_catalogue (store, pack, code, &model, error);
  g_autofree char *id = NULL, *name = NULL;
  const char *title = mix_employment_parameter_get_title (parameter);

  if (catalogue == NULL)
    return FALSE;
  id = _mix_deed_make_id ("employment_figure", model->code, mix_employment_parameter_get_name (parameter), NULL);
  name = g_strdup_printf (C_ ("change", "%s: use the data pack’s %s again"), model->name, title);
  return _mix_deed_remove (store, name, mix_store_remove_employment_figure, id, error);
}
