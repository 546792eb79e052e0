#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MIX_OUTLOOK_MOST_OPTIONS:
 *
 * Options that can be chosen from at once.
 */
#define MIX_OUTLOOK_MOST_OPTIONS 24

/**
 * MixOutlookChoice:
 * @chosen: the options, bit by bit
 * @worth: what they are worth together
 *
 * Some of several options.
 */
typedef struct
{
  guint32 chosen;
  double worth;
} MixOutlookChoice;

/**
 * MixOutlookJudge:
 * @chosen: some options, bit by bit
 * @worth: (out): what they are worth together
 *
 * Returns: whether they may be chosen together
 */
typedef gboolean (*MixOutlookJudge) (guint32 chosen, double *worth, gpointer data);

GArray *mix_outlook_choose (guint n_options,
                            const guint *groups,
                            guint most_chosen,
                            guint n_best,
                            MixOutlookJudge judge,
                            gpointer judge_data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
