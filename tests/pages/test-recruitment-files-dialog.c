#include "dialog-fixture.h"

#include "mix-answers-dialog.h"
#include "mix-candidate-import-dialog.h"
#include "mix-candidate-list.h"
#include "mix-equality-dialog.h"
#include "mix-equality.h"
#include "mix-page-file.h"
#include "mix-posts.h"
#include "mix-recruitment-page.h"
#include "mix-stage-row.h"
#include "mix-stage-template.h"
#include "mix-stages-dialog.h"
#include "mix-vacancies.h"
#include "mix-vacancy-document-dialog.h"
#include "mix-vacancy-panel.h"

#include <string.h>

#define APPLICATIONS                                                                                                   \
  "Name\tE-mail\tNotice\tPrimary care years\n"                                                                         \
  "Rowan Ashdown\trowan@example.org\t3 months\tFour years at Elm and Oak\n"                                            \
  "Sorrel Birch\tnowhere\t28\tSorrel Birch has two years\n"                                                            \
  "Rowan Ashdown\trowan@example.org\t\t\n"

static gboolean
open_vacancy (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  MixPostDraft post = { .name = "Care home pharmacist",
                        .role = "clinical_pharmacist",
                        .band = "7",
                        .minutes = 1800,
                        .wanted_from = MIX_DATE_NONE };
  g_autofree char *post_id = mix_posts_add (store, &post, error);
  MixVacancyDraft draft = { .post_id = post_id,
                            .opened_on = MIX_DATE_NONE,
                            .closing_on = MIX_DATE_NONE,
                            .interview_on = MIX_DATE_NONE,
                            .usual_notice_days = -1 };
  g_autofree char *id = mix_vacancies_open (store, &draft, error);
  g_autofree char *criterion = mix_vacancy_criteria_add (store, id, "Primary care years", TRUE, error);

  g_assert_no_error (*error);
  return criterion != NULL;
}

static MixPage *
make_page (DialogFixture *fixture)
{
  MixPage *page;

  mix_document_run_async (fixture->document, open_vacancy, NULL, NULL, NULL, NULL, NULL);
  dialog_fixture_wait (fixture);
  page = g_object_new (MIX_TYPE_RECRUITMENT_PAGE, "document", fixture->document, NULL);
  return g_object_ref_sink (page);
}

static MixRecruitment *
get_recruitment (DialogFixture *fixture)
{
  return mix_recruitment_new (mix_document_get_plan (fixture->document), NULL);
}

static void
show_text (DialogFixture *fixture, const char *text)
{
  GtkTextView *view = GTK_TEXT_VIEW (dialog_fixture_find (fixture, "text"));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
  widget_test_settle ();
  dialog_fixture_press (fixture, "_Preview");
  widget_test_wait_for_frame (fixture->window);
}

static void
import_applications (DialogFixture *fixture, MixPage *page, const char *enter_picture, const char *preview_picture)
{
  g_autoptr (MixRecruitment) recruitment = get_recruitment (fixture);

  dialog_fixture_present (fixture, mix_candidate_import_dialog_new (
                                       page, recruitment, mix_recruitment_get_vacancies (recruitment)->pdata[0]));
  widget_test_save (fixture->window, enter_picture);
  show_text (fixture, APPLICATIONS);
  widget_test_save (fixture->window, preview_picture);
  dialog_fixture_press (fixture, "_Import");
  g_assert_null (fixture->dialog);
}

/* Two of three come in, by letter, and the table that is saved does not name them. */
static void
test_import (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);
  g_autoptr (MixRecruitment) after = NULL;
  g_autoptr (MixDataTable) table = NULL;
  g_autofree char *undo_name = g_strdup (mix_document_get_undo_name (fixture->document)), *csv = NULL;

  import_applications (fixture, page, "candidates-enter", "candidates-preview");
  after = get_recruitment (fixture);
  table = mix_candidate_list_create_table (after, NULL);
  csv = mix_data_table_to_csv (table);
  g_assert_cmpuint (mix_data_table_get_n_rows (table), ==, 2);
  g_assert_null (strstr (csv, "Ashdown"));
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==, undo_name);
}

static void
test_import_narrow (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);

  dialog_fixture_set_size (fixture, 360, 640);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  import_applications (fixture, page, "candidates-enter-narrow", "candidates-preview-narrow");
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static char *
dup_draft (DialogFixture *fixture)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (dialog_fixture_find (fixture, "text")));
  char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

