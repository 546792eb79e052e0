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
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *content;
  GtkBox *actions;
};

G_DEFINE_FINAL_TYPE (MixLineInspector, mix_line_inspector, ADW_TYPE_BIN)

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
clear (MixLineInspector *self)
{
  empty_box (self->content);
  empty_box (self->actions);
  gtk_widget_set_visible (GTK_WIDGET (self->actions), FALSE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
add_action (MixLineInspector *self, const char *label, const char *action, gboolean suggested)
{
  GtkWidget *button = _mix_inspector_button (label, action, NULL);

  gtk_widget_add_css_class (button, suggested ? "suggested-action" : "flat");
  gtk_box_append (self->actions, button);
  gtk_widget_set_visible (GTK_WIDGET (self->actions), TRUE);
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
}

static void
mix_line_inspector_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_LINE_INSPECTOR);
  G_OBJECT_CLASS (mix_line_inspector_parent_class)->dispose (object);
}

static void
mix_line_inspector_class_init (MixLineInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_line_inspector_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/lines/mix-line-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, MixLineInspector, scroller);
  gtk_widget_class_bind_template_child (widget_class, MixLineInspector, content);
  gtk_widget_class_bind_template_child (widget_class, MixLineInspector, actions);
}

static void
mix_line_inspector_init (MixLineInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  clear (self);
  _mix_line_inspector_add_subject (self->content, line);
  _mix_line_inspector_add_figures (self->content, plan, line);
  _mix_line_inspector_add_places (self->content, plan, line, editable);
  _mix_line_inspector_add_cohorts (self->content, plan, line, editable);
  _mix_line_inspector_add_tallies (self->content, plan, line, editable);
  if (editable)
    add_actions (self, line);
}

/* What nobody knows how much there is of, and what to enter. */
static void
add_not_known (MixLineInspector *self, MixPlan *plan)
{
  g_autoptr (GArray) lines = mix_line_demand_list (plan);
  GtkWidget *list = _mix_inspector_list (_ ("Not known"));
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
      line_row = _mix_inspector_row ("mix-unknown-symbolic", "mix-secondary", row->short_name, missing);
      _mix_inspector_make_action (line_row, "page.show", row->id, "go-next-symbolic");
      gtk_list_box_append (GTK_LIST_BOX (list), line_row);
      n++;
    }
  if (n == 0)
    {
      gtk_list_box_append (GTK_LIST_BOX (list), _mix_inspector_row ("mix-fit-fits-symbolic", "mix-fits", _ ("All work is known"),
                                                                    _ ("Every line in use has its figures.")));
    }
  gtk_box_append (self->content, _mix_inspector_heading (_ ("Not known"), NULL));
  gtk_box_append (self->content, list);
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
  gtk_list_box_append (GTK_LIST_BOX (list), _mix_inspector_figure (mix_role_get_words (row->role), words, 'C',
                                                                   _ ("Workload indicators of staffing need: work ÷ "
                                                                      "working time, with what else a role does")));
}

/* How many whole-time equivalents the work asks for, each line of work counted for the least role that may do it. */
static void
add_staffing (MixLineInspector *self, MixPlan *plan)
{
  g_autoptr (MixTeamLoad) load = mix_team_load_new (plan);
  g_autoptr (GArray) staffing = mix_plan_staffing_work_out (plan, load, NULL);
  GtkWidget *list = _mix_inspector_list (_ ("People needed, WTE"));

  for (guint i = 0; i < staffing->len; i++)
    add_role (list, &g_array_index (staffing, MixRoleStaffing, i));
  gtk_box_append (self->content, _mix_inspector_heading (_ ("People needed, WTE"), NULL));
  gtk_box_append (self->content, list);
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
  clear (self);
  gtk_box_append (self->content, _mix_inspector_label (_ ("Work"), "title-4", NULL));
  gtk_box_append (self->content,
                  _mix_inspector_label (_ ("How much of each kind of work there is, and what it asks of whoever does it. "
                                           "Work that is not known cannot be planned."),
                                        "mix-secondary", NULL));
  add_staffing (self, plan);
  add_not_known (self, plan);
}
