#include "mix-overview-page.h"

#include "mix-config.h"
#include "mix-findings-watch.h"
#include "mix-funding-months.h"
#include "mix-funding-watch.h"
#include "mix-overview-row.h"
#include "mix-overview-tile.h"
#include "mix-overview-words.h"
#include "mix-plan-options.h"
#include "mix-stand-in.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* The numbers that matter, each a door to its page, and the same by network. */
struct _MixOverviewPage
{
  MixPage parent_instance;

  MixOverviewTile *unsafe_tile;
  MixOverviewTile *over_tile;
  MixOverviewTile *under_used_tile;
  MixOverviewTile *short_tile;
  MixOverviewTile *nobody_tile;
  MixOverviewTile *wte_tile;
  MixOverviewTile *patients_tile;
  MixOverviewTile *lapse_tile;
  MixOverviewTile *overdue_tile;
  GtkBox *unknown_box;
  GtkLabel *unknown_label;
  GtkLabel *band_label;
  GtkListBox *network_list;

  MixBoard *board; /* nullable: nothing is shown yet */
  MixOverviewFigures figures;
  MixFindingsWatch *findings_watch;
  MixFundingWatch *funding_watch;
  guint ask_id; /* groups are looked for, and money is added up, once the page is painted */
};

G_DEFINE_FINAL_TYPE (MixOverviewPage, mix_overview_page, MIX_TYPE_PAGE)

/* Groups are counted once it is known which there are. */
static void
show_over (MixOverviewPage *self)
{
  MixFindings *findings = mix_findings_watch_find (self->findings_watch, self->board, NULL);
  guint n_overbooked = findings != NULL ? mix_findings_count (findings, MIX_FINDING_OVERLOAD_GROUP) : 0;
  g_autofree char *over = g_strdup_printf ("%u", self->figures.n_over + n_overbooked);
  g_autofree char *words = mix_overview_describe_over (&self->figures, n_overbooked);

  mix_overview_tile_set_figure (self->over_tile, over, words);
}

static int
get_financial_year (MixOverviewPage *self)
{
  return mix_date_get_financial_year (mix_plan_get_as_at (mix_board_get_plan (self->board)));
}

static gboolean
ask_findings_cb (gpointer data)
{
  MixOverviewPage *self = data;

  self->ask_id = 0;
  mix_findings_watch_ask (self->findings_watch, self->board, NULL);
  mix_funding_watch_ask (self->funding_watch, mix_page_get_document (MIX_PAGE (self)), get_financial_year (self));
  return G_SOURCE_REMOVE;
}

static void
show_troubles (MixOverviewPage *self, const MixOverviewFigures *figures)
{
  g_autofree char *under_used = g_strdup_printf ("%u", figures->n_under_used);
  g_autofree char *n_short = g_strdup_printf ("%u", figures->n_short);
  g_autofree char *under_used_words = mix_overview_describe_under_used (figures);
  g_autofree char *short_words = mix_overview_describe_short (figures);

  mix_overview_tile_set_figure (self->under_used_tile, under_used, under_used_words);
  mix_overview_tile_set_figure (self->short_tile, n_short, short_words);
  show_over (self);
}

static void
show_tiles (MixOverviewPage *self, const MixOverviewFigures *figures, guint n_networks)
{
  g_autofree char *unsafe = g_strdup_printf ("%u", figures->n_unsafe);
  g_autofree char *nobody = mix_overview_format_hours (figures->nobody_minutes);
  g_autofree char *wte = mix_overview_format_wte (figures);
  g_autofree char *patients = mix_text_format_thousands (figures->patients);
  g_autofree char *unsafe_words = mix_overview_describe_unsafe (figures);
  g_autofree char *nobody_words = mix_overview_describe_nobody (figures);
  g_autofree char *wte_words = mix_overview_describe_people (figures);
  g_autofree char *patients_words = mix_overview_describe_patients (figures, n_networks);

  mix_overview_tile_set_figure (self->unsafe_tile, unsafe, unsafe_words);
  mix_overview_tile_set_figure (self->nobody_tile, nobody, nobody_words);
  mix_overview_tile_set_figure (self->wte_tile, wte, wte_words);
  mix_overview_tile_set_figure (self->patients_tile, patients, patients_words);
}

