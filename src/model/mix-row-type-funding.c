#include "mix-row-type-private.h"

const MixRowType mix_row_type_claim = {
  sizeof (MixClaimRow),
  { AT (MixClaimRow, id), AT (MixClaimRow, network_id), AT (MixClaimRow, person_id), AT (MixClaimRow, role_id),
    AT (MixClaimRow, note), NO_STRING },
  { NUMBER (MixClaimRow, month), NUMBER (MixClaimRow, claimed_on), NUMBER (MixClaimRow, paid_on),
    NUMBER (MixClaimRow, claimed), NUMBER (MixClaimRow, paid), NO_NUMBER },
};

const MixRowType mix_row_type_entitlement = {
  sizeof (MixEntitlementRow),
  { AT (MixEntitlementRow, id), AT (MixEntitlementRow, network_id), AT (MixEntitlementRow, source), NO_STRING },
  { NUMBER (MixEntitlementRow, entered_on), NUMBER (MixEntitlementRow, pence),
    NUMBER (MixEntitlementRow, patient_millionths), NUMBER (MixEntitlementRow, year), NO_NUMBER },
};

const MixRowType mix_row_type_other_role = {
  sizeof (MixOtherRoleRow),
  { AT (MixOtherRoleRow, id), AT (MixOtherRoleRow, network_id), AT (MixOtherRoleRow, name),
    AT (MixOtherRoleRow, source), NO_STRING },
  { NUMBER (MixOtherRoleRow, maximum), NO_NUMBER },
};

const MixRowType mix_row_type_other_role_month = {
  sizeof (MixOtherRoleMonthRow),
  { AT (MixOtherRoleMonthRow, id), AT (MixOtherRoleMonthRow, role_id), NO_STRING },
  { NUMBER (MixOtherRoleMonthRow, month), NUMBER (MixOtherRoleMonthRow, pence), NUMBER (MixOtherRoleMonthRow, work),
    NO_NUMBER },
};

const MixRowType mix_row_type_top_up_payer = {
  sizeof (MixTopUpPayerRow),
  { AT (MixTopUpPayerRow, id), AT (MixTopUpPayerRow, network_id), AT (MixTopUpPayerRow, person_id),
    AT (MixTopUpPayerRow, way), AT (MixTopUpPayerRow, organisation_id), NO_STRING },
  { NO_NUMBER },
};
