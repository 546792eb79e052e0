#include "mix-fit.h"

#define AS_AT 20778 /* 21 November 2026 */
#define LAST_YEAR (AS_AT - 365)

/* Lines of the catalogue, by their codes. */
#define T01 { MIX_ROLE_CLINICAL_PHARMACIST, 4, MIX_PRESCRIBER_NEED_IN_TRAINING_ACCEPTED, FALSE, TRUE, FALSE }
#define T06 { MIX_ROLE_CLINICAL_PHARMACIST, 4, MIX_PRESCRIBER_NEED_PREFERRED, FALSE, TRUE, FALSE }
#define T11 { MIX_ROLE_PHARMACY_TECHNICIAN, 3, MIX_PRESCRIBER_NEED_NO, FALSE, TRUE, FALSE }
#define T14 { MIX_ROLE_CLINICAL_PHARMACIST, 4, MIX_PRESCRIBER_NEED_PREFERRED, TRUE, TRUE, FALSE }
#define T18 { MIX_ROLE_PHARMACY_TECHNICIAN, 3, MIX_PRESCRIBER_NEED_NO, TRUE, TRUE, FALSE }
#define T22 { MIX_ROLE_CLINICAL_PHARMACIST, 5, MIX_PRESCRIBER_NEED_YES, TRUE, TRUE, FALSE }
#define T27 { MIX_ROLE_CLINICAL_PHARMACIST, 5, MIX_PRESCRIBER_NEED_YES, FALSE, TRUE, FALSE }
#define T47 { MIX_ROLE_ADMIN, 1, MIX_PRESCRIBER_NEED_NO, FALSE, TRUE, FALSE }
#define T48 { MIX_ROLE_SENIOR_CLINICAL_PHARMACIST, 6, MIX_PRESCRIBER_NEED_NO, FALSE, TRUE, TRUE }
#define T55 { MIX_ROLE_PHARMACY_TECHNICIAN, 3, MIX_PRESCRIBER_NEED_NO, FALSE, TRUE, TRUE }
#define T58 { MIX_ROLE_ADMIN, 1, MIX_PRESCRIBER_NEED_NO, FALSE, FALSE, FALSE }

typedef struct
{
  const char *what;
  MixFitLine line;
  MixFitPerson person;
  MixFitGrade grade;
  const char *reasons; /* all that fired, effect:code, in order */
} FitCase;

#define ADMIN(...)                                                                                                     \
  { .role = MIX_ROLE_ADMIN, .competence_until = MIX_DATE_NONE, .competence_from = LAST_YEAR, __VA_ARGS__ }
#define REGISTERED(role_, ...)                                                                                         \
  { .role = role_,                                                                                                     \
    .registration = MIX_REGISTRATION_CURRENT,                                                                          \
    .competence_until = MIX_DATE_NONE,                                                                                 \
    .competence_from = LAST_YEAR,                                                                                      \
    __VA_ARGS__ }
#define TECHNICIAN(...) REGISTERED (MIX_ROLE_PHARMACY_TECHNICIAN, __VA_ARGS__)
#define PHARMACIST(...) REGISTERED (MIX_ROLE_CLINICAL_PHARMACIST, __VA_ARGS__)
#define SENIOR(...) REGISTERED (MIX_ROLE_SENIOR_CLINICAL_PHARMACIST, __VA_ARGS__)
#define ADVANCED(...) REGISTERED (MIX_ROLE_ADVANCED_PHARMACIST, __VA_ARGS__)

#define SIGNED .competence = MIX_COMPETENCE_SIGNED_OFF
#define SUPERVISED .competence = MIX_COMPETENCE_SUPERVISED
#define TRAINING .competence = MIX_COMPETENCE_IN_TRAINING
#define UNDATED .competence_from = MIX_DATE_NONE
#define PRESCRIBER .prescriber = MIX_PRESCRIBER_YES
#define ON_COURSE .prescriber = MIX_PRESCRIBER_ON_COURSE

/* The initialisers above set a default first and the case's own value after it. */
#pragma GCC diagnostic ignored "-Woverride-init"

