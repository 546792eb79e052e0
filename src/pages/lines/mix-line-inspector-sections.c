#include "mix-line-inspector-private.h"

#include "mix-card-words.h"
#include "mix-config.h"
#include "mix-fit-words.h"
#include "mix-line-words.h"
#include "mix-pill.h"
#include "mix-plan-entries.h"
#include "mix-source-words.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* As many places as can be taken in at once; the table of figures has all. */
#define MOST_PLACES 12

static void
add_pill (GtkWidget *pills, const char *words)
{
  if (words != NULL)
    adw_wrap_box_append (ADW_WRAP_BOX (pills), mix_pill_new (words, NULL));
}

/* What it is, and what it asks of whoever does it. */
void
_mix_line_inspector_add_subject (GtkBox *content, MixServiceLine *line)
{
  const MixServiceLineRow *row = mix_service_line_get_row (line);
  GtkWidget *pills = adw_wrap_box_new ();
  MixRole role;

  gtk_box_append (content, mix_inspector_new_label (row->name, "title-4", NULL));
  gtk_box_append (content,
                  mix_inspector_new_label (mix_line_category_get_words (row->category), "mix-secondary", NULL));
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (pills), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (pills), 6);
  add_pill (pills, mix_line_risk_get_words (row->risk));
  add_pill (pills, mix_line_side_get_words (row->side));
  add_pill (pills, mix_role_parse (row->min_role, &role) ? mix_role_get_words (role) : row->min_role);
  add_pill (pills, mix_line_prescriber_get_words (row->prescriber));
  add_pill (pills, row->competence != NULL ? mix_competence_get_words (row->competence) : NULL);
  add_pill (pills, mix_line_remote_get_words (row->remote));
  if (!row->enabled)
    add_pill (pills, _ ("Switched off"));
  gtk_box_append (content, pills);
}

static void
add_figure (GtkWidget *list, const char *title, char *figure, char grade, const char *source)
{
  gtk_list_box_append (GTK_LIST_BOX (list), mix_inspector_new_figure (title, figure != NULL ? figure : _ ("Not known"),
                                                                      figure != NULL ? grade : '?', source));
  g_free (figure);
}

/* What its demand grows from. */
void
_mix_line_inspector_add_figures (GtkBox *content, MixPlan *plan, MixServiceLine *line)
{
  const MixServiceLineRow *row = mix_service_line_get_row (line);
  GtkWidget *list = mix_inspector_new_list (_ ("Figures"));
  g_autofree char *source = mix_source_describe (plan, row->source_id);

  add_figure (list, _ ("Grows with"), mix_driver_dup_words (row->driver), 0, NULL);
  add_figure (list, _ ("A year for each"), mix_line_dup_rate (line), row->rate_grade, source);
  add_figure (list, _ ("Minutes each time"), mix_line_dup_minutes (line), row->minutes_grade, source);
  gtk_box_append (content, mix_inspector_new_heading (_ ("Figures"), NULL));
  gtk_box_append (content, list);
}

static char *
dup_place_detail (MixPlan *plan, const MixPlaceDemand *demand)
{
  gint64 minutes = mix_line_demand_get_assigned (plan, demand->line, demand->place_id);
  g_autofree char *hours = mix_text_format_hours (minutes);

  if (demand->override != NULL)
    return g_strdup_printf (_ ("Entered for this place. Somebody has %s h."), hours);
  return g_strdup_printf (_ ("Somebody has %s h"), hours);
}

static GtkWidget *
make_place_row (MixPlan *plan, const MixPlaceDemand *demand, gboolean editable)
{
  gboolean known = demand->demand.basis != MIX_DEMAND_BASIS_NOT_KNOWN;
  const char *name = demand->practice != NULL ? mix_practice_get_short_name (demand->practice) : NULL;
  g_autofree char *network = mix_text_title_case (mix_network_get_name (demand->network));
  g_autofree char *hours = known ? mix_text_format_hours (demand->demand.minutes) : NULL;
  g_autofree char *missing = known ? NULL : mix_demand_missing_dup_words (demand->demand.missing);
  g_autofree char *assigned = dup_place_detail (plan, demand);
  /* Translators: a place, hours a week */
  g_autofree char *title = known ? g_strdup_printf (_ ("%s: %s h"), name != NULL ? name : network, hours)
                                 : g_strdup_printf (_ ("%s: not known"), name != NULL ? name : network);
  GtkWidget *row = mix_inspector_new_row (NULL, NULL, title, known ? assigned : missing);

  if (editable)
    mix_inspector_row_set_action (row, "page.override", g_variant_new_string (demand->place_id),
                                  "document-edit-symbolic");
  return row;
}

