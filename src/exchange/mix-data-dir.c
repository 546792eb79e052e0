#include "mix-data-dir.h"

#include "mix-config.h"

/**
 * mix_data_dir_get:
 *
 * Returns: the folder of the program's own data files (england, packs, schemas): `MIX_DATA_DIR` where the environment
 *   sets it, else where they are installed
 */
const char *
mix_data_dir_get (void)
{
  const char *from_environment = g_getenv ("MIX_DATA_DIR");

  return from_environment != NULL && from_environment[0] != '\0' ? from_environment : MIX_PACKAGE_DATA_DIR;
}

/**
 * mix_data_dir_build_path:
 * @first_element: a folder or file of the data folder, followed by deeper ones and %NULL
 *
 * Returns: (transfer full): the path of a data file
 */
char *
mix_data_dir_build_path (const char *first_element, ...)
{
  va_list arguments;
  g_autofree char *inside = NULL;

  va_start (arguments, first_element);
  inside = g_build_filename_valist (first_element, &arguments);
  va_end (arguments);
  return g_build_filename (mix_data_dir_get (), inside, NULL);
}
