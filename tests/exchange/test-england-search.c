#include "mix-england-search.h"

#include <string.h>

typedef struct
{
  MixEngland *england;
  MixEnglandSearch *search;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->england = mix_england_load (NULL, NULL);
  fixture->search = mix_england_search_new (fixture->england);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->search);
  g_assert_finalize_object (fixture->england);
}

static const MixEnglandHit *
get_hit (const MixEnglandResult *result, guint position)
{
  g_assert_cmpuint (position, <, result->hits->len);
  return g_ptr_array_index (result->hits, position);
}

/* What a range of the text says; the test's own slip when it is no text. */
static void
assert_range (const char *text, GArray *ranges, guint position, const char *expected)
{
  const MixTextRange *range = &g_array_index (ranges, MixTextRange, position);
  g_autofree char *part = g_strndup (text + range->begin, range->end - range->begin);

  g_assert_cmpuint (position, <, ranges->len);
  g_assert_cmpstr (part, ==, expected);
}

static void
test_any_order (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "east harrow", "HARROW EAST", "harr ea", " east,  HARROW pcn ", "eas harrow" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (MixEnglandResult) result = mix_england_search_find (fixture->search, texts[i], 10);
      const MixEnglandHit *hit = get_hit (result, 0);

      g_assert_cmpstr (hit->network->code, ==, "U51050");
      g_assert_cmpstr (hit->title, ==, "Harrow East PCN");
      g_assert_cmpint (hit->match, ==, MIX_ENGLAND_MATCH_NAME);
      g_assert_null (hit->reason);
    }
}

static void
test_finds_the_six (Fixture *fixture, gconstpointer data)
{
  static const char *const codes[] = { "U05458", "U52297", "U43314", "U14646", "U61868", "U69720" };
  g_autoptr (MixEnglandResult) result = mix_england_search_find (fixture->search, "sunderland", 50);
  const MixEnglandGroup *group;
  const MixEnglandHit *washington, *coalfields, *pallion;

  g_assert_cmpuint (result->n_networks, ==, 6);
  g_assert_cmpuint (result->n_by_name, ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_cmpstr (get_hit (result, i)->network->code, ==, codes[i]);
  assert_range (get_hit (result, 0)->title, get_hit (result, 0)->title_ranges, 0, "Sunderland");

  washington = get_hit (result, 4);
  g_assert_cmpint (washington->match, ==, MIX_ENGLAND_MATCH_PRACTICE);
  g_assert_nonnull (washington->practice);
  g_assert_cmpstr (washington->reason, ==, "Sunderland GP Alliance Medical Practice");
  assert_range (washington->reason, washington->reason_ranges, 0, "Sunderland");
  coalfields = get_hit (result, 5);
  g_assert_cmpint (coalfields->match, ==, MIX_ENGLAND_MATCH_SUB_ICB);
  g_assert_cmpstr (coalfields->reason, ==, "Sunderland (00P)");

  g_assert_cmpuint (result->groups->len, ==, 1);
  group = g_ptr_array_index (result->groups, 0);
  g_assert_cmpstr (group->name, ==, "Sunderland");
  g_assert_cmpuint (group->networks->len, ==, 6);
  g_assert_cmpuint (group->n_practices, ==, 38);
  g_assert_cmpint (group->patients, ==, 294463);

  /* A practice in no network is told of. */
  g_assert_cmpuint (result->loose_practices->len, ==, 1);
  pallion = g_ptr_array_index (result->loose_practices, 0);
  g_assert_null (pallion->network);
  g_assert_cmpstr (pallion->practice->code, ==, "Y01262");
}

static void
test_board (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "QNC", "staffordshire stoke", "stoke on trent staffordshire" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (MixEnglandResult) result = mix_england_search_find (fixture->search, texts[i], 100);
      const MixEnglandGroup *group = g_ptr_array_index (result->groups, 0);

      g_assert_cmpuint (result->n_networks, ==, 25);
      g_assert_cmpuint (result->hits->len, ==, 25);
      g_assert_cmpstr (group->icb->code, ==, "QNC");
      g_assert_cmpstr (group->name, ==, "Staffordshire and Stoke-on-Trent");
      g_assert_cmpuint (group->networks->len, ==, 25);
      g_assert_cmpuint (group->n_practices, ==, 140);
      g_assert_cmpint (group->patients, ==, 1205104);
    }
}

static void
test_former_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixEnglandResult) result = mix_england_search_find (fixture->search, "sunderland west 2", 10);
  const MixEnglandHit *hit = get_hit (result, 0);

  g_assert_cmpuint (result->n_networks, ==, 1);
  g_assert_cmpstr (hit->network->code, ==, "U05458");
  g_assert_cmpint (hit->match, ==, MIX_ENGLAND_MATCH_FORMER_NAME);
  g_assert_cmpstr (hit->reason, ==, "Was Sunderland West 2 PCN");
  assert_range (hit->reason, hit->reason_ranges, 2, "2");
}

