#include "mix-criteria-dialog.h"

#include "mix-comparison-criteria.h"
#include "mix-comparisons.h"
#include "mix-config.h"
#include "mix-criterion-dialog.h"

#include <glib/gi18n-lib.h>

/* The criteria of a comparison: each can be changed, removed, and joined by more. It follows the plan. */
struct _MixCriteriaDialog
{
  AdwDialog parent_instance;

  MixPage *page; /* not owned: it shows the dialogue */
  char *comparison_id;
  GPtrArray *rows; /* of the group, owned by it */

  AdwPreferencesGroup *group;
  GtkWidget *add_row;
};

G_DEFINE_FINAL_TYPE (MixCriteriaDialog, mix_criteria_dialog, ADW_TYPE_DIALOG)

static gboolean
remove_criterion (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_criteria_remove (store, data, error);
}

static void
remove_cb (MixCriteriaDialog *self, GtkWidget *button)
{
  const char *id = g_object_get_data (G_OBJECT (button), "id");

  mix_page_run (self->page, remove_criterion, g_strdup (id), g_free, _ ("Criterion removed."));
}

typedef struct
{
  char *id;
  int by;
} Move;

static void
free_move (gpointer data)
{
  g_free (((Move *) data)->id);
  g_free (data);
}

static gboolean
move_criterion (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Move *move = data;

  return mix_criteria_move (store, move->id, move->by, error);
}

static void
move_cb (MixCriteriaDialog *self, GtkWidget *button)
{
  Move *move = g_new0 (Move, 1);

  move->id = g_strdup (g_object_get_data (G_OBJECT (button), "id"));
  move->by = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "by"));
  mix_page_run (self->page, move_criterion, move, free_move, NULL);
}

static void
row_activated_cb (MixCriteriaDialog *self, GtkWidget *row)
{
  adw_dialog_present (
      mix_criterion_dialog_new (self->page, self->comparison_id, g_object_get_data (G_OBJECT (row), "id")),
      GTK_WIDGET (self));
}

static void
add_cb (MixCriteriaDialog *self)
{
  adw_dialog_present (mix_criterion_dialog_new (self->page, self->comparison_id, NULL), GTK_WIDGET (self));
}

/* @words say what it does to the criterion in the place of their %s. */
static GtkWidget *
make_button (MixCriteriaDialog *self, const MixCriterionRow *criterion, const char *icon_name, const char *words)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);
  g_auto (GStrv) parts = g_strsplit (words, "%s", 2);
  g_autofree char *name = g_strjoinv (mix_criterion_get_title (criterion), parts);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_sensitive (button, mix_page_is_editable (self->page));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (criterion->id), g_free);
  return button;
}

static GtkWidget *
make_remove_button (MixCriteriaDialog *self, const MixCriterionRow *criterion)
{
  /* Translators: a criterion. */
  GtkWidget *button = make_button (self, criterion, "user-trash-symbolic", _ ("Remove %s"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_move_button (MixCriteriaDialog *self, GtkWidget *row, const MixCriterionRow *criterion, int by, gboolean may)
{
  /* Translators: a criterion, in a list of them. */
  const char *words = by < 0 ? _ ("Move %s Up") : _ ("Move %s Down");
  GtkWidget *button = make_button (self, criterion, by < 0 ? "go-up-symbolic" : "go-down-symbolic", words);

  if (!may)
    gtk_widget_set_sensitive (button, FALSE);
  g_object_set_data (G_OBJECT (button), "by", GINT_TO_POINTER (by));
  g_signal_connect_object (button, "clicked", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_criterion (MixCriteriaDialog *self, const MixCriterionRow *criterion, guint n_criteria)
{
  GtkWidget *row = adw_action_row_new ();
  const char *worst = mix_criterion_get_worst (criterion);
  const char *best = mix_criterion_get_best (criterion);
  g_autofree char *words = worst != NULL && best != NULL ? g_strdup_printf ("%s → %s", worst, best) : NULL;
  gboolean is_money = mix_criterion_is_money (criterion);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mix_criterion_get_title (criterion));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), is_money ? _ ("Worked out: no scores") : words);
  add_move_button (self, row, criterion, -1, self->rows->len > 0);
  add_move_button (self, row, criterion, 1, self->rows->len + 1 < n_criteria);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (self, criterion));
  if (!is_money)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "id", g_strdup (criterion->id), g_free);
      g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
    }
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static char *
dup_place (GtkWidget *button)
{
  return g_strdup_printf ("%s %d", (const char *) g_object_get_data (G_OBJECT (button), "id"),
                          GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "by")));
}

/* The button that has the keyboard, as "criterion by"; NULL where none has. */
static char *
dup_focused (MixCriteriaDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || g_object_get_data (G_OBJECT (focus), "id") == NULL)
    return NULL;
  return dup_place (focus);
}

/* Puts the keyboard back on the button that had it: of the same criterion, wherever that is. */
static gboolean
focus_again (GtkWidget *widget, const char *place)
{
  g_autofree char *here
      = GTK_IS_BUTTON (widget) && g_object_get_data (G_OBJECT (widget), "id") ? dup_place (widget) : NULL;

  if (g_strcmp0 (here, place) == 0)
    return gtk_widget_grab_focus (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (focus_again (child, place))
      return TRUE;
  return FALSE;
}

static void
show_criteria (MixCriteriaDialog *self)
{
  g_autofree char *focused = dup_focused (self);
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (mix_page_get_plan (self->page), self->comparison_id);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < criteria->len; i++)
    add_criterion (self, criteria->pdata[i], criteria->len);
  if (focused != NULL)
    focus_again (GTK_WIDGET (self->group), focused);
}

static void
mix_criteria_dialog_dispose (GObject *object)
{
  MixCriteriaDialog *self = MIX_CRITERIA_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_CRITERIA_DIALOG);
  g_clear_pointer (&self->comparison_id, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (mix_criteria_dialog_parent_class)->dispose (object);
}

static void
mix_criteria_dialog_class_init (MixCriteriaDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_criteria_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-criteria-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixCriteriaDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixCriteriaDialog, add_row);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
mix_criteria_dialog_init (MixCriteriaDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/**
 * mix_criteria_dialog_new:
 * @page: the page that shows it, with an open plan
 * @comparison_id: whose criteria
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_criteria_dialog_new (MixPage *page, const char *comparison_id)
{
  MixCriteriaDialog *self = g_object_new (MIX_TYPE_CRITERIA_DIALOG, NULL);

  self->page = page;
  self->comparison_id = g_strdup (comparison_id);
  gtk_widget_set_sensitive (self->add_row, mix_page_is_editable (page));
  show_criteria (self);
  g_signal_connect_object (mix_page_get_document (page), "notify::plan", G_CALLBACK (show_criteria), self,
                           G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
