#include "mix-import-private.h"

#include "mix-config.h"
#include "mix-plan-ids.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define LICENCE "Open Government Licence v3.0"

/*
 * _mix_import_report:
 * @before: (nullable): what the plan has
 * @after: (nullable): what the file gives
 * @reason: (nullable): why it is left out
 *
 * Adds a line about a practice or network to the preview.
 */
void
_mix_import_report (MixImportReading *reading,
                    MixImportOutcome outcome,
                    const MixImportThing *thing,
                    const char *before,
                    const char *after,
                    const char *reason)
{
  const MixOrganisationRow *organisation = thing->organisation;
  g_autofree char *name = organisation != NULL ? mix_text_title_case (organisation->name) : NULL;
  MixImportLine line = {
    .outcome = outcome,
    .code = organisation != NULL ? organisation->code : NULL,
    .name = name,
    .what = thing->what,
    .before = before,
    .after = after,
    .reason = reason,
    .file_name = reading->file->name,
    .row = thing->row,
    .count = 1,
  };

  _mix_import_add_entry (reading->import, &line);
}

/*
 * _mix_import_report_missing:
 * @kind: practices or networks
 * @reason: what it means that the file does not have one
 *
 * Adds a line for each of the plan's practices or networks that the file does not have.
 */
void
_mix_import_report_missing (MixImportReading *reading, MixOrganisationKind kind, const char *reason)
{
  GPtrArray *organisations = mix_plan_rows_get_organisations (reading->rows);
  MixDate day = mix_plan_rows_get_planning_date (reading->rows);

  for (guint i = 0; i < organisations->len; i++)
    {
      const MixOrganisationRow *row = organisations->pdata[i];
      gboolean in_plan
          = kind == MIX_ORGANISATION_NETWORK ? row->in_plan : mix_plan_rows_is_in_plan (reading->rows, row->id, day);

      if (row->kind == kind && in_plan && !g_hash_table_contains (reading->seen, row->id))
        _mix_import_report (reading, MIX_IMPORT_LEFT_OUT, &(MixImportThing) { row, 0, NULL }, NULL, NULL, reason);
    }
}

static char *
describe_others (MixOrganisationKind kind, guint n)
{
  g_autofree char *number = mix_text_format_thousands (n);

  if (kind == MIX_ORGANISATION_NETWORK)
    return g_strdup_printf (ngettext ("%s network is not in this plan", "%s networks are not in this plan", n), number);
  return g_strdup_printf (ngettext ("%s practice is not in this plan", "%s practices are not in this plan", n), number);
}

/*
 * _mix_import_report_others:
 * @kind: practices or networks
 *
 * Adds one line for all in the file that are not in the plan.
 */
void
_mix_import_report_others (MixImportReading *reading, MixOrganisationKind kind)
{
  guint n = g_hash_table_size (reading->others);
  g_autofree char *reason = describe_others (kind, n);
  MixImportLine line
      = { .outcome = MIX_IMPORT_LEFT_OUT, .reason = reason, .file_name = reading->file->name, .count = n };

  if (n > 0)
    _mix_import_add_entry (reading->import, &line);
}

/*
 * _mix_import_report_rows:
 * @outcome: what is done with them
 * @n_rows: how many rows of the file it is about
 * @reason: a sentence
 *
 * Adds a line that is about no single practice or network.
 */
void
_mix_import_report_rows (MixImportReading *reading, MixImportOutcome outcome, guint n_rows, const char *reason)
{
  MixImportLine line = { .outcome = outcome, .reason = reason, .file_name = reading->file->name, .count = n_rows };

  _mix_import_add_entry (reading->import, &line);
}

/*
 * _mix_import_use_source:
 *
 * Makes the file a source of the plan, if it is none yet.
 *
 * Returns: (transfer none): the source's id
 */
const char *
_mix_import_use_source (MixImportReading *reading)
{
  const MixImportKind *kind = _mix_import_get_kind (reading->file->kind);
  g_autofree char *title = NULL;
  MixSourceRow row = {
    .publisher = _ (kind->publisher),
    .licence = LICENCE,
    .file_name = reading->file->name,
    .as_at = reading->as_at,
  };

  if (reading->source_id != NULL)
    return reading->source_id;
  title = kind->part != NULL ? g_strdup_printf ("%s: %s", reading->file->title, _ (kind->part))
                             : g_strdup (reading->file->title);
  row.title = title;
  row.id = reading->source_id = mix_plan_id_of_source (title, reading->as_at);
  mix_plan_rows_put_source (reading->rows, &row);
  return reading->source_id;
}

/*
 * _mix_import_get_source_date:
 * @source_id: (nullable): a source of the plan
 *
 * Returns: the day its content is of, or %MIX_DATE_NONE
 */
MixDate
_mix_import_get_source_date (MixImportReading *reading, const char *source_id)
{
  const MixSourceRow *source = mix_plan_rows_find_source (reading->rows, source_id);

  return source != NULL ? source->as_at : MIX_DATE_NONE;
}

/*
 * _mix_import_find_practice:
 * @code: a practice's official code, as the file gives it
 *
 * Returns: (transfer none) (nullable): the practice, where it is in the plan; one that is not is counted
 */
const MixOrganisationRow *
_mix_import_find_practice (MixImportReading *reading, const char *code)
{
  const MixOrganisationRow *row = mix_plan_rows_find_organisation (reading->rows, code);
  MixDate day = mix_plan_rows_get_planning_date (reading->rows);

  if (reading->as_at != MIX_DATE_NONE)
    day = MIN (day, reading->as_at);
  if (row == NULL || row->kind != MIX_ORGANISATION_PRACTICE || !mix_plan_rows_is_in_plan (reading->rows, row->id, day))
    {
      if (!g_hash_table_contains (reading->others, code))
        g_hash_table_add (reading->others, g_string_chunk_insert_const (reading->strings, code));
      return NULL;
    }
  g_hash_table_add (reading->seen, g_string_chunk_insert_const (reading->strings, row->id));
  return row;
}