static void
test_postcodes (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "SR4 7XF", "sr47xf", "sr4 7", "sr47" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (MixEnglandResult) result = mix_england_search_find (fixture->search, texts[i], 10);
      const MixEnglandHit *hit = get_hit (result, 0);

      g_assert_cmpstr (hit->network->code, ==, "U14646");
      g_assert_cmpint (hit->match, ==, MIX_ENGLAND_MATCH_POSTCODE);
      g_assert_nonnull (hit->practice);
    }
}

/* An outward code is its own before it is the beginning of another: SR1 before SR12. */
static void
test_outward_code (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixEnglandResult) result = mix_england_search_find (fixture->search, "m1", 50);
  const MixEnglandHit *hit = get_hit (result, 0);

  for (guint i = 0; i < result->hits->len && get_hit (result, i)->match != MIX_ENGLAND_MATCH_POSTCODE; i++)
    hit = get_hit (result, i + 1);
  g_assert_cmpint (hit->match, ==, MIX_ENGLAND_MATCH_POSTCODE);
  g_assert_true (g_str_has_prefix (hit->practice->postcode, "M1 "));
}

static void
test_codes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixEnglandResult) practice = mix_england_search_find (fixture->search, "a89024", 10);
  g_autoptr (MixEnglandResult) network = mix_england_search_find (fixture->search, "u69720", 10);
  g_autoptr (MixEnglandResult) several = mix_england_search_find (fixture->search, "U69720, U05458\nU52297", 10);

  g_assert_cmpstr (get_hit (practice, 0)->network->code, ==, "U14646");
  g_assert_cmpint (get_hit (practice, 0)->match, ==, MIX_ENGLAND_MATCH_PRACTICE_CODE);
  g_assert_cmpstr (get_hit (practice, 0)->reason, ==, "The Broadway Medical Practice · A89024");
  g_assert_cmpstr (get_hit (network, 0)->network->code, ==, "U69720");
  g_assert_cmpint (get_hit (network, 0)->match, ==, MIX_ENGLAND_MATCH_CODE);
  g_assert_cmpuint (several->n_networks, ==, 3);
  g_assert_cmpstr (get_hit (several, 2)->network->code, ==, "U52297");
}

static void
test_several_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixEnglandResult) result = mix_england_search_find (fixture->search, "galleries washington", 10);

  g_assert_cmpstr (get_hit (result, 0)->network->code, ==, "U61868");
  g_assert_cmpint (get_hit (result, 0)->match, ==, MIX_ENGLAND_MATCH_SEVERAL);
  g_assert_nonnull (strstr (get_hit (result, 0)->reason, "Galleries"));
}

static void
test_same_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixEnglandResult) result = mix_england_search_find (fixture->search, "grand union", 10);

  g_assert_cmpstr (get_hit (result, 0)->title, ==, "Grand Union PCN");
  g_assert_cmpstr (get_hit (result, 1)->title, ==, "Grand Union PCN");
  g_assert_true (get_hit (result, 0)->network != get_hit (result, 1)->network);
}

static void
test_odd_input (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[]
      = { "", "   ", "--", "zzzzzz", "harrow zzzzzz", "\xff\xfe", "a b c d e f g h i j k l" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (MixEnglandResult) result = mix_england_search_find (fixture->search, texts[i], 10);

      g_assert_cmpuint (result->hits->len, <=, 10);
      if (i < 5)
        g_assert_cmpuint (result->n_networks, ==, 0);
    }
}

/* Each present network is found by its own name, and by each of its practices' names. */
static void
test_finds_all (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < mix_england_get_n_networks (fixture->england); i += 7)
    {
      const MixEnglandNetwork *network = mix_england_get_network (fixture->england, i);
      g_autoptr (MixEnglandResult) result = mix_england_search_find (fixture->search, network->name, 50);
      gboolean found = FALSE;

      for (guint j = 0; j < result->hits->len; j++)
        found |= get_hit (result, j)->network == network;
      g_assert_true (found);
    }
}

static void
test_speed (Fixture *fixture, gconstpointer data)
{
  static const char typed[] = "north east harrow medical";
  gint64 slowest = 0;

  for (gsize length = 1; length < sizeof typed; length++)
    {
      g_autofree char *text = g_strndup (typed, length);
      gint64 best = G_MAXINT64;

      for (guint i = 0; i < 3; i++)
        {
          gint64 begin = g_get_monotonic_time ();
          g_autoptr (MixEnglandResult) result = mix_england_search_find (fixture->search, text, 50);

          best = MIN (best, g_get_monotonic_time () - begin);
        }
      slowest = MAX (slowest, best);
    }
  g_test_message ("slowest keystroke %.2f ms", (double) slowest / 1000.0);
  g_assert_cmpint (slowest, <, 100000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/england-search/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("any-order", test_any_order);
  ADD ("finds-the-six", test_finds_the_six);
  ADD ("board", test_board);
  ADD ("former-names", test_former_names);
  ADD ("postcodes", test_postcodes);
  ADD ("outward-code", test_outward_code);
  ADD ("codes", test_codes);
  ADD ("several-fields", test_several_fields);
  ADD ("same-name", test_same_name);
  ADD ("odd-input", test_odd_input);
  ADD ("finds-all", test_finds_all);
  ADD ("speed", test_speed);
  return g_test_run ();
}
