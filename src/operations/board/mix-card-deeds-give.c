#include "mix-card-deeds.h"

#include "mix-assignments-private.h"
#include "mix-assignments.h"
#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

/* Giving cards to somebody, and deciding that somebody keeps what is blocked for them. */

typedef struct
{
  const MixCardWork *works;
  guint n_works;
  const char *person_id;
  const MixFitOverrideDraft *decision;
} Gift;

static gboolean
give_new (MixStore *store, const MixCardWork *work, const char *person_id, GError **error)
{
  MixAssignmentDraft draft = {
    .id = work->new_id,
    .person_id = person_id,
    .organisation = work->place_id,
    .service_line = work->line_id,
    .minutes = work->minutes,
    .from_date = MIX_DATE_NONE,
    .until = MIX_DATE_NONE,
  };
  g_autofree char *id = mix_assignments_add (store, &draft, error);

  return id != NULL;
}

static gboolean
give_part (MixStore *store, const MixCardWork *work, const char *person_id, GError **error)
{
  g_autoptr (MixAssignmentRow) row = mix_store_read_assignment (store, work->assignment_id, error);
  g_autofree char *name = row != NULL ? _mix_assignment_describe (store, row, error) : NULL;
  MixAssignmentRow stays, part;

  if (name == NULL || !_mix_assignment_check_part (row, work->minutes, name, error))
    return FALSE;
  stays = part = *row;
  stays.minutes -= work->minutes;
  part.minutes = work->minutes;
  part.id = work->new_id;
  part.person_id = person_id;
  return mix_store_put_assignment (store, &stays, error) && mix_store_put_assignment (store, &part, error);
}

static gboolean
keep_one (MixStore *store, const char *assignment_id, const MixFitOverrideDraft *decision, GError **error)
{
  MixFitOverrideDraft draft = *decision;

  draft.assignment_id = assignment_id;
  return mix_fit_overrides_keep (store, &draft, error);
}

static gboolean
give_one (MixStore *store, const MixCardWork *work, const Gift *gift, GError **error)
{
  gboolean makes = work->assignment_id == NULL || work->minutes > 0;
  gboolean given = work->assignment_id == NULL ? give_new (store, work, gift->person_id, error)
                   : work->minutes > 0         ? give_part (store, work, gift->person_id, error)
                                       : mix_assignments_move (store, work->assignment_id, gift->person_id, error);

  if (!given || gift->decision == NULL || !work->blocked)
    return given;
  return keep_one (store, makes ? work->new_id : work->assignment_id, gift->decision, error);
}

static gboolean
give_all (MixStore *store, gpointer data, GError **error)
{
  const Gift *gift = data;

  for (guint i = 0; i < gift->n_works; i++)
    if (!give_one (store, &gift->works[i], gift, error))
      return FALSE;
  return TRUE;
}

/* "Move Care home round, Southlands, to Pharmacist 13", and "by decision of Dr Lee" where it is blocked. */
static char *
name_gift (MixStore *store, const Gift *gift, const char *person, GError **error)
{
  const MixCardWork *work = &gift->works[0];
  g_autoptr (MixAssignmentRow) row = NULL;
  g_autofree char *works = NULL;
  g_autofree char *name = NULL;

  if (gift->n_works == 1 && work->assignment_id != NULL)
    row = mix_store_read_assignment (store, work->assignment_id, error);
  if (gift->n_works > 1)
    works = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u card", "%u cards", gift->n_works), gift->n_works);
  else if (work->assignment_id == NULL)
    works = _mix_deed_describe_work (store, work->line_id, work->place_id, error);
  else
    works = row != NULL ? _mix_assignment_describe (store, row, error) : NULL;
  if (works == NULL)
    return NULL;
  if (gift->n_works == 1 && work->assignment_id == NULL)
    name = g_strdup_printf (C_ ("change", "Give %s, to %s"), works, person);
  else if (gift->n_works == 1 && work->minutes > 0)
    name = g_strdup_printf (C_ ("change", "Split %s, with %s"), works, person);
  else
    name = g_strdup_printf (C_ ("change", "Move %s, to %s"), works, person);
  if (gift->decision == NULL)
    return g_steal_pointer (&name);
  /* Translators: "Move Care home round, Southlands, to Pharmacist 13", and who decided it. */
  return g_strdup_printf (_ ("%s, by decision of %s"), name, gift->decision->decided_by);
}

/**
 * mix_card_deeds_give:
 * @store: an open plan
 * @works: (array length=n_works): what
 * @n_works: how many, at least one
 * @person_id: who does all of it from here on
 * @decision: (nullable): who decided that they may have what is blocked for them, why and until when; its
 *   assignment_id is not looked at
 *
 * Returns: whether the change was made
 */
gboolean
mix_card_deeds_give (MixStore *store,
                     const MixCardWork *works,
                     guint n_works,
                     const char *person_id,
                     const MixFitOverrideDraft *decision,
                     GError **error)
{
  g_autoptr (MixPersonRow) person = mix_store_read_person (store, person_id, error);
  Gift gift = { works, n_works, person_id, decision };
  g_autofree char *name = person != NULL ? name_gift (store, &gift, person->name, error) : NULL;

  return name != NULL && mix_store_change (store, name, give_all, &gift, error);
}

typedef struct
{
  const char *const *assignment_ids;
  const MixFitOverrideDraft *decision;
} Keeping;

static gboolean
keep_all (MixStore *store, gpointer data, GError **error)
{
  const Keeping *keeping = data;

  for (guint i = 0; keeping->assignment_ids[i] != NULL; i++)
    if (!keep_one (store, keeping->assignment_ids[i], keeping->decision, error))
      return FALSE;
  return TRUE;
}

/**
 * mix_card_deeds_keep:
 * @store: an open plan
 * @assignment_ids: (array zero-terminated=1): work that is blocked
 * @decision: who decided that it is kept, why and until when; its assignment_id is not looked at
 *
 * Returns: whether the change was made
 */
gboolean
mix_card_deeds_keep (MixStore *store,
                     const char *const *assignment_ids,
                     const MixFitOverrideDraft *decision,
                     GError **error)
{
  g_autofree char *works = _mix_assignments_describe (store, assignment_ids, error);
  g_autofree char *day = _mix_deed_dup_date (decision->until);
  g_autofree char *name = NULL;
  Keeping keeping = { assignment_ids, decision };

  if (works == NULL)
    return FALSE;
  if (assignment_ids[1] == NULL)
    return keep_one (store, assignment_ids[0], decision, error);
  name = g_strdup_printf (C_ ("change", "Keep %s until %s"), works, day);
  return mix_store_change (store, name, keep_all, &keeping, error);
}
