#include "mix-person-inspector-private.h"

#include "mix-competence-dialog.h"
#include "mix-competence-list.h"
#include "mix-config.h"
#include "mix-fit-words.h"
#include "mix-person-words.h"
#include "mix-plan-entries.h"
#include "mix-supervision-dialog.h"
#include "mix-team-findings.h"
#include "mix-text.h"
#include "mix-waterfall.h"

#include <glib/gi18n-lib.h>

/* What there is to know about one person of the team: their week, competences, supervision, and where they are. */
struct _MixPersonInspector
{
  AdwBin parent_instance;

  MixPage *page; /* weak: it holds the inspector */
  MixPerson *person;
  GtkStack *stack;
  MixTeamFindings *findings;
  GtkLabel *name_label;
  GtkLabel *role_label;
  GtkLabel *place_label;
  GtkLabel *used_label;
  MixWaterfall *waterfall;
  GtkLabel *study_label;
  GtkListBox *competence_list;
  GtkListBox *supervision_list;
  GtkListBox *leave_list;
  GtkListBox *allocation_list;
};

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixPersonInspector, mix_person_inspector, ADW_TYPE_BIN)

static MixPlan *
get_plan (MixPersonInspector *self)
{
  return mix_page_get_plan (self->page);
}

static void
add_suffix (GtkWidget *row, const char *text, const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style_class);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
}

static const char *
get_signer_name (MixPersonInspector *self, const MixCompetenceRow *row)
{
  MixPerson *signer = mix_plan_find_person (get_plan (self), row->signed_off_by_id);

  return signer != NULL ? mix_person_get_name (signer) : row->signed_off_by;
}

/* Who, since when, until when: what is known of the three, in one line. */
static char *
describe_sign_off (MixPersonInspector *self, const MixCompetenceRow *row)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  const char *signer = get_signer_name (self, row);

  if (signer != NULL)
    g_strv_builder_add (parts, signer);
  if (row->from_date != MIX_DATE_NONE)
    {
      g_autofree char *day = mix_date_format_short_year (row->from_date);

      g_strv_builder_take (parts, g_strdup_printf (_ ("since %s"), day));
    }
  if (row->until != MIX_DATE_NONE)
    {
      g_autofree char *day = mix_date_format_short_year (row->until);

      g_strv_builder_take (parts, g_strdup_printf (_ ("until %s"), day));
    }
  strv = g_strv_builder_end (parts);
  return g_strjoinv (" · ", strv);
}

static const char *
get_level_style (const char *level)
{
  if (g_str_equal (level, "signed_off"))
    return "mix-fits";
  return g_str_equal (level, "none") ? "mix-secondary" : "mix-stretched";
}

static void
show_competences (MixPersonInspector *self)
{
  guint n = mix_person_get_n_competences (self->person);

  gtk_list_box_remove_all (self->competence_list);
  for (guint i = 0; i < n; i++)
    {
      const MixCompetenceRow *row = mix_person_get_competence (self->person, i);
      g_autofree char *subtitle = describe_sign_off (self, row);
      GtkWidget *widget = _mix_person_inspector_row_new (mix_competence_list_get_name (row->code), subtitle);

      add_suffix (widget, mix_competence_level_get_words (row->level), get_level_style (row->level));
      _mix_person_inspector_row_set_action (widget, "page.sign-off", row->code);
      gtk_list_box_append (self->competence_list, widget);
    }
  if (n == 0)
    _mix_person_inspector_add_empty_row (self->competence_list, _ ("Nothing signed off yet"));
}

static GtkWidget *
new_end_button (const char *supervision_id, const char *name)
{
  g_autofree char *words = g_strdup_printf (_ ("End supervision by %s"), name);

  return _mix_person_inspector_remove_button_new (words, "page.end-supervision", supervision_id);
}

static void
show_supervisors (MixPersonInspector *self)
{
  guint n = mix_person_get_n_supervisions (self->person);

  for (guint i = 0; i < n; i++)
    {
      const MixSupervisionRow *row = mix_person_get_supervision (self->person, i);
      MixPerson *supervisor = mix_plan_find_person (get_plan (self), row->supervisor_id);
      const char *name = supervisor != NULL ? mix_person_get_name (supervisor) : _ ("Somebody who has left");
      g_autofree char *words = mix_supervision_dup_words (row);
      GtkWidget *widget = _mix_person_inspector_row_new (name, words);

      adw_action_row_add_suffix (ADW_ACTION_ROW (widget), new_end_button (row->id, name));
      _mix_person_inspector_row_set_action (widget, "page.change-supervision", row->id);
      gtk_list_box_append (self->supervision_list, widget);
    }
  if (n == 0)
    _mix_person_inspector_add_empty_row (self->supervision_list, _ ("Nobody supervises them"));
}

