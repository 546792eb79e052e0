#include "following-deeds.h"

#include "mix-person.h"
#include "mix-figure.h"
#include "mix-store-rows.h"

/*
 * Random deeds on every recorded table of a small invented plan. Ids are drawn from small ranges, so that rows are
 * inserted, changed and removed by turns. What a plan does not allow fails, as it should.
 */
#define N_NETWORKS 3
#define N_PRACTICES 7
#define N_LINES 9
#define N_PEOPLE 9
#define N_WORK 60
#define MOST_MINUTES 400
#define N_ENTRIES 6

static const char *const *
get_words (const char *kind)
{
  static const char *const roles[] = { "clinical_pharmacist", "pharmacy_technician", "advanced_pharmacist", NULL };
  static const char *const levels[] = { "none", "in_training", "supervised", "signed_off", NULL };
  static const char *const statuses[] = { "proposed", "agreed", "active", "active", "paused", "ended", NULL };
  static const char *const codes[] = { "pathway", "anticoagulation", NULL };

  switch (*kind)
    {
    case 'r':
      return roles;
    case 'l':
      return levels;
    case 's':
      return statuses;
    default:
      return codes;
    }
}

static int
pick (GRand *random, int n)
{
  return g_rand_int_range (random, 0, n);
}

static const char *
pick_word (GRand *random, const char *kind)
{
  const char *const *words = get_words (kind);

  return words[pick (random, (int) g_strv_length ((char **) words))];
}

static char *
make_id (guint kind, int number)
{
  return g_strdup_printf ("00000000-0000-7000-%04x-%012d", 0x8100 + kind, number);
}

enum
{
  SOURCE,
  NETWORK,
  PRACTICE,
  LINE,
  PERSON,
  WORK,
  OTHER, /* and on from here, a kind for each further table */
};

static char *
pick_id (GRand *random, guint kind)
{
  static const int numbers[] = { 4, N_NETWORKS, N_PRACTICES, N_LINES, N_PEOPLE, N_WORK };

  return make_id (kind, pick (random, kind < OTHER ? numbers[kind] : N_ENTRIES));
}

static char *
pick_place (GRand *random)
{
  return pick_id (random, pick (random, 6) == 0 ? NETWORK : PRACTICE);
}

static MixDate
pick_day (GRand *random)
{
  return FOLLOWING_DAY - 500 + pick (random, 700);
}

static MixDate
pick_end (GRand *random, MixDate from)
{
  return pick (random, 2) == 0 ? MIX_DATE_NONE : from + pick (random, 500);
}

static gboolean
change_plan (MixStore *store, GRand *random, GError **error)
{
  MixPlanRow row = { "00000000-0000-7000-8000-000000000001", pick (random, 2) ? "First" : "Second", FOLLOWING_DAY,
                     FOLLOWING_DAY + pick (random, 3) / 2, FALSE };

  return mix_store_put_plan (store, &row, error);
}

static gboolean
change_setting (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *value = g_strdup_printf ("%d", 20 + pick (random, 15));

  return mix_store_put_setting (store, pick (random, 2) ? "capacity.leave_days" : "capacity.travel_minutes",
                                pick (random, 4) ? value : NULL, error);
}

static gboolean
change_source (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, SOURCE);
  MixSourceRow row = { id, pick (random, 2) ? "One" : "Other", "Nobody", NULL, NULL, pick_day (random) };

  return mix_store_put_source (store, &row, error);
}

static gboolean
put_organisation (MixStore *store, GRand *random, MixOrganisationKind kind, int number, GError **error)
{
  g_autofree char *id = make_id (kind == MIX_ORGANISATION_NETWORK ? NETWORK : PRACTICE, number);
  g_autofree char *code = g_strdup_printf ("%c%05d", kind == MIX_ORGANISATION_NETWORK ? 'U' : 'Z', number);
  g_autofree char *name = g_strdup_printf ("PLACE %d", pick (random, 20));
  MixOrganisationRow row = { .id = id,
                             .kind = kind,
                             .code = code,
                             .name = name,
                             .short_name = name,
                             .in_plan = kind == MIX_ORGANISATION_PRACTICE || pick (random, 10) != 0 };

  return mix_store_put_organisation (store, &row, error);
}

