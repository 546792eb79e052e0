#include "mix-deployment-text.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-deployment-records.h"
#include "mix-error.h"

#define VERSION 1
#define MOST_MINUTES 1000000
#define MOST_COST 1000000
#define MOST_PEOPLE 5000
#define MOST_PRACTICES 5000
#define MOST_LINES 500

static const char side_letters[] = "NPB";

/* Of the numbers that hold for the whole instance, which came. */
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

typedef struct
{
  MixDeployment *problem;
  gboolean has_version;
  gboolean has_end;
  gboolean has_setting[N_SETTINGS];
  gboolean *has_line;
  gboolean *has_practice;
  gboolean *has_person;
  gboolean *has_demand;
  gboolean *has_reach;
} Reader;

static gboolean
refuse_twice (const MixDeploymentRecord *record, GError **error)
{
  mix_deployment_record_refuse (record, error, _("This “%s” is there already. Remove one of them."),
      mix_deployment_record_get_keyword (record));
  return FALSE;
}

/* Reads the number of the thing that a record is about, and sees to it that it comes once. */
static gboolean
take_index (const MixDeploymentRecord *record, int n, gboolean *seen, int *index, GError **error)
{
  if (!mix_deployment_record_get_int (record, 1, 0, n - 1, index, error))
    return FALSE;
  if (seen[*index])
    return refuse_twice (record, error);
  seen[*index] = TRUE;
  return TRUE;
}

static gboolean
take_version (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  Reader *reader = data;
  int version;

  reader->has_version = TRUE;
  return mix_deployment_record_get_int (record, 1, VERSION, VERSION, &version, error);
}

static gboolean
take_dims (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  Reader *reader = data;
  int people, practices, lines, networks;

  if (reader->problem != NULL)
    return refuse_twice (record, error);
  if (!mix_deployment_record_get_int (record, 1, 0, MOST_PEOPLE, &people, error) ||
      !mix_deployment_record_get_int (record, 2, 0, MOST_PRACTICES, &practices, error) ||
      !mix_deployment_record_get_int (record, 3, 0, MOST_LINES, &lines, error) ||
      !mix_deployment_record_get_int (record, 4, 0, MOST_PRACTICES, &networks, error))
    return FALSE;
  reader->problem = mix_deployment_new (people, practices, lines, networks);
  reader->has_line = g_new0 (gboolean, lines);
  reader->has_practice = g_new0 (gboolean, practices);
  reader->has_person = g_new0 (gboolean, people);
  reader->has_demand = g_new0 (gboolean, practices);
  reader->has_reach = g_new0 (gboolean, people);
  return TRUE;
}

/* Everything but the version needs to know how many there are. */
static MixDeployment *
get_problem (const MixDeploymentRecord *record, const Reader *reader, GError **error)
{
  if (reader->problem == NULL)
    mix_deployment_record_refuse (record, error, _("“dims” must come before “%s”."),
        mix_deployment_record_get_keyword (record));
  else if (reader->has_end)
    mix_deployment_record_refuse (record, error, _("Nothing may follow “end”."));
  else
    return reader->problem;
  return NULL;
}

static gboolean
take_band (const MixDeploymentRecord *record, MixDeployment *problem, GError **error)
{
  return mix_deployment_record_get_int (record, 1, 0, 100, &problem->band_low, error) &&
         mix_deployment_record_get_int (record, 2, problem->band_low, 100, &problem->band_high, error);
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
  Reader *reader = data;
  MixDeployment *problem = get_problem (record, reader, error);
  Setting setting = find_setting (mix_deployment_record_get_keyword (record));
  int half_days;

  if (problem == NULL)
    return FALSE;
  if (reader->has_setting[setting])
    return refuse_twice (record, error);
  reader->has_setting[setting] = TRUE;
  switch (setting)
    {
    case SETTING_SESSION:
      return mix_deployment_record_get_int (record, 1, 1, 1440, &problem->session_minutes, error);
    case SETTING_HALF_DAYS:
      return mix_deployment_record_get_int (record, 1, MIX_DEPLOYMENT_HALF_DAYS, MIX_DEPLOYMENT_HALF_DAYS, &half_days,
          error);
    case SETTING_STRETCHED:
      return mix_deployment_record_get_int (record, 1, 0, MOST_COST, &problem->costs.stretched, error);
    case SETTING_UNDER_USED:
      return mix_deployment_record_get_int (record, 1, 0, MOST_COST, &problem->costs.under_used, error);
    case SETTING_CHANGE:
      return mix_deployment_record_get_int (record, 1, 0, MOST_COST, &problem->costs.change, error);
    case SETTING_FAIR:
      return mix_deployment_record_get_int (record, 1, 0, MOST_COST, &problem->costs.fair, error);
    case SETTING_BALANCE:
      return mix_deployment_record_get_int (record, 1, 0, MOST_COST, &problem->costs.balance, error);
    case SETTING_SITE:
      return mix_deployment_record_get_int (record, 1, 0, MOST_COST, &problem->costs.site, error);
    case SETTING_BAND:
      return take_band (record, problem, error);
    case SETTING_SUPERVISION:
      return mix_deployment_record_get_int (record, 1, 0, 1000, &problem->supervision_percent, error);
    case N_SETTINGS:
    default:
      g_assert_not_reached ();
    }
}

