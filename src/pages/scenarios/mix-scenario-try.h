#pragma once

#include "mix-page.h"
#include "mix-scenario.h"

G_BEGIN_DECLS

void
mix_page_try_as_scenario (MixPage *page, const char *name, MixScenarioFunc func, gpointer data, GDestroyNotify destroy);

G_END_DECLS
