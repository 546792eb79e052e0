#pragma once

#include "mix-start-timeline.h"

G_BEGIN_DECLS

#define MIX_START_TIMELINE_ROW_EM 2.9f

/* The widget lies in two files: what it knows and says (mix-start-timeline.c), and how it is drawn (-draw.c). */
struct _MixStartTimeline
{
  GtkWidget parent_instance;

  GArray *rows; /* of MixStartRow with texts of its own */
  MixDate today;
};

const MixStartRow *_mix_start_timeline_get_row (MixStartTimeline *self, guint position);
void _mix_start_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
