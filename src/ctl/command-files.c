#include "mix-config.h"
#include "mix-ctl-commands.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption copy_options[] = {
  { "to", N_ ("FILE"), N_ ("the file to write, which may exist"), MIX_CTL_REQUIRED },
  { "without-candidates", NULL, N_ ("leave all candidates out; how many came how far stays") },
  { NULL },
};

static const MixCtlKey copy_keys[] = {
  { "copy", N_ ("the file that was written") },
  { NULL },
};

static const MixCtlKey verify_keys[] = {
  { "plan", N_ ("the plan that was checked") },
  { "sound", N_ ("true; where it is damaged, an error is printed instead") },
  { NULL },
};

static gboolean
copy_plan (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error);
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (mix_ctl_get (self, "to"));
  g_autofree char *path = g_file_get_path (target);

  if (store == NULL
      || !(mix_ctl_has (self, "without-candidates") ? mix_store_copy_without_candidates (store, target, NULL, error)
                                                    : mix_store_copy (store, target, NULL, error)))
    return FALSE;
  mix_ctl_add_text (self, "copy", path);
  mix_ctl_print (self, _ ("Copied to %s.\n"), path);
  return TRUE;
}

static gboolean
verify_plan (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error);

  if (store == NULL || !mix_store_verify (store, NULL, error))
    return FALSE;
  mix_ctl_add_text (self, "plan", mix_store_get_path (store));
  mix_ctl_add_truth (self, "sound", TRUE);
  mix_ctl_print (self, _ ("%s is sound.\n"), mix_store_get_path (store));
  return TRUE;
}

const MixCtlCommand mix_command_copy = {
  .name = "copy",
  .summary = N_ ("save a copy of the plan, to keep or to hand on"),
  .run = copy_plan,
  .options = copy_options,
  .keys = copy_keys,
};

const MixCtlCommand mix_command_verify = {
  .name = "verify",
  .summary = N_ ("check the plan’s file from end to end"),
  .run = verify_plan,
  .keys = verify_keys,
};
