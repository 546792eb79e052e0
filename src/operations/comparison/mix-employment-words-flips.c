#include "mix-employment-study-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <pango/pango.h>
#include <string.h>

#include "mix-comparison-pairs.h"
#include "mix-employment-words.h"

/* What would change the answer, in sentences. */

#define N_KINDS (MIX_EMPLOYMENT_FLIP_MONEY + 1)

/* A sentence has so many of each kind at most: what others ask for and what counts say more than single scores. */
static const guint most_of_kind[N_KINDS] = {
  [MIX_EMPLOYMENT_FLIP_WEIGHT] = 2,
  [MIX_EMPLOYMENT_FLIP_SCORE] = 1,
  [MIX_EMPLOYMENT_FLIP_MONEY] = 2,
};

#define FEW_FLIPS 2

static gboolean
leads_to (const MixEmploymentFlip *flip, guint leader)
{
  return leader == MIX_EMPLOYMENT_NOTHING || flip->leader == leader;
}

/* The closest within their ranges, scores only where there is little else; of all only the closest if none is within.
 */
static GPtrArray *
choose_flips (const MixEmploymentStudy *study, guint leader, gboolean *within)
{
  GPtrArray *chosen = g_ptr_array_new ();
  guint n[N_KINDS] = { 0 };

  for (guint i = 0; i < study->flips->len; i++)
    {
      MixEmploymentFlip *flip = &g_array_index (study->flips, MixEmploymentFlip, i);

      if (flip->within && leads_to (flip, leader) && flip->kind != MIX_EMPLOYMENT_FLIP_SCORE
          && n[flip->kind]++ < most_of_kind[flip->kind])
        g_ptr_array_add (chosen, flip);
    }
  for (guint i = 0; i < study->flips->len && chosen->len < FEW_FLIPS; i++)
    {
      MixEmploymentFlip *flip = &g_array_index (study->flips, MixEmploymentFlip, i);

      if (flip->within && leads_to (flip, leader) && flip->kind == MIX_EMPLOYMENT_FLIP_SCORE
          && n[flip->kind]++ < most_of_kind[flip->kind])
        g_ptr_array_add (chosen, flip);
    }
  *within = chosen->len > 0;
  for (guint i = 0; i < study->flips->len && chosen->len == 0; i++)
    if (leads_to (&g_array_index (study->flips, MixEmploymentFlip, i), leader))
      g_ptr_array_add (chosen, &g_array_index (study->flips, MixEmploymentFlip, i));
  return chosen;
}

/* In Pango markup: what is moved, as part of a sentence about @option. */
static char *
dup_subject (const MixEmploymentPicture *picture, guint input, guint option)
{
  const char *owner = mix_employment_input_get_owner (picture, input);
  g_autofree char *name = mix_employment_input_dup_name_inside (picture, input);

  if (owner == NULL)
    return g_markup_escape_text (name, -1);
  if (mix_employment_picture_get_input (picture, input)->option == option)
    return g_markup_printf_escaped (_ ("its %s"), name);
  return g_markup_printf_escaped (_ ("%s’s %s"), owner, name);
}

static char *
dup_likely (const MixEmploymentPicture *picture, const MixEmploymentFlip *flip)
{
  if (flip->kind == MIX_EMPLOYMENT_FLIP_WEIGHT)
    return mix_employment_dup_share (flip->likely);
  return mix_employment_dup_value (mix_employment_picture_get_input (picture, flip->input)->unit, flip->likely);
}

static char *
dup_weight_clause (const MixEmploymentPicture *picture, const MixEmploymentFlip *flip)
{
  g_autofree char *at = mix_employment_dup_share (flip->at);
  g_autofree char *name = mix_employment_criterion_dup_name_inside (picture, flip->criterion);

  return flip->above ? g_markup_printf_escaped (_ ("%s counts for more than <b>%s</b>"), name, at)
                     : g_markup_printf_escaped (_ ("%s counts for less than <b>%s</b>"), name, at);
}

/* "its management fee passes 9.1%" */
static char *
dup_input_clause (const MixEmploymentPicture *picture, guint input, guint option, double value, gboolean above)
{
  const MixEmploymentInput *of = mix_employment_picture_get_input (picture, input);
  g_autofree char *subject = dup_subject (picture, input, option);
  g_autofree char *text = mix_employment_dup_value (of->unit, value);
  g_autofree char *at = g_markup_escape_text (text, -1);

  return above ? g_strdup_printf (_ ("%s passes <b>%s</b>"), subject, at)
               : g_strdup_printf (_ ("%s falls below <b>%s</b>"), subject, at);
}

static char *
dup_clause (const MixEmploymentPicture *picture, const MixEmploymentFlip *flip, guint option, gboolean with_likely)
{
  g_autofree char *clause = flip->kind == MIX_EMPLOYMENT_FLIP_WEIGHT
                                ? dup_weight_clause (picture, flip)
                                : dup_input_clause (picture, flip->input, option, flip->at, flip->above);
  g_autofree char *likely = dup_likely (picture, flip);
  g_autofree char *escaped = g_markup_escape_text (likely, -1);

  return with_likely ? g_strdup_printf (_ ("%s (now %s)"), clause, escaped) : g_steal_pointer (&clause);
}

