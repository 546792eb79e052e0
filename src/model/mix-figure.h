#pragma once

#include <glib-object.h>

#include "mix-rows.h"

G_BEGIN_DECLS

/*
 * Kinds of figure. Patients and register counts are people; staff figures are millionths of a WTE; the weighted ratio
 * is in millionths; all others are plain counts.
 */
#define MIX_FIGURE_PATIENTS "patients"
#define MIX_FIGURE_AGED_UNDER_18 "aged_under_18"
#define MIX_FIGURE_AGED_18_64 "aged_18_64"
#define MIX_FIGURE_AGED_65_74 "aged_65_74"
#define MIX_FIGURE_AGED_75_84 "aged_75_84"
#define MIX_FIGURE_AGED_85_PLUS "aged_85_plus"
#define MIX_FIGURE_WEIGHTED_RATIO "weighted_ratio"
#define MIX_FIGURE_CARE_HOME_BEDS "care_home_beds"
#define MIX_FIGURE_REPEAT_ITEMS "repeat_items"
#define MIX_FIGURE_LEARNERS "learners"
#define MIX_FIGURE_ALERTS "alerts"
#define MIX_FIGURE_DESKS "desks"
#define MIX_FIGURE_REGISTER_PREFIX "register:"
#define MIX_FIGURE_STAFF_PREFIX "staff:"

/**
 * MixFigure:
 * @kind: one of the kinds above, or a prefix with a code after it: "register:HYP", "staff:pharmacist"
 * @value: in the unit of its kind
 * @from_date: the day it holds from
 * @grade: 'A', 'B', 'C', or 'U' for the user's own
 * @source_id: (nullable): a source of the plan
 *
 * One number about an organisation. The strings are interned.
 */
typedef struct
{
  const char *kind;
  gint64 value;
  MixDate from_date;
  char grade;
  const char *source_id;
} MixFigure;

/**
 * MixFigures:
 *
 * The figures of one organisation that hold on one day: at most one of a kind. Reference counted; never changed once
 * it is shared.
 */
typedef struct _MixFigures MixFigures;

MixFigures *mix_figures_new (void) G_GNUC_WARN_UNUSED_RESULT;
MixFigures *mix_figures_ref (MixFigures *self);
void mix_figures_unref (MixFigures *self);
void mix_figures_set (MixFigures *self, const MixFigureRow *row);
guint mix_figures_get_n (const MixFigures *self);
const MixFigure *mix_figures_get_nth (const MixFigures *self, guint position);
const MixFigure *mix_figures_find (const MixFigures *self, const char *kind);
gboolean mix_figures_get_value (const MixFigures *self, const char *kind, gint64 *value);
gboolean mix_figures_get_sum (const MixFigures *self, const char *const *kinds, gint64 *value);
gboolean mix_figures_get_driver (const MixFigures *self, const char *driver, gint64 *count);
gboolean mix_figures_equal (const MixFigures *a, const MixFigures *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixFigures, mix_figures_unref)

G_END_DECLS
