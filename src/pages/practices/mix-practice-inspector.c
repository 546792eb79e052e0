#include "mix-practice-inspector.h"

#include "mix-config.h"
#include "mix-grade-chip.h"
#include "mix-pill.h"
#include "mix-practice-column.h"
#include "mix-practice-figures.h"
#include "mix-segmented-bar.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* Where a practice's figures are from, its networks over time, and who works there; or the same of several at once. */
struct _MixPracticeInspector
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  AdwWrapBox *pills;
  GtkLabel *patients;
  MixGradeChip *patients_chip;
  MixSegmentedBar *ages;
  GtkLabel *ages_source;
  GtkListBox *registers;
  GtkLabel *registers_source;
  GtkListBox *other_figures;
  GtkWidget *memberships_section;
  GtkListBox *memberships;
  GtkWidget *people_section;
  GtkListBox *people;
};

G_DEFINE_FINAL_TYPE (MixPracticeInspector, mix_practice_inspector, ADW_TYPE_BIN)

/* The registers that most of the work in a plan hangs on; the others are one click away. */
static const char *const FIRST_REGISTERS[] = { "HYP", "DM", "AST", "COPD", "AF", "CKD" };

static const struct
{
  const char *kind;
  const char *label;
} AGES[] = {
  { MIX_FIGURE_AGED_UNDER_18, N_ ("Under 18") }, { MIX_FIGURE_AGED_18_64, N_ ("18–64") },
  { MIX_FIGURE_AGED_65_74, N_ ("65–74") },       { MIX_FIGURE_AGED_75_84, N_ ("75–84") },
  { MIX_FIGURE_AGED_85_PLUS, N_ ("85+") },
};

static void
show_ages (MixPracticeInspector *self, MixPlan *plan, GPtrArray *practices)
{
  MixBarSegment segments[G_N_ELEMENTS (AGES)];
  g_autofree char *source = NULL;
  gboolean all_known = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (AGES); i++)
    {
      MixPracticeFigure figure = mix_practice_figure_add_up (practices, AGES[i].kind);

      segments[i] = (MixBarSegment) { .label = _ (AGES[i].label),
                                      .text = mix_practice_figure_format (&figure),
                                      .value = (double) figure.value };
      all_known = all_known && figure.n_known > 0;
      if (source == NULL)
        source = mix_source_describe (plan, figure.source_id);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->ages), all_known);
  if (all_known)
    mix_segmented_bar_set_segments (self->ages, segments, G_N_ELEMENTS (segments));
  for (gsize i = 0; i < G_N_ELEMENTS (AGES); i++)
    g_free ((char *) segments[i].text);
  gtk_label_set_label (self->ages_source, source);
  gtk_widget_set_visible (GTK_WIDGET (self->ages_source), source != NULL);
}

static void
show_patients (MixPracticeInspector *self, MixPlan *plan, GPtrArray *practices)
{
  MixPracticeFigure figure = mix_practice_figure_add_up (practices, MIX_FIGURE_PATIENTS);
  g_autofree char *number = mix_practice_figure_format (&figure);
  g_autofree char *source = mix_source_describe (plan, figure.source_id);
  g_autofree char *words = NULL;

  if (figure.n_known > 0)
    words = g_strdup_printf (_ ("%s patients"), number);
  gtk_label_set_label (self->patients, words != NULL ? words : _ ("List size not known"));
  mix_grade_chip_set_grade (self->patients_chip, figure.n_known > 0 ? figure.grade : '?');
  mix_grade_chip_set_source (self->patients_chip, source);
}

static gboolean
is_first_register (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FIRST_REGISTERS); i++)
    if (g_str_equal (FIRST_REGISTERS[i], code))
      return TRUE;
  return FALSE;
}

static GtkWidget *
make_register_row (MixPlan *plan, GPtrArray *practices, const char *kind)
{
  MixPracticeFigure figure = mix_practice_figure_add_up (practices, kind);

  return mix_practice_figure_row_new (plan, mix_register_get_name (kind + strlen (MIX_FIGURE_REGISTER_PREFIX)),
                                      &figure);
}