static void
show_documents (DialogFixture *fixture, MixPage *page)
{
  g_autoptr (MixRecruitment) recruitment = get_recruitment (fixture);

  dialog_fixture_present (fixture, mix_vacancy_document_dialog_new (
                                       page, recruitment, mix_recruitment_get_vacancies (recruitment)->pdata[0]));
}

/* What is written into one draft is still there when another was looked at. */
static void
test_documents (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);
  g_autofree char *description = NULL, *sheet = NULL, *again = NULL;
  AdwToggleGroup *kinds;
  GtkTextView *view;

  show_documents (fixture, page);
  widget_test_save (fixture->window, "documents");
  kinds = ADW_TOGGLE_GROUP (dialog_fixture_find (fixture, "kinds"));
  view = GTK_TEXT_VIEW (dialog_fixture_find (fixture, "text"));
  description = dup_draft (fixture);
  g_assert_nonnull (strstr (description, "Care home pharmacist"));
  g_assert_nonnull (strstr (description, "Primary care years"));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Ours", -1);
  adw_toggle_group_set_active (kinds, 2);
  sheet = dup_draft (fixture);
  g_assert_nonnull (strstr (sheet, "1. Primary care years"));
  adw_toggle_group_set_active (kinds, 0);
  again = dup_draft (fixture);
  g_assert_cmpstr (again, ==, "Ours");
}

static void
test_documents_narrow (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);

  dialog_fixture_set_size (fixture, 360, 640);
  show_documents (fixture, page);
  widget_test_wait_for_frame (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
  widget_test_save (fixture->window, "documents-narrow");
}

static GBytes *
make_bytes (gpointer data, const char *name, GError **error)
{
  return g_bytes_new (name, strlen (name));
}

static void
tell_done (gpointer done)
{
  *(gboolean *) done = TRUE;
}

/* A file is what was made for the name that was chosen; one for nobody else can be read by nobody else. */
static void
test_file (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);
  g_autofree char *path = dialog_fixture_write (fixture, "list.csv", "before"), *text = NULL;
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = NULL;
  gboolean done = FALSE;

  mix_page_write_file (
      page, &(MixPageFile) { .is_private = TRUE, .make = make_bytes, .data = &done, .destroy = tell_done }, target);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "list.csv");
  info = g_file_query_info (target, G_FILE_ATTRIBUTE_UNIX_MODE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_assert_cmpuint (g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE) & 0077, ==, 0);
}

static MixStageRow *
find_stage_row (GtkWidget *widget, const char *title)
{
  if (MIX_IS_STAGE_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return MIX_STAGE_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      MixStageRow *found = find_stage_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A stage is left out for a role: one step, and the dialogue offers the way back. */
static void
test_stages (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);
  MixStageRow *advert;
  MixPlan *plan;

  dialog_fixture_present (fixture, mix_stages_dialog_new (page, "clinical_pharmacist"));
  g_assert_false (gtk_widget_get_visible (dialog_fixture_find (fixture, "reset_group")));
  advert = find_stage_row (GTK_WIDGET (fixture->dialog), mix_recruitment_stage_get_name (MIX_STAGE_ADVERT));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (advert), TRUE);
  widget_test_wait_for_frame (fixture->window);
  widget_test_save (fixture->window, "stages");
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (advert), FALSE);
  dialog_fixture_press (fixture, "_Save");
  g_assert_null (fixture->dialog);
  plan = mix_document_get_plan (fixture->document);
  g_assert_false (mix_stage_template_is_used (plan, "clinical_pharmacist", MIX_STAGE_ADVERT));
  g_assert_true (mix_stage_template_is_used (plan, "clinical_pharmacist", MIX_STAGE_OFFER));
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==, "Stages of recruitment: Clinical pharmacist");
  dialog_fixture_present (fixture, mix_stages_dialog_new (page, "clinical_pharmacist"));
  g_assert_true (gtk_widget_get_visible (dialog_fixture_find (fixture, "reset_group")));
}

