#include "mix-employment-words.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "mix-text.h"

#define PER_CENT 100
#define PENCE 100

/* Figures as people write them. */

/**
 * mix_employment_dup_number:
 * @value: any number
 * @decimals: at most so many
 *
 * Returns: (transfer full): the number with thousands commas, a true minus sign and no decimal that says nothing
 */
char *
mix_employment_dup_number (double value, int decimals)
{
  g_autofree char *text = g_strdup_printf ("%.*f", decimals, fabs (value));
  double rounded = g_ascii_strtod (text, NULL);
  char *dot = strchr (text, '.');
  g_autofree char *whole = NULL;

  for (char *end = text + strlen (text) - 1; dot != NULL && end >= dot && (*end == '0' || end == dot); end--)
    *end = '\0';
  whole = mix_text_format_thousands ((gint64) floor (rounded));
  dot = strchr (text, '.');
  return g_strconcat (value < 0 && rounded > 0 ? "−" : "", whole, dot, NULL);
}

/* Shares and chances: as many decimals as tell them from nothing. */
static char *
dup_per_cent (double share)
{
  double per_cent = fabs (share * PER_CENT);
  g_autofree char *number = mix_employment_dup_number (share * PER_CENT, per_cent > 0 && per_cent < 0.095 ? 2 : 1);

  return g_strdup_printf ("%s%%", number);
}

static char *
dup_pounds (double pounds)
{
  g_autofree char *pence = NULL;

  if (fabs (pounds) >= PENCE || pounds == floor (pounds))
    return mix_money_format_pounds ((MixPence) floor (pounds * PENCE + 0.5));
  pence = g_strdup_printf ("%s£%.2f", pounds < 0 ? "−" : "", fabs (pounds));
  return g_steal_pointer (&pence);
}

/* A number of some unit: what it looks like without the unit, and the unit around that. */
static const struct
{
  const char *unit;
  gboolean is_pounds;
  int decimals;
  const char *one;
  const char *many;
} units[] = {
  { "gbp", TRUE, 0, "%s", "%s" },
  { "gbp_per_year", TRUE, 0, N_ ("%s a year"), N_ ("%s a year") },
  { "gbp_per_wte_per_year", TRUE, 0, N_ ("%s a WTE a year"), N_ ("%s a WTE a year") },
  { "gbp_per_hour", TRUE, 0, N_ ("%s an hour"), N_ ("%s an hour") },
  { "gbp_per_person", TRUE, 0, N_ ("%s a person"), N_ ("%s a person") },
  { "days", FALSE, 0, N_ ("%s day"), N_ ("%s days") },
  { "months", FALSE, 1, N_ ("%s month"), N_ ("%s months") },
  { "minutes_per_week_per_wte", FALSE, 0, N_ ("%s minute a week"), N_ ("%s minutes a week") },
  { "per_year", FALSE, 2, N_ ("%s a year"), N_ ("%s a year") },
};

static int
find_unit (const char *unit)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_strcmp0 (unit, units[i].unit) == 0)
      return (int) i;
  return -1;
}

/**
 * mix_employment_dup_bare_value:
 * @unit: (nullable): name of the unit of a parameter; %NULL for points
 * @value: in that unit
 *
 * Returns: (transfer full): the value without what it is counted by: "£1,200" for "£1,200 a WTE a year"
 */
char *
mix_employment_dup_bare_value (const char *unit, double value)
{
  int i = find_unit (unit);

  if (g_strcmp0 (unit, "share") == 0)
    return dup_per_cent (value);
  if (i < 0)
    return mix_employment_dup_number (value, unit == NULL ? 0 : 2);
  return units[i].is_pounds ? dup_pounds (value) : mix_employment_dup_number (value, units[i].decimals);
}

/**
 * mix_employment_dup_value:
 * @unit: (nullable): name of the unit of a parameter; %NULL for points
 * @value: in that unit
 *
 * Returns: (transfer full): the value as people write it: "9.1%", "£1,200 a WTE a year"
 */
char *
mix_employment_dup_value (const char *unit, double value)
{
  g_autofree char *bare = mix_employment_dup_bare_value (unit, value);
  int i = find_unit (unit);

  if (i < 0)
    return g_steal_pointer (&bare);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, units[i].one, units[i].many, fabs (value) == 1 ? 1 : 2), bare);
}

/**
 * mix_employment_dup_share:
 * @share: from 0 to 1
 *
 * Returns: (transfer full): a weight or a share of draws to the whole per cent: "31%"; what is not nothing does not
 *   look like it
 */
char *
mix_employment_dup_share (double share)
{
  if (share > 0 && share < 0.005)
    return g_strdup ("<1%");
  if (share < 1 && share > 0.995)
    return g_strdup (">99%");
  return g_strdup_printf ("%.0f%%", share * PER_CENT);
}

/**
 * mix_employment_dup_money:
 * @money: an amount
 *
 * Returns: (transfer full): its likely value: "£757,120", "at least £757,120", "Not known"
 */
char *
mix_employment_dup_money (const MixEmploymentMoney *money)
{
  g_autofree char *pounds = mix_money_format_pounds (money->likely);

  if (!money->known && money->likely == 0)
    return g_strdup (_ ("Not known"));
  return money->known ? g_steal_pointer (&pounds) : g_strdup_printf (_ ("at least %s"), pounds);
}

/**
 * mix_employment_dup_small_money:
 * @money: an amount of which pence matter
 *
 * Returns: (transfer full): its likely value: "£2.14", "51p", "at least 51p", "Not known"
 */
char *
mix_employment_dup_small_money (const MixEmploymentMoney *money)
{
  MixPence pence = ABS (money->likely);
  const char *sign = money->likely < 0 ? "−" : "";
  g_autofree char *text = NULL;

  if (!money->known && pence == 0)
    return g_strdup (_ ("Not known"));
  if (pence < PENCE)
    text = g_strdup_printf ("%s%" G_GINT64_FORMAT "p", sign, pence);
  else
    text = g_strdup_printf ("%s£%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT, sign, pence / PENCE, pence % PENCE);
  return money->known ? g_steal_pointer (&text) : g_strdup_printf (_ ("at least %s"), text);
}

/**
 * mix_employment_dup_money_range:
 * @money: an amount
 *
 * Returns: (transfer full): what 8 in 10 draws lie between: "£724,000 to £818,000"
 */
char *
mix_employment_dup_money_range (const MixEmploymentMoney *money)
{
  g_autofree char *low = mix_money_format_pounds (money->low);
  g_autofree char *high = mix_money_format_pounds (money->high);

  return g_strdup_printf (_ ("%s to %s"), low, high);
}
