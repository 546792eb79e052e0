/* Writes the table of England: see mix-england-private.h for its form. */
#include "mix-england-draft.h"

#define BILLION G_GINT64_CONSTANT (1000000000)
#define BILLION_DIGITS 9

#define ATTRIBUTION                                                                                                    \
  "Contains public sector information published by NHS England (including the Organisation Data Service) and "         \
  "licensed "                                                                                                          \
  "under the Open Government Licence v3.0."

static int
compare_texts (gconstpointer first, gconstpointer second)
{
  return g_strcmp0 (*(const char *const *) first, *(const char *const *) second);
}

/* The codes of a table, sorted. */
static GPtrArray *
list_codes (GHashTable *rows)
{
  GPtrArray *codes = g_hash_table_get_keys_as_ptr_array (rows);

  g_ptr_array_sort (codes, compare_texts);
  return codes;
}

static void
begin_table (GString *out, const char *name, guint n_rows, const char *columns)
{
  g_string_append_printf (out, "table\t%s\t%u\n%s", name, n_rows, columns);
}

static void
append_text (GString *out, const char *text)
{
  g_string_append_c (out, '\t');
  g_string_append (out, text != NULL ? text : "");
}

static void
append_number (GString *out, gint64 number)
{
  g_string_append_c (out, '\t');
  if (number != MIX_ENGLAND_UNKNOWN)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, number);
}

/* Without zeros at the end: 2.5, 3. */
static void
append_billionths (GString *out, gint64 billionths)
{
  gint64 rest = billionths % BILLION;
  int digits = BILLION_DIGITS;

  g_string_append_printf (out, "\t%" G_GINT64_FORMAT, billionths / BILLION);
  if (rest == 0)
    return;
  for (; rest % 10 == 0; rest /= 10)
    digits--;
  g_string_append_printf (out, ".%0*" G_GINT64_FORMAT, digits, rest);
}

static void
append_date (GString *out, MixDate date)
{
  g_autofree char *text = date != MIX_DATE_NONE ? mix_date_format_iso (date) : NULL;

  append_text (out, text);
}

static void
append_names (GString *out, GPtrArray *names)
{
  g_string_append_c (out, '\t');
  for (guint i = 0; i < names->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, MIX_ENGLAND_NAME_SEPARATOR);
      g_string_append (out, g_ptr_array_index (names, i));
    }
}

static void
write_head (MixEnglandDraft *draft, GString *out)
{
  g_string_append (out, MIX_ENGLAND_MAGIC "\t" MIX_ENGLAND_FORM "\nas-at");
  append_date (out, draft->as_at);
  g_string_append (out, "\nattribution\t" ATTRIBUTION "\n");
  for (guint i = 0; i < draft->sources->len; i++)
    {
      const DraftSource *source = &g_array_index (draft->sources, DraftSource, i);

      g_string_append_printf (out, "source\t%s", source->kind);
      append_date (out, source->input->as_at);
      g_string_append_printf (out, "\t%c\t%s\t%s\t%s\n", source->grade, source->input->title, source->input->publisher,
                              source->input->file_name);
    }
}

static void
write_icbs (MixEnglandDraft *draft, GString *out)
{
  g_autoptr (GPtrArray) codes = list_codes (draft->icbs);

  begin_table (out, "icbs", codes->len, MIX_ENGLAND_ICB_COLUMNS "\n");
  for (guint i = 0; i < codes->len; i++)
    {
      const DraftIcb *icb = g_hash_table_lookup (draft->icbs, g_ptr_array_index (codes, i));

      g_string_append (out, icb->code);
      append_text (out, icb->name);
      append_text (out, icb->region_code);
      append_text (out, icb->region_name);
      g_string_append_c (out, '\n');
    }
}

static void
write_sub_icbs (MixEnglandDraft *draft, GString *out)
{
  g_autoptr (GPtrArray) codes = list_codes (draft->sub_icbs);

  begin_table (out, "sub_icbs", codes->len, MIX_ENGLAND_SUB_ICB_COLUMNS "\n");
  for (guint i = 0; i < codes->len; i++)
    {
      const DraftSubIcb *sub_icb = g_hash_table_lookup (draft->sub_icbs, g_ptr_array_index (codes, i));

      g_string_append (out, sub_icb->code);
      append_text (out, sub_icb->name);
      append_text (out, sub_icb->icb);
      append_text (out, sub_icb->former_name);
      g_string_append_c (out, '\n');
    }
}

