#include "mix-deployment-text.h"

#include <string.h>

#include "mix-error.h"

/* Two people, two practices and a network's own place without desks, three lines. */
static const char *const instance_text = "skillmix-deployment 1\n"
                                         "# a comment\n"
                                         "dims 2 3 3 1\n"
                                         "session 225\nhalfdays 10\n"
                                         "stretched 40\nunderused 20\nsite 4000\n"
                                         "change 5\nfair 60\nbalance 50\n"
                                         "band 30 45\nsupratio 20\n"
                                         "line 0 reviews 250 1 N 3\n"
                                         "line 1 - 100 0 P -1\n"
                                         "line 2 meetings 80 0 B -1\n"
                                         "practice 0 A1 0 1 300 5000\n"
                                         "practice 1 A2 0 2 400 7000\n"
                                         "practice 2 network 0 0 0 0\n"
                                         "person 0 S 1200 8 2 -1 0 1111111100 FUF\n"
                                         "person 1 C 1000 6 1 0 0 0011111111 .SF\n"
                                         "supervisor 0 90\n"
                                         "demand 0 300 200 40\n"
                                         "demand 1 450 150 60\n"
                                         "demand 2 120 0 0\n"
                                         "reach 1 0 1\n"
                                         "today 0 0 0 120\n"
                                         "today 1 1 1 60\n"
                                         "pin 0 0 0 60\n"
                                         "end\n";

static MixDeployment *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  MixDeployment *problem = mix_deployment_text_parse_instance (text, strlen (text), &error);

  g_assert_no_error (error);
  return problem;
}

static void
test_instance (void)
{
  g_autoptr (MixDeployment) problem = parse (instance_text);
  const MixDeploymentPerson *person = &problem->people[1];

  g_assert_cmpint (problem->n_people, ==, 2);
  g_assert_cmpint (problem->n_practices, ==, 3);
  g_assert_cmpint (problem->costs.under_used, ==, 20);
  g_assert_cmpint (problem->costs.site, ==, 4000);
  g_assert_cmpint (problem->band_high, ==, 45);
  g_assert_cmpstr (problem->lines[0].id, ==, "reviews");
  g_assert_null (problem->lines[1].id);
  g_assert_true (problem->lines[0].remote_capable);
  g_assert_cmpint (problem->lines[2].side, ==, MIX_DEPLOYMENT_BOTH);
  g_assert_cmpint (problem->practices[1].desks, ==, 2);
  g_assert_cmpint (person->supervisor, ==, 0);
  g_assert_cmpuint (person->available, ==, 0x3fc);
  g_assert_true (problem->people[0].is_supervisor);
  g_assert_cmpint (problem->people[0].supervision_limit, ==, 90);
  g_assert_cmpint (mix_deployment_get_fit (problem, 1, 0), ==, MIX_FIT_BLOCKED);
  g_assert_cmpint (mix_deployment_get_fit (problem, 1, 1), ==, MIX_FIT_STRETCHED);
  g_assert_true (mix_deployment_can_do (problem, 1, 0, 2));
  g_assert_false (mix_deployment_can_do (problem, 1, 2, 0));
  g_assert_cmpint (problem->today->len, ==, 2);
  g_assert_cmpint (problem->pins->len, ==, 1);
}

static void
test_instance_round_trip (void)
{
  g_autoptr (MixDeployment) problem = parse (instance_text);
  g_autofree char *once = mix_deployment_text_print_instance (problem);
  g_autoptr (MixDeployment) again = parse (once);
  g_autofree char *twice = mix_deployment_text_print_instance (again);

  g_assert_cmpstr (once, ==, twice);
  g_assert_cmpint (again->people[1].available, ==, problem->people[1].available);
  g_assert_cmpmem (again->demand, sizeof (int) * 9, problem->demand, sizeof (int) * 9);
  g_assert_cmpmem (again->fit, 6, problem->fit, 6);
  g_assert_cmpmem (again->reach, 6, problem->reach, 6);
}

typedef struct
{
  const char *found;    /* what of the text to replace */
  const char *replaced; /* by what */
  const char *words;    /* which must be in the message */
} Spoilt;

