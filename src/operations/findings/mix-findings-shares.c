#include "mix-findings-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-plan-balance.h"
#include "mix-plan-fairness.h"
#include "mix-plan-mop-up.h"
#include "mix-plan-options.h"
#include "mix-text.h"
#include "mix-week-clashes.h"

/*
 * Findings about shares: of a practice in all the work, of network and practice priorities, of mop-up work in
 * somebody's year, and of desks.
 */

static gboolean
is_practice_wanted (MixFindingsDraft *draft, MixPractice *practice)
{
  MixNetwork *network = mix_practice_get_network (practice);

  return draft->network_id == NULL
         || (network != NULL && g_str_equal (mix_network_get_id (network), draft->network_id));
}

static MixFinding *
begin_practice (MixFindingCode code, MixPractice *practice)
{
  MixFinding *finding = mix_finding_new (code);

  mix_finding_add_place (finding, mix_practice_get_id (practice), mix_practice_get_code (practice));
  mix_finding_take_title (finding, g_strdup (mix_practice_get_short_name (practice)));
  return finding;
}

static MixFinding *
begin_person (MixFindingCode code, MixPerson *person)
{
  MixFinding *finding = mix_finding_new (code);

  mix_finding_add_person (finding, person);
  mix_finding_take_title (finding, g_strdup (mix_person_get_name (person)));
  return finding;
}

static void
add_fair_share (MixFindingsDraft *draft, const MixPlanFairShare *fair, const MixFairness *fairness)
{
  MixFinding *finding;
  g_autofree char *has = mix_text_format_hours (fair->share.minutes);
  g_autofree char *meant = mix_text_format_hours (fair->share.fair_minutes);
  g_autofree char *ratio = mix_text_format_hours (fair->share.minutes_per_1000 / 1000);
  g_autofree char *middle = mix_text_format_hours (fairness->median / 1000);

  if (!fair->share.known || !fair->share.is_short || !is_practice_wanted (draft, fair->practice))
    return;
  finding = begin_practice (MIX_FINDING_UNFAIR, fair->practice);
  mix_finding_set_minutes (finding, fair->share.fair_minutes - fair->share.minutes);
  /* Translators: four numbers of hours. */
  mix_finding_take_text (finding,
                         g_strdup_printf (_ ("%s h of work a week; its fair share is %s h. %s h for 1,000 patients, "
                                             "and half of the practices have more than %s h."),
                                          has, meant, ratio, middle));
  _mix_findings_take (draft, finding);
}

static void
add_fairness (MixFindingsDraft *draft)
{
  MixFairness fairness;
  g_autoptr (GArray) shares = mix_plan_fairness_work_out (draft->plan, NULL, &fairness);

  for (guint i = 0; i < shares->len; i++)
    add_fair_share (draft, &g_array_index (shares, MixPlanFairShare, i), &fairness);
}

static char *
dup_balance_text (MixPlan *plan, const MixPlanBalance *row)
{
  int low = mix_plan_options_get (plan, MIX_OPTION_BALANCE_LOW);
  int high = mix_plan_options_get (plan, MIX_OPTION_BALANCE_HIGH);
  int per_mille = 0;

  mix_balance_get_network_per_mille (&row->balance, &per_mille);
  if (row->verdict == MIX_BALANCE_TOO_MUCH_NETWORK)
    /* Translators: three percentages. */
    return g_strdup_printf (_ ("%d%% of the work is for the network; the band is %d%% to %d%%. Practice priorities are "
                               "crowded out."),
                            (per_mille + 5) / 10, low, high);
  return g_strdup_printf (
      _ ("%d%% of the work is for the network; the band is %d%% to %d%%. Network priorities are crowded "
         "out."),
      (per_mille + 5) / 10, low, high);
}

static void
add_balance (MixFindingsDraft *draft)
{
  g_autoptr (GArray) rows = mix_plan_balance_work_out (draft->plan, mix_board_get_load (draft->board));

  for (guint i = 0; i < rows->len; i++)
    {
      const MixPlanBalance *row = &g_array_index (rows, MixPlanBalance, i);
      MixFinding *finding;

      if ((row->verdict != MIX_BALANCE_TOO_MUCH_NETWORK && row->verdict != MIX_BALANCE_TOO_LITTLE_NETWORK)
          || (row->person == NULL && row->practice == NULL)
          || (row->practice != NULL && !is_practice_wanted (draft, row->practice))
          || (row->person != NULL && !mix_board_person_is_in_network (draft->board, row->person, draft->network_id)))
        continue;
      finding = row->person != NULL ? begin_person (MIX_FINDING_BALANCE, row->person)
                                    : begin_practice (MIX_FINDING_BALANCE, row->practice);
      mix_finding_take_text (finding, dup_balance_text (draft->plan, row));
      _mix_findings_take (draft, finding);
    }
}

