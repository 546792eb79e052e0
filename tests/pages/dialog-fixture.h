#pragma once

#include "mix-document.h"
#include "mix-plan-fixture.h"
#include "widget-test.h"

G_BEGIN_DECLS

/* A small plan, open, and an empty window for dialogues. */
typedef struct
{
  MixPlanFixture plan;
  MixDocument *document;
  GtkWidget *window;
  AdwDialog *dialog;
} DialogFixture;

void dialog_fixture_set_up (DialogFixture *self, gconstpointer n_people);
void dialog_fixture_tear_down (DialogFixture *self, gconstpointer n_people);
void dialog_fixture_set_size (DialogFixture *self, int width, int height);
void dialog_fixture_present (DialogFixture *self, AdwDialog *dialog);
void dialog_fixture_wait (DialogFixture *self);
GtkWidget *dialog_fixture_find (DialogFixture *self, const char *id);
GtkWidget *dialog_fixture_find_button (DialogFixture *self, const char *label);
void dialog_fixture_press (DialogFixture *self, const char *label);
char *dialog_fixture_write (DialogFixture *self, const char *name, const char *text);

#define DIALOG_TEST(path, n_people, func)                                                                              \
  g_test_add (path, DialogFixture, GUINT_TO_POINTER (n_people), dialog_fixture_set_up, func, dialog_fixture_tear_down)

G_END_DECLS
