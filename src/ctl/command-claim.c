#include "mix-claims.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-find.h"
#include "mix-ctl-funding.h"
#include "mix-error.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-store-read.h"

#include <glib/gi18n-lib.h>

#define NETWORK_OPTION { "network", N_ ("CODE"), N_ ("who claims; without it, the plan’s only network") }

static const MixCtlOption set_options[] = {
  NETWORK_OPTION,
  { "claim", N_ ("ID"), N_ ("which, as “claim list” says; without it, the one for the same month, or a new one") },
  { "another", NULL, N_ ("enter another one for the same month: both add up") },
  { "person", N_ ("NAME"), N_ ("whom for: name or id") },
  { "role", N_ ("NAME"), N_ ("or for which other role of the scheme: name or id") },
  { "month", N_ ("MONTH"), N_ ("for which month, such as 2026-04") },
  { "pounds", N_ ("POUNDS"), N_ ("what was claimed, such as 5991.07") },
  { "on", N_ ("DATE"), N_ ("the day of the claim; without it, the planning date") },
  { "paid-pounds", N_ ("POUNDS"), N_ ("what was paid") },
  { "paid-on", N_ ("DATE"), N_ ("the day it was paid") },
  { "note", N_ ("TEXT"), N_ ("such as what was queried") },
  { NULL },
};

static const MixCtlOption list_options[] = {
  { "network", N_ ("CODE"), N_ ("only its claims") },
  { "month", N_ ("MONTH"), N_ ("only for this month, such as 2026-04") },
  { NULL },
};

