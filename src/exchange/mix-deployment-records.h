#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MixDeploymentRecord MixDeploymentRecord;

/**
 * MixDeploymentRecordFunc:
 * @record: one line's fields
 * @data: what was given to mix_deployment_records_parse()
 * @error: return location for an error
 *
 * Returns: whether it was taken
 */
typedef gboolean (*MixDeploymentRecordFunc) (const MixDeploymentRecord *record, gpointer data, GError **error);

/**
 * MixDeploymentRecordKind:
 * @keyword: first field
 * @n_least: how many fields follow it at least
 * @n_most: and at most, or −1
 * @take: what takes it
 *
 * A kind of record.
 */
typedef struct
{
  const char *keyword;
  int n_least;
  int n_most;
  MixDeploymentRecordFunc take;
} MixDeploymentRecordKind;

gboolean mix_deployment_records_parse (
    const char *text, gsize length, const MixDeploymentRecordKind *kinds, gsize n_kinds, gpointer data, GError **error);

int mix_deployment_record_count (const MixDeploymentRecord *self);
const char *mix_deployment_record_get_keyword (const MixDeploymentRecord *self);
const char *mix_deployment_record_get_text (const MixDeploymentRecord *self, int field);
gboolean mix_deployment_record_get_number (
    const MixDeploymentRecord *self, int field, gint64 least, gint64 most, gint64 *number, GError **error);
gboolean mix_deployment_record_get_int (
    const MixDeploymentRecord *self, int field, int least, int most, int *number, GError **error);
gboolean mix_deployment_record_get_decimal (const MixDeploymentRecord *self, int field, double *number, GError **error);
void mix_deployment_record_refuse (const MixDeploymentRecord *self, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

G_END_DECLS
