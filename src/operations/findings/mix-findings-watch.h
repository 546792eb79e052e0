#pragma once

#include "mix-findings.h"
#include "mix-watch.h"

G_BEGIN_DECLS

#define MIX_TYPE_FINDINGS_WATCH (mix_findings_watch_get_type ())
G_DECLARE_FINAL_TYPE (MixFindingsWatch, mix_findings_watch, MIX, FINDINGS_WATCH, MixWatch)

MixFindingsWatch *mix_findings_watch_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_findings_watch_ask (MixFindingsWatch *self, MixBoard *board, const char *network_id);
MixFindings *mix_findings_watch_find (MixFindingsWatch *self, MixBoard *board, const char *network_id);

G_END_DECLS
