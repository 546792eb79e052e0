#include "mix-import-private.h"

#include "mix-config.h"
#include "mix-figure.h"
#include "mix-round.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* The roles of the return that are pharmacy work. */
enum
{
  STAFF_PHARMACIST,
  STAFF_ADVANCED_PHARMACIST,
  STAFF_TECHNICIAN,
  STAFF_TRAINEE_TECHNICIAN,
  N_STAFF_KINDS,
};

static const char *const staff_kinds[N_STAFF_KINDS] = {
  MIX_FIGURE_STAFF_PREFIX "pharmacist",
  MIX_FIGURE_STAFF_PREFIX "advanced_pharmacist",
  MIX_FIGURE_STAFF_PREFIX "technician",
  MIX_FIGURE_STAFF_PREFIX "trainee_technician",
};

static const char *const role_names[N_STAFF_KINDS] = {
  "Pharmacists",
  "Advanced Pharmacist Practitioners",
  "Pharmacy Technicians",
  "Trainee Pharmacy Technicians",
};

/* What a network's return adds up to. */
typedef struct
{
  const MixOrganisationRow *network;
  guint row;
  guint n_other_rows;
  gint64 fte_billionths[N_STAFF_KINDS];
} Return;

static int
find_role (const char *role)
{
  for (int i = 0; i < N_STAFF_KINDS; i++)
    if (role != NULL && g_ascii_strcasecmp (role, role_names[i]) == 0)
      return i;
  return -1;
}

static Return *
ensure_return (MixImportReading *reading, const MixStaffRecord *record)
{
  const MixOrganisationRow *network = mix_plan_rows_find_organisation (reading->rows, record->pcn_code);
  Return *found;

  if (network == NULL || !network->in_plan)
    {
      if (!g_hash_table_contains (reading->others, record->pcn_code))
        g_hash_table_add (reading->others, g_string_chunk_insert_const (reading->strings, record->pcn_code));
      return NULL;
    }
  for (guint i = 0; i < reading->collected->len; i++)
    {
      found = reading->collected->pdata[i];
      if (found->network == network)
        return found;
    }
  found = g_new0 (Return, 1);
  found->network = network;
  found->row = record->row;
  g_ptr_array_add (reading->collected, found);
  return found;
}

static void
take_staff (const MixStaffRecord *record, gpointer user_data)
{
  MixImportReading *reading = user_data;
  Return *sum = ensure_return (reading, record);
  int role = find_role (record->staff_role);

  if (sum == NULL)
    return;
  if (role < 0)
    sum->n_other_rows++;
  else
    sum->fte_billionths[role] += record->fte_billionths;
}

static void
put_return (MixImportReading *reading, const Return *sum)
{
  for (guint i = 0; i < N_STAFF_KINDS; i++)
    _mix_import_put_figure (reading, sum->network, sum->row, staff_kinds[i],
                            mix_round_half_up (sum->fte_billionths[i], 1000), 'A');
}

static void
report_other_rows (MixImportReading *reading, guint n)
{
  g_autofree char *number = mix_text_format_thousands (n);
  g_autofree char *reason
      = g_strdup_printf (ngettext ("%s row of the plan’s networks is not about pharmacy staff",
                                   "%s rows of the plan’s networks are not about pharmacy staff", n),
                         number);

  _mix_import_report_rows (reading, MIX_IMPORT_LEFT_OUT, n, reason);
}

/* A network with a return but none of a role has none of it; one without a return is not known. */
static void
finish_workforce (MixImportReading *reading)
{
  guint n_other_rows = 0;

  for (guint i = 0; i < reading->collected->len; i++)
    {
      const Return *sum = reading->collected->pdata[i];

      g_hash_table_add (reading->seen, g_string_chunk_insert_const (reading->strings, sum->network->id));
      put_return (reading, sum);
      n_other_rows += sum->n_other_rows;
    }
  _mix_import_report_missing (reading, MIX_ORGANISATION_NETWORK,
                              _ ("The network made no return. Its staff are not known, which is not none."));
  if (n_other_rows > 0)
    report_other_rows (reading, n_other_rows);
  _mix_import_report_others (reading, MIX_ORGANISATION_NETWORK);
}

const MixImportKind _mix_import_workforce = {
  .title = N_ ("Primary Care Network Workforce"),
  .publisher = N_ ("NHS England"),
  .sink = { .staff = take_staff },
  .finish = finish_workforce,
};
