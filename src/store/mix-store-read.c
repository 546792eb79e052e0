#include "mix-store-read.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-row-type.h"
#include "mix-store-private.h"
#include "mix-table.h"

#include <glib/gi18n-lib.h>

static const char by_id[] = "WHERE id = ?1";
static const char by_id_or_code[] = "WHERE id = ?1 OR code = ?1";

typedef struct
{
  const MixRowType *type;
  GPtrArray *rows;
} Reading;

static void
take_row (gconstpointer row, gpointer data)
{
  Reading *reading = data;

  g_ptr_array_add (reading->rows, mix_row_copy (reading->type, row));
}

static gboolean
read_rows (MixStore *self, const MixTable *table, const char *rest, const char *key, Reading *reading, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = NULL;

  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);
  locker = g_rec_mutex_locker_new (&self->lock);
  return _mix_store_is_open (self, error) && mix_table_for_each (self, table, rest, key, take_row, reading, error);
}

/*
 * _mix_store_read_one:
 * @where: a condition whose parameter is @key
 * @what: the kind of thing, as an error calls it
 *
 * Returns: (transfer full) (nullable): a copy of the row
 */
gpointer
_mix_store_read_one (MixStore *self,
                     const MixTable *table,
                     const MixRowType *type,
                     const char *where,
                     const char *key,
                     const char *what,
                     GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  Reading reading = { type, rows };

  if (key == NULL)
    key = "";
  if (!read_rows (self, table, where, key, &reading, error))
    return NULL;
  if (rows->len > 0)
    return rows->pdata[0];
  mix_set_error (error, MIX_ERROR_NOT_FOUND, key, _ ("This plan has no %s “%s”. Check the id or code."), what, key);
  return NULL;
}

/*
 * _mix_store_read_rows:
 * @free_row: frees a row of that type
 * @rest: conditions and order
 * @key: (nullable): the text of the parameter of @rest, where it has one
 *
 * Returns: (transfer full) (nullable): copies of the rows
 */
GPtrArray *
_mix_store_read_rows (MixStore *self,
                      const MixTable *table,
                      const MixRowType *type,
                      GDestroyNotify free_row,
                      const char *rest,
                      const char *key,
                      GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  Reading reading = { type, rows };

  return read_rows (self, table, rest, key, &reading, error) ? g_steal_pointer (&rows) : NULL;
}

#define READ_ALL(kind)                                                                                                 \
  _mix_store_read_rows (self, &mix_table_##kind, &mix_row_type_##kind, (GDestroyNotify) mix_free_##kind##_row,         \
                        "ORDER BY id", NULL, error)

/**
 * mix_store_read_plan_row:
 * @self: an open plan
 *
 * Returns: (transfer full) (nullable): the plan's own row; %MIX_ERROR_NOT_FOUND before its first change
 */
MixPlanRow *
mix_store_read_plan_row (MixStore *self, GError **error)
{
  return _mix_store_read_one (self, &mix_table_plan, &mix_row_type_plan, "WHERE ?1 = ''", NULL, _ ("first change"),
                              error);
}

/**
 * mix_store_read_organisation:
 * @self: an open plan
 * @id_or_code: (nullable): an id, or an official code
 *
 * Returns: (transfer full) (nullable): the practice or network, whether or not it is in the plan on any given day
 */
MixOrganisationRow *
mix_store_read_organisation (MixStore *self, const char *id_or_code, GError **error)
{
  return _mix_store_read_one (self, &mix_table_organisation, &mix_row_type_organisation, by_id_or_code, id_or_code,
                              _ ("practice or network"), error);
}

/**
 * mix_store_read_person:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the person, also where they have left
 */
MixPersonRow *
mix_store_read_person (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_person, &mix_row_type_person, by_id, id, _ ("person"), error);
}

/**
 * mix_store_read_supervision:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): who supervises whom
 */
MixSupervisionRow *
mix_store_read_supervision (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_supervision, &mix_row_type_supervision, by_id, id, _ ("supervision"),
                              error);
}

/**
 * mix_store_read_service_line:
 * @self: an open plan
 * @id_or_code: (nullable): an id, or a code
 *
 * Returns: (transfer full) (nullable): the service line
 */
MixServiceLineRow *
mix_store_read_service_line (MixStore *self, const char *id_or_code, GError **error)
{
  return _mix_store_read_one (self, &mix_table_service_line, &mix_row_type_service_line, by_id_or_code, id_or_code,
                              _ ("service line"), error);
}

/**
 * mix_store_read_assignment:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the assignment, whenever it runs
 */
MixAssignmentRow *
mix_store_read_assignment (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_assignment, &mix_row_type_assignment, by_id, id, _ ("assignment"),
                              error);
}

/**
 * mix_store_read_sources:
 * @self: an open plan
 *
 * Returns: (transfer full) (element-type MixSourceRow) (nullable): every source
 */
GPtrArray *
mix_store_read_sources (MixStore *self, GError **error)
{
  return READ_ALL (source);
}

/**
 * mix_store_read_organisations:
 * @self: an open plan
 *
 * Returns: (transfer full) (element-type MixOrganisationRow) (nullable): every practice and network that the plan knows
 */
GPtrArray *
mix_store_read_organisations (MixStore *self, GError **error)
{
  return READ_ALL (organisation);
}

/**
 * mix_store_read_memberships:
 * @self: an open plan
 *
 * Returns: (transfer full) (element-type MixMembershipRow) (nullable): every membership, of any day
 */
GPtrArray *
mix_store_read_memberships (MixStore *self, GError **error)
{
  return READ_ALL (membership);
}

/**
 * mix_store_read_figures:
 * @self: an open plan
 *
 * Returns: (transfer full) (element-type MixFigureRow) (nullable): every figure, of any day
 */
GPtrArray *
mix_store_read_figures (MixStore *self, GError **error)
{
  return READ_ALL (figure);
}

/**
 * mix_store_read_people:
 * @self: an open plan
 *
 * Returns: (transfer full) (element-type MixPersonRow) (nullable): everybody, those who left included
 */
GPtrArray *
mix_store_read_people (MixStore *self, GError **error)
{
  return READ_ALL (person);
}
