#include "mix-cell-text.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-text.h"

#define FULL_TIME_MINUTES 2250
#define MAX_WEEK_MINUTES (7 * 24 * 60)

/**
 * mix_cell_error_free:
 *
 * Frees the error.
 */
void
mix_cell_error_free (MixCellError *self)
{
  g_free (self->message);
  g_free (self);
}

/**
 * mix_cell_error_add:
 * @errors: (element-type MixCellError): where to
 *
 * Appends an error.
 */
void
mix_cell_error_add (GPtrArray *errors, guint row, guint column, const char *format, ...)
{
  MixCellError *error = g_new0 (MixCellError, 1);
  va_list args;

  error->row = row;
  error->column = column;
  va_start (args, format);
  error->message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (errors, error);
}

static const struct
{
  const char *word;
  MixCellUnit unit;
} unit_words[] = {
  { "sessions", MIX_CELL_UNIT_SESSIONS }, { "session", MIX_CELL_UNIT_SESSIONS }, { "sess", MIX_CELL_UNIT_SESSIONS },
  { "hours", MIX_CELL_UNIT_HOURS },       { "hour", MIX_CELL_UNIT_HOURS },       { "hrs", MIX_CELL_UNIT_HOURS },
  { "hr", MIX_CELL_UNIT_HOURS },          { "h", MIX_CELL_UNIT_HOURS },          { "minutes", MIX_CELL_UNIT_MINUTES },
  { "mins", MIX_CELL_UNIT_MINUTES },      { "min", MIX_CELL_UNIT_MINUTES },
};

static const char *const week_words[] = { "per week", "a week", "/week", "/wk", "pw", "p/w", "weekly" };

/* Cuts @word and the white space before it from the end of @text, if it stands there. */
static gboolean
cut_suffix (char *text, const char *word)
{
  gsize length = strlen (text);
  gsize word_length = strlen (word);

  if (length <= word_length || g_ascii_strcasecmp (text + length - word_length, word) != 0)
    return FALSE;
  text[length - word_length] = '\0';
  g_strchomp (text);
  return TRUE;
}

static void
cut_unit (char *text, MixCellUnit *unit)
{
  for (gsize i = 0; i < G_N_ELEMENTS (week_words); i++)
    if (cut_suffix (text, week_words[i]))
      break;
  for (gsize i = 0; i < G_N_ELEMENTS (unit_words); i++)
    if (cut_suffix (text, unit_words[i].word))
      {
        *unit = unit_words[i].unit;
        return;
      }
}

/* Reads hours and minutes written 37:30. */
static gboolean
parse_clock (const char *text, gint64 *minutes)
{
  const char *colon = strchr (text, ':');
  guint64 hours, rest;
  char *end;

  if (colon == NULL || colon - text < 1 || colon - text > 3 || strlen (colon + 1) != 2
      || strspn (text, "0123456789:") != strlen (text))
    return FALSE;
  hours = g_ascii_strtoull (text, &end, 10);
  rest = g_ascii_strtoull (colon + 1, NULL, 10);
  *minutes = (gint64) (hours * 60 + rest);
  return end == colon && rest < 60;
}

static gint64
round_thousandths (gint64 thousandths, gint64 factor)
{
  return (thousandths * factor + 500) / 1000;
}

/**
 * mix_cell_parse_amount:
 * @text: an amount of time a week: `2`, `7.5`, `7.5 hours`, `37:30`, `2 sessions`, `90 min`, with or without "a week"
 * @unit: what a bare number counts
 * @session_minutes: how long a session is
 * @minutes: (out): minutes, rounded half up
 *
 * Returns: whether @text is an amount from nothing to all hours of a week
 */
