#pragma once

#include <gtk/gtk.h>

#include "mix-person.h"

G_BEGIN_DECLS

#define MIX_TYPE_PERSON_CELL (mix_person_cell_get_type ())
G_DECLARE_FINAL_TYPE (MixPersonCell, mix_person_cell, MIX, PERSON_CELL, GtkBox)

GtkWidget *mix_person_cell_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_person_cell_set_person (MixPersonCell *self, MixPerson *person, MixDate as_at);

G_END_DECLS
