#pragma once

#include "mix-allocation-table.h"

G_BEGIN_DECLS

void mix_allocation_guess_columns (MixSheet *sheet, int *columns);
MixAllocationUnit mix_allocation_guess_unit (MixSheet *sheet, const int *columns);

G_END_DECLS
