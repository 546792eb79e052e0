#include "mix-deployment-text-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char side_letters[] = "NPB";

/**
 * _mix_deployment_instance_refuse_twice:
 * @record: a record
 * @error: return location for an error
 *
 * Returns: %FALSE, with an error that says that what the record is about is there already
 */
gboolean
_mix_deployment_instance_refuse_twice (const MixDeploymentRecord *record, GError **error)
{
  mix_deployment_record_refuse (record, error, _ ("This “%s” is there already. Remove one of them."),
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
    return _mix_deployment_instance_refuse_twice (record, error);
  seen[*index] = TRUE;
  return TRUE;
}

/**
 * _mix_deployment_instance_get_problem:
 * @record: a record of anything but the version and the size
 * @reader: an instance being read
 * @error: return location for an error
 *
 * Returns: (nullable): the problem to be filled; %NULL if its size is not known yet, or it has ended
 */
MixDeployment *
_mix_deployment_instance_get_problem (const MixDeploymentRecord *record,
                                      const MixDeploymentInstanceReader *reader,
                                      GError **error)
{
  if (reader->problem == NULL)
    mix_deployment_record_refuse (record, error, _ ("“dims” must come before “%s”."),
                                  mix_deployment_record_get_keyword (record));
  else if (reader->has_end)
    mix_deployment_record_refuse (record, error, _ ("Nothing may follow “end”."));
  else
    return reader->problem;
  return NULL;
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
      mix_deployment_record_refuse (record, error, _ ("The side must be N (network), P (practice) or B (both)."));
      return FALSE;
    }
  *side = (MixDeploymentSide) (found - side_letters);
  return TRUE;
}

/**
 * _mix_deployment_instance_take_line:
 * @record: a line
 * @data: #MixDeploymentInstanceReader
 * @error: return location for an error
 *
 * Returns: whether it was taken
 */
gboolean
_mix_deployment_instance_take_line (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  MixDeploymentInstanceReader *reader = data;
  MixDeployment *problem = _mix_deployment_instance_get_problem (record, reader, error);
  MixDeploymentLine *line;
  int index;

  if (problem == NULL || !take_index (record, problem->n_lines, reader->has_line, &index, error))
    return FALSE;
  line = &problem->lines[index];
  line->id = dup_name (mix_deployment_record_get_text (record, 2));
  return mix_deployment_record_get_int (record, 3, 0, MIX_DEPLOYMENT_MOST_COST, &line->weight, error)
         && mix_deployment_record_get_int (record, 4, 0, 1, &line->remote_capable, error)
         && take_side (record, 5, &line->side, error)
         && mix_deployment_record_get_int (record, 6, -1, G_MAXINT, &line->competence, error);
}

/**
 * _mix_deployment_instance_take_practice:
 * @record: a practice
 * @data: #MixDeploymentInstanceReader
 * @error: return location for an error
 *
 * Returns: whether it was taken
 */
gboolean
_mix_deployment_instance_take_practice (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  MixDeploymentInstanceReader *reader = data;
  MixDeployment *problem = _mix_deployment_instance_get_problem (record, reader, error);
  MixDeploymentPractice *practice;
  int index;

  if (problem == NULL || !take_index (record, problem->n_practices, reader->has_practice, &index, error))
    return FALSE;
  practice = &problem->practices[index];
  practice->code = dup_name (mix_deployment_record_get_text (record, 2));
  return mix_deployment_record_get_int (record, 3, 0, problem->n_networks - 1, &practice->network, error)
         && mix_deployment_record_get_int (record, 4, 0, 1000, &practice->desks, error)
         && mix_deployment_record_get_int (record, 5, 0, MIX_DEPLOYMENT_MOST_MINUTES, &practice->fair_share, error)
         && mix_deployment_record_get_int (record, 6, 0, G_MAXINT, &practice->list_size, error);
}

