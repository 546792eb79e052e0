#include "mix-team-page-private.h"

#include "mix-config.h"
#include "mix-fact-choice.h"
#include "mix-first-heading.h"
#include "mix-list.h"
#include "mix-network-filter.h"
#include "mix-person-inspector.h"
#include "mix-person-words.h"
#include "mix-plan-tables.h"
#include "mix-team-columns.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/*
 * The people of the plan, by network. The stack of list models, with the item type of each:
 *
 *   GtkSingleSelection → GtkSortListModel (sections: networks) → GtkFilterListModel → GListStore of MixPerson
 */
struct _MixTeamPage
{
  MixPage parent_instance;

  GListStore *people;
  MixTeamLoad *load; /* of the plan that is shown */
  char *search;      /* folded */
  char *wanted_id;   /* whom to select once they are in the list */
  AdwButtonContent *add_content;
  GtkStack *stack;
  GtkEditable *search_entry;
  MixChoice *role_filter;
  MixChoice *network_filter;
  GtkColumnView *column_view;
  GtkSingleSelection *selection;
  GtkSortListModel *sorted;
  GtkFilterListModel *filtered;
  GtkCustomFilter *filter;
  MixPersonInspector *person_inspector;
};

G_DEFINE_FINAL_TYPE (MixTeamPage, mix_team_page, MIX_TYPE_PAGE)

/*
 * _mix_team_page_get_selected:
 *
 * Returns: (nullable): whom the inspector shows
 */
MixPerson *
_mix_team_page_get_selected (MixTeamPage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static gboolean
matches_search (MixTeamPage *self, MixPerson *person)
{
  g_autofree char *name = NULL;

  if (self->search == NULL || *self->search == '\0')
    return TRUE;
  name = mix_text_fold (mix_person_get_name (person));
  return strstr (name, self->search) != NULL;
}

static gboolean
matches_role (MixTeamPage *self, MixPerson *person)
{
  guint selected = mix_choice_get_selected (self->role_filter);
  guint n_roles;
  const MixFactChoice *roles = mix_fact_choice_get_list (MIX_FACT_ROLE, &n_roles);

  return selected == 0 || selected >= n_roles
         || g_strcmp0 (mix_person_get_fact (person, MIX_FACT_ROLE), roles[selected].value) == 0;
}

static gboolean
matches_network (MixTeamPage *self, MixPerson *person)
{
  const char *wanted = mix_network_filter_get_id (self->network_filter);
  MixNetwork *network;

  if (wanted == NULL)
    return TRUE;
  network = mix_person_get_network (person, mix_page_get_plan (MIX_PAGE (self)));
  return network != NULL && g_str_equal (mix_network_get_id (network), wanted);
}

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  MixTeamPage *self = user_data;

  return matches_search (self, item) && matches_role (self, item) && matches_network (self, item);
}

static void
show_right_view (MixTeamPage *self)
{
  guint n_people = g_list_model_get_n_items (G_LIST_MODEL (self->people));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  gtk_stack_set_visible_child_name (self->stack, n_people == 0 ? "empty" : n_shown == 0 ? "filtered" : "table");
}

static void
filter_changed_cb (MixTeamPage *self)
{
  g_free (self->search);
  self->search = mix_text_fold (gtk_editable_get_text (self->search_entry));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_right_view (self);
}

static void
selection_changed_cb (MixTeamPage *self)
{
  MixPerson *person = _mix_team_page_get_selected (self);
  g_autofree char *role = person != NULL ? mix_person_dup_role_words (person) : NULL;

  mix_person_inspector_set_person (self->person_inspector, person,
                                   person != NULL ? mix_team_page_find_load (self, person) : NULL);
  mix_page_set_inspector_words (MIX_PAGE (self), person != NULL ? mix_person_get_name (person) : NULL, role);
}

static void
narrow_changed_cb (MixTeamPage *self)
{
  adw_button_content_set_label (self->add_content, mix_page_is_narrow (MIX_PAGE (self)) ? "" : _ ("Add Person"));
}

static void
row_activated_cb (MixTeamPage *self)
{
  mix_page_open_inspector (MIX_PAGE (self));
}

