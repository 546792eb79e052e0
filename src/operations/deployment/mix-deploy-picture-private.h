#pragma once

#include "mix-deploy-picture.h"
#include "mix-plan-demand.h"

G_BEGIN_DECLS

/*
 * One line at one place, as the plan asks for it.
 */
typedef struct
{
  MixServiceLine *line;
  int place;
  int minutes;       /* wanted a week, what stays outside the problem taken off */
  gboolean worked;   /* whether somebody of the problem does it today */
  gboolean is_guess; /* nobody knows how much is needed: what is done today, since somebody else has to do it */
} MixDeployCell;

/* Ranks of a variant. */
#define MIX_DEPLOY_AT_PRACTICES 0
#define MIX_DEPLOY_AT_NETWORKS 1
#define MIX_DEPLOY_AT_ONE_PLACE 2

/*
 * A line as the problem has it. Its work at networks is a line of its own, since nobody needs to go there; so is its
 * work at a place about which somebody has a wish that they never do it there.
 */
typedef struct
{
  guint position; /* of the line in the plan */
  int rank;       /* at practices, at networks, or from the last rank on at the place of this number less that */
} MixDeployVariant;

/*
 * What stays outside, of one person.
 */
typedef struct
{
  int minutes;
  GHashTable *places; /* set of number of a place + 1 where they have to be for it */
} MixDeployOutside;

/*
 * A picture being made. Places and cells come first, then people, the work as it stands, and lines; then the problem
 * is made and filled.
 */
typedef struct
{
  MixDeployPicture *picture;
  const MixDeployOptions *options;
  GHashTable *place_index;  /* id → number + 1 */
  GHashTable *person_index; /* id → number + 1 */
  GHashTable *cell_index;   /* "line place" → position in cells + 1 */
  GArray *cells;            /* of MixDeployCell */
  GArray *positions;        /* of guint: by number of a person, where they are in the load */
  GArray *outside;          /* of MixDeployOutside, by number of a person */
  GHashTable *never;        /* set of "line place" that somebody never does there */
  GArray *variants;         /* of MixDeployVariant, by number of a line */
  GPtrArray *inside;        /* of MixAssignment that the problem may change; borrowed */
  int *pinned_sites;        /* by number of a person: practices where pinned work takes them */
} MixDeployDraft;

void
_mix_deploy_picture_add_assignment (MixDeployPicture *self, const MixDeploymentWork *work, MixAssignment *assignment);

gboolean _mix_deploy_draft_holds (MixDeployDraft *draft, const MixPinRow *pin);
gboolean _mix_deploy_draft_needs_site (MixDeployDraft *draft, const MixAssignmentRow *row);
int _mix_deploy_draft_find (GHashTable *index, const char *key);
MixDeployCell *_mix_deploy_draft_find_cell (MixDeployDraft *draft, const char *line_id, int place);
int _mix_deploy_draft_find_variant (MixDeployDraft *draft, const char *line_id, int place);

void _mix_deploy_draft_list_people (MixDeployDraft *draft);
void _mix_deploy_draft_list_cells (MixDeployDraft *draft);
void _mix_deploy_draft_list_work (MixDeployDraft *draft);
void _mix_deploy_draft_list_lines (MixDeployDraft *draft);
void _mix_deploy_draft_fill_people (MixDeployDraft *draft);
void _mix_deploy_draft_fill_reach (MixDeployDraft *draft);
void _mix_deploy_draft_fill_places (MixDeployDraft *draft);
void _mix_deploy_draft_fill_lines (MixDeployDraft *draft);
void _mix_deploy_draft_fill_today (MixDeployDraft *draft);
void _mix_deploy_draft_fill_wishes (MixDeployDraft *draft);

G_END_DECLS
