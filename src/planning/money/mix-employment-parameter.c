#include "mix-employment-parameter.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#define MILLION G_GINT64_CONSTANT (1000000)

/* Ends of the ranges: they refuse slips of the pen (700% for 7%), not opinions. */
#define MOST_POUNDS (100 * MILLION)
#define MOST_MINUTES 2250

typedef struct
{
  const char *name;
  const char *title;
} Word;

static const Word vat_words[] = {
  [MIX_EMPLOYMENT_VAT_OUTSIDE_SCOPE] = { "outside_scope", N_ ("Outside the scope") },
  [MIX_EMPLOYMENT_VAT_EXEMPT] = { "exempt", N_ ("Exempt") },
  [MIX_EMPLOYMENT_VAT_COST_SHARING] = { "cost_sharing", N_ ("Exempt as a cost-sharing group") },
  [MIX_EMPLOYMENT_VAT_STANDARD] = { "standard", N_ ("Supply of staff, standard rate") },
};

static const Word vat_on_words[] = {
  [MIX_EMPLOYMENT_VAT_ON_ALL] = { "all", N_ ("All that is recharged") },
  [MIX_EMPLOYMENT_VAT_ON_FEE] = { "fee", N_ ("The fee only") },
};

static const Word answer_words[] = {
  [MIX_EMPLOYMENT_ANSWER_NO] = { "no", N_ ("No") },
  [MIX_EMPLOYMENT_ANSWER_YES] = { "yes", N_ ("Yes") },
};

static const Word carrier_words[] = {
  [MIX_EMPLOYMENT_CARRIER_PARTNERS_UNLIMITED] = { "partners_unlimited", N_ ("Partners, no limit") },
  [MIX_EMPLOYMENT_CARRIER_PARTNERS_JOINTLY] = { "partners_jointly", N_ ("All partners jointly, no limit") },
  [MIX_EMPLOYMENT_CARRIER_COMPANY] = { "company", N_ ("Company, limited") },
  [MIX_EMPLOYMENT_CARRIER_PROVIDER] = { "provider", N_ ("Provider") },
  [MIX_EMPLOYMENT_CARRIER_TRUST] = { "trust", N_ ("Trust") },
  [MIX_EMPLOYMENT_CARRIER_NOBODY] = { "nobody", N_ ("Nobody employs") },
};

static const char *const unit_names[] = {
  [MIX_EMPLOYMENT_UNIT_CHOICE] = "choice",
  [MIX_EMPLOYMENT_UNIT_SHARE] = "share",
  [MIX_EMPLOYMENT_UNIT_POUNDS] = "gbp",
  [MIX_EMPLOYMENT_UNIT_POUNDS_A_YEAR] = "gbp_per_year",
  [MIX_EMPLOYMENT_UNIT_POUNDS_A_WTE_A_YEAR] = "gbp_per_wte_per_year",
  [MIX_EMPLOYMENT_UNIT_POUNDS_AN_HOUR] = "gbp_per_hour",
  [MIX_EMPLOYMENT_UNIT_POUNDS_A_PERSON] = "gbp_per_person",
  [MIX_EMPLOYMENT_UNIT_MINUTES_A_WEEK_A_WTE] = "minutes_per_week_per_wte",
  [MIX_EMPLOYMENT_UNIT_A_YEAR] = "per_year",
  [MIX_EMPLOYMENT_UNIT_DAYS] = "days",
  [MIX_EMPLOYMENT_UNIT_MONTHS] = "months",
};

typedef struct
{
  const char *name;
  MixEmploymentUnit unit;
  gint64 most;
  const Word *words;
  guint n_words;
  const char *title;
  const char *explanation;
} Parameter;

#define WORDS(words) MIX_EMPLOYMENT_UNIT_CHOICE, 0, words, G_N_ELEMENTS (words)
#define RANGE(unit, most) MIX_EMPLOYMENT_UNIT_##unit, most, NULL, 0

