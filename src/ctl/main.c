#include "mix-config.h"

#include <glib.h>

int
main (int argc, char *argv[])
{
  g_print ("skillmixctl %s\n", MIX_VERSION);
  return 0;
}
