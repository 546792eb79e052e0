#include "mix-competence-list.h"

#include "mix-pack-set.h"

/* The competences of the packs, read when the first is asked for and kept: on the main thread only. */
static GPtrArray *
get_items (void)
{
  static MixPackSet *packs;
  static GPtrArray *items; /* of MixPackItem, owned by packs */
  g_autoptr (GError) error = NULL;

  if (items != NULL)
    return items;
  packs = mix_pack_set_new (NULL, NULL);
  items = mix_pack_set_get_items (packs, "competences", &error);
  if (items == NULL)
    {
      g_message ("The list of competences cannot be read: %s", error->message);
      items = g_ptr_array_new ();
    }
  return items;
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
