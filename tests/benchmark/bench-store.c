#include "mix-id.h"
#include "mix-store-private.h"
#include "mix-store-rows.h"

#include <glib/gstdio.h>

/*
 * What the store does in a second: small changes with and without waiting for the disk, undo and redo, an import the
 * size of a board's 140 practices with 28 figures each, and loading a plan with 60 people and 2,000 assignments.
 */
#define N_PRACTICES 140
#define N_FIGURES 28
#define N_PEOPLE 60
#define N_ASSIGNMENTS 2000
#define N_CHANGES 300

typedef struct
{
  GTimer *timer;
  char *folder;
  guint n;
} Bench;

static char *
make_id (const char *kind, guint n)
{
  g_autofree char *name = g_strdup_printf ("%u", n);

  return mix_id_from_name (kind, name);
}

static void
report (const char *what, double seconds, double n, const char *unit)
{
  g_print ("%-44s %9.1f ms %12.0f %s\n", what, seconds * 1000, n / seconds, unit);
}

static void
must (gboolean done, GError *error)
{
  if (!done)
    g_error ("%s", error != NULL ? error->message : "failed");
}

static MixStore *
create (Bench *bench, const char *name, gboolean no_sync)
{
  g_autofree char *path = g_build_filename (bench->folder, name, NULL);
  GError *error = NULL;
  MixStore *store = _mix_store_open_with (path, MIX_STORE_CREATE, &(MixStoreOptions) { .no_sync = no_sync }, &error);

  must (store != NULL, error);
  return store;
}

