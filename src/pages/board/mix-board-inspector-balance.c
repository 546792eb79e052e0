#include "mix-board-inspector-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-balance-bar.h"
#include "mix-plan-fairness.h"
#include "mix-plan-mop-up.h"
#include "mix-plan-options.h"
#include "mix-text.h"

/* Whose priorities somebody's or some place's work serves, how much of it is above or beneath whoever has it, how much
 * of it is mop-up work, and whether a practice has its fair share. */

#define THOUSAND 1000
#define MINUTES_AN_HOUR 60
#define N_MONTHS_SHOWN 6
#define BAR_HEIGHT 14

static const char *
get_verdict_words (MixBalanceVerdict verdict)
{
  switch (verdict)
    {
    case MIX_BALANCE_TOO_LITTLE_NETWORK:
      return _ ("network crowded out");
    case MIX_BALANCE_TOO_MUCH_NETWORK:
      return _ ("practices crowded out");
    default:
      return _ ("within the band");
    }
}

static const char *
get_side_words (MixCardSide side)
{
  switch (side)
    {
    case MIX_CARD_SIDE_NETWORK:
      return _ ("The network’s");
    case MIX_CARD_SIDE_PRACTICE:
      return _ ("Practices’");
    default:
      return _ ("Both");
    }
}

/* "2.0 h above the skill of whoever has it, 1.5 h beneath", as far as there is any. */
static char *
dup_misfit (const MixPlanBalance *row, MixCardSide side)
{
  gint64 over = mix_plan_balance_get_over (row, side);
  gint64 under = mix_plan_balance_get_under (row, side);
  g_autofree char *over_hours = mix_text_format_hours (over);
  g_autofree char *under_hours = mix_text_format_hours (under);

  if (over > 0 && under > 0)
    return g_strdup_printf (_ ("%s h above the skill of whoever has it, %s h beneath"), over_hours, under_hours);
  if (over > 0)
    return g_strdup_printf (_ ("%s h above the skill of whoever has it"), over_hours);
  return under > 0 ? g_strdup_printf (_ ("%s h beneath the skill of whoever has it"), under_hours) : NULL;
}

static gint64
get_minutes (const MixBalance *balance, MixCardSide side)
{
  return side == MIX_CARD_SIDE_NETWORK    ? balance->network_minutes
         : side == MIX_CARD_SIDE_PRACTICE ? balance->practice_minutes
                                          : balance->both_minutes;
}

static GtkWidget *
make_sides (const MixPlanBalance *row)
{
  GtkWidget *list = mix_inspector_new_list (_ ("Whose priorities"));

  for (MixCardSide side = MIX_CARD_SIDE_NETWORK; side < MIX_N_CARD_SIDES; side++)
    {
      g_autofree char *hours = mix_text_format_hours (get_minutes (&row->balance, side));
      /* Translators: whose priority, a number of hours a week. */
      g_autofree char *title = g_strdup_printf (_ ("%s: %s h"), get_side_words (side), hours);
      g_autofree char *misfit = dup_misfit (row, side);

      if (get_minutes (&row->balance, side) > 0)
        gtk_list_box_append (GTK_LIST_BOX (list), mix_inspector_new_row (NULL, NULL, title, misfit));
    }
  return list;
}

static void
add_bar (GtkBox *content, MixPlan *plan, int per_mille)
{
  GtkWidget *bar = g_object_new (MIX_TYPE_BALANCE_BAR, NULL);
  int low = mix_plan_options_get (plan, MIX_OPTION_BALANCE_LOW);
  int high = mix_plan_options_get (plan, MIX_OPTION_BALANCE_HIGH);
  g_autofree char *words
      = g_strdup_printf (_ ("%d%% for the network; %d%% to %d%% are meant"), (per_mille + 5) / 10, low, high);

  gtk_widget_set_size_request (bar, -1, BAR_HEIGHT);
  mix_balance_bar_set_band (MIX_BALANCE_BAR (bar), (guint) low, (guint) high);
  mix_balance_bar_set_network_percent (MIX_BALANCE_BAR (bar), (guint) (per_mille + 5) / 10);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (content, bar);
  gtk_box_append (content, mix_inspector_new_label (words, "mix-secondary", "mix-dense", "numeric", NULL));
}

