#pragma once

#include "mix-document.h"
#include "mix-forecast.h"
#include "mix-funding-outcome.h"
#include "mix-recruitment.h"
#include "mix-watch.h"

G_BEGIN_DECLS

#define MIX_TYPE_FUNDING_WATCH (mix_funding_watch_get_type ())
G_DECLARE_FINAL_TYPE (MixFundingWatch, mix_funding_watch, MIX, FUNDING_WATCH, MixWatch)

MixFundingWatch *mix_funding_watch_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_funding_watch_ask (MixFundingWatch *self, MixDocument *document, int financial_year);
int mix_funding_watch_get_financial_year (MixFundingWatch *self);
const MixFunding *mix_funding_watch_get_funding (MixFundingWatch *self);
const MixForecast *mix_funding_watch_get_forecast (MixFundingWatch *self);
const MixFundingOutcome *mix_funding_watch_get_outcome (MixFundingWatch *self);
MixRecruitment *mix_funding_watch_get_recruitment (MixFundingWatch *self);
const GError *mix_funding_watch_get_error (MixFundingWatch *self);

G_END_DECLS
