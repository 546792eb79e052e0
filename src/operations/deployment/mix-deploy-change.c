#include "mix-deploy-change-private.h"

#include "mix-config.h"
#include "mix-id.h"
#include "mix-plan-fit.h"

#include <glib/gi18n-lib.h>

/*
 * How a proposal differs from today in one piece of work. All but where it stands is immutable.
 */
struct _MixDeployChange
{
  GObject parent_instance;

  MixDeployPicture *picture;
  char *id;     /* the numbers of what it is about: the same for the same proposal */
  char *new_id; /* of the assignment that a new piece of work becomes */
  MixDeployChangeKind kind;
  MixDeployChangeState state;
  MixDeployTriple from; /* person −1 where nobody had it */
  MixDeployTriple to;   /* person −1 where nobody takes it over */
  MixFit fit;           /* of whoever has it then */
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixDeployChange, mix_deploy_change, G_TYPE_OBJECT)

static const struct
{
  const char *name;
  const char *words;
} kinds[] = {
  [MIX_DEPLOY_NEW] = { "new", NC_ ("change in a proposal", "New") },
  [MIX_DEPLOY_MOVED] = { "moved", NC_ ("change in a proposal", "Moved") },
  [MIX_DEPLOY_CHANGED] = { "changed", NC_ ("change in a proposal", "Changed") },
  [MIX_DEPLOY_ENDED] = { "ended", NC_ ("change in a proposal", "Ended") },
};

static void
mix_deploy_change_finalize (GObject *object)
{
  MixDeployChange *self = MIX_DEPLOY_CHANGE (object);

  g_clear_pointer (&self->picture, mix_deploy_picture_unref);
  g_free (self->id);
  g_free (self->new_id);
  G_OBJECT_CLASS (mix_deploy_change_parent_class)->finalize (object);
}

