/* usage: run-highs MODEL SECONDS
 *
 * What HiGHS, with one thread, makes of a model in LP or MPS format: prints status, objective, bound and seconds. It
 * has no program of its own everywhere. */
#include <glib.h>
#include <interfaces/highs_c_api.h>
#include <stdlib.h>

int
main (int argc, char **argv)
{
  void *highs = Highs_create ();
  gint64 began = g_get_monotonic_time ();
  HighsInt found = kHighsSolutionStatusNone;
  double objective = 0;
  double bound = 0;

  if (argc != 3)
    g_error ("usage: run-highs MODEL SECONDS");
  Highs_setBoolOptionValue (highs, "output_flag", 0);
  Highs_setIntOptionValue (highs, "threads", 1);
  Highs_setDoubleOptionValue (highs, "time_limit", g_ascii_strtod (argv[2], NULL));
  if (Highs_readModel (highs, argv[1]) == kHighsStatusError)
    g_error ("%s is no model", argv[1]);
  Highs_run (highs);
  Highs_getIntInfoValue (highs, "primal_solution_status", &found);
  Highs_getDoubleInfoValue (highs, "objective_function_value", &objective);
  Highs_getDoubleInfoValue (highs, "mip_dual_bound", &bound);
  g_print ("status %s\n", Highs_getModelStatus (highs) == kHighsModelStatusOptimal ? "optimal" : "stopped");
  if (found == kHighsSolutionStatusFeasible)
    g_print ("objective %.3f\n", objective);
  g_print ("bound %.3f\nseconds %.3f\n", bound, (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC);
  Highs_destroy (highs);
  return EXIT_SUCCESS;
}
