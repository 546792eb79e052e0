#pragma once

#include "mix-ctl.h"

G_BEGIN_DECLS

/* One command as it was asked for, and what it has to say. */
struct _MixCtl
{
  MixCtl *batch; /* nullable: the command whose line this is; it outlives this one */
  const MixCtlCommand *command;
  GHashTable *options; /* name → GStrvBuilder's vector of values; a switch has an empty one */
  char **arguments;
  gboolean json;

  MixStore *store;     /* nullable: not opened yet */
  char *newest_change; /* nullable: before the command */
  GString *text;
  JsonBuilder *builder;
  gboolean has_finding;
};

G_END_DECLS
