#include "mix-money.h"
#include "mix-text.h"

typedef struct
{
  const char *text;
  const char *expected;
} TextCase;

#define CHECK_TEXTS(function, cases)                                                                                   \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    for (guint i_ = 0; i_ < G_N_ELEMENTS (cases); i_++)                                                                \
      {                                                                                                                \
        g_autofree char *found_ = function (cases[i_].text);                                                           \
        g_assert_cmpstr (found_, ==, cases[i_].expected);                                                              \
      }                                                                                                                \
  }                                                                                                                    \
  G_STMT_END

static void
test_collapse (void)
{
  static const TextCase cases[] = {
    { "  Sub ICB\r\nLocation  ", "Sub ICB Location" },
    { "a\302\240\t b", "a b" },
    { "\n", "" },
    { "", "" },
    { NULL, "" },
    { "é  ü", "é ü" },
  };

  CHECK_TEXTS (mix_text_collapse, cases);
}

static void
test_fold (void)
{
  static const TextCase cases[] = {
    { "HARROW EAST PCN", "harrow east pcn" },
    { "St. John's (Hill) Surgery", "st johns hill surgery" },
    { "St John’s", "st johns" },
    { "Café–Müller", "cafe muller" },
    { "LS25/LS26", "ls25 ls26" },
    { "  -- ", "" },
    { NULL, "" },
    { "bad \xff byte", "bad byte" },
  };

  CHECK_TEXTS (mix_text_fold, cases);
}

static void
test_title_case (void)
{
  static const TextCase cases[] = {
    { "THE NEW CITY MEDICAL GROUP", "The New City Medical Group" },
    { "FULWELL MEDICAL CENTRE,", "Fulwell Medical Centre" },
    { "SUNDERLAND GP ALLIANCE SOUTH HYLTON SURG", "Sunderland GP Alliance South Hylton Surg" },
    { "SUNDERLAND WEST 1 PCN", "Sunderland West 1 PCN" },
    { "NHS NORTH EAST AND NORTH CUMBRIA ICB - 16C", "NHS North East and North Cumbria ICB - 16C" },
    { "BURMANTOFTS, HAREHILLS & RICHMOND HILL PCN", "Burmantofts, Harehills & Richmond Hill PCN" },
    { "LS25/LS26 PCN", "LS25/LS26 PCN" },
    { "DR T P FOX & PARTNERS", "Dr T P Fox & Partners" },
    { "DR ME SILVER'S PRACTICE", "Dr ME Silver's Practice" },
    { "DR RK SHARMA", "Dr RK Sharma" },
    { "ST JOHN'S SURGERY", "St John's Surgery" },
    { "ST. MARY'S", "St. Mary's" },
    { "JAMES O'RIORDAN MEDICAL CENTRE", "James O'Riordan Medical Centre" },
    { "DR MCCARTHY", "Dr McCarthy" },
    { "STOKE-ON-TRENT", "Stoke-on-Trent" },
    { "DR THORNILEY-WALKER", "Dr Thorniley-Walker" },
    { "ST GEORGE VI CLINIC", "St George VI Clinic" },
    { "HEALTH CENTRE II", "Health Centre II" },
    { "1ST FLOOR, 22ND STREET", "1st Floor, 22nd Street" },
    { "THE PRACTICE AT 188", "The Practice at 188" },
    { "KENT GPS", "Kent GPs" },
    { "TADLEY MEDICAL P'SHIP", "Tadley Medical P'ship" },
    { "WEARSIDE MEDICAL PRACTICE - THE PALLION", "Wearside Medical Practice - The Pallion" },
    { "The  surgery of O'Neil", "The surgery of O'Neil" },
    { "ÉCOLE ÂGE", "École Âge" },
    { "", "" },
    { NULL, "" },
  };

  CHECK_TEXTS (mix_text_title_case, cases);
}

static void
test_short_practice_name (void)
{
  static const TextCase cases[] = {
    { "SUNDERLAND GP ALLIANCE SOUTH HYLTON SURG", "South Hylton" },
    { "SUNDERLAND GP ALLIANCE MEDICAL PRACTICE", "Sunderland" },
    { "Deerness Park Medical Group", "Deerness Park" },
    { "THE NEW CITY MEDICAL GROUP", "New City" },
    { "MONKWEARMOUTH HEALTH CENTRE", "Monkwearmouth" },
    { "WEARSIDE MEDICAL PRACTICE - PALLION", "Wearside" },
    { "DR N DUMPHY & PARTNERS", "Dr N Dumphy" },
    { "DR SOORIAKUMARAN", "Dr Sooriakuma…" },
    { "THE MEDICAL CENTRE", "Medical Centre" },
    { "FAMILY DOCTORS", "Family Doctors" },
    { "I J HEALTHCARE", "I J Healthcare" },
    { "SOLENT NHS TRUST T/A MEDINA HEALTHCARE", "Medina" },
    { "THE PRACTICE AT 188", "188" },
    { "WOLVERHAMPTONSHIRE SURGERY", "Wolverhampton…" },
    { "", "" },
    { NULL, "" },
  };

  CHECK_TEXTS (mix_text_short_practice_name, cases);
}

