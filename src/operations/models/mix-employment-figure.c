#include "mix-employment-figure.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-money.h"
#include "mix-round.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MILLION G_GINT64_CONSTANT (1000000)

/* Words that stand in place of a figure. */
#define NONE "none"
#define UNKNOWN "unknown"

/* "0.35" of 350,000 millionths, without zeros at the end. */
static char *
format_decimal (gint64 millionths)
{
  g_autofree char *whole = mix_text_format_thousands (millionths / MILLION);
  g_autofree char *decimals = g_strdup_printf (".%06" G_GINT64_FORMAT, millionths % MILLION);
  gsize length = strlen (decimals);

  while (decimals[length - 1] == '0')
    length--;
  decimals[length > 1 ? length : 0] = '\0';
  return g_strconcat (whole, decimals, NULL);
}

static char *
format_pounds (gint64 millionths)
{
  MixPence pence = mix_round_half_up (millionths, MILLION / 100);

  if (pence % 100 == 0)
    return mix_money_format_pounds (pence);
  return g_strdup_printf ("£%" G_GINT64_FORMAT ".%02d", pence / 100, (int) (pence % 100));
}

static gboolean
is_in_pounds (MixEmploymentUnit unit)
{
  return unit == MIX_EMPLOYMENT_UNIT_POUNDS || unit == MIX_EMPLOYMENT_UNIT_POUNDS_A_YEAR
         || unit == MIX_EMPLOYMENT_UNIT_POUNDS_A_WTE_A_YEAR || unit == MIX_EMPLOYMENT_UNIT_POUNDS_AN_HOUR
         || unit == MIX_EMPLOYMENT_UNIT_POUNDS_A_PERSON;
}

/* "7%", "£79,000", "60": without what it is counted for. */
static char *
dup_number (gint64 millionths, MixEmploymentParameter parameter)
{
  MixEmploymentUnit unit = mix_employment_parameter_get_unit (parameter);
  g_autofree char *number = NULL;

  if (is_in_pounds (unit))
    return format_pounds (millionths);
  if (unit != MIX_EMPLOYMENT_UNIT_SHARE)
    return format_decimal (millionths);
  number = format_decimal (millionths * 100);
  return g_strconcat (number, "%", NULL);
}

/**
 * mix_employment_amount_dup_text:
 * @millionths: a value in millionths of the parameter's unit
 * @parameter: what is asked
 *
 * Returns: (transfer full): the value with its unit: "7%", "£79,000 a WTE a year", "60 min a week a WTE"
 */
char *
mix_employment_amount_dup_text (gint64 millionths, MixEmploymentParameter parameter)
{
  g_autofree char *number = dup_number (millionths, parameter);

  switch (mix_employment_parameter_get_unit (parameter))
    {
    case MIX_EMPLOYMENT_UNIT_POUNDS_A_YEAR:
    case MIX_EMPLOYMENT_UNIT_A_YEAR:
      return g_strdup_printf (_ ("%s a year"), number);
    case MIX_EMPLOYMENT_UNIT_POUNDS_A_WTE_A_YEAR:
      return g_strdup_printf (_ ("%s a WTE a year"), number);
    case MIX_EMPLOYMENT_UNIT_POUNDS_AN_HOUR:
      return g_strdup_printf (_ ("%s an hour"), number);
    case MIX_EMPLOYMENT_UNIT_POUNDS_A_PERSON:
      return g_strdup_printf (_ ("%s a person"), number);
    case MIX_EMPLOYMENT_UNIT_MINUTES_A_WEEK_A_WTE:
      return g_strdup_printf (_ ("%s min a week a WTE"), number);
    case MIX_EMPLOYMENT_UNIT_DAYS:
      return g_strdup_printf (_ ("%s days"), number);
    case MIX_EMPLOYMENT_UNIT_MONTHS:
      return g_strdup_printf (_ ("%s months"), number);
    default:
      return g_steal_pointer (&number);
    }
}

/**
 * mix_employment_figure_dup_text:
 * @figure: what is known of a parameter
 * @parameter: which
 *
 * Returns: (transfer full): in words: "7% (3% to 12%)", "Exempt", "none", "not known"
 */
char *
mix_employment_figure_dup_text (const MixEmploymentFigure *figure, MixEmploymentParameter parameter)
{
  g_autofree char *low = NULL, *likely = NULL, *high = NULL;

  if (figure->state == MIX_EMPLOYMENT_NOT_KNOWN)
    return g_strdup (_ ("not known"));
  if (figure->state == MIX_EMPLOYMENT_NOT_APPLICABLE)
    return g_strdup (C_ ("figure", "none"));
  if (mix_employment_parameter_is_choice (parameter))
    return g_strdup (mix_employment_parameter_get_word_title (parameter, figure->choice));
  likely = mix_employment_amount_dup_text (figure->likely, parameter);
  if (figure->low == figure->high)
    return g_steal_pointer (&likely);
  low = dup_number (figure->low, parameter);
  high = dup_number (figure->high, parameter);
  return g_strdup_printf (_ ("%s (%s to %s)"), likely, low, high);
}

