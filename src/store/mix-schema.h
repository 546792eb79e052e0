#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The plan's application_id: "SkMx" in ASCII. */
#define MIX_SCHEMA_APPLICATION_ID 0x536b4d78

/**
 * MixSchemaStep:
 * @sql: the statements that lead from the version before it
 * @keeps_undo: whether changesets of the version before it still apply (it only appended columns)
 *
 * One numbered step of the schema: step n leads to `PRAGMA user_version = n`. A released step is never edited.
 */
typedef struct
{
  const char *sql;
  gboolean keeps_undo;
} MixSchemaStep;

extern const char mix_schema_employment[];
extern const char mix_schema_recruitment[];
extern const char mix_schema_funding[];

const MixSchemaStep *mix_schema_get_steps (guint *n_steps);

G_END_DECLS
