#include "mix-money-bar.h"

#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "mix-draw.h"

#define BAR_EM 1.5f
#define SWATCH_EM 0.8f
#define RADIUS 3.0f
#define GAP 9
#define LEAST_WIDTH 2.0f
#define BETWEEN 1.0f

/* All that may be claimed as one bar: its parts side by side, over a legend with the amounts. */
struct _MixMoneyBar
{
  GtkWidget parent_instance;

  GtkWidget *legend;
  GArray *parts; /* of MixMoneyPart */
};

G_DEFINE_FINAL_TYPE (MixMoneyBar, mix_money_bar, GTK_TYPE_WIDGET)

/* The mark of a part in the legend. */
#define MIX_TYPE_MONEY_SWATCH (mix_money_swatch_get_type ())
G_DECLARE_FINAL_TYPE (MixMoneySwatch, mix_money_swatch, MIX, MONEY_SWATCH, GtkWidget)

/* A small field in the colour and pattern of a part. */
struct _MixMoneySwatch
{
  GtkWidget parent_instance;

  MixMoneyKind kind;
};

G_DEFINE_FINAL_TYPE (MixMoneySwatch, mix_money_swatch, GTK_TYPE_WIDGET)

static void
mix_money_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  graphene_rect_t area
      = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  MixMoneyKind kind = MIX_MONEY_SWATCH (widget)->kind;

  mix_money_look_fill (snapshot, kind, &area);
  mix_draw_outline (snapshot, &area, 2, 1, mix_money_look_get_line (kind));
}

static void
mix_money_swatch_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = (int) (mix_draw_get_em (widget) * SWATCH_EM);
}

static void
mix_money_swatch_class_init (MixMoneySwatchClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = mix_money_swatch_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = mix_money_swatch_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mix_money_swatch_init (MixMoneySwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

static const MixMoneyPart *
get_part (MixMoneyBar *self, guint position)
{
  return &g_array_index (self->parts, MixMoneyPart, position);
}

static char *
dup_amount (const MixMoneyPart *part)
{
  g_autofree char *pounds = mix_money_format_pounds (part->pence);

  /* Translators: an amount of money of which a part is not known. */
  return part->at_least ? g_strdup_printf (_ ("at least %s"), pounds) : g_steal_pointer (&pounds);
}

static GtkWidget *
create_key (const MixMoneyPart *part)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  MixMoneySwatch *swatch = g_object_new (MIX_TYPE_MONEY_SWATCH, NULL);
  GtkWidget *label = gtk_label_new (mix_money_kind_get_name (part->kind));
  g_autofree char *amount = dup_amount (part);
  GtkWidget *figure = gtk_label_new (amount);

  swatch->kind = part->kind;
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (figure, "numeric");
  gtk_widget_add_css_class (figure, "mix-strong");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (swatch));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), figure);
  return box;
}

static void
update (MixMoneyBar *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->legend)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->legend), child);
  for (guint i = 0; i < self->parts->len; i++)
    {
      g_autofree char *part = mix_money_bar_dup_part_words (self, i);

      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", part);
      adw_wrap_box_append (ADW_WRAP_BOX (self->legend), create_key (get_part (self, i)));
    }
  if (self->parts->len == 0)
    g_string_append (words, _ ("Not known"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static int
get_bar_height (MixMoneyBar *self)
{
  return (int) (mix_draw_get_em (GTK_WIDGET (self)) * BAR_EM);
}

static void
mix_money_bar_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  MixMoneyBar *self = MIX_MONEY_BAR (widget);

  gtk_widget_measure (self->legend, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum += get_bar_height (self) + GAP;
      *natural += get_bar_height (self) + GAP;
    }
}

static void
mix_money_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MixMoneyBar *self = MIX_MONEY_BAR (widget);
  int top = get_bar_height (self) + GAP;

  gtk_widget_size_allocate (self->legend, &(GtkAllocation) { 0, top, width, height - top }, -1);
}

/* What is there but would not be seen gets a line's width. */
static void
draw_parts (MixMoneyBar *self, GtkSnapshot *snapshot, float width, float height)
{
  double total = 0;
  float x = 0;

  for (guint i = 0; i < self->parts->len; i++)
    total += (double) MAX (get_part (self, i)->pence, 0);
  for (guint i = 0; i < self->parts->len && total > 0; i++)
    {
      double pence = (double) MAX (get_part (self, i)->pence, 0);
      float length = pence > 0 ? MAX ((float) (pence / total) * width, LEAST_WIDTH + BETWEEN) : 0;

      if (length > 0)
        mix_money_look_fill (snapshot, get_part (self, i)->kind,
                             &GRAPHENE_RECT_INIT (MIN (x, width - LEAST_WIDTH), 0, length - BETWEEN, height));
      x += length;
    }
}

