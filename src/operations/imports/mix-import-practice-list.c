#include "mix-import-private.h"

#include "mix-config.h"
#include "mix-membership-history.h"

#include <glib/gi18n-lib.h>

/* A practice that has closed is in no network after that day. */
static void
close_practice (MixImportReading *reading, const MixOrganisationRow *practice, const MixPracticeListRecord *record)
{
  g_autoptr (GArray) history = _mix_import_get_history (reading, practice);
  MixMembershipSpan *last = history->len > 0 ? &g_array_index (history, MixMembershipSpan, history->len - 1) : NULL;

  if (last == NULL || last->end != MIX_DATE_NONE || last->start > record->close_date)
    return;
  last->end = record->close_date;
  last->row = record->row;
  _mix_import_set_history (reading, practice, history);
}

static void
compare_status (MixImportReading *reading, const MixOrganisationRow *practice, const MixPracticeListRecord *record)
{
  MixImportThing thing = { practice, record->row, _ ("Status") };

  if (record->status == MIX_PRACTICE_STATUS_ACTIVE)
    return;
  if (record->close_date != MIX_DATE_NONE)
    close_practice (reading, practice, record);
  else
    _mix_import_report (reading, MIX_IMPORT_LEFT_OUT, &thing, NULL, NULL,
                        _ ("The list no longer has this practice as active, but gives no closing date. Nothing is "
                           "changed."));
}

static void
take_listed (const MixPracticeListRecord *record, gpointer user_data)
{
  MixImportReading *reading = user_data;
  const MixOrganisationRow *practice;
  MixOrganisationRow draft
      = { .name = record->name, .postcode = record->postcode, .sub_icb_code = record->sub_icb_code };

  if (!record->is_gp_practice || !record->is_english)
    return;
  practice = _mix_import_find_practice (reading, record->code);
  if (practice == NULL)
    return;
  _mix_import_update_organisation (reading, practice, &draft, record->row);
  compare_status (reading, mix_plan_rows_find_organisation (reading->rows, record->code), record);
}

static void
finish_practice_list (MixImportReading *reading)
{
  _mix_import_report_missing (reading, MIX_ORGANISATION_PRACTICE,
                              _ ("The file does not have this practice. What the plan has is kept."));
  _mix_import_report_others (reading, MIX_ORGANISATION_PRACTICE);
}

const MixImportKind _mix_import_practice_list = {
  .title = N_ ("GP Practices (epraccur)"),
  .publisher = N_ ("NHS England, Organisation Data Service"),
  .sink = { .practice_list = take_listed },
  .finish = finish_practice_list,
};
