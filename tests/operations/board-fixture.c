#include "board-fixture.h"

/*
 * A small plan by hand: two networks, three practices, five people, six lines, and one assignment of every fit.
 *
 *   network n1: practices p1 (10,000 patients), p2 (5,000); network n2: p3 (patients not known)
 *   people: "advanced" (prescriber, signed off for all), "clinical" (prescriber, not signed off), "pathway" (on the
 *   pathway, not a prescriber), "technician", "unknown" (nothing known)
 */

typedef struct
{
  const char *id, *min_role, *prescriber, *risk, *side, *competence, *driver;
  int level;
  gint64 minutes_millis, rate_micros;
} LineSketch;

static const LineSketch lines[] = {
  { "smr", "clinical_pharmacist", "in_training_accepted", "medium", "pcn", NULL, "registered", 4, 45000, 20000 },
  { "warfarin", "clinical_pharmacist", "yes", "high", "both", "anticoagulation", "registered", 5, 20000, 800 },
  { "repeat", "pharmacy_technician", "no", "low", "practice", NULL, "registered", 3, 2000, 1000000 },
  { "asthma", "clinical_pharmacist", "no", "medium", "both", "respiratory", "qof:AST", 4, 30000, 500000 },
  { "items", "pharmacy_technician", "no", "low", "practice", NULL, "items", 3, 2000, -1 },
  { "claims", "admin", "no", "low", "pcn", NULL, "network", 1, 60000, 12000000 },
};

static void
add_line (MixPlan *plan, const LineSketch *sketch)
{
  MixServiceLineRow row = {
    .id = sketch->id,
    .code = sketch->id,
    .name = sketch->id,
    .short_name = sketch->id,
    .category = "test",
    .kind = "demand",
    .competence = sketch->competence,
    .driver = sketch->driver,
    .min_role = sketch->min_role,
    .prescriber = sketch->prescriber,
    .risk = sketch->risk,
    .side = sketch->side,
    .remote = "yes",
    .level = sketch->level,
    .minutes_millis = sketch->minutes_millis,
    .rate_micros = sketch->rate_micros,
    .undone_weight = g_str_equal (sketch->risk, "high") ? 1000 : 100,
    .minutes_grade = 'B',
    .rate_grade = 'C',
    .enabled = TRUE,
  };
  g_autoptr (MixServiceLine) line = mix_service_line_new (&row);

  mix_plan_add_service_line (plan, line);
}

static MixFigures *
make_figures (gint64 patients)
{
  MixFigures *figures = mix_figures_new ();
  MixFigureRow row = { .id = "f",
                       .organisation_id = "p",
                       .kind = MIX_FIGURE_PATIENTS,
                       .value = patients,
                       .from_date = FIXTURE_DATE,
                       .grade = 'A' };

  if (patients < 0)
    return figures;
  mix_figures_set (figures, &row);
  row.kind = "register:AST";
  row.value = patients / 20;
  mix_figures_set (figures, &row);
  return figures;
}

static MixNetwork *
add_network (MixPlan *plan, const char *id)
{
  MixOrganisationRow row
      = { .id = id, .kind = MIX_ORGANISATION_NETWORK, .code = id, .name = id, .short_name = id, .in_plan = TRUE };
  g_autoptr (MixFigures) figures = mix_figures_new ();
  g_autoptr (MixNetwork) network = mix_network_new (&row, figures);

  mix_plan_add_network (plan, network);
  return network;
}

static void
add_practice (MixPlan *plan, const char *id, MixNetwork *network, gint64 patients)
{
  MixOrganisationRow row
      = { .id = id, .kind = MIX_ORGANISATION_PRACTICE, .code = id, .name = id, .short_name = id, .in_plan = TRUE };
  g_autoptr (MixFigures) figures = make_figures (patients);
  g_autoptr (GPtrArray) memberships = g_ptr_array_new ();
  g_autoptr (MixPractice) practice = mix_practice_new (&row, figures, network, memberships);

  mix_plan_add_practice (plan, practice);
}

static MixPerson *
add_person (MixPlan *plan, const char *id, const char *const *facts)
{
  MixPersonRow row = { .id = id, .name = id, .start_date = mix_date_new (2024, 4, 1), .leaving_date = MIX_DATE_NONE };
  g_autoptr (MixPerson) person = mix_person_new (&row);

  for (guint i = 0; facts[i] != NULL; i += 2)
    {
      MixPersonFactRow fact
          = { .id = "f", .person_id = id, .fact = facts[i], .from_date = row.start_date, .value = facts[i + 1] };

      mix_person_set_fact (person, &fact);
    }
  mix_plan_add_person (plan, person);
  return person;
}

static void
sign_off (MixPerson *person, const char *competence)
{
  MixCompetenceRow row = { .id = "c",
                           .person_id = mix_person_get_id (person),
                           .code = competence,
                           .level = "signed_off",
                           .from_date = mix_date_new (2026, 3, 2),
                           .until = MIX_DATE_NONE };

  mix_person_add_competence (person, &row);
}

void
board_fixture_add_assignment (MixPlan *plan,
                              const char *id,
                              const char *person_id,
                              const char *place_id,
                              const char *line_id,
                              int minutes,
                              const char *status)
{
  MixAssignmentRow row = { id, person_id, place_id, line_id, minutes, FIXTURE_DATE, MIX_DATE_NONE, status };
  g_autoptr (MixAssignment) assignment = mix_assignment_new (&row);

  mix_plan_add_assignment (plan, assignment);
}

