#include "mix-money.h"

#include "mix-text.h"

/**
 * mix_money_format_pounds:
 * @pence: an amount
 *
 * Returns: (transfer full): the amount to the pound, rounded half away from zero, with a true minus sign: "£1,234"
 */
char *
mix_money_format_pounds (MixPence pence)
{
  gint64 pounds = (ABS (pence) + 50) / 100;
  g_autofree char *digits = mix_text_format_thousands (pounds);

  return g_strdup_printf ("%s£%s", pence < 0 && pounds > 0 ? "−" : "", digits);
}

/* Whole, or with two decimals where there are few before the point. */
static char *
format_part (const char *sign, gint64 hundredths, char unit)
{
  if (hundredths >= 1000)
    return g_strdup_printf ("%s£%" G_GINT64_FORMAT "%c", sign, (hundredths + 50) / 100, unit);
  return g_strdup_printf ("%s£%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT "%c", sign, hundredths / 100, hundredths % 100,
                          unit);
}

/**
 * mix_money_format_short:
 * @pence: an amount
 *
 * Returns: (transfer full): the amount as short as a chart and a head have it, with a true minus sign: "51p", "£6,400",
 *   "£763k", "£1.24m"
 */
char *
mix_money_format_short (MixPence pence)
{
  gint64 amount = ABS (pence);
  const char *sign = pence < 0 ? "−" : "";

  if (amount < 100)
    return amount == 0 ? g_strdup ("£0") : g_strdup_printf ("%s%" G_GINT64_FORMAT "p", sign, amount);
  if (amount < 9999 * 100 + 50)
    return mix_money_format_pounds (pence);
  if (amount < 99950000)
    return g_strdup_printf ("%s£%" G_GINT64_FORMAT "k", sign, (amount + 50000) / 100000);
  return format_part (sign, (amount + 500000) / 1000000, 'm');
}

/**
 * mix_money_parse:
 * @text: an amount in pounds as people write it: "1234", "£1,234.5", "−12.34"
 * @pence: (out): the amount
 *
 * Returns: whether @text is an amount with at most two decimals
 */
gboolean
mix_money_parse (const char *text, MixPence *pence)
{
  gint64 thousandths;

  if (!mix_text_parse_decimal (text, "£", &thousandths) || thousandths % 10 != 0)
    return FALSE;
  *pence = thousandths / 10;
  return TRUE;
}
