#include "mix-nhs-source.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Disease registers of the Quality and Outcomes Framework: PREVALENCE_2425.csv. */
enum
{
  REGISTER_PRACTICE_CODE,
  REGISTER_GROUP,
  REGISTER_PATIENTS,
  REGISTER_LIST_TYPE,
  REGISTER_LIST_SIZE,
};

static const MixNhsColumn register_columns[] = {
  { "PRACTICE_CODE", NULL, TRUE },
  { "GROUP_CODE", NULL, TRUE },
  { "REGISTER", NULL, TRUE },
  { "PATIENT_LIST_TYPE", NULL, TRUE },
  { "PRACTICE_LIST_SIZE", "patient list size", TRUE },
  { NULL },
};

/* Reads how many patients are on each register of each practice. A register larger than its denominator is taken as
 * submitted, with a note. */
static gboolean
read_registers (MixNhsSource *source, GError **error)
{
  while (mix_nhs_source_next (source))
    {
      MixRegisterRecord record = { .row = source->row->number };

      if (!mix_nhs_source_get_needed (source, REGISTER_PRACTICE_CODE, &record.practice_code, error)
          || !mix_nhs_source_get_needed (source, REGISTER_GROUP, &record.group, error)
          || !mix_nhs_source_get_number (source, REGISTER_PATIENTS, 0, &record.patients, error)
          || !mix_nhs_source_get_needed (source, REGISTER_LIST_TYPE, &record.denominator_type, error)
          || !mix_nhs_source_get_number (source, REGISTER_LIST_SIZE, 0, &record.denominator, error))
        return FALSE;
      if (record.patients > record.denominator)
        mix_nhs_source_note (source, MIX_ROW_NOTE_ODD, REGISTER_PATIENTS, record.practice_code,
                             _ ("More patients are on the register than on the list. Taken as published."));
      if (source->sink->patient_register != NULL)
        source->sink->patient_register (&record, source->user_data);
    }
  return mix_nhs_source_finish (source, error);
}

const MixNhsLayout mix_nhs_registers_layout = {
  .kind = MIX_NHS_REGISTERS,
  .columns = register_columns,
  .read = read_registers,
};

/* NHS Payments to General Practice: 21-22.csv. */
enum
{
  PAYMENT_CCG_CODE,
  PAYMENT_CCG_NAME,
  PAYMENT_PCN_CODE,
  PAYMENT_PRACTICE_CODE,
  PAYMENT_PRACTICE_NAME,
  PAYMENT_OPEN,
  PAYMENT_CLOSE,
  PAYMENT_REGISTERED,
  PAYMENT_WEIGHTED,
  PAYMENT_WORKFORCE,
};

static const MixNhsColumn payment_columns[] = {
  { "CCG Code", NULL, FALSE },
  { "CCG NAME", NULL, FALSE },
  { "PCN Code", NULL, FALSE },
  { "Practice Code", NULL, TRUE },
  { "Practice Name", NULL, FALSE },
  { "Practice Open Date", NULL, FALSE },
  { "Practice Close Date", NULL, FALSE },
  { "Number of Registered Patients (Last Known Figure)",
    "average number of registered patients|number of registered patients", TRUE },
  { "Number of Weighted Patients (Last Known Figure)",
    "average number of weighted patients|number of weighted patients", TRUE },
  { "PCN Workforce", NULL, FALSE },
  { NULL },
};

/* Reads hundredths; an empty cell or nought patients means that the figure is not known. */
static gboolean
read_patients (MixNhsSource *source, guint column, gint64 *hundredths, GError **error)
{
  *hundredths = MIX_NHS_UNKNOWN;
  if (mix_nhs_source_get_text (source, column) == NULL)
    return TRUE;
  if (!mix_nhs_source_get_number (source, column, 2, hundredths, error))
    return FALSE;
  if (*hundredths == 0)
    *hundredths = MIX_NHS_UNKNOWN;
  return TRUE;
}

static gboolean
read_workforce_money (MixNhsSource *source, gint64 *pence, GError **error)
{
  const char *text = mix_nhs_source_get_text (source, PAYMENT_WORKFORCE);
  gboolean negative = text != NULL && text[0] == '-';

  *pence = MIX_NHS_UNKNOWN;
  if (text == NULL)
    return TRUE;
  if (mix_nhs_parse_number (negative ? text + 1 : text, 2, pence))
    {
      *pence = negative ? -*pence : *pence;
      return TRUE;
    }
  mix_nhs_source_refuse (source, error, PAYMENT_WORKFORCE,
                         _ ("“%.40s” is not an amount of money. Nothing was taken from the file."), text);
  return FALSE;
}

static gboolean
read_payment (MixNhsSource *source, MixPaymentRecord *record, GError **error)
{
  *record = (MixPaymentRecord) {
    .row = source->row->number,
    .practice_name = mix_nhs_source_get_text (source, PAYMENT_PRACTICE_NAME),
    .pcn_code = mix_nhs_source_get_text (source, PAYMENT_PCN_CODE),
    .ccg_code = mix_nhs_source_get_text (source, PAYMENT_CCG_CODE),
    .ccg_name = mix_nhs_source_get_text (source, PAYMENT_CCG_NAME),
  };
  if (record->pcn_code != NULL && !mix_nhs_is_pcn_code (record->pcn_code))
    record->pcn_code = NULL;
  return mix_nhs_source_get_needed (source, PAYMENT_PRACTICE_CODE, &record->practice_code, error)
         && mix_nhs_source_get_date (source, PAYMENT_OPEN, &record->open_date, error)
         && mix_nhs_source_get_date (source, PAYMENT_CLOSE, &record->close_date, error)
         && read_patients (source, PAYMENT_REGISTERED, &record->registered_hundredths, error)
         && read_patients (source, PAYMENT_WEIGHTED, &record->weighted_hundredths, error)
         && read_workforce_money (source, &record->pcn_workforce_pence, error);
}

/* Reads registered and weighted patients of each practice. One without registered patients is left out with a note. */
static gboolean
read_payments (MixNhsSource *source, GError **error)
{
  while (mix_nhs_source_next (source))
    {
      MixPaymentRecord record;

      if (!read_payment (source, &record, error))
        return FALSE;
      if (record.registered_hundredths == MIX_NHS_UNKNOWN || record.weighted_hundredths == MIX_NHS_UNKNOWN)
        mix_nhs_source_note (source, MIX_ROW_NOTE_LEFT_OUT, PAYMENT_REGISTERED, record.practice_code,
                             _ ("The practice has no registered or no weighted patients in this year."));
      else if (source->sink->payment != NULL)
        source->sink->payment (&record, source->user_data);
    }
  return mix_nhs_source_finish (source, error);
}

const MixNhsLayout mix_nhs_payments_layout = {
  .kind = MIX_NHS_PAYMENTS,
  .columns = payment_columns,
  .read = read_payments,
};
