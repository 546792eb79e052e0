#include "mix-employment-pack.h"

#include <glib/gstdio.h>

#include "mix-error.h"
#include "mix-money.h"

#define MILLION G_GINT64_CONSTANT (1000000)

static MixEmploymentPack *
load_models (void)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, "/nonexistent");
  g_autoptr (GError) error = NULL;
  MixEmploymentPack *models = mix_employment_pack_new (packs, &error);

  g_assert_no_error (error);
  return models;
}

static void
test_twelve_models (void)
{
  g_autoptr (MixEmploymentPack) models = load_models ();
  guint n_usual = 0;

  g_assert_cmpuint (mix_employment_pack_get_n_models (models), ==, 12);
  for (guint i = 0; i < 12; i++)
    {
      const MixPackItem *item = mix_employment_pack_get_model (models, i);

      n_usual += mix_employment_pack_is_usual (models, mix_pack_item_get_id (item));
      g_assert_cmpint (g_utf8_strlen (mix_pack_item_get_text (item, "short_name"), -1), <=, 18);
    }
  g_assert_cmpuint (n_usual, ==, 4);
  g_assert_true (mix_employment_pack_is_usual (models, "M04"));
  g_assert_false (mix_employment_pack_is_usual (models, "M05"));
  g_assert_null (mix_employment_pack_find_model (models, "M99"));
}

/* A figure that no source gives is not known, and our suggestion does not count by itself. */
static void
test_unknown_fee_has_a_suggestion (void)
{
  g_autoptr (MixEmploymentPack) models = load_models ();
  MixEmploymentQuote fee = mix_employment_pack_get_quote (models, "M04", MIX_EMPLOYMENT_MANAGEMENT_FEE);

  g_assert_cmpint (fee.figure.state, ==, MIX_EMPLOYMENT_NOT_KNOWN);
  g_assert_true (fee.has_suggestion);
  g_assert_cmpint (fee.suggestion.state, ==, MIX_EMPLOYMENT_KNOWN);
  g_assert_cmpint (fee.suggestion.low, ==, 3 * MILLION / 100);
  g_assert_cmpint (fee.suggestion.likely, ==, 7 * MILLION / 100);
  g_assert_cmpint (fee.suggestion.high, ==, 12 * MILLION / 100);
  g_assert_cmpint (fee.grade, ==, 0);
  g_assert_nonnull (fee.note);
}

static void
test_known_and_none (void)
{
  g_autoptr (MixEmploymentPack) models = load_models ();
  MixEmploymentQuote hour = mix_employment_pack_get_quote (models, "M11", MIX_EMPLOYMENT_HOURLY_PRICE);
  MixEmploymentQuote price = mix_employment_pack_get_quote (models, "M01", MIX_EMPLOYMENT_PROVIDER_PRICE);
  MixEmploymentQuote carrier = mix_employment_pack_get_quote (models, "M01", MIX_EMPLOYMENT_LIABILITY_CARRIER);
  MixEmploymentQuote vat = mix_employment_pack_get_quote (models, "M01", MIX_EMPLOYMENT_VAT);

  g_assert_cmpint (hour.figure.state, ==, MIX_EMPLOYMENT_KNOWN);
  g_assert_cmpint (hour.figure.low, ==, 35 * MILLION);
  g_assert_cmpint (hour.figure.high, ==, 48 * MILLION);
  g_assert_cmpint (hour.grade, ==, 'B');
  g_assert_nonnull (hour.source);
  g_assert_cmpint (price.figure.state, ==, MIX_EMPLOYMENT_NOT_APPLICABLE);
  g_assert_cmpint (carrier.figure.choice, ==, MIX_EMPLOYMENT_CARRIER_PARTNERS_UNLIMITED);
  g_assert_cmpint (vat.figure.state, ==, MIX_EMPLOYMENT_NOT_KNOWN);
  g_assert_false (vat.has_suggestion);
}

/* Every parameter of every model is known with a source and a grade, or has a suggestion; VAT may have neither. */
static void
test_nothing_is_left_out (void)
{
  g_autoptr (MixEmploymentPack) models = load_models ();

  for (guint i = 0; i < mix_employment_pack_get_n_models (models); i++)
    for (guint j = 0; j < MIX_EMPLOYMENT_N_PARAMETERS; j++)
      {
        const char *code = mix_pack_item_get_id (mix_employment_pack_get_model (models, i));
        MixEmploymentQuote quote = mix_employment_pack_get_quote (models, code, j);
        gboolean known = quote.figure.state != MIX_EMPLOYMENT_NOT_KNOWN;

        g_assert_true (known || quote.has_suggestion || j == MIX_EMPLOYMENT_VAT);
        g_assert_false (known && quote.has_suggestion);
        g_assert_true (!known || (quote.source != NULL && quote.grade != 0));
      }
}

static void
write_pack (const char *folder, const char *item)
{
  g_autofree char *path = g_build_filename (folder, "mine.xml", NULL);
  g_autofree char *text = g_strdup_printf (
      "<pack format=\"1\" id=\"mine\" kind=\"employment-parameters\" date=\"2026-12-01\"><title>Mine</title>"
      "<publisher>Us</publisher><items>%s</items></pack>",
      item);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static MixEmploymentPack *
load_with (const char *folder, const char *item, GError **error)
{
  g_autoptr (MixPackSet) packs = NULL;

  write_pack (folder, item);
  packs = mix_pack_set_new (NULL, folder);
  return mix_employment_pack_new (packs, error);
}

/* A pack of one's own may only say what makes sense. */
static void
test_bad_parameters_are_refused (void)
{
  static const char *const bad[] = {
    "<item id=\"a\"><text name=\"model\">M99</text><text name=\"parameter\">vat</text></item>",
    "<item id=\"a\"><text name=\"model\">M04</text><text name=\"parameter\">charm</text></item>",
    "<item id=\"a\"><text name=\"model\">M04</text><text name=\"parameter\">vat</text>"
    "<text name=\"choice\">reduced</text></item>",
    "<item id=\"a\"><text name=\"model\">M04</text><text name=\"parameter\">levy</text>"
    "<figure name=\"likely\" value=\"0.1\" unit=\"share\"/></item>",
    "<item id=\"a\"><text name=\"model\">M04</text><text name=\"parameter\">levy</text>"
    "<figure name=\"low\" value=\"0.3\" unit=\"share\"/><figure name=\"likely\" value=\"0.2\" unit=\"share\"/>"
    "<figure name=\"high\" value=\"0.4\" unit=\"share\"/></item>",
  };
  g_autofree char *folder = g_dir_make_tmp ("mix-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.xml", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MixEmploymentPack) models = load_with (folder, bad[i], &error);

      g_assert_null (models);
      g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
    }
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/employment-pack/twelve-models", test_twelve_models);
  g_test_add_func ("/employment-pack/suggestion", test_unknown_fee_has_a_suggestion);
  g_test_add_func ("/employment-pack/known-and-none", test_known_and_none);
  g_test_add_func ("/employment-pack/nothing-left-out", test_nothing_is_left_out);
  g_test_add_func ("/employment-pack/refused", test_bad_parameters_are_refused);
  return g_test_run ();
}
