#include "mix-funding-page-private.h"

#include "mix-config.h"
#include "mix-funding-words.h"

#include <glib/gi18n-lib.h>

/* The year as a ring around what lapses, and the whole pot: what becomes of all that may be claimed. */

/* Money of jobs and of other roles apart; what is due and was not claimed of months that are over. */
typedef struct
{
  MixPence other;
  MixPence claimed;
  MixPence to_claim;
} Parts;

static gboolean
is_wanted (const MixLedgerLine *line, guint network)
{
  return network == MIX_FUNDING_ALL_NETWORKS || line->network == network;
}

static Parts
find_parts (const MixFunding *funding, guint network)
{
  Parts parts = { 0 };
  gboolean over[MIX_LEDGER_MONTHS];
  guint n_lines;
  const MixLedgerLine *lines = mix_ledger_get_lines (mix_funding_get_ledger (funding), &n_lines);

  for (guint i = 0; i < MIX_LEDGER_MONTHS; i++)
    over[i] = mix_funding_get_month (funding, network, i).state != MIX_CLAIM_FORECAST;
  for (guint i = 0; i < n_lines; i++)
    {
      const MixLedgerLine *line = &lines[i];

      if (!is_wanted (line, network))
        continue;
      if (line->is_role)
        parts.other += line->forecast.pence;
      else
        parts.claimed += line->claimed;
      if (!line->is_role && over[line->month])
        parts.to_claim += MAX (line->forecast.pence - line->claimed, 0);
    }
  return parts;
}

static MixFundingRange
find_forecast (MixFundingPage *self, guint network)
{
  const MixFundingOutcome *outcome = mix_funding_watch_get_outcome (self->watch);
  MixLedgerAmount forecast;

  if (outcome != NULL)
    return mix_funding_outcome_get_forecast (outcome, network);
  forecast = mix_funding_get_total (_mix_funding_page_get_funding (self), network).forecast;
  return (MixFundingRange) { forecast.pence, forecast.pence, forecast.pence, forecast.known };
}

static void
show_bar (MixFundingPage *self, guint network, const MixFundingRange *lapse, gboolean entitlement_known)
{
  Parts parts = find_parts (_mix_funding_page_get_funding (self), network);
  MixFundingRange forecast = find_forecast (self, network);
  MixPence to_come = MAX (forecast.expected - parts.other - parts.claimed - parts.to_claim, 0);
  const MixMoneyPart shown[] = {
    { MIX_MONEY_OTHER, parts.other, FALSE },       { MIX_MONEY_CLAIMED, parts.claimed, FALSE },
    { MIX_MONEY_TO_CLAIM, parts.to_claim, FALSE }, { MIX_MONEY_TO_COME, to_come, !forecast.known },
    { MIX_MONEY_LAPSES, lapse->expected, FALSE },
  };

  /* The last is no part where it is not known what the whole is. */
  mix_money_bar_set_parts (self->pot_bar, shown, G_N_ELEMENTS (shown) - !entitlement_known);
}

static MixMoneyKind
get_kind (MixClaimState state)
{
  if (state == MIX_CLAIM_FORECAST)
    return MIX_MONEY_TO_COME;
  return state == MIX_CLAIM_DUE || state == MIX_CLAIM_OVERDUE ? MIX_MONEY_TO_CLAIM : MIX_MONEY_CLAIMED;
}

static void
show_ring (MixFundingPage *self, guint network)
{
  const MixFunding *funding = _mix_funding_page_get_funding (self);
  MixYearMonth months[MIX_YEAR_RING_MONTHS];

  for (guint i = 0; i < MIX_YEAR_RING_MONTHS; i++)
    {
      MixFundingMonth month = mix_funding_get_month (funding, network, i);

      months[i] = (MixYearMonth) { get_kind (month.state), mix_funding_dup_month_words (&month) };
    }
  mix_year_ring_set_year (self->ring, mix_funding_get_year (funding), months,
                          mix_plan_get_as_at (mix_funding_get_plan (funding)));
  for (guint i = 0; i < MIX_YEAR_RING_MONTHS; i++)
    g_free ((char *) months[i].words);
}

static char *
dup_days_left (const MixFunding *funding)
{
  MixDate end = mix_financial_year_get_first_day (mix_funding_get_year (funding) + 1);
  int days = (int) (end - mix_plan_get_as_at (mix_funding_get_plan (funding)));

  if (days <= 0)
    return g_strdup (_ ("The year is over"));
  return g_strdup_printf (ngettext ("%d day left", "%d days left", days), days);
}

