#include "mix-new-plan-summary.h"

#include "mix-bar.h"
#include "mix-config.h"
#include "mix-grade-chip.h"
#include "mix-new-plan.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* What a choice of networks adds up to, what the plan will be called, and the button that makes it. */
struct _MixNewPlanSummary
{
  AdwBin parent_instance;

  MixNetworkChoice *choice;
  char *suggested_name; /* the name stays ours until the user types another */
  gboolean busy;

  GtkStack *stack;
  GtkLabel *networks_count;
  GtkLabel *practices_count;
  GtkLabel *practices_word;
  GtkLabel *patients_count;
  GtkGrid *networks;
  GtkLabel *aged_65_plus;
  MixGradeChip *aged_65_plus_chip;
  GtkLabel *aged_75_plus;
  MixGradeChip *aged_75_plus_chip;
  GtkLabel *pharmacists;
  MixGradeChip *pharmacists_chip;
  GtkLabel *pharmacists_note;
  GtkLabel *technicians;
  MixGradeChip *technicians_chip;
  GtkLabel *technicians_note;
  GtkEntry *name;
  GtkLabel *name_error;
  GtkButton *create_button;
  GtkWidget *spinner;
};

enum
{
  CREATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixNewPlanSummary, mix_new_plan_summary, ADW_TYPE_BIN)

static void
remove_network_cb (GtkWidget *button, MixNewPlanSummary *self)
{
  mix_network_choice_set_network (self->choice, g_object_get_data (G_OBJECT (button), "thing"), FALSE);
}

static void
remove_practice_cb (GtkWidget *button, MixNewPlanSummary *self)
{
  mix_network_choice_set_practice (self->choice, g_object_get_data (G_OBJECT (button), "thing"), FALSE);
}

static GtkWidget *
make_remove_button (MixNewPlanSummary *self, gconstpointer thing, const char *name, GCallback clicked_cb)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *words = g_strdup_printf (_ ("Leave Out %s"), name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "mix-small-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data (G_OBJECT (button), "thing", (gpointer) thing);
  g_signal_connect (button, "clicked", clicked_cb, self);
  return button;
}

static GtkWidget *
make_name (const char *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 14);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 22);
  gtk_widget_set_tooltip_text (label, name);
  return label;
}

static GtkWidget *
make_bar (gint64 patients, gint64 most)
{
  GtkWidget *bar = mix_bar_new ();

  mix_bar_set_maximum (MIX_BAR (bar), (double) MAX (most, 1));
  mix_bar_set_value (MIX_BAR (bar), (double) patients);
  mix_bar_set_show_track (MIX_BAR (bar), FALSE);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  return bar;
}

static void
add_row (MixNewPlanSummary *self, int row, const char *name, gint64 patients, gint64 most, GtkWidget *remove_button)
{
  g_autofree char *number = mix_text_format_thousands (patients);
  GtkWidget *count = gtk_label_new (number);

  gtk_label_set_xalign (GTK_LABEL (count), 1);
  gtk_widget_add_css_class (count, "numeric");
  gtk_grid_attach (self->networks, make_name (name), 0, row, 1, 1);
  gtk_grid_attach (self->networks, make_bar (patients, most), 1, row, 1, 1);
  gtk_grid_attach (self->networks, count, 2, row, 1, 1);
  gtk_grid_attach (self->networks, remove_button, 3, row, 1, 1);
}

static gint64
find_most_patients (MixNetworkChoice *choice)
{
  GPtrArray *networks = mix_network_choice_get_networks (choice);
  GPtrArray *practices = mix_network_choice_get_practices (choice);
  gint64 most = 0;

  for (guint i = 0; i < networks->len; i++)
    most = MAX (most, mix_network_choice_count_patients (choice, networks->pdata[i]));
  for (guint i = 0; i < practices->len; i++)
    most = MAX (most, ((const MixEnglandPractice *) practices->pdata[i])->patients);
  return most;
}

static void
add_network_row (MixNewPlanSummary *self, int row, const MixEnglandNetwork *network, gint64 most)
{
  g_autofree char *name = mix_text_title_case (network->name);

  add_row (self, row, name, mix_network_choice_count_patients (self->choice, network), most,
           make_remove_button (self, network, name, G_CALLBACK (remove_network_cb)));
}

static void
add_practice_row (MixNewPlanSummary *self, int row, const MixEnglandPractice *practice, gint64 most)
{
  g_autofree char *name = mix_text_title_case (practice->name);

  add_row (self, row, name, practice->patients, most,
           make_remove_button (self, practice, name, G_CALLBACK (remove_practice_cb)));
}

