#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *mix_data_dir_get (void);
char *mix_data_dir_build_path (const char *first_element, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
