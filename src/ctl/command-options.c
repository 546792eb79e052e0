#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-outlook.h"
#include "mix-error.h"
#include "mix-options.h"
#include "mix-scenario.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption try_options[] = {
  { "try", N_ ("ID"), N_ ("make a scenario with this option in it (may be given more than once)"), MIX_CTL_REPEATED },
  { "name", N_ ("NAME"), N_ ("what the scenario is called; without it, “Options”") },
  { NULL },
};

#define EFFECT_KEYS(prefix)                                                                                            \
  { prefix "lapses_before", N_ ("what lapses in the network if nothing is done, mean of the runs, pence") },           \
      { prefix "lapses", N_ ("what lapses with it") }, { prefix "claims", N_ ("what is claimed more, pence") },        \
      { prefix "top_up", N_ ("what practices pay for it, pence") },                                                    \
      { prefix "undone_before",                                                                                        \
        N_ ("minutes in all until 31 March that nobody does in the network, mean of the runs") },                      \
      { prefix "undone", N_ ("the same with it") },                                                                    \
      { prefix "over_share", N_ ("share of runs in which more would be claimed than lapses, from 0 to 1") },           \
  {                                                                                                                    \
    prefix "known", N_ ("whether all money is known")                                                                  \
  }

static const MixCtlKey keys[] = {
  { "options[].id", N_ ("what the option is known by: --try takes it") },
  { "options[].kind", N_ ("earlier_start, more_hours, technician, locum or training") },
  { "options[].title", N_ ("what is done") },
  { "options[].reason", N_ ("what it does, and why it can be done or not") },
  { "options[].allowed", N_ ("whether the rules allow it") },
  { "options[].network", N_ ("name of the network") },
  { "options[].from", N_ ("first day") },
  { "options[].until", N_ ("last day; null: it stays") },
  EFFECT_KEYS ("options[]."),
  { "combinations[].network", N_ ("name of a network; its best combinations, best first") },
  { "combinations[].options[]", N_ ("ids of what is done together") },
  EFFECT_KEYS ("combinations[]."),
  { "combinations[].worth", N_ ("lapse avoided, less what practices pay, and hours done at the plan’s figure, pence") },
  { "combinations[].words", N_ ("what becomes of it, in words") },
  { "scenario", N_ ("with --try: the scenario’s file") },
  { NULL },
};

static void
add_effect (MixCtl *self, const MixOptionEffect *effect)
{
  mix_ctl_add_number (self, "lapses_before", effect->lapses_before);
  mix_ctl_add_number (self, "lapses", effect->lapses);
  mix_ctl_add_number (self, "claims", effect->claims);
  mix_ctl_add_number (self, "top_up", effect->top_up);
  mix_ctl_add_number (self, "undone_before", effect->undone_before);
  mix_ctl_add_number (self, "undone", effect->undone);
  mix_ctl_add_wte (self, "over_share", effect->over_share * 100);
  mix_ctl_add_truth (self, "known", effect->known);
}

static void
print_option (MixCtl *self, const MixOption *option)
{
  g_autofree char *lapse = mix_money_format_pounds (option->effect.lapses_before - option->effect.lapses);
  g_autofree char *top_up = mix_money_format_pounds (option->effect.top_up);
  g_autofree char *hours = mix_text_format_hours (option->effect.undone_before - option->effect.undone);

  mix_ctl_print (self, _ ("%s\n  %s less lapses, practices pay %s, %s hours more are done by 31 March\n  %s\n  %s\n"),
                 option->title, lapse, top_up, hours, option->reason, option->id);
}

static void
add_option (MixCtl *self, const MixOption *option)
{
  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "id", option->id);
  mix_ctl_add_text (self, "kind", mix_option_kind_get_name (option->kind));
  mix_ctl_add_text (self, "title", option->title);
  mix_ctl_add_text (self, "reason", option->reason);
  mix_ctl_add_truth (self, "allowed", option->is_allowed);
  mix_ctl_add_text (self, "network", option->network_name);
  mix_ctl_add_date (self, "from", option->from);
  mix_ctl_add_date (self, "until", option->until);
  add_effect (self, &option->effect);
  json_builder_end_object (mix_ctl_get_json (self));
}

