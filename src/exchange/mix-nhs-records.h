#pragma once

#include "mix-date.h"

G_BEGIN_DECLS

/* What the files say, one struct a row or practice. Texts belong to the reader and are valid during the call only; a
 * text, date or number the file does not give is NULL, MIX_DATE_NONE or MIX_NHS_UNKNOWN. Names are as published. */

#define MIX_NHS_UNKNOWN (-1)

/**
 * MixMembershipRecord:
 * @start: first day in the network
 * @end: last day in it (inclusive); %MIX_DATE_NONE: open
 *
 * A practice's membership of a network. Rows may overlap: the one that starts later is meant.
 */
typedef struct
{
  guint row;
  const char *practice_code;
  const char *practice_name;
  const char *pcn_code;
  const char *pcn_name;
  const char *sub_icb_code;
  const char *sub_icb_name;
  const char *pcn_sub_icb_code;
  const char *pcn_sub_icb_name;
  MixDate start;
  MixDate end;
} MixMembershipRecord;

/**
 * MixNetworkRecord:
 *
 * A network as the ePCN workbook's first sheet lists it.
 */
typedef struct
{
  guint row;
  const char *code;
  const char *name;
  const char *sub_icb_code;
  const char *sub_icb_name;
  MixDate open_date;
  MixDate close_date;
  const char *postcode;
} MixNetworkRecord;

/**
 * MixPracticeRecord:
 * @pcn_code: %NULL for an unallocated practice
 * @supplier: the clinical system's supplier, %NULL where unknown
 *
 * A practice of the list-size mapping as at @extract_date.
 */
typedef struct
{
  guint row;
  const char *code;
  const char *name;
  const char *postcode;
  const char *pcn_code;
  const char *pcn_name;
  const char *sub_icb_code;
  const char *sub_icb_name;
  const char *icb_code;
  const char *icb_name;
  const char *region_code;
  const char *region_name;
  const char *supplier;
  MixDate extract_date;
} MixPracticeRecord;

#define MIX_NHS_N_BANDS 20

/**
 * MixAgeRecord:
 * @practice_code: the practice
 * @patients: registered patients of all ages
 * @bands: patients aged 0–4, 5–9, … 90–94, 95 and over, women and men together
 * @under_18: an estimate (grade C): those under 15 plus three fifths of the 15–19 band, rounded half up
 * @from_18_to_64: the exact remainder
 *
 * The patients of one practice. When the published ages do not add up to @patients, all ages are %MIX_NHS_UNKNOWN.
 */
typedef struct
{
  guint row;
  const char *practice_code;
  gint64 patients;
  gint64 bands[MIX_NHS_N_BANDS];
  gint64 under_18;
  gint64 from_18_to_64;
  gint64 from_65_to_74;
  gint64 from_75_to_84;
  gint64 from_85;
  MixDate extract_date;
} MixAgeRecord;

/**
 * MixRegisterRecord:
 * @group: the disease register's code, such as `HYP`
 * @patients: patients on it
 * @denominator_type: `TOTAL`, or the ages counted, such as `18OV`
 * @denominator: the practice's patients of those ages
 */
typedef struct
{
  guint row;
  const char *practice_code;
  const char *group;
  gint64 patients;
  const char *denominator_type;
  gint64 denominator;
} MixRegisterRecord;

/**
 * MixStaffRecord:
 * @fte_billionths: full-time equivalent in 1/1,000,000,000 (published with up to nine decimals); 1 is 37.5 hours a week
 * @identifier: the publisher's pseudonym of a person; %NULL for a contracted service, which counts for no headcount
 */
typedef struct
{
  guint row;
  const char *pcn_code;
  const char *pcn_name;
  const char *sub_icb_code;
  const char *icb_code;
  const char *staff_group;
  const char *staff_role;
  const char *detailed_role;
  gint64 fte_billionths;
  const char *identifier;
  MixDate census_date;
} MixStaffRecord;

/**
 * MixPracticeStatus:
 *
 * A prescribing cost centre's status in the practice list.
 */
typedef enum
{
  MIX_PRACTICE_STATUS_ACTIVE,
  MIX_PRACTICE_STATUS_INACTIVE,
  MIX_PRACTICE_STATUS_DORMANT,
  MIX_PRACTICE_STATUS_PROPOSED,
} MixPracticeStatus;

/**
 * MixPracticeListRecord:
 * @address: the lines of the address that are not empty, joined by commas
 * @town: the address's town alone; %NULL where the layout does not tell
 * @is_gp_practice: a general practice, not another prescribing cost centre
 * @is_english: lies in a region of NHS England
 */
typedef struct
{
  guint row;
  const char *code;
  const char *name;
  const char *region_code;
  const char *icb_code;
  const char *sub_icb_code;
  const char *address;
  const char *town;
  const char *postcode;
  const char *telephone;
  MixDate open_date;
  MixDate close_date;
  MixPracticeStatus status;
  gboolean is_gp_practice;
  gboolean is_english;
} MixPracticeListRecord;

/**
 * MixPaymentRecord:
 * @ccg_code: the commissioner of the year, under the code the sub-ICB location has kept in most places
 * @registered_hundredths: registered patients in 1/100; never zero, unknown where none were registered
 * @weighted_hundredths: the same, weighted for the global sum
 * @pcn_workforce_pence: paid to the practice for the network's workforce, whoever works there
 */
typedef struct
{
  guint row;
  const char *practice_code;
  const char *practice_name;
  const char *pcn_code;
  const char *ccg_code;
  const char *ccg_name;
  MixDate open_date;
  MixDate close_date;
  gint64 registered_hundredths;
  gint64 weighted_hundredths;
  gint64 pcn_workforce_pence;
} MixPaymentRecord;

/**
 * MixRowNoteKind:
 * @MIX_ROW_NOTE_LEFT_OUT: the row was not taken
 * @MIX_ROW_NOTE_ODD: it was taken, but something about it is remarkable
 * @MIX_ROW_NOTE_TOTAL: a total of other rows, not to be added up
 */
typedef enum
{
  MIX_ROW_NOTE_LEFT_OUT,
  MIX_ROW_NOTE_ODD,
  MIX_ROW_NOTE_TOTAL,
} MixRowNoteKind;

/**
 * MixRowNote:
 * @row: the first row it is about
 * @n_rows: how many rows alike it stands for
 * @column: (nullable): the column's published name
 * @subject: (nullable): the practice, network or other thing
 * @reason: a sentence
 *
 * Why a row was not taken, or is odd.
 */
typedef struct
{
  MixRowNoteKind kind;
  guint row;
  guint n_rows;
  const char *column;
  const char *subject;
  const char *reason;
} MixRowNote;

G_END_DECLS
