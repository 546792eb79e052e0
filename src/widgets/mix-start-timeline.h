#pragma once

#include "mix-chart-table.h"
#include "mix-date.h"

G_BEGIN_DECLS

/**
 * MixStartRow:
 * @title: what is to start: "Pharmacist, Washington"
 * @detail: a second, quieter line: "0.9 WTE · notice"
 * @words: how it looks: "62% on time"
 * @first: the day from which on eight in ten runs lie
 * @likely: the likely day
 * @last: the day until which eight in ten runs lie
 * @wanted: the wanted day, or %MIX_DATE_NONE
 *
 * One start.
 */
typedef struct
{
  const char *title;
  const char *detail;
  const char *words;
  MixDate first;
  MixDate likely;
  MixDate last;
  MixDate wanted;
} MixStartRow;

#define MIX_TYPE_START_TIMELINE (mix_start_timeline_get_type ())
G_DECLARE_FINAL_TYPE (MixStartTimeline, mix_start_timeline, MIX, START_TIMELINE, GtkWidget)

GtkWidget *mix_start_timeline_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_start_timeline_set_rows (MixStartTimeline *self, const MixStartRow *rows, guint n_rows, MixDate today);
guint mix_start_timeline_get_n_rows (MixStartTimeline *self);
char *mix_start_timeline_dup_row_words (MixStartTimeline *self, guint position) G_GNUC_WARN_UNUSED_RESULT;
int mix_start_timeline_get_row_at (MixStartTimeline *self, double y);
MixChartTable *mix_start_timeline_create_table (MixStartTimeline *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
