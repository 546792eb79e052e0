#include "mix-service-line.h"

#include "mix-row-type.h"

/* A service line of the plan as a list model's item. Immutable. */
struct _MixServiceLine
{
  GObject parent_instance;

  MixServiceLineRow *row;
};

G_DEFINE_FINAL_TYPE (MixServiceLine, mix_service_line, G_TYPE_OBJECT)

static void
mix_service_line_finalize (GObject *object)
{
  mix_row_free (&mix_row_type_service_line, MIX_SERVICE_LINE (object)->row);
  G_OBJECT_CLASS (mix_service_line_parent_class)->finalize (object);
}

static void
mix_service_line_class_init (MixServiceLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_service_line_finalize;
}

static void
mix_service_line_init (MixServiceLine *self)
{
}

/**
 * mix_service_line_new:
 * @row: the recorded row; copied
 *
 * Returns: (transfer full): a service line
 */
MixServiceLine *
mix_service_line_new (const MixServiceLineRow *row)
{
  MixServiceLine *self = g_object_new (MIX_TYPE_SERVICE_LINE, NULL);

  self->row = mix_row_copy (&mix_row_type_service_line, row);
  return self;
}

/**
 * mix_service_line_get_row:
 * @self: a service line
 *
 * Returns: (transfer none): all its recorded fields
 */
const MixServiceLineRow *
mix_service_line_get_row (MixServiceLine *self)
{
  g_return_val_if_fail (MIX_IS_SERVICE_LINE (self), NULL);
  return self->row;
}

/**
 * mix_service_line_get_id:
 * @self: a service line
 *
 * Returns: (transfer none): its id
 */
const char *
mix_service_line_get_id (MixServiceLine *self)
{
  g_return_val_if_fail (MIX_IS_SERVICE_LINE (self), NULL);
  return self->row->id;
}

/**
 * mix_service_line_equal:
 * @a: a service line
 * @b: another one
 *
 * Returns: whether nothing differs between them
 */
gboolean
mix_service_line_equal (MixServiceLine *a, MixServiceLine *b)
{
  return mix_row_equal (&mix_row_type_service_line, a->row, b->row);
}

/**
 * mix_service_line_is_demand:
 * @self: a service line
 *
 * Returns: whether it is work for patients or practices, in use or not; supervision, study, meetings and the like feed
 * the capacity sheet instead
 */
gboolean
mix_service_line_is_demand (MixServiceLine *self)
{
  return g_str_equal (self->row->kind, "demand");
}

/**
 * mix_service_line_is_wanted:
 * @self: a service line
 *
 * Returns: whether it is work for patients or practices that is switched on: there is demand for it
 */
gboolean
mix_service_line_is_wanted (MixServiceLine *self)
{
  return self->row->enabled && mix_service_line_is_demand (self);
}

/**
 * mix_service_line_is_own:
 * @self: a service line
 *
 * Returns: whether the plan added it, as its code tells: the catalogue's may be changed, but never removed
 */
gboolean
mix_service_line_is_own (MixServiceLine *self)
{
  return mix_service_line_code_is_own (self->row->code);
}

/**
 * mix_service_line_code_is_own:
 * @code: of a service line
 *
 * Returns: whether it is one that a plan gives its own lines: L01, L02, …
 */
gboolean
mix_service_line_code_is_own (const char *code)
{
  return code[0] == 'L' && g_ascii_isdigit (code[1]);
}

/**
 * mix_service_line_needs_site:
 * @self: a service line
 *
 * Returns: whether somebody has to be at the practice to do it there; what can be done partly from elsewhere counts so
 */
gboolean
mix_service_line_needs_site (MixServiceLine *self)
{
  return g_strcmp0 (self->row->remote, "yes") != 0;
}
