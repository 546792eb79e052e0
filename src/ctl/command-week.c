#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-error.h"
#include "mix-half-day.h"
#include "mix-text.h"
#include "mix-week-clashes.h"
#include "mix-week-data.h"
#include "mix-week-deed.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption show_options[] = {
  { "week", N_ ("DATE"), N_ ("a day of the week; without it, the week of the day that is shown") },
  { "by", N_ ("WHAT"), N_ ("what the rows are: person or practice; without it, person") },
  { NULL },
};

/* A key for each half-day of the week. */
#define HALF_DAY_KEYS(path, meaning)                                                                                   \
  { path "mon_am", meaning }, { path "mon_pm", N_ ("the same, on Monday afternoon") },                                 \
      { path "tue_am", N_ ("the same, on Tuesday morning") },                                                          \
      { path "tue_pm", N_ ("the same, on Tuesday afternoon") },                                                        \
      { path "wed_am", N_ ("the same, on Wednesday morning") },                                                        \
      { path "wed_pm", N_ ("the same, on Wednesday afternoon") },                                                      \
      { path "thu_am", N_ ("the same, on Thursday morning") },                                                         \
      { path "thu_pm", N_ ("the same, on Thursday afternoon") },                                                       \
      { path "fri_am", N_ ("the same, on Friday morning") },                                                           \
  {                                                                                                                    \
    path "fri_pm", N_ ("the same, on Friday afternoon")                                                                \
  }

static const MixCtlKey show_keys[] = {
  { "week", N_ ("the Monday of the week") },
  { "people[].name", N_ ("who; with --by person") },
  HALF_DAY_KEYS (
      "people[].sessions.",
      N_ ("where they are on Monday morning: a practice by its short name, or Remote, Study, Leave, Elsewhere, "
          "…; “” is off")),
  { "practices[].code", N_ ("the practice; with --by practice") },
  { "practices[].name", N_ ("its short name") },
  { "practices[].desks", N_ ("how many desks there are") },
  HALF_DAY_KEYS ("practices[].people.",
                 N_ ("who is there on Monday morning, with “; ” between names; where there are too few desks, used of "
                     "there in brackets")),
  { "clashes[].code", N_ ("desks, two_places, supervisor or work") },
  { "clashes[].text", N_ ("what is wrong, as a sentence") },
  { "clashes[].session", N_ ("when, such as tue_pm; null where it is the whole week") },
  { "clashes[].person_id", N_ ("whose clash it is; null for desks") },
  { "clashes[].practice_code", N_ ("where; null where it is nowhere") },
  { "clashes[].number", N_ ("desks short, or minutes of work; null for the others") },
  { "clashes[].ways_out", N_ ("what would help, best first, as sentences") },
  { NULL },
};

static const MixCtlOption move_options[] = {
  { "person", N_ ("PERSON"), N_ ("whose: an id, or a name that only one person has"), MIX_CTL_REQUIRED },
  { "session", N_ ("HALF-DAY"), N_ ("which: mon_am, mon_pm … fri_pm"), MIX_CTL_REQUIRED },
  { "to-session", N_ ("HALF-DAY"), N_ ("where in the week it goes, in exchange; without it, it stays") },
  { "practice", N_ ("CODE"), N_ ("at which practice it is from here on; without it, the same as before") },
  { "remote", NULL, N_ ("or that it is worked remotely") },
  { "week", N_ ("DATE"), N_ ("a day of the week; without it, the week of the planning date") },
  { "every-week", NULL, N_ ("every week from that one on; without it, only that week") },
  { NULL },
};

static const MixCtlKey move_keys[] = {
  { "change", N_ ("what the history calls the change; null where nothing differed") },
  { "verdict", N_ ("fine, or clash where it leaves too few desks") },
  { "text", N_ ("why, as a sentence") },
  { NULL },
};

