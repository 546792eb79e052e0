#include "mix-deployment-text-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-error.h"

#define VERSION 1

/* Numbers that hold for the whole instance. */
typedef enum
{
  SETTING_SESSION,
  SETTING_HALF_DAYS,
  SETTING_STRETCHED,
  SETTING_UNDER_USED,
  SETTING_CHANGE,
  SETTING_FAIR,
  SETTING_BALANCE,
  SETTING_SITE,
  SETTING_BAND,
  SETTING_SUPERVISION,
  N_SETTINGS,
} Setting;

static const char *const setting_keywords[N_SETTINGS] = {
  "session", "halfdays", "stretched", "underused", "change", "fair", "balance", "site", "band", "supratio",
};

static gboolean
take_version (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  MixDeploymentInstanceReader *reader = data;
  int version;

  reader->has_version = TRUE;
  return mix_deployment_record_get_int (record, 1, VERSION, VERSION, &version, error);
}

static gboolean
take_dims (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  MixDeploymentInstanceReader *reader = data;
  int people, practices, lines, networks;

  if (reader->problem != NULL)
    return _mix_deployment_instance_refuse_twice (record, error);
  if (!mix_deployment_record_get_int (record, 1, 0, MIX_DEPLOYMENT_MOST_PEOPLE, &people, error)
      || !mix_deployment_record_get_int (record, 2, 0, MIX_DEPLOYMENT_MOST_PRACTICES, &practices, error)
      || !mix_deployment_record_get_int (record, 3, 0, MIX_DEPLOYMENT_MOST_LINES, &lines, error)
      || !mix_deployment_record_get_int (record, 4, 0, MIX_DEPLOYMENT_MOST_PRACTICES, &networks, error))
    return FALSE;
  reader->problem = mix_deployment_new (people, practices, lines, networks);
  reader->has_line = g_new0 (gboolean, lines);
  reader->has_practice = g_new0 (gboolean, practices);
  reader->has_person = g_new0 (gboolean, people);
  reader->has_demand = g_new0 (gboolean, practices);
  reader->has_reach = g_new0 (gboolean, people);
  return TRUE;
}

static gboolean
take_band (const MixDeploymentRecord *record, MixDeployment *problem, GError **error)
{
  return mix_deployment_record_get_int (record, 1, 0, 100, &problem->band_low, error)
         && mix_deployment_record_get_int (record, 2, problem->band_low, 100, &problem->band_high, error);
}

static Setting
find_setting (const char *keyword)
{
  Setting setting = 0;

  while (strcmp (setting_keywords[setting], keyword) != 0)
    setting++;
  return setting;
}

