#include "mix-comparison-deed.h"

#include "mix-config.h"
#include "mix-employment-models.h"

#include <glib/gi18n-lib.h>

/**
 * mix_comparison_deed_new:
 * @pack: the data pack of employment models
 * @comparison_id: (nullable): the one that is changed
 *
 * Returns: (transfer full): a deed to be filled in
 */
MixComparisonDeed *
mix_comparison_deed_new (MixEmploymentPack *pack, const char *comparison_id)
{
  MixComparisonDeed *self = g_new0 (MixComparisonDeed, 1);

  self->pack = g_object_ref (pack);
  self->comparison_id = g_strdup (comparison_id);
  self->models = g_ptr_array_new_with_free_func (g_free);
  self->gone_options = g_ptr_array_new_with_free_func (g_free);
  self->posts = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * mix_comparison_deed_free:
 * @data: a #MixComparisonDeed
 */
void
mix_comparison_deed_free (gpointer data)
{
  MixComparisonDeed *self = data;

  g_object_unref (self->pack);
  g_free (self->comparison_id);
  g_free (self->name);
  g_free (self->shares);
  g_ptr_array_unref (self->models);
  g_ptr_array_unref (self->gone_options);
  g_ptr_array_unref (self->posts);
  g_free (self);
}

static gboolean
switch_on (MixComparisonDeed *self, MixStore *store, GError **error)
{
  for (guint i = 0; i < self->models->len; i++)
    if (!mix_employment_models_enable (store, self->pack, self->models->pdata[i], TRUE, error))
      return FALSE;
  return TRUE;
}

static gboolean
set_posts (MixComparisonDeed *self, MixStore *store, const char *comparison_id, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < self->posts->len; i++)
    g_ptr_array_add (ids, self->posts->pdata[i]);
  g_ptr_array_add (ids, NULL);
  return mix_comparisons_set_posts (store, comparison_id, (const char *const *) ids->pdata, error);
}

static gboolean
make_comparison (MixComparisonDeed *self, MixStore *store, GError **error)
{
  MixComparisonDraft draft = { self->name, self->shares, self->from_date, self->years };
  g_autofree MixComparisonOptionDraft *options = g_new0 (MixComparisonOptionDraft, self->models->len);

  for (guint i = 0; i < self->models->len; i++)
    options[i] = (MixComparisonOptionDraft) { self->models->pdata[i], NULL, MIX_DATE_NONE };
  self->comparison_id = mix_comparisons_add (store, &draft, options, self->models->len, error);
  return self->comparison_id != NULL;
}

static gboolean
change_options (MixComparisonDeed *self, MixStore *store, GError **error)
{
  for (guint i = 0; i < self->models->len; i++)
    {
      MixComparisonOptionDraft draft = { self->models->pdata[i], NULL, MIX_DATE_NONE };
      g_autofree char *id = mix_comparisons_add_option (store, self->comparison_id, &draft, error);

      if (id == NULL)
        return FALSE;
    }
  for (guint i = 0; i < self->gone_options->len; i++)
    if (!mix_comparisons_remove_option (store, self->gone_options->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
change_comparison (MixComparisonDeed *self, MixStore *store, GError **error)
{
  MixComparisonDraft draft = { NULL, self->shares, self->from_date, self->years };

  return mix_comparisons_set (store, self->comparison_id, &draft, error) && change_options (self, store, error);
}

static gboolean
write_all (MixStore *store, gpointer data, GError **error)
{
  MixComparisonDeed *self = data;

  return switch_on (self, store, error)
         && (self->comparison_id == NULL ? make_comparison (self, store, error)
                                         : change_comparison (self, store, error))
         && set_posts (self, store, self->comparison_id, error);
}

/**
 * mix_comparison_deed_do:
 * @store: a plan's store
 * @data: a #MixComparisonDeed
 * @cancellable: (nullable): for the form of a deed of a document
 * @error: why it was refused
 *
 * Returns: whether it was done, as one change
 */
gboolean
mix_comparison_deed_do (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  MixComparisonDeed *self = data;
  /* Translators: named changes, in the history. */
  g_autofree char *name = self->comparison_id == NULL ? g_strdup_printf (_ ("Compare Models: %s"), self->name)
                                                      : g_strdup (_ ("Change What Is Compared"));

  return mix_store_change (store, name, write_all, self, error);
}
