#include "mix-card.h"

#include "mix-plan-entries.h"
#include "mix-row-type.h"

/*
 * One piece of work as the board shows it: an assignment, or the demand for a line at a place that nobody has.
 * Immutable: a change of the plan makes other cards, with the same keys.
 */
struct _MixCard
{
  GObject parent_instance;

  char *key;                 /* id of the assignment; place and line where nobody has it */
  MixAssignment *assignment; /* NULL where nobody has it */
  MixPerson *person;         /* NULL where nobody has it */
  MixServiceLine *line;
  MixPractice *practice; /* NULL for a network's own work */
  MixNetwork *network;   /* NULL at a practice of no network */
  MixFit *fit;           /* in a box shared with other cards; NULL where nobody has it */
  int minutes;
  MixDate deadline;                /* of the cohort behind it; MIX_DATE_NONE without one */
  MixFitOverrideRow *fit_override; /* in force; NULL without one */
};

/* Of work that nobody has. */
static const MixFit fit_of_nobody = { .grade = MIX_FIT_FITS };

G_DEFINE_FINAL_TYPE (MixCard, mix_card, G_TYPE_OBJECT)

static void
mix_card_finalize (GObject *object)
{
  MixCard *self = MIX_CARD (object);

  if (self->assignment == NULL)
    g_free (self->key);
  g_clear_object (&self->assignment);
  g_clear_object (&self->person);
  g_clear_object (&self->line);
  g_clear_object (&self->practice);
  g_clear_object (&self->network);
  g_clear_pointer (&self->fit, g_atomic_rc_box_release);
  g_clear_pointer (&self->fit_override, mix_free_fit_override_row);
  G_OBJECT_CLASS (mix_card_parent_class)->finalize (object);
}

static void
mix_card_class_init (MixCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_card_finalize;
}

static void
mix_card_init (MixCard *self)
{
}

/* The object, or NULL, with a reference more. */
static gpointer
hold (gpointer object)
{
  return object != NULL ? g_object_ref (object) : NULL;
}

static void
take_deadline (MixCard *self, MixPlan *plan)
{
  const MixCohortRow *cohort
      = mix_plan_find_cohort (plan, mix_card_get_place_id (self), mix_service_line_get_id (self->line));

  self->deadline = cohort != NULL ? cohort->deadline : MIX_DATE_NONE;
}

/* Work that is not blocked needs nobody's decision. */
static void
take_override (MixCard *self, MixPlan *plan)
{
  const MixFitOverrideRow *row
      = self->fit->grade == MIX_FIT_BLOCKED ? mix_plan_find_fit_override (plan, self->key) : NULL;

  if (row != NULL && row->until >= mix_plan_get_as_at (plan))
    self->fit_override = mix_row_copy (&mix_row_type_fit_override, row);
}

/**
 * mix_card_new_work:
 * @plan: a plan
 * @assignment: one of its assignments
 * @person: whose it is
 * @line: what it is
 * @practice: (nullable): where, or %NULL for a network's own work
 * @network: (nullable): the network
 * @fit: how it suits them, in a box of g_atomic_rc_box_new() that cards share
 *
 * Returns: (transfer full): a card of work that somebody has
 */
MixCard *
mix_card_new_work (MixPlan *plan,
                   MixAssignment *assignment,
                   MixPerson *person,
                   MixServiceLine *line,
                   MixPractice *practice,
                   MixNetwork *network,
                   MixFit *fit)
{
  MixCard *self = g_object_new (MIX_TYPE_CARD, NULL);
  const MixAssignmentRow *row = mix_assignment_get_row (assignment);

  self->key = (char *) row->id;
  self->assignment = g_object_ref (assignment);
  self->person = g_object_ref (person);
  self->line = g_object_ref (line);
  self->practice = hold (practice);
  self->network = hold (network);
  self->fit = g_atomic_rc_box_acquire (fit);
  self->minutes = row->minutes;
  take_deadline (self, plan);
  take_override (self, plan);
  return self;
}

/**
 * mix_card_new_assignment:
 * @plan: a plan
 * @assignment: one of its assignments
 * @person: whose it is
 * @fit: how it suits them
 *
 * Returns: (transfer full) (nullable): its card; %NULL where its line or place is not in the plan on its day
 */
