#pragma once

#include "mix-person-inspector.h"

G_BEGIN_DECLS

GtkWidget *_mix_person_inspector_row_new (const char *title, const char *subtitle);
void _mix_person_inspector_row_set_action (GtkWidget *row, const char *action, const char *target);
GtkWidget *_mix_person_inspector_remove_button_new (const char *words, const char *action, const char *target);
void _mix_person_inspector_add_empty_row (GtkListBox *list, const char *words);
void _mix_person_inspector_show_leave (GtkListBox *list, MixPerson *person, MixDate as_at);

G_END_DECLS
