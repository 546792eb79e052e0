#include "mix-comparisons.h"

#include "mix-comparison-criteria.h"
#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

#define USUAL_YEARS 3
#define MOST_YEARS 5
#define APRIL 4

/* As many as columns are shown at a time. */
#define MOST_OPTIONS 6

static const char *const shares[] = { "list", "use", "equal", NULL };

static MixDate
begin_month (MixDate date)
{
  int year, month;

  return mix_date_split (date, &year, &month, NULL) ? mix_date_new (year, month, 1) : date;
}

/* The first day of the financial year after the planning date. */
static gboolean
choose_first_month (MixStore *store, MixDate *date, GError **error)
{
  int year, month;

  if (*date == MIX_DATE_NONE)
    {
      if (!_mix_deed_choose_date (store, date, error))
        return FALSE;
      mix_date_split (*date, &year, &month, NULL);
      *date = mix_date_new (month < APRIL ? year : year + 1, APRIL, 1);
    }
  *date = begin_month (*date);
  return TRUE;
}

static gboolean
check_name_is_free (MixStore *store, const char *name, const char *own_id, GError **error)
{
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, error);
  const MixComparisonRow *other = plan != NULL ? mix_comparison_find (plan, name) : NULL;

  if (plan == NULL)
    return FALSE;
  if (other == NULL || g_strcmp0 (other->id, own_id) == 0)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, name,
                 _ ("There is a comparison “%s” already. Choose another name, or remove that one."), name);
  return FALSE;
}

static gboolean
check_comparison (MixStore *store, const MixComparisonRow *row, GError **error)
{
  if (!_mix_deed_check_text (row->name, row->name, _ ("The name"), error)
      || !_mix_deed_check_listed (row->shares, shares, _ ("a way to share what is left"), error))
    return FALSE;
  if (row->years < 1 || row->years > MOST_YEARS)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, row->name, _ ("%d years cannot be compared. Choose 1 to %d."),
                     row->years, MOST_YEARS);
      return FALSE;
    }
  return check_name_is_free (store, row->name, row->id, error);
}

static gboolean
check_option (const MixComparisonOptionRow *option, const MixComparisonRow *comparison, GError **error)
{
  int year, month, day;
  MixDate end;

  if (option->model == NULL || *option->model == '\0')
    {
      mix_set_error (error, MIX_ERROR_REFUSED, comparison->name, _ ("Say which model is compared, such as M04."));
      return FALSE;
    }
  if (option->later_model == NULL)
    return TRUE;
  mix_date_split (comparison->from_date, &year, &month, &day);
  end = mix_date_new (year + comparison->years, month, day);
  if (option->later_from != MIX_DATE_NONE && option->later_from > comparison->from_date && option->later_from < end)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, comparison->name,
                 _ ("A later model begins within the years that are compared. Say from which month it holds."));
  return FALSE;
}

static MixComparisonOptionRow
make_option (const MixComparisonOptionDraft *draft, const char *comparison_id, guint position)
{
  return (MixComparisonOptionRow) { .comparison_id = comparison_id,
                                    .model = draft->model,
                                    .later_model = draft->later_model,
                                    .later_from = draft->later_from != MIX_DATE_NONE ? begin_month (draft->later_from)
                                                                                     : MIX_DATE_NONE,
                                    .position = (int) position };
}

/* A new comparison with its options. */
typedef struct
{
  MixComparisonRow row;
  const MixComparisonOptionDraft *options;
  guint n_options;
} NewComparison;

