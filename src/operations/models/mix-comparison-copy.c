#include "mix-comparisons.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-plan-entries.h"
#include "mix-post-list.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

/* A comparison on its way to a second one. */
typedef struct
{
  MixPlan *plan;
  MixComparisonRow row; /* of the copy */
  const char *original;
  GHashTable *ids; /* id of an option or criterion of the original → that of the copy */
} Copy;

static const char *
make_id (Copy *copy, const char *id)
{
  char *fresh = mix_id_new ();

  g_hash_table_insert (copy->ids, g_strdup (id), fresh);
  return fresh;
}

static gboolean
copy_options (MixStore *store, Copy *copy, GError **error)
{
  g_autoptr (GPtrArray) options = mix_comparison_list_options (copy->plan, copy->original);

  for (guint i = 0; i < options->len; i++)
    {
      MixComparisonOptionRow row = *(const MixComparisonOptionRow *) options->pdata[i];

      row.id = make_id (copy, row.id);
      row.comparison_id = copy->row.id;
      if (!mix_store_put_comparison_option (store, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
copy_criteria (MixStore *store, Copy *copy, GError **error)
{
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (copy->plan, copy->original);

  for (guint i = 0; i < criteria->len; i++)
    {
      MixCriterionRow row = *(const MixCriterionRow *) criteria->pdata[i];

      row.id = make_id (copy, row.id);
      row.comparison_id = copy->row.id;
      if (!mix_store_put_criterion (store, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
copy_scores (MixStore *store, Copy *copy, GError **error)
{
  GPtrArray *scores = mix_plan_get_scores (copy->plan);

  for (guint i = 0; i < scores->len; i++)
    {
      MixScoreRow row = *(const MixScoreRow *) scores->pdata[i];
      g_autofree char *id = NULL;

      row.criterion_id = g_hash_table_lookup (copy->ids, row.criterion_id);
      row.option_id = g_hash_table_lookup (copy->ids, row.option_id);
      if (row.criterion_id == NULL || row.option_id == NULL)
        continue;
      row.id = id = _mix_deed_make_id ("comparison_score", row.criterion_id, row.option_id, NULL);
      if (!mix_store_put_score (store, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
copy_swings (MixStore *store, Copy *copy, GError **error)
{
  GPtrArray *swings = mix_plan_get_swings (copy->plan);

  for (guint i = 0; i < swings->len; i++)
    {
      MixSwingRow row = *(const MixSwingRow *) swings->pdata[i];
      g_autofree char *id = NULL;

      row.criterion_id = g_hash_table_lookup (copy->ids, row.criterion_id);
      if (row.criterion_id == NULL)
        continue;
      row.id = id = _mix_deed_make_id ("comparison_swing", row.criterion_id, row.weighed_by, NULL);
      if (!mix_store_put_swing (store, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_post (MixStore *store, const char *comparison_id, const char *post_id, const char *person_id, GError **error)
{
  g_autofree char *id
      = _mix_deed_make_id ("comparison_post", comparison_id, post_id != NULL ? post_id : person_id, NULL);

  return mix_store_put_comparison_post (store, &(MixComparisonPostRow) { id, comparison_id, post_id, person_id },
                                        error);
}

static gboolean
copy_posts (MixStore *store, Copy *copy, GError **error)
{
  g_autoptr (GPtrArray) posts = mix_comparison_list_posts (copy->plan, copy->original);

  for (guint i = 0; i < posts->len; i++)
    {
      const MixComparisonPostRow *row = posts->pdata[i];

      if (!put_post (store, copy->row.id, row->post_id, row->person_id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_copy (MixStore *store, gpointer data, GError **error)
{
  Copy *copy = data;

  return mix_store_put_comparison (store, &copy->row, error) && copy_options (store, copy, error)
         && copy_criteria (store, copy, error) && copy_scores (store, copy, error) && copy_swings (store, copy, error)
         && copy_posts (store, copy, error);
}

/**
 * mix_comparisons_duplicate:
 * @store: an open plan
 * @comparison_id: which
 * @name: what the second one is called
 * @error: return location for an error
 *
 * Saves a comparison again, with its options, criteria, scores, weights and posts, to change the one and keep the
 * other.
 *
 * Returns: (transfer full) (nullable): the second one's id
 */
char *
mix_comparisons_duplicate (MixStore *store, const char *comparison_id, const char *name, GError **error)
{
  g_autoptr (MixComparisonRow) row = mix_store_read_comparison (store, comparison_id, error);
  g_autoptr (MixPlan) plan = row != NULL ? mix_store_load (store, MIX_DATE_NONE, NULL, error) : NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *id = mix_id_new (), *change = NULL;
  Copy copy = { .plan = plan, .original = comparison_id, .ids = ids };

  if (plan == NULL || !_mix_deed_check_text (name, row->name, _ ("The name"), error))
    return NULL;
  if (mix_comparison_find (plan, name) != NULL)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, name,
                     _ ("There is a comparison “%s” already. Choose another name, or remove that one."), name);
      return NULL;
    }
  copy.row = *row;
  copy.row.id = id;
  copy.row.name = name;
  change = g_strdup_printf (C_ ("change", "Save the comparison %s again as %s"), row->name, name);
  return mix_store_change (store, change, put_copy, &copy, error) ? g_steal_pointer (&id) : NULL;
}

/* The posts that a comparison is to be about. */
typedef struct
{
  MixPlan *plan;
  GPtrArray *posts; /* of MixPost */
  const char *comparison_id;
  const char *const *ids;
} PostChange;

static gboolean
put_chosen_post (MixStore *store, const PostChange *change, const char *id, GError **error)
{
  const MixPost *post = mix_post_list_find (change->posts, id);

  if (post == NULL)
    {
      mix_set_error (error, MIX_ERROR_NOT_FOUND, id, _ ("There is no post “%s”. Choose one that “post list” shows."),
                     id);
      return FALSE;
    }
  return post->is_implied ? put_post (store, change->comparison_id, NULL, id, error)
                          : put_post (store, change->comparison_id, id, NULL, error);
}

static gboolean
put_posts (MixStore *store, gpointer data, GError **error)
{
  const PostChange *change = data;
  g_autoptr (GPtrArray) rows = mix_comparison_list_posts (change->plan, change->comparison_id);

  for (guint i = 0; i < rows->len; i++)
    if (!mix_store_remove_comparison_post (store, ((const MixComparisonPostRow *) rows->pdata[i])->id, error))
      return FALSE;
  for (const char *const *id = change->ids; id != NULL && *id != NULL; id++)
    if (!put_chosen_post (store, change, *id, error))
      return FALSE;
  return TRUE;
}

/**
 * mix_comparisons_set_posts:
 * @store: an open plan
 * @comparison_id: which
 * @post_ids: (nullable): the posts that it is about, of mix_post_list_new(), ended by %NULL; none: all of the plan
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_comparisons_set_posts (MixStore *store, const char *comparison_id, const char *const *post_ids, GError **error)
{
  g_autoptr (MixComparisonRow) row = mix_store_read_comparison (store, comparison_id, error);
  g_autoptr (MixPlan) plan = row != NULL ? mix_store_load (store, MIX_DATE_NONE, NULL, error) : NULL;
  g_autoptr (GPtrArray) posts = plan != NULL ? mix_post_list_new (plan) : NULL;
  g_autofree char *name = NULL;
  PostChange change = { plan, posts, comparison_id, post_ids };

  if (posts == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Choose the posts of %s"), row->name);
  return mix_store_change (store, name, put_posts, &change, error);
}