static gint64
sum_contracted_minutes (GPtrArray *people)
{
  gint64 sum = 0;
  int minutes;

  for (guint i = 0; i < people->len; i++)
    if (mix_person_get_contracted_minutes (g_ptr_array_index (people, i), &minutes))
      sum += minutes;
  return sum;
}

static guint
count_on_pathway (GPtrArray *people)
{
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    n += g_strcmp0 (mix_person_get_fact (g_ptr_array_index (people, i), MIX_FACT_PATHWAY), "on_pathway") == 0;
  return n;
}

static void
show_totals (MixTeamPage *self, GPtrArray *people)
{
  g_autofree char *wte = mix_person_format_wte (sum_contracted_minutes (people));
  g_autofree char *subtitle = NULL;

  /* Translators: how many people, their WTE, and how many of them are in training */
  subtitle = g_strdup_printf (ngettext ("%u person · %s WTE · %u on the education pathway",
                                        "%u people · %s WTE · %u on the education pathway", people->len),
                              people->len, wte, count_on_pathway (people));
  mix_page_set_subtitle (MIX_PAGE (self), people->len > 0 ? subtitle : NULL);
}

static void
fill_role_filter (MixTeamPage *self)
{
  guint n_roles;
  const MixFactChoice *roles = mix_fact_choice_get_list (MIX_FACT_ROLE, &n_roles);
  g_autofree const char **words = g_new0 (const char *, n_roles + 1);

  words[0] = _ ("All roles");
  for (guint i = 1; i < n_roles; i++)
    words[i] = _ (roles[i].words);
  mix_choice_set_words (self->role_filter, words);
}

static guint
find_position (MixTeamPage *self, const char *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; id != NULL && i < n; i++)
    {
      g_autoptr (MixPerson) person = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (g_str_equal (mix_person_get_id (person), id))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
select_wanted (MixTeamPage *self)
{
  guint position = find_position (self, self->wanted_id);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  g_clear_pointer (&self->wanted_id, g_free);
  gtk_column_view_scroll_to (self->column_view, position, NULL, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
}

static const char *
get_person_key (gpointer person)
{
  return mix_person_get_id (person);
}

static gboolean
people_equal (gpointer a, gpointer b)
{
  return mix_person_equal (a, b);
}

static void
mix_team_page_plan_changed (MixPage *page, MixPlan *plan)
{
  MixTeamPage *self = MIX_TEAM_PAGE (page);
  GPtrArray *people = mix_plan_get_people (plan);
  MixPerson *selected = _mix_team_page_get_selected (self);
  g_autofree char *selected_id = selected != NULL ? g_strdup (mix_person_get_id (selected)) : NULL;

  g_clear_pointer (&self->load, mix_team_load_unref);
  self->load = mix_team_load_ref (mix_board_get_load (mix_document_get_board (mix_page_get_document (page))));
  if (!mix_network_filter_holds (self->network_filter, mix_plan_get_networks (plan)))
    mix_network_filter_fill (self->network_filter, mix_plan_get_networks (plan), NULL);
  mix_list_sync (self->people, people, get_person_key, people_equal);
  show_totals (self, people);
  show_right_view (self);
  /* Somebody who was changed is another object, which the selection does not follow. */
  gtk_single_selection_set_selected (self->selection, find_position (self, selected_id));
  select_wanted (self);
  selection_changed_cb (self);
}

static void
mix_team_page_show_item (MixPage *page, const char *item)
{
  MixTeamPage *self = MIX_TEAM_PAGE (page);

  g_set_str (&self->wanted_id, item);
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "page.clear-filters", NULL);
  select_wanted (self);
}

static gboolean
mix_team_page_focus_search (MixPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MIX_TEAM_PAGE (page)->search_entry));
}

static MixDataTable *
mix_team_page_create_table (MixPage *page)
{
  return mix_plan_table_fill (MIX_PLAN_TABLE_PEOPLE, mix_page_get_plan (page));
}

static gboolean
mix_team_page_dismiss (MixPage *page)
{
  MixTeamPage *self = MIX_TEAM_PAGE (page);

  if (*gtk_editable_get_text (self->search_entry) == '\0')
    return FALSE;
  gtk_editable_set_text (self->search_entry, "");
  return TRUE;
}

