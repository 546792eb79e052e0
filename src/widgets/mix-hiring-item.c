#include "mix-hiring-item.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-days-bar.h"

/* What one card of a lane of stages stands for: a key of the user's, and what the card says. It does not change. */
struct _MixHiringItem
{
  GObject parent_instance;

  char *key;
  MixHiringFace face; /* its texts are in "texts" */
  GStringChunk *texts;
};

G_DEFINE_FINAL_TYPE (MixHiringItem, mix_hiring_item, G_TYPE_OBJECT)

static void
mix_hiring_item_finalize (GObject *object)
{
  MixHiringItem *self = MIX_HIRING_ITEM (object);

  g_free (self->key);
  g_string_chunk_free (self->texts);
  G_OBJECT_CLASS (mix_hiring_item_parent_class)->finalize (object);
}

static void
mix_hiring_item_class_init (MixHiringItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_hiring_item_finalize;
}

static void
mix_hiring_item_init (MixHiringItem *self)
{
  self->texts = g_string_chunk_new (128);
}

static const char *
keep (MixHiringItem *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

/**
 * mix_hiring_item_new:
 * @key: what makes it the same as before
 * @face: what its card says, copied
 *
 * Returns: (transfer full): an item
 */
MixHiringItem *
mix_hiring_item_new (const char *key, const MixHiringFace *face)
{
  MixHiringItem *self = g_object_new (MIX_TYPE_HIRING_ITEM, NULL);

  self->key = g_strdup (key);
  self->face = *face;
  self->face.title = keep (self, face->title);
  self->face.wte = keep (self, face->wte);
  self->face.post = keep (self, face->post);
  self->face.task = keep (self, face->task);
  self->face.due = keep (self, face->due);
  self->face.start = keep (self, face->start);
  return self;
}

/**
 * mix_hiring_item_get_key:
 * @self: an item
 *
 * Returns: (transfer none): what makes it the same as before
 */
const char *
mix_hiring_item_get_key (MixHiringItem *self)
{
  return self->key;
}

/**
 * mix_hiring_item_get_face:
 * @self: an item
 *
 * Returns: (transfer none): what its card says
 */
const MixHiringFace *
mix_hiring_item_get_face (MixHiringItem *self)
{
  return &self->face;
}

/**
 * mix_hiring_item_equal:
 * @self: an item
 * @other: another
 *
 * Returns: whether the cards of both say the same
 */
gboolean
mix_hiring_item_equal (MixHiringItem *self, MixHiringItem *other)
{
  const MixHiringFace *a = &self->face;
  const MixHiringFace *b = &other->face;

  return g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->wte, b->wte) == 0 && g_strcmp0 (a->post, b->post) == 0
         && a->days == b->days && a->usual_days == b->usual_days && a->turn == b->turn
         && g_strcmp0 (a->task, b->task) == 0 && g_strcmp0 (a->due, b->due) == 0 && a->is_overdue == b->is_overdue
         && g_strcmp0 (a->start, b->start) == 0;
}

static void
append_part (GString *sentence, const char *text)
{
  if (text != NULL)
    g_string_append_printf (sentence, "%s%s", sentence->len > 0 ? ", " : "", text);
}

static void
append_turn (GString *sentence, const MixHiringFace *face)
{
  const char *who = mix_turn_pill_kind_get_word (face->turn);

  if (who == NULL)
    return;
  g_string_append (sentence, ". ");
  if (face->task != NULL)
    /* Translators: who must act next, and what they must do. */
    g_string_append_printf (sentence, _ ("Whose turn: %s, %s"), who, face->task);
  else
    /* Translators: who must act next. */
    g_string_append_printf (sentence, _ ("Whose turn: %s"), who);
  append_part (sentence, face->due);
}

/**
 * mix_hiring_item_dup_sentence:
 * @self: an item
 *
 * Returns: (transfer full): all that its card says, for a screen reader
 */
char *
mix_hiring_item_dup_sentence (MixHiringItem *self)
{
  const MixHiringFace *face = &self->face;
  GString *sentence = g_string_new (NULL);
  g_autofree char *wte = face->wte != NULL ? g_strdup_printf (_ ("%s WTE"), face->wte) : NULL;
  g_autofree char *days = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d day in this stage", "%d days in this stage", (gulong) face->days), face->days);

  append_part (sentence, face->title);
  append_part (sentence, face->post);
  append_part (sentence, wte);
  append_part (sentence, days);
  if (face->usual_days >= 0)
    g_string_append_printf (sentence, _ (", usual %d"), face->usual_days);
  append_turn (sentence, face);
  if (face->start != NULL)
    /* Translators: a day, or the days between which a start is likely. */
    g_string_append_printf (sentence, _ (". Likely start: %s"), face->start);
  return g_string_free (sentence, FALSE);
}
