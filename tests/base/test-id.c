#include "mix-error.h"
#include "mix-id.h"

#include <gio/gio.h>
#include <string.h>

#define N_LIKE_TEXTS 20000
#define N_IDS 20000
#define N_THREADS 4

static void
test_form (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = mix_id_new ();

      g_assert_true (mix_id_is_valid (id));
      g_assert_cmpint (id[14], ==, '7');
      g_assert_nonnull (strchr ("89ab", id[19]));
    }
}

static void
test_time_inside (void)
{
  gint64 before = g_get_real_time () / 1000;
  g_autofree char *id = mix_id_new ();
  g_autofree char *digits = g_strdup_printf ("%.8s%.4s", id, id + 9);
  gint64 made = g_ascii_strtoll (digits, NULL, 16);

  g_assert_cmpint (made, >=, before);
  g_assert_cmpint (made, <=, g_get_real_time () / 1000 + 1000);
}

static void
test_order (void)
{
  g_autofree char *last = mix_id_new ();

  for (guint i = 0; i < N_IDS; i++)
    {
      char *id = mix_id_new ();

      g_assert_cmpstr (id, >, last);
      g_free (last);
      last = id;
    }
}

static gpointer
make_ids (gpointer data)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_IDS; i++)
    g_ptr_array_add (ids, mix_id_new ());
  return ids;
}

static void
test_threads (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GThread *threads[N_THREADS];
  GPtrArray *made[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("ids", make_ids, NULL);
  for (guint i = 0; i < N_THREADS; i++)
    {
      made[i] = g_thread_join (threads[i]);
      for (guint j = 0; j < made[i]->len; j++)
        g_assert_true (g_hash_table_add (seen, made[i]->pdata[j]));
    }
  for (guint i = 0; i < N_THREADS; i++)
    g_ptr_array_unref (made[i]);
}

static void
test_from_name (void)
{
  g_autofree char *first = mix_id_from_name ("organisation", "A89001");
  g_autofree char *again = mix_id_from_name ("organisation", "A89001");
  g_autofree char *other_name = mix_id_from_name ("organisation", "A89002");
  g_autofree char *other_kind = mix_id_from_name ("membership", "A89001");

  g_assert_true (mix_id_is_valid (first));
  g_assert_cmpint (first[14], ==, '8');
  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, !=, other_name);
  g_assert_cmpstr (first, !=, other_kind);
}

static void
test_validity (void)
{
  g_assert_true (mix_id_is_valid ("01890a5d-ac96-774b-bcce-b302099a8057"));
  g_assert_false (mix_id_is_valid ("01890A5D-AC96-774B-BCCE-B302099A8057"));
  g_assert_false (mix_id_is_valid ("01890a5dac96774bbcceb302099a8057"));
  g_assert_false (mix_id_is_valid ("A89001"));
  g_assert_false (mix_id_is_valid (""));
  g_assert_false (mix_id_is_valid (NULL));
}

static void
test_errors (void)
{
  g_autoptr (GError) error = mix_error_new (MIX_ERROR_READ_ONLY, "A89001", "Held by %s.", "another window");
  g_autoptr (GError) copy = g_error_copy (error);
  g_autoptr (GError) foreign = g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, "no");

  g_assert_cmpstr (copy->message, ==, "Held by another window.");
  g_assert_cmpstr (mix_error_get_subject (copy), ==, "A89001");
  g_assert_cmpstr (mix_error_get_code_name (copy), ==, "read_only");
  g_assert_cmpint (mix_error_get_exit_status (copy), ==, 4);
  g_assert_null (mix_error_get_subject (foreign));
  g_assert_cmpstr (mix_error_get_code_name (foreign), ==, "failed");
  g_assert_cmpint (mix_error_get_exit_status (foreign), ==, 4);
}

/* Of equal texts the same, wherever they lie; of others nearly always another, whichever letter differs. */
static void
test_hash (void)
{
  const char *id = "00000000-0000-7000-800a-000000012345";
  char copy[64];
  guint n_same = 0;

  for (gsize i = 0; i < strlen (id); i++)
    {
      g_strlcpy (copy + 1, id, sizeof copy - 1);
      g_assert_cmpuint (mix_id_hash (copy + 1), ==, mix_id_hash (id));
      copy[1 + i] = 'f';
      n_same += mix_id_hash (copy + 1) == mix_id_hash (id);
    }
  g_assert_cmpuint (n_same, <=, 1);
  g_assert_cmpuint (mix_id_hash (""), !=, mix_id_hash ("A81001"));
}

/* Texts that share their first letters, as ids made in one moment do, one letter, or all but their last: far apart in a
 * table, and where two hashes are the same, the table still tells the texts apart. */
static void
test_hash_of_like_texts (void)
{
  static const char *const forms[]
      = { "019aac00-0000-7000-8000-%012u", "%08u-0000-7000-8000-000000000000", "A%05u", "aaaaaaaabbbbbbbb%u" };

  for (guint form = 0; form < G_N_ELEMENTS (forms); form++)
    {
      g_autoptr (GHashTable) texts = g_hash_table_new_full (mix_id_hash, g_str_equal, g_free, NULL);
      g_autoptr (GHashTable) hashes = g_hash_table_new (NULL, NULL);

      for (guint i = 0; i < N_LIKE_TEXTS; i++)
        {
          char *text = g_strdup_printf (forms[form], i);

          g_hash_table_add (hashes, GUINT_TO_POINTER (mix_id_hash (text)));
          g_hash_table_insert (texts, text, GUINT_TO_POINTER (i));
        }
      g_assert_cmpuint (g_hash_table_size (texts), ==, N_LIKE_TEXTS);
      g_assert_cmpuint (g_hash_table_size (hashes), >, N_LIKE_TEXTS - N_LIKE_TEXTS / 1000);
      for (guint i = 0; i < N_LIKE_TEXTS; i++)
        {
          g_autofree char *text = g_strdup_printf (forms[form], i);

          g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (texts, text)), ==, i);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id/form", test_form);
  g_test_add_func ("/id/time-inside", test_time_inside);
  g_test_add_func ("/id/order", test_order);
  g_test_add_func ("/id/threads", test_threads);
  g_test_add_func ("/id/from-name", test_from_name);
  g_test_add_func ("/id/validity", test_validity);
  g_test_add_func ("/id/hash", test_hash);
  g_test_add_func ("/id/hash-of-like-texts", test_hash_of_like_texts);
  g_test_add_func ("/error/details", test_errors);
  return g_test_run ();
}
