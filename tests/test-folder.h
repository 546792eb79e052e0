#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *test_folder_new (void) G_GNUC_WARN_UNUSED_RESULT;
void test_folder_remove (const char *folder);

G_END_DECLS