static const FitCase cases[] = {
  /* The role. */
  { "technician on a pharmacist's line", T06, TECHNICIAN (SIGNED), MIX_FIT_BLOCKED,
    "blocked:role_below_least note:prescriber_preferred passed:registration_current passed:signed_off" },
  { "trainee technician on a technician's line",
    T11,
    { .role = MIX_ROLE_TRAINEE_PHARMACY_TECHNICIAN,
      SIGNED,
      .competence_from = LAST_YEAR,
      .competence_until = MIX_DATE_NONE },
    MIX_FIT_BLOCKED,
    "blocked:role_below_least passed:signed_off" },
  { "trainee pharmacist on a technician's line, on no register",
    T11,
    { .role = MIX_ROLE_TRAINEE_PHARMACIST, SIGNED, .competence_from = LAST_YEAR, .competence_until = MIX_DATE_NONE },
    MIX_FIT_FITS,
    "passed:role_high_enough passed:signed_off" },
  { "prescribing pharmacist on a senior's line", T48, PHARMACIST (SIGNED, PRESCRIBER), MIX_FIT_BLOCKED,
    "blocked:role_below_least passed:registration_current passed:signed_off" },
  { "advanced pharmacist on a senior's line", T48, ADVANCED (SIGNED), MIX_FIT_FITS,
    "passed:role_high_enough passed:registration_current passed:signed_off" },
  { "general practitioner, who supervises and no more", T47, REGISTERED (MIX_ROLE_GP, SIGNED), MIX_FIT_BLOCKED,
    "blocked:role_below_least passed:registration_current passed:signed_off" },

  /* Registration. */
  { "no registration", T11, TECHNICIAN (SIGNED, .registration = MIX_REGISTRATION_MISSING), MIX_FIT_BLOCKED,
    "blocked:registration_missing passed:role_high_enough passed:signed_off" },
  { "registration lapsed", T11, TECHNICIAN (SIGNED, .registration = MIX_REGISTRATION_LAPSED), MIX_FIT_BLOCKED,
    "blocked:registration_lapsed passed:role_high_enough passed:signed_off" },
  { "administrator needs none", T47, ADMIN (SIGNED), MIX_FIT_FITS, "passed:role_high_enough passed:signed_off" },

  /* Prescriber asked: yes. */
  { "prescriber needed, none", T27, PHARMACIST (SIGNED), MIX_FIT_BLOCKED,
    "blocked:prescriber_needed passed:role_high_enough passed:registration_current passed:signed_off" },
  { "prescriber needed, on the course", T27, PHARMACIST (SIGNED, ON_COURSE), MIX_FIT_STRETCHED,
    "stretched:prescriber_on_course passed:role_high_enough passed:registration_current passed:signed_off" },
  { "prescriber needed, on the pathway only", T27, PHARMACIST (SIGNED, .pathway = MIX_PATHWAY_ON), MIX_FIT_BLOCKED,
    "blocked:prescriber_needed passed:role_high_enough passed:registration_current passed:signed_off" },
  { "prescriber needed, prescriber", T27, PHARMACIST (SIGNED, PRESCRIBER), MIX_FIT_FITS,
    "passed:role_high_enough passed:registration_current passed:prescriber passed:signed_off" },

  /* Prescriber asked: in training accepted. */
  { "training accepted, none", T01, PHARMACIST (SIGNED), MIX_FIT_BLOCKED,
    "blocked:prescriber_needed passed:role_high_enough passed:registration_current passed:signed_off" },
  { "training accepted, on the pathway", T01, PHARMACIST (SIGNED, .pathway = MIX_PATHWAY_ON), MIX_FIT_STRETCHED,
    "stretched:prescriber_on_pathway passed:role_high_enough passed:registration_current passed:signed_off" },
  { "training accepted, on the course", T01, PHARMACIST (SIGNED, ON_COURSE), MIX_FIT_STRETCHED,
    "stretched:prescriber_on_course passed:role_high_enough passed:registration_current passed:signed_off" },
  { "training accepted, pathway complete", T01, PHARMACIST (SIGNED, .pathway = MIX_PATHWAY_COMPLETE), MIX_FIT_STRETCHED,
    "stretched:prescriber_pathway_complete passed:role_high_enough passed:registration_current passed:signed_off" },
  { "training accepted, prescriber", T01, PHARMACIST (SIGNED, PRESCRIBER), MIX_FIT_FITS,
    "passed:role_high_enough passed:registration_current passed:prescriber passed:signed_off" },

  /* Prescriber asked: preferred. */
  { "prescriber preferred, none", T06, PHARMACIST (SIGNED), MIX_FIT_FITS,
    "note:prescriber_preferred passed:role_high_enough passed:registration_current passed:signed_off" },
  { "prescriber preferred, on the course", T06, PHARMACIST (SIGNED, ON_COURSE), MIX_FIT_FITS,
    "note:prescriber_on_course passed:role_high_enough passed:registration_current passed:signed_off" },

  /* High risk. */
  { "high risk, no competence", T18, TECHNICIAN (), MIX_FIT_BLOCKED,
    "blocked:no_competence passed:role_high_enough passed:registration_current" },
  { "high risk, in training", T18, TECHNICIAN (TRAINING, .has_supervisor = TRUE), MIX_FIT_BLOCKED,
    "blocked:in_training passed:role_high_enough passed:registration_current" },
  { "high risk, supervised", T18, TECHNICIAN (SUPERVISED, .has_supervisor = TRUE), MIX_FIT_STRETCHED,
    "stretched:supervised passed:role_high_enough passed:registration_current" },
  { "high risk, supervised by nobody named", T18, TECHNICIAN (SUPERVISED), MIX_FIT_BLOCKED,
    "blocked:supervisor_not_named passed:role_high_enough passed:registration_current" },
  { "high risk, supervised but not dated", T18, TECHNICIAN (SUPERVISED, UNDATED, .has_supervisor = TRUE),
    MIX_FIT_BLOCKED, "blocked:sign_off_not_dated passed:role_high_enough passed:registration_current" },
  { "high risk, signed off", T18, TECHNICIAN (SIGNED), MIX_FIT_FITS,
    "passed:role_high_enough passed:registration_current passed:signed_off" },
  { "high risk, signed off but not dated", T18, TECHNICIAN (SIGNED, UNDATED), MIX_FIT_BLOCKED,
    "blocked:sign_off_not_dated passed:role_high_enough passed:registration_current" },
  { "high risk, signed off today", T18, TECHNICIAN (SIGNED, .competence_from = AS_AT), MIX_FIT_FITS,
    "passed:role_high_enough passed:registration_current passed:signed_off" },
  { "high risk, signed off from tomorrow", T18, TECHNICIAN (SIGNED, .competence_from = AS_AT + 1), MIX_FIT_BLOCKED,
    "blocked:no_competence passed:role_high_enough passed:registration_current" },
  { "high risk, last day of the sign-off", T18, TECHNICIAN (SIGNED, .competence_until = AS_AT), MIX_FIT_FITS,
    "passed:role_high_enough passed:registration_current passed:signed_off" },
  { "high risk, expired yesterday", T18, TECHNICIAN (SIGNED, .competence_until = AS_AT - 1), MIX_FIT_BLOCKED,
    "blocked:sign_off_expired passed:role_high_enough passed:registration_current" },
  { "high risk, signed off, prescriber preferred", T14, PHARMACIST (SIGNED), MIX_FIT_FITS,
    "note:prescriber_preferred passed:role_high_enough passed:registration_current passed:signed_off" },

  /* Other lines. */
  { "no competence", T11, TECHNICIAN (), MIX_FIT_STRETCHED,
    "stretched:no_competence passed:role_high_enough passed:registration_current" },
  { "in training", T11, TECHNICIAN (TRAINING), MIX_FIT_STRETCHED,
    "stretched:in_training passed:role_high_enough passed:registration_current" },
  { "supervised", T11, TECHNICIAN (SUPERVISED, .has_supervisor = TRUE), MIX_FIT_STRETCHED,
    "stretched:supervised passed:role_high_enough passed:registration_current" },
  { "expired", T11, TECHNICIAN (SIGNED, .competence_until = AS_AT - 1), MIX_FIT_STRETCHED,
    "stretched:sign_off_expired passed:role_high_enough passed:registration_current" },
  { "signed off but not dated", T11, TECHNICIAN (SIGNED, UNDATED), MIX_FIT_FITS,
    "note:sign_off_not_dated passed:role_high_enough passed:registration_current" },
  { "line that names no competence", T58, ADMIN (), MIX_FIT_FITS, "passed:role_high_enough" },

  /* Use of skill. */
  { "pharmacist on a level-3 line", T11, PHARMACIST (SIGNED), MIX_FIT_FITS,
    "passed:role_high_enough passed:registration_current passed:signed_off" },
  { "prescriber on a level-3 line", T11, PHARMACIST (SIGNED, PRESCRIBER), MIX_FIT_UNDER_USED,
    "under_used:skill_under_used passed:role_high_enough passed:registration_current passed:signed_off" },
  { "senior on a level-3 line", T11, SENIOR (SIGNED), MIX_FIT_UNDER_USED,
    "under_used:skill_under_used passed:role_high_enough passed:registration_current passed:signed_off" },
  { "senior on a level-4 line", T06, SENIOR (SIGNED, PRESCRIBER), MIX_FIT_FITS,
    "passed:role_high_enough passed:registration_current passed:prescriber passed:signed_off" },
  { "senior on a high-risk level-3 line", T18, SENIOR (SIGNED), MIX_FIT_UNDER_USED,
    "under_used:skill_under_used passed:role_high_enough passed:registration_current passed:signed_off" },
  { "senior who lacks the competence is stretched, not under-used", T11, SENIOR (), MIX_FIT_STRETCHED,
    "stretched:no_competence passed:role_high_enough passed:registration_current" },
  { "technician on a level-1 line", T47, TECHNICIAN (SIGNED), MIX_FIT_UNDER_USED,
    "under_used:skill_under_used passed:role_high_enough passed:registration_current passed:signed_off" },
  { "trainee technician on a level-1 line",
    T47,
    { .role = MIX_ROLE_TRAINEE_PHARMACY_TECHNICIAN,
      SIGNED,
      .competence_from = LAST_YEAR,
      .competence_until = MIX_DATE_NONE },
    MIX_FIT_FITS,
    "passed:role_high_enough passed:signed_off" },
  { "senior training practice staff", T55, SENIOR (SIGNED), MIX_FIT_FITS,
    "passed:role_high_enough passed:registration_current passed:signed_off" },
  { "not dated, and beneath the person", T11, SENIOR (SIGNED, UNDATED), MIX_FIT_UNDER_USED,
    "under_used:skill_under_used note:sign_off_not_dated passed:role_high_enough passed:registration_current" },

  /* Cases of the research. */
  { "an untrained pharmacist on warfarin switching", T22, PHARMACIST (), MIX_FIT_BLOCKED,
    "blocked:prescriber_needed blocked:no_competence passed:role_high_enough passed:registration_current" },
  { "the same, a prescriber, before sign-off", T22, PHARMACIST (TRAINING, PRESCRIBER), MIX_FIT_BLOCKED,
    "blocked:in_training passed:role_high_enough passed:registration_current passed:prescriber" },
  { "the same, under supervision", T22, PHARMACIST (SUPERVISED, PRESCRIBER, .has_supervisor = TRUE), MIX_FIT_STRETCHED,
    "stretched:supervised passed:role_high_enough passed:registration_current passed:prescriber" },
  { "the same, signed off", T22, PHARMACIST (SIGNED, PRESCRIBER), MIX_FIT_FITS,
    "passed:role_high_enough passed:registration_current passed:prescriber passed:signed_off" },
  { "a prescriber filling days with repeat preparation", T11, ADVANCED (SIGNED, PRESCRIBER), MIX_FIT_UNDER_USED,
    "under_used:skill_under_used passed:role_high_enough passed:registration_current passed:signed_off" },
};

