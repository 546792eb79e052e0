#include "mix-outlook-scene.h"

/*
 * What people in post take of what nobody does once they have more hours than today, or may do more. What they have and
 * may do today is the board's: nobody takes anything for that.
 */

/* Somebody at work, from one day on which something changes to the next. */
typedef struct
{
  MixOutlookScene *scene;
  const MixForecast *forecast;
  const MixPersonLoad *before;
  const MixPersonLoad *after;
  int starts_in;
  int ends_in;
} Change;

static void
add_worker (const Change *self, int minutes, const gboolean *may, gboolean is_again)
{
  const char *id = mix_person_get_id (self->before->person);
  const guint16 *leaves = mix_forecast_find_leaves (self->forecast, id);
  MixOutlookWorker worker = { .minutes = minutes, .is_again = is_again, .network = MIX_OUTLOOK_NO_NETWORK, .may = may };

  worker.starts_in = self->starts_in;
  worker.ends_in = self->ends_in;
  if (self->before->network != NULL)
    worker.network = _mix_outlook_scene_find_network (self->scene, mix_network_get_id (self->before->network));
  if (leaves != NULL)
    worker.ends = _mix_outlook_scene_end_by (self->scene, leaves, self->forecast->n_runs, self->ends_in);
  g_array_append_val (self->scene->workers, worker);
  g_hash_table_add (self->scene->changing, (gpointer) id);
}

/* Hours more first go into what is too much for them today. */
static void
add_hours (const Change *self)
{
  int hours_before, hours_after, free, more;
  MixRole role;

  if (!mix_role_parse (mix_person_get_fact (self->after->person, MIX_FACT_ROLE), &role)
      || !mix_person_get_contracted_minutes (self->before->person, &hours_before)
      || !mix_person_get_contracted_minutes (self->after->person, &hours_after) || hours_after == hours_before)
    return;
  more = _mix_outlook_scene_find_more (self->scene, role, hours_before, hours_after);
  if (more <= 0)
    add_worker (self, more, NULL, FALSE);
  else if (mix_person_load_get_free (self->before, &free) && free < 0)
    add_worker (self, MAX (more + free, 0), _mix_outlook_scene_find_lines (self->scene, self->after->person), FALSE);
  else
    add_worker (self, more, _mix_outlook_scene_find_lines (self->scene, self->after->person), FALSE);
}

static gboolean
is_blocked_today (const Change *self, guint line)
{
  MixPlan *plan = mix_board_get_plan (self->scene->board);

  return mix_plan_fit_work_out (plan, self->before->person, self->scene->lines->pdata[line]).grade == MIX_FIT_BLOCKED;
}

/* For lines that are blocked for them today they take the time that no work takes. */
static void
add_skills (const Change *self)
{
  g_autofree gboolean *fresh = NULL;
  gboolean any = FALSE;
  int free;

  if (!mix_person_load_get_free (self->before, &free) || free <= 0)
    return;
  fresh = _mix_outlook_scene_list_lines_on (self->scene, self->after->person, self->starts_in);
  for (guint i = 0; i < self->scene->lines->len; i++)
    {
      fresh[i] = fresh[i] && is_blocked_today (self, i);
      any = any || fresh[i];
    }
  if (any)
    add_worker (self, free, _mix_outlook_scene_own (self->scene, g_steal_pointer (&fresh)), TRUE);
}

void
_mix_outlook_scene_add_later (MixOutlookScene *self,
                              const MixForecastPicture *picture,
                              const MixForecast *forecast,
                              GPtrArray *later)
{
  for (guint i = 0; i < later->len; i++)
    {
      g_autoptr (MixTeamLoad) team = mix_team_load_new (later->pdata[i]);
      int starts_in = mix_plan_get_as_at (later->pdata[i]) - picture->as_at;
      int ends_in = i + 1 < later->len ? mix_plan_get_as_at (later->pdata[i + 1]) - picture->as_at : MIX_OUTLOOK_STAYS;

      for (guint member = 0; member < picture->member_ids->len; member++)
        {
          const MixHiringMember *of = &g_array_index (picture->members, MixHiringMember, member);
          const char *id = picture->member_ids->pdata[member];
          Change change = { .scene = self, .forecast = forecast, .starts_in = starts_in };

          change.before = mix_team_load_find_person (mix_board_get_load (self->board), id);
          change.after = mix_team_load_find_person (team, id);
          change.ends_in = MIN (ends_in, of->leaves_in);
          if (of->starts_in > 0 || change.before == NULL || change.after == NULL || change.ends_in <= starts_in)
            continue;
          add_hours (&change);
          add_skills (&change);
        }
    }
}
