/* Gathers the table of England from official files. */
#include "mix-england-builder.h"

#include "mix-config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "mix-england-draft.h"
#include "mix-error.h"
#include "mix-text.h"

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MixEnglandDraft, _mix_england_draft_clear)

#define MILLION G_GINT64_CONSTANT (1000000)

/* Roles of the workforce return by MixEnglandStaffRole, as mix_text_fold() writes them. */
static const char *const staff_roles[MIX_ENGLAND_N_STAFF_ROLES]
    = { "pharmacists", "advanced pharmacist practitioners", "pharmacy technicians", "trainee pharmacy technicians" };

typedef struct
{
  MixEnglandDraft *draft;
  gboolean too_many_registers;
} Gathering;

/* The text in one line, with nothing in it that the table's form uses. */
static const char *
keep (MixEnglandDraft *draft, const char *text)
{
  g_autofree char *collapsed = mix_text_collapse (text);

  g_strdelimit (collapsed, (const char[]) { MIX_ENGLAND_NAME_SEPARATOR, '\0' }, '/');
  return g_string_chunk_insert_const (draft->texts, collapsed);
}

static const char *
keep_or_null (MixEnglandDraft *draft, const char *text)
{
  return text != NULL ? keep (draft, text) : NULL;
}

static gboolean
is_same_name (const char *name, const char *other)
{
  g_autofree char *folded = mix_text_fold (name);
  g_autofree char *other_folded = mix_text_fold (other);

  return g_str_equal (folded, other_folded);
}

/* A name that differs by more than punctuation from the present one and those known already. */
static void
add_former_name (MixEnglandDraft *draft, const char *present, GPtrArray *former_names, const char *name)
{
  if (name == NULL || is_same_name (name, present))
    return;
  for (guint i = 0; i < former_names->len; i++)
    if (is_same_name (name, g_ptr_array_index (former_names, i)))
      return;
  g_ptr_array_add (former_names, (gpointer) keep (draft, name));
}

static void
gather_boards (MixEnglandDraft *draft, const MixPracticeRecord *record)
{
  const char *icb_code = keep (draft, record->icb_code);

  if (!g_hash_table_contains (draft->icbs, icb_code))
    {
      DraftIcb *icb = g_new (DraftIcb, 1);

      *icb = (DraftIcb) { icb_code, keep (draft, record->icb_name), keep (draft, record->region_code),
                          keep (draft, record->region_name) };
      g_hash_table_insert (draft->icbs, (gpointer) icb->code, icb);
    }
  if (!g_hash_table_contains (draft->sub_icbs, record->sub_icb_code))
    {
      DraftSubIcb *sub_icb = g_new (DraftSubIcb, 1);

      *sub_icb
          = (DraftSubIcb) { keep (draft, record->sub_icb_code), keep (draft, record->sub_icb_name), icb_code, NULL };
      g_hash_table_insert (draft->sub_icbs, (gpointer) sub_icb->code, sub_icb);
    }
}

static void
gather_network (MixEnglandDraft *draft, const MixPracticeRecord *record)
{
  DraftNetwork *network;

  if (record->pcn_code == NULL || g_hash_table_contains (draft->networks, record->pcn_code))
    return;
  network = g_new0 (DraftNetwork, 1);
  network->code = keep (draft, record->pcn_code);
  network->name = keep (draft, record->pcn_name);
  network->former_names = g_ptr_array_new ();
  for (guint role = 0; role < MIX_ENGLAND_N_STAFF_ROLES; role++)
    network->people[role] = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (draft->networks, (gpointer) network->code, network);
}

static void
practice_read_cb (const MixPracticeRecord *record, gpointer user_data)
{
  Gathering *gathering = user_data;
  MixEnglandDraft *draft = gathering->draft;
  DraftPractice *practice = g_new0 (DraftPractice, 1);

  gather_boards (draft, record);
  gather_network (draft, record);
  practice->code = keep (draft, record->code);
  practice->name = keep (draft, record->name);
  practice->postcode = keep_or_null (draft, record->postcode);
  practice->supplier = keep_or_null (draft, record->supplier);
  practice->sub_icb = keep (draft, record->sub_icb_code);
  practice->network = keep_or_null (draft, record->pcn_code);
  practice->former_names = g_ptr_array_new ();
  practice->memberships = g_array_new (FALSE, FALSE, sizeof (DraftMembership));
  practice->weighted_ratio_millionths = practice->patients = MIX_ENGLAND_UNKNOWN;
  for (guint i = 0; i < MIX_ENGLAND_N_AGES; i++)
    practice->ages[i] = MIX_ENGLAND_UNKNOWN;
  for (guint i = 0; i < MIX_ENGLAND_MAX_REGISTERS; i++)
    practice->registers[i] = MIX_ENGLAND_UNKNOWN;
  g_hash_table_replace (draft->practices, (gpointer) practice->code, practice);
  draft->as_at = MAX (draft->as_at, record->extract_date);
}

