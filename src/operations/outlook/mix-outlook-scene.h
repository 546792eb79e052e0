#pragma once

#include "mix-board.h"
#include "mix-forecast.h"
#include "mix-outlook.h"

G_BEGIN_DECLS

/*
 * MixOutlookScene:
 * @board: what everybody does on the plan's day
 * @networks: (element-type MixNetwork): by number; the plan's
 * @lines: (element-type MixServiceLine): by number; the plan's
 * @place_ids: (element-type utf8): by number: practices, then networks
 * @units: (element-type MixOutlookUnit): what there is to do, what hurts most while undone first
 * @workers: (element-type MixOutlookWorker): the picture's members, then its vacancies
 * @n_not_known: demands of which nobody knows how much they are
 *
 * A plan as its outlook sees it: who is there when in the runs of a forecast, and what there is to do.
 */
typedef struct _MixOutlookScene
{
  MixBoard *board;
  GPtrArray *networks;
  GPtrArray *lines;
  GPtrArray *place_ids;
  GArray *units;
  GArray *workers;
  guint n_not_known;

  /*< private >*/
  GHashTable *unit_numbers; /* "place/line" → number + 1 */
  GHashTable *line_numbers; /* id → number + 1 */
  GPtrArray *owned;         /* what workers point to */
} MixOutlookScene;

MixOutlookScene *_mix_outlook_scene_new (MixPlan *plan,
                                         const MixForecastPicture *picture,
                                         const MixForecast *forecast) G_GNUC_WARN_UNUSED_RESULT;
void _mix_outlook_scene_free (MixOutlookScene *self);
MixOutlookProblem _mix_outlook_scene_pose (const MixOutlookScene *self, const int *days, guint n_days, guint n_runs);
guint _mix_outlook_scene_find_network (const MixOutlookScene *self, const char *organisation_id);
int _mix_outlook_scene_find_capacity (const MixOutlookScene *self, MixRole role, int minutes, guint n_sites);
const gboolean *_mix_outlook_scene_find_newcomer_lines (MixOutlookScene *self, MixRole role);
const gboolean *_mix_outlook_scene_find_lines (MixOutlookScene *self, MixPerson *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixOutlookScene, _mix_outlook_scene_free)

G_END_DECLS