static void
add_other_registers (MixPracticeInspector *self, MixPlan *plan, GPtrArray *practices)
{
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _ ("Other registers"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Other registers"), -1);
  gtk_widget_add_css_class (expander, "mix-dense-row");
  for (guint i = 0; i < mix_practice_column_get_n (); i++)
    {
      const char *kind = mix_practice_column_get_nth (i)->kinds[0];

      if (kind != NULL && g_str_has_prefix (kind, MIX_FIGURE_REGISTER_PREFIX)
          && !is_first_register (kind + strlen (MIX_FIGURE_REGISTER_PREFIX)))
        adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), make_register_row (plan, practices, kind));
    }
  gtk_list_box_append (self->registers, expander);
}

static void
show_registers (MixPracticeInspector *self, MixPlan *plan, GPtrArray *practices)
{
  MixPracticeFigure first = mix_practice_figure_add_up (practices, MIX_FIGURE_REGISTER_PREFIX "HYP");
  g_autofree char *source = mix_source_describe (plan, first.source_id);

  gtk_list_box_remove_all (self->registers);
  for (gsize i = 0; i < G_N_ELEMENTS (FIRST_REGISTERS); i++)
    {
      g_autofree char *kind = g_strconcat (MIX_FIGURE_REGISTER_PREFIX, FIRST_REGISTERS[i], NULL);

      gtk_list_box_append (self->registers, make_register_row (plan, practices, kind));
    }
  add_other_registers (self, plan, practices);
  gtk_label_set_label (self->registers_source, source);
  gtk_widget_set_visible (GTK_WIDGET (self->registers_source), source != NULL);
}

static void
show_other_figures (MixPracticeInspector *self, MixPlan *plan, GPtrArray *practices)
{
  MixPracticeFigure beds = mix_practice_figure_add_up (practices, MIX_FIGURE_CARE_HOME_BEDS);
  MixPracticeFigure items = mix_practice_figure_add_up (practices, MIX_FIGURE_REPEAT_ITEMS);
  MixPracticeFigure desks = mix_practice_figure_add_up (practices, MIX_FIGURE_DESKS);

  gtk_list_box_remove_all (self->other_figures);
  gtk_list_box_append (self->other_figures, mix_practice_figure_row_new (plan, _ ("Care home beds"), &beds));
  gtk_list_box_append (self->other_figures, mix_practice_figure_row_new (plan, _ ("Repeat items"), &items));
  gtk_list_box_append (self->other_figures, mix_practice_figure_row_new (plan, _ ("Desks"), &desks));
}

static void
remove_pills (MixPracticeInspector *self)
{
  GtkWidget *pill;

  while ((pill = gtk_widget_get_first_child (GTK_WIDGET (self->pills))) != NULL)
    adw_wrap_box_remove (self->pills, pill);
}

static void
add_pill (MixPracticeInspector *self, const char *words, const char *icon_name)
{
  adw_wrap_box_append (self->pills, mix_pill_new (words, icon_name));
}

static void
show_pills (MixPracticeInspector *self, MixPractice *practice)
{
  guint n = mix_practice_get_n_memberships (practice);
  const MixMembershipRow *last = n > 0 ? mix_practice_get_membership (practice, n - 1) : NULL;
  const MixOrganisationRow *row = mix_practice_get_row (practice);
  gint64 desks;

  remove_pills (self);
  if (last != NULL && last->network_id != NULL && last->start_date != MIX_DATE_NONE)
    {
      g_autofree char *date = mix_date_format_full (last->start_date);
      g_autofree char *words = g_strdup_printf (_ ("Member since %s"), date);

      add_pill (self, words, NULL);
    }
  if (mix_figures_get_value (mix_practice_get_figures (practice), MIX_FIGURE_DESKS, &desks))
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%d desk", "%d desks", (gulong) desks), (int) desks);

      add_pill (self, words, "mix-desk-symbolic");
    }
  if (row->supplier != NULL)
    add_pill (self, row->supplier, NULL);
}

static char *
describe_membership (const MixMembershipRow *row)
{
  g_autofree char *start = row->start_date != MIX_DATE_NONE ? mix_date_format_full (row->start_date) : NULL;
  g_autofree char *end = row->end_date != MIX_DATE_NONE ? mix_date_format_full (row->end_date) : NULL;

  if (start != NULL && end != NULL)
    return g_strdup_printf (_ ("%s to %s"), start, end);
  if (start != NULL)
    return g_strdup_printf (_ ("since %s"), start);
  return end != NULL ? g_strdup_printf (_ ("until %s"), end) : g_strdup (_ ("no dates known"));
}

