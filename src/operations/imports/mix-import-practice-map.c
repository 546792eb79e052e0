#include "mix-import-private.h"

#include "mix-config.h"
#include "mix-membership-history.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/*
 * The mapping of list sizes says where a practice is on one day. Where it is not older than what the plan knows of the
 * networks, it counts from that day on; moves that the plan knows of for later days stay.
 */

static const MixOrganisationRow *
find_network_of_plan (MixImportReading *reading, const char *code)
{
  const MixOrganisationRow *network = mix_plan_rows_find_organisation (reading->rows, code);

  return network != NULL && network->kind == MIX_ORGANISATION_NETWORK && network->in_plan ? network : NULL;
}

static MixOrganisationRow
draft_practice (const MixPracticeRecord *record)
{
  return (MixOrganisationRow) {
    .kind = MIX_ORGANISATION_PRACTICE,
    .code = record->code,
    .name = record->name,
    .postcode = record->postcode,
    .supplier = record->supplier,
    .sub_icb_code = record->sub_icb_code,
    .sub_icb_name = record->sub_icb_name,
    .icb_code = record->icb_code,
    .icb_name = record->icb_name,
    .in_plan = TRUE,
  };
}

/* Makes the network the one from the day of the file until the next move that the plan knows of. */
static void
begin_span (GArray *history, const MixMembershipSpan *begin)
{
  MixMembershipSpan span = *begin;
  guint position = 0;

  while (position < history->len && g_array_index (history, MixMembershipSpan, position).start <= span.start)
    position++;
  if (position < history->len)
    span.end = g_array_index (history, MixMembershipSpan, position).start - 1;
  if (position > 0)
    {
      MixMembershipSpan *before = &g_array_index (history, MixMembershipSpan, position - 1);

      if (before->start == span.start)
        g_array_remove_index (history, --position);
      else if (before->end == MIX_DATE_NONE || before->end >= span.start)
        before->end = span.start - 1;
    }
  g_array_insert_val (history, position, span);
}

static void
report_older (MixImportReading *reading,
              const MixOrganisationRow *practice,
              const MixPracticeRecord *record,
              const MixMembershipSpan *now,
              MixDate known_at)
{
  const MixOrganisationRow *network
      = now != NULL ? mix_plan_rows_find_organisation (reading->rows, now->network) : NULL;
  g_autofree char *before = network != NULL ? mix_text_title_case (network->name) : g_strdup (_ ("No network"));
  g_autofree char *after
      = record->pcn_name != NULL ? mix_text_title_case (record->pcn_name) : g_strdup (_ ("No network"));
  g_autofree char *reason = _mix_import_dup_later_reason (known_at);

  _mix_import_report (reading, MIX_IMPORT_LEFT_OUT, &(MixImportThing) { practice, record->row, _ ("Network") }, before,
                      after, reason);
}

static void
compare_network (MixImportReading *reading, const MixOrganisationRow *practice, const MixPracticeRecord *record)
{
  g_autoptr (GArray) history = _mix_import_get_history (reading, practice);
  const MixMembershipSpan *now = mix_membership_history_find (history, reading->as_at);
  const MixOrganisationRow *network
      = now != NULL ? mix_plan_rows_find_organisation (reading->rows, now->network) : NULL;
  MixDate known_at = _mix_import_get_membership_date (reading, practice);
  MixMembershipSpan span = { NULL, reading->as_at, MIX_DATE_NONE, record->row };

  if (g_strcmp0 (network != NULL ? network->code : NULL, record->pcn_code) == 0)
    {
      _mix_import_count_unchanged (reading->import);
      return;
    }
  if (reading->as_at < known_at)
    {
      report_older (reading, practice, record, now, known_at);
      return;
    }
  if (record->pcn_code != NULL)
    span.network = _mix_import_ensure_network (reading, record->pcn_code, record->pcn_name)->id;
  begin_span (history, &span);
  _mix_import_set_history (reading, practice, history);
}

static void
add_practice (MixImportReading *reading, const MixPracticeRecord *record, const MixOrganisationRow *network)
{
  MixDate known_at = _mix_import_get_membership_date (reading, NULL);
  MixOrganisationRow draft = draft_practice (record);
  MixMembershipSpan span = { network->id, reading->as_at, MIX_DATE_NONE, record->row };
  g_autoptr (GArray) history = g_array_new (FALSE, FALSE, sizeof (MixMembershipSpan));
  const MixOrganisationRow *practice;

  if (reading->as_at < known_at)
    {
      report_older (reading, &draft, record, NULL, known_at);
      return;
    }
  practice = _mix_import_add_practice (reading, &draft, record->row);
  g_hash_table_add (reading->seen, g_string_chunk_insert_const (reading->strings, practice->id));
  g_array_append_val (history, span);
  _mix_import_set_history (reading, practice, history);
}

/* A network has many rows, and one name. */
static void
compare_network_name (MixImportReading *reading, const MixOrganisationRow *network, const MixPracticeRecord *record)
{
  MixOrganisationRow draft = { .name = record->pcn_name };

  if (g_hash_table_add (reading->seen, g_string_chunk_insert_const (reading->strings, network->id)))
    _mix_import_update_organisation (reading, network, &draft, record->row);
}

static void
take_practice (const MixPracticeRecord *record, gpointer user_data)
{
  MixImportReading *reading = user_data;
  const MixOrganisationRow *network = find_network_of_plan (reading, record->pcn_code);
  const MixOrganisationRow *practice = network != NULL ? mix_plan_rows_find_organisation (reading->rows, record->code)
                                                       : _mix_import_find_practice (reading, record->code);
  MixOrganisationRow draft = draft_practice (record);

  if (network != NULL)
    compare_network_name (reading, network, record);
  if (practice == NULL)
    {
      if (network != NULL)
        add_practice (reading, record, network);
      return;
    }
  g_hash_table_add (reading->seen, g_string_chunk_insert_const (reading->strings, practice->id));
  _mix_import_update_organisation (reading, practice, &draft, record->row);
  compare_network (reading, practice, record);
}

static void
finish_practice_map (MixImportReading *reading)
{
  _mix_import_report_missing (reading, MIX_ORGANISATION_PRACTICE,
                              _ ("The file does not have this practice. What the plan has is kept."));
  _mix_import_report_missing (reading, MIX_ORGANISATION_NETWORK,
                              _ ("The file has no practice of this network. What the plan has is kept."));
  _mix_import_report_others (reading, MIX_ORGANISATION_PRACTICE);
}

const MixImportKind _mix_import_practice_map = {
  .title = N_ ("Patients Registered at a GP Practice"),
  .part = N_ ("mapping"),
  .publisher = N_ ("NHS England"),
  .sink = { .practice = take_practice },
  .finish = finish_practice_map,
};
