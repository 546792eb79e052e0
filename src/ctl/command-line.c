#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-error.h"
#include "mix-row-type.h"
#include "mix-service-lines.h"
#include "mix-store-read.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define MOST_LEVEL 6

/* In hundredths of a weighted minute. */
#define MOST_WEIGHT 100000

#define LINE_OPTION { "service-line", N_ ("CODE"), N_ ("which, such as T01"), MIX_CTL_REQUIRED }

/* What “line add” and “line set” both take. An empty competence, training, minutes or rate says that there is none. */
static const MixCtlOption both_options[] = {
  { "short-name", N_ ("NAME"), N_ ("the same in at most 28 characters") },
  { "category", N_ ("WORDS"), N_ ("a group of alike lines") },
  { "minutes", N_ ("MINUTES"), N_ ("an item takes, such as 12.5") },
  { "rate", N_ ("NUMBER"), N_ ("items a year for each unit of the driver, such as 0.02") },
  { "prescriber", N_ ("WORD"), N_ ("yes, in_training_accepted, preferred or no") },
  { "competence", N_ ("CODE"), N_ ("the competence it asks for") },
  { "training", N_ ("WORDS"), N_ ("the training it asks for") },
  { "risk", N_ ("RISK"), N_ ("low, medium or high") },
  { "side", N_ ("SIDE"), N_ ("whose priority it serves: pcn, practice or both") },
  { "remote", N_ ("WORD"), N_ ("whether it can be done remote: yes, partly or no") },
  { "level", N_ ("LEVEL"), N_ ("level of the work, 1 to 6; without it, the least role’s") },
  { NULL },
};

