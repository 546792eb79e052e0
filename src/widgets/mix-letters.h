#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mix_letters_prepare (void);

G_END_DECLS
