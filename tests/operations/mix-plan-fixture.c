#include "mix-plan-fixture.h"

#include "mix-error.h"
#include "mix-id.h"
#include "mix-people.h"
#include "mix-store-rows.h"
#include "test-folder.h"

static const struct
{
  const char *code;
  const char *name;
  const char *short_name;
  const char *network; /* NULL for a network */
} organisations[] = {
  { "U99001", "NORTH PCN", "North", NULL },
  { "U99002", "SOUTH PCN", "South", NULL },
  { "X99001", "ELM SURGERY", "Elm", "U99001" },
  { "X99002", "OAK MEDICAL CENTRE", "Oak", "U99001" },
  { "X99003", "SOUTHLANDS SURGERY", "Southlands", "U99002" },
};

static const MixServiceLineRow lines[] = {
  { .code = "T01",
    .name = "Structured medication review",
    .short_name = "Structured medication review",
    .kind = "demand",
    .driver = "adults",
    .min_role = "clinical_pharmacist",
    .level = 4 },
  { .code = "T06",
    .name = "Care home round",
    .short_name = "Care home round",
    .kind = "demand",
    .driver = "care_home_beds",
    .min_role = "clinical_pharmacist",
    .level = 4 },
  { .code = "T61",
    .name = "Supervision given",
    .short_name = "Supervision given",
    .kind = "capacity",
    .driver = "person",
    .min_role = "clinical_pharmacist",
    .level = 5 },
};

static gboolean
put_organisation (MixStore *store, guint i, GError **error)
{
  g_autofree char *id = mix_id_from_name ("organisation", organisations[i].code);
  g_autofree char *membership_id = mix_id_from_name ("membership", organisations[i].code);
  g_autofree char *network_id = NULL;
  MixOrganisationRow row = { .id = id,
                             .kind = MIX_ORGANISATION_NETWORK,
                             .code = organisations[i].code,
                             .name = organisations[i].name,
                             .short_name = organisations[i].short_name,
                             .in_plan = TRUE };

  if (organisations[i].network == NULL)
    return mix_store_put_organisation (store, &row, error);
  row.kind = MIX_ORGANISATION_PRACTICE;
  network_id = mix_id_from_name ("organisation", organisations[i].network);
  return mix_store_put_organisation (store, &row, error)
         && mix_store_put_membership (store,
                                      &(MixMembershipRow) { .id = membership_id,
                                                            .practice_id = id,
                                                            .network_id = network_id,
                                                            .start_date = mix_date_new (2019, 7, 1),
                                                            .end_date = MIX_DATE_NONE },
                                      error);
}

static gboolean
put_line (MixStore *store, guint i, GError **error)
{
  MixServiceLineRow row = lines[i];
  g_autofree char *id = mix_id_from_name ("service_line", row.code);

  row.id = id;
  row.category = "medication_review";
  row.prescriber = row.remote = "no";
  row.risk = "medium";
  row.side = "pcn";
  row.minutes_millis = 45000;
  row.rate_micros = 29000;
  row.undone_weight = 600;
  row.minutes_grade = row.rate_grade = 'B';
  row.enabled = TRUE;
  return mix_store_put_service_line (store, &row, error);
}

static gboolean
put_plan (MixStore *store, gpointer data, GError **error)
{
  g_autofree char *id = mix_id_new ();
  gboolean done = mix_store_put_plan (store,
                                      &(MixPlanRow) { .id = id,
                                                      .name = "Test",
                                                      .created_on = mix_date_new (2026, 7, 1),
                                                      .planning_date = mix_date_new (2026, 7, 1) },
                                      error);

  for (guint i = 0; done && i < G_N_ELEMENTS (organisations); i++)
    done = put_organisation (store, i, error);
  for (guint i = 0; done && i < G_N_ELEMENTS (lines); i++)
    done = put_line (store, i, error);
  return done;
}

void
mix_plan_fixture_set_up (MixPlanFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = test_folder_new ();
  self->path = g_build_filename (self->folder, "test.skillmix", NULL);
  self->store = mix_store_open (self->path, MIX_STORE_CREATE, &error);
  g_assert_no_error (error);
  mix_store_change (self->store, "New plan", put_plan, NULL, &error);
  g_assert_no_error (error);
}

void
mix_plan_fixture_tear_down (MixPlanFixture *self, gconstpointer data)
{
  mix_store_close (self->store);
  g_object_unref (self->store);
  test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

MixPlan *
mix_plan_fixture_load (MixPlanFixture *self)
{
  g_autoptr (GError) error = NULL;
  MixPlan *plan = mix_store_load (self->store, MIX_DATE_NONE, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

char *
mix_plan_fixture_add_person (MixPlanFixture *self, const char *name, const char *role)
{
  const char *facts[] = { "role", role, "contracted_minutes", "2250", NULL };
  g_autoptr (GError) error = NULL;
  char *id = mix_people_add (self->store, &(MixPersonDraft) { NULL, name, MIX_DATE_NONE, facts }, &error);

  g_assert_no_error (error);
  return id;
}

void
mix_plan_fixture_assert_undo_name (MixPlanFixture *self, const char *name)
{
  g_autofree char *undo_name = mix_store_dup_undo_name (self->store);

  g_assert_cmpstr (undo_name, ==, name);
}

/* Checks the code and some words of the message, and takes the error away so that the next call can set it. */
void
mix_plan_fixture_assert_refused (GError **error, int code, const char *pattern)
{
  g_assert_error (*error, MIX_ERROR, code);
  g_test_message ("%s", (*error)->message);
  if (!g_pattern_match_simple (pattern, (*error)->message))
    g_error ("“%s” does not say “%s”", (*error)->message, pattern);
  g_clear_error (error);
}
