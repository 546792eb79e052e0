#include "mix-top-up-dialog.h"

#include "mix-config.h"
#include "mix-funding-entry.h"
#include "mix-item-choice.h"
#include "mix-top-up.h"

#include <glib/gi18n-lib.h>

/* Who pays what somebody, or all others of a network, cost above what is reimbursed. */
struct _MixTopUpDialog
{
  MixFormDialog parent_instance;

  AdwComboRow *network_row;
  AdwComboRow *person_row;
  AdwComboRow *way_row;
  AdwComboRow *practice_row;
};

G_DEFINE_FINAL_TYPE (MixTopUpDialog, mix_top_up_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  char *network_id;
  char *person_id;   /* nullable: everybody of whom nothing else is said */
  char *practice_id; /* nullable: the home practice */
  MixTopUpWay way;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->network_id);
  g_free (deed->person_id);
  g_free (deed->practice_id);
  g_free (deed);
}

static gboolean
set_payer (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;

  return mix_top_up_set_payer (store, deed->network_id, deed->person_id, deed->way, deed->practice_id, error);
}

static MixTopUpWay
get_way (MixTopUpDialog *self)
{
  return (MixTopUpWay) adw_combo_row_get_selected (self->way_row);
}

static void
check_cb (MixTopUpDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->practice_row), get_way (self) == MIX_TOP_UP_PRACTICE);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), mix_funding_entry_get_network (self->network_row) != NULL);
}

static void
mix_top_up_dialog_save (MixFormDialog *form)
{
  MixTopUpDialog *self = MIX_TOP_UP_DIALOG (form);
  gpointer person = adw_combo_row_get_selected_item (self->person_row);
  gpointer practice = adw_combo_row_get_selected_item (self->practice_row);
  Deed *deed = g_new0 (Deed, 1);

  deed->network_id = g_strdup (mix_funding_entry_get_network (self->network_row));
  deed->person_id = MIX_IS_PERSON (person) ? g_strdup (mix_person_get_id (person)) : NULL;
  deed->way = get_way (self);
  if (deed->way == MIX_TOP_UP_PRACTICE && MIX_IS_PRACTICE (practice))
    deed->practice_id = g_strdup (mix_practice_get_id (practice));
  mix_form_dialog_run (form, set_payer, deed, free_deed, _ ("Who tops up is entered"));
}

static void
mix_top_up_dialog_class_init (MixTopUpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MIX_FORM_DIALOG_CLASS (klass)->save = mix_top_up_dialog_save;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/funding/mix-top-up-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixTopUpDialog, network_row);
  gtk_widget_class_bind_template_child (widget_class, MixTopUpDialog, person_row);
  gtk_widget_class_bind_template_child (widget_class, MixTopUpDialog, way_row);
  gtk_widget_class_bind_template_child (widget_class, MixTopUpDialog, practice_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_top_up_dialog_init (MixTopUpDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_person_name (gpointer item)
{
  return g_strdup (MIX_IS_PERSON (item) ? mix_person_get_name (item) : _ ("Everybody else"));
}

static char *
dup_practice_name (gpointer item)
{
  return g_strdup (MIX_IS_PRACTICE (item) ? mix_practice_get_name (item) : _ ("The home practice"));
}

static void
fill_choice (AdwComboRow *row, GPtrArray *items, GCallback dup_name)
{
  g_autoptr (GPtrArray) usual = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (usual, g_object_new (G_TYPE_OBJECT, NULL));
  mix_item_choice_fill (row, usual, items, dup_name);
}

static void
fill_choices (MixTopUpDialog *self, MixPlan *plan, const char *network_id)
{
  const char *ways[MIX_N_TOP_UP_WAYS + 1] = { NULL };

  for (guint way = 0; way < MIX_N_TOP_UP_WAYS; way++)
    ways[way] = mix_top_up_way_get_words ((MixTopUpWay) way);
  mix_funding_entry_fill_networks (self->network_row, plan, FALSE, network_id);
  mix_funding_entry_fill_names (self->way_row, ways);
  fill_choice (self->person_row, mix_plan_get_people (plan), G_CALLBACK (dup_person_name));
  fill_choice (self->practice_row, mix_plan_get_practices (plan), G_CALLBACK (dup_practice_name));
}

static void
show_payer (MixTopUpDialog *self, MixPlan *plan, const MixTopUpPayerRow *payer)
{
  MixTopUpWay way = MIX_TOP_UP_PRACTICE;

  mix_top_up_way_parse (payer->way, &way);
  adw_combo_row_set_selected (self->way_row, way);
  if (payer->person_id != NULL)
    mix_item_choice_select (self->person_row, mix_plan_find_person (plan, payer->person_id));
  if (payer->organisation_id != NULL)
    mix_item_choice_select (self->practice_row, mix_plan_find_practice (plan, payer->organisation_id));
}

/**
 * mix_top_up_dialog_new:
 * @page: the page that shows it, with an open plan
 * @begin: what is said, or what a new entry begins with
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_top_up_dialog_new (MixPage *page, const MixTopUpPayerRow *begin)
{
  MixTopUpDialog *self = g_object_new (MIX_TYPE_TOP_UP_DIALOG, NULL);
  MixPlan *plan = mix_page_get_plan (page);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  fill_choices (self, plan, begin->network_id);
  show_payer (self, plan, begin);
  check_cb (self);
  return ADW_DIALOG (self);
}
