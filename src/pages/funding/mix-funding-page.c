#include "mix-funding-page-private.h"

#include "mix-calendar.h"
#include "mix-config.h"
#include "mix-network-filter.h"
#include "mix-options-pane.h"

#include <glib/gi18n-lib.h>

/* How many years before and after that of the plan's day can be chosen. */
#define YEARS_BEFORE 2
#define YEARS_AFTER 1

/* Of the clock and the options, in pixels, where the ledger is beside them. */
#define SIDE_WIDTH 340

G_DEFINE_FINAL_TYPE (MixFundingPage, mix_funding_page, MIX_TYPE_PAGE)

/* What was answered last, or NULL. */
const MixFunding *
_mix_funding_page_get_funding (MixFundingPage *self)
{
  return mix_funding_watch_get_funding (self->watch);
}

/* The number of the network that is shown. */
guint
_mix_funding_page_get_network (MixFundingPage *self)
{
  const MixFunding *funding = _mix_funding_page_get_funding (self);

  for (guint i = 0; self->network_id != NULL && i < mix_funding_get_n_networks (funding); i++)
    if (g_str_equal (mix_network_get_id (mix_funding_get_network (funding, i)), self->network_id))
      return i;
  return MIX_FUNDING_ALL_NETWORKS;
}

/* A label without text takes no room. */
void
_mix_funding_page_say (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static int
get_financial_year (MixFundingPage *self)
{
  return self->financial_year != 0
             ? self->financial_year
             : mix_date_get_financial_year (mix_plan_get_as_at (mix_page_get_plan (MIX_PAGE (self))));
}

static void
show_subtitle (MixFundingPage *self)
{
  g_autofree char *year = mix_financial_year_format (get_financial_year (self));
  g_autofree char *words = g_strdup_printf ("%s · %s", mix_plan_get_name (mix_page_get_plan (MIX_PAGE (self))), year);

  mix_page_set_subtitle (MIX_PAGE (self), words);
}

static void
show_answer (MixFundingPage *self)
{
  const GError *error = mix_funding_watch_get_error (self->watch);

  if (_mix_funding_page_get_funding (self) == NULL)
    {
      adw_status_page_set_description (self->refused_page, error != NULL ? error->message : NULL);
      gtk_stack_set_visible_child_name (self->stack, error != NULL ? "refused" : "waiting");
      return;
    }
  _mix_funding_page_place_words (self);
  _mix_funding_page_show_pot (self);
  _mix_funding_page_show_notes (self);
  _mix_funding_page_show_lines (self);
  _mix_funding_page_show_fan (self);
  _mix_funding_page_show_clock (self);
  gtk_stack_set_visible_child_name (self->stack, "content");
}

/* What is shown stays until the next answer is there. */
static void
ask (MixFundingPage *self)
{
  show_subtitle (self);
  mix_funding_watch_ask (self->watch, mix_page_get_document (MIX_PAGE (self)), get_financial_year (self));
}

static void
fill_networks (MixFundingPage *self, MixPlan *plan)
{
  GPtrArray *networks = mix_plan_get_networks (plan);

  mix_network_filter_fill (self->network_choice, networks, self->network_id);
  g_set_str (&self->network_id, mix_network_filter_get_id (self->network_choice));
  gtk_widget_set_visible (GTK_WIDGET (self->network_choice), networks->len > 1);
}

static int
get_first_year (MixPlan *plan)
{
  return mix_date_get_financial_year (mix_plan_get_as_at (plan)) - YEARS_BEFORE;
}

static void
fill_years (MixFundingPage *self, MixPlan *plan)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  int first = get_first_year (plan);

  for (int year = first; year <= first + YEARS_BEFORE + YEARS_AFTER; year++)
    {
      g_autofree char *name = mix_financial_year_format (year);

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->year_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->year_choice,
                              (guint) CLAMP (get_financial_year (self) - first, 0, YEARS_BEFORE + YEARS_AFTER));
}

