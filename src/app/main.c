#include "mix-application.h"
#include "mix-config.h"
#include "mix-deployment-solver.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

int
main (int argc, char *argv[])
{
  g_autoptr (MixApplication) application = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, MIX_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = mix_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  /* Where the process ends at once, nobody writes settings any more. */
  g_settings_sync ();
  return mix_deployment_solver_end_process (status);
}