static char *
list_reasons (const MixFit *fit)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < fit->n_reasons; i++)
    g_string_append_printf (list, "%s%s:%s", i > 0 ? " " : "", mix_fit_effect_get_name (fit->reasons[i].effect),
                            mix_fit_code_get_name (fit->reasons[i].code));
  return g_string_free (list, FALSE);
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MixFit fit = mix_fit_work_out (&cases[i].line, &cases[i].person, AS_AT);
      g_autofree char *reasons = list_reasons (&fit);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (mix_fit_grade_get_name (fit.grade), ==, mix_fit_grade_get_name (cases[i].grade));
      g_assert_cmpstr (reasons, ==, cases[i].reasons);
    }
}

static MixFitLine
make_line (GRand *random)
{
  return (MixFitLine) {
    .min_role = (MixRole) g_rand_int_range (random, 0, MIX_ROLE_GP),
    .level = g_rand_int_range (random, 1, 7),
    .prescriber = (MixPrescriberNeed) g_rand_int_range (random, 0, 4),
    .high_risk = g_rand_boolean (random),
    .needs_competence = g_rand_boolean (random),
    .never_under_used = g_rand_boolean (random),
  };
}

static MixDate
make_date (GRand *random)
{
  return g_rand_int_range (random, 0, 4) == 0 ? MIX_DATE_NONE : AS_AT + g_rand_int_range (random, -2, 3);
}

