#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bench_plan_write (const char *folder, const char *name, guint n_people, guint n_cards);
void bench_plan_remove (const char *folder);
char *bench_plan_make_folder (gboolean in_memory);

G_END_DECLS