static void
begin_array (MixCtl *self, const char *key)
{
  json_builder_set_member_name (mix_ctl_get_json (self), key);
  json_builder_begin_array (mix_ctl_get_json (self));
}

static void
add_set (MixCtl *self, const MixOptionSet *set)
{
  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "network", set->network_name);
  begin_array (self, "options");
  for (guint i = 0; i < set->options->len; i++)
    json_builder_add_string_value (mix_ctl_get_json (self), ((const MixOption *) set->options->pdata[i])->id);
  json_builder_end_array (mix_ctl_get_json (self));
  add_effect (self, &set->effect);
  mix_ctl_add_number (self, "worth", set->worth);
  mix_ctl_add_text (self, "words", set->words);
  json_builder_end_object (mix_ctl_get_json (self));
  mix_ctl_print (self, "%s: %s\n", set->network_name, set->words);
  for (guint i = 0; i < set->options->len; i++)
    mix_ctl_print (self, "  + %s\n", ((const MixOption *) set->options->pdata[i])->title);
}

static void
add_options (MixCtl *self, const MixOptions *options)
{
  const char *network = NULL;

  begin_array (self, "options");
  for (guint i = 0; i < options->options->len; i++)
    {
      const MixOption *option = options->options->pdata[i];

      if (g_strcmp0 (network, option->network_name) != 0)
        mix_ctl_print (self, "\n%s\n", option->network_name);
      network = option->network_name;
      add_option (self, option);
      print_option (self, option);
    }
  json_builder_end_array (mix_ctl_get_json (self));
  mix_ctl_print (self, _ ("\nBest together\n"));
  begin_array (self, "combinations");
  for (guint i = 0; i < options->sets->len; i++)
    add_set (self, options->sets->pdata[i]);
  json_builder_end_array (mix_ctl_get_json (self));
}

static gboolean
apply_all (MixStore *store, gpointer data, GError **error)
{
  GPtrArray *options = data;

  for (guint i = 0; i < options->len; i++)
    if (!mix_option_apply (options->pdata[i], store, error))
      return FALSE;
  return TRUE;
}

static GPtrArray *
list_tried (MixCtl *self, const MixOptions *options, GError **error)
{
  const char *const *ids = mix_ctl_get_all (self, "try");
  g_autoptr (GPtrArray) tried = g_ptr_array_new ();

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      const MixOption *option = mix_options_find (options, ids[i]);

      if (option == NULL)
        {
          mix_set_error (error, MIX_ERROR_NOT_FOUND, ids[i],
                         _ ("There is no option “%s”. See “options” for those that there are."), ids[i]);
          return NULL;
        }
      g_ptr_array_add (tried, (gpointer) option);
    }
  return g_steal_pointer (&tried);
}

static gboolean
try_tried (MixCtl *self, GPtrArray *tried, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error);
  const char *name = mix_ctl_get (self, "name");
  g_autoptr (MixScenario) scenario = NULL;

  if (store == NULL)
    return FALSE;
  scenario = mix_scenario_new_with (store, name != NULL ? name : _ ("Options"), apply_all, tried, NULL, error);
  if (scenario == NULL)
    return FALSE;
  mix_ctl_add_text (self, "scenario", scenario->path);
  mix_ctl_print (self, "%s\n", scenario->path);
  return TRUE;
}

static gboolean
show_options (MixCtl *self, GError **error)
{
  g_autoptr (MixCtlOutlook) loaded = mix_ctl_outlook_new (self, error);
  g_autoptr (MixOptions) options = NULL;
  g_autoptr (GPtrArray) tried = NULL;

  if (loaded == NULL)
    return FALSE;
  options = mix_options_new (loaded->outlook, NULL, NULL);
  tried = list_tried (self, options, error);
  if (tried == NULL)
    return FALSE;
  add_options (self, options);
  return tried->len == 0 || try_tried (self, tried, error);
}

const MixCtlCommand mix_command_options = {
  .name = "options",
  .summary = N_ ("say what can be done about money that lapses and work that nobody does, and what comes of it"),
  .run = show_options,
  .options = try_options,
  .more_options = mix_ctl_outlook_options,
  .keys = keys,
  .not_in_batch = TRUE,
};