/* Pairs of a fact and what it is. */
static const char *const advanced_facts[] = {
  MIX_FACT_ROLE,
  "advanced_pharmacist",
  MIX_FACT_BAND,
  "8a",
  MIX_FACT_CONTRACTED_MINUTES,
  "2250",
  MIX_FACT_PRESCRIBER,
  "yes",
  MIX_FACT_REGISTRATION,
  "current",
  MIX_FACT_HOME_PRACTICE,
  "p1",
  NULL,
};
static const char *const clinical_facts[] = {
  MIX_FACT_ROLE,
  "clinical_pharmacist",
  MIX_FACT_BAND,
  "7",
  MIX_FACT_CONTRACTED_MINUTES,
  "2250",
  MIX_FACT_PRESCRIBER,
  "yes",
  MIX_FACT_REGISTRATION,
  "current",
  MIX_FACT_HOME_PRACTICE,
  "p1",
  NULL,
};
static const char *const pathway_facts[] = {
  MIX_FACT_ROLE,
  "clinical_pharmacist",
  MIX_FACT_BAND,
  "6",
  MIX_FACT_CONTRACTED_MINUTES,
  "1350",
  MIX_FACT_PATHWAY,
  "on_pathway",
  MIX_FACT_PRESCRIBER,
  "none",
  MIX_FACT_REGISTRATION,
  "current",
  MIX_FACT_HOME_PRACTICE,
  "p2",
  NULL,
};
static const char *const technician_facts[] = {
  MIX_FACT_ROLE,
  "pharmacy_technician",
  MIX_FACT_BAND,
  "5",
  MIX_FACT_CONTRACTED_MINUTES,
  "2250",
  MIX_FACT_REGISTRATION,
  "current",
  MIX_FACT_HOME_PRACTICE,
  "p3",
  NULL,
};
static const char *const no_facts[] = { NULL };

static void
add_people (MixPlan *plan)
{
  MixSupervisionRow supervision = { "s", "pathway", "advanced", "clinical", FIXTURE_DATE, MIX_DATE_NONE, -1, -1 };
  MixPerson *person = add_person (plan, "advanced", advanced_facts);

  sign_off (person, "anticoagulation");
  sign_off (person, "respiratory");
  add_person (plan, "clinical", clinical_facts);
  mix_person_add_supervision (add_person (plan, "pathway", pathway_facts), &supervision);
  add_person (plan, "technician", technician_facts);
  add_person (plan, "unknown", no_facts);
}

MixPlan *
board_fixture_new_plan_without_work (void)
{
  MixPlanRow row = { "plan", "Fixture", FIXTURE_DATE, FIXTURE_DATE, FALSE };
  MixPlan *plan = mix_plan_new (&row, FIXTURE_DATE);
  MixNetwork *first = add_network (plan, "n1");
  MixNetwork *second = add_network (plan, "n2");

  add_practice (plan, "p1", first, 10000);
  add_practice (plan, "p2", first, 5000);
  add_practice (plan, "p3", second, -1);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    add_line (plan, &lines[i]);
  add_people (plan);
  return plan;
}

MixPlan *
board_fixture_new_plan (void)
{
  MixPlan *plan = board_fixture_new_plan_without_work ();

  board_fixture_add_assignment (plan, "a-blocked", "clinical", "p1", "warfarin", 2, "active");
  board_fixture_add_assignment (plan, "a-stretched", "pathway", "p2", "smr", 60, "active");
  board_fixture_add_assignment (plan, "a-under", "clinical", "p1", "repeat", 120, "active");
  board_fixture_add_assignment (plan, "a-fits", "advanced", "p1", "smr", 90, "active");
  board_fixture_add_assignment (plan, "a-paused", "technician", "p3", "repeat", 600, "paused");
  board_fixture_add_assignment (plan, "a-over", "pathway", "p2", "asthma", 3000, "agreed");
  return plan;
}

MixPlan *
board_fixture_new_large_plan (guint n_people, guint n_practices, guint n_lines, guint n_assignments)
{
  static const char *const facts[] = {
    MIX_FACT_ROLE, "clinical_pharmacist", MIX_FACT_BAND, "7", MIX_FACT_CONTRACTED_MINUTES, "2250", MIX_FACT_PRESCRIBER,
    "yes",         MIX_FACT_REGISTRATION, "current",     NULL
  };
  MixPlanRow row = { "plan", "Large", FIXTURE_DATE, FIXTURE_DATE, FALSE };
  MixPlan *plan = mix_plan_new (&row, FIXTURE_DATE);
  MixNetwork *network = add_network (plan, "n1");
  char id[32], person_id[32], place_id[32], line_id[32];

  for (guint i = 0; i < n_practices; i++)
    add_practice (plan, (g_snprintf (id, sizeof id, "p%u", i), id), network, 8000 + i);
  for (guint i = 0; i < n_lines; i++)
    {
      LineSketch sketch = lines[i % 4];

      g_snprintf (id, sizeof id, "l%u", i);
      sketch.id = id;
      add_line (plan, &sketch);
    }
  for (guint i = 0; i < n_people; i++)
    add_person (plan, (g_snprintf (id, sizeof id, "Pharmacist %u", i), id), facts);
  for (guint i = 0; i < n_assignments; i++)
    {
      g_snprintf (id, sizeof id, "a%u", i);
      g_snprintf (person_id, sizeof person_id, "Pharmacist %u", i % n_people);
      g_snprintf (place_id, sizeof place_id, "p%u", i % n_practices);
      g_snprintf (line_id, sizeof line_id, "l%u", i % n_lines);
      board_fixture_add_assignment (plan, id, person_id, place_id, line_id, 30 + (int) i % 200, "active");
    }
  return plan;
}
