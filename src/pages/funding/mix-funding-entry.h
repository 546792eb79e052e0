#pragma once

#include "mix-money.h"
#include "mix-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

gboolean mix_funding_entry_get_money (AdwEntryRow *row, MixPence *pence);
void mix_funding_entry_set_money (AdwEntryRow *row, MixPence pence);
char *mix_funding_entry_dup_text (AdwEntryRow *row) G_GNUC_WARN_UNUSED_RESULT;
void mix_funding_entry_mark (AdwEntryRow *row, gboolean is_right);
void mix_funding_entry_fill_networks (AdwComboRow *row, MixPlan *plan, gboolean with_all, const char *network_id);
const char *mix_funding_entry_get_network (AdwComboRow *row);
void mix_funding_entry_fill_months (AdwComboRow *row, int financial_year, guint month);
void mix_funding_entry_fill_names (AdwComboRow *row, const char *const *names);

G_END_DECLS
