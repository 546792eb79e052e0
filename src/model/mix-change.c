#include "mix-change.h"

/* One named change of the history. Immutable. */
struct _MixChange
{
  GObject parent_instance;

  gint64 sequence;
  char *name;
  char *author;
  char *made_at;
  gboolean undone;
};

G_DEFINE_FINAL_TYPE (MixChange, mix_change, G_TYPE_OBJECT)

static void
mix_change_finalize (GObject *object)
{
  MixChange *self = MIX_CHANGE (object);

  g_free (self->name);
  g_free (self->author);
  g_free (self->made_at);
  G_OBJECT_CLASS (mix_change_parent_class)->finalize (object);
}

static void
mix_change_class_init (MixChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_change_finalize;
}

static void
mix_change_init (MixChange *self)
{
}

/**
 * mix_change_new:
 * @sequence: its place in the history, from 1
 * @name: what it is called
 * @author: who made it
 * @made_at: when: ISO 8601 with seconds, in UTC
 * @undone: whether it is undone at present, so that redo would bring it back
 *
 * Returns: (transfer full): a change
 */
MixChange *
mix_change_new (gint64 sequence, const char *name, const char *author, const char *made_at, gboolean undone)
{
  MixChange *self = g_object_new (MIX_TYPE_CHANGE, NULL);

  self->sequence = sequence;
  self->name = g_strdup (name);
  self->author = g_strdup (author);
  self->made_at = g_strdup (made_at);
  self->undone = undone;
  return self;
}

/**
 * mix_change_get_sequence:
 * @self: a change
 *
 * Returns: its place in the history, from 1
 */
gint64
mix_change_get_sequence (MixChange *self)
{
  return self->sequence;
}

/**
 * mix_change_get_name:
 * @self: a change
 *
 * Returns: (transfer none): what it is called
 */
const char *
mix_change_get_name (MixChange *self)
{
  return self->name;
}

/**
 * mix_change_get_author:
 * @self: a change
 *
 * Returns: (transfer none): who made it
 */
const char *
mix_change_get_author (MixChange *self)
{
  return self->author;
}

/**
 * mix_change_get_made_at:
 * @self: a change
 *
 * Returns: (transfer none): when it was made: ISO 8601 with seconds, in UTC
 */
const char *
mix_change_get_made_at (MixChange *self)
{
  return self->made_at;
}

/**
 * mix_change_is_undone:
 * @self: a change
 *
 * Returns: whether it is undone at present
 */
gboolean
mix_change_is_undone (MixChange *self)
{
  return self->undone;
}
