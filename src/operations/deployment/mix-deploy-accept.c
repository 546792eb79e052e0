#include "mix-deploy-accept.h"

#include "mix-config.h"
#include "mix-deploy-change-private.h"
#include "mix-deploy-half-days.h"
#include "mix-deploy-proposal-private.h"
#include "mix-error.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

/* Takes changes of a proposal over into the plan: one named change, checked against the plan as it is by then. */

static gboolean
write_edit (MixStore *store, const MixDeployEdit *edit, MixDate as_at, GError **error)
{
  MixAssignmentRow row = edit->row;

  if (row.minutes > 0)
    return (!edit->moved || mix_store_remove_fit_overrides_of (store, row.id, error))
           && mix_store_put_assignment (store, &row, error);
  if (!_mix_deploy_edit_leaves_row (edit, as_at))
    return mix_store_remove_assignment (store, row.id, error);
  row.minutes = edit->minutes_before;
  row.until = as_at - 1;
  return mix_store_put_assignment (store, &row, error);
}

static gboolean
write_change (MixStore *store, MixDeployChange *change, GError **error)
{
  g_autoptr (GArray) edits = _mix_deploy_change_list_edits (change);
  MixDate as_at = mix_plan_get_as_at (_mix_deploy_change_get_picture (change)->plan);

  for (guint i = 0; i < edits->len; i++)
    if (!write_edit (store, &g_array_index (edits, MixDeployEdit, i), as_at, error))
      return FALSE;
  return TRUE;
}

typedef struct
{
  MixDeployProposal *proposal;
  GPtrArray *changes;
} Acceptance;

/* Whoever has nothing left to accept gets the half-days of the proposal. */
static gboolean
write_week (MixStore *store, const Acceptance *acceptance, GError **error)
{
  const MixDeploymentRota *rota = mix_deploy_proposal_get_week (acceptance->proposal);
  g_autofree gboolean *people = NULL;

  if (rota == NULL)
    return TRUE;
  people = mix_deploy_half_days_list_people (acceptance->proposal, acceptance->changes);
  return mix_deploy_half_days_write (store, mix_deploy_proposal_get_picture (acceptance->proposal), rota, people,
                                     error);
}

static gboolean
write_all (MixStore *store, gpointer data, GError **error)
{
  const Acceptance *acceptance = data;

  for (guint i = 0; i < acceptance->changes->len; i++)
    if (!write_change (store, g_ptr_array_index (acceptance->changes, i), error))
      return FALSE;
  return write_week (store, acceptance, error);
}

static gboolean
is_all_at_one_place (GPtrArray *changes)
{
  const char *place_id = mix_deploy_change_get_place_id (g_ptr_array_index (changes, 0));

  for (guint i = 1; i < changes->len; i++)
    if (!g_str_equal (mix_deploy_change_get_place_id (g_ptr_array_index (changes, i)), place_id))
      return FALSE;
  return TRUE;
}

static gboolean
are_all_about (GPtrArray *changes, MixPerson *person)
{
  for (guint i = 0; person != NULL && i < changes->len; i++)
    if (!mix_deploy_change_is_about (g_ptr_array_index (changes, i), mix_person_get_id (person)))
      return FALSE;
  return person != NULL;
}

static MixPerson *
find_common_person (GPtrArray *changes)
{
  MixPerson *person = mix_deploy_change_get_person (g_ptr_array_index (changes, 0));
  MixPerson *from = mix_deploy_change_get_from_person (g_ptr_array_index (changes, 0));

  if (are_all_about (changes, person))
    return person;
  return are_all_about (changes, from) ? from : NULL;
}

/* "Accept Warfarin to DOAC switch, Deerness, for Pharmacist 14" */
static char *
name_one (MixDeployChange *change)
{
  const char *line = mix_service_line_get_row (mix_deploy_change_get_line (change))->short_name;

  return g_strdup_printf (C_ ("change", "Accept %s, %s, for %s"), line, mix_deploy_change_get_place (change),
                          mix_person_get_name (mix_deploy_change_get_person (change)));
}

