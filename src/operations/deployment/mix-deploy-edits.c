#include "mix-deploy-change-private.h"

/* What a change means for the rows of the plan: the same in the store and in the picture of afterwards. */

static void
add_edit (GArray *edits, const MixAssignmentRow *row, int minutes, const char *person_id)
{
  MixDeployEdit edit = { .row = *row, .minutes_before = row->minutes };

  edit.row.minutes = minutes;
  if (person_id != NULL)
    {
      edit.moved = !g_str_equal (person_id, row->person_id);
      edit.row.person_id = person_id;
    }
  g_array_append_val (edits, edit);
}

/* The rows behind the work share what is left of it in their order; the first also takes what is more than today. */
static void
share_out (GArray *edits, const GPtrArray *assignments, int minutes, const char *person_id)
{
  int left = minutes;

  for (guint i = 0; i < assignments->len; i++)
    {
      const MixAssignmentRow *row = mix_assignment_get_row (g_ptr_array_index (assignments, i));
      int part = MIN (row->minutes, left);

      left -= part;
      add_edit (edits, row, part, person_id);
    }
  g_array_index (edits, MixDeployEdit, 0).row.minutes += left;
}

static MixAssignmentRow
make_row (MixDeployChange *self, const MixDeployTriple *to)
{
  MixDeployPicture *picture = _mix_deploy_change_get_picture (self);

  return (MixAssignmentRow) {
    .id = mix_deploy_change_get_assignment_id (self),
    .person_id = mix_person_get_id (mix_deploy_picture_get_person (picture, to->person)),
    .organisation_id = mix_deploy_change_get_place_id (self),
    .service_line_id = mix_service_line_get_id (mix_deploy_change_get_line (self)),
    .minutes = to->after,
    .from_date = mix_plan_get_as_at (picture->plan),
    .until = MIX_DATE_NONE,
    .status = "active",
  };
}

/*
 * _mix_deploy_change_list_edits:
 *
 * Returns: (transfer full) (element-type MixDeployEdit): what becomes of each row; valid while @self lives
 */
GArray *
_mix_deploy_change_list_edits (MixDeployChange *self)
{
  GArray *edits = g_array_new (FALSE, TRUE, sizeof (MixDeployEdit));
  MixDeployPicture *picture = _mix_deploy_change_get_picture (self);
  const MixDeployTriple *from = mix_deploy_change_get_from (self);
  const MixDeployTriple *to = mix_deploy_change_get_to (self);
  const char *person_id = to != NULL ? mix_person_get_id (mix_deploy_change_get_person (self)) : NULL;

  if (from == NULL)
    {
      MixDeployEdit edit = { .row = make_row (self, to) };

      g_array_append_val (edits, edit);
      return edits;
    }
  share_out (edits, mix_deploy_picture_get_assignments (picture, from->person, from->place, from->line),
             to != NULL ? to->after : 0, person_id);
  return edits;
}

/*
 * _mix_deploy_edit_leaves_row:
 * @edit: work that ends
 * @as_at: the plan's day
 *
 * Returns: whether it was done before that day, so that it stays in the plan with the day before as its last one
 */
gboolean
_mix_deploy_edit_leaves_row (const MixDeployEdit *edit, MixDate as_at)
{
  return edit->row.from_date != MIX_DATE_NONE && edit->row.from_date < as_at;
}