static char *
dup_name (const char *text)
{
  return strcmp (text, "-") == 0 ? NULL : g_strdup (text);
}

static gboolean
take_side (const MixDeploymentRecord *record, int field, MixDeploymentSide *side, GError **error)
{
  const char *text = mix_deployment_record_get_text (record, field);
  const char *found = strlen (text) == 1 ? strchr (side_letters, *text) : NULL;

  if (found == NULL)
    {
      mix_deployment_record_refuse (record, error, _("The side must be N (network), P (practice) or B (both)."));
      return FALSE;
    }
  *side = (MixDeploymentSide) (found - side_letters);
  return TRUE;
}

static gboolean
take_line (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  Reader *reader = data;
  MixDeployment *problem = get_problem (record, reader, error);
  MixDeploymentLine *line;
  int index;

  if (problem == NULL || !take_index (record, problem->n_lines, reader->has_line, &index, error))
    return FALSE;
  line = &problem->lines[index];
  line->id = dup_name (mix_deployment_record_get_text (record, 2));
  return mix_deployment_record_get_int (record, 3, 0, MOST_COST, &line->weight, error) &&
         mix_deployment_record_get_int (record, 4, 0, 1, &line->remote_capable, error) &&
         take_side (record, 5, &line->side, error) &&
         mix_deployment_record_get_int (record, 6, -1, G_MAXINT, &line->competence, error);
}

static gboolean
take_practice (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  Reader *reader = data;
  MixDeployment *problem = get_problem (record, reader, error);
  MixDeploymentPractice *practice;
  int index;

  if (problem == NULL || !take_index (record, problem->n_practices, reader->has_practice, &index, error))
    return FALSE;
  practice = &problem->practices[index];
  practice->code = dup_name (mix_deployment_record_get_text (record, 2));
  return mix_deployment_record_get_int (record, 3, 0, problem->n_networks - 1, &practice->network, error) &&
         mix_deployment_record_get_int (record, 4, 0, 1000, &practice->desks, error) &&
         mix_deployment_record_get_int (record, 5, 0, MOST_MINUTES, &practice->fair_share, error) &&
         mix_deployment_record_get_int (record, 6, 0, G_MAXINT, &practice->list_size, error);
}

static gboolean
take_available (const MixDeploymentRecord *record, int field, guint *available, GError **error)
{
  const char *text = mix_deployment_record_get_text (record, field);

  if (strlen (text) != MIX_DEPLOYMENT_HALF_DAYS || strspn (text, "01") != MIX_DEPLOYMENT_HALF_DAYS)
    {
      mix_deployment_record_refuse (record, error,
          _("The availability must be ten of 0 and 1, Monday morning first, such as 1111001111."));
      return FALSE;
    }
  *available = 0;
  for (int i = 0; i < MIX_DEPLOYMENT_HALF_DAYS; i++)
    if (text[i] == '1')
      *available |= 1u << i;
  return TRUE;
}

static gboolean
take_fit (const MixDeploymentRecord *record, int field, MixDeployment *problem, int person, GError **error)
{
  const char *text =
      field <= mix_deployment_record_count (record) ? mix_deployment_record_get_text (record, field) : "";

  if (strlen (text) != (gsize) problem->n_lines || strspn (text, ".SUF") != strlen (text))
    {
      mix_deployment_record_refuse (record, error,
          _("The fit must be one letter for each of %d lines: F fits, U under-used, S stretched, a full stop blocked."),
          problem->n_lines);
      return FALSE;
    }
  for (int t = 0; t < problem->n_lines; t++)
    problem->fit[(gsize) person * problem->n_lines + t] = text[t] == 'F'   ? MIX_FIT_FITS
                                                          : text[t] == 'U' ? MIX_FIT_UNDER_USED
                                                          : text[t] == 'S' ? MIX_FIT_STRETCHED
                                                                           : MIX_FIT_BLOCKED;
  return TRUE;
}

static gboolean
take_kind (const MixDeploymentRecord *record, int field, char *kind, GError **error)
{
  const char *text = mix_deployment_record_get_text (record, field);

  *kind = *text;
  if (strlen (text) == 1)
    return TRUE;
  mix_deployment_record_refuse (record, error, _("The kind of a person must be one letter, such as S, C or T."));
  return FALSE;
}

static gboolean
take_person (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  Reader *reader = data;
  MixDeployment *problem = get_problem (record, reader, error);
  MixDeploymentPerson *person;
  int index;

  if (problem == NULL || !take_index (record, problem->n_people, reader->has_person, &index, error))
    return FALSE;
  person = &problem->people[index];
  return take_kind (record, 2, &person->kind, error) &&
         mix_deployment_record_get_int (record, 3, 0, MOST_MINUTES, &person->capacity, error) &&
         mix_deployment_record_get_int (record, 4, 0, MIX_DEPLOYMENT_HALF_DAYS, &person->sessions, error) &&
         mix_deployment_record_get_int (record, 5, 0, MOST_PRACTICES, &person->most_sites, error) &&
         mix_deployment_record_get_int (record, 6, -1, problem->n_people - 1, &person->supervisor, error) &&
         mix_deployment_record_get_int (record, 7, -1, problem->n_networks - 1, &person->home_network, error) &&
         take_available (record, 8, &person->available, error) && take_fit (record, 9, problem, index, error);
}

