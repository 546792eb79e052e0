#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

char *board_demo_write (const char *folder, guint n_networks, guint n_people);

G_END_DECLS