static gboolean
change_organisation (MixStore *store, GRand *random, GError **error)
{
  return pick (random, 3) == 0
             ? put_organisation (store, random, MIX_ORGANISATION_NETWORK, pick (random, N_NETWORKS), error)
             : put_organisation (store, random, MIX_ORGANISATION_PRACTICE, pick (random, N_PRACTICES), error);
}

static gboolean
put_membership (MixStore *store, GRand *random, int number, GError **error)
{
  g_autofree char *id = make_id (OTHER, number);
  g_autofree char *practice_id = make_id (PRACTICE, number % N_PRACTICES);
  g_autofree char *network_id = pick_id (random, NETWORK);
  MixDate from = FOLLOWING_DAY - 600 + pick (random, 620);
  MixMembershipRow row = { id, practice_id, network_id, from, pick (random, 12) ? MIX_DATE_NONE : from + 300, NULL };

  return mix_store_put_membership (store, &row, error);
}

static gboolean
change_membership (MixStore *store, GRand *random, GError **error)
{
  int number = pick (random, 2 * N_PRACTICES);
  g_autofree char *id = make_id (OTHER, number);

  return pick (random, 8) == 0 ? mix_store_remove_membership (store, id, error)
                               : put_membership (store, random, number, error);
}

static gboolean
change_figure (MixStore *store, GRand *random, GError **error)
{
  static const char *const kinds[] = { MIX_FIGURE_PATIENTS, MIX_FIGURE_PATIENTS, MIX_FIGURE_LEARNERS };
  int number = pick (random, 40);
  g_autofree char *id = make_id (OTHER + 1, number);
  g_autofree char *place_id
      = number % 5 == 0 ? make_id (NETWORK, number % N_NETWORKS) : make_id (PRACTICE, number % N_PRACTICES);
  MixFigureRow row
      = { id, place_id, kinds[number % 3], FOLLOWING_DAY - 600 + number * 20, pick (random, 9000), 'U', NULL };

  return pick (random, 4) == 0 ? mix_store_remove_figure (store, id, error) : mix_store_put_figure (store, &row, error);
}

static gboolean
put_line (MixStore *store, GRand *random, int number, GError **error)
{
  static const char *const drivers[] = { "registered", "registered", "learner" };
  g_autofree char *id = make_id (LINE, number);
  g_autofree char *code = g_strdup_printf ("T%02d", number + 1);
  g_autofree char *name = g_strdup_printf ("Work %d", number);
  MixServiceLineRow row = { .id = id,
                            .code = code,
                            .name = name,
                            .short_name = name,
                            .category = "Clinical",
                            .kind = "demand",
                            .competence = number % 3 == 0 ? "anticoagulation" : NULL,
                            .driver = drivers[number % 3],
                            .min_role = number % 4 == 0 ? "advanced_pharmacist" : "pharmacy_technician",
                            .prescriber = "no",
                            .risk = number % 3 == 0 ? "high" : "low",
                            .side = "both",
                            .remote = "partly",
                            .level = 1 + number % 6,
                            .minutes_millis = 20000,
                            .rate_micros = pick (random, 5) == 0 ? -1 : 100000 + pick (random, 5) * 100000,
                            .undone_weight = number % 2 == 0 ? 150 : -1,
                            .minutes_grade = 'B',
                            .rate_grade = '?',
                            .enabled = pick (random, 6) != 0 };

  return mix_store_put_service_line (store, &row, error);
}

static gboolean
change_line (MixStore *store, GRand *random, GError **error)
{
  return put_line (store, random, pick (random, N_LINES), error);
}

static gboolean
put_person (MixStore *store, GRand *random, int number, GError **error)
{
  g_autofree char *id = make_id (PERSON, number);
  g_autofree char *name = g_strdup_printf ("Person %c", 'A' + pick (random, 26));
  MixPersonRow row = { id, name, FOLLOWING_DAY - 400,
                       pick (random, 8) == 0 ? FOLLOWING_DAY - 5 + pick (random, 10) : MIX_DATE_NONE };

  return mix_store_put_person (store, &row, error);
}

