/* Reads the table: one private mapping of the file, cut into texts in place, in one pass. */
#include "mix-england-private.h"

#include "mix-config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mix-error.h"

#define MAX_FIELDS 64
#define N_PRACTICE_FIELDS 14
#define MILLION G_GINT64_CONSTANT (1000000)
#define BILLION G_GINT64_CONSTANT (1000000000)

typedef struct
{
  MixEngland *england;
  const char *path;
  char *cursor;
  char *end;
  guint line;
  char *fields[MAX_FIELDS];
  guint n_fields;
  guint practice; /* whose memberships are being read */
} TableReader;

static gboolean
refuse (TableReader *reader, GError **error, const char *reason)
{
  mix_set_error (error, MIX_ERROR_FAILED, reader->path,
                 _ ("The table of England “%s” is not right at line %u: %s. Install Skillmix again."), reader->path,
                 reader->line, reason);
  return FALSE;
}

static gboolean
fail_to_read (const char *path, GError **error)
{
  mix_set_error (error, MIX_ERROR_FAILED, path,
                 _ ("The table of England “%s” can't be read: %s. Install Skillmix again."), path, g_strerror (errno));
  return FALSE;
}

/* Writable, so that tabs can become ends of texts, but private: the file stays as it is. */
static gboolean
map_file (MixEngland *self, const char *path, GError **error)
{
  int file = open (path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  void *text = MAP_FAILED;

  if (file < 0)
    return fail_to_read (path, error);
  if (fstat (file, &status) == 0 && status.st_size > 0)
    text = mmap (NULL, (gsize) status.st_size, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
  else
    errno = EINVAL;
  if (text != MAP_FAILED)
    {
      self->text = text;
      self->length = (gsize) status.st_size;
    }
  close (file);
  return text != MAP_FAILED || fail_to_read (path, error);
}

/* Cuts the next line into its fields. */
static gboolean
next_line (TableReader *reader, GError **error)
{
  char *line_end = memchr (reader->cursor, '\n', (gsize) (reader->end - reader->cursor));

  reader->line++;
  if (line_end == NULL)
    return refuse (reader, error, _ ("it ends too soon"));
  *line_end = '\0';
  for (reader->n_fields = 0; reader->cursor != NULL; reader->n_fields++)
    {
      char *tab = memchr (reader->cursor, '\t', (gsize) (line_end - reader->cursor));

      if (reader->n_fields == MAX_FIELDS)
        return refuse (reader, error, _ ("it has too many columns"));
      if (tab != NULL)
        *tab = '\0';
      reader->fields[reader->n_fields] = reader->cursor;
      reader->cursor = tab != NULL ? tab + 1 : NULL;
    }
  reader->cursor = line_end + 1;
  return TRUE;
}

static gboolean
is_called (TableReader *reader, const char *name, guint n_fields)
{
  return reader->n_fields == n_fields && g_str_equal (reader->fields[0], name);
}

static const char *
text_or_null (const char *field)
{
  return field[0] != '\0' ? field : NULL;
}

/* Plain digits; an empty field is not known. */
static gboolean
read_number (TableReader *reader, guint field, gint64 largest, gint64 *number, GError **error)
{
  const char *digit = reader->fields[field];
  gint64 value = 0;

  *number = MIX_ENGLAND_UNKNOWN;
  if (*digit == '\0')
    return TRUE;
  for (; g_ascii_isdigit (*digit) && value <= largest; digit++)
    value = value * 10 + (*digit - '0');
  if (*digit != '\0' || value > largest)
    return refuse (reader, error, _ ("a number is wrong"));
  *number = value;
  return TRUE;
}

static gboolean
read_int (TableReader *reader, guint field, int *number, GError **error)
{
  gint64 value;

  if (!read_number (reader, field, G_MAXINT, &value, error))
    return FALSE;
  *number = (int) value;
  return TRUE;
}

/* A number below a million with up to nine decimals, in billionths. */
static gboolean
read_billionths (TableReader *reader, guint field, gint64 *billionths, GError **error)
{
  const char *digit = reader->fields[field];
  gint64 value = 0, unit = BILLION;

  for (; g_ascii_isdigit (*digit) && value < MILLION; digit++)
    value = value * 10 + (*digit - '0');
  value *= BILLION;
  if (*digit == '.')
    for (digit++, unit /= 10; g_ascii_isdigit (*digit) && unit > 0; digit++, unit /= 10)
      value += unit * (*digit - '0');
  if (*digit != '\0' || value > MILLION * BILLION)
    return refuse (reader, error, _ ("a number is wrong"));
  *billionths = value;
  return TRUE;
}

static gboolean
read_date (TableReader *reader, guint field, MixDate *date, GError **error)
{
  *date = MIX_DATE_NONE;
  if (reader->fields[field][0] != '\0' && !mix_date_parse_iso (reader->fields[field], date))
    return refuse (reader, error, _ ("a date is wrong"));
  return TRUE;
}

/* Former names stand in one field, with a line between them. */
static const char *const *
read_names (TableReader *reader, guint field)
{
  static const char *const none[] = { NULL };
  GPtrArray *names;
  const char **list;

  if (reader->fields[field][0] == '\0')
    return none;
  names = g_ptr_array_new ();
  for (char *name = reader->fields[field]; name != NULL;)
    {
      char *separator = strchr (name, MIX_ENGLAND_NAME_SEPARATOR);

      if (separator != NULL)
        *separator = '\0';
      g_ptr_array_add (names, name);
      name = separator != NULL ? separator + 1 : NULL;
    }
  g_ptr_array_add (names, NULL);
  list = (const char **) g_ptr_array_free (names, FALSE);
  g_ptr_array_add (reader->england->name_lists, list);
  return list;
}

static gboolean
read_icb (TableReader *reader, guint position, GError **error)
{
  MixEnglandIcb *icb = &g_array_index (reader->england->icbs, MixEnglandIcb, position);

  icb->code = reader->fields[0];
  icb->name = reader->fields[1];
  icb->region_code = reader->fields[2];
  icb->region_name = reader->fields[3];
  return TRUE;
}

static gboolean
read_sub_icb (TableReader *reader, guint position, GError **error)
{
  MixEnglandSubIcb *sub_icb = &g_array_index (reader->england->sub_icbs, MixEnglandSubIcb, position);

  sub_icb->code = reader->fields[0];
  sub_icb->name = reader->fields[1];
  sub_icb->icb = mix_england_find_icb (reader->england, reader->fields[2]);
  sub_icb->former_name = text_or_null (reader->fields[3]);
  return sub_icb->icb != NULL || refuse (reader, error, _ ("it names an unknown board"));
}

static gboolean
read_network (TableReader *reader, guint position, GError **error)
{
  MixEnglandNetwork *network = &g_array_index (reader->england->networks, MixEnglandNetwork, position);

  network->code = reader->fields[0];
  network->name = reader->fields[1];
  network->former_names = read_names (reader, 2);
  network->has_staff_return = reader->fields[3][0] != '\0';
  for (guint role = 0; role < MIX_ENGLAND_N_STAFF_ROLES; role++)
    {
      MixEnglandStaff *staff = &network->staff[role];

      staff->fte_billionths = MIX_ENGLAND_UNKNOWN;
      staff->headcount = MIX_ENGLAND_UNKNOWN;
      if (!network->has_staff_return)
        continue;
      if (!read_billionths (reader, 3 + 2 * role, &staff->fte_billionths, error)
          || !read_int (reader, 4 + 2 * role, &staff->headcount, error))
        return FALSE;
    }
  reader->england->n_present_networks = position + 1;
  return TRUE;
}

static gboolean
read_former_network (TableReader *reader, guint position, GError **error)
{
  static const char *const none[] = { NULL };
  MixEnglandNetwork *network = &g_array_index (reader->england->networks, MixEnglandNetwork, position);

  network->code = reader->fields[0];
  network->name = reader->fields[1];
  network->former_names = none;
  network->is_former = TRUE;
  for (guint role = 0; role < MIX_ENGLAND_N_STAFF_ROLES; role++)
    network->staff[role] = (MixEnglandStaff) { MIX_ENGLAND_UNKNOWN, MIX_ENGLAND_UNKNOWN };
  return TRUE;
}

static gboolean
read_practice_numbers (TableReader *reader, MixEnglandPractice *practice, int *registers, GError **error)
{
  if (!read_number (reader, 7, MILLION * MILLION, &practice->weighted_ratio_millionths, error)
      || !read_int (reader, 8, &practice->patients, error))
    return FALSE;
  for (guint age = 0; age < MIX_ENGLAND_N_AGES; age++)
    if (!read_int (reader, 9 + age, &practice->ages[age], error))
      return FALSE;
  for (guint i = 0; i < reader->england->n_registers; i++)
    if (!read_int (reader, N_PRACTICE_FIELDS + i, &registers[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
read_practice (TableReader *reader, guint position, GError **error)
{
  MixEngland *england = reader->england;
  MixEnglandPractice *practice = &g_array_index (england->practices, MixEnglandPractice, position);
  int *registers = england->register_counts + (gsize) position * england->n_registers;

  practice->code = reader->fields[0];
  practice->name = reader->fields[1];
  practice->former_names = read_names (reader, 2);
  practice->postcode = text_or_null (reader->fields[3]);
  practice->town = text_or_null (reader->fields[4]);
  practice->sub_icb = mix_england_find_sub_icb (england, reader->fields[5]);
  practice->supplier = text_or_null (reader->fields[6]);
  practice->registers = registers;
  if (practice->sub_icb == NULL)
    return refuse (reader, error, _ ("it names an unknown sub-ICB location"));
  return read_practice_numbers (reader, practice, registers, error);
}

static gboolean
find_next_practice (TableReader *reader, const char *code)
{
  GArray *practices = reader->england->practices;

  while (reader->practice < practices->len
         && strcmp (g_array_index (practices, MixEnglandPractice, reader->practice).code, code) < 0)
    reader->practice++;
  return reader->practice < practices->len
         && g_str_equal (g_array_index (practices, MixEnglandPractice, reader->practice).code, code);
}

static gboolean
read_membership (TableReader *reader, guint position, GError **error)
{
  GArray *memberships = reader->england->memberships;
  MixEnglandMembership *membership = &g_array_index (memberships, MixEnglandMembership, position);
  MixEnglandPractice *practice;

  membership->network = mix_england_find_network (reader->england, reader->fields[1]);
  if (!find_next_practice (reader, reader->fields[0]) || membership->network == NULL)
    return refuse (reader, error, _ ("it names an unknown practice or network"));
  if (!read_date (reader, 2, &membership->start, error) || !read_date (reader, 3, &membership->end, error))
    return FALSE;
  practice = &g_array_index (reader->england->practices, MixEnglandPractice, reader->practice);
  if (practice->n_memberships == 0)
    practice->memberships = membership;
  else if (membership[-1].end == MIX_DATE_NONE || membership[-1].end >= membership->start)
    return refuse (reader, error, _ ("a practice is in two networks at once"));
  practice->n_memberships++;
  return TRUE;
}

/* The columns after the practices' own are registers. */
static gboolean
read_registers (TableReader *reader, guint n_practices, GError **error)
{
  MixEngland *england = reader->england;

  england->n_registers = reader->n_fields - N_PRACTICE_FIELDS;
  if (england->n_registers > MIX_ENGLAND_MAX_REGISTERS)
    return refuse (reader, error, _ ("it has too many columns"));
  for (guint i = 0; i < england->n_registers; i++)
    england->register_codes[i] = reader->fields[N_PRACTICE_FIELDS + i];
  england->register_counts = g_new (int, (gsize) n_practices * england->n_registers + 1);
  return TRUE;
}

/* In the order of the file: each names only what came before. Former networks follow the present ones. */
static const struct
{
  const char *name;
  const char *columns;
  gsize rows;
  gboolean (*read_header) (TableReader *reader, guint n_rows, GError **error);
  gboolean (*read_row) (TableReader *reader, guint position, GError **error);
  gboolean has_own_code; /* in its first column, and is sorted by it */
} tables[] = {
  { "icbs", MIX_ENGLAND_ICB_COLUMNS, G_STRUCT_OFFSET (MixEngland, icbs), NULL, read_icb, TRUE },
  { "sub_icbs", MIX_ENGLAND_SUB_ICB_COLUMNS, G_STRUCT_OFFSET (MixEngland, sub_icbs), NULL, read_sub_icb, TRUE },
  { "networks", MIX_ENGLAND_NETWORK_COLUMNS, G_STRUCT_OFFSET (MixEngland, networks), NULL, read_network, TRUE },
  { "former_networks", MIX_ENGLAND_FORMER_NETWORK_COLUMNS, G_STRUCT_OFFSET (MixEngland, networks), NULL,
    read_former_network, TRUE },
  { "practices", MIX_ENGLAND_PRACTICE_COLUMNS, G_STRUCT_OFFSET (MixEngland, practices), read_registers, read_practice,
    TRUE },
  { "memberships", MIX_ENGLAND_MEMBERSHIP_COLUMNS, G_STRUCT_OFFSET (MixEngland, memberships), NULL, read_membership,
    FALSE },
};

static gboolean
read_rows (TableReader *reader, guint table, guint first, guint n_rows, GError **error)
{
  guint n_columns = reader->n_fields;
  const char *last_code = "";

  for (guint i = 0; i < n_rows; i++)
    {
      if (!next_line (reader, error))
        return FALSE;
      if (reader->n_fields != n_columns)
        return refuse (reader, error, _ ("a row has another number of columns"));
      if (tables[table].has_own_code && strcmp (last_code, reader->fields[0]) >= 0)
        return refuse (reader, error, _ ("the rows are not in order"));
      last_code = reader->fields[0];
      if (!tables[table].read_row (reader, first + i, error))
        return FALSE;
    }
  return TRUE;
}

/* The line "table" has been read. */
static gboolean
read_table (TableReader *reader, guint table, GError **error)
{
  GArray *rows = G_STRUCT_MEMBER (GArray *, reader->england, tables[table].rows);
  const char *columns = tables[table].columns;
  guint first = rows->len;
  gint64 n_rows;

  if (!is_called (reader, "table", 3) || !g_str_equal (reader->fields[1], tables[table].name))
    return refuse (reader, error, _ ("it has another table there"));
  if (!read_number (reader, 2, MILLION, &n_rows, error))
    return FALSE;
  if (n_rows < 0 || !g_str_has_prefix (reader->cursor, columns))
    return refuse (reader, error, _ ("it has other columns"));
  if (!next_line (reader, error))
    return FALSE;
  /* No pointers to rows of this table are taken before its size is set. */
  g_array_set_size (rows, first + (guint) n_rows);
  if (tables[table].read_header != NULL && !tables[table].read_header (reader, (guint) n_rows, error))
    return FALSE;
  return read_rows (reader, table, first, (guint) n_rows, error);
}

static gboolean
read_source (TableReader *reader, GError **error)
{
  MixEnglandSource source = { .kind = reader->fields[1],
                              .grade = reader->fields[3][0],
                              .title = reader->fields[4],
                              .publisher = reader->fields[5],
                              .file_name = reader->fields[6] };

  if (!read_date (reader, 2, &source.as_at, error))
    return FALSE;
  g_array_append_val (reader->england->sources, source);
  return TRUE;
}

/* The lines before the first table. */
static gboolean
read_head (TableReader *reader, GError **error)
{
  if (!next_line (reader, error))
    return FALSE;
  if (!is_called (reader, MIX_ENGLAND_MAGIC, 2) || !g_str_equal (reader->fields[1], MIX_ENGLAND_FORM))
    return refuse (reader, error, _ ("it has another form"));
  while (next_line (reader, error))
    {
      if (is_called (reader, "table", 3))
        return TRUE;
      if (is_called (reader, "as-at", 2))
        {
          if (!read_date (reader, 1, &reader->england->as_at, error))
            return FALSE;
        }
      else if (is_called (reader, "attribution", 2))
        reader->england->attribution = reader->fields[1];
      else if (!is_called (reader, "source", 7))
        return refuse (reader, error, _ ("it has an unknown line"));
      else if (!read_source (reader, error))
        return FALSE;
    }
  return FALSE;
}

static gboolean
read_tables (TableReader *reader, GError **error)
{
  for (guint table = 0; table < G_N_ELEMENTS (tables); table++)
    {
      if (table > 0 && !next_line (reader, error))
        return FALSE;
      if (!read_table (reader, table, error))
        return FALSE;
    }
  return reader->cursor == reader->end || refuse (reader, error, _ ("it goes on after its end"));
}

gboolean
_mix_england_read (MixEngland *self, const char *path, GError **error)
{
  TableReader reader = { .england = self, .path = path };

  if (!map_file (self, path, error))
    return FALSE;
  reader.cursor = self->text;
  reader.end = self->text + self->length;
  if (reader.end[-1] != '\n' || !g_utf8_validate_len (self->text, self->length, NULL))
    return refuse (&reader, error, _ ("it is not text, or ends too soon"));
  if (!read_head (&reader, error) || !read_tables (&reader, error))
    return FALSE;
  return (self->as_at != MIX_DATE_NONE && self->attribution != NULL)
         || refuse (&reader, error, _ ("its date or attribution is missing"));
}
