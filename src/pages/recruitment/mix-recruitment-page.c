#include "mix-recruitment-page-private.h"

#include "mix-config.h"
#include "mix-due-list.h"
#include "mix-plan-entries.h"
#include "mix-vacancy-losses.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (MixRecruitmentPage, mix_recruitment_page, MIX_TYPE_PAGE)

/* The selected vacancy, or that of the selected candidate. */
MixVacancy *
_mix_recruitment_page_get_vacancy (MixRecruitmentPage *self)
{
  MixVacancyCandidate *candidate = _mix_recruitment_page_get_candidate (self);

  if (candidate != NULL)
    return candidate->vacancy;
  return self->recruitment != NULL && self->selected != NULL && g_str_has_prefix (self->selected, "v:")
             ? mix_recruitment_find_vacancy (self->recruitment, self->selected + 2)
             : NULL;
}

/* The selected candidate. */
MixVacancyCandidate *
_mix_recruitment_page_get_candidate (MixRecruitmentPage *self)
{
  return self->recruitment != NULL && self->selected != NULL && g_str_has_prefix (self->selected, "c:")
             ? mix_recruitment_find_candidate (self->recruitment, self->selected + 2)
             : NULL;
}

static char *
dup_lost_words (MixRecruitmentPage *self, const MixVacancy *vacancy)
{
  g_autoptr (GHashTable) losses = mix_vacancy_losses_new (mix_recruitment_get_plan (self->recruitment));

  return mix_vacancy_losses_dup_words (losses, vacancy->row->post_id);
}

/* Shows what is selected, or what is due. */
void
_mix_recruitment_page_inspect (MixRecruitmentPage *self)
{
  MixVacancyCandidate *candidate = _mix_recruitment_page_get_candidate (self);
  MixVacancy *vacancy = _mix_recruitment_page_get_vacancy (self);
  gboolean editable = mix_page_is_editable (MIX_PAGE (self));
  g_autofree char *lost = candidate == NULL && vacancy != NULL ? dup_lost_words (self, vacancy) : NULL;

  if (self->recruitment == NULL)
    return;
  if (candidate != NULL)
    mix_recruitment_inspector_show_candidate (self->inspector, candidate, editable);
  else if (vacancy != NULL)
    mix_recruitment_inspector_show_vacancy (self->inspector, vacancy, lost, editable);
  else
    mix_recruitment_inspector_show_today (self->inspector, self->recruitment);
  mix_page_set_inspector_words (MIX_PAGE (self),
                                candidate != NULL ? candidate->label
                                : vacancy != NULL ? vacancy->title
                                                  : _ ("Today"),
                                candidate != NULL ? candidate->next.words
                                : vacancy != NULL ? vacancy->next.words
                                                  : NULL);
}

/* Selects a card in the view that is shown, or one that has no card; NULL selects nothing. */
void
_mix_recruitment_page_select (MixRecruitmentPage *self, const char *key, gboolean focus)
{
  g_set_str (&self->selected, key);
  mix_stage_strip_select (self->strip, key, focus && gtk_widget_get_mapped (GTK_WIDGET (self->strip)));
  if (key != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->table)))
    mix_item_table_select (MIX_ITEM_TABLE (self->table), key);
  g_set_str (&self->selected, key);
  _mix_recruitment_page_inspect (self);
}

/* Starts are those of the forecast, as far as there is one; until then they are by the usual days. */
static void
show_plan (MixRecruitmentPage *self, MixPlan *plan)
{
  MixRecruitment *recruitment = mix_recruitment_new (plan, self->packs);

  if (self->expected != NULL)
    mix_expected_people_tell (self->expected, recruitment);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = mix_hiring_lines_new (recruitment);
  g_set_object (&self->recruitment, recruitment);
  g_object_unref (recruitment);
  _mix_recruitment_page_fill_networks (self);
  _mix_recruitment_page_show_lines (self);
  _mix_recruitment_page_inspect (self);
}

/* The key of a card by itself, by the id of its vacancy, or by that of a vacant post. */
static char *
dup_key (MixRecruitmentPage *self, const char *item)
{
  GPtrArray *vacancies = self->recruitment != NULL ? mix_recruitment_get_vacancies (self->recruitment) : NULL;

  for (guint i = 0; vacancies != NULL && i < vacancies->len; i++)
    {
      const MixVacancy *vacancy = vacancies->pdata[i];

      if (g_str_equal (vacancy->row->id, item) || (vacancy->is_open && g_strcmp0 (vacancy->row->post_id, item) == 0))
        return mix_vacancy_dup_key (vacancy);
    }
  return g_strdup (item);
}

static void
expected_answered_cb (MixRecruitmentPage *self)
{
  GPtrArray *expected = mix_expected_watch_get_people (self->expected_watch);

  if (mix_expected_people_equal (self->expected, expected))
    return;
  g_clear_pointer (&self->expected, g_ptr_array_unref);
  self->expected = g_ptr_array_ref (expected);
  show_plan (self, mix_page_get_plan (MIX_PAGE (self)));
}