static char *
name_changes (GPtrArray *changes, gboolean all)
{
  MixPerson *person;

  if (all)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Accept the proposal, %u change",
                                         "Accept the proposal, %u changes", changes->len),
                            changes->len);
  if (changes->len == 1)
    return name_one (g_ptr_array_index (changes, 0));
  if (is_all_at_one_place (changes))
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Accept %u proposed change at %s",
                                         "Accept %u proposed changes at %s", changes->len),
                            changes->len, mix_deploy_change_get_place (g_ptr_array_index (changes, 0)));
  person = find_common_person (changes);
  if (person != NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Accept %u proposed change for %s",
                                         "Accept %u proposed changes for %s", changes->len),
                            changes->len, mix_person_get_name (person));
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Accept %u proposed change", "Accept %u proposed changes", changes->len),
      changes->len);
}

static void
refuse_stale (MixDeployChange *change, GError **error)
{
  mix_set_error (error, MIX_ERROR_REFUSED, mix_deploy_change_get_assignment_id (change),
                 _ ("%s, %s, was changed since this was proposed. Ask for another proposal."),
                 mix_service_line_get_row (mix_deploy_change_get_line (change))->short_name,
                 mix_deploy_change_get_place (change));
}

/* What of @wanted is still to be made; %NULL where one of them is stale. */
static GPtrArray *
check_changes (MixStore *store, MixDeployProposal *proposal, GListModel *all, GPtrArray *wanted, GError **error)
{
  MixDeployPicture *picture = mix_deploy_proposal_get_picture (proposal);
  g_autoptr (MixPlan) plan = mix_store_load (store, mix_plan_get_as_at (picture->plan), NULL, error);
  g_autoptr (MixDeployPresent) present = plan != NULL ? _mix_deploy_present_new (picture, plan) : NULL;
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_all = g_list_model_get_n_items (all);

  if (present == NULL)
    return NULL;
  for (guint i = 0; i < (wanted != NULL ? wanted->len : n_all); i++)
    {
      g_autoptr (MixDeployChange) change
          = wanted != NULL ? g_object_ref (g_ptr_array_index (wanted, i)) : g_list_model_get_item (all, i);
      MixDeployChangeState state = _mix_deploy_present_judge (present, change);

      if (state == MIX_DEPLOY_STALE)
        {
          refuse_stale (change, error);
          return NULL;
        }
      if (state == MIX_DEPLOY_OPEN)
        g_ptr_array_add (open, g_steal_pointer (&change));
    }
  if (open->len > 0)
    return g_steal_pointer (&open);
  mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("Nothing of the proposal is left to accept."));
  return NULL;
}

/**
 * mix_deploy_accept:
 * @store: an open plan
 * @proposal: made for it
 * @changes: (nullable) (element-type MixDeployChange): which of its changes, or %NULL for all that are left
 * @error: return location for an error
 *
 * Makes proposed changes as one named change that can be undone. What ends and was done before the plan's day stays in
 * the plan, with the day before as its last one. Whoever has all their changes accepted gets the half-days of the
 * proposal's week, too. The proposal is compared with the plan as it is at this moment;
 * changes that were made already are left out. On any thread; @proposal is only read.
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED where one of the changes is about work that is different by
 *   now, or may not be done any more, and then none is made
 */
gboolean
mix_deploy_accept (MixStore *store, MixDeployProposal *proposal, GPtrArray *changes, GError **error)
{
  GListModel *all = mix_deploy_proposal_get_changes (proposal);
  g_autoptr (GPtrArray) open = check_changes (store, proposal, all, changes, error);
  Acceptance acceptance = { proposal, open };
  g_autofree char *name = NULL;

  if (open == NULL)
    return FALSE;
  name = name_changes (open, open->len == g_list_model_get_n_items (all));
  return mix_store_change (store, name, write_all, &acceptance, error);
}