/* How much of it is wanted where, most first. */
void
_mix_line_inspector_add_places (GtkBox *content, MixPlan *plan, MixServiceLine *line, gboolean editable)
{
  g_autoptr (GArray) places = mix_line_demand_list_places (plan, line);
  GtkWidget *list = mix_inspector_new_list (_ ("Where"));
  guint n_shown = MIN (places->len, MOST_PLACES);
  g_autofree char *count = NULL;

  if (places->len == 0)
    return;
  for (guint i = 0; i < n_shown; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         make_place_row (plan, &g_array_index (places, MixPlaceDemand, i), editable));
  if (places->len > n_shown)
    count = g_strdup_printf (_ ("%u of %u"), n_shown, places->len);
  gtk_box_append (content, mix_inspector_new_heading (_ ("Needed a week"), count));
  gtk_box_append (content, list);
}

static char *
dup_place_name (MixPlan *plan, const char *place_id)
{
  MixPractice *practice = mix_plan_find_practice (plan, place_id);
  MixNetwork *network = mix_plan_find_network (plan, place_id);

  if (practice != NULL)
    return g_strdup (mix_practice_get_short_name (practice));
  return network != NULL ? mix_text_title_case (mix_network_get_name (network)) : g_strdup (_ ("A place that is gone"));
}

static void
add_button (GtkBox *content, const char *label, const char *action)
{
  GtkWidget *button = mix_inspector_new_button (label, action, NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (content, button);
}

/* One-off work with a deadline. */
void
_mix_line_inspector_add_cohorts (GtkBox *content, MixPlan *plan, MixServiceLine *line, gboolean editable)
{
  GPtrArray *cohorts = mix_plan_get_cohorts (plan);
  GtkWidget *list = mix_inspector_new_list (_ ("One-off work"));
  guint n = 0;

  g_object_ref_sink (list);
  for (guint i = 0; i < cohorts->len; i++)
    {
      const MixCohortRow *row = cohorts->pdata[i];
      g_autofree char *place = NULL;
      g_autofree char *title = NULL;
      g_autofree char *detail = NULL;
      GtkWidget *list_row;

      if (!g_str_equal (row->service_line_id, mix_service_line_get_id (line)))
        continue;
      place = dup_place_name (plan, row->organisation_id);
      title = g_strdup_printf ("%s · %s", row->name, place);
      detail = mix_cohort_dup_words (row, mix_plan_get_as_at (plan));
      list_row = mix_inspector_new_row ("mix-deadline-symbolic", "mix-secondary", title, detail);
      if (editable)
        mix_inspector_row_set_action (list_row, "page.cohort", g_variant_new_string (row->id),
                                      "document-edit-symbolic");
      gtk_list_box_append (GTK_LIST_BOX (list), list_row);
      n++;
    }
  if (n > 0 || editable)
    gtk_box_append (content, mix_inspector_new_heading (_ ("One-off work"), NULL));
  if (n > 0)
    gtk_box_append (content, list);
  if (editable)
    add_button (content, _ ("Add One-off Work…"), "page.add-cohort");
  g_object_unref (list);
}

/* Counts at one practice, for a line whose rate nobody knows. */
void
_mix_line_inspector_add_tallies (GtkBox *content, MixPlan *plan, MixServiceLine *line, gboolean editable)
{
  GPtrArray *tallies = mix_plan_get_tallies (plan);
  const MixTallyRow *used = mix_plan_find_tally (plan, mix_service_line_get_id (line));
  GtkWidget *list = mix_inspector_new_list (_ ("Counts"));
  guint n = 0;

  g_object_ref_sink (list);
  for (guint i = 0; i < tallies->len; i++)
    {
      const MixTallyRow *row = tallies->pdata[i];
      g_autofree char *place = NULL;
      g_autofree char *title = NULL;
      g_autofree char *detail = NULL;
      MixTallyRate rate;
      GtkWidget *list_row;

      if (!g_str_equal (row->service_line_id, mix_service_line_get_id (line)))
        continue;
      place = dup_place_name (plan, row->organisation_id);
      title = g_strdup_printf (_ ("Counted at %s by %s"), place, row->counted_by);
      if (used != NULL && g_str_equal (used->id, row->id) && mix_plan_demand_get_tally_rate (plan, line, &rate))
        detail = mix_tally_dup_words (row, &rate);
      else
        detail = g_strdup_printf (ngettext ("%d in %d week", "%d in %d weeks", (gulong) row->weeks), row->items,
                                  row->weeks);
      list_row = mix_inspector_new_row ("mix-source-symbolic", "mix-secondary", title, detail);
      if (editable)
        mix_inspector_row_set_action (list_row, "page.remove-tally", g_variant_new_string (row->id),
                                      "user-trash-symbolic");
      gtk_list_box_append (GTK_LIST_BOX (list), list_row);
      n++;
    }
  if (n > 0)
    {
      gtk_box_append (content, mix_inspector_new_heading (_ ("Counts"), NULL));
      gtk_box_append (content, list);
    }
  if (editable && mix_service_line_get_row (line)->rate_micros < 0)
    add_button (content, _ ("Enter a Count…"), "page.tally");
  g_object_unref (list);
}
