#pragma once

#include <glib.h>

#include "mix-ledger.h"

G_BEGIN_DECLS

MixLedgerAmount
mix_vacancy_clock_find_lost (const MixJobRates *rates, MixDate wanted_on, MixDate filled_on, MixDate as_known_on);

G_END_DECLS
