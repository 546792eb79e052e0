#include "fuzz.h"

#include <glib.h>

/* Runs a fuzz target over every file of the folder that the command line names. */
int
main (int argc, char *argv[])
{
  g_autoptr (GDir) folder = g_dir_open (argv[1], 0, NULL);
  const char *name;
  int n_files = 0;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      LLVMFuzzerTestOneInput ((const unsigned char *) contents, length);
      n_files++;
    }

  g_assert_cmpint (n_files, >, 0);
  return 0;
}