static const Parameter parameters[MIX_EMPLOYMENT_N_PARAMETERS] = {
  [MIX_EMPLOYMENT_MANAGEMENT_FEE]
  = { "management_fee", RANGE (SHARE, 1), N_ ("Management fee"),
      N_ ("What the employer asks for its work, as a share of pay and on-costs, or of its price") },
  [MIX_EMPLOYMENT_PROVIDER_PRICE]
  = { "provider_price", RANGE (POUNDS_A_WTE_A_YEAR, MOST_POUNDS), N_ ("Provider’s price"),
      N_ ("What is paid for a whole-time equivalent for a year, in place of pay and on-costs") },
  [MIX_EMPLOYMENT_HOURLY_PRICE]
  = { "hourly_price", RANGE (POUNDS_AN_HOUR, MOST_POUNDS), N_ ("Price of an hour"),
      N_ ("What is paid for an hour, in place of pay and on-costs; 52 weeks a year are paid") },
  [MIX_EMPLOYMENT_VAT] = { "vat", WORDS (vat_words), N_ ("VAT treatment"),
                           N_ ("How the recharge to the practices is taxed; practices cannot reclaim the tax") },
  [MIX_EMPLOYMENT_VAT_ON] = { "vat_on", WORDS (vat_on_words), N_ ("VAT falls on"), N_ ("What the tax is charged on") },
  [MIX_EMPLOYMENT_TAXABLE_TURNOVER]
  = { "taxable_turnover", RANGE (POUNDS_A_YEAR, MOST_POUNDS), N_ ("Taxable turnover already"),
      N_ ("What the supplier sells in a year that is taxable already; it counts towards the registration threshold") },
  [MIX_EMPLOYMENT_VAT_CHANCE]
  = { "vat_chance", RANGE (SHARE, 1), N_ ("Chance that VAT falls due"),
      N_ ("Where the treatment is not known: how likely it is that the supply is taxed at the standard rate") },
  [MIX_EMPLOYMENT_PENSION_ACCESS] = { "pension_access", WORDS (answer_words), N_ ("NHS Pension access"),
                                      N_ ("Whether staff can be in the NHS Pension Scheme") },
  [MIX_EMPLOYMENT_OTHER_PENSION_RATE]
  = { "other_pension_rate", RANGE (SHARE, 1), N_ ("Other pension"),
      N_ ("What the employer pays into another pension, as a share of pay, without access to the NHS Pension Scheme") },
  [MIX_EMPLOYMENT_LEVY] = { "levy", RANGE (SHARE, 1), N_ ("Apprenticeship levy"),
                            N_ ("Share of pay; only employers with a pay bill above £3 million pay it") },
  [MIX_EMPLOYMENT_ABSENCE_COVER] = { "absence_cover", RANGE (SHARE, 1), N_ ("Absence that is covered"),
                                     N_ ("Share of absence for which somebody else is paid") },
  [MIX_EMPLOYMENT_COVER_PRICE] = { "cover_price", RANGE (SHARE, 10), N_ ("Cover costs more by"),
                                   N_ ("What cover costs above the person’s own cost, as a share of it") },
  [MIX_EMPLOYMENT_SUPERVISION_SUPPLIED]
  = { "supervision_supplied", RANGE (SHARE, 1), N_ ("Supervision supplied"),
      N_ ("Share of the clinical supervision that the model brings; the practices’ own people give the rest") },
  [MIX_EMPLOYMENT_LINE_MANAGEMENT_MINUTES]
  = { "line_management_minutes", RANGE (MINUTES_A_WEEK_A_WTE, MOST_MINUTES), N_ ("Line management"),
      N_ ("Minutes a week for each whole-time equivalent that the practices spend on managing") },
  [MIX_EMPLOYMENT_LINE_MANAGEMENT_PRICE] = { "line_management_price", RANGE (POUNDS_AN_HOUR, MOST_POUNDS),
                                             N_ ("Line manager’s hour"), N_ ("What an hour of whoever manages costs") },
  [MIX_EMPLOYMENT_OVERHEAD]
  = { "overhead", RANGE (POUNDS_A_WTE_A_YEAR, MOST_POUNDS), N_ ("Overhead"),
      N_ ("Payroll, insurance, advice and the like for a whole-time equivalent for a year, outside the fee") },
  [MIX_EMPLOYMENT_TURNOVER] = { "turnover", RANGE (A_YEAR, 10), N_ ("Leavers"),
                                N_ ("Leavers a year for each whole-time equivalent; each is replaced") },
  [MIX_EMPLOYMENT_RECRUITMENT_COST]
  = { "recruitment_cost", RANGE (POUNDS_A_PERSON, MOST_POUNDS), N_ ("Cost of a hire"),
      N_ ("Advert, interviews and checks of one hire, as far as the practices pay them") },
  [MIX_EMPLOYMENT_RECRUITMENT_DAYS]
  = { "recruitment_days", RANGE (DAYS, 3660), N_ ("Days to recruit"),
      N_ ("Days from approval to the first day of work; posts are costed as if filled, what waiting loses is shown "
          "apart") },
  [MIX_EMPLOYMENT_EQUIPMENT] = { "equipment", RANGE (POUNDS_A_PERSON, MOST_POUNDS), N_ ("Equipment of a starter"),
                                 N_ ("Computer, phone and the like for each who starts") },
  [MIX_EMPLOYMENT_CONTINUITY_OF_SERVICE]
  = { "continuity_of_service", WORDS (answer_words), N_ ("Continuity of NHS service"),
      N_ ("Whether earlier NHS service counts for redundancy and leave, on NHS terms") },
  [MIX_EMPLOYMENT_REDUNDANCY_CHANCE]
  = { "redundancy_chance", RANGE (SHARE, 1), N_ ("Chance of redundancy"), N_ ("A year, for each person") },
  [MIX_EMPLOYMENT_REDUNDANCY_MONTHS]
  = { "redundancy_months", RANGE (MONTHS, 120), N_ ("Redundancy pay"),
      N_ ("Months of pay; where not known it is worked out from age and service by the statutory or the NHS rule") },
  [MIX_EMPLOYMENT_TRIBUNAL_CHANCE]
  = { "tribunal_chance", RANGE (SHARE, 1), N_ ("Chance of a tribunal"), N_ ("A year, for each person") },
  [MIX_EMPLOYMENT_TRIBUNAL_AWARD]
  = { "tribunal_award", RANGE (POUNDS, MOST_POUNDS), N_ ("Tribunal, award and cost"), N_ ("Where one goes wrong") },
  [MIX_EMPLOYMENT_LIABILITY_CARRIER]
  = { "liability_carrier", WORDS (carrier_words), N_ ("Who is liable"),
      N_ ("On whom redundancy and tribunals fall; what falls on a provider or trust is no cost of the practices") },
  [MIX_EMPLOYMENT_TRANSFER_COST]
  = { "transfer_cost", RANGE (POUNDS_A_PERSON, MOST_POUNDS), N_ ("Transfer of staff on leaving"),
      N_ ("Consultation, advice and the like for each person who moves to another employer (TUPE)") },
  [MIX_EMPLOYMENT_LEAVE_NOTICE_MONTHS] = { "leave_notice_months", RANGE (MONTHS, 120), N_ ("Notice to leave the model"),
                                           N_ ("Months from saying so to leaving; what falls short of it is paid") },
  [MIX_EMPLOYMENT_SET_UP_COST]
  = { "set_up_cost", RANGE (POUNDS, MOST_POUNDS), N_ ("Set-up cost"), N_ ("Once, in the first month") },
  [MIX_EMPLOYMENT_SET_UP_MONTHS]
  = { "set_up_months", RANGE (MONTHS, 120), N_ ("Set-up time"), N_ ("Months from the decision to the first day") },
  [MIX_EMPLOYMENT_REIMBURSED]
  = { "reimbursed", WORDS (answer_words), N_ ("Reimbursed"),
      N_ ("Whether pay and on-costs, or the price, can be claimed up to the maximum of the role") },
};

