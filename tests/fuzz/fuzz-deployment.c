#include "fuzz.h"
#include "mix-deployment-text.h"

#include <string.h>

/* What one instance says, written and read again, is the same. */
static void
check_round_trip (const MixDeployment *problem)
{
  g_autofree char *once = mix_deployment_text_print_instance (problem);
  g_autoptr (MixDeployment) again = mix_deployment_text_parse_instance (once, strlen (once), NULL);
  g_autofree char *twice = again != NULL ? mix_deployment_text_print_instance (again) : NULL;

  g_assert_cmpstr (once, ==, twice);
}

/* A solution and prices are read against an instance: what follows the first “end” is tried as either. */
static void
read_answers (const MixDeployment *problem, const char *text, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDeploymentAnswer) answer = mix_deployment_text_parse_solution (text, size, problem, &error);
  g_autoptr (MixDeploymentPrices) prices = mix_deployment_text_parse_prices (text, size, problem, NULL);
  g_autofree char *printed = prices != NULL ? mix_deployment_text_print_prices (prices, problem) : NULL;

  g_assert_true ((answer == NULL) == (error != NULL));
  if (answer != NULL && mix_deployment_answer_check (answer, problem, 0, NULL))
    g_assert_cmpfloat (mix_deployment_answer_get_cost (answer, problem).total, >=, 0);
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  const char *text = (const char *) data;
  const char *end = size > 0 ? g_strstr_len (text, (gssize) size, "\nend\n") : NULL;
  size_t length = end != NULL ? (size_t) (end - text) + strlen ("\nend\n") : size;
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDeployment) problem = mix_deployment_text_parse_instance (text, length, &error);

  g_assert_true ((problem == NULL) == (error != NULL));
  if (problem == NULL)
    return 0;
  check_round_trip (problem);
  read_answers (problem, text + length, size - length);
  return 0;
}
