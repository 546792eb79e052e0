#include "mix-date-row.h"
#include "mix-week-editor.h"
#include "widget-test.h"

static void
test_date_row_reads (void)
{
  static const struct
  {
    const char *text;
    gboolean valid;
    const char *iso; /* NULL: no date */
  } cases[] = {
    { "31/3/2026", TRUE, "2026-03-31" },  { "2026-03-31", TRUE, "2026-03-31" },
    { " 1/4/2026 ", TRUE, "2026-04-01" }, { "", TRUE, NULL },
    { "31/2/2026", FALSE, NULL },         { "soon", FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = g_object_ref_sink (mix_date_row_new ());
      g_autofree char *iso = NULL;

      gtk_editable_set_text (GTK_EDITABLE (row), cases[i].text);
      g_assert_true (mix_date_row_is_valid (MIX_DATE_ROW (row)) == cases[i].valid);
      g_assert_true (gtk_widget_has_css_class (row, "error") == !cases[i].valid);
      if (cases[i].iso != NULL)
        {
          iso = mix_date_format_iso (mix_date_row_get_date (MIX_DATE_ROW (row)));
          g_assert_cmpstr (iso, ==, cases[i].iso);
        }
      g_assert_finalize_object (row);
    }
}

static void
test_date_row_required (void)
{
  GtkWidget *row = g_object_ref_sink (g_object_new (MIX_TYPE_DATE_ROW, "required", TRUE, NULL));
  guint n_valid = 0;
  guint n_dates = 0;

  g_assert_false (mix_date_row_is_valid (MIX_DATE_ROW (row)));
  widget_test_count_notify (row, "valid", &n_valid);
  widget_test_count_notify (row, "date", &n_dates);
  mix_date_row_set_date (MIX_DATE_ROW (row), mix_date_new (2026, 11, 21));
  mix_date_row_set_date (MIX_DATE_ROW (row), mix_date_new (2026, 11, 21));
  g_assert_true (mix_date_row_is_valid (MIX_DATE_ROW (row)));
  g_assert_cmpint (mix_date_row_get_date (MIX_DATE_ROW (row)), ==, mix_date_new (2026, 11, 21));
  g_assert_cmpuint (n_valid, ==, 1);
  g_assert_cmpuint (n_dates, ==, 1);
  g_assert_finalize_object (row);
}

static GtkWidget *
find_button (GtkWidget *parent, const char *tooltip)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found
          = g_strcmp0 (gtk_widget_get_tooltip_text (child), tooltip) == 0 ? child : find_button (child, tooltip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_week_editor_steps (void)
{
  GtkWidget *editor = g_object_ref_sink (mix_week_editor_new ());
  GtkWidget *button = find_button (editor, "Tuesday afternoon: on site");
  guint n = 0;

  g_assert_nonnull (button);
  widget_test_count_notify (editor, "pattern", &n);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (mix_week_editor_get_pattern (MIX_WEEK_EDITOR (editor)), ==, "WWWRWWWWWW");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Tuesday afternoon: remote");
  for (guint i = 0; i < 4; i++)
    g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (mix_week_editor_get_pattern (MIX_WEEK_EDITOR (editor)), ==, "WWWWWWWWWW");
  g_assert_cmpuint (n, ==, 5);
  g_assert_finalize_object (editor);
}

static void
test_week_editor_refuses (void)
{
  static const char *const bad[] = { "", "WWWW", "WWWWWWWWWX", "WWWWWWWWWWW", NULL };
  GtkWidget *editor = g_object_ref_sink (mix_week_editor_new ());

  mix_week_editor_set_pattern (MIX_WEEK_EDITOR (editor), "WWRRSSEE--");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      mix_week_editor_set_pattern (MIX_WEEK_EDITOR (editor), bad[i]);
      g_assert_cmpstr (mix_week_editor_get_pattern (MIX_WEEK_EDITOR (editor)), ==, "WWRRSSEE--");
    }
  g_assert_cmpuint (mix_week_editor_count_sessions (MIX_WEEK_EDITOR (editor)), ==, 6);
  g_assert_finalize_object (editor);
}

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/date-row/reads", test_date_row_reads);
  g_test_add_func ("/date-row/required", test_date_row_required);
  g_test_add_func ("/week-editor/steps", test_week_editor_steps);
  g_test_add_func ("/week-editor/refuses", test_week_editor_refuses);
  return g_test_run ();
}