static gboolean
take_supervisor (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  MixDeployment *problem = get_problem (record, data, error);
  MixDeploymentPerson *person;
  int index;

  if (problem == NULL || !mix_deployment_record_get_int (record, 1, 0, problem->n_people - 1, &index, error))
    return FALSE;
  person = &problem->people[index];
  if (person->is_supervisor)
    return refuse_twice (record, error);
  person->is_supervisor = TRUE;
  return mix_deployment_record_get_int (record, 2, 0, MOST_MINUTES, &person->supervision_limit, error);
}

static gboolean
take_demand (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  Reader *reader = data;
  MixDeployment *problem = get_problem (record, reader, error);
  int index;

  if (problem == NULL || !take_index (record, problem->n_practices, reader->has_demand, &index, error))
    return FALSE;
  if (mix_deployment_record_count (record) != problem->n_lines + 1)
    {
      mix_deployment_record_refuse (record, error, _("The demand must be one number for each of %d lines."),
          problem->n_lines);
      return FALSE;
    }
  for (int t = 0; t < problem->n_lines; t++)
    if (!mix_deployment_record_get_int (record, t + 2, 0, MOST_MINUTES,
                                        &problem->demand[(gsize) index * problem->n_lines + t], error))
      return FALSE;
  return TRUE;
}

static gboolean
take_reach (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  Reader *reader = data;
  MixDeployment *problem = get_problem (record, reader, error);
  int index, practice;

  if (problem == NULL || !take_index (record, problem->n_people, reader->has_reach, &index, error))
    return FALSE;
  memset (problem->reach + (gsize) index * problem->n_practices, FALSE, problem->n_practices);
  for (int i = 2; i <= mix_deployment_record_count (record); i++)
    {
      if (!mix_deployment_record_get_int (record, i, 0, problem->n_practices - 1, &practice, error))
        return FALSE;
      problem->reach[(gsize) index * problem->n_practices + practice] = TRUE;
    }
  return TRUE;
}

static gboolean
take_work (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  MixDeployment *problem = get_problem (record, data, error);
  int person, practice, line, minutes;

  if (problem == NULL || !mix_deployment_record_get_int (record, 1, 0, problem->n_people - 1, &person, error) ||
      !mix_deployment_record_get_int (record, 2, 0, problem->n_practices - 1, &practice, error) ||
      !mix_deployment_record_get_int (record, 3, 0, problem->n_lines - 1, &line, error) ||
      !mix_deployment_record_get_int (record, 4, 0, MOST_MINUTES, &minutes, error))
    return FALSE;
  if (strcmp (mix_deployment_record_get_keyword (record), "pin") == 0)
    mix_deployment_add_pin (problem, person, practice, line, minutes);
  else
    mix_deployment_add_today (problem, person, practice, line, minutes);
  return TRUE;
}

static gboolean
take_end (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  Reader *reader = data;

  if (get_problem (record, reader, error) == NULL)
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
  { "line", 6, 6, take_line },
  { "practice", 6, 6, take_practice },
  { "person", 8, 9, take_person },
  { "supervisor", 2, 2, take_supervisor },
  { "demand", 1, -1, take_demand },
  { "reach", 1, -1, take_reach },
  { "today", 4, 4, take_work },
  { "pin", 4, 4, take_work },
  { "end", 0, 0, take_end },
};

static gboolean
refuse_missing (const char *keyword, int index, GError **error)
{
  if (index < 0)
    mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
        _("The record “%s” is missing. Check that this is a whole deployment instance."), keyword);
  else
    mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
        _("The record “%s %d” is missing. Check that this is a whole deployment instance."), keyword, index);
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
check_whole (const Reader *reader, GError **error)
{
  const MixDeployment *problem = reader->problem;

  if (!reader->has_version)
    return refuse_missing ("skillmix-deployment", -1, error);
  if (problem == NULL)
    return refuse_missing ("dims", -1, error);
  for (Setting setting = 0; setting < N_SETTINGS; setting++)
    if (!reader->has_setting[setting])
      return refuse_missing (setting_keywords[setting], -1, error);
  return check_all (reader->has_line, problem->n_lines, "line", error) &&
         check_all (reader->has_practice, problem->n_practices, "practice", error) &&
         check_all (reader->has_person, problem->n_people, "person", error) &&
         check_all (reader->has_demand, problem->n_practices, "demand", error);
}

static void
clear_reader (Reader *reader)
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
  Reader reader = { NULL };
  MixDeployment *problem = NULL;

  if (mix_deployment_records_parse (text, length, kinds, G_N_ELEMENTS (kinds), &reader, error) &&
      check_whole (&reader, error) && mix_deployment_finish (reader.problem, error))
    problem = g_steal_pointer (&reader.problem);
  clear_reader (&reader);
  return problem;
}
