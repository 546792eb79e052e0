#include "mix-plan-options.h"

#include "mix-capacity-words.h"
#include "mix-claim-timetable.h"
#include "mix-config.h"
#include "mix-deploy-settings.h"
#include "mix-employment-costing.h"
#include "mix-error.h"
#include "mix-findings.h"
#include "mix-forecast-settings.h"
#include "mix-options.h"
#include "mix-post-list.h"
#include "mix-retention.h"
#include "mix-store-rows.h"
#include "mix-team-load.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* More than any figure of the capacity sheet is. */
#define MOST_CAPACITY 100000

/* Costs of deployment in hundredths of a weighted minute: of a minute, and of going to a practice. */
#define MOST_COST 10000
#define MOST_SITE_COST 1000000

static const struct
{
  const char *key;
  const char *title;
  int least;
  int most;
  int usual;
} options[] = {
  { MIX_OPTION_BALANCE_LOW, N_ ("Least network share, per cent"), 0, 100, 40 },
  { MIX_OPTION_BALANCE_HIGH, N_ ("Most network share, per cent"), 0, 100, 70 },
  { MIX_OPTION_FAIRNESS_SHORTFALL, N_ ("Fair share that counts as short, per cent"), 1, 100, 80 },
  { MIX_SETTING_SUPERVISION_MOST_PEOPLE, N_ ("Most people for one supervisor"), 1, 50,
    MIX_DEFAULT_SUPERVISION_MOST_PEOPLE },
  { MIX_SETTING_MOST_SITES, N_ ("Most sites for one person"), 1, 20, MIX_DEFAULT_MOST_SITES },
  { MIX_OPTION_DEPLOY_STRETCHED, N_ ("Deployment: a minute above somebody’s skill"), 0, MOST_COST, 40 },
  { MIX_OPTION_DEPLOY_UNDER_USED, N_ ("Deployment: a minute below somebody’s skill"), 0, MOST_COST, 20 },
  { MIX_OPTION_DEPLOY_CHANGE, N_ ("Deployment: a minute given or taken away"), 0, MOST_COST, 5 },
  { MIX_OPTION_DEPLOY_SITE, N_ ("Deployment: going to one practice"), 0, MOST_SITE_COST, 4000 },
  { MIX_OPTION_DEPLOY_FAIR, N_ ("Deployment: a minute short of a fair share"), 0, MOST_COST, 60 },
  { MIX_OPTION_DEPLOY_BALANCE, N_ ("Deployment: a minute outside the network’s band"), 0, MOST_COST, 50 },
  { MIX_OPTION_DEPLOY_SUPERVISION, N_ ("Deployment: a supervisor’s minutes for stretched work"), 0, 2250, 90 },
  { MIX_OPTION_RETENTION_MONTHS, N_ ("Months that a candidate’s data is kept after the decision"), 1, 24,
    MIX_DEFAULT_RETENTION_MONTHS },
  { MIX_OPTION_DEPLOY_SECONDS, N_ ("Deployment: seconds for a proposal"), 1, 3600, 20 },
  { MIX_OPTION_DOCTOR_HOUR, N_ ("An hour of a doctor who supervises, in pounds"), 0, 1000, 90 },
  { MIX_SETTING_AREA, N_ ("Area of pay: 0 national, 1 fringe, 2 outer London, 3 inner London"), 0, 3, 0 },
  { MIX_SETTING_PUBLISHED_ONLY, N_ ("Reimbursement maxima: 1 published ones only"), 0, 1, 0 },
  { MIX_OPTION_CLAIM_DUE_MONTHS, N_ ("Claims: months after their own in which they are due"), 0, 6,
    MIX_DEFAULT_CLAIM_DUE_MONTHS },
  { MIX_OPTION_CLAIM_DUE_DAY, N_ ("Claims: last day of that month, 31 for its end"), 1, 31, MIX_DEFAULT_CLAIM_DUE_DAY },
  { MIX_OPTION_CLAIM_REMINDER_DAYS, N_ ("Claims: days before that a reminder comes"), 0, 60,
    MIX_DEFAULT_CLAIM_REMINDER_DAYS },
  { MIX_OPTION_FORECAST_REFERENCE, N_ ("Forecast: hires that the reference counts as"), 1, 100, 5 },
  { MIX_OPTION_FORECAST_EXIT_SHORTLIST, N_ ("Forecast: shortlists on which nobody suits, per cent"), 0, 90, 15 },
  { MIX_OPTION_FORECAST_EXIT_INTERVIEW, N_ ("Forecast: interviews after which nobody suits, per cent"), 0, 90, 15 },
  { MIX_OPTION_FORECAST_EXIT_OFFER, N_ ("Forecast: offers that are declined, per cent"), 0, 90, 10 },
  { MIX_OPTION_FORECAST_EXIT_CHECKS, N_ ("Forecast: candidates who go during checks, per cent"), 0, 90, 8 },
  { MIX_OPTION_FORECAST_EXIT_NOTICE, N_ ("Forecast: candidates who go during notice, per cent"), 0, 90, 4 },
  { MIX_OPTION_FORECAST_INTERVIEWS, N_ ("Forecast: interview days a week, 0 for as many as it takes"), 0, 100, 0 },
  { MIX_OPTION_FORECAST_LEAVERS, N_ ("Forecast: people who leave in a year, per cent, 0 to count nobody"), 0, 90, 0 },
  { MIX_OPTION_FORECAST_PREPARE_P10, N_ ("Forecast: days before the advert, short; 0 for not known"), 0, 730, 0 },
  { MIX_OPTION_FORECAST_PREPARE_P50, N_ ("Forecast: days before the advert, typical; 0 for not known"), 0, 730, 0 },
  { MIX_OPTION_FORECAST_PREPARE_P90, N_ ("Forecast: days before the advert, long; 0 for not known"), 0, 730, 0 },
  { MIX_OPTION_FORECAST_RUNS, N_ ("Forecast: runs"), 1000, 1000000, 10000 },
  { MIX_OPTION_FORECAST_SEED, N_ ("Forecast: seed"), 0, 1000000, 7 },
  { MIX_OPTION_OUTLOOK_HOUR, N_ ("Options: what an hour of work that nobody does is worth, in pounds"), 0, 1000, 30 },
  { MIX_OPTION_OUTLOOK_LOCUM_ALLOWED, N_ ("Options: 1 where the commissioner lets a locum be claimed"), 0, 1, 0 },
  { MIX_OPTION_OUTLOOK_LOCUM_HOUR, N_ ("Options: an hour of a locum pharmacist, in pounds"), 1, 1000, 41 },
  { MIX_OPTION_OUTLOOK_LOCUM_DAYS, N_ ("Options: days until a locum comes"), 0, 365, 14 },
  { MIX_OPTION_OUTLOOK_TRAINING_DAYS, N_ ("Options: days from today to a sign-off"), 1, 730, 56 },
};