static gboolean
take_setting (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  MixDeploymentInstanceReader *reader = data;
  MixDeployment *problem = _mix_deployment_instance_get_problem (record, reader, error);
  Setting setting = find_setting (mix_deployment_record_get_keyword (record));
  int half_days;

  if (problem == NULL)
    return FALSE;
  if ((reader->settings & 1u << setting) != 0)
    return _mix_deployment_instance_refuse_twice (record, error);
  reader->settings |= 1u << setting;
  switch (setting)
    {
    case SETTING_SESSION:
      return mix_deployment_record_get_int (record, 1, 1, 1440, &problem->session_minutes, error);
    case SETTING_HALF_DAYS:
      return mix_deployment_record_get_int (record, 1, MIX_DEPLOYMENT_HALF_DAYS, MIX_DEPLOYMENT_HALF_DAYS, &half_days,
                                            error);
    case SETTING_STRETCHED:
      return mix_deployment_record_get_int (record, 1, 0, MIX_DEPLOYMENT_MOST_COST, &problem->costs.stretched, error);
    case SETTING_UNDER_USED:
      return mix_deployment_record_get_int (record, 1, 0, MIX_DEPLOYMENT_MOST_COST, &problem->costs.under_used, error);
    case SETTING_CHANGE:
      return mix_deployment_record_get_int (record, 1, 0, MIX_DEPLOYMENT_MOST_COST, &problem->costs.change, error);
    case SETTING_FAIR:
      return mix_deployment_record_get_int (record, 1, 0, MIX_DEPLOYMENT_MOST_COST, &problem->costs.fair, error);
    case SETTING_BALANCE:
      return mix_deployment_record_get_int (record, 1, 0, MIX_DEPLOYMENT_MOST_COST, &problem->costs.balance, error);
    case SETTING_SITE:
      return mix_deployment_record_get_int (record, 1, 0, MIX_DEPLOYMENT_MOST_COST, &problem->costs.site, error);
    case SETTING_BAND:
      return take_band (record, problem, error);
    case SETTING_SUPERVISION:
      return mix_deployment_record_get_int (record, 1, 0, 1000, &problem->supervision_percent, error);
    case N_SETTINGS:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
take_end (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  MixDeploymentInstanceReader *reader = data;

  if (_mix_deployment_instance_get_problem (record, reader, error) == NULL)
    return FALSE;
  reader->has_end = TRUE;
  return TRUE;
}

static const MixDeploymentRecordKind kinds[] = {
  { "skillmix-deployment", 1, 1, take_version },
  { "dims", 4, 4, take_dims },
  { "session", 1, 1, take_setting },
  { "halfdays", 1, 1, take_setting },
  { "stretched", 1, 1, take_setting },
  { "underused", 1, 1, take_setting },
  { "change", 1, 1, take_setting },
  { "fair", 1, 1, take_setting },
  { "balance", 1, 1, take_setting },
  { "site", 1, 1, take_setting },
  { "band", 2, 2, take_setting },
  { "supratio", 1, 1, take_setting },
  { "line", 6, 6, _mix_deployment_instance_take_line },
  { "practice", 6, 6, _mix_deployment_instance_take_practice },
  { "person", 8, 9, _mix_deployment_instance_take_person },
  { "supervisor", 2, 2, _mix_deployment_instance_take_supervisor },
  { "demand", 1, -1, _mix_deployment_instance_take_demand },
  { "reach", 1, -1, _mix_deployment_instance_take_reach },
  { "today", 4, 4, _mix_deployment_instance_take_work },
  { "pin", 4, 4, _mix_deployment_instance_take_work },
  { "end", 0, 0, take_end },
};

static gboolean
refuse_missing (const char *keyword, int index, GError **error)
{
  if (index < 0)
    mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                   _ ("The record “%s” is missing. Check that this is a whole deployment instance."), keyword);
  else
    mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                   _ ("The record “%s %d” is missing. Check that this is a whole deployment instance."), keyword,
                   index);
  return FALSE;
}

static gboolean
check_all (const gboolean *seen, int n, const char *keyword, GError **error)
{
  for (int i = 0; i < n; i++)
    if (!seen[i])
      return refuse_missing (keyword, i, error);
  return TRUE;
}

static gboolean
check_whole (const MixDeploymentInstanceReader *reader, GError **error)
{
  const MixDeployment *problem = reader->problem;

  if (!reader->has_version)
    return refuse_missing ("skillmix-deployment", -1, error);
  if (problem == NULL)
    return refuse_missing ("dims", -1, error);
  for (Setting setting = 0; setting < N_SETTINGS; setting++)
    if ((reader->settings & 1u << setting) == 0)
      return refuse_missing (setting_keywords[setting], -1, error);
  return check_all (reader->has_line, problem->n_lines, "line", error)
         && check_all (reader->has_practice, problem->n_practices, "practice", error)
         && check_all (reader->has_person, problem->n_people, "person", error)
         && check_all (reader->has_demand, problem->n_practices, "demand", error);
}

static void
clear_reader (MixDeploymentInstanceReader *reader)
{
  g_clear_pointer (&reader->problem, mix_deployment_free);
  g_free (reader->has_line);
  g_free (reader->has_practice);
  g_free (reader->has_person);
  g_free (reader->has_demand);
  g_free (reader->has_reach);
}

/**
 * mix_deployment_text_parse_instance:
 * @text: a text, one record a line, “#” begins a comment
 * @length: its bytes
 * @error: return location for an error
 *
 * Reads a deployment problem: records “skillmix-deployment 1”, “dims”, the settings, then lines, practices, people,
 * supervisors, demand, reach, today's work and pins in any order, and “end”, which may be left out.
 *
 * Returns: (transfer full) (nullable): the problem, finished; %NULL with %MIX_ERROR_REFUSED and the line that is wrong
 */
MixDeployment *
mix_deployment_text_parse_instance (const char *text, gsize length, GError **error)
{
  MixDeploymentInstanceReader reader = { NULL };
  MixDeployment *problem = NULL;

  if (mix_deployment_records_parse (text, length, kinds, G_N_ELEMENTS (kinds), &reader, error)
      && check_whole (&reader, error) && mix_deployment_finish (reader.problem, error))
    problem = g_steal_pointer (&reader.problem);
  clear_reader (&reader);
  return problem;
}
