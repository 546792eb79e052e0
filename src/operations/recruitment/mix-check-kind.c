#include "mix-check-kind.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *code;
  const char *name;
} kinds[MIX_N_CHECK_KINDS] = {
  [MIX_CHECK_IDENTITY] = { "identity", N_ ("Identity") },
  [MIX_CHECK_RIGHT_TO_WORK] = { "right_to_work", N_ ("Right to work") },
  [MIX_CHECK_QUALIFICATIONS] = { "qualifications", N_ ("Qualifications") },
  [MIX_CHECK_REFERENCES] = { "references", N_ ("References") },
  [MIX_CHECK_CRIMINAL_RECORD] = { "criminal_record", N_ ("Criminal record") },
  [MIX_CHECK_WORK_HEALTH] = { "work_health", N_ ("Work health") },
  [MIX_CHECK_REGISTER] = { "register", N_ ("Professional register") },
};

/**
 * mix_check_kind_get_code:
 * @kind: a check
 *
 * Returns: its code, as rows and files have it
 */
const char *
mix_check_kind_get_code (MixCheckKind kind)
{
  return kinds[kind].code;
}

/**
 * mix_check_kind_get_name:
 * @kind: a check
 *
 * Returns: its name in the user's language
 */
const char *
mix_check_kind_get_name (MixCheckKind kind)
{
  return _ (kinds[kind].name);
}

/**
 * mix_check_kind_parse:
 * @code: (nullable): a code
 * @kind: (out): the check
 *
 * Returns: whether there is one; %MIX_ERROR_REFUSED otherwise
 */
gboolean
mix_check_kind_parse (const char *code, MixCheckKind *kind, GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < MIX_N_CHECK_KINDS; i++)
    {
      if (g_strcmp0 (code, kinds[i].code) == 0)
        {
          *kind = i;
          return TRUE;
        }
      g_string_append_printf (all, i > 0 ? ", %s" : "%s", kinds[i].code);
    }
  mix_set_error (error, MIX_ERROR_REFUSED, code, _ ("“%s” is not a check. Choose one of: %s."),
                 code != NULL ? code : "", all->str);
  return FALSE;
}

/**
 * mix_check_list_states:
 *
 * Returns: (transfer none): how far a check may be, ended by %NULL
 */
const char *const *
mix_check_list_states (void)
{
  static const char *const states[]
      = { MIX_CHECK_TO_DO, MIX_CHECK_WITH_CANDIDATE, MIX_CHECK_WITH_OTHERS, MIX_CHECK_CLEARED, NULL };

  return states;
}