gboolean
mix_cell_parse_amount (const char *text, MixCellUnit unit, guint session_minutes, gint64 *minutes)
{
  g_autofree char *number = mix_text_collapse (text);
  gint64 thousandths;

  cut_unit (number, &unit);
  if (!parse_clock (number, minutes))
    {
      if (!mix_text_parse_decimal (number, NULL, &thousandths) || thousandths < 0
          || thousandths > MAX_WEEK_MINUTES * 1000)
        return FALSE;
      *minutes = round_thousandths (thousandths, unit == MIX_CELL_UNIT_HOURS     ? 60
                                                 : unit == MIX_CELL_UNIT_MINUTES ? 1
                                                                                 : (gint64) session_minutes);
    }
  return *minutes <= MAX_WEEK_MINUTES;
}

/**
 * mix_cell_parse_wte:
 * @text: whole-time equivalent, such as `0.8` or `80%`
 * @minutes: (out): minutes a week; 1 is 37.5 hours
 *
 * Returns: whether @text is above zero and at most 1.5
 */
gboolean
mix_cell_parse_wte (const char *text, gint64 *minutes)
{
  g_autofree char *number = mix_text_collapse (text);
  gint64 thousandths;
  gboolean percent = cut_suffix (number, "%");

  (void) (cut_suffix (number, "wte") || cut_suffix (number, "fte"));
  if (!mix_text_parse_decimal (number, NULL, &thousandths))
    return FALSE;
  if (percent)
    thousandths /= 100;
  *minutes = round_thousandths (thousandths, FULL_TIME_MINUTES);
  return thousandths > 0 && thousandths <= 1500;
}

/* Words that tell a role, the most telling first; each rule needs all its words, in the folded text. */
static const struct
{
  const char *words;
  MixRole role;
} role_words[] = {
  { "trainee technician", MIX_ROLE_TRAINEE_PHARMACY_TECHNICIAN },
  { "apprentice technician", MIX_ROLE_TRAINEE_PHARMACY_TECHNICIAN },
  { "pre registration technician", MIX_ROLE_TRAINEE_PHARMACY_TECHNICIAN },
  { "ptpt", MIX_ROLE_TRAINEE_PHARMACY_TECHNICIAN },
  { "technician", MIX_ROLE_PHARMACY_TECHNICIAN },
  { "pharm tech", MIX_ROLE_PHARMACY_TECHNICIAN },
  { "advanced pharmacist", MIX_ROLE_ADVANCED_PHARMACIST },
  { "advanced practitioner", MIX_ROLE_ADVANCED_PHARMACIST },
  { "consultant pharmacist", MIX_ROLE_ADVANCED_PHARMACIST },
  { "app", MIX_ROLE_ADVANCED_PHARMACIST },
  { "trainee pharmacist", MIX_ROLE_TRAINEE_PHARMACIST },
  { "foundation pharmacist", MIX_ROLE_TRAINEE_PHARMACIST },
  { "pre registration pharmacist", MIX_ROLE_TRAINEE_PHARMACIST },
  { "pre reg pharmacist", MIX_ROLE_TRAINEE_PHARMACIST },
  { "apprentice pharmacist", MIX_ROLE_TRAINEE_PHARMACIST },
  { "senior pharmacist", MIX_ROLE_SENIOR_CLINICAL_PHARMACIST },
  { "lead pharmacist", MIX_ROLE_SENIOR_CLINICAL_PHARMACIST },
  { "principal pharmacist", MIX_ROLE_SENIOR_CLINICAL_PHARMACIST },
  { "pharmacist", MIX_ROLE_CLINICAL_PHARMACIST },
  { "general practitioner", MIX_ROLE_GP },
  { "gp", MIX_ROLE_GP },
  { "doctor", MIX_ROLE_GP },
  { "admin", MIX_ROLE_ADMIN },
  { "administrator", MIX_ROLE_ADMIN },
  { "administrative", MIX_ROLE_ADMIN },
};

static gboolean
has_word (char **words, const char *wanted)
{
  for (char **word = words; *word != NULL; word++)
    if (g_str_equal (*word, wanted) || (strlen (wanted) > 4 && g_str_has_prefix (*word, wanted)))
      return TRUE;
  return FALSE;
}

