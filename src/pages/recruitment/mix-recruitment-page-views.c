#include "mix-recruitment-page-private.h"

#include "mix-config.h"
#include "mix-text.h"
#include "mix-network-filter.h"

#include <glib/gi18n-lib.h>

/* What of the pipeline is shown: which network, whose turn, what is looked for; as lanes, as a table, or by start. */

#define MINUTES_A_WTE 2250.0

static gboolean
is_wanted (MixRecruitmentPage *self, MixHiringLine *line, const char *folded_words)
{
  guint turn = mix_choice_get_selected (self->turn_choice);
  const char *network_id = mix_network_filter_get_id (self->network_choice);

  if (network_id != NULL && g_strcmp0 (mix_hiring_line_get_network_id (line), network_id) != 0)
    return FALSE;
  if (turn > 0 && mix_hiring_line_get_next (line)->turn != (MixTurn) (turn - 1))
    return FALSE;
  return mix_hiring_line_matches (line, folded_words);
}

static void
choose_lines (MixRecruitmentPage *self)
{
  g_autofree char *folded = mix_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->lines->len; i++)
    if (is_wanted (self, self->lines->pdata[i], folded))
      g_ptr_array_add (self->shown, g_object_ref (self->lines->pdata[i]));
}

/* Notice goes by band: from the shortest to the longest that any band has. */
static MixUsualDays
get_usual_days (MixRecruitment *recruitment, MixRecruitmentStage stage)
{
  static const char *const BANDS[] = { "4", "5", "7" };
  MixUsualDays usual = mix_recruitment_get_usual_days (recruitment, stage, NULL);

  for (guint i = 0; stage == MIX_STAGE_NOTICE && i < G_N_ELEMENTS (BANDS); i++)
    {
      MixPostRow post = { .band = BANDS[i] };
      MixUsualDays of_band = mix_recruitment_get_usual_days (recruitment, stage, &post);

      if (of_band.p10 < 0 || of_band.p90 < 0)
        continue;
      usual.p10 = usual.p10 < 0 ? of_band.p10 : MIN (usual.p10, of_band.p10);
      usual.p90 = MAX (usual.p90, of_band.p90);
    }
  return usual;
}

/* The usual days of a lane: of those of its stages that have any, one after the other; NULL where none has. */
static char *
dup_usual_words (MixRecruitment *recruitment, MixRecruitmentPhase phase)
{
  int low = 0, high = 0;

  for (MixRecruitmentStage stage = 0; stage < MIX_N_RECRUITMENT_STAGES; stage++)
    {
      MixUsualDays usual;

      if (mix_recruitment_stage_get_phase (stage) != phase)
        continue;
      usual = get_usual_days (recruitment, stage);
      if (usual.p10 < 0 || usual.p90 < 0)
        continue;
      low += usual.p10;
      high += usual.p90;
    }
  return high > 0 ? g_strdup_printf (_ ("Usual %d to %d days"), low, high) : NULL;
}

/* What a lane is called in files. */
const char *
_mix_recruitment_page_get_phase_key (MixRecruitmentPhase phase)
{
  static const char *const keys[MIX_N_RECRUITMENT_PHASES]
      = { "prepare", "advert", "select", "offer-and-checks", "notice", "start", "induction" };

  return keys[phase];
}

static void
show_stages (MixRecruitmentPage *self)
{
  MixStageHead heads[MIX_N_RECRUITMENT_PHASES];
  g_auto (GStrv) usual = g_new0 (char *, MIX_N_RECRUITMENT_PHASES + 1);

  for (MixRecruitmentPhase phase = 0; phase < MIX_N_RECRUITMENT_PHASES; phase++)
    {
      char *words = dup_usual_words (self->recruitment, phase);

      usual[phase] = words != NULL ? words : g_strdup ("");
      heads[phase] = (MixStageHead) { _mix_recruitment_page_get_phase_key (phase),
                                      mix_recruitment_phase_get_name (phase), words };
    }
  mix_stage_strip_set_stages (self->strip, heads, MIX_N_RECRUITMENT_PHASES);
}

static void
show_cards (MixRecruitmentPage *self)
{
  for (MixRecruitmentPhase phase = 0; phase < MIX_N_RECRUITMENT_PHASES; phase++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new ();

      for (guint i = 0; i < self->shown->len; i++)
        if (mix_hiring_line_get_phase (self->shown->pdata[i]) == phase)
          g_ptr_array_add (items, mix_hiring_line_get_item (self->shown->pdata[i]));
      mix_stage_strip_set_items (self->strip, _mix_recruitment_page_get_phase_key (phase), items);
    }
  mix_stage_strip_fold_empty (self->strip);
}

/* How likely it is in time, as far as the range says. */
static const char *
get_lateness (const MixVacancy *vacancy)
{
  MixDate wanted = vacancy->post != NULL ? vacancy->post->wanted_from : MIX_DATE_NONE;

  if (wanted == MIX_DATE_NONE)
    return "";
  if (vacancy->start.early > wanted)
    return _ ("late");
  return vacancy->start.late <= wanted ? _ ("on time") : _ ("may be late");
}

