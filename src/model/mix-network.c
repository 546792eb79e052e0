#include "mix-network.h"

#include "mix-row-type.h"
#include "mix-text.h"

/* A network as the plan shows it on one day. Immutable. */
struct _MixNetwork
{
  GObject parent_instance;

  MixOrganisationRow *row;
  MixFigures *figures;
  char *name;
};

G_DEFINE_FINAL_TYPE (MixNetwork, mix_network, G_TYPE_OBJECT)

static void
mix_network_finalize (GObject *object)
{
  MixNetwork *self = MIX_NETWORK (object);

  mix_row_free (&mix_row_type_organisation, self->row);
  g_clear_pointer (&self->figures, mix_figures_unref);
  g_free (self->name);
  G_OBJECT_CLASS (mix_network_parent_class)->finalize (object);
}

static void
mix_network_class_init (MixNetworkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_network_finalize;
}

static void
mix_network_init (MixNetwork *self)
{
}

/**
 * mix_network_new:
 * @row: the network's row; copied
 * @figures: what is known of it, such as its staff
 *
 * Returns: (transfer full): a network
 */
MixNetwork *
mix_network_new (const MixOrganisationRow *row, MixFigures *figures)
{
  MixNetwork *self = g_object_new (MIX_TYPE_NETWORK, NULL);

  self->row = mix_row_copy (&mix_row_type_organisation, row);
  self->figures = mix_figures_ref (figures);
  self->name = mix_text_title_case (row->name);
  return self;
}

/**
 * mix_network_get_row:
 * @self: a network
 *
 * Returns: (transfer none): all its recorded fields, with names as published
 */
const MixOrganisationRow *
mix_network_get_row (MixNetwork *self)
{
  g_return_val_if_fail (MIX_IS_NETWORK (self), NULL);
  return self->row;
}

/**
 * mix_network_get_figures:
 * @self: a network
 *
 * Returns: (transfer none): what is known of it on the plan's day
 */
MixFigures *
mix_network_get_figures (MixNetwork *self)
{
  g_return_val_if_fail (MIX_IS_NETWORK (self), NULL);
  return self->figures;
}

/**
 * mix_network_get_id:
 * @self: a network
 *
 * Returns: (transfer none): its id
 */
const char *
mix_network_get_id (MixNetwork *self)
{
  g_return_val_if_fail (MIX_IS_NETWORK (self), NULL);
  return self->row->id;
}

/**
 * mix_network_get_name:
 * @self: a network
 *
 * Returns: (transfer none): its name in title case, for the screen
 */
const char *
mix_network_get_name (MixNetwork *self)
{
  g_return_val_if_fail (MIX_IS_NETWORK (self), NULL);
  return self->name;
}

/**
 * mix_network_equal:
 * @a: a network
 * @b: another one
 *
 * Returns: whether nothing differs between them
 */
gboolean
mix_network_equal (MixNetwork *a, MixNetwork *b)
{
  return mix_row_equal (&mix_row_type_organisation, a->row, b->row) && mix_figures_equal (a->figures, b->figures);
}
