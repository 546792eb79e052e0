#include "mix-store-fixture.h"

#include "mix-error.h"
#include "mix-id.h"
#include "mix-store-private.h"
#include "test-folder.h"

void
mix_store_fixture_set_up (MixStoreFixture *self, gconstpointer data)
{
  self->folder = test_folder_new ();
  self->path = g_build_filename (self->folder, "plan one.skillmix", NULL);
}

void
mix_store_fixture_tear_down (MixStoreFixture *self, gconstpointer data)
{
  test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static MixStore *
open_store (MixStoreFixture *self, MixStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  MixStore *store = mix_store_open (self->path, flags, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

/* Makes the plan with one change, which sets down its own row and a few others. */
MixStore *
mix_store_fixture_create (MixStoreFixture *self)
{
  g_autoptr (GError) error = NULL;
  MixStore *store = open_store (self, MIX_STORE_CREATE);

  mix_store_set_author (store, "Tester");
  mix_store_change (store, "New plan", mix_fixture_put_plan, NULL, &error);
  g_assert_no_error (error);
  return store;
}

MixStore *
mix_store_fixture_open (MixStoreFixture *self)
{
  return open_store (self, MIX_STORE_DEFAULT);
}

void
mix_store_fixture_close (MixStore *store)
{
  mix_store_close (store);
  g_assert_finalize_object (store);
}

gboolean
mix_fixture_put_plan (MixStore *store, gpointer data, GError **error)
{
  g_autofree char *plan_id = mix_id_from_name ("plan", "test");
  g_autofree char *source_id = mix_id_from_name ("source", "test");
  g_autofree char *network_id = mix_id_from_name ("organisation", "U00001");
  g_autofree char *practice_id = mix_id_from_name ("organisation", "A00001");
  g_autofree char *membership_id = mix_id_from_name ("membership", "A00001");

  return mix_store_put_plan (store,
                             &(MixPlanRow) { .id = plan_id,
                                             .name = "Test",
                                             .created_on = mix_date_new (2026, 7, 1),
                                             .planning_date = mix_date_new (2026, 7, 1) },
                             error)
         && mix_store_put_source (
             store,
             &(MixSourceRow) { .id = source_id, .title = "Made up", .publisher = "The tests", .as_at = MIX_DATE_NONE },
             error)
         && mix_store_put_organisation (store,
                                        &(MixOrganisationRow) { .id = network_id,
                                                                .kind = MIX_ORGANISATION_NETWORK,
                                                                .code = "U00001",
                                                                .name = "NORTH PCN",
                                                                .short_name = "North",
                                                                .in_plan = TRUE },
                                        error)
         && mix_store_put_organisation (store,
                                        &(MixOrganisationRow) { .id = practice_id,
                                                                .kind = MIX_ORGANISATION_PRACTICE,
                                                                .code = "A00001",
                                                                .name = "ELM SURGERY",
                                                                .short_name = "Elm",
                                                                .in_plan = TRUE,
                                                                .source_id = source_id },
                                        error)
         && mix_store_put_membership (store,
                                      &(MixMembershipRow) { .id = membership_id,
                                                            .practice_id = practice_id,
                                                            .network_id = network_id,
                                                            .start_date = mix_date_new (2020, 4, 1),
                                                            .end_date = MIX_DATE_NONE },
                                      error);
}

typedef struct
{
  const char *key, *value;
} Setting;

static gboolean
put_setting (MixStore *store, gpointer data, GError **error)
{
  const Setting *setting = data;

  return mix_store_put_setting (store, setting->key, setting->value, error);
}

/* One change named after the key. */
void
mix_fixture_set (MixStore *store, const char *key, const char *value)
{
  g_autofree char *name = g_strdup_printf ("Set %s to %s", key, value);
  g_autoptr (GError) error = NULL;
  gboolean done = mix_store_change (store, name, put_setting, &(Setting) { key, value }, &error);

  g_assert_no_error (error);
  g_assert_true (done);
}

char *
mix_fixture_get (MixStore *store, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, &error);

  g_assert_no_error (error);
  return g_strdup (mix_plan_get_setting (plan, key));
}

static void
dump_table (sqlite3 *db, const char *table, GString *dump)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY id", table);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_string_append_printf (dump, "%s\n", table);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          const char *text = (const char *) sqlite3_column_text (statement, i);

          g_string_append_printf (dump, "%s|", text != NULL ? text : "(null)");
        }
      g_string_append_c (dump, '\n');
    }
  sqlite3_finalize (statement);
}

/* Returns all recorded rows as text. */
char *
mix_fixture_dump (MixStore *store)
{
  GString *dump = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (store->db,
                                       "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                       " AND name NOT IN ('change', 'undo_position') ORDER BY name",
                                       -1, &statement, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    dump_table (store->db, (const char *) sqlite3_column_text (statement, 0), dump);
  sqlite3_finalize (statement);
  return g_string_free_and_steal (dump);
}

/* Checks the code and takes the error away, so that the next call can set it. */
void
mix_fixture_assert_error (GError *error, int code)
{
  g_assert_error (error, MIX_ERROR, code);
  g_test_message ("%s", error->message);
  g_error_free (error);
}