static gboolean
has_all_words (char **words, const char *wanted)
{
  g_auto (GStrv) parts = g_strsplit (wanted, " ", -1);

  for (char **part = parts; *part != NULL; part++)
    if (!has_word (words, *part))
      return FALSE;
  return TRUE;
}

/**
 * mix_cell_parse_role:
 * @text: a role's code, or a job title as people write it: `Senior PCN Pharmacist`
 * @role: (out): the role it tells
 *
 * Returns: whether it tells one
 */
gboolean
mix_cell_parse_role (const char *text, MixRole *role)
{
  g_autofree char *folded = mix_text_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autofree char *code = g_strdelimit (g_strdup (folded), " ", '_');

  if (mix_role_parse (code, role))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (role_words); i++)
    if (has_all_words (words, role_words[i].words))
      {
        *role = role_words[i].role;
        return TRUE;
      }
  return FALSE;
}

/**
 * mix_cell_parse_band:
 * @text: an Agenda for Change band: `7`, `Band 8a`, `AfC 6`
 * @band: (out) (transfer full): `2` to `7`, `8a` to `8d` or `9`
 *
 * Returns: whether @text is a band
 */
gboolean
mix_cell_parse_band (const char *text, char **band)
{
  g_autofree char *folded = mix_text_fold (text);
  const char *at = folded;

  if (g_str_has_prefix (at, "afc "))
    at += strlen ("afc ");
  if (g_str_has_prefix (at, "band"))
    at += strlen ("band");
  else if (at[0] == 'b' && g_ascii_isdigit (at[1]))
    at++;
  if (*at == ' ')
    at++;

  if ((at[0] >= '2' && at[0] <= '9' && at[0] != '8' && at[1] == '\0')
      || (at[0] == '8' && at[1] >= 'a' && at[1] <= 'd' && at[2] == '\0'))
    *band = g_strdup (at);
  else if (at[0] == '8' && at[1] == ' ' && at[2] >= 'a' && at[2] <= 'd' && at[3] == '\0')
    *band = g_strdup_printf ("8%c", at[2]);
  else
    return FALSE;
  return TRUE;
}

typedef struct
{
  const char *text;
  int value;
} Choice;

static gboolean
choose (const char *text, const Choice *choices, int *value)
{
  g_autofree char *folded = mix_text_fold (text);

  for (const Choice *choice = choices; choice->text != NULL; choice++)
    if (g_str_equal (folded, choice->text))
      {
        *value = choice->value;
        return TRUE;
      }
  return FALSE;
}

/**
 * mix_cell_parse_pay_point:
 * @text: a place in a band
 * @pay_point: (out): `entry`, `intermediate` or `top`
 *
 * Returns: whether @text tells one
 */
gboolean
mix_cell_parse_pay_point (const char *text, const char **pay_point)
{
  static const char *const pay_points[] = { "entry", "intermediate", "top" };
  static const Choice choices[] = {
    { "entry", 0 },        { "bottom", 0 },          { "minimum", 0 }, { "min", 0 },
    { "start", 0 },        { "middle", 1 },          { "mid", 1 },     { "mid point", 1 },
    { "intermediate", 1 }, { "step 2", 1 },          { "maximum", 2 }, { "max", 2 },
    { "top", 2 },          { "top of the band", 2 }, { NULL },
  };
  int value;

  if (!choose (text, choices, &value))
    return FALSE;
  *pay_point = pay_points[value];
  return TRUE;
}

/**
 * mix_cell_parse_prescriber:
 * @text: whether somebody is an independent prescriber: `yes`, `IP`, `on course`, `no` …
 * @prescriber: (out): the status
 *
 * Returns: whether @text tells it
 */
