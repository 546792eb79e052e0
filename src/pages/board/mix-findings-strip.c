#include "mix-findings-strip.h"

#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "mix-fit-mark.h"
#include "mix-text.h"
#include "mix-tooltip.h"

#define N_FINDINGS MIX_BOARD_FILTER_NONE

/*
 * What the board finds, as five buttons: mark, count, word. The one that is pressed shows its cards alone; the signal
 * "changed" follows a press.
 */
struct _MixFindingsStrip
{
  GtkWidget parent_instance;

  GtkToggleButton *buttons[N_FINDINGS];
  GtkLabel *numbers[N_FINDINGS];
  GtkLabel *words[N_FINDINGS];
  MixBoardFilter filter;
  gboolean pressing; /* buttons follow "filter", not the user */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (MixFindingsStrip, mix_findings_strip, GTK_TYPE_WIDGET)

static const MixMark marks[N_FINDINGS] = {
  [MIX_BOARD_FILTER_BLOCKED] = MIX_MARK_BLOCKED,       [MIX_BOARD_FILTER_STRETCHED] = MIX_MARK_STRETCHED,
  [MIX_BOARD_FILTER_UNDER_USED] = MIX_MARK_UNDER_USED, [MIX_BOARD_FILTER_OVER] = MIX_MARK_OVER,
  [MIX_BOARD_FILTER_NOBODY] = MIX_MARK_NOBODY,
};

/* Follow a number. */
static const char *const words[N_FINDINGS] = {
  [MIX_BOARD_FILTER_BLOCKED] = NC_ ("finding", "blocked"),
  [MIX_BOARD_FILTER_STRETCHED] = NC_ ("finding", "stretched"),
  [MIX_BOARD_FILTER_UNDER_USED] = NC_ ("finding", "under-used"),
  [MIX_BOARD_FILTER_OVER] = NC_ ("finding", "over capacity"),
  [MIX_BOARD_FILTER_NOBODY] = NC_ ("finding", "nobody"),
};

static void
press_buttons (MixFindingsStrip *self)
{
  self->pressing = TRUE;
  for (guint i = 0; i < N_FINDINGS; i++)
    gtk_toggle_button_set_active (self->buttons[i], i == self->filter);
  self->pressing = FALSE;
}

static void
button_toggled_cb (GtkToggleButton *button, MixFindingsStrip *self)
{
  MixBoardFilter filter = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "filter"));

  if (self->pressing)
    return;
  self->filter = gtk_toggle_button_get_active (button) ? filter : MIX_BOARD_FILTER_NONE;
  press_buttons (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
add_button (MixFindingsStrip *self, MixBoardFilter filter)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *mark = mix_fit_mark_new (marks[filter], FALSE);

  self->numbers[filter] = GTK_LABEL (gtk_label_new (NULL));
  self->words[filter] = GTK_LABEL (gtk_label_new (g_dpgettext2 (GETTEXT_PACKAGE, "finding", words[filter])));
  gtk_widget_add_css_class (GTK_WIDGET (self->numbers[filter]), "numeric");
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->numbers[filter]));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words[filter]));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mix-finding");
  g_object_set_data (G_OBJECT (button), "filter", GUINT_TO_POINTER (filter));
  g_signal_connect (button, "toggled", G_CALLBACK (button_toggled_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  self->buttons[filter] = GTK_TOGGLE_BUTTON (button);
}

static void
show_number (MixFindingsStrip *self, MixBoardFilter filter, char *number, gboolean none)
{
  g_autofree char *owned = number;
  g_autofree char *name = g_strdup_printf ("%s %s", number, g_dpgettext2 (GETTEXT_PACKAGE, "finding", words[filter]));

  gtk_label_set_label (self->numbers[filter], number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[filter]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  mix_tooltip_set_words (GTK_WIDGET (self->buttons[filter]), name);
  if (none)
    gtk_widget_add_css_class (GTK_WIDGET (self->buttons[filter]), "none");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->buttons[filter]), "none");
}

static void
mix_findings_strip_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (mix_findings_strip_parent_class)->dispose (object);
}

static void
mix_findings_strip_class_init (MixFindingsStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_findings_strip_dispose;
  changed_signal
      = g_signal_new ("changed", MIX_TYPE_FINDINGS_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, ADW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
mix_findings_strip_init (MixFindingsStrip *self)
{
  self->filter = MIX_BOARD_FILTER_NONE;
  for (MixBoardFilter filter = 0; filter < N_FINDINGS; filter++)
    add_button (self, filter);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Findings"), -1);
}

/**
 * mix_findings_strip_set_counts:
 * @self: the strip
 * @counts: what the board finds
 * @n_overbooked: groups of people who cannot do their work together, beside the people who each have too much
 */
void
mix_findings_strip_set_counts (MixFindingsStrip *self, const MixBoardCounts *counts, guint n_overbooked)
{
  g_autofree char *nobody = mix_text_format_hours (counts->nobody_minutes);
  guint n_over = counts->n_over + n_overbooked;

  for (MixFitGrade grade = MIX_FIT_BLOCKED; grade <= MIX_FIT_UNDER_USED; grade++)
    show_number (self, (MixBoardFilter) grade, g_strdup_printf ("%u", counts->n_cards[grade]),
                 counts->n_cards[grade] == 0);
  show_number (self, MIX_BOARD_FILTER_OVER, g_strdup_printf ("%u", n_over), n_over == 0);
  /* Translators: hours; the word "nobody" follows. */
  show_number (self, MIX_BOARD_FILTER_NOBODY, g_strdup_printf (_ ("%s h"), nobody), counts->n_nobody == 0);
}

/**
 * mix_findings_strip_get_filter:
 * @self: the strip
 *
 * Returns: the finding that is pressed
 */
MixBoardFilter
mix_findings_strip_get_filter (MixFindingsStrip *self)
{
  return self->filter;
}

/**
 * mix_findings_strip_set_filter:
 * @self: the strip
 * @filter: the finding to press, or %MIX_BOARD_FILTER_NONE; no signal says so
 */
void
mix_findings_strip_set_filter (MixFindingsStrip *self, MixBoardFilter filter)
{
  self->filter = filter;
  press_buttons (self);
}

/**
 * mix_findings_strip_set_compact:
 * @self: the strip
 * @compact: whether to leave the words out
 */
void
mix_findings_strip_set_compact (MixFindingsStrip *self, gboolean compact)
{
  for (guint i = 0; i < N_FINDINGS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->words[i]), !compact);
  if (compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
}