static char *
spoil (const char *text, const Spoilt *spoilt)
{
  g_auto (GStrv) parts = g_strsplit (text, spoilt->found, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return g_strjoinv (spoilt->replaced, parts);
}

static const Spoilt spoilt_instances[] = {
  { "skillmix-deployment 1", "skillmix-deployment 2", "Line 1: " },
  { "skillmix-deployment 1\n", "", "skillmix-deployment" },
  { "dims 2 3 3 1", "dims 2 3 3", "Line 3: “dims” has 3 fields" },
  { "dims 2 3 3 1", "dims 2 3 3 1\ndims 2 3 3 1", "Line 4: " },
  { "dims 2 3 3 1", "dims 2 3 3000 1", "Line 3: Field 3" },
  { "dims 2 3 3 1", "dims 3 3 3 1", "“person 2” is missing" },
  { "dims 2 3 3 1", "", "“dims” must come before" },
  { "session 225\n", "", "“session” is missing" },
  { "halfdays 10", "halfdays 14", "Line 5: Field 1" },
  { "stretched 40", "stretched 4O", "Line 6: Field 1 of “stretched” must be a whole number" },
  { "stretched 40", "stretched -4", "Line 6: " },
  { "change 5", "change 5\nchange 6", "Line 10: This “change” is there already" },
  { "band 30 45", "band 50 45", "Line 12: Field 2" },
  { "1 N 3", "1 X 3", "Line 14: The side" },
  { "1 N 3", "2 N 3", "Line 14: Field 4" },
  { "practice 1 A2 0", "practice 1 A2 1", "Line 18: Field 3" },
  { "practice 1 A2", "practice 0 A2", "Line 18: This “practice” is there already" },
  { "1111111100", "111111110", "Line 20: The availability" },
  { "FUF", "FU", "Line 20: The fit" },
  { "FUF", "FUX", "Line 20: The fit" },
  { "person 0 S", "person 0 SS", "Line 20: The kind" },
  { "person 1 C 1000 6 1 0", "person 1 C 1000 6 1 2", "Line 21: Field 6" },
  { "person 1 C 1000 6 1 0", "person 1 C 1000 11 1 0", "Line 21: Field 4" },
  { "demand 0 300 200 40", "demand 0 300 200", "Line 23: The demand" },
  { "demand 0 300 200 40", "demand 0 300 200 99999999999", "Line 23: Field 4" },
  { "demand 2 120 0 0\n", "", "“demand 2” is missing" },
  { "reach 1 0 1", "reach 1 0 3", "Line 26: Field 3" },
  { "today 0 0 0 120", "today 2 0 0 120", "Line 27: Field 1" },
  { "pin 0 0 0 60", "pin 0 0 3 60", "Line 29: Field 3" },
  { "pin 0 0 0 60", "wish 0 0 0 60", "Line 29: “wish”" },
  { "end\n", "end\npin 0 0 0 60\n", "Line 31: Nothing may follow" },
  { "a comment", "\xff\xfe", "not a text file" },
};

static void
test_spoilt_instances (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spoilt_instances); i++)
    {
      g_autofree char *text = spoil (instance_text, &spoilt_instances[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (mix_deployment_text_parse_instance (text, strlen (text), &error));
      g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, spoilt_instances[i].words));
    }
}

/* Cut off anywhere, an instance is refused or is whole; it never does harm. */
static void
test_cut_off (void)
{
  for (gsize length = 0; length < strlen (instance_text); length++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MixDeployment) problem = mix_deployment_text_parse_instance (instance_text, length, &error);

      g_assert_true ((problem == NULL) == (error != NULL));
    }
}

static const char *const solution_text = "site 0 0 3\n"
                                         "remote 0 1\n"
                                         "x 0 0 0 180 60.5\n"
                                         "x 0 2 0 0 120\n"
                                         "x 0 0 1 0.2509765625 0\n";

static void
test_solution (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDeployment) problem = parse (instance_text);
  g_autoptr (MixDeploymentAnswer) answer
      = mix_deployment_text_parse_solution (solution_text, strlen (solution_text), problem, &error);
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;
  g_autoptr (MixDeploymentAnswer) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (mix_deployment_answer_get_sessions (answer, 0, 0), ==, 3);
  g_assert_cmpint (answer->remote_sessions[0], ==, 1);
  g_assert_cmpuint (answer->minutes->len, ==, 3);
  g_assert_cmpint (g_array_index (answer->minutes, MixDeploymentMinutes, 1).line, ==, 1);
  g_assert_true (mix_deployment_answer_check (answer, problem, 0, &error));
  g_assert_no_error (error);
  once = mix_deployment_text_print_solution (answer);
  g_assert_nonnull (strstr (once, "x 0 0 0 180 60.5\nx 0 0 1 0.2509765625 0\n"));
  again = mix_deployment_text_parse_solution (once, strlen (once), problem, &error);
  g_assert_no_error (error);
  twice = mix_deployment_text_print_solution (again);
  g_assert_cmpstr (once, ==, twice);
}

