#include "mix-import-private.h"

#include "mix-config.h"
#include "mix-figure-words.h"
#include "mix-plan-ids.h"
#include "mix-round.h"

#include <glib/gi18n-lib.h>

/* A figure as the plan has it; with its day where that is another one than the file's. */
static char *
describe_old (const MixFigureRow *old, MixDate as_at)
{
  g_autofree char *value = mix_figure_dup_value (old->kind, old->value);
  g_autofree char *date = NULL;

  if (old->from_date == as_at)
    return g_steal_pointer (&value);
  date = mix_date_format_full (old->from_date);
  /* Translators: a figure and the day it is of. */
  return g_strdup_printf (_ ("%s (%s)"), value, date);
}

static void
write_figure (MixImportReading *reading, const MixOrganisationRow *organisation, MixFigureRow figure)
{
  g_autofree char *id = mix_plan_id_of_figure (organisation->code, figure.kind, figure.from_date);

  if (figure.id == NULL)
    figure.id = id;
  figure.organisation_id = organisation->id;
  figure.source_id = _mix_import_use_source (reading);
  mix_plan_rows_put_figure (reading->rows, &figure);
}

/*
 * _mix_import_put_figure:
 * @organisation: a practice or network of the plan
 * @row: row in the file
 * @kind: a kind of mix-figure.h
 * @value: in the unit of the kind
 * @grade: how sure it is
 *
 * Compares a figure with the plan's, and takes it where it differs or is of another day. The user's own figure stays.
 */
void
_mix_import_put_figure (MixImportReading *reading,
                        const MixOrganisationRow *organisation,
                        guint row,
                        const char *kind,
                        gint64 value,
                        char grade)
{
  const MixFigureRow *old = mix_plan_rows_find_figure (reading->rows, organisation->id, kind, reading->as_at);
  MixFigureRow figure = { .kind = kind, .from_date = reading->as_at, .value = value, .grade = grade };
  g_autofree char *what = mix_figure_kind_dup_title (kind);
  g_autofree char *before = old != NULL ? describe_old (old, reading->as_at) : NULL;
  g_autofree char *after = mix_figure_dup_value (kind, value);
  MixImportThing thing = { organisation, row, what };

  if (old != NULL && old->grade == 'U')
    {
      _mix_import_report (reading, MIX_IMPORT_LEFT_OUT, &thing, before, after, _ ("Your own figure is kept."));
      return;
    }
  if (old != NULL && old->from_date == reading->as_at)
    {
      if (old->value == value)
        {
          _mix_import_count_unchanged (reading->import);
          return;
        }
      figure.id = old->id;
    }
  _mix_import_report (reading, old != NULL ? MIX_IMPORT_CHANGED : MIX_IMPORT_ADDED, &thing, before, after, NULL);
  write_figure (reading, organisation, figure);
}

/* Ages. */
static void
take_age (const MixAgeRecord *record, gpointer user_data)
{
  MixImportReading *reading = user_data;
  const MixOrganisationRow *practice = _mix_import_find_practice (reading, record->practice_code);
  const struct
  {
    const char *kind;
    gint64 value;
    char grade;
  } figures[] = {
    { MIX_FIGURE_PATIENTS, record->patients, 'A' },        { MIX_FIGURE_AGED_UNDER_18, record->under_18, 'C' },
    { MIX_FIGURE_AGED_18_64, record->from_18_to_64, 'C' }, { MIX_FIGURE_AGED_65_74, record->from_65_to_74, 'A' },
    { MIX_FIGURE_AGED_75_84, record->from_75_to_84, 'A' }, { MIX_FIGURE_AGED_85_PLUS, record->from_85, 'A' },
  };

  for (guint i = 0; practice != NULL && i < G_N_ELEMENTS (figures); i++)
    if (figures[i].value != MIX_NHS_UNKNOWN)
      _mix_import_put_figure (reading, practice, record->row, figures[i].kind, figures[i].value, figures[i].grade);
}

static void
finish_practices (MixImportReading *reading)
{
  _mix_import_report_missing (reading, MIX_ORGANISATION_PRACTICE,
                              _ ("The file does not have this practice. What the plan has is kept."));
  _mix_import_report_others (reading, MIX_ORGANISATION_PRACTICE);
}

const MixImportKind _mix_import_ages = {
  .title = N_ ("Patients Registered at a GP Practice"),
  .part = N_ ("five-year age groups"),
  .publisher = N_ ("NHS England"),
  .sink = { .age = take_age },
  .finish = finish_practices,
};

/* Disease registers. */
static void
take_register (const MixRegisterRecord *record, gpointer user_data)
{
  MixImportReading *reading = user_data;
  const MixOrganisationRow *practice = _mix_import_find_practice (reading, record->practice_code);
  g_autofree char *kind = NULL;

  if (practice == NULL)
    return;
  kind = g_strconcat (MIX_FIGURE_REGISTER_PREFIX, record->group, NULL);
  _mix_import_put_figure (reading, practice, record->row, kind, record->patients, 'A');
}

const MixImportKind _mix_import_registers = {
  .title = N_ ("Quality and Outcomes Framework"),
  .publisher = N_ ("NHS England"),
  .sink = { .patient_register = take_register },
  .finish = finish_practices,
};

/* Payments: how much more a practice's patients weigh for the global sum. For a later year it is an estimate. */
static void
take_payment (const MixPaymentRecord *record, gpointer user_data)
{
  MixImportReading *reading = user_data;
  const MixOrganisationRow *practice = _mix_import_find_practice (reading, record->practice_code);

  if (practice == NULL)
    return;
  if (record->registered_hundredths <= 0 || record->weighted_hundredths == MIX_NHS_UNKNOWN)
    {
      _mix_import_report (reading, MIX_IMPORT_LEFT_OUT, &(MixImportThing) { practice, record->row, NULL }, NULL, NULL,
                          _ ("The file gives no weighted patients for this practice."));
      return;
    }
  _mix_import_put_figure (
      reading, practice, record->row, MIX_FIGURE_WEIGHTED_RATIO,
      mix_round_half_up ((MixWide) record->weighted_hundredths * 1000000, record->registered_hundredths), 'C');
}

const MixImportKind _mix_import_payments = {
  .title = N_ ("NHS Payments to General Practice"),
  .publisher = N_ ("NHS England"),
  .sink = { .payment = take_payment },
  .finish = finish_practices,
};
