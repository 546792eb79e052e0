#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixErrorCode:
 * @MIX_ERROR_REFUSED: input was refused and nothing changed (a bad figure, an unknown code, a broken file)
 * @MIX_ERROR_NOT_FOUND: the thing named does not exist
 * @MIX_ERROR_FAILED: could not be done, for a reason outside the input (input/output, programming interface)
 * @MIX_ERROR_READ_ONLY: the plan is held by another program, or may not be written
 * @MIX_ERROR_DAMAGED: the plan file is damaged
 * @MIX_ERROR_NEWER: the plan file was made by a newer version of Skillmix
 * @MIX_ERROR_FULL: the disk is full
 * @MIX_ERROR_USAGE: wrong usage of a command
 * @MIX_ERROR_CANCELLED: the user stopped it
 *
 * Every error of Skillmix. mix_error_get_exit_status() gives the exit status of `skillmixctl` for each.
 */
typedef enum
{
  MIX_ERROR_REFUSED,
  MIX_ERROR_NOT_FOUND,
  MIX_ERROR_FAILED,
  MIX_ERROR_READ_ONLY,
  MIX_ERROR_DAMAGED,
  MIX_ERROR_NEWER,
  MIX_ERROR_FULL,
  MIX_ERROR_USAGE,
  MIX_ERROR_CANCELLED,
} MixErrorCode;

#define MIX_ERROR (mix_error_quark ())
GQuark mix_error_quark (void);

GError *mix_error_new (MixErrorCode code, const char *subject, const char *format, ...) G_GNUC_PRINTF (3, 4);
void mix_set_error (GError **error, MixErrorCode code, const char *subject, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
const char *mix_error_get_subject (const GError *error);
const char *mix_error_get_code_name (const GError *error);
int mix_error_get_exit_status (const GError *error);

G_END_DECLS