static const MixCtlOption add_options[] = {
  { "name", N_ ("NAME"), N_ ("what the work is"), MIX_CTL_REQUIRED },
  { "driver", N_ ("DRIVER"), N_ ("what is counted: registered, adults, qof:HYP, care_home_beds, …"), MIX_CTL_REQUIRED },
  { "min-role", N_ ("ROLE"), N_ ("least role that may do it"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption set_options[] = {
  LINE_OPTION,
  { "name", N_ ("NAME"), N_ ("what the work is") },
  { "driver", N_ ("DRIVER"), N_ ("what is counted: registered, adults, qof:HYP, care_home_beds, …") },
  { "min-role", N_ ("ROLE"), N_ ("least role that may do it") },
  { "use", N_ ("WORD"), N_ ("yes, or no to switch it off") },
  { NULL },
};

static const MixCtlOption copy_options[] = {
  LINE_OPTION,
  { "name", N_ ("NAME"), N_ ("what the copy is called"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption remove_options[] = {
  LINE_OPTION,
  { NULL },
};

static const MixCtlOption weight_options[] = {
  LINE_OPTION,
  { "weight", N_ ("NUMBER"), N_ ("of a minute that is not done, in hundredths of a weighted minute"),
    MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlKey code_keys[] = {
  { "code", N_ ("the line’s code") },
  { "change", N_ ("what the history calls the change") },
  { NULL },
};

static const struct
{
  const char *option;
  gsize field;
  gboolean may_be_empty;
} texts[] = {
  { "name", G_STRUCT_OFFSET (MixServiceLineRow, name), FALSE },
  { "short-name", G_STRUCT_OFFSET (MixServiceLineRow, short_name), FALSE },
  { "category", G_STRUCT_OFFSET (MixServiceLineRow, category), FALSE },
  { "driver", G_STRUCT_OFFSET (MixServiceLineRow, driver), FALSE },
  { "min-role", G_STRUCT_OFFSET (MixServiceLineRow, min_role), FALSE },
  { "prescriber", G_STRUCT_OFFSET (MixServiceLineRow, prescriber), FALSE },
  { "competence", G_STRUCT_OFFSET (MixServiceLineRow, competence), TRUE },
  { "training", G_STRUCT_OFFSET (MixServiceLineRow, requires_training), TRUE },
  { "risk", G_STRUCT_OFFSET (MixServiceLineRow, risk), FALSE },
  { "side", G_STRUCT_OFFSET (MixServiceLineRow, side), FALSE },
  { "remote", G_STRUCT_OFFSET (MixServiceLineRow, remote), FALSE },
};

/* A number with up to six decimals, in millionths; an empty one is not known. Left alone where it was not given. */
static gboolean
read_number (MixCtl *self, const char *option, gint64 *micros, GError **error)
{
  const char *text = mix_ctl_get (self, option);
  char *end = NULL;
  double value;

  if (text == NULL)
    return TRUE;
  value = g_ascii_strtod (text, &end);
  if (*text == '\0' || (*end == '\0' && value >= 0 && value <= 1000000))
    {
      *micros = *text == '\0' ? -1 : (gint64) (value * 1000000 + 0.5);
      return TRUE;
    }
  mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("--%s “%s” is not a number such as 12.5."), option, text);
  return FALSE;
}

static void
set_text (MixServiceLineRow *line, gsize field, const char *text)
{
  G_STRUCT_MEMBER (const char *, line, field) = *text != '\0' ? text : NULL;
}

/* Takes what was given; the rest stays as it is in @line. */
static gboolean
read_line (MixCtl *self, MixServiceLineRow *line, GError **error)
{
  gint64 minutes_micros = line->minutes_millis < 0 ? -1 : line->minutes_millis * 1000;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = mix_ctl_get (self, texts[i].option);

      if (text != NULL && texts[i].may_be_empty)
        set_text (line, texts[i].field, text);
      else if (text != NULL)
        G_STRUCT_MEMBER (const char *, line, texts[i].field) = text;
    }
  if (!read_number (self, "minutes", &minutes_micros, error) || !read_number (self, "rate", &line->rate_micros, error)
      || !mix_ctl_get_whole (self, "level", MOST_LEVEL, &line->level, error))
    return FALSE;
  line->minutes_millis = minutes_micros < 0 ? -1 : minutes_micros / 1000;
  return TRUE;
}

static gboolean
add_line (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  MixServiceLineRow line = { .category = "own",
                             .prescriber = "no",
                             .risk = "medium",
                             .side = "both",
                             .remote = "partly",
                             .minutes_millis = -1,
                             .rate_micros = -1,
                             .undone_weight = -1 };
  g_autofree char *short_name = NULL, *code = NULL;

  if (store == NULL || !read_line (self, &line, error))
    return FALSE;
  if (line.short_name == NULL)
    line.short_name = short_name = mix_service_line_shorten (line.name);
  code = mix_service_lines_add (store, &line, error);
  return mix_ctl_report_code (self, code, error);
}

static gboolean
copy_line (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *code = NULL;

  if (store == NULL)
    return FALSE;
  code = mix_service_lines_copy (store, mix_ctl_get (self, "service-line"), mix_ctl_get (self, "name"), error);
  return mix_ctl_report_code (self, code, error);
}

static gboolean
read_use (MixCtl *self, gboolean *enabled, GError **error)
{
  const char *use = mix_ctl_get (self, "use");

  if (use == NULL)
    return TRUE;
  *enabled = g_str_equal (use, "yes");
  if (*enabled || g_str_equal (use, "no"))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, use, _ ("--use “%s” is neither yes nor no."), use);
  return FALSE;
}

static gboolean
set_line (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  const char *code = mix_ctl_get (self, "service-line");
  g_autoptr (MixServiceLineRow) known = store != NULL ? mix_store_read_service_line (store, code, error) : NULL;
  MixServiceLineRow line;
  gboolean enabled;

  if (known == NULL)
    return FALSE;
  line = *known;
  enabled = known->enabled;
  if (!read_line (self, &line, error) || !read_use (self, &enabled, error))
    return FALSE;
  if (enabled != known->enabled && mix_row_equal (&mix_row_type_service_line, known, &line))
    return mix_service_lines_set_enabled (store, code, enabled, error) && mix_ctl_report_change (self, error);
  line.enabled = enabled;
  return mix_service_lines_change (store, code, &line, error) && mix_ctl_report_change (self, error);
}

static gboolean
remove_line (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_service_lines_remove (store, mix_ctl_get (self, "service-line"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
set_weight (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  int weight = 0;

  return store != NULL && mix_ctl_get_whole (self, "weight", MOST_WEIGHT, &weight, error)
         && mix_service_lines_set_weight (store, mix_ctl_get (self, "service-line"), weight, error)
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_line_add = {
  .name = "line add",
  .summary = N_ ("add a kind of work to the plan, and print its code"),
  .run = add_line,
  .options = add_options,
  .more_options = both_options,
  .keys = code_keys,
};

const MixCtlCommand mix_command_line_copy = {
  .name = "line copy",
  .summary = N_ ("copy a kind of work under another name, and print the copy’s code"),
  .run = copy_line,
  .options = copy_options,
  .keys = code_keys,
};

const MixCtlCommand mix_command_line_set = {
  .name = "line set",
  .summary = N_ ("change a kind of work, or switch it on or off"),
  .run = set_line,
  .options = set_options,
  .more_options = both_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_line_remove = {
  .name = "line remove",
  .summary = N_ ("take a kind of work of the plan’s own out of it"),
  .run = remove_line,
  .options = remove_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_weight = {
  .name = "weight",
  .summary = N_ ("say how much a minute of work that is not done weighs"),
  .run = set_weight,
  .options = weight_options,
  .keys = mix_ctl_change_keys,
};
