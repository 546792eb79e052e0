#include "mix-pack-set.h"

#include <glib/gstdio.h>

#include "mix-error.h"

typedef struct
{
  char *folder;
  MixPackSet *set;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("skillmix-packs-XXXXXX", NULL);
  fixture->set = mix_pack_set_new (NULL, fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) directory = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_object_unref (fixture->set);
  g_free (fixture->folder);
}

/* A pack of the user's: entitlement of 2026/27 replaced, of 2027/28 added, and a network of another kind. */
static char *
write_pack (Fixture *fixture, const char *name, const char *date)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *text = g_strdup_printf (
      "<pack format='1' id='mine' kind='entitlement' date='%s'><title>Mine</title><publisher>Me</publisher>"
      "<items><item id='network'>"
      "<figure name='per_weighted_patient' value='28.5' unit='gbp_per_weighted_patient' from='2026-04-01'/>"
      "<figure name='per_weighted_patient' value='30' unit='gbp_per_weighted_patient' from='2027-04-01'/></item>"
      "<item id='other'/></items></pack>",
      date);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static const MixPackFigure *
find_entitlement (Fixture *fixture, int year)
{
  g_autoptr (GError) error = NULL;
  const MixPackItem *item = mix_pack_set_get_item (fixture->set, "entitlement", "network", &error);

  g_assert_no_error (error);
  return mix_pack_item_get_figure_at (item, "per_weighted_patient", mix_date_new (year, 4, 1));
}

static void
test_ours_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (find_entitlement (fixture, 2026)->millionths, ==, 27668000);
  g_assert_null (mix_pack_set_get_item (fixture->set, "entitlement", "nothing", &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_NOT_FOUND);
  g_assert_cmpuint (mix_pack_set_get_items (fixture->set, "no-such-kind", NULL)->len, ==, 0);
}

static void
test_later_pack_wins (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_pack (fixture, "mine.xml", "2026-11-21");
  GPtrArray *items = mix_pack_set_get_items (fixture->set, "entitlement", NULL);

  g_assert_cmpuint (items->len, ==, 2);
  g_assert_cmpstr (mix_pack_item_get_id (g_ptr_array_index (items, 0)), ==, "network");
  g_assert_cmpint (find_entitlement (fixture, 2026)->millionths, ==, 28500000);
  g_assert_cmpint (mix_pack_get_origin (find_entitlement (fixture, 2026)->pack), ==, MIX_PACK_YOURS);
  g_assert_cmpint (find_entitlement (fixture, 2027)->millionths, ==, 30000000);
  g_assert_cmpint (find_entitlement (fixture, 2025)->millionths, ==, 26631000);
  g_assert_cmpint (mix_pack_get_origin (find_entitlement (fixture, 2025)->pack), ==, MIX_PACK_OURS);
}

static void
test_earlier_pack_yields (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_pack (fixture, "mine.xml", "2026-11-20");

  g_assert_cmpint (find_entitlement (fixture, 2026)->millionths, ==, 27668000);
  g_assert_cmpint (find_entitlement (fixture, 2027)->millionths, ==, 30000000);
}

static void
test_add_and_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = write_pack (fixture, "mail.txt", "2026-12-01");
  const MixPackFigure *before = find_entitlement (fixture, 2026);

  g_assert_true (mix_pack_set_add (fixture->set, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (before->millionths, ==, 27668000);
  g_assert_cmpint (find_entitlement (fixture, 2026)->millionths, ==, 28500000);
  g_assert_true (mix_pack_set_remove (fixture->set, "mine", &error));
  g_assert_cmpint (find_entitlement (fixture, 2026)->millionths, ==, 27668000);
  g_assert_false (mix_pack_set_remove (fixture->set, "mine", &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_NOT_FOUND);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = write_pack (fixture, "good.xml", "2026-12-01");
  g_autofree char *bad = write_pack (fixture, "bad.xml", "2026-13-01");
  g_autoptr (GPtrArray) listings = mix_pack_set_list (fixture->set);
  const MixPackListing *listing;

  g_assert_cmpuint (listings->len, ==, 16);
  listing = g_ptr_array_index (listings, 0);
  g_assert_cmpint (listing->origin, ==, MIX_PACK_OURS);
  g_assert_cmpstr (mix_pack_get_title (listing->pack), ==, "Competences");
  listing = g_ptr_array_index (listings, 14);
  g_assert_cmpint (listing->origin, ==, MIX_PACK_YOURS);
  g_assert_null (listing->pack);
  g_assert_error (listing->error, MIX_ERROR, MIX_ERROR_REFUSED);
  listing = g_ptr_array_index (listings, 15);
  g_assert_cmpstr (mix_pack_get_title (listing->pack), ==, "Mine");
  g_assert_cmpuint (mix_pack_get_n_figures (listing->pack, NULL), ==, 2);
  /* The one that can't be used does not stop the others. */
  g_assert_cmpint (find_entitlement (fixture, 2026)->millionths, ==, 28500000);
}

/* Opening the app must not wait for packs that nobody asks for. */
static void
test_is_lazy (Fixture *fixture, gconstpointer data)
{
  gint64 begin = g_get_monotonic_time (), made, one, all;
  g_autoptr (MixPackSet) set = mix_pack_set_new (NULL, fixture->folder);
  g_autoptr (GPtrArray) listings = NULL;

  made = g_get_monotonic_time ();
  g_assert_nonnull (mix_pack_set_get_items (set, "service-lines", NULL));
  one = g_get_monotonic_time ();
  listings = mix_pack_set_list (set);
  all = g_get_monotonic_time ();
  g_test_message ("made in %d µs, service lines in %d µs, all in %d µs", (int) (made - begin), (int) (one - made),
                  (int) (all - one));
  g_assert_cmpint (made - begin, <, 5000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/pack-set/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("ours-alone", test_ours_alone);
  ADD ("later-pack-wins", test_later_pack_wins);
  ADD ("earlier-pack-yields", test_earlier_pack_yields);
  ADD ("add-and-remove", test_add_and_remove);
  ADD ("list", test_list);
  ADD ("is-lazy", test_is_lazy);
  return g_test_run ();
}