static void
clear_option (gpointer data)
{
  MixPlanOption *option = data;

  g_free (option->key);
  g_free (option->title);
}

static void
add_capacity_option (GArray *list, MixCapacitySettings *settings, const char *key)
{
  MixCapacityKind kind = MIX_CAPACITY_CONTRACTED;
  MixPlanOption option = { .key = g_strconcat (MIX_SETTING_CAPACITY_PREFIX, key, NULL),
                           .title = g_strdup (mix_capacity_figure_get_words (key)),
                           .most = MOST_CAPACITY };
  MixCapacityLine line;

  mix_capacity_settings_get_kind (key, &kind);
  mix_capacity_settings_get (settings, key, &option.usual);
  line = (MixCapacityLine) { kind, option.usual, settings->grades[kind] };
  option.source = mix_capacity_line_get_source (&line);
  option.grade = line.grade;
  if (g_str_equal (key, "count_bank_holidays"))
    option.most = 1;
  while (!mix_capacity_settings_set (settings, key, option.least) && option.least < option.usual)
    option.least++;
  g_array_append_val (list, option);
}

static void
add_capacity_options (GArray *list)
{
  const char *key;

  for (guint i = 0; (key = mix_capacity_settings_get_nth_key (i)) != NULL; i++)
    {
      MixCapacitySettings settings = mix_capacity_settings_get_default ();

      add_capacity_option (list, &settings, key);
    }
}

/**
 * mix_plan_options_list:
 *
 * Returns: (transfer full) (element-type MixPlanOption): every figure of ours that a plan may change
 */
GArray *
mix_plan_options_list (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (MixPlanOption));

  g_array_set_clear_func (list, clear_option);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      MixPlanOption option = { g_strdup (options[i].key), g_strdup (_ (options[i].title)),
                               _ ("Our default"),         'C',
                               options[i].least,          options[i].most,
                               options[i].usual };

      g_array_append_val (list, option);
    }
  add_capacity_options (list);
  return list;
}

static const MixPlanOption *
find_option (GArray *list, const char *key)
{
  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (g_array_index (list, MixPlanOption, i).key, key) == 0)
      return &g_array_index (list, MixPlanOption, i);
  return NULL;
}

