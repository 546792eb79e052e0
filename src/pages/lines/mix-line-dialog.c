#include "mix-line-dialog.h"

#include "mix-code-choice.h"
#include "mix-competence-list.h"
#include "mix-config.h"
#include "mix-fit-words.h"
#include "mix-line-words.h"
#include "mix-row-type.h"
#include "mix-service-lines.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define MICROS 1e6
#define MILLIS 1e3

/* Beyond any work there is, and far from where the arithmetic ends. */
#define MOST_RATE 1e6
#define MOST_MINUTES 1e5

/* The first competence of the choice: none. */
#define NO_COMPETENCE ""

static const char *const CATEGORIES[] = {
  "medication_review",
  "long_term_condition",
  "high_risk_monitoring",
  "safety",
  "switch",
  "repeat_prescribing",
  "reconciliation",
  "queries",
  "care_home",
  "acute",
  "vaccination",
  "contract",
  "project",
  "admin",
  "training",
  NULL,
};
static const char *const SIDES[] = { "pcn", "practice", "both", NULL };
static const char *const PRESCRIBERS[] = { "no", "preferred", "in_training_accepted", "yes", NULL };
static const char *const RISKS[] = { "low", "medium", "high", NULL };
static const char *const REMOTES[] = { "no", "partly", "yes", NULL };
static const char *const DRIVERS[] = {
  "registered", "adults",         "aged_65_plus", "aged_75_plus", "qof:HYP",  "qof:DM",  "qof:AF",  "qof:AST",
  "qof:COPD",   "qof:CKD",        "qof:CHD",      "qof:HF",       "qof:STIA", "qof:PAD", "qof:NDH", "qof:OB",
  "qof:MH",     "qof:DEP",        "qof:DEM",      "qof:LD",       "qof:EP",   "qof:CAN", "qof:PC",  "qof:OST",
  "qof:RA",     "care_home_beds", "items",        "practice",     "network",  "learner", "alert",   NULL,
};

/* A kind of work: what it is, how much there is of it, who may do it. */
struct _MixLineDialog
{
  MixFormDialog parent_instance;

  char *line_id; /* NULL: a new one */
  GStrv roles;
  GStrv competences;

  AdwEntryRow *name_row;
  AdwEntryRow *short_name_row;
  AdwComboRow *category_row;
  AdwComboRow *side_row;
  AdwComboRow *driver_row;
  AdwEntryRow *rate_row;
  AdwEntryRow *minutes_row;
  AdwComboRow *role_row;
  AdwComboRow *prescriber_row;
  AdwComboRow *competence_row;
  AdwComboRow *risk_row;
  AdwComboRow *remote_row;
};

typedef struct
{
  char *line_id;
  MixServiceLineRow *row;
} Deed;

G_DEFINE_FINAL_TYPE (MixLineDialog, mix_line_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->line_id);
  mix_row_free (&mix_row_type_service_line, deed->row);
  g_free (deed);
}

static gboolean
save_line (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  g_autofree char *code = NULL;

  if (deed->line_id != NULL)
    return mix_service_lines_change (store, deed->line_id, deed->row, error);
  code = mix_service_lines_add (store, deed->row, error);
  return code != NULL;
}

/* Empty is not known, which is no zero. */
static gboolean
read_figure (AdwEntryRow *row, double scale, double most, gint64 *figure)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  char *end;
  double value;

  *figure = -1;
  if (*text == '\0')
    return TRUE;
  errno = 0;
  value = g_ascii_strtod (text, &end);
  if (*end != '\0' || errno != 0 || !(value >= 0 && value <= most))
    return FALSE;
  *figure = llround (value * scale);
  return TRUE;
}

