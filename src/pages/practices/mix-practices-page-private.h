#pragma once

#include "mix-practice-inspector.h"
#include "mix-practice-table.h"
#include "mix-practices-page.h"

G_BEGIN_DECLS

/* The practices of the plan: a table, what to show of it, and where each figure is from. */
struct _MixPracticesPage
{
  MixPage parent_instance;

  MixPracticeTable *table;
  MixPracticeInspector *inspector;
  GtkStack *stack;
  AdwStatusPage *no_match;
  GtkDropDown *network;
  GtkStringList *network_names;
  GPtrArray *network_ids; /* at the same position as the names, NULL for all */
  GtkMenuButton *columns_button;
  GtkToggleButton *grouped;
  GtkSearchEntry *search;
  GtkMenuButton *date_button;
  GtkCalendar *calendar;
  GtkLabel *found;
};

const char *_mix_practices_page_get_network_id (MixPracticesPage *self);
void _mix_practices_page_show_in_inspector (MixPracticesPage *self);
void _mix_practices_page_show_found (MixPracticesPage *self);
void _mix_practices_page_show_subtitle (MixPracticesPage *self, MixPlan *plan);
void _mix_practices_page_show_networks (MixPracticesPage *self, MixPlan *plan);
void _mix_practices_page_show_date (MixPracticesPage *self, MixPlan *plan);
void _mix_practices_page_show_search (MixPracticesPage *self);

G_END_DECLS
