#include "mix-recruitment-inspector-private.h"

#include "mix-config.h"
#include "mix-pill.h"

#include <glib/gi18n-lib.h>

/*
 * Explains a candidate or a vacancy: whose turn it is, checks, scores, dates and notes, and what can be done. With
 * nothing selected, what is due today and how many came how far.
 */
struct _MixRecruitmentInspector
{
  MixInspector parent_instance;
};

G_DEFINE_FINAL_TYPE (MixRecruitmentInspector, mix_recruitment_inspector, MIX_TYPE_INSPECTOR)

static void
mix_recruitment_inspector_class_init (MixRecruitmentInspectorClass *klass)
{
}

static void
mix_recruitment_inspector_init (MixRecruitmentInspector *self)
{
}

/* Small facts side by side; empty ones are left out. */
void
_mix_recruitment_inspector_add_pills (GtkBox *content, const char *const *words)
{
  GtkWidget *pills = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (pills), 5);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (pills), 5);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      adw_wrap_box_append (ADW_WRAP_BOX (pills), mix_pill_new (words[i], NULL));
  gtk_box_append (content, pills);
}

/* What is to be done next, and who must do it. */
void
_mix_recruitment_inspector_add_next (GtkBox *content, const MixNextAction *next)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *due = mix_hiring_dup_due_words (next);

  gtk_widget_add_css_class (box, "mix-inspector-heading");
  gtk_box_append (GTK_BOX (box), mix_turn_pill_new (mix_turn_get_pill (next->turn)));
  gtk_box_append (GTK_BOX (box), mix_inspector_new_label (next->words != NULL ? next->words : "", "heading", NULL));
  gtk_box_append (content, box);
  if (due != NULL)
    gtk_box_append (
        content, mix_inspector_new_label (due, "mix-dense", next->is_overdue ? "mix-blocked" : "mix-secondary", NULL));
}

/* A day in a list; one that is not set is left out. */
void
_mix_recruitment_inspector_add_date (GtkWidget *list, const char *title, MixDate date)
{
  g_autofree char *words = NULL;

  if (date == MIX_DATE_NONE)
    return;
  words = mix_date_format_short_year (date);
  gtk_list_box_append (GTK_LIST_BOX (list), mix_inspector_new_figure (title, words, 0, NULL));
}

