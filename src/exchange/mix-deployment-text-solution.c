#include "mix-deployment-text.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-deployment-records.h"

typedef struct
{
  const MixDeployment *problem;
  MixDeploymentAnswer *answer;
  GHashTable *seen; /* work that came, as number of person × practice × line */
} Reader;

static gboolean
take_sessions (const MixDeploymentRecord *record, int field, guint8 *sessions, GError **error)
{
  int number;

  if (*sessions != 0)
    {
      mix_deployment_record_refuse (record, error, _ ("This “%s” is there already. Remove one of them."),
                                    mix_deployment_record_get_keyword (record));
      return FALSE;
    }
  if (!mix_deployment_record_get_int (record, field, 0, G_MAXUINT8, &number, error))
    return FALSE;
  *sessions = (guint8) number;
  return TRUE;
}

static gboolean
take_site (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  Reader *reader = data;
  int person, practice;

  return mix_deployment_record_get_int (record, 1, 0, reader->problem->n_people - 1, &person, error)
         && mix_deployment_record_get_int (record, 2, 0, reader->problem->n_practices - 1, &practice, error)
         && take_sessions (record, 3,
                           &reader->answer->sessions[(gsize) person * reader->problem->n_practices + practice], error);
}

static gboolean
take_remote (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  Reader *reader = data;
  int person;

  return mix_deployment_record_get_int (record, 1, 0, reader->problem->n_people - 1, &person, error)
         && take_sessions (record, 2, &reader->answer->remote_sessions[person], error);
}

static gboolean
take_minutes (const MixDeploymentRecord *record, gpointer data, GError **error)
{
  Reader *reader = data;
  const MixDeployment *problem = reader->problem;
  int person, practice, line;
  double on_site, remote;
  gint64 number;

  if (!mix_deployment_record_get_int (record, 1, 0, problem->n_people - 1, &person, error)
      || !mix_deployment_record_get_int (record, 2, 0, problem->n_practices - 1, &practice, error)
      || !mix_deployment_record_get_int (record, 3, 0, problem->n_lines - 1, &line, error)
      || !mix_deployment_record_get_decimal (record, 4, &on_site, error)
      || !mix_deployment_record_get_decimal (record, 5, &remote, error))
    return FALSE;
  number = ((gint64) person * problem->n_practices + practice) * problem->n_lines + line;
  if (!g_hash_table_add (reader->seen, g_memdup2 (&number, sizeof number)))
    {
      mix_deployment_record_refuse (record, error, _ ("This “%s” is there already. Remove one of them."), "x");
      return FALSE;
    }
  mix_deployment_answer_add (reader->answer, person, practice, line, on_site, remote);
  return TRUE;
}

static const MixDeploymentRecordKind kinds[] = {
  { "site", 3, 3, take_site },
  { "remote", 2, 2, take_remote },
  { "x", 5, 5, take_minutes },
};

/**
 * mix_deployment_text_parse_solution:
 * @text: a text, one record a line: “site person practice sessions”, “remote person sessions” and “x person practice
 *   line on-site remote”, minutes a week
 * @length: its bytes
 * @problem: the problem that it answers
 * @error: return location for an error
 *
 * Reads a deployment. Whether it keeps to what the problem says is for mix_deployment_answer_check().
 *
 * Returns: (transfer full) (nullable): the deployment; %NULL with %MIX_ERROR_REFUSED and the line that is wrong
 */
MixDeploymentAnswer *
mix_deployment_text_parse_solution (const char *text, gsize length, const MixDeployment *problem, GError **error)
{
  g_autoptr (MixDeploymentAnswer) answer = mix_deployment_answer_new (problem);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Reader reader = { problem, answer, seen };

  if (!mix_deployment_records_parse (text, length, kinds, G_N_ELEMENTS (kinds), &reader, error))
    return NULL;
  mix_deployment_answer_finish (answer);
  return g_steal_pointer (&answer);
}

static void
print_minutes (GString *text, double minutes)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (number, sizeof number, "%.10f", minutes);
  length = strlen (number);
  while (number[length - 1] == '0')
    length--;
  if (number[length - 1] == '.')
    length--;
  g_string_append_c (text, ' ');
  g_string_append_len (text, number, length);
}

/**
 * mix_deployment_text_print_solution:
 * @answer: a deployment whose minutes are exact, see mix_deployment_answer_make_exact()
 *
 * Returns: (transfer full): it as text that mix_deployment_text_parse_solution() reads
 */
char *
mix_deployment_text_print_solution (const MixDeploymentAnswer *answer)
{
  GString *text = g_string_new (NULL);

  for (int p = 0; p < answer->n_people; p++)
    {
      for (int r = 0; r < answer->n_practices; r++)
        if (mix_deployment_answer_get_sessions (answer, p, r) > 0)
          g_string_append_printf (text, "site %d %d %d\n", p, r, mix_deployment_answer_get_sessions (answer, p, r));
      if (answer->remote_sessions[p] > 0)
        g_string_append_printf (text, "remote %d %d\n", p, answer->remote_sessions[p]);
    }
  for (guint i = 0; i < answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (answer->minutes, MixDeploymentMinutes, i);

      g_string_append_printf (text, "x %d %d %d", work->person, work->practice, work->line);
      print_minutes (text, work->on_site);
      print_minutes (text, work->remote);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
