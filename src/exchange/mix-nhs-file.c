#include "mix-nhs-file.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-container.h"
#include "mix-error.h"
#include "mix-nhs-source.h"
#include "mix-xlsx-reader.h"

/* A sheet of the file that is understood. */
typedef struct
{
  guint sheet;
  MixNhsMatch match;
} Table;

/* A published file that was recognised, and the records in it. */
struct _MixNhsFile
{
  GObject parent_instance;

  MixContainer *container;
  MixNhsKind kind;
  GArray *tables;
  MixDate as_at;
  gboolean as_at_from_name;
};

G_DEFINE_FINAL_TYPE (MixNhsFile, mix_nhs_file, G_TYPE_OBJECT)

static const char *const kind_titles[MIX_NHS_N_KINDS] = {
  [MIX_NHS_MEMBERSHIP] = N_ ("Membership of networks"),
  [MIX_NHS_PRACTICE_MAP] = N_ ("Practices, networks and boards"),
  [MIX_NHS_AGE_BANDS] = N_ ("Registered patients by age"),
  [MIX_NHS_REGISTERS] = N_ ("Disease registers"),
  [MIX_NHS_WORKFORCE] = N_ ("Network workforce"),
  [MIX_NHS_PRACTICE_LIST] = N_ ("Practice list"),
  [MIX_NHS_PAYMENTS] = N_ ("Payments and weighted patients"),
};

/* The year in a name such as PREVALENCE_2425 or 21-22: two digits and the next year's two, with no digit beside them.
 */
static MixDate
find_year_end (const char *name)
{
  g_autoptr (GRegex) regex = g_regex_new ("(?<!\\d)(?:20)?(\\d\\d)[-_]?(\\d\\d)(?!\\d)", 0, 0, NULL);
  g_autoptr (GMatchInfo) found = NULL;

  g_regex_match (regex, name, 0, &found);
  for (; g_match_info_matches (found); g_match_info_next (found, NULL))
    {
      g_autofree char *first = g_match_info_fetch (found, 1);
      g_autofree char *second = g_match_info_fetch (found, 2);
      int year = atoi (second);

      if (year == (atoi (first) + 1) % 100)
        return mix_date_new (2000 + year, 3, 31);
    }
  return MIX_DATE_NONE;
}

/* Opens a reader at the first row below a table's header. */
static MixTableReader *
open_table (MixNhsFile *self, const Table *table, GError **error)
{
  g_autoptr (MixTableReader) reader = mix_container_open_table (self->container, error);
  const MixRow *row;

  if (reader == NULL)
    return NULL;
  if (table->sheet > 0 && !mix_table_reader_select_sheet (reader, table->sheet, error))
    return NULL;
  if (table->match.has_header && !mix_table_reader_next (reader, &row, error))
    return NULL;
  return g_steal_pointer (&reader);
}

/* Finds the date of the data: a column of the first row, the day a workbook was saved, or for files of a financial year
 * the year in the name. What is wrong in the first row is said when it is read. */
static void
find_date (MixNhsFile *self)
{
  static const MixNhsSink no_sink = { NULL };
  const Table *table = &g_array_index (self->tables, Table, 0);
  g_autoptr (MixTableReader) reader = open_table (self, table, NULL);
  g_autoptr (GStringChunk) trimmed = g_string_chunk_new (256);
  MixNhsSource source = { .reader = reader, .match = &table->match, .sink = &no_sink, .trimmed = trimmed };

  self->as_at = MIX_DATE_NONE;
  if (reader == NULL)
    return;
  if (table->match.layout->read_date != NULL && mix_nhs_source_next (&source))
    table->match.layout->read_date (&source, &self->as_at, NULL);
  mix_nhs_source_finish (&source, NULL);
  if (self->as_at == MIX_DATE_NONE && MIX_IS_XLSX_READER (reader))
    self->as_at = mix_xlsx_reader_get_saved_date (MIX_XLSX_READER (reader));
  if (self->as_at == MIX_DATE_NONE && (self->kind == MIX_NHS_REGISTERS || self->kind == MIX_NHS_PAYMENTS))
    {
      self->as_at = find_year_end (mix_container_get_name (self->container));
      self->as_at_from_name = self->as_at != MIX_DATE_NONE;
    }
}

