#include "mix-funding-line.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* A row of the ledger as a thing of a list. */
struct _MixFundingLine
{
  GObject parent_instance;

  char *key;
  MixFundingFace face;
};

G_DEFINE_FINAL_TYPE (MixFundingLine, mix_funding_line, G_TYPE_OBJECT)

static void
mix_funding_line_finalize (GObject *object)
{
  MixFundingLine *self = MIX_FUNDING_LINE (object);

  g_free (self->key);
  g_free (self->face.title);
  g_free (self->face.detail);
  g_free (self->face.words);
  G_OBJECT_CLASS (mix_funding_line_parent_class)->finalize (object);
}

static void
mix_funding_line_class_init (MixFundingLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_funding_line_finalize;
}

static void
mix_funding_line_init (MixFundingLine *self)
{
}

/**
 * mix_funding_line_new:
 * @key: what makes it the same as before
 * @face: what it says, copied
 *
 * Returns: (transfer full): a row
 */
MixFundingLine *
mix_funding_line_new (const char *key, const MixFundingFace *face)
{
  MixFundingLine *self = g_object_new (MIX_TYPE_FUNDING_LINE, NULL);

  self->key = g_strdup (key);
  self->face = *face;
  self->face.title = g_strdup (face->title);
  self->face.detail = g_strdup (face->detail);
  self->face.words = g_strdup (face->words);
  return self;
}

/**
 * mix_funding_line_get_key:
 * @self: a row
 *
 * Returns: (transfer none): what makes it the same as before: the number of a month from April, the id of a network, or
 *   of a post and network
 */
const char *
mix_funding_line_get_key (gpointer self)
{
  return MIX_FUNDING_LINE (self)->key;
}

/**
 * mix_funding_line_get_face:
 * @self: a row
 *
 * Returns: (transfer none): what it says
 */
const MixFundingFace *
mix_funding_line_get_face (gpointer self)
{
  return &MIX_FUNDING_LINE (self)->face;
}

static gboolean
is_same (MixLedgerAmount one, MixLedgerAmount other)
{
  return one.pence == other.pence && one.known == other.known;
}

/**
 * mix_funding_line_equal:
 * @self: a row
 * @other: a row
 *
 * Returns: whether they say the same
 */
gboolean
mix_funding_line_equal (gpointer self, gpointer other)
{
  const MixFundingFace *one = &MIX_FUNDING_LINE (self)->face, *two = &MIX_FUNDING_LINE (other)->face;

  return g_strcmp0 (one->title, two->title) == 0 && g_strcmp0 (one->detail, two->detail) == 0
         && g_strcmp0 (one->words, two->words) == 0 && one->state == two->state && is_same (one->cost, two->cost)
         && is_same (one->planned, two->planned) && is_same (one->expected, two->expected)
         && is_same (one->gap, two->gap) && one->claimed == two->claimed && one->paid == two->paid
         && one->has_paid == two->has_paid;
}
