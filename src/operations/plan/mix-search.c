#include "mix-search.h"

#include <string.h>

#include "mix-text.h"

/* How well a thing matches: a word of its name counts for more than one of its code or place. */
#define POINTS_TITLE_START 4
#define POINTS_TITLE 3
#define POINTS_SUBTITLE 1

/* Something of a plan that matches what was typed. Immutable. */
struct _MixSearchHit
{
  GObject parent_instance;

  MixSearchKind kind;
  char *id;
  char *title;
  char *subtitle;
  int points;
};

typedef struct
{
  GStrv words; /* folded */
  GPtrArray *hits;
} Search;

G_DEFINE_FINAL_TYPE (MixSearchHit, mix_search_hit, G_TYPE_OBJECT)

static void
mix_search_hit_finalize (GObject *object)
{
  MixSearchHit *self = MIX_SEARCH_HIT (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->subtitle);
  G_OBJECT_CLASS (mix_search_hit_parent_class)->finalize (object);
}

static void
mix_search_hit_class_init (MixSearchHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_search_hit_finalize;
}

static void
mix_search_hit_init (MixSearchHit *self)
{
}

static gboolean
has_word_from (const char *folded, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = folded; at != NULL; at = strchr (at, ' '))
    {
      at += *at == ' ';
      if (strncmp (at, word, length) == 0)
        return TRUE;
    }
  return FALSE;
}

static int
rate_word (const char *title, const char *subtitle, const char *word)
{
  if (g_str_has_prefix (title, word))
    return POINTS_TITLE_START;
  if (has_word_from (title, word))
    return POINTS_TITLE;
  return has_word_from (subtitle, word) ? POINTS_SUBTITLE : 0;
}

/* Every word has to begin a word of the thing; 0: it does not match. */
static int
rate (Search *search, const char *title, const char *subtitle)
{
  g_autofree char *folded_title = mix_text_fold (title);
  g_autofree char *folded_subtitle = mix_text_fold (subtitle);
  int sum = 0;

  for (guint i = 0; search->words[i] != NULL; i++)
    {
      int points = rate_word (folded_title, folded_subtitle, search->words[i]);

      if (points == 0)
        return 0;
      sum += points;
    }
  return sum;
}

static void
consider (Search *search, MixSearchKind kind, const char *id, const char *title, const char *subtitle)
{
  int points = rate (search, title, subtitle);
  MixSearchHit *hit;

  if (points == 0)
    return;
  hit = g_object_new (MIX_TYPE_SEARCH_HIT, NULL);
  hit->kind = kind;
  hit->id = g_strdup (id);
  hit->title = g_strdup (title);
  hit->subtitle = g_strdup (subtitle);
  hit->points = points;
  g_ptr_array_add (search->hits, hit);
}

static void
consider_people (Search *search, MixPlan *plan)
{
  GPtrArray *people = mix_plan_get_people (plan);

  for (guint i = 0; i < people->len; i++)
    {
      MixPerson *person = g_ptr_array_index (people, i);
      MixPractice *home = mix_plan_find_practice (plan, mix_person_get_fact (person, MIX_FACT_HOME_PRACTICE));

      consider (search, MIX_SEARCH_PERSON, mix_person_get_id (person), mix_person_get_name (person),
                home != NULL ? mix_practice_get_name (home) : "");
    }
}

static void
consider_practices (Search *search, MixPlan *plan)
{
  GPtrArray *practices = mix_plan_get_practices (plan);

  for (guint i = 0; i < practices->len; i++)
    {
      MixPractice *practice = g_ptr_array_index (practices, i);
      MixNetwork *network = mix_practice_get_network (practice);
      const char *postcode = mix_practice_get_row (practice)->postcode;
      g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
      g_auto (GStrv) strv = NULL;
      g_autofree char *subtitle = NULL;

      g_strv_builder_add (parts, mix_practice_get_code (practice));
      if (network != NULL)
        g_strv_builder_add (parts, mix_network_get_name (network));
      if (postcode != NULL)
        g_strv_builder_add (parts, postcode);
      strv = g_strv_builder_end (parts);
      subtitle = g_strjoinv (" · ", strv);
      consider (search, MIX_SEARCH_PRACTICE, mix_practice_get_id (practice), mix_practice_get_name (practice),
                subtitle);
    }
}

static void
consider_networks (Search *search, MixPlan *plan)
{
  GPtrArray *networks = mix_plan_get_networks (plan);

  for (guint i = 0; i < networks->len; i++)
    {
      MixNetwork *network = g_ptr_array_index (networks, i);

      consider (search, MIX_SEARCH_NETWORK, mix_network_get_id (network), mix_network_get_name (network),
                mix_network_get_row (network)->code);
    }
}

static void
consider_service_lines (Search *search, MixPlan *plan)
{
  GPtrArray *lines = mix_plan_get_service_lines (plan);

  for (guint i = 0; i < lines->len; i++)
    {
      const MixServiceLineRow *row = mix_service_line_get_row (g_ptr_array_index (lines, i));

      if (row->enabled)
        consider (search, MIX_SEARCH_SERVICE_LINE, row->id, row->name, row->code);
    }
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const MixSearchHit *hit_a = a;
  const MixSearchHit *hit_b = b;

  if (hit_a->points != hit_b->points)
    return hit_b->points - hit_a->points;
  if (hit_a->kind != hit_b->kind)
    return (int) hit_a->kind - (int) hit_b->kind;
  return g_utf8_collate (hit_a->title, hit_b->title);
}

/**
 * mix_search_plan:
 * @plan: a plan
 * @text: what was typed: beginnings of words, in any order
 * @max_hits: how many hits at most
 *
 * Returns: (transfer full) (element-type MixSearchHit): what matches all words, best first; nothing for no words
 */
GPtrArray *
mix_search_plan (MixPlan *plan, const char *text, guint max_hits)
{
  g_autofree char *folded = mix_text_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  Search search = { words, g_ptr_array_new_with_free_func (g_object_unref) };

  if (*folded == '\0')
    return search.hits;
  consider_people (&search, plan);
  consider_practices (&search, plan);
  consider_networks (&search, plan);
  consider_service_lines (&search, plan);
  g_ptr_array_sort_values (search.hits, compare_hits);
  if (search.hits->len > max_hits)
    g_ptr_array_set_size (search.hits, (int) max_hits);
  return search.hits;
}

/**
 * mix_search_hit_get_kind:
 * @self: a hit
 *
 * Returns: what kind of thing it is
 */
MixSearchKind
mix_search_hit_get_kind (MixSearchHit *self)
{
  return self->kind;
}

/**
 * mix_search_hit_get_id:
 * @self: a hit
 *
 * Returns: (transfer none): the thing's id
 */
const char *
mix_search_hit_get_id (MixSearchHit *self)
{
  return self->id;
}

/**
 * mix_search_hit_get_title:
 * @self: a hit
 *
 * Returns: (transfer none): the thing's name
 */
const char *
mix_search_hit_get_title (MixSearchHit *self)
{
  return self->title;
}

/**
 * mix_search_hit_get_subtitle:
 * @self: a hit
 *
 * Returns: (transfer none): code and place
 */
const char *
mix_search_hit_get_subtitle (MixSearchHit *self)
{
  return self->subtitle;
}