static void
mix_recruitment_page_plan_changed (MixPage *page, MixPlan *plan)
{
  MixRecruitmentPage *self = MIX_RECRUITMENT_PAGE (page);

  mix_expected_watch_ask (self->expected_watch, plan);
  show_plan (self, plan);
}

static void
mix_recruitment_page_show_item (MixPage *page, const char *item)
{
  g_autofree char *key = dup_key (MIX_RECRUITMENT_PAGE (page), item);

  _mix_recruitment_page_select (MIX_RECRUITMENT_PAGE (page), key, TRUE);
}

static gboolean
mix_recruitment_page_focus_search (MixPage *page)
{
  MixRecruitmentPage *self = MIX_RECRUITMENT_PAGE (page);

  gtk_widget_set_visible (GTK_WIDGET (self->search), TRUE);
  return gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static MixDataTable *
mix_recruitment_page_create_table (MixPage *page)
{
  return mix_hiring_table_create_data (MIX_RECRUITMENT_PAGE (page)->table);
}

static gboolean
mix_recruitment_page_dismiss (MixPage *page)
{
  MixRecruitmentPage *self = MIX_RECRUITMENT_PAGE (page);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      return TRUE;
    }
  if (self->selected == NULL)
    return FALSE;
  _mix_recruitment_page_select (self, NULL, FALSE);
  return TRUE;
}

static void
mix_recruitment_page_dispose (GObject *object)
{
  MixRecruitmentPage *self = MIX_RECRUITMENT_PAGE (object);

  mix_stage_strip_set_judge (self->strip, NULL, NULL);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_object (&self->recruitment);
  g_clear_object (&self->packs);
  g_clear_object (&self->expected_watch);
  g_clear_pointer (&self->expected, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (mix_recruitment_page_parent_class)->dispose (object);
}

static void
mix_recruitment_page_finalize (GObject *object)
{
  MixRecruitmentPage *self = MIX_RECRUITMENT_PAGE (object);

  g_free (self->selected);
  G_OBJECT_CLASS (mix_recruitment_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, view_toggles);
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, network_choice);
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, turn_choice);
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, search);
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, summary);
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, strip);
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, table);
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, no_match);
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, inspector);
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, card_menu);
  gtk_widget_class_bind_template_child (widget_class, MixRecruitmentPage, files_button);
}

static void
mix_recruitment_page_class_init (MixRecruitmentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MixPageClass *page_class = MIX_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_recruitment_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_recruitment_page_finalize;
  page_class->plan_changed = mix_recruitment_page_plan_changed;
  page_class->show_item = mix_recruitment_page_show_item;
  page_class->focus_search = mix_recruitment_page_focus_search;
  page_class->create_table = mix_recruitment_page_create_table;
  page_class->dismiss = mix_recruitment_page_dismiss;

  g_type_ensure (MIX_TYPE_CHOICE);
  g_type_ensure (MIX_TYPE_STAGE_STRIP);
  g_type_ensure (MIX_TYPE_START_TIMELINE);
  g_type_ensure (MIX_TYPE_HIRING_TABLE);
  g_type_ensure (MIX_TYPE_RECRUITMENT_INSPECTOR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/skillmix/Skillmix/pages/recruitment/mix-recruitment-page.ui");
  bind_children (widget_class);
  _mix_recruitment_page_bind_views (widget_class);
}

static void
mix_recruitment_page_init (MixRecruitmentPage *self)
{
  self->packs = mix_pack_set_new (NULL, NULL);
  self->expected_watch = mix_expected_watch_new ();
  g_signal_connect_object (self->expected_watch, "answered", G_CALLBACK (expected_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  _mix_recruitment_page_add_views (self);
  _mix_recruitment_page_add_moves (self);
  _mix_recruitment_page_add_deeds (self);
  _mix_recruitment_page_add_keys (self);
}

/**
 * mix_recruitment_page_count:
 * @board: the board of a plan
 * @count: filled with how many things are due
 */
void
mix_recruitment_page_count (MixBoard *board, MixPageCount *count)
{
  MixPlan *plan = mix_board_get_plan (board);
  g_autoptr (MixRecruitment) recruitment = NULL;
  g_autoptr (GArray) due = NULL;

  if (mix_plan_get_entries (plan, MIX_PLAN_VACANCY)->len == 0
      && mix_plan_get_entries (plan, MIX_PLAN_CANDIDATE)->len == 0)
    return;
  recruitment = mix_recruitment_new (plan, NULL);
  due = mix_due_list_new (recruitment);
  count->number = due->len;
  count->icon_name = "mix-deadline-symbolic";
  count->words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u due", "%u due", due->len), due->len);
}
