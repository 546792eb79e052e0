#pragma once

#include "mix-funding-page.h"
#include "mix-funding-table.h"
#include "mix-choice.h"
#include "mix-funding-watch.h"
#include "mix-grade-chip.h"
#include "mix-money-bar.h"
#include "mix-money-fan.h"
#include "mix-year-ring.h"

G_BEGIN_DECLS

/*
 * The parts of the page are in files of their own: the page as the window knows it, what it is about and the answer it
 * waits for (mix-funding-page.c), the year and the pot (-pot.c), what is to be done (-notes.c), the lines and the
 * vacancy clock (-lines.c), and what can be done (-deeds.c).
 */
struct _MixFundingPage
{
  MixPage parent_instance;

  MixFundingWatch *watch;
  char *network_id;   /* nullable: all networks are shown */
  int financial_year; /* 0: that of the plan's day */
  gboolean all_notes;
  gboolean filling;

  GtkStack *stack;
  AdwStatusPage *refused_page;
  GtkMenuButton *claims_button;
  MixChoice *network_choice;
  GtkDropDown *year_choice;
  GtkMenuButton *date_button;
  GtkCalendar *calendar;
  GtkBox *pot_box;
  GtkBox *lower_box;
  AdwClamp *side_clamp;
  GtkBox *ring_box;
  GtkOverlay *ring_overlay;
  MixYearRing *ring;
  GtkWidget *ring_words;
  GtkLabel *lapse_bound;
  GtkLabel *lapse_figure;
  GtkLabel *lapse_words;
  GtkLabel *lapse_range;
  GtkLabel *days_left;
  GtkLabel *pot_figure;
  MixGradeChip *pot_grade;
  GtkLabel *pot_words;
  MixMoneyBar *pot_bar;
  GtkListBox *note_list;
  AdwToggleGroup *view_choice;
  GtkDropDown *month_choice;
  MixFundingTable *table;
  GtkLabel *table_words;
  MixMoneyFan *money_fan;
  GtkLabel *clock_until;
  GtkListBox *clock_list;
  GtkLabel *clock_words;
  AdwBin *options_bin;
};

const MixFunding *_mix_funding_page_get_funding (MixFundingPage *self);
guint _mix_funding_page_get_network (MixFundingPage *self);
void _mix_funding_page_say (GtkLabel *label, const char *text);

void _mix_funding_page_show_pot (MixFundingPage *self);
void _mix_funding_page_show_notes (MixFundingPage *self);

void _mix_funding_page_place_words (MixFundingPage *self);

void _mix_funding_page_show_lines (MixFundingPage *self);
void _mix_funding_page_show_fan (MixFundingPage *self);
void _mix_funding_page_show_clock (MixFundingPage *self);
void _mix_funding_page_set_months (MixFundingPage *self);
void _mix_funding_page_bind_lines (GtkWidgetClass *widget_class);

void _mix_funding_page_show_claims (MixFundingPage *self, const char *key);
void _mix_funding_page_add_deeds (MixFundingPage *self);

G_END_DECLS