static void
age_read_cb (const MixAgeRecord *record, gpointer user_data)
{
  Gathering *gathering = user_data;
  DraftPractice *practice = g_hash_table_lookup (gathering->draft->practices, record->practice_code);

  if (practice == NULL)
    return;
  practice->patients = record->patients;
  practice->ages[MIX_ENGLAND_UNDER_18] = record->under_18;
  practice->ages[MIX_ENGLAND_FROM_18_TO_64] = record->from_18_to_64;
  practice->ages[MIX_ENGLAND_FROM_65_TO_74] = record->from_65_to_74;
  practice->ages[MIX_ENGLAND_FROM_75_TO_84] = record->from_75_to_84;
  practice->ages[MIX_ENGLAND_FROM_85] = record->from_85;
}

static guint
get_register (MixEnglandDraft *draft, const char *code)
{
  guint position;

  if (!g_ptr_array_find_with_equal_func (draft->registers, code, g_str_equal, &position))
    {
      position = draft->registers->len;
      g_ptr_array_add (draft->registers, (gpointer) keep (draft, code));
    }
  return position;
}

static void
register_read_cb (const MixRegisterRecord *record, gpointer user_data)
{
  Gathering *gathering = user_data;
  DraftPractice *practice = g_hash_table_lookup (gathering->draft->practices, record->practice_code);
  guint position = get_register (gathering->draft, record->group);

  if (position >= MIX_ENGLAND_MAX_REGISTERS)
    gathering->too_many_registers = TRUE;
  else if (practice != NULL)
    practice->registers[position] = record->patients;
}

static void
former_name_read_cb (const MixMembershipRecord *record, gpointer user_data)
{
  Gathering *gathering = user_data;
  DraftPractice *practice = g_hash_table_lookup (gathering->draft->practices, record->practice_code);
  DraftNetwork *network = g_hash_table_lookup (gathering->draft->networks, record->pcn_code);

  if (practice != NULL)
    add_former_name (gathering->draft, practice->name, practice->former_names, record->practice_name);
  if (network != NULL)
    add_former_name (gathering->draft, network->name, network->former_names, record->pcn_name);
}

static void
former_network_read_cb (const MixNetworkRecord *record, gpointer user_data)
{
  Gathering *gathering = user_data;
  DraftNetwork *network = g_hash_table_lookup (gathering->draft->networks, record->code);

  if (network != NULL)
    add_former_name (gathering->draft, network->name, network->former_names, record->name);
}

static void
membership_read_cb (const MixMembershipRecord *record, gpointer user_data)
{
  Gathering *gathering = user_data;
  MixEnglandDraft *draft = gathering->draft;
  DraftPractice *practice = g_hash_table_lookup (draft->practices, record->practice_code);
  DraftMembership membership = { keep (draft, record->pcn_code), record->start, record->end };

  former_name_read_cb (record, user_data);
  if (!g_hash_table_contains (draft->networks, record->pcn_code))
    g_hash_table_insert (draft->other_networks, (gpointer) membership.network,
                         (gpointer) keep (draft, record->pcn_name));
  if (practice != NULL && record->start != MIX_DATE_NONE)
    g_array_append_val (practice->memberships, membership);
}

static void
practice_list_read_cb (const MixPracticeListRecord *record, gpointer user_data)
{
  Gathering *gathering = user_data;
  DraftPractice *practice = g_hash_table_lookup (gathering->draft->practices, record->code);

  if (practice != NULL)
    practice->town = keep_or_null (gathering->draft, record->town);
}

/* Weighted by registered patients, rounded half up. */
static void
payment_read_cb (const MixPaymentRecord *record, gpointer user_data)
{
  Gathering *gathering = user_data;
  MixEnglandDraft *draft = gathering->draft;
  DraftPractice *practice = g_hash_table_lookup (draft->practices, record->practice_code);
  DraftSubIcb *sub_icb = record->ccg_code != NULL ? g_hash_table_lookup (draft->sub_icbs, record->ccg_code) : NULL;

  if (sub_icb != NULL)
    sub_icb->former_name = keep_or_null (draft, record->ccg_name);
  if (practice != NULL && record->registered_hundredths > 0 && record->weighted_hundredths > 0)
    practice->weighted_ratio_millionths = (2 * MILLION * record->weighted_hundredths + record->registered_hundredths)
                                          / (2 * record->registered_hundredths);
}

static void
staff_read_cb (const MixStaffRecord *record, gpointer user_data)
{
  Gathering *gathering = user_data;
  DraftNetwork *network = g_hash_table_lookup (gathering->draft->networks, record->pcn_code);
  g_autofree char *staff_role = NULL;

  if (network == NULL)
    return;
  network->has_staff_return = TRUE;
  staff_role = mix_text_fold (record->staff_role);
  for (guint role = 0; role < MIX_ENGLAND_N_STAFF_ROLES; role++)
    if (g_str_equal (staff_role, staff_roles[role]))
      {
        network->fte_billionths[role] += record->fte_billionths;
        if (record->identifier != NULL)
          g_hash_table_add (network->people[role], (gpointer) keep (gathering->draft, record->identifier));
      }
}

