#pragma once

#include <glib.h>

#include "mix-date.h"

G_BEGIN_DECLS

/**
 * MixCalendarEvent:
 * @id: what tells it from every other event, for good: a calendar that reads it again changes it
 * @date: the day
 * @time: minutes after midnight in London, or -1 for the whole day
 * @minutes: how long it takes; of an event without a time, not looked at
 * @summary: what it is
 * @description: (nullable): more about it
 * @place: (nullable): where
 *
 * Something at a time on a day, or on the whole day.
 */
typedef struct
{
  char *id;
  MixDate date;
  int time;
  int minutes;
  char *summary;
  char *description;
  char *place;
} MixCalendarEvent;

void mix_calendar_event_clear (MixCalendarEvent *self);
char *mix_calendar_write (const char *name, GArray *events, gint64 written_at) G_GNUC_WARN_UNUSED_RESULT;
char *mix_calendar_fold (const char *line) G_GNUC_WARN_UNUSED_RESULT;
char *mix_calendar_escape (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
