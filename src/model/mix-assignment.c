#include "mix-assignment.h"

#include "mix-row-type.h"

/* An assignment of the plan as a list model's item. Immutable. */
struct _MixAssignment
{
  GObject parent_instance;

  MixAssignmentRow *row;
};

G_DEFINE_FINAL_TYPE (MixAssignment, mix_assignment, G_TYPE_OBJECT)

static void
mix_assignment_finalize (GObject *object)
{
  mix_row_free (&mix_row_type_assignment, MIX_ASSIGNMENT (object)->row);
  G_OBJECT_CLASS (mix_assignment_parent_class)->finalize (object);
}

static void
mix_assignment_class_init (MixAssignmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_assignment_finalize;
}

static void
mix_assignment_init (MixAssignment *self)
{
}

/**
 * mix_assignment_new:
 * @row: the recorded row; copied
 *
 * Returns: (transfer full): an assignment
 */
MixAssignment *
mix_assignment_new (const MixAssignmentRow *row)
{
  MixAssignment *self = g_object_new (MIX_TYPE_ASSIGNMENT, NULL);

  self->row = mix_row_copy (&mix_row_type_assignment, row);
  return self;
}

/**
 * mix_assignment_get_row:
 * @self: an assignment
 *
 * Returns: (transfer none): all its recorded fields
 */
const MixAssignmentRow *
mix_assignment_get_row (MixAssignment *self)
{
  g_return_val_if_fail (MIX_IS_ASSIGNMENT (self), NULL);
  return self->row;
}

/**
 * mix_assignment_get_id:
 * @self: an assignment
 *
 * Returns: (transfer none): its id
 */
const char *
mix_assignment_get_id (MixAssignment *self)
{
  g_return_val_if_fail (MIX_IS_ASSIGNMENT (self), NULL);
  return self->row->id;
}

/**
 * mix_assignment_equal:
 * @a: an assignment
 * @b: another one
 *
 * Returns: whether nothing differs between them
 */
gboolean
mix_assignment_equal (MixAssignment *a, MixAssignment *b)
{
  return mix_row_equal (&mix_row_type_assignment, a->row, b->row);
}
