#include "mix-import-private.h"

#include "mix-config.h"
#include "mix-plan-ids.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static const MixOrganisationRow *
add_organisation (MixImportReading *reading, const MixOrganisationRow *draft)
{
  MixOrganisationRow row = *draft;
  g_autofree char *id = mix_plan_id_of_organisation (row.code);
  g_autofree char *short_name = mix_text_short_practice_name (row.name);

  row.id = id;
  row.short_name = short_name;
  row.source_id = _mix_import_use_source (reading);
  return mix_plan_rows_put_organisation (reading->rows, &row);
}

/*
 * _mix_import_ensure_network:
 * @code: a network's official code
 * @name: its name as published
 *
 * Makes sure that a practice can be said to have been in a network: one that is not in the plan is known from then on,
 * but stays outside the plan.
 *
 * Returns: (transfer none): the network
 */
const MixOrganisationRow *
_mix_import_ensure_network (MixImportReading *reading, const char *code, const char *name)
{
  const MixOrganisationRow *network = mix_plan_rows_find_organisation (reading->rows, code);
  MixOrganisationRow draft = { .kind = MIX_ORGANISATION_NETWORK, .code = code, .name = name, .in_plan = FALSE };

  return network != NULL ? network : add_organisation (reading, &draft);
}

/*
 * _mix_import_add_practice:
 * @draft: what the file says of it; id, short name and source are chosen
 * @row: row in the file
 *
 * Adds a practice that joins a network of the plan, and says so in the preview.
 *
 * Returns: (transfer none): the practice
 */
const MixOrganisationRow *
_mix_import_add_practice (MixImportReading *reading, const MixOrganisationRow *draft, guint row)
{
  const MixOrganisationRow *practice = add_organisation (reading, draft);

  _mix_import_report (reading, MIX_IMPORT_ADDED, &(MixImportThing) { practice, row, _ ("Practice") }, NULL,
                      practice->postcode, NULL);
  return practice;
}

/* What may differ about an organisation; names in the order of MixOrganisationRow. */
static const struct
{
  gsize offset;
  const char *what;
} attributes[] = {
  { G_STRUCT_OFFSET (MixOrganisationRow, name), N_ ("Name") },
  { G_STRUCT_OFFSET (MixOrganisationRow, postcode), N_ ("Postcode") },
  { G_STRUCT_OFFSET (MixOrganisationRow, supplier), N_ ("Clinical system") },
  { G_STRUCT_OFFSET (MixOrganisationRow, sub_icb_code), N_ ("Sub-ICB location code") },
  { G_STRUCT_OFFSET (MixOrganisationRow, sub_icb_name), N_ ("Sub-ICB location") },
  { G_STRUCT_OFFSET (MixOrganisationRow, icb_code), N_ ("Integrated care board code") },
  { G_STRUCT_OFFSET (MixOrganisationRow, icb_name), N_ ("Integrated care board") },
};

static const char **
get_text (const MixOrganisationRow *row, gsize offset)
{
  return (const char **) ((const char *) row + offset);
}

/* Publications write the same name in capitals or not. */
static gboolean
says_the_same (const char *before, const char *after)
{
  g_autofree char *first = mix_text_fold (before);
  g_autofree char *second = mix_text_fold (after);

  return before != NULL && g_str_equal (first, second);
}

static void
report_attribute (MixImportReading *reading,
                  const MixOrganisationRow *organisation,
                  guint row,
                  const char *what,
                  const char *before,
                  const char *after,
                  gboolean is_later)
{
  MixImportThing thing = { organisation, row, what };
  MixImportOutcome outcome = before == NULL ? MIX_IMPORT_ADDED : MIX_IMPORT_CHANGED;

  if (is_later || before == NULL)
    _mix_import_report (reading, outcome, &thing, before, after, NULL);
  else
    _mix_import_report (reading, MIX_IMPORT_LEFT_OUT, &thing, before, after,
                        reading->as_at == MIX_DATE_NONE
                            ? _ ("The file does not say of what day it is, so what the plan has is kept.")
                            : _ ("What the plan has is of a later day and is kept."));
}

/*
 * _mix_import_update_organisation:
 * @organisation: a practice or network of the plan
 * @draft: what the file says of it; %NULL texts are not said
 * @row: row in the file
 *
 * Takes what differs where the file is not older than what the plan has, and else only what the plan does not have.
 */
void
_mix_import_update_organisation (MixImportReading *reading,
                                 const MixOrganisationRow *organisation,
                                 const MixOrganisationRow *draft,
                                 guint row)
{
  MixDate known_at = _mix_import_get_source_date (reading, organisation->source_id);
  gboolean is_later = reading->as_at != MIX_DATE_NONE && reading->as_at >= known_at;
  MixOrganisationRow update = *organisation;
  gboolean differs = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      const char **before = get_text (&update, attributes[i].offset);
      const char *after = *get_text (draft, attributes[i].offset);

      if (after == NULL || says_the_same (*before, after))
        continue;
      report_attribute (reading, organisation, row, _ (attributes[i].what), *before, after, is_later);
      if (*before != NULL && !is_later)
        continue;
      *before = after;
      differs = TRUE;
    }
  if (!differs)
    return;
  if (is_later)
    update.source_id = _mix_import_use_source (reading);
  mix_plan_rows_put_organisation (reading->rows, &update);
}