static void
show_memberships (MixPracticeInspector *self, MixPlan *plan, MixPractice *practice)
{
  guint n = mix_practice_get_n_memberships (practice);

  gtk_list_box_remove_all (self->memberships);
  for (guint i = n; i > 0; i--)
    {
      const MixMembershipRow *membership = mix_practice_get_membership (practice, i - 1);
      MixNetwork *network
          = membership->network_id != NULL ? mix_plan_find_network (plan, membership->network_id) : NULL;
      g_autofree char *name = network != NULL ? mix_text_title_case (mix_network_get_name (network)) : NULL;
      g_autofree char *dates = describe_membership (membership);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name != NULL ? name : _ ("In no network"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), dates);
      gtk_widget_add_css_class (row, "mix-dense-row");
      gtk_list_box_append (self->memberships, row);
    }
  gtk_widget_set_visible (self->memberships_section, n > 0);
}

static int
compare_minutes (gconstpointer a, gconstpointer b, gpointer minutes)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (minutes, b)) - GPOINTER_TO_INT (g_hash_table_lookup (minutes, a));
}

/* Ids of the people who work at a practice, with most minutes first; @minutes gets them by id. */
static GPtrArray *
list_people (MixPlan *plan, MixPractice *practice, GHashTable *minutes)
{
  GPtrArray *assignments = mix_plan_get_assignments (plan);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < assignments->len; i++)
    {
      const MixAssignmentRow *row = mix_assignment_get_row (assignments->pdata[i]);
      int sum = GPOINTER_TO_INT (g_hash_table_lookup (minutes, row->person_id));

      if (!g_str_equal (row->organisation_id, mix_practice_get_id (practice)) || g_strcmp0 (row->status, "ended") == 0)
        continue;
      if (g_hash_table_insert (minutes, (gpointer) row->person_id, GINT_TO_POINTER (sum + row->minutes)))
        g_ptr_array_add (ids, (gpointer) row->person_id);
    }
  return ids;
}

static GtkWidget *
make_hours_row (const char *title, gint64 minutes, const char *style_class)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *hours = mix_text_format_hours (minutes);
  g_autofree char *words = g_strdup_printf (_ ("%s h"), hours);
  GtkWidget *label = gtk_label_new (words);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (row, "mix-dense-row");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, style_class);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

/* A press leads to where somebody, or the work nobody has, can be seen. */
static void
lead_to (GtkWidget *row, const char *page, const char *item)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", page, item);
}

static GtkWidget *
make_person_row (MixPerson *person, int minutes)
{
  GtkWidget *row = make_hours_row (mix_person_get_name (person), minutes, "mix-strong");

  lead_to (row, "team", mix_person_get_id (person));
  return row;
}

static gint64
add_up_nobody (MixBoard *board, MixPractice *practice)
{
  GPtrArray *cards = mix_board_get_nobody (board);
  gint64 minutes = 0;

  for (guint i = 0; i < cards->len; i++)
    if (g_strcmp0 (mix_card_get_place_id (cards->pdata[i]), mix_practice_get_id (practice)) == 0)
      minutes += mix_card_get_minutes (cards->pdata[i]);
  return minutes;
}

static void
show_people (MixPracticeInspector *self, MixBoard *board, MixPractice *practice)
{
  MixPlan *plan = mix_board_get_plan (board);
  gint64 nobody = add_up_nobody (board, practice);
  g_autoptr (GHashTable) minutes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) ids = list_people (plan, practice, minutes);

  g_ptr_array_sort_values_with_data (ids, compare_minutes, minutes);
  gtk_list_box_remove_all (self->people);
  for (guint i = 0; i < ids->len; i++)
    {
      MixPerson *person = mix_plan_find_person (plan, ids->pdata[i]);

      if (person != NULL)
        gtk_list_box_append (self->people,
                             make_person_row (person, GPOINTER_TO_INT (g_hash_table_lookup (minutes, ids->pdata[i]))));
    }
  if (nobody > 0)
    gtk_list_box_append (self->people, make_hours_row (_ ("Nobody yet"), nobody, "mix-blocked"));
  gtk_widget_set_visible (self->people_section, TRUE);
}

