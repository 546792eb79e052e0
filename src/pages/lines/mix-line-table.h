#pragma once

#include "mix-data-table.h"
#include "mix-item-table.h"
#include "mix-line-item.h"

G_BEGIN_DECLS

#define MIX_TYPE_LINE_TABLE (mix_line_table_get_type ())
G_DECLARE_FINAL_TYPE (MixLineTable, mix_line_table, MIX, LINE_TABLE, MixItemTable)

/**
 * MixLineTableShow:
 *
 * Which service lines a table shows.
 */
typedef enum
{
  MIX_LINE_TABLE_SHOW_IN_USE,
  MIX_LINE_TABLE_SHOW_NOT_KNOWN,
  MIX_LINE_TABLE_SHOW_OFF,
  MIX_LINE_TABLE_SHOW_ALL,
} MixLineTableShow;

void mix_line_table_set_filter (MixLineTable *self, MixLineTableShow show, const char *words);
void mix_line_table_set_narrow (MixLineTable *self, gboolean narrow);
MixDataTable *mix_line_table_create_data (MixLineTable *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
