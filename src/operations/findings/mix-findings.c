#include "mix-findings-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/*
 * Everything that is not as it should be in a plan, or in one of its networks, the worst first. This one list is what
 * `skillmixctl check`, the findings strip, the overview and the inspector show. Immutable.
 */
struct _MixFindings
{
  GObject parent_instance;

  MixBoard *board; /* what cards and people of the findings live in */
  GPtrArray *list; /* of MixFinding */
  guint counts[MIX_N_FINDING_CODES];
  gint64 minutes[MIX_N_FINDING_CODES];
};

G_DEFINE_FINAL_TYPE (MixFindings, mix_findings, G_TYPE_OBJECT)

static void
mix_findings_finalize (GObject *object)
{
  MixFindings *self = MIX_FINDINGS (object);

  g_ptr_array_unref (self->list);
  g_clear_object (&self->board);
  G_OBJECT_CLASS (mix_findings_parent_class)->finalize (object);
}

static void
mix_findings_class_init (MixFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_findings_finalize;
}

static void
mix_findings_init (MixFindings *self)
{
  self->list = g_ptr_array_new_with_free_func (g_object_unref);
}

/*
 * _mix_findings_take:
 * @finding: (transfer full): the next finding
 */
void
_mix_findings_take (MixFindingsDraft *draft, MixFinding *finding)
{
  g_ptr_array_add (draft->list, finding);
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

/* The worst first, kind by kind, the most time first; what nobody does stays as the board has it. */
static int
compare (gconstpointer a, gconstpointer b)
{
  MixFinding *first = *(MixFinding *const *) a;
  MixFinding *second = *(MixFinding *const *) b;
  gint64 first_minutes, second_minutes;
  int difference = compare_numbers (mix_finding_get_severity (first), mix_finding_get_severity (second));

  if (difference == 0)
    difference = compare_numbers (mix_finding_get_code (first), mix_finding_get_code (second));
  if (difference != 0 || mix_finding_get_code (first) == MIX_FINDING_NOBODY)
    return difference;
  mix_finding_get_minutes (first, &first_minutes);
  mix_finding_get_minutes (second, &second_minutes);
  return compare_numbers (second_minutes, first_minutes);
}

static void
count (MixFindings *self)
{
  for (guint i = 0; i < self->list->len; i++)
    {
      MixFinding *finding = g_ptr_array_index (self->list, i);
      MixFindingCode code = mix_finding_get_code (finding);
      gint64 minutes;

      self->counts[code]++;
      if (mix_finding_get_minutes (finding, &minutes))
        self->minutes[code] += minutes;
    }
}

static MixFindings *
begin (MixBoard *board, const char *network_id, MixFindingsDraft *draft)
{
  MixFindings *self = g_object_new (MIX_TYPE_FINDINGS, NULL);

  self->board = g_object_ref (board);
  *draft = (MixFindingsDraft) { self->list, board, mix_board_get_plan (board), network_id, NULL };
  return self;
}

static MixFindings *
finish (MixFindings *self)
{
  g_ptr_array_sort (self->list, compare);
  count (self);
  return self;
}

/**
 * mix_findings_new:
 * @board: the board of a plan
 * @network_id: (nullable): one of its networks, or %NULL for all of it
 * @overload: (nullable): whether its work can be done at all, week by week; %NULL to leave that out
 *
 * On any thread. A plan of 60 people, 38 practices and 600 pieces of work takes some milliseconds, one of 50,000 pieces
 * of work about a second.
 *
 * Returns: (transfer full): what is not as it should be there
 */
MixFindings *
mix_findings_new (MixBoard *board, const char *network_id, MixPlanOverload *overload)
{
  MixFindingsDraft draft;
  MixFindings *self = begin (board, network_id, &draft);

  _mix_findings_add_cards (&draft);
  _mix_findings_add_people (&draft);
  _mix_findings_add_demand (&draft);
  _mix_findings_add_shares (&draft);
  if (overload != NULL)
    _mix_findings_add_overload (&draft, overload);
  return finish (self);
}

/**
 * mix_findings_new_unknown:
 * @board: the board of a plan
 * @place_id: (nullable): a practice, or a network for work of its own; %NULL for all
 *
 * Returns: (transfer full): only what is not known of what is needed
 */
MixFindings *
mix_findings_new_unknown (MixBoard *board, const char *place_id)
{
  MixFindingsDraft draft;
  MixFindings *self = begin (board, NULL, &draft);

  draft.place_id = place_id;
  _mix_findings_add_unknown (&draft);
  return finish (self);
}

/**
 * mix_findings_get_all:
 * @self: findings
 *
 * Returns: (transfer none) (element-type MixFinding): all of them, the worst first
 */
GPtrArray *
mix_findings_get_all (MixFindings *self)
{
  return self->list;
}

/**
 * mix_findings_count:
 * @self: findings
 * @code: a kind of them
 *
 * Returns: how many there are of the kind
 */
guint
mix_findings_count (MixFindings *self, MixFindingCode code)
{
  return self->counts[code];
}

/**
 * mix_findings_get_minutes:
 * @self: findings
 * @code: a kind of them
 *
 * Returns: minutes a week that those of the kind are about
 */
gint64
mix_findings_get_minutes (MixFindings *self, MixFindingCode code)
{
  return self->minutes[code];
}

/**
 * mix_findings_count_group:
 * @self: findings
 * @group: those shown together
 *
 * Returns: how many there are in the group
 */
guint
mix_findings_count_group (MixFindings *self, MixFindingGroup group)
{
  guint n = 0;

  for (MixFindingCode code = 0; code < MIX_N_FINDING_CODES; code++)
    if (mix_finding_code_get_group (code) == group)
      n += self->counts[code];
  return n;
}

/**
 * mix_findings_get_group_minutes:
 * @self: findings
 * @group: those shown together
 *
 * Returns: minutes a week that those of the group are about
 */
gint64
mix_findings_get_group_minutes (MixFindings *self, MixFindingGroup group)
{
  gint64 minutes = 0;

  for (MixFindingCode code = 0; code < MIX_N_FINDING_CODES; code++)
    if (mix_finding_code_get_group (code) == group)
      minutes += self->minutes[code];
  return minutes;
}

/**
 * mix_findings_count_severity:
 * @self: findings
 * @severity: how much they matter
 *
 * Returns: how many there are of that severity
 */
guint
mix_findings_count_severity (MixFindings *self, MixSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < self->list->len; i++)
    n += mix_finding_get_severity (g_ptr_array_index (self->list, i)) == severity;
  return n;
}

