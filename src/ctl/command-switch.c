#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-employment-plan.h"
#include "mix-employment-move.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption options[] = {
  { "from", N_ ("MODEL"), N_ ("code of the model that is left"), MIX_CTL_REQUIRED },
  { "to", N_ ("MODEL"), N_ ("code of the model that follows"), MIX_CTL_REQUIRED },
  { "on", N_ ("DATE"), N_ ("a day of its first month"), MIX_CTL_REQUIRED },
  { "decided", N_ ("DATE"), N_ ("the day on which notice is given; without it, in good time") },
  { "comparison", N_ ("NAME"), N_ ("a saved comparison, whose posts change; without it, the plan’s first") },
  { "posts", N_ ("LIST"), N_ ("ids or names of posts with commas between them, instead of the comparison’s") },
  { NULL },
};

static const MixCtlKey keys[] = {
  { "from", N_ ("name of the model that is left") },
  { "to", N_ ("name of the model that follows") },
  { "on", N_ ("first day of it") },
  { "cost", N_ ("pence: known, low, likely, high; where known is false, at least this") },
  { "leaving", N_ ("of it, transfer, redundancy and notice that falls short, likewise") },
  { "set_up", N_ ("of it, setting up what follows, likewise") },
  { "notice_months", N_ ("known, low, likely and high: from saying so to leaving") },
  { "set_up_months", N_ ("known, low, likely and high: from the decision to the first day") },
  { "decide_by", N_ ("the day by which all is likely done in time; null where that is not known") },
  { "transfer", N_ ("of the cost of leaving, transfer of staff, pence as likely; null where not known") },
  { "redundancy", N_ ("of it, redundancy, likewise") },
  { "notice", N_ ("of it, notice that falls short, likewise") },
  { "vat_before", N_ ("VAT of the first year, were nothing changed, pence; null where not known") },
  { "vat_after", N_ ("VAT of the first year after the change, likewise") },
  { "net",
    N_ ("what practices pay more in the first year, without the cost of the change, pence; null where not known") },
  { "unknowns[]", N_ ("what is not known") },
  { "words", N_ ("the same in words") },
  { NULL },
};

static void
add_money (MixCtl *self, const char *key, const MixEmploymentMoney *money)
{
  json_builder_set_member_name (mix_ctl_get_json (self), key);
  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_truth (self, "known", money->known);
  mix_ctl_add_number (self, "low", money->low);
  mix_ctl_add_number (self, "likely", money->likely);
  mix_ctl_add_number (self, "high", money->high);
  json_builder_end_object (mix_ctl_get_json (self));
}

static void
add_amount (MixCtl *self, const char *key, MixEmploymentAmount amount)
{
  mix_ctl_add_known (self, key, amount.known, amount.pence);
}

static void
add_real (MixCtl *self, const char *key, double value)
{
  json_builder_set_member_name (mix_ctl_get_json (self), key);
  json_builder_add_double_value (mix_ctl_get_json (self), value);
}

static void
add_months (MixCtl *self, const char *key, const MixEmploymentMonths *months)
{
  json_builder_set_member_name (mix_ctl_get_json (self), key);
  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_truth (self, "known", months->known);
  add_real (self, "low", months->low);
  add_real (self, "likely", months->likely);
  add_real (self, "high", months->high);
  json_builder_end_object (mix_ctl_get_json (self));
}

static void
add_json (MixCtl *self, const MixEmploymentMove *change)
{
  mix_ctl_add_text (self, "from", change->from_name);
  mix_ctl_add_text (self, "to", change->to_name);
  mix_ctl_add_date (self, "on", change->on);
  add_money (self, "cost", &change->cost);
  add_money (self, "leaving", &change->leaving);
  add_money (self, "set_up", &change->set_up);
  add_months (self, "notice_months", &change->notice);
  add_months (self, "set_up_months", &change->set_up_time);
  mix_ctl_add_date (self, "decide_by", change->decide_by);
  add_amount (self, "transfer", change->parts.transfer);
  add_amount (self, "redundancy", change->parts.redundancy);
  add_amount (self, "notice", change->parts.notice);
  add_amount (self, "vat_before", change->parts.vat_before);
  add_amount (self, "vat_after", change->parts.vat_after);
  mix_ctl_add_known (self, "net", change->net.known, change->net.likely);
  json_builder_set_member_name (mix_ctl_get_json (self), "unknowns");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint i = 0; i < change->gaps->len; i++)
    json_builder_add_string_value (mix_ctl_get_json (self), change->gaps->pdata[i]);
  json_builder_end_array (mix_ctl_get_json (self));
}

/* Those that are named, or those of the comparison. */
static gboolean
choose_posts (MixCtl *self, MixPlan *plan, char ***posts, GError **error)
{
  const char *list = mix_ctl_get (self, "posts");
  const MixComparisonRow *comparison;

  if (!mix_employment_plan_find_comparison (plan, mix_ctl_get (self, "comparison"), &comparison, error))
    return FALSE;
  *posts = list != NULL ? g_strsplit (list, ",", -1) : mix_employment_plan_dup_posts (plan, comparison);
  for (guint i = 0; *posts != NULL && (*posts)[i] != NULL; i++)
    g_strstrip ((*posts)[i]);
  return TRUE;
}

static void
report (MixCtl *self, const MixEmploymentMove *change)
{
  g_autofree char *words = mix_employment_move_dup_words (change);

  add_json (self, change);
  mix_ctl_add_text (self, "words", words);
  mix_ctl_print (self, "%s\n", words);
  for (guint i = 0; i < change->gaps->len; i++)
    mix_ctl_print (self, _ ("Not known: %s\n"), (const char *) change->gaps->pdata[i]);
}

static gboolean
find_change (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_auto (GStrv) posts = NULL;
  g_autoptr (MixEmploymentMove) change = NULL;
  MixDate on, decided;

  if (plan == NULL || !mix_ctl_get_date (self, "on", &on, error) || !mix_ctl_get_date (self, "decided", &decided, error)
      || !choose_posts (self, plan, &posts, error))
    return FALSE;
  change = mix_employment_move_new (plan, packs, (const char *const *) posts, mix_ctl_get (self, "from"),
                                    mix_ctl_get (self, "to"), on, decided, error);
  if (change != NULL)
    report (self, change);
  return change != NULL;
}

const MixCtlCommand mix_command_switch = {
  .name = "switch",
  .summary = N_ ("say what it takes to go from one employment model to another: money, months, and when to decide"),
  .run = find_change,
  .options = options,
  .keys = keys,
};
