#include "mix-find-dialog.h"

#include "mix-config.h"
#include "mix-search.h"

#include <glib/gi18n-lib.h>

#define MAX_HITS 30

/* Finds anything in the plan by the beginnings of its words, and goes there. */
struct _MixFindDialog
{
  AdwDialog parent_instance;

  MixPlan *plan;
  GListStore *hits;
  GtkEditable *search_entry;
  GtkStack *stack;
  GtkListBox *hit_list;
};

/* Where a hit is shown, and what stands for its kind. */
static const struct
{
  const char *page;
  const char *icon_name;
  const char *word;
} kinds[] = {
  [MIX_SEARCH_PERSON] = { "team", "avatar-default-symbolic", N_ ("Person") },
  [MIX_SEARCH_PRACTICE] = { "practices", "mix-practice-symbolic", N_ ("Practice") },
  [MIX_SEARCH_NETWORK] = { "practices", "mix-overview-symbolic", N_ ("Network") },
  [MIX_SEARCH_SERVICE_LINE] = { "board", "mix-board-symbolic", N_ ("Service line") },
};

G_DEFINE_FINAL_TYPE (MixFindDialog, mix_find_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  MixSearchHit *hit = item;
  MixSearchKind kind = mix_search_hit_get_kind (hit);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *word = gtk_label_new (_ (kinds[kind].word));

  gtk_widget_add_css_class (word, "mix-secondary");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mix_search_hit_get_title (hit));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), mix_search_hit_get_subtitle (hit));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (kinds[kind].icon_name));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), word);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
search_changed_cb (MixFindDialog *self)
{
  const char *text = gtk_editable_get_text (self->search_entry);
  g_autoptr (GPtrArray) hits = mix_search_plan (self->plan, text, MAX_HITS);

  g_list_store_splice (self->hits, 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits)), hits->pdata, hits->len);
  gtk_stack_set_visible_child_name (self->stack, hits->len > 0 ? "hits" : *text == '\0' ? "start" : "nothing");
}

static void
go_to (MixFindDialog *self, guint position)
{
  g_autoptr (MixSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (self->hits), position);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (hit == NULL || parent == NULL)
    return;
  gtk_widget_activate_action (parent, "win.show", "(ss)", kinds[mix_search_hit_get_kind (hit)].page,
                              mix_search_hit_get_id (hit));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
first_hit_cb (MixFindDialog *self)
{
  go_to (self, 0);
}

static void
row_activated_cb (MixFindDialog *self, GtkListBoxRow *row)
{
  go_to (self, (guint) gtk_list_box_row_get_index (row));
}

static void
mix_find_dialog_dispose (GObject *object)
{
  MixFindDialog *self = MIX_FIND_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_FIND_DIALOG);
  g_clear_object (&self->plan);
  g_clear_object (&self->hits);
  G_OBJECT_CLASS (mix_find_dialog_parent_class)->dispose (object);
}

static void
mix_find_dialog_class_init (MixFindDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_find_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/app/mix-find-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixFindDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MixFindDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MixFindDialog, hit_list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_hit_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mix_find_dialog_init (MixFindDialog *self)
{
  self->hits = g_list_store_new (MIX_TYPE_SEARCH_HIT);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->hit_list, G_LIST_MODEL (self->hits), create_row_cb, NULL, NULL);
}

/**
 * mix_find_dialog_new:
 * @plan: where to look
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_find_dialog_new (MixPlan *plan)
{
  MixFindDialog *self = g_object_new (MIX_TYPE_FIND_DIALOG, NULL);

  self->plan = g_object_ref (plan);
  return ADW_DIALOG (self);
}
