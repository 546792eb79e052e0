#pragma once

#include <glib.h>

#include "mix-date.h"

G_BEGIN_DECLS

/**
 * MixPublication:
 * @as_at: the day its figures are of
 * @title: the publication
 * @publisher: who published it
 *
 * What is known of a published file that does not say it itself.
 */
typedef struct
{
  MixDate as_at;
  char *title;
  char *publisher;
} MixPublication;

GHashTable *mix_publications_load (GError **error) G_GNUC_WARN_UNUSED_RESULT;
const MixPublication *mix_publications_find (GHashTable *publications, const char *path);

G_END_DECLS