static void
show_networks (MixNewPlanSummary *self)
{
  GPtrArray *networks = mix_network_choice_get_networks (self->choice);
  GPtrArray *practices = mix_network_choice_get_practices (self->choice);
  gint64 most = find_most_patients (self->choice);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->networks))) != NULL)
    gtk_grid_remove (self->networks, child);
  for (guint i = 0; i < networks->len; i++)
    add_network_row (self, (int) i, networks->pdata[i], most);
  for (guint i = 0; i < practices->len; i++)
    add_practice_row (self, (int) (networks->len + i), practices->pdata[i], most);
}

static char *
describe_source (MixNetworkChoice *choice, const char *kind)
{
  const MixEnglandSource *source = mix_england_find_source (mix_network_choice_get_england (choice), kind);
  g_autofree char *date = NULL;

  if (source == NULL)
    return NULL;
  if (source->as_at == MIX_DATE_NONE)
    return g_strdup_printf ("%s, %s", source->publisher, source->title);
  date = mix_date_format_full (source->as_at);
  return g_strdup_printf ("%s, %s, %s", source->publisher, source->title, date);
}

static void
set_chip (MixNewPlanSummary *self, MixGradeChip *chip, const char *subject, const char *source_kind, gboolean known)
{
  g_autofree char *source = describe_source (self->choice, source_kind);

  mix_grade_chip_set_subject (chip, subject);
  mix_grade_chip_set_grade (chip, known ? 'A' : '?');
  mix_grade_chip_set_source (chip, source);
}

static void
show_count (GtkLabel *label, gint64 count)
{
  g_autofree char *text = mix_text_format_thousands (count);

  gtk_label_set_label (label, text);
}

/* Full-time equivalents to one decimal; a network without a return makes the sum a least one. */
static char *
format_staff (gint64 billionths, gboolean any_known, gboolean all_known)
{
  g_autofree char *number = g_strdup_printf ("%.1f", (double) billionths / 1e9);

  if (!any_known)
    return g_strdup (_ ("Not known"));
  /* Translators: WTE is whole-time equivalent */
  return g_strdup_printf (all_known ? _ ("%s WTE") : _ ("at least %s WTE"), number);
}

static char *
describe_return (MixNewPlanSummary *self, const MixNetworkTotals *totals)
{
  const MixEnglandSource *source = mix_england_find_source (mix_network_choice_get_england (self->choice), "workforce");
  g_autofree char *date
      = source != NULL && source->as_at != MIX_DATE_NONE ? mix_date_format_full (source->as_at) : g_strdup ("");

  if (totals->n_without_return == 0)
    return g_steal_pointer (&date);
  return g_strdup_printf (
      ngettext ("%s; %u network sent no return", "%s; %u networks sent no return", totals->n_without_return), date,
      totals->n_without_return);
}

static void
show_staff (MixNewPlanSummary *self, const MixNetworkTotals *totals)
{
  gboolean any_known = totals->n_networks > totals->n_without_return;
  gboolean all_known = totals->n_without_return == 0;
  g_autofree char *pharmacists = format_staff (totals->pharmacist_billionths, any_known, all_known);
  g_autofree char *technicians = format_staff (totals->technician_billionths, any_known, all_known);
  g_autofree char *note = describe_return (self, totals);
  g_autofree char *pharmacists_note = g_strdup_printf (_ ("%s, advanced ones included"), note);

  gtk_label_set_label (self->pharmacists, pharmacists);
  gtk_label_set_label (self->pharmacists_note, pharmacists_note);
  set_chip (self, self->pharmacists_chip, _ ("Pharmacists in post"), "workforce", any_known);
  gtk_label_set_label (self->technicians, technicians);
  gtk_label_set_label (self->technicians_note, note);
  set_chip (self, self->technicians_chip, _ ("Pharmacy technicians"), "workforce", any_known);
}

static gboolean
check_name (MixNewPlanSummary *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_autoptr (GError) error = NULL;
  gboolean good = *name != '\0' && mix_text_check_no_patient (name, _ ("the name of the plan"), &error);

  gtk_label_set_label (self->name_error, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->name_error), error != NULL);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  return good;
}

static void
update_button (MixNewPlanSummary *self)
{
  gboolean good = check_name (self);
  gboolean any = mix_network_choice_get_networks (self->choice)->len > 0
                 || mix_network_choice_get_practices (self->choice)->len > 0;

  gtk_widget_set_sensitive (GTK_WIDGET (self->create_button), good && any && !self->busy);
}