static void
add_start (MixRecruitmentPage *self, const MixVacancy *vacancy, GArray *rows, GStringChunk *texts)
{
  g_autofree char *title = mix_vacancy_dup_post_words (vacancy);
  g_autofree char *wte = mix_hiring_dup_wte (vacancy->post != NULL ? vacancy->post->minutes : 0);
  g_autofree char *detail = g_strdup_printf (_ ("%s WTE · %s"), wte, mix_recruitment_stage_get_name (vacancy->stage));
  MixStartRow row = {
    .title = g_string_chunk_insert (texts, title),
    .detail = g_string_chunk_insert (texts, detail),
    .words = get_lateness (vacancy),
    .first = vacancy->start.early,
    .likely = vacancy->start.likely,
    .last = vacancy->start.late,
    .wanted = vacancy->post != NULL ? vacancy->post->wanted_from : MIX_DATE_NONE,
  };

  g_array_append_val (rows, row);
}

static gboolean
is_shown (MixRecruitmentPage *self, const MixVacancy *vacancy)
{
  for (guint i = 0; i < self->shown->len; i++)
    if (mix_hiring_line_get_vacancy (self->shown->pdata[i]) == vacancy)
      return TRUE;
  return FALSE;
}

/* Starts against wanted dates, of the vacancies that the filters leave. */
static void
show_timeline (MixRecruitmentPage *self)
{
  GPtrArray *vacancies = mix_recruitment_get_vacancies (self->recruitment);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (MixStartRow));
  GStringChunk *texts = g_string_chunk_new (256);

  for (guint i = 0; i < vacancies->len; i++)
    {
      const MixVacancy *vacancy = vacancies->pdata[i];

      if (vacancy->is_open && vacancy->start.likely != MIX_DATE_NONE && is_shown (self, vacancy))
        add_start (self, vacancy, rows, texts);
    }
  mix_start_timeline_set_rows (self->timeline, (const MixStartRow *) (void *) rows->data, rows->len,
                               mix_plan_get_as_at (mix_recruitment_get_plan (self->recruitment)));
  g_string_chunk_free (texts);
}

static void
show_summary (MixRecruitmentPage *self)
{
  GPtrArray *vacancies = mix_recruitment_get_vacancies (self->recruitment);
  guint n_vacancies = 0, n_candidates = 0;
  int minutes = 0;
  g_autofree char *vacancy_words = NULL;
  g_autofree char *candidate_words = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < vacancies->len; i++)
    {
      MixVacancy *vacancy = vacancies->pdata[i];

      n_vacancies += vacancy->is_open;
      minutes += vacancy->is_open && vacancy->post != NULL ? vacancy->post->minutes : 0;
    }
  for (guint i = 0; i < self->lines->len; i++)
    n_candidates += mix_hiring_line_get_candidate (self->lines->pdata[i]) != NULL;
  vacancy_words = g_strdup_printf (ngettext ("%u vacancy", "%u vacancies", n_vacancies), n_vacancies);
  candidate_words = g_strdup_printf (ngettext ("%u candidate", "%u candidates", n_candidates), n_candidates);
  /* Translators: vacancies, whole-time equivalents, candidates. */
  words = g_strdup_printf (_ ("%s · %.1f WTE · %s"), vacancy_words, minutes / MINUTES_A_WTE, candidate_words);
  gtk_label_set_label (self->summary, words);
}

static void
show_stack (MixRecruitmentPage *self)
{
  g_autofree char *title = NULL;
  guint n = self->lines->len;

  if (n == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (self->shown->len == 0)
    {
      title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "0 of %u card matches", "0 of %u cards match", n), n);
      adw_status_page_set_title (self->no_match, title);
      gtk_stack_set_visible_child_name (self->stack, "no-match");
    }
  else
    gtk_stack_set_visible_child_name (self->stack, "views");
}

/* Whether the keyboard is on a card, or was on one that is shown anew. */
static gboolean
keeps_focus (MixRecruitmentPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->strip));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return root != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->strip))
         && (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->strip)));
}

/* Shows what the filters leave, in every view. */
void
_mix_recruitment_page_show_lines (MixRecruitmentPage *self)
{
  gboolean focus = keeps_focus (self);

  if (self->recruitment == NULL)
    return;
  choose_lines (self);
  show_stages (self);
  show_cards (self);
  mix_item_table_set_items (MIX_ITEM_TABLE (self->table), self->shown);
  show_timeline (self);
  show_summary (self);
  show_stack (self);
  mix_stage_strip_set_editable (self->strip, mix_page_is_editable (MIX_PAGE (self)));
  if (self->selected != NULL)
    mix_stage_strip_select (self->strip, self->selected, focus);
}

