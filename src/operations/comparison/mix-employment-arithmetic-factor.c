#include "mix-employment-arithmetic-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "mix-text.h"

#define PENCE 100

/* Money in pence, and rates to a millionth of one. */
#define DECIMALS_OF_RATES 4

static const struct
{
  MixEmploymentLines lines;
  const char *title;
} line_titles[] = {
  { MIX_EMPLOYMENT_LINES_PAID, N_ ("pay and on-costs, or price") },
  { MIX_EMPLOYMENT_LINES_SUPPLIED, N_ ("all that is charged") },
  { MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_FEE), N_ ("fee") },
  { MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_PAY) | MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_SUPPLEMENT),
    N_ ("pay with supplement") },
};

/* What stands before the value. Those without are written as they are. */
static const char *const kind_titles[MIX_EMPLOYMENT_N_FACTOR_KINDS] = {
  [MIX_EMPLOYMENT_FACTOR_LEFT_LINES] = N_ ("what the model before would charge"),
  [MIX_EMPLOYMENT_FACTOR_FULL_TIME_PAY] = N_ ("whole-time pay a year"),
  [MIX_EMPLOYMENT_FACTOR_FULL_TIME_SUPPLEMENT] = N_ ("whole-time supplement a year"),
  [MIX_EMPLOYMENT_FACTOR_ANNUAL_PAY] = N_ ("pay a year"),
  [MIX_EMPLOYMENT_FACTOR_PAY_OVER_THRESHOLD] = N_ ("pay a year above the threshold"),
  [MIX_EMPLOYMENT_FACTOR_INSURANCE] = N_ ("National Insurance"),
  [MIX_EMPLOYMENT_FACTOR_NHS_PENSION] = N_ ("NHS Pension, paid locally"),
  [MIX_EMPLOYMENT_FACTOR_MAXIMUM] = N_ ("maximum"),
  [MIX_EMPLOYMENT_FACTOR_WTE] = N_ ("WTE"),
  [MIX_EMPLOYMENT_FACTOR_WTE_MONTHS] = N_ ("WTE over the month"),
  [MIX_EMPLOYMENT_FACTOR_HOURS] = N_ ("hours a week"),
  [MIX_EMPLOYMENT_FACTOR_ABSENCE] = N_ ("absence"),
  [MIX_EMPLOYMENT_FACTOR_SUPERVISION_MINUTES] = N_ ("minutes of supervision a month"),
  [MIX_EMPLOYMENT_FACTOR_SUPERVISION_PRICE] = N_ ("an hour of the supervisor"),
  [MIX_EMPLOYMENT_FACTOR_VAT_RATE] = N_ ("VAT"),
  [MIX_EMPLOYMENT_FACTOR_REGISTRATION] = N_ ("registered for VAT"),
  [MIX_EMPLOYMENT_FACTOR_REDUNDANCY_PAY] = N_ ("redundancy pay"),
};

/* At most so many decimals, and none that says nothing. */
static char *
dup_decimal (double value, int decimals)
{
  g_autofree char *text = g_strdup_printf ("%.*f", decimals, value);
  char *dot = strchr (text, '.');
  g_autofree char *whole = mix_text_format_thousands (g_ascii_strtoll (text, NULL, 10));

  for (char *end = text + strlen (text) - 1; dot != NULL && end >= dot && (*end == '0' || end == dot); end--)
    *end = '\0';
  dot = strchr (text, '.');
  return g_strconcat (whole, dot, NULL);
}

/**
 * mix_employment_dup_exact_pounds:
 * @pence: an amount
 *
 * Returns: (transfer full): pounds with pence, and with hundredths of a penny where there are any: "£4,812.11"
 */
char *
mix_employment_dup_exact_pounds (double pence)
{
  double size = fabs (pence);
  gboolean has_parts = fabs (size - round (size)) >= 0.005;
  g_autofree char *text = g_strdup_printf ("%.*f", has_parts ? DECIMALS_OF_RATES : 2, size / PENCE);
  g_autofree char *whole = mix_text_format_thousands (g_ascii_strtoll (text, NULL, 10));

  return g_strdup_printf ("%s£%s%s", pence < 0 ? "−" : "", whole, strchr (text, '.'));
}

