#include "mix-england-private.h"

#include <string.h>
#include <sys/mman.h>

#include "mix-data-dir.h"

G_DEFINE_FINAL_TYPE (MixEngland, mix_england, G_TYPE_OBJECT)

static void
mix_england_finalize (GObject *object)
{
  MixEngland *self = MIX_ENGLAND (object);

  g_array_unref (self->sources);
  g_array_unref (self->icbs);
  g_array_unref (self->sub_icbs);
  g_array_unref (self->networks);
  g_array_unref (self->practices);
  g_array_unref (self->memberships);
  g_ptr_array_unref (self->name_lists);
  g_free (self->register_counts);
  g_free (self->members_begin);
  g_free (self->members);
  if (self->text != NULL)
    munmap (self->text, self->length);

  G_OBJECT_CLASS (mix_england_parent_class)->finalize (object);
}

static void
mix_england_class_init (MixEnglandClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_england_finalize;
}

static void
mix_england_init (MixEngland *self)
{
  self->as_at = MIX_DATE_NONE;
  self->sources = g_array_new (FALSE, FALSE, sizeof (MixEnglandSource));
  self->icbs = g_array_new (FALSE, TRUE, sizeof (MixEnglandIcb));
  self->sub_icbs = g_array_new (FALSE, TRUE, sizeof (MixEnglandSubIcb));
  self->networks = g_array_new (FALSE, TRUE, sizeof (MixEnglandNetwork));
  self->practices = g_array_new (FALSE, TRUE, sizeof (MixEnglandPractice));
  self->memberships = g_array_new (FALSE, TRUE, sizeof (MixEnglandMembership));
  self->name_lists = g_ptr_array_new_with_free_func (g_free);
}

static int
compare_code (gconstpointer code, gconstpointer row)
{
  return strcmp (code, *(const char *const *) row);
}

/* Every row begins with its code, and rows are sorted by it. */
static gconstpointer
find_row (GArray *rows, guint begin, guint end, const char *code)
{
  gsize size = g_array_get_element_size (rows);

  return end > begin ? bsearch (code, rows->data + begin * size, end - begin, size, compare_code) : NULL;
}

/**
 * mix_england_load:
 * @path: (nullable): the table; %NULL: `england/england.tsv` of the data folder
 * @error: return location for an error
 *
 * Reads the table of England: practices, networks and boards with their figures, made by mix_england_build(). It is
 * never changed afterwards, so that any thread may use it.
 *
 * Returns: (transfer full): the table, or %NULL with an error that names the line
 */
MixEngland *
mix_england_load (const char *path, GError **error)
{
  g_autoptr (MixEngland) self = g_object_new (MIX_TYPE_ENGLAND, NULL);
  g_autofree char *own_path = mix_data_dir_build_path ("england", MIX_ENGLAND_FILE_NAME, NULL);

  if (!_mix_england_read (self, path != NULL ? path : own_path, error))
    return NULL;
  _mix_england_index_members (self);
  return g_steal_pointer (&self);
}

/**
 * mix_england_get_as_at:
 * @self: the table of England
 *
 * Returns: the day of its practices, networks and list sizes
 */
MixDate
mix_england_get_as_at (MixEngland *self)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self), MIX_DATE_NONE);
  return self->as_at;
}

/**
 * mix_england_get_n_sources:
 * @self: the table of England
 *
 * Returns: the number of files it was made from
 */
guint
mix_england_get_n_sources (MixEngland *self)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self), 0);
  return self->sources->len;
}

/**
 * mix_england_get_source:
 * @self: the table of England
 * @position: from 0
 *
 * Returns: (transfer none): one of the files it was made from
 */
const MixEnglandSource *
mix_england_get_source (MixEngland *self, guint position)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self) && position < self->sources->len, NULL);
  return &g_array_index (self->sources, MixEnglandSource, position);
}

/**
 * mix_england_find_source:
 * @self: the table of England
 * @kind: what is looked for, see #MixEnglandSource
 *
 * Returns: (transfer none) (nullable): the source of figures of that kind
 */
const MixEnglandSource *
mix_england_find_source (MixEngland *self, const char *kind)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self) && kind != NULL, NULL);

  for (guint i = 0; i < self->sources->len; i++)
    {
      const MixEnglandSource *source = mix_england_get_source (self, i);

      if (g_str_equal (source->kind, kind))
        return source;
    }
  return NULL;
}

/**
 * mix_england_get_n_icbs:
 * @self: the table of England
 *
 * Returns: the number of integrated care boards
 */
guint
mix_england_get_n_icbs (MixEngland *self)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self), 0);
  return self->icbs->len;
}

/**
 * mix_england_get_icb:
 * @self: the table of England
 * @position: from 0, in the order of codes
 *
 * Returns: (transfer none): an integrated care board
 */