static MixFitPerson
make_person (GRand *random)
{
  return (MixFitPerson) {
    .role = (MixRole) g_rand_int_range (random, 0, MIX_N_ROLES),
    .registration = (MixRegistration) g_rand_int_range (random, 0, 3),
    .prescriber = (MixPrescriber) g_rand_int_range (random, 0, 3),
    .pathway = (MixPathway) g_rand_int_range (random, 0, 3),
    .competence = (MixCompetenceLevel) g_rand_int_range (random, 0, 4),
    .competence_from = make_date (random),
    .competence_until = make_date (random),
    .has_supervisor = g_rand_boolean (random),
  };
}

/* The rows of the table as conditions, written apart from the program's. */
static MixFitGrade
judge_by_table (const MixFitLine *line, const MixFitPerson *person)
{
  gboolean none = person->prescriber == MIX_PRESCRIBER_NONE;
  gboolean prescribes = person->prescriber == MIX_PRESCRIBER_YES;
  gboolean in_force = mix_date_in_range (AS_AT, person->competence_from, person->competence_until);
  gboolean dated = person->competence_from != MIX_DATE_NONE && in_force;
  gboolean accepted = line->prescriber == MIX_PRESCRIBER_NEED_IN_TRAINING_ACCEPTED;
  gboolean signed_off = person->competence == MIX_COMPETENCE_SIGNED_OFF && in_force;
  gboolean watched = person->competence == MIX_COMPETENCE_SUPERVISED && dated && person->has_supervisor;
  gboolean hard = line->high_risk && line->needs_competence;
  int level = mix_role_get_person_level (person->role, person->prescriber);

  if (mix_role_get_level (person->role) < mix_role_get_level (line->min_role)
      || (mix_role_is_registered (person->role) && person->registration != MIX_REGISTRATION_CURRENT)
      || (line->prescriber == MIX_PRESCRIBER_NEED_YES && none)
      || (accepted && none && person->pathway == MIX_PATHWAY_NONE) || (hard && !(signed_off && dated) && !watched))
    return MIX_FIT_BLOCKED;
  if ((line->prescriber == MIX_PRESCRIBER_NEED_YES || accepted) && !prescribes)
    return MIX_FIT_STRETCHED;
  if (line->needs_competence && !signed_off)
    return MIX_FIT_STRETCHED;
  if (!line->never_under_used && ((line->level <= 3 && level >= 5) || (line->level == 1 && level >= 3)))
    return MIX_FIT_UNDER_USED;
  return MIX_FIT_FITS;
}

