#include "mix-config.h"
#include "mix-ctl-commands.h"

#include <glib/gi18n-lib.h>

static const MixCtlKey day_keys[] = {
  { "as_at", N_ ("the day whose picture this is") },
  { NULL },
};

static const MixCtlKey practice_keys[] = {
  { "as_at", N_ ("the day whose picture this is") },
  { "practices[].registers",
    N_ ("patients on each disease register, by its code (HYP, AF, DM …); null where a practice’s is not known") },
  { NULL },
};

static const MixCtlKey network_keys[] = {
  { "as_at", N_ ("the day whose picture this is") },
  { "networks[].staff_wte",
    N_ ("whole-time equivalents that the network reported, by role; null where it made no return") },
  { NULL },
};

static gboolean
show_table (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixDataTable) table = NULL;

  if (plan == NULL)
    return FALSE;
  table = mix_plan_table_fill (mix_ctl_get_command (self)->table, plan);
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (plan));
  mix_ctl_print_table (self, table);
  return TRUE;
}

static gboolean
show_sources (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error);
  g_autoptr (MixDataTable) table = NULL;

  if (store == NULL)
    return FALSE;
  table = mix_plan_table_read (MIX_PLAN_TABLE_SOURCES, store, MIX_DATE_NONE, 0, NULL, error);
  if (table == NULL)
    return FALSE;
  mix_ctl_print_table (self, table);
  return TRUE;
}

#define SHOW(words, about, json_keys, which)                                                                           \
  { .name = "show " words, .summary = about, .run = show_table, .keys = json_keys, .shows_table = TRUE, .table = which }

const MixCtlCommand mix_command_show_practices
    = SHOW ("practices",
            N_ ("show the practices with their patients, ages and registers"),
            practice_keys,
            MIX_PLAN_TABLE_PRACTICES);
const MixCtlCommand mix_command_show_networks
    = SHOW ("networks",
            N_ ("show the networks with their practices, patients and reported staff"),
            network_keys,
            MIX_PLAN_TABLE_NETWORKS);
const MixCtlCommand mix_command_show_people = SHOW ("people", N_ ("show the team"), day_keys, MIX_PLAN_TABLE_PEOPLE);
const MixCtlCommand mix_command_show_competences
    = SHOW ("competences", N_ ("show who is signed off for what"), day_keys, MIX_PLAN_TABLE_COMPETENCES);
const MixCtlCommand mix_command_show_supervision
    = SHOW ("supervision", N_ ("show who supervises whom"), day_keys, MIX_PLAN_TABLE_SUPERVISION);
const MixCtlCommand mix_command_show_service_lines
    = SHOW ("service-lines", N_ ("show the kinds of work that the plan knows"), day_keys, MIX_PLAN_TABLE_SERVICE_LINES);
const MixCtlCommand mix_command_show_assignments
    = SHOW ("assignments", N_ ("show who does what, and where"), day_keys, MIX_PLAN_TABLE_ASSIGNMENTS);
const MixCtlCommand mix_command_show_allocations
    = SHOW ("allocations", N_ ("show the present allocation: who is where"), day_keys, MIX_PLAN_TABLE_ALLOCATIONS);
const MixCtlCommand mix_command_show_leave
    = SHOW ("leave", N_ ("show who is away when"), day_keys, MIX_PLAN_TABLE_LEAVE);
const MixCtlCommand mix_command_show_cohorts
    = SHOW ("cohorts", N_ ("show what is to be done once, and by when"), day_keys, MIX_PLAN_TABLE_COHORTS);
const MixCtlCommand mix_command_show_tallies
    = SHOW ("tallies", N_ ("show counts of work whose rate nobody knows"), day_keys, MIX_PLAN_TABLE_TALLIES);
const MixCtlCommand mix_command_show_overrides
    = SHOW ("overrides", N_ ("show decisions to keep blocked work"), day_keys, MIX_PLAN_TABLE_OVERRIDES);
const MixCtlCommand mix_command_show_demand_overrides
    = SHOW ("demand-overrides", N_ ("show demand that was entered by hand"), day_keys, MIX_PLAN_TABLE_DEMAND_OVERRIDES);
const MixCtlCommand mix_command_show_pins
    = SHOW ("pins", N_ ("show what people always or never do"), day_keys, MIX_PLAN_TABLE_PINS);
const MixCtlCommand mix_command_show_sessions
    = SHOW ("sessions", N_ ("show where people are in their sessions"), day_keys, MIX_PLAN_TABLE_SESSIONS);
const MixCtlCommand mix_command_show_views
    = SHOW ("views", N_ ("show the saved views"), day_keys, MIX_PLAN_TABLE_VIEWS);
const MixCtlCommand mix_command_show_sources = {
  .name = "show sources",
  .summary = N_ ("show where the plan’s figures are from"),
  .run = show_sources,
  .shows_table = TRUE,
  .table = MIX_PLAN_TABLE_SOURCES,
};