static gboolean
is_money (const MixEmploymentFactor *factor)
{
  switch (factor->kind)
    {
    case MIX_EMPLOYMENT_FACTOR_LINES:
    case MIX_EMPLOYMENT_FACTOR_LEFT_LINES:
    case MIX_EMPLOYMENT_FACTOR_FULL_TIME_PAY:
    case MIX_EMPLOYMENT_FACTOR_FULL_TIME_SUPPLEMENT:
    case MIX_EMPLOYMENT_FACTOR_ANNUAL_PAY:
    case MIX_EMPLOYMENT_FACTOR_PAY_OVER_THRESHOLD:
    case MIX_EMPLOYMENT_FACTOR_MAXIMUM:
    case MIX_EMPLOYMENT_FACTOR_SUPERVISION_PRICE:
    case MIX_EMPLOYMENT_FACTOR_REDUNDANCY_PAY:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_rate (const MixEmploymentFactor *factor)
{
  return factor->kind == MIX_EMPLOYMENT_FACTOR_INSURANCE || factor->kind == MIX_EMPLOYMENT_FACTOR_NHS_PENSION
         || factor->kind == MIX_EMPLOYMENT_FACTOR_VAT_RATE || factor->kind == MIX_EMPLOYMENT_FACTOR_ABSENCE;
}

static char *
dup_percent (double share)
{
  g_autofree char *number = dup_decimal (share * 100, DECIMALS_OF_RATES);

  return g_strdup_printf ("%s%%", number);
}

static double
get_value (const MixEmploymentFactor *factor)
{
  return (double) factor->numerator / factor->denominator;
}

static char *
dup_parameter_value (const MixEmploymentFactor *factor, double value)
{
  switch (mix_employment_parameter_get_unit (factor->parameter))
    {
    case MIX_EMPLOYMENT_UNIT_SHARE:
      return dup_percent (value);
    case MIX_EMPLOYMENT_UNIT_POUNDS:
    case MIX_EMPLOYMENT_UNIT_POUNDS_A_YEAR:
    case MIX_EMPLOYMENT_UNIT_POUNDS_A_WTE_A_YEAR:
    case MIX_EMPLOYMENT_UNIT_POUNDS_AN_HOUR:
    case MIX_EMPLOYMENT_UNIT_POUNDS_A_PERSON:
      return mix_employment_dup_exact_pounds (value);
    default:
      return dup_decimal (value, DECIMALS_OF_RATES);
    }
}

static char *
dup_parameter (const MixEmploymentFactor *factor)
{
  const char *title = mix_employment_parameter_get_title (factor->parameter);
  gboolean is_complement
      = factor->kind == MIX_EMPLOYMENT_FACTOR_ONE_AND || factor->kind == MIX_EMPLOYMENT_FACTOR_ONE_LESS;
  g_autofree char *value
      = dup_parameter_value (factor, is_complement ? fabs (get_value (factor) - 1) : get_value (factor));

  if (!factor->known)
    return g_strdup_printf (_ ("“%s” (not known)"), title);
  if (factor->kind == MIX_EMPLOYMENT_FACTOR_ONE_AND)
    return g_strdup_printf (_ ("(100%% + %s “%s”)"), value, title);
  if (factor->kind == MIX_EMPLOYMENT_FACTOR_ONE_LESS)
    return g_strdup_printf (_ ("(100%% − %s “%s”)"), value, title);
  if (factor->kind == MIX_EMPLOYMENT_FACTOR_SHORTFALL)
    return g_strdup_printf (_ ("%s months short of “%s”"), value, title);
  return g_strdup_printf (_ ("%s “%s”"), value, title);
}

static const char *
get_title (const MixEmploymentFactor *factor)
{
  if (factor->kind != MIX_EMPLOYMENT_FACTOR_LINES)
    return _ (kind_titles[factor->kind]);
  for (guint i = 0; i < G_N_ELEMENTS (line_titles); i++)
    if (line_titles[i].lines == factor->lines)
      return _ (line_titles[i].title);
  return _ ("other lines");
}

/* What is known of lines is part of a lower bound. */
static char *
dup_value (const MixEmploymentFactor *factor)
{
  if (is_money (factor))
    return mix_employment_dup_exact_pounds (get_value (factor));
  if (is_rate (factor))
    return dup_percent (get_value (factor));
  return dup_decimal (get_value (factor), DECIMALS_OF_RATES);
}

/* A factor with the sign before it; NULL where it changes nothing: all days of a month, a registered supplier. */
char *
_mix_employment_factor_dup_words (const MixEmploymentFactor *factor)
{
  g_autofree char *words = NULL, *value = NULL;

  if (factor->kind == MIX_EMPLOYMENT_FACTOR_MONTH)
    return g_strdup (" ÷ 12");
  if (factor->kind == MIX_EMPLOYMENT_FACTOR_HOUR)
    return g_strdup (" ÷ 60");
  if (factor->kind == MIX_EMPLOYMENT_FACTOR_WEEKS)
    return g_strdup (_ (" × 52 weeks ÷ 12"));
  if ((factor->kind == MIX_EMPLOYMENT_FACTOR_DAYS || factor->kind == MIX_EMPLOYMENT_FACTOR_REGISTRATION)
      && factor->known && factor->numerator == factor->denominator)
    return NULL;
  if (factor->kind == MIX_EMPLOYMENT_FACTOR_DAYS)
    return g_strdup_printf (_ (" × %d of %d days"), (int) factor->numerator, (int) factor->denominator);
  if (factor->kind <= MIX_EMPLOYMENT_FACTOR_SHORTFALL)
    words = dup_parameter (factor);
  else if (!factor->known && factor->numerator == 0)
    words = g_strdup_printf (_ ("%s (not known)"), get_title (factor));
  else
    {
      value = dup_value (factor);
      words = factor->known ? g_strdup_printf (_ ("%s %s"), value, get_title (factor))
                            : g_strdup_printf (_ ("at least %s %s"), value, get_title (factor));
    }
  return g_strconcat (" × ", words, NULL);
}