static void
mix_practice_inspector_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_PRACTICE_INSPECTOR);
  G_OBJECT_CLASS (mix_practice_inspector_parent_class)->dispose (object);
}

static void
mix_practice_inspector_class_init (MixPracticeInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_practice_inspector_dispose;

  g_type_ensure (MIX_TYPE_GRADE_CHIP);
  g_type_ensure (MIX_TYPE_SEGMENTED_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/skillmix/Skillmix/pages/practices/mix-practice-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, MixPracticeInspector, title);
  gtk_widget_class_bind_template_child (widget_class, MixPracticeInspector, subtitle);
  gtk_widget_class_bind_template_child (widget_class, MixPracticeInspector, pills);
  gtk_widget_class_bind_template_child (widget_class, MixPracticeInspector, patients);
  gtk_widget_class_bind_template_child (widget_class, MixPracticeInspector, patients_chip);
  gtk_widget_class_bind_template_child (widget_class, MixPracticeInspector, ages);
  gtk_widget_class_bind_template_child (widget_class, MixPracticeInspector, ages_source);
  gtk_widget_class_bind_template_child (widget_class, MixPracticeInspector, registers);
  gtk_widget_class_bind_template_child (widget_class, MixPracticeInspector, registers_source);
  gtk_widget_class_bind_template_child (widget_class, MixPracticeInspector, other_figures);
  gtk_widget_class_bind_template_child (widget_class, MixPracticeInspector, memberships_section);
  gtk_widget_class_bind_template_child (widget_class, MixPracticeInspector, memberships);
  gtk_widget_class_bind_template_child (widget_class, MixPracticeInspector, people_section);
  gtk_widget_class_bind_template_child (widget_class, MixPracticeInspector, people);
}

static void
mix_practice_inspector_init (MixPracticeInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mix_grade_chip_set_subject (self->patients_chip, _ ("Patients"));
}

static void
show_figures (MixPracticeInspector *self, MixPlan *plan, GPtrArray *practices)
{
  show_patients (self, plan, practices);
  show_ages (self, plan, practices);
  show_registers (self, plan, practices);
  show_other_figures (self, plan, practices);
}

/**
 * mix_practice_inspector_show_practice:
 * @self: an inspector
 * @board: what the plan's work adds up to
 * @practice: one of the plan's practices
 */
void
mix_practice_inspector_show_practice (MixPracticeInspector *self, MixBoard *board, MixPractice *practice)
{
  MixPlan *plan = mix_board_get_plan (board);
  g_autoptr (GPtrArray) practices = g_ptr_array_new ();
  const MixOrganisationRow *row = mix_practice_get_row (practice);
  MixNetwork *network = mix_practice_get_network (practice);
  g_autofree char *name = mix_text_title_case (row->name);
  g_autofree char *network_name
      = network != NULL ? mix_text_title_case (mix_network_get_name (network)) : g_strdup (_ ("In no network"));
  g_autofree char *subtitle = row->postcode != NULL ? g_strjoin (" · ", row->code, row->postcode, network_name, NULL)
                                                    : g_strjoin (" · ", row->code, network_name, NULL);

  g_ptr_array_add (practices, practice);
  gtk_label_set_label (self->title, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), row->name);
  gtk_label_set_label (self->subtitle, subtitle);
  show_pills (self, practice);
  show_figures (self, plan, practices);
  show_memberships (self, plan, practice);
  show_people (self, board, practice);
}

/**
 * mix_practice_inspector_show_group:
 * @self: an inspector
 * @plan: the plan
 * @title: what they have in common
 * @practices: (element-type MixPractice): practices, whose figures are added up
 */
void
mix_practice_inspector_show_group (MixPracticeInspector *self, MixPlan *plan, const char *title, GPtrArray *practices)
{
  g_autofree char *subtitle
      = g_strdup_printf (ngettext ("%u practice", "%u practices", practices->len), practices->len);

  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), NULL);
  gtk_label_set_label (self->subtitle, subtitle);
  remove_pills (self);
  show_figures (self, plan, practices);
  gtk_widget_set_visible (self->memberships_section, FALSE);
  gtk_widget_set_visible (self->people_section, FALSE);
}
