/* What a search shows: names in title case, reasons in words, and the parts of both that were typed. */
#include "mix-england-hit.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-text.h"

void
_mix_england_hit_free (MixEnglandHit *hit)
{
  g_free (hit->title);
  g_array_unref (hit->title_ranges);
  g_free (hit->reason);
  g_clear_pointer (&hit->reason_ranges, g_array_unref);
  g_free (hit);
}

void
_mix_england_group_free (MixEnglandGroup *group)
{
  g_free (group->name);
  g_ptr_array_unref (group->networks);
  g_free (group);
}

/* "NHS SUNDERLAND CCG" → "Sunderland". */
static char *
shorten_board_name (const char *name)
{
  const char *const ends[] = { " Integrated Care Board", " CCG" };
  const char *begin = g_str_has_prefix (name, "NHS ") ? name + strlen ("NHS ") : name;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (begin, ends[i]))
      return g_strndup (begin, strlen (begin) - strlen (ends[i]));
  return g_strdup (begin);
}

/**
 * mix_england_dup_sub_icb_name:
 * @sub_icb: a sub-ICB location
 *
 * Returns: (transfer full): its name in short: "North Central London" for "NHS West and North London ICB - 93C North
 *   Central London"
 */
char *
mix_england_dup_sub_icb_name (const MixEnglandSubIcb *sub_icb)
{
  g_autofree char *former_name = sub_icb->former_name != NULL ? mix_text_title_case (sub_icb->former_name) : NULL;
  g_autofree char *beginning = g_strdup_printf (" - %s ", sub_icb->code);
  const char *tail = strstr (sub_icb->name, beginning);

  if (tail != NULL)
    return g_strdup (tail + strlen (beginning));
  return shorten_board_name (former_name != NULL ? former_name : sub_icb->icb->name);
}

/**
 * mix_england_dup_icb_name:
 * @icb: an integrated care board
 *
 * Returns: (transfer full): its name in short: "Devon"
 */
char *
mix_england_dup_icb_name (const MixEnglandIcb *icb)
{
  return shorten_board_name (icb->name);
}

/* "Sunderland (00P)". */
static char *
describe_board (const MixEnglandOwner *owner, MixEnglandMatch match)
{
  const MixEnglandSubIcb *sub_icb
      = owner->kind == OWNER_NETWORK ? ((const MixEnglandNetwork *) owner->thing)->sub_icb : NULL;
  g_autofree char *name = NULL;

  if (sub_icb == NULL)
    return NULL;
  name = match == MIX_ENGLAND_MATCH_ICB ? mix_england_dup_icb_name (sub_icb->icb)
                                        : mix_england_dup_sub_icb_name (sub_icb);
  return g_strdup_printf ("%s (%s)", name, match == MIX_ENGLAND_MATCH_ICB ? sub_icb->icb->code : sub_icb->code);
}

static char *
describe_match (const MixEnglandOwner *owner, const MixEnglandField *field)
{
  g_autofree char *shown = field != NULL ? mix_text_title_case (field->text) : NULL;
  g_autofree char *practice
      = field != NULL && field->practice != NULL ? mix_text_title_case (field->practice->name) : NULL;

  if (field == NULL)
    return NULL;
  switch (field->match)
    {
    case MIX_ENGLAND_MATCH_FORMER_NAME:
      /* Translators: a network's earlier name */
      return g_strdup_printf (_ ("Was %s"), shown);
    case MIX_ENGLAND_MATCH_FORMER_PRACTICE:
      /* Translators: a practice's name and its earlier name */
      return g_strdup_printf (_ ("%s, was %s"), practice, shown);
    case MIX_ENGLAND_MATCH_PRACTICE_CODE:
    case MIX_ENGLAND_MATCH_POSTCODE:
      return g_strdup_printf ("%s · %s", practice, field->text);
    case MIX_ENGLAND_MATCH_FAR_TOWN:
      return g_strdup_printf ("%s · %s", practice, shown);
    case MIX_ENGLAND_MATCH_PRACTICE:
    case MIX_ENGLAND_MATCH_TOWN:
      return g_steal_pointer (&shown);
    case MIX_ENGLAND_MATCH_SUB_ICB:
    case MIX_ENGLAND_MATCH_ICB:
      return describe_board (owner, field->match);
    default:
      return NULL;
    }
}

MixEnglandHit *
_mix_england_hit_new (const MixEnglandOwner *owner,
                      const MixEnglandField *field,
                      MixEnglandMatch match,
                      const char *const *words)
{
  MixEnglandHit *hit = g_new0 (MixEnglandHit, 1);

  if (owner->kind == OWNER_NETWORK)
    hit->network = owner->thing;
  if (owner->kind == OWNER_PRACTICE)
    hit->practice = owner->thing;
  else if (field != NULL)
    hit->practice = field->practice;
  hit->match = match;
  hit->title = mix_text_title_case (owner->name);
  hit->title_ranges = mix_text_find_words (hit->title, words);
  hit->reason = describe_match (owner, field);
  hit->reason_ranges = hit->reason != NULL ? mix_text_find_words (hit->reason, words) : NULL;
  return hit;
}

static void
count_group (MixEnglandGroup *group, MixEngland *england)
{
  for (guint i = 0; i < mix_england_get_n_practices (england); i++)
    {
      const MixEnglandPractice *practice = mix_england_get_practice (england, i);

      if ((group->sub_icb != NULL ? practice->sub_icb == group->sub_icb : practice->sub_icb->icb == group->icb)
          && mix_england_practice_get_network_at (practice, mix_england_get_as_at (england)) != NULL)
        {
          group->n_practices++;
          group->patients += MAX (practice->patients, 0);
        }
    }
}

MixEnglandGroup *
_mix_england_group_new (MixEngland *england, const MixEnglandOwner *owner)
{
  MixEnglandGroup *group = g_new0 (MixEnglandGroup, 1);
  MixDate date = mix_england_get_as_at (england);

  if (owner->kind == OWNER_ICB)
    {
      group->icb = owner->thing;
      group->name = mix_england_dup_icb_name (group->icb);
      group->networks = mix_england_list_networks_of_icb (england, group->icb, date);
    }
  else
    {
      group->sub_icb = owner->thing;
      group->name = mix_england_dup_sub_icb_name (group->sub_icb);
      group->networks = mix_england_list_networks_of_sub_icb (england, group->sub_icb, date);
    }
  count_group (group, england);
  return group;
}
