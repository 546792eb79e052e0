/* Reads the table in one pass. */
#include "mix-england-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-england-lines.h"

#define N_PRACTICE_FIELDS 14
#define MILLION G_GINT64_CONSTANT (1000000)

typedef struct
{
  MixEnglandLines lines;
  MixEngland *england;
  guint practice; /* whose memberships are being read */
} TableReader;

static const char *
text_or_null (const char *field)
{
  return field[0] != '\0' ? field : NULL;
}

/* Former names stand in one field, with a line between them. */
static const char *const *
read_names (TableReader *reader, guint field)
{
  static const char *const none[] = { NULL };
  GPtrArray *names;
  const char **list;

  if (reader->lines.fields[field][0] == '\0')
    return none;
  names = g_ptr_array_new ();
  for (char *name = reader->lines.fields[field]; name != NULL;)
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

  icb->code = reader->lines.fields[0];
  icb->name = reader->lines.fields[1];
  icb->region_code = reader->lines.fields[2];
  icb->region_name = reader->lines.fields[3];
  return TRUE;
}

static gboolean
read_sub_icb (TableReader *reader, guint position, GError **error)
{
  MixEnglandSubIcb *sub_icb = &g_array_index (reader->england->sub_icbs, MixEnglandSubIcb, position);

  sub_icb->code = reader->lines.fields[0];
  sub_icb->name = reader->lines.fields[1];
  sub_icb->icb = mix_england_find_icb (reader->england, reader->lines.fields[2]);
  sub_icb->former_name = text_or_null (reader->lines.fields[3]);
  return sub_icb->icb != NULL || _mix_england_lines_refuse (&reader->lines, error, _ ("it names an unknown board"));
}