/**
 * mix_findings_dup_summary:
 * @self: findings
 *
 * Returns: (transfer full): how many of them matter, in a few words: "14 unsafe, 29 serious"
 */
char *
mix_findings_dup_summary (MixFindings *self)
{
  guint n_unsafe = mix_findings_count_severity (self, MIX_SEVERITY_UNSAFE);
  guint n_serious = mix_findings_count_severity (self, MIX_SEVERITY_SERIOUS);

  if (n_unsafe == 0 && n_serious == 0)
    return g_strdup (self->list->len > 0 ? _ ("Nothing is unsafe or serious") : _ ("Nothing is wrong"));
  if (n_unsafe == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u serious finding", "%u serious findings", n_serious),
                            n_serious);
  /* Translators: two numbers of findings. */
  return g_strdup_printf (_ ("%u unsafe, %u serious"), n_unsafe, n_serious);
}

/**
 * mix_findings_are_unsafe:
 * @self: findings
 *
 * Returns: whether there is unsafe work, kept by a decision or not, or overload: what ends `skillmixctl check` with 1
 */
gboolean
mix_findings_are_unsafe (MixFindings *self)
{
  return mix_findings_count_group (self, MIX_FINDING_GROUP_BLOCKED) > 0
         || mix_findings_count_group (self, MIX_FINDING_GROUP_OVER) > 0;
}
