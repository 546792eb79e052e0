#include "mix-people-choice.h"

static void
add_choice (GtkStringList *names, GPtrArray *ids, const char *name, const char *id)
{
  gtk_string_list_append (names, name);
  g_ptr_array_add (ids, g_strdup (id));
}

/**
 * mix_people_choice_fill:
 * @row: a row without choices
 * @plan: whose team it offers
 * @except: (nullable): somebody to leave out
 * @nobody: (nullable): the words of a first choice that stands for nobody
 *
 * Returns: (transfer full) (element-type utf8): the ids of the choices, "" for nobody; for
 *   mix_people_choice_get_selected()
 */
GPtrArray *
mix_people_choice_fill (AdwComboRow *row, MixPlan *plan, MixPerson *except, const char *nobody)
{
  GPtrArray *people = mix_plan_get_people (plan);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (nobody != NULL)
    add_choice (names, ids, nobody, "");
  for (guint i = 0; i < people->len; i++)
    {
      MixPerson *person = g_ptr_array_index (people, i);

      if (except == NULL || !g_str_equal (mix_person_get_id (person), mix_person_get_id (except)))
        add_choice (names, ids, mix_person_get_name (person), mix_person_get_id (person));
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  return ids;
}

/**
 * mix_people_choice_get_selected:
 * @row: a row that mix_people_choice_fill() filled
 * @ids: what it gave
 *
 * Returns: (transfer none) (nullable): the id of who is chosen; %NULL for nobody
 */
const char *
mix_people_choice_get_selected (AdwComboRow *row, GPtrArray *ids)
{
  guint selected = adw_combo_row_get_selected (row);
  const char *id = selected < ids->len ? g_ptr_array_index (ids, selected) : "";

  return *id != '\0' ? id : NULL;
}