static void
test_against_the_table (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);
  guint n_of_grade[4] = { 0 };

  for (guint i = 0; i < 200000; i++)
    {
      MixFitLine line = make_line (random);
      MixFitPerson person = make_person (random);
      MixFit fit = mix_fit_work_out (&line, &person, AS_AT);

      g_assert_cmpint (fit.grade, ==, judge_by_table (&line, &person));
      g_assert_cmpuint (fit.n_reasons, >, 0);
      for (guint j = 1; j < fit.n_reasons; j++)
        g_assert_cmpint (fit.reasons[j - 1].effect, <=, fit.reasons[j].effect);
      n_of_grade[fit.grade]++;
    }
  for (guint grade = 0; grade < G_N_ELEMENTS (n_of_grade); grade++)
    g_assert_cmpuint (n_of_grade[grade], >, 1000);
}

static void
test_supervision_minutes (void)
{
  g_assert_cmpint (mix_fit_get_supervision_minutes (MIX_FIT_STRETCHED, 300), ==, 60);
  g_assert_cmpint (mix_fit_get_supervision_minutes (MIX_FIT_STRETCHED, 12), ==, 2);
  g_assert_cmpint (mix_fit_get_supervision_minutes (MIX_FIT_STRETCHED, 13), ==, 3);
  g_assert_cmpint (mix_fit_get_supervision_minutes (MIX_FIT_FITS, 300), ==, 0);
  g_assert_cmpint (mix_fit_get_supervision_minutes (MIX_FIT_BLOCKED, 300), ==, 0);
}

