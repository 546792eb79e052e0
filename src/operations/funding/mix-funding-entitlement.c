#include "mix-funding-private.h"

#include "mix-config.h"

#include "mix-pack-set.h"
#include "mix-plan-entries.h"
#include "mix-round.h"
#include "mix-stand-in.h"

#include <glib/gi18n-lib.h>

#define MILLION 1000000
#define MILLIONTHS_A_PENNY 10000

/* Registered patients × the ratio of the practice; FALSE where one is not known. */
static gboolean
get_weighted_patients (MixPractice *practice, gint64 *weighted)
{
  MixFigures *figures = mix_practice_get_figures (practice);
  gint64 patients, ratio;

  if (!mix_figures_get_value (figures, MIX_FIGURE_PATIENTS, &patients)
      || !mix_figures_get_value (figures, MIX_FIGURE_WEIGHTED_RATIO, &ratio))
    return FALSE;
  *weighted = mix_round_half_up ((MixWide) patients * ratio, MILLION);
  return TRUE;
}

/* Of all practices of a network; -1 where those of one are not known. */
static gint64
count_weighted_patients (MixPlan *plan, MixNetwork *network)
{
  GPtrArray *practices = mix_plan_get_practices (plan);
  gint64 sum = 0;

  for (guint i = 0; i < practices->len; i++)
    {
      gint64 weighted;

      if (mix_practice_get_network (practices->pdata[i]) != network)
        continue;
      if (!get_weighted_patients (practices->pdata[i], &weighted))
        return -1;
      sum += weighted;
    }
  return sum;
}

static const MixEntitlementRow *
find_row (MixPlan *plan, const char *network_id, int financial_year)
{
  GPtrArray *rows = mix_plan_get_entries (plan, MIX_PLAN_ENTITLEMENT);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixEntitlementRow *row = rows->pdata[i];

      if (row->year == financial_year && g_str_equal (row->network_id, network_id))
        return row;
    }
  return NULL;
}

/* The user’s figure, else the data pack’s (DESIGN, money rules). */
static MixEntitlementBasis
find_basis (MixFunding *self, MixNetwork *network, const MixPackFigure *pounds, const MixEntitlementRow *row)
{
  MixEntitlementBasis basis = { count_weighted_patients (self->plan, network), -1, 0, NULL, MIX_DATE_NONE };

  if (row != NULL)
    {
      basis.patient_millionths = row->patient_millionths;
      basis.grade = 'U';
      basis.source = row->source;
      basis.entered_on = row->entered_on;
    }
  else if (mix_stand_in_is (network))
    {
      basis.patient_millionths = 0;
      basis.grade = 'A';
      basis.source = _ ("Practices in no network are not reimbursed");
    }
  else if (pounds != NULL && pounds->known)
    {
      basis.patient_millionths = pounds->millionths;
      basis.grade = pounds->grade;
      basis.source = pounds->source;
    }
  return basis;
}

static MixAnnualAmount
work_out (const MixEntitlementBasis *basis, const MixEntitlementRow *row)
{
  if (row != NULL && row->pence >= 0)
    return (MixAnnualAmount) { TRUE, row->pence };
  if (basis->patient_millionths < 0 || basis->weighted_patients < 0)
    return (MixAnnualAmount) { FALSE, 0 };
  return (MixAnnualAmount) { TRUE, mix_round_half_up ((MixWide) basis->patient_millionths * basis->weighted_patients,
                                                      MILLIONTHS_A_PENNY) };
}

/*
 * _mix_funding_find_entitlements:
 * @packs: the data packs
 *
 * Pounds for each weighted patient × weighted patients (DESIGN, money rules), or what the plan says.
 */
gboolean
_mix_funding_find_entitlements (MixFunding *self, MixPackSet *packs, GError **error)
{
  GPtrArray *networks = mix_plan_get_networks (self->plan);
  const MixPackItem *item = mix_pack_set_get_item (packs, "entitlement", "network", error);
  MixDate day = mix_financial_year_get_first_day (self->financial_year);
  const MixPackFigure *pounds = item != NULL ? mix_pack_item_get_figure_at (item, "per_weighted_patient", day) : NULL;

  self->entitlements = g_new0 (MixAnnualAmount, networks->len);
  self->bases = g_new0 (MixEntitlementBasis, networks->len);
  for (guint i = 0; i < networks->len; i++)
    {
      const MixEntitlementRow *row
          = find_row (self->plan, mix_network_get_id (networks->pdata[i]), self->financial_year);

      self->bases[i] = find_basis (self, networks->pdata[i], pounds, row);
      self->entitlements[i] = work_out (&self->bases[i], row);
    }
  return item != NULL;
}

/**
 * mix_funding_get_basis:
 * @network: its number in the ledger
 *
 * Returns: what its entitlement is made of
 */
MixEntitlementBasis
mix_funding_get_basis (const MixFunding *self, guint network)
{
  return self->bases[network];
}