static void
test_format_thousands (void)
{
  static const struct
  {
    gint64 number;
    const char *expected;
  } cases[] = {
    { 0, "0" },
    { 999, "999" },
    { 1000, "1,000" },
    { 294463, "294,463" },
    { -1234, "−1,234" },
    { 1205104, "1,205,104" },
    { G_MININT64, "−9,223,372,036,854,775,808" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = mix_text_format_thousands (cases[i].number);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_format_hours (void)
{
  static const struct
  {
    gint64 minutes;
    const char *expected;
  } cases[] = {
    { 210, "3.5" }, { 0, "0.0" },     { 2, "0.0" },     { 3, "0.1" },         { -2, "0.0" }, { -3, "−0.1" },
    { 225, "3.8" }, { 2250, "37.5" }, { -225, "−3.8" }, { 60000, "1,000.0" }, { 57, "1.0" }, { 56, "0.9" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = mix_text_format_hours (cases[i].minutes);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_parse_decimal (void)
{
  static const struct
  {
    const char *text;
    gboolean valid;
    gint64 thousandths;
  } cases[] = {
    { "0", TRUE, 0 },
    { "1234", TRUE, 1234000 },
    { "1,234.5", TRUE, 1234500 },
    { " £1,234,567.125 ", TRUE, 1234567125 },
    { "-3", TRUE, -3000 },
    { "−0.125", TRUE, -125 },
    { "−£12.34", TRUE, -12340 },
    { "£−12.34", TRUE, -12340 },
    { "999999999999999.999", TRUE, G_GINT64_CONSTANT (999999999999999999) },
    { "1000000000000000", FALSE, 0 },
    { "1.2345", FALSE, 0 },
    { "1.", FALSE, 0 },
    { ".5", FALSE, 0 },
    { "1,23", FALSE, 0 },
    { "12,34,567", FALSE, 0 },
    { ",123", FALSE, 0 },
    { "1234,567", FALSE, 0 },
    { "1,234,", FALSE, 0 },
    { "−£−1", FALSE, 0 },
    { "££1", FALSE, 0 },
    { "--1", FALSE, 0 },
    { "+1", FALSE, 0 },
    { "1e3", FALSE, 0 },
    { "1 2", FALSE, 0 },
    { "£", FALSE, 0 },
    { "*", FALSE, 0 },
    { "", FALSE, 0 },
    { NULL, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 found = 0;

      g_test_message ("%s", cases[i].text);
      g_assert_true (mix_text_parse_decimal (cases[i].text, "£", &found) == cases[i].valid);
      g_assert_cmpint (found, ==, cases[i].thousandths);
    }
}

static void
test_parse_decimal_without_prefix (void)
{
  gint64 found;

  g_assert_true (mix_text_parse_decimal ("12.5", NULL, &found));
  g_assert_false (mix_text_parse_decimal ("£12.5", NULL, &found));
}

static void
test_money_short (void)
{
  static const struct
  {
    MixPence pence;
    const char *text;
  } CASES[] = {
    { 0, "£0" },
    { 51, "51p" },
    { -51, "−51p" },
    { 149, "£1" },
    { 640000, "£6,400" },
    { 999949, "£9,999" },
    { 999950, "£10k" },
    { 76349900, "£763k" },
    { -6120000, "−£61k" },
    { 99949999, "£999k" },
    { 99950000, "£1.00m" },
    { 123600000, "£1.24m" },
    { 1240000000, "£12m" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *text = mix_money_format_short (CASES[i].pence);

      g_assert_cmpstr (text, ==, CASES[i].text);
    }
}

static void
test_money (void)
{
  g_autofree char *loss = mix_money_format_pounds (-123450);
  g_autofree char *nothing = mix_money_format_pounds (-49);
  MixPence pence;

  g_assert_cmpstr (loss, ==, "−£1,235");
  g_assert_cmpstr (nothing, ==, "£0");
  g_assert_true (mix_money_parse ("£71,725", &pence));
  g_assert_cmpint (pence, ==, 7172500);
  g_assert_true (mix_money_parse ("−12.34", &pence));
  g_assert_cmpint (pence, ==, -1234);
  g_assert_false (mix_money_parse ("1.005", &pence));
}

/* Any whole number of pounds comes back from its text. */
static void
test_figures_return (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);

  for (guint i = 0; i < 20000; i++)
    {
      gint64 pounds = (gint64) (g_rand_double_range (random, -1, 1) * 1e12);
      g_autofree char *text = mix_money_format_pounds (pounds * 100);
      MixPence pence = 0;

      g_assert_true (mix_money_parse (text, &pence));
      g_assert_cmpint (pence, ==, pounds * 100);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/collapse", test_collapse);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/title-case", test_title_case);
  g_test_add_func ("/text/short-practice-name", test_short_practice_name);
  g_test_add_func ("/text/format-thousands", test_format_thousands);
  g_test_add_func ("/text/format-hours", test_format_hours);
  g_test_add_func ("/text/parse-decimal", test_parse_decimal);
  g_test_add_func ("/text/parse-decimal-without-prefix", test_parse_decimal_without_prefix);
  g_test_add_func ("/text/money", test_money);
  g_test_add_func ("/text/money-short", test_money_short);
  g_test_add_func ("/text/figures-return", test_figures_return);
  return g_test_run ();
}
