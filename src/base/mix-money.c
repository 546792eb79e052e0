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