static gboolean
read_figures (MixLineDialog *self, gint64 *rate_micros, gint64 *minutes_millis)
{
  gboolean rate = read_figure (self->rate_row, MICROS, MOST_RATE, rate_micros);
  gboolean minutes = read_figure (self->minutes_row, MILLIS, MOST_MINUTES, minutes_millis);

  gtk_widget_remove_css_class (GTK_WIDGET (self->rate_row), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->minutes_row), "error");
  if (!rate)
    gtk_widget_add_css_class (GTK_WIDGET (self->rate_row), "error");
  if (!minutes)
    gtk_widget_add_css_class (GTK_WIDGET (self->minutes_row), "error");
  return rate && minutes;
}

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
mix_line_dialog_save (MixFormDialog *form)
{
  MixLineDialog *self = MIX_LINE_DIALOG (form);
  MixPlan *plan = mix_form_dialog_get_plan (form);
  MixServiceLine *known = self->line_id != NULL ? mix_plan_find_service_line (plan, self->line_id) : NULL;
  MixServiceLineRow row = { .undone_weight = -1, .enabled = TRUE, .own = TRUE };
  g_autofree char *name = dup_text (self->name_row);
  g_autofree char *short_name = dup_text (self->short_name_row);
  g_autofree char *words = g_strdup_printf (_ ("%s: saved"), short_name);
  const char *competence = mix_code_choice_get_selected (self->competence_row, (const char *const *) self->competences);
  Deed *deed;

  if (known != NULL)
    row = *mix_service_line_get_row (known);
  row.level = 0;
  row.name = name;
  row.short_name = short_name;
  row.category = mix_code_choice_get_selected (self->category_row, CATEGORIES);
  row.side = mix_code_choice_get_selected (self->side_row, SIDES);
  row.driver = mix_code_choice_get_selected (self->driver_row, DRIVERS);
  row.min_role = mix_code_choice_get_selected (self->role_row, (const char *const *) self->roles);
  row.prescriber = mix_code_choice_get_selected (self->prescriber_row, PRESCRIBERS);
  row.competence = *competence != '\0' ? competence : NULL;
  row.risk = mix_code_choice_get_selected (self->risk_row, RISKS);
  row.remote = mix_code_choice_get_selected (self->remote_row, REMOTES);
  if (known != NULL && g_strcmp0 (row.min_role, mix_service_line_get_row (known)->min_role) == 0)
    row.level = mix_service_line_get_row (known)->level;
  if (!read_figures (self, &row.rate_micros, &row.minutes_millis))
    return;
  deed = g_new0 (Deed, 1);
  deed->line_id = g_strdup (self->line_id);
  deed->row = mix_row_copy (&mix_row_type_service_line, &row);
  mix_form_dialog_run (form, save_line, deed, free_deed, words);
}

static void
check_cb (MixLineDialog *self)
{
  g_autofree char *name = dup_text (self->name_row);
  g_autofree char *short_name = dup_text (self->short_name_row);
  gint64 rate_micros, minutes_millis;
  gboolean figures = read_figures (self, &rate_micros, &minutes_millis);

  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), figures && *name != '\0' && *short_name != '\0');
}

static char *
dup_category (const char *code)
{
  return g_strdup (mix_line_category_get_words (code));
}

static char *
dup_side (const char *code)
{
  return g_strdup (mix_line_side_get_words (code));
}

static char *
dup_prescriber (const char *code)
{
  return g_strdup (mix_line_prescriber_get_words (code));
}

static char *
dup_risk (const char *code)
{
  return g_strdup (mix_line_risk_get_words (code));
}

static char *
dup_remote (const char *code)
{
  return g_strdup (mix_line_remote_get_words (code));
}

static char *
dup_role (const char *code)
{
  MixRole role = MIX_ROLE_ADMIN;

  mix_role_parse (code, &role);
  return g_strdup (mix_role_get_words (role));
}

static char *
dup_competence (const char *code)
{
  return g_strdup (*code != '\0' ? mix_competence_get_words (code) : _ ("None"));
}

/* Those who only supervise do no work of the catalogue. */
static GStrv
list_roles (void)
{
  g_autoptr (GStrvBuilder) roles = g_strv_builder_new ();

  for (MixRole role = 0; role < MIX_N_ROLES; role++)
    if (!mix_role_only_supervises (role))
      g_strv_builder_add (roles, mix_role_get_code (role));
  return g_strv_builder_end (roles);
}

static GStrv
list_competences (void)
{
  g_autoptr (GStrvBuilder) competences = g_strv_builder_new ();

  g_strv_builder_add (competences, NO_COMPETENCE);
  for (guint i = 0; i < mix_competence_list_get_n (); i++)
    g_strv_builder_add (competences, mix_competence_list_get_code (i));
  return g_strv_builder_end (competences);
}

