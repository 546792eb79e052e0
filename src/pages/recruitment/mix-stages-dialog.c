#include "mix-stages-dialog.h"

#include "mix-config.h"
#include "mix-fit-words.h"
#include "mix-role.h"
#include "mix-stage-row.h"
#include "mix-stage-template.h"

#include <glib/gi18n-lib.h>

/* The stages that vacancies of a role go through: ours, or the plan's own. */
struct _MixStagesDialog
{
  MixFormDialog parent_instance;

  GPtrArray *rows; /* of MixStageRow, in the order of stages */
  gboolean showing;

  AdwComboRow *role_row;
  AdwPreferencesGroup *stages_group;
  AdwPreferencesGroup *reset_group;
};

G_DEFINE_FINAL_TYPE (MixStagesDialog, mix_stages_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  const char *role;
  GPtrArray *stages;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_ptr_array_unref (deed->stages);
  g_free (deed);
}

static gboolean
put_stages (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;

  return mix_stage_template_put (store, deed->role, deed->stages, error);
}

static gboolean
reset_stages (MixStore *store, gpointer role, GCancellable *cancellable, GError **error)
{
  return mix_stage_template_reset (store, role, error);
}

static const char *
get_role (MixStagesDialog *self)
{
  return mix_role_get_code ((MixRole) adw_combo_row_get_selected (self->role_row));
}

static void
mix_stages_dialog_save (MixFormDialog *form)
{
  MixStagesDialog *self = MIX_STAGES_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);

  deed->role = get_role (self);
  deed->stages = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_stage_template_draft_free);
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (deed->stages, mix_stage_row_copy_draft (self->rows->pdata[i]));
  mix_form_dialog_run (form, put_stages, deed, free_deed, _ ("The stages are saved"));
}

static void
reset_cb (MixStagesDialog *self)
{
  mix_form_dialog_run (MIX_FORM_DIALOG (self), reset_stages, (gpointer) get_role (self), NULL,
                       _ ("The usual stages hold again"));
}

/* Another role can be looked at again once this one is saved. */
static void
stage_changed_cb (MixStagesDialog *self)
{
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->role_row), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->role_row), _ ("Save or cancel to choose another"));
}

static void
add_stage (MixStagesDialog *self, MixRecruitmentStage stage)
{
  MixPlan *plan = mix_form_dialog_get_plan (MIX_FORM_DIALOG (self));
  GtkWidget *row = mix_stage_row_new (mix_stage_template_draft (plan, get_role (self), stage));

  g_signal_connect_object (row, "changed", G_CALLBACK (stage_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->stages_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_role (MixStagesDialog *self)
{
  MixPlan *plan = mix_form_dialog_get_plan (MIX_FORM_DIALOG (self));
  gboolean is_own = mix_stage_template_is_own (plan, get_role (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->stages_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint stage = 0; stage < MIX_N_RECRUITMENT_STAGES; stage++)
    add_stage (self, stage);
  gtk_widget_set_visible (GTK_WIDGET (self->reset_group), is_own);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->role_row),
                               is_own ? _ ("This plan’s own stages") : _ ("The usual stages"));
}

static void
role_chosen_cb (MixStagesDialog *self)
{
  if (!self->showing)
    show_role (self);
}

static void
mix_stages_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (MIX_STAGES_DIALOG (object)->rows);
  G_OBJECT_CLASS (mix_stages_dialog_parent_class)->finalize (object);
}

static void
mix_stages_dialog_class_init (MixStagesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_stages_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_stages_dialog_save;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/recruitment/mix-stages-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixStagesDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, MixStagesDialog, stages_group);
  gtk_widget_class_bind_template_child (widget_class, MixStagesDialog, reset_group);
  gtk_widget_class_bind_template_callback (widget_class, role_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
fill_roles (MixStagesDialog *self)
{
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);

  for (guint role = 0; role < MIX_N_ROLES; role++)
    gtk_string_list_append (roles, mix_role_get_words (role));
  adw_combo_row_set_model (self->role_row, G_LIST_MODEL (roles));
}

static void
mix_stages_dialog_init (MixStagesDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_roles (self);
  self->showing = FALSE;
}

/**
 * mix_stages_dialog_new:
 * @page: the page that shows it, with an open plan
 * @role: (nullable): code of the role to show first
 *
 * Returns: (transfer floating): a dialogue in which the stages of recruitment are changed, role by role
 */
AdwDialog *
mix_stages_dialog_new (MixPage *page, const char *role)
{
  MixStagesDialog *self = g_object_new (MIX_TYPE_STAGES_DIALOG, NULL);
  MixRole first = MIX_ROLE_CLINICAL_PHARMACIST;

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  if (role != NULL)
    mix_role_parse (role, &first);
  self->showing = TRUE;
  adw_combo_row_set_selected (self->role_row, (guint) first);
  self->showing = FALSE;
  show_role (self);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), FALSE);
  return ADW_DIALOG (self);
}
