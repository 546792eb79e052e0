#include "mix-card-deeds.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-id.h"

#include <glib/gi18n-lib.h>

#define ASSIGNMENTS_OPTION                                                                                             \
  { "assignment", N_ ("ID"), N_ ("which, as “show assignments” says"), MIX_CTL_REQUIRED | MIX_CTL_REPEATED }

static const MixCtlOption unassign_options[] = { ASSIGNMENTS_OPTION, { NULL } };

static const MixCtlOption join_options[] = { ASSIGNMENTS_OPTION, { NULL } };

static const MixCtlOption duplicate_options[] = {
  { "assignment", N_ ("ID"), N_ ("which, as “show assignments” says"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption end_options[] = {
  ASSIGNMENTS_OPTION,
  { "on", N_ ("DATE"), N_ ("the last day of it"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption status_options[] = {
  ASSIGNMENTS_OPTION,
  { "status", N_ ("STATUS"), N_ ("proposed, agreed, active, paused or ended"), MIX_CTL_REQUIRED },
  { NULL },
};

static gboolean
unassign (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_card_deeds_unassign (store, mix_ctl_get_all (self, "assignment"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
join_assignments (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_card_deeds_join (store, mix_ctl_get_all (self, "assignment"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
duplicate_assignment (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = mix_id_new ();

  return store != NULL && mix_card_deeds_duplicate (store, mix_ctl_get (self, "assignment"), id, error)
         && mix_ctl_report_new (self, id, error);
}

static gboolean
end_assignments (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  MixDate last_day;

  return store != NULL && mix_ctl_get_date (self, "on", &last_day, error)
         && mix_card_deeds_end (store, mix_ctl_get_all (self, "assignment"), last_day, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
set_status (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL
         && mix_card_deeds_set_status (store, mix_ctl_get_all (self, "assignment"), mix_ctl_get (self, "status"), error)
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_unassign = {
  .name = "unassign",
  .summary = N_ ("take work away, so that nobody has it"),
  .run = unassign,
  .options = unassign_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_assignment_join = {
  .name = "assignment join",
  .summary = N_ ("make one of several pieces of the same work of one person at one place"),
  .run = join_assignments,
  .options = join_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_assignment_duplicate = {
  .name = "assignment duplicate",
  .summary = N_ ("give somebody the same work once more, and print the assignment’s id"),
  .run = duplicate_assignment,
  .options = duplicate_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_assignment_end = {
  .name = "assignment end",
  .summary = N_ ("end work on a day"),
  .run = end_assignments,
  .options = end_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_assignment_status = {
  .name = "assignment status",
  .summary = N_ ("say how far work is agreed"),
  .run = set_status,
  .options = status_options,
  .keys = mix_ctl_change_keys,
};
