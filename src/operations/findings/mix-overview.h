#pragma once

#include "mix-board.h"

G_BEGIN_DECLS

/**
 * MixOverviewFigures:
 * @n_unsafe: pieces of work that are blocked for whoever has them
 * @unsafe_minutes: the same in minutes a week
 * @n_over: people whose work takes more than they have
 * @n_under_used: pieces of work that are beneath whoever has them
 * @under_used_minutes: the same in minutes a week
 * @n_short: practices with less than the agreed part of their fair share of the work
 * @nobody_minutes: minutes a week that nobody does: "at least" unless @n_lines_not_known is 0
 * @needed_minutes: minutes a week of all demand that is known
 * @n_lines_not_known: service lines of which, at some place, nobody knows how much is needed
 * @n_people: people in post on the plan's day
 * @contracted_minutes: their contracted minutes: "at least" unless @n_hours_not_known is 0
 * @n_hours_not_known: people in post whose hours are not known
 * @n_coming: people who have yet to start
 * @network_minutes: assigned work for the network; what serves both sides counts half for each
 * @practice_minutes: assigned work for practices
 * @n_practices: practices
 * @patients: their registered patients: "at least" unless @n_lists_not_known is 0
 * @n_lists_not_known: practices whose list size is not known
 *
 * What a plan, or one of its networks, comes to.
 */
typedef struct
{
  guint n_unsafe;
  gint64 unsafe_minutes;
  guint n_over;
  guint n_under_used;
  gint64 under_used_minutes;
  guint n_short;
  gint64 nobody_minutes;
  gint64 needed_minutes;
  guint n_lines_not_known;
  guint n_people;
  gint64 contracted_minutes;
  guint n_hours_not_known;
  guint n_coming;
  gint64 network_minutes;
  gint64 practice_minutes;
  guint n_practices;
  gint64 patients;
  guint n_lists_not_known;
} MixOverviewFigures;

MixOverviewFigures mix_overview_work_out (MixBoard *board, const char *network_id);
gboolean mix_overview_get_network_percent (const MixOverviewFigures *figures, guint *percent);
gboolean mix_overview_get_nobody_percent (const MixOverviewFigures *figures, guint *percent);

G_END_DECLS
