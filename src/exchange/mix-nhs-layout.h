#pragma once

#include "mix-nhs-file.h"
#include "mix-table-reader.h"

G_BEGIN_DECLS

#define MIX_NHS_MAX_COLUMNS 24

/**
 * MixNhsColumn:
 * @title: the published name of today
 * @others: (nullable): other names it has had, parted by `|`, in the form of mix_nhs_fold_title()
 * @needed: whether the file cannot be read without it
 *
 * A column of an official file.
 */
typedef struct
{
  const char *title;
  const char *others;
  gboolean needed;
} MixNhsColumn;

typedef struct _MixNhsSource MixNhsSource;

/**
 * MixNhsLayout:
 * @columns: ends with a %NULL title; their order is that of the reader's enumeration
 * @read: reads a table to its end; %FALSE when that cannot be
 * @read_date: (nullable): the date of the data that the present row says
 * @n_headerless: how many columns the file has where it is published without a header row; 0 for a file that has one
 * @positions: where @columns stand then, from 0
 * @matches: (nullable): whether a first row is data of such a file
 *
 * How an official file is laid out, and its reader.
 */
typedef struct
{
  MixNhsKind kind;
  const MixNhsColumn *columns;
  gboolean (*read) (MixNhsSource *source, GError **error);
  gboolean (*read_date) (MixNhsSource *source, MixDate *date, GError **error);
  guint n_headerless;
  const int *positions;
  gboolean (*matches) (const MixRow *row);
} MixNhsLayout;

/**
 * MixNhsMatch:
 * @layout: the layout, or %NULL
 * @index: for each of its columns the position in the file, -1 where the file lacks it
 * @has_header: whether the first row is a header
 *
 * What a table was found to be.
 */
typedef struct
{
  const MixNhsLayout *layout;
  int index[MIX_NHS_MAX_COLUMNS];
  gboolean has_header;
} MixNhsMatch;

extern const MixNhsLayout mix_nhs_membership_layout;
extern const MixNhsLayout mix_nhs_network_layout;
extern const MixNhsLayout mix_nhs_practice_map_layout;
extern const MixNhsLayout mix_nhs_age_bands_layout;
extern const MixNhsLayout mix_nhs_registers_layout;
extern const MixNhsLayout mix_nhs_workforce_layout;
extern const MixNhsLayout mix_nhs_practice_list_layout;
extern const MixNhsLayout mix_nhs_payments_layout;

char *mix_nhs_fold_title (const char *title) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_nhs_match_row (const MixRow *row, MixNhsMatch *match, const MixNhsLayout **nearest, const char **missing);
gboolean mix_nhs_is_practice_code (const char *text);
gboolean mix_nhs_is_pcn_code (const char *text);

G_END_DECLS