static void
suggest_name (MixNewPlanSummary *self)
{
  GPtrArray *networks = mix_network_choice_get_networks (self->choice);
  GPtrArray *practices = mix_network_choice_get_practices (self->choice);
  const char *present = gtk_editable_get_text (GTK_EDITABLE (self->name));
  g_autofree char *name = NULL;

  if (*present != '\0' && g_strcmp0 (present, self->suggested_name) != 0)
    return;
  name = networks->len + practices->len > 0
             ? mix_new_plan_suggest_name (mix_network_choice_get_england (self->choice), networks, practices)
             : g_strdup ("");
  g_set_str (&self->suggested_name, name);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
}

static void
choice_changed_cb (MixNewPlanSummary *self)
{
  MixNetworkTotals totals = mix_network_choice_add_up (self->choice);
  g_autofree char *networks
      = g_strdup_printf (ngettext ("%u network", "%u networks", totals.n_networks), totals.n_networks);

  gtk_stack_set_visible_child_name (self->stack, totals.n_practices > 0 ? "totals" : "empty");
  gtk_label_set_label (self->networks_count, networks);
  show_count (self->practices_count, totals.n_practices);
  gtk_label_set_label (self->practices_word, ngettext ("practice", "practices", totals.n_practices));
  show_count (self->patients_count, totals.patients);
  show_networks (self);
  show_count (self->aged_65_plus, totals.aged_65_plus);
  show_count (self->aged_75_plus, totals.aged_75_plus);
  set_chip (self, self->aged_65_plus_chip, _ ("Aged 65 and over"), "age-bands", TRUE);
  set_chip (self, self->aged_75_plus_chip, _ ("Aged 75 and over"), "age-bands", TRUE);
  show_staff (self, &totals);
  suggest_name (self);
  update_button (self);
}

static void
name_changed_cb (MixNewPlanSummary *self)
{
  if (self->choice != NULL)
    update_button (self);
}

static void
create_clicked_cb (MixNewPlanSummary *self)
{
  if (gtk_widget_get_sensitive (GTK_WIDGET (self->create_button)))
    g_signal_emit (self, signals[CREATE], 0);
}

static void
mix_new_plan_summary_dispose (GObject *object)
{
  MixNewPlanSummary *self = MIX_NEW_PLAN_SUMMARY (object);

  g_clear_object (&self->choice);
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (mix_new_plan_summary_parent_class)->dispose (object);
}

static void
mix_new_plan_summary_finalize (GObject *object)
{
  g_free (MIX_NEW_PLAN_SUMMARY (object)->suggested_name);
  G_OBJECT_CLASS (mix_new_plan_summary_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, stack);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, networks_count);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, practices_count);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, practices_word);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, patients_count);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, networks);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, aged_65_plus);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, aged_65_plus_chip);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, aged_75_plus);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, aged_75_plus_chip);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, pharmacists);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, pharmacists_chip);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, pharmacists_note);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, technicians);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, technicians_chip);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, technicians_note);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, name);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, name_error);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, create_button);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanSummary, spinner);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_clicked_cb);
}

static void
mix_new_plan_summary_class_init (MixNewPlanSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_new_plan_summary_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_new_plan_summary_finalize;
  signals[CREATE]
      = g_signal_new ("create", MIX_TYPE_NEW_PLAN_SUMMARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MIX_TYPE_GRADE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/new-plan/mix-new-plan-summary.ui");
  bind_children (widget_class);
}

static void
mix_new_plan_summary_init (MixNewPlanSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_new_plan_summary_set_choice:
 * @self: a summary without a choice
 * @choice: what it sums up
 */
void
mix_new_plan_summary_set_choice (MixNewPlanSummary *self, MixNetworkChoice *choice)
{
  g_return_if_fail (self->choice == NULL);

  self->choice = g_object_ref (choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
  choice_changed_cb (self);
}

/**
 * mix_new_plan_summary_get_name:
 * @self: a summary
 *
 * Returns: (transfer none): what the plan shall be called
 */
const char *
mix_new_plan_summary_get_name (MixNewPlanSummary *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->name));
}

/**
 * mix_new_plan_summary_set_busy:
 * @self: a summary
 * @busy: whether the plan is being made
 */
void
mix_new_plan_summary_set_busy (MixNewPlanSummary *self, gboolean busy)
{
  self->busy = busy;
  gtk_widget_set_visible (self->spinner, busy);
  update_button (self);
}
