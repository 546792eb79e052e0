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
 * @workers: (element-type MixOutlookWorker): the picture's members, then its vacancies, then members again with what
 *   they come to have and be able to do
 * @changing: (element-type utf8): ids of people in post who come to have other hours or to be able to do more
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
  GHashTable *changing;
  guint n_not_known;

  /*< private >*/
  GHashTable *unit_numbers; /* "place/line" → number + 1 */
  GHashTable *line_numbers; /* id → number + 1 */
  GPtrArray *owned;         /* what workers point to */
} MixOutlookScene;

MixOutlookScene *_mix_outlook_scene_new (MixPlan *plan,
                                         const MixForecastPicture *picture,
                                         const MixForecast *forecast,
                                         GPtrArray *later) G_GNUC_WARN_UNUSED_RESULT;
void _mix_outlook_scene_free (MixOutlookScene *self);
MixOutlookProblem _mix_outlook_scene_pose (const MixOutlookScene *self, const int *days, guint n_days, guint n_runs);
guint _mix_outlook_scene_find_network (const MixOutlookScene *self, const char *organisation_id);
int _mix_outlook_scene_find_capacity (const MixOutlookScene *self, MixRole role, int minutes, guint n_sites);
int _mix_outlook_scene_find_more (const MixOutlookScene *self, MixRole role, int before, int after);
const gboolean *_mix_outlook_scene_find_newcomer_lines (MixOutlookScene *self, MixRole role);
const gboolean *_mix_outlook_scene_find_lines (MixOutlookScene *self, MixPerson *person);
gboolean *_mix_outlook_scene_list_lines_on (const MixOutlookScene *self, MixPerson *person, int days);
const guint16 *_mix_outlook_scene_end_by (MixOutlookScene *self, const guint16 *leaves, guint n_runs, int ends_in);
const MixPostRow *_mix_outlook_find_post (MixPlan *plan, const char *id);
gpointer _mix_outlook_scene_own (MixOutlookScene *self, gpointer memory);
void _mix_outlook_scene_add_later (MixOutlookScene *self,
                                   const MixForecastPicture *picture,
                                   const MixForecast *forecast,
                                   GPtrArray *later);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixOutlookScene, _mix_outlook_scene_free)

G_END_DECLS
