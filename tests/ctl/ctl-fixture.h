#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A folder of its own for one test, with the path of a plan in it that is not there yet. */
typedef struct
{
  char *folder;
  char *plan;
} CtlFixture;

/* What one run of the program gave. */
typedef struct
{
  int status;
  char *output;
  char *messages;
} CtlRun;

void ctl_fixture_set_up (CtlFixture *self, gconstpointer data);
void ctl_fixture_tear_down (CtlFixture *self, gconstpointer data);

CtlRun ctl_run (CtlFixture *self, const char *input, const char *line) G_GNUC_WARN_UNUSED_RESULT;
void ctl_run_clear (CtlRun *self);
JsonObject *ctl_json (CtlFixture *self, const char *format, ...) G_GNUC_PRINTF (2, 3) G_GNUC_WARN_UNUSED_RESULT;
JsonObject *ctl_unsafe_json (CtlFixture *self, const char *format, ...) G_GNUC_PRINTF (2, 3) G_GNUC_WARN_UNUSED_RESULT;
void ctl_do (CtlFixture *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
char *ctl_id (CtlFixture *self, const char *format, ...) G_GNUC_PRINTF (2, 3) G_GNUC_WARN_UNUSED_RESULT;
void ctl_refused (CtlFixture *self, int status, const char *code, const char *format, ...) G_GNUC_PRINTF (4, 5);
void ctl_new_plan (CtlFixture *self);
char *ctl_show (CtlFixture *self, const char *what) G_GNUC_WARN_UNUSED_RESULT;
JsonObject *ctl_find_row (JsonObject *document, const char *table, const char *key, const char *value);
const char *ctl_get_text (JsonObject *object, const char *key);
gint64 ctl_get_number (JsonObject *object, const char *key);
void ctl_assert_change (CtlFixture *self, const char *name);
GHashTable *ctl_get_commands_run (void);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtlRun, ctl_run_clear)

#define CTL_TEST(path, func) g_test_add (path, CtlFixture, NULL, ctl_fixture_set_up, func, ctl_fixture_tear_down)

G_END_DECLS
