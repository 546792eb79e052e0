#include "mix-practice-item.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* A practice as a row of the table, with what the plan as a whole says about it. */
struct _MixPracticeItem
{
  GObject parent_instance;

  MixPractice *practice;
  int minutes;        /* a week, that somebody works here */
  char *network_name; /* in title case */
  char *folded;       /* what a search looks at */
};

G_DEFINE_FINAL_TYPE (MixPracticeItem, mix_practice_item, G_TYPE_OBJECT)

static void
mix_practice_item_finalize (GObject *object)
{
  MixPracticeItem *self = MIX_PRACTICE_ITEM (object);

  g_clear_object (&self->practice);
  g_free (self->network_name);
  g_free (self->folded);
  G_OBJECT_CLASS (mix_practice_item_parent_class)->finalize (object);
}

static void
mix_practice_item_class_init (MixPracticeItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_practice_item_finalize;
}

static void
mix_practice_item_init (MixPracticeItem *self)
{
}

static char *
name_network (MixPractice *practice)
{
  MixNetwork *network = mix_practice_get_network (practice);

  return network != NULL ? mix_text_title_case (mix_network_get_name (network)) : g_strdup (_ ("In no network"));
}

static MixPracticeItem *
new_item (MixPractice *practice, int minutes)
{
  MixPracticeItem *self = g_object_new (MIX_TYPE_PRACTICE_ITEM, NULL);
  const MixOrganisationRow *row = mix_practice_get_row (practice);
  g_autofree char *words = NULL;

  self->practice = g_object_ref (practice);
  self->minutes = minutes;
  self->network_name = name_network (practice);
  words = g_strjoin (" ", row->code, row->name, self->network_name, row->postcode, NULL);
  self->folded = mix_text_fold (words);
  return self;
}

/* Minutes a week by organisation id. */
static GHashTable *
add_up_minutes (MixPlan *plan)
{
  GHashTable *minutes = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *assignments = mix_plan_get_assignments (plan);

  for (guint i = 0; i < assignments->len; i++)
    {
      const MixAssignmentRow *row = mix_assignment_get_row (assignments->pdata[i]);
      int sum = GPOINTER_TO_INT (g_hash_table_lookup (minutes, row->organisation_id));

      if (g_strcmp0 (row->status, "ended") != 0 && g_strcmp0 (row->status, "paused") != 0)
        g_hash_table_insert (minutes, (gpointer) row->organisation_id, GINT_TO_POINTER (sum + row->minutes));
    }
  return minutes;
}

/**
 * mix_practice_items_new:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type MixPracticeItem): its practices as rows of a table
 */
GPtrArray *
mix_practice_items_new (MixPlan *plan)
{
  g_autoptr (GHashTable) minutes = add_up_minutes (plan);
  GPtrArray *practices = mix_plan_get_practices (plan);
  GPtrArray *items = g_ptr_array_new_full (practices->len, g_object_unref);

  for (guint i = 0; i < practices->len; i++)
    {
      const char *id = mix_practice_get_id (practices->pdata[i]);

      g_ptr_array_add (items, new_item (practices->pdata[i], GPOINTER_TO_INT (g_hash_table_lookup (minutes, id))));
    }
  return items;
}

/**
 * mix_practice_item_get_practice:
 * @self: a row
 *
 * Returns: (transfer none): the practice
 */
MixPractice *
mix_practice_item_get_practice (MixPracticeItem *self)
{
  return self->practice;
}

/**
 * mix_practice_item_get_minutes:
 * @self: a row
 *
 * Returns: minutes a week that somebody works there
 */
int
mix_practice_item_get_minutes (MixPracticeItem *self)
{
  return self->minutes;
}

/**
 * mix_practice_item_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the practice's id
 */
const char *
mix_practice_item_get_id (gpointer self)
{
  return mix_practice_get_id (MIX_PRACTICE_ITEM (self)->practice);
}

/**
 * mix_practice_item_get_network_name:
 * @self: a row
 *
 * Returns: (transfer none): the name of its network, or words that it has none
 */
const char *
mix_practice_item_get_network_name (MixPracticeItem *self)
{
  return self->network_name;
}

/**
 * mix_practice_item_equal:
 * @a: a row
 * @b: a row
 *
 * Returns: whether both would look the same
 */
gboolean
mix_practice_item_equal (gpointer a, gpointer b)
{
  MixPracticeItem *first = a;
  MixPracticeItem *second = b;

  return first->minutes == second->minutes && g_str_equal (first->network_name, second->network_name)
         && mix_practice_equal (first->practice, second->practice);
}

/**
 * mix_practice_item_matches:
 * @self: a row
 * @folded_words: words of a search, folded, parted by spaces; empty matches all
 *
 * Returns: whether every word is in the code, the name, the network's name or the postcode
 */
gboolean
mix_practice_item_matches (MixPracticeItem *self, const char *folded_words)
{
  g_auto (GStrv) words = g_strsplit (folded_words, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