static void
write_networks (MixEnglandDraft *draft, GString *out)
{
  g_autoptr (GPtrArray) codes = list_codes (draft->networks);

  begin_table (out, "networks", codes->len, MIX_ENGLAND_NETWORK_COLUMNS "\n");
  for (guint i = 0; i < codes->len; i++)
    {
      const DraftNetwork *network = g_hash_table_lookup (draft->networks, g_ptr_array_index (codes, i));

      g_string_append (out, network->code);
      append_text (out, network->name);
      append_names (out, network->former_names);
      for (guint role = 0; role < MIX_ENGLAND_N_STAFF_ROLES; role++)
        if (network->has_staff_return)
          {
            append_billionths (out, network->fte_billionths[role]);
            append_number (out, g_hash_table_size (network->people[role]));
          }
        else
          g_string_append (out, "\t\t");
      g_string_append_c (out, '\n');
    }
}

/* Networks that practices of the table were in, but none is. */
static void
write_former_networks (MixEnglandDraft *draft, GString *out)
{
  g_autoptr (GHashTable) former = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) codes = NULL;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, draft->practices);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const DraftPractice *practice = value;

      for (guint i = 0; i < practice->memberships->len; i++)
        {
          const char *network = g_array_index (practice->memberships, DraftMembership, i).network;

          if (!g_hash_table_contains (draft->networks, network))
            g_hash_table_add (former, (gpointer) network);
        }
    }
  codes = list_codes (former);
  begin_table (out, "former_networks", codes->len, MIX_ENGLAND_FORMER_NETWORK_COLUMNS "\n");
  for (guint i = 0; i < codes->len; i++)
    {
      const char *code = g_ptr_array_index (codes, i);

      g_string_append (out, code);
      append_text (out, g_hash_table_lookup (draft->other_networks, code));
      g_string_append_c (out, '\n');
    }
}

static void
write_practice (MixEnglandDraft *draft, const DraftPractice *practice, GPtrArray *registers, GString *out)
{
  g_string_append (out, practice->code);
  append_text (out, practice->name);
  append_names (out, practice->former_names);
  append_text (out, practice->postcode);
  append_text (out, practice->town);
  append_text (out, practice->sub_icb);
  append_text (out, practice->supplier);
  append_number (out, practice->weighted_ratio_millionths);
  append_number (out, practice->patients);
  for (guint age = 0; age < MIX_ENGLAND_N_AGES; age++)
    append_number (out, practice->ages[age]);
  for (guint i = 0; i < registers->len; i++)
    {
      guint position;

      g_ptr_array_find (draft->registers, g_ptr_array_index (registers, i), &position);
      append_number (out, practice->registers[position]);
    }
  g_string_append_c (out, '\n');
}

static void
write_practices (MixEnglandDraft *draft, GPtrArray *codes, GString *out)
{
  g_autoptr (GPtrArray) registers = g_ptr_array_copy (draft->registers, NULL, NULL);

  g_ptr_array_sort (registers, compare_texts);
  begin_table (out, "practices", codes->len, MIX_ENGLAND_PRACTICE_COLUMNS);
  for (guint i = 0; i < registers->len; i++)
    append_text (out, g_ptr_array_index (registers, i));
  g_string_append_c (out, '\n');
  for (guint i = 0; i < codes->len; i++)
    write_practice (draft, g_hash_table_lookup (draft->practices, g_ptr_array_index (codes, i)), registers, out);
}

static void
write_memberships (MixEnglandDraft *draft, GPtrArray *codes, GString *out)
{
  guint n_rows = 0;

  for (guint i = 0; i < codes->len; i++)
    n_rows
        += ((DraftPractice *) g_hash_table_lookup (draft->practices, g_ptr_array_index (codes, i)))->memberships->len;
  begin_table (out, "memberships", n_rows, MIX_ENGLAND_MEMBERSHIP_COLUMNS "\n");
  for (guint i = 0; i < codes->len; i++)
    {
      const DraftPractice *practice = g_hash_table_lookup (draft->practices, g_ptr_array_index (codes, i));

      for (guint j = 0; j < practice->memberships->len; j++)
        {
          const DraftMembership *membership = &g_array_index (practice->memberships, DraftMembership, j);

          g_string_append (out, practice->code);
          append_text (out, membership->network);
          append_date (out, membership->start);
          append_date (out, membership->end);
          g_string_append_c (out, '\n');
        }
    }
}

/**
 * _mix_england_draft_write:
 * @draft: what was gathered
 *
 * Returns: (transfer full): the table of England
 */
GString *
_mix_england_draft_write (MixEnglandDraft *draft)
{
  GString *out = g_string_sized_new (2 * 1024 * 1024);
  g_autoptr (GPtrArray) practices = list_codes (draft->practices);

  write_head (draft, out);
  write_icbs (draft, out);
  write_sub_icbs (draft, out);
  write_networks (draft, out);
  write_former_networks (draft, out);
  write_practices (draft, practices, out);
  write_memberships (draft, practices, out);
  return out;
}
