#include "mix-employment-words.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-job-cost.h"
#include "mix-plan-options.h"
#include "mix-text.h"

#define PER_CENT 100

static const char *const stack_titles[] = {
  N_ ("Pay and on-costs"), N_ ("Fee or margin"), N_ ("VAT"),        N_ ("Supervision"),
  N_ ("Cover, hiring"),    N_ ("Liability"),     N_ ("Reimbursed"),
};

static const char *const group_titles[] = {
  N_ ("Money"), N_ ("Risk"), N_ ("People"), N_ ("Judgement"), N_ ("Unknowns"),
};

static const char *const flip_names[] = { "weight", "score", "money" };

/* A name in the middle of a sentence; abbreviations stay as they are. */
static char *
dup_lower_first (const char *name)
{
  gunichar first = g_utf8_get_char (name);
  const char *rest = g_utf8_next_char (name);
  char letter[7] = { '\0' };

  if (*name == '\0' || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (name);
  g_unichar_to_utf8 (g_unichar_tolower (first), letter);
  return g_strconcat (letter, rest, NULL);
}

/**
 * mix_employment_criterion_dup_name_inside:
 *
 * Returns: (transfer full): its name inside a sentence: "control over the work"
 */
char *
mix_employment_criterion_dup_name_inside (const MixEmploymentPicture *picture, guint criterion)
{
  return dup_lower_first (mix_employment_picture_get_criterion (picture, criterion)->name);
}

/**
 * mix_employment_weight_dup_name:
 *
 * Returns: (transfer full): "Weight of control over the work"
 */
char *
mix_employment_weight_dup_name (const MixEmploymentPicture *picture, guint criterion)
{
  g_autofree char *name = dup_lower_first (mix_employment_picture_get_criterion (picture, criterion)->name);

  return g_strdup_printf (_ ("Weight of %s"), name);
}

/**
 * mix_employment_input_get_owner:
 *
 * Returns: (transfer none) (nullable): what the option or model is called whose it is
 */
const char *
mix_employment_input_get_owner (const MixEmploymentPicture *picture, guint input)
{
  const MixEmploymentInput *of = mix_employment_picture_get_input (picture, input);

  return of->option != MIX_EMPLOYMENT_NOTHING ? mix_employment_picture_get_option (picture, of->option)->name
                                              : of->owner;
}

/**
 * mix_employment_input_dup_name_inside:
 *
 * Returns: (transfer full): without its owner, inside a sentence: "management fee", "score for pension and terms"
 */
char *
mix_employment_input_dup_name_inside (const MixEmploymentPicture *picture, guint input)
{
  const MixEmploymentInput *of = mix_employment_picture_get_input (picture, input);
  g_autofree char *criterion = NULL;

  if (of->criterion == MIX_EMPLOYMENT_NOTHING)
    return dup_lower_first (of->name);
  criterion = mix_employment_criterion_dup_name_inside (picture, of->criterion);
  return g_strdup_printf (_ ("score for %s"), criterion);
}

/**
 * mix_employment_input_dup_name:
 *
 * Returns: (transfer full): with its owner: "Federation: management fee", "Federation: score for pension and terms"
 */
char *
mix_employment_input_dup_name (const MixEmploymentPicture *picture, guint input)
{
  const char *owner = mix_employment_input_get_owner (picture, input);
  g_autofree char *name = mix_employment_input_dup_name_inside (picture, input);

  return owner != NULL ? g_strdup_printf (_ ("%s: %s"), owner, name) : g_steal_pointer (&name);
}

/**
 * mix_employment_dup_range:
 * @kind: what of
 * @input: which score or parameter; not asked for a weight
 * @low: one end
 * @high: the other
 *
 * Returns: (transfer full): "10% to 35%", "£72,000 to £93,000 a WTE a year"
 */
char *
mix_employment_dup_range (
    const MixEmploymentPicture *picture, MixEmploymentFlipKind kind, guint input, double low, double high)
{
  gboolean is_weight = kind == MIX_EMPLOYMENT_FLIP_WEIGHT;
  const char *unit = is_weight ? NULL : mix_employment_picture_get_input (picture, input)->unit;
  g_autofree char *from = is_weight ? mix_employment_dup_share (low) : mix_employment_dup_bare_value (unit, low);
  g_autofree char *to = is_weight ? mix_employment_dup_share (high) : mix_employment_dup_value (unit, high);

  return g_strdup_printf (_ ("%s to %s"), from, to);
}

/**
 * mix_employment_input_dup_value:
 *
 * Returns: (transfer full): "3%, likely 7%, 12%", "7%", "Not known"
 */
char *
mix_employment_input_dup_value (const MixEmploymentPicture *picture, guint input)
{
  const MixEmploymentInput *of = mix_employment_picture_get_input (picture, input);
  g_autofree char *likely = mix_employment_dup_value (of->unit, mix_spread_get_likely (&of->spread));
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!of->known)
    return g_strdup (_ ("Not known"));
  if (of->spread.kind == MIX_SPREAD_FIXED || of->spread.kind == MIX_SPREAD_CHANCE || of->spread.low >= of->spread.high)
    return g_steal_pointer (&likely);
  low = mix_employment_dup_bare_value (of->unit, of->spread.low);
  high = mix_employment_dup_bare_value (of->unit, of->spread.high);
  return g_strdup_printf (_ ("%s to %s, likely %s"), low, high, likely);
}

/**
 * mix_employment_picture_list_assumptions:
 *
 * Returns: (transfer full) (element-type utf8): what was taken for granted, in sentences
 */
