#include "mix-overview-page.h"

#include "mix-config.h"
#include "mix-overview-row.h"
#include "mix-overview-tile.h"
#include "mix-overview-words.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* The numbers that matter, each a door to its page, and the same by network. */
struct _MixOverviewPage
{
  MixPage parent_instance;

  MixOverviewTile *unsafe_tile;
  MixOverviewTile *nobody_tile;
  MixOverviewTile *wte_tile;
  MixOverviewTile *patients_tile;
  GtkLabel *band_label;
  GtkListBox *network_list;
};

G_DEFINE_FINAL_TYPE (MixOverviewPage, mix_overview_page, MIX_TYPE_PAGE)

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
show_networks (MixOverviewPage *self, MixBoard *board, GPtrArray *networks)
{
  g_autofree MixOverviewFigures *figures = g_new0 (MixOverviewFigures, networks->len + 1);
  gint64 most_minutes = 0;

  for (guint i = 0; i < networks->len; i++)
    {
      figures[i] = mix_overview_work_out (board, mix_network_get_id (networks->pdata[i]));
      most_minutes = MAX (most_minutes, figures[i].contracted_minutes);
    }
  gtk_list_box_remove_all (self->network_list);
  for (guint i = 0; i < networks->len; i++)
    {
      GtkWidget *row = mix_overview_row_new (networks->pdata[i]);

      mix_overview_row_set_figures (MIX_OVERVIEW_ROW (row), &figures[i], most_minutes);
      gtk_list_box_append (self->network_list, row);
    }
}

static void
mix_overview_page_plan_changed (MixPage *page, MixPlan *plan)
{
  MixOverviewPage *self = MIX_OVERVIEW_PAGE (page);
  MixBoard *board = mix_document_get_board (mix_page_get_document (page));
  MixOverviewFigures figures = mix_overview_work_out (board, NULL);
  GPtrArray *networks = mix_plan_get_networks (plan);
  g_autofree char *day = mix_date_format_long_year (mix_plan_get_as_at (plan));

  mix_page_set_title (page, mix_plan_get_name (plan));
  mix_page_set_subtitle (page, day);
  show_tiles (self, &figures, networks->len);
  show_networks (self, board, networks);
}

static void
row_activated_cb (MixOverviewPage *self, MixOverviewRow *row)
{
  mix_page_go_to (MIX_PAGE (self), "board", mix_network_get_id (mix_overview_row_get_network (row)));
}

static void
mix_overview_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_OVERVIEW_PAGE);
  G_OBJECT_CLASS (mix_overview_page_parent_class)->dispose (object);
}

static void
mix_overview_page_class_init (MixOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_overview_page_dispose;
  MIX_PAGE_CLASS (klass)->plan_changed = mix_overview_page_plan_changed;

  g_type_ensure (MIX_TYPE_OVERVIEW_TILE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/overview/mix-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, unsafe_tile);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, nobody_tile);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, wte_tile);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, patients_tile);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, band_label);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewPage, network_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mix_overview_page_init (MixOverviewPage *self)
{
  g_autofree char *band = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Translators: the two are percentages */
  band = g_strdup_printf (_ ("The short line under a bar is the band meant for network work: %d%% to %d%% (our default)."),
                          MIX_OVERVIEW_BAND_LOW, MIX_OVERVIEW_BAND_HIGH);
  gtk_label_set_label (self->band_label, band);
}
