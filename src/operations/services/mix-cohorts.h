#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixCohortDraft:
 * @organisation: where: id or code of a practice, or of a network for its own work
 * @service_line: what: id or code
 * @name: what it is: "Statin reviews before the target date"
 * @items: how many, above zero
 * @minutes_millis: thousandths of a minute an item, or 0 for what the line says
 * @from_date: first day, or %MIX_DATE_NONE for the planning date
 * @deadline: the day by which they are to be done
 *
 * A number of items to be done once.
 */
typedef struct
{
  const char *organisation;
  const char *service_line;
  const char *name;
  int items;
  gint64 minutes_millis;
  MixDate from_date;
  MixDate deadline;
} MixCohortDraft;

char *mix_cohorts_add (MixStore *store, const MixCohortDraft *draft, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_cohorts_change (MixStore *store, const char *cohort_id, const MixCohortDraft *draft, GError **error);
gboolean mix_cohorts_remove (MixStore *store, const char *cohort_id, GError **error);

G_END_DECLS
