#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "mix-row-type.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixColumnType:
 * @MIX_COLUMN_ID: char *, the row's own id
 * @MIX_COLUMN_REFERENCE: char *, nullable: the id of another row
 * @MIX_COLUMN_TEXT: char *, nullable: words; the only columns that could hold patient data, so they are checked
 * @MIX_COLUMN_DATE: MixDate; none is NULL
 * @MIX_COLUMN_START: MixDate of a column that is never NULL; none is '', which is before every date
 * @MIX_COLUMN_BOOLEAN: gboolean
 * @MIX_COLUMN_INT: int
 * @MIX_COLUMN_INT64: gint64
 * @MIX_COLUMN_KNOWN_INT: int; negative means not known and is NULL
 * @MIX_COLUMN_KNOWN_INT64: gint64; negative means not known and is NULL
 * @MIX_COLUMN_LETTER: char
 * @MIX_COLUMN_ORGANISATION_KIND: MixOrganisationKind
 *
 * How a field of a row of mix-rows.h stands in its table's column.
 */
typedef enum
{
  MIX_COLUMN_ID,
  MIX_COLUMN_REFERENCE,
  MIX_COLUMN_TEXT,
  MIX_COLUMN_DATE,
  MIX_COLUMN_START,
  MIX_COLUMN_BOOLEAN,
  MIX_COLUMN_INT,
  MIX_COLUMN_INT64,
  MIX_COLUMN_KNOWN_INT,
  MIX_COLUMN_KNOWN_INT64,
  MIX_COLUMN_LETTER,
  MIX_COLUMN_ORGANISATION_KIND,
} MixColumnType;

/**
 * MixColumn:
 * @name: the column's name
 * @type: how the field stands there
 * @offset: of the field in the row
 *
 * A column of a table.
 */
typedef struct
{
  const char *name;
  MixColumnType type;
  gsize offset;
} MixColumn;

/* The column of a field that bears its name. */
#define MIX_COLUMN(Row, field, type) { #field, type, G_STRUCT_OFFSET (Row, field) }

#define MIX_TABLE_MAX_COLUMNS 26
#define MIX_TABLE_MAX_ROW_SIZE 256

/**
 * MixTable:
 * @name: the table's name
 * @row_size: bytes of its row type
 * @columns: its columns, the id first, ended by one without a name
 * @identity: those that no two rows share and that a row keeps for good, so that undo never meets another row there
 * @apart: whether it lies apart from the history, so that nothing of it is recorded
 *
 * Describes a table of the plan, so that all of them are written and read by the same code.
 */
typedef struct
{
  const char *name;
  gsize row_size;
  MixColumn columns[MIX_TABLE_MAX_COLUMNS];
  const char *identity[4];
  gboolean apart;
} MixTable;

/* A setting has no row type of its own above the store. */
typedef struct
{
  const char *id;
  const char *key;
  const char *value;
} MixSettingRow;

extern const MixTable mix_table_plan;
extern const MixTable mix_table_setting;
extern const MixTable mix_table_source;
extern const MixTable mix_table_organisation;
extern const MixTable mix_table_membership;
extern const MixTable mix_table_figure;
extern const MixTable mix_table_person;
extern const MixTable mix_table_person_fact;
extern const MixTable mix_table_competence;
extern const MixTable mix_table_supervision;
extern const MixTable mix_table_service_line;
extern const MixTable mix_table_assignment;
extern const MixTable mix_table_allocation;
extern const MixTable mix_table_fit_override;
extern const MixTable mix_table_demand_override;
extern const MixTable mix_table_cohort;
extern const MixTable mix_table_tally;
extern const MixTable mix_table_leave;
extern const MixTable mix_table_session_place;
extern const MixTable mix_table_pin;
extern const MixTable mix_table_saved_view;
extern const MixTable mix_table_post;
extern const MixTable mix_table_post_place;
extern const MixTable mix_table_employment_model;
extern const MixTable mix_table_employment_figure;
extern const MixTable mix_table_comparison;
extern const MixTable mix_table_comparison_option;
extern const MixTable mix_table_criterion;
extern const MixTable mix_table_score;
extern const MixTable mix_table_swing;
extern const MixTable mix_table_comparison_post;

extern const MixTable mix_table_vacancy;
extern const MixTable mix_table_stage_visit;
extern const MixTable mix_table_vacancy_task;
extern const MixTable mix_table_vacancy_criterion;
extern const MixTable mix_table_panel_member;
extern const MixTable mix_table_stage_template;
extern const MixTable mix_table_task_template;
extern const MixTable mix_table_candidate;
extern const MixTable mix_table_candidate_check;
extern const MixTable mix_table_candidate_offer;
extern const MixTable mix_table_candidate_score;
extern const MixTable mix_table_candidate_answer;
extern const MixTable mix_table_candidate_note;
extern const MixTable mix_table_funnel_count;
extern const MixTable mix_table_equality_count;

extern const MixTable mix_table_claim;
extern const MixTable mix_table_entitlement;
extern const MixTable mix_table_other_role;
extern const MixTable mix_table_other_role_month;
extern const MixTable mix_table_top_up_payer;

const MixTable *const *mix_table_list_apart (void);
gboolean mix_table_is_apart (const char *name);

typedef void (*MixTableRowFunc) (gconstpointer row, gpointer data);

gboolean mix_table_put (MixStore *store, const MixTable *table, gconstpointer row, GError **error);
gboolean mix_table_remove (MixStore *store, const MixTable *table, const char *id, GError **error);
gboolean mix_table_for_each (MixStore *store,
                             const MixTable *table,
                             const char *rest,
                             const char *parameter,
                             MixTableRowFunc func,
                             gpointer data,
                             GError **error);
gboolean mix_table_find (MixStore *store,
                         const MixTable *table,
                         const char *id,
                         const char *condition,
                         const char *parameter,
                         MixTableRowFunc func,
                         gpointer data,
                         GError **error);
gpointer _mix_store_read_one (MixStore *self,
                              const MixTable *table,
                              const MixRowType *type,
                              const char *where,
                              const char *key,
                              const char *what,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *_mix_store_read_rows (MixStore *self,
                                 const MixTable *table,
                                 const MixRowType *type,
                                 GDestroyNotify free_row,
                                 const char *rest,
                                 const char *key,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