/* The one number of the page, with its range and its bound. */
static void
show_lapse (MixFundingPage *self, const MixFundingRange *lapse, const MixLedgerAmount *entitlement)
{
  g_autofree char *figure = mix_money_format_pounds (lapse->expected);
  g_autofree char *range = entitlement->known ? mix_funding_dup_range (lapse) : NULL;
  g_autofree char *days = dup_days_left (_mix_funding_page_get_funding (self));
  g_autofree char *words = NULL;
  double share
      = entitlement->known && entitlement->pence > 0 ? (double) lapse->expected / (double) entitlement->pence : 0;

  gtk_label_set_label (self->lapse_figure, entitlement->known ? figure : _ ("Not known"));
  _mix_funding_page_say (self->lapse_bound, entitlement->known && !lapse->known ? _ ("at most") : NULL);
  _mix_funding_page_say (self->lapse_words, entitlement->known ? _ ("lapses on 31 March") : _ ("what lapses"));
  _mix_funding_page_say (self->lapse_range, range);
  _mix_funding_page_say (self->days_left, days);
  /* Translators: an amount of money. */
  words = entitlement->known ? g_strdup_printf (_ ("%s lapses on 31 March"), figure) : NULL;
  mix_year_ring_set_lapse (self->ring, CLAMP (share, 0, 1), words);
}

static void
show_basis (MixFundingPage *self, guint network)
{
  const MixFunding *funding = _mix_funding_page_get_funding (self);
  MixEntitlementBasis basis = mix_funding_find_basis (funding, network);
  g_autofree char *words = mix_funding_dup_basis_words (funding, network);

  gtk_widget_set_visible (GTK_WIDGET (self->pot_grade), basis.grade != 0);
  if (basis.grade != 0)
    mix_grade_chip_set_grade (self->pot_grade, basis.grade);
  mix_grade_chip_set_subject (self->pot_grade, _ ("Entitlement"));
  mix_grade_chip_set_source (self->pot_grade, basis.source);
  _mix_funding_page_say (self->pot_words, words);
}

/* Shows the year and the pot of the network that is chosen, or of all. */
void
_mix_funding_page_show_pot (MixFundingPage *self)
{
  const MixFunding *funding = _mix_funding_page_get_funding (self);
  const MixFundingOutcome *outcome = mix_funding_watch_get_outcome (self->watch);
  guint network = _mix_funding_page_get_network (self);
  MixLedgerAmount entitlement = mix_funding_get_total (funding, network).entitlement;
  MixFundingRange lapse = mix_funding_find_lapse (funding, outcome, network);
  g_autofree char *pot = mix_funding_dup_amount (entitlement, FALSE);

  gtk_label_set_label (self->pot_figure, entitlement.known || entitlement.pence > 0 ? pot : _ ("Not known"));
  show_basis (self, network);
  show_ring (self, network);
  show_lapse (self, &lapse, &entitlement);
  show_bar (self, network, &lapse, entitlement.known);
}

/* Large text in a narrow window leaves too little room for a word beside the title. */
static void
show_claims_button (MixFundingPage *self, gboolean cramped)
{
  if (cramped == (gtk_menu_button_get_icon_name (self->claims_button) != NULL))
    return;
  if (cramped)
    gtk_menu_button_set_icon_name (self->claims_button, "document-send-symbolic");
  else
    gtk_menu_button_set_label (self->claims_button, _ ("_Claims"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->claims_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Claims"),
                                  -1);
}

/* In the middle of the ring, or below it where large text leaves the middle too small. */
void
_mix_funding_page_place_words (MixFundingPage *self)
{
  gboolean cramped = mix_year_ring_is_cramped (self->ring);
  GtkWidget *place = cramped ? GTK_WIDGET (self->ring_box) : GTK_WIDGET (self->ring_overlay);

  show_claims_button (self, cramped && mix_page_is_narrow (MIX_PAGE (self)));
  if (gtk_widget_get_parent (self->ring_words) == place)
    return;
  g_object_ref (self->ring_words);
  if (cramped)
    {
      gtk_overlay_remove_overlay (self->ring_overlay, self->ring_words);
      gtk_box_append (self->ring_box, self->ring_words);
    }
  else
    {
      gtk_box_remove (self->ring_box, self->ring_words);
      gtk_overlay_add_overlay (self->ring_overlay, self->ring_words);
    }
  g_object_unref (self->ring_words);
}

/* Shows how the year of the network that is chosen, or of all, may turn out. */
void
_mix_funding_page_show_fan (MixFundingPage *self)
{
  const MixFundingOutcome *outcome = mix_funding_watch_get_outcome (self->watch);

  if (outcome != NULL)
    mix_money_fan_show (self->money_fan, outcome, _mix_funding_page_get_network (self),
                        mix_plan_get_as_at (mix_funding_get_plan (_mix_funding_page_get_funding (self))));
}