static void
show_date (MixFundingPage *self, MixPlan *plan)
{
  g_autofree char *date = mix_date_format_full (mix_plan_get_as_at (plan));
  g_autofree char *words = g_strdup_printf (_ ("As at %s"), date);

  gtk_menu_button_set_label (self->date_button, mix_page_is_narrow (MIX_PAGE (self)) ? date : words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->date_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static MixOptionsPane *
get_options (MixFundingPage *self)
{
  return MIX_OPTIONS_PANE (adw_bin_get_child (self->options_bin));
}

static void
show_options_network (MixFundingPage *self)
{
  MixPlan *plan = mix_page_get_plan (MIX_PAGE (self));
  MixNetwork *network = self->network_id != NULL ? mix_plan_find_network (plan, self->network_id) : NULL;

  mix_options_pane_set_network (get_options (self), network != NULL ? mix_network_get_name (network) : NULL);
}

static void
mix_funding_page_plan_changed (MixPage *page, MixPlan *plan)
{
  MixFundingPage *self = MIX_FUNDING_PAGE (page);

  self->filling = TRUE;
  fill_networks (self, plan);
  fill_years (self, plan);
  _mix_funding_page_set_months (self);
  self->filling = FALSE;
  show_date (self, plan);
  mix_options_pane_update (get_options (self), page);
  show_options_network (self);
  ask (self);
}

static void
choice_changed_cb (MixFundingPage *self)
{
  MixPlan *plan = mix_page_get_plan (MIX_PAGE (self));
  int year;

  if (self->filling || plan == NULL)
    return;
  g_set_str (&self->network_id, mix_network_filter_get_id (self->network_choice));
  year = get_first_year (plan) + (int) gtk_drop_down_get_selected (self->year_choice);
  show_options_network (self);
  self->financial_year = year != mix_date_get_financial_year (mix_plan_get_as_at (plan)) ? year : 0;
  ask (self);
  if (year == mix_funding_watch_get_financial_year (self->watch))
    show_answer (self);
}

static void
day_selected_cb (MixFundingPage *self)
{
  MixDate date = mix_calendar_get_day (self->calendar);
  MixPlan *plan = mix_page_get_plan (MIX_PAGE (self));

  if (plan != NULL && mix_plan_get_as_at (plan) != date)
    mix_document_set_as_at (mix_page_get_document (MIX_PAGE (self)), date);
}

static void
calendar_shown_cb (MixFundingPage *self)
{
  mix_calendar_set_day (self->calendar, mix_plan_get_as_at (mix_page_get_plan (MIX_PAGE (self))));
}

static void
planning_date_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_document_set_as_at (mix_page_get_document (user_data), MIX_DATE_NONE);
}

static void
narrow_cb (MixFundingPage *self)
{
  gboolean narrow = mix_page_is_narrow (MIX_PAGE (self));
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->pot_box), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->lower_box), orientation);
  adw_clamp_set_maximum_size (self->side_clamp, narrow ? G_MAXINT : SIDE_WIDTH);
  adw_clamp_set_tightening_threshold (self->side_clamp, narrow ? G_MAXINT : SIDE_WIDTH);
  mix_funding_table_set_narrow (self->table, narrow);
  _mix_funding_page_place_words (self);
  if (mix_page_get_plan (MIX_PAGE (self)) != NULL)
    show_date (self, mix_page_get_plan (MIX_PAGE (self)));
}

/* An item is a network. */
static void
mix_funding_page_show_item (MixPage *page, const char *item)
{
  MixFundingPage *self = MIX_FUNDING_PAGE (page);
  MixPlan *plan = mix_page_get_plan (page);
  MixNetwork *network = plan != NULL ? mix_plan_find_network (plan, item) : NULL;

  if (network == NULL)
    return;
  g_set_str (&self->network_id, mix_network_get_id (network));
  mix_funding_page_plan_changed (page, plan);
  show_answer (self);
}

static MixDataTable *
mix_funding_page_create_table (MixPage *page)
{
  return mix_funding_table_create_data (MIX_FUNDING_PAGE (page)->table);
}

static void
mix_funding_page_dispose (GObject *object)
{
  MixFundingPage *self = MIX_FUNDING_PAGE (object);

  mix_watch_stop (MIX_WATCH (self->watch));
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_FUNDING_PAGE);
  G_OBJECT_CLASS (mix_funding_page_parent_class)->dispose (object);
}

static void
mix_funding_page_finalize (GObject *object)
{
  MixFundingPage *self = MIX_FUNDING_PAGE (object);

  g_object_unref (self->watch);
  g_free (self->network_id);
  G_OBJECT_CLASS (mix_funding_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, refused_page);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, claims_button);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, network_choice);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, year_choice);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, date_button);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, pot_box);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, lower_box);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, side_clamp);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, ring_box);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, ring_overlay);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, ring);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, ring_words);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, lapse_bound);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, lapse_figure);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, lapse_words);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, lapse_range);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, days_left);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, pot_figure);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, pot_grade);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, pot_words);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, pot_bar);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, note_list);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, view_choice);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, month_choice);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, table);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, table_words);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, money_fan);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, clock_until);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, clock_list);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, clock_words);
  gtk_widget_class_bind_template_child (widget_class, MixFundingPage, options_bin);
}

static void
mix_funding_page_class_init (MixFundingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MixPageClass *page_class = MIX_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_funding_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_funding_page_finalize;
  page_class->plan_changed = mix_funding_page_plan_changed;
  page_class->show_item = mix_funding_page_show_item;
  page_class->create_table = mix_funding_page_create_table;

  g_type_ensure (MIX_TYPE_CHOICE);
  g_type_ensure (MIX_TYPE_FUNDING_TABLE);
  g_type_ensure (MIX_TYPE_GRADE_CHIP);
  g_type_ensure (MIX_TYPE_MONEY_BAR);
  g_type_ensure (MIX_TYPE_MONEY_FAN);
  g_type_ensure (MIX_TYPE_YEAR_RING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/funding/mix-funding-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  _mix_funding_page_bind_lines (widget_class);
}

static void
mix_funding_page_init (MixFundingPage *self)
{
  static const GActionEntry ENTRIES[] = { { .name = "planning-date", .activate = planning_date_cb } };

  self->watch = mix_funding_watch_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_bin_set_child (self->options_bin, mix_options_pane_new ());
  g_signal_connect_object (self->watch, "answered", G_CALLBACK (show_answer), self, G_CONNECT_SWAPPED);
  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  _mix_funding_page_add_deeds (self);
}

/**
 * mix_funding_page_is_asking:
 * @self: the page
 *
 * Returns: whether its money is being added up
 */
gboolean
mix_funding_page_is_asking (MixFundingPage *self)
{
  return mix_watch_is_asking (MIX_WATCH (self->watch));
}
