#include "mix-week-table.h"

#include "mix-config.h"
#include "mix-half-day.h"

#include <glib/gi18n-lib.h>

struct _MixWeekTable
{
  gatomicrefcount references;
  GStringChunk *strings;
  const char *days[MIX_WEEK_N_DAYS];
  int today;         /* -1: not in this week */
  GPtrArray *blocks; /* of MixWeekBlock */
  GArray *lines;     /* of MixWeekLine */
  guint row;         /* first line of the row that is being filled */
};

static const char *
keep (MixWeekTable *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

/**
 * mix_week_table_new:
 *
 * Returns: (transfer full): a table without rows
 */
MixWeekTable *
mix_week_table_new (void)
{
  MixWeekTable *self = g_new0 (MixWeekTable, 1);

  g_atomic_ref_count_init (&self->references);
  self->strings = g_string_chunk_new (1024);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->lines = g_array_new (FALSE, TRUE, sizeof (MixWeekLine));
  self->today = -1;
  return self;
}

/**
 * mix_week_table_ref:
 * @self: a table
 *
 * Returns: (transfer full): @self
 */
MixWeekTable *
mix_week_table_ref (MixWeekTable *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * mix_week_table_unref:
 * @self: (transfer full): a table
 */
void
mix_week_table_unref (MixWeekTable *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->lines);
  g_ptr_array_unref (self->blocks);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * mix_week_table_set_day:
 * @self: a table
 * @day: 0 for Monday to 4 for Friday
 * @title: what stands over it: "Mon 23"
 * @today: whether it is today
 */
void
mix_week_table_set_day (MixWeekTable *self, guint day, const char *title, gboolean today)
{
  g_return_if_fail (day < MIX_WEEK_N_DAYS);

  self->days[day] = keep (self, title);
  if (today)
    self->today = (int) day;
}

static MixWeekLine *
add_line (MixWeekTable *self, MixWeekLineKind kind, const char *key, const char *title, const char *detail)
{
  MixWeekLine line
      = { .kind = kind, .key = keep (self, key), .title = keep (self, title), .detail = keep (self, detail) };

  g_array_append_val (self->lines, line);
  return &g_array_index (self->lines, MixWeekLine, self->lines->len - 1);
}

/**
 * mix_week_table_add_heading:
 * @self: a table
 * @title: what the rows below are
 * @detail: (nullable): a remark beside it
 */
void
mix_week_table_add_heading (MixWeekTable *self, const char *title, const char *detail)
{
  add_line (self, MIX_WEEK_LINE_HEADING, NULL, title, detail)->first = TRUE;
}

/**
 * mix_week_table_add_row:
 * @self: a table
 * @key: what the row stands for
 * @title: what stands before it
 * @detail: (nullable): a figure beside the title
 *
 * Begins a row; the blocks and desks that follow are in it.
 */
void
mix_week_table_add_row (MixWeekTable *self, const char *key, const char *title, const char *detail)
{
  self->row = self->lines->len;
  add_line (self, MIX_WEEK_LINE_BLOCKS, key, title, detail)->first = TRUE;
}

static gboolean
are_alike (const MixWeekBlock *a, const MixWeekBlock *b)
{
  return a != NULL && b != NULL && a->kind == b->kind && a->clash == b->clash && a->selected == b->selected
         && g_strcmp0 (a->key, b->key) == 0 && g_strcmp0 (a->text, b->text) == 0;
}

static MixWeekLine *
get_line (MixWeekTable *self, guint position)
{
  return &g_array_index (self->lines, MixWeekLine, position);
}

/* Beside its morning, if that is like it; else the first line of the row that is free then. */
static MixWeekLine *
find_line (MixWeekTable *self, guint session, const MixWeekBlock *block)
{
  const MixWeekLine first = *get_line (self, self->row);

  for (guint i = self->row; session % 2 == 1 && i < self->lines->len; i++)
    if (get_line (self, i)->blocks[session] == NULL && are_alike (get_line (self, i)->blocks[session - 1], block))
      return get_line (self, i);
  for (guint i = self->row; i < self->lines->len; i++)
    if (get_line (self, i)->blocks[session] == NULL)
      return get_line (self, i);
  return add_line (self, MIX_WEEK_LINE_BLOCKS, first.key, first.title, NULL);
}

/**
 * mix_week_table_add_block:
 * @self: a table with a row that is being filled
 * @session: 0 for Monday morning to 9; the blocks of a morning come before those of its afternoon
 * @block: what is there; copied
 *
 * Several blocks of one half-day stand one below the other.
 */
void
mix_week_table_add_block (MixWeekTable *self, guint session, const MixWeekBlock *block)
{
  MixWeekBlock *copy = g_new (MixWeekBlock, 1);
  MixWeekLine *line;

  g_return_if_fail (session < MIX_WEEK_N_SESSIONS && self->lines->len > self->row);

  *copy = *block;
  copy->key = keep (self, block->key);
  copy->text = keep (self, block->text);
  copy->words = keep (self, block->words);
  g_ptr_array_add (self->blocks, copy);
  line = find_line (self, session, copy);
  line->blocks[session] = copy;
  if (session % 2 == 1)
    line->joined[session / 2] = are_alike (line->blocks[session - 1], copy);
}

static gboolean
is_empty (const MixWeekLine *line)
{
  for (guint i = 0; i < MIX_WEEK_N_SESSIONS; i++)
    if (line->blocks[i] != NULL)
      return FALSE;
  return TRUE;
}

/**
 * mix_week_table_add_desks:
 * @self: a table with a row that is being filled
 * @desks: (array fixed-size=10): desks by half-day
 *
 * Ends the row with a line of desks, or makes it that line if it has no blocks.
 */
void
mix_week_table_add_desks (MixWeekTable *self, const MixWeekDesks *desks)
{
  const MixWeekLine first = *get_line (self, self->row);
  MixWeekLine *line = get_line (self, self->row);

  if (self->lines->len > self->row + 1 || !is_empty (line))
    line = add_line (self, MIX_WEEK_LINE_DESKS, first.key, first.title, NULL);
  line->kind = MIX_WEEK_LINE_DESKS;
  for (guint i = 0; i < MIX_WEEK_N_SESSIONS; i++)
    line->desks[i] = desks[i];
}

/**
 * mix_week_table_get_day:
 * @self: a table
 * @day: 0 for Monday to 4 for Friday
 * @today: (out) (optional): whether it is today
 *
 * Returns: (transfer none) (nullable): what stands over it
 */
const char *
mix_week_table_get_day (MixWeekTable *self, guint day, gboolean *today)
{
  g_return_val_if_fail (day < MIX_WEEK_N_DAYS, NULL);

  if (today != NULL)
    *today = self->today == (int) day;
  return self->days[day];
}

/**
 * mix_week_table_get_n_lines:
 * @self: a table
 *
 * Returns: how many lines it has
 */
guint
mix_week_table_get_n_lines (MixWeekTable *self)
{
  return self->lines->len;
}

/**
 * mix_week_table_get_line:
 * @self: a table
 * @position: less than mix_week_table_get_n_lines()
 *
 * Returns: (transfer none): the line
 */
const MixWeekLine *
mix_week_table_get_line (MixWeekTable *self, guint position)
{
  g_return_val_if_fail (position < self->lines->len, NULL);
  return get_line (self, position);
}

/**
 * mix_week_desks_dup_words:
 * @desks: half a day of desks
 *
 * Returns: (transfer full): "3 of 2", or "3" where there is no limit
 */
char *
mix_week_desks_dup_words (const MixWeekDesks *desks)
{
  if (desks->limit == MIX_WEEK_NO_LIMIT)
    return g_strdup_printf ("%u", desks->used);
  return g_strdup_printf (C_ ("desks used of desks there", "%u of %u"), desks->used, desks->limit);
}

static char *
dup_desks_name (const MixWeekLine *line, guint session)
{
  const MixWeekDesks *desks = &line->desks[session];

  if (desks->limit == MIX_WEEK_NO_LIMIT)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %s: %u person", "%s, %s: %u people", desks->used),
                            line->title, mix_half_day_get_name (session), desks->used);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s, %s: %u of %u desk used", "%s, %s: %u of %u desks used", desks->limit),
      line->title, mix_half_day_get_name (session), desks->used, desks->limit);
}

/**
 * mix_week_table_dup_cell_name:
 * @self: a table
 * @line: one of its lines
 * @session: half a day
 *
 * Returns: (transfer full): what a screen reader calls the cell: "Pharmacist 11, Tuesday afternoon: Villette. One desk
 *   short."
 */
char *
mix_week_table_dup_cell_name (MixWeekTable *self, guint line, guint session)
{
  const MixWeekLine *there = mix_week_table_get_line (self, line);
  const MixWeekBlock *block = there->blocks[session];
  const char *what;

  if (there->kind == MIX_WEEK_LINE_HEADING)
    return g_strdup (there->title);
  if (there->kind == MIX_WEEK_LINE_DESKS)
    return dup_desks_name (there, session);
  what = block != NULL ? (block->words != NULL ? block->words : block->text) : _ ("nobody");
  return g_strdup_printf (_ ("%s, %s: %s"), there->title, mix_half_day_get_name (session), what);
}