GPtrArray *
mix_employment_picture_list_assumptions (const MixEmploymentPicture *picture)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *rate = mix_employment_dup_value ("share", picture->discount_rate);

  if (picture->costing != NULL)
    {
      g_autofree char *last = mix_date_format_full (mix_rate_pack_get_last_day (picture->costing->rates));

      g_ptr_array_add (list, g_strdup_printf (_ ("Pay, on-costs and maxima after %s stay as they are then."), last));
      g_ptr_array_add (list, g_strdup_printf (_ ("An hour of a doctor who supervises costs £%d, unless the plan says "
                                                 "otherwise."),
                                              mix_plan_options_get (picture->costing->plan, MIX_OPTION_DOCTOR_HOUR)));
      g_ptr_array_add (list, g_strdup (_ ("Posts are costed as if they were filled on their first day.")));
    }
  g_ptr_array_add (list,
                   g_strdup_printf (_ ("Later years are discounted by %s a year, as the Green Book does."), rate));
  g_ptr_array_add (list, g_strdup (_ ("A range is likeliest at its likely figure; 8 in 10 draws lie between the ends "
                                      "shown.")));
  g_ptr_array_add (list, g_strdup (_ ("A score or weight that nobody gave is anything on its scale.")));
  g_ptr_array_add (list, g_strdup (_ ("Weights are what the swing from worst to best is worth; of several people, "
                                      "anything that any of them says.")));
  return list;
}

/**
 * mix_employment_picture_dup_subtitle:
 *
 * Returns: (transfer full): "12 posts · 10.4 WTE · 5 years from 1 April 2027"
 */
char *
mix_employment_picture_dup_subtitle (const MixEmploymentPicture *picture)
{
  g_autofree char *posts
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u post", "%u posts", picture->n_posts), picture->n_posts);
  g_autofree char *wte = mix_employment_dup_number ((double) picture->minutes_a_week / MIX_WHOLE_TIME_MINUTES, 1);
  g_autofree char *from = mix_date_format_full (picture->from);
  g_autofree char *years = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u year from %s", "%u years from %s", picture->n_years), picture->n_years, from);

  return g_strdup_printf (_ ("%s · %s WTE · %s"), posts, wte, years);
}

static char *
dup_leaders (const MixEmploymentStudy *study)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < study->opinions->len; i++)
    {
      const MixEmploymentOpinion *opinion = &g_array_index (study->opinions, MixEmploymentOpinion, i);
      g_autofree char *part
          = g_strdup_printf (_ ("%s leads by the weights of %s"),
                             mix_employment_picture_get_option (study->picture, opinion->leader)->name,
                             mix_employment_picture_get_person (study->picture, opinion->person)->name);

      g_string_append_printf (text, "%s%s", i > 0 ? _ (", ") : "", part);
    }
  return g_string_free (g_string_append (text, _ (".")), FALSE);
}

static gboolean
agree (const MixEmploymentStudy *study)
{
  for (guint i = 1; i < study->opinions->len; i++)
    if (g_array_index (study->opinions, MixEmploymentOpinion, i).leader
        != g_array_index (study->opinions, MixEmploymentOpinion, 0).leader)
      return FALSE;
  return TRUE;
}

/**
 * mix_employment_study_dup_disagreement:
 * @study: a study
 *
 * Returns: (transfer full) (nullable): who leads by whose weights, and on what people are farthest apart; %NULL with
 *   fewer than two people
 */
char *
mix_employment_study_dup_disagreement (const MixEmploymentStudy *study)
{
  const MixEmploymentPicture *picture = study->picture;
  const MixEmploymentDisagreement *most;
  g_autofree char *leaders = NULL;
  g_autofree char *least_share = NULL;
  g_autofree char *most_share = NULL;
  g_autofree char *apart = NULL;

  if (study->disagreements->len == 0)
    return NULL;
  most = &g_array_index (study->disagreements, MixEmploymentDisagreement, 0);
  least_share = mix_employment_dup_share (most->least);
  most_share = mix_employment_dup_share (most->most);
  leaders = agree (study)
                ? g_strdup_printf (_ ("%s leads by everybody’s weights."),
                                   mix_employment_picture_get_option (
                                       picture, g_array_index (study->opinions, MixEmploymentOpinion, 0).leader)
                                       ->name)
                : dup_leaders (study);
  if (most->most - most->least <= 0)
    return g_steal_pointer (&leaders);
  apart = g_strdup_printf (_ ("Farthest apart: %s, %s for %s and %s for %s."),
                           mix_employment_picture_get_criterion (picture, most->criterion)->name, least_share,
                           mix_employment_picture_get_person (picture, most->least_person)->name, most_share,
                           mix_employment_picture_get_person (picture, most->most_person)->name);
  return g_strdup_printf ("%s %s", leaders, apart);
}

/**
 * mix_employment_worth_dup_words:
 * @worth: something to find out
 *
 * Returns: (transfer full): what that is worth at most: "£6,400"; in value points where money does not count
 */
char *
mix_employment_worth_dup_words (const MixEmploymentWorth *worth)
{
  g_autofree char *points = NULL;

  if (worth->pounds)
    return mix_money_format_pounds (worth->pence);
  points = mix_employment_dup_number (worth->points * PER_CENT, 1);
  return g_strdup_printf (_ ("%s points"), points);
}

/**
 * mix_employment_flip_kind_get_name:
 *
 * Returns: its name in files and commands
 */
const char *
mix_employment_flip_kind_get_name (MixEmploymentFlipKind kind)
{
  return flip_names[kind];
}

/**
 * mix_employment_stack_get_title:
 *
 * Returns: (transfer none): what people call it
 */
const char *
mix_employment_stack_get_title (MixEmploymentStack stack)
{
  return _ (stack_titles[stack]);
}

/**
 * mix_employment_group_get_title:
 *
 * Returns: (transfer none): what people call it
 */
const char *
mix_employment_group_get_title (MixEmploymentGroup group)
{
  return _ (group_titles[group]);
}
