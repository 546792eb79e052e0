#include "mix-new-plan-page.h"

#include "mix-config.h"
#include "mix-loose-practice-row.h"
#include "mix-network-result-row.h"
#include "mix-new-plan-job.h"
#include "mix-new-plan-summary.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* More results than anybody reads; the words say how many there are. */
#define MAX_HITS 200

/* The choice of networks, and of practices in none, for a new plan: typed, ticked, added up at the side, and made. */
struct _MixNewPlanPage
{
  AdwNavigationPage parent_instance;

  char *author;
  MixNetworkChoice *choice; /* NULL until the table of England is loaded */
  MixEnglandSearch *engine;
  GListStore *results; /* of MixNetworkResult */
  GCancellable *cancellable;

  GtkSearchEntry *search;
  GtkStack *stack;
  GtkLabel *found;
  AdwWrapBox *groups;
  GtkListView *list;
  GtkWidget *loose;
  AdwStatusPage *none;
  AdwStatusPage *failed;
  MixNewPlanSummary *summary;
  AdwBottomSheet *sheet;
  GtkLabel *sheet_words;
  GtkLabel *attribution;
};

enum
{
  CREATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixNewPlanPage, mix_new_plan_page, ADW_TYPE_NAVIGATION_PAGE)

static void
set_up_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, MixNewPlanPage *self)
{
  gtk_list_item_set_child (item, mix_network_result_row_new (self->choice));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, MixNewPlanPage *self)
{
  MixNetworkResult *result = gtk_list_item_get_item (item);
  const char *words = mix_network_result_get_title (result);

  mix_network_result_row_set_result (MIX_NETWORK_RESULT_ROW (gtk_list_item_get_child (item)), result);
  gtk_list_item_set_accessible_label (item, words);
  gtk_list_item_set_accessible_description (item, mix_network_result_get_size (result));
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, MixNewPlanPage *self)
{
  mix_network_result_row_set_result (MIX_NETWORK_RESULT_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
row_activated_cb (MixNewPlanPage *self, guint position)
{
  g_autoptr (MixNetworkResult) result = g_list_model_get_item (G_LIST_MODEL (self->results), position);
  const MixEnglandNetwork *network = mix_network_result_get_network (result);

  mix_network_choice_set_network (self->choice, network, !mix_network_choice_has_network (self->choice, network));
}

static void
empty_box (AdwWrapBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);
}

static void
take_all_cb (GtkWidget *button, MixNewPlanPage *self)
{
  mix_network_choice_add_networks (self->choice, g_object_get_data (G_OBJECT (button), "networks"));
}

static void
add_group (MixNewPlanPage *self, const MixEnglandGroup *group)
{
  g_autofree char *label = g_strdup_printf (ngettext ("Take All %u of %s", "Take All %u of %s", group->networks->len),
                                            group->networks->len, group->name);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "networks", g_ptr_array_ref (group->networks),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (take_all_cb), self);
  adw_wrap_box_append (self->groups, button);
}

static void
show_groups (MixNewPlanPage *self, const MixEnglandResult *result)
{
  empty_box (self->groups);
  for (guint i = 0; i < MIN (result->groups->len, 2); i++)
    {
      const MixEnglandGroup *group = result->groups->pdata[i];

      if (group->networks->len > 1)
        add_group (self, group);
    }
}

static char *
describe_found (const MixEnglandResult *result)
{
  guint n_by_place = result->n_networks - result->n_by_name;
  g_autofree char *all
      = g_strdup_printf (ngettext ("%u network matches", "%u networks match", result->n_networks), result->n_networks);

  if (result->n_networks > result->hits->len)
    return g_strdup_printf (_ ("%s, the best %u are shown"), all, result->hits->len);
  if (n_by_place == 0 || result->n_by_name == 0)
    return g_steal_pointer (&all);
  /* Translators: "6 networks match: 4 by name, 2 by place or practice" */
  return g_strdup_printf (_ ("%s: %u by name, %u by place or practice"), all, result->n_by_name, n_by_place);
}

static void
show_hits (MixNewPlanPage *self, const MixEnglandResult *result)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (result->hits->len, g_object_unref);
  g_autofree char *found = describe_found (result);

  for (guint i = 0; i < result->hits->len; i++)
    g_ptr_array_add (items, mix_network_result_new (self->choice, result->hits->pdata[i]));
  g_list_store_splice (self->results, 0, g_list_model_get_n_items (G_LIST_MODEL (self->results)), items->pdata,
                       items->len);
  gtk_label_set_label (self->found, found);
  if (items->len > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
show_loose_practices (MixNewPlanPage *self, const MixEnglandResult *result)
{
  gtk_list_box_remove_all (GTK_LIST_BOX (self->loose));
  for (guint i = 0; i < result->loose_practices->len; i++)
    {
      const MixEnglandHit *hit = result->loose_practices->pdata[i];

      gtk_list_box_append (GTK_LIST_BOX (self->loose), mix_loose_practice_row_new (self->choice, hit->practice));
    }
  gtk_widget_set_visible (self->loose, result->loose_practices->len > 0);
}

static void
show_none (MixNewPlanPage *self, const char *text)
{
  g_autofree char *title = g_strdup_printf (_ ("No network matches “%s”"), text);

  adw_status_page_set_title (self->none, title);
}

static void
search_changed_cb (MixNewPlanPage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  g_autoptr (MixEnglandResult) result = NULL;

  if (self->engine == NULL)
    return;
  if (*text == '\0')
    {
      gtk_stack_set_visible_child_name (self->stack, "start");
      return;
    }
  result = mix_england_search_find (self->engine, text, MAX_HITS);
  show_hits (self, result);
  show_groups (self, result);
  show_loose_practices (self, result);
  show_none (self, text);
  gtk_stack_set_visible_child_name (self->stack,
                                    result->hits->len > 0 || result->loose_practices->len > 0 ? "results" : "none");
}

/* Enter takes the best match when nothing is ambiguous, else leads to the list. */
static void
search_activated_cb (MixNewPlanPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->results));

  if (n == 1)
    row_activated_cb (self, 0);
  else if (n > 1)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS, NULL);
}