static gboolean
take_available (const MixDeploymentRecord *record, int field, guint *available, GError **error)
{
  const char *text = mix_deployment_record_get_text (record, field);

  if (strlen (text) != MIX_DEPLOYMENT_HALF_DAYS || strspn (text, "01") != MIX_DEPLOYMENT_HALF_DAYS)
    {
      mix_deployment_record_refuse (
          record, error, _ ("The availability must be ten of 0 and 1, Monday morning first, such as 1111001111."));
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
  const char *text
      = field <= mix_deployment_record_count (record) ? mix_deployment_record_get_text (record, field) : "";

  if (strlen (text) != (gsize) problem->n_lines || strspn (text, ".SUF") != strlen (text))
    {
      mix_deployment_record_refuse (record, error,
                                    _ ("The fit must be one letter for each of %d lines: F fits, U under-used, S "
                                       "stretched, a full stop blocked."),
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
  mix_deployment_record_refuse (record, error, _ ("The kind of a person must be one letter, such as S, C or T."));
  return FALSE;
}

/**
 * _mix_deployment_instance_take_person:
 * @record: a person
 * @data: #MixDeploymentInstanceReader
 * @error: return location for an error
 *
 * Returns: whether it was taken
 */
gboolean
_mix_deployment_instance_take_person (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  MixDeploymentInstanceReader *reader = data;
  MixDeployment *problem = _mix_deployment_instance_get_problem (record, reader, error);
  MixDeploymentPerson *person;
  int index;

  if (problem == NULL || !take_index (record, problem->n_people, reader->has_person, &index, error))
    return FALSE;
  person = &problem->people[index];
  return take_kind (record, 2, &person->kind, error)
         && mix_deployment_record_get_int (record, 3, 0, MIX_DEPLOYMENT_MOST_MINUTES, &person->capacity, error)
         && mix_deployment_record_get_int (record, 4, 0, MIX_DEPLOYMENT_HALF_DAYS, &person->sessions, error)
         && mix_deployment_record_get_int (record, 5, 0, MIX_DEPLOYMENT_MOST_PRACTICES, &person->most_sites, error)
         && mix_deployment_record_get_int (record, 6, -1, problem->n_people - 1, &person->supervisor, error)
         && mix_deployment_record_get_int (record, 7, -1, problem->n_networks - 1, &person->home_network, error)
         && take_available (record, 8, &person->available, error) && take_fit (record, 9, problem, index, error);
}

/**
 * _mix_deployment_instance_take_supervisor:
 * @record: what a supervisor can give
 * @data: #MixDeploymentInstanceReader
 * @error: return location for an error
 *
 * Returns: whether it was taken
 */
gboolean
_mix_deployment_instance_take_supervisor (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  MixDeployment *problem = _mix_deployment_instance_get_problem (record, data, error);
  MixDeploymentPerson *person;
  int index;

  if (problem == NULL || !mix_deployment_record_get_int (record, 1, 0, problem->n_people - 1, &index, error))
    return FALSE;
  person = &problem->people[index];
  if (person->is_supervisor)
    return _mix_deployment_instance_refuse_twice (record, error);
  person->is_supervisor = TRUE;
  return mix_deployment_record_get_int (record, 2, 0, MIX_DEPLOYMENT_MOST_MINUTES, &person->supervision_limit, error);
}

/**
 * _mix_deployment_instance_take_demand:
 * @record: the demand of a practice
 * @data: #MixDeploymentInstanceReader
 * @error: return location for an error
 *
 * Returns: whether it was taken
 */
gboolean
_mix_deployment_instance_take_demand (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  MixDeploymentInstanceReader *reader = data;
  MixDeployment *problem = _mix_deployment_instance_get_problem (record, reader, error);
  int index;

  if (problem == NULL || !take_index (record, problem->n_practices, reader->has_demand, &index, error))
    return FALSE;
  if (mix_deployment_record_count (record) != problem->n_lines + 1)
    {
      mix_deployment_record_refuse (record, error, _ ("The demand must be one number for each of %d lines."),
                                    problem->n_lines);
      return FALSE;
    }
  for (int t = 0; t < problem->n_lines; t++)
    if (!mix_deployment_record_get_int (record, t + 2, 0, MIX_DEPLOYMENT_MOST_MINUTES,
                                        &problem->demand[(gsize) index * problem->n_lines + t], error))
      return FALSE;
  return TRUE;
}

/**
 * _mix_deployment_instance_take_reach:
 * @record: whom a person may serve
 * @data: #MixDeploymentInstanceReader
 * @error: return location for an error
 *
 * Returns: whether it was taken
 */
gboolean
_mix_deployment_instance_take_reach (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  MixDeploymentInstanceReader *reader = data;
  MixDeployment *problem = _mix_deployment_instance_get_problem (record, reader, error);
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

/**
 * _mix_deployment_instance_take_work:
 * @record: a piece of today’s work, or a pin
 * @data: #MixDeploymentInstanceReader
 * @error: return location for an error
 *
 * Returns: whether it was taken
 */
gboolean
_mix_deployment_instance_take_work (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  MixDeployment *problem = _mix_deployment_instance_get_problem (record, data, error);
  int person, practice, line, minutes;

  if (problem == NULL || !mix_deployment_record_get_int (record, 1, 0, problem->n_people - 1, &person, error)
      || !mix_deployment_record_get_int (record, 2, 0, problem->n_practices - 1, &practice, error)
      || !mix_deployment_record_get_int (record, 3, 0, problem->n_lines - 1, &line, error)
      || !mix_deployment_record_get_int (record, 4, 0, MIX_DEPLOYMENT_MOST_MINUTES, &minutes, error))
    return FALSE;
  if (strcmp (mix_deployment_record_get_keyword (record), "pin") == 0)
    mix_deployment_add_pin (problem, person, practice, line, minutes);
  else
    mix_deployment_add_today (problem, person, practice, line, minutes);
  return TRUE;
}
