#include "mix-id.h"

#include <string.h>
#include <sys/random.h>

/* Ids made by one process within a millisecond keep their order: the 12 bits after the version count up. */
static GMutex id_lock;
static guint64 id_last_ticks;

static guint64
next_ticks (void)
{
  guint64 ticks = ((guint64) g_get_real_time () / 1000) << 12;

  g_mutex_lock (&id_lock);
  if (ticks <= id_last_ticks)
    ticks = id_last_ticks + 1;
  id_last_ticks = ticks;
  g_mutex_unlock (&id_lock);
  return ticks;
}

static void
fill_random (guint8 *bytes, gsize length)
{
  if (getrandom (bytes, length, 0) == (gssize) length)
    return;
  for (gsize i = 0; i < length; i++)
    bytes[i] = (guint8) g_random_int ();
}

/**
 * mix_id_new:
 *
 * Makes a UUID version 7 (RFC 9562, section 5.7) in lower-case text: ids sort by the time they were made.
 *
 * Returns: (transfer full): 36 characters
 */
char *
mix_id_new (void)
{
  guint64 ticks = next_ticks ();
  guint64 milliseconds = ticks >> 12;
  guint counter = (guint) (ticks & 0xfff);
  guint8 tail[8];

  fill_random (tail, sizeof tail);
  tail[0] = (guint8) (0x80 | (tail[0] & 0x3f));
  return g_strdup_printf ("%08x-%04x-7%03x-%02x%02x-%02x%02x%02x%02x%02x%02x", (guint) (milliseconds >> 16),
                          (guint) (milliseconds & 0xffff), counter, tail[0], tail[1], tail[2], tail[3], tail[4],
                          tail[5], tail[6], tail[7]);
}

/**
 * mix_id_from_name:
 * @kind: what sort of thing it is, such as "organisation"
 * @name: what names it for good within its kind, such as an official code
 *
 * Makes the same id for the same name every time: a UUID version 8 (RFC 9562, section 5.8) from SHA-256.
 *
 * Returns: (transfer full): 36 characters
 */
char *
mix_id_from_name (const char *kind, const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 b[32];
  gsize length = sizeof b;

  g_checksum_update (checksum, (const guchar *) kind, -1);
  g_checksum_update (checksum, (const guchar *) "\n", 1);
  g_checksum_update (checksum, (const guchar *) name, -1);
  g_checksum_get_digest (checksum, b, &length);
  b[6] = (guint8) (0x80 | (b[6] & 0x0f));
  b[8] = (guint8) (0x80 | (b[8] & 0x3f));
  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", b[0], b[1], b[2],
                          b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}

/**
 * mix_id_is_valid:
 * @text: (nullable): anything
 *
 * Returns: whether @text is a UUID in lower-case text
 */
gboolean
mix_id_is_valid (const char *text)
{
  return text != NULL && g_uuid_string_is_valid (text) && strpbrk (text, "ABCDEF") == NULL;
}

/**
 * mix_id_hash:
 * @id: an id or a code; any text
 *
 * For hash tables by id, beside g_str_equal(): g_str_hash() goes letter by letter, this by eight.
 *
 * Returns: a hash of the text
 */
guint
mix_id_hash (gconstpointer id)
{
  const char *text = id;
  gsize n_left = strlen (text);
  guint64 hash = n_left;

  for (gsize n; n_left > 0; text += n, n_left -= n)
    {
      guint64 word = 0;

      n = MIN (n_left, sizeof word);
      memcpy (&word, text, n);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 32;
    }
  return (guint) hash;
}
