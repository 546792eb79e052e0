#pragma once

#include "mix-comparisons.h"
#include "mix-ctl.h"
#include "mix-employment-catalogue.h"

G_BEGIN_DECLS

MixEmploymentPack *mix_ctl_load_employment_pack (GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixEmploymentCatalogue *mix_ctl_load_employment (MixCtl *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
const MixEmploymentModel *mix_ctl_find_model (MixEmploymentCatalogue *catalogue, const char *code, GError **error);
gboolean mix_ctl_find_parameter (MixCtl *self, MixEmploymentParameter *parameter, GError **error);
char *mix_ctl_find_post (MixCtl *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
const MixComparisonRow *mix_ctl_find_comparison (MixCtl *self, MixPlan *plan, GError **error);
const MixComparisonOptionRow *
mix_ctl_find_option (MixCtl *self, MixPlan *plan, const MixComparisonRow *comparison, GError **error);
const MixCriterionRow *
mix_ctl_find_criterion (MixPlan *plan, const MixComparisonRow *comparison, const char *which, GError **error);
char *mix_ctl_name_option (const MixComparisonOptionRow *option) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
