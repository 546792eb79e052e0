#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

/* A plan of two invented networks, three practices and four service lines, in a folder of its own. */
typedef struct
{
  char *folder;
  char *path;
  MixStore *store;
} MixPlanFixture;

void mix_plan_fixture_set_up (MixPlanFixture *self, gconstpointer data);
void mix_plan_fixture_tear_down (MixPlanFixture *self, gconstpointer data);
MixPlan *mix_plan_fixture_load (MixPlanFixture *self);
char *mix_plan_fixture_add_person (MixPlanFixture *self, const char *name, const char *role);
void mix_plan_fixture_assert_undo_name (MixPlanFixture *self, const char *name);
void mix_plan_fixture_assert_refused (GError **error, int code, const char *pattern);

#define MIX_PLAN_TEST(path, func)                                                                                      \
  g_test_add (path, MixPlanFixture, NULL, mix_plan_fixture_set_up, func, mix_plan_fixture_tear_down)

G_END_DECLS