static void
clear_filters_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  MixTeamPage *self = page;

  gtk_editable_set_text (self->search_entry, "");
  mix_choice_set_selected (self->role_filter, 0);
  mix_choice_set_selected (self->network_filter, 0);
  filter_changed_cb (self);
}

static const GActionEntry looking_actions[] = {
  { .name = "clear-filters", .activate = clear_filters_cb },
};

static void
set_up_table (MixTeamPage *self)
{
  MixPage *page = MIX_PAGE (self);
  g_autoptr (GtkSorter) section_sorter = mix_team_columns_new_section_sorter (page);
  g_autoptr (GtkListItemFactory) header_factory = mix_team_columns_new_header_factory (page);

  gtk_custom_filter_set_filter_func (self->filter, is_shown, self, NULL);
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (self->people));
  mix_team_columns_add (self->column_view, page);
  gtk_sort_list_model_set_section_sorter (self->sorted, section_sorter);
  gtk_sort_list_model_set_sorter (self->sorted, gtk_column_view_get_sorter (self->column_view));
  gtk_column_view_set_header_factory (self->column_view, header_factory);
  mix_first_heading_keep (GTK_SCROLLABLE (self->column_view));
}

static void
mix_team_page_dispose (GObject *object)
{
  MixTeamPage *self = MIX_TEAM_PAGE (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_TEAM_PAGE);
  G_OBJECT_CLASS (mix_team_page_parent_class)->dispose (object);
}

static void
mix_team_page_finalize (GObject *object)
{
  MixTeamPage *self = MIX_TEAM_PAGE (object);

  g_object_unref (self->people);
  g_clear_pointer (&self->load, mix_team_load_unref);
  g_free (self->search);
  g_free (self->wanted_id);
  G_OBJECT_CLASS (mix_team_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MIX_TYPE_CHOICE);
  g_type_ensure (MIX_TYPE_PERSON_INSPECTOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/team/mix-team-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MixTeamPage, add_content);
  gtk_widget_class_bind_template_child (widget_class, MixTeamPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MixTeamPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MixTeamPage, role_filter);
  gtk_widget_class_bind_template_child (widget_class, MixTeamPage, network_filter);
  gtk_widget_class_bind_template_child (widget_class, MixTeamPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, MixTeamPage, selection);
  gtk_widget_class_bind_template_child (widget_class, MixTeamPage, sorted);
  gtk_widget_class_bind_template_child (widget_class, MixTeamPage, filtered);
  gtk_widget_class_bind_template_child (widget_class, MixTeamPage, filter);
  gtk_widget_class_bind_template_child (widget_class, MixTeamPage, person_inspector);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mix_team_page_class_init (MixTeamPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  MixPageClass *page_class = MIX_PAGE_CLASS (klass);

  object_class->dispose = mix_team_page_dispose;
  object_class->finalize = mix_team_page_finalize;
  page_class->plan_changed = mix_team_page_plan_changed;
  page_class->show_item = mix_team_page_show_item;
  page_class->focus_search = mix_team_page_focus_search;
  page_class->create_table = mix_team_page_create_table;
  page_class->dismiss = mix_team_page_dismiss;
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
mix_team_page_init (MixTeamPage *self)
{
  self->people = g_list_store_new (MIX_TYPE_PERSON);
  gtk_widget_init_template (GTK_WIDGET (self));
  mix_page_add_actions (MIX_PAGE (self), looking_actions, G_N_ELEMENTS (looking_actions));
  _mix_team_page_add_editing_actions (self);
  fill_role_filter (self);
  set_up_table (self);
}

/**
 * mix_team_page_find_load:
 * @self: the page
 * @person: somebody of the plan that is shown
 *
 * Returns: (transfer none) (nullable): what they have and use
 */
const MixPersonLoad *
mix_team_page_find_load (MixTeamPage *self, MixPerson *person)
{
  return self->load != NULL ? mix_team_load_find_person (self->load, mix_person_get_id (person)) : NULL;
}
