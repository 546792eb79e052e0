/* usage: solve-deployment INSTANCE SECONDS SOLUTION PRICES [GAP]
 *
 * Solves an instance and writes the answer and the prices, for check_deployment.py; prints objective and bounds. */
#include "mix-deployment-solve.h"
#include "mix-deployment-text.h"

#include <stdlib.h>

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDeployment) problem = NULL;
  g_autoptr (MixDeploymentResult) result = NULL;
  MixDeploymentOptions options = { .seed = 1 };
  g_autofree char *solution = NULL;
  g_autofree char *prices = NULL;

  if (argc < 5)
    g_error ("usage: solve-deployment INSTANCE SECONDS SOLUTION PRICES [GAP]");
  options.seconds = g_ascii_strtod (argv[2], NULL);
  options.gap = argc > 5 ? g_ascii_strtod (argv[5], NULL) : 0;
  problem = mix_deployment_text_load_instance (argv[1], &error);
  if (problem != NULL)
    result = mix_deployment_solve (problem, &options, &error);
  if (result == NULL || !mix_deployment_answer_check (result->answer, problem, 0, &error))
    g_error ("%s", error->message);
  solution = mix_deployment_text_print_solution (result->answer);
  prices = mix_deployment_text_print_prices (result->prices, problem);
  if (!mix_deployment_text_save (argv[3], solution, &error) || !mix_deployment_text_save (argv[4], prices, &error))
    g_error ("%s", error->message);
  g_print ("objective %.5f\nbound %.5f\nprice_bound %.5f\nseconds %.2f\nfirst_answer_seconds %.3f\n", result->cost.total,
      result->bound, result->price_bound, result->seconds, result->first_answer_seconds);
  return EXIT_SUCCESS;
}
