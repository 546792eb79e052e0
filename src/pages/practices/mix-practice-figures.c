#include "mix-practice-figures.h"

#include "mix-config.h"
#include "mix-grade-chip.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* Our own figures count as certain; of the others the weakest says how far a sum can be trusted. */
static char
choose_grade (char a, char b)
{
  static const char *const ORDER = "UABC";
  const char *first = strchr (ORDER, a);
  const char *second = strchr (ORDER, b);

  if (a == '\0' || first == NULL)
    return b;
  return second != NULL && second > first ? b : a;
}

/**
 * mix_practice_figure_add_up:
 * @practices: (element-type MixPractice): one practice, or several
 * @kind: kind of figure
 *
 * Returns: the figure of a practice, or the sum over several, with how much of it is known
 */
MixPracticeFigure
mix_practice_figure_add_up (GPtrArray *practices, const char *kind)
{
  MixPracticeFigure sum = { .kind = g_intern_string (kind), .n_asked = practices->len };

  for (guint i = 0; i < practices->len; i++)
    {
      const MixFigure *figure = mix_figures_find (mix_practice_get_figures (practices->pdata[i]), kind);

      if (figure == NULL)
        continue;
      sum.source_id = sum.n_known == 0 || g_strcmp0 (sum.source_id, figure->source_id) == 0 ? figure->source_id : NULL;
      sum.value += figure->value;
      sum.grade = choose_grade (sum.grade, figure->grade);
      sum.n_known++;
    }
  return sum;
}

/**
 * mix_practice_figure_format:
 * @figure: a figure
 *
 * Returns: (transfer full): its words: "2,621", "at least 2,621" where a part is not known, "Not known"
 */
char *
mix_practice_figure_format (const MixPracticeFigure *figure)
{
  g_autofree char *number = mix_text_format_thousands (figure->value);

  if (figure->n_known == 0)
    return g_strdup (_ ("Not known"));
  if (figure->n_known < figure->n_asked)
    return g_strdup_printf (_ ("at least %s"), number);
  return g_steal_pointer (&number);
}

/* The figure of one practice can be replaced by the user's own; the sum of several cannot. */
static void
let_be_set (GtkWidget *row, const MixPracticeFigure *figure)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "page.set-figure");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", figure->kind);
  gtk_widget_set_tooltip_text (row, _ ("Enter Your Own Figure"));
}

/**
 * mix_practice_figure_row_new:
 * @plan: the plan that holds it
 * @title: what it is
 * @figure: the figure
 *
 * Returns: (transfer floating): a row of a boxed list: title, figure, and a chip that says where it is from
 */
GtkWidget *
mix_practice_figure_row_new (MixPlan *plan, const char *title, const MixPracticeFigure *figure)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = mix_practice_figure_format (figure);
  g_autofree char *source = mix_source_describe (plan, figure->source_id);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *chip = mix_grade_chip_new (figure->n_known > 0 ? figure->grade : '?', source);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (row, "mix-dense-row");
  gtk_widget_add_css_class (label, figure->n_known > 0 ? "numeric" : "mix-not-known");
  mix_grade_chip_set_subject (MIX_GRADE_CHIP (chip), title);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
  if (figure->n_asked == 1)
    let_be_set (row, figure);
  return row;
}
