#include "mix-practice.h"

#include "mix-row-type.h"
#include "mix-text.h"

/* A practice as the plan shows it on one day. Immutable. */
struct _MixPractice
{
  GObject parent_instance;

  MixOrganisationRow *row;
  MixFigures *figures;
  MixNetwork *network;    /* nullable */
  GPtrArray *memberships; /* of MixMembershipRow, oldest first */
  char *name;
};

G_DEFINE_FINAL_TYPE (MixPractice, mix_practice, G_TYPE_OBJECT)

static void
mix_practice_finalize (GObject *object)
{
  MixPractice *self = MIX_PRACTICE (object);

  mix_row_free (&mix_row_type_organisation, self->row);
  g_clear_pointer (&self->figures, mix_figures_unref);
  g_clear_pointer (&self->memberships, g_ptr_array_unref);
  g_clear_object (&self->network);
  g_free (self->name);
  G_OBJECT_CLASS (mix_practice_parent_class)->finalize (object);
}

static void
mix_practice_class_init (MixPracticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_practice_finalize;
}

static void
mix_practice_init (MixPractice *self)
{
}

/**
 * mix_practice_new:
 * @row: the practice's row; copied
 * @figures: what is known of it on the plan's day
 * @network: (nullable): the network it belongs to on that day
 * @memberships: (element-type MixMembershipRow): all its memberships, oldest first
 *
 * Returns: (transfer full): a practice
 */
MixPractice *
mix_practice_new (const MixOrganisationRow *row, MixFigures *figures, MixNetwork *network, GPtrArray *memberships)
{
  MixPractice *self = g_object_new (MIX_TYPE_PRACTICE, NULL);

  self->row = mix_row_copy (&mix_row_type_organisation, row);
  self->figures = mix_figures_ref (figures);
  self->memberships = g_ptr_array_ref (memberships);
  self->name = mix_text_title_case (row->name);
  g_set_object (&self->network, network);
  return self;
}

/**
 * mix_practice_get_row:
 * @self: a practice
 *
 * Returns: (transfer none): all its recorded fields, with the name as published
 */
const MixOrganisationRow *
mix_practice_get_row (MixPractice *self)
{
  g_return_val_if_fail (MIX_IS_PRACTICE (self), NULL);
  return self->row;
}

/**
 * mix_practice_get_id:
 * @self: a practice
 *
 * Returns: (transfer none): its id
 */
const char *
mix_practice_get_id (MixPractice *self)
{
  g_return_val_if_fail (MIX_IS_PRACTICE (self), NULL);
  return self->row->id;
}

/**
 * mix_practice_get_code:
 * @self: a practice
 *
 * Returns: (transfer none): its official code, such as A89001
 */
const char *
mix_practice_get_code (MixPractice *self)
{
  g_return_val_if_fail (MIX_IS_PRACTICE (self), NULL);
  return self->row->code;
}

/**
 * mix_practice_get_name:
 * @self: a practice
 *
 * Returns: (transfer none): its name in title case, for the screen
 */
const char *
mix_practice_get_name (MixPractice *self)
{
  g_return_val_if_fail (MIX_IS_PRACTICE (self), NULL);
  return self->name;
}

/**
 * mix_practice_get_short_name:
 * @self: a practice
 *
 * Returns: (transfer none): the name for cards and narrow places
 */
const char *
mix_practice_get_short_name (MixPractice *self)
{
  g_return_val_if_fail (MIX_IS_PRACTICE (self), NULL);
  return self->row->short_name;
}

/**
 * mix_practice_get_figures:
 * @self: a practice
 *
 * Returns: (transfer none): what is known of it on the plan's day
 */
MixFigures *
mix_practice_get_figures (MixPractice *self)
{
  g_return_val_if_fail (MIX_IS_PRACTICE (self), NULL);
  return self->figures;
}

/**
 * mix_practice_get_network:
 * @self: a practice
 *
 * Returns: (transfer none) (nullable): the network it belongs to on the plan's day
 */
MixNetwork *
mix_practice_get_network (MixPractice *self)
{
  g_return_val_if_fail (MIX_IS_PRACTICE (self), NULL);
  return self->network;
}

/**
 * mix_practice_get_n_memberships:
 * @self: a practice
 *
 * Returns: how many dated memberships are recorded
 */
guint
mix_practice_get_n_memberships (MixPractice *self)
{
  g_return_val_if_fail (MIX_IS_PRACTICE (self), 0);
  return self->memberships->len;
}

/**
 * mix_practice_get_membership:
 * @self: a practice
 * @position: less than mix_practice_get_n_memberships()
 *
 * Returns: (transfer none): a membership; oldest first
 */
const MixMembershipRow *
mix_practice_get_membership (MixPractice *self, guint position)
{
  g_return_val_if_fail (MIX_IS_PRACTICE (self), NULL);
  return g_ptr_array_index (self->memberships, position);
}

static gboolean
memberships_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!mix_row_equal (&mix_row_type_membership, g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

/**
 * mix_practice_equal:
 * @a: a practice
 * @b: another one
 *
 * Returns: whether nothing differs between them, their network's name included
 */
gboolean
mix_practice_equal (MixPractice *a, MixPractice *b)
{
  if ((a->network == NULL) != (b->network == NULL))
    return FALSE;
  if (a->network != NULL && !mix_network_equal (a->network, b->network))
    return FALSE;
  return mix_row_equal (&mix_row_type_organisation, a->row, b->row) && mix_figures_equal (a->figures, b->figures)
         && memberships_equal (a->memberships, b->memberships);
}
