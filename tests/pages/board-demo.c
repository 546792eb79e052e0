#include "board-demo.h"

#include "mix-person.h"
#include "mix-figure.h"
#include "mix-service-line-pack.h"
#include "mix-store-rows.h"

#define PLANNING_DATE (mix_date_new (2026, 11, 23))
#define FIRST_DAY (mix_date_new (2024, 4, 1))
#define N_PLACES 38

/*
 * A plan of plainly invented networks, practices and people with our own catalogue of work, the same at every run: what
 * the board's tests and pictures show.
 */

typedef struct
{
  guint n_networks;
  guint n_people;
  GRand *random;
  GPtrArray *line_ids;
  GPtrArray *line_codes;
} Demo;

static const char *const network_names[] = { "East Vale", "Harbour", "Hill Top", "Market", "North Vale", "River" };

static const char *const practice_names[N_PLACES] = {
  "Alder",      "Ashcroft",  "Beacon",     "Birch Lane", "Bridge End", "Brook",    "Castle",    "Cedar",
  "Chapel Row", "Cliff",     "Cobble",     "Copse",      "Dale",       "Elm Park", "Fairfield", "Fern Bank",
  "Ferry",      "Foxglove",  "Gate House", "Glebe",      "Grange",     "Hawthorn", "Hazel",     "High Street",
  "Holly",      "Ivy House", "Juniper",    "Kiln",       "Lark Rise",  "Linden",   "Maple",     "Meadow",
  "Mill Race",  "Oak Tree",  "Orchard",    "Priory",     "Quayside",   "Willow",
};

/* Work that each role is given, the last of it what they should not have. */
static const char *const pharmacist_lines[] = { "T01", "T08", "T14", "T21", "T30", "T31", "T08", "T22" };
static const char *const technician_lines[] = { "T15", "T16", "T18", "T19", "T09", "T15", "T16", "T11" };

static char *
make_id (const char *kind, guint number)
{
  return g_strdup_printf ("00000000-0000-7000-%s-%012u", kind, number);
}

static gboolean
put_organisation (
    MixStore *store, MixOrganisationKind kind, const char *id, const char *code, const char *name, GError **error)
{
  MixOrganisationRow row = { .id = id, .kind = kind, .code = code, .name = name, .short_name = name, .in_plan = TRUE };

  return mix_store_put_organisation (store, &row, error);
}

static gboolean
put_figure (MixStore *store, const char *organisation_id, const char *kind, gint64 value, guint number, GError **error)
{
  g_autofree char *id = make_id ("8003", number);
  MixFigureRow row = {
    .id = id, .organisation_id = organisation_id, .kind = kind, .from_date = FIRST_DAY, .value = value, .grade = 'A'
  };

  return mix_store_put_figure (store, &row, error);
}

