#include "mix-error.h"

typedef struct
{
  char *subject;
} MixErrorPrivate;

static void
mix_error_private_init (MixErrorPrivate *priv)
{
  priv->subject = NULL;
}

static void
mix_error_private_copy (const MixErrorPrivate *source, MixErrorPrivate *target)
{
  target->subject = g_strdup (source->subject);
}

static void
mix_error_private_clear (MixErrorPrivate *priv)
{
  g_free (priv->subject);
}

G_DEFINE_EXTENDED_ERROR (MixError, mix_error)

static const struct
{
  const char *name;
  int exit_status;
} codes[] = {
  [MIX_ERROR_REFUSED] = { "refused", 3 },     [MIX_ERROR_NOT_FOUND] = { "not_found", 3 },
  [MIX_ERROR_FAILED] = { "failed", 4 },       [MIX_ERROR_READ_ONLY] = { "read_only", 4 },
  [MIX_ERROR_DAMAGED] = { "damaged", 4 },     [MIX_ERROR_NEWER] = { "newer", 4 },
  [MIX_ERROR_FULL] = { "disk_full", 4 },      [MIX_ERROR_USAGE] = { "usage", 2 },
  [MIX_ERROR_CANCELLED] = { "cancelled", 4 },
};

static GError *
error_new_valist (MixErrorCode code, const char *subject, const char *format, va_list args)
{
  GError *error = g_error_new_valist (MIX_ERROR, (int) code, format, args);

  mix_error_get_private (error)->subject = g_strdup (subject);
  return error;
}

/**
 * mix_error_new:
 * @code: what kind of error
 * @subject: (nullable): the thing it is about: a file, a row, a code, an id
 * @format: one or two sentences: what happened, to which thing, what to do
 *
 * Returns: (transfer full): an error of the domain %MIX_ERROR
 */
GError *
mix_error_new (MixErrorCode code, const char *subject, const char *format, ...)
{
  va_list args;
  GError *error;

  va_start (args, format);
  error = error_new_valist (code, subject, format, args);
  va_end (args);
  return error;
}

/**
 * mix_set_error:
 * @error: (out) (optional): where to put it
 *
 * Like mix_error_new(), for a function that reports through @error.
 */
void
mix_set_error (GError **error, MixErrorCode code, const char *subject, const char *format, ...)
{
  va_list args;

  if (error == NULL)
    return;

  va_start (args, format);
  g_propagate_error (error, error_new_valist (code, subject, format, args));
  va_end (args);
}

/**
 * mix_error_get_subject:
 * @error: any error
 *
 * Returns: (nullable): the thing the error is about, or %NULL where it has none
 */
const char *
mix_error_get_subject (const GError *error)
{
  if (error->domain != MIX_ERROR)
    return NULL;
  return mix_error_get_private ((GError *) error)->subject;
}

/**
 * mix_error_get_code_name:
 * @error: any error
 *
 * Returns: the error's code as `skillmixctl --json` prints it; "failed" for another domain's
 */
const char *
mix_error_get_code_name (const GError *error)
{
  return error->domain == MIX_ERROR ? codes[error->code].name : codes[MIX_ERROR_FAILED].name;
}

/**
 * mix_error_get_exit_status:
 * @error: any error
 *
 * Returns: the exit status of `skillmixctl` for it: 2 wrong usage, 3 input refused, 4 could not
 */
int
mix_error_get_exit_status (const GError *error)
{
  return error->domain == MIX_ERROR ? codes[error->code].exit_status : codes[MIX_ERROR_FAILED].exit_status;
}