static gboolean
put_practice (MixStore *store, guint n, GError **error)
{
  g_autofree char *id = make_id ("practice", n), *network_id = make_id ("network", n / 6);
  g_autofree char *membership_id = make_id ("membership", n), *source_id = make_id ("source", 0);

  if (!mix_store_put_organisation (store,
                                   &(MixOrganisationRow) { .id = id,
                                                           .kind = MIX_ORGANISATION_PRACTICE,
                                                           .code = id,
                                                           .name = "AN INVENTED SURGERY",
                                                           .short_name = "Invented",
                                                           .postcode = "AB1 2CD",
                                                           .in_plan = TRUE,
                                                           .source_id = source_id },
                                   error)
      || !mix_store_put_membership (
          store, &(MixMembershipRow) { membership_id, id, network_id, 20000, MIX_DATE_NONE, source_id }, error))
    return FALSE;
  for (guint i = 0; i < N_FIGURES; i++)
    {
      g_autofree char *figure_id = make_id ("figure", n * N_FIGURES + i);
      g_autofree char *kind = g_strdup_printf ("register:%u", i);

      if (!mix_store_put_figure (store, &(MixFigureRow) { figure_id, id, kind, 20000, n * i, 'A', source_id }, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
import (MixStore *store, gpointer data, GError **error)
{
  g_autofree char *source_id = make_id ("source", 0);
  gboolean done = mix_store_put_source (
      store, &(MixSourceRow) { source_id, "Invented", "Nobody", NULL, "file.csv", 20000 }, error);

  for (guint i = 0; done && i <= N_PRACTICES / 6; i++)
    {
      g_autofree char *id = make_id ("network", i);

      done = mix_store_put_organisation (store,
                                         &(MixOrganisationRow) { .id = id,
                                                                 .kind = MIX_ORGANISATION_NETWORK,
                                                                 .code = id,
                                                                 .name = "AN INVENTED PCN",
                                                                 .short_name = "Invented",
                                                                 .in_plan = TRUE },
                                         error);
    }
  for (guint i = 0; done && i < N_PRACTICES; i++)
    done = put_practice (store, i, error);
  return done;
}

static gboolean
put_assignment (MixStore *store, guint n, int minutes, GError **error)
{
  g_autofree char *id = make_id ("assignment", n), *person_id = make_id ("person", n % N_PEOPLE);
  g_autofree char *practice_id = make_id ("practice", n % N_PRACTICES), *line_id = make_id ("line", 0);

  return mix_store_put_assignment (
      store, &(MixAssignmentRow) { id, person_id, practice_id, line_id, minutes, 20000, MIX_DATE_NONE, "active" },
      error);
}

static gboolean
staff (MixStore *store, gpointer data, GError **error)
{
  g_autofree char *line_id = make_id ("line", 0);
  gboolean done = mix_store_put_service_line (store,
                                              &(MixServiceLineRow) { .id = line_id,
                                                                     .code = "T01",
                                                                     .name = "Structured medication review",
                                                                     .short_name = "Review",
                                                                     .category = "Clinical",
                                                                     .kind = "demand",
                                                                     .driver = "registered",
                                                                     .min_role = "clinical_pharmacist",
                                                                     .prescriber = "no",
                                                                     .risk = "low",
                                                                     .side = "pcn",
                                                                     .remote = "yes",
                                                                     .level = 4,
                                                                     .minutes_millis = 30000,
                                                                     .rate_micros = -1,
                                                                     .undone_weight = -1,
                                                                     .minutes_grade = 'B',
                                                                     .rate_grade = '?' },
                                              error);

  for (guint i = 0; done && i < N_PEOPLE; i++)
    {
      g_autofree char *id = make_id ("person", i);

      done = mix_store_put_person (store, &(MixPersonRow) { id, "Pharmacist", 20000, MIX_DATE_NONE }, error);
    }
  for (guint i = 0; done && i < N_ASSIGNMENTS; i++)
    done = put_assignment (store, i, 225, error);
  return done;
}

static gboolean
move_one (MixStore *store, gpointer data, GError **error)
{
  guint *n = data;

  return put_assignment (store, *n % N_ASSIGNMENTS, 100 + (int) *n, error);
}

static void
measure_changes (Bench *bench, MixStore *store, const char *what)
{
  GError *error = NULL;

  g_timer_start (bench->timer);
  for (guint i = 0; i < N_CHANGES; i++, bench->n++)
    must (mix_store_change (store, "Move one", move_one, &bench->n, &error), error);
  report (what, g_timer_elapsed (bench->timer, NULL), N_CHANGES, "changes a second");
}

static void
measure_history (Bench *bench, MixStore *store)
{
  GError *error = NULL;

  g_timer_start (bench->timer);
  must (mix_store_undo (store, N_CHANGES, &error), error);
  report ("300 changes undone at once", g_timer_elapsed (bench->timer, NULL), N_CHANGES, "changes a second");
  g_timer_start (bench->timer);
  must (mix_store_redo (store, N_CHANGES, &error), error);
  report ("300 changes made again at once", g_timer_elapsed (bench->timer, NULL), N_CHANGES, "changes a second");
}

static void
fill (Bench *bench, MixStore *store)
{
  guint n_rows = N_PRACTICES * (N_FIGURES + 2);
  GError *error = NULL;

  g_timer_start (bench->timer);
  must (mix_store_change (store, "Import", import, NULL, &error), error);
  report ("import: 140 practices with 28 figures each", g_timer_elapsed (bench->timer, NULL), n_rows, "rows a second");
  g_timer_start (bench->timer);
  must (mix_store_change (store, "Import", import, NULL, &error), error);
  report ("the same import again, which changes nothing", g_timer_elapsed (bench->timer, NULL), n_rows,
          "rows a second");
  must (mix_store_change (store, "Staff", staff, NULL, &error), error);
}

static void
measure_load (Bench *bench, MixStore *store)
{
  GError *error = NULL;

  g_timer_start (bench->timer);
  for (guint i = 0; i < 20; i++)
    {
      MixPlan *plan = mix_store_load (store, 20500, NULL, &error);

      must (plan != NULL, error);
      g_object_unref (plan);
    }
  report ("load: the same, 60 people, 2,000 assignments", g_timer_elapsed (bench->timer, NULL) / 20, 1,
          "loads a second");
}

static void
measure_open (Bench *bench, const char *path)
{
  GError *error = NULL;
  MixStore *store;

  g_timer_start (bench->timer);
  store = mix_store_open (path, MIX_STORE_DEFAULT, &error);
  must (store != NULL, error);
  report ("open, with the quick check", g_timer_elapsed (bench->timer, NULL), 1, "a second");
  g_timer_start (bench->timer);
  must (mix_store_change (store, "Move one", move_one, &bench->n, &error), error);
  report ("first change of the day, with its backup", g_timer_elapsed (bench->timer, NULL), 1, "a second");
  g_timer_start (bench->timer);
  must (mix_store_verify (store, NULL, &error), error);
  report ("full check", g_timer_elapsed (bench->timer, NULL), 1, "a second");
  mix_store_close (store);
  g_object_unref (store);
}

static void
remove_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_files (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (void)
{
  Bench bench = { .timer = g_timer_new (), .folder = g_dir_make_tmp ("mix-bench-XXXXXX", NULL) };
  MixStore *synced = create (&bench, "synced", FALSE), *unsynced = create (&bench, "unsynced", TRUE);
  g_autofree char *path = g_strdup (mix_store_get_path (synced));

  fill (&bench, synced);
  measure_changes (&bench, synced, "300 changes, each on disk when it returns");
  measure_history (&bench, synced);
  measure_load (&bench, synced);
  mix_store_close (synced);
  g_object_unref (synced);
  measure_open (&bench, path);

  fill (&bench, unsynced);
  measure_changes (&bench, unsynced, "300 changes without waiting for the disk");
  mix_store_close (unsynced);
  g_object_unref (unsynced);

  remove_files (bench.folder);
  g_free (bench.folder);
  g_timer_destroy (bench.timer);
  return 0;
}
