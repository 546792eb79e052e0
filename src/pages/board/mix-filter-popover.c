#include "mix-filter-popover.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#define WIDTH 290
#define MOST_HEIGHT 440

typedef struct
{
  MixCardFacet facet;
  GtkWidget *check;
  GtkLabel *count;
} Choice;

/*
 * What can be chosen of the cards: a list of checks for each facet, with how many cards each would leave. The lists are
 * made when the popover opens, and counted again after each choice while it is open.
 */
struct _MixFilterPopover
{
  GtkPopover parent_instance;

  GtkWidget *lists;
  GtkLabel *summary;
  GtkWidget *clear_button;
  GtkWidget *views_button;

  MixBoardView *view;
  GHashTable *choices[MIX_N_CARD_FACETS]; /* key → Choice */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (MixFilterPopover, mix_filter_popover, GTK_TYPE_POPOVER)

static const char *const facet_words[] = {
  [MIX_CARD_FACET_FIT] = N_ ("Fit"),
  [MIX_CARD_FACET_RISK] = N_ ("Risk"),
  [MIX_CARD_FACET_SIDE] = N_ ("Whose priority"),
  [MIX_CARD_FACET_STATUS] = N_ ("Status"),
  [MIX_CARD_FACET_NETWORK] = N_ ("Network"),
  [MIX_CARD_FACET_PLACE] = N_ ("Practice"),
  [MIX_CARD_FACET_LINE] = N_ ("Service line"),
};

/* Those with few choices first. */
static const MixCardFacet facets_in_order[] = {
  MIX_CARD_FACET_FIT,     MIX_CARD_FACET_RISK,  MIX_CARD_FACET_SIDE, MIX_CARD_FACET_STATUS,
  MIX_CARD_FACET_NETWORK, MIX_CARD_FACET_PLACE, MIX_CARD_FACET_LINE,
};

static void
show_summary (MixFilterPopover *self)
{
  guint n_cards = mix_board_view_get_n_cards (self->view);
  /* Translators: two numbers of cards. */
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u card", "%u of %u cards", n_cards),
                                            mix_board_view_get_n_shown (self->view), n_cards);

  gtk_label_set_label (self->summary, words);
  gtk_widget_set_sensitive (self->clear_button, mix_board_view_is_narrowed (self->view));
}

static void
show_count (MixFilterPopover *self, Choice *choice, const MixCardChoice *found)
{
  g_autofree char *count = g_strdup_printf ("%u", found->n_cards);
  g_autofree char *name = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u card", "%s, %u cards", found->n_cards),
                                           found->words, found->n_cards);
  gboolean chosen = mix_card_filter_has (mix_board_view_get_card_filter (self->view), choice->facet, found->key);

  gtk_label_set_label (choice->count, count);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice->check), chosen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
toggled_cb (GtkCheckButton *check, MixFilterPopover *self)
{
  MixCardFacet facet = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "facet"));

  if (!self->filling)
    mix_board_view_choose (self->view, facet, g_object_get_data (G_OBJECT (check), "key"),
                           gtk_check_button_get_active (check));
}

static Choice *
add_choice (MixFilterPopover *self, GtkWidget *list, MixCardFacet facet, const MixCardChoice *found)
{
  Choice *choice = g_new0 (Choice, 1);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *label = gtk_label_new (found->words);

  choice->facet = facet;
  choice->check = gtk_check_button_new ();
  choice->count = GTK_LABEL (count);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (choice->check), label);
  gtk_widget_set_tooltip_text (choice->check, found->words);
  gtk_widget_set_hexpand (choice->check, TRUE);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "mix-secondary");
  g_object_set_data (G_OBJECT (choice->check), "facet", GUINT_TO_POINTER (facet));
  g_object_set_data_full (G_OBJECT (choice->check), "key", g_strdup (found->key), g_free);
  g_signal_connect_object (choice->check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_box_append (GTK_BOX (row), choice->check);
  gtk_box_append (GTK_BOX (row), count);
  gtk_box_append (GTK_BOX (list), row);
  return choice;
}

static void
add_facet (MixFilterPopover *self, MixCardFacet facet, gboolean expanded)
{
  g_autoptr (GPtrArray) found = mix_board_view_list_choices (self->view, facet);
  GtkWidget *expander = gtk_expander_new (_ (facet_words[facet]));
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < found->len; i++)
    {
      const MixCardChoice *card_choice = g_ptr_array_index (found, i);
      Choice *choice = add_choice (self, list, facet, card_choice);

      g_hash_table_insert (self->choices[facet], g_strdup (card_choice->key), choice);
      show_count (self, choice, card_choice);
    }
  gtk_expander_set_child (GTK_EXPANDER (expander), list);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), expanded);
  gtk_widget_add_css_class (expander, "mix-facet");
  gtk_box_append (GTK_BOX (self->lists), expander);
}

