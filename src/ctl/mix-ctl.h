#pragma once

#include <json-glib/json-glib.h>

#include "mix-plan-tables.h"
#include "mix-plan.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixCtlOptionFlags:
 * @MIX_CTL_REQUIRED: must be given
 * @MIX_CTL_REPEATED: may be given more than once
 */
typedef enum
{
  MIX_CTL_OPTIONAL = 0,
  MIX_CTL_REQUIRED = 1 << 0,
  MIX_CTL_REPEATED = 1 << 1,
} MixCtlOptionFlags;

/**
 * MixCtlOption:
 * @name: without the dashes; a list ends with an option without a name
 * @value: (nullable): what help calls its value, or %NULL for a switch
 * @help: what it does
 * @flags: how often it is given
 *
 * An option of a command.
 */
typedef struct
{
  const char *name;
  const char *value;
  const char *help;
  MixCtlOptionFlags flags;
} MixCtlOption;

/**
 * MixCtlKey:
 * @path: where it stands in the JSON document: "practices[].name"; a list ends with a key without a path
 * @meaning: what it is, its unit, and when it is null
 */
typedef struct
{
  const char *path;
  const char *meaning;
} MixCtlKey;

typedef struct _MixCtl MixCtl;
typedef struct _MixCtlCommand MixCtlCommand;

/**
 * MixCtlCommand:
 * @name: one or more words
 * @summary: what it does
 * @run: does it
 * @options: (nullable): its own options
 * @more_options: (nullable): options that it shares with another command
 * @keys: (nullable): what it prints with `--json`
 * @arguments: (nullable): what stands after the options: "FILE…"
 * @least_arguments: how many of those there must be
 * @most_arguments: how many there may be
 * @without_plan: whether it works on no plan, or takes care of `--plan` itself
 * @not_in_batch: whether it cannot be a line of a batch
 * @hidden: whether it is for our own build only
 * @shows_table: whether it shows @table
 *
 * A command of `skillmixctl`: help, the manual page and the reading of the command line are all made from this.
 */
struct _MixCtlCommand
{
  const char *name;
  const char *summary;
  gboolean (*run) (MixCtl *self, GError **error);
  const MixCtlOption *options;
  const MixCtlOption *more_options;
  const MixCtlKey *keys;
  const char *arguments;
  guint least_arguments;
  guint most_arguments;
  gboolean without_plan;
  gboolean not_in_batch;
  gboolean hidden;
  gboolean shows_table;
  MixPlanTable table;
};

#define MIX_CTL_MANY G_MAXUINT

extern const MixCtlOption mix_ctl_global_options[];
const MixCtlCommand *const *mix_ctl_get_commands (void);
const MixCtlCommand *mix_ctl_find_command (const char *name);
gboolean mix_ctl_has_commands_below (const char *name);

MixCtl *mix_ctl_new (MixCtl *batch, const char *const *words, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_ctl_free (MixCtl *self);
gboolean mix_ctl_run (MixCtl *self, GError **error);
gboolean mix_ctl_words_ask_for_json (const char *const *words);

const MixCtlCommand *mix_ctl_get_command (MixCtl *self);
gboolean mix_ctl_is_in_batch (MixCtl *self);
gboolean mix_ctl_has (MixCtl *self, const char *option);
const char *mix_ctl_get (MixCtl *self, const char *option);
const char *const *mix_ctl_get_all (MixCtl *self, const char *option);
const char *const *mix_ctl_get_arguments (MixCtl *self);
gboolean mix_ctl_get_date (MixCtl *self, const char *option, MixDate *date, GError **error);
gboolean mix_ctl_get_whole (MixCtl *self, const char *option, gint64 most, int *number, GError **error);
gboolean mix_ctl_get_hours (MixCtl *self, const char *option, int *minutes, GError **error);

MixStore *mix_ctl_open_plan (MixCtl *self, MixStoreFlags flags, GError **error);
void mix_ctl_take_store (MixCtl *self, MixStore *store);
MixPlan *mix_ctl_load_plan (MixCtl *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *mix_ctl_find_person (MixCtl *self, const char *option, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_ctl_check_plan_path (const char *path, GError **error);

void mix_ctl_print (MixCtl *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
JsonBuilder *mix_ctl_get_json (MixCtl *self);
void mix_ctl_add_text (MixCtl *self, const char *key, const char *value);
void mix_ctl_add_number (MixCtl *self, const char *key, gint64 value);
void mix_ctl_add_known (MixCtl *self, const char *key, gboolean known, gint64 value);
void mix_ctl_add_grade (MixCtl *self, const char *key, char grade);
void mix_ctl_add_truth (MixCtl *self, const char *key, gboolean value);
void mix_ctl_add_date (MixCtl *self, const char *key, MixDate date);
void mix_ctl_add_cells (MixCtl *self, MixDataTable *table, guint row);
void mix_ctl_print_table (MixCtl *self, MixDataTable *table);
void mix_ctl_add_columns (MixDataTable *table, const MixDataColumn *columns, guint n_columns);
gboolean mix_ctl_report_change (MixCtl *self, GError **error);
gboolean mix_ctl_report_code (MixCtl *self, const char *code, GError **error);
void mix_ctl_report_finding (MixCtl *self);

int mix_ctl_finish (MixCtl *self);
void mix_ctl_join_results (MixCtl *self, MixCtl *part);
void mix_ctl_print_error (const GError *error, gboolean json);
char *mix_ctl_dup_help (const MixCtlCommand *command) G_GNUC_WARN_UNUSED_RESULT;
char *mix_ctl_dup_overview (const char *beginning) G_GNUC_WARN_UNUSED_RESULT;
char *mix_ctl_dup_manual (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixCtl, mix_ctl_free)

G_END_DECLS
