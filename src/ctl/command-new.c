#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-new-plan.h"
#include "mix-stand-in.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption new_options[] = {
  { "pcn", N_ ("CODE"), N_ ("a network to plan for, such as U69720"), MIX_CTL_REPEATED },
  { "practice", N_ ("CODE"), N_ ("a practice in no network to plan for, too"), MIX_CTL_REPEATED },
  { "icb", N_ ("CODE"), N_ ("an integrated care board, such as QNC: all of its networks") },
  { "empty", NULL, N_ ("begin without a network, and enter your own with “network add” and “practice add”") },
  { "name", N_ ("NAME"), N_ ("what the plan is called; without it, after its networks") },
  { "planning-date", N_ ("DATE"), N_ ("the day the plan is about; without it, today, whichever day that is") },
  { "sample", NULL, N_ ("mark the plan as a sample, whose people and trouble are invented") },
  { NULL },
};

static const MixCtlKey new_keys[] = {
  { "plan", N_ ("the file that was made") },
  { "name", N_ ("the plan’s name") },
  { "as_at", N_ ("the day whose networks these are") },
  { "networks", N_ ("how many networks it has") },
  { "practices", N_ ("how many practices are in them") },
  { "patients", N_ ("registered patients of those; null where one of them is not known") },
  { NULL },
};

static void
report_plan (MixCtl *self, MixStore *store, MixPlan *plan)
{
  GPtrArray *practices = mix_plan_get_practices (plan);
  gint64 patients = 0;
  gboolean is_known = TRUE;
  g_autofree char *shown = NULL;

  for (guint i = 0; i < practices->len; i++)
    {
      gint64 count = 0;

      if (!mix_figures_get_value (mix_practice_get_figures (practices->pdata[i]), MIX_FIGURE_PATIENTS, &count))
        is_known = FALSE;
      patients += count;
    }
  mix_ctl_add_text (self, "plan", mix_store_get_path (store));
  mix_ctl_add_text (self, "name", mix_plan_get_name (plan));
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (plan));
  mix_ctl_add_number (self, "networks", mix_stand_in_count_networks (plan));
  mix_ctl_add_number (self, "practices", practices->len);
  if (is_known)
    mix_ctl_add_number (self, "patients", patients);
  else
    mix_ctl_add_text (self, "patients", NULL);
  shown = is_known ? mix_text_format_thousands (patients) : g_strdup (_ ("not known"));
  mix_ctl_print (self, _ ("%s: networks %u, practices %u, patients %s.\n"), mix_plan_get_name (plan),
                 mix_stand_in_count_networks (plan), practices->len, shown);
}

static gboolean
make_plan (MixCtl *self, GError **error)
{
  const char *path = mix_ctl_get (self, "plan");
  MixNewPlanDraft draft = { .network_codes = mix_ctl_get_all (self, "pcn"),
                            .practice_codes = mix_ctl_get_all (self, "practice"),
                            .icb_code = mix_ctl_get (self, "icb"),
                            .name = mix_ctl_get (self, "name"),
                            .author = mix_ctl_get (self, "author"),
                            .empty = mix_ctl_has (self, "empty"),
                            .sample = mix_ctl_has (self, "sample") };
  g_autoptr (MixPlan) plan = NULL;
  MixStore *store;

  if (!mix_ctl_get_date (self, "planning-date", &draft.planning_date, error) || !mix_ctl_check_plan_path (path, error))
    return FALSE;
  store = mix_new_plan_create (path, NULL, NULL, &draft, error);
  if (store == NULL)
    return FALSE;
  mix_ctl_take_store (self, store);
  plan = mix_ctl_load_plan (self, error);
  if (plan == NULL)
    return FALSE;
  report_plan (self, store, plan);
  return TRUE;
}

const MixCtlCommand mix_command_new = {
  .name = "new",
  .summary = N_ ("make a plan of real networks, with their practices and figures"),
  .run = make_plan,
  .options = new_options,
  .keys = new_keys,
  .not_in_batch = TRUE,
};