static void
refuse_unknown (MixTableReader *reader, const MixNhsLayout *nearest, const char *missing, GError **error)
{
  if (nearest != NULL)
    mix_table_reader_refuse (reader, error, 1, missing,
                             _ ("The file looks like “%s”, but this column is missing. Fetch the file again."),
                             _ (kind_titles[nearest->kind]));
  else
    mix_table_reader_refuse (reader, error, 1, NULL,
                             _ ("The columns are not those of a file that Skillmix knows: membership of networks, list "
                                "sizes, ages, disease registers, network workforce, practice list or payments."));
}

/* Adds the sheet that @reader is at when it is understood and of the kind of those before it. */
static gboolean
try_sheet (MixNhsFile *self,
           MixTableReader *reader,
           guint sheet,
           const MixNhsLayout **nearest,
           const char **missing,
           GError **error)
{
  GError *failure = NULL;
  Table table = { .sheet = sheet };
  const MixRow *row;

  if (!mix_table_reader_next (reader, &row, &failure))
    {
      if (failure != NULL)
        g_propagate_error (error, failure);
      return failure == NULL;
    }
  if (!mix_nhs_match_row (row, &table.match, nearest, missing))
    return TRUE;
  if (self->tables->len == 0 || table.match.layout->kind == self->kind)
    {
      self->kind = table.match.layout->kind;
      g_array_append_val (self->tables, table);
    }
  return TRUE;
}

static gboolean
find_tables (MixNhsFile *self, GError **error)
{
  g_autoptr (MixTableReader) reader = mix_container_open_table (self->container, error);
  const MixNhsLayout *nearest = NULL;
  const char *missing = NULL;

  if (reader == NULL)
    return FALSE;
  for (guint sheet = 0; sheet < mix_table_reader_get_n_sheets (reader); sheet++)
    {
      if (sheet > 0 && !mix_table_reader_select_sheet (reader, sheet, error))
        return FALSE;
      if (!try_sheet (self, reader, sheet, &nearest, &missing, error))
        return FALSE;
    }
  if (self->tables->len == 0)
    refuse_unknown (reader, nearest, missing, error);
  return self->tables->len > 0;
}

static void
mix_nhs_file_finalize (GObject *object)
{
  MixNhsFile *self = MIX_NHS_FILE (object);

  g_clear_object (&self->container);
  g_clear_pointer (&self->tables, g_array_unref);
  G_OBJECT_CLASS (mix_nhs_file_parent_class)->finalize (object);
}

static void
mix_nhs_file_class_init (MixNhsFileClass *class)
{
  G_OBJECT_CLASS (class)->finalize = mix_nhs_file_finalize;
}

static void
mix_nhs_file_init (MixNhsFile *self)
{
  self->tables = g_array_new (FALSE, TRUE, sizeof (Table));
}

static MixNhsFile *
recognise (MixContainer *container, GError **error)
{
  g_autoptr (MixNhsFile) self = g_object_new (MIX_TYPE_NHS_FILE, NULL);

  self->container = g_object_ref (container);
  if (!find_tables (self, error))
    return NULL;
  find_date (self);
  return g_steal_pointer (&self);
}

/* Takes the first file in a ZIP that is understood; published ones hold definitions and notes beside it. */
static MixNhsFile *
recognise_member (MixContainer *container, GError **error)
{
  guint n_members = mix_container_get_n_members (container);
  const char *name = mix_container_get_name (container);
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; i < n_members; i++)
    {
      g_autoptr (MixContainer) inner = NULL;
      MixNhsFile *found = NULL;

      g_clear_error (&failure);
      inner = mix_container_open_inner (container, i, &failure);
      if (inner != NULL && mix_container_get_kind (inner) != MIX_CONTAINER_ZIP)
        found = recognise (inner, &failure);
      if (found != NULL)
        return found;
    }
  if (n_members == 1 && failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    mix_set_error (error, MIX_ERROR_REFUSED, name,
                   _ ("%s: None of the %u files in this ZIP file is one that Skillmix knows."), name, n_members);
  return NULL;
}

static MixNhsFile *
recognise_container (MixContainer *container, GError **error)
{
  if (container == NULL)
    return NULL;
  return mix_container_get_kind (container) == MIX_CONTAINER_ZIP ? recognise_member (container, error)
                                                                 : recognise (container, error);
}