/* Our default, 0 of what is none of our figures. */
static int
get_usual (const char *key)
{
  MixCapacitySettings settings = mix_capacity_settings_get_default ();
  int usual = 0;

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (g_strcmp0 (options[i].key, key) == 0)
      return options[i].usual;
  if (key != NULL && g_str_has_prefix (key, MIX_SETTING_CAPACITY_PREFIX))
    mix_capacity_settings_get (&settings, key + strlen (MIX_SETTING_CAPACITY_PREFIX), &usual);
  return usual;
}

static const MixPlanOption *
check_key (GArray *list, const char *key, GError **error)
{
  const MixPlanOption *option = find_option (list, key);

  if (option == NULL)
    mix_set_error (error, MIX_ERROR_REFUSED, key,
                   _ ("There is no setting “%s”. “skillmixctl show settings” lists them."), key != NULL ? key : "");
  return option;
}

/**
 * mix_plan_options_get:
 * @plan: a plan
 * @key: one of the keys of mix_plan_options_list()
 *
 * Returns: what the plan sets it to, or our default
 */
int
mix_plan_options_get (MixPlan *plan, const char *key)
{
  const char *value = mix_plan_get_setting (plan, key);

  return value != NULL ? atoi (value) : get_usual (key);
}

typedef struct
{
  const char *key;
  const char *value; /* nullable: our default */
} SettingChange;

static gboolean
put_setting (MixStore *store, gpointer data, GError **error)
{
  const SettingChange *change = data;

  return mix_store_put_setting (store, change->key, change->value, error);
}

static gboolean
check_value (const MixPlanOption *option, int value, GError **error)
{
  if (value >= option->least && value <= option->most)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, option->key, _ ("“%s” cannot be %d. Choose %d to %d."), option->title, value,
                 option->least, option->most);
  return FALSE;
}

/**
 * mix_plan_options_set:
 * @store: an open plan
 * @key: one of the keys of mix_plan_options_list()
 * @value: what it is to be
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED where the figure cannot be that
 */
gboolean
mix_plan_options_set (MixStore *store, const char *key, int value, GError **error)
{
  g_autoptr (GArray) list = mix_plan_options_list ();
  const MixPlanOption *option = check_key (list, key, error);
  g_autofree char *text = g_strdup_printf ("%d", value);
  g_autofree char *name = NULL;

  if (option == NULL || !check_value (option, value, error))
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Set “%s” to %d"), option->title, value);
  return mix_store_change (store, name, put_setting, &(SettingChange) { key, text }, error);
}

typedef struct
{
  GArray *list;
  const MixPlanOptionValue *values;
  guint n_values;
} ManyChange;

static gboolean
put_many (MixStore *store, gpointer data, GError **error)
{
  const ManyChange *change = data;

  for (guint i = 0; i < change->n_values; i++)
    {
      const MixPlanOptionValue *value = &change->values[i];
      g_autofree char *text = g_strdup_printf ("%d", value->value);
      gboolean usual = find_option (change->list, value->key)->usual == value->value;

      if (!mix_store_put_setting (store, value->key, usual ? NULL : text, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * mix_plan_options_set_many:
 * @store: an open plan
 * @values: (array length=n_values): figures
 * @n_values: how many, at least one
 *
 * Sets figures as one change; what is set to our default is the plan's own no more.
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED where a figure cannot be that, and then none is set
 */
gboolean
mix_plan_options_set_many (MixStore *store, const MixPlanOptionValue *values, guint n_values, GError **error)
{
  g_autoptr (GArray) list = mix_plan_options_list ();
  ManyChange change = { list, values, n_values };
  g_autofree char *name = NULL;

  for (guint i = 0; i < n_values; i++)
    {
      const MixPlanOption *option = check_key (list, values[i].key, error);

      if (option == NULL || !check_value (option, values[i].value, error))
        return FALSE;
    }
  if (n_values == 1)
    name = g_strdup_printf (C_ ("change", "Set “%s” to %d"), find_option (list, values[0].key)->title, values[0].value);
  else
    name = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Set %u figure of the plan", "Set %u figures of the plan", n_values), n_values);
  return mix_store_change (store, name, put_many, &change, error);
}

/**
 * mix_plan_options_reset:
 * @store: an open plan
 * @key: one of the keys of mix_plan_options_list()
 *
 * Goes back to our default.
 *
 * Returns: whether the change was made
 */
gboolean
mix_plan_options_reset (MixStore *store, const char *key, GError **error)
{
  g_autoptr (GArray) list = mix_plan_options_list ();
  const MixPlanOption *option = check_key (list, key, error);
  g_autofree char *name = NULL;

  if (option == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Set “%s” to our default"), option->title);
  return mix_store_change (store, name, put_setting, &(SettingChange) { key, NULL }, error);
}
