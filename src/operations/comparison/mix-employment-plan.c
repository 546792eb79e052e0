#include "mix-employment-plan-private.h"

#include "mix-comparisons.h"
#include "mix-config.h"
#include "mix-error.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DEFAULT_YEARS 3
#define MOST_YEARS 5

/* From a plan to what a study is worked out from. */

static void
clear_choice (gpointer data)
{
  MixEmploymentChoice *choice = data;

  g_free (choice->id);
  g_free (choice->model);
  g_free (choice->later_model);
  g_clear_pointer (&choice->cost, mix_employment_cost_free);
}

static gboolean
check_model (MixEmploymentDraft *self, const char *code, GError **error)
{
  if (mix_employment_catalogue_find_model (self->costing->catalogue, code) != NULL)
    return TRUE;
  mix_set_error (error, MIX_ERROR_NOT_FOUND, code,
                 _ ("There is no employment model “%s”. “skillmixctl models list” lists them."), code);
  return FALSE;
}

static void
take_choice (
    MixEmploymentDraft *self, const char *option_id, const char *model, const char *later_model, MixDate later_from)
{
  g_autofree char *day = later_model != NULL ? mix_date_format_iso (later_from) : NULL;
  MixEmploymentChoice choice = { .option_id = option_id,
                                 .model = g_strdup (model),
                                 .later_model = g_strdup (later_model),
                                 .later_from = later_model != NULL ? later_from : MIX_DATE_NONE };

  choice.id = later_model != NULL ? g_strdup_printf ("%s:%s:%s", model, later_model, day) : g_strdup (model);
  g_array_append_val (self->choices, choice);
}

/* The saved option that is the same, for its scores. */
static const char *
find_saved (MixEmploymentDraft *self, const char *model, const char *later_model, MixDate later_from)
{
  g_autoptr (GPtrArray) rows = self->row != NULL ? mix_comparison_list_options (self->plan, self->row->id) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const MixComparisonOptionRow *row = rows->pdata[i];

      if (g_str_equal (row->model, model) && g_strcmp0 (row->later_model, later_model) == 0
          && (later_model == NULL || row->later_from == later_from))
        return row->id;
    }
  return NULL;
}

/* "M04", or "M04:M02:2029-04-01". */
static gboolean
add_written (MixEmploymentDraft *self, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 3);
  guint n_parts = g_strv_length (parts);
  const char *later = n_parts == 3 ? parts[1] : NULL;
  MixDate day = MIX_DATE_NONE;

  if (n_parts == 0 || n_parts == 2 || (later != NULL && !mix_date_parse_iso (parts[2], &day)))
    {
      mix_set_error (error, MIX_ERROR_USAGE, text,
                     _ ("“%s” is no option. Write a model’s code, or two with a day: “M04:M02:2029-04-01”."), text);
      return FALSE;
    }
  if (!check_model (self, parts[0], error) || (later != NULL && !check_model (self, later, error)))
    return FALSE;
  take_choice (self, find_saved (self, parts[0], later, day), parts[0], later, day);
  return TRUE;
}

static void
add_saved_choices (MixEmploymentDraft *self)
{
  g_autoptr (GPtrArray) rows = mix_comparison_list_options (self->plan, self->row->id);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixComparisonOptionRow *row = rows->pdata[i];

      take_choice (self, row->id, row->model, row->later_model, row->later_from);
    }
}

static void
add_enabled (MixEmploymentDraft *self)
{
  MixEmploymentCatalogue *catalogue = self->costing->catalogue;

  for (guint i = 0; i < mix_employment_catalogue_get_n_models (catalogue); i++)
    {
      const MixEmploymentModel *model = mix_employment_catalogue_get_model (catalogue, i);

      if (model->enabled)
        take_choice (self, NULL, model->code, NULL, MIX_DATE_NONE);
    }
}