/* In the order of reading: the mapping says which practices and networks there are. */
static const struct
{
  MixNhsKind kind;
  const char *name;
  char grade;
  MixNhsSink sink;
} parts[] = {
  { MIX_NHS_PRACTICE_MAP, "practice-map", 'A', { .practice = practice_read_cb } },
  { MIX_NHS_AGE_BANDS, "age-bands", 'A', { .age = age_read_cb } },
  { MIX_NHS_REGISTERS, "registers", 'A', { .patient_register = register_read_cb } },
  { MIX_NHS_MEMBERSHIP, "membership", 'A', { .membership = membership_read_cb } },
  { MIX_NHS_PRACTICE_LIST, "practice-list", 'A', { .practice_list = practice_list_read_cb } },
  { MIX_NHS_PAYMENTS, "payments", 'C', { .payment = payment_read_cb } },
  { MIX_NHS_WORKFORCE, "workforce", 'A', { .staff = staff_read_cb } },
};

static const MixNhsSink former_names_sink = { .membership = former_name_read_cb, .network = former_network_read_cb };

static gboolean
gather (
    Gathering *gathering, const char *name, char grade, const MixNhsSink *sink, MixEnglandInput *input, GError **error)
{
  DraftSource source = { name, grade, input };

  g_array_append_val (gathering->draft->sources, source);
  return mix_nhs_file_read (input->file, sink, gathering, NULL, error);
}

/* Of memberships, the latest file gives the history; older ones only what things were called. */
static gboolean
gather_former_names (Gathering *gathering, GPtrArray *inputs, GError **error)
{
  const MixEnglandInput *latest = _mix_england_find_input (inputs, MIX_NHS_MEMBERSHIP, error);

  if (latest == NULL)
    return FALSE;
  for (guint i = 0; i < inputs->len; i++)
    {
      MixEnglandInput *input = g_ptr_array_index (inputs, i);

      if (mix_nhs_file_get_kind (input->file) == MIX_NHS_MEMBERSHIP && input != latest
          && !gather (gathering, "former-names", 'A', &former_names_sink, input, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
gather_all (Gathering *gathering, GPtrArray *inputs, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      MixEnglandInput *input = _mix_england_find_input (inputs, parts[i].kind, error);

      if (input == NULL)
        return FALSE;
      if (parts[i].kind == MIX_NHS_MEMBERSHIP && !gather_former_names (gathering, inputs, error))
        return FALSE;
      if (!gather (gathering, parts[i].name, parts[i].grade, &parts[i].sink, input, error))
        return FALSE;
    }
  if (gathering->too_many_registers)
    mix_set_error (error, MIX_ERROR_REFUSED, "registers", _ ("There are more than %d disease registers."),
                   MIX_ENGLAND_MAX_REGISTERS);
  return !gathering->too_many_registers;
}

static gboolean
write_table (MixEnglandDraft *draft, const char *folder, GError **error)
{
  g_autoptr (GString) text = _mix_england_draft_write (draft);
  g_autofree char *path = g_build_filename (folder, MIX_ENGLAND_FILE_NAME, NULL);
  g_autoptr (MixEngland) written = NULL;
  g_autoptr (GError) local_error = NULL;

  if (g_mkdir_with_parents (folder, 0755) != 0
      || !g_file_set_contents (path, text->str, (gssize) text->len, &local_error))
    {
      mix_set_error (error, MIX_ERROR_FAILED, path, _ ("“%s” can't be written: %s"), path,
                     local_error != NULL ? local_error->message : g_strerror (errno));
      return FALSE;
    }
  written = mix_england_load (path, error);
  return written != NULL;
}

/**
 * mix_england_build:
 * @source_folder: a folder with official files, at least one of each kind; other files in it are passed over
 * @target_folder: where to put the table; made when it is not there
 * @error: return location for an error
 *
 * Makes the table of England, `england.tsv`, and reads it back. The same files give the same bytes. Practices, networks
 * and boards are those of the list-size mapping, as at its day; memberships are those of the latest membership file,
 * overtaken by the mapping from its day on. A network without a workforce return has no staff figures.
 *
 * Returns: whether the table was made
 */
gboolean
mix_england_build (const char *source_folder, const char *target_folder, GError **error)
{
  g_auto (MixEnglandDraft) draft = { 0 };
  g_autoptr (GPtrArray) inputs = NULL;
  Gathering gathering = { &draft, FALSE };

  g_return_val_if_fail (source_folder != NULL && target_folder != NULL, FALSE);

  _mix_england_draft_init (&draft);
  inputs = _mix_england_list_inputs (source_folder, error);
  if (inputs == NULL || !gather_all (&gathering, inputs, error))
    return FALSE;
  _mix_england_draft_settle_memberships (&draft);
  return write_table (&draft, target_folder, error);
}
