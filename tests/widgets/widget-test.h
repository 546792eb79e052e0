#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void widget_test_init (int *argc, char ***argv);
void widget_test_settle (void);
void widget_test_wait_for_frame (GtkWidget *widget);
gboolean widget_test_wait (gboolean (*is_done) (gpointer data), gpointer data);
GtkWidget *widget_test_show (GtkWidget *child, int width, int height);
GdkTexture *widget_test_draw (GtkWidget *widget);
guint widget_test_count_colours (GdkTexture *texture);
void widget_test_save (GtkWidget *widget, const char *name);
void widget_test_close (GtkWidget *window);
void widget_test_lay_out_anew (GtkWidget *window);
void widget_test_count_notify (gpointer object, const char *property, guint *count);

G_END_DECLS
