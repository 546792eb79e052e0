#include "mix-organisations.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-plan-ids.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MIN_CODE_LENGTH 3
#define MAX_CODE_LENGTH 8

typedef struct
{
  MixOrganisationRow organisation;
  MixMembershipRow membership; /* without an id where there is none */
} OrganisationChange;

static gboolean
put_organisation (MixStore *store, gpointer data, GError **error)
{
  const OrganisationChange *change = data;

  return mix_store_put_organisation (store, &change->organisation, error)
         && (change->membership.id == NULL || mix_store_put_membership (store, &change->membership, error));
}

static gboolean
check_code (MixStore *store, const char *code, GError **error)
{
  g_autoptr (MixOrganisationRow) known = NULL;
  gsize length = code != NULL ? strlen (code) : 0;

  if (length < MIN_CODE_LENGTH || length > MAX_CODE_LENGTH
      || strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != length)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, code,
                     _ ("“%s” cannot be a code. Write %d to %d capital letters and digits, such as A89001."),
                     code != NULL ? code : "", MIN_CODE_LENGTH, MAX_CODE_LENGTH);
      return FALSE;
    }
  known = mix_store_read_organisation (store, code, NULL);
  if (known == NULL)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, code, _ ("The plan has %s already: it is %s. Choose another code."), code,
                 known->name);
  return FALSE;
}

static gboolean
check_draft (MixStore *store, const MixOrganisationDraft *draft, GError **error)
{
  const char *const texts[] = { draft->short_name,   draft->postcode, draft->supplier, draft->sub_icb_code,
                                draft->sub_icb_name, draft->icb_code, draft->icb_name };

  if (!check_code (store, draft->code, error)
      || !_mix_deed_check_text (draft->name, draft->code, _ ("The name"), error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && !_mix_deed_check_text (texts[i], draft->code, _ ("One of the words"), error))
      return FALSE;
  return TRUE;
}

static MixOrganisationRow
make_row (const MixOrganisationDraft *draft, MixOrganisationKind kind, const char *id, const char *short_name)
{
  return (MixOrganisationRow) { .id = id,
                                .kind = kind,
                                .code = draft->code,
                                .name = draft->name,
                                .short_name = draft->short_name != NULL ? draft->short_name : short_name,
                                .postcode = draft->postcode,
                                .supplier = draft->supplier,
                                .sub_icb_code = draft->sub_icb_code,
                                .sub_icb_name = draft->sub_icb_name,
                                .icb_code = draft->icb_code,
                                .icb_name = draft->icb_name,
                                .in_plan = TRUE };
}

/**
 * mix_organisations_add_network:
 * @store: an open plan
 * @draft: the network
 *
 * Adds a network that no published file has, or not yet.
 *
 * Returns: whether the change was made
 */
gboolean
mix_organisations_add_network (MixStore *store, const MixOrganisationDraft *draft, GError **error)
{
  OrganisationChange change = { 0 };
  g_autofree char *short_name = NULL;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;

  if (!check_draft (store, draft, error))
    return FALSE;
  id = mix_plan_id_of_organisation (draft->code);
  short_name = _mix_deed_shorten_network_name (draft->name);
  change.organisation = make_row (draft, MIX_ORGANISATION_NETWORK, id, short_name);
  name = g_strdup_printf (C_ ("change", "Add network %s"), draft->name);
  return mix_store_change (store, name, put_organisation, &change, error);
}

static MixOrganisationRow *
read_network (MixStore *store, const char *network, GError **error)
{
  g_autoptr (MixOrganisationRow) row = mix_store_read_organisation (store, network, error);

  if (row == NULL || row->kind == MIX_ORGANISATION_NETWORK)
    return g_steal_pointer (&row);
  mix_set_error (error, MIX_ERROR_REFUSED, network, _ ("%s is a practice. Name a network."), row->name);
  return NULL;
}

/**
 * mix_organisations_add_practice:
 * @store: an open plan
 * @draft: the practice
 *
 * Adds a practice that no published file has, or not yet, to a network.
 *
 * Returns: whether the change was made
 */
gboolean
mix_organisations_add_practice (MixStore *store, const MixOrganisationDraft *draft, GError **error)
{
  g_autoptr (MixOrganisationRow) network = read_network (store, draft->network, error);
  OrganisationChange change = { 0 };
  MixDate from = draft->from_date;
  g_autofree char *short_name = NULL;
  g_autofree char *id = NULL;
  g_autofree char *membership_id = NULL;
  g_autofree char *name = NULL;

  if (network == NULL || !check_draft (store, draft, error) || !_mix_deed_choose_date (store, &from, error))
    return FALSE;
  id = mix_plan_id_of_organisation (draft->code);
  membership_id = mix_plan_id_of_membership (draft->code, from);
  short_name = mix_text_short_practice_name (draft->name);
  change.organisation = make_row (draft, MIX_ORGANISATION_PRACTICE, id, short_name);
  change.membership = (MixMembershipRow) { membership_id, id, network->id, from, MIX_DATE_NONE, NULL };
  name = g_strdup_printf (C_ ("change", "Add practice %s"), draft->name);
  return mix_store_change (store, name, put_organisation, &change, error);
}

typedef struct
{
  MixMembershipRow old; /* without an id where there is none to end */
  MixMembershipRow row;
} MoveChange;

static gboolean
put_move (MixStore *store, gpointer data, GError **error)
{
  const MoveChange *change = data;

  return (change->old.id == NULL || mix_store_put_membership (store, &change->old, error))
         && mix_store_put_membership (store, &change->row, error);
}

/* The membership that runs on @day, if it began before. */
static const MixMembershipRow *
find_running (GPtrArray *memberships, const char *practice_id, MixDate day)
{
  const MixMembershipRow *running = NULL;

  for (guint i = 0; i < memberships->len; i++)
    {
      const MixMembershipRow *row = memberships->pdata[i];

      if (g_str_equal (row->practice_id, practice_id) && row->start_date < day
          && mix_date_in_range (day, row->start_date, row->end_date)
          && (running == NULL || running->start_date < row->start_date))
        running = row;
    }
  return running;
}

/**
 * mix_organisations_move_practice:
 * @store: an open plan
 * @practice: which: id or code
 * @network: the network it is in from then on: id or code
 * @from_date: its first day there, or %MIX_DATE_NONE for the planning date
 *
 * Returns: whether the change was made
 */
gboolean
mix_organisations_move_practice (
    MixStore *store, const char *practice, const char *network, MixDate from_date, GError **error)
{
  g_autoptr (MixOrganisationRow) row = mix_store_read_organisation (store, practice, error);
  g_autoptr (MixOrganisationRow) target = row != NULL ? read_network (store, network, error) : NULL;
  g_autoptr (GPtrArray) memberships = target != NULL ? mix_store_read_memberships (store, error) : NULL;
  const MixMembershipRow *running;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  MoveChange change = { 0 };

  if (memberships == NULL || !_mix_deed_choose_date (store, &from_date, error))
    return FALSE;
  if (row->kind != MIX_ORGANISATION_PRACTICE)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, practice, _ ("%s is a network. Name a practice."), row->name);
      return FALSE;
    }
  running = find_running (memberships, row->id, from_date);
  if (running != NULL)
    {
      change.old = *running;
      change.old.end_date = from_date - 1;
    }
  id = mix_plan_id_of_membership (row->code, from_date);
  change.row = (MixMembershipRow) { id, row->id, target->id, from_date, MIX_DATE_NONE, NULL };
  name = g_strdup_printf (C_ ("change", "Move %s to %s"), row->short_name, target->short_name);
  return mix_store_change (store, name, put_move, &change, error);
}
