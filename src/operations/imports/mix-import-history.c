#include "mix-import-private.h"

#include "mix-config.h"
#include "mix-membership-history.h"
#include "mix-plan-ids.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/*
 * _mix_import_get_membership_date:
 * @practice: (nullable): a practice of the plan, or %NULL for the plan as a whole
 *
 * Returns: the day that the plan's knowledge of memberships is of: the latest of the sources behind them, or
 *   %MIX_DATE_NONE
 */
MixDate
_mix_import_get_membership_date (MixImportReading *reading, const MixOrganisationRow *practice)
{
  GPtrArray *organisations = mix_plan_rows_get_organisations (reading->rows);
  GPtrArray *memberships;
  MixDate latest;

  if (practice == NULL)
    {
      latest = MIX_DATE_NONE;
      for (guint i = 0; i < organisations->len; i++)
        {
          const MixOrganisationRow *row = organisations->pdata[i];

          if (row->kind == MIX_ORGANISATION_PRACTICE)
            latest = MAX (latest, _mix_import_get_membership_date (reading, row));
        }
      return latest;
    }
  latest = _mix_import_get_source_date (reading, practice->source_id);
  memberships = mix_plan_rows_get_memberships (reading->rows, practice->id);
  for (guint i = 0; i < memberships->len; i++)
    {
      const MixMembershipRow *row = memberships->pdata[i];

      latest = MAX (latest, _mix_import_get_source_date (reading, row->source_id));
    }
  return latest;
}

/*
 * _mix_import_dup_later_reason:
 * @known_at: the day that the plan's knowledge of memberships is of
 *
 * Returns: (transfer full): why an older file's membership is left out
 */
char *
_mix_import_dup_later_reason (MixDate known_at)
{
  g_autofree char *date = mix_date_format_full (known_at);

  return g_strdup_printf (_ ("The plan knows the networks as at %s, which is later."), date);
}

/*
 * _mix_import_get_history:
 *
 * Returns: (transfer full) (element-type MixMembershipSpan): the practice's times in networks as the plan has them;
 *   a network is given by its id, %NULL is none
 */
GArray *
_mix_import_get_history (MixImportReading *reading, const MixOrganisationRow *practice)
{
  GPtrArray *memberships = mix_plan_rows_get_memberships (reading->rows, practice->id);
  GArray *history = g_array_new (FALSE, FALSE, sizeof (MixMembershipSpan));

  for (guint i = 0; i < memberships->len; i++)
    {
      const MixMembershipRow *row = memberships->pdata[i];
      MixMembershipSpan span = { row->network_id, row->start_date, row->end_date, 0 };

      g_array_append_val (history, span);
    }
  return history;
}

static gboolean
is_same_network (const MixMembershipRow *row, const MixMembershipSpan *span)
{
  return g_strcmp0 (row->network_id, span->network) == 0;
}

static gboolean
overlaps (const MixMembershipRow *row, const MixMembershipSpan *span)
{
  return (row->end_date == MIX_DATE_NONE || row->end_date >= span->start)
         && (span->end == MIX_DATE_NONE || span->end >= row->start_date);
}

/* The plan's row that a span is about: of the same network from the same day, else at the same time. */
static const MixMembershipRow *
take_same (GPtrArray *rows, const MixMembershipSpan *span, gboolean exactly)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const MixMembershipRow *row = rows->pdata[i];

      if (is_same_network (row, span) && (exactly ? row->start_date == span->start : overlaps (row, span)))
        return g_ptr_array_remove_index (rows, i);
    }
  return NULL;
}

static char *
describe_span (MixImportReading *reading, const char *network_id, MixDate start, MixDate end)
{
  const MixOrganisationRow *network = mix_plan_rows_find_organisation (reading->rows, network_id);
  g_autofree char *name = network != NULL ? mix_text_title_case (network->name) : g_strdup (_ ("No network"));
  g_autofree char *first = mix_date_format_full (start);
  g_autofree char *last = mix_date_format_full (end);

  /* Translators: a network and the time a practice is in it. */
  if (end == MIX_DATE_NONE)
    return g_strdup_printf (_ ("%s from %s"), name, first);
  return g_strdup_printf (_ ("%s from %s to %s"), name, first, last);
}

static void
report_span (MixImportReading *reading,
             const MixOrganisationRow *practice,
             const MixMembershipRow *old,
             const MixMembershipSpan *span)
{
  MixImportThing thing = { practice, span != NULL ? span->row : 0, _ ("Network") };
  g_autofree char *before
      = old != NULL ? describe_span (reading, old->network_id, old->start_date, old->end_date) : NULL;
  g_autofree char *after = span != NULL ? describe_span (reading, span->network, span->start, span->end) : NULL;

  _mix_import_report (reading, old != NULL ? MIX_IMPORT_CHANGED : MIX_IMPORT_ADDED, &thing, before,
                      after != NULL ? after : _ ("Not in it at that time"), NULL);
}

static MixMembershipRow
make_row (MixImportReading *reading, const MixOrganisationRow *practice, const MixMembershipSpan *span)
{
  g_autofree char *id = mix_plan_id_of_membership (practice->code, span->start);

  return (MixMembershipRow) {
    .id = g_string_chunk_insert (reading->strings, id),
    .practice_id = practice->id,
    .network_id = span->network,
    .start_date = span->start,
    .end_date = span->end,
    .source_id = _mix_import_use_source (reading),
  };
}

/* The row that a span becomes: the plan's own where nothing differs. */
static MixMembershipRow
choose_row (MixImportReading *reading,
            const MixOrganisationRow *practice,
            const MixMembershipRow *old,
            const MixMembershipSpan *span)
{
  MixMembershipRow row;

  if (old != NULL && old->start_date == span->start && old->end_date == span->end)
    {
      _mix_import_count_unchanged (reading->import);
      return *old;
    }
  report_span (reading, practice, old, span);
  row = make_row (reading, practice, span);
  if (old != NULL && old->start_date == span->start)
    row.id = old->id;
  return row;
}

/*
 * _mix_import_set_history:
 * @practice: a practice
 * @history: (element-type MixMembershipSpan): all its times in networks, by network id; they do not overlap
 *
 * Makes the plan's memberships of a practice these, and says in the preview what differs.
 */
void
_mix_import_set_history (MixImportReading *reading, const MixOrganisationRow *practice, GArray *history)
{
  GPtrArray *memberships = mix_plan_rows_get_memberships (reading->rows, practice->id);
  g_autoptr (GPtrArray) left = g_ptr_array_copy (memberships, NULL, NULL);
  g_autofree const MixMembershipRow **old = g_new0 (const MixMembershipRow *, history->len + 1);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (MixMembershipRow));

  g_ptr_array_set_free_func (left, NULL);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < history->len; i++)
      if (old[i] == NULL)
        old[i] = take_same (left, &g_array_index (history, MixMembershipSpan, i), pass == 0);
  for (guint i = 0; i < history->len; i++)
    {
      MixMembershipRow row = choose_row (reading, practice, old[i], &g_array_index (history, MixMembershipSpan, i));

      g_array_append_val (rows, row);
    }
  for (guint i = 0; i < left->len; i++)
    report_span (reading, practice, left->pdata[i], NULL);
  mix_plan_rows_set_memberships (reading->rows, practice->id, rows);
}
