#include "mix-deploy-change-private.h"
#include "mix-deploy-proposal-private.h"
#include "mix-plan-changes.h"

#include <math.h>

/* An answer as changes of today's work, and the plan that they lead to. */

/* Of a minute: what a solver's whole minutes may be off. */
#define ROUNDED 1e-6

static int
compare_triples (gconstpointer a, gconstpointer b)
{
  const MixDeployTriple *one = a;
  const MixDeployTriple *other = b;

  if (one->place != other->place)
    return one->place < other->place ? -1 : 1;
  if (one->line != other->line)
    return one->line < other->line ? -1 : 1;
  return (one->person > other->person) - (one->person < other->person);
}

/* Minutes of the answer are cut to whole ones, so that no limit is passed. */
static void
add_answer (GArray *triples, const MixDeploymentAnswer *answer)
{
  for (guint i = 0; i < answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (answer->minutes, MixDeploymentMinutes, i);
      MixDeployTriple triple = { .person = work->person,
                                 .place = work->practice,
                                 .line = work->line,
                                 .after = (int) floor (work->on_site + work->remote + ROUNDED) };

      if (triple.after > 0)
        g_array_append_val (triples, triple);
    }
}

static void
add_today (GArray *triples, MixDeployPicture *picture)
{
  GHashTableIter iter;
  gpointer key, assignments;

  g_hash_table_iter_init (&iter, picture->assignments);
  while (g_hash_table_iter_next (&iter, &key, &assignments))
    {
      MixDeployTriple triple = { .person = -1 };

      mix_deploy_picture_split_key (*(const gint64 *) key, &triple.person, &triple.place, &triple.line);
      triple.before = mix_deploy_picture_get_today (picture, triple.person, triple.place, triple.line);
      g_array_append_val (triples, triple);
    }
}

/* Each person, place and line once, by place, line and person. */
static GArray *
list_triples (MixDeployPicture *picture, const MixDeploymentAnswer *answer)
{
  GArray *triples = g_array_new (FALSE, FALSE, sizeof (MixDeployTriple));
  guint n = 0;

  add_answer (triples, answer);
  add_today (triples, picture);
  g_array_sort (triples, compare_triples);
  for (guint i = 0; i < triples->len; i++)
    {
      MixDeployTriple triple = g_array_index (triples, MixDeployTriple, i);
      MixDeployTriple *last = n > 0 ? &g_array_index (triples, MixDeployTriple, n - 1) : NULL;

      if (last != NULL && compare_triples (last, &triple) == 0)
        {
          last->before += triple.before;
          last->after += triple.after;
        }
      else
        g_array_index (triples, MixDeployTriple, n++) = triple;
    }
  g_array_set_size (triples, n);
  return triples;
}

/* Minutes that somebody has left in the answer; without end where only a few changes are wanted. */
static gint64 *
list_free_minutes (MixDeployPicture *picture, GArray *triples)
{
  gint64 *minutes = g_new (gint64, picture->people->len);

  for (guint p = 0; p < picture->people->len; p++)
    minutes[p] = picture->most_moves != MIX_DEPLOY_ALL_MOVES ? G_MAXINT : picture->problem->people[p].capacity;
  for (guint i = 0; i < triples->len; i++)
    {
      const MixDeployTriple *triple = &g_array_index (triples, MixDeployTriple, i);

      minutes[triple->person] -= triple->after;
    }
  return minutes;
}

/* More than is needed is no part of the problem. Whoever does it and has the time goes on with it, since nothing is to
 * be taken from anybody without need. */
static void
keep_surplus (MixDeployPicture *picture, GArray *triples)
{
  g_autofree gint64 *left = list_free_minutes (picture, triples);
  MixFitGrade least = picture->most_moves != MIX_DEPLOY_ALL_MOVES ? MIX_FIT_BLOCKED : MIX_FIT_UNDER_USED;

  for (guint i = 0; i < triples->len; i++)
    {
      MixDeployTriple *triple = &g_array_index (triples, MixDeployTriple, i);
      int needed = mix_deployment_get_demand (picture->problem, triple->place, triple->line);
      MixFitGrade grade = mix_deployment_get_fit (picture->problem, triple->person, triple->line);
      int surplus = triple->before - needed;

      if (surplus <= 0 || triple->after != needed || surplus > left[triple->person] || grade < least)
        continue;
      triple->after = triple->before;
      left[triple->person] -= surplus;
    }
}

