#include "mix-competence-list.h"

#include "mix-pack-set.h"

/* The competences of the packs: the items are owned by the packs. */
typedef struct
{
  MixPackSet *packs;
  GPtrArray *items;
} CompetenceList;

static CompetenceList *
read_list (void)
{
  CompetenceList *self = g_new (CompetenceList, 1);
  g_autoptr (GError) error = NULL;

  self->packs = mix_pack_set_new (NULL, NULL);
  self->items = mix_pack_set_get_items (self->packs, "competences", &error);
  if (self->items == NULL)
    {
      g_message ("The list of competences cannot be read: %s", error->message);
      self->items = g_ptr_array_new ();
    }
  return self;
}

/* Read when the first is asked for, on any thread, and kept. */
static GPtrArray *
get_items (void)
{
  static CompetenceList *list;

  if (g_once_init_enter_pointer (&list))
    g_once_init_leave_pointer (&list, read_list ());
  return list->items;
}

/**
 * mix_competence_list_get_n:
 *
 * Returns: how many competences a person can be signed off for
 */
guint
mix_competence_list_get_n (void)
{
  return get_items ()->len;
}

/**
 * mix_competence_list_get_code:
 * @position: less than mix_competence_list_get_n()
 *
 * Returns: (transfer none): a competence's code, such as "anticoagulation"
 */
const char *
mix_competence_list_get_code (guint position)
{
  return mix_pack_item_get_id (g_ptr_array_index (get_items (), position));
}

/**
 * mix_competence_list_get_name:
 * @code: a competence's code
 *
 * Returns: (transfer none): its name for the screen; the code itself where no pack knows it
 */
const char *
mix_competence_list_get_name (const char *code)
{
  GPtrArray *items = get_items ();

  for (guint i = 0; i < items->len; i++)
    {
      const MixPackItem *item = g_ptr_array_index (items, i);
      const char *name = mix_pack_item_get_text (item, "name");

      if (name != NULL && g_str_equal (mix_pack_item_get_id (item), code))
        return name;
    }
  return code;
}