/* The rota of the week that `--week` names, from the picture of that week. */
static MixWeekRota *
make_rota (MixCtl *self, MixStoreFlags flags, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, flags, error);
  g_autoptr (MixPlan) plan = NULL;
  MixDate as_at = MIX_DATE_NONE, week, wanted;

  if (store == NULL || !mix_ctl_get_date (self, "week", &week, error)
      || (flags == MIX_STORE_READ_ONLY && !mix_ctl_get_date (self, "as-at", &as_at, error)))
    return NULL;
  plan = mix_store_load (store, as_at, NULL, error);
  if (plan == NULL)
    return NULL;
  if (week == MIX_DATE_NONE)
    week = mix_plan_get_as_at (plan);
  wanted = mix_week_rota_choose_picture_date (mix_plan_get_as_at (plan), week);
  if (wanted != mix_plan_get_as_at (plan))
    {
      g_clear_object (&plan);
      plan = mix_store_load (store, wanted, NULL, error);
    }
  return plan != NULL ? mix_week_rota_new (plan, week) : NULL;
}

static void
add_clash (MixCtl *self, const MixWeekRota *rota, const MixWeekClash *clash)
{
  JsonBuilder *json = mix_ctl_get_json (self);
  const MixRotaPlace *place = mix_week_rota_find_place (rota, clash->place_id);
  gboolean timed = clash->kind == MIX_WEEK_CLASH_DESKS || clash->kind == MIX_WEEK_CLASH_TWO_PLACES;
  g_autofree char *text = mix_week_clash_dup_text (rota, clash);

  json_builder_begin_object (json);
  mix_ctl_add_text (self, "code", mix_week_clash_get_code (clash));
  mix_ctl_add_text (self, "text", text);
  mix_ctl_add_text (self, "session", timed ? mix_half_day_get_code (clash->session) : NULL);
  mix_ctl_add_text (self, "person_id", clash->person_id);
  mix_ctl_add_text (self, "practice_code", place != NULL ? mix_practice_get_code (place->practice) : NULL);
  json_builder_set_member_name (json, "number");
  if (clash->number > 0)
    json_builder_add_int_value (json, clash->number);
  else
    json_builder_add_null_value (json);
  json_builder_set_member_name (json, "ways_out");
  json_builder_begin_array (json);
  for (guint i = 0; i < clash->n_ways; i++)
    {
      g_autofree char *way = mix_week_move_dup_words (rota, &clash->ways[i]);

      json_builder_add_string_value (json, way);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
print_clash (MixCtl *self, const MixWeekRota *rota, const MixWeekClash *clash)
{
  g_autofree char *text = mix_week_clash_dup_text (rota, clash);
  g_autofree char *hint = mix_week_clash_dup_hint (clash);

  mix_ctl_print (self, "%s%s%s\n", text, hint != NULL ? " " : "", hint != NULL ? hint : "");
}

static void
tell_clashes (MixCtl *self, const MixWeekRota *rota)
{
  g_autoptr (GArray) clashes = mix_week_clashes_find (rota);
  JsonBuilder *json = mix_ctl_get_json (self);

  json_builder_set_member_name (json, "clashes");
  json_builder_begin_array (json);
  if (clashes->len > 0)
    mix_ctl_print (self, "\n");
  for (guint i = 0; i < clashes->len; i++)
    {
      add_clash (self, rota, &g_array_index (clashes, MixWeekClash, i));
      print_clash (self, rota, &g_array_index (clashes, MixWeekClash, i));
    }
  json_builder_end_array (json);
}

static gboolean
get_by (MixCtl *self, MixWeekBy *by, GError **error)
{
  const char *text = mix_ctl_has (self, "by") ? mix_ctl_get (self, "by") : "person";

  *by = g_str_equal (text, "practice") ? MIX_WEEK_BY_PRACTICE : MIX_WEEK_BY_PERSON;
  if (*by == MIX_WEEK_BY_PRACTICE || g_str_equal (text, "person"))
    return TRUE;
  mix_set_error (error, MIX_ERROR_USAGE, text, _ ("Rows are by person or by practice, not by “%s”."), text);
  return FALSE;
}

static gboolean
show_week (MixCtl *self, GError **error)
{
  MixWeekBy by;
  g_autoptr (MixWeekRota) rota = get_by (self, &by, error) ? make_rota (self, MIX_STORE_READ_ONLY, error) : NULL;
  g_autoptr (MixDataTable) table = NULL;

  if (rota == NULL)
    return FALSE;
  table = mix_week_data_new (rota, by, NULL, NULL);
  mix_ctl_add_date (self, "week", mix_week_rota_get_monday (rota));
  mix_ctl_print_table (self, table);
  tell_clashes (self, rota);
  return TRUE;
}

static gboolean
get_half_day (MixCtl *self, const char *option, guint *half_day, GError **error)
{
  const char *text = mix_ctl_get (self, option);

  if (text == NULL || mix_half_day_parse (text, half_day))
    return TRUE;
  mix_set_error (error, MIX_ERROR_USAGE, text, _ ("“%s” is no half-day. Write mon_am, mon_pm … fri_pm."), text);
  return FALSE;
}

/* What the options ask for, on the session as it is. */
static gboolean
read_move (MixCtl *self, const MixWeekRota *rota, const char *person_id, MixWeekMove *move, GError **error)
{
  MixPractice *practice = NULL;
  guint session = 0;

  if (!get_half_day (self, "session", &session, error))
    return FALSE;
  if (!mix_week_move_begin (rota, person_id, session, move))
    *move = (MixWeekMove) { person_id, session, session, MIX_WHERE_ON_SITE, NULL };
  if (!get_half_day (self, "to-session", &move->to_session, error))
    return FALSE;
  if (mix_ctl_has (self, "remote"))
    {
      move->where = MIX_WHERE_REMOTE;
      move->place_id = NULL;
    }
  if (!mix_ctl_has (self, "practice"))
    return TRUE;
  practice = mix_plan_find_practice (mix_week_rota_get_plan (rota), mix_ctl_get (self, "practice"));
  if (practice == NULL)
    {
      mix_set_error (error, MIX_ERROR_NOT_FOUND, mix_ctl_get (self, "practice"),
                     _ ("There is no practice “%s” in the plan in that week."), mix_ctl_get (self, "practice"));
      return FALSE;
    }
  move->where = MIX_WHERE_ON_SITE;
  move->place_id = mix_practice_get_id (practice);
  return TRUE;
}

static gboolean
move_session (MixCtl *self, GError **error)
{
  g_autoptr (MixWeekRota) rota = make_rota (self, MIX_STORE_DEFAULT, error);
  g_autofree char *person_id = rota != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  MixWeekMove move;
  g_autofree char *words = NULL;
  MixWeekVerdict verdict;

  if (person_id == NULL || !read_move (self, rota, person_id, &move, error))
    return FALSE;
  verdict = mix_week_move_judge (rota, &move, &words);
  if (!mix_week_deed_move (mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error), rota, &move,
                           mix_ctl_has (self, "every-week"), error))
    return FALSE;
  mix_ctl_add_text (self, "verdict", verdict == MIX_WEEK_VERDICT_CLASH ? "clash" : "fine");
  mix_ctl_add_text (self, "text", words);
  mix_ctl_print (self, "%s\n", words);
  return mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_show_week = {
  .name = "show week",
  .summary = N_ ("show who is where in each half-day of a week, the desks used, and what clashes"),
  .run = show_week,
  .options = show_options,
  .keys = show_keys,
};

const MixCtlCommand mix_command_session_move = {
  .name = "session move",
  .summary = N_ ("move half a day of somebody to another place or another half-day"),
  .run = move_session,
  .options = move_options,
  .keys = move_keys,
};
