#include "mix-recruitment-inspector-private.h"

#include "mix-config.h"
#include "mix-due-list.h"
#include "mix-funnel-chart.h"
#include "mix-funnel.h"

#include <glib/gi18n-lib.h>

/* With nothing selected: what is due, what is overdue first, and how many came how far. */

#define MOST_SHOWN 12
#define DAYS_A_YEAR 365

static const char *
get_icon_name (MixDueKind kind)
{
  static const char *const names[] = {
    [MIX_DUE_OVERDUE] = "mix-deadline-symbolic",  [MIX_DUE_EXPIRING] = "alarm-symbolic",
    [MIX_DUE_TO_CHASE] = "mix-deadline-symbolic", [MIX_DUE_SOON] = "mix-deadline-symbolic",
    [MIX_DUE_TO_ERASE] = "user-trash-symbolic",
  };

  return names[kind];
}

static const char *
get_colour_class (MixDueKind kind, int days)
{
  if (kind == MIX_DUE_EXPIRING)
    return "mix-stretched";
  return days < 0 && kind != MIX_DUE_TO_ERASE ? "mix-blocked" : "mix-secondary";
}

static char *
dup_when (int days)
{
  if (days < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day late", "%d days late", (gulong) -days), -days);
  if (days == 0)
    return g_strdup (_ ("today"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %d day", "in %d days", (gulong) days), days);
}

/* Whom or what it is about has the whole width of the row, below what is due when. */
static void
add_subject (GtkWidget *row, const MixDueItem *item, const char *when)
{
  GtkWidget *lines = gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  g_autofree char *name
      = g_strdup_printf ("%s. %s. %s. %s", item->words, mix_turn_get_name (item->turn), when, item->subject);

  gtk_box_append (GTK_BOX (lines), mix_inspector_new_label (item->subject, "mix-detail", "mix-secondary", NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
make_row (const MixDueItem *item, MixDate as_at)
{
  int days = item->date != MIX_DATE_NONE ? item->date - as_at : 0;
  g_autofree char *when = dup_when (days);
  g_autofree char *key = item->candidate_id != NULL ? g_strconcat ("c:", item->candidate_id, NULL)
                         : item->vacancy_id != NULL ? g_strconcat ("v:", item->vacancy_id, NULL)
                                                    : NULL;
  GtkWidget *row = _mix_recruitment_inspector_new_turn_row (
      get_icon_name (item->kind), get_colour_class (item->kind, days), item->words, item->turn, when);

  if (item->subject != NULL)
    add_subject (row, item, when);
  if (key != NULL)
    mix_inspector_row_set_action (row, "page.show", g_variant_new_string (key), "go-next-symbolic");
  return row;
}

static GtkWidget *
make_erase_row (guint n)
{
  g_autofree char *title
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Erase %u candidate", "Erase %u candidates", n), n);
  GtkWidget *row = _mix_recruitment_inspector_new_turn_row ("user-trash-symbolic", "mix-secondary", title, MIX_TURN_US,
                                                            _ ("their time is over"));

  mix_inspector_row_set_action (row, "page.erase-due", NULL, "go-next-symbolic");
  return row;
}

static void
add_rows (GtkWidget *list, GArray *due, MixDate as_at)
{
  guint n_to_erase = 0, n_shown = 0;

  for (guint i = 0; i < due->len; i++)
    {
      const MixDueItem *item = &g_array_index (due, MixDueItem, i);

      if (item->kind == MIX_DUE_TO_ERASE)
        n_to_erase++;
      else if (n_shown++ < MOST_SHOWN)
        gtk_list_box_append (GTK_LIST_BOX (list), make_row (item, as_at));
    }
  if (n_shown > MOST_SHOWN)
    {
      g_autofree char *more = g_strdup_printf (_ ("%u more"), n_shown - MOST_SHOWN);

      gtk_list_box_append (GTK_LIST_BOX (list), mix_inspector_new_row (NULL, NULL, more, NULL));
    }
  if (n_to_erase > 0)
    gtk_list_box_append (GTK_LIST_BOX (list), make_erase_row (n_to_erase));
}

/* What is to be done today or soon. */
void
_mix_recruitment_inspector_add_today (GtkBox *content, MixRecruitment *recruitment)
{
  g_autoptr (GArray) due = mix_due_list_new (recruitment);
  g_autofree char *count
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u overdue or due", "%u overdue or due", due->len), due->len);
  GtkWidget *list;

  gtk_box_append (content, mix_inspector_new_heading (_ ("Today"), due->len > 0 ? count : NULL));
  if (due->len == 0)
    {
      gtk_box_append (content, mix_inspector_new_label (_ ("Nothing is due."), "mix-dense", "mix-secondary", NULL));
      return;
    }
  list = mix_inspector_new_list (_ ("Today"));
  add_rows (list, due, mix_plan_get_as_at (mix_recruitment_get_plan (recruitment)));
  gtk_box_append (content, list);
}

/* How many of the last year came how far. */
void
_mix_recruitment_inspector_add_funnel (GtkBox *content, MixRecruitment *recruitment)
{
  MixDate since = mix_plan_get_as_at (mix_recruitment_get_plan (recruitment)) - DAYS_A_YEAR;
  g_autoptr (GArray) steps = mix_funnel_new (recruitment, NULL, since);
  g_autofree MixFunnelChartStep *shown = g_new0 (MixFunnelChartStep, MAX (steps->len, 1));
  GtkWidget *chart = mix_funnel_chart_new ();

  for (guint i = 0; i < steps->len; i++)
    shown[i] = (MixFunnelChartStep) { g_array_index (steps, MixFunnelStep, i).name,
                                      g_array_index (steps, MixFunnelStep, i).people };
  mix_funnel_chart_set_steps (MIX_FUNNEL_CHART (chart), shown, steps->len);
  gtk_box_append (content, mix_inspector_new_heading (_ ("Last 12 months"), NULL));
  gtk_box_append (content, chart);
  gtk_box_append (content, mix_inspector_new_label (_ ("Rates are shown from five people up."), "mix-detail",
                                                    "mix-secondary", NULL));
}
