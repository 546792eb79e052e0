#include "mix-vacancy-criteria-dialog.h"

#include "mix-config.h"
#include "mix-vacancy-panel.h"
#include "string.h"

#include <glib/gi18n-lib.h>

/* Before the name of a criterion that is nice to have. */
#define NICE "nice:"

/* What candidates of a vacancy are judged by, and by whom. Criteria are agreed before the advert and frozen once it is
 * live. */
struct _MixVacancyCriteriaDialog
{
  MixFormDialog parent_instance;

  char *vacancy_id;
  GPtrArray *criteria;     /* names to add, with NICE before those that are no must */
  GPtrArray *members;      /* names to add */
  GPtrArray *old_criteria; /* ids to take out */
  GPtrArray *old_members;
  gboolean frozen;
  gboolean was_agreed;

  AdwPreferencesGroup *criteria_group;
  AdwEntryRow *criterion_row;
  AdwSwitchRow *must_row;
  AdwPreferencesGroup *panel_group;
  AdwEntryRow *member_row;
  GtkWidget *agree_group;
  AdwSwitchRow *agreed_row;
};

G_DEFINE_FINAL_TYPE (MixVacancyCriteriaDialog, mix_vacancy_criteria_dialog, MIX_TYPE_FORM_DIALOG)

/* What is to be done when the form is saved: each a change of its own, in this order. */
typedef struct
{
  char *vacancy_id;
  GPtrArray *criteria;     /* names of those to add */
  GPtrArray *members;      /* names of those to add */
  GPtrArray *old_criteria; /* ids of those to take out */
  GPtrArray *old_members;
  gboolean agreed;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->vacancy_id);
  g_ptr_array_unref (deed->criteria);
  g_ptr_array_unref (deed->members);
  g_ptr_array_unref (deed->old_criteria);
  g_ptr_array_unref (deed->old_members);
  g_free (deed);
}