static guint
count_supervised (MixPersonInspector *self)
{
  GPtrArray *people = mix_plan_get_people (get_plan (self));
  guint n_supervised = 0;

  for (guint i = 0; i < people->len; i++)
    for (guint k = 0; k < mix_person_get_n_supervisions (people->pdata[i]); k++)
      n_supervised += g_str_equal (mix_person_get_supervision (people->pdata[i], k)->supervisor_id,
                                   mix_person_get_id (self->person));
  return n_supervised;
}

static void
show_supervision (MixPersonInspector *self)
{
  guint n_supervised = count_supervised (self);

  gtk_list_box_remove_all (self->supervision_list);
  show_supervisors (self);
  if (n_supervised > 0)
    {
      g_autofree char *words
          = g_strdup_printf (ngettext ("Supervises %u person", "Supervises %u people", n_supervised), n_supervised);

      gtk_list_box_append (self->supervision_list, _mix_person_inspector_row_new (words, NULL));
    }
}

static void
show_allocations (MixPersonInspector *self)
{
  GPtrArray *allocations = mix_plan_get_allocations (get_plan (self));
  gboolean any = FALSE;

  gtk_list_box_remove_all (self->allocation_list);
  for (guint i = 0; i < allocations->len; i++)
    {
      const MixAllocationRow *row = g_ptr_array_index (allocations, i);
      MixPractice *practice = mix_plan_find_practice (get_plan (self), row->organisation_id);
      g_autofree char *hours = mix_text_format_hours (row->minutes);
      g_autofree char *text = g_strdup_printf (_ ("%s h"), hours);
      GtkWidget *widget;

      if (practice == NULL || !g_str_equal (row->person_id, mix_person_get_id (self->person)))
        continue;
      widget = _mix_person_inspector_row_new (mix_practice_get_name (practice), NULL);
      add_suffix (widget, text, "numeric");
      gtk_list_box_append (self->allocation_list, widget);
      any = TRUE;
    }
  if (!any)
    _mix_person_inspector_add_empty_row (self->allocation_list, _ ("No present allocation entered"));
}

static char *
format_hours (int minutes)
{
  g_autofree char *hours = mix_text_format_hours (minutes);

  return g_strdup_printf (_ ("%s h"), hours);
}

/* The steps of a waterfall keep no text of their own: @texts does. */
static void
add_step (GArray *steps, GPtrArray *texts, const MixCapacityLine *line, int *left)
{
  gboolean total = line->kind == MIX_CAPACITY_CONTRACTED;
  char *text = format_hours (total ? line->minutes : -line->minutes);
  MixWaterfallStep step = {
    .label = mix_capacity_kind_get_words (line->kind),
    .text = text,
    .length = line->minutes,
    .total = total,
    .grade = line->grade,
    .source = mix_capacity_line_get_source (line),
  };

  g_ptr_array_add (texts, text);
  *left = total ? line->minutes : *left - line->minutes;
  step.start = total ? 0 : *left;
  g_array_append_val (steps, step);
}

static void
show_sheet (MixPersonInspector *self, const MixCapacitySheet *sheet)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (MixWaterfallStep));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *net = format_hours (sheet->net_minutes);
  MixWaterfallStep last = { .label = _ ("Net"), .text = net, .length = MAX (sheet->net_minutes, 0), .total = TRUE };
  int left = 0;

  for (guint i = 0; i < sheet->n_lines; i++)
    add_step (steps, texts, &sheet->lines[i], &left);
  g_array_append_val (steps, last);
  mix_waterfall_set_steps (self->waterfall, (const MixWaterfallStep *) (gpointer) steps->data, steps->len);
}

static void
show_used (MixPersonInspector *self, const MixPersonLoad *load)
{
  int net = load->sheet.known ? load->sheet.net_minutes : 0;
  g_autofree char *words = NULL;

  if (net > 0)
    words = g_strdup_printf (_ ("%d%% used"), (mix_person_load_get_used (load) * 100 + net / 2) / net);
  gtk_label_set_label (self->used_label, words != NULL ? words : "");
  if (mix_person_load_is_over (load))
    gtk_widget_add_css_class (GTK_WIDGET (self->used_label), "mix-over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->used_label), "mix-over");
}

/* The 28 days are the same for all, so they weigh more on somebody part-time; that is worth a sentence. */
static void
show_study (MixPersonInspector *self, const MixCapacitySheet *sheet)
{
  const MixCapacityLine *study = sheet->known ? mix_capacity_sheet_find (sheet, MIX_CAPACITY_STUDY) : NULL;
  int contracted = sheet->known && sheet->n_lines > 0 ? sheet->lines[0].minutes : 0;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->study_label),
                          study != NULL && contracted > 0 && contracted < MIX_MINUTES_A_WTE);
  if (study == NULL || contracted <= 0)
    return;
  words
      = g_strdup_printf (_ ("Study takes %d%% of this person’s hours, %d%% of a full-timer’s: the 28 days are the same "
                            "for both."),
                         (study->minutes * 100 + contracted / 2) / contracted,
                         (study->minutes * 100 + MIX_MINUTES_A_WTE / 2) / MIX_MINUTES_A_WTE);
  gtk_label_set_label (self->study_label, words);
}