static gboolean
read_network (TableReader *reader, guint position, GError **error)
{
  MixEnglandNetwork *network = &g_array_index (reader->england->networks, MixEnglandNetwork, position);

  network->code = reader->lines.fields[0];
  network->name = reader->lines.fields[1];
  network->former_names = read_names (reader, 2);
  network->has_staff_return = reader->lines.fields[3][0] != '\0';
  for (guint role = 0; role < MIX_ENGLAND_N_STAFF_ROLES; role++)
    {
      MixEnglandStaff *staff = &network->staff[role];

      staff->fte_billionths = MIX_ENGLAND_UNKNOWN;
      staff->headcount = MIX_ENGLAND_UNKNOWN;
      if (!network->has_staff_return)
        continue;
      if (!_mix_england_lines_read_billionths (&reader->lines, 3 + 2 * role, &staff->fte_billionths, error)
          || !_mix_england_lines_read_int (&reader->lines, 4 + 2 * role, &staff->headcount, error))
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

  network->code = reader->lines.fields[0];
  network->name = reader->lines.fields[1];
  network->former_names = none;
  network->is_former = TRUE;
  for (guint role = 0; role < MIX_ENGLAND_N_STAFF_ROLES; role++)
    network->staff[role] = (MixEnglandStaff) { MIX_ENGLAND_UNKNOWN, MIX_ENGLAND_UNKNOWN };
  return TRUE;
}

static gboolean
read_practice_numbers (TableReader *reader, MixEnglandPractice *practice, int *registers, GError **error)
{
  if (!_mix_england_lines_read_number (&reader->lines, 7, MILLION * MILLION, &practice->weighted_ratio_millionths,
                                       error)
      || !_mix_england_lines_read_int (&reader->lines, 8, &practice->patients, error))
    return FALSE;
  for (guint age = 0; age < MIX_ENGLAND_N_AGES; age++)
    if (!_mix_england_lines_read_int (&reader->lines, 9 + age, &practice->ages[age], error))
      return FALSE;
  for (guint i = 0; i < reader->england->n_registers; i++)
    if (!_mix_england_lines_read_int (&reader->lines, N_PRACTICE_FIELDS + i, &registers[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
read_practice (TableReader *reader, guint position, GError **error)
{
  MixEngland *england = reader->england;
  MixEnglandPractice *practice = &g_array_index (england->practices, MixEnglandPractice, position);
  int *registers = england->register_counts + (gsize) position * england->n_registers;

  practice->code = reader->lines.fields[0];
  practice->name = reader->lines.fields[1];
  practice->former_names = read_names (reader, 2);
  practice->postcode = text_or_null (reader->lines.fields[3]);
  practice->town = text_or_null (reader->lines.fields[4]);
  practice->sub_icb = mix_england_find_sub_icb (england, reader->lines.fields[5]);
  practice->supplier = text_or_null (reader->lines.fields[6]);
  practice->registers = registers;
  if (practice->sub_icb == NULL)
    return _mix_england_lines_refuse (&reader->lines, error, _ ("it names an unknown sub-ICB location"));
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

  membership->network = mix_england_find_network (reader->england, reader->lines.fields[1]);
  if (!find_next_practice (reader, reader->lines.fields[0]) || membership->network == NULL)
    return _mix_england_lines_refuse (&reader->lines, error, _ ("it names an unknown practice or network"));
  if (!_mix_england_lines_read_date (&reader->lines, 2, &membership->start, error)
      || !_mix_england_lines_read_date (&reader->lines, 3, &membership->end, error))
    return FALSE;
  practice = &g_array_index (reader->england->practices, MixEnglandPractice, reader->practice);
  if (practice->n_memberships == 0)
    practice->memberships = membership;
  else if (membership[-1].end == MIX_DATE_NONE || membership[-1].end >= membership->start)
    return _mix_england_lines_refuse (&reader->lines, error, _ ("a practice is in two networks at once"));
  practice->n_memberships++;
  return TRUE;
}

/* The columns after the practices' own are registers. */
static gboolean
read_registers (TableReader *reader, guint n_practices, GError **error)
{
  MixEngland *england = reader->england;

  england->n_registers = reader->lines.n_fields - N_PRACTICE_FIELDS;
  if (england->n_registers > MIX_ENGLAND_MAX_REGISTERS)
    return _mix_england_lines_refuse (&reader->lines, error, _ ("it has too many columns"));
  for (guint i = 0; i < england->n_registers; i++)
    england->register_codes[i] = reader->lines.fields[N_PRACTICE_FIELDS + i];
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
  guint n_columns = reader->lines.n_fields;
  const char *last_code = "";

  for (guint i = 0; i < n_rows; i++)
    {
      if (!_mix_england_lines_next (&reader->lines, error))
        return FALSE;
      if (reader->lines.n_fields != n_columns)
        return _mix_england_lines_refuse (&reader->lines, error, _ ("a row has another number of columns"));
      if (tables[table].has_own_code && strcmp (last_code, reader->lines.fields[0]) >= 0)
        return _mix_england_lines_refuse (&reader->lines, error, _ ("the rows are not in order"));
      last_code = reader->lines.fields[0];
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

  if (!_mix_england_lines_is_called (&reader->lines, "table", 3)
      || !g_str_equal (reader->lines.fields[1], tables[table].name))
    return _mix_england_lines_refuse (&reader->lines, error, _ ("it has another table there"));
  if (!_mix_england_lines_read_number (&reader->lines, 2, MILLION, &n_rows, error))
    return FALSE;
  if (n_rows < 0 || !g_str_has_prefix (reader->lines.cursor, columns))
    return _mix_england_lines_refuse (&reader->lines, error, _ ("it has other columns"));
  if (!_mix_england_lines_next (&reader->lines, error))
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
  MixEnglandSource source = { .kind = reader->lines.fields[1],
                              .grade = reader->lines.fields[3][0],
                              .title = reader->lines.fields[4],
                              .publisher = reader->lines.fields[5],
                              .file_name = reader->lines.fields[6] };

  if (!_mix_england_lines_read_date (&reader->lines, 2, &source.as_at, error))
    return FALSE;
  g_array_append_val (reader->england->sources, source);
  return TRUE;
}

/* The lines before the first table. */
static gboolean
read_head (TableReader *reader, GError **error)
{
  if (!_mix_england_lines_next (&reader->lines, error))
    return FALSE;
  if (!_mix_england_lines_is_called (&reader->lines, MIX_ENGLAND_MAGIC, 2)
      || !g_str_equal (reader->lines.fields[1], MIX_ENGLAND_FORM))
    return _mix_england_lines_refuse (&reader->lines, error, _ ("it has another form"));
  while (_mix_england_lines_next (&reader->lines, error))
    {
      if (_mix_england_lines_is_called (&reader->lines, "table", 3))
        return TRUE;
      if (_mix_england_lines_is_called (&reader->lines, "as-at", 2))
        {
          if (!_mix_england_lines_read_date (&reader->lines, 1, &reader->england->as_at, error))
            return FALSE;
        }
      else if (_mix_england_lines_is_called (&reader->lines, "attribution", 2))
        reader->england->attribution = reader->lines.fields[1];
      else if (!_mix_england_lines_is_called (&reader->lines, "source", 7))
        return _mix_england_lines_refuse (&reader->lines, error, _ ("it has an unknown line"));
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
      if (table > 0 && !_mix_england_lines_next (&reader->lines, error))
        return FALSE;
      if (!read_table (reader, table, error))
        return FALSE;
    }
  return _mix_england_lines_at_end (&reader->lines)
         || _mix_england_lines_refuse (&reader->lines, error, _ ("it goes on after its end"));
}

gboolean
_mix_england_read (MixEngland *self, const char *path, GError **error)
{
  TableReader reader = { .england = self };
  gboolean is_open = _mix_england_lines_open (&reader.lines, path, error);

  self->text = reader.lines.text;
  self->length = reader.lines.length;
  if (!is_open || !read_head (&reader, error) || !read_tables (&reader, error))
    return FALSE;
  return (self->as_at != MIX_DATE_NONE && self->attribution != NULL)
         || _mix_england_lines_refuse (&reader.lines, error, _ ("its date or attribution is missing"));
}