/* Of a person, a practice or a network: @row says which. */
void
_mix_inspector_add_balance (GtkBox *content, MixBoard *board, MixPlanBalance *row)
{
  MixPlan *plan = mix_board_get_plan (board);
  int per_mille;

  mix_plan_balance_fill (row, plan, mix_board_get_load (board));
  if (!mix_balance_get_network_per_mille (&row->balance, &per_mille))
    return;
  gtk_box_append (content, mix_inspector_new_heading (_ ("Whose priorities"), get_verdict_words (row->verdict)));
  add_bar (content, plan, per_mille);
  gtk_box_append (content, make_sides (row));
}

/* "Jun 4% · Jul 6%", the plan's month last. */
static char *
dup_months (MixPlan *plan, const MixPlanMopUp *row)
{
  GString *text = g_string_new (NULL);

  for (guint i = MIX_PLAN_N_MONTHS - N_MONTHS_SHOWN; i < MIX_PLAN_N_MONTHS; i++)
    {
      g_autofree char *month = mix_date_format_month_name (mix_plan_mop_up_get_month (plan, i));
      int per_mille;

      if (mix_mop_up_get_per_mille (&row->months[i], &per_mille))
        /* Translators: a short month, and a percentage. */
        g_string_append_printf (text, _ ("%s%s %d%%"), text->len > 0 ? " · " : "", month, (per_mille + 5) / 10);
    }
  return g_string_free_and_steal (text);
}

/* How much of their work is administration, or two levels beneath them. */
void
_mix_inspector_add_mop_up (GtkBox *content, MixPlan *plan, MixPerson *person)
{
  MixPlanMopUp row = mix_plan_mop_up_get (plan, person);
  g_autofree char *months = dup_months (plan, &row);

  if (*months == '\0')
    return;
  gtk_box_append (content, mix_inspector_new_heading (_ ("Mop-up work by month"), row.rising ? _ ("rising") : NULL));
  gtk_box_append (content, mix_inspector_new_label (months, "mix-dense", "numeric", NULL));
  gtk_box_append (content, mix_inspector_new_label (_ ("Administration, and work two levels beneath them."),
                                                    "mix-secondary", "mix-dense", NULL));
}

static void
add_share (GtkBox *content, const MixPlanFairShare *row)
{
  g_autofree char *hours = mix_text_format_hours (row->share.minutes);
  g_autofree char *fair_hours = mix_text_format_hours (row->share.fair_minutes);
  g_autofree char *patients = mix_text_format_thousands (row->share.patients);
  GtkWidget *list = mix_inspector_new_list (_ ("Fair share"));
  g_autofree char *rate = g_strdup_printf ("%.1f", (double) row->share.minutes_per_1000 / (MINUTES_AN_HOUR * THOUSAND));

  gtk_box_append (content,
                  mix_inspector_new_heading (_ ("Fair share"), row->share.is_short ? _ ("short of it") : NULL));
  gtk_list_box_append (GTK_LIST_BOX (list), mix_inspector_new_figure (_ ("Hours a week"), hours, 0, NULL));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       mix_inspector_new_figure (_ ("If all had the same for each patient"), fair_hours, 0, NULL));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       mix_inspector_new_figure (row->weighted ? _ ("Weighted patients") : _ ("Registered patients"),
                                                 patients, 0, NULL));
  gtk_list_box_append (GTK_LIST_BOX (list), mix_inspector_new_figure (_ ("Hours per 1,000 patients"), rate, 0, NULL));
  gtk_box_append (content, list);
}

/* Of a practice whose patients are known. */
void
_mix_inspector_add_fair_share (GtkBox *content, MixPlan *plan, MixPractice *practice)
{
  MixFairness fairness;
  g_autoptr (GArray) shares = mix_plan_fairness_work_out (plan, NULL, &fairness);

  for (guint i = 0; i < shares->len; i++)
    {
      const MixPlanFairShare *row = &g_array_index (shares, MixPlanFairShare, i);

      if (row->practice == practice && row->share.known)
        add_share (content, row);
    }
}
