#include "mix-findings-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-words.h"

/* Findings about what is needed: what nobody does, and what nobody knows. */

static void
add_nobody (MixFindingsDraft *draft)
{
  GPtrArray *cards = mix_board_get_nobody (draft->board);

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);

      if (mix_card_is_in_network (card, draft->network_id))
        _mix_findings_take (draft, mix_finding_new_card (MIX_FINDING_NOBODY, card));
    }
}

static char *
dup_unknown_text (MixFindingsDraft *draft, const MixUnknownDemand *row)
{
  g_autofree char *missing = mix_demand_missing_dup_words (row->missing);
  g_autofree char *places
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "at %u place", "at %u places", row->n_places), row->n_places);

  if (draft->place_id != NULL)
    return g_strdup_printf (_ ("Not known: %s"), missing);
  /* Translators: what is not known, and at how many places. */
  return g_strdup_printf (_ ("Not known: %s · %s"), missing, places);
}

/* Adds work of which nobody knows how much there is. */
void
_mix_findings_add_unknown (MixFindingsDraft *draft)
{
  g_autoptr (GArray) unknown = mix_board_get_unknown (draft->board, draft->network_id, draft->place_id);

  for (guint i = 0; i < unknown->len; i++)
    {
      const MixUnknownDemand *row = &g_array_index (unknown, MixUnknownDemand, i);
      MixFinding *finding = mix_finding_new (MIX_FINDING_NOT_KNOWN);

      mix_finding_add_line (finding, row->line);
      mix_finding_take_title (finding, g_strdup (mix_service_line_get_row (row->line)->short_name));
      mix_finding_take_text (finding, dup_unknown_text (draft, row));
      _mix_findings_take (draft, finding);
    }
}

/* Adds work that nobody does, what hurts most first, and work of which nobody knows how much there is. */
void
_mix_findings_add_demand (MixFindingsDraft *draft)
{
  add_nobody (draft);
  _mix_findings_add_unknown (draft);
}
