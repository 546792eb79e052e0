#include "mix-paper-private.h"

#include "mix-config.h"
#include "mix-post-list.h"

#include <glib/gi18n-lib.h>

/* What all sections are put together with. */

static void
free_part (gpointer data)
{
  MixPaperPart *part = data;

  g_clear_object (&part->table);
  g_free (part->text);
  g_free (part);
}

static void
free_section (gpointer data)
{
  MixPaperSection *section = data;

  g_ptr_array_unref (section->parts);
  g_free (section->heading);
  g_free (section);
}

/**
 * mix_paper_free:
 * @self: (transfer full): a paper
 */
void
mix_paper_free (MixPaper *self)
{
  g_ptr_array_unref (self->sections);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self);
}

/* Parts that are added from here on are the section's. */
void
_mix_paper_begin_section (MixPaperMaker *maker, const char *id, const char *heading)
{
  MixPaperSection *section = g_new0 (MixPaperSection, 1);

  if (maker->paper->sections == NULL)
    maker->paper->sections = g_ptr_array_new_with_free_func (free_section);
  section->id = g_intern_string (id);
  section->heading = g_strdup (heading);
  section->parts = g_ptr_array_new_with_free_func (free_part);
  g_ptr_array_add (maker->paper->sections, section);
  maker->section = section;
}

static MixPaperPart *
add_part (MixPaperMaker *maker, MixPaperPartKind kind)
{
  MixPaperPart *part = g_new0 (MixPaperPart, 1);

  part->kind = kind;
  g_ptr_array_add (maker->section->parts, part);
  return part;
}

void
_mix_paper_add_text (MixPaperMaker *maker, MixPaperPartKind kind, const char *text)
{
  add_part (maker, kind)->text = g_strdup (text);
}

void
_mix_paper_add_format (MixPaperMaker *maker, MixPaperPartKind kind, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  add_part (maker, kind)->text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

/* A note between the parts of a section. */
void
_mix_paper_insert_note (MixPaperSection *section, guint position, const char *text)
{
  MixPaperPart *part = g_new0 (MixPaperPart, 1);

  part->kind = MIX_PAPER_NOTE;
  part->text = g_strdup (text);
  g_ptr_array_insert (section->parts, (int) position, part);
}

/* The part that comes first is the last from here on. */
void
_mix_paper_put_first_last (MixPaperMaker *maker)
{
  g_ptr_array_add (maker->section->parts, g_ptr_array_steal_index (maker->section->parts, 0));
}

/* A table without rows, which belongs to the paper. */
MixDataTable *
_mix_paper_add_table (
    MixPaperMaker *maker, const char *name, const char *heading, const MixPaperColumn *columns, guint n_columns)
{
  MixDataTable *table = mix_data_table_new (name);

  mix_data_table_set_heading (table, heading);
  for (guint i = 0; i < n_columns; i++)
    mix_data_table_add_column (table,
                               &(MixDataColumn) { columns[i].key, NULL, _ (columns[i].title), columns[i].type, NULL });
  add_part (maker, MIX_PAPER_TABLE)->table = table;
  return table;
}

void
_mix_paper_add_plot (MixPaperMaker *maker, MixDataTable *table, const MixPaperPlot *plot, const char *text)
{
  MixPaperPart *part = add_part (maker, MIX_PAPER_PLOT);

  part->table = g_object_ref (table);
  part->plot = *plot;
  part->text = g_strdup (text);
}

void
_mix_paper_add_known (MixDataTable *table, gboolean known, gint64 number)
{
  if (known)
    mix_data_table_add_number (table, number);
  else
    mix_data_table_add_unknown (table);
}

/* Its five quantiles. */
void
_mix_paper_add_fan (MixDataTable *table, const MixOutlookFan *fan)
{
  mix_data_table_add_number (table, fan->p10);
  mix_data_table_add_number (table, fan->p25);
  mix_data_table_add_number (table, fan->p50);
  mix_data_table_add_number (table, fan->p75);
  mix_data_table_add_number (table, fan->p90);
}

/* A sum of which something may be missing. */
void
_mix_paper_add_lower_bound (MixDataTable *table, gint64 number, gboolean known)
{
  mix_data_table_add_bound (table, number, known ? MIX_CELL_EXACT : MIX_CELL_AT_LEAST);
}

void
_mix_paper_add_money (MixDataTable *table, MixLedgerAmount amount, MixCellBound bound)
{
  mix_data_table_add_bound (table, amount.pence, amount.known ? MIX_CELL_EXACT : bound);
}

const char *
_mix_paper_get_network_id (const MixPaperMaker *maker)
{
  return maker->network != NULL ? mix_network_get_id (maker->network) : NULL;
}

/* The number of the paper's network in the funding, or of all of them. */
guint
_mix_paper_find_pot (const MixPaperMaker *maker)
{
  for (guint i = 0; maker->network != NULL && i < mix_funding_get_n_networks (maker->funding); i++)
    if (mix_network_equal (mix_funding_get_network (maker->funding, i), maker->network))
      return i;
  return MIX_FUNDING_ALL_NETWORKS;
}

/* Whether something of a network belongs into the paper. */
gboolean
_mix_paper_is_wanted (const MixPaperMaker *maker, MixNetwork *network)
{
  return maker->network == NULL
         || (network != NULL && g_str_equal (mix_network_get_id (network), mix_network_get_id (maker->network)));
}

/* Whether a post is of the paper's networks. */
gboolean
_mix_paper_has_post (const MixPaperMaker *maker, GPtrArray *posts, const char *post_id)
{
  const MixPost *post = mix_post_list_find (posts, post_id);
  const char *organisation = post != NULL ? post->row->organisation_id : NULL;
  MixPractice *practice = organisation != NULL ? mix_plan_find_practice (maker->plan, organisation) : NULL;

  if (practice != NULL)
    return _mix_paper_is_wanted (maker, mix_practice_get_network (practice));
  return _mix_paper_is_wanted (maker, organisation != NULL ? mix_plan_find_network (maker->plan, organisation) : NULL);
}

/* "A", "Yours", or "?" where there is none. */
char *
_mix_paper_dup_grade (char grade)
{
  const char text[] = { grade != '\0' ? grade : '?', '\0' };

  return g_strdup (grade == 'U' ? _ ("Yours") : text);
}