static const Spoilt spoilt_solutions[] = {
  { "site 0 0 3", "site 0 3 3", "Line 1: Field 2" },
  { "site 0 0 3", "site 0 0 3\nsite 0 0 3", "Line 2: This “site”" },
  { "site 0 0 3", "site 0 0 300", "Line 1: Field 3" },
  { "x 0 2 0 0 120", "x 0 0 0 0 120", "Line 4: This “x”" },
  { "180 60.5", "180 6O.5", "Line 3: Field 5" },
  { "180 60.5", "180 nan", "Line 3: Field 5" },
  { "180 60.5", "-180 60", "Line 3: Field 4" },
  { "180 60.5", "180", "Line 3: " },
  { "180 60.5", "1.8.0 5", "Line 3: Field 4" },
};

static void
test_spoilt_solutions (void)
{
  g_autoptr (MixDeployment) problem = parse (instance_text);

  for (gsize i = 0; i < G_N_ELEMENTS (spoilt_solutions); i++)
    {
      g_autofree char *text = spoil (solution_text, &spoilt_solutions[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (mix_deployment_text_parse_solution (text, strlen (text), problem, &error));
      g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, spoilt_solutions[i].words));
    }
}

static const char *const prices_text = "pi 0 250000 -5 0\n"
                                       "desk 1 7\nfair 0 60000\nsup 0 41\ncap 1 215000\nremote 0 12\n"
                                       "blo 0 50000\nbhi 0 3\n";

static void
test_prices (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDeployment) problem = parse (instance_text);
  g_autoptr (MixDeploymentPrices) prices
      = mix_deployment_text_parse_prices (prices_text, strlen (prices_text), problem, &error);
  g_autoptr (MixDeploymentPrices) again = NULL;
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (prices->demand[1], ==, -5);
  g_assert_cmpint (prices->capacity[1], ==, 215000);
  g_assert_cmpint (prices->band_high[0], ==, 3);
  once = mix_deployment_text_print_prices (prices, problem);
  again = mix_deployment_text_parse_prices (once, strlen (once), problem, &error);
  g_assert_no_error (error);
  twice = mix_deployment_text_print_prices (again, problem);
  g_assert_cmpstr (once, ==, twice);
  g_assert_cmpint (mix_deployment_prices_get_exact_bound (prices, problem), ==,
                   mix_deployment_prices_get_exact_bound (again, problem));
}

static const Spoilt spoilt_prices[] = {
  { "pi 0 250000 -5 0", "pi 0 250000 -5", "Line 1: There must be one price" },
  { "pi 0 250000 -5 0", "pi 0 250000 -5 0\npi 0 0 0 0", "Line 2: This “pi”" },
  { "desk 1 7", "desk 1 -7", "Line 2: Field 2" },
  { "desk 1 7", "desk 3 7", "Line 2: Field 1" },
  { "fair 0 60000", "fair 0 60001", "Line 3: Field 2" },
  { "blo 0 50000", "blo 0 50001", "Line 7: Field 2" },
  { "bhi 0 3", "bhi 0 3.5", "Line 8: Field 2" },
  { "cap 1", "cup 1", "Line 5: “cup”" },
};

static void
test_spoilt_prices (void)
{
  g_autoptr (MixDeployment) problem = parse (instance_text);

  for (gsize i = 0; i < G_N_ELEMENTS (spoilt_prices); i++)
    {
      g_autofree char *text = spoil (prices_text, &spoilt_prices[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (mix_deployment_text_parse_prices (text, strlen (text), problem, &error));
      g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, spoilt_prices[i].words));
    }
}

static void
test_no_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mix_deployment_text_load_instance ("/nonexistent/instance.txt", &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deployment-text/instance", test_instance);
  g_test_add_func ("/deployment-text/instance-round-trip", test_instance_round_trip);
  g_test_add_func ("/deployment-text/spoilt-instances", test_spoilt_instances);
  g_test_add_func ("/deployment-text/cut-off", test_cut_off);
  g_test_add_func ("/deployment-text/solution", test_solution);
  g_test_add_func ("/deployment-text/spoilt-solutions", test_spoilt_solutions);
  g_test_add_func ("/deployment-text/prices", test_prices);
  g_test_add_func ("/deployment-text/spoilt-prices", test_spoilt_prices);
  g_test_add_func ("/deployment-text/no-file", test_no_file);

  return g_test_run ();
}
