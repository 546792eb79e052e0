#pragma once

#include "mix-window.h"

G_BEGIN_DECLS

/* The program's window, with a folder of plans of its own. */
typedef struct
{
  MixWindow *window;
  char *plan; /* a plan of one network, not opened yet */
} WindowFixture;

void window_fixture_set_up (WindowFixture *self, gconstpointer data);
void window_fixture_tear_down (WindowFixture *self, gconstpointer data);
void window_fixture_open (WindowFixture *self, const char *page);
MixDocument *window_fixture_get_document (WindowFixture *self);
void window_fixture_settle (WindowFixture *self);
void window_fixture_activate (WindowFixture *self, const char *action, GVariant *parameter);
gboolean window_fixture_is_enabled (WindowFixture *self, const char *action);
AdwDialog *window_fixture_wait_for_dialog (WindowFixture *self);
void window_fixture_press (WindowFixture *self, AdwDialog *dialog, const char *label);
const char *window_fixture_get_visible_tag (WindowFixture *self);

#define WINDOW_TEST(path, func)                                                                                        \
  g_test_add (path, WindowFixture, NULL, window_fixture_set_up, func, window_fixture_tear_down)

G_END_DECLS
