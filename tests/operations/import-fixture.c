#include "import-fixture.h"

#include "mix-id.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"
#include "test-folder.h"

static const char *const network_codes[] = { "U69720", "U05458", "U52297", "U43314", "U14646", "U61868" };

static gboolean
put_plan (MixStore *store, gpointer data, GError **error)
{
  g_autofree char *plan_id = mix_id_new ();
  gboolean done = mix_store_put_plan (store,
                                      &(MixPlanRow) { .id = plan_id,
                                                      .name = "Sunderland",
                                                      .created_on = mix_date_new (2026, 7, 1),
                                                      .planning_date = mix_date_new (2026, 7, 1) },
                                      error);

  for (guint i = 0; done && i < G_N_ELEMENTS (network_codes); i++)
    {
      g_autofree char *id = mix_id_from_name ("organisation", network_codes[i]);

      done = mix_store_put_organisation (store,
                                         &(MixOrganisationRow) { .id = id,
                                                                 .kind = MIX_ORGANISATION_NETWORK,
                                                                 .code = network_codes[i],
                                                                 .name = network_codes[i],
                                                                 .short_name = network_codes[i],
                                                                 .in_plan = TRUE },
                                         error);
    }
  return done;
}

void
import_fixture_set_up (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = test_folder_new ();
  path = g_build_filename (self->folder, "test.skillmix", NULL);
  self->store = mix_store_open (path, MIX_STORE_CREATE, &error);
  g_assert_no_error (error);
  mix_store_change (self->store, "New plan", put_plan, NULL, &error);
  g_assert_no_error (error);
}

void
import_fixture_tear_down (ImportFixture *self, gconstpointer data)
{
  mix_store_close (self->store);
  g_object_unref (self->store);
  test_folder_remove (self->folder);
  g_free (self->folder);
}

/* Returns NULL and skips the test where the files are not there. */
GFile *
import_fixture_get_shared (const char *name)
{
  const char *folder = g_getenv ("MIX_SHARED_DIR");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : "", "data", "nhs", name, NULL);

  if (folder == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("The official files are not here");
      return NULL;
    }
  return g_file_new_for_path (path);
}

/* Names without a slash are official files; %NULL without an error where those are not there. */
MixImport *
import_fixture_prepare (ImportFixture *self, const char *const *names, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names[i] != NULL; i++)
    {
      GFile *file = names[i][0] == '/' ? g_file_new_for_path (names[i]) : import_fixture_get_shared (names[i]);

      if (file == NULL)
        return NULL;
      g_ptr_array_add (files, file);
    }
  return mix_import_prepare (self->store, files, NULL, NULL, error);
}

MixImport *
import_fixture_apply (ImportFixture *self, const char *const *names)
{
  g_autoptr (GError) error = NULL;
  MixImport *import = import_fixture_prepare (self, names, &error);

  g_assert_no_error (error);
  if (import == NULL)
    return NULL;
  mix_import_apply (import, self->store, &error);
  g_assert_no_error (error);
  return import;
}

static void
dump_organisations (GPtrArray *rows, GString *dump)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const MixOrganisationRow *row = rows->pdata[i];

      g_string_append_printf (dump, "%s|%s|%s|%s|%s|%s|%s|%s|%d|%s\n", row->id, row->code, row->name, row->short_name,
                              row->postcode, row->supplier, row->sub_icb_code, row->icb_code, row->in_plan,
                              row->source_id);
    }
}

static void
dump_memberships (GPtrArray *rows, GString *dump)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const MixMembershipRow *row = rows->pdata[i];

      g_string_append_printf (dump, "%s|%s|%s|%d|%d|%s\n", row->id, row->practice_id, row->network_id, row->start_date,
                              row->end_date, row->source_id);
    }
}

static void
dump_figures (GPtrArray *rows, GString *dump)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const MixFigureRow *row = rows->pdata[i];

      g_string_append_printf (dump, "%s|%s|%s|%d|%" G_GINT64_FORMAT "|%c|%s\n", row->id, row->organisation_id,
                              row->kind, row->from_date, row->value, row->grade, row->source_id);
    }
}

static void
dump_sources (GPtrArray *rows, GString *dump)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const MixSourceRow *row = rows->pdata[i];

      g_string_append_printf (dump, "%s|%s|%s|%s|%s|%d\n", row->id, row->title, row->publisher, row->licence,
                              row->file_name, row->as_at);
    }
}

/* All that an import can change, as text. */
char *
import_fixture_dump (ImportFixture *self)
{
  g_autoptr (GError) error = NULL;
  GString *dump = g_string_new (NULL);
  g_autoptr (GPtrArray) sources = mix_store_read_sources (self->store, &error);
  g_autoptr (GPtrArray) organisations = mix_store_read_organisations (self->store, &error);
  g_autoptr (GPtrArray) memberships = mix_store_read_memberships (self->store, &error);
  g_autoptr (GPtrArray) figures = mix_store_read_figures (self->store, &error);

  g_assert_no_error (error);
  dump_sources (sources, dump);
  dump_organisations (organisations, dump);
  dump_memberships (memberships, dump);
  dump_figures (figures, dump);
  return g_string_free_and_steal (dump);
}

MixPlan *
import_fixture_load (ImportFixture *self, int year, int month, int day)
{
  g_autoptr (GError) error = NULL;
  MixPlan *plan = mix_store_load (self->store, mix_date_new (year, month, day), NULL, &error);

  g_assert_no_error (error);
  return plan;
}

char *
import_fixture_write (ImportFixture *self, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (self->folder, name, NULL);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

/* One entry of that outcome holds these words. */
void
import_fixture_assert_entry (MixImport *import, MixImportOutcome outcome, const char *words)
{
  GListModel *entries = mix_import_get_entries (import);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (MixImportEntry) entry = g_list_model_get_item (entries, i);
      g_autofree char *text = mix_import_entry_dup_words (entry);

      if (mix_import_entry_get_outcome (entry) == outcome && strstr (text, words) != NULL)
        return;
    }
  for (guint i = 0; i < MIN (g_list_model_get_n_items (entries), 200); i++)
    {
      g_autoptr (MixImportEntry) entry = g_list_model_get_item (entries, i);
      g_autofree char *text = mix_import_entry_dup_words (entry);

      g_test_message ("%s: %s", mix_import_outcome_get_key (mix_import_entry_get_outcome (entry)), text);
    }
  g_test_message ("No entry says: %s", words);
  g_test_fail ();
}