static void
mix_deploy_change_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_STATE)
    g_value_set_uint (value, MIX_DEPLOY_CHANGE (object)->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mix_deploy_change_class_init (MixDeployChangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mix_deploy_change_finalize;
  object_class->get_property = mix_deploy_change_get_property;
  /**
   * MixDeployChange:state:
   *
   * Where it stands: a #MixDeployChangeState.
   */
  props[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, MIX_DEPLOY_OPEN, MIX_DEPLOY_STALE, MIX_DEPLOY_OPEN,
                                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
mix_deploy_change_init (MixDeployChange *self)
{
}

static MixDeployChangeKind
choose_kind (const MixDeployTriple *from, const MixDeployTriple *to)
{
  if (from == NULL)
    return MIX_DEPLOY_NEW;
  if (to == NULL)
    return MIX_DEPLOY_ENDED;
  return from->person == to->person ? MIX_DEPLOY_CHANGED : MIX_DEPLOY_MOVED;
}

/**
 * mix_deploy_change_new:
 * @picture: the plan
 * @from: (nullable): whose work it was
 * @to: (nullable): whose it is; one of the two must be given, and they are about the same line at the same place
 *
 * Returns: (transfer full): the change
 */
MixDeployChange *
mix_deploy_change_new (MixDeployPicture *picture, const MixDeployTriple *from, const MixDeployTriple *to)
{
  MixDeployChange *self = g_object_new (MIX_TYPE_DEPLOY_CHANGE, NULL);
  const MixDeployTriple nobody = { .person = -1 };
  const MixDeployTriple *some = to != NULL ? to : from;

  self->picture = mix_deploy_picture_ref (picture);
  self->kind = choose_kind (from, to);
  self->from = from != NULL ? *from : nobody;
  self->to = to != NULL ? *to : nobody;
  self->id = g_strdup_printf ("%d-%d-%d-%d", some->place, some->line, self->from.person, self->to.person);
  self->new_id = from == NULL ? mix_id_new () : NULL;
  if (to != NULL)
    self->fit = mix_plan_fit_work_out (picture->plan, mix_deploy_picture_get_person (picture, to->person),
                                       mix_deploy_picture_get_line (picture, to->line));
  return self;
}

/**
 * mix_deploy_change_get_id:
 * @self: a change
 *
 * Returns: what tells it from the others of the proposal
 */
const char *
mix_deploy_change_get_id (MixDeployChange *self)
{
  return self->id;
}

/**
 * mix_deploy_change_get_kind:
 * @self: a change
 *
 * Returns: its kind
 */
MixDeployChangeKind
mix_deploy_change_get_kind (MixDeployChange *self)
{
  return self->kind;
}

/**
 * mix_deploy_change_get_state:
 * @self: a change
 *
 * Returns: where it stood when the proposal was last compared with the plan
 */
MixDeployChangeState
mix_deploy_change_get_state (MixDeployChange *self)
{
  return self->state;
}

/**
 * mix_deploy_change_set_state:
 * @self: a change
 * @state: where it stands
 *
 * For mix_deploy_proposal_update(). On the main thread.
 */
void
mix_deploy_change_set_state (MixDeployChange *self, MixDeployChangeState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

MixDeployPicture *
_mix_deploy_change_get_picture (MixDeployChange *self)
{
  return self->picture;
}

/**
 * mix_deploy_change_get_from:
 * @self: a change
 *
 * Returns: (nullable): whose work it is today, in numbers of the picture
 */
const MixDeployTriple *
mix_deploy_change_get_from (MixDeployChange *self)
{
  return self->from.person >= 0 ? &self->from : NULL;
}

/**
 * mix_deploy_change_get_to:
 * @self: a change
 *
 * Returns: (nullable): whose work it is in the proposal, in numbers of the picture
 */
const MixDeployTriple *
mix_deploy_change_get_to (MixDeployChange *self)
{
  return self->to.person >= 0 ? &self->to : NULL;
}

static const MixDeployTriple *
get_some (MixDeployChange *self)
{
  return self->to.person >= 0 ? &self->to : &self->from;
}

/**
 * mix_deploy_change_get_person:
 * @self: a change
 *
 * Returns: (transfer none): who has it in the proposal, or who had it where nobody takes it over
 */
MixPerson *
mix_deploy_change_get_person (MixDeployChange *self)
{
  return mix_deploy_picture_get_person (self->picture, get_some (self)->person);
}

/**
 * mix_deploy_change_get_from_person:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): who had it, where it moves to somebody else
 */
MixPerson *
mix_deploy_change_get_from_person (MixDeployChange *self)
{
  return self->kind == MIX_DEPLOY_MOVED ? mix_deploy_picture_get_person (self->picture, self->from.person) : NULL;
}

/**
 * mix_deploy_change_get_practice:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): where; %NULL for a network's own work
 */
MixPractice *
mix_deploy_change_get_practice (MixDeployChange *self)
{
  return mix_deploy_picture_get_practice (self->picture, get_some (self)->place);
}

/**
 * mix_deploy_change_get_place_id:
 * @self: a change
 *
 * Returns: id of the practice or network
 */
const char *
mix_deploy_change_get_place_id (MixDeployChange *self)
{
  return mix_deploy_picture_get_place_id (self->picture, get_some (self)->place);
}

/**
 * mix_deploy_change_get_place:
 * @self: a change
 *
 * Returns: what the practice or network is called
 */
const char *
mix_deploy_change_get_place (MixDeployChange *self)
{
  return mix_deploy_picture_get_place_name (self->picture, get_some (self)->place);
}

/**
 * mix_deploy_change_get_line:
 * @self: a change
 *
 * Returns: (transfer none): what
 */
MixServiceLine *
mix_deploy_change_get_line (MixDeployChange *self)
{
  return mix_deploy_picture_get_line (self->picture, get_some (self)->line);
}

/**
 * mix_deploy_change_get_assignment_id:
 * @self: a change
 *
 * Returns: id of the assignment that it is about, the first of several; of new work the one that it becomes
 */
const char *
mix_deploy_change_get_assignment_id (MixDeployChange *self)
{
  const GPtrArray *assignments;

  if (self->new_id != NULL)
    return self->new_id;
  assignments
      = mix_deploy_picture_get_assignments (self->picture, self->from.person, self->from.place, self->from.line);
  return mix_assignment_get_id (g_ptr_array_index (assignments, 0));
}

/**
 * mix_deploy_change_get_minutes_before:
 * @self: a change
 *
 * Returns: minutes a week that it is today
 */
int
mix_deploy_change_get_minutes_before (MixDeployChange *self)
{
  return self->from.before;
}

/**
 * mix_deploy_change_get_minutes_after:
 * @self: a change
 *
 * Returns: minutes a week that it is in the proposal
 */
int
mix_deploy_change_get_minutes_after (MixDeployChange *self)
{
  return self->to.after;
}

/**
 * mix_deploy_change_get_side:
 * @self: a change
 *
 * Returns: whose priority the work serves
 */
MixCardSide
mix_deploy_change_get_side (MixDeployChange *self)
{
  return mix_card_side_of (mix_deploy_change_get_line (self));
}

/**
 * mix_deploy_change_get_fit:
 * @self: a change
 *
 * Returns: (nullable): how it suits whoever has it then; %NULL where it ends
 */
const MixFit *
mix_deploy_change_get_fit (MixDeployChange *self)
{
  return self->to.person >= 0 ? &self->fit : NULL;
}

/**
 * mix_deploy_change_is_about:
 * @self: a change
 * @person_id: somebody
 *
 * Returns: whether they give the work, get it or lose it
 */
gboolean
mix_deploy_change_is_about (MixDeployChange *self, const char *person_id)
{
  MixPerson *from = mix_deploy_change_get_from_person (self);

  return g_str_equal (mix_person_get_id (mix_deploy_change_get_person (self)), person_id)
         || (from != NULL && g_str_equal (mix_person_get_id (from), person_id));
}

/**
 * mix_deploy_change_kind_get_name:
 * @kind: a kind of change
 *
 * Returns: its name in files
 */
const char *
mix_deploy_change_kind_get_name (MixDeployChangeKind kind)
{
  return kinds[kind].name;
}

/**
 * mix_deploy_change_kind_get_words:
 * @kind: a kind of change
 *
 * Returns: what it is called on a screen
 */
const char *
mix_deploy_change_kind_get_words (MixDeployChangeKind kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "change in a proposal", kinds[kind].words);
}