static void
mix_money_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixMoneyBar *self = MIX_MONEY_BAR (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) get_bar_height (self);
  GskRoundedRect shape;

  gtk_snapshot_save (snapshot);
  mix_draw_mirror (snapshot, widget);
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (0, 0, width, height), RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  draw_parts (self, snapshot, width, height);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
  gtk_widget_snapshot_child (widget, self->legend, snapshot);
}

static GtkSizeRequestMode
mix_money_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mix_money_bar_dispose (GObject *object)
{
  g_clear_pointer (&MIX_MONEY_BAR (object)->legend, gtk_widget_unparent);
  G_OBJECT_CLASS (mix_money_bar_parent_class)->dispose (object);
}

static void
mix_money_bar_finalize (GObject *object)
{
  g_array_unref (MIX_MONEY_BAR (object)->parts);
  G_OBJECT_CLASS (mix_money_bar_parent_class)->finalize (object);
}

static void
mix_money_bar_class_init (MixMoneyBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_money_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_money_bar_finalize;
  widget_class->measure = mix_money_bar_measure;
  widget_class->size_allocate = mix_money_bar_size_allocate;
  widget_class->snapshot = mix_money_bar_snapshot;
  widget_class->get_request_mode = mix_money_bar_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "mixmoneybar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mix_money_bar_init (MixMoneyBar *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (MixMoneyPart));
  self->legend = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->legend), 18);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->legend), 6);
  gtk_widget_add_css_class (self->legend, "mix-dense");
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
  update (self);
}

/**
 * mix_money_bar_new:
 *
 * Returns: (transfer floating): a bar of money that is not known
 */
GtkWidget *
mix_money_bar_new (void)
{
  return g_object_new (MIX_TYPE_MONEY_BAR, NULL);
}

/**
 * mix_money_bar_set_parts:
 * @self: a bar
 * @parts: (array length=n_parts): from the start, copied
 * @n_parts: how many; none: the whole is not known
 */
void
mix_money_bar_set_parts (MixMoneyBar *self, const MixMoneyPart *parts, guint n_parts)
{
  g_return_if_fail (MIX_IS_MONEY_BAR (self));

  g_array_set_size (self->parts, 0);
  if (n_parts > 0)
    g_array_append_vals (self->parts, parts, n_parts);
  update (self);
}

/**
 * mix_money_bar_get_n_parts:
 * @self: a bar
 *
 * Returns: how many parts it has
 */
guint
mix_money_bar_get_n_parts (MixMoneyBar *self)
{
  g_return_val_if_fail (MIX_IS_MONEY_BAR (self), 0);
  return self->parts->len;
}

/**
 * mix_money_bar_dup_part_words:
 * @self: a bar
 * @position: a part
 *
 * Returns: (transfer full): "Lapses £41,200"
 */
char *
mix_money_bar_dup_part_words (MixMoneyBar *self, guint position)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (MIX_IS_MONEY_BAR (self) && position < self->parts->len, NULL);
  amount = dup_amount (get_part (self, position));
  /* Translators: what becomes of money, and how much it is. */
  return g_strdup_printf (_ ("%s %s"), mix_money_kind_get_name (get_part (self, position)->kind), amount);
}

/**
 * mix_money_bar_create_table:
 * @self: a bar
 *
 * Returns: (transfer full): its amounts, a row a part
 */
MixChartTable *
mix_money_bar_create_table (MixMoneyBar *self)
{
  MixChartTable *table;

  g_return_val_if_fail (MIX_IS_MONEY_BAR (self), NULL);
  table = mix_chart_table_new (_ ("The Whole Pot"));
  mix_chart_table_add_column (table, _ ("What becomes of it"), FALSE);
  mix_chart_table_add_column (table, _ ("Amount"), TRUE);
  for (guint i = 0; i < self->parts->len; i++)
    {
      g_autofree char *amount = dup_amount (get_part (self, i));

      mix_chart_table_begin_row (table);
      mix_chart_table_add_text (table, mix_money_kind_get_name (get_part (self, i)->kind));
      mix_chart_table_add_text (table, amount);
    }
  return table;
}