static char *
dup_rut_text (const MixPlanMopUp *row)
{
  GString *shares = g_string_new (NULL);

  for (guint i = MIX_PLAN_N_MONTHS - MIX_MOP_UP_N_RISES - 1; i < MIX_PLAN_N_MONTHS; i++)
    {
      int per_mille = 0;

      mix_mop_up_get_per_mille (&row->months[i], &per_mille);
      g_string_append_printf (shares, "%s%d%%", shares->len > 0 ? ", " : "", (per_mille + 5) / 10);
    }
  {
    g_autofree char *text = g_string_free_and_steal (shares);

    /* Translators: percentages of four months, the last one is this. */
    return g_strdup_printf (_ ("Mop-up work rises month by month: %s. May be stuck in a rut."), text);
  }
}

static void
add_ruts (MixFindingsDraft *draft)
{
  g_autoptr (GArray) rows = mix_plan_mop_up_work_out (draft->plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixPlanMopUp *row = &g_array_index (rows, MixPlanMopUp, i);
      MixFinding *finding;

      if (!row->rising || !mix_board_person_is_in_network (draft->board, row->person, draft->network_id))
        continue;
      finding = begin_person (MIX_FINDING_STUCK_IN_RUT, row->person);
      mix_finding_take_text (finding, dup_rut_text (row));
      _mix_findings_take (draft, finding);
    }
}

static gboolean
is_desks_at (GArray *clashes, guint position, const char *place_id)
{
  const MixWeekClash *clash = &g_array_index (clashes, MixWeekClash, position);

  return clash->kind == MIX_WEEK_CLASH_DESKS && g_str_equal (clash->place_id, place_id);
}

/* The first half-day of a practice without enough desks, and how many more there are. */
static char *
dup_desks_text (const MixWeekRota *rota, GArray *clashes, guint position)
{
  const MixWeekClash *first = &g_array_index (clashes, MixWeekClash, position);
  g_autofree char *text = mix_week_clash_dup_text (rota, first);
  guint n_more = 0;

  for (guint i = position + 1; i < clashes->len; i++)
    n_more += is_desks_at (clashes, i, first->place_id);
  if (n_more == 0)
    return g_steal_pointer (&text);
  /* Translators: %s is a sentence. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s The same in %u more half-day.", "%s The same in %u more half-days.", n_more),
      text, n_more);
}

/* One for each practice, with the half-days of the plan's week. */
static void
add_desks (MixFindingsDraft *draft)
{
  MixDate week = mix_date_get_week_start (mix_plan_get_as_at (draft->plan));
  g_autoptr (MixWeekRota) rota = mix_week_rota_new (draft->plan, week);
  g_autoptr (GArray) clashes = mix_week_clashes_find (rota);
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < clashes->len; i++)
    {
      const MixWeekClash *clash = &g_array_index (clashes, MixWeekClash, i);
      MixPractice *practice
          = clash->kind == MIX_WEEK_CLASH_DESKS ? mix_plan_find_practice (draft->plan, clash->place_id) : NULL;
      MixFinding *finding;

      if (practice == NULL || !is_practice_wanted (draft, practice)
          || !g_hash_table_add (told, (gpointer) mix_practice_get_id (practice)))
        continue;
      finding = begin_practice (MIX_FINDING_DESKS, practice);
      mix_finding_add_week (finding, week);
      mix_finding_take_text (finding, dup_desks_text (rota, clashes, i));
      _mix_findings_take (draft, finding);
    }
}

/* Adds who gets less than a fair share, whose priorities are crowded out, who may be stuck, and where desks lack. */
void
_mix_findings_add_shares (MixFindingsDraft *draft)
{
  add_fairness (draft);
  add_balance (draft);
  add_ruts (draft);
  add_desks (draft);
}
