#include "mix-card-filter.h"

#include <string.h>

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-words.h"
#include "mix-fit-words.h"
#include "mix-text.h"

struct _MixCardFilter
{
  GHashTable *chosen[MIX_N_CARD_FACETS]; /* sets of choices */
  char *text;                            /* as it was typed, or NULL */
  char *folded;
  GHashTable *holds_text; /* a name → whether it holds the text, so that each name is folded once */
};

static const char *const facet_names[] = {
  [MIX_CARD_FACET_NETWORK] = "network", [MIX_CARD_FACET_PLACE] = "practice", [MIX_CARD_FACET_LINE] = "service_line",
  [MIX_CARD_FACET_RISK] = "risk",       [MIX_CARD_FACET_FIT] = "fit",        [MIX_CARD_FACET_SIDE] = "side",
  [MIX_CARD_FACET_STATUS] = "status",
};

static const char *const side_names[] = {
  [MIX_CARD_SIDE_NETWORK] = "network",
  [MIX_CARD_SIDE_PRACTICE] = "practice",
  [MIX_CARD_SIDE_BOTH] = "both",
};

/**
 * mix_card_filter_new:
 *
 * Returns: (transfer full): a filter that every card passes
 */
MixCardFilter *
mix_card_filter_new (void)
{
  MixCardFilter *self = g_new0 (MixCardFilter, 1);

  for (guint i = 0; i < MIX_N_CARD_FACETS; i++)
    self->chosen[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->holds_text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * mix_card_filter_free:
 * @self: a filter
 */
void
mix_card_filter_free (MixCardFilter *self)
{
  for (guint i = 0; i < MIX_N_CARD_FACETS; i++)
    g_hash_table_unref (self->chosen[i]);
  g_hash_table_unref (self->holds_text);
  g_free (self->text);
  g_free (self->folded);
  g_free (self);
}

/**
 * mix_card_filter_set:
 * @self: a filter
 * @facet: a facet
 * @choice: one of its choices
 * @chosen: whether to show cards of that choice
 *
 * Returns: whether that is a change
 */
gboolean
mix_card_filter_set (MixCardFilter *self, MixCardFacet facet, const char *choice, gboolean chosen)
{
  if (chosen)
    return g_hash_table_add (self->chosen[facet], g_strdup (choice));
  return g_hash_table_remove (self->chosen[facet], choice);
}

/**
 * mix_card_filter_set_text:
 * @self: a filter
 * @text: (nullable): words that the work, the place or the person must hold
 *
 * Returns: whether that is a change
 */
gboolean
mix_card_filter_set_text (MixCardFilter *self, const char *text)
{
  const char *wanted = text != NULL && *text != '\0' ? text : NULL;

  if (!g_set_str (&self->text, wanted))
    return FALSE;
  g_free (self->folded);
  self->folded = wanted != NULL ? mix_text_fold (wanted) : NULL;
  g_hash_table_remove_all (self->holds_text);
  return TRUE;
}

/**
 * mix_card_filter_clear:
 * @self: a filter
 *
 * Lets every card pass.
 *
 * Returns: whether that is a change
 */
gboolean
mix_card_filter_clear (MixCardFilter *self)
{
  gboolean changed = mix_card_filter_set_text (self, NULL);

  for (guint i = 0; i < MIX_N_CARD_FACETS; i++)
    {
      changed |= g_hash_table_size (self->chosen[i]) > 0;
      g_hash_table_remove_all (self->chosen[i]);
    }
  return changed;
}

/**
 * mix_card_filter_has:
 * @self: a filter
 * @facet: a facet
 * @choice: one of its choices
 *
 * Returns: whether it is chosen
 */
gboolean
mix_card_filter_has (const MixCardFilter *self, MixCardFacet facet, const char *choice)
{
  return g_hash_table_contains (self->chosen[facet], choice);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * mix_card_filter_list:
 * @self: a filter
 * @facet: a facet
 *
 * Returns: (transfer container) (element-type utf8): what is chosen of it, by name
 */
GPtrArray *
mix_card_filter_list (const MixCardFilter *self, MixCardFacet facet)
{
  GPtrArray *choices = g_hash_table_get_keys_as_ptr_array (self->chosen[facet]);

  g_ptr_array_sort (choices, compare_words);
  return choices;
}

/**
 * mix_card_filter_get_text:
 * @self: a filter
 *
 * Returns: (transfer none) (nullable): the words looked for, as they were typed
 */
const char *
mix_card_filter_get_text (const MixCardFilter *self)
{
  return self->text;
}

/**
 * mix_card_filter_count:
 * @self: a filter
 *
 * Returns: how many choices there are; the text counts as one
 */
guint
mix_card_filter_count (const MixCardFilter *self)
{
  guint n = self->text != NULL;

  for (guint i = 0; i < MIX_N_CARD_FACETS; i++)
    n += g_hash_table_size (self->chosen[i]);
  return n;
}

static gboolean
holds_text (MixCardFilter *self, const char *name)
{
  g_autofree char *folded = NULL;
  gpointer known;
  gboolean holds;

  if (g_hash_table_lookup_extended (self->holds_text, name, NULL, &known))
    return GPOINTER_TO_INT (known);
  folded = mix_text_fold (name);
  holds = strstr (folded, self->folded) != NULL;
  g_hash_table_insert (self->holds_text, g_strdup (name), GINT_TO_POINTER (holds));
  return holds;
}

static gboolean
matches_text (MixCardFilter *self, MixCard *card)
{
  MixPerson *person = mix_card_get_person (card);

  return self->folded == NULL || holds_text (self, mix_card_get_title (card))
         || holds_text (self, mix_card_get_place (card))
         || (person != NULL && holds_text (self, mix_person_get_name (person)));
}

static gboolean
matches_facet (const MixCardFilter *self, MixCardFacet facet, MixCard *card)
{
  return g_hash_table_size (self->chosen[facet]) == 0
         || g_hash_table_contains (self->chosen[facet], mix_card_facet_get_choice (facet, card));
}

static gboolean
matches_all_but (MixCardFilter *self, MixCard *card, int left_out)
{
  for (int i = 0; i < MIX_N_CARD_FACETS; i++)
    if (i != left_out && !matches_facet (self, (MixCardFacet) i, card))
      return FALSE;
  return matches_text (self, card);
}

/**
 * mix_card_filter_matches:
 * @self: a filter
 * @card: a card
 *
 * Returns: whether it is to be shown
 */
gboolean
mix_card_filter_matches (MixCardFilter *self, MixCard *card)
{
  return matches_all_but (self, card, -1);
}

/**
 * mix_card_filter_matches_but:
 * @self: a filter
 * @card: a card
 * @facet: a facet
 *
 * Returns: whether it would be shown if nothing were chosen of that facet: what a choice of the facet counts
 */
gboolean
mix_card_filter_matches_but (MixCardFilter *self, MixCard *card, MixCardFacet facet)
{
  return matches_all_but (self, card, (int) facet);
}

/**
 * mix_card_facet_get_name:
 * @facet: a facet
 *
 * Returns: its name in files and for `skillmixctl`
 */
const char *
mix_card_facet_get_name (MixCardFacet facet)
{
  return facet_names[facet];
}

/**
 * mix_card_facet_get_choice:
 * @facet: a facet
 * @card: a card
 *
 * Returns: (transfer none): which choice of the facet it belongs to
 */
const char *
mix_card_facet_get_choice (MixCardFacet facet, MixCard *card)
{
  switch (facet)
    {
    case MIX_CARD_FACET_NETWORK:
      return mix_card_get_network (card) != NULL ? mix_network_get_id (mix_card_get_network (card))
                                                 : MIX_CARD_CHOICE_NOBODY;
    case MIX_CARD_FACET_PLACE:
      return mix_card_get_place_id (card);
    case MIX_CARD_FACET_LINE:
      return mix_service_line_get_id (mix_card_get_line (card));
    case MIX_CARD_FACET_RISK:
      return mix_service_line_get_row (mix_card_get_line (card))->risk;
    case MIX_CARD_FACET_FIT:
      return mix_card_is_nobody (card) ? MIX_CARD_CHOICE_NOBODY
                                       : mix_fit_grade_get_name (mix_card_get_fit (card)->grade);
    case MIX_CARD_FACET_SIDE:
      return side_names[mix_card_get_side (card)];
    case MIX_CARD_FACET_STATUS:
    default:
      return mix_card_is_nobody (card) ? MIX_CARD_CHOICE_NOBODY : mix_card_get_status (card);
    }
}

/* The choices of facets that have a few, in their order. */
static const char *const choices[MIX_N_CARD_FACETS][6] = {
  [MIX_CARD_FACET_RISK] = { "high", "medium", "low" },
  [MIX_CARD_FACET_FIT] = { "blocked", "stretched", "under_used", "fits", MIX_CARD_CHOICE_NOBODY },
  [MIX_CARD_FACET_SIDE] = { "network", "practice", "both" },
  [MIX_CARD_FACET_STATUS] = { "proposed", "agreed", "active", "paused", MIX_CARD_CHOICE_NOBODY },
};

/**
 * mix_card_facet_get_rank:
 * @facet: a facet
 * @choice: one of its choices
 *
 * Returns: where the choice stands among the others; the same for all of a facet that the plan gives its choices
 */
guint
mix_card_facet_get_rank (MixCardFacet facet, const char *choice)
{
  guint rank = 0;

  while (choices[facet][rank] != NULL && !g_str_equal (choices[facet][rank], choice))
    rank++;
  return rank;
}

/**
 * mix_card_facet_has_choice:
 * @facet: a facet with choices of its own: risk, fit, side or status
 * @choice: a name
 *
 * Returns: whether it is one of them
 */
gboolean
mix_card_facet_has_choice (MixCardFacet facet, const char *choice)
{
  return g_strv_contains (choices[facet], choice);
}

static const char *
get_risk_words (MixCard *card)
{
  const char *risk = mix_service_line_get_row (mix_card_get_line (card))->risk;

  if (mix_card_is_high_risk (card))
    return _ ("High risk");
  return g_strcmp0 (risk, "medium") == 0 ? _ ("Medium risk") : _ ("Low risk");
}

static const char *
get_side_words (MixCard *card)
{
  static const char *const words[] = { N_ ("Network"), N_ ("Practice"), N_ ("Network and practice") };

  return _ (words[mix_card_get_side (card)]);
}

/**
 * mix_card_facet_get_words:
 * @facet: a facet
 * @card: a card
 *
 * Returns: (transfer none): what people call the choice that it belongs to
 */
const char *
mix_card_facet_get_words (MixCardFacet facet, MixCard *card)
{
  switch (facet)
    {
    case MIX_CARD_FACET_NETWORK:
      return mix_card_get_network (card) != NULL ? mix_network_get_name (mix_card_get_network (card))
                                                 : _ ("In no network");
    case MIX_CARD_FACET_PLACE:
      return mix_card_get_place (card);
    case MIX_CARD_FACET_LINE:
      return mix_card_get_title (card);
    case MIX_CARD_FACET_RISK:
      return get_risk_words (card);
    case MIX_CARD_FACET_FIT:
      return mix_card_is_nobody (card) ? _ ("Nobody yet") : mix_fit_grade_get_words (mix_card_get_fit (card)->grade);
    case MIX_CARD_FACET_SIDE:
      return get_side_words (card);
    case MIX_CARD_FACET_STATUS:
    default:
      return mix_card_is_nobody (card) ? _ ("Nobody yet") : mix_card_status_get_words (mix_card_get_status (card));
    }
}
