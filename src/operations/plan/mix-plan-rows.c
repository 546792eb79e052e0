#include "mix-plan-rows-private.h"

#include "mix-row-type.h"
#include "mix-store-read.h"

static void
free_source (gpointer row)
{
  mix_row_free (&mix_row_type_source, row);
}

void
_mix_plan_rows_free_organisation (gpointer row)
{
  mix_row_free (&mix_row_type_organisation, row);
}

void
_mix_plan_rows_free_membership (gpointer row)
{
  mix_row_free (&mix_row_type_membership, row);
}

void
_mix_plan_rows_free_figure (gpointer row)
{
  mix_row_free (&mix_row_type_figure, row);
}

char *
_mix_plan_rows_dup_figure_key (const char *organisation_id, const char *kind)
{
  return g_strconcat (organisation_id, " ", kind, NULL);
}

/* @key: owned by the list it leads to where it is a new one */
GPtrArray *
_mix_plan_rows_ensure_list (GHashTable *lists, const char *key, GDestroyNotify free_row)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (free_row);
      g_hash_table_insert (lists, g_strdup (key), list);
    }
  return list;
}

int
_mix_plan_rows_compare_starts (gconstpointer a, gconstpointer b)
{
  MixDate first = (*(const MixMembershipRow *const *) a)->start_date;
  MixDate second = (*(const MixMembershipRow *const *) b)->start_date;

  return first < second ? -1 : first > second;
}

int
_mix_plan_rows_compare_dates (gconstpointer a, gconstpointer b)
{
  MixDate first = (*(const MixFigureRow *const *) a)->from_date;
  MixDate second = (*(const MixFigureRow *const *) b)->from_date;

  return first < second ? -1 : first > second;
}

void
_mix_plan_rows_add_organisation (MixPlanRows *self, MixOrganisationRow *row)
{
  g_ptr_array_add (self->organisations, row);
  g_hash_table_insert (self->organisation_of, (gpointer) row->id, row);
  g_hash_table_insert (self->organisation_of, (gpointer) row->code, row);
}

static void
take_organisations (MixPlanRows *self, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    _mix_plan_rows_add_organisation (self, mix_row_copy (&mix_row_type_organisation, rows->pdata[i]));
}

static void
take_sources (MixPlanRows *self, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      MixSourceRow *row = mix_row_copy (&mix_row_type_source, rows->pdata[i]);

      g_hash_table_replace (self->sources, (gpointer) row->id, row);
    }
}

static void
take_memberships (MixPlanRows *self, GPtrArray *rows)
{
  GHashTableIter iter;
  gpointer list;

  for (guint i = 0; i < rows->len; i++)
    {
      const MixMembershipRow *row = rows->pdata[i];
      MixMembershipRow *stored = mix_row_copy (&mix_row_type_membership, row);

      g_hash_table_insert (self->stored_memberships, (gpointer) stored->id, stored);
      g_ptr_array_add (_mix_plan_rows_ensure_list (self->memberships, row->practice_id, _mix_plan_rows_free_membership),
                       mix_row_copy (&mix_row_type_membership, row));
    }
  g_hash_table_iter_init (&iter, self->memberships);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    g_ptr_array_sort (list, _mix_plan_rows_compare_starts);
}

static void
take_figures (MixPlanRows *self, GPtrArray *rows)
{
  GHashTableIter iter;
  gpointer list;

  for (guint i = 0; i < rows->len; i++)
    {
      const MixFigureRow *row = rows->pdata[i];
      g_autofree char *key = _mix_plan_rows_dup_figure_key (row->organisation_id, row->kind);

      g_ptr_array_add (_mix_plan_rows_ensure_list (self->figures, key, _mix_plan_rows_free_figure),
                       mix_row_copy (&mix_row_type_figure, row));
    }
  g_hash_table_iter_init (&iter, self->figures);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    g_ptr_array_sort (list, _mix_plan_rows_compare_dates);
}

static MixPlanRows *
make_rows (void)
{
  MixPlanRows *self = g_new0 (MixPlanRows, 1);

  self->organisations = g_ptr_array_new_with_free_func (_mix_plan_rows_free_organisation);
  self->organisation_of = g_hash_table_new (g_str_hash, g_str_equal);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_source);
  self->memberships = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->kept = g_ptr_array_new_with_free_func (_mix_plan_rows_free_organisation);
  self->stored_memberships = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, _mix_plan_rows_free_membership);
  self->new_sources = g_ptr_array_new ();
  self->new_organisations = g_ptr_array_new ();
  self->new_figures = g_ptr_array_new ();
  return self;
}

/**
 * mix_plan_rows_load:
 * @store: an open plan
 *
 * Returns: (transfer full) (nullable): its rows
 */
