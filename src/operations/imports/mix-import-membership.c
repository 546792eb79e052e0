#include "mix-import-private.h"

#include "mix-config.h"
#include "mix-membership-history.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/*
 * The list of memberships has rows of all times with their days, so it speaks for all days, as at its own day. Where
 * the plan's knowledge is of a later day, an older list only adds what was before the plan's first membership.
 */

/* A row of the file; the texts are in the reading's strings. */
typedef struct
{
  const char *practice_code;
  const char *practice_name;
  const char *pcn_code;
  const char *pcn_name;
  const char *sub_icb_code;
  const char *sub_icb_name;
  MixDate start;
  MixDate end;
  guint row;
} Membership;

static const char *
keep_text (MixImportReading *reading, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (reading->strings, text) : NULL;
}

static void
take_membership (const MixMembershipRecord *record, gpointer user_data)
{
  MixImportReading *reading = user_data;
  Membership *membership = g_new0 (Membership, 1);

  *membership = (Membership) {
    .practice_code = keep_text (reading, record->practice_code),
    .practice_name = keep_text (reading, record->practice_name),
    .pcn_code = keep_text (reading, record->pcn_code),
    .pcn_name = keep_text (reading, record->pcn_name),
    .sub_icb_code = keep_text (reading, record->sub_icb_code),
    .sub_icb_name = keep_text (reading, record->sub_icb_name),
    .start = record->start,
    .end = record->end,
    .row = record->row,
  };
  g_ptr_array_add (reading->collected, membership);
}

/* The ePCN workbook also lists the networks themselves. */
static void
take_network (const MixNetworkRecord *record, gpointer user_data)
{
  MixImportReading *reading = user_data;
  const MixOrganisationRow *network = mix_plan_rows_find_organisation (reading->rows, record->code);
  MixOrganisationRow draft = {
    .name = record->name,
    .postcode = record->postcode,
    .sub_icb_code = record->sub_icb_code,
    .sub_icb_name = record->sub_icb_name,
  };

  if (network == NULL || !network->in_plan)
    return;
  if (record->close_date != MIX_DATE_NONE)
    {
      g_autofree char *date = mix_date_format_full (record->close_date);
      g_autofree char *reason = g_strdup_printf (_ ("The network closed on %s."), date);

      _mix_import_report (reading, MIX_IMPORT_REMARK, &(MixImportThing) { network, record->row, NULL }, NULL, NULL,
                          reason);
    }
  _mix_import_update_organisation (reading, network, &draft, record->row);
}

static int
compare_practices (gconstpointer a, gconstpointer b)
{
  const Membership *first = *(const Membership *const *) a;
  const Membership *second = *(const Membership *const *) b;
  int order = g_strcmp0 (first->practice_code, second->practice_code);

  return order != 0 ? order : (int) first->row - (int) second->row;
}

/* The rows of one practice. */
typedef struct
{
  Membership **rows;
  guint n_rows;
  const Membership *last; /* the one whose words are the latest */
} Group;

static GArray *
resolve_group (const Group *group)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (MixMembershipSpan));

  for (guint i = 0; i < group->n_rows; i++)
    {
      const Membership *row = group->rows[i];
      MixMembershipSpan span = { row->pcn_code, row->start, row->end, row->row };

      g_array_append_val (spans, span);
    }
  return mix_membership_history_resolve (spans);
}

static const char *
get_pcn_name (const Group *group, const char *pcn_code)
{
  for (guint i = 0; i < group->n_rows; i++)
    if (g_str_equal (group->rows[i]->pcn_code, pcn_code))
      return group->rows[i]->pcn_name;
  return pcn_code;
}

static gboolean
is_network_of_plan (MixImportReading *reading, const char *code)
{
  const MixOrganisationRow *network = mix_plan_rows_find_organisation (reading->rows, code);

  return network != NULL && network->kind == MIX_ORGANISATION_NETWORK && network->in_plan;
}

/* Whether the practice is in a network of the plan on the day of the file or later. */
static gboolean
joins_plan (MixImportReading *reading, GArray *history)
{
  for (guint i = 0; i < history->len; i++)
    {
      const MixMembershipSpan *span = &g_array_index (history, MixMembershipSpan, i);

      if (is_network_of_plan (reading, span->network) && (span->end == MIX_DATE_NONE || span->end >= reading->as_at))
        return TRUE;
    }
  return FALSE;
}

/* From codes to ids; networks outside the plan become known. */
static void
name_networks (MixImportReading *reading, const Group *group, GArray *history)
{
  for (guint i = 0; i < history->len; i++)
    {
      MixMembershipSpan *span = &g_array_index (history, MixMembershipSpan, i);

      span->network = _mix_import_ensure_network (reading, span->network, get_pcn_name (group, span->network))->id;
    }
}

/* An older list: what it says of the days before the plan's first, joined to that where it is the same network. */
static void
put_before (MixImportReading *reading, const Group *group, GArray *older, GArray *known)
{
  MixMembershipSpan *first = &g_array_index (known, MixMembershipSpan, 0);
  const MixOrganisationRow *network = mix_plan_rows_find_organisation (reading->rows, first->network);
  const MixMembershipSpan *around = mix_membership_history_find (older, first->start);

  if (around != NULL && network != NULL && g_str_equal (around->network, network->code))
    {
      first->start = around->start;
      first->row = around->row;
    }
  mix_membership_history_cut (older, first->start);
  name_networks (reading, group, older);
  g_array_prepend_vals (known, older->data, older->len);
}