static gboolean
take_out (MixStore *store, const Deed *deed, GError **error)
{
  for (guint i = 0; i < deed->old_criteria->len; i++)
    if (!mix_vacancy_criteria_remove (store, deed->old_criteria->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < deed->old_members->len; i++)
    if (!mix_vacancy_panel_remove (store, deed->old_members->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
add_criterion (MixStore *store, const Deed *deed, const char *name, GError **error)
{
  gboolean is_must = !g_str_has_prefix (name, NICE);
  g_autofree char *id
      = mix_vacancy_criteria_add (store, deed->vacancy_id, is_must ? name : name + strlen (NICE), is_must, error);

  return id != NULL;
}

static gboolean
put_criteria (MixStore *store, gpointer data, GError **error)
{
  const Deed *deed = data;

  if (!take_out (store, deed, error))
    return FALSE;
  for (guint i = 0; i < deed->criteria->len; i++)
    if (!add_criterion (store, deed, deed->criteria->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < deed->members->len; i++)
    {
      g_autofree char *id = mix_vacancy_panel_add (store, deed->vacancy_id, deed->members->pdata[i], error);

      if (id == NULL)
        return FALSE;
    }
  return !deed->agreed || mix_vacancy_criteria_agree (store, deed->vacancy_id, MIX_DATE_NONE, error);
}

/* Everything that the dialogue says is one step, and undone as one. */
static gboolean
save_criteria (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_store_change (store, C_ ("change", "Enter criteria and panel"), put_criteria, data, error);
}

static void
mix_vacancy_criteria_dialog_save (MixFormDialog *form)
{
  MixVacancyCriteriaDialog *self = MIX_VACANCY_CRITERIA_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);

  deed->vacancy_id = g_strdup (self->vacancy_id);
  deed->criteria = g_ptr_array_ref (self->criteria);
  deed->members = g_ptr_array_ref (self->members);
  deed->old_criteria = g_ptr_array_ref (self->old_criteria);
  deed->old_members = g_ptr_array_ref (self->old_members);
  deed->agreed = !self->was_agreed && !self->frozen && adw_switch_row_get_active (self->agreed_row);
  mix_form_dialog_run (form, save_criteria, deed, free_deed, _ ("Criteria and panel are entered"));
}

static void
remove_cb (GtkButton *button, MixVacancyCriteriaDialog *self)
{
  GtkWidget *row = g_object_get_data (G_OBJECT (button), "row");
  AdwPreferencesGroup *group = g_object_get_data (G_OBJECT (button), "group");
  GPtrArray *ids = group == self->criteria_group ? self->old_criteria : self->old_members;
  GPtrArray *names = group == self->criteria_group ? self->criteria : self->members;
  const char *id = g_object_get_data (G_OBJECT (button), "id");
  guint position;

  if (id != NULL)
    g_ptr_array_add (ids, g_strdup (id));
  else if (g_ptr_array_find_with_equal_func (names, g_object_get_data (G_OBJECT (button), "name"), g_str_equal,
                                             &position))
    g_ptr_array_remove_index (names, position);
  adw_preferences_group_remove (group, row);
}

/* A button that takes the row out: @id of what the plan has, or @name of what is to be added. */
static GtkWidget *
make_remove_button (
    MixVacancyCriteriaDialog *self, AdwPreferencesGroup *group, GtkWidget *row, const char *id, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Take out %s"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_sensitive (button, group != self->criteria_group || !self->frozen);
  g_object_set_data (G_OBJECT (button), "row", row);
  g_object_set_data (G_OBJECT (button), "group", group);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (name), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_DEFAULT);
  return button;
}

static void
add_row (
    MixVacancyCriteriaDialog *self, AdwPreferencesGroup *group, const char *id, const char *name, const char *detail)
{
  GtkWidget *row = adw_action_row_new ();
  const char *shown = g_str_has_prefix (name, NICE) ? name + strlen (NICE) : name;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
  if (detail != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (self, group, row, id, name));
  adw_preferences_group_add (group, row);
}

static char *
take_text (AdwEntryRow *row)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  gtk_editable_set_text (GTK_EDITABLE (row), "");
  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static void
add_criterion_cb (MixVacancyCriteriaDialog *self)
{
  gboolean is_must = adw_switch_row_get_active (self->must_row);
  g_autofree char *name = take_text (self->criterion_row);
  char *entry = NULL;

  if (name == NULL)
    return;
  entry = is_must ? g_strdup (name) : g_strconcat (NICE, name, NULL);
  add_row (self, self->criteria_group, NULL, entry, is_must ? _ ("Must") : _ ("Nice to have"));
  g_ptr_array_add (self->criteria, entry);
}

static void
add_member_cb (MixVacancyCriteriaDialog *self)
{
  char *name = take_text (self->member_row);

  if (name == NULL)
    return;
  add_row (self, self->panel_group, NULL, name, NULL);
  g_ptr_array_add (self->members, name);
}

static void
show_vacancy (MixVacancyCriteriaDialog *self, const MixVacancy *vacancy)
{
  for (guint i = 0; i < vacancy->criteria->len; i++)
    {
      const MixVacancyCriterionRow *criterion = vacancy->criteria->pdata[i];

      add_row (self, self->criteria_group, criterion->id, criterion->name,
               g_str_equal (criterion->need, "must") ? _ ("Must") : _ ("Nice to have"));
    }
  for (guint i = 0; i < vacancy->panel->len; i++)
    {
      const MixPanelMemberRow *member = vacancy->panel->pdata[i];

      add_row (self, self->panel_group, member->id, member->name, NULL);
    }
}

static void
mix_vacancy_criteria_dialog_finalize (GObject *object)
{
  MixVacancyCriteriaDialog *self = MIX_VACANCY_CRITERIA_DIALOG (object);

  g_free (self->vacancy_id);
  g_ptr_array_unref (self->criteria);
  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->old_criteria);
  g_ptr_array_unref (self->old_members);
  G_OBJECT_CLASS (mix_vacancy_criteria_dialog_parent_class)->finalize (object);
}

static void
mix_vacancy_criteria_dialog_class_init (MixVacancyCriteriaDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_vacancy_criteria_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_vacancy_criteria_dialog_save;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/skillmix/Skillmix/pages/recruitment/mix-vacancy-criteria-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixVacancyCriteriaDialog, criteria_group);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyCriteriaDialog, criterion_row);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyCriteriaDialog, must_row);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyCriteriaDialog, panel_group);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyCriteriaDialog, member_row);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyCriteriaDialog, agree_group);
  gtk_widget_class_bind_template_child (widget_class, MixVacancyCriteriaDialog, agreed_row);
  gtk_widget_class_bind_template_callback (widget_class, add_criterion_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_member_cb);
}

static void
mix_vacancy_criteria_dialog_init (MixVacancyCriteriaDialog *self)
{
  self->criteria = g_ptr_array_new_with_free_func (g_free);
  self->members = g_ptr_array_new_with_free_func (g_free);
  self->old_criteria = g_ptr_array_new_with_free_func (g_free);
  self->old_members = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_vacancy_criteria_dialog_new:
 * @page: the page that shows it, with an open plan
 * @vacancy: which
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_vacancy_criteria_dialog_new (MixPage *page, const MixVacancy *vacancy)
{
  MixVacancyCriteriaDialog *self = g_object_new (MIX_TYPE_VACANCY_CRITERIA_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->vacancy_id = g_strdup (vacancy->row->id);
  self->frozen = vacancy->row->criteria_frozen_on != MIX_DATE_NONE;
  self->was_agreed = vacancy->row->criteria_agreed_on != MIX_DATE_NONE;
  adw_switch_row_set_active (self->agreed_row, self->was_agreed);
  gtk_widget_set_sensitive (self->agree_group, !self->was_agreed && !self->frozen);
  gtk_widget_set_sensitive (GTK_WIDGET (self->criterion_row), !self->frozen);
  show_vacancy (self, vacancy);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), TRUE);
  return ADW_DIALOG (self);
}
