#include "mix-people-import-dialog.h"

#include "mix-calendar.h"
#include "mix-config.h"
#include "mix-people-import.h"

#include <glib/gi18n-lib.h>

/* People and the present allocation from a table. */
struct _MixPeopleImportDialog
{
  MixTableImportDialog parent_instance;

  gboolean showing; /* controls are being set, nobody chose */

  AdwToggleGroup *kinds;
  GtkDropDown *unit;
  GtkMenuButton *from_button;
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (MixPeopleImportDialog, mix_people_import_dialog, MIX_TYPE_TABLE_IMPORT_DIALOG)

/* What is previewed, or NULL. */
static MixPeopleImport *
get_import (MixPeopleImportDialog *self)
{
  MixTableImport *import = mix_table_import_dialog_get_import (MIX_TABLE_IMPORT_DIALOG (self));

  return import != NULL ? MIX_PEOPLE_IMPORT (import) : NULL;
}

static MixTableImport *
create_import (MixPeopleImportDialog *self, MixSheet *sheet, MixPeopleImportKind kind)
{
  MixPage *page = mix_table_import_dialog_get_page (MIX_TABLE_IMPORT_DIALOG (self));
  MixPeopleImport *import = mix_people_import_new (mix_page_get_plan (page), sheet, kind);
  MixPeopleImport *before = get_import (self);

  if (before != NULL)
    mix_people_import_set_from_date (import, mix_people_import_get_from_date (before));
  return MIX_TABLE_IMPORT (import);
}

static MixTableImport *
mix_people_import_dialog_create_import (MixTableImportDialog *dialog, MixSheet *sheet)
{
  MixPlan *plan = mix_page_get_plan (mix_table_import_dialog_get_page (dialog));

  return create_import (MIX_PEOPLE_IMPORT_DIALOG (dialog), sheet, mix_people_import_guess_kind (plan, sheet));
}

static void
show_from_date (MixPeopleImportDialog *self, MixPeopleImport *import)
{
  g_autofree char *day = mix_date_format_full (mix_people_import_get_from_date (import));
  /* Translators: the day from which what is imported holds: "From 21 November 2026" */
  g_autofree char *words = g_strdup_printf (_ ("From %s"), day);

  gtk_menu_button_set_label (self->from_button, words);
}

static void
mix_people_import_dialog_import_shown (MixTableImportDialog *dialog, MixTableImport *shown)
{
  MixPeopleImportDialog *self = MIX_PEOPLE_IMPORT_DIALOG (dialog);
  MixPeopleImport *import = MIX_PEOPLE_IMPORT (shown);
  gboolean allocation = mix_people_import_get_kind (import) == MIX_PEOPLE_IMPORT_ALLOCATION;

  self->showing = TRUE;
  adw_toggle_group_set_active_name (self->kinds, allocation ? "allocation" : "people");
  gtk_widget_set_visible (GTK_WIDGET (self->unit), allocation);
  if (allocation)
    gtk_drop_down_set_selected (self->unit, (guint) mix_people_import_get_unit (import));
  show_from_date (self, import);
  self->showing = FALSE;
}

static void
kind_changed_cb (MixPeopleImportDialog *self)
{
  gboolean allocation = g_strcmp0 (adw_toggle_group_get_active_name (self->kinds), "allocation") == 0;
  MixPeopleImport *before = get_import (self);
  g_autoptr (MixTableImport) import = NULL;

  if (self->showing || before == NULL)
    return;
  import = create_import (self, mix_table_import_get_sheet (MIX_TABLE_IMPORT (before)),
                          allocation ? MIX_PEOPLE_IMPORT_ALLOCATION : MIX_PEOPLE_IMPORT_PEOPLE);
  mix_table_import_dialog_show_import (MIX_TABLE_IMPORT_DIALOG (self), import);
}

static void
unit_changed_cb (MixPeopleImportDialog *self)
{
  if (self->showing || get_import (self) == NULL)
    return;
  mix_people_import_set_unit (get_import (self), (MixAllocationUnit) gtk_drop_down_get_selected (self->unit));
  mix_table_import_dialog_refresh (MIX_TABLE_IMPORT_DIALOG (self));
}

/* The calendar opens on the day that is said. */
static void
calendar_shown_cb (MixPeopleImportDialog *self)
{
  self->showing = TRUE;
  mix_calendar_set_day (self->calendar, mix_people_import_get_from_date (get_import (self)));
  self->showing = FALSE;
}

static void
day_selected_cb (MixPeopleImportDialog *self)
{
  MixPeopleImport *import = get_import (self);

  if (self->showing || import == NULL)
    return;
  mix_people_import_set_from_date (import, mix_calendar_get_day (self->calendar));
  show_from_date (self, import);
  mix_table_import_dialog_refresh (MIX_TABLE_IMPORT_DIALOG (self));
}

static void
mix_people_import_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_PEOPLE_IMPORT_DIALOG);
  G_OBJECT_CLASS (mix_people_import_dialog_parent_class)->dispose (object);
}

static void
mix_people_import_dialog_class_init (MixPeopleImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MixTableImportDialogClass *dialog_class = MIX_TABLE_IMPORT_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_people_import_dialog_dispose;
  dialog_class->create_import = mix_people_import_dialog_create_import;
  dialog_class->import_shown = mix_people_import_dialog_import_shown;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/team/mix-people-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, unit);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, from_button);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, calendar);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
mix_people_import_dialog_init (MixPeopleImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_people_import_dialog_new:
 * @page: the page of the plan that the table goes into
 *
 * Returns: (transfer floating): a dialogue that asks for a table of people or of the present allocation
 */
AdwDialog *
mix_people_import_dialog_new (MixPage *page)
{
  MixPeopleImportDialog *self = g_object_new (MIX_TYPE_PEOPLE_IMPORT_DIALOG, NULL);

  mix_table_import_dialog_set_page (MIX_TABLE_IMPORT_DIALOG (self), page);
  return ADW_DIALOG (self);
}