/* Fills the choice of networks, and keeps what is chosen. */
void
_mix_recruitment_page_fill_networks (MixRecruitmentPage *self)
{
  GPtrArray *networks = mix_plan_get_networks (mix_recruitment_get_plan (self->recruitment));
  g_autofree char *present_id = g_strdup (mix_network_filter_get_id (self->network_choice));

  self->filling = TRUE;
  mix_network_filter_fill (self->network_choice, networks, present_id);
  gtk_widget_set_visible (GTK_WIDGET (self->network_choice), networks->len > 1);
  self->filling = FALSE;
}

/* Shows everything again. */
void
_mix_recruitment_page_clear_filters (MixRecruitmentPage *self)
{
  self->filling = TRUE;
  mix_choice_set_selected (self->network_choice, 0);
  mix_choice_set_selected (self->turn_choice, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  self->filling = FALSE;
  _mix_recruitment_page_show_lines (self);
}

static void
filter_changed_cb (MixRecruitmentPage *self)
{
  if (!self->filling)
    _mix_recruitment_page_show_lines (self);
}

static void
search_stopped_cb (MixRecruitmentPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
  mix_stage_strip_focus (self->strip);
}

static void
view_toggled_cb (MixRecruitmentPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->view_toggles);

  if (name == NULL)
    return;
  gtk_stack_set_visible_child_name (self->view_stack, name);
  mix_page_set_state (MIX_PAGE (self), name);
}

static void
state_changed_cb (MixRecruitmentPage *self)
{
  const char *name = mix_page_get_state (MIX_PAGE (self));

  if (name != NULL && gtk_stack_get_child_by_name (self->view_stack, name) != NULL)
    adw_toggle_group_set_active_name (self->view_toggles, name);
}

static void
strip_selection_changed_cb (MixRecruitmentPage *self)
{
  const char *key = mix_stage_strip_get_selected (self->strip);

  if (g_set_str (&self->selected, key))
    _mix_recruitment_page_inspect (self);
}

static void
table_selection_changed_cb (MixRecruitmentPage *self)
{
  MixHiringLine *line = mix_item_table_get_selected (MIX_ITEM_TABLE (self->table));

  if (line == NULL || !g_set_str (&self->selected, mix_hiring_line_get_key (line)))
    return;
  mix_stage_strip_select (self->strip, self->selected, FALSE);
  _mix_recruitment_page_inspect (self);
}

static void
opened_cb (MixRecruitmentPage *self)
{
  mix_page_open_inspector (MIX_PAGE (self));
}

static void
menu_wanted_cb (MixRecruitmentPage *self, const char *key, double x, double y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (GTK_WIDGET (self->strip), gtk_widget_get_parent (GTK_WIDGET (self->card_menu)),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->card_menu), &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->card_menu));
}

/* In a narrow window the header has room for signs alone. */
static void
fold_header (MixRecruitmentPage *self, gboolean narrow)
{
  for (guint i = 0; i < adw_toggle_group_get_n_toggles (self->view_toggles); i++)
    {
      AdwToggle *toggle = adw_toggle_group_get_toggle (self->view_toggles, i);

      adw_toggle_set_label (toggle, narrow ? NULL : adw_toggle_get_tooltip (toggle));
    }
  if (narrow)
    gtk_button_set_icon_name (self->new_button, "list-add-symbolic");
  else
    gtk_button_set_label (self->new_button, _ ("New Vacancy"));
  gtk_widget_set_visible (GTK_WIDGET (self->summary), !narrow);
}

static void
narrow_cb (MixRecruitmentPage *self)
{
  gboolean narrow = mix_page_is_narrow (MIX_PAGE (self));

  fold_header (self, narrow);
  mix_stage_strip_set_narrow (self->strip, narrow);
  mix_hiring_table_set_narrow (self->table, narrow);
}

static void
show_view_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_toggle_group_set_active_name (((MixRecruitmentPage *) user_data)->view_toggles,
                                    g_variant_get_string (parameter, NULL));
}

static void
clear_filters_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_recruitment_page_clear_filters (user_data);
}

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_recruitment_page_select (user_data, g_variant_get_string (parameter, NULL), TRUE);
}

/* Adds the actions that choose what is shown. */
void
_mix_recruitment_page_add_views (MixRecruitmentPage *self)
{
  const char *const turns[] = { _ ("Whose turn: anybody"), _ ("Whose turn: us"), _ ("Whose turn: candidate"),
                                _ ("Whose turn: others"), NULL };

  mix_choice_set_words (self->turn_choice, turns);
  static const GActionEntry ENTRIES[] = {
    { .name = "show-view", .activate = show_view_cb, .parameter_type = "s" },
    { .name = "clear-filters", .activate = clear_filters_cb },
    { .name = "show", .activate = show_cb, .parameter_type = "s" },
  };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
}

/* Binds what the template calls of the views. */
void
_mix_recruitment_page_bind_views (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, strip_selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
}
