#pragma once

#include "mix-store-rows.h"

G_BEGIN_DECLS

/* A folder of its own for one test, with the path of a plan in it that is not there yet. */
typedef struct
{
  char *folder;
  char *path;
} MixStoreFixture;

void mix_store_fixture_set_up (MixStoreFixture *self, gconstpointer data);
void mix_store_fixture_tear_down (MixStoreFixture *self, gconstpointer data);
MixStore *mix_store_fixture_create (MixStoreFixture *self);
MixStore *mix_store_fixture_open (MixStoreFixture *self);
void mix_store_fixture_close (MixStore *store);

gboolean mix_fixture_put_plan (MixStore *store, gpointer data, GError **error);
void mix_fixture_set (MixStore *store, const char *key, const char *value);
char *mix_fixture_get (MixStore *store, const char *key);
char *mix_fixture_dump (MixStore *store);
void mix_fixture_assert_error (GError *error, int code);

#define MIX_FIXTURE_TEST(path, func)                                                                                   \
  g_test_add (path, MixStoreFixture, NULL, mix_store_fixture_set_up, func, mix_store_fixture_tear_down)

G_END_DECLS
