#include "mix-heat-view-private.h"

#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "mix-heat-popover.h"

/*
 * The board as a heat map: the map, the cards of the cell that is opened, and what the colours mean. It works out its
 * hours when it is shown and when what it shows changes; without a view it does nothing.
 *
 * Signals: "card-chosen" (MixCard), "row-chosen" (the id of a person, practice or network).
 */
struct _MixHeatView
{
  GtkWidget parent_instance;

  GtkWidget *content;
  MixHeatMap *map;
  GtkWidget *ramp;
  MixHeatPopover *popover;

  MixBoardView *view; /* or NULL */
  MixBoardMatrix *matrix;
  MixMatrixAxis rows;
  MixMatrixAxis columns;
  MixCardSelection *selection; /* the board's, or NULL */
};

enum
{
  CARD_CHOSEN,
  ROW_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixHeatView, mix_heat_view, GTK_TYPE_WIDGET)

static void
show_selected (MixHeatView *self)
{
  g_autoptr (GPtrArray) cards = NULL;

  mix_heat_map_unselect_all (self->map);
  if (self->matrix == NULL || self->selection == NULL)
    return;
  cards = mix_card_selection_list (self->selection, mix_board_view_get_board (self->view));
  for (guint i = 0; i < cards->len; i++)
    {
      guint row, column;

      if (mix_board_matrix_find_card (self->matrix, g_ptr_array_index (cards, i), &row, &column))
        mix_heat_map_select (self->map, row, column);
    }
}

static void
refresh (MixHeatView *self)
{
  g_autoptr (MixHeatTable) table = NULL;

  g_clear_object (&self->matrix);
  if (self->view != NULL && mix_board_view_get_board (self->view) != NULL)
    {
      self->matrix = mix_board_matrix_new (self->view, self->rows, self->columns);
      table = _mix_heat_view_make_table (self->matrix, mix_board_view_is_narrowed (self->view));
    }
  mix_heat_map_set_table (self->map, table);
  show_selected (self);
}

static void
cell_activated_cb (MixHeatView *self, guint row, guint column)
{
  GdkRectangle area;

  if (mix_board_matrix_get_cell (self->matrix, row, column)->n_cards == 0)
    return;
  mix_heat_map_get_area (self->map, row, column, &area);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &area);
  mix_heat_popover_show (self->popover, self->matrix, row, column);
}

static void
row_activated_cb (MixHeatView *self, guint row)
{
  g_signal_emit (self, signals[ROW_CHOSEN], 0, mix_board_matrix_get_row (self->matrix, row)->id);
}

static void
card_chosen_cb (MixHeatView *self, MixCard *card)
{
  g_signal_emit (self, signals[CARD_CHOSEN], 0, card);
}

static void
mix_heat_view_dispose (GObject *object)
{
  MixHeatView *self = MIX_HEAT_VIEW (object);

  if (self->popover != NULL)
    {
      mix_heat_view_set_selection (self, NULL);
      mix_heat_view_set_view (self, NULL);
    }
  g_clear_pointer ((GtkWidget **) &self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mix_heat_view_parent_class)->dispose (object);
}

static void
mix_heat_view_class_init (MixHeatViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mix_heat_view_dispose;
  signals[CARD_CHOSEN] = g_signal_new ("card-chosen", MIX_TYPE_HEAT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, MIX_TYPE_CARD);
  signals[ROW_CHOSEN] = g_signal_new ("row-chosen", MIX_TYPE_HEAT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/board/mix-heat-view.ui");
  g_type_ensure (MIX_TYPE_HEAT_MAP);
  gtk_widget_class_bind_template_child (widget_class, MixHeatView, content);
  gtk_widget_class_bind_template_child (widget_class, MixHeatView, map);
  gtk_widget_class_bind_template_child (widget_class, MixHeatView, ramp);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mix_heat_view_init (MixHeatView *self)
{
  self->rows = MIX_MATRIX_PEOPLE;
  self->columns = MIX_MATRIX_PRACTICES;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* High contrast has frames and no fills. */
  g_object_bind_property (adw_style_manager_get_default (), "high-contrast", self->ramp, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  self->popover = MIX_HEAT_POPOVER (mix_heat_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self->map));
  g_signal_connect_object (self->popover, "card-chosen", G_CALLBACK (card_chosen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mix_heat_view_new:
 *
 * Returns: (transfer floating): a heat map without a board, of people by practices
 */
GtkWidget *
mix_heat_view_new (void)
{
  return g_object_new (MIX_TYPE_HEAT_VIEW, NULL);
}

/**
 * mix_heat_view_set_view:
 * @self: a heat map
 * @view: (nullable): what to show, and to follow; %NULL while it is not on screen
 */
void
mix_heat_view_set_view (MixHeatView *self, MixBoardView *view)
{
  if (self->view == view)
    return;
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_set_object (&self->view, view);
  if (view != NULL)
    g_signal_connect_object (view, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * mix_heat_view_set_axes:
 * @self: a heat map
 * @rows: what rows are
 * @columns: what columns are; see mix_board_matrix_is_possible()
 */
void
mix_heat_view_set_axes (MixHeatView *self, MixMatrixAxis rows, MixMatrixAxis columns)
{
  g_return_if_fail (mix_board_matrix_is_possible (rows, columns));

  if (self->rows == rows && self->columns == columns)
    return;
  self->rows = rows;
  self->columns = columns;
  refresh (self);
}

/**
 * mix_heat_view_set_narrow:
 * @self: a heat map
 * @narrow: whether there is little room
 */
void
mix_heat_view_set_narrow (MixHeatView *self, gboolean narrow)
{
  mix_heat_map_set_narrow (self->map, narrow);
}

/**
 * mix_heat_view_set_selection:
 * @self: a heat map
 * @selection: (nullable): the cards selected on the board, whose cells are to be seen
 */
void
mix_heat_view_set_selection (MixHeatView *self, MixCardSelection *selection)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_object (selection, "changed", G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  show_selected (self);
}

/**
 * mix_heat_view_show_card:
 * @self: a heat map
 * @card: a card
 * @focus: whether its cell gets the keyboard
 *
 * Scrolls to the cell of a card.
 *
 * Returns: whether it has one
 */
gboolean
mix_heat_view_show_card (MixHeatView *self, MixCard *card, gboolean focus)
{
  guint row, column;

  if (self->matrix == NULL || !mix_board_matrix_find_card (self->matrix, card, &row, &column))
    return FALSE;
  if (focus)
    mix_heat_map_focus (self->map, row, column);
  else
    mix_heat_map_scroll_to (self->map, row, column);
  return TRUE;
}

/**
 * mix_heat_view_get_matrix:
 * @self: a heat map
 *
 * Returns: (transfer none) (nullable): the hours that it shows
 */
MixBoardMatrix *
mix_heat_view_get_matrix (MixHeatView *self)
{
  return self->matrix;
}