static const MixCtlOption remove_options[] = {
  { "claim", N_ ("ID"), N_ ("which, as “claim list” says"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlKey list_keys[] = {
  { "claims[].id", N_ ("id of the claim; by month, then by day") },
  { "claims[].network", N_ ("who claimed; null where the network is not in the plan") },
  { "claims[].month", N_ ("first day of the month that it is for") },
  { "claims[].person", N_ ("whom for; null for another role, or for somebody who has left or was erased") },
  { "claims[].person_id", N_ ("id of the person; null for another role, or for somebody since erased") },
  { "claims[].role", N_ ("other role of the scheme; null for a person") },
  { "claims[].claimed", N_ ("pence; below zero: paid back") },
  { "claims[].claimed_on", N_ ("the day of the claim") },
  { "claims[].paid", N_ ("pence; null while it is not paid") },
  { "claims[].paid_on", N_ ("the day it was paid; null while it is not") },
  { "claims[].note", N_ ("a note; null without one") },
  { NULL },
};

static gboolean
read_days (MixCtl *self, MixClaimDraft *draft, GError **error)
{
  MixDate month, claimed_on, paid_on;

  if (!mix_ctl_get_month (self, "month", &month, error) || !mix_ctl_get_date (self, "on", &claimed_on, error)
      || !mix_ctl_get_date (self, "paid-on", &paid_on, error))
    return FALSE;
  if (month != MIX_DATE_NONE)
    draft->month = month;
  if (claimed_on != MIX_DATE_NONE)
    draft->claimed_on = claimed_on;
  if (paid_on != MIX_DATE_NONE)
    draft->paid_on = paid_on;
  return TRUE;
}

/* Takes what was given; the rest stays as it is in @draft. */
static gboolean
read_draft (MixCtl *self, MixClaimDraft *draft, GError **error)
{
  if (!read_days (self, draft, error) || !mix_ctl_get_pounds (self, "pounds", &draft->claimed, error)
      || !mix_ctl_get_pounds (self, "paid-pounds", &draft->paid, error))
    return FALSE;
  if (mix_ctl_has (self, "note"))
    draft->note = mix_ctl_get (self, "note");
  return TRUE;
}

static gboolean
change_claim (MixCtl *self, MixStore *store, const char *claim_id, GError **error)
{
  g_autoptr (MixClaimRow) row = mix_store_read_funding (store, MIX_PLAN_CLAIM, claim_id, error);
  MixClaimDraft draft;

  if (row == NULL)
    return FALSE;
  draft = (MixClaimDraft) { row->network_id, row->person_id, row->role_id, row->month, row->claimed,
                            row->claimed_on, row->paid_on,   row->paid,    row->note };
  return read_draft (self, &draft, error) && mix_claims_change (store, row->id, &draft, error)
         && mix_ctl_report_change (self, error);
}

/* Whom it is for, as ids. */
typedef struct
{
  char *network;
  char *person;
  char *role;
} Subject;

static void
clear_subject (Subject *self)
{
  g_free (self->network);
  g_free (self->person);
  g_free (self->role);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Subject, clear_subject)

static gboolean
find_subject (MixCtl *self, MixStore *store, Subject *subject, GError **error)
{
  g_autofree char *code = mix_ctl_dup_network (self, error);
  g_autoptr (MixOrganisationRow) network = code != NULL ? mix_store_read_organisation (store, code, error) : NULL;
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (MixOtherRoleRow) role = NULL;

  if (network == NULL)
    return FALSE;
  subject->network = g_strdup (network->id);
  if (mix_ctl_has (self, "person"))
    subject->person = mix_ctl_find_person (self, "person", error);
  if (!mix_ctl_has (self, "role"))
    return !mix_ctl_has (self, "person") || subject->person != NULL;
  plan = mix_ctl_load_plan (self, error);
  role = plan != NULL ? mix_ctl_find_role (self, plan, error) : NULL;
  subject->role = role != NULL ? g_strdup (role->id) : NULL;
  return role != NULL && (!mix_ctl_has (self, "person") || subject->person != NULL);
}

/* The only claim for the same, if there is one. */
static gboolean
find_claim (MixCtl *self, MixStore *store, const Subject *subject, MixDate month, char **claim_id, GError **error)
{
  g_autoptr (GPtrArray) rows = mix_store_read_claims (store, month, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const MixClaimRow *row = rows->pdata[i];

      if (!g_str_equal (row->network_id, subject->network) || g_strcmp0 (row->person_id, subject->person) != 0
          || g_strcmp0 (row->role_id, subject->role) != 0)
        continue;
      if (*claim_id != NULL)
        {
          mix_set_error (error, MIX_ERROR_REFUSED, row->id,
                         _ ("There are several claims for that month. Say which with --claim, or --another."));
          return FALSE;
        }
      *claim_id = g_strdup (row->id);
    }
  return rows != NULL;
}

static gboolean
add_claim (MixCtl *self, MixStore *store, GError **error)
{
  g_auto (Subject) subject = { 0 };
  g_autofree char *id = NULL, *known = NULL;
  MixClaimDraft draft = { .month = MIX_DATE_NONE, .claimed_on = MIX_DATE_NONE, .paid_on = MIX_DATE_NONE };

  if (!find_subject (self, store, &subject, error) || !read_draft (self, &draft, error))
    return FALSE;
  draft.network = subject.network;
  draft.person = subject.person;
  draft.role = subject.role;
  if (!mix_ctl_has (self, "another") && !find_claim (self, store, &subject, draft.month, &known, error))
    return FALSE;
  if (known != NULL)
    return change_claim (self, store, known, error);
  id = mix_claims_add (store, &draft, error);
  return mix_ctl_report_new (self, id, error);
}

static gboolean
set_claim (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  if (store == NULL)
    return FALSE;
  return mix_ctl_has (self, "claim") ? change_claim (self, store, mix_ctl_get (self, "claim"), error)
                                     : add_claim (self, store, error);
}

static const char *
find_role_name (MixPlan *plan, const char *role_id)
{
  GPtrArray *rows = mix_plan_get_entries (plan, MIX_PLAN_OTHER_ROLE);

  for (guint i = 0; role_id != NULL && i < rows->len; i++)
    if (g_str_equal (((const MixOtherRoleRow *) rows->pdata[i])->id, role_id))
      return ((const MixOtherRoleRow *) rows->pdata[i])->name;
  return NULL;
}

static void
print_claim (MixCtl *self, const MixClaimRow *row, const char *whom)
{
  g_autofree char *month = mix_date_format_month_year (row->month);
  g_autofree char *claimed_on = mix_date_format_short_year (row->claimed_on);
  g_autofree char *claimed = mix_money_format_pounds (row->claimed), *paid = mix_money_format_pounds (row->paid);
  g_autofree char *paid_on = mix_date_format_short_year (row->paid_on);

  mix_ctl_print (self, _ ("%s, %s: %s claimed %s"), month, whom != NULL ? whom : _ ("somebody"), claimed, claimed_on);
  if (row->paid_on != MIX_DATE_NONE)
    mix_ctl_print (self, _ (", %s paid %s"), paid, paid_on);
  if (row->note != NULL)
    mix_ctl_print (self, " (%s)", row->note);
  mix_ctl_print (self, "\n");
}

static void
add_row (MixCtl *self, MixPlan *plan, const MixClaimRow *row)
{
  MixPerson *person = row->person_id != NULL ? mix_plan_find_person (plan, row->person_id) : NULL;
  MixNetwork *network = mix_plan_find_network (plan, row->network_id);
  const char *name = person != NULL ? mix_person_get_name (person) : NULL;
  const char *role = find_role_name (plan, row->role_id);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "id", row->id);
  mix_ctl_add_text (self, "network", network != NULL ? mix_network_get_name (network) : NULL);
  mix_ctl_add_date (self, "month", row->month);
  mix_ctl_add_text (self, "person", name);
  mix_ctl_add_text (self, "person_id", row->person_id);
  mix_ctl_add_text (self, "role", role);
  mix_ctl_add_number (self, "claimed", row->claimed);
  mix_ctl_add_date (self, "claimed_on", row->claimed_on);
  mix_ctl_add_known (self, "paid", row->paid_on != MIX_DATE_NONE, row->paid);
  mix_ctl_add_date (self, "paid_on", row->paid_on);
  mix_ctl_add_text (self, "note", row->note);
  json_builder_end_object (mix_ctl_get_json (self));
  print_claim (self, row, role != NULL ? role : name);
}

static gboolean
list_claims (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  MixNetwork *network;
  MixDate month;
  GPtrArray *rows;

  if (plan == NULL || !mix_ctl_find_network (self, plan, &network, error)
      || !mix_ctl_get_month (self, "month", &month, error))
    return FALSE;
  rows = mix_plan_get_entries (plan, MIX_PLAN_CLAIM);
  json_builder_set_member_name (mix_ctl_get_json (self), "claims");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint i = 0; i < rows->len; i++)
    {
      const MixClaimRow *row = rows->pdata[i];

      if ((network == NULL || g_str_equal (row->network_id, mix_network_get_id (network)))
          && (month == MIX_DATE_NONE || row->month == month))
        add_row (self, plan, row);
    }
  json_builder_end_array (mix_ctl_get_json (self));
  return TRUE;
}

static gboolean
remove_claim (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_claims_remove (store, mix_ctl_get (self, "claim"), error)
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_claim_set = {
  .name = "claim set",
  .summary = N_ ("enter what was claimed for somebody, or another role, and a month, or change it"),
  .run = set_claim,
  .options = set_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_claim_list = {
  .name = "claim list",
  .summary = N_ ("show what was claimed and paid"),
  .run = list_claims,
  .options = list_options,
  .keys = list_keys,
};

const MixCtlCommand mix_command_claim_remove = {
  .name = "claim remove",
  .summary = N_ ("take out a claim that was entered by mistake"),
  .run = remove_claim,
  .options = remove_options,
  .keys = mix_ctl_change_keys,
};