static gboolean
change_person (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, PERSON);

  return pick (random, 12) == 0 ? mix_store_remove_person (store, id, error)
                                : put_person (store, random, pick (random, N_PEOPLE), error);
}

static gboolean
put_fact (MixStore *store, GRand *random, int number, GError **error)
{
  static const char *const facts[]
      = { MIX_FACT_ROLE, MIX_FACT_CONTRACTED_MINUTES, MIX_FACT_REGISTRATION, MIX_FACT_PATHWAY, MIX_FACT_HOME_PRACTICE };
  int kind = number / N_PEOPLE % 5;
  g_autofree char *id = make_id (OTHER + 2, number);
  g_autofree char *person_id = make_id (PERSON, number % N_PEOPLE);
  g_autofree char *minutes = g_strdup_printf ("%d", 900 + pick (random, 5) * 300);
  g_autofree char *home = pick_id (random, PRACTICE);
  const char *values[] = { pick_word (random, "role"), minutes, pick (random, 5) ? "current" : "lapsed",
                           pick (random, 2) ? "on_pathway" : "complete", pick (random, 3) ? home : "" };
  MixPersonFactRow row
      = { id, person_id, facts[kind], FOLLOWING_DAY - 400 + number / (5 * N_PEOPLE) * 399, values[kind] };

  return mix_store_put_person_fact (store, &row, error);
}

static gboolean
change_fact (MixStore *store, GRand *random, GError **error)
{
  int number = pick (random, 10 * N_PEOPLE);
  g_autofree char *id = make_id (OTHER + 2, number);

  return pick (random, 4) == 0 ? mix_store_remove_person_fact (store, id, error)
                               : put_fact (store, random, number, error);
}

static gboolean
change_competence (MixStore *store, GRand *random, GError **error)
{
  int number = pick (random, 3 * N_PEOPLE);
  g_autofree char *id = make_id (OTHER + 3, number);
  g_autofree char *person_id = make_id (PERSON, number % N_PEOPLE);
  MixCompetenceRow row = { id,
                           person_id,
                           get_words ("code")[number / N_PEOPLE % 2],
                           pick_word (random, "level"),
                           FOLLOWING_DAY - 300 + number * 10,
                           pick_end (random, FOLLOWING_DAY - 100),
                           NULL,
                           NULL };

  return pick (random, 4) == 0 ? mix_store_remove_competence (store, id, error)
                               : mix_store_put_competence (store, &row, error);
}

static gboolean
change_supervision (MixStore *store, GRand *random, GError **error)
{
  static const char *const kinds[] = { "clinical", "educational", "prescribing" };
  g_autofree char *id = pick_id (random, OTHER + 4);
  g_autofree char *person_id = pick_id (random, PERSON);
  g_autofree char *supervisor_id = pick_id (random, PERSON);
  MixDate from = pick_day (random);
  MixSupervisionRow row
      = { id, person_id, supervisor_id, kinds[pick (random, 3)], from, pick_end (random, from), -1, -1 };

  return pick (random, 4) == 0 ? mix_store_remove_supervision (store, id, error)
                               : mix_store_put_supervision (store, &row, error);
}

static gboolean
put_work (MixStore *store, GRand *random, int number, int most_minutes, GError **error)
{
  g_autofree char *id = make_id (WORK, number);
  g_autofree char *person_id = pick_id (random, PERSON);
  g_autofree char *place_id = pick_place (random);
  g_autofree char *line_id = pick_id (random, LINE);
  MixDate from = pick (random, 3) ? FOLLOWING_DAY - 300 : pick_day (random);
  MixAssignmentRow row = { id,
                           person_id,
                           place_id,
                           line_id,
                           1 + pick (random, most_minutes),
                           from,
                           pick (random, 3) ? MIX_DATE_NONE : pick_end (random, from),
                           pick_word (random, "status") };

  return mix_store_put_assignment (store, &row, error);
}

static gboolean
change_work (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, WORK);

  return pick (random, 5) == 0 ? mix_store_remove_assignment (store, id, error)
                               : put_work (store, random, pick (random, N_WORK), MOST_MINUTES, error);
}

