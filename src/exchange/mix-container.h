#pragma once

#include "mix-table-reader.h"

G_BEGIN_DECLS

#define MIX_CONTAINER_MAX_RATIO 100
#define MIX_CONTAINER_MAX_UNPACKED ((goffset) 1024 * 1024 * 1024)
#define MIX_CONTAINER_MAX_MEMBERS 10000

/**
 * MixContainerKind:
 * @MIX_CONTAINER_TEXT: neither of the others: taken as text
 * @MIX_CONTAINER_WORKBOOK: an XLSX workbook
 * @MIX_CONTAINER_ZIP: a ZIP of files
 *
 * What a file is, by its content.
 */
typedef enum
{
  MIX_CONTAINER_TEXT,
  MIX_CONTAINER_WORKBOOK,
  MIX_CONTAINER_ZIP,
} MixContainerKind;

#define MIX_TYPE_CONTAINER (mix_container_get_type ())
G_DECLARE_FINAL_TYPE (MixContainer, mix_container, MIX, CONTAINER, GObject)

MixContainer *mix_container_open (GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixContainer *mix_container_open_bytes (GBytes *bytes, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixContainerKind mix_container_get_kind (MixContainer *self);
const char *mix_container_get_name (MixContainer *self);

guint mix_container_get_n_members (MixContainer *self);
goffset mix_container_get_member_size (MixContainer *self, guint member);
gboolean mix_container_find_member (MixContainer *self, const char *name, guint *member);
GInputStream *mix_container_open_member (MixContainer *self, guint member, GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef struct _MixXlsxBook MixXlsxBook;

MixXlsxBook *mix_container_get_workbook (MixContainer *self, GError **error);
MixTableReader *mix_container_open_table (MixContainer *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixContainer *mix_container_open_inner (MixContainer *self, guint member, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
