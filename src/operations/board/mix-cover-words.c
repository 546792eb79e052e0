#include "mix-cover.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/**
 * mix_cover_why_get_name:
 * @why: whether work is covered, and if not, why
 *
 * Returns: (transfer none): what `skillmixctl` calls it
 */
const char *
mix_cover_why_get_name (MixCoverWhy why)
{
  static const char *const names[] = {
    [MIX_COVER_COVERED] = "covered",
    [MIX_COVER_NOBODY_MAY] = "nobody_may",
    [MIX_COVER_ONLY_SUPERVISED] = "only_supervised",
    [MIX_COVER_NO_TIME] = "no_time",
    [MIX_COVER_STAYS_THEIRS] = "stays",
  };

  return names[why];
}

static char *
dup_no_time_words (const MixCandidate *nearest)
{
  g_autofree char *hours = mix_text_format_hours (nearest->short_minutes);

  if (!nearest->free_known)
    return g_strdup_printf (_ ("It is not known whether %s has time."), mix_person_get_name (nearest->person));
  /* Translators: a person, a number of hours. */
  return g_strdup_printf (_ ("Nobody has time: %s, who has most nearly, lacks %s h."),
                          mix_person_get_name (nearest->person), hours);
}

static char *
dup_covered_words (const MixCandidate *taker)
{
  const char *name = mix_person_get_name (taker->person);
  g_autofree char *hours = mix_text_format_hours (taker->short_minutes);

  if (taker->short_minutes > 0)
    /* Translators: a person, a number of hours. */
    return g_strdup_printf (_ ("%s takes it, and then has %s h too much."), name, hours);
  if (taker->fit.grade == MIX_FIT_STRETCHED)
    return g_strdup_printf (_ ("%s takes it, with supervision."), name);
  return g_strdup_printf (_ ("%s takes it."), name);
}

/**
 * mix_cover_item_dup_words:
 * @item: a piece of work of somebody who is away
 *
 * Returns: (transfer full): who takes it, or why nobody does
 */
char *
mix_cover_item_dup_words (const MixCoverItem *item)
{
  switch (item->why)
    {
    case MIX_COVER_COVERED:
      return dup_covered_words (item->chosen);
    case MIX_COVER_STAYS_THEIRS:
      return g_strdup (_ ("It stays theirs: nobody does it meanwhile."));
    case MIX_COVER_ONLY_SUPERVISED:
      return g_strdup_printf (_ ("Only with supervision: %s could do it."),
                              mix_person_get_name (item->nearest->person));
    case MIX_COVER_NO_TIME:
      return dup_no_time_words (item->nearest);
    case MIX_COVER_NOBODY_MAY:
    default:
      return g_strdup (_ ("Nobody in reach may do it."));
    }
}