static char *
join_clauses (const MixEmploymentPicture *picture, const GPtrArray *flips, guint option, gboolean with_likely)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < flips->len; i++)
    {
      g_autofree char *clause = dup_clause (picture, flips->pdata[i], option, with_likely);

      if (i > 0)
        g_string_append (text, i + 1 < flips->len ? _ (", ") : _ (" or "));
      g_string_append (text, clause);
    }
  return g_string_free (text, FALSE);
}

static char *
strip_markup (const char *markup)
{
  char *text = NULL;

  pango_parse_markup (markup, -1, 0, NULL, &text, NULL, NULL);
  return text;
}

static void
take_sentence (MixEmploymentStudy *study, guint option, char *markup)
{
  MixEmploymentSentence sentence = { option, strip_markup (markup), markup };

  g_array_append_val (study->sentences, sentence);
}

static char *
dup_bold_name (const MixEmploymentPicture *picture, guint option)
{
  return g_markup_printf_escaped ("<b>%s</b>", mix_employment_picture_get_option (picture, option)->name);
}

static void
add_leader (MixEmploymentStudy *study)
{
  gboolean within;
  g_autoptr (GPtrArray) flips = choose_flips (study, MIX_EMPLOYMENT_NOTHING, &within);
  g_autofree char *name = dup_bold_name (study->picture, study->leader);
  g_autofree char *clauses = join_clauses (study->picture, flips, study->leader, TRUE);

  if (within)
    take_sentence (study, study->leader, g_strdup_printf (_ ("%s leads unless %s."), name, clauses));
  else if (flips->len > 0)
    take_sentence (study, study->leader,
                   g_strdup_printf (_ ("%s leads wherever any one figure lies within its range; the nearest change is "
                                       "if %s."),
                                    name, clauses));
  else
    take_sentence (study, study->leader, g_strdup_printf (_ ("%s leads whatever any one figure is."), name));
}

static MixComparisonRange *
make_ranges (const MixEmploymentWork *work)
{
  const MixEmploymentPicture *picture = work->study->picture;
  MixComparisonRange *ranges = g_new0 (MixComparisonRange, work->inputs->len);

  for (guint u = 0; u < work->inputs->len; u++)
    {
      guint number = g_array_index (work->inputs, guint, u);
      const MixEmploymentInput *input
          = number != MIX_EMPLOYMENT_NOTHING ? mix_employment_picture_get_input (picture, number) : NULL;
      const MixSpread *spread = input != NULL ? &input->spread : NULL;

      if (spread != NULL && spread->kind != MIX_SPREAD_FIXED && input->known)
        ranges[u] = (MixComparisonRange) { spread->low, spread->high };
      else
        ranges[u].low = ranges[u].high = mix_comparison_get_likely_unknown (work->comparison, u);
    }
  return ranges;
}

static char *
dup_pair_clauses (const MixEmploymentWork *work, const MixComparisonPair *pair, guint option)
{
  const MixEmploymentPicture *picture = work->study->picture;
  guint first = g_array_index (work->inputs, guint, pair->first);
  guint second = g_array_index (work->inputs, guint, pair->second);
  g_autofree char *subject = dup_subject (picture, first, option);
  g_autofree char *value
      = mix_employment_dup_value (mix_employment_picture_get_input (picture, first)->unit, pair->first_at);
  g_autofree char *escaped = g_markup_escape_text (value, -1);
  g_autofree char *clause = dup_input_clause (picture, second, option, pair->second_at, pair->second_above);

  return g_strdup_printf (_ ("%s is <b>%s</b> <b>and</b> %s"), subject, escaped, clause);
}

/* No figure alone makes it lead: perhaps two do. */
static void
add_pair (MixEmploymentWork *work, guint option)
{
  MixEmploymentStudy *study = work->study;
  g_autofree MixComparisonRange *ranges = make_ranges (work);
  MixComparisonPair pair = mix_comparison_find_pair (work->comparison, work->numbers[option], ranges);
  g_autofree char *name = dup_bold_name (study->picture, option);
  g_autofree char *clauses = NULL;

  if (!pair.found)
    {
      take_sentence (study, option, g_strdup_printf (_ ("%s leads by no one or two figures alone."), name));
      return;
    }
  clauses = dup_pair_clauses (work, &pair, option);
  take_sentence (study, option,
                 g_strdup_printf (_ ("%s leads only if more than one thing holds: for one, %s."), name, clauses));
}

static void
add_other (MixEmploymentWork *work, guint option)
{
  MixEmploymentStudy *study = work->study;
  gboolean within;
  g_autoptr (GPtrArray) flips = choose_flips (study, option, &within);
  g_autofree char *name = dup_bold_name (study->picture, option);
  g_autofree char *clauses = join_clauses (study->picture, flips, option, FALSE);

  if (flips->len > 0)
    take_sentence (study, option, g_strdup_printf (_ ("%s leads if %s."), name, clauses));
  else
    add_pair (work, option);
}

/* Needs the flips. */
void
_mix_employment_study_add_sentences (MixEmploymentWork *work)
{
  MixEmploymentStudy *study = work->study;

  if (study->leader == MIX_EMPLOYMENT_NOTHING || study->n_ranked < 2)
    return;
  add_leader (study);
  for (guint i = 0; i < study->n_ranked; i++)
    if (work->options[i] != study->leader)
      add_other (work, work->options[i]);
}
