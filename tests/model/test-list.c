#include "mix-list.h"

#include "mix-assignment.h"

#include <stdlib.h>
#include <string.h>

static MixAssignment *
new_item (const char *id, int minutes)
{
  MixAssignmentRow row = {
    .id = id,
    .person_id = "p",
    .organisation_id = "o",
    .service_line_id = "s",
    .minutes = minutes,
    .from_date = 0,
    .until = MIX_DATE_NONE,
    .status = "active",
  };

  return mix_assignment_new (&row);
}

static const char *
get_key (gpointer item)
{
  return mix_assignment_get_id (item);
}

static gboolean
items_equal (gpointer a, gpointer b)
{
  return mix_assignment_equal (a, b);
}

/* Items as text, such as "a1 b2": an id of one letter, and minutes. */
static GPtrArray *
parse_items (const char *text)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      char id[] = { words[i][0], '\0' };

      g_ptr_array_add (items, new_item (id, atoi (words[i] + 1)));
    }
  return items;
}

static char *
describe_list (GListModel *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (MixAssignment) item = g_list_model_get_item (list, i);

      g_string_append_printf (text, "%s%s%d", i > 0 ? " " : "", mix_assignment_get_id (item),
                              mix_assignment_get_row (item)->minutes);
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  guint n_signals;
  guint position, removed, added;
} Splice;

static void
items_changed_cb (GListModel *list, guint position, guint removed, guint added, Splice *splice)
{
  *splice = (Splice) { splice->n_signals + 1, position, removed, added };
}

static void
test_splices (void)
{
  static const struct
  {
    const char *before, *after;
    Splice splice;
  } cases[] = {
    { "", "", { 0, 0, 0, 0 } },
    { "", "a1 b1", { 1, 0, 0, 2 } },
    { "a1 b1", "", { 1, 0, 2, 0 } },
    { "a1 b1 c1", "a1 b1 c1", { 0, 0, 0, 0 } },
    { "a1 b1 c1", "a1 b2 c1", { 1, 1, 1, 1 } },
    { "a1 b1 c1", "a1 c1", { 1, 1, 1, 0 } },
    { "a1 c1", "a1 b1 c1", { 1, 1, 0, 1 } },
    { "a1 b1 c1", "c1 b1 a1", { 1, 0, 3, 3 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListStore) list = g_list_store_new (MIX_TYPE_ASSIGNMENT);
      g_autoptr (GPtrArray) before = parse_items (cases[i].before);
      g_autoptr (GPtrArray) after = parse_items (cases[i].after);
      g_autofree char *text = NULL;
      Splice splice = { 0 };

      mix_list_sync (list, before, get_key, items_equal);
      g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &splice);
      mix_list_sync (list, after, get_key, items_equal);
      text = describe_list (G_LIST_MODEL (list));
      g_assert_cmpstr (text, ==, cases[i].after);
      g_assert_cmpuint (splice.n_signals, ==, cases[i].splice.n_signals);
      g_assert_cmpuint (splice.position, ==, cases[i].splice.position);
      g_assert_cmpuint (splice.removed, ==, cases[i].splice.removed);
      g_assert_cmpuint (splice.added, ==, cases[i].splice.added);
    }
}

static void
test_keeps_equal_objects (void)
{
  g_autoptr (GListStore) list = g_list_store_new (MIX_TYPE_ASSIGNMENT);
  g_autoptr (GPtrArray) before = parse_items ("a1 b1");
  g_autoptr (GPtrArray) after = parse_items ("b1 a2");
  g_autoptr (GObject) first = NULL;
  g_autoptr (GObject) second = NULL;

  mix_list_sync (list, before, get_key, items_equal);
  mix_list_sync (list, after, get_key, items_equal);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  second = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_true (first == g_ptr_array_index (before, 1));
  g_assert_true (second == g_ptr_array_index (after, 1));
}

/* Whatever the two lists are, the result is the second one; 2,000 seeded pairs. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  g_autoptr (GListStore) list = g_list_store_new (MIX_TYPE_ASSIGNMENT);

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GString) wanted = g_string_new (NULL);
      g_autofree char *text = NULL;
      char letters[] = "abcdefghij";

      for (guint i = 0; i < strlen (letters); i++)
        {
          guint other = (guint) g_rand_int_range (rand, 0, (gint32) strlen (letters));
          char letter = letters[i];

          letters[i] = letters[other];
          letters[other] = letter;
        }
      for (int i = 0; i < g_rand_int_range (rand, 0, 11); i++)
        {
          char id[] = { letters[i], '\0' };
          int minutes = g_rand_int_range (rand, 1, 3);

          g_ptr_array_add (items, new_item (id, minutes));
          g_string_append_printf (wanted, "%s%s%d", i > 0 ? " " : "", id, minutes);
        }
      mix_list_sync (list, items, get_key, items_equal);
      text = describe_list (G_LIST_MODEL (list));
      g_assert_cmpstr (text, ==, wanted->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list/splices", test_splices);
  g_test_add_func ("/list/keeps-equal-objects", test_keeps_equal_objects);
  g_test_add_func ("/list/random", test_random);
  return g_test_run ();
}