static gboolean
is_chosen (MixFilterPopover *self, MixCardFacet facet)
{
  g_autoptr (GPtrArray) chosen = mix_card_filter_list (mix_board_view_get_card_filter (self->view), facet);

  return chosen->len > 0;
}

static void
fill (MixFilterPopover *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->lists)) != NULL)
    gtk_box_remove (GTK_BOX (self->lists), child);
  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (facets_in_order); i++)
    {
      g_hash_table_remove_all (self->choices[facets_in_order[i]]);
      add_facet (self, facets_in_order[i], i < 2 || is_chosen (self, facets_in_order[i]));
    }
  self->filling = FALSE;
  show_summary (self);
}

static void
shown_cb (MixFilterPopover *self)
{
  if (self->view != NULL && mix_board_view_get_board (self->view) != NULL)
    fill (self);
}

/* Counts what there is again; choices that came with a change of the plan are there when it opens the next time. */
static void
count_again (MixFilterPopover *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->filling = TRUE;
  for (MixCardFacet facet = 0; facet < MIX_N_CARD_FACETS; facet++)
    {
      g_autoptr (GPtrArray) found = mix_board_view_list_choices (self->view, facet);

      for (guint i = 0; i < found->len; i++)
        {
          const MixCardChoice *card_choice = g_ptr_array_index (found, i);
          Choice *choice = g_hash_table_lookup (self->choices[facet], card_choice->key);

          if (choice != NULL)
            show_count (self, choice, card_choice);
        }
    }
  self->filling = FALSE;
  show_summary (self);
}

static void
mix_filter_popover_dispose (GObject *object)
{
  mix_filter_popover_set_view (MIX_FILTER_POPOVER (object), NULL);
  G_OBJECT_CLASS (mix_filter_popover_parent_class)->dispose (object);
}

static void
mix_filter_popover_finalize (GObject *object)
{
  MixFilterPopover *self = MIX_FILTER_POPOVER (object);

  for (guint i = 0; i < MIX_N_CARD_FACETS; i++)
    g_hash_table_unref (self->choices[i]);
  G_OBJECT_CLASS (mix_filter_popover_parent_class)->finalize (object);
}

static void
mix_filter_popover_class_init (MixFilterPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mix_filter_popover_dispose;
  object_class->finalize = mix_filter_popover_finalize;
}

static GtkWidget *
make_foot (MixFilterPopover *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->summary = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->summary, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->summary), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "numeric");
  self->clear_button = gtk_button_new_with_label (_ ("Clear Filters"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clear_button), "page.clear-filters");
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->summary));
  self->views_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->views_button), "user-bookmarks-symbolic");
  gtk_widget_set_tooltip_text (self->views_button, _ ("Saved Views"));
  gtk_box_append (GTK_BOX (foot), self->views_button);
  gtk_box_append (GTK_BOX (foot), self->clear_button);
  return foot;
}

static void
mix_filter_popover_init (MixFilterPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < MIX_N_CARD_FACETS; i++)
    self->choices[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->lists = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_end (self->lists, 9);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->lists);
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "show", G_CALLBACK (shown_cb), NULL);
}

/**
 * mix_filter_popover_new:
 *
 * Returns: (transfer floating): filters of no board
 */
GtkWidget *
mix_filter_popover_new (void)
{
  return g_object_new (MIX_TYPE_FILTER_POPOVER, NULL);
}

/**
 * mix_filter_popover_set_view:
 * @self: the filters
 * @view: (nullable): what they filter
 */
void
mix_filter_popover_set_view (MixFilterPopover *self, MixBoardView *view)
{
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_set_object (&self->view, view);
  if (view != NULL)
    g_signal_connect_object (view, "changed", G_CALLBACK (count_again), self, G_CONNECT_SWAPPED);
}

/**
 * mix_filter_popover_get_views_button:
 * @self: the filters
 *
 * Returns: (transfer none): the button whose menu has the views that were saved
 */
GtkMenuButton *
mix_filter_popover_get_views_button (MixFilterPopover *self)
{
  return GTK_MENU_BUTTON (self->views_button);
}