MixPlanRows *
mix_plan_rows_load (MixStore *store, GError **error)
{
  g_autoptr (MixPlanRow) plan = mix_store_read_plan_row (store, error);
  g_autoptr (GPtrArray) sources = plan != NULL ? mix_store_read_sources (store, error) : NULL;
  g_autoptr (GPtrArray) organisations = sources != NULL ? mix_store_read_organisations (store, error) : NULL;
  g_autoptr (GPtrArray) memberships = organisations != NULL ? mix_store_read_memberships (store, error) : NULL;
  g_autoptr (GPtrArray) figures = memberships != NULL ? mix_store_read_figures (store, error) : NULL;
  MixPlanRows *self;

  if (figures == NULL)
    return NULL;
  self = make_rows ();
  self->planning_date = plan->planning_date != MIX_DATE_NONE ? plan->planning_date : mix_date_today ();
  take_sources (self, sources);
  take_organisations (self, organisations);
  take_memberships (self, memberships);
  take_figures (self, figures);
  return self;
}

/**
 * mix_plan_rows_free:
 * @self: (transfer full): rows of a plan
 */
void
mix_plan_rows_free (MixPlanRows *self)
{
  g_ptr_array_unref (self->new_sources);
  g_ptr_array_unref (self->new_organisations);
  g_ptr_array_unref (self->new_figures);
  g_hash_table_unref (self->organisation_of);
  g_ptr_array_unref (self->organisations);
  g_ptr_array_unref (self->kept);
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->memberships);
  g_hash_table_unref (self->stored_memberships);
  g_hash_table_unref (self->figures);
  g_free (self);
}

/**
 * mix_plan_rows_get_planning_date:
 * @self: rows of a plan
 *
 * Returns: the plan's planning date, or today
 */
MixDate
mix_plan_rows_get_planning_date (MixPlanRows *self)
{
  return self->planning_date;
}

/**
 * mix_plan_rows_get_organisations:
 * @self: rows of a plan
 *
 * Returns: (transfer none) (element-type MixOrganisationRow): its practices and networks
 */
GPtrArray *
mix_plan_rows_get_organisations (MixPlanRows *self)
{
  return self->organisations;
}

/**
 * mix_plan_rows_find_organisation:
 * @self: rows of a plan
 * @id_or_code: (nullable): an id, or an official code
 *
 * Returns: (transfer none) (nullable): the practice or network
 */
const MixOrganisationRow *
mix_plan_rows_find_organisation (MixPlanRows *self, const char *id_or_code)
{
  return id_or_code != NULL ? g_hash_table_lookup (self->organisation_of, id_or_code) : NULL;
}

/**
 * mix_plan_rows_find_source:
 * @self: rows of a plan
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the source
 */
const MixSourceRow *
mix_plan_rows_find_source (MixPlanRows *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->sources, id) : NULL;
}

/**
 * mix_plan_rows_get_memberships:
 * @self: rows of a plan
 * @practice_id: a practice
 *
 * Returns: (transfer none) (element-type MixMembershipRow): its times in networks, earliest first
 */
GPtrArray *
mix_plan_rows_get_memberships (MixPlanRows *self, const char *practice_id)
{
  return _mix_plan_rows_ensure_list (self->memberships, practice_id, _mix_plan_rows_free_membership);
}

/**
 * mix_plan_rows_is_in_plan:
 * @self: rows of a plan
 * @practice_id: a practice
 * @day: a day
 *
 * Returns: whether the practice is in a network of the plan on the day or later
 */
gboolean
mix_plan_rows_is_in_plan (MixPlanRows *self, const char *practice_id, MixDate day)
{
  GPtrArray *memberships = mix_plan_rows_get_memberships (self, practice_id);

  for (guint i = 0; i < memberships->len; i++)
    {
      const MixMembershipRow *row = memberships->pdata[i];
      const MixOrganisationRow *network = mix_plan_rows_find_organisation (self, row->network_id);

      if (network != NULL && network->in_plan && (row->end_date == MIX_DATE_NONE || row->end_date >= day))
        return TRUE;
    }
  return FALSE;
}

/**
 * mix_plan_rows_find_figure:
 * @self: rows of a plan
 * @organisation_id: a practice or network
 * @kind: a kind of mix-figure.h
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the figure that holds on the day, which may be from an earlier one
 */
const MixFigureRow *
mix_plan_rows_find_figure (MixPlanRows *self, const char *organisation_id, const char *kind, MixDate day)
{
  g_autofree char *key = _mix_plan_rows_dup_figure_key (organisation_id, kind);
  GPtrArray *figures = g_hash_table_lookup (self->figures, key);
  const MixFigureRow *found = NULL;

  for (guint i = 0; figures != NULL && i < figures->len; i++)
    {
      const MixFigureRow *row = figures->pdata[i];

      if (row->from_date > day)
        break;
      found = row;
    }
  return found;
}