static void
show_capacity (MixPersonInspector *self, const MixPersonLoad *load)
{
  gboolean known = load != NULL && load->sheet.known;

  gtk_widget_set_visible (GTK_WIDGET (self->waterfall), known);
  gtk_widget_set_visible (GTK_WIDGET (self->study_label), known);
  if (load == NULL)
    return;
  show_used (self, load);
  show_study (self, &load->sheet);
  if (known)
    show_sheet (self, &load->sheet);
}

static void
show_subject (MixPersonInspector *self)
{
  g_autofree char *role = mix_person_dup_role_words (self->person);
  g_autofree char *status = mix_person_dup_status_words (self->person, mix_plan_get_as_at (get_plan (self)));
  const char *band = mix_person_get_fact (self->person, MIX_FACT_BAND);
  const char *employer = mix_person_get_fact (self->person, MIX_FACT_EMPLOYER);
  MixPractice *home = mix_person_get_home_practice (self->person, get_plan (self));
  g_autofree char *band_words = band != NULL ? g_strdup_printf (_ ("band %s"), band) : g_strdup (_ ("band not known"));
  g_autofree char *role_line = g_strjoin (" · ", role, band_words, g_str_equal (role, status) ? NULL : status, NULL);
  g_autofree char *place_line = NULL;

  /* Translators: who employs somebody, and their home practice */
  place_line = g_strdup_printf (_ ("Employer: %s · %s"), employer != NULL ? employer : _ ("not known"),
                                home != NULL ? mix_practice_get_name (home) : _ ("no home practice"));
  gtk_label_set_label (self->name_label, mix_person_get_name (self->person));
  gtk_label_set_label (self->role_label, role_line);
  gtk_label_set_label (self->place_label, place_line);
}

static void
mix_person_inspector_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_PAGE:
      g_set_weak_pointer (&MIX_PERSON_INSPECTOR (object)->page, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_person_inspector_dispose (GObject *object)
{
  MixPersonInspector *self = MIX_PERSON_INSPECTOR (object);

  /* AdwBin keeps no reference on its child, which is the template's to dispose of. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_PERSON_INSPECTOR);
  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->person);
  G_OBJECT_CLASS (mix_person_inspector_parent_class)->dispose (object);
}

static void
mix_person_inspector_class_init (MixPersonInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = mix_person_inspector_set_property;
  object_class->dispose = mix_person_inspector_dispose;

  props[PROP_PAGE] = g_param_spec_object ("page", NULL, NULL, MIX_TYPE_PAGE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (MIX_TYPE_WATERFALL);
  g_type_ensure (MIX_TYPE_TEAM_FINDINGS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/team/mix-person-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, MixPersonInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, MixPersonInspector, findings);
  gtk_widget_class_bind_template_child (widget_class, MixPersonInspector, name_label);
  gtk_widget_class_bind_template_child (widget_class, MixPersonInspector, role_label);
  gtk_widget_class_bind_template_child (widget_class, MixPersonInspector, place_label);
  gtk_widget_class_bind_template_child (widget_class, MixPersonInspector, used_label);
  gtk_widget_class_bind_template_child (widget_class, MixPersonInspector, waterfall);
  gtk_widget_class_bind_template_child (widget_class, MixPersonInspector, study_label);
  gtk_widget_class_bind_template_child (widget_class, MixPersonInspector, competence_list);
  gtk_widget_class_bind_template_child (widget_class, MixPersonInspector, supervision_list);
  gtk_widget_class_bind_template_child (widget_class, MixPersonInspector, leave_list);
  gtk_widget_class_bind_template_child (widget_class, MixPersonInspector, allocation_list);
}

static void
mix_person_inspector_init (MixPersonInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_person_inspector_set_person:
 * @self: an inspector
 * @person: (nullable): whom to show as the plan has them; without, what is found about the team
 * @load: (nullable): what they have and use
 */
void
mix_person_inspector_set_person (MixPersonInspector *self, MixPerson *person, const MixPersonLoad *load)
{
  g_return_if_fail (MIX_IS_PERSON_INSPECTOR (self));

  g_set_object (&self->person, person);
  gtk_stack_set_visible_child_name (self->stack, person != NULL ? "person" : "nobody");
  if (person == NULL)
    {
      mix_team_findings_show (self->findings, self->page);
      return;
    }
  show_subject (self);
  show_capacity (self, load);
  show_competences (self);
  show_supervision (self);
  _mix_person_inspector_show_leave (self->leave_list, self->person, mix_plan_get_as_at (get_plan (self)));
  show_allocations (self);
}