static void
report_disagreement (MixImportReading *reading,
                     const MixOrganisationRow *practice,
                     const Group *group,
                     GArray *known,
                     GArray *older,
                     MixDate known_at)
{
  MixDate day = MAX (reading->as_at, g_array_index (known, MixMembershipSpan, 0).start);
  const MixMembershipSpan *plan_span = mix_membership_history_find (known, day);
  const MixMembershipSpan *file_span = mix_membership_history_find (older, day);
  const MixOrganisationRow *network
      = plan_span != NULL ? mix_plan_rows_find_organisation (reading->rows, plan_span->network) : NULL;
  g_autofree char *reason = _mix_import_dup_later_reason (known_at);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (g_strcmp0 (network != NULL ? network->code : NULL, file_span != NULL ? file_span->network : NULL) == 0)
    return;
  before = network != NULL ? mix_text_title_case (network->name) : g_strdup (_ ("No network"));
  after = file_span != NULL ? mix_text_title_case (get_pcn_name (group, file_span->network))
                            : g_strdup (_ ("No network"));
  _mix_import_report (reading, MIX_IMPORT_LEFT_OUT,
                      &(MixImportThing) { practice, file_span != NULL ? file_span->row : 0, _ ("Network") }, before,
                      after, reason);
}

static void
take_older (MixImportReading *reading,
            const MixOrganisationRow *practice,
            const Group *group,
            GArray *history,
            MixDate known_at)
{
  g_autoptr (GArray) known = _mix_import_get_history (reading, practice);

  if (known->len == 0)
    return;
  report_disagreement (reading, practice, group, known, history, known_at);
  put_before (reading, group, history, known);
  _mix_import_set_history (reading, practice, known);
}

/* Times in no network that another file told of stay where this one says nothing of those days. */
static void
keep_gaps (MixImportReading *reading, const MixOrganisationRow *practice, GArray *history)
{
  g_autoptr (GArray) known = _mix_import_get_history (reading, practice);

  for (guint i = 0; i < known->len; i++)
    {
      const MixMembershipSpan *span = &g_array_index (known, MixMembershipSpan, i);
      const MixMembershipSpan *last
          = history->len > 0 ? &g_array_index (history, MixMembershipSpan, history->len - 1) : NULL;

      if (span->network == NULL && (last == NULL || (last->end != MIX_DATE_NONE && last->end < span->start)))
        g_array_append_vals (history, span, 1);
    }
}

static const MixOrganisationRow *
add_practice (MixImportReading *reading, const Group *group)
{
  MixOrganisationRow draft = {
    .kind = MIX_ORGANISATION_PRACTICE,
    .code = group->last->practice_code,
    .name = group->last->practice_name,
    .sub_icb_code = group->last->sub_icb_code,
    .sub_icb_name = group->last->sub_icb_name,
    .in_plan = TRUE,
  };

  return _mix_import_add_practice (reading, &draft, group->last->row);
}

/* Somebody who would join, if the plan did not know better. */
static void
report_stranger (MixImportReading *reading, const Group *group, MixDate known_at)
{
  MixOrganisationRow stranger = { .code = group->last->practice_code, .name = group->last->practice_name };
  g_autofree char *after = mix_text_title_case (group->last->pcn_name);
  g_autofree char *reason = _mix_import_dup_later_reason (known_at);

  _mix_import_report (reading, MIX_IMPORT_LEFT_OUT, &(MixImportThing) { &stranger, group->last->row, _ ("Network") },
                      NULL, after, reason);
}

static void
take_stranger (MixImportReading *reading, const Group *group, GArray *history)
{
  const MixOrganisationRow *practice;
  MixDate known_at;

  if (!joins_plan (reading, history))
    {
      g_hash_table_add (reading->others, (gpointer) group->last->practice_code);
      return;
    }
  known_at = _mix_import_get_membership_date (reading, NULL);
  if (reading->as_at < known_at)
    {
      report_stranger (reading, group, known_at);
      return;
    }
  practice = add_practice (reading, group);
  g_hash_table_add (reading->seen, (gpointer) keep_text (reading, practice->id));
  name_networks (reading, group, history);
  _mix_import_set_history (reading, practice, history);
}

static void
take_group (MixImportReading *reading, const Group *group)
{
  const MixOrganisationRow *practice = mix_plan_rows_find_organisation (reading->rows, group->last->practice_code);
  g_autoptr (GArray) history = resolve_group (group);
  MixDate known_at;

  if (practice == NULL)
    {
      take_stranger (reading, group, history);
      return;
    }
  g_hash_table_add (reading->seen, (gpointer) keep_text (reading, practice->id));
  known_at = _mix_import_get_membership_date (reading, practice);
  if (reading->as_at < known_at)
    {
      take_older (reading, practice, group, history, known_at);
      return;
    }
  name_networks (reading, group, history);
  keep_gaps (reading, practice, history);
  _mix_import_set_history (reading, practice, history);
}

static void
finish_membership (MixImportReading *reading)
{
  GPtrArray *rows = reading->collected;

  g_ptr_array_sort (rows, compare_practices);
  for (guint i = 0; i < rows->len;)
    {
      Group group = { (Membership **) &rows->pdata[i], 0, rows->pdata[i] };

      while (i < rows->len && g_str_equal (((Membership *) rows->pdata[i])->practice_code, group.last->practice_code))
        {
          const Membership *row = rows->pdata[i++];

          group.n_rows++;
          if (row->start > group.last->start)
            group.last = row;
        }
      take_group (reading, &group);
    }
  _mix_import_report_missing (reading, MIX_ORGANISATION_PRACTICE,
                              _ ("The file does not have this practice. What the plan has is kept."));
  _mix_import_report_others (reading, MIX_ORGANISATION_PRACTICE);
}

const MixImportKind _mix_import_membership = {
  .title = N_ ("PCN Core Partner Details"),
  .publisher = N_ ("NHS England, Organisation Data Service"),
  .sink = { .membership = take_membership, .network = take_network },
  .finish = finish_membership,
};
