#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Random bits that pick a number of a table, and how many numbers that makes. */
#define MIX_HIRING_NORMAL_BITS 12
#define MIX_HIRING_N_NORMALS (1 << MIX_HIRING_NORMAL_BITS)
#define MIX_HIRING_TABLE_BITS 10
#define MIX_HIRING_N_TABLE (1 << MIX_HIRING_TABLE_BITS)

const float *_mix_hiring_get_normals (void);
double _mix_hiring_get_normal (double share);
double _mix_hiring_draw_normal_above (double at, double share);
void _mix_hiring_tabulate_deviation (float *table, double freedom);
void _mix_hiring_tabulate_share (float *table, double one, double other);

G_END_DECLS
