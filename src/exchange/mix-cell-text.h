#pragma once

#include <glib.h>

#include "mix-role.h"

G_BEGIN_DECLS

/**
 * MixCellError:
 * @row: row number as a spreadsheet shows it, from 1
 * @column: column from 0
 * @message: what is wrong and what to write
 *
 * A cell that could not be understood.
 */
typedef struct
{
  guint row;
  guint column;
  char *message;
} MixCellError;

void mix_cell_error_free (MixCellError *self);
void mix_cell_error_add (GPtrArray *errors, guint row, guint column, const char *format, ...) G_GNUC_PRINTF (4, 5);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixCellError, mix_cell_error_free)

/**
 * MixCellUnit:
 *
 * What an amount of working time is counted in.
 */
typedef enum
{
  MIX_CELL_UNIT_SESSIONS,
  MIX_CELL_UNIT_HOURS,
  MIX_CELL_UNIT_MINUTES,
} MixCellUnit;

gboolean mix_cell_parse_amount (const char *text, MixCellUnit unit, guint session_minutes, gint64 *minutes);
gboolean mix_cell_parse_wte (const char *text, gint64 *minutes);
gboolean mix_cell_parse_role (const char *text, MixRole *role);
gboolean mix_cell_parse_band (const char *text, char **band);
gboolean mix_cell_parse_pay_point (const char *text, const char **pay_point);
gboolean mix_cell_parse_prescriber (const char *text, MixPrescriber *prescriber);
gboolean mix_cell_parse_days (const char *text, int *days);
gboolean mix_cell_is_total (const char *text);
char *mix_cell_join_names (const char *first, const char *last) G_GNUC_WARN_UNUSED_RESULT;
char *mix_cell_parse_pattern (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