static gboolean
refuse (MixEmploymentParameter parameter, const char *text, const char *advice, GError **error)
{
  mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("“%s” cannot be the %s. %s"), text,
                 mix_employment_parameter_get_title (parameter), advice);
  return FALSE;
}

static char *
dup_words (MixEmploymentParameter parameter)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < mix_employment_parameter_get_n_words (parameter); i++)
    g_string_append_printf (words, "%s, ", mix_employment_parameter_get_word (parameter, i));
  g_string_append (words, UNKNOWN);
  return g_string_free_and_steal (g_steal_pointer (&words));
}

static gboolean
parse_choice (MixEmploymentParameter parameter, const char *text, MixEmploymentFigure *figure, GError **error)
{
  g_autofree char *words = dup_words (parameter);
  g_autofree char *advice = g_strdup_printf (_ ("Choose one of: %s."), words);

  figure->state = MIX_EMPLOYMENT_KNOWN;
  return mix_employment_parameter_parse_word (parameter, text, &figure->choice)
         || refuse (parameter, text, advice, error);
}

/* "7%" and "0.07" are the same share; "£1,200" and "1200" the same amount. */
static gboolean
parse_amount (MixEmploymentParameter parameter, const char *text, gint64 *millionths)
{
  g_autofree char *plain = g_strdup (text);
  gsize length = strlen (plain);
  gboolean percent = length > 0 && plain[length - 1] == '%';
  gint64 thousandths;

  if (percent)
    plain[length - 1] = '\0';
  if (percent && mix_employment_parameter_get_unit (parameter) != MIX_EMPLOYMENT_UNIT_SHARE)
    return FALSE;
  if (!mix_text_parse_decimal (plain, "£", &thousandths) || thousandths < 0
      || thousandths > mix_employment_parameter_get_most (parameter))
    return FALSE;
  *millionths = percent ? thousandths * 10 : thousandths * 1000;
  return TRUE;
}

static gboolean
parse_range (MixEmploymentParameter parameter, const char *text, MixEmploymentFigure *figure, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  guint n_parts = g_strv_length (parts);
  gint64 ends[3];

  if (n_parts != 1 && n_parts != G_N_ELEMENTS (ends))
    return refuse (parameter, text, _ ("Give one figure, or three: low, likely, high."), error);
  for (guint i = 0; i < n_parts; i++)
    if (!parse_amount (parameter, parts[i], &ends[i]))
      return refuse (parameter, text, _ ("Write figures such as 7% or 1,200, or “none”, or “unknown”."), error);
  *figure = (MixEmploymentFigure) {
    .state = MIX_EMPLOYMENT_KNOWN, .low = ends[0], .likely = ends[n_parts / 2], .high = ends[n_parts - 1]
  };
  return mix_employment_figure_check (parameter, figure, error);
}

/**
 * mix_employment_figure_parse:
 * @parameter: what is asked
 * @text: what somebody wrote: "7%", "3% 7% 12%", "£79,000", "exempt", "none", "unknown"
 * @figure: (out): what they mean
 *
 * Returns: whether that can be; %MIX_ERROR_REFUSED says what else to write
 */
gboolean
mix_employment_figure_parse (MixEmploymentParameter parameter,
                             const char *text,
                             MixEmploymentFigure *figure,
                             GError **error)
{
  g_autofree char *plain = mix_text_collapse (text);

  *figure = (MixEmploymentFigure) { .state = MIX_EMPLOYMENT_NOT_KNOWN };
  if (g_str_equal (plain, UNKNOWN))
    return TRUE;
  if (mix_employment_parameter_is_choice (parameter))
    return parse_choice (parameter, plain, figure, error);
  if (!g_str_equal (plain, NONE))
    return parse_range (parameter, plain, figure, error);
  figure->state = MIX_EMPLOYMENT_NOT_APPLICABLE;
  return TRUE;
}

/**
 * mix_employment_figure_check:
 * @parameter: what is asked
 * @figure: what somebody says
 *
 * Returns: whether that can be: a range that rises within what the parameter takes, or one of its words
 */
gboolean
mix_employment_figure_check (MixEmploymentParameter parameter, const MixEmploymentFigure *figure, GError **error)
{
  const char *title = mix_employment_parameter_get_title (parameter);
  gint64 most = mix_employment_parameter_get_most (parameter);
  g_autofree char *limit = NULL;

  if (figure->state != MIX_EMPLOYMENT_KNOWN || mix_employment_parameter_is_choice (parameter))
    return TRUE;
  if (figure->low < 0 || figure->low > figure->likely || figure->likely > figure->high)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, title,
                     _ ("The %s does not rise from low to high. Put the likely figure between the two others."), title);
      return FALSE;
    }
  if (figure->high <= most)
    return TRUE;
  limit = mix_employment_amount_dup_text (most, parameter);
  mix_set_error (error, MIX_ERROR_REFUSED, title, _ ("The %s is more than %s. Check the figure."), title, limit);
  return FALSE;
}
