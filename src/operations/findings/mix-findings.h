#pragma once

#include "mix-finding.h"
#include "mix-plan-overload.h"

G_BEGIN_DECLS

/* The plan's settings that findings go by, and our defaults (grade C). */
#define MIX_SETTING_SUPERVISION_MOST_PEOPLE "supervision.most_people"
#define MIX_DEFAULT_SUPERVISION_MOST_PEOPLE 5
#define MIX_SETTING_MOST_SITES "sites.most"
#define MIX_DEFAULT_MOST_SITES 3

#define MIX_TYPE_FINDINGS (mix_findings_get_type ())
G_DECLARE_FINAL_TYPE (MixFindings, mix_findings, MIX, FINDINGS, GObject)

MixFindings *
mix_findings_new (MixBoard *board, const char *network_id, MixPlanOverload *overload) G_GNUC_WARN_UNUSED_RESULT;
MixFindings *mix_findings_new_unknown (MixBoard *board, const char *place_id) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_findings_get_all (MixFindings *self);
guint mix_findings_count (MixFindings *self, MixFindingCode code);
gint64 mix_findings_get_minutes (MixFindings *self, MixFindingCode code);
guint mix_findings_count_group (MixFindings *self, MixFindingGroup group);
gint64 mix_findings_get_group_minutes (MixFindings *self, MixFindingGroup group);
guint mix_findings_count_severity (MixFindings *self, MixSeverity severity);
char *mix_findings_dup_summary (MixFindings *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_findings_are_unsafe (MixFindings *self);

G_END_DECLS