MixCard *
mix_card_new_assignment (MixPlan *plan, MixAssignment *assignment, MixPerson *person, const MixFit *fit)
{
  const MixAssignmentRow *row = mix_assignment_get_row (assignment);
  MixServiceLine *line = mix_plan_find_service_line (plan, row->service_line_id);
  MixPractice *practice = mix_plan_find_practice (plan, row->organisation_id);
  MixNetwork *network
      = practice != NULL ? mix_practice_get_network (practice) : mix_plan_find_network (plan, row->organisation_id);

  MixFit *box;
  MixCard *self;

  if (line == NULL || (practice == NULL && network == NULL))
    return NULL;
  box = g_atomic_rc_box_new (MixFit);
  *box = *fit;
  self = mix_card_new_work (plan, assignment, person, line, practice, network, box);
  g_atomic_rc_box_release (box);
  return self;
}

/**
 * mix_card_new_nobody:
 * @plan: the plan
 * @line: the work
 * @practice: (nullable): where, or %NULL for the network's own work
 * @network: (nullable): the network
 * @minutes: minutes a week that nobody does
 *
 * Returns: (transfer full): a card of demand that nobody has
 */
MixCard *
mix_card_new_nobody (MixPlan *plan, MixServiceLine *line, MixPractice *practice, MixNetwork *network, int minutes)
{
  MixCard *self = g_object_new (MIX_TYPE_CARD, NULL);

  self->line = g_object_ref (line);
  self->practice = hold (practice);
  self->network = hold (network);
  self->minutes = minutes;
  self->key = g_strconcat (mix_card_get_place_id (self), "/", mix_service_line_get_id (line), NULL);
  take_deadline (self, plan);
  return self;
}

/**
 * mix_card_get_key:
 * @self: a card
 *
 * Returns: (transfer none): what makes it the same piece of work after a change of the plan
 */
const char *
mix_card_get_key (MixCard *self)
{
  return self->key;
}

/**
 * mix_card_get_assignment:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the assignment, or %NULL where nobody has the work
 */
MixAssignment *
mix_card_get_assignment (MixCard *self)
{
  return self->assignment;
}

/**
 * mix_card_get_person:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): who does it
 */
MixPerson *
mix_card_get_person (MixCard *self)
{
  return self->person;
}

/**
 * mix_card_get_line:
 * @self: a card
 *
 * Returns: (transfer none): the kind of work
 */
MixServiceLine *
mix_card_get_line (MixCard *self)
{
  return self->line;
}

/**
 * mix_card_get_practice:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): where it is done, or %NULL for a network's own work
 */
MixPractice *
mix_card_get_practice (MixCard *self)
{
  return self->practice;
}

/**
 * mix_card_get_network:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the network it is for
 */
MixNetwork *
mix_card_get_network (MixCard *self)
{
  return self->network;
}

/**
 * mix_card_get_place_id:
 * @self: a card
 *
 * Returns: (transfer none): id of the practice, or of the network for its own work
 */
const char *
mix_card_get_place_id (MixCard *self)
{
  return self->practice != NULL ? mix_practice_get_id (self->practice) : mix_network_get_id (self->network);
}

/**
 * mix_card_get_minutes:
 * @self: a card
 *
 * Returns: minutes a week
 */
int
mix_card_get_minutes (MixCard *self)
{
  return self->minutes;
}

/**
 * mix_card_get_fit:
 * @self: a card
 *
 * Returns: (transfer none): how it suits whoever has it; without reasons where nobody has
 */
const MixFit *
mix_card_get_fit (MixCard *self)
{
  return self->fit != NULL ? self->fit : &fit_of_nobody;
}

/**
 * mix_card_get_title:
 * @self: a card
 *
 * Returns: (transfer none): the short name of the work
 */
const char *
mix_card_get_title (MixCard *self)
{
  return mix_service_line_get_row (self->line)->short_name;
}

/**
 * mix_card_get_place:
 * @self: a card
 *
 * Returns: (transfer none): the short name of the practice, or the network's name
 */
const char *
mix_card_get_place (MixCard *self)
{
  return self->practice != NULL ? mix_practice_get_short_name (self->practice) : mix_network_get_name (self->network);
}

