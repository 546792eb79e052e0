#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

/* A page over a plan of real networks, in a window of its own. */
typedef struct
{
  char *folder;
  MixDocument *document;
  MixPage *page;
  GtkWidget *window;
} PageFixture;

void page_fixture_set_up (PageFixture *self, GType page_type, const char *const *network_codes);
void page_fixture_set_up_copy (PageFixture *self, GType page_type, const char *path);
void page_fixture_tear_down (PageFixture *self);
void page_fixture_wait (PageFixture *self);
void page_fixture_run (PageFixture *self, MixDocumentFunc func, gpointer data);
char *page_fixture_dup_string (PageFixture *self, const char *property);
GtkWidget *page_fixture_find (GtkWidget *root, GType type);
gboolean page_fixture_has_label (GtkWidget *root, const char *text);

G_END_DECLS
