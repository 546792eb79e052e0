#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

/**
 * MixPageFileFunc:
 * @data: what it is made from
 * @name: the name that was chosen, whose ending says of what kind it is to be
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
typedef GBytes *(*MixPageFileFunc) (gpointer data, const char *name, GError **error);

/**
 * MixPageFile:
 * @title: of the dialogue that asks where to
 * @name: the name that is suggested
 * @is_private: whether only this user may read it
 * @make: makes the file
 * @data: for @make
 * @destroy: (nullable): frees @data
 */
typedef struct
{
  const char *title;
  const char *name;
  gboolean is_private;
  MixPageFileFunc make;
  gpointer data;
  GDestroyNotify destroy;
} MixPageFile;

void mix_page_save_file (MixPage *page, const MixPageFile *file);
void mix_page_write_file (MixPage *page, const MixPageFile *file, GFile *target);

G_END_DECLS
