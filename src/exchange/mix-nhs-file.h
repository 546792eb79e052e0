#pragma once

#include <gio/gio.h>

#include "mix-nhs-records.h"

G_BEGIN_DECLS

/**
 * MixNhsKind:
 * @MIX_NHS_MEMBERSHIP: practices' membership of networks (epcncorepartnerdetails, ePCN workbook)
 * @MIX_NHS_PRACTICE_MAP: practice, network, sub-ICB, ICB and region (gp-reg-pat-prac-map)
 * @MIX_NHS_AGE_BANDS: registered patients by five-year band (gp-reg-pat-prac-quin-age)
 * @MIX_NHS_REGISTERS: disease registers of the Quality and Outcomes Framework
 * @MIX_NHS_WORKFORCE: Primary Care Network Workforce, individual level
 * @MIX_NHS_PRACTICE_LIST: practices with address and status (epraccur)
 * @MIX_NHS_PAYMENTS: NHS Payments to General Practice (weighted patients)
 *
 * The official files that are understood.
 */
typedef enum
{
  MIX_NHS_MEMBERSHIP,
  MIX_NHS_PRACTICE_MAP,
  MIX_NHS_AGE_BANDS,
  MIX_NHS_REGISTERS,
  MIX_NHS_WORKFORCE,
  MIX_NHS_PRACTICE_LIST,
  MIX_NHS_PAYMENTS,
  MIX_NHS_N_KINDS,
} MixNhsKind;

const char *mix_nhs_kind_get_title (MixNhsKind kind);

/**
 * MixNhsSink:
 *
 * Who takes what a file holds. A %NULL function leaves that part out. Each is called in the order of the file, except
 * @age, which is called at the end (in the order in which practices first appear), and the notes of whole files.
 */
typedef struct
{
  void (*membership) (const MixMembershipRecord *record, gpointer user_data);
  void (*network) (const MixNetworkRecord *record, gpointer user_data);
  void (*practice) (const MixPracticeRecord *record, gpointer user_data);
  void (*age) (const MixAgeRecord *record, gpointer user_data);
  void (*patient_register) (const MixRegisterRecord *record, gpointer user_data);
  void (*staff) (const MixStaffRecord *record, gpointer user_data);
  void (*practice_list) (const MixPracticeListRecord *record, gpointer user_data);
  void (*payment) (const MixPaymentRecord *record, gpointer user_data);
  void (*note) (const MixRowNote *note, gpointer user_data);
  void (*progress) (double fraction, gpointer user_data);
} MixNhsSink;

#define MIX_TYPE_NHS_FILE (mix_nhs_file_get_type ())
G_DECLARE_FINAL_TYPE (MixNhsFile, mix_nhs_file, MIX, NHS_FILE, GObject)

MixNhsFile *mix_nhs_file_open (GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixNhsFile *mix_nhs_file_open_bytes (GBytes *bytes, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixNhsKind mix_nhs_file_get_kind (MixNhsFile *self);
const char *mix_nhs_file_get_name (MixNhsFile *self);
gboolean mix_nhs_file_read (
    MixNhsFile *self, const MixNhsSink *sink, gpointer user_data, GCancellable *cancellable, GError **error);
MixDate mix_nhs_file_get_as_at (MixNhsFile *self, gboolean *from_name);

G_END_DECLS