static gboolean
change_allocation (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, OTHER + 5);
  g_autofree char *person_id = pick_id (random, PERSON);
  g_autofree char *place_id = pick_place (random);
  MixDate from = pick_day (random);
  MixAllocationRow row = { id, person_id, place_id, 10 + pick (random, 900), from, pick_end (random, from) };

  return pick (random, 4) == 0 ? mix_store_remove_allocation (store, id, error)
                               : mix_store_put_allocation (store, &row, error);
}

static gboolean
change_fit_override (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, OTHER + 6);
  g_autofree char *work_id = pick_id (random, WORK);
  MixDate from = pick_day (random);
  MixFitOverrideRow row = { id, work_id, "Somebody", "A reason", from, from + pick (random, 300) };

  return pick (random, 3) == 0 ? mix_store_remove_fit_override (store, id, error)
                               : mix_store_put_fit_override (store, &row, error);
}

static gboolean
change_demand_override (MixStore *store, GRand *random, GError **error)
{
  int number = pick (random, 3 * N_PRACTICES);
  g_autofree char *id = make_id (OTHER + 7, number);
  g_autofree char *place_id = make_id (PRACTICE, number % N_PRACTICES);
  g_autofree char *line_id = make_id (LINE, number % 4);
  MixDemandOverrideRow row
      = { id, place_id, line_id, FOLLOWING_DAY - 30 + number * 3, pick (random, 4) ? pick (random, 900) : -1 };

  return pick (random, 4) == 0 ? mix_store_remove_demand_override (store, id, error)
                               : mix_store_put_demand_override (store, &row, error);
}

static gboolean
change_cohort (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, OTHER + 8);
  g_autofree char *place_id = pick_id (random, PRACTICE);
  g_autofree char *line_id = pick_id (random, LINE);
  MixDate from = pick_day (random);
  MixCohortRow row = { id,
                       place_id,
                       line_id,
                       "Some to do",
                       pick (random, 2) ? 15000 : -1,
                       10 + pick (random, 500),
                       from,
                       from + 7 + pick (random, 300) };

  return pick (random, 3) == 0 ? mix_store_remove_cohort (store, id, error) : mix_store_put_cohort (store, &row, error);
}

static gboolean
change_tally (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, OTHER + 9);
  g_autofree char *place_id = pick_id (random, PRACTICE);
  g_autofree char *line_id = pick_id (random, LINE);
  MixTallyRow row = { id, line_id, place_id, "Somebody", pick (random, 90), 1 + pick (random, 4), pick_day (random) };

  return pick (random, 3) == 0 ? mix_store_remove_tally (store, id, error) : mix_store_put_tally (store, &row, error);
}

static gboolean
change_leave (MixStore *store, GRand *random, GError **error)
{
  static const char *const kinds[] = { "annual", "sick", "study" };
  g_autofree char *id = pick_id (random, OTHER + 10);
  g_autofree char *person_id = pick_id (random, PERSON);
  MixDate from = pick_day (random);
  MixLeaveRow row = { id, person_id, kinds[pick (random, 3)], from, from + pick (random, 30), -1 };

  return pick (random, 3) == 0 ? mix_store_remove_leave (store, id, error) : mix_store_put_leave (store, &row, error);
}

static gboolean
change_session_place (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, OTHER + 11);
  g_autofree char *person_id = pick_id (random, PERSON);
  g_autofree char *place_id = pick_id (random, PRACTICE);
  MixDate from = pick_day (random);
  MixSessionPlaceRow row = { id, person_id, place_id, pick (random, 10), from, pick_end (random, from) };

  return pick (random, 3) == 0 ? mix_store_remove_session_place (store, id, error)
                               : mix_store_put_session_place (store, &row, error);
}

static gboolean
change_pin (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, OTHER + 12);
  g_autofree char *person_id = pick_id (random, PERSON);
  g_autofree char *line_id = pick_id (random, LINE);
  MixDate from = pick_day (random);
  MixPinRow row = { id, person_id, NULL, line_id, "keep", "A reason", from, pick_end (random, from) };

  return pick (random, 3) == 0 ? mix_store_remove_pin (store, id, error) : mix_store_put_pin (store, &row, error);
}

