#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-england-builder.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption build_options[] = {
  { "from", N_ ("FOLDER"), N_ ("a folder with official files, at least one of each kind"), MIX_CTL_REQUIRED },
  { "to", N_ ("FOLDER"), N_ ("the folder for the table, which is made where needed"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlKey build_keys[] = {
  { "england", N_ ("the file that was made") },
  { NULL },
};

static gboolean
build_england (MixCtl *self, GError **error)
{
  const char *to = mix_ctl_get (self, "to");
  g_autofree char *path = g_build_filename (to, "england.tsv", NULL);

  if (!mix_england_build (mix_ctl_get (self, "from"), to, error))
    return FALSE;
  mix_ctl_add_text (self, "england", path);
  mix_ctl_print (self, "%s\n", path);
  return TRUE;
}

const MixCtlCommand mix_command_build_england = {
  .name = "build-england",
  .summary = N_ ("make the table of all practices, networks and boards of England from official files"),
  .run = build_england,
  .options = build_options,
  .keys = build_keys,
  .without_plan = TRUE,
};