gboolean
mix_cell_parse_prescriber (const char *text, MixPrescriber *prescriber)
{
  static const Choice choices[] = {
    { "yes", MIX_PRESCRIBER_YES },
    { "y", MIX_PRESCRIBER_YES },
    { "true", MIX_PRESCRIBER_YES },
    { "1", MIX_PRESCRIBER_YES },
    { "ip", MIX_PRESCRIBER_YES },
    { "prescriber", MIX_PRESCRIBER_YES },
    { "independent prescriber", MIX_PRESCRIBER_YES },
    { "qualified", MIX_PRESCRIBER_YES },
    { "annotated", MIX_PRESCRIBER_YES },
    { "on course", MIX_PRESCRIBER_ON_COURSE },
    { "on the course", MIX_PRESCRIBER_ON_COURSE },
    { "course", MIX_PRESCRIBER_ON_COURSE },
    { "in training", MIX_PRESCRIBER_ON_COURSE },
    { "training", MIX_PRESCRIBER_ON_COURSE },
    { "trainee", MIX_PRESCRIBER_ON_COURSE },
    { "studying", MIX_PRESCRIBER_ON_COURSE },
    { "enrolled", MIX_PRESCRIBER_ON_COURSE },
    { "no", MIX_PRESCRIBER_NONE },
    { "n", MIX_PRESCRIBER_NONE },
    { "false", MIX_PRESCRIBER_NONE },
    { "0", MIX_PRESCRIBER_NONE },
    { "none", MIX_PRESCRIBER_NONE },
    { "not a prescriber", MIX_PRESCRIBER_NONE },
    { NULL },
  };
  int value;

  if (!choose (text, choices, &value))
    return FALSE;
  *prescriber = (MixPrescriber) value;
  return TRUE;
}

static const struct
{
  const char *word;
  int months;
  int days;
} period_words[] = {
  { "days", 0, 1 }, { "day", 0, 1 },    { "weeks", 0, 7 }, { "week", 0, 7 }, { "wks", 0, 7 },
  { "wk", 0, 7 },   { "months", 1, 0 }, { "month", 1, 0 }, { "mths", 1, 0 }, { "mth", 1, 0 },
};

#define MOST_DAYS 366

/**
 * mix_cell_parse_days:
 * @text: a span of time: `28`, `28 days`, `4 weeks`, `3 months`, `none`; a bare number counts days
 * @days: (out): whole days; a month is a twelfth of a year, rounded half up
 *
 * Returns: whether @text is a span from nothing to a year
 */
gboolean
mix_cell_parse_days (const char *text, int *days)
{
  g_autofree char *number = mix_text_collapse (text);
  gint64 thousandths, thousandth_days;
  int months = 0, unit_days = 1;

  if (g_ascii_strcasecmp (number, "none") == 0 || g_ascii_strcasecmp (number, "immediate") == 0)
    {
      *days = 0;
      return TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (period_words); i++)
    if (cut_suffix (number, period_words[i].word))
      {
        months = period_words[i].months;
        unit_days = period_words[i].days;
        break;
      }
  if (!mix_text_parse_decimal (number, NULL, &thousandths) || thousandths < 0 || thousandths > MOST_DAYS * 1000)
    return FALSE;
  thousandth_days = months > 0 ? (thousandths * 365 + 6) / 12 : thousandths * unit_days;
  *days = (int) ((thousandth_days + 500) / 1000);
  return *days <= MOST_DAYS;
}

/**
 * mix_cell_is_total:
 * @text: what stands where a name is expected
 *
 * Returns: whether the row is a sum of others
 */
gboolean
mix_cell_is_total (const char *text)
{
  g_autofree char *folded = mix_text_fold (text);

  return g_str_equal (folded, "total") || g_str_equal (folded, "totals") || g_str_equal (folded, "sum");
}

/**
 * mix_cell_join_names:
 * @first: (nullable): a first name
 * @last: (nullable): a last name
 *
 * Returns: (transfer full) (nullable): the whole name; %NULL where there is neither
 */
char *
mix_cell_join_names (const char *first, const char *last)
{
  return first != NULL && last != NULL ? g_strdup_printf ("%s %s", first, last)
                                       : g_strdup (first != NULL ? first : last);
}