static void
fill_choices (MixLineDialog *self)
{
  mix_code_choice_fill (self->category_row, CATEGORIES, dup_category);
  mix_code_choice_fill (self->side_row, SIDES, dup_side);
  mix_code_choice_fill (self->driver_row, DRIVERS, mix_driver_dup_words);
  mix_code_choice_fill (self->role_row, (const char *const *) self->roles, dup_role);
  mix_code_choice_fill (self->prescriber_row, PRESCRIBERS, dup_prescriber);
  mix_code_choice_fill (self->competence_row, (const char *const *) self->competences, dup_competence);
  mix_code_choice_fill (self->risk_row, RISKS, dup_risk);
  mix_code_choice_fill (self->remote_row, REMOTES, dup_remote);
}

static void
mix_line_dialog_finalize (GObject *object)
{
  MixLineDialog *self = MIX_LINE_DIALOG (object);

  g_free (self->line_id);
  g_strfreev (self->roles);
  g_strfreev (self->competences);
  G_OBJECT_CLASS (mix_line_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixLineDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, MixLineDialog, short_name_row);
  gtk_widget_class_bind_template_child (widget_class, MixLineDialog, category_row);
  gtk_widget_class_bind_template_child (widget_class, MixLineDialog, side_row);
  gtk_widget_class_bind_template_child (widget_class, MixLineDialog, driver_row);
  gtk_widget_class_bind_template_child (widget_class, MixLineDialog, rate_row);
  gtk_widget_class_bind_template_child (widget_class, MixLineDialog, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, MixLineDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, MixLineDialog, prescriber_row);
  gtk_widget_class_bind_template_child (widget_class, MixLineDialog, competence_row);
  gtk_widget_class_bind_template_child (widget_class, MixLineDialog, risk_row);
  gtk_widget_class_bind_template_child (widget_class, MixLineDialog, remote_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_line_dialog_class_init (MixLineDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_line_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_line_dialog_save;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/lines/mix-line-dialog.ui");
  bind_children (widget_class);
}

static void
mix_line_dialog_init (MixLineDialog *self)
{
  self->roles = list_roles ();
  self->competences = list_competences ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
}

static void
show_figure (AdwEntryRow *row, char *figure)
{
  gtk_editable_set_text (GTK_EDITABLE (row), figure != NULL ? figure : "");
  g_free (figure);
}

static void
show_present (MixLineDialog *self, MixServiceLine *line)
{
  const MixServiceLineRow *row = mix_service_line_get_row (line);

  self->line_id = g_strdup (row->id);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), row->name);
  gtk_editable_set_text (GTK_EDITABLE (self->short_name_row), row->short_name);
  show_figure (self->rate_row, mix_line_dup_rate (line));
  show_figure (self->minutes_row, mix_line_dup_minutes (line));
  mix_code_choice_select (self->category_row, CATEGORIES, row->category);
  mix_code_choice_select (self->side_row, SIDES, row->side);
  mix_code_choice_select (self->driver_row, DRIVERS, row->driver);
  mix_code_choice_select (self->role_row, (const char *const *) self->roles, row->min_role);
  mix_code_choice_select (self->prescriber_row, PRESCRIBERS, row->prescriber);
  mix_code_choice_select (self->competence_row, (const char *const *) self->competences,
                          row->competence != NULL ? row->competence : NO_COMPETENCE);
  mix_code_choice_select (self->risk_row, RISKS, row->risk);
  mix_code_choice_select (self->remote_row, REMOTES, row->remote);
}

/**
 * mix_line_dialog_new:
 * @page: the page that shows it, with an open plan
 * @line: (nullable): the line to change; %NULL adds one
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_line_dialog_new (MixPage *page, MixServiceLine *line)
{
  MixLineDialog *self = g_object_new (MIX_TYPE_LINE_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  adw_dialog_set_title (ADW_DIALOG (self), line != NULL ? _ ("Change Work") : _ ("Add Work"));
  if (line != NULL)
    show_present (self, line);
  check_cb (self);
  return ADW_DIALOG (self);
}