static gboolean
put_criteria (MixStore *store, const char *comparison_id, GError **error)
{
  for (guint i = 0; i < MIX_N_CRITERION_KINDS; i++)
    {
      const char *code = mix_criterion_kind_get (i)->code;
      g_autofree char *id = _mix_deed_make_id ("comparison_criterion", comparison_id, code, NULL);
      MixCriterionRow row = { .id = id, .comparison_id = comparison_id, .code = code, .position = (int) i };

      if (!mix_store_put_criterion (store, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_new_comparison (MixStore *store, gpointer data, GError **error)
{
  const NewComparison *new = data;

  if (!mix_store_put_comparison (store, &new->row, error) || !put_criteria (store, new->row.id, error))
    return FALSE;
  for (guint i = 0; i < new->n_options; i++)
    {
      g_autofree char *id = mix_id_new ();
      MixComparisonOptionRow option = make_option (&new->options[i], new->row.id, i);

      option.id = id;
      if (!mix_store_put_comparison_option (store, &option, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_options (const NewComparison *new, GError **error)
{
  if (new->n_options > MOST_OPTIONS)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, new->row.name,
                     _ ("%u options are too many side by side. Choose at most %d."), new->n_options, MOST_OPTIONS);
      return FALSE;
    }
  for (guint i = 0; i < new->n_options; i++)
    {
      MixComparisonOptionRow option = make_option (&new->options[i], new->row.id, i);

      if (!check_option (&option, &new->row, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * mix_comparisons_add:
 * @store: an open plan
 * @draft: the comparison
 * @options: what it compares; the caller knows that the models are there
 * @n_options: how many, at most six
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): its id
 */
char *
mix_comparisons_add (MixStore *store,
                     const MixComparisonDraft *draft,
                     const MixComparisonOptionDraft *options,
                     guint n_options,
                     GError **error)
{
  g_autofree char *id = mix_id_new (), *name = NULL;
  NewComparison new = { .row = { .id = id,
                                 .name = draft->name,
                                 .shares = draft->shares != NULL ? draft->shares : shares[0],
                                 .from_date = draft->from_date,
                                 .years = draft->years != 0 ? draft->years : USUAL_YEARS },
                        .options = options,
                        .n_options = n_options };

  if (!choose_first_month (store, &new.row.from_date, error) || !check_comparison (store, &new.row, error)
      || !check_options (&new, error))
    return NULL;
  name = g_strdup_printf (C_ ("change", "Save the comparison %s"), new.row.name);
  return mix_store_change (store, name, put_new_comparison, &new, error) ? g_steal_pointer (&id) : NULL;
}

/* What follows later still has to lie within the years. */
static gboolean
check_later_models (MixStore *store, const MixComparisonRow *comparison, GError **error)
{
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, error);
  g_autoptr (GPtrArray) options = plan != NULL ? mix_comparison_list_options (plan, comparison->id) : NULL;

  for (guint i = 0; options != NULL && i < options->len; i++)
    if (!check_option (options->pdata[i], comparison, error))
      return FALSE;
  return options != NULL;
}

/**
 * mix_comparisons_set:
 * @store: an open plan
 * @comparison_id: which
 * @draft: what is to be otherwise
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_comparisons_set (MixStore *store, const char *comparison_id, const MixComparisonDraft *draft, GError **error)
{
  g_autoptr (MixComparisonRow) known = mix_store_read_comparison (store, comparison_id, error);
  g_autofree char *name = NULL;
  MixComparisonRow row;

  if (known == NULL)
    return FALSE;
  row = *known;
  row.name = draft->name != NULL ? draft->name : row.name;
  row.shares = draft->shares != NULL ? draft->shares : row.shares;
  row.from_date = draft->from_date != MIX_DATE_NONE ? begin_month (draft->from_date) : row.from_date;
  row.years = draft->years != 0 ? draft->years : row.years;
  if (!check_comparison (store, &row, error) || !check_later_models (store, &row, error))
    return FALSE;
  name = draft->name != NULL && !g_str_equal (draft->name, known->name)
             ? g_strdup_printf (C_ ("change", "Rename the comparison %s to %s"), known->name, row.name)
             : g_strdup_printf (C_ ("change", "Change the comparison %s"), row.name);
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_comparison, &row, error);
}

/**
 * mix_comparisons_remove:
 * @store: an open plan
 * @comparison_id: which
 * @error: return location for an error
 *
 * Removes it with its options, criteria, scores and weights.
 *
 * Returns: whether the change was made
 */
gboolean
mix_comparisons_remove (MixStore *store, const char *comparison_id, GError **error)
{
  g_autoptr (MixComparisonRow) row = mix_store_read_comparison (store, comparison_id, error);
  g_autofree char *name = NULL;

  if (row == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Remove the comparison %s"), row->name);
  return _mix_deed_remove (store, name, mix_store_remove_comparison, comparison_id, error);
}

/**
 * mix_comparisons_add_option:
 * @store: an open plan
 * @comparison_id: which
 * @option: what it is to compare too; the caller knows that the models are there
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the option's id; %NULL with %MIX_ERROR_REFUSED where there are six already
 */
char *
mix_comparisons_add_option (MixStore *store,
                            const char *comparison_id,
                            const MixComparisonOptionDraft *option,
                            GError **error)
{
  g_autoptr (MixComparisonRow) comparison = mix_store_read_comparison (store, comparison_id, error);
  g_autoptr (MixPlan) plan = comparison != NULL ? mix_store_load (store, MIX_DATE_NONE, NULL, error) : NULL;
  g_autoptr (GPtrArray) options = plan != NULL ? mix_comparison_list_options (plan, comparison_id) : NULL;
  g_autofree char *id = mix_id_new (), *name = NULL;
  MixComparisonOptionRow row;

  if (options == NULL)
    return NULL;
  row = make_option (option, comparison_id, options->len);
  row.id = id;
  if (options->len >= MOST_OPTIONS)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, comparison->name,
                     _ ("%u options are too many side by side. Choose at most %d."), options->len + 1, MOST_OPTIONS);
      return NULL;
    }
  if (!check_option (&row, comparison, error))
    return NULL;
  name = g_strdup_printf (C_ ("change", "Add an option to %s"), comparison->name);
  return _mix_deed_put (store, name, (MixDeedPut) mix_store_put_comparison_option, &row, error) ? g_steal_pointer (&id)
                                                                                                : NULL;
}

/**
 * mix_comparisons_remove_option:
 * @store: an open plan
 * @option_id: which
 * @error: return location for an error
 *
 * Removes it with its scores.
 *
 * Returns: whether the change was made
 */
gboolean
mix_comparisons_remove_option (MixStore *store, const char *option_id, GError **error)
{
  g_autoptr (MixComparisonOptionRow) option = mix_store_read_comparison_option (store, option_id, error);
  g_autoptr (MixComparisonRow) comparison
      = option != NULL ? mix_store_read_comparison (store, option->comparison_id, error) : NULL;
  g_autofree char *name = NULL;

  if (comparison == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Take an option out of %s"), comparison->name);
  return _mix_deed_remove (store, name, mix_store_remove_comparison_option, option_id, error);
}
