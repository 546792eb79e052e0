#include "employment-fixture.h"

/* The four models of the research, with invented figures: five posts of £52,000 with on-costs, five years. */

#define N_YEARS 5
#define PAY 26000000.0
#define CLAIM -24000000.0

enum
{
  LINE_PAY,
  LINE_FEE,
  LINE_VAT,
  LINE_SUPERVISION,
  LINE_LIABILITY,
  LINE_CLAIM,
};

static MixSpread
make_range (double low, double likely, double high)
{
  return (MixSpread) { MIX_SPREAD_TRIANGULAR, low, likely, high };
}

/* A parameter of one option. */
guint
employment_fixture_add_money (
    MixEmploymentPicture *picture, guint option, const char *parameter, const char *unit, MixSpread spread)
{
  const char *owner = mix_employment_picture_get_option (picture, option)->id;
  g_autofree char *id = g_strdup_printf ("%s/%s", owner, parameter);
  g_autofree char *name = g_strdelimit (g_strdup (parameter), "_", ' ');

  return mix_employment_picture_add_input (picture, &(MixEmploymentInput) { .id = id,
                                                                            .option = option,
                                                                            .criterion = MIX_EMPLOYMENT_NOTHING,
                                                                            .parameter = (char *) parameter,
                                                                            .name = name,
                                                                            .unit = (char *) unit,
                                                                            .known = TRUE,
                                                                            .spread = spread,
                                                                            .grade = 'U' });
}

/* How well an option does by a criterion. */
guint
employment_fixture_add_score (MixEmploymentPicture *picture, guint option, guint criterion, MixSpread spread)
{
  g_autofree char *id = g_strdup_printf ("%s/score/%s", mix_employment_picture_get_option (picture, option)->id,
                                         mix_employment_picture_get_criterion (picture, criterion)->id);

  return mix_employment_picture_add_input (
      picture, &(MixEmploymentInput) {
                   .id = id, .option = option, .criterion = criterion, .name = id, .known = TRUE, .spread = spread });
}

static void
add_terms (MixEmploymentPicture *picture, guint option, guint line, double pence, guint one, guint other)
{
  for (guint year = 0; year < picture->n_years; year++)
    mix_employment_picture_add_term (picture, &(MixEmploymentMoneyTerm) { option, year, line, pence, { one, other } });
}

/* The same in every year. */
void
employment_fixture_add_known (MixEmploymentPicture *picture, guint option, guint line, double pence)
{
  add_terms (picture, option, line, pence, MIX_EMPLOYMENT_NOTHING, MIX_EMPLOYMENT_NOTHING);
}

static void
add_lines (MixEmploymentPicture *picture)
{
  mix_employment_picture_add_line (picture, "pay", "Pay", MIX_EMPLOYMENT_STACK_PAY);
  mix_employment_picture_add_line (picture, "fee", "Fee", MIX_EMPLOYMENT_STACK_FEE);
  mix_employment_picture_add_line (picture, "vat", "VAT", MIX_EMPLOYMENT_STACK_VAT);
  mix_employment_picture_add_line (picture, "supervision", "Supervision", MIX_EMPLOYMENT_STACK_SUPERVISION);
  mix_employment_picture_add_line (picture, "liability", "Liability", MIX_EMPLOYMENT_STACK_LIABILITY);
  mix_employment_picture_add_line (picture, "claim", "Reimbursed", MIX_EMPLOYMENT_STACK_NONE);
}

static void
add_money (MixEmploymentPicture *picture)
{
  guint chance, vat, fee;

  for (guint o = 0; o < picture->options->len; o++)
    {
      guint liability = employment_fixture_add_money (picture, o, "redundancy_cost", "gbp",
                                                      o < OPTION_FEDERATION ? make_range (2000, 8000, 30000)
                                                                            : make_range (0, 1000, 4000));

      employment_fixture_add_known (picture, o, LINE_PAY, PAY);
      employment_fixture_add_known (picture, o, LINE_CLAIM, CLAIM);
      employment_fixture_add_known (picture, o, LINE_SUPERVISION, o < OPTION_FEDERATION ? 1500000 : 300000);
      add_terms (picture, o, LINE_LIABILITY, 100, liability, MIX_EMPLOYMENT_NOTHING);
    }
  fee = employment_fixture_add_money (picture, OPTION_FEDERATION, "fee", "share", make_range (0.05, 0.07, 0.14));
  add_terms (picture, OPTION_FEDERATION, LINE_FEE, PAY, fee, MIX_EMPLOYMENT_NOTHING);
  fee = employment_fixture_add_money (picture, OPTION_PROVIDER, "fee", "share", make_range (0.06, 0.08, 0.11));
  chance = employment_fixture_add_money (picture, OPTION_PROVIDER, "chance_that_VAT_falls_due", "share",
                                         make_range (0, 0.1, 0.6));
  add_terms (picture, OPTION_PROVIDER, LINE_FEE, PAY, fee, MIX_EMPLOYMENT_NOTHING);
  vat = employment_fixture_add_money (picture, OPTION_LEAD, "chance_that_VAT_falls_due", "share",
                                      make_range (0, 0.1, 0.3));
  add_terms (picture, OPTION_LEAD, LINE_VAT, PAY * 0.2, vat, MIX_EMPLOYMENT_NOTHING);
  add_terms (picture, OPTION_PROVIDER, LINE_VAT, PAY * 0.2, chance, MIX_EMPLOYMENT_NOTHING);
  add_terms (picture, OPTION_PROVIDER, LINE_VAT, PAY * 0.2, chance, fee);
}

