#include "mix-import-row.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* A line of the preview of an import: mark, practice or network, what becomes of it, and why it is left out. */
struct _MixImportRow
{
  AdwBin parent_instance;

  GtkImage *mark;
  GtkLabel *subject;
  GtkLabel *code;
  GtkLabel *change;
  GtkLabel *reason;
};

G_DEFINE_FINAL_TYPE (MixImportRow, mix_import_row, ADW_TYPE_BIN)

static const struct
{
  const char *icon_name;
  const char *style_class;
} marks[MIX_IMPORT_N_OUTCOMES] = {
  [MIX_IMPORT_ADDED] = { "mix-new-symbolic", "mix-fits" },
  [MIX_IMPORT_CHANGED] = { "mix-changed-symbolic", "mix-network" },
  [MIX_IMPORT_LEFT_OUT] = { "mix-ended-symbolic", "mix-secondary" },
  [MIX_IMPORT_REMARK] = { "mix-unknown-symbolic", "mix-stretched" },
};

static void
mix_import_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_IMPORT_ROW);
  G_OBJECT_CLASS (mix_import_row_parent_class)->dispose (object);
}

static void
mix_import_row_class_init (MixImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_import_row_dispose;

  gtk_widget_class_set_css_name (widget_class, "miximportrow");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/import/mix-import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MixImportRow, mark);
  gtk_widget_class_bind_template_child (widget_class, MixImportRow, subject);
  gtk_widget_class_bind_template_child (widget_class, MixImportRow, code);
  gtk_widget_class_bind_template_child (widget_class, MixImportRow, change);
  gtk_widget_class_bind_template_child (widget_class, MixImportRow, reason);
}

static void
mix_import_row_init (MixImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_import_row_new:
 *
 * Returns: (transfer floating): a row that shows no entry yet
 */
GtkWidget *
mix_import_row_new (void)
{
  return g_object_new (MIX_TYPE_IMPORT_ROW, NULL);
}

/**
 * mix_import_row_get_icon_name:
 * @outcome: an outcome
 *
 * Returns: (transfer none): the mark of lines with it
 */
const char *
mix_import_row_get_icon_name (MixImportOutcome outcome)
{
  return marks[outcome].icon_name;
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static char *
describe_change (const MixImportLine *line)
{
  g_autofree char *values = NULL;

  if (line->before != NULL && line->after != NULL)
    values = g_strdup_printf ("%s → %s", line->before, line->after);
  else
    values = g_strdup (line->after != NULL ? line->after : line->before);
  if (line->what == NULL || values == NULL)
    return g_strdup (values != NULL ? values : line->what);
  return g_strdup_printf (_ ("%s: %s"), line->what, values);
}

static char *
describe_place (const MixImportLine *line)
{
  return line->row > 0 ? g_strdup_printf (_ ("%s, row %u"), line->file_name, line->row) : g_strdup (line->file_name);
}

static void
show_mark (MixImportRow *self, MixImportOutcome outcome)
{
  for (guint i = 0; i < MIX_IMPORT_N_OUTCOMES; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->mark), marks[i].style_class);
  gtk_widget_add_css_class (GTK_WIDGET (self->mark), marks[outcome].style_class);
  gtk_image_set_from_icon_name (self->mark, marks[outcome].icon_name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mark), mix_import_outcome_get_title (outcome));
}

/**
 * mix_import_row_set_entry:
 * @self: a row
 * @entry: what it shows
 */
void
mix_import_row_set_entry (MixImportRow *self, MixImportEntry *entry)
{
  const MixImportLine *line = mix_import_entry_get_line (entry);
  g_autofree char *change = describe_change (line);
  g_autofree char *place = describe_place (line);

  show_mark (self, line->outcome);
  show_text (self->subject, line->name != NULL ? line->name : line->reason);
  show_text (self->code, line->code);
  show_text (self->change, change);
  show_text (self->reason, line->name != NULL ? line->reason : NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), place);
}
