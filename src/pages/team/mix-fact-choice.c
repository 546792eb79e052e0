#include "mix-fact-choice.h"

#include "mix-config.h"
#include "mix-person.h"

#include <glib/gi18n-lib.h>

static const MixFactChoice roles[] = {
  { "", N_ ("Not known") },
  { "clinical_pharmacist", N_ ("Clinical pharmacist") },
  { "senior_clinical_pharmacist", N_ ("Senior clinical pharmacist") },
  { "advanced_pharmacist", N_ ("Advanced pharmacist") },
  { "trainee_pharmacist", N_ ("Trainee pharmacist") },
  { "pharmacy_technician", N_ ("Pharmacy technician") },
  { "trainee_pharmacy_technician", N_ ("Trainee pharmacy technician") },
  { "admin", N_ ("Administrator") },
  { "gp", N_ ("General practitioner") },
};

static const MixFactChoice bands[] = {
  { "", N_ ("Not known") }, { "2", "2" },   { "3", "3" },   { "4", "4" },   { "5", "5" }, { "6", "6" }, { "7", "7" },
  { "8a", "8a" },           { "8b", "8b" }, { "8c", "8c" }, { "8d", "8d" }, { "9", "9" },
};

static const MixFactChoice pay_points[] = {
  { "", N_ ("Not known") },
  { "entry", N_ ("Entry") },
  { "intermediate", N_ ("Intermediate") },
  { "top", N_ ("Top") },
};

static const MixFactChoice prescriber_states[] = {
  { "", N_ ("Not known") },
  { "none", N_ ("Not a prescriber") },
  { "on_course", N_ ("On the prescribing course") },
  { "yes", N_ ("Independent prescriber") },
};

static const MixFactChoice pathway_states[] = {
  { "", N_ ("Not known") },
  { "none", N_ ("Not on it") },
  { "on_pathway", N_ ("On the pathway") },
  { "complete", N_ ("Complete, or equivalent") },
};

static const MixFactChoice registration_states[] = {
  { "", N_ ("Not known") },
  { "current", N_ ("Registered") },
  { "lapsed", N_ ("Lapsed") },
};

static const struct
{
  const char *fact;
  const MixFactChoice *choices;
  guint n_choices;
} lists[] = {
  { MIX_FACT_ROLE, roles, G_N_ELEMENTS (roles) },
  { MIX_FACT_BAND, bands, G_N_ELEMENTS (bands) },
  { MIX_FACT_PAY_POINT, pay_points, G_N_ELEMENTS (pay_points) },
  { MIX_FACT_PRESCRIBER, prescriber_states, G_N_ELEMENTS (prescriber_states) },
  { MIX_FACT_PATHWAY, pathway_states, G_N_ELEMENTS (pathway_states) },
  { MIX_FACT_REGISTRATION, registration_states, G_N_ELEMENTS (registration_states) },
};

/**
 * mix_fact_choice_get_list:
 * @fact: a fact of mix-person.h whose values are listed
 * @n_choices: (out): how many
 *
 * Returns: (array length=n_choices) (transfer none): its values, the unknown one first
 */
const MixFactChoice *
mix_fact_choice_get_list (const char *fact, guint *n_choices)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].fact, fact))
      {
        *n_choices = lists[i].n_choices;
        return lists[i].choices;
      }
  g_return_val_if_reached (NULL);
}

static guint
find_choice (const char *fact, const char *value)
{
  guint n_choices = 0;
  const MixFactChoice *choices = mix_fact_choice_get_list (fact, &n_choices);

  for (guint i = 0; i < n_choices; i++)
    if (g_strcmp0 (choices[i].value, value) == 0)
      return i;
  return 0;
}

/**
 * mix_fact_choice_get_words:
 * @fact: a fact of mix-person.h whose values are listed
 * @value: (nullable): one of its values
 *
 * Returns: (transfer none): its translated words; those for "not known" where @value is none of the list
 */
const char *
mix_fact_choice_get_words (const char *fact, const char *value)
{
  guint n_choices = 0;

  return _ (mix_fact_choice_get_list (fact, &n_choices)[find_choice (fact, value)].words);
}

/**
 * mix_fact_choice_fill:
 * @row: a row without choices
 * @fact: the fact it is for
 */
void
mix_fact_choice_fill (AdwComboRow *row, const char *fact)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint n_choices = 0;
  const MixFactChoice *choices = mix_fact_choice_get_list (fact, &n_choices);

  for (guint i = 0; i < n_choices; i++)
    gtk_string_list_append (words, _ (choices[i].words));
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
}

/**
 * mix_fact_choice_select:
 * @row: a row that mix_fact_choice_fill() filled
 * @fact: the fact it is for
 * @value: (nullable): the value to show
 */
void
mix_fact_choice_select (AdwComboRow *row, const char *fact, const char *value)
{
  adw_combo_row_set_selected (row, find_choice (fact, value));
}

/**
 * mix_fact_choice_get_selected:
 * @row: a row that mix_fact_choice_fill() filled
 * @fact: the fact it is for
 *
 * Returns: (transfer none): the value it shows; "" where that is not known
 */
const char *
mix_fact_choice_get_selected (AdwComboRow *row, const char *fact)
{
  guint n_choices = 0;
  const MixFactChoice *choices = mix_fact_choice_get_list (fact, &n_choices);
  guint selected = adw_combo_row_get_selected (row);

  return selected < n_choices ? choices[selected].value : "";
}
