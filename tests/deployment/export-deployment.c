/* usage: export-deployment INSTANCE MODEL [plain]
 *
 * Writes the compact model of an instance, with linking rows or plain. */
#include "mix-deployment-model-text.h"
#include "mix-deployment-text.h"

#include <stdlib.h>

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDeployment) problem = NULL;

  if (argc < 3)
    g_error ("usage: export-deployment INSTANCE MODEL [plain]");
  problem = mix_deployment_text_load_instance (argv[1], &error);
  if (problem == NULL || !mix_deployment_model_text_save (argv[2], problem, argc == 3, &error))
    g_error ("%s", error->message);
  return EXIT_SUCCESS;
}
