#include "mix-practice-column.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* The only column that is not a figure of the practice: it comes from the plan's work. */
#define HOURS_PER_1000 "hours_per_1000"

#define AGED_65_PLUS { MIX_FIGURE_AGED_65_74, MIX_FIGURE_AGED_75_84, MIX_FIGURE_AGED_85_PLUS }
#define AGED_75_PLUS { MIX_FIGURE_AGED_75_84, MIX_FIGURE_AGED_85_PLUS }
#define REGISTER(code) { MIX_FIGURE_REGISTER_PREFIX code }

static const MixPracticeColumn COLUMNS[] = {
  { "patients", N_ ("Patients"), N_ ("Registered patients"), { MIX_FIGURE_PATIENTS }, TRUE, TRUE },
  { "aged_65_plus", N_ ("65+"), N_ ("Aged 65 and over"), AGED_65_PLUS, TRUE, TRUE },
  { "aged_75_plus", N_ ("75+"), N_ ("Aged 75 and over"), AGED_75_PLUS, TRUE, FALSE },
  { "aged_85_plus", N_ ("85+"), N_ ("Aged 85 and over"), { MIX_FIGURE_AGED_85_PLUS }, FALSE, FALSE },
  { "hyp", "HYP", N_ ("Hypertension"), REGISTER ("HYP"), TRUE, FALSE },
  { "dm", "DM", N_ ("Diabetes"), REGISTER ("DM"), TRUE, FALSE },
  { "af", "AF", N_ ("Atrial fibrillation"), REGISTER ("AF"), TRUE, FALSE },
  { "ast", "AST", N_ ("Asthma"), REGISTER ("AST"), FALSE, FALSE },
  { "copd", "COPD", N_ ("COPD"), REGISTER ("COPD"), FALSE, FALSE },
  { "ckd", "CKD", N_ ("Chronic kidney disease"), REGISTER ("CKD"), FALSE, FALSE },
  { "chd", "CHD", N_ ("Coronary heart disease"), REGISTER ("CHD"), FALSE, FALSE },
  { "hf", "HF", N_ ("Heart failure"), REGISTER ("HF"), FALSE, FALSE },
  { "stia", "STIA", N_ ("Stroke and TIA"), REGISTER ("STIA"), FALSE, FALSE },
  { "pad", "PAD", N_ ("Peripheral arterial disease"), REGISTER ("PAD"), FALSE, FALSE },
  { "ndh", "NDH", N_ ("Non-diabetic hyperglycaemia"), REGISTER ("NDH"), FALSE, FALSE },
  { "ob", "OB", N_ ("Obesity"), REGISTER ("OB"), FALSE, FALSE },
  { "mh", "MH", N_ ("Severe mental illness"), REGISTER ("MH"), FALSE, FALSE },
  { "dep", "DEP", N_ ("Depression"), REGISTER ("DEP"), FALSE, FALSE },
  { "dem", "DEM", N_ ("Dementia"), REGISTER ("DEM"), FALSE, FALSE },
  { "ld", "LD", N_ ("Learning disability"), REGISTER ("LD"), FALSE, FALSE },
  { "ep", "EP", N_ ("Epilepsy"), REGISTER ("EP"), FALSE, FALSE },
  { "can", "CAN", N_ ("Cancer"), REGISTER ("CAN"), FALSE, FALSE },
  { "pc", "PC", N_ ("Palliative care"), REGISTER ("PC"), FALSE, FALSE },
  { "ost", "OST", N_ ("Osteoporosis"), REGISTER ("OST"), FALSE, FALSE },
  { "ra", "RA", N_ ("Rheumatoid arthritis"), REGISTER ("RA"), FALSE, FALSE },
  { "care_home_beds", N_ ("Beds"), N_ ("Care home beds"), { MIX_FIGURE_CARE_HOME_BEDS }, FALSE, FALSE },
  { "desks", N_ ("Desks"), N_ ("Desks"), { MIX_FIGURE_DESKS }, FALSE, FALSE },
  { HOURS_PER_1000, N_ ("Hours / 1,000"), N_ ("Hours a week for 1,000 patients"), { NULL }, TRUE, FALSE },
};

#undef REGISTER

static gboolean
is_register (const MixPracticeColumn *column)
{
  return column->kinds[0] != NULL && g_str_has_prefix (column->kinds[0], MIX_FIGURE_REGISTER_PREFIX);
}

/* In tenths of an hour, as it is shown: what looks equal sorts as equal. */
static gboolean
get_hours_per_1000 (MixPracticeItem *item, gint64 *tenths)
{
  MixFigures *figures = mix_practice_get_figures (mix_practice_item_get_practice (item));
  gint64 patients;

  if (!mix_figures_get_value (figures, MIX_FIGURE_PATIENTS, &patients) || patients <= 0)
    return FALSE;
  *tenths = (mix_practice_item_get_minutes (item) * G_GINT64_CONSTANT (10000) / 60 + patients / 2) / patients;
  return TRUE;
}

/**
 * mix_practice_column_get_n:
 *
 * Returns: how many columns there are to choose from
 */
guint
mix_practice_column_get_n (void)
{
  return G_N_ELEMENTS (COLUMNS);
}

/**
 * mix_practice_column_get_nth:
 * @position: from 0, in the order of the table
 *
 * Returns: (transfer none): a column
 */
const MixPracticeColumn *
mix_practice_column_get_nth (guint position)
{
  g_return_val_if_fail (position < G_N_ELEMENTS (COLUMNS), NULL);
  return &COLUMNS[position];
}

/**
 * mix_practice_column_get_value:
 * @column: a column
 * @item: a practice
 * @value: (out): its figure; hours for 1,000 patients in tenths
 *
 * Returns: whether it is known
 */
gboolean
mix_practice_column_get_value (const MixPracticeColumn *column, MixPracticeItem *item, gint64 *value)
{
  MixFigures *figures = mix_practice_get_figures (mix_practice_item_get_practice (item));

  if (column->kinds[0] == NULL)
    return get_hours_per_1000 (item, value);
  return mix_figures_get_sum (figures, column->kinds, value);
}

/**
 * mix_practice_column_format:
 * @column: a column
 * @value: a figure of it
 *
 * Returns: (transfer full): the figure as it is shown
 */
char *
mix_practice_column_format (const MixPracticeColumn *column, gint64 value)
{
  if (column->kinds[0] == NULL)
    return g_strdup_printf ("%.1f", (double) value / 10);
  return mix_text_format_thousands (value);
}

/**
 * mix_practice_column_compare:
 * @column: a column
 * @a: a practice
 * @b: a practice
 *
 * Returns: the order of their figures; what is not known comes before everything else
 */
int
mix_practice_column_compare (const MixPracticeColumn *column, MixPracticeItem *a, MixPracticeItem *b)
{
  gint64 first = G_MININT64;
  gint64 second = G_MININT64;

  if (!mix_practice_column_get_value (column, a, &first))
    first = G_MININT64;
  if (!mix_practice_column_get_value (column, b, &second))
    second = G_MININT64;
  return (first > second) - (first < second);
}

/**
 * mix_register_get_name:
 * @code: code of a register: "HYP"
 *
 * Returns: (transfer none): its name, or @code where we do not know it
 */
const char *
mix_register_get_name (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    if (is_register (&COLUMNS[i]) && g_str_equal (COLUMNS[i].kinds[0] + strlen (MIX_FIGURE_REGISTER_PREFIX), code))
      return _ (COLUMNS[i].name);
  return code;
}
