#include "mix-deed-private.h"

#include "mix-config.h"
#include "mix-id.h"
#include "mix-row-type.h"
#include "mix-store-read.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  MixDeedPut put;
  MixDeedRemove remove;
  gconstpointer subject; /* a row to put, or an id to remove */
} RowChange;

static gboolean
change_row (MixStore *store, gpointer data, GError **error)
{
  const RowChange *change = data;

  return change->put != NULL ? change->put (store, change->subject, error)
                             : change->remove (store, change->subject, error);
}

/*
 * _mix_deed_put:
 * @name: what the history calls it
 * @put: one of mix_store_put_…()
 * @row: a row that it takes
 *
 * Returns: whether a change was made that puts one row
 */
gboolean
_mix_deed_put (MixStore *store, const char *name, MixDeedPut put, gconstpointer row, GError **error)
{
  return mix_store_change (store, name, change_row, &(RowChange) { put, NULL, row }, error);
}

/*
 * _mix_deed_remove:
 * @name: what the history calls it
 * @remove: one of mix_store_remove_…()
 * @id: the row's id
 *
 * Returns: whether a change was made that removes one row
 */
gboolean
_mix_deed_remove (MixStore *store, const char *name, MixDeedRemove remove, const char *id, GError **error)
{
  return mix_store_change (store, name, change_row, &(RowChange) { NULL, remove, id }, error);
}

/*
 * _mix_deed_make_id:
 * @kind: a table's name
 * @...: what tells this row from the others of its kind, ended by %NULL
 *
 * Returns: (transfer full): the same id for the same words, so that entering the same thing again replaces it
 */
char *
_mix_deed_make_id (const char *kind, ...)
{
  g_autoptr (GString) name = g_string_new (NULL);
  va_list words;

  va_start (words, kind);
  for (const char *word = va_arg (words, const char *); word != NULL; word = va_arg (words, const char *))
    g_string_append_printf (name, name->len > 0 ? " %s" : "%s", word);
  va_end (words);
  return mix_id_from_name (kind, name->str);
}

/*
 * _mix_deed_describe_work:
 * @service_line: a line: id or code
 * @organisation: where: id or code
 *
 * Returns: (transfer full) (nullable): how the names of changes call a piece of work: "Care home round, Southlands"
 */
char *
_mix_deed_describe_work (MixStore *store, const char *service_line, const char *organisation, GError **error)
{
  g_autoptr (MixServiceLineRow) line = mix_store_read_service_line (store, service_line, error);
  g_autoptr (MixOrganisationRow) place = line != NULL ? mix_store_read_organisation (store, organisation, error) : NULL;

  return place != NULL ? g_strdup_printf (C_ ("work, place", "%s, %s"), line->short_name, place->short_name) : NULL;
}