/**
 * mix_card_get_status:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the assignment's status
 */
const char *
mix_card_get_status (MixCard *self)
{
  return self->assignment != NULL ? mix_assignment_get_row (self->assignment)->status : NULL;
}

/**
 * mix_card_get_deadline:
 * @self: a card
 *
 * Returns: by when what is behind it has to be done; %MIX_DATE_NONE where there is no such day
 */
MixDate
mix_card_get_deadline (MixCard *self)
{
  return self->deadline;
}

/**
 * mix_card_get_override:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the decision that keeps it though it is blocked, if one is in force
 */
const MixFitOverrideRow *
mix_card_get_override (MixCard *self)
{
  return self->fit_override;
}

/**
 * mix_card_side_of:
 * @line: a kind of work
 *
 * Returns: whose priority it serves; what no side is named for serves both
 */
MixCardSide
mix_card_side_of (MixServiceLine *line)
{
  const char *side = mix_service_line_get_row (line)->side;

  if (g_strcmp0 (side, "pcn") == 0)
    return MIX_CARD_SIDE_NETWORK;
  return g_strcmp0 (side, "practice") == 0 ? MIX_CARD_SIDE_PRACTICE : MIX_CARD_SIDE_BOTH;
}

/**
 * mix_card_get_side:
 * @self: a card
 *
 * Returns: whose priority it serves
 */
MixCardSide
mix_card_get_side (MixCard *self)
{
  return mix_card_side_of (self->line);
}

/**
 * mix_card_needs_site:
 * @self: a card
 *
 * Returns: whether whoever does it has to be at its practice
 */
gboolean
mix_card_needs_site (MixCard *self)
{
  return self->practice != NULL && mix_service_line_needs_site (self->line);
}

/**
 * mix_card_is_nobody:
 * @self: a card
 *
 * Returns: whether nobody has the work
 */
gboolean
mix_card_is_nobody (MixCard *self)
{
  return self->assignment == NULL;
}

/**
 * mix_card_is_high_risk:
 * @self: a card
 *
 * Returns: whether harm is likely where it is not done well
 */
gboolean
mix_card_is_high_risk (MixCard *self)
{
  return g_strcmp0 (mix_service_line_get_row (self->line)->risk, "high") == 0;
}

/**
 * mix_card_counts:
 * @self: a card
 *
 * Returns: whether somebody's time goes into it: not for work that is paused, or that nobody has
 */
gboolean
mix_card_counts (MixCard *self)
{
  const char *status = mix_card_get_status (self);

  return status != NULL && !g_str_equal (status, "paused") && !g_str_equal (status, "ended");
}

/**
 * mix_card_is_in_network:
 * @self: a card
 * @network_id: (nullable): a network, or %NULL for all
 *
 * Returns: whether it is work for that network
 */
gboolean
mix_card_is_in_network (MixCard *self, const char *network_id)
{
  return network_id == NULL || (self->network != NULL && g_str_equal (mix_network_get_id (self->network), network_id));
}

static gboolean
overrides_equal (const MixFitOverrideRow *a, const MixFitOverrideRow *b)
{
  return a == b || (a != NULL && b != NULL && mix_row_equal (&mix_row_type_fit_override, a, b));
}

/**
 * mix_card_equal:
 * @a: a card
 * @b: another one
 *
 * Returns: whether both show the same
 */
gboolean
mix_card_equal (MixCard *a, MixCard *b)
{
  return g_str_equal (a->key, b->key) && a->minutes == b->minutes && a->deadline == b->deadline
         && overrides_equal (a->fit_override, b->fit_override)
         && mix_fit_equal (mix_card_get_fit (a), mix_card_get_fit (b))
         && g_strcmp0 (mix_card_get_status (a), mix_card_get_status (b)) == 0
         && g_str_equal (mix_card_get_title (a), mix_card_get_title (b))
         && g_str_equal (mix_card_get_place (a), mix_card_get_place (b))
         && mix_card_get_side (a) == mix_card_get_side (b) && mix_card_is_high_risk (a) == mix_card_is_high_risk (b)
         && (a->person == NULL) == (b->person == NULL)
         && (a->person == NULL || g_str_equal (mix_person_get_name (a->person), mix_person_get_name (b->person)));
}
