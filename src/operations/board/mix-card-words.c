#include "mix-card-words.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-fit-words.h"
#include "mix-text.h"

#define WTE_TENTHS 10

static const char *const side_words[] = {
  [MIX_CARD_SIDE_NETWORK] = NC_ ("priority", "network"),
  [MIX_CARD_SIDE_PRACTICE] = NC_ ("priority", "practice"),
  [MIX_CARD_SIDE_BOTH] = NC_ ("priority", "network and practice"),
};

/**
 * mix_card_dup_hours:
 * @card: a card
 *
 * Returns: (transfer full): its hours a week, without a unit: "3.5"
 */
char *
mix_card_dup_hours (MixCard *card)
{
  return mix_text_format_hours (mix_card_get_minutes (card));
}

/**
 * mix_card_dup_work:
 * @card: a card
 *
 * Returns: (transfer full): what and where: "Care home round, Southlands"
 */
char *
mix_card_dup_work (MixCard *card)
{
  return g_strdup_printf (C_ ("work, place", "%s, %s"), mix_card_get_title (card), mix_card_get_place (card));
}

/**
 * mix_card_status_get_words:
 * @status: a status of work that somebody has
 *
 * Returns: (transfer none): what people call it
 */
const char *
mix_card_status_get_words (const char *status)
{
  static const char *const words[][2] = {
    { "proposed", N_ ("Proposed") },
    { "agreed", N_ ("Agreed") },
    { "active", N_ ("Active") },
    { "paused", N_ ("Paused") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (status, words[i][0]))
      return _ (words[i][1]);
  return _ ("Ended");
}

/**
 * mix_cards_dup_count:
 * @n: how many cards
 *
 * Returns: (transfer full): "3 cards"
 */
char *
mix_cards_dup_count (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u card", "%u cards", n), n);
}

/**
 * mix_cards_dup_hours:
 * @cards: (element-type MixCard): several cards
 *
 * Returns: (transfer full): all their hours: "9.5 h a week"
 */
char *
mix_cards_dup_hours (GPtrArray *cards)
{
  g_autofree char *hours = NULL;
  gint64 minutes = 0;

  for (guint i = 0; i < cards->len; i++)
    minutes += mix_card_get_minutes (g_ptr_array_index (cards, i));
  hours = mix_text_format_hours (minutes);
  return g_strdup_printf (_ ("%s h a week"), hours);
}

/**
 * mix_cards_dup_work:
 * @cards: (element-type MixCard): one or more cards
 *
 * Returns: (transfer full): what and where, or how many there are: "Care home round, Southlands", "3 cards"
 */
char *
mix_cards_dup_work (GPtrArray *cards)
{
  return cards->len == 1 ? mix_card_dup_work (g_ptr_array_index (cards, 0)) : mix_cards_dup_count (cards->len);
}

static void
append_status (GString *text, MixCard *card)
{
  const char *status = mix_card_get_status (card);

  if (g_strcmp0 (status, "proposed") == 0)
    g_string_append_printf (text, ", %s", _ ("proposed"));
  else if (g_strcmp0 (status, "paused") == 0)
    g_string_append_printf (text, ", %s", _ ("paused"));
}

static void
append_deadline (GString *text, MixCard *card)
{
  g_autofree char *day = mix_date_format_long (mix_card_get_deadline (card));

  if (mix_card_get_deadline (card) == MIX_DATE_NONE)
    return;
  /* Translators: %s is a day, such as "31 March". */
  g_string_append (text, ", ");
  g_string_append_printf (text, _ ("due %s"), day);
}

static void
append_override (GString *text, MixCard *card)
{
  const MixFitOverrideRow *row = mix_card_get_override (card);
  g_autofree char *day = row != NULL ? mix_date_format_long_year (row->until) : NULL;

  if (row == NULL)
    return;
  g_string_append_c (text, ' ');
  /* Translators: who decided it, and a day. */
  g_string_append_printf (text, _ ("Kept by decision of %s until %s."), row->decided_by, day);
}

/**
 * mix_card_dup_summary:
 * @card: a card
 *
 * Returns: (transfer full): its verdict and what decided it, in one line: "Blocked: no sign-off for anticoagulation"
 */
char *
mix_card_dup_summary (MixCard *card)
{
  const MixFit *fit = mix_card_get_fit (card);
  g_autofree char *reason = NULL;

  if (mix_card_is_nobody (card))
    return g_strdup (_ ("Nobody yet"));
  if (fit->grade == MIX_FIT_FITS || fit->n_reasons == 0)
    return g_strdup (mix_fit_grade_get_words (fit->grade));
  reason = mix_fit_reason_dup_words (&fit->reasons[0], mix_card_get_person (card), mix_card_get_line (card));
  /* Translators: a verdict and its reason: "Blocked: No sign-off for anticoagulation". */
  return g_strdup_printf (C_ ("verdict: reason", "%s: %s"), mix_fit_grade_get_words (fit->grade), reason);
}

/**
 * mix_card_dup_sentence:
 * @card: a card
 *
 * Returns: (transfer full): all that a card shows, for a screen reader
 */
char *
mix_card_dup_sentence (MixCard *card)
{
  g_autofree char *hours = mix_card_dup_hours (card);
  g_autofree char *summary = mix_card_dup_summary (card);
  GString *text = g_string_new (mix_card_get_title (card));

  g_string_append_printf (text, ", %s, ", mix_card_get_place (card));
  /* Translators: %s is a number with one decimal. */
  g_string_append_printf (text, _ ("%s hours a week"), hours);
  g_string_append_printf (text, ", %s",
                          g_dpgettext2 (GETTEXT_PACKAGE, "priority", side_words[mix_card_get_side (card)]));
  if (mix_card_is_high_risk (card))
    g_string_append_printf (text, ", %s", _ ("high-risk"));
  append_status (text, card);
  append_deadline (text, card);
  g_string_append_printf (text, ". %s.", summary);
  append_override (text, card);
  return g_string_free (text, FALSE);
}

/**
 * mix_cards_dup_moved:
 * @cards: (element-type MixCard): one or more cards
 * @grade: how they suit whoever has them from here on, the worst of them
 * @load: what they have and use with them
 * @spoken: whether it is for a screen reader, which does not read "h" as hours
 *
 * Returns: (transfer full): what was done: "Care home round, Southlands, moved to Pharmacist 13. Fits. 24.4 of 27.4 h
 *   used.", and to a screen reader "24.4 of 27.4 hours used."
 */
char *
mix_cards_dup_moved (GPtrArray *cards, MixFitGrade grade, const MixPersonLoad *load, gboolean spoken)
{
  g_autofree char *work = mix_cards_dup_work (cards);
  g_autofree char *hours = mix_text_format_hours (mix_person_load_get_used (load));
  g_autofree char *net = mix_text_format_hours (load->sheet.net_minutes);
  g_autofree char *used = load->sheet.known && spoken ? g_strdup_printf (_ ("%s of %s hours"), hours, net)
                                                      : mix_person_load_dup_used (load);

  /* Translators: work and place, a person, a verdict such as "Fits", "24.4 of 27.4 h". */
  return g_strdup_printf (_ ("%s, moved to %s. %s. %s used."), work, mix_person_get_name (load->person),
                          mix_fit_grade_get_words (grade), used);
}

/**
 * mix_cards_dup_unassigned:
 * @cards: (element-type MixCard): one or more cards as they were before
 *
 * Returns: (transfer full): what was done, for a toast and a screen reader
 */
char *
mix_cards_dup_unassigned (GPtrArray *cards)
{
  g_autofree char *work = mix_cards_dup_work (cards);

  if (cards->len > 1)
    return g_strdup_printf (_ ("%s given back. Nobody has them."), work);
  return g_strdup_printf (_ ("%s, taken from %s. Nobody has it."), work,
                          mix_person_get_name (mix_card_get_person (g_ptr_array_index (cards, 0))));
}

/**
 * mix_candidate_dup_detail:
 * @candidate: somebody who could do a piece of work
 *
 * Returns: (transfer full): what they have: "6.4 h free · already there"; its price is mix_candidate_dup_price()
 */
char *
mix_candidate_dup_detail (const MixCandidate *candidate)
{
  g_autofree char *hours = mix_text_format_hours (MAX (candidate->free_minutes, 0));
  g_autofree char *free_words
      = candidate->free_known ? g_strdup_printf (_ ("%s h free"), hours) : g_strdup (_ ("Hours not known"));

  return candidate->works_there ? g_strdup_printf ("%s · %s", free_words, _ ("already there"))
                                : g_steal_pointer (&free_words);
}

/**
 * mix_person_load_dup_after:
 * @load: what somebody has and uses
 * @minutes: minutes a week they would take on
 * @net_minutes: minutes a week they would have for work
 * @over: (out) (optional): whether that is known to be too much
 *
 * Returns: (transfer full): what their week would be: "23.6 of 25.4 h", "28.3 of 28.2 h: 0.1 h too much"
 */
char *
mix_person_load_dup_after (const MixPersonLoad *load, int minutes, int net_minutes, gboolean *over)
{
  int used = mix_person_load_get_used (load) + minutes;
  g_autofree char *used_hours = mix_text_format_hours (used);
  g_autofree char *net = mix_text_format_hours (net_minutes);
  g_autofree char *over_hours = mix_text_format_hours (used - net_minutes);
  gboolean too_much = load->sheet.known && used - net_minutes >= MIX_LEAST_SHORTAGE;

  if (over != NULL)
    *over = too_much;
  if (!load->sheet.known)
    return g_strdup (_ ("Hours not known"));
  if (too_much)
    /* Translators: three numbers of hours: used, there are, and what is too much. */
    return g_strdup_printf (_ ("%s of %s h: %s h too much"), used_hours, net, over_hours);
  /* Translators: two numbers of hours. */
  return g_strdup_printf (_ ("%s of %s h"), used_hours, net);
}

/**
 * mix_candidate_dup_after:
 * @candidate: somebody who could do a piece of work
 * @minutes: minutes a week of it
 *
 * Returns: (transfer full): what their week would be with it: "23.6 of 25.4 h · adds a site"
 */
char *
mix_candidate_dup_after (const MixCandidate *candidate, int minutes)
{
  g_autofree char *after = mix_person_load_dup_after (candidate->load, minutes, candidate->net_minutes, NULL);

  return candidate->adds_site ? g_strdup_printf ("%s · %s", after, _ ("adds a site")) : g_steal_pointer (&after);
}

static char *
dup_wte (MixPerson *person)
{
  int minutes;
  int tenths;

  if (!mix_person_get_contracted_minutes (person, &minutes))
    return g_strdup (_ ("hours not known"));
  tenths = (minutes * WTE_TENTHS + MIX_MINUTES_A_WTE / 2) / MIX_MINUTES_A_WTE;
  /* Translators: whole-time equivalents, such as "0.6 WTE". */
  return g_strdup_printf (_ ("%d.%d WTE"), tenths / WTE_TENTHS, tenths % WTE_TENTHS);
}

/**
 * mix_person_load_dup_role:
 * @load: what somebody has and uses
 *
 * Returns: (transfer full): role, band and hours: "Clinical pharmacist · 7 · 1.0 WTE"
 */
char *
mix_person_load_dup_role (const MixPersonLoad *load)
{
  const char *band = mix_person_get_fact (load->person, MIX_FACT_BAND);
  g_autofree char *wte = dup_wte (load->person);
  MixRole role;
  const char *role_words = mix_role_parse (mix_person_get_fact (load->person, MIX_FACT_ROLE), &role)
                               ? mix_role_get_words (role)
                               : _ ("Role not known");

  return band != NULL ? g_strdup_printf ("%s · %s · %s", role_words, band, wte)
                      : g_strdup_printf ("%s · %s", role_words, wte);
}

/**
 * mix_person_load_dup_used:
 * @load: what somebody has and uses
 *
 * Returns: (transfer full): used of net: "23.7 of 28.2 h"
 */
char *
mix_person_load_dup_used (const MixPersonLoad *load)
{
  g_autofree char *used = mix_text_format_hours (mix_person_load_get_used (load));
  g_autofree char *net = mix_text_format_hours (load->sheet.net_minutes);

  return load->sheet.known ? g_strdup_printf (_ ("%s of %s h"), used, net)
                           : g_strdup_printf (_ ("%s h of not known"), used);
}

/**
 * mix_person_load_dup_free:
 * @load: what somebody has and uses
 *
 * Returns: (transfer full) (nullable): "4.5 free", or "113%" where there is too much; %NULL where hours are not known
 */
char *
mix_person_load_dup_free (const MixPersonLoad *load)
{
  g_autofree char *hours = NULL;
  int minutes;

  if (!mix_person_load_get_free (load, &minutes))
    return NULL;
  if (minutes < 0 && load->sheet.net_minutes > 0)
    return g_strdup_printf ("%d%%", (int) ((gint64) mix_person_load_get_used (load) * 100 / load->sheet.net_minutes));
  hours = mix_text_format_hours (ABS (minutes));
  return minutes < 0 ? g_strdup_printf (_ ("%s too much"), hours) : g_strdup_printf (_ ("%s free"), hours);
}

/**
 * mix_demand_missing_dup_words:
 * @missing: what a demand waits for
 *
 * Returns: (transfer full): the same in words: "rate and minutes not known"
 */
char *
mix_demand_missing_dup_words (MixDemandMissing missing)
{
  static const struct
  {
    MixDemandMissing missing;
    const char *words;
  } parts[] = {
    { MIX_DEMAND_MISSING_DRIVER, N_ ("how many there are") },
    { MIX_DEMAND_MISSING_RATE, N_ ("how often") },
    { MIX_DEMAND_MISSING_MINUTES, N_ ("how long each takes") },
    { MIX_DEMAND_MISSING_OTHER_LINE, N_ ("how much structured review spares") },
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (missing & parts[i].missing)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", _ (parts[i].words));
  return g_string_free (text, FALSE);
}
