#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint mix_competence_list_get_n (void);
const char *mix_competence_list_get_code (guint position);
const char *mix_competence_list_get_name (const char *code);

G_END_DECLS