static gboolean
choose_options (MixEmploymentDraft *self, const char *const *models, GError **error)
{
  for (guint i = 0; models != NULL && models[i] != NULL; i++)
    if (!add_written (self, models[i], error))
      return FALSE;
  if (self->choices->len == 0 && self->row != NULL)
    add_saved_choices (self);
  if (self->choices->len == 0)
    add_enabled (self);
  if (self->choices->len > 0)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, NULL,
                 _ ("No employment model is an option here. Switch some on with “skillmixctl models on”."));
  return FALSE;
}

static char *
dup_option_name (MixEmploymentDraft *self, const MixEmploymentChoice *choice)
{
  const MixEmploymentModel *model = mix_employment_catalogue_find_model (self->costing->catalogue, choice->model);
  const MixEmploymentModel *later;
  g_autofree char *day = NULL;

  if (choice->later_model == NULL)
    return g_strdup (model->short_name);
  later = mix_employment_catalogue_find_model (self->costing->catalogue, choice->later_model);
  day = mix_date_format_short_year (choice->later_from);
  return g_strdup_printf (_ ("%s, then %s from %s"), model->short_name, later->short_name, day);
}

static void
add_options (MixEmploymentDraft *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      MixEmploymentChoice *choice = &g_array_index (self->choices, MixEmploymentChoice, i);
      const MixEmploymentModel *model = mix_employment_catalogue_find_model (self->costing->catalogue, choice->model);
      g_autofree char *name = dup_option_name (self, choice);
      guint number = mix_employment_picture_add_option (self->picture, choice->id, name);

      g_array_index (self->picture->options, MixEmploymentOption, number).detail
          = choice->later_model == NULL ? g_strdup (model->employer) : NULL;
      choice->cost
          = mix_employment_costing_cost (self->costing, choice->model, choice->later_model, choice->later_from);
    }
}

/* April after the planning date. */
static MixDate
get_next_april (MixPlan *plan)
{
  return mix_financial_year_get_first_day (mix_date_get_financial_year (mix_plan_get_as_at (plan)) + 1);
}

/**
 * mix_employment_plan_find_comparison:
 * @plan: a picture of a plan
 * @id_or_name: (nullable): which; %NULL for the plan's first
 * @comparison: (out) (nullable): the saved comparison; %NULL where none was named and there is none
 * @error: return location for an error
 *
 * Returns: whether the one that was named is there
 */
gboolean
mix_employment_plan_find_comparison (MixPlan *plan,
                                     const char *id_or_name,
                                     const MixComparisonRow **comparison,
                                     GError **error)
{
  GPtrArray *rows = mix_plan_get_comparisons (plan);

  *comparison = NULL;
  if (id_or_name != NULL)
    *comparison = mix_comparison_find (plan, id_or_name);
  else if (rows->len > 0)
    *comparison = rows->pdata[0];
  if (*comparison != NULL || id_or_name == NULL)
    return TRUE;
  mix_set_error (error, MIX_ERROR_NOT_FOUND, id_or_name,
                 _ ("There is no comparison “%s” in this plan. “skillmixctl comparison list” lists them."), id_or_name);
  return FALSE;
}

/**
 * mix_employment_plan_dup_posts:
 * @plan: a picture of a plan
 * @comparison: (nullable): a saved comparison
 *
 * Returns: (transfer full) (nullable): ids of the posts that it is about; %NULL for all
 */
char **
mix_employment_plan_dup_posts (MixPlan *plan, const MixComparisonRow *comparison)
{
  g_autoptr (GPtrArray) rows = comparison != NULL ? mix_comparison_list_posts (plan, comparison->id) : NULL;
  GStrvBuilder *builder;
  char **posts;

  if (rows == NULL || rows->len == 0)
    return NULL;
  builder = g_strv_builder_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      const MixComparisonPostRow *row = rows->pdata[i];

      g_strv_builder_add (builder, row->post_id != NULL ? row->post_id : row->person_id);
    }
  posts = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return posts;
}

