#pragma once

#include "mix-import.h"

G_BEGIN_DECLS

/* A plan of the six Sunderland networks without a practice, and what an import of official files does to it. */
typedef struct
{
  char *folder;
  MixStore *store;
} ImportFixture;

void import_fixture_set_up (ImportFixture *self, gconstpointer data);
void import_fixture_tear_down (ImportFixture *self, gconstpointer data);

GFile *import_fixture_get_shared (const char *name);
MixImport *import_fixture_prepare (ImportFixture *self, const char *const *names, GError **error);
MixImport *import_fixture_apply (ImportFixture *self, const char *const *names);
char *import_fixture_dump (ImportFixture *self);
MixPlan *import_fixture_load (ImportFixture *self, int year, int month, int day);
char *import_fixture_write (ImportFixture *self, const char *name, const char *text);
void import_fixture_assert_entry (MixImport *import, MixImportOutcome outcome, const char *words);

#define IMPORT_TEST(path, func)                                                                                        \
  g_test_add (path, ImportFixture, NULL, import_fixture_set_up, func, import_fixture_tear_down)

G_END_DECLS