static gboolean
change_post (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, OTHER + 14);
  g_autofree char *person_id = pick_id (random, PERSON);
  MixPostRow row = { .id = id,
                     .name = "A post",
                     .role = "clinical_pharmacist",
                     .band = "7",
                     .pay_point = "entry",
                     .funding = "scheme",
                     .person_id = person_id,
                     .minutes = 1 + pick (random, 2250),
                     .wanted_from = pick_day (random),
                     .closed_on = MIX_DATE_NONE };

  return pick (random, 3) == 0 ? mix_store_remove_post (store, id, error) : mix_store_put_post (store, &row, error);
}

static gboolean
change_employment_model (MixStore *store, GRand *random, GError **error)
{
  int number = pick (random, N_ENTRIES);
  g_autofree char *id = make_id (OTHER + 15, number);
  g_autofree char *code = g_strdup_printf ("M%d", number);
  MixEmploymentModelRow row = { .id = id, .code = code, .enabled = pick (random, 2) };

  return pick (random, 3) == 0 ? mix_store_remove_employment_model (store, id, error)
                               : mix_store_put_employment_model (store, &row, error);
}

static gboolean
change_saved_view (MixStore *store, GRand *random, GError **error)
{
  int number = pick (random, N_ENTRIES);
  g_autofree char *id = make_id (OTHER + 13, number);
  g_autofree char *name = g_strdup_printf ("View %d", number);
  MixSavedViewRow row = { id, "board", name, pick (random, 2) ? "{}" : "{ \"a\": 1 }" };

  return pick (random, 3) == 0 ? mix_store_remove_saved_view (store, id, error)
                               : mix_store_put_saved_view (store, &row, error);
}

/* Writes something into every place, so that work can be given. */
gboolean
following_fill (MixStore *store, GRand *random, GError **error)
{
  gboolean done = change_plan (store, random, error);

  for (int i = 0; done && i < N_NETWORKS; i++)
    done = put_organisation (store, random, MIX_ORGANISATION_NETWORK, i, error);
  for (int i = 0; done && i < N_PRACTICES; i++)
    done = put_organisation (store, random, MIX_ORGANISATION_PRACTICE, i, error)
           && put_membership (store, random, i, error);
  for (int i = 0; done && i < N_LINES; i++)
    done = put_line (store, random, i, error);
  for (int i = 0; done && i < N_PEOPLE; i++)
    done = put_person (store, random, i, error);
  for (int i = 0; done && i < 5 * N_PEOPLE; i++)
    done = put_fact (store, random, i, error);
  for (int i = 0; done && i < N_WORK / 2; i++)
    done = put_work (store, random, i, MOST_MINUTES, error);
  for (int i = 0; done && i < 40; i++)
    done = change_figure (store, random, NULL) || TRUE;
  return done;
}

/* Most deeds are on work, as at a board. */
gboolean
following_do_something (MixStore *store, GRand *random, GError **error)
{
  static const FollowingDeed deeds[]
      = { change_plan,         change_setting,         change_source,      change_organisation,
          change_membership,   change_figure,          change_line,        change_person,
          change_fact,         change_competence,      change_supervision, change_allocation,
          change_fit_override, change_demand_override, change_cohort,      change_tally,
          change_leave,        change_session_place,   change_pin,         change_saved_view,
          change_post,         change_employment_model };

  if (pick (random, 2) == 0)
    return change_work (store, random, error);
  return deeds[pick (random, G_N_ELEMENTS (deeds))](store, random, error);
}

gboolean
following_move_work (MixStore *store, GRand *random, GError **error)
{
  return put_work (store, random, pick (random, N_WORK / 2), MOST_MINUTES, error);
}

/* More at once than is worth following row by row. */
gboolean
following_give_much_work (MixStore *store, GRand *random, GError **error)
{
  for (int i = 0; i < 1100; i++)
    if (!put_work (store, random, 1000 + i, 2, error))
      return FALSE;
  return TRUE;
}
