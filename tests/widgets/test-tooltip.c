#include "mix-tooltip.h"
#include "widget-test.h"

static gboolean
is_answered (GtkWidget *widget)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean answered = FALSE;

  g_signal_emit_by_name (widget, "query-tooltip", 0, 0, FALSE, tooltip, &answered);
  return answered;
}

/* Words may change and go, and come again. */
static void
test_words (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new ("Apples and pe…"));

  mix_tooltip_set_words (label, NULL);
  g_assert_false (gtk_widget_get_has_tooltip (label));
  mix_tooltip_set_words (label, "Apples and pears");
  mix_tooltip_set_words (label, "Apples and pears, ripe");
  g_assert_true (gtk_widget_get_has_tooltip (label));
  g_assert_true (is_answered (label));
  mix_tooltip_set_words (label, NULL);
  g_assert_false (gtk_widget_get_has_tooltip (label));
  g_assert_false (is_answered (label));
  mix_tooltip_set_words (label, "Plums");
  g_assert_true (is_answered (label));
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/tooltip/words", test_words);
  return g_test_run ();
}
