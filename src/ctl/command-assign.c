#include "mix-assignments.h"
#include "mix-card-deeds.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-fit-words.h"
#include "mix-team-load.h"

#include <glib/gi18n-lib.h>

/* Minutes that a week has. */
#define MOST_MINUTES 10080

static const MixCtlOption assign_options[] = {
  { "person", N_ ("PERSON"), N_ ("who does it: an id, or a name that only one person has"), MIX_CTL_REQUIRED },
  { "practice", N_ ("CODE"), N_ ("where: a practice, or a network for work of its own"), MIX_CTL_REQUIRED },
  { "service-line", N_ ("CODE"), N_ ("what, such as T01"), MIX_CTL_REQUIRED },
  { "minutes", N_ ("MINUTES"), N_ ("minutes a week"), MIX_CTL_REQUIRED },
  { "from", N_ ("DATE"), N_ ("first day; without it, the planning date") },
  { "until", N_ ("DATE"), N_ ("last day; without it, it does not end") },
  { "status", N_ ("STATUS"), N_ ("proposed, agreed, active, paused or ended; without it, active") },
  { NULL },
};

#define ASSIGNMENT_OPTION { "assignment", N_ ("ID"), N_ ("which, as “show assignments” says"), MIX_CTL_REQUIRED }

static const MixCtlOption move_options[] = {
  { "assignment", N_ ("ID"), N_ ("which, as “show assignments” says"), MIX_CTL_REQUIRED | MIX_CTL_REPEATED },
  { "person", N_ ("PERSON"), N_ ("who does it from here on: an id or a name"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption set_options[] = {
  ASSIGNMENT_OPTION,
  { "minutes", N_ ("MINUTES"), N_ ("minutes a week from here on"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption split_options[] = {
  ASSIGNMENT_OPTION,
  { "person", N_ ("PERSON"), N_ ("who takes a part of it: an id or a name"), MIX_CTL_REQUIRED },
  { "minutes", N_ ("MINUTES"), N_ ("minutes a week that they take"), MIX_CTL_REQUIRED },
  { NULL },
};

#define FIT_KEYS                                                                                                       \
  { "fit", N_ ("how the work suits whoever has it, of several the worst: blocked (ends with 1), stretched, "           \
               "under_used or fits; null for work "                                                                    \
               "that does not run on the plan’s day, and for a line of a batch") },                                    \
  {                                                                                                                    \
    "reason", N_ ("what decided that, in words; null where it fits")                                                   \
  }

static const MixCtlKey assign_keys[] = {
  { "id", N_ ("the assignment’s id") },
  { "change", N_ ("what the history calls the change") },
  FIT_KEYS,
  { NULL },
};

static const MixCtlKey move_keys[] = {
  { "change", N_ ("what the history calls the change; null where nothing differed") },
  FIT_KEYS,
  { NULL },
};

/* How the assignment suits whoever has it; it has no reasons where it does not run on the plan's day. */
static MixFit
find_fit (MixPlan *plan, const char *assignment_id, MixPerson **person, MixServiceLine **line)
{
  MixAssignment *assignment = mix_plan_find_assignment (plan, assignment_id);
  const MixAssignmentRow *row = assignment != NULL ? mix_assignment_get_row (assignment) : NULL;

  *person = row != NULL && mix_assignment_counts (assignment) ? mix_plan_find_person (plan, row->person_id) : NULL;
  *line = row != NULL ? mix_plan_find_service_line (plan, row->service_line_id) : NULL;
  return *person != NULL && *line != NULL ? mix_plan_fit_work_out (plan, *person, *line) : (MixFit) { 0 };
}

/* Which of two fits is more to be told of: blocked, stretched, under-used, then one that fits, then none. */
static int
get_weight (const MixFit *fit)
{
  static const int weights[]
      = { [MIX_FIT_BLOCKED] = 4, [MIX_FIT_STRETCHED] = 3, [MIX_FIT_UNDER_USED] = 2, [MIX_FIT_FITS] = 1 };

  return fit->n_reasons > 0 ? weights[fit->grade] : 0;
}

static void
print_fit (MixCtl *self, const MixFit *fit, MixPerson *person, MixServiceLine *line)
{
  g_autofree char *reason = NULL;

  if (get_weight (fit) > 1)
    {
      reason = mix_fit_reason_dup_words (&fit->reasons[0], person, line);
      mix_ctl_print (self, "%s: %s\n", mix_fit_grade_get_words (fit->grade), reason);
    }
  mix_ctl_add_text (self, "fit", fit->n_reasons > 0 ? mix_fit_grade_get_name (fit->grade) : NULL);
  mix_ctl_add_text (self, "reason", reason);
  if (fit->n_reasons > 0 && fit->grade == MIX_FIT_BLOCKED)
    mix_ctl_report_finding (self);
}

/* Of several, the one that suits worst. A batch would load the plan anew for every line: “check” after it says it. */
static gboolean
report_fit (MixCtl *self, const char *const *assignment_ids, GError **error)
{
  g_autoptr (MixPlan) plan = NULL;
  MixPerson *worst_person = NULL;
  MixServiceLine *worst_line = NULL;
  MixFit worst = { 0 };

  if (mix_ctl_is_in_batch (self))
    return TRUE;
  plan = mix_ctl_load_plan (self, error);
  if (plan == NULL)
    return FALSE;
  for (; *assignment_ids != NULL; assignment_ids++)
    {
      MixPerson *person;
      MixServiceLine *line;
      MixFit fit = find_fit (plan, *assignment_ids, &person, &line);

      if (get_weight (&fit) <= get_weight (&worst))
        continue;
      worst = fit;
      worst_person = person;
      worst_line = line;
    }
  print_fit (self, &worst, worst_person, worst_line);
  return TRUE;
}

static gboolean
assign (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *person = store != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  MixAssignmentDraft draft = { .person_id = person,
                               .organisation = mix_ctl_get (self, "practice"),
                               .service_line = mix_ctl_get (self, "service-line"),
                               .status = mix_ctl_get (self, "status") };
  g_autofree char *id = NULL;

  if (person == NULL || !mix_ctl_get_whole (self, "minutes", MOST_MINUTES, &draft.minutes, error)
      || !mix_ctl_get_date (self, "from", &draft.from_date, error)
      || !mix_ctl_get_date (self, "until", &draft.until, error))
    return FALSE;
  id = mix_assignments_add (store, &draft, error);
  return mix_ctl_report_new (self, id, error) && report_fit (self, (const char *const[]) { id, NULL }, error);
}

static gboolean
move_assignments (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *person = store != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  const char *const *ids = mix_ctl_get_all (self, "assignment");
  g_autoptr (GArray) works = g_array_new (FALSE, TRUE, sizeof (MixCardWork));

  if (person == NULL)
    return FALSE;
  g_array_set_size (works, g_strv_length ((char **) ids));
  for (guint i = 0; i < works->len; i++)
    g_array_index (works, MixCardWork, i).assignment_id = ids[i];
  return mix_card_deeds_give (store, (const MixCardWork *) (gpointer) works->data, works->len, person, NULL, error)
         && mix_ctl_report_change (self, error) && report_fit (self, ids, error);
}

static gboolean
set_assignment (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  int minutes = 0;

  return store != NULL && mix_ctl_get_whole (self, "minutes", MOST_MINUTES, &minutes, error)
         && mix_assignments_set_minutes (store, mix_ctl_get (self, "assignment"), minutes, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
split_assignment (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *person = store != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  int minutes = 0;

  return person != NULL && mix_ctl_get_whole (self, "minutes", MOST_MINUTES, &minutes, error)
         && mix_assignments_split (store, mix_ctl_get (self, "assignment"), person, minutes, error)
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_assign = {
  .name = "assign",
  .summary = N_ ("give work to somebody, print the assignment’s id and how it suits; ends with 1 where it is unsafe"),
  .run = assign,
  .options = assign_options,
  .keys = assign_keys,
};

const MixCtlCommand mix_command_move = {
  .name = "move",
  .summary = N_ ("move work to somebody else, and say how it suits them; ends with 1 where it is unsafe"),
  .run = move_assignments,
  .options = move_options,
  .keys = move_keys,
};

const MixCtlCommand mix_command_assignment_set = {
  .name = "assignment set",
  .summary = N_ ("change how long work takes a week"),
  .run = set_assignment,
  .options = set_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_assignment_split = {
  .name = "assignment split",
  .summary = N_ ("give a part of somebody’s work to somebody else"),
  .run = split_assignment,
  .options = split_options,
  .keys = mix_ctl_change_keys,
};