static MixDate
choose_first_month (MixEmploymentDraft *self, const MixEmploymentRequest *request)
{
  MixDate from = request->from;

  if (from == MIX_DATE_NONE && self->row != NULL)
    from = self->row->from_date;
  if (from == MIX_DATE_NONE)
    from = get_next_april (self->plan);
  return mix_employment_get_first_of_month (from);
}

static gboolean
begin (MixEmploymentDraft *self, const MixEmploymentRequest *request, MixPackSet *packs, GError **error)
{
  g_auto (GStrv) saved = mix_employment_plan_dup_posts (self->plan, self->row);
  guint n_years = request->n_years;
  MixDate from = choose_first_month (self, request);

  if (n_years == 0)
    n_years = self->row != NULL ? (guint) self->row->years : DEFAULT_YEARS;
  if (n_years > MOST_YEARS)
    {
      mix_set_error (error, MIX_ERROR_USAGE, "years", _ ("A comparison covers one to five years."));
      return FALSE;
    }
  self->costing = mix_employment_costing_new (
      self->plan, packs, request->posts != NULL ? request->posts : (const char *const *) saved, from, n_years, error);
  if (self->costing == NULL)
    return FALSE;
  self->split = request->split != NULL ? request->split : (self->row != NULL ? self->row->shares : "list");
  self->picture = mix_employment_picture_new (n_years);
  self->picture->name = g_strdup (self->row != NULL ? self->row->name : NULL);
  self->picture->from = from;
  self->picture->split = g_strdup (self->split);
  self->picture->n_posts = self->costing->posts->len;
  self->picture->minutes_a_week = mix_employment_costing_get_minutes (self->costing);
  self->picture->costing = mix_employment_costing_ref (self->costing);
  return mix_employment_split_check (self->split, error);
}

static void
clear_draft (MixEmploymentDraft *self)
{
  g_array_unref (self->choices);
  g_clear_pointer (&self->costing, mix_employment_costing_unref);
  g_clear_pointer (&self->picture, mix_employment_picture_unref);
}

/**
 * mix_employment_split_check:
 * @split: how practices share the net cost
 * @error: return location for an error
 *
 * Returns: whether it is list, use or equal
 */
gboolean
mix_employment_split_check (const char *split, GError **error)
{
  static const char *const splits[] = { "list", "use", "equal", NULL };

  if (g_strv_contains (splits, split))
    return TRUE;
  mix_set_error (error, MIX_ERROR_USAGE, split, _ ("“%s” is no way to share. Choose one of: list, use, equal."), split);
  return FALSE;
}

/**
 * mix_employment_picture_new_for_plan:
 * @plan: a picture of a plan
 * @packs: the data packs
 * @request: what is compared
 * @error: return location for an error
 *
 * Costs every option, and puts all that is known of scores and weights beside it.
 *
 * Returns: (transfer full) (nullable): what a study is worked out from; %NULL where something named is not there, or
 *   there is nothing to compare
 */
MixEmploymentPicture *
mix_employment_picture_new_for_plan (MixPlan *plan,
                                     MixPackSet *packs,
                                     const MixEmploymentRequest *request,
                                     GError **error)
{
  MixEmploymentDraft draft = { .plan = plan };
  MixEmploymentPicture *picture = NULL;

  draft.choices = g_array_new (FALSE, TRUE, sizeof (MixEmploymentChoice));
  g_array_set_clear_func (draft.choices, clear_choice);
  if (mix_employment_plan_find_comparison (plan, request->comparison, &draft.row, error)
      && begin (&draft, request, packs, error) && choose_options (&draft, request->models, error))
    {
      add_options (&draft);
      _mix_employment_draft_add_judgement (&draft);
      _mix_employment_draft_add_money (&draft);
      _mix_employment_draft_add_gaps (&draft);
      _mix_employment_draft_add_notes (&draft);
      _mix_employment_draft_add_shares (&draft);
      picture = mix_employment_picture_ref (draft.picture);
    }
  clear_draft (&draft);
  return picture;
}
