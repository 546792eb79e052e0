#include "mix-figures-change.h"

#include "mix-config.h"
#include "mix-fit-mark.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define WHOLE_FROM_MINUTES (100 * 60)

/* What a proposal does to the figures of the board's findings: mark and word, before and after. */
struct _MixFiguresChange
{
  AdwBin parent_instance;

  AdwWrapBox *cells;
  GtkSizeGroup *widths; /* one for all cells where they stand in columns */
};

G_DEFINE_FINAL_TYPE (MixFiguresChange, mix_figures_change, ADW_TYPE_BIN)

static GtkWidget *
make_label (const char *text, const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style_class);
  return label;
}

static GtkWidget *
make_head (GtkWidget *mark, const char *word)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *label = make_label (word, "mix-small");

  gtk_widget_add_css_class (label, "mix-secondary");
  gtk_box_append (GTK_BOX (head), mark);
  gtk_box_append (GTK_BOX (head), label);
  return head;
}

static void
add_cell (MixFiguresChange *self, GtkWidget *mark, const char *word, const char *before, const char *after)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 1,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *figures = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *last = make_label (after, "mix-figure-after");
  /* Translators: what is counted, before, after. */
  g_autofree char *spoken = before != NULL
                                ? g_strdup_printf (_ ("%s: %s today, %s in the proposal"), word, before, after)
                                : g_strdup_printf ("%s: %s", word, after);

  if (before != NULL)
    {
      GtkWidget *first = make_label (before, "mix-secondary");
      GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

      gtk_widget_add_css_class (first, "numeric");
      gtk_widget_add_css_class (arrow, "mix-mark-image");
      gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_box_append (GTK_BOX (figures), first);
      gtk_box_append (GTK_BOX (figures), arrow);
    }
  gtk_widget_add_css_class (last, "numeric");
  gtk_box_append (GTK_BOX (figures), last);
  gtk_box_append (GTK_BOX (cell), make_head (mark, word));
  gtk_box_append (GTK_BOX (cell), figures);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_size_group_add_widget (self->widths, cell);
  adw_wrap_box_append (self->cells, cell);
}

static void
add_count (MixFiguresChange *self, MixMark mark, const char *word, guint before, guint after)
{
  g_autofree char *first = g_strdup_printf ("%u", before);
  g_autofree char *second = g_strdup_printf ("%u", after);

  add_cell (self, mix_fit_mark_new (mark, FALSE), word, first, second);
}

/* From a hundred hours on, tenths say nothing. */
static char *
dup_hours (gint64 minutes)
{
  return minutes < WHOLE_FROM_MINUTES ? mix_text_format_hours (minutes)
                                      : mix_text_format_thousands ((minutes + 30) / 60);
}

static void
add_hours (MixFiguresChange *self, MixMark mark, const char *word, gint64 before, gint64 after)
{
  g_autofree char *first = dup_hours (before);
  g_autofree char *second = dup_hours (after);
  g_autofree char *first_words = g_strdup_printf (_ ("%s h"), first);
  g_autofree char *second_words = g_strdup_printf (_ ("%s h"), second);

  add_cell (self, mix_fit_mark_new (mark, FALSE), word, first_words, second_words);
}

static void
remove_cells (MixFiguresChange *self)
{
  GtkWidget *cell;

  while ((cell = gtk_widget_get_first_child (GTK_WIDGET (self->cells))) != NULL)
    adw_wrap_box_remove (self->cells, cell);
}

static void
mix_figures_change_finalize (GObject *object)
{
  g_object_unref (MIX_FIGURES_CHANGE (object)->widths);
  G_OBJECT_CLASS (mix_figures_change_parent_class)->finalize (object);
}

static void
mix_figures_change_class_init (MixFiguresChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_figures_change_finalize;
}

static void
mix_figures_change_init (MixFiguresChange *self)
{
  self->widths = gtk_size_group_new (GTK_SIZE_GROUP_NONE);
  self->cells = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->cells, 9);
  adw_wrap_box_set_line_spacing (self->cells, 6);
  adw_wrap_box_set_justify (self->cells, ADW_JUSTIFY_SPREAD);
  adw_wrap_box_set_justify_last_line (self->cells, TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->cells));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "mix-figures-change");
}

/**
 * mix_figures_change_show:
 * @self: the strip
 * @proposal: what to show
 */
void
mix_figures_change_show (MixFiguresChange *self, MixDeployProposal *proposal)
{
  const MixDeployFigures *before = mix_deploy_proposal_get_before (proposal);
  const MixDeployFigures *after = mix_deploy_proposal_get_after (proposal);
  guint n = g_list_model_get_n_items (mix_deploy_proposal_get_changes (proposal));
  g_autofree char *count = mix_text_format_thousands (n);
  GtkWidget *mark = gtk_image_new_from_icon_name ("mix-changed-symbolic");

  remove_cells (self);
  add_count (self, MIX_MARK_BLOCKED, _ ("Unsafe work"), before->n_unsafe, after->n_unsafe);
  add_hours (self, MIX_MARK_NOBODY, _ ("Nobody does"), before->nobody_minutes, after->nobody_minutes);
  add_count (self, MIX_MARK_OVER, _ ("People over"), before->n_over, after->n_over);
  add_hours (self, MIX_MARK_STRETCHED, _ ("Stretched"), before->stretched_minutes, after->stretched_minutes);
  add_hours (self, MIX_MARK_UNDER_USED, _ ("Under-used"), before->under_used_minutes, after->under_used_minutes);
  gtk_widget_add_css_class (mark, "mix-mark-image");
  gtk_accessible_update_state (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  add_cell (self, mark, _ ("Changes"), NULL, count);
}

/**
 * mix_figures_change_set_narrow:
 * @self: the strip
 * @narrow: whether the figures stand in columns below each other
 */
void
mix_figures_change_set_narrow (MixFiguresChange *self, gboolean narrow)
{
  gtk_size_group_set_mode (self->widths, narrow ? GTK_SIZE_GROUP_HORIZONTAL : GTK_SIZE_GROUP_NONE);
}