/**
 * mix_employment_parameter_parse:
 * @name: as in data packs and for skillmixctl: "management_fee"
 * @parameter: (out): the parameter
 *
 * Returns: whether @name is a parameter
 */
gboolean
mix_employment_parameter_parse (const char *name, MixEmploymentParameter *parameter)
{
  for (guint i = 0; i < MIX_EMPLOYMENT_N_PARAMETERS; i++)
    if (g_strcmp0 (parameters[i].name, name) == 0)
      {
        *parameter = (MixEmploymentParameter) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * mix_employment_parameter_get_name:
 *
 * Returns: its name in data packs and for skillmixctl
 */
const char *
mix_employment_parameter_get_name (MixEmploymentParameter self)
{
  return parameters[self].name;
}

/**
 * mix_employment_parameter_get_title:
 *
 * Returns: (transfer none): what people call it
 */
const char *
mix_employment_parameter_get_title (MixEmploymentParameter self)
{
  return _ (parameters[self].title);
}

/**
 * mix_employment_parameter_get_explanation:
 *
 * Returns: (transfer none): what it is, in a sentence without a full stop
 */
const char *
mix_employment_parameter_get_explanation (MixEmploymentParameter self)
{
  return _ (parameters[self].explanation);
}

/**
 * mix_employment_parameter_get_unit:
 *
 * Returns: what it is measured in
 */
MixEmploymentUnit
mix_employment_parameter_get_unit (MixEmploymentParameter self)
{
  return parameters[self].unit;
}

/**
 * mix_employment_parameter_get_most:
 *
 * Returns: the greatest value that is taken, in millionths of its unit; the least is 0. For a choice 0
 */
gint64
mix_employment_parameter_get_most (MixEmploymentParameter self)
{
  return parameters[self].most * MILLION;
}

/**
 * mix_employment_parameter_is_choice:
 *
 * Returns: whether it is one of some words and no number
 */
gboolean
mix_employment_parameter_is_choice (MixEmploymentParameter self)
{
  return parameters[self].unit == MIX_EMPLOYMENT_UNIT_CHOICE;
}

/**
 * mix_employment_parameter_get_n_words:
 *
 * Returns: how many words there are to choose from; none for a number
 */
guint
mix_employment_parameter_get_n_words (MixEmploymentParameter self)
{
  return parameters[self].n_words;
}

/**
 * mix_employment_parameter_get_word:
 * @choice: number of the word
 *
 * Returns: the word in data packs and for skillmixctl
 */
const char *
mix_employment_parameter_get_word (MixEmploymentParameter self, guint choice)
{
  g_return_val_if_fail (choice < parameters[self].n_words, NULL);

  return parameters[self].words[choice].name;
}

/**
 * mix_employment_parameter_get_word_title:
 * @choice: number of the word
 *
 * Returns: (transfer none): the word as people say it
 */
const char *
mix_employment_parameter_get_word_title (MixEmploymentParameter self, guint choice)
{
  g_return_val_if_fail (choice < parameters[self].n_words, NULL);

  return _ (parameters[self].words[choice].title);
}

/**
 * mix_employment_parameter_parse_word:
 * @word: as in data packs
 * @choice: (out): its number: #MixEmploymentVat, #MixEmploymentVatOn, #MixEmploymentAnswer or #MixEmploymentCarrier
 *
 * Returns: whether @word is one of the parameter's
 */
gboolean
mix_employment_parameter_parse_word (MixEmploymentParameter self, const char *word, guint *choice)
{
  for (guint i = 0; i < parameters[self].n_words; i++)
    if (g_strcmp0 (parameters[self].words[i].name, word) == 0)
      {
        *choice = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * mix_employment_unit_get_name:
 *
 * Returns: its name in data packs
 */
const char *
mix_employment_unit_get_name (MixEmploymentUnit self)
{
  return unit_names[self];
}