static void
append (GListStore *changes, MixDeployPicture *picture, const MixDeployTriple *from, const MixDeployTriple *to)
{
  g_autoptr (MixDeployChange) change = mix_deploy_change_new (picture, from, to);

  g_list_store_append (changes, change);
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  const MixDeployTriple *one = *(const MixDeployTriple *const *) a;
  const MixDeployTriple *other = *(const MixDeployTriple *const *) b;
  int first = one->before + one->after, second = other->before + other->after;

  return first != second ? (first < second) - (first > second) : one->person - other->person;
}

/* Work of one line at one place: whoever ends hands it on to whoever begins, the biggest to the biggest. */
static void
list_changes_of_work (MixDeployPicture *picture, GArray *triples, guint first, guint end, GListStore *changes)
{
  g_autoptr (GPtrArray) begins = g_ptr_array_new ();
  g_autoptr (GPtrArray) ends = g_ptr_array_new ();

  for (guint i = first; i < end; i++)
    {
      MixDeployTriple *triple = &g_array_index (triples, MixDeployTriple, i);

      if (triple->before == triple->after)
        continue;
      if (triple->before == 0)
        g_ptr_array_add (begins, triple);
      else if (triple->after == 0)
        g_ptr_array_add (ends, triple);
      else
        append (changes, picture, triple, triple);
    }
  g_ptr_array_sort (begins, compare_sizes);
  g_ptr_array_sort (ends, compare_sizes);
  for (guint i = 0; i < MAX (begins->len, ends->len); i++)
    append (changes, picture, i < ends->len ? ends->pdata[i] : NULL, i < begins->len ? begins->pdata[i] : NULL);
}

/*
 * _mix_deploy_list_changes:
 * @answer: who is to do what, where
 * @changes: gets the #MixDeployChange by place, then by line
 */
void
_mix_deploy_list_changes (MixDeployPicture *picture, const MixDeploymentAnswer *answer, GListStore *changes)
{
  g_autoptr (GArray) triples = list_triples (picture, answer);
  guint first = 0;

  keep_surplus (picture, triples);
  for (guint i = 1; i <= triples->len; i++)
    {
      const MixDeployTriple *begin = &g_array_index (triples, MixDeployTriple, first);

      if (i < triples->len && g_array_index (triples, MixDeployTriple, i).place == begin->place
          && g_array_index (triples, MixDeployTriple, i).line == begin->line)
        continue;
      list_changes_of_work (picture, triples, first, i, changes);
      first = i;
    }
}

static void
apply_edit (MixPlan *after, const MixDeployEdit *edit)
{
  MixDate as_at = mix_plan_get_as_at (after);
  MixAssignmentRow row = edit->row;
  g_autoptr (MixAssignment) assignment = NULL;

  mix_plan_forget_assignment (after, row.id);
  if (row.minutes > 0)
    {
      assignment = mix_assignment_new (&row);
      mix_plan_add_assignment (after, assignment);
    }
  else if (_mix_deploy_edit_leaves_row (edit, as_at))
    {
      row.minutes = edit->minutes_before;
      row.until = as_at - 1;
      assignment = mix_assignment_new (&row);
      mix_plan_add_other_assignment (after, assignment);
    }
}

/*
 * _mix_deploy_make_plan_after:
 * @picture: a plan
 * @changes: (element-type MixDeployChange): changes of a proposal
 *
 * Returns: (transfer full): the plan as it would be with the changes made; nothing is written
 */
MixPlan *
_mix_deploy_make_plan_after (MixDeployPicture *picture, GListModel *changes)
{
  MixPlan *after = mix_plan_new_after (picture->plan, mix_plan_get_row (picture->plan), 0);

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (MixDeployChange) change = g_list_model_get_item (changes, i);
      g_autoptr (GArray) edits = _mix_deploy_change_list_edits (change);

      for (guint j = 0; j < edits->len; j++)
        apply_edit (after, &g_array_index (edits, MixDeployEdit, j));
    }
  mix_plan_end_after (after);
  return after;
}
