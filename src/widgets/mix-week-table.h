#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MIX_WEEK_N_DAYS 5
#define MIX_WEEK_N_SESSIONS 10

/**
 * MixWeekBlockKind:
 *
 * How half a day looks: a place is filled, remote dashed, study dotted, leave flat, elsewhere outlined, off hatched,
 * and what is not known is words alone.
 */
typedef enum
{
  MIX_WEEK_BLOCK_PLACE,
  MIX_WEEK_BLOCK_REMOTE,
  MIX_WEEK_BLOCK_STUDY,
  MIX_WEEK_BLOCK_LEAVE,
  MIX_WEEK_BLOCK_ELSEWHERE,
  MIX_WEEK_BLOCK_OFF,
  MIX_WEEK_BLOCK_NOT_KNOWN,
} MixWeekBlockKind;

/**
 * MixWeekBlock:
 * @kind: how it looks
 * @key: what it stands for; two halves of a day with the same key are joined
 * @text: what is written in it
 * @words: (nullable): the same for a tooltip and a screen reader, as a sentence; @text where there is none
 * @clash: whether something is wrong with it
 * @movable: whether it can be moved
 * @selected: whether it belongs to what is selected
 *
 * Half a day in a row.
 */
typedef struct
{
  MixWeekBlockKind kind;
  const char *key;
  const char *text;
  const char *words;
  gboolean clash;
  gboolean movable;
  gboolean selected;
} MixWeekBlock;

/**
 * MixWeekDesks:
 * @used: how many are there
 * @limit: how many there is room for; %MIX_WEEK_NO_LIMIT where it does not matter
 *
 * Half a day of a row of desks.
 */
typedef struct
{
  guint used;
  guint limit;
} MixWeekDesks;

#define MIX_WEEK_NO_LIMIT G_MAXUINT

/**
 * MixWeekLineKind:
 * @MIX_WEEK_LINE_HEADING: a heading over the rows below
 * @MIX_WEEK_LINE_BLOCKS: blocks, a half-day each
 * @MIX_WEEK_LINE_DESKS: desks used of desks there
 *
 * What a line of the table holds.
 */
typedef enum
{
  MIX_WEEK_LINE_HEADING,
  MIX_WEEK_LINE_BLOCKS,
  MIX_WEEK_LINE_DESKS,
} MixWeekLineKind;

/**
 * MixWeekLine:
 * @kind: what it holds
 * @key: its row's
 * @title: its row's; lines of a row after the first show none
 * @detail: (nullable): a figure beside the title
 * @first: whether it is the first of its row
 * @blocks: what is in each half-day, or %NULL
 * @joined: whether a morning and its afternoon are one block, by day
 * @desks: desks by half-day
 *
 * One line of the table: a row has as many as its fullest half-day needs, and one more for its desks.
 */
typedef struct
{
  MixWeekLineKind kind;
  const char *key;
  const char *title;
  const char *detail;
  gboolean first;
  const MixWeekBlock *blocks[MIX_WEEK_N_SESSIONS];
  gboolean joined[MIX_WEEK_N_DAYS];
  MixWeekDesks desks[MIX_WEEK_N_SESSIONS];
} MixWeekLine;

/**
 * MixWeekTable:
 *
 * What a week grid shows: rows of half-days, Monday morning first. Filled once, then read. Reference counted.
 */
typedef struct _MixWeekTable MixWeekTable;

MixWeekTable *mix_week_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
MixWeekTable *mix_week_table_ref (MixWeekTable *self);
void mix_week_table_unref (MixWeekTable *self);
void mix_week_table_set_day (MixWeekTable *self, guint day, const char *title, gboolean today);
void mix_week_table_add_heading (MixWeekTable *self, const char *title, const char *detail);
void mix_week_table_add_row (MixWeekTable *self, const char *key, const char *title, const char *detail);
void mix_week_table_add_block (MixWeekTable *self, guint session, const MixWeekBlock *block);
void mix_week_table_add_desks (MixWeekTable *self, const MixWeekDesks *desks);

const char *mix_week_table_get_day (MixWeekTable *self, guint day, gboolean *today);
guint mix_week_table_get_n_lines (MixWeekTable *self);
const MixWeekLine *mix_week_table_get_line (MixWeekTable *self, guint position);
char *mix_week_table_dup_cell_name (MixWeekTable *self, guint line, guint session) G_GNUC_WARN_UNUSED_RESULT;
char *mix_week_desks_dup_words (const MixWeekDesks *desks) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixWeekTable, mix_week_table_unref)

G_END_DECLS
