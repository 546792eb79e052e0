#include "mix-config.h"
#include "mix-ctl.h"
#include "mix-deployment-solver.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

static gboolean
check_text (const char *const *words, GError **error)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (!g_utf8_validate (words[i], -1, NULL))
      {
        mix_set_error (error, MIX_ERROR_USAGE, NULL, _ ("Word %u of the command is not UTF-8 text."), i + 1);
        return FALSE;
      }
  return TRUE;
}

static int
run (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixCtl) ctl = NULL;

  if (check_text (words, &error))
    ctl = mix_ctl_new (NULL, words, &error);
  if (ctl != NULL && mix_ctl_run (ctl, &error))
    return mix_ctl_finish (ctl);
  mix_ctl_print_error (error, mix_ctl_words_ask_for_json (words));
  return mix_error_get_exit_status (error);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, MIX_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_set_prgname ("skillmixctl");

  return mix_deployment_solver_end_process (run ((const char *const *) argv + MIN (argc, 1)));
}