static void
test_stages_narrow (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);
  MixStageRow *checks;

  dialog_fixture_set_size (fixture, 360, 640);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  dialog_fixture_present (fixture, mix_stages_dialog_new (page, NULL));
  checks = find_stage_row (GTK_WIDGET (fixture->dialog), mix_recruitment_stage_get_name (MIX_STAGE_APPROVAL));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (checks), TRUE);
  widget_test_wait_for_frame (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
  widget_test_save (fixture->window, "stages-narrow");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static GtkTextBuffer *
find_field (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkTextBuffer *found = find_field (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static MixVacancyCandidate *
get_candidate (MixRecruitment *recruitment)
{
  return mix_recruitment_get_candidates (recruitment)->pdata[0];
}

/* What a candidate wrote is entered and changed, but not taken away, and not with their name in it. */
static void
test_answers (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);
  g_autoptr (MixRecruitment) before = NULL, after = NULL;
  const MixCandidateAnswerRow *answer;
  g_autofree char *named = NULL;
  GtkTextBuffer *field;

  import_applications (fixture, page, "answers-import", "answers-preview");
  before = get_recruitment (fixture);
  dialog_fixture_present (fixture, mix_answers_dialog_new (page, get_candidate (before)));
  field = find_field (GTK_WIDGET (fixture->dialog));
  g_assert_false (gtk_widget_is_sensitive (dialog_fixture_find_button (fixture, "_Save")));
  gtk_text_buffer_set_text (field, "", -1);
  g_assert_false (gtk_widget_is_sensitive (dialog_fixture_find_button (fixture, "_Save")));
  named = g_strdup_printf ("%s has five years", get_candidate (before)->row->name);
  gtk_text_buffer_set_text (field, named, -1);
  widget_test_save (fixture->window, "answers");
  dialog_fixture_press (fixture, "_Save");
  g_assert_nonnull (fixture->dialog);
  gtk_text_buffer_set_text (field, "Five years at Elm", -1);
  dialog_fixture_press (fixture, "_Save");
  g_assert_null (fixture->dialog);
  after = get_recruitment (fixture);
  answer = get_candidate (after)->answers->pdata[0];
  g_assert_cmpstr (answer->words, ==, "Five years at Elm");
}

static void
set_number (DialogFixture *fixture, const char *id, double number)
{
  adw_spin_row_set_value (ADW_SPIN_ROW (dialog_fixture_find (fixture, id)), number);
}

static void
set_words (DialogFixture *fixture, const char *id, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (dialog_fixture_find (fixture, id)), words);
}

/* Totals of a group: fewer come further, and no step can be undone that would say who it was. */
static void
test_equality (DialogFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPage) page = make_page (fixture);
  g_autofree char *undo_name = g_strdup (mix_document_get_undo_name (fixture->document));
  g_autoptr (GArray) report = NULL;

  dialog_fixture_set_size (fixture, 360, 700);
  dialog_fixture_present (fixture, mix_equality_dialog_new (page));
  set_words (fixture, "characteristic_row", "Age");
  set_words (fixture, "group_row", "Under 30");
  set_number (fixture, "applied_row", 20);
  set_number (fixture, "shortlisted_row", 9);
  set_number (fixture, "appointed_row", 10);
  g_assert_false (gtk_widget_is_sensitive (dialog_fixture_find_button (fixture, "_Save")));
  widget_test_wait_for_frame (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
  widget_test_save (fixture->window, "equality");
  set_number (fixture, "appointed_row", 6);
  dialog_fixture_press (fixture, "_Save");
  g_assert_null (fixture->dialog);
  report = mix_equality_report (mix_document_get_plan (fixture->document));
  g_assert_cmpuint (report->len, ==, 1);
  g_assert_cmpint (g_array_index (report, MixEqualityRow, 0).people[1], ==, 9);
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==, undo_name);
}

int
main (int argc, char **argv)
{
  widget_test_init (&argc, &argv);
  DIALOG_TEST ("/recruitment-files/import", 0, test_import);
  DIALOG_TEST ("/recruitment-files/import-narrow", 0, test_import_narrow);
  DIALOG_TEST ("/recruitment-files/documents", 0, test_documents);
  DIALOG_TEST ("/recruitment-files/documents-narrow", 0, test_documents_narrow);
  DIALOG_TEST ("/recruitment-files/file", 0, test_file);
  DIALOG_TEST ("/recruitment-files/answers", 0, test_answers);
  DIALOG_TEST ("/recruitment-files/equality", 0, test_equality);
  DIALOG_TEST ("/recruitment-files/stages", 0, test_stages);
  DIALOG_TEST ("/recruitment-files/stages-narrow", 0, test_stages_narrow);
  return g_test_run ();
}