static void
add_scores (MixEmploymentPicture *picture)
{
  static const double LIKELY[][4] = {
    [CRITERION_CONTROL] = { 90, 70, 42, 20 },
    [CRITERION_LIABILITY] = { 30, 20, 60, 85 },
    [CRITERION_SUPPORT] = { 55, 55, 75, 50 },
    [CRITERION_SPEED] = { 45, 45, 60, 90 },
  };

  for (guint c = CRITERION_CONTROL; c <= CRITERION_SPEED; c++)
    for (guint o = 0; o < picture->options->len; o++)
      employment_fixture_add_score (
          picture, o, c, make_range (MAX (LIKELY[c][o] - 30, 0), LIKELY[c][o], MIN (LIKELY[c][o] + 25, 100)));
}

/* Two people: one for whom control counts, one for whom support does. */
static void
add_people (MixEmploymentPicture *picture)
{
  static const double SWINGS[][5] = { { 90, 100, 60, 30, 20 }, { 90, 20, 40, 100, 70 } };

  mix_employment_picture_add_person (picture, "amy", "Amy");
  mix_employment_picture_add_person (picture, "ben", "Ben");
  for (guint i = 0; i < G_N_ELEMENTS (SWINGS); i++)
    for (guint c = 0; c < picture->criteria->len; c++)
      {
        MixSpread swing = make_range (MAX (SWINGS[i][c] - 20, 0), SWINGS[i][c], MIN (SWINGS[i][c] + 20, 100));

        mix_employment_picture_set_swing (picture, i, c, &swing);
      }
}

/* Options for 2027. */
MixEmploymentPicture *
employment_fixture_new (void)
{
  MixEmploymentPicture *picture = mix_employment_picture_new (N_YEARS);

  picture->name = g_strdup ("Options for 2027");
  picture->from = mix_date_new (2027, 4, 1);
  picture->n_posts = 5;
  picture->minutes_a_week = 5 * 2250;
  picture->patients = 60000;
  mix_employment_picture_add_option (picture, "M02", "Each practice");
  mix_employment_picture_add_option (picture, "M01", "Lead practice");
  mix_employment_picture_add_option (picture, "M04", "Federation");
  mix_employment_picture_add_option (picture, "M10", "Private provider");
  mix_employment_picture_add_money_criterion (picture, "money", "Money");
  mix_employment_picture_add_criterion (picture, "control", "Control over the work", 0, 100);
  mix_employment_picture_add_criterion (picture, "liability", "Liability", 0, 100);
  mix_employment_picture_add_criterion (picture, "support", "Support and supervision", 0, 100);
  mix_employment_picture_add_criterion (picture, "speed", "Speed to recruit", 0, 100);
  add_lines (picture);
  add_money (picture);
  add_scores (picture);
  add_people (picture);
  return picture;
}

static void
add_wide_option (MixEmploymentPicture *picture, guint option)
{
  static const char *const PARAMETERS[] = { "fee", "cover", "overhead", "recruitment", "liability", "line_management" };

  for (guint i = 0; i < G_N_ELEMENTS (PARAMETERS); i++)
    {
      guint input = employment_fixture_add_money (picture, option, PARAMETERS[i], "share",
                                                  make_range (0.02, 0.03 + 0.01 * i, 0.1 + 0.01 * option));

      add_terms (picture, option, i % picture->lines->len, PAY, input, MIX_EMPLOYMENT_NOTHING);
      if (i > 0)
        add_terms (picture, option, LINE_VAT, PAY * 0.2, input, input - 1);
    }
  employment_fixture_add_known (picture, option, LINE_PAY, PAY);
  for (guint c = 1; c < picture->criteria->len; c++)
    employment_fixture_add_score (picture, option, c,
                                  make_range (10 * (option % 4), 30 + 10 * ((option * c) % 4), 80 + 10 * (option % 2)));
}

/* As large as a comparison may be: every parameter and score a range, money the first criterion. */
MixEmploymentPicture *
employment_fixture_new_wide (guint n_options, guint n_criteria)
{
  MixEmploymentPicture *picture = mix_employment_picture_new (N_YEARS);
  guint person;

  for (guint o = 0; o < n_options; o++)
    {
      g_autofree char *name = g_strdup_printf ("Option %u", o + 1);

      mix_employment_picture_add_option (picture, name, name);
    }
  mix_employment_picture_add_money_criterion (picture, "money", "Money");
  for (guint c = 1; c < n_criteria; c++)
    {
      g_autofree char *name = g_strdup_printf ("Criterion %u", c);

      mix_employment_picture_add_criterion (picture, name, name, 0, 100);
    }
  add_lines (picture);
  for (guint o = 0; o < n_options; o++)
    add_wide_option (picture, o);
  person = mix_employment_picture_add_person (picture, "amy", "Amy");
  for (guint c = 0; c < n_criteria; c++)
    {
      MixSpread swing = make_range (20, 50 + c, 100);

      mix_employment_picture_set_swing (picture, person, c, &swing);
    }
  return picture;
}
