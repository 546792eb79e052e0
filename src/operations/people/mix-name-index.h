#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixNameIndex:
 *
 * Finds things by the names that people write: capitals, accents and punctuation do not count.
 */
typedef struct _MixNameIndex MixNameIndex;

/**
 * MixNameMatch:
 * @MIX_NAME_FOUND: one thing has the name
 * @MIX_NAME_AMBIGUOUS: several have it
 * @MIX_NAME_UNKNOWN: none has it
 */
typedef enum
{
  MIX_NAME_FOUND,
  MIX_NAME_AMBIGUOUS,
  MIX_NAME_UNKNOWN,
} MixNameMatch;

MixNameIndex *mix_name_index_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_name_index_free (MixNameIndex *self);
void mix_name_index_add (MixNameIndex *self, const char *name, gpointer thing);
MixNameMatch mix_name_index_find (MixNameIndex *self, const char *name, gpointer *thing);
const char *mix_name_index_suggest (MixNameIndex *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixNameIndex, mix_name_index_free)

G_END_DECLS
