#include "mix-card-words.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-text.h"

/* What it would cost to give a piece of work to somebody, in words. */

static void
append_part (GString *text, char *part)
{
  g_autofree char *owned = part;

  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
append_relief (GString *text, const MixCandidate *candidate, MixBoard *board, MixCard *card)
{
  g_autofree char *short_hours = mix_text_format_hours (candidate->short_minutes);
  g_autofree char *work = NULL;
  g_autofree char *hours = NULL;
  MixRelief relief;

  if (!mix_candidate_find_relief (candidate, board, card, &relief))
    {
      append_part (text, g_strdup_printf (_ ("%s h too much"), short_hours));
      return;
    }
  work = mix_card_dup_work (relief.card);
  hours = mix_card_dup_hours (relief.card);
  /* Translators: hours, work and place, a person. */
  append_part (text, g_strdup_printf (_ ("move %s h first: %s to %s"), hours, work,
                                      mix_person_get_name (relief.candidate.person)));
}

/**
 * mix_candidate_dup_price:
 * @candidate: somebody who could do a piece of work
 * @board: the board
 * @card: that work
 *
 * Returns: (transfer full) (nullable): what it would cost them and others: "adds a site · takes 0.7 h of Senior
 *   pharmacist 04", "move 2.2 h first: Repeat preparation, Alder to Technician 07"; %NULL where it costs nothing
 */
char *
mix_candidate_dup_price (const MixCandidate *candidate, MixBoard *board, MixCard *card)
{
  GString *text = g_string_new (NULL);

  if (!candidate->in_reach)
    append_part (text, g_strdup (_ ("another network’s")));
  if (candidate->adds_site)
    append_part (text, g_strdup (_ ("adds a site")));
  if (candidate->short_minutes > 0)
    append_relief (text, candidate, board, card);
  if (candidate->support_minutes > 0)
    {
      g_autofree char *hours = mix_text_format_hours (candidate->support_minutes);

      append_part (text, candidate->supporter != NULL
                             /* Translators: hours, a person. */
                             ? g_strdup_printf (_ ("takes %s h of %s"), hours,
                                                mix_person_get_name (candidate->supporter->person))
                             : g_strdup_printf (_ ("takes %s h of a supervisor, and none is named"), hours));
    }
  if (text->len > 0)
    return g_string_free_and_steal (text);
  g_string_free (text, TRUE);
  return NULL;
}