static void
show_band (MixOverviewPage *self, int low, int high, gboolean own)
{
  /* Translators: the two are percentages */
  g_autofree char *band = g_strdup_printf (
      own ? _ ("The short line under a bar is the band that the plan sets for network work: %d%% to %d%%.")
          : _ ("The short line under a bar is the band meant for network work: %d%% to %d%% (our default)."),
      low, high);

  gtk_label_set_label (self->band_label, band);
}

static void
show_networks (MixOverviewPage *self, MixBoard *board, GPtrArray *networks)
{
  MixPlan *plan = mix_board_get_plan (board);
  int low = mix_plan_options_get (plan, MIX_OPTION_BALANCE_LOW);
  int high = mix_plan_options_get (plan, MIX_OPTION_BALANCE_HIGH);
  g_autofree MixOverviewFigures *figures = g_new0 (MixOverviewFigures, networks->len + 1);
  gint64 most_minutes = 0;

  for (guint i = 0; i < networks->len; i++)
    {
      figures[i] = mix_overview_work_out (board, mix_network_get_id (networks->pdata[i]));
      most_minutes = MAX (most_minutes, figures[i].contracted_minutes);
    }
  show_band (self, low, high,
             mix_plan_get_setting (plan, MIX_OPTION_BALANCE_LOW) != NULL
                 || mix_plan_get_setting (plan, MIX_OPTION_BALANCE_HIGH) != NULL);
  gtk_list_box_remove_all (self->network_list);
  for (guint i = 0; i < networks->len; i++)
    {
      GtkWidget *row = mix_overview_row_new (networks->pdata[i]);

      mix_overview_row_set_band (MIX_OVERVIEW_ROW (row), low, high);
      mix_overview_row_set_figures (MIX_OVERVIEW_ROW (row), &figures[i], most_minutes);
      gtk_list_box_append (self->network_list, row);
    }
}

static void
show_ahead_tiles (MixOverviewPage *self, const MixOverviewAhead *ahead)
{
  g_autofree char *wte = mix_overview_format_wte (&self->figures);
  g_autofree char *coming = mix_overview_describe_coming (&self->figures, ahead, get_financial_year (self));
  g_autofree char *lapse = mix_overview_format_lapse (ahead);
  g_autofree char *lapse_words = mix_overview_describe_lapse (ahead);
  g_autofree char *overdue = g_strdup_printf ("%u", ahead->n_overdue);
  g_autofree char *overdue_words = mix_overview_describe_overdue (ahead);

  mix_overview_tile_set_figure (self->wte_tile, wte, coming);
  mix_overview_tile_set_figure (self->lapse_tile, lapse, lapse_words);
  mix_overview_tile_set_figure (self->overdue_tile, overdue, overdue_words);
}

/* What makes sums "at most", and where to read which figures. */
static void
show_unknown (MixOverviewPage *self, const MixFunding *funding)
{
  g_autoptr (GPtrArray) gaps = mix_funding_list_gaps (funding);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->unknown_box), gaps->len > 0);
  words = g_strdup_printf (ngettext ("%u figure that this year’s money needs is not known: what lapses may be less.",
                                     "%u figures that this year’s money needs are not known: what lapses may be less.",
                                     gaps->len),
                           gaps->len);
  gtk_label_set_label (self->unknown_label, words);
}

static MixOverviewAhead
find_ahead (MixOverviewPage *self, guint network)
{
  return mix_overview_ahead_work_out (mix_funding_watch_get_funding (self->funding_watch),
                                      mix_funding_watch_get_outcome (self->funding_watch),
                                      mix_funding_watch_get_forecast (self->funding_watch),
                                      mix_funding_watch_get_recruitment (self->funding_watch), network);
}