const MixEnglandIcb *
mix_england_get_icb (MixEngland *self, guint position)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self) && position < self->icbs->len, NULL);
  return &g_array_index (self->icbs, MixEnglandIcb, position);
}

/**
 * mix_england_find_icb:
 * @self: the table of England
 * @code: such as `QNC`
 *
 * Returns: (transfer none) (nullable): the integrated care board of that code
 */
const MixEnglandIcb *
mix_england_find_icb (MixEngland *self, const char *code)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self) && code != NULL, NULL);
  return find_row (self->icbs, 0, self->icbs->len, code);
}

/**
 * mix_england_get_n_sub_icbs:
 * @self: the table of England
 *
 * Returns: the number of sub-ICB locations
 */
guint
mix_england_get_n_sub_icbs (MixEngland *self)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self), 0);
  return self->sub_icbs->len;
}

/**
 * mix_england_get_sub_icb:
 * @self: the table of England
 * @position: from 0, in the order of codes
 *
 * Returns: (transfer none): a sub-ICB location
 */
const MixEnglandSubIcb *
mix_england_get_sub_icb (MixEngland *self, guint position)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self) && position < self->sub_icbs->len, NULL);
  return &g_array_index (self->sub_icbs, MixEnglandSubIcb, position);
}

/**
 * mix_england_find_sub_icb:
 * @self: the table of England
 * @code: such as `00P`
 *
 * Returns: (transfer none) (nullable): the sub-ICB location of that code
 */
const MixEnglandSubIcb *
mix_england_find_sub_icb (MixEngland *self, const char *code)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self) && code != NULL, NULL);
  return find_row (self->sub_icbs, 0, self->sub_icbs->len, code);
}

/**
 * mix_england_get_n_networks:
 * @self: the table of England
 *
 * Returns: the number of networks that have practices as at the table's day
 */
guint
mix_england_get_n_networks (MixEngland *self)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self), 0);
  return self->n_present_networks;
}

/**
 * mix_england_get_network:
 * @self: the table of England
 * @position: from 0, in the order of codes
 *
 * Returns: (transfer none): a network
 */
const MixEnglandNetwork *
mix_england_get_network (MixEngland *self, guint position)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self) && position < self->n_present_networks, NULL);
  return &g_array_index (self->networks, MixEnglandNetwork, position);
}

/**
 * mix_england_find_network:
 * @self: the table of England
 * @code: such as `U69720`
 *
 * Returns: (transfer none) (nullable): the network of that code, which may be a former one
 */
const MixEnglandNetwork *
mix_england_find_network (MixEngland *self, const char *code)
{
  gconstpointer present;

  g_return_val_if_fail (MIX_IS_ENGLAND (self) && code != NULL, NULL);

  present = find_row (self->networks, 0, self->n_present_networks, code);
  return present != NULL ? present : find_row (self->networks, self->n_present_networks, self->networks->len, code);
}

/**
 * mix_england_get_n_practices:
 * @self: the table of England
 *
 * Returns: the number of practices, unallocated ones too
 */
guint
mix_england_get_n_practices (MixEngland *self)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self), 0);
  return self->practices->len;
}

/**
 * mix_england_get_practice:
 * @self: the table of England
 * @position: from 0, in the order of codes
 *
 * Returns: (transfer none): a practice
 */
const MixEnglandPractice *
mix_england_get_practice (MixEngland *self, guint position)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self) && position < self->practices->len, NULL);
  return &g_array_index (self->practices, MixEnglandPractice, position);
}

/**
 * mix_england_find_practice:
 * @self: the table of England
 * @code: such as `A89024`
 *
 * Returns: (transfer none) (nullable): the practice of that code
 */
const MixEnglandPractice *
mix_england_find_practice (MixEngland *self, const char *code)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self) && code != NULL, NULL);
  return find_row (self->practices, 0, self->practices->len, code);
}

/**
 * mix_england_get_n_registers:
 * @self: the table of England
 *
 * Returns: the number of disease registers
 */
guint
mix_england_get_n_registers (MixEngland *self)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self), 0);
  return self->n_registers;
}

/**
 * mix_england_get_register:
 * @self: the table of England
 * @position: from 0, in the order of codes
 *
 * Returns: the code of a disease register, such as `HYP`
 */
const char *
mix_england_get_register (MixEngland *self, guint position)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self) && position < self->n_registers, NULL);
  return self->register_codes[position];
}

/**
 * mix_england_find_register:
 * @self: the table of England
 * @code: such as `HYP`
 *
 * Returns: the register's position in a practice's registers, or -1
 */
int
mix_england_find_register (MixEngland *self, const char *code)
{
  g_return_val_if_fail (MIX_IS_ENGLAND (self) && code != NULL, -1);

  for (guint i = 0; i < self->n_registers; i++)
    if (g_str_equal (self->register_codes[i], code))
      return (int) i;
  return -1;
}