/**
 * mix_nhs_kind_get_title:
 *
 * Returns: a short name of the kind, for people
 */
const char *
mix_nhs_kind_get_title (MixNhsKind kind)
{
  g_return_val_if_fail (kind < MIX_NHS_N_KINDS, NULL);

  return _ (kind_titles[kind]);
}

/**
 * mix_nhs_file_open:
 * @file: a CSV file, an XLSX workbook, or a ZIP with one of them
 *
 * Finds out from the content which official file it is.
 *
 * Returns: (transfer full) (nullable): the file; %NULL with %MIX_ERROR_REFUSED when it is none that is understood, or
 *   damaged, naming the column that is missing where it is like one; or with the errors of mix_container_open()
 */
MixNhsFile *
mix_nhs_file_open (GFile *file, GError **error)
{
  g_autoptr (MixContainer) container = mix_container_open (file, error);

  return recognise_container (container, error);
}

/**
 * mix_nhs_file_open_bytes:
 * @bytes: a file's content
 * @name: its name
 *
 * Like mix_nhs_file_open() for a file in memory.
 *
 * Returns: (transfer full) (nullable): the file
 */
MixNhsFile *
mix_nhs_file_open_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (MixContainer) container = mix_container_open_bytes (bytes, name, error);

  return recognise_container (container, error);
}

/**
 * mix_nhs_file_get_kind:
 *
 * Returns: which official file it is
 */
MixNhsKind
mix_nhs_file_get_kind (MixNhsFile *self)
{
  g_return_val_if_fail (MIX_IS_NHS_FILE (self), MIX_NHS_N_KINDS);

  return self->kind;
}

/**
 * mix_nhs_file_get_name:
 *
 * Returns: the file's name as messages show it; for a file in a ZIP with the ZIP's
 */
const char *
mix_nhs_file_get_name (MixNhsFile *self)
{
  g_return_val_if_fail (MIX_IS_NHS_FILE (self), NULL);

  return mix_container_get_name (self->container);
}

/**
 * mix_nhs_file_get_as_at:
 * @from_name: (out) (optional): whether the date was taken from a financial year in the file's name
 *
 * The date of the data: the day of the extract or census that the first row names, the day on which a workbook was
 * saved, or 31 March of the year in the name (files of registers and payments hold no date).
 *
 * Returns: the date, or %MIX_DATE_NONE where the file does not say
 */
MixDate
mix_nhs_file_get_as_at (MixNhsFile *self, gboolean *from_name)
{
  g_return_val_if_fail (MIX_IS_NHS_FILE (self), MIX_DATE_NONE);

  if (from_name != NULL)
    *from_name = self->as_at_from_name;
  return self->as_at;
}

static gboolean
read_table (MixNhsFile *self, const Table *table, MixNhsSource *source, GError **error)
{
  g_autoptr (MixTableReader) reader = open_table (self, table, error);

  if (reader == NULL)
    return FALSE;
  source->reader = reader;
  source->match = &table->match;
  source->n_rows = 0;
  if (!table->match.layout->read (source, error))
    return FALSE;
  if (source->n_rows == 0)
    mix_table_reader_refuse (reader, error, 2, NULL, _ ("There is nothing below the header. Fetch the file again."));
  return source->n_rows > 0;
}

/**
 * mix_nhs_file_read:
 * @sink: who takes the records and notes
 * @user_data: for the functions of @sink
 * @cancellable: (nullable): to stop
 *
 * Reads the whole file, as often as it is called. A cell that is not what its column says (a number that is none, an
 * empty code) refuses the file: what @sink took until then must be thrown away.
 *
 * Returns: whether the file could be read to its end; %FALSE with %MIX_ERROR_REFUSED naming row and column,
 *   %MIX_ERROR_CANCELLED or %MIX_ERROR_FAILED
 */
gboolean
mix_nhs_file_read (
    MixNhsFile *self, const MixNhsSink *sink, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GStringChunk) trimmed = g_string_chunk_new (256);
  MixNhsSource source = { .sink = sink, .user_data = user_data, .cancellable = cancellable, .trimmed = trimmed };

  g_return_val_if_fail (MIX_IS_NHS_FILE (self), FALSE);

  for (guint i = 0; i < self->tables->len; i++)
    if (!read_table (self, &g_array_index (self->tables, Table, i), &source, error))
      return FALSE;
  return TRUE;
}