/* A row that says whose turn it is: as any other, with the pill before its second line. */
GtkWidget *
_mix_recruitment_inspector_new_turn_row (
    const char *icon_name, const char *colour_class, const char *title, MixTurn turn, const char *detail)
{
  GtkWidget *row = mix_inspector_new_row (icon_name, colour_class, title, NULL);
  GtkWidget *lines = gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  g_autofree char *name = g_strdup_printf ("%s. %s. %s", title, mix_turn_get_name (turn), detail != NULL ? detail : "");

  gtk_box_append (GTK_BOX (second), mix_turn_pill_new (mix_turn_get_pill (turn)));
  if (detail != NULL)
    gtk_box_append (GTK_BOX (second), mix_inspector_new_label (detail, "mix-detail", "mix-secondary", NULL));
  gtk_box_append (GTK_BOX (lines), second);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
add_subject (GtkBox *content, const char *title, const char *where)
{
  gtk_box_append (content, mix_inspector_new_label (title, "title-4", NULL));
  if (where != NULL)
    gtk_box_append (content, mix_inspector_new_label (where, "mix-dense", "mix-secondary", NULL));
}

static void
add_action (MixRecruitmentInspector *self, const char *label, const char *action, gboolean suggested)
{
  mix_inspector_add_action (MIX_INSPECTOR (self), label, action, NULL, suggested);
}

static gboolean
has_final_offer (const MixVacancyCandidate *candidate)
{
  for (guint i = 0; i < candidate->offers->len; i++)
    if (g_str_equal (((const MixCandidateOfferRow *) candidate->offers->pdata[i])->kind, "unconditional"))
      return TRUE;
  return FALSE;
}

/* What most people would do with somebody in a stage. */
static void
add_usual_action (MixRecruitmentInspector *self, const MixVacancyCandidate *candidate)
{
  switch (candidate->stage)
    {
    case MIX_STAGE_ADVERT:
    case MIX_STAGE_SHORTLIST:
      add_action (self, _ ("Score for the Shortlist…"), "page.score", TRUE);
      add_action (self, _ ("Invite to Interview"), "page.move-next", FALSE);
      break;
    case MIX_STAGE_INTERVIEW:
      add_action (self, _ ("Score the Interview…"), "page.score", TRUE);
      add_action (self, _ ("Offer the Post…"), "page.offer", FALSE);
      break;
    case MIX_STAGE_OFFER:
      add_action (self, _ ("Offer or Answer…"), "page.offer", TRUE);
      break;
    case MIX_STAGE_CHECKS:
      add_action (self, _ ("Next Check…"), "page.check-next", TRUE);
      break;
    case MIX_STAGE_UNCONDITIONAL_OFFER:
      add_action (self, has_final_offer (candidate) ? _ ("Offer or Answer…") : _ ("Make the Unconditional Offer…"),
                  "page.offer", TRUE);
      break;
    case MIX_STAGE_NOTICE:
      add_action (self, _ ("Start Work…"), "page.start", TRUE);
      add_action (self, _ ("Notice or First Day…"), "page.offer", FALSE);
      break;
    default:
      break;
    }
}

static void
add_candidate_actions (MixRecruitmentInspector *self, const MixVacancyCandidate *candidate)
{
  if (candidate->is_in)
    {
      add_usual_action (self, candidate);
      add_action (self, _ ("Withdraw…"), "page.withdraw", FALSE);
    }
  else
    add_action (self, _ ("Erase…"), "page.erase", FALSE);
}

/**
 * mix_recruitment_inspector_show_today:
 * @self: the inspector
 * @recruitment: all recruitment of the plan
 */
void
mix_recruitment_inspector_show_today (MixRecruitmentInspector *self, MixRecruitment *recruitment)
{
  GtkBox *content = mix_inspector_get_content (MIX_INSPECTOR (self));

  mix_inspector_clear (MIX_INSPECTOR (self));
  _mix_recruitment_inspector_add_today (content, recruitment);
  _mix_recruitment_inspector_add_funnel (content, recruitment);
}

/**
 * mix_recruitment_inspector_show_vacancy:
 * @self: the inspector
 * @vacancy: the selected vacancy
 * @lost: (nullable): what it lost so far, in words
 * @editable: whether it offers to change anything
 */
void
mix_recruitment_inspector_show_vacancy (MixRecruitmentInspector *self,
                                        const MixVacancy *vacancy,
                                        const char *lost,
                                        gboolean editable)
{
  GtkBox *content = mix_inspector_get_content (MIX_INSPECTOR (self));
  g_autofree char *wte = vacancy->post != NULL ? mix_hiring_dup_wte (vacancy->post->minutes) : NULL;
  g_autofree char *wte_words = wte != NULL ? g_strdup_printf (_ ("%s WTE"), wte) : g_strdup ("");
  const char *pills[] = { mix_recruitment_stage_get_name (vacancy->stage), wte_words, lost, NULL };

  mix_inspector_clear (MIX_INSPECTOR (self));
  add_subject (content, vacancy->title, vacancy->place);
  _mix_recruitment_inspector_add_pills (content, pills);
  _mix_recruitment_inspector_add_next (content, &vacancy->next);
  _mix_recruitment_inspector_add_tasks (content, vacancy, editable);
  _mix_recruitment_inspector_add_candidates (content, vacancy);
  _mix_recruitment_inspector_add_criteria (content, vacancy);
  _mix_recruitment_inspector_add_vacancy_dates (content, vacancy);
  if (!editable || !vacancy->is_open)
    return;
  add_action (self, _ ("Move On"), "page.move-next", TRUE);
  add_action (self, _ ("Add Candidate…"), "page.add-candidate", FALSE);
  add_action (self, _ ("Criteria and Panel…"), "page.criteria", FALSE);
  add_action (self, _ ("Close the Vacancy…"), "page.close", FALSE);
}

/**
 * mix_recruitment_inspector_show_candidate:
 * @self: the inspector
 * @candidate: the selected candidate
 * @editable: whether it offers to change anything
 */
void
mix_recruitment_inspector_show_candidate (MixRecruitmentInspector *self,
                                          const MixVacancyCandidate *candidate,
                                          gboolean editable)
{
  GtkBox *content = mix_inspector_get_content (MIX_INSPECTOR (self));
  g_autofree char *post = candidate->vacancy != NULL ? mix_vacancy_dup_post_words (candidate->vacancy) : NULL;
  g_autofree char *range = mix_hiring_dup_start_words (&candidate->start);
  g_autofree char *start = range != NULL ? g_strdup_printf (_ ("Starts %s"), range) : g_strdup ("");
  const char *pills[] = { mix_recruitment_stage_get_name (candidate->stage), start, NULL };

  mix_inspector_clear (MIX_INSPECTOR (self));
  add_subject (content, candidate->label, post);
  _mix_recruitment_inspector_add_pills (content, pills);
  _mix_recruitment_inspector_add_next (content, &candidate->next);
  _mix_recruitment_inspector_add_checks (content, candidate, editable);
  _mix_recruitment_inspector_add_answers (content, candidate);
  _mix_recruitment_inspector_add_scores (content, candidate);
  _mix_recruitment_inspector_add_dates (content, candidate);
  _mix_recruitment_inspector_add_notes (content, candidate, editable);
  if (editable)
    add_candidate_actions (self, candidate);
}