static void
test_mop_up (void)
{
  static const MixFitLine administration = T47, routine = T11, clinical = T06;
  static const MixFitPerson admin = ADMIN (), technician = TECHNICIAN (), pharmacist = PHARMACIST (),
                            prescriber = PHARMACIST (PRESCRIBER);

  g_assert_true (mix_fit_is_mop_up (&administration, &admin));
  g_assert_true (mix_fit_is_mop_up (&administration, &technician));
  g_assert_false (mix_fit_is_mop_up (&routine, &technician));
  g_assert_false (mix_fit_is_mop_up (&routine, &pharmacist));
  g_assert_true (mix_fit_is_mop_up (&routine, &prescriber));
  g_assert_false (mix_fit_is_mop_up (&clinical, &prescriber));
}

static void
test_names (void)
{
  MixPrescriberNeed need;
  MixRegistration registration;
  MixPathway pathway;
  MixCompetenceLevel level;

  g_assert_true (mix_prescriber_need_parse ("in_training_accepted", &need));
  g_assert_cmpint (need, ==, MIX_PRESCRIBER_NEED_IN_TRAINING_ACCEPTED);
  g_assert_true (mix_registration_parse ("lapsed", &registration));
  g_assert_cmpint (registration, ==, MIX_REGISTRATION_LAPSED);
  g_assert_true (mix_pathway_parse ("on_pathway", &pathway));
  g_assert_cmpint (pathway, ==, MIX_PATHWAY_ON);
  g_assert_true (mix_competence_level_parse ("signed_off", &level));
  g_assert_cmpstr (mix_competence_level_get_name (level), ==, "signed_off");
  g_assert_false (mix_competence_level_parse ("expert", &level));
  g_assert_false (mix_prescriber_need_parse (NULL, &need));
  g_assert_true (mix_fit_line_code_is_never_under_used ("T55"));
  g_assert_true (mix_fit_line_code_is_never_under_used ("T60"));
  g_assert_false (mix_fit_line_code_is_never_under_used ("T47"));
  g_assert_false (mix_fit_line_code_is_never_under_used (NULL));
  for (guint code = 0; code < MIX_FIT_N_CODES; code++)
    g_assert_nonnull (mix_fit_code_get_name ((MixFitCode) code));
}

static void
test_roles (void)
{
  static const struct
  {
    const char *code;
    int level;
    int level_as_prescriber;
    const char *reimbursement_line;
  } roles[] = {
    { "admin", 1, 1, NULL },
    { "trainee_pharmacy_technician", 2, 2, NULL },
    { "pharmacy_technician", 3, 3, "Pharmacy Technician" },
    { "trainee_pharmacist", 3, 3, NULL },
    { "clinical_pharmacist", 4, 5, "Clinical Pharmacist" },
    { "senior_clinical_pharmacist", 6, 6, "Clinical Pharmacist" },
    { "advanced_pharmacist", 6, 6, "Advanced Practitioner" },
    { "gp", 0, 0, NULL },
  };
  MixRole role;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_assert_true (mix_role_parse (roles[i].code, &role));
      g_assert_cmpstr (mix_role_get_code (role), ==, roles[i].code);
      g_assert_cmpint (mix_role_get_level (role), ==, roles[i].level);
      g_assert_cmpint (mix_role_get_person_level (role, MIX_PRESCRIBER_YES), ==, roles[i].level_as_prescriber);
      g_assert_cmpint (mix_role_get_person_level (role, MIX_PRESCRIBER_ON_COURSE), ==, roles[i].level);
      g_assert_cmpstr (mix_role_get_reimbursement_line (role), ==, roles[i].reimbursement_line);
    }
  g_assert_false (mix_role_parse ("chief", &role));
  g_assert_false (mix_role_parse (NULL, &role));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/table", test_table);
  g_test_add_func ("/fit/against-the-table", test_against_the_table);
  g_test_add_func ("/fit/supervision-minutes", test_supervision_minutes);
  g_test_add_func ("/fit/mop-up", test_mop_up);
  g_test_add_func ("/fit/names", test_names);
  g_test_add_func ("/role/table", test_roles);
  return g_test_run ();
}
