#include "mix-pack.h"

#include <string.h>

#include "mix-error.h"

#define HEAD "<pack format='1' id='p' kind='k' date='2026-11-21'>\n<title>T</title><publisher>P</publisher>\n"
#define SOURCES "<sources><source id='s1'>A book</source></sources>\n"

static MixPack *
load_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return mix_pack_load_bytes (bytes, "/somewhere/test.xml", MIX_PACK_YOURS, error);
}

static MixPack *
load_ours (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("MIX_DATA_DIR"), "packs", name, NULL);
  g_autoptr (GError) error = NULL;
  MixPack *pack = mix_pack_load (path, MIX_PACK_OURS, &error);

  g_assert_no_error (error);
  return pack;
}

static const MixPackItem *
find_item (MixPack *pack, const char *id)
{
  GPtrArray *items = mix_pack_get_items (pack);

  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (mix_pack_item_get_id (g_ptr_array_index (items, i)), id))
      return g_ptr_array_index (items, i);
  g_assert_not_reached ();
}

static void
assert_pence (const MixPackItem *item, const char *name, const char *date, MixPence expected)
{
  MixDate day;
  MixPence pence;

  g_assert_true (mix_date_parse_iso (date, &day));
  g_assert_true (mix_pack_figure_get_pence (mix_pack_item_get_figure_at (item, name, day), &pence));
  g_assert_cmpint (pence, ==, expected);
}

static void
test_reads_figures (void)
{
  static const struct
  {
    const char *value;
    gint64 millionths;
  } cases[] = {
    { "0", 0 },
    { "-1.5", -1500000 },
    { "0.000001", 1 },
    { "27.668", 27668000 },
    { "999999999999.999999", 999999999999999999 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD SOURCES "<items><item id='i' source='s1' grade='B'>"
                                                            "<text name='name'>A  long\n name</text>"
                                                            "<figure name='f' value='%s' unit='u' from='2026-04-01' "
                                                            "source='s1' grade='A' note='n'/></item></items></pack>",
                                               cases[i].value);
      g_autoptr (GError) error = NULL;
      g_autoptr (MixPack) pack = load_text (text, &error);
      const MixPackItem *item;
      const MixPackFigure *figure;

      g_assert_no_error (error);
      item = find_item (pack, "i");
      figure = mix_pack_item_get_figure (item, 0);
      g_assert_cmpstr (mix_pack_item_get_text (item, "name"), ==, "A long name");
      g_assert_null (mix_pack_item_get_text (item, "other"));
      g_assert_cmpint (mix_pack_item_get_grade (item), ==, 'B');
      g_assert_true (figure->known);
      g_assert_cmpint (figure->millionths, ==, cases[i].millionths);
      g_assert_cmpint (figure->from, ==, mix_date_new (2026, 4, 1));
      g_assert_cmpint (figure->until, ==, MIX_DATE_NONE);
      g_assert_cmpstr (figure->source, ==, "A book");
      g_assert_true (figure->pack == pack);
    }
}

static void
test_refuses (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "", "line 1" },
    { "no", "line 1" },
    { "<other/>", "line 1" },
    { HEAD "</pack>", "line 1" },
    { HEAD "<items>\n<item id='i'><figure name='f' value='1e3' unit='u'/></item></items></pack>", "line 4" },
    { HEAD "<items>\n<item id='i'><figure name='f' value='1'/></item></items></pack>",
      "line 4: the element “figure” has no “unit”" },
    { HEAD "<items>\n<item id='i'/>\n<item id='i'/></items></pack>", "line 5: the item “i” stands there twice" },
    { HEAD "<items>\n<item id='i' source='s9'/></items></pack>", "line 4: there is no source “s9”" },
    { HEAD "<items>\n<item id='i'><figure name='f' unit='u' from='2026-02-30'/></item></items></pack>",
      "line 4: there is no day “2026-02-30”" },
    { HEAD
      "<items>\n<item id='i'><figure name='f' unit='u' from='2026-02-03' until='2026-02-02'/></item></items></pack>",
      "line 4: the figure “f” ends before it begins" },
    { HEAD
      "<items>\n<item id='i'><figure name='f' unit='u'/>\n<figure name='f' value='2' unit='u'/></item></items></pack>",
      "line 5: the figure “f” stands there twice" },
    { HEAD "<items>\n<item id='i'><text name='t'>a</text>\n<text name='t'>b</text></item></items></pack>",
      "line 5: the text “t” stands there twice" },
    { "<!DOCTYPE pack [<!ENTITY a 'x'>]>" HEAD "<items/></pack>", "document type declaration" },
    { "<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE pack+AD4-" HEAD "<items/></pack>", "line 1" },
    { HEAD "<items>&a;</items></pack>", "line 3" },
    { HEAD "<items>\xff</items></pack>", "not UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load_text (cases[i].text, &error));
      g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, "test.xml"));
      g_assert_nonnull (strstr (error->message, cases[i].expected));
    }
}