static gboolean
search_key_pressed_cb (MixNewPlanPage *self, guint keyval)
{
  if (keyval != GDK_KEY_Down || g_list_model_get_n_items (G_LIST_MODEL (self->results)) == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  return GDK_EVENT_STOP;
}

static void
choice_changed_cb (MixNewPlanPage *self)
{
  MixNetworkTotals totals = mix_network_choice_add_up (self->choice);
  g_autofree char *patients = mix_text_format_thousands (totals.patients);
  g_autofree char *words
      = g_strdup_printf (ngettext ("%u practice · %s patients", "%u practices · %s patients", totals.n_practices),
                         totals.n_practices, patients);

  gtk_label_set_label (self->sheet_words, words);
  adw_bottom_sheet_set_reveal_bottom_bar (self->sheet, totals.n_practices > 0);
  if (totals.n_practices == 0)
    adw_bottom_sheet_set_open (self->sheet, FALSE);
}

static void
show_attribution (MixNewPlanPage *self)
{
  g_autofree char *date = mix_date_format_full (mix_england_get_as_at (mix_network_choice_get_england (self->choice)));
  g_autofree char *words = g_strdup_printf (
      _ ("NHS England data of %s and before · Open Government Licence v3.0 · nothing leaves this computer"), date);

  gtk_label_set_label (self->attribution, words);
}

static void
england_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixNewPlanPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MixEnglandSearch) engine = NULL;
  g_autoptr (MixEngland) england = mix_new_plan_load_england_finish (result, &engine, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (england == NULL)
    {
      adw_status_page_set_description (self->failed, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }
  self->engine = g_steal_pointer (&engine);
  self->choice = mix_network_choice_new (england);
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
  mix_new_plan_summary_set_choice (self->summary, self->choice);
  show_attribution (self);
  search_changed_cb (self);
}

static void
plan_created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixNewPlanPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = mix_new_plan_create_finish (result, &error);
  AdwDialog *dialog;

  mix_new_plan_summary_set_busy (self->summary, FALSE);
  if (path != NULL)
    {
      g_signal_emit (self, signals[CREATED], 0, path);
      return;
    }
  dialog = adw_alert_dialog_new (_ ("The Plan Was Not Made"), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
create_cb (MixNewPlanPage *self)
{
  mix_new_plan_summary_set_busy (self->summary, TRUE);
  mix_new_plan_create_async (self->choice, mix_new_plan_summary_get_name (self->summary), self->author, plan_created_cb,
                             g_object_ref (self));
}

static void
mix_new_plan_page_showing (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MIX_NEW_PLAN_PAGE (page)->search));
}

static void
mix_new_plan_page_dispose (GObject *object)
{
  MixNewPlanPage *self = MIX_NEW_PLAN_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIX_TYPE_NEW_PLAN_PAGE);
  g_clear_object (&self->results);
  g_clear_object (&self->choice);
  g_clear_object (&self->engine);
  G_OBJECT_CLASS (mix_new_plan_page_parent_class)->dispose (object);
}

static void
mix_new_plan_page_finalize (GObject *object)
{
  MixNewPlanPage *self = MIX_NEW_PLAN_PAGE (object);

  g_object_unref (self->cancellable);
  g_free (self->author);
  G_OBJECT_CLASS (mix_new_plan_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanPage, search);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanPage, found);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanPage, groups);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanPage, list);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanPage, loose);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanPage, none);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanPage, failed);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanPage, summary);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanPage, sheet_words);
  gtk_widget_class_bind_template_child (widget_class, MixNewPlanPage, attribution);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
}

static void
mix_new_plan_page_class_init (MixNewPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_new_plan_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_new_plan_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->showing = mix_new_plan_page_showing;
  signals[CREATED] = g_signal_new ("created", MIX_TYPE_NEW_PLAN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (MIX_TYPE_NEW_PLAN_SUMMARY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/new-plan/mix-new-plan-page.ui");
  bind_children (widget_class);
}

static void
mix_new_plan_page_init (MixNewPlanPage *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->cancellable = g_cancellable_new ();
  self->results = g_list_store_new (MIX_TYPE_NETWORK_RESULT);
  gtk_widget_init_template (GTK_WIDGET (self));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->results)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
  mix_new_plan_load_england_async (england_loaded_cb, g_object_ref (self));
}

/**
 * mix_new_plan_page_new:
 * @author: whose name the plan's first change bears
 *
 * Returns: (transfer floating): a page to make a plan with; "created" gives the path of the plan that was made
 */
MixNewPlanPage *
mix_new_plan_page_new (const char *author)
{
  MixNewPlanPage *self = g_object_new (MIX_TYPE_NEW_PLAN_PAGE, NULL);

  self->author = g_strdup (author);
  return self;
}
