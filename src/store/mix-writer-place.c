#include "mix-writer-place.h"

#include "mix-config.h"
#include "mix-date.h"
#include "mix-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

struct _MixWriterPlace
{
  char *path;
  int descriptor;
};

typedef enum
{
  TAKEN,
  HELD,
  GONE,
  IMPOSSIBLE,
} Outcome;

static char *
get_lock_path (const char *plan_path)
{
  return g_strconcat (plan_path, ".lock", NULL);
}

/* Whoever leaves removes the file, so a lock may be had on a file that has lost its name: that one is worth nothing. */
static gboolean
still_has_its_name (int descriptor, const char *path)
{
  struct stat held, named;

  return fstat (descriptor, &held) == 0 && stat (path, &named) == 0 && held.st_ino == named.st_ino
         && held.st_dev == named.st_dev;
}

/*
 * The lock belongs to the open file, not to the process (F_OFD_SETLK), so that two stores in one program exclude each
 * other too.
 */
static Outcome
try_lock (const char *path, int *descriptor)
{
  struct flock whole_file = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  Outcome outcome = TAKEN;

  *descriptor = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (*descriptor < 0)
    return IMPOSSIBLE;

  if (fcntl (*descriptor, F_OFD_SETLK, &whole_file) != 0)
    outcome = errno == EAGAIN || errno == EACCES ? HELD : IMPOSSIBLE;
  else if (!still_has_its_name (*descriptor, path))
    outcome = GONE;
  if (outcome != TAKEN)
    {
      int number = errno;

      close (*descriptor);
      errno = number;
    }
  return outcome;
}

static void
write_holder (int descriptor, const char *who)
{
  g_autofree char *text = g_strdup_printf ("%s\n%" G_GINT64_FORMAT "\n", who, g_get_real_time () / G_USEC_PER_SEC);

  if (ftruncate (descriptor, 0) != 0 || pwrite (descriptor, text, strlen (text), 0) < 0)
    g_debug ("The lock file could not be written: %s", g_strerror (errno));
}

/**
 * mix_writer_place_take:
 * @plan_path: the plan file
 * @who: what others are told of the holder: a name
 * @holder: (out) (nullable): who has the place, where somebody else does
 *
 * Never waits.
 *
 * Returns: (transfer full) (nullable): the place. %NULL with @holder set where it is taken; %NULL with
 * %MIX_ERROR_READ_ONLY or %MIX_ERROR_FULL where a lock file cannot be made in the plan's folder
 */
MixWriterPlace *
mix_writer_place_take (const char *plan_path, const char *who, char **holder, GError **error)
{
  g_autofree char *path = get_lock_path (plan_path);
  MixWriterPlace *self;
  Outcome outcome;
  int descriptor;

  *holder = NULL;
  do
    outcome = try_lock (path, &descriptor);
  while (outcome == GONE);

  if (outcome == HELD)
    {
      *holder = mix_writer_place_read_holder (plan_path);
      return NULL;
    }
  if (outcome == IMPOSSIBLE)
    {
      int number = errno;

      mix_set_error (error, number == ENOSPC || number == EDQUOT ? MIX_ERROR_FULL : MIX_ERROR_READ_ONLY, plan_path,
                     _ ("The plan “%s” cannot be opened for writing in its folder: %s."), plan_path,
                     g_strerror (number));
      return NULL;
    }

  write_holder (descriptor, who);
  self = g_new0 (MixWriterPlace, 1);
  self->path = g_steal_pointer (&path);
  self->descriptor = descriptor;
  return self;
}

/**
 * mix_writer_place_leave:
 * @self: (transfer full): the place
 *
 * Gives the place free and removes its file.
 */
void
mix_writer_place_leave (MixWriterPlace *self)
{
  g_unlink (self->path);
  close (self->descriptor);
  g_free (self->path);
  g_free (self);
}

static char *
format_since (gint64 seconds)
{
  g_autoptr (GDateTime) since = g_date_time_new_from_unix_local (seconds);
  g_autofree char *day = NULL, *time = NULL;

  if (since == NULL)
    return NULL;
  day = mix_date_format_short (
      mix_date_new (g_date_time_get_year (since), g_date_time_get_month (since), g_date_time_get_day_of_month (since)));
  time = g_date_time_format (since, "%H:%M");
  /* Translators: a time of day and a short date: 14:05 on 31 Mar */
  return g_strdup_printf (_ ("%s on %s"), time, day);
}

/**
 * mix_writer_place_read_holder:
 * @plan_path: the plan file
 *
 * Returns: (transfer full): who has the place and since when, for the screen
 */
char *
mix_writer_place_read_holder (const char *plan_path)
{
  g_autofree char *path = get_lock_path (plan_path);
  g_autofree char *text = NULL, *since = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL) || !g_utf8_validate (text, -1, NULL))
    return g_strdup (_ ("another program"));

  lines = g_strsplit (text, "\n", 3);
  if (g_strv_length (lines) < 2)
    return g_strdup (_ ("another program"));
  since = format_since (g_ascii_strtoll (lines[1], NULL, 10));
  if (since == NULL)
    return g_strdup (lines[0]);
  /* Translators: who holds a plan, and since when: Asha Patel, since 14:05 on 31 Mar */
  return g_strdup_printf (_ ("%s, since %s"), lines[0], since);
}
