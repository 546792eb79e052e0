#include "mix-table-reader.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-error.h"

typedef struct
{
  char *name;
  MixRow row;
  guint n_columns;
  gboolean ragged;
  gboolean unread;
} MixTableReaderPrivate;

enum
{
  PROP_0,
  PROP_NAME,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MixTableReader, mix_table_reader, G_TYPE_OBJECT)

static gboolean
check_width (MixTableReader *self, GError **error)
{
  MixTableReaderPrivate *priv = mix_table_reader_get_instance_private (self);
  g_autofree char *column = NULL;

  if (priv->n_columns == 0)
    priv->n_columns = priv->row.n_fields;
  if (priv->ragged || priv->row.n_fields == priv->n_columns)
    return TRUE;

  column = g_strdup_printf ("%u", MIN (priv->row.n_fields, priv->n_columns) + 1);
  mix_table_reader_refuse (self, error, priv->row.number, column,
                           _ ("The row has %u columns where the first row has %u. Fetch the file again, or correct "
                              "the row."),
                           priv->row.n_fields, priv->n_columns);
  return FALSE;
}

static void
mix_table_reader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NAME)
    g_value_set_string (value, mix_table_reader_get_name (MIX_TABLE_READER (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mix_table_reader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MixTableReaderPrivate *priv = mix_table_reader_get_instance_private (MIX_TABLE_READER (object));

  if (id == PROP_NAME)
    priv->name = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mix_table_reader_finalize (GObject *object)
{
  MixTableReaderPrivate *priv = mix_table_reader_get_instance_private (MIX_TABLE_READER (object));

  g_free (priv->name);
  G_OBJECT_CLASS (mix_table_reader_parent_class)->finalize (object);
}

static void
mix_table_reader_class_init (MixTableReaderClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = mix_table_reader_get_property;
  object_class->set_property = mix_table_reader_set_property;
  object_class->finalize = mix_table_reader_finalize;

  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL,
                                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
mix_table_reader_init (MixTableReader *self)
{
}

/**
 * mix_table_reader_next:
 * @row: (out) (transfer none): the row, valid until the next call
 *
 * Reads the next row. Rows without any text are passed over. Unless mix_table_reader_set_ragged() allows it, each row
 * of a text file must have as many columns as the first.
 *
 * Returns: %FALSE at the end of the table, and with @error set when the rest cannot be read: %MIX_ERROR_REFUSED names
 *   the row and column
 */
gboolean
mix_table_reader_next (MixTableReader *self, const MixRow **row, GError **error)
{
  MixTableReaderPrivate *priv = mix_table_reader_get_instance_private (self);

  g_return_val_if_fail (MIX_IS_TABLE_READER (self), FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  *row = &priv->row;
  if (priv->unread)
    {
      priv->unread = FALSE;
      return TRUE;
    }
  return MIX_TABLE_READER_GET_CLASS (self)->read_row (self, &priv->row, error) && check_width (self, error);
}

/**
 * mix_table_reader_unread:
 *
 * Makes mix_table_reader_next() give the present row once more. Only after it gave one.
 */
void
mix_table_reader_unread (MixTableReader *self)
{
  MixTableReaderPrivate *priv = mix_table_reader_get_instance_private (self);

  g_return_if_fail (MIX_IS_TABLE_READER (self));

  priv->unread = TRUE;
}

/**
 * mix_table_reader_get_name:
 *
 * Returns: the file's name as messages show it
 */
const char *
mix_table_reader_get_name (MixTableReader *self)
{
  MixTableReaderPrivate *priv = mix_table_reader_get_instance_private (self);

  g_return_val_if_fail (MIX_IS_TABLE_READER (self), NULL);

  return priv->name;
}

/**
 * mix_table_reader_set_ragged:
 * @ragged: whether rows may have fewer or more cells than the first
 *
 * Tables that people typed may be ragged, published ones may not.
 */
void
mix_table_reader_set_ragged (MixTableReader *self, gboolean ragged)
{
  MixTableReaderPrivate *priv = mix_table_reader_get_instance_private (self);

  g_return_if_fail (MIX_IS_TABLE_READER (self));

  priv->ragged = ragged;
}

/**
 * mix_table_reader_get_progress:
 *
 * Returns: how much of the table has been read, from 0 to 1
 */
double
mix_table_reader_get_progress (MixTableReader *self)
{
  g_return_val_if_fail (MIX_IS_TABLE_READER (self), 0);

  return CLAMP (MIX_TABLE_READER_GET_CLASS (self)->get_progress (self), 0, 1);
}

/**
 * mix_table_reader_get_n_sheets:
 *
 * Returns: how many sheets there are; 1 for a text file
 */
guint
mix_table_reader_get_n_sheets (MixTableReader *self)
{
  MixTableReaderClass *class = MIX_TABLE_READER_GET_CLASS (self);

  return class->get_n_sheets != NULL ? class->get_n_sheets (self) : 1;
}

/**
 * mix_table_reader_get_sheet_name:
 * @sheet: from 0
 *
 * Returns: (nullable): the sheet's name; %NULL for a text file
 */
const char *
mix_table_reader_get_sheet_name (MixTableReader *self, guint sheet)
{
  MixTableReaderClass *class = MIX_TABLE_READER_GET_CLASS (self);

  return class->get_sheet_name != NULL ? class->get_sheet_name (self, sheet) : NULL;
}

/**
 * mix_table_reader_select_sheet:
 * @sheet: from 0, below the number of sheets
 *
 * Goes to the first row of a sheet of a workbook. A workbook just opened is at its first sheet.
 *
 * Returns: whether it could
 */
gboolean
mix_table_reader_select_sheet (MixTableReader *self, guint sheet, GError **error)
{
  MixTableReaderPrivate *priv = mix_table_reader_get_instance_private (self);
  MixTableReaderClass *class = MIX_TABLE_READER_GET_CLASS (self);

  g_return_val_if_fail (class->select_sheet != NULL, FALSE);

  priv->n_columns = 0;
  priv->unread = FALSE;
  return class->select_sheet (self, sheet, error);
}

/**
 * mix_table_reader_refuse:
 * @row: the row's number, 0 for the whole table
 * @column: (nullable): the column's name or number
 * @format: what is wrong and what to do, a sentence or two
 *
 * Sets a %MIX_ERROR_REFUSED that names the file, the row and the column.
 */
void
mix_table_reader_refuse (MixTableReader *self, GError **error, guint row, const char *column, const char *format, ...)
{
  const char *name = mix_table_reader_get_name (self);
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);

  if (row > 0 && column != NULL)
    mix_set_error (error, MIX_ERROR_REFUSED, name, _ ("%s, row %u, column %s: %s"), name, row, column, reason);
  else if (row > 0)
    mix_set_error (error, MIX_ERROR_REFUSED, name, _ ("%s, row %u: %s"), name, row, reason);
  else
    mix_set_error (error, MIX_ERROR_REFUSED, name, _ ("%s: %s"), name, reason);
}
