#include "mix-figure-words.h"

#include "mix-config.h"
#include "mix-round.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *code;
  const char *title;
} Word;

static const Word kinds[] = {
  { MIX_FIGURE_PATIENTS, N_ ("Patients") },
  { MIX_FIGURE_AGED_UNDER_18, N_ ("Aged under 18") },
  { MIX_FIGURE_AGED_18_64, N_ ("Aged 18–64") },
  { MIX_FIGURE_AGED_65_74, N_ ("Aged 65–74") },
  { MIX_FIGURE_AGED_75_84, N_ ("Aged 75–84") },
  { MIX_FIGURE_AGED_85_PLUS, N_ ("Aged 85 and over") },
  { MIX_FIGURE_WEIGHTED_RATIO, N_ ("Weighted to registered patients") },
  { MIX_FIGURE_CARE_HOME_BEDS, N_ ("Care home beds") },
  { MIX_FIGURE_REPEAT_ITEMS, N_ ("Repeat items") },
  { MIX_FIGURE_LEARNERS, N_ ("Learners") },
  { MIX_FIGURE_ALERTS, N_ ("Alerts") },
  { MIX_FIGURE_DESKS, N_ ("Desks") },
};

/* The disease registers of the Quality and Outcomes Framework. */
static const Word registers[] = {
  { "AF", N_ ("Atrial fibrillation") },
  { "AST", N_ ("Asthma") },
  { "CAN", N_ ("Cancer") },
  { "CHD", N_ ("Coronary heart disease") },
  { "CKD", N_ ("Chronic kidney disease") },
  { "COPD", N_ ("Chronic obstructive pulmonary disease") },
  { "DEM", N_ ("Dementia") },
  { "DEP", N_ ("Depression") },
  { "DM", N_ ("Diabetes") },
  { "EP", N_ ("Epilepsy") },
  { "HF", N_ ("Heart failure") },
  { "HYP", N_ ("Hypertension") },
  { "LD", N_ ("Learning disability") },
  { "MH", N_ ("Serious mental illness") },
  { "NDH", N_ ("Non-diabetic hyperglycaemia") },
  { "OB", N_ ("Obesity") },
  { "OST", N_ ("Osteoporosis") },
  { "PAD", N_ ("Peripheral arterial disease") },
  { "PC", N_ ("Palliative care") },
  { "RA", N_ ("Rheumatoid arthritis") },
  { "STIA", N_ ("Stroke and transient ischaemic attack") },
};

static const Word staff[] = {
  { "pharmacist", N_ ("Pharmacists, WTE") },
  { "advanced_pharmacist", N_ ("Advanced pharmacists, WTE") },
  { "technician", N_ ("Pharmacy technicians, WTE") },
  { "trainee_technician", N_ ("Trainee pharmacy technicians, WTE") },
};

static char *
dup_word (const Word *words, gsize n_words, const char *code)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (words[i].code, code))
      return g_strdup (_ (words[i].title));
  return g_strdup (code);
}

/**
 * mix_figure_kind_dup_title:
 * @kind: a kind of mix-figure.h
 *
 * Returns: (transfer full): what the figure counts, in words: "Aged 75–84", "Register: Hypertension"; the kind itself
 *   where it has no words
 */
char *
mix_figure_kind_dup_title (const char *kind)
{
  g_autofree char *name = NULL;

  if (g_str_has_prefix (kind, MIX_FIGURE_STAFF_PREFIX))
    return dup_word (staff, G_N_ELEMENTS (staff), kind + strlen (MIX_FIGURE_STAFF_PREFIX));
  if (!g_str_has_prefix (kind, MIX_FIGURE_REGISTER_PREFIX))
    return dup_word (kinds, G_N_ELEMENTS (kinds), kind);
  name = dup_word (registers, G_N_ELEMENTS (registers), kind + strlen (MIX_FIGURE_REGISTER_PREFIX));
  return g_strdup_printf (_ ("Register: %s"), name);
}

static char *
format_millionths (gint64 value, guint decimals)
{
  gint64 scale = decimals == 3 ? 1000 : 100;
  gint64 rounded = mix_round_half_up ((MixWide) value * scale, 1000000);

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, rounded / scale, (int) decimals, rounded % scale);
}

/**
 * mix_figure_dup_value:
 * @kind: a kind of mix-figure.h
 * @value: a value in the unit of the kind, not below zero
 *
 * Returns: (transfer full): the value for people: "8,119", "6.25" WTE, a ratio of "1.199"
 */
char *
mix_figure_dup_value (const char *kind, gint64 value)
{
  if (g_str_has_prefix (kind, MIX_FIGURE_STAFF_PREFIX))
    return format_millionths (value, 2);
  if (g_str_equal (kind, MIX_FIGURE_WEIGHTED_RATIO))
    return format_millionths (value, 3);
  return mix_text_format_thousands (value);
}