static gboolean
put_practice (MixStore *store, Demo *demo, guint number, GError **error)
{
  static const struct
  {
    const char *kind;
    int per_mille;
  } figures[] = {
    { MIX_FIGURE_PATIENTS, 1000 },  { MIX_FIGURE_AGED_UNDER_18, 205 },
    { MIX_FIGURE_AGED_18_64, 595 }, { MIX_FIGURE_AGED_65_74, 110 },
    { MIX_FIGURE_AGED_75_84, 65 },  { MIX_FIGURE_AGED_85_PLUS, 25 },
    { "register:HYP", 160 },        { "register:AST", 66 },
    { "register:COPD", 30 },        { "register:DM", 75 },
    { "register:AF", 24 },          { "register:CKD", 45 },
  };
  g_autofree char *id = make_id ("8002", number);
  g_autofree char *network_id = make_id ("8001", number % demo->n_networks);
  g_autofree char *code = g_strdup_printf ("Z9%04u", number);
  g_autofree char *membership_id = make_id ("8004", number);
  MixMembershipRow membership = {
    .id = membership_id, .practice_id = id, .network_id = network_id, .start_date = FIRST_DAY, .end_date = MIX_DATE_NONE
  };
  gint64 patients = g_rand_int_range (demo->random, 3500, 14000);

  if (!put_organisation (store, MIX_ORGANISATION_PRACTICE, id, code, practice_names[number], error)
      || !mix_store_put_membership (store, &membership, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (!put_figure (store, id, figures[i].kind, patients * figures[i].per_mille / 1000, number * 32 + i, error))
      return FALSE;
  return TRUE;
}

static gboolean
put_places (MixStore *store, Demo *demo, GError **error)
{
  for (guint i = 0; i < demo->n_networks; i++)
    {
      g_autofree char *id = make_id ("8001", i);
      g_autofree char *code = g_strdup_printf ("U9%04u", i);

      if (!put_organisation (store, MIX_ORGANISATION_NETWORK, id, code, network_names[i], error))
        return FALSE;
    }
  for (guint i = 0; i < N_PLACES; i++)
    if (!put_practice (store, demo, i, error))
      return FALSE;
  return TRUE;
}

static gboolean
put_lines (MixStore *store, Demo *demo, GError **error)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixServiceLinePack) pack = mix_service_line_pack_new (packs, PLANNING_DATE, error);

  if (pack == NULL)
    return FALSE;
  for (guint i = 0; i < mix_service_line_pack_get_n_lines (pack); i++)
    {
      MixServiceLineRow row = mix_service_line_pack_get_line (pack, i)->row;
      char *id = make_id ("8005", i);

      row.id = id;
      row.source_id = NULL;
      g_ptr_array_add (demo->line_ids, id);
      g_ptr_array_add (demo->line_codes, g_strdup (row.code));
      if (!mix_store_put_service_line (store, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_facts (MixStore *store, const char *person_id, guint number, const char *const *facts, GError **error)
{
  for (guint i = 0; facts[2 * i] != NULL; i++)
    {
      g_autofree char *id = make_id ("8007", number * 16 + i);
      MixPersonFactRow row = {
        .id = id, .person_id = person_id, .fact = facts[2 * i], .from_date = FIRST_DAY, .value = facts[2 * i + 1]
      };

      if (!mix_store_put_person_fact (store, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_competences (MixStore *store, const char *person_id, guint number, gboolean junior, GError **error)
{
  static const char *const codes[] = { "pathway",      "reconciliation", "high_risk_monitoring", "repeat_prescribing",
                                       "cardio_renal", "anticoagulation" };

  for (guint i = 0; i < G_N_ELEMENTS (codes) - junior; i++)
    {
      g_autofree char *id = make_id ("8008", number * 16 + i);
      MixCompetenceRow row = { .id = id,
                               .person_id = person_id,
                               .code = codes[i],
                               .level = "signed_off",
                               .from_date = mix_date_new (2025, 9, 1),
                               .until = MIX_DATE_NONE };

      if (!mix_store_put_competence (store, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_assignments (MixStore *store,
                 Demo *demo,
                 const char *person_id,
                 guint number,
                 const char *const *codes,
                 int minutes,
                 GError **error)
{
  guint n = 4 + number % 4;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = make_id ("8009", number * 16 + i);
      g_autofree char *place_id = make_id ("8002", (number % demo->n_networks + (i / 3) * demo->n_networks) % N_PLACES);
      guint position = 0;
      MixAssignmentRow row = { .id = id,
                               .person_id = person_id,
                               .organisation_id = place_id,
                               .from_date = FIRST_DAY,
                               .until = MIX_DATE_NONE,
                               .status = i == 5 ? "proposed" : "active" };

      while (position < demo->line_codes->len
             && !g_str_equal (g_ptr_array_index (demo->line_codes, position), codes[(i + number) % 8]))
        position++;
      if (position == demo->line_codes->len)
        continue;
      row.service_line_id = g_ptr_array_index (demo->line_ids, position);
      row.minutes = MAX (30, minutes / (int) n + g_rand_int_range (demo->random, -90, 90));
      if (!mix_store_put_assignment (store, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_person (MixStore *store, Demo *demo, guint number, GError **error)
{
  static const char *const roles[] = { "clinical_pharmacist", "clinical_pharmacist", "pharmacy_technician",
                                       "clinical_pharmacist", "advanced_pharmacist" };
  static const char *const names[] = { "Pharmacist", "Pharmacist", "Technician", "Pharmacist", "Advanced pharmacist" };
  static const char *const bands[] = { "7", "6", "5", "7", "8a" };
  static const char *const patterns[] = { "WWWWWWWWRR", "WWWWWR----", "WWWWRRWWSE" };
  guint kind = number % 5;
  gboolean technician = kind == 2;
  g_autofree char *id = make_id ("8006", number);
  g_autofree char *name = g_strdup_printf ("%s %02u", names[kind], number + 1);
  g_autofree char *home = make_id ("8002", number % N_PLACES);
  int contracted = number % 3 == 1 ? 1350 : 2250;
  g_autofree char *minutes = g_strdup_printf ("%d", contracted);
  const char *facts[] = { MIX_FACT_ROLE,
                          roles[kind],
                          MIX_FACT_BAND,
                          bands[kind],
                          MIX_FACT_CONTRACTED_MINUTES,
                          minutes,
                          MIX_FACT_PATTERN,
                          patterns[number % 3],
                          MIX_FACT_REGISTRATION,
                          "current",
                          MIX_FACT_PRESCRIBER,
                          kind == 1 || technician ? "none" : "yes",
                          MIX_FACT_PATHWAY,
                          kind == 1 ? "on_pathway" : "complete",
                          MIX_FACT_HOME_PRACTICE,
                          home,
                          NULL };
  MixPersonRow row = { .id = id, .name = name, .start_date = FIRST_DAY, .leaving_date = MIX_DATE_NONE };

  return mix_store_put_person (store, &row, error) && put_facts (store, id, number, facts, error)
         && put_competences (store, id, number, kind == 1 || number % 7 == 3, error)
         && put_assignments (store, demo, id, number, technician ? technician_lines : pharmacist_lines,
                             contracted * 7 / 10, error);
}

static gboolean
write_demo (MixStore *store, gpointer data, GError **error)
{
  Demo *demo = data;
  MixPlanRow row = { "00000000-0000-7000-8000-000000000001", "Demo", FIRST_DAY, PLANNING_DATE, TRUE };

  if (!mix_store_put_plan (store, &row, error) || !put_places (store, demo, error) || !put_lines (store, demo, error))
    return FALSE;
  for (guint i = 0; i < demo->n_people; i++)
    if (!put_person (store, demo, i, error))
      return FALSE;
  return TRUE;
}

/* Writes the plan into a folder; returns its path. */
char *
board_demo_write (const char *folder, guint n_networks, guint n_people)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixStore) store = NULL;
  char *path = g_build_filename (folder, "demo.skillmix", NULL);
  Demo demo = { n_networks, n_people, g_rand_new_with_seed (7), g_ptr_array_new_with_free_func (g_free),
                g_ptr_array_new_with_free_func (g_free) };

  g_assert (n_networks <= G_N_ELEMENTS (network_names));
  store = mix_store_open (path, MIX_STORE_CREATE, &error);
  g_assert_no_error (error);
  mix_store_change (store, "Write the demonstration", write_demo, &demo, &error);
  g_assert_no_error (error);
  mix_store_close (store);
  g_ptr_array_unref (demo.line_ids);
  g_ptr_array_unref (demo.line_codes);
  g_rand_free (demo.random);
  return path;
}