/* The rows are in the order of the networks, as the ledger is. */
static void
show_ahead (MixOverviewPage *self)
{
  const MixFunding *funding = mix_funding_watch_get_funding (self->funding_watch);
  guint n_networks = funding != NULL ? mix_funding_get_n_networks (funding) : 0;
  g_autofree MixOverviewAhead *aheads = g_new0 (MixOverviewAhead, n_networks + 1);
  MixPence most = 0;

  if (funding == NULL || mix_funding_get_plan (funding) != mix_board_get_plan (self->board))
    return;
  aheads[n_networks] = find_ahead (self, MIX_FUNDING_ALL_NETWORKS);
  show_ahead_tiles (self, &aheads[n_networks]);
  show_unknown (self, funding);
  for (guint i = 0; i < n_networks; i++)
    {
      aheads[i] = find_ahead (self, i);
      most = MAX (most, aheads[i].lapse.high);
    }
  for (guint i = 0; i < n_networks; i++)
    mix_overview_row_set_ahead (MIX_OVERVIEW_ROW (gtk_list_box_get_row_at_index (self->network_list, (int) i)),
                                &aheads[i], most);
}

static void
mix_overview_page_plan_changed (MixPage *page, MixPlan *plan)
{
  MixOverviewPage *self = MIX_OVERVIEW_PAGE (page);
  MixBoard *board = mix_document_get_board (mix_page_get_document (page));
  GPtrArray *networks = mix_plan_get_networks (plan);
  g_autofree char *day = mix_date_format_long_year (mix_plan_get_as_at (plan));

  mix_page_set_title (page, mix_plan_get_name (plan));
  mix_page_set_subtitle (page, day);
  g_set_object (&self->board, board);
  self->figures = mix_overview_work_out (board, NULL);
  show_tiles (self, &self->figures, mix_stand_in_count_networks (plan));
  show_troubles (self, &self->figures);
  show_networks (self, board, networks);
  show_ahead (self);
  if (self->ask_id == 0)
    self->ask_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE + 20, ask_findings_cb, self, NULL);
}

static void
row_activated_cb (MixOverviewPage *self, MixOverviewRow *row)
{
  mix_page_go_to (MIX_PAGE (self), "board", mix_network_get_id (mix_overview_row_get_network (row)));
}

static void
mix_overview_page_dispose (GObject *object)
{
  MixOverviewPage *self = MIX_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->ask_id, g_source_remove);
  mix_watch_stop (MIX_WATCH (self->findings_watch));
  mix_watch_stop (MIX_WATCH (self->funding_watch));
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_OVERVIEW_PAGE);
  G_OBJECT_CLASS (mix_overview_page_parent_class)->dispose (object);
}

static void
mix_overview_page_finalize (GObject *object)
{
  MixOverviewPage *self = MIX_OVERVIEW_PAGE (object);

  g_object_unref (self->findings_watch);
  g_object_unref (self->funding_watch);
  g_clear_object (&self->board);
  G_OBJECT_CLASS (mix_overview_page_parent_class)->finalize (object);
}

static void
mix_overview_page_class_init (MixOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_overview_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_overview_page_finalize;
  MIX_PAGE_CLASS (klass)->plan_changed = mix_overview_page_plan_changed;

  g_type_ensure (MIX_TYPE_OVERVIEW_TILE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/overview/mix-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, unsafe_tile);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, over_tile);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, under_used_tile);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, short_tile);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, nobody_tile);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, wte_tile);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, patients_tile);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, lapse_tile);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, overdue_tile);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, unknown_box);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, unknown_label);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, band_label);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, network_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mix_overview_page_init (MixOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->findings_watch = mix_findings_watch_new ();
  g_signal_connect_object (self->findings_watch, "answered", G_CALLBACK (show_over), self, G_CONNECT_SWAPPED);
  self->funding_watch = mix_funding_watch_new ();
  g_signal_connect_object (self->funding_watch, "answered", G_CALLBACK (show_ahead), self, G_CONNECT_SWAPPED);
  mix_overview_tile_set_figure (self->lapse_tile, "…", _ ("being worked out"));
  mix_overview_tile_set_figure (self->overdue_tile, "…", _ ("being worked out"));
}