static void
test_refuses_large_items (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "<items><item id='i'>");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1001; i++)
    g_string_append_printf (text, "<figure name='f%u' unit='u'/>", i);
  g_string_append (text, "</item></items></pack>");
  g_assert_null (load_text (text->str, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
}

static void
test_figures_by_date (void)
{
  g_autoptr (MixPack) pack = load_ours ("reimbursement.xml");
  const MixPackItem *national = find_item (pack, "clinical-pharmacist.national");
  const MixPackItem *inner = find_item (pack, "clinical-pharmacist.inner_london");
  const MixPackFigure *figure;

  assert_pence (national, "maximum", "2024-09-30", 6234000);
  assert_pence (national, "maximum", "2024-10-01", 6583800);
  assert_pence (national, "maximum", "2026-04-01", 7172500);
  /* Revised on 1 August 2025 with effect from 1 April: the amount was not read, so that it is not known. */
  figure = mix_pack_item_get_figure_at (national, "maximum", mix_date_new (2025, 5, 1));
  g_assert_false (figure->known);
  g_assert_cmpint (figure->revised, ==, mix_date_new (2025, 8, 1));
  figure = mix_pack_item_get_figure_at (inner, "maximum", mix_date_new (2026, 5, 1));
  g_assert_false (figure->known);
  g_assert_null (mix_pack_item_get_figure_at (national, "maximum", mix_date_new (2019, 6, 30)));
  g_assert_null (mix_pack_item_get_figure_at (national, "maximum", mix_date_new (2027, 4, 1)));
  figure = mix_pack_item_get_last_figure (national, "maximum", mix_date_new (2027, 4, 1));
  g_assert_cmpint (figure->from, ==, mix_date_new (2026, 4, 1));
}

static void
test_our_figures (void)
{
  g_autoptr (MixPack) pay = load_ours ("pay.xml");
  g_autoptr (MixPack) entitlement = load_ours ("entitlement.xml");
  g_autoptr (MixPack) on_costs = load_ours ("on-costs.xml");
  const MixPackItem *rate = find_item (on_costs, "employer_ni_rate");
  const MixPackFigure *figure;
  gint64 value;
  guint n_known;

  g_assert_cmpuint (mix_pack_get_n_figures (pay, &n_known), ==, 196);
  g_assert_cmpuint (n_known, ==, 196);
  figure = mix_pack_item_get_figure_at (find_item (entitlement, "network"), "per_weighted_patient",
                                        mix_date_new (2026, 7, 1));
  g_assert_true (mix_pack_figure_get_scaled (figure, 1000, &value));
  g_assert_cmpint (value, ==, 27668);
  g_assert_false (mix_pack_figure_get_scaled (figure, 100, &value));
  g_assert_cmpint (mix_pack_item_get_figure_at (rate, "value", mix_date_new (2022, 5, 1))->millionths, ==, 15050000);
  g_assert_cmpint (mix_pack_item_get_figure_at (rate, "value", mix_date_new (2022, 12, 1))->millionths, ==, 13800000);
}

/* The numbers of rows of the reference folder's README. */
static void
test_our_counts (void)
{
  static const struct
  {
    const char *kind;
    guint n_items;
    guint n_figures;
    guint n_known;
  } cases[] = {
    { "pay", 30, 196, 196 },
    { "high-cost-area", 3, 90, 90 },
    { "reimbursement", 9, 49, 37 },
    { "reimbursement-computed", 9, 26, 26 },
    { "entitlement", 1, 8, 7 },
    { "on-costs", 37, 170, 170 },
    { "service-lines", 60, 182, 123 },
    { "competences", 17, 0, 0 },
    { "employment-models", 12, 0, 0 },
    { "employment-facts", 16, 13, 11 },
    { "recruitment-stages", 25, 75, 36 },
    { "recruitment-ratios", 12, 12, 9 },
    { "training", 12, 14, 14 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat (cases[i].kind, ".xml", NULL);
      g_autoptr (MixPack) pack = load_ours (name);
      guint n_known, n_figures = mix_pack_get_n_figures (pack, &n_known);

      g_test_message ("%s: %u items, %u figures, %u known", cases[i].kind, mix_pack_get_items (pack)->len, n_figures,
                      n_known);
      g_assert_cmpstr (mix_pack_get_kind (pack), ==, cases[i].kind);
      g_assert_cmpuint (mix_pack_get_items (pack)->len, ==, cases[i].n_items);
      g_assert_cmpuint (n_figures, ==, cases[i].n_figures);
      g_assert_cmpuint (n_known, ==, cases[i].n_known);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack/reads-figures", test_reads_figures);
  g_test_add_func ("/pack/refuses", test_refuses);
  g_test_add_func ("/pack/refuses-large-items", test_refuses_large_items);
  g_test_add_func ("/pack/figures-by-date", test_figures_by_date);
  g_test_add_func ("/pack/our-figures", test_our_figures);
  g_test_add_func ("/pack/our-counts", test_our_counts);
  return g_test_run ();
}
