#include "mix-line-inspector-private.h"

#include "mix-card-words.h"
#include "mix-config.h"
#include "mix-fit-words.h"
#include "mix-line-words.h"
#include "mix-plan-staffing.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/*
 * Explains a service line: what it asks of whoever does it, the figures that its demand grows from, how much of it is
 * wanted where, and what was entered about it. With none selected, what is not known and stops planning.
 */
struct _MixLineInspector
{
  MixInspector parent_instance;
};

G_DEFINE_FINAL_TYPE (MixLineInspector, mix_line_inspector, MIX_TYPE_INSPECTOR)

static void
add_action (MixLineInspector *self, const char *label, const char *action, gboolean suggested)
{
  mix_inspector_add_action (MIX_INSPECTOR (self), label, action, NULL, suggested);
}

/* What would make an unknown line known comes first. */
static void
add_actions (MixLineInspector *self, MixServiceLine *line)
{
  const MixServiceLineRow *row = mix_service_line_get_row (line);
  gboolean no_rate = row->enabled && row->rate_micros < 0;

  if (no_rate)
    add_action (self, _ ("Enter a Count…"), "page.tally", TRUE);
  add_action (self, _ ("Change…"), "page.change", FALSE);
  add_action (self, _ ("Copy"), "page.copy", FALSE);
  add_action (self, row->enabled ? _ ("Switch Off") : _ ("Switch On"), "page.switch", !row->enabled);
  if (mix_service_line_is_own (line))
    add_action (self, _ ("Remove"), "page.remove", FALSE);
}

static void
mix_line_inspector_class_init (MixLineInspectorClass *klass)
{
}

static void
mix_line_inspector_init (MixLineInspector *self)
{
}

/**
 * mix_line_inspector_show_line:
 * @self: the inspector
 * @plan: the plan that is shown
 * @line: the selected service line
 * @editable: whether it offers to change the plan
 */
void
mix_line_inspector_show_line (MixLineInspector *self, MixPlan *plan, MixServiceLine *line, gboolean editable)
{
  GtkBox *content = mix_inspector_get_content (MIX_INSPECTOR (self));

  mix_inspector_clear (MIX_INSPECTOR (self));
  _mix_line_inspector_add_subject (content, line);
  _mix_line_inspector_add_figures (content, plan, line);
  _mix_line_inspector_add_places (content, plan, line, editable);
  _mix_line_inspector_add_cohorts (content, plan, line, editable);
  _mix_line_inspector_add_tallies (content, plan, line, editable);
  if (editable)
    add_actions (self, line);
}

/* What nobody knows how much there is of, and what to enter. */
static void
add_not_known (GtkBox *content, MixPlan *plan)
{
  g_autoptr (GArray) lines = mix_line_demand_list (plan);
  GtkWidget *list = mix_inspector_new_list (_ ("Not known"));
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const MixLineDemand *demand = &g_array_index (lines, MixLineDemand, i);
      const MixServiceLineRow *row = mix_service_line_get_row (demand->line);
      g_autofree char *missing = NULL;
      GtkWidget *line_row;

      if (demand->n_not_known == 0)
        continue;
      missing = mix_demand_missing_dup_words (demand->missing);
      line_row = mix_inspector_new_row ("mix-unknown-symbolic", "mix-secondary", row->short_name, missing);
      mix_inspector_row_set_action (line_row, "page.show", g_variant_new_string (row->id), "go-next-symbolic");
      gtk_list_box_append (GTK_LIST_BOX (list), line_row);
      n++;
    }
  if (n == 0)
    {
      gtk_list_box_append (GTK_LIST_BOX (list),
                           mix_inspector_new_row ("mix-fit-fits-symbolic", "mix-fits", _ ("All work is known"),
                                                  _ ("Every line in use has its figures.")));
    }
  gtk_box_append (content, mix_inspector_new_heading (_ ("Not known"), NULL));
  gtk_box_append (content, list);
}

static void
add_role (GtkWidget *list, const MixRoleStaffing *row)
{
  g_autofree char *words = NULL;

  if (!row->wisn.known || row->wisn.required_staff == 0)
    return;
  /* Translators: numbers of whole-time equivalents */
  words = g_strdup_printf (row->n_not_known > 0 ? _ ("at least %.1f, in post %.1f") : _ ("%.1f, in post %.1f"),
                           row->wisn.required_staff, row->existing);
  gtk_list_box_append (GTK_LIST_BOX (list), mix_inspector_new_figure (mix_role_get_words (row->role), words, 'C',
                                                                      _ ("Workload indicators of staffing need: work ÷ "
                                                                         "working time, with what else a role does")));
}

/* How many whole-time equivalents the work asks for, each line of work counted for the least role that may do it. */
static void
add_staffing (GtkBox *content, MixPlan *plan)
{
  g_autoptr (MixTeamLoad) load = mix_team_load_new (plan);
  g_autoptr (GArray) staffing = mix_plan_staffing_work_out (plan, load, NULL);
  GtkWidget *list = mix_inspector_new_list (_ ("People needed, WTE"));

  for (guint i = 0; i < staffing->len; i++)
    add_role (list, &g_array_index (staffing, MixRoleStaffing, i));
  gtk_box_append (content, mix_inspector_new_heading (_ ("People needed, WTE"), NULL));
  gtk_box_append (content, list);
}

/**
 * mix_line_inspector_show_all:
 * @self: the inspector
 * @plan: the plan that is shown
 *
 * Shows how many people the work asks for, and what nobody knows how much there is of: for when no line is selected.
 */
void
mix_line_inspector_show_all (MixLineInspector *self, MixPlan *plan)
{
  GtkBox *content = mix_inspector_get_content (MIX_INSPECTOR (self));

  mix_inspector_clear (MIX_INSPECTOR (self));
  gtk_box_append (content, mix_inspector_new_label (_ ("Work"), "title-4", NULL));
  gtk_box_append (content, mix_inspector_new_label (
                               _ ("How much of each kind of work there is, and what it asks of whoever does it. "
                                  "Work that is not known cannot be planned."),
                               "mix-secondary", NULL));
  add_staffing (content, plan);
  add_not_known (content, plan);
}
