#include "mix-findings-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-fit-words.h"
#include "mix-plan-entries.h"
#include "mix-text.h"

/* Findings about work that somebody has: unsafe, stretched, under-used; and stretched work that nobody has time for. */

/* The stretched work that one supervisor has to help with, or that of somebody who has none. */
typedef struct
{
  const MixPersonLoad *supervisor; /* nullable */
  MixPerson *person;               /* whose work it is, where there is no supervisor */
  GPtrArray *cards;
  int minutes; /* of help a week */
} Support;

static void
free_support (gpointer data)
{
  Support *support = data;

  g_ptr_array_unref (support->cards);
  g_free (support);
}

/* Whoever helps with stretched work: the first who supervises them, or NULL. */
static const MixPersonLoad *
find_supervisor (MixFindingsDraft *draft, MixPerson *person)
{
  return mix_person_get_n_supervisions (person) > 0
             ? mix_team_load_find_person (mix_board_get_load (draft->board),
                                          mix_person_get_supervision (person, 0)->supervisor_id)
             : NULL;
}

static void
note_support (MixFindingsDraft *draft, GPtrArray *order, GHashTable *supports, MixCard *card)
{
  MixPerson *person = mix_card_get_person (card);
  const MixPersonLoad *supervisor = find_supervisor (draft, person);
  gpointer key = supervisor != NULL ? supervisor->person : person;
  Support *support = g_hash_table_lookup (supports, key);

  if (support == NULL)
    {
      support = g_new0 (Support, 1);
      support->supervisor = supervisor;
      support->person = person;
      support->cards = g_ptr_array_new ();
      g_hash_table_insert (supports, key, support);
      g_ptr_array_add (order, support);
    }
  g_ptr_array_add (support->cards, card);
  support->minutes += (int) mix_fit_get_supervision_minutes (MIX_FIT_STRETCHED, mix_card_get_minutes (card));
}

static char *
dup_support_text (const Support *support, int spare_minutes)
{
  g_autofree char *needed = mix_text_format_hours (support->minutes);
  g_autofree char *spare = mix_text_format_hours (MAX (spare_minutes, 0));
  g_autofree char *cards
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u stretched card", "%u stretched cards", support->cards->len),
                         support->cards->len);

  if (support->supervisor == NULL)
    /* Translators: "4 stretched cards", hours. */
    return g_strdup_printf (_ ("%s: %s h a week of a supervisor are needed, and none is named."), cards, needed);
  /* Translators: "4 stretched cards", hours, a person, hours. */
  return g_strdup_printf (_ ("%s: %s h of supervision a week are needed, and %s has %s h for it."), cards, needed,
                          mix_person_get_name (support->supervisor->person), spare);
}

/* What is missing of the help that stretched work takes, if any. */
static void
add_support (MixFindingsDraft *draft, const Support *support)
{
  MixPerson *subject = support->supervisor != NULL ? support->supervisor->person : support->person;
  int spare_minutes = 0;
  MixFinding *finding;

  if (support->supervisor != NULL)
    {
      if (!mix_person_load_get_free (support->supervisor, &spare_minutes) || spare_minutes > -MIX_LEAST_SHOWN_MINUTES)
        return;
      spare_minutes += support->supervisor->support_minutes;
    }
  finding = mix_finding_new (MIX_FINDING_STRETCHED_WITHOUT_SUPPORT);
  mix_finding_set_minutes (finding, support->minutes - MAX (spare_minutes, 0));
  mix_finding_take_title (finding, g_strdup (mix_person_get_name (subject)));
  mix_finding_take_text (finding, dup_support_text (support, spare_minutes));
  mix_finding_add_person (finding, subject);
  for (guint i = 0; i < support->cards->len; i++)
    mix_finding_add_assignment (finding, mix_assignment_get_id (mix_card_get_assignment (support->cards->pdata[i])));
  _mix_findings_take (draft, finding);
}

static void
add_supports (MixFindingsDraft *draft)
{
  g_autoptr (GHashTable) supports = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (free_support);
  GPtrArray *cards = mix_board_get_cards (draft->board);

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);

      if (mix_card_get_fit (card)->grade == MIX_FIT_STRETCHED && mix_card_counts (card)
          && mix_board_person_is_in_network (draft->board, mix_card_get_person (card), draft->network_id))
        note_support (draft, order, supports, card);
    }
  for (guint i = 0; i < order->len; i++)
    add_support (draft, g_ptr_array_index (order, i));
}

static char *
dup_override_text (MixCard *card, const MixFitOverrideRow *row, gboolean expired)
{
  const MixFit *fit = mix_card_get_fit (card);
  g_autofree char *reason
      = mix_fit_reason_dup_words (&fit->reasons[0], mix_card_get_person (card), mix_card_get_line (card));
  g_autofree char *day = mix_date_format_short_year (row->until);
  const char *name = mix_person_get_name (mix_card_get_person (card));

  if (expired)
    /* Translators: a person, a reason, who decided, a day. */
    return g_strdup_printf (_ ("%s. %s. The decision of %s to keep it ended on %s."), name, reason, row->decided_by,
                            day);
  /* Translators: a person, a reason, who decided, a day, why. */
  return g_strdup_printf (_ ("%s. %s. Kept by decision of %s until %s: %s"), name, reason, row->decided_by, day,
                          row->reason);
}

/* Blocked work, which somebody may have decided to keep for a time. */
static void
add_blocked (MixFindingsDraft *draft, MixCard *card)
{
  const MixFitOverrideRow *row
      = mix_plan_find_fit_override (draft->plan, mix_assignment_get_id (mix_card_get_assignment (card)));
  gboolean expired = row != NULL && row->until < mix_plan_get_as_at (draft->plan);
  MixFinding *finding = mix_finding_new_card (row == NULL ? MIX_FINDING_UNSAFE_WORK
                                              : expired   ? MIX_FINDING_OVERRIDE_EXPIRED
                                                          : MIX_FINDING_UNSAFE_OVERRIDE,
                                              card);

  if (row != NULL)
    mix_finding_take_text (finding, dup_override_text (card, row, expired));
  _mix_findings_take (draft, finding);
}

/* Adds what is wrong with work that somebody has and that takes time. */
void
_mix_findings_add_cards (MixFindingsDraft *draft)
{
  GPtrArray *cards = mix_board_get_cards (draft->board);

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);
      MixFitGrade grade = mix_card_get_fit (card)->grade;

      if (grade == MIX_FIT_FITS || !mix_card_counts (card) || !mix_card_is_in_network (card, draft->network_id))
        continue;
      if (grade == MIX_FIT_BLOCKED)
        add_blocked (draft, card);
      else
        _mix_findings_take (
            draft,
            mix_finding_new_card (grade == MIX_FIT_STRETCHED ? MIX_FINDING_STRETCHED : MIX_FINDING_UNDER_USED, card));
    }
  add_supports (draft);
}
